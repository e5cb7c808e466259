from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.contests.form import Choice, Column, Condition, FieldKind, FormField
from domain.entries.answering import MAX_ANSWERS, clean_answers, missing_answers
from domain.kernel.errors import Invalid

NOW = datetime(2026, 12, 1, tzinfo=UTC)
BEFORE = NOW - timedelta(days=1)
TEXT = FormField("text", FieldKind.SHORT_TEXT, is_required=True, max_words=2)
SCOPE = FormField("scope", FieldKind.CHOICE, choices=(Choice("a"), Choice("b")))
WHY = FormField("why", FieldKind.SHORT_TEXT, is_required=True, condition=Condition("scope", ("b",)))
FROZEN = FormField("frozen", FieldKind.SHORT_TEXT, is_required=True, frozen_from=BEFORE)
GONE = FormField("gone", FieldKind.SHORT_TEXT, archived_at=BEFORE)
TABLE = FormField("costs", FieldKind.TABLE, columns=(Column("item", is_required=True), Column("note")))
PLAN = FormField("plan", FieldKind.FILE, is_required=True, max_files=2)
FORM = [TEXT, SCOPE, WHY, FROZEN, GONE, TABLE]
STORED = {"text": "quá nhiều từ", "frozen": "cũ", "gone": "còn"}


def test_only_what_was_sent_is_cleaned_and_none_is_an_answer_taken_back() -> None:
    sent = {"scope": " a ", "text": None, "why": "", "costs": [{"item": "Máy"}]}
    assert clean_answers(FORM, sent, STORED, NOW) == {
        "scope": "a",
        "text": "",
        "why": "",
        "costs": '[{"item":"Máy"}]',
    }


def test_what_is_stored_passes_whatever_the_form_has_become() -> None:
    assert clean_answers(FORM, STORED, STORED, NOW) == STORED


@pytest.mark.parametrize(
    ("sent", "path", "code"),
    [
        ({"text": "một hai ba"}, "text", "entries.too_many_words"),
        ({"frozen": "mới"}, "frozen", "entries.field_frozen"),
        ({"frozen": ""}, "frozen", "entries.field_frozen"),
        ({"gone": "khác"}, "gone", "entries.field_archived"),
        ({"nowhere": "x"}, "nowhere", "entries.unknown_field"),
        ({"text": ["x"]}, "text", "entries.answer_kind"),
        ({"costs": [{"item": "a\x07"}]}, "costs.0.item", "kernel.control_characters"),
    ],
)
def test_what_cannot_be_stored_is_named(sent: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        clean_answers(FORM, sent, STORED, NOW)
    assert [(p.path, p.code) for p in caught.value.fields] == [(f"input.answers.{path}", code)]


def test_there_is_an_end_to_answers() -> None:
    with pytest.raises(Invalid, match="too_many_answers"):
        clean_answers(FORM, {str(n): "x" for n in range(MAX_ANSWERS + 1)}, {}, NOW)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["text entries.answer_missing"]),
        ({"text": "một", "scope": "a"}, []),
        ({"text": "một", "scope": "b"}, ["why entries.answer_missing"]),
        ({"text": "một", "scope": "c"}, ["scope entries.not_a_choice"]),
        ({"text": "một", "costs": '[{"note":"x"}]'}, ["costs.0.item entries.cell_missing"]),
    ],
)
def test_what_is_missing_follows_the_form(answers: dict[str, str], expected: list[str]) -> None:
    found = missing_answers(FORM, answers, None, NOW, {})
    assert [f"{p.path.removeprefix('input.answers.')} {p.code}" for p in found] == expected


@pytest.mark.parametrize(
    ("form", "files", "expected"),
    [
        (PLAN, 0, ["entries.answer_missing"]),
        (PLAN, 2, []),
        (PLAN, 3, ["entries.too_many_field_files"]),
        (replace(PLAN, is_required=False), 0, []),
    ],
)
def test_a_file_field_is_answered_by_files(form: FormField, files: int, expected: list[str]) -> None:
    assert [p.code for p in missing_answers([form], {}, None, NOW, {"plan": files})] == expected
