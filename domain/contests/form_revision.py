"""Writing a form over the one that is there, losing no answer: what people answered is looked up first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from domain.contests.cleaning import check_known
from domain.contests.form import FormField, active, to_columns
from domain.contests.form_changes import (
    Change,
    FieldUse,
    FormUse,
    form_change_problems,
    matched,
    needs_answers,
    removed,
    revised_field,
)
from domain.contests.models import FormField as FormFieldRow
from domain.contests.rules import ContestFacts
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem
from domain.kernel.rows import fetch_rows

USES = """
SELECT e.contest_id, k.key,
    count(*) FILTER (WHERE e.submitted_version IS NULL) AS drafts,
    count(*) FILTER (WHERE e.submitted_version IS NOT NULL) AS submissions
FROM entries e CROSS JOIN LATERAL (
    SELECT jsonb_object_keys(e.answers) AS key
    UNION
    SELECT jsonb_object_keys(v.content -> 'answers') FROM entry_versions v WHERE v.entry_id = e.id
    UNION
    SELECT a.field_key FROM attachments a
        WHERE a.entry_id = e.id AND a.field_key IS NOT NULL AND a.status <> 'REMOVED'
) k
WHERE e.contest_id = ANY($1::uuid[]) GROUP BY 1, 2
"""
ANSWERS = """
SELECT DISTINCT f.key, a.entry_id, a.answers ->> f.key AS answer
FROM unnest($2::text[]) f(key) CROSS JOIN (
    SELECT id AS entry_id, answers FROM entries WHERE contest_id = $1
    UNION ALL
    SELECT v.entry_id, v.content -> 'answers' FROM entry_versions v
        JOIN entries e ON e.id = v.entry_id WHERE e.contest_id = $1
) a
WHERE a.answers ? f.key
"""


async def field_uses(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, dict[str, FieldUse]]:
    """How many entries answer each field of each contest, by key; unanswered ones are absent. One statement.

    The counts tell of drafts: they are for organisers."""
    found: dict[UUID, dict[str, FieldUse]] = defaultdict(dict)
    for row in await fetch_rows(USES, contest_ids):
        found[row["contest_id"]][row["key"]] = FieldUse(row["drafts"], row["submissions"])
    return found


@dataclass(frozen=True)
class FormRevision:
    """The form as it shall be, archived fields last and unsaved; and what is refused about it."""

    fields: list[FormFieldRow]
    problems: list[FieldProblem]


async def revised_form(
    ctx: Context,
    contest_id: UUID,
    rows: Sequence[FormFieldRow],
    given: Sequence[FormField],
    facts: ContestFacts,
) -> FormRevision:
    """The form after a change. Raises Invalid for ids that are not this contest's."""
    check_known([one.id for one in given], {row.id for row in rows}, "formFields")
    before = [row.design for row in rows]
    changes = matched(before, given)
    use = await _use(ctx, contest_id, changes)
    kept = [replace(revised_field(change, use), archived_at=None) for change in changes]
    return FormRevision(
        form_rows(contest_id, [*kept, *_archived(before, changes, use, ctx.now)]),
        form_change_problems(before, changes, use, facts, ctx.now),
    )


def form_rows(contest_id: UUID, fields: Sequence[FormField]) -> list[FormFieldRow]:
    """Fields as rows of this contest, in order, unsaved; those without an id get one."""
    return [
        FormFieldRow(
            **to_columns(one),
            id=one.id or uuid4(),
            contest_id=contest_id,
            position=position,
            archived_at=one.archived_at,
        )
        for position, one in enumerate(fields)
    ]


async def _use(ctx: Context, contest_id: UUID, changes: Sequence[Change]) -> FormUse:
    counts = (await field_uses(ctx, [contest_id])).get(contest_id, {})
    keys = [change.before.key for change in changes if change.before and needs_answers(change)]
    answers: dict[str, list[tuple[UUID, str]]] = defaultdict(list)
    for row in await fetch_rows(ANSWERS, contest_id, keys) if keys and counts else ():
        answers[row["key"]].append((row["entry_id"], row["answer"]))
    return FormUse(counts, answers)


def _archived(
    before: Sequence[FormField], changes: Sequence[Change], use: FormUse, now: datetime
) -> list[FormField]:
    """What is asked no more and was answered. A key that a new field has taken is given up by one nobody answered."""
    return [
        replace(one, archived_at=one.archived_at or now)
        for one in removed(before, changes)
        if use.of(one.key).total
    ]


def asked(rows: Sequence[FormFieldRow]) -> list[FormField]:
    """The rows' designs, without archived fields."""
    return active(row.design for row in rows)
