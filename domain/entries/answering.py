"""From the answers an author sends to those that are kept, and what keeps a draft's answers from being submitted.

Pure. Paths are those of the mutation's arguments: "input.answers.scope", in a table "input.answers.costs.0.amount"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from domain.contests.answers import AnswerValue, NotOfThisKind, canonical, problems
from domain.contests.applying import applicable, is_frozen_at, is_required_at
from domain.contests.form import MOST_FILES, FieldKind, FormField
from domain.kernel.errors import FieldProblem, Invalid, refuse

MAX_ANSWERS = 200
PATH = "input.answers"


def clean_answers(
    form: Sequence[FormField], sent: Mapping[str, AnswerValue], stored: Mapping[str, str], now: datetime
) -> dict[str, str]:
    """The answers that were sent as they are to be stored, "" for none; keys that were not sent stay as they are.

    What is stored already is taken as it stands, whatever the form has become. Raises Invalid for answers to
    fields that are gone or frozen, and for what no answer of the kind can be; gaps are for `missing_answers`."""
    if len(sent) > MAX_ANSWERS:
        refuse([FieldProblem(PATH, "entries.too_many_answers")])
    by_key = {field.key: field for field in form}
    cleaned: dict[str, str] = {}
    found: list[FieldProblem] = []
    for key, value in sent.items():
        path = f"{PATH}.{key[:50]}"
        try:
            cleaned[key] = _clean(by_key.get(key), value, stored.get(key, ""), path, now)
        except Invalid as refusal:
            found += refusal.fields
    refuse(found)
    return cleaned


def _clean(field: FormField | None, sent: AnswerValue, stored: str, path: str, now: datetime) -> str:
    if field is None:
        raise _invalid(path, "entries.unknown_field")
    try:
        answer = canonical(field, sent)
    except NotOfThisKind:
        raise _invalid(path, "entries.answer_kind") from None
    if answer == stored:
        return stored
    if field.is_archived:
        raise _invalid(path, "entries.field_archived")
    if is_frozen_at(field, now):
        raise _invalid(path, "entries.field_frozen")
    refuse(_below(path, problems(field, answer, complete=False)))
    return answer


def _invalid(path: str, code: str) -> Invalid:
    return Invalid(code, fields=[FieldProblem(path, code)])


def _below(path: str, found: Iterable[FieldProblem]) -> list[FieldProblem]:
    return [replace(one, path=f"{path}.{one.path}" if one.path else path) for one in found]


def missing_answers(
    form: Sequence[FormField],
    answers: Mapping[str, str],
    track_id: UUID | None,
    now: datetime,
    files: Mapping[str, int],
) -> list[FieldProblem]:
    """All that keeps the answers from being submitted now, among the fields that apply.

    `files` counts the entry's files by field key."""
    return [
        problem
        for field in applicable(form, answers, track_id)
        for problem in _one_missing(field, answers.get(field.key, ""), files.get(field.key, 0), now)
    ]


def _one_missing(field: FormField, answer: str, files: int, now: datetime) -> Iterator[FieldProblem]:
    path = f"{PATH}.{field.key}"
    is_answered = bool(files if field.kind is FieldKind.FILE else answer)
    if not is_answered and is_required_at(field, now):
        yield FieldProblem(path, "entries.answer_missing")
    if files > (field.max_files or MOST_FILES):
        yield FieldProblem(path, "entries.too_many_field_files", {"limit": field.max_files or MOST_FILES})
    if not is_frozen_at(field, now):
        # what is frozen was in order when it could still be changed
        yield from _below(path, problems(field, answer, complete=True))
