"""Documents that nobody would write, each from a number: equal numbers give equal documents."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar, cast

from macros.document.model import Block, Item, JobDescription, Line, Placeholder, Run, Section
from tests.writers.build import NASTY, document, item, placeholder, section

Thing = TypeVar("Thing")

PLAIN = ("", " ", "a", "Z", ".", "..", "S.r.l.", "Rossi", "una riga", "  due  spazi  ")
SLOTS = (
    *("{{title}}", "{{#sections}}", "{{/sections}}", "{{^text}}", "{{>item}}", "{{>*kind}}"),
    *("[[label]]", "[[options]]", "{company}", "{0}", "%s"),
    *("$&", "$1", "$$", "$`", "\\1", "\\g<0>"),
)
MARKUP = (
    *(NASTY, "<b>", "</w:t>", "]]>", "<!--", "&amp;", "&#38;", "&x", '"', "'", "\\", "|", "~~~"),
    *("`", "***", "__", "# a", "> a", "- a", "-", "+ a", "+", "---", "=a", "(a)", "[x] a", "[ ]"),
    *("[a](b)", "[a]:", "1. a", "1.", "123456789) a", "1234567890. a"),
)
CONTROLS = (
    *("\t", "\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\xa0", "\u3000", "\ufeff"),
    *("\x00", "\x08", "\x0e", "\x1f", "\x7f", "\x84", "\x86", "\x9f", "\ufffd", "\ufffe", "\uffff"),
    *("\ud800", "\udbff", "\udc00", "\udfff", "\ud83d\ude00", "\ude00\ud83d", "\U0010ffff"),
)
ARABIC_YEAR = "\u0662\u0660\u0662\u0666"
LETTERS = (
    *("👩🏽‍💼", "𝄞", "e\u0301\u0323", "\u0301", "שלום", "العربية", "\u202e", "\u200b", "李雷"),
    *("ß", "İ", "Σ", "ς", "ǅ", "\u13a0", "𐐀", "ﬁ", "È", "È\u0300", ARABIC_YEAR),
)
PIECES = (*PLAIN, *SLOTS, *MARKUP, *CONTROLS, *LETTERS)
DATES = (
    *("2026-11-24", "2028-02-29", "2000-02-29", "2027-02-28", " 2026-01-01 ", "2026-11-24\n"),
    *("2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00"),
    *("0000-01-01", "0999-01-01", "2026-1-1", "2026-11-24T00:00", f"{ARABIC_YEAR}-11-24"),
)
NAMES = ("company", "role", "version", "constructor", "__proto__", "a-b", "x\ud83d")
LABELS = (
    "Azienda",
    "È un nome",
    "CCNL applicato",
    "X",
    "",
    "L'unità",
    "𐐀𐐀",
    "𐐀b",
    "aĤ",
    "ǅǆ",
    "Σς",
)
LOCALES = ("it-IT", "en", "en-GB", "zh-Hant-TW", "", "-")
ONE_IN_MANY = 400


def fuzzed(seed: int) -> JobDescription:
    """A document as JSON carries it: a high surrogate before a low one is one character."""
    whole = Fuzz(Random(seed), []).document()
    return cast("JobDescription", json.loads(json.dumps(whole)))


@dataclass(frozen=True)
class Fuzz:
    """What one document is drawn from."""

    random: Random
    names: list[str]
    """The placeholders that it lists."""

    def document(self) -> JobDescription:
        """A document with every part drawn."""
        placeholders = self.several(self.placeholder, 6)
        self.names.extend(each["name"] for each in placeholders)
        return document(
            locale=self.random.choice(LOCALES),
            title=self.text(),
            purpose=self.text(),
            mark=self.text(),
            words=self.words(),
            months=[self.text() for _ in range(12)],
            placeholders=placeholders,
            approval=self.several(self.block, 2),
            identity=self.several(self.line, 4),
            preamble=self.runs(),
            sections=self.several(self.section, 14 if self.chance(8) else 4),
            acknowledgement={
                "title": self.text(),
                "text": self.runs(),
                "lines": self.several(self.line, 3),
                "notes": self.several(self.line, 3),
            },
        )

    def words(self) -> dict[str, str]:
        """The form's words, some of them strange."""
        usual = document()["words"]
        return {name: self.text() if self.chance(5) else word for name, word in usual.items()}

    def placeholder(self) -> Placeholder:
        """A placeholder of any kind with any value, in its options or not."""
        options = self.several(self.text, 3)
        values = (None, "", "  ", self.text(), self.text() + ".", *options)
        kind = self.random.choice(("text", "date", "choice"))
        value = self.random.choice(DATES if kind == "date" and self.chance(2) else values)
        return placeholder(
            self.random.choice(NAMES),
            value,
            label=self.label(),
            kind=kind,
            options=options,
            required=self.chance(2),
        )

    def label(self) -> str:
        """A label: usual, strange, or longer than a control's name may be."""
        if self.chance(4):
            return self.text() * self.random.randrange(1, 80)
        return self.random.choice(LABELS) + self.text() * self.random.randrange(2)

    def block(self) -> Block:
        """A block of the approval."""
        return {"title": self.text(), "lines": self.several(self.line, 3)}

    def line(self) -> Line:
        """A line, to be signed or with something on it."""
        return {"label": self.text(), "text": self.runs()}

    def section(self) -> Section:
        """A section with a lead of either kind or none; nothing in it may be on."""
        leads: Sequence[Callable[[], Any]] = (lambda: None, list, self.runs, self.item)
        return section(
            *self.several(self.item, 4),
            title=self.text(),
            lead=self.random.choice(leads)(),
            closing=self.random.choice((None, self.runs())),
        )

    def item(self, depth: int = 0) -> Item:
        """An item, on or off, with or without a mark, guidance and items of its own."""
        drawn = item(
            "",
            on=not self.chance(4),
            mark=self.random.choice((None, "", self.text())),
            guidance=self.random.choice((None, self.text())),
            items=self.several(lambda: self.item(depth + 1), 3 - depth) if self.chance(3) else [],
        )
        return {**drawn, "text": self.runs()}

    def runs(self) -> list[Run]:
        """Texts and placeholders in any order; seldom one that the document does not list."""
        return self.several(self.run, 4)

    def run(self) -> Run:
        """A text, often with a full stop before it, or a placeholder."""
        if self.chance(ONE_IN_MANY):
            return {"kind": "placeholder", "name": f"gone{self.text()}"}
        if self.names and self.chance(2):
            return {"kind": "placeholder", "name": self.random.choice(self.names)}
        return {"kind": "text", "text": self.random.choice(("", ".", ". ")) + self.text()}

    def text(self) -> str:
        """A few pieces, one in eight of them any code point that there is."""
        return "".join(self.several(self.piece, 4))

    def piece(self) -> str:
        """A piece of a text."""
        if self.chance(8):
            return chr(self.random.randrange(sys.maxunicode + 1))
        return self.random.choice(PIECES)

    def several(self, draw: Callable[[], Thing], most: int) -> list[Thing]:
        """As many as there are to be, up to a number."""
        return [draw() for _ in range(self.random.randint(0, most))]

    def chance(self, times: int) -> bool:
        """True once in so many times."""
        return self.random.randrange(times) == 0
