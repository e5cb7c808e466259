from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.text import BIDI_CONTROLS, clean_text, text_problems, word_count


def codes(text: str, max_length: int = 100) -> list[str]:
    return [problem.code for problem in text_problems("title", text, max_length=max_length)]


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  Chuyển đổi số \n", "Chuyển đổi số"),
        (unicodedata.normalize("NFD", "Chuyển đổi số"), "Chuyển đổi số"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("tệp\u202egnp.exe\u202c", "tệpgnp.exe"),
        ("\u2066x\u2069", "x"),
    ],
)
def test_text_is_brought_into_one_form(raw: str, cleaned: str) -> None:
    assert clean_text(raw) == cleaned


def test_a_single_line_is_folded() -> None:
    assert clean_text("một \n\t hai", single_line=True) == "một hai"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dòng một\n\tdòng hai", []),
        ("a\0b", ["text.control_character"]),
        ("a\x1bb", ["text.control_character"]),
        ("a\x85b", ["text.control_character"]),
        ("a\ud800b", ["text.control_character"]),
        ("e" + "\u0301" * 4, ["text.too_many_marks"]),
        (unicodedata.normalize("NFD", "ệ"), []),
        ("a" * 101, ["text.too_long"]),
        ("\0" * 200_000, ["text.too_long"]),
    ],
)
def test_what_cannot_be_stored_is_named(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_vietnamese_words_are_counted_between_blanks() -> None:
    assert word_count(" Chuyển đổi  số\nquốc gia ") == 5
    assert word_count("") == 0


@given(st.text())
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    cleaned = clean_text(raw)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not BIDI_CONTROLS & set(cleaned)
    assert "\r" not in cleaned
