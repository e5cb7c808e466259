from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.answers import canonical, choices_of, plain, problems, rows_of
from domain.contests.form import (
    CellKind,
    Choice,
    Column,
    Condition,
    FieldAudience,
    FieldKind,
    FileFamily,
    FormField,
)
from domain.contests.form_changes import (
    FieldUse,
    FormUse,
    form_change_problems,
    matched,
    needs_answers,
    removed,
    revised_field,
    without_wording,
)
from domain.contests.rules import ContestFacts

NOW = datetime(2026, 12, 1, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(days=1), NOW + timedelta(days=1)
CHOICES = tuple(Choice(value, {"vi": value.upper()}) for value in "abc")
NOBODY, DRAFTS, HANDED_IN = FieldUse(), FieldUse(drafts=3), FieldUse(submissions=2)


def field(kind: FieldKind = FieldKind.SHORT_TEXT, key: str = "f", **values: Any) -> FormField:
    return FormField(key, kind, id=UUID(int=sum(key.encode())), **values)


def refused(
    before: Sequence[FormField],
    after: Sequence[FormField],
    use: FieldUse = NOBODY,
    answers: Sequence[str] = (),
    **facts: Any,
) -> list[tuple[str, str, object]]:
    """What is refused of a change; every field is used as `use`, and `answers` are to each, one an entry."""
    told = [(UUID(int=n), answer) for n, answer in enumerate(answers)]
    used = FormUse(dict.fromkeys([one.key for one in before], use), {one.key: told for one in before})
    facts = {"is_published": True, "submitted_entries": use.submissions} | facts
    found = form_change_problems(before, matched(before, after), used, ContestFacts(**facts), NOW)
    return [(problem.path, problem.code, problem.params["count"]) for problem in found]


TEXT = field()
HARMLESS = [
    (TEXT, replace(TEXT, label={"vi": "Rõ hơn"}, help={"vi": "Giúp"}, section={"vi": "Phần I"})),
    (replace(TEXT, is_required=True), TEXT),
    (TEXT, replace(TEXT, is_required=True, required_from=AFTER)),
    (
        replace(TEXT, is_required=True, required_from=BEFORE),
        replace(TEXT, is_required=True, required_from=AFTER),
    ),
    (TEXT, replace(TEXT, frozen_from=AFTER)),
    (replace(TEXT, frozen_from=BEFORE), TEXT),
    (replace(TEXT, max_words=5), replace(TEXT, max_words=6)),
    (replace(TEXT, max_words=5), TEXT),
    (replace(TEXT, min_words=5), replace(TEXT, min_words=4)),
    (TEXT, replace(TEXT, audience=FieldAudience.JUDGES)),
    (TEXT, replace(TEXT, condition=Condition("g"))),
    (field(FieldKind.NUMBER, minimum=Decimal(5)), field(FieldKind.NUMBER, minimum=Decimal(4))),
    (field(FieldKind.CHOICE, choices=CHOICES[:2]), field(FieldKind.CHOICE, choices=CHOICES)),
    (field(FieldKind.FILE, file_types=(FileFamily.IMAGE,)), field(FieldKind.FILE)),
]


@pytest.mark.parametrize(("before", "after"), HARMLESS)
@pytest.mark.parametrize("use", [NOBODY, DRAFTS, HANDED_IN])
def test_what_harms_nobody_may_change_in_a_running_contest(
    before: FormField, after: FormField, use: FieldUse
) -> None:
    assert refused([before], [after], use) == []
    new = field(key="new")
    assert refused([before], [new, after], use) == []


@pytest.mark.parametrize(
    ("before", "after", "path", "code"),
    [
        (TEXT, replace(TEXT, is_required=True), "isRequired", "contests.form_newly_required"),
        (
            replace(TEXT, is_required=True),
            replace(TEXT, is_required=True, track_ids=(UUID(int=1),)),
            "isRequired",
            "contests.form_newly_required",
        ),
        (TEXT, replace(TEXT, max_words=5), "maxWords", "contests.form_narrowed"),
        (replace(TEXT, max_length=9), replace(TEXT, max_length=8), "maxLength", "contests.form_narrowed"),
        (TEXT, replace(TEXT, min_words=1), "minWords", "contests.form_narrowed"),
        (
            field(FieldKind.NUMBER, maximum=Decimal(5)),
            field(FieldKind.NUMBER, maximum=Decimal(4)),
            "maximum",
            "contests.form_narrowed",
        ),
        (
            field(FieldKind.FILE),
            field(FieldKind.FILE, file_types=(FileFamily.IMAGE,)),
            "fileTypes",
            "contests.form_narrowed",
        ),
        (
            field(FieldKind.TABLE, columns=(Column("a"),)),
            field(FieldKind.TABLE, columns=(Column("a", is_required=True),)),
            "columns",
            "contests.form_narrowed",
        ),
    ],
)
def test_what_was_handed_in_is_not_asked_for_more(
    before: FormField, after: FormField, path: str, code: str
) -> None:
    assert refused([before], [after], HANDED_IN) == [(f"form.0.{path}", code, 2)]
    assert refused([before], [after], DRAFTS) == []


def test_a_new_field_is_optional_or_asked_for_from_a_day_to_come() -> None:
    new = field(key="new", is_required=True)
    assert refused([TEXT], [TEXT, new], HANDED_IN) == [
        ("form.1.isRequired", "contests.form_newly_required", 2)
    ]
    assert refused([TEXT], [TEXT, replace(new, required_from=AFTER)], HANDED_IN) == []


@pytest.mark.parametrize("use", [DRAFTS, HANDED_IN])
def test_nobody_reads_what_was_not_written_for_them(use: FieldUse) -> None:
    private = replace(TEXT, audience=FieldAudience.ORGANISERS)
    expected = [("form.0.audience", "contests.form_audience_widened", use.total)]
    assert refused([private], [TEXT], use) == expected
    assert refused([private], [TEXT]) == []


def test_a_field_is_not_frozen_from_one_moment_to_the_next() -> None:
    frozen = replace(TEXT, frozen_from=BEFORE)
    assert refused([TEXT], [frozen], DRAFTS) == [("form.0.frozenFrom", "contests.form_frozen_in_past", 3)]
    assert refused([TEXT], [frozen], is_published=False) == []


def test_judges_keep_what_they_scored_by() -> None:
    hidden = replace(TEXT, audience=FieldAudience.ORGANISERS)
    assert refused([TEXT], [hidden], HANDED_IN, scorecards=4) == [
        ("form.0.audience", "contests.form_judged", 4)
    ]
    assert refused([TEXT], [], HANDED_IN, scorecards=4) == [("form", "contests.form_judged", 4)]
    assert refused([hidden], [], HANDED_IN, scorecards=4) == []
    assert refused([replace(TEXT, archived_at=BEFORE)], [], HANDED_IN, scorecards=4) == []


def test_a_key_that_names_answers_stays() -> None:
    renamed, other = replace(TEXT, key="g"), field(key="g")
    expected = ("form.0.key", "contests.field_key_in_use", 3)
    assert refused([TEXT], [renamed], DRAFTS) == [expected]
    assert refused([TEXT], [renamed]) == []
    # nor does another field take it
    gone = replace(other, archived_at=BEFORE)
    assert expected in refused([TEXT, gone], [renamed], DRAFTS)


def test_a_kind_changes_only_where_every_answer_can_be_read() -> None:
    number = replace(TEXT, kind=FieldKind.NUMBER)
    assert refused([TEXT], [number], HANDED_IN, ["1", "2.5"]) == []
    assert refused([TEXT], [number], HANDED_IN, ["1", "hai", "ba"]) == [
        ("form.0.kind", "contests.field_kind_in_use", 2)
    ]
    files = replace(TEXT, kind=FieldKind.FILE)
    assert refused([files], [TEXT], DRAFTS) == [("form.0.kind", "contests.field_kind_in_use", 3)]
    assert refused([files], [TEXT]) == []


def test_a_field_is_known_by_its_id_or_else_by_its_key() -> None:
    gone = replace(field(key="gone"), archived_at=BEFORE)
    sent = [replace(TEXT, key="g"), FormField("gone", FieldKind.LONG_TEXT), FormField("f", FieldKind.DATE)]
    changes = matched([TEXT, gone], sent)
    assert [change.before and change.before.key for change in changes] == ["f", "gone", None]
    assert removed([TEXT, gone], changes) == []
    assert removed([TEXT, gone], matched([TEXT, gone], sent[:1])) == [gone]


def test_wording_and_order_are_no_terms() -> None:
    one = field(FieldKind.CHOICE, choices=CHOICES)
    worded = replace(one, label={"vi": "x"}, choices=tuple(replace(c, label={"vi": "y"}) for c in CHOICES))
    other = field(key="g")
    assert without_wording([one, other]) == without_wording([other, worded])
    assert without_wording([one]) != without_wording([replace(one, is_required=True)])


# ---- a change under filled drafts loses nothing

WORDS = st.text(st.sampled_from("ab 1.5\n<p>\"',[]"), min_size=1, max_size=8)
COLUMN_KEYS = ("x", "y", "z")


@st.composite
def fields_of_a_kind(draw: st.DrawFn, kinds: Sequence[FieldKind] = tuple(FieldKind)) -> FormField:
    kind = draw(st.sampled_from(kinds))
    values = draw(st.lists(st.sampled_from("abc"), min_size=2, max_size=3, unique=True))
    columns = draw(st.lists(st.sampled_from(COLUMN_KEYS), min_size=1, max_size=3, unique=True))
    cells = st.sampled_from(CellKind)
    return FormField(
        "f",
        kind,
        choices=tuple(Choice(value, {"vi": value.upper()}) for value in values)
        if kind in (FieldKind.CHOICE, FieldKind.MULTI_CHOICE)
        else (),
        columns=tuple(Column(key, draw(cells), choices=CHOICES) for key in columns)
        if kind is FieldKind.TABLE
        else (),
        max_words=draw(st.none() | st.integers(1, 3)),
    )


@st.composite
def answers_to(draw: st.DrawFn, asked: FormField) -> str:
    """An answer that the field takes, or ""."""
    cell = st.sampled_from(["1", "2.5", "a", "2026-01-02", "một hai"])
    sent: Any = draw(
        {
            FieldKind.NUMBER: st.sampled_from(["1", "2.5"]),
            FieldKind.MONEY: st.sampled_from(["1", "25"]),
            FieldKind.DATE: st.just("2026-01-02"),
            FieldKind.CHOICE: st.sampled_from([choice.value for choice in asked.choices] or [""]),
            FieldKind.MULTI_CHOICE: st.lists(st.sampled_from([c.value for c in asked.choices] or [""])),
            FieldKind.TABLE: st.lists(
                st.dictionaries(st.sampled_from([c.key for c in asked.columns] or ["x"]), cell), max_size=2
            ),
            FieldKind.FILE: st.just(""),
            FieldKind.LINK: st.just("https://a.vn/"),
            FieldKind.PERSON: st.just({"name": "Lan"}),
            FieldKind.UNIT: st.uuids().map(str),
        }.get(asked.kind, WORDS)
    )
    answer = canonical(asked, sent)
    return "" if problems(asked, answer, complete=False) else answer


@given(st.data())
def test_a_change_of_the_form_loses_no_answer(data: st.DataObject) -> None:
    """Whatever is changed: it is refused, or each answer can still be read, word by word."""
    was = replace(data.draw(fields_of_a_kind()), id=UUID(int=1))
    answers = [answer for answer in data.draw(st.lists(answers_to(was), max_size=3)) if answer]
    likely = (was.kind, *FieldKind) if data.draw(st.booleans()) else (was.kind,)
    one = replace(data.draw(fields_of_a_kind(likely)), id=data.draw(st.sampled_from([None, was.id])))
    change = matched([was], [one])[0]
    told = [(UUID(int=n), answer) for n, answer in enumerate(answers)]
    use = FormUse({"f": FieldUse(drafts=len(answers))}, {"f": told} if needs_answers(change) else {})
    if form_change_problems([was], [change], use, ContestFacts(is_published=True), NOW):
        return
    kept = revised_field(change, use)
    assert kept.id == was.id
    for answer in answers:
        _is_read_as_before(was, kept, answer)
        # and saving it again keeps it, though the form may have put its parts in another order
        assert _letters(kept, canonical(kept, answer)) == _letters(kept, answer)


def _letters(one: FormField, answer: str) -> list[str]:
    return sorted("".join(plain(one, answer, "vi").split()))


def _is_read_as_before(was: FormField, kept: FormField, answer: str) -> None:
    assert plain(kept, answer, "vi").split() == plain(was, answer, "vi").split() or (
        kept.kind is FieldKind.TABLE
    )
    labels = [choice.label for choice in choices_of(was, answer)] if was.choices and kept.choices else []
    if labels:
        assert sorted(c.value for c in choices_of(kept, answer)) == sorted(
            c.value for c in choices_of(was, answer)
        )
        assert all(choice.label for choice in choices_of(kept, answer))
    if kept.kind is FieldKind.TABLE:
        shown = {column.key for column in kept.columns}
        assert all(row.keys() <= shown for row in rows_of(answer))
