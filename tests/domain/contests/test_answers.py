from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.answers import (
    AnswerValue,
    NotOfThisKind,
    canonical,
    choices_of,
    plain,
    problems,
    searchable,
    stays_readable,
    value_of,
    without_contact,
)
from domain.contests.form import CellKind, Choice, Column, FieldKind, FormField

UNIT = "0f6f1c3e-5b43-4c43-9a0e-0d4f3c0a9b11"
CHOICES = (
    Choice("UNIT", {"vi": "Một đơn vị", "en": "One unit"}),
    Choice("ALL", {"vi": "Toàn ngành", "en": ""}),
    Choice("OLD", {"vi": "Cũ", "en": "Old"}, is_retired=True),
)
COLUMNS = (
    Column("item", label={"vi": "Việc"}, is_required=True),
    Column("amount", CellKind.MONEY),
    Column("paid_on", CellKind.DATE),
    Column("scope", CellKind.CHOICE, choices=CHOICES[:2]),
    Column("old", is_retired=True),
)
FIELDS = {
    FieldKind.SHORT_TEXT: FormField("f", FieldKind.SHORT_TEXT, max_length=20),
    FieldKind.LONG_TEXT: FormField("f", FieldKind.LONG_TEXT, min_words=2, max_words=4),
    FieldKind.RICH_TEXT: FormField("f", FieldKind.RICH_TEXT, min_words=2, max_words=4, max_length=40),
    FieldKind.NUMBER: FormField(
        "f", FieldKind.NUMBER, minimum=Decimal("-20"), maximum=Decimal(100), decimals=1,
        unit_of_measure={"vi": "giờ", "en": "hours"},
    ),
    FieldKind.MONEY: FormField("f", FieldKind.MONEY, minimum=Decimal(1000)),
    FieldKind.DATE: FormField("f", FieldKind.DATE),
    FieldKind.CHOICE: FormField("f", FieldKind.CHOICE, choices=CHOICES),
    FieldKind.MULTI_CHOICE: FormField("f", FieldKind.MULTI_CHOICE, choices=CHOICES),
    FieldKind.TABLE: FormField("f", FieldKind.TABLE, columns=COLUMNS, max_rows=2),
    FieldKind.FILE: FormField("f", FieldKind.FILE),
    FieldKind.LINK: FormField("f", FieldKind.LINK),
    FieldKind.PERSON: FormField("f", FieldKind.PERSON),
    FieldKind.UNIT: FormField("f", FieldKind.UNIT),
}  # fmt: skip
K = FieldKind


