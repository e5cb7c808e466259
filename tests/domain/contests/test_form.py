from __future__ import annotations

from dataclasses import replace

import pytest

from domain.contests.form import MAX_LENGTHS, FieldKind, FormField, check_form, form_problems
from domain.contests.initiative import CHOICE_LABELS, INITIATIVE_FIELDS
from domain.kernel.errors import Invalid

NAME = FormField("name", FieldKind.SHORT_TEXT)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([NAME, FormField("scope", FieldKind.CHOICE, choices=("a", "b"))], []),
        ([FormField("Tên", FieldKind.SHORT_TEXT)], [("form.0.key", "contests.field_key")]),
        ([NAME, NAME], [("form.1.key", "contests.field_twice")]),
        ([replace(NAME, kind=FieldKind.CHOICE)], [("form.0.choices", "contests.field_choices")]),
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


def test_the_initiative_form_is_sound_and_in_both_languages() -> None:
    assert form_problems(INITIATIVE_FIELDS) == []
    for field in INITIATIVE_FIELDS:
        texts = (field.label_vi, field.label_en, field.help_vi, field.help_en)
        assert all(texts), field.key
        assert field.label_vi != field.label_en
    choices = {choice for field in INITIATIVE_FIELDS for choice in field.choices}
    assert choices == set(CHOICE_LABELS)
