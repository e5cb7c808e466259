"""Which fields of a form apply to an entry, which are demanded or fixed by now, and who reads them. Pure.

Completeness, saving, submitting and every read go by these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domain.contests.answers import chosen
from domain.contests.form import CHOICE_KINDS, Condition, FieldAudience, FormField, active

Answers = Mapping[str, str]
SEES: Mapping[FieldAudience, frozenset[FieldAudience]] = {
    FieldAudience.PUBLIC: frozenset({FieldAudience.PUBLIC}),
    FieldAudience.JUDGES: frozenset({FieldAudience.PUBLIC, FieldAudience.JUDGES}),
    FieldAudience.ORGANISERS: frozenset(FieldAudience),
}
"""The audiences whose fields each kind of reader sees."""


def applicable(form: Sequence[FormField], answers: Answers, track_id: UUID | None) -> list[FormField]:
    """The fields that this entry is asked, in order: of its track, with their conditions met.

    A condition on a field that does not apply itself is not met."""
    by_key = {field.key: field for field in active(form)}
    return [field for field in by_key.values() if _applies(field, by_key, answers, track_id)]


def _applies(
    field: FormField | None, by_key: Mapping[str, FormField], answers: Answers, track_id: UUID | None
) -> bool:
    """Follows the conditions; whoever comes back to a field has gone in a circle, in which nothing applies."""
    seen = set()
    while True:
        if field is None or field.key in seen or (field.track_ids and track_id not in field.track_ids):
            return False
        condition = field.condition
        if condition is None:
            return True
        seen.add(field.key)
        field = by_key.get(condition.field_key)
        if field is None or not _is_met(condition, field, answers.get(field.key, "")):
            return False


def _is_met(condition: Condition, asked: FormField, answer: str) -> bool:
    if not condition.values or not answer:
        return bool(answer)
    given = chosen(answer) if asked.kind in CHOICE_KINDS else [answer]
    return not set(condition.values).isdisjoint(given)


def is_required_at(field: FormField, now: datetime) -> bool:
    """Demanded when submitting. What can't be answered any more isn't."""
    due = field.required_from is None or now >= field.required_from
    return field.is_required and due and not is_frozen_at(field, now)


def is_frozen_at(field: FormField, now: datetime) -> bool:
    """Whether answers stand as they are from now on."""
    return field.frozen_from is not None and now >= field.frozen_from


def submitted_answers(form: Sequence[FormField], answers: Answers, track_id: UUID | None) -> dict[str, str]:
    """What goes into a submission: answers to fields that apply. The rest stays with the draft."""
    return {
        field.key: answers[field.key]
        for field in applicable(form, answers, track_id)
        if answers.get(field.key)
    }


def readable(form: Iterable[FormField], reader: FieldAudience, *, is_blind: bool = False) -> list[FormField]:
    """The fields whose answers this kind of reader sees. Archived ones, and in a blind round redacted ones, are
    for organisers only."""
    sees_all = reader is FieldAudience.ORGANISERS
    return [
        field
        for field in form
        if field.audience in SEES[reader]
        and (sees_all or not (field.is_archived or (is_blind and field.is_redacted)))
    ]
