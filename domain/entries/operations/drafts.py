"""Beginning drafts and throwing them away."""

from __future__ import annotations

from uuid import UUID, uuid4

from domain.accounts.models import Membership, User
from domain.contests.models import TAKES_ENTRIES, Contest, Track
from domain.contests.queries import windows_of
from domain.entries import policy, windows
from domain.entries.events import DraftDeleted, EntryCreated
from domain.entries.late_codes import take_late_code
from domain.entries.locking import Locked, late_of, lock_contest, lock_entry
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.entries.queries.access import runs_contest
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, NotFound, Problem
from domain.kernel.operation import operation
from domain.kernel.policy import SIGNED_IN, Persona, require

MAX_DRAFTS = 20
"""Drafts that one person may have in one contest."""


@operation(may=SIGNED_IN)
async def create_entry(ctx: Context, contest_id: UUID, late_code: str = "") -> Entry:
    """Begins an entry, with the author as its first contributor.

    While submission is open, grace included, or with a late code, which this uses; not by those who organise,
    audit or judge the contest. Closed outside the phase, Conflict beyond 20 drafts."""
    contest = await lock_contest(contest_id)
    if contest.published_at is None or contest.kind not in TAKES_ENTRIES:
        raise NotFound
    user_id = ctx.actor.user_id
    runs = user_id is not None and await runs_contest([user_id], contest.id)
    require(policy.can_create_entry(ctx.actor, runs_contest=runs))
    drafts = Entry.filter(contest_id=contest.id, author_id=user_id, status=EntryStatus.DRAFT)
    if await drafts.count() >= MAX_DRAFTS:
        raise Conflict("entries.too_many_drafts", limit=MAX_DRAFTS)
    entry = await _begin(ctx, contest)
    await _check_window(ctx, contest, entry, late_code)
    ctx.record(EntryCreated(entry_id=entry.id, contest_id=contest.id))
    return entry


@operation(may={Persona.AUTHOR})
async def delete_draft(ctx: Context, entry_id: UUID) -> None:
    """Throws away a draft that was never submitted, with its files.

    By its main author, at any time. Conflict when it was submitted before: then it can be withdrawn."""
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_submit_entry(ctx.actor, locked.entry, locked.access))
    if locked.entry.status is not EntryStatus.DRAFT or locked.entry.submitted_version is not None:
        raise Conflict("entries.not_a_draft")
    await locked.entry.delete()
    ctx.record(DraftDeleted(entry_id=entry_id, contest_id=locked.entry.contest_id))


def raise_if(refusal: Problem | None) -> None:
    """Raises what a window says, if anything."""
    if refusal is not None:
        raise refusal


async def lock_editable(ctx: Context, entry_id: UUID) -> Locked:
    """The entry, locked for a change by those who may edit it, while it is open for that."""
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_edit_entry(ctx.actor, locked.entry, locked.access))
    raise_if(windows.edit_refusal(locked.entry.status, locked.phases, ctx.now, locked.late))
    return locked


async def _check_window(ctx: Context, contest: Contest, entry: Entry, late_code: str) -> None:
    """Raises Closed outside the phase, unless a late code opens it for this entry."""
    phases = await windows_of(contest.id)
    refusal = windows.draft_refusal(phases, ctx.now, late_of(entry, contest))
    if refusal is not None and late_code.strip():
        await take_late_code(ctx, entry, late_code)
        refusal = windows.draft_refusal(phases, ctx.now, late_of(entry, contest))
    raise_if(refusal)


async def _begin(ctx: Context, contest: Contest) -> Entry:
    user = await User.get(id=ctx.actor.user_id)
    units = await Membership.filter(user_id=user.id).limit(2)
    tracks = await Track.filter(contest_id=contest.id).limit(2)
    entry = await Entry.create(
        id=uuid4(),
        contest_id=contest.id,
        author_id=user.id,
        needs_screening=contest.needs_screening,
        # where there is nothing to choose, nobody has to
        unit_id=units[0].unit_id if len(units) == 1 else None,
        track_id=tracks[0].id if len(tracks) == 1 else None,
        created_at=ctx.now,
        updated_at=ctx.now,
    )
    await Contributor.create(
        id=uuid4(),
        entry_id=entry.id,
        user_id=user.id,
        name=user.name,
        email=user.email,
        share=100,
        position=0,
        confirmed_at=ctx.now,
    )
    return entry
