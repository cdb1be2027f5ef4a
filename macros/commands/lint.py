"""`mansionario lint`: what a text for work should not say."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from macros.commands.content import content, file_content
from macros.errors import RequestError
from macros.library.load import read_references
from macros.library.model import Reference
from macros.library.rules import load_rules
from macros.wording.engine import find
from macros.wording.markdown import prose
from macros.wording.model import SEVERITIES, Finding

MAX_BYTES = 5 * 1024 * 1024
"""The largest text that is read."""
STANDARD_INPUT = Path("-")
SUFFIXES: dict[str, Callable[[str], str]] = {".txt": str, ".md": prose}
"""The kinds of file that are read, and what is looked at of each."""
KINDS = ("description", "advert")
Norms = Mapping[str, Reference]


def _as_text(name: str, findings: Sequence[Finding], norms: Norms) -> str:
    told = [_told(name, finding, norms) for finding in findings]
    severities = [finding.severity for finding in findings]
    counts = [_counted(severities.count(each), each) for each in SEVERITIES if each in severities]
    return "\n".join([*told, f"\n{', '.join(counts)}; an error has to go before the text is used"])


def _told(name: str, finding: Finding, norms: Norms) -> str:
    place = f"{name}:{finding.line}:{finding.column}" if finding.line else name
    words = f"«{' '.join(finding.words.split())}»: " if finding.words else ""
    message = f"{place}: {words}{finding.reason} [{finding.severity} {finding.rule}]"
    behind = "; ".join(_norm(norms[each]) for each in finding.references if each in norms)
    norm = f"\n    norm: {behind}" if behind else ""
    return f"{message}\n    hint: {finding.replacement}{norm}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


def _norm(reference: Reference) -> str:
    return reference.norm if reference.is_confirmed else f"{reference.norm} (to be checked)"


def _as_json(name: str, findings: Sequence[Finding], norms: Norms) -> str:
    listed = [{"path": name, **asdict(finding)} for finding in findings]
    return json.dumps(listed, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[str, Sequence[Finding], Norms], str]] = {
    "text": _as_text,
    "json": _as_json,
}


def run(arguments: argparse.Namespace) -> int:
    """Print every finding; 1 if one is an error."""
    path: Path = arguments.file
    text = _read(path)
    rules = load_rules(arguments.root)
    findings = find(text, arguments.lang, rules, kind=arguments.kind)
    name = "standard input" if path == STANDARD_INPUT else path.as_posix()
    if findings or arguments.format != "text":
        norms = read_references(arguments.root)
        print(FORMATS[arguments.format](name, findings, norms))
    else:
        print(f"{name}: nothing found")
    return 1 if any(finding.severity == "error" for finding in findings) else 0


def _read(path: Path) -> str:
    """What is looked at of a file."""
    if path == STANDARD_INPUT:
        name = "standard input"
        return _decoded(name, content(name, sys.stdin.buffer, MAX_BYTES))
    if path.suffix.lower() not in SUFFIXES:
        kinds = " and ".join(SUFFIXES)
        raise RequestError(f"'{path}' cannot be read: {kinds} are, and `-` for standard input")
    text = _decoded(f"'{path}'", file_content(path, MAX_BYTES))
    return SUFFIXES[path.suffix.lower()](text)


def _decoded(name: str, read: bytes) -> str:
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = read[: error.start].count(b"\n") + 1
        raise RequestError(f"{name} is not UTF-8: see line {line}") from error
