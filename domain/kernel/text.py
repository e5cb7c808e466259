"""What text from people must look like before it is stored: one form, no invisible tricks, a known length."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping

from domain.kernel.errors import FieldProblem, Invalid, refuse

BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks, embeddings, overrides and isolates: they make a text read otherwise than it is written."""
LANGUAGES = ("vi", "en")
ALLOWED_CONTROLS = frozenset("\n\t")
MOST_MARKS_IN_A_ROW = 3
"""Vietnamese stacks two on a letter when decomposed, other languages three; a tower of marks is an attack."""


def clean_line(value: str, path: str, max_length: int = 200, *, required: bool = True) -> str:
    """One line: white space folded and trimmed. `max_length` in characters after NFC; Invalid names `path`."""
    return _checked(value, path, max_length, required=required, single_line=True)


def clean_text(value: str, path: str, max_length: int = 20_000, *, required: bool = False) -> str:
    """Paragraphs: line breaks kept, trimmed at the ends. `max_length` in characters; Invalid names `path`."""
    return _checked(value, path, max_length, required=required, single_line=False)


def clean_localized(
    value: Mapping[str, str],
    path: str,
    max_length: int = 200,
    *,
    multiline: bool = False,
    required: bool = True,
) -> dict[str, str]:
    """Both languages, {"vi", "en"}; Vietnamese is the one required."""
    clean = clean_text if multiline else clean_line
    return {
        language: clean(
            value.get(language) or "",
            f"{path}.{language}",
            max_length,
            required=required and language == "vi",
        )
        for language in LANGUAGES
    }


def clean_email(value: str, path: str) -> str:
    """A normalised address in lower case; Invalid when it cannot be one."""
    from email_validator import EmailNotValidError, validate_email  # slow to import, rarely needed

    try:
        checked = validate_email(value.strip()[:320], check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise Invalid("kernel.email", fields=[FieldProblem(path, "kernel.email")]) from None
    return checked.normalized.lower()


def _checked(value: str, path: str, max_length: int, *, required: bool, single_line: bool) -> str:
    # a text far too long is not worth normalising
    text = value if len(value) > max_length * 4 else tidy(value, single_line=single_line)
    problems = text_problems(path, text, max_length=max_length)
    if required and not text:
        problems = [FieldProblem(path, "kernel.required")]
    refuse(problems)
    return text


def tidy(raw: str, *, single_line: bool = False) -> str:
    """NFC, line ends as newlines, no bidi controls or outer blanks; one line only if `single_line`."""
    unified = raw.replace("\r\n", "\n").replace("\r", "\n")
    visible = "".join(letter for letter in unified if letter not in BIDI_CONTROLS)
    composed = unicodedata.normalize("NFC", visible)
    return " ".join(composed.split()) if single_line else composed.strip()


def folded(text: str) -> str:
    """Small letters without accents, as the database's `without_accents` folds Vietnamese; đ is a d."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def text_problems(path: str, cleaned: str, *, max_length: int) -> list[FieldProblem]:
    """What is wrong with a text that `tidy` has been over; `max_length` in characters."""
    if len(cleaned) > max_length:
        # first of all, so that nothing below has to walk through an endless text
        return [FieldProblem(path, "kernel.too_long", {"limit": max_length, "length": len(cleaned)})]
    if any(_is_refused(letter) for letter in cleaned):
        return [FieldProblem(path, "kernel.control_characters")]
    if _longest_run(cleaned, _is_mark) > MOST_MARKS_IN_A_ROW:
        return [FieldProblem(path, "kernel.too_many_marks")]
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
