"""What text from people must look like before it is stored: one form, no invisible tricks, a known length."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from domain.kernel.errors import FieldProblem

BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates: they make a text read otherwise than it is written."""
ALLOWED_CONTROLS = frozenset("\n\t")
MOST_MARKS_IN_A_ROW = 3
"""Vietnamese stacks two on a letter when decomposed, other languages three; a tower of marks is an attack."""


def clean_text(raw: str, *, single_line: bool = False) -> str:
    """NFC, line ends as newlines, no bidi controls or outer blanks; one line only if `single_line`."""
    unified = raw.replace("\r\n", "\n").replace("\r", "\n")
    visible = "".join(letter for letter in unified if letter not in BIDI_CONTROLS)
    composed = unicodedata.normalize("NFC", visible)
    return " ".join(composed.split()) if single_line else composed.strip()


def text_problems(path: str, cleaned: str, *, max_length: int) -> list[FieldProblem]:
    """What is wrong with a text that `clean_text` has been over; `max_length` in characters."""
    if len(cleaned) > max_length:
        # first of all, so that nothing below has to walk through an endless text
        return [FieldProblem(path, "text.too_long", {"limit": max_length, "length": len(cleaned)})]
    if any(_is_refused(letter) for letter in cleaned):
        return [FieldProblem(path, "text.control_character")]
    if _longest_run(cleaned, _is_mark) > MOST_MARKS_IN_A_ROW:
        return [FieldProblem(path, "text.too_many_marks")]
    return []


def word_count(text: str) -> int:
    """Words between blanks, as Vietnamese counts them: each syllable is one."""
    return len(text.split())


def _is_refused(letter: str) -> bool:
    # Cc: control characters with NUL among them; Cs: halves of surrogate pairs, which no database stores
    return unicodedata.category(letter) in {"Cc", "Cs"} and letter not in ALLOWED_CONTROLS


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Me"}


def _longest_run(text: str, holds: Callable[[str], bool]) -> int:
    longest = run = 0
    for letter in text:
        run = run + 1 if holds(letter) else 0
        longest = max(longest, run)
    return longest
