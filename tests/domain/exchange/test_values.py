"""Cells as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exchange.imports.values import (
    as_written,
    even_shares,
    folded,
    nearest,
    number_text,
    parse_date,
    parse_number,
    parts,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28/02/2025", date(2025, 2, 28)),
        ("3/4/2025", date(2025, 4, 3)),
        (" 03.04.2025 ", date(2025, 4, 3)),
        ("3-4-2025", date(2025, 4, 3)),
        ("2025-04-03", date(2025, 4, 3)),
        ("2025-04-03 17:30:00", date(2025, 4, 3)),
        ("Ngày 03 tháng 4 năm 2025", date(2025, 4, 3)),
        ("30/02/2025", None),
        ("13/13/2025", None),
        ("hôm qua", None),
        ("45383", None),
        ("", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("33,33", "33.33"),
        ("33.33", "33.33"),
        ("12,5 %", "12.5"),
        ("5 000 đồng", "5000"),
        ("-3", "-3"),
        ("0", "0"),
        ("1.500", "1500"),
        ("1e5", "100000"),
        ("1.2.3", None),
        ("năm", None),
        ("", None),
        ("1e999", None),
        ("--1", None),
    ],
)
def test_numbers(text: str, number: str | None) -> None:
    found = parse_number(text)
    assert (None if found is None else number_text(found)) == number


@given(st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=2))
def test_a_number_s_text_is_the_number(value: Decimal) -> None:
    assert Decimal(number_text(value)) == value


def test_lists_in_a_cell() -> None:
    assert parts("Nguyễn Văn A;  Trần  Thị B ;\n") == ["Nguyễn Văn A", "Trần Thị B"]
    assert parts("một\nhai") == ["một", "hai"]
    assert parts("Phòng A; ; Phòng C") == ["Phòng A", "", "Phòng C"]
    assert parts("  ") == []


@given(st.integers(1, 20))
def test_even_shares_are_all_of_it(number: int) -> None:
    shares = even_shares(number)
    assert sum(shares) == 100
    assert max(shares) - min(shares) < Decimal("0.2")


def test_names_are_compared_without_accents_and_case() -> None:
    assert folded("  Tỷ lệ ĐÓNG góp (%) ") == folded("ty le dong gop")


def test_what_might_have_been_meant() -> None:
    known = ["Văn phòng Bộ", "Cục Tin học", "Vụ Pháp chế"]
    assert nearest("van phong bo", known) == ["Văn phòng Bộ"]
    assert nearest("Cục Tin hoc hóa", known) == ["Cục Tin học"]
    assert nearest("Sở Y tế Hà Giang", known) == []


@pytest.mark.parametrize(
    ("cell", "text"), [("'=1+1", "=1+1"), ("'tis", "'tis"), ("'-5", "-5"), ("a'=b", "a'=b")]
)
def test_the_guard_against_formulas_is_taken_off_again(cell: str, text: str) -> None:
    assert as_written(cell) == text
