from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.form import (
    MAX_LENGTHS,
    CellKind,
    Choice,
    Column,
    Condition,
    FieldAudience,
    FieldKind,
    FileFamily,
    FormField,
    check_form,
    form_problems,
    from_columns,
    to_columns,
)
from domain.kernel.errors import Invalid

NAME = FormField("name", FieldKind.SHORT_TEXT)
TWO = (Choice("a"), Choice("b"))
SCOPE = FormField("scope", FieldKind.CHOICE, choices=TWO)
COSTS = FormField("costs", FieldKind.TABLE, columns=(Column("item"), Column("amount", CellKind.MONEY)))
EARLY, LATE = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)


def when(field: FormField, key: str, *values: str) -> FormField:
    return replace(field, condition=Condition(key, values))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([NAME, SCOPE, COSTS], []),
        ([FormField("Tên", FieldKind.SHORT_TEXT)], [("form.0.key", "contests.field_key")]),
        ([NAME, NAME], [("form.1.key", "contests.field_twice")]),
        ([replace(NAME, kind=FieldKind.CHOICE)], [("form.0.choices", "contests.field_choices")]),
        ([replace(NAME, kind=FieldKind.MULTI_CHOICE)], [("form.0.choices", "contests.field_choices")]),
        ([replace(SCOPE, choices=(*TWO, Choice("a")))], [("form.0.choices", "contests.field_choices")]),
        (
            [replace(SCOPE, choices=(Choice("a"), Choice("b", is_retired=True)))],
            [("form.0.choices", "contests.field_choices")],
        ),
        ([replace(COSTS, columns=())], [("form.0.columns", "contests.field_columns")]),
        (
            [replace(COSTS, columns=(Column("item"), Column("item"), Column("Số")))],
            [
                ("form.0.columns.1.key", "contests.field_twice"),
                ("form.0.columns.2.key", "contests.field_key"),
            ],
        ),
        (
            [replace(COSTS, columns=(Column("item", CellKind.CHOICE),))],
            [("form.0.columns.0.choices", "contests.field_choices")],
        ),
        ([replace(NAME, min_words=9, max_words=8)], [("form.0.minWords", "contests.field_bounds")]),
        (
            [FormField("n", FieldKind.NUMBER, minimum=Decimal(2), maximum=Decimal(1))],
            [("form.0.minimum", "contests.field_bounds")],
        ),
        ([replace(NAME, required_from=EARLY, frozen_from=EARLY)], []),
        (
            [replace(NAME, required_from=LATE, frozen_from=EARLY)],
            [("form.0.requiredFrom", "contests.field_bounds")],
        ),
        ([SCOPE, when(NAME, "scope", "a")], []),
        ([when(NAME, "scope", "a"), SCOPE], []),
        ([SCOPE, when(NAME, "scope")], []),
        ([SCOPE, when(NAME, "elsewhere")], [("form.1.condition", "contests.condition_field")]),
        (
            [FormField("f", FieldKind.FILE), when(NAME, "f")],
            [("form.1.condition", "contests.condition_field")],
        ),
        ([SCOPE, when(NAME, "scope", "c")], [("form.1.condition", "contests.condition_values")]),
        ([NAME, when(COSTS, "name", "x")], [("form.1.condition", "contests.condition_values")]),
        ([when(NAME, "name")], [("form.0.condition", "contests.condition_circle")]),
        (
            [when(NAME, "scope"), when(SCOPE, "costs"), when(COSTS, "name")],
            [(f"form.{n}.condition", "contests.condition_circle") for n in range(3)],
        ),
        (
            [when(NAME, "scope"), when(SCOPE, "scope")],
            [("form.1.condition", "contests.condition_circle")],
        ),
    ],
)
def test_a_form_checks_itself(fields: list[FormField], expected: list[tuple[str, str]]) -> None:
    assert [(problem.path, problem.code) for problem in form_problems(fields)] == expected


def test_a_faulty_form_is_refused() -> None:
    with pytest.raises(Invalid, match="field_twice"):
        check_form([NAME, NAME])


def test_a_field_cannot_allow_more_than_its_kind() -> None:
    assert NAME.longest == MAX_LENGTHS[FieldKind.SHORT_TEXT]
    assert replace(NAME, max_length=10).longest == 10
    assert replace(NAME, max_length=10**6).longest == MAX_LENGTHS[FieldKind.SHORT_TEXT]


LOCALIZED: st.SearchStrategy[dict[str, str]] = st.one_of(
    st.just({}), st.fixed_dictionaries({"vi": st.text(max_size=5), "en": st.text(max_size=5)})
)
CHOICES = st.lists(
    st.builds(Choice, value=st.text(max_size=5), label=LOCALIZED, is_retired=st.booleans()), max_size=3
).map(tuple)
FIELDS = st.builds(
    FormField,
    key=st.text(max_size=5),
    kind=st.sampled_from(FieldKind),
    label=LOCALIZED,
    help=LOCALIZED,
    section=LOCALIZED,
    is_required=st.booleans(),
    required_from=st.none() | st.datetimes(timezones=st.just(UTC)),
    frozen_from=st.none() | st.datetimes(timezones=st.just(UTC)),
    audience=st.sampled_from(FieldAudience),
    is_redacted=st.booleans(),
    track_ids=st.lists(st.uuids(), max_size=2).map(tuple),
    condition=st.none() | st.builds(Condition, st.text(max_size=5), st.lists(st.text(max_size=5)).map(tuple)),
    min_words=st.none() | st.integers(1, 9),
    max_words=st.none() | st.integers(1, 9),
    max_length=st.none() | st.integers(1, 9),
    minimum=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    maximum=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    decimals=st.none() | st.integers(0, 6),
    unit_of_measure=LOCALIZED,
    choices=CHOICES,
    columns=st.lists(
        st.builds(
            Column,
            key=st.text(max_size=5),
            kind=st.sampled_from(CellKind),
            label=LOCALIZED,
            is_required=st.booleans(),
            choices=CHOICES,
            is_retired=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    max_rows=st.none() | st.integers(1, 9),
    file_types=st.lists(st.sampled_from(FileFamily)).map(tuple),
    max_files=st.none() | st.integers(1, 9),
    max_megabytes=st.none() | st.integers(1, 9),
    id=st.none() | st.uuids(),
    archived_at=st.none() | st.datetimes(timezones=st.just(UTC)),
)


@given(FIELDS)
def test_a_field_comes_back_from_the_database_as_it_went_in(field: FormField) -> None:
    assert from_columns(to_columns(field) | {"id": field.id, "archived_at": field.archived_at}) == field


def test_ids_are_kept_as_text() -> None:
    track = UUID(int=7)
    assert to_columns(replace(NAME, track_ids=(track,)))["track_ids"] == [str(track)]