@pytest.mark.parametrize(
    ("kind", "sent", "stored"),
    [
        (K.SHORT_TEXT, " a\n b ", "a b"),
        (K.SHORT_TEXT, "e\u0302\u0301", "ế"),
        (K.SHORT_TEXT, "a\u202eb", "ab"),
        (K.LONG_TEXT, " a\r\n b ", "a\n b"),
        (K.SHORT_TEXT, 12, "12"),
        (K.NUMBER, 12.5, "12.5"),
        (K.NUMBER, 1e3, "1000"),
        (K.RICH_TEXT, "một hai", "<p>một hai</p>"),
        (K.RICH_TEXT, "một < hai\n\nba & bốn", "<p>một &lt; hai</p><p>ba &amp; bốn</p>"),
        (K.RICH_TEXT, "<p>một <b>hai</b></p>", "<p>một <strong>hai</strong></p>"),
        (K.RICH_TEXT, "một <i>hai</i><p>ba</p>", "<p>một <em>hai</em></p><p>ba</p>"),
        (K.RICH_TEXT, "<p onclick=x() style='color:red'>một<script>alert(1)</script></p>", "<p>một</p>"),
        (K.RICH_TEXT, "<p>m<a href='javascript:x'>ộ</a>t</p>",
         '<p>m<a rel="noopener noreferrer nofollow">ộ</a>t</p>'),
        (K.RICH_TEXT, "<p>xem <a href='https://a.vn/?b=1&c=2'>đây</a></p>",
         '<p>xem <a href="https://a.vn/?b=1&amp;c=2" rel="noopener noreferrer nofollow">đây</a></p>'),
        (K.RICH_TEXT, "<p>một<img src=x onerror=y></p><p><br></p>", "<p>một</p>"),
        (K.RICH_TEXT, "<h1>Một</h1><div>hai</div>", "<h3>Một</h3><p>hai</p>"),
        (K.RICH_TEXT, "<div><p>một</p></div>", "<p>một</p>"),
        (K.RICH_TEXT, "<p><br></p>", ""),
        (K.RICH_TEXT, "<p>a&#x202e;b</p>", "<p>ab</p>"),
        (K.MULTI_CHOICE, ["ALL", "UNIT", "ALL"], '["UNIT","ALL"]'),
        (K.MULTI_CHOICE, '["ALL"]', '["ALL"]'),
        (K.MULTI_CHOICE, "ALL", '["ALL"]'),
        (K.MULTI_CHOICE, [], ""),
        (K.MULTI_CHOICE, ["X", "ALL"], '["ALL","X"]'),
        (K.TABLE, [{"amount": 5000, "item": " máy\n tính "}, {}, {"item": ""}],
         '[{"item":"máy\\n tính","amount":"5000"}]'),
        (K.TABLE, '[{"old":"còn"}]', '[{"old":"còn"}]'),
        (K.TABLE, [], ""),
        (K.PERSON, {"phone": "0912 345 678", "name": " Lan ", "email": "LAN@a.vn", "title": ""},
         '{"name":"Lan","email":"lan@a.vn","phone":"0912 345 678"}'),
        (K.PERSON, {"name": ""}, ""),
        (K.UNIT, UNIT.upper(), UNIT),
        *((kind, empty, "") for kind in K for empty in (None, "")),
    ],
)  # fmt: skip
def test_what_is_sent_becomes_what_is_stored(kind: FieldKind, sent: AnswerValue, stored: str) -> None:
    assert canonical(FIELDS[kind], sent) == stored
    assert canonical(FIELDS[kind], stored) == stored


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        (K.SHORT_TEXT, True),
        (K.SHORT_TEXT, ["a"]),
        (K.NUMBER, {"a": 1}),
        (K.RICH_TEXT, 5),
        (K.MULTI_CHOICE, 5),
        (K.MULTI_CHOICE, [1]),
        (K.MULTI_CHOICE, "[1"),
        (K.TABLE, "x"),
        (K.TABLE, {"item": "a"}),
        (K.TABLE, ["a"]),
        (K.TABLE, [{"elsewhere": "a"}]),
        (K.TABLE, [{"item": ["a"]}]),
        (K.PERSON, "Lan"),
        (K.PERSON, {"nick": "L"}),
        (K.PERSON, {"name": {"a": 1}}),
        (K.UNIT, "đơn vị"),
        (K.UNIT, 5),
        (K.FILE, "a.pdf"),
    ],
)
def test_json_of_another_shape_is_no_answer(kind: FieldKind, sent: Any) -> None:
    with pytest.raises(NotOfThisKind):
        canonical(FIELDS[kind], sent)


@pytest.mark.parametrize(
    ("kind", "answer", "code"),
    [
        (K.SHORT_TEXT, "Trợ lý ảo", None),
        (K.SHORT_TEXT, "a" * 21, "kernel.too_long"),
        (K.SHORT_TEXT, "a\0", "kernel.control_characters"),
        (K.LONG_TEXT, "một hai ba bốn", None),
        (K.LONG_TEXT, "một hai ba bốn năm", "entries.too_many_words"),
        (K.LONG_TEXT, "x" * 200_000, "kernel.too_long"),
        (K.RICH_TEXT, "<p>một hai</p><p>ba bốn</p>", None),
        (K.RICH_TEXT, "<p>một hai</p><p>ba bốn năm</p>", "entries.too_many_words"),
        (K.RICH_TEXT, f"<p>{'x' * 41}</p>", "kernel.too_long"),
        (K.NUMBER, "-12.5", None),
        (K.NUMBER, "1,5", "entries.not_a_number"),
        (K.NUMBER, "١٢", "entries.not_a_number"),
        (K.NUMBER, "1e9", "entries.not_a_number"),
        (K.NUMBER, "1.25", "entries.too_many_decimals"),
        (K.NUMBER, "-20.1", "entries.too_small"),
        (K.NUMBER, "100.1", "entries.too_large"),
        (K.MONEY, "1500000", None),
        (K.MONEY, "999", "entries.too_small"),
        (K.MONEY, "1.500.000", "entries.not_money"),
        (K.MONEY, "-1", "entries.not_money"),
        (K.DATE, "2026-02-28", None),
        (K.DATE, "2026-02-30", "entries.not_a_date"),
        (K.DATE, "20260228", "entries.not_a_date"),
        (K.DATE, "0001-01-01", "entries.not_a_date"),
        (K.CHOICE, "ALL", None),
        (K.CHOICE, "all", "entries.not_a_choice"),
        (K.CHOICE, "OLD", None),
        (K.MULTI_CHOICE, '["UNIT","ALL"]', None),
        (K.MULTI_CHOICE, '["UNIT","X"]', "entries.not_a_choice"),
        (K.TABLE, '[{"amount":"5"},{"item":"a"}]', None),
        (K.TABLE, '[{"item":"a"},{"item":"a"},{"item":"a"}]', "entries.too_many_rows"),
        (K.TABLE, '[{"item":"a\\u0007"}]', "0.item kernel.control_characters"),
        (K.TABLE, '[{"item":"a"},{"amount":"x"}]', "1.amount entries.not_money"),
        (K.TABLE, '[{"paid_on":"2026"}]', "0.paid_on entries.not_a_date"),
        (K.TABLE, '[{"scope":"NO"}]', "0.scope entries.not_a_choice"),
        (K.TABLE, f'[{{"item":"{"x" * 2_001}"}}]', "0.item kernel.too_long"),
        (K.LINK, "https://example.org/a?b=1", None),
        (K.LINK, "javascript:alert(1)", "entries.not_a_link"),
        (K.LINK, "https://bank.vn@evil.example/", "entries.not_a_link"),
        (K.LINK, "https://localhost/", "entries.not_a_link"),
        (K.LINK, "http://[::1", "entries.not_a_link"),
        (K.PERSON, '{"name":"Lan","email":"lan@a.vn","phone":"+84 912 345 678"}', None),
        (K.PERSON, '{"name":"Lan","email":"lan"}', "email kernel.email"),
        (K.PERSON, '{"phone":"call me"}', "phone entries.not_a_phone_number"),
        (K.PERSON, '{"name":"a\\u0000"}', "name kernel.control_characters"),
        (K.UNIT, UNIT, None),
    ],
)
def test_an_answer_fits_its_field(kind: FieldKind, answer: str, code: str | None) -> None:
    found = problems(FIELDS[kind], answer, complete=False)
    assert [f"{problem.path} {problem.code}".strip() for problem in found] == ([code] if code else [])


