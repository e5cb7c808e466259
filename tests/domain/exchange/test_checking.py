"""A dry run names every fault by row and column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from domain.contests.standard import standard_form
from domain.exchange.imports.checking import Fault, Person, World, check_rows
from domain.exchange.imports.columns import (
    TARGETS,
    find_headings,
    mapping_problems,
    propose_mapping,
)
from domain.exchange.imports.values import folded

OFFICE = uuid4()
WORLD = World(
    today=date(2026, 1, 1),
    units={folded("Văn phòng Bộ"): OFFICE, folded("VPB"): OFFICE, folded("Phòng Tổng hợp"): None},
    unit_names=["Văn phòng Bộ", "Phòng Tổng hợp", "Phòng Tổng hợp"],
    tracks={folded("Cải cách"): "Cải cách"},
    prizes={folded(name): name for name in ("Giải Nhất", "Giải Nhì")},
    codes=frozenset({folded("SK-0001")}),
    decisions={"9/QĐ": (date(2025, 1, 1), folded("Ông A"))},
    form=standard_form(),
)
NAMES = [target.name for target in TARGETS] + [
    "answer:money_saved_yearly",
    "answer:scope",
    "answer:first_applied_on",
]
AWARD = {"prize": "Giải Nhất", "decision_number": "1/QĐ", "decided_on": "1/1/2025", "signer": "Bà B"}
GOOD = {"title": "Sổ tay", "authors": "Nguyễn Văn An"}


def check(*rows: dict[str, str]) -> Any:
    cells = [(number, [row.get(name, "") for name in NAMES]) for number, row in enumerate(rows, 2)]
    return check_rows(cells, dict(enumerate(NAMES)), WORLD)


def faults(*rows: dict[str, str]) -> list[tuple[int, str | None, str]]:
    return [(fault.row, fault.target, fault.code.removeprefix("exchange.")) for fault in check(*rows).faults]


def test_a_whole_row_is_read() -> None:
    found = check(
        GOOD
        | {
            "authors": "Nguyễn Văn An; Trần Thị Bình", "shares": "66,67; 33,33", "workplaces": "Phòng A",
            "unit": "vpb", "track": "cai cach", "submitted_on": "15/06/2024", "prize": "giải nhất",
            "decision_number": "12/QĐ", "decided_on": "ngày 10 tháng 10 năm 2024", "signer": "Bà B",
            "answer:money_saved_yearly": "1.200.000 đồng", "answer:scope": "trong một đơn vị",
            "answer:first_applied_on": "1/2/2024",
        }
    )  # fmt: skip
    assert found.faults == ()
    entry = found.entries[0]
    assert entry.people == (
        Person("Nguyễn Văn An", Decimal("66.67"), "Phòng A", ""),
        Person("Trần Thị Bình", Decimal("33.33"), "Phòng A", ""),
    )
    assert (entry.unit_id, entry.track, entry.submitted_on) == (OFFICE, "Cải cách", date(2024, 6, 15))
    assert entry.grant is not None
    assert (entry.grant.prize, entry.grant.decided_on) == ("Giải Nhất", date(2024, 10, 10))
    assert entry.answers == {
        "money_saved_yearly": "1200000",
        "scope": "UNIT",
        "first_applied_on": "2024-02-01",
    }


def test_shares_that_are_not_said_are_even() -> None:
    people = check(GOOD | {"authors": "A; B; C"}).entries[0].people
    assert [person.share for person in people] == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"title": ""}, [("title", "missing")]),
        ({"authors": " ; "}, [("authors", "missing")]),
        ({"title": "x" * 301}, [("title", "kernel.too_long")]),
        ({"authors": "A; B", "shares": "60; 30"}, [("shares", "shares_sum")]),
        ({"authors": "A; B", "shares": "100"}, [("shares", "shares_count")]),
        ({"authors": "A; B", "shares": "nhiều; ít"}, [("shares", "share_unreadable")]),
        ({"authors": "A", "shares": "0"}, [("shares", "share_unreadable")]),
        ({"authors": "A; B; C", "workplaces": "x; y"}, [("workplaces", "beside_count")]),
        ({"authors": ";".join("ABCDEFGHIJKLMNOPQRSTU")}, [("authors", "too_many_authors")]),
        ({"submitted_on": "31/02/2024"}, [("submitted_on", "date_unreadable")]),
        ({"submitted_on": "01/01/1800"}, [("submitted_on", "date_unreadable")]),
        ({"submitted_on": "02/01/2026"}, [("submitted_on", "date_future")]),
        ({"unit": "Văn phòng Bô"}, []),
        ({"unit": "Văn phòng B"}, [("unit", "unit_perhaps")]),
        ({"unit": "Trường Mầm non"}, [("unit", "unit_unknown")]),
        ({"unit": "Phòng Tổng hợp"}, [("unit", "unit_ambiguous")]),
        ({"track": "Chuyển đổi"}, [("track", "track_unknown")]),
        ({"code": "sk 0001"}, [("code", "code_taken")]),
        (AWARD | {"prize": "Giải Nhấtt"}, [("prize", "prize_perhaps")]),
        (
            {"prize": "Giải Nhất"},
            [(target, "award_incomplete") for target in ("decision_number", "signer", "decided_on")],
        ),
        ({"answer:money_saved_yearly": "nhiều"}, [("answer:money_saved_yearly", "number_unreadable")]),
        ({"answer:scope": "khắp nơi"}, [("answer:scope", "choice_perhaps")]),
        ({"answer:first_applied_on": "mùa xuân"}, [("answer:first_applied_on", "date_unreadable")]),
    ],
)  # fmt: skip
def test_each_fault_is_named(cells: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert faults(GOOD | cells) == [(2, target, code) for target, code in expected]


def test_rows_that_repeat_or_contradict_earlier_ones() -> None:
    assert faults(
        GOOD | {"code": "A1"},
        {"title": "Khác", "authors": "B", "code": "a1"},
        GOOD,
        {"title": "Ba", "authors": "C"} | AWARD,
        {"title": "Bốn", "authors": "D"} | AWARD | {"signer": "Ông C"},
        {"title": "Năm", "authors": "E"} | AWARD | {"decision_number": "9/QĐ"},
    ) == [
        (3, "code", "code_twice"),
        (4, "title", "row_twice"),
        (6, "decision_number", "decision_differs"),
        (7, "decision_number", "decision_differs"),
    ]


def test_suggestions_come_with_the_fault() -> None:
    fault: Fault = check(GOOD | {"unit": "Van phong B"}).faults[0]
    assert (fault.value, dict(fault.params)) == ("Van phong B", {"suggestions": "Văn phòng Bộ"})


def test_headings_are_found_below_a_title_and_mapped() -> None:
    rows = [
        ["DANH SÁCH SÁNG KIẾN NĂM 2024"],
        [],
        ["STT", "Tên sáng kiến", "Họ và tên", "Tỷ lệ (%)", "Phạm vi áp dụng", "Ghi chú"],
    ]
    assert find_headings(rows, standard_form()) == 2
    assert propose_mapping(rows[2], standard_form()) == {1: "title", 2: "authors", 4: "answer:scope"} | {
        3: "shares"
    }


def test_english_headings_and_those_of_our_own_files_are_known() -> None:
    for target in TARGETS:
        assert propose_mapping([target.vi, target.en], ()) == {0: target.name}


@pytest.mark.parametrize(
    ("mapping", "problems"),
    [
        ({0: "title", 1: "authors"}, []),
        ({0: "title"}, ["exchange.mapping_incomplete"]),
        ({0: "title", 1: "authors", 2: "title"}, ["exchange.mapping_twice"]),
        ({0: "title", 9: "authors"}, ["exchange.mapping_unknown"]),
        ({0: "title", 1: "authors", 2: "answer:nothing"}, ["exchange.mapping_unknown"]),
    ],
)
def test_a_mapping_has_to_make_sense(mapping: dict[int, str], problems: list[str]) -> None:
    assert mapping_problems(mapping, ["a", "b", "c"], standard_form()) == problems


def test_twenty_thousand_rows_take_seconds() -> None:
    rows = [(n, [f"Sáng kiến {n}", f"Người {n}"]) for n in range(20_000)]
    assert len(check_rows(rows, {0: "title", 1: "authors"}, WORLD).entries) == 20_000
