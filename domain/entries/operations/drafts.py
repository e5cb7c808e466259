"""Beginning, saving and throwing away drafts."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from domain.accounts.models import Membership, User
from domain.contests.models import Contest, ContestKind, FormField, Track
from domain.contests.queries import windows_of
from domain.entries import policy, windows
from domain.entries.cleaning import Draft, clean_draft, form_of
from domain.entries.events import DraftDeleted, EntryCreated
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.locking import check_version, contributors_of, lock_contest, lock_entry
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.entries.queries.access import runs_contest
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, NotFound, Problem, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import SIGNED_IN, Persona, require

MAX_DRAFTS = 20
"""Drafts that one person may have in one contest."""
FIXED = frozenset({EntryStatus.SUBMITTED, EntryStatus.FORWARDED})
"""Where unit and track are those of the submitted version: coordinators, judges and lists go by them."""


@operation(may=SIGNED_IN)
async def create_entry(ctx: Context, contest_id: UUID) -> Entry:
    """Begins an entry, with the author as its first contributor.

    While submission is open; not by those who organise, audit or judge the contest. Closed outside the phase,
    Conflict beyond 20 drafts."""
    contest = await lock_contest(contest_id)
    if contest.published_at is None or contest.kind is not ContestKind.INITIATIVE:
        raise NotFound
    user_id = ctx.actor.user_id
    runs = user_id is not None and await runs_contest([user_id], contest.id)
    require(policy.can_create_entry(ctx.actor, runs_contest=runs))
    raise_if(windows.draft_refusal(await windows_of(contest.id), ctx.now))
    drafts = Entry.filter(contest_id=contest.id, author_id=user_id, status=EntryStatus.DRAFT)
    if await drafts.count() >= MAX_DRAFTS:
        raise Conflict("entries.too_many_drafts", limit=MAX_DRAFTS)
    entry = await _begin(ctx, contest)
    ctx.record(EntryCreated(entry_id=entry.id, contest_id=contest.id))
    return entry


@operation(may={Persona.AUTHOR})
async def save_entry(ctx: Context, entry_id: UUID, version: int, input: EntryInput) -> Entry:
    """Saves a draft, whole or half done.

    By its author, while it may be edited. Conflict with the current version's number when another save came
    first; Invalid names every field that cannot be stored as it is."""
    locked = await lock_entry(ctx, entry_id)
    entry = locked.entry
    require(policy.can_edit_entry(ctx.actor, entry, locked.access))
    raise_if(windows.edit_refusal(entry.status, locked.phases, ctx.now))
    check_version(entry, version)
    form = form_of(await FormField.filter(contest_id=entry.contest_id).order_by("position", "id"))
    draft = clean_draft(input, form, ctx.now.date())
    refuse(await _place_problems(ctx, entry, draft))
    await _store(ctx, entry, draft)
    return entry


@operation(may={Persona.AUTHOR})
async def delete_draft(ctx: Context, entry_id: UUID) -> None:
    """Throws away a draft that was never submitted, with its files.

    By its author, at any time. Conflict when it was submitted before: then it can be withdrawn."""
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_edit_entry(ctx.actor, locked.entry, locked.access))
    if locked.entry.status is not EntryStatus.DRAFT or locked.entry.submitted_version is not None:
        raise Conflict("entries.not_a_draft")
    await locked.entry.delete()
    ctx.record(DraftDeleted(entry_id=entry_id, contest_id=locked.entry.contest_id))


def raise_if(refusal: Problem | None) -> None:
    """Raises what a window says, if anything."""
    if refusal is not None:
        raise refusal


async def _begin(ctx: Context, contest: Contest) -> Entry:
    user = await User.get(id=ctx.actor.user_id)
    units = await Membership.filter(user_id=user.id).limit(2)
    tracks = await Track.filter(contest_id=contest.id).limit(2)
    entry = await Entry.create(
        id=uuid4(),
        contest_id=contest.id,
        author_id=user.id,
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
    )
    return entry


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


async def _store(ctx: Context, entry: Entry, draft: Draft) -> None:
    entry.title, entry.summary, entry.answers = draft.title, draft.summary, draft.answers
    entry.track_id, entry.unit_id = draft.track_id, draft.unit_id
    entry.version += 1
    entry.updated_at = ctx.now
    changed = ["title", "summary", "answers", "track_id", "unit_id", "version", "updated_at"]
    await entry.save(update_fields=changed)
    await _store_contributors(entry.id, draft.contributors)


async def _store_contributors(entry_id: UUID, sent: tuple[ContributorInput, ...]) -> None:
    """Makes the contributors what was sent, in that order; ids of other entries' contributors are ignored."""
    known = {row.id: row for row in await contributors_of(entry_id)}
    users = await _users_by_address([one.email for one in sent if one.email])
    kept = set()
    for position, one in enumerate(sent):
        is_known = one.id in known and one.id not in kept
        contributor_id = one.id if is_known and one.id else uuid4()
        kept.add(contributor_id)
        await _store_contributor(known.get(contributor_id), contributor_id, entry_id, position, one, users)
    await Contributor.filter(id__in=[row_id for row_id in known if row_id not in kept]).delete()


async def _store_contributor(
    row: Contributor | None,
    contributor_id: UUID,
    entry_id: UUID,
    position: int,
    sent: ContributorInput,
    users: dict[str, UUID],
) -> None:
    values: dict[str, Any] = {
        "user_id": users.get(sent.email),
        "name": sent.name,
        "email": sent.email,
        "birth_date": sent.birth_date,
        "workplace": sent.workplace,
        "title": sent.title,
        "qualification": sent.qualification,
        "share": sent.share,
        "position": position,
    }
    if row is None:
        await Contributor.create(id=contributor_id, entry_id=entry_id, **values)
    else:
        row.update_from_dict(values)
        await row.save(update_fields=list(values))


async def _users_by_address(addresses: list[str]) -> dict[str, UUID]:
    users = await User.filter(email__in=addresses, disabled_at=None)
    return {user.email: user.id for user in users}
