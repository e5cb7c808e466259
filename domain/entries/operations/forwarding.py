"""What the units on an entry's way decide: on it goes, or back to its author."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.contests.policy import is_organiser
from domain.entries import policy, windows
from domain.entries.channel import announce_entry
from domain.entries.events import EntryApproved, EntryForwarded, EntryReturned
from domain.entries.locking import Locked, contributors_of, lock_entries, lock_entry
from domain.entries.models import ApprovalCapacity, ApprovalDecision, Entry, EntryStatus
from domain.entries.operations.drafts import raise_if
from domain.entries.rules import EntryStep, next_status
from domain.entries.team import ConfirmationGate, confirmation_gate, unconfirmed
from domain.entries.way import is_orphan, next_step, off_the_way, record_step
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, Persona, require
from domain.kernel.text import clean_text

MAX_AT_ONCE = 200
MAX_REASON = 2_000
COORDINATORS = {Persona.COORDINATOR, Persona.ADMINISTRATOR}


@operation(may=COORDINATORS)
async def forward_entries(ctx: Context, entry_ids: list[UUID], note: str = "") -> list[str]:
    """Approves submitted entries for the units that they wait with: all of them, or none.

    By coordinators of the units or of units above, until screening is over. An entry goes to the next unit on its
    way, or on to screening and judging. Answers the ids; Conflict when one of them does not wait. At most 200 at
    once."""
    check_number(entry_ids)
    note = clean_text(note, "note", MAX_REASON)
    locked = await lock_entries(ctx, entry_ids)
    for one in locked:
        require(policy.can_forward_entry(ctx.actor, one.entry, one.access))
        raise_if(windows.forwarding_refusal(one.entry.status, one.phases, ctx.now))
    for one in locked:
        await _approve(ctx, one, _capacity(ctx, one.entry), note)
    return [str(one.entry.id) for one in locked]


@operation(may=COORDINATORS)
async def return_entry(ctx: Context, entry_id: UUID, reason: str) -> Entry:
    """Sends a submitted entry back to its author with the reason, to be edited and submitted again.

    By coordinators of the unit or of one above, until screening is over; also what was already forwarded."""
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_return_entry(ctx.actor, locked.entry, locked.access))
    return await _return(ctx, locked, _capacity(ctx, locked.entry), reason)


@operation(may=ORGANISERS)
async def forward_for_units(ctx: Context, entry_ids: list[UUID], note: str = "") -> list[str]:
    """Approves submitted entries in place of units that nobody coordinates: all of them, or none.

    By the contest's organisers, recorded as such, until screening is over. Forbidden where somebody coordinates
    the unit or one above it. At most 200 at once."""
    check_number(entry_ids)
    note = clean_text(note, "note", MAX_REASON)
    locked = await lock_entries(ctx, entry_ids)
    for one in locked:
        await _require_place(ctx, one)
        raise_if(windows.forwarding_refusal(one.entry.status, one.phases, ctx.now))
    for one in locked:
        await _approve(ctx, one, _place(ctx), note)
    return [str(one.entry.id) for one in locked]


@operation(may=ORGANISERS)
async def return_for_unit(ctx: Context, entry_id: UUID, reason: str) -> Entry:
    """Sends an entry back to its author in place of a unit that nobody coordinates.

    By the contest's organisers, recorded as such, until screening is over."""
    locked = await lock_entry(ctx, entry_id)
    await _require_place(ctx, locked)
    raise_if(windows.forwarding_refusal(locked.entry.status, locked.phases, ctx.now))
    return await _return(ctx, locked, _place(ctx), reason)


def check_number(entry_ids: list[UUID]) -> None:
    if not entry_ids:
        raise Invalid("entries.none_chosen", fields=[FieldProblem("ids", "entries.none_chosen")])
    if len(entry_ids) > MAX_AT_ONCE:
        params = {"limit": MAX_AT_ONCE}
        problem = FieldProblem("ids", "entries.too_many_at_once", params)
        raise Invalid("entries.too_many_at_once", fields=[problem], **params)


async def _require_place(ctx: Context, locked: Locked) -> None:
    entry = locked.entry
    is_free = entry.waiting_unit_id is not None and await is_orphan(entry.waiting_unit_id)
    runs = is_organiser(ctx.actor, locked.contest)
    require(policy.can_act_for_unit(locked.access, runs_contest=runs, is_orphan=is_free))


def _capacity(ctx: Context, entry: Entry) -> ApprovalCapacity:
    """As whom the actor decides for the unit the entry waits with, or for its own."""
    unit_id = entry.waiting_unit_id or entry.unit_id
    if any(grant.unit_id == unit_id for grant in ctx.actor.grants):
        return ApprovalCapacity.COORDINATOR
    if unit_id in ctx.actor.coordinated_unit_ids:
        return ApprovalCapacity.COORDINATOR_ABOVE
    return ApprovalCapacity.ADMINISTRATOR


def _place(ctx: Context) -> ApprovalCapacity:
    is_administrator = ctx.actor.is_administrator
    return ApprovalCapacity.ADMINISTRATOR if is_administrator else ApprovalCapacity.ORGANISER


async def _approve(ctx: Context, locked: Locked, capacity: ApprovalCapacity, note: str) -> None:
    entry, unit_id = locked.entry, locked.entry.waiting_unit_id
    if unit_id is None:
        raise Conflict("entries.not_submitted", status=entry.status)
    step = await record_step(ctx, entry, unit_id, ApprovalDecision.APPROVED, capacity, note)
    changes = await next_step(ctx, entry, locked.contest)
    if changes["status"] is EntryStatus.FORWARDED:
        await _check_confirmed(locked)
    await _save(ctx, entry, changes)
    ctx.record(EntryApproved(entry.id, entry.contest_id, step.id, unit_id))
    if entry.status is EntryStatus.FORWARDED:
        ctx.record(EntryForwarded(entry_id=entry.id, contest_id=entry.contest_id))


async def _check_confirmed(locked: Locked) -> None:
    """The last approval is the last step before judging, where nothing is screened."""
    entry = locked.entry
    if confirmation_gate(locked.contest) is not ConfirmationGate.APPROVAL:
        return
    names = unconfirmed(await contributors_of(entry.id), entry.author_id)
    if names:
        raise Conflict("entries.not_confirmed", entry=entry.code, names=", ".join(names))


async def _return(ctx: Context, locked: Locked, capacity: ApprovalCapacity, reason: str) -> Entry:
    entry = locked.entry
    raise_if(windows.return_refusal(entry.status, locked.phases, ctx.now))
    reason = clean_text(reason, "reason", MAX_REASON, required=True)
    unit_id = entry.waiting_unit_id or entry.unit_id
    await record_step(ctx, entry, unit_id, ApprovalDecision.RETURNED, capacity, reason)
    returned = {"return_reason": reason, "status": next_status(entry.status, EntryStep.RETURN)}
    await _save(ctx, entry, returned | {"forwarded_at": None, "forwarded_by_id": None} | off_the_way())
    ctx.record(EntryReturned(entry_id=entry.id, contest_id=entry.contest_id))
    return entry


async def _save(ctx: Context, entry: Entry, changes: dict[str, Any]) -> None:
    entry.update_from_dict(changes | {"updated_at": ctx.now})
    await entry.save(update_fields=[*changes, "updated_at"])
    await announce_entry(entry.id)
