"""What somebody typed into the search box, as conditions on an entry's terms. Pure.

Terms are single words and pairs of neighbours, folded; those of the title also stand with "=" before them. So the
index alone answers, also whether words stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

MOST_WORDS = 16
PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST_TO_MEND = 3


class Tier(IntEnum):
    """How well a text fits, before the words are weighed: in the title side by side, in the title, side by side
    anywhere, anywhere; and where nothing else is found, any two of them side by side."""

    LOOSE = 0
    WORDS = 1
    PHRASE = 2
    TITLE = 3
    TITLE_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """A stretch of what was typed, between blanks or quotes: `text` raw, wanted or, after a minus, not."""

    text: str
    is_unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What is wanted: folded words in their order, quoted phrases and unwanted words as runs of folded words."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @property
    def wanted(self) -> tuple[str, ...]:
        """All wanted words, those of phrases too."""
        return (*self.words, *(word for phrase in self.phrases for word in phrase))

    def condition(self, tier: Tier) -> str:
        """The tier's condition as a tsquery; "" where the tier is no other than a lower one."""
        pairs = pairs_of(self.words)
        own = {
            Tier.WORDS: self.words,
            Tier.PHRASE: pairs,
            Tier.TITLE: [f"={word}" for word in self.words],
            Tier.TITLE_PHRASE: [f"={pair}" for pair in pairs],
            Tier.LOOSE: (),
        }[tier]
        if tier is Tier.LOOSE:
            return any_of(pairs) if len(pairs) > 1 else ""
        if not own and (self.words or tier is not Tier.WORDS):
            return ""
        mark = "=" if tier in (Tier.TITLE, Tier.TITLE_PHRASE) else ""
        quoted = [f"{mark}{term}" for phrase in self.phrases for term in pairs_of(phrase) or phrase]
        without = [f"!({all_of(pairs_of(run) or run)})" for run in self.unwanted]
        return " & ".join(part for part in (all_of([*own, *quoted]), *without) if part)

    def with_words(self, words: Sequence[str]) -> Terms:
        return replace(self, words=tuple(words))


def typed_parts(text: str) -> list[Typed]:
    """The stretches of what was typed; nothing in it can be a mistake."""
    parts = []
    for found in PART.finditer(text):
        text = found["word"] if found["phrase"] is None else found["phrase"]
        parts.append(Typed(text, bool(found["minus"])))
    return parts


def terms_of(parts: Sequence[Typed], folded: Sequence[Sequence[str]]) -> Terms:
    """The terms of typed parts, each folded into words by the database, which folded the texts too."""
    words: list[str] = []
    phrases, unwanted = [], []
    for part, run in zip(parts, folded, strict=True):
        if part.is_unwanted and run:
            unwanted.append(tuple(run))
        elif len(run) > 1:  # quoted, or grown together as in "24/7" and "e-learning"
            phrases.append(tuple(run[:MOST_WORDS]))
        else:
            words.extend(run)
    return Terms(tuple(words[:MOST_WORDS]), tuple(phrases[:MOST_WORDS]), tuple(unwanted[:MOST_WORDS]))


def pairs_of(words: Sequence[str]) -> list[str]:
    """Each two neighbours as a term."""
    return [f"{one} {other}" for one, other in pairwise(words)]


def all_of(terms: Iterable[str]) -> str:
    return " & ".join(map(quoted, terms))


def any_of(terms: Iterable[str]) -> str:
    return " | ".join(map(quoted, terms))


def quoted(term: str) -> str:
    """A term as a tsquery's lexeme. Folded words have neither quotes nor backslashes; doubled all the same."""
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"


def slips_of(word: str) -> list[str]:
    """Every word that one slip could have made this one of: a letter too few, too many, wrong, or two swapped."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    missing = [a + b[1:] for a, b in splits if b]
    swapped = [a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1]
    wrong = [a + letter + b[1:] for a, b in splits if b for letter in LETTERS]
    extra = [a + letter + b for a, b in splits for letter in LETTERS]
    return sorted({*missing, *swapped, *wrong, *extra} - {word})


def halves_of(word: str) -> list[tuple[str, str]]:
    """The ways in which two words could have been written as this one."""
    return [(word[:place], word[place:]) for place in range(2, len(word) - 1)]
