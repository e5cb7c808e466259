from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.errors import Invalid
from domain.kernel.text import (
    BIDI_CONTROLS,
    clean_line,
    clean_localized,
    clean_text,
    text_problems,
    tidy,
    word_count,
)


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
    assert tidy(raw) == cleaned


def test_a_single_line_is_folded() -> None:
    assert tidy("một \n\t hai", single_line=True) == "một hai"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dòng một\n\tdòng hai", []),
        ("a\0b", ["kernel.control_characters"]),
        ("a\x1bb", ["kernel.control_characters"]),
        ("a\x85b", ["kernel.control_characters"]),
        ("a\ud800b", ["kernel.control_characters"]),
        ("e" + "\u0301" * 4, ["kernel.too_many_marks"]),
        (unicodedata.normalize("NFD", "ệ"), []),
        ("a" * 101, ["kernel.too_long"]),
        ("\0" * 200_000, ["kernel.too_long"]),
    ],
)
def test_what_cannot_be_stored_is_named(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_refusals_name_the_field() -> None:
    assert clean_text(" một\r\n hai ", "story") == "một\n hai"
    assert clean_localized({"vi": " Giải ", "en": ""}, "name") == {"vi": "Giải", "en": ""}
    for value, code in [("", "kernel.required"), ("x" * 200_000, "kernel.too_long")]:
        with pytest.raises(Invalid) as caught:
            clean_line(value, "title")
        assert [(problem.path, problem.code) for problem in caught.value.fields] == [("title", code)]
    with pytest.raises(Invalid) as caught:
        clean_localized({"en": "Prize"}, "name")
    assert [problem.path for problem in caught.value.fields] == ["name.vi"]


def test_vietnamese_words_are_counted_between_blanks() -> None:
    assert word_count(" Chuyển đổi  số\nquốc gia ") == 5
    assert word_count("") == 0


@given(st.text())
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    cleaned = tidy(raw)
    assert tidy(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not BIDI_CONTROLS & set(cleaned)
    assert "\r" not in cleaned
