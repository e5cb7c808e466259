"""Saving a draft: part by part, as several tabs and co-authors write it, or whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from domain.contests.models import FormField, Track
from domain.entries.channel import announce_entry
from domain.entries.cleaning import Draft, clean_draft, form_of
from domain.entries.inputs import EntryChanges, EntryInput
from domain.entries.locking import check_version, contributors_of
from domain.entries.models import Entry, EntryStatus
from domain.entries.operations.drafts import lock_editable
from domain.entries.operations.people import as_sent, store_contributors
from domain.entries.parts import (
    CONTRIBUTORS,
    SUMMARY,
    TITLE,
    TRACK,
    UNIT,
    Change,
    answer_key,
    answer_part,
    revised,
    revision_numbers,
    sort_changes,
)
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import Persona

T = TypeVar("T")
FIXED = frozenset({EntryStatus.SUBMITTED, EntryStatus.FORWARDED})
"""Where unit and track are those of the submitted version: coordinators, judges and lists go by them."""
COLUMNS = {TITLE: "title", SUMMARY: "summary", TRACK: "track_id", UNIT: "unit_id"}


@operation(may={Persona.AUTHOR})
async def save_entry(ctx: Context, entry_id: UUID, version: int, input: EntryInput) -> Entry:
    """Saves a whole draft, or as much of it as there is, over the version that was seen.

    By its authors, while it may be edited. Conflict with the current version's number when another save came
    first; Invalid names every field that cannot be stored as it is. Answers that are left out stay."""
    entry = (await lock_editable(ctx, entry_id)).entry
    check_version(entry, version)
    draft = await _cleaned(ctx, entry, input)
    parts = [*COLUMNS, *(answer_part(key) for key in input.answers), CONTRIBUTORS]
    await _bring_in(ctx, entry, draft, dict.fromkeys(parts, version))
    return entry


@operation(may={Persona.AUTHOR})
async def save_entry_parts(ctx: Context, entry_id: UUID, changes: EntryChanges) -> dict[str, Any]:
    """Saves the parts of a draft that were changed, each over the revision it was changed from.

    By its authors, while it may be edited. Answers {"version": int, "clashes": [part]}: a part that somebody else
    has changed otherwise since is not stored, all others are. Invalid, and nothing stored, when a value cannot
    be."""
    entry = (await lock_editable(ctx, entry_id)).entry
    draft = await _cleaned(ctx, entry, _as_input(entry, changes))
    clashes = await _bring_in(ctx, entry, draft, changes.bases)
    return {"version": entry.version, "clashes": list(clashes)}


def _as_input(entry: Entry, changes: EntryChanges) -> EntryInput:
    """The changes, and what is stored where there are none; answers and contributors only as sent."""
    return EntryInput(
        title=_value(changes.title, entry.title),
        summary=_value(changes.summary, entry.summary),
        track_id=_value(changes.track_id, entry.track_id),
        unit_id=_value(changes.unit_id, entry.unit_id),
        answers={key: change.value for key, change in changes.answers.items()},
        contributors=_value(changes.contributors, ()),
    )


def _value(change: Change[T] | None, otherwise: T) -> T:
    return otherwise if change is None else change.value


async def _cleaned(ctx: Context, entry: Entry, input: EntryInput) -> Draft:
    form = form_of(await FormField.filter(contest_id=entry.contest_id).order_by("position", "id"))
    draft = clean_draft(input, form, ctx.now, entry.answers)
    refuse(await _place_problems(ctx, entry, draft))
    return draft


async def _place_problems(ctx: Context, entry: Entry, draft: Draft) -> list[FieldProblem]:
    """A track of this contest; a unit one is a member of; neither changes under a submitted version."""
    problems = []
    if draft.track_id and not await Track.exists(id=draft.track_id, contest_id=entry.contest_id):
        problems.append(FieldProblem("input.trackId", "entries.foreign_track"))
    if draft.unit_id and draft.unit_id not in ctx.actor.unit_ids and draft.unit_id != entry.unit_id:
        problems.append(FieldProblem("input.unitId", "entries.foreign_unit"))
    if entry.status in FIXED:
        pairs = (("trackId", draft.track_id, entry.track_id), ("unitId", draft.unit_id, entry.unit_id))
        problems += [
            FieldProblem(f"input.{name}", "entries.place_fixed") for name, new, old in pairs if new != old
        ]
    return problems


async def _bring_in(ctx: Context, entry: Entry, draft: Draft, bases: Mapping[str, int]) -> tuple[str, ...]:
    """Stores the parts named in `bases`, and answers those that clash. What is stored already changes nothing."""
    stored = _stored_parts(entry) | {CONTRIBUTORS: as_sent(await contributors_of(entry.id))}
    sent = {part: Change(_part_of(draft, part), base) for part, base in bases.items()}
    found = sort_changes(stored, revision_numbers(entry.revisions), sent)
    if found.taken:
        await _store(ctx, entry, found.taken)
        await announce_entry(entry.id)
    return found.clashes


def _stored_parts(entry: Entry) -> dict[str, Any]:
    own = {part: getattr(entry, column) for part, column in COLUMNS.items()}
    return own | {answer_part(key): value for key, value in entry.answers.items()}


def _part_of(draft: Draft, part: str) -> Any:
    key = answer_key(part)
    if key is not None:
        return draft.answers.get(key) or None  # no answer is stored as none, not as ""
    return draft.contributors if part == CONTRIBUTORS else getattr(draft, COLUMNS[part])


async def _store(ctx: Context, entry: Entry, taken: Mapping[str, Any]) -> None:
    entry.version += 1
    entry.updated_at = ctx.now
    if ctx.actor.user_id is not None:
        entry.revisions = revised(entry.revisions, taken, entry.version, ctx.now, ctx.actor.user_id)
    for part in taken.keys() & COLUMNS.keys():
        setattr(entry, COLUMNS[part], taken[part])
    answers = {key: value for part, value in taken.items() if (key := answer_key(part)) is not None}
    merged = {**entry.answers, **answers}
    entry.answers = {key: value for key, value in merged.items() if value}
    await entry.save(update_fields=[*COLUMNS.values(), "answers", "revisions", "version", "updated_at"])
    if CONTRIBUTORS in taken:
        await store_contributors(ctx, entry, taken[CONTRIBUTORS])
