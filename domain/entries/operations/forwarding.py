"""What the unit's coordinator decides: on it goes, or back to its author."""

from __future__ import annotations

from uuid import UUID

from domain.entries import policy, windows
from domain.entries.events import EntryForwarded, EntryReturned
from domain.entries.locking import Locked, lock_entries, lock_entry
from domain.entries.models import Entry
from domain.entries.operations.drafts import raise_if
from domain.entries.rules import EntryStep, next_status
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid
from domain.kernel.operation import operation
from domain.kernel.policy import Persona, require
from domain.kernel.text import clean_text

MAX_AT_ONCE = 200
MAX_REASON = 2_000
COORDINATORS = {Persona.COORDINATOR, Persona.ADMINISTRATOR}


@operation(may=COORDINATORS)
async def forward_entries(ctx: Context, entry_ids: list[UUID]) -> list[str]:
    """Sends submitted entries of one's units on to screening and judging: all of them, or none.

    By coordinators of the units or of units above, until screening is over. Answers the ids; Conflict when one
    of them is not waiting to be forwarded. At most 200 at once."""
    _check_number(entry_ids)
    locked = await lock_entries(ctx, entry_ids)
    for one in locked:
        require(policy.can_forward_entry(ctx.actor, one.entry, one.access))
        raise_if(windows.forwarding_refusal(one.entry.status, one.phases, ctx.now))
    for one in locked:
        await _forward(ctx, one)
    return [str(one.entry.id) for one in locked]


@operation(may=COORDINATORS)
async def return_entry(ctx: Context, entry_id: UUID, reason: str) -> Entry:
    """Sends a submitted entry back to its author with the reason, to be edited and submitted again.

    By coordinators of the unit or of one above, until screening is over; also what was already forwarded."""
    locked = await lock_entry(ctx, entry_id)
    entry = locked.entry
    require(policy.can_forward_entry(ctx.actor, entry, locked.access))
    raise_if(windows.return_refusal(entry.status, locked.phases, ctx.now))
    entry.return_reason = clean_text(reason, "reason", MAX_REASON, required=True)
    entry.status = next_status(entry.status, EntryStep.RETURN)
    entry.forwarded_at = entry.forwarded_by_id = None
    entry.updated_at = ctx.now
    changed = ["return_reason", "status", "forwarded_at", "forwarded_by_id", "updated_at"]
    await entry.save(update_fields=changed)
    ctx.record(EntryReturned(entry_id=entry.id, contest_id=entry.contest_id))
    return entry


def _check_number(entry_ids: list[UUID]) -> None:
    if not entry_ids:
        raise Invalid("entries.none_chosen", fields=[FieldProblem("ids", "entries.none_chosen")])
    if len(entry_ids) > MAX_AT_ONCE:
        params = {"limit": MAX_AT_ONCE}
        problem = FieldProblem("ids", "entries.too_many_at_once", params)
        raise Invalid("entries.too_many_at_once", fields=[problem], **params)


async def _forward(ctx: Context, locked: Locked) -> None:
    entry = locked.entry
    entry.status = next_status(entry.status, EntryStep.FORWARD)
    entry.forwarded_at = entry.updated_at = ctx.now
    entry.forwarded_by_id = ctx.actor.user_id
    await entry.save(update_fields=["status", "forwarded_at", "forwarded_by_id", "updated_at"])
    ctx.record(EntryForwarded(entry_id=entry.id, contest_id=entry.contest_id))
