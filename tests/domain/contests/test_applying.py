from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.applying import (
    applicable,
    is_frozen_at,
    is_required_at,
    readable,
    submitted_answers,
)
from domain.contests.form import Choice, Condition, FieldAudience, FieldKind, FormField, form_problems

NOW = datetime(2026, 12, 1, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(days=1), NOW + timedelta(days=1)
ONE, TWO = UUID(int=1), UUID(int=2)
CHOICES = tuple(Choice(value) for value in "abc")


def text(key: str, condition: Condition | None = None) -> FormField:
    return FormField(key, FieldKind.SHORT_TEXT, condition=condition)


FORM = [
    FormField("scope", FieldKind.CHOICE, choices=CHOICES),
    FormField("marks", FieldKind.MULTI_CHOICE, choices=CHOICES, track_ids=(ONE,)),
    text("in_a_or_b", Condition("scope", ("a", "b"))),
    text("deeper", Condition("in_a_or_b")),
    text("of_marks", Condition("marks", ("b",))),
    replace(text("gone"), archived_at=NOW),
]


@pytest.mark.parametrize(
    ("answers", "track", "expected"),
    [
        ({}, None, "scope"),
        ({}, ONE, "scope marks"),
        ({}, TWO, "scope"),
        ({"scope": "c"}, TWO, "scope"),
        ({"scope": "b"}, TWO, "scope in_a_or_b"),
        ({"scope": "b", "in_a_or_b": "x"}, TWO, "scope in_a_or_b deeper"),
        # an answer that is kept in the draft meets no condition once its own field is hidden
        ({"scope": "c", "in_a_or_b": "x"}, TWO, "scope"),
        ({"marks": '["a","b"]'}, ONE, "scope marks of_marks"),
        ({"marks": '["a"]'}, ONE, "scope marks"),
        ({"marks": '["a","b"]'}, TWO, "scope"),
        ({"gone": "x"}, ONE, "scope marks"),
    ],
)
def test_fields_apply_by_track_and_condition(
    answers: dict[str, str], track: UUID | None, expected: str
) -> None:
    assert [field.key for field in applicable(FORM, answers, track)] == expected.split()


def test_what_is_hidden_stays_with_the_draft() -> None:
    answers = {"scope": "c", "in_a_or_b": "x", "gone": "y", "deeper": "z"}
    assert submitted_answers(FORM, answers, ONE) == {"scope": "c"}


@pytest.mark.parametrize(
    ("field", "required", "frozen"),
    [
        (text("x"), False, False),
        (replace(text("x"), is_required=True), True, False),
        (replace(text("x"), is_required=True, required_from=AFTER), False, False),
        (replace(text("x"), is_required=True, required_from=NOW), True, False),
        (replace(text("x"), required_from=BEFORE), False, False),
        (replace(text("x"), frozen_from=NOW), False, True),
        (replace(text("x"), frozen_from=AFTER), False, False),
        # nobody can answer it any more, so nobody is asked to
        (replace(text("x"), is_required=True, frozen_from=BEFORE), False, True),
    ],
)
def test_what_is_demanded_and_what_is_fixed_by_now(field: FormField, required: bool, frozen: bool) -> None:
    assert (is_required_at(field, NOW), is_frozen_at(field, NOW)) == (required, frozen)


@pytest.mark.parametrize(
    ("reader", "blind", "expected"),
    [
        (FieldAudience.PUBLIC, False, "public redacted"),
        (FieldAudience.PUBLIC, True, "public"),
        (FieldAudience.JUDGES, False, "public redacted judges"),
        (FieldAudience.JUDGES, True, "public judges"),
        (FieldAudience.ORGANISERS, False, "public redacted judges organisers archived"),
        (FieldAudience.ORGANISERS, True, "public redacted judges organisers archived"),
    ],
)
def test_who_reads_what(reader: FieldAudience, blind: bool, expected: str) -> None:
    form = [
        text("public"),
        replace(text("redacted"), is_redacted=True),
        replace(text("judges"), audience=FieldAudience.JUDGES),
        replace(text("organisers"), audience=FieldAudience.ORGANISERS),
        replace(text("archived"), archived_at=NOW),
    ]
    assert [field.key for field in readable(form, reader, is_blind=blind)] == expected.split()


KEYS = "vwxyz"
ANY_FORM = st.lists(
    st.builds(
        lambda key, asked, values: FormField(
            key, FieldKind.CHOICE, choices=CHOICES, condition=asked and Condition(asked, tuple(values))
        ),
        st.sampled_from(KEYS),
        st.none() | st.sampled_from(KEYS),
        st.lists(st.sampled_from("abc"), max_size=2),
    ),
    unique_by=lambda field: field.key,
    max_size=5,
)
ANSWERS = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(["", "a", "b", "c"]))


@given(ANY_FORM, ANSWERS)
def test_a_field_applies_exactly_when_its_condition_does(
    form: list[FormField], answers: dict[str, str]
) -> None:
    """Circles too, which a checked form has not: nothing in one applies, and nobody walks for ever."""
    applying = {field.key for field in applicable(form, answers, None)}
    for field in form:
        condition = field.condition
        if condition is None:
            assert field.key in applying
            continue
        answer = answers.get(condition.field_key)
        is_met = bool(answer) and (not condition.values or answer in condition.values)
        if not form_problems(form):
            assert (field.key in applying) is (condition.field_key in applying and is_met)
        elif field.key in applying:
            assert condition.field_key in applying
            assert is_met


@given(ANY_FORM, ANSWERS)
def test_a_submission_holds_nothing_that_does_not_apply(
    form: list[FormField], answers: dict[str, str]
) -> None:
    submitted = submitted_answers(form, answers, None)
    applying = {field.key for field in applicable(form, answers, None)}
    assert submitted == {key: answer for key, answer in answers.items() if answer and key in applying}
    # what is left out decided nothing
    assert submitted_answers(form, submitted, None) == submitted
