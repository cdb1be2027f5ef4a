"""How many documents a second each format writes, and how much of a build that is."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

from benchmarks.check import ROOT, RUNS, median_s
from macros.document.assemble import assemble
from macros.document.model import JobDescription
from macros.library.load import load_library
from macros.library.text import LANGUAGES
from macros.writers import FORMATS, write


def main() -> None:
    """Print each format's documents a second beside the quickest, and its share of a build."""
    library = load_library(ROOT)
    jurisdiction = next(iter(library.jurisdictions))
    documents = [
        assemble(library, template, lang, jurisdiction)
        for template in library.templates
        for lang in LANGUAGES
    ]
    times = {format_: _seconds(documents, format_) for format_ in FORMATS}
    build = _build_s()
    quickest, count = min(times.values()), len(documents)
    print(f"formats: {count} documents each, {sum(times.values()) / build:.1%} of a build")
    for format_, seconds in times.items():
        rate, ratio = count / seconds, seconds / quickest
        print(f"  {format_}: {rate:,.0f} a second, {ratio:.1f} x, {seconds / build:.2%} of a build")


def _seconds(documents: list[JobDescription], format_: str) -> float:
    """Each run writes other documents, so that nothing is remembered from the run before."""
    runs = iter(range(RUNS + 1))

    def work() -> None:
        company = f"Esempio {next(runs)} S.r.l."
        for document in documents:
            asked = [{**each, "value": company} for each in document["placeholders"]]
            write(cast("JobDescription", {**document, "placeholders": asked}), format_)

    work()
    return median_s(work)


def _build_s() -> float:
    """A whole build of both languages, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "-d", str(Path(folder) / "site")]
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