@pytest.mark.parametrize(
    ("kind", "answer", "code"),
    [
        (K.LONG_TEXT, "một", "entries.too_few_words"),
        (K.RICH_TEXT, "<p>một</p>", "entries.too_few_words"),
        (K.CHOICE, "OLD", "entries.choice_retired"),
        (K.MULTI_CHOICE, '["UNIT","OLD"]', "entries.choice_retired"),
        (K.TABLE, '[{"amount":"5"}]', "0.item entries.cell_missing"),
        (K.PERSON, '{"title":"Trưởng phòng"}', "name entries.contributor_name"),
    ],
)
def test_a_draft_may_be_incomplete_and_a_submission_not(kind: FieldKind, answer: str, code: str) -> None:
    assert problems(FIELDS[kind], answer, complete=False) == []
    found = problems(FIELDS[kind], answer, complete=True)
    assert [f"{problem.path} {problem.code}".strip() for problem in found] == [code]


@pytest.mark.parametrize(
    ("kind", "answer", "vi", "en"),
    [
        (K.LONG_TEXT, "một\nhai", "một\nhai", "một\nhai"),
        (K.RICH_TEXT, "<h3>Một</h3><ul><li>hai &amp; ba</li></ul>", "Một\nhai & ba", "Một\nhai & ba"),
        (K.NUMBER, "12.5", "12.5 giờ", "12.5 hours"),
        (K.CHOICE, "ALL", "Toàn ngành", "Toàn ngành"),
        (K.CHOICE, "OLD", "Cũ", "Old"),
        (K.CHOICE, "LOST", "LOST", "LOST"),
        (K.MULTI_CHOICE, '["UNIT","ALL"]', "Một đơn vị, Toàn ngành", "One unit, Toàn ngành"),
        (K.TABLE, '[{"item":"Máy","scope":"UNIT"},{"old":"x"}]', "Máy; Một đơn vị\nx", "Máy; One unit\nx"),
        (K.PERSON, '{"name":"Lan","email":"l@a.vn"}', "Lan, l@a.vn", "Lan, l@a.vn"),
        (K.UNIT, UNIT, "Vụ A", "Vụ A"),
        *((kind, "", "", "") for kind in K),
    ],
)
def test_an_answer_in_words(kind: FieldKind, answer: str, vi: str, en: str) -> None:
    units = {UNIT: "Vụ A"}
    assert [plain(FIELDS[kind], answer, language, units) for language in ("vi", "en")] == [vi, en]


