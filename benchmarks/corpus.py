"""Plausible Vietnamese entries, as many as wanted and always the same: sentences of the demo's entries, walked
through anew word by word, with made-up places and figures in between. Zipf does the rest: a few words are nearly
everywhere, most are rare."""

from __future__ import annotations

import random
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "cli" / "demo" / "entries.toml"
PARTS = ("summary", "before", "new", "effect", "replication")
SCOPES = ("UNIT", "SEVERAL_UNITS", "WHOLE_ORGANISATION", "NATIONWIDE")
ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "gi",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "nh",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
]
RIMES = [
    "a",
    "an",
    "ang",
    "anh",
    "ao",
    "ây",
    "ăn",
    "ăng",
    "âm",
    "ân",
    "âng",
    "e",
    "en",
    "eo",
    "ê",
    "ênh",
    "ia",
    "iên",
    "iêu",
    "inh",
    "o",
    "oa",
    "oan",
    "oi",
    "on",
    "ong",
    "ô",
    "ôi",
    "ôn",
    "ông",
    "ơ",
    "ơi",
    "ơn",
    "u",
    "ua",
    "uân",
    "ui",
    "ung",
    "uôi",
    "uôn",
    "uông",
    "uy",
    "uyên",
    "ư",
    "ưa",
    "ươi",
    "ươn",
    "ương",
]
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")


@dataclass(frozen=True)
class Text:
    """The public parts of an entry."""

    title: str
    summary: str
    text: str
    scope: str


class Writer:
    """Writes entries; the same seed writes the same ones."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made-up texts, not secrets
        entries = tomllib.loads(SOURCE.read_text())["entry"]
        self._titles = _chain([entry["title"] for entry in entries])
        self._sentences = _chain([entry[part] for entry in entries for part in PARTS])
        self._places = [self._place() for _ in range(4000)]

    def texts(self, number: int) -> Iterator[Text]:
        """So many entries, of some 150 to 400 words each."""
        for _ in range(number):
            yield self._entry()

    def _entry(self) -> Text:
        chosen = self._random
        # a place of its own is in nearly every title, and places are not all alike common
        place = self._places[min(int(chosen.paretovariate(0.6)), len(self._places) - 1)]
        return Text(
            title=f"{self._walk(self._titles, chosen.randint(6, 14))} {place}",
            summary=self._walk(self._sentences, chosen.randint(20, 45)),
            text="\n".join(
                f"{self._walk(self._sentences, chosen.randint(30, 80))} {place} {chosen.randint(2, 9999)}."
                for _ in range(chosen.randint(3, 6))
            ),
            scope=chosen.choice(SCOPES),
        )

    def _walk(self, chain: dict[str, list[str]], words: int) -> str:
        chosen = self._random.choice
        walked = [chosen(chain[""])]
        while len(walked) < words:
            walked.append(chosen(chain.get(walked[-1]) or chain[""]))
        return " ".join(walked)

    def _place(self) -> str:
        chosen = self._random.choice
        return " ".join((chosen(ONSETS) + chosen(RIMES) + chosen(TONES)).capitalize() for _ in range(2))


def _chain(texts: list[str]) -> dict[str, list[str]]:
    """Which words follow which; "" is followed by those that begin."""
    follows: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts:
        words = text.split()
        for before, after in zip(["", *words], words, strict=False):
            follows[before].append(after)
    return dict(follows)
