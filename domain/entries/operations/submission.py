"""Submitting frozen versions, and withdrawing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

from domain.contests.form import FormField as Field
from domain.contests.models import Contest, FormField, Track
from domain.entries import policy, windows
from domain.entries.answering import missing_answers
from domain.entries.channel import announce_entry
from domain.entries.cleaning import form_of, submission_problems
from domain.entries.completeness import files_by_field
from domain.entries.content import Content, digest, freeze, search_columns
from domain.entries.events import EntrySubmitted, EntryWithdrawn
from domain.entries.late_codes import code_that_opened
from domain.entries.lateness import Admission
from domain.entries.locking import Locked, check_version, contributors_of, lock_entry
from domain.entries.models import (
    UNDECIDED,
    Attachment,
    AttachmentStatus,
    Contributor,
    Entry,
    EntryStatus,
    EntryVersion,
)
from domain.entries.naming import hidden_names
from domain.entries.operations.drafts import raise_if
from domain.entries.queries.access import runs_contest
from domain.entries.queries.evidence import frozen_evidence
from domain.entries.quota import take_place
from domain.entries.rules import EntryStep, next_status
from domain.entries.team import ConfirmationGate, confirmation_gate, unconfirmed_problems
from domain.entries.way import first_stop, off_the_way
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import Persona, require
from domain.kernel.rows import fetch_value

UPLOAD_TIME = timedelta(minutes=15)
"""How long an upload may be on its way; older ones were given up."""


@operation(may={Persona.AUTHOR})
async def submit_entry(ctx: Context, entry_id: UUID, version: int) -> Entry:
    """Freezes the draft as the next submitted version.

    By its main author, while submission is open, grace and late codes included and recorded, or screening for a
    returned entry. The transaction's instant is what counts: late by a second is late, and a request that was
    here before the close and then waited is in time. Invalid
    lists all that is missing; Conflict when the draft was saved since or nothing changed since the last
    submission."""
    locked = await lock_entry(ctx, entry_id)
    entry = locked.entry
    require(policy.can_submit_entry(ctx.actor, entry, locked.access))
    raise_if(windows.edit_refusal(entry.status, locked.phases, ctx.now, locked.late))
    check_version(entry, version)
    contributors = await contributors_of(entry.id)
    form = form_of(await FormField.filter(contest_id=entry.contest_id).order_by("position", "id"))
    attachments = await ready_attachments(entry.id)
    refuse(await missing_from(ctx, entry, locked.contest, contributors, form, attachments))
    await take_place(entry, locked.contest)
    content = freeze(entry, form, contributors, attachments, await frozen_evidence(entry.id))
    frozen = await _freeze(ctx, locked, content)
    await _move_on(ctx, locked, frozen, content, form)
    await announce_entry(entry.id)
    ctx.record(
        EntrySubmitted(
            entry_id=entry.id,
            contest_id=entry.contest_id,
            number=frozen.number,
            sha256=frozen.sha256,
            is_forwarded=entry.status is EntryStatus.FORWARDED,
        )
    )
    return entry


@operation(may={Persona.AUTHOR})
async def withdraw_entry(ctx: Context, entry_id: UUID) -> Entry:
    """Takes a submitted entry out of the contest; its submitted versions are kept.

    By its author, until judging or the public vote begins."""
    locked = await lock_entry(ctx, entry_id)
    entry = locked.entry
    require(policy.can_submit_entry(ctx.actor, entry, locked.access))
    raise_if(windows.withdrawal_refusal(entry.status, locked.phases, ctx.now))
    entry.status = next_status(entry.status, EntryStep.WITHDRAW)
    entry.withdrawn_at = entry.updated_at = ctx.now
    entry.update_from_dict(off_the_way())
    changed = ["status", "withdrawn_at", "updated_at", "waiting_unit_id", "waiting_since"]
    await entry.save(update_fields=changed)
    ctx.record(EntryWithdrawn(entry_id=entry.id, contest_id=entry.contest_id))
    return entry


async def missing_from(
    ctx: Context,
    entry: Entry,
    contest: Contest,
    contributors: Sequence[Contributor],
    form: Sequence[Field],
    attachments: Sequence[Attachment],
) -> list[FieldProblem]:
    """All that keeps a stored draft from being submitted; empty when it is complete."""
    people = [(one.name, one.share) for one in contributors]
    files = files_by_field(attachments)
    answers = missing_answers(form, entry.answers, entry.track_id, ctx.now, files)
    problems = submission_problems(entry.title, entry.summary, answers, people)
    problems += await _place_problems(ctx, entry, contest)
    problems += await _people_problems(entry, contributors)
    if confirmation_gate(contest) is ConfirmationGate.SUBMISSION:
        problems += unconfirmed_problems(contributors, entry.author_id)
    if await _is_uploading(ctx, entry.id):
        problems.append(FieldProblem("attachments", "entries.upload_unfinished"))
    return problems


async def ready_attachments(entry_id: UUID) -> list[Attachment]:
    return await Attachment.filter(entry_id=entry_id, status=AttachmentStatus.READY)


async def _place_problems(ctx: Context, entry: Entry, contest: Contest) -> list[FieldProblem]:
    problems = []
    if entry.track_id is None and await Track.exists(contest_id=contest.id):
        problems.append(FieldProblem("input.trackId", "entries.track_missing"))
    if entry.unit_id is None and contest.needs_approval:
        problems.append(FieldProblem("input.unitId", "entries.unit_missing"))
    # a submitted entry stays where it is, also when its author has moved to another unit since
    is_first = entry.submitted_version is None
    if entry.unit_id is not None and is_first and entry.unit_id not in ctx.actor.unit_ids:
        problems.append(FieldProblem("input.unitId", "entries.foreign_unit"))
    return problems


async def _people_problems(entry: Entry, contributors: Sequence[Contributor]) -> list[FieldProblem]:
    """No one who runs or judges a contest enters it, neither as author nor as co-author."""
    if entry.author_id and await runs_contest([entry.author_id], entry.contest_id):
        return [FieldProblem("input.contributors", "entries.runs_the_contest")]
    return [
        FieldProblem(
            f"input.contributors.{place}.email", "entries.contributor_runs_the_contest", {"name": one.name}
        )
        for place, one in enumerate(contributors)
        if one.user_id and await runs_contest([one.user_id], entry.contest_id)
    ]


async def _is_uploading(ctx: Context, entry_id: UUID) -> bool:
    return await Attachment.exists(
        entry_id=entry_id, status__in=UNDECIDED, created_at__gt=ctx.now - UPLOAD_TIME
    )


async def _freeze(ctx: Context, locked: Locked, content: Content) -> EntryVersion:
    entry, sha256 = locked.entry, digest(content)
    last = await EntryVersion.filter(entry_id=entry.id).order_by("-number").first()
    if last and last.sha256 == sha256 and entry.status is not EntryStatus.RETURNED:
        raise Conflict("entries.unchanged", number=last.number)
    admission = windows.admission_of(entry.status, locked.phases, ctx.now, locked.late)
    return await EntryVersion.create(
        id=uuid4(),
        entry_id=entry.id,
        number=last.number + 1 if last else 1,
        content=content,
        sha256=sha256,
        submitted_at=ctx.now,
        submitted_by_id=ctx.actor.user_id,
        admission=admission,
        late_code_id=await code_that_opened(entry) if admission is Admission.LATE_CODE else None,
    )


async def _move_on(
    ctx: Context, locked: Locked, frozen: EntryVersion, content: Content, form: Sequence[Field]
) -> None:
    entry, contest = locked.entry, locked.contest
    next_status(entry.status, EntryStep.SUBMIT)
    hidden = hidden_names(await contributors_of(entry.id), contest.team_rules, entry.author_id)
    changes = {
        **await first_stop(ctx, entry, contest, frozen.number),
        "code": entry.code or await _next_code(contest.id),
        "submitted_version": frozen.number,
        "submitted_at": entry.submitted_at or ctx.now,
        "return_reason": "",
        "revision_due_at": None,
        "version": entry.version + 1,
        "updated_at": ctx.now,
        **search_columns(content, form, hidden),
    }
    entry.update_from_dict(changes)
    await entry.save(update_fields=list(changes))


async def _next_code(contest_id: UUID) -> str:
    """ "SK-0012": the contest's next number. Others who need one wait from here to the commit, and no longer."""
    number = await fetch_value(
        "INSERT INTO entry_numberings (contest_id, last_number) VALUES ($1, 1)"
        " ON CONFLICT (contest_id) DO UPDATE SET last_number = entry_numberings.last_number + 1 RETURNING last_number",
        contest_id,
    )
    return f"SK-{number:04}"