def test_search_knows_words_and_no_figures_or_addresses() -> None:
    answers = {
        K.SHORT_TEXT: "tên",
        K.RICH_TEXT: "<p>văn <strong>bản</strong></p>",
        K.NUMBER: "12",
        K.CHOICE: "ALL",
        K.TABLE: '[{"item":"máy","amount":"5000"}]',
        K.PERSON: '{"name":"Lan","workplace":"Vụ A","email":"l@a.vn"}',
        K.LINK: "https://a.vn/",
        K.UNIT: UNIT,
    }
    found = {kind: searchable(FIELDS[kind], answer) for kind, answer in answers.items()}
    assert {kind: words for kind, words in found.items() if words} == {
        K.SHORT_TEXT: "tên",
        K.RICH_TEXT: "văn bản",
        K.TABLE: "máy",
        K.PERSON: "Lan, Vụ A",
    }


def test_outsiders_do_not_learn_how_to_reach_a_person() -> None:
    person = '{"name":"Lan","email":"l@a.vn","phone":"0912345678"}'
    assert without_contact(FIELDS[K.PERSON], person) == '{"name":"Lan"}'
    assert without_contact(FIELDS[K.SHORT_TEXT], "l@a.vn") == "l@a.vn"


def test_a_choice_that_nobody_knows_is_shown_by_its_value() -> None:
    assert choices_of(FIELDS[K.MULTI_CHOICE], '["UNIT","LOST"]') == [
        CHOICES[0],
        Choice("LOST", is_retired=True),
    ]


@pytest.mark.parametrize(
    ("before", "after", "answer", "expected"),
    [
        (K.SHORT_TEXT, K.LONG_TEXT, "tên", True),
        (K.LONG_TEXT, K.SHORT_TEXT, "một dòng", True),
        (K.LONG_TEXT, K.SHORT_TEXT, "hai\ndòng", False),
        (K.LONG_TEXT, K.SHORT_TEXT, "x" * 301, False),
        (K.LONG_TEXT, K.RICH_TEXT, "a < b", True),
        (K.LONG_TEXT, K.RICH_TEXT, "<p>not marks but words</p>", False),
        (K.RICH_TEXT, K.LONG_TEXT, "<p>a</p>", False),
        (K.SHORT_TEXT, K.NUMBER, "12.5", True),
        (K.SHORT_TEXT, K.NUMBER, "chừng 12", False),
        (K.NUMBER, K.MONEY, "12", True),
        (K.NUMBER, K.MONEY, "12.5", False),
        (K.CHOICE, K.MULTI_CHOICE, "ALL", True),
        (K.MULTI_CHOICE, K.CHOICE, '["ALL"]', False),
        (K.CHOICE, K.SHORT_TEXT, "ALL", False),
        (K.SHORT_TEXT, K.CHOICE, "ALL", False),
        (K.UNIT, K.SHORT_TEXT, UNIT, False),
        (K.TABLE, K.LONG_TEXT, "[]", False),
    ],
)
def test_an_answer_survives_another_kind_or_not(
    before: FieldKind, after: FieldKind, answer: str, expected: bool
) -> None:
    assert stays_readable(FIELDS[before], FormField("f", after), answer) is expected


def test_a_column_of_another_kind_takes_all_its_cells_or_none() -> None:
    table = FormField("f", K.TABLE, columns=(Column("a"), Column("b")))
    numbers = replace(table, columns=(Column("a", CellKind.NUMBER), Column("b")))
    assert stays_readable(table, numbers, '[{"a":"1","b":"x"},{"b":"y"}]')
    assert not stays_readable(table, numbers, '[{"a":"1"},{"a":"x"}]')
    assert stays_readable(table, replace(table, columns=(Column("b"),)), '[{"a":"x"}]')


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["item", "amount", "name", "email"]) | st.text(max_size=5), inner, max_size=3
        )
    ),
    max_leaves=6,
)
MARKS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "<script>", "</script>", "<a href='https://a.vn'>", "</a>", "<li>", "<br>", "&lt;",
         "&#0;", "\ud800", "<!--", "-->", "<h1>", "<style>", "x", " ", "\n", "\u00a0", "<p", "'", '"', "<svg>", "]]>"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(st.sampled_from(FieldKind), JSON | MARKS)
def test_no_answer_breaks_anything(kind: FieldKind, sent: Any) -> None:
    field = FIELDS[kind]
    try:
        stored = canonical(field, sent)
    except NotOfThisKind:
        return
    assert canonical(field, stored) == stored
    if stored and not problems(field, stored, complete=False):
        assert canonical(field, value_of(field, stored)) == stored
        plain(field, stored, "vi")
        searchable(field, stored)


@given(MARKS)
def test_rich_text_is_safe_whatever_comes(sent: str) -> None:
    stored = canonical(FIELDS[K.RICH_TEXT], sent)
    if problems(FIELDS[K.RICH_TEXT], stored, complete=False):
        return
    lowered = stored.lower()
    assert not any(
        mark in lowered for mark in ("<script", "<style", "<svg", "onclick", "javascript:", "<!--")
    )
