"""Sending an entry along the units that have to pass it, for the operations that submit and decide."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from domain.accounts.models import Unit
from domain.accounts.staffing import ORPHAN, STAFFED
from domain.contests.models import Contest
from domain.entries.approval import Stop, chain_of, next_stop
from domain.entries.events import EntryWaits
from domain.entries.models import (
    ApprovalCapacity,
    ApprovalDecision,
    ApprovalStep,
    Entry,
    EntryStatus,
)
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows, fetch_value

GATHERING = timedelta(minutes=10)
"""Mails to coordinators gather what came within this time."""
DONE = (ApprovalDecision.APPROVED, ApprovalDecision.PASSED_OVER)


async def first_stop(ctx: Context, entry: Entry, contest: Contest, number: int) -> dict[str, Any]:
    """The columns of an entry whose version `number` sets out; what it passes over is recorded.

    What screeners sent back returns to them: the units have passed it before."""
    if entry.revision_due_at is not None:
        return _forwarded(ctx, None)
    return await _move(ctx, entry, contest, number, ())


async def next_step(ctx: Context, entry: Entry, contest: Contest) -> dict[str, Any]:
    """The columns of an entry that the unit it waits with has just approved."""
    number = entry.submitted_version or 0
    steps = ApprovalStep.filter(entry_id=entry.id, version=number, decision__in=DONE)
    done = [row["unit_id"] for row in await steps.values("unit_id")]
    return await _move(ctx, entry, contest, number, done)


async def record_step(
    ctx: Context,
    entry: Entry,
    unit_id: UUID | None,
    decision: ApprovalDecision,
    capacity: ApprovalCapacity,
    note: str = "",
) -> ApprovalStep:
    """Writes what was decided on the entry's submitted version into its history."""
    return await ApprovalStep.create(
        id=uuid4(),
        entry_id=entry.id,
        unit_id=unit_id,
        version=entry.submitted_version,
        decision=decision,
        capacity=capacity,
        note=note,
        decided_by_id=None if capacity is ApprovalCapacity.NOBODY else ctx.actor.user_id,
        decided_at=ctx.now,
    )


async def is_orphan(unit_id: UUID) -> bool:
    """Whether nobody coordinates the unit, neither it nor one above: then the organiser acts for it."""
    return bool(await fetch_value(f"SELECT {ORPHAN.format(unit='$1::uuid')}", unit_id))


def off_the_way() -> dict[str, Any]:
    """The columns of an entry that waits with no unit any more."""
    return {"waiting_unit_id": None, "waiting_since": None}


async def _move(
    ctx: Context, entry: Entry, contest: Contest, number: int, done: Collection[UUID]
) -> dict[str, Any]:
    stop = await _stop(contest, entry.unit_id, done)
    if stop.unit_id is None:
        return _forwarded(ctx, ctx.actor.user_id if done else None)
    await _pass_over(ctx, entry, number, stop.passed_over)
    ctx.record(EntryWaits(entry.id, contest.id, stop.unit_id, number), not_before=end_of_gathering(ctx.now))
    return {
        "status": EntryStatus.SUBMITTED,
        "forwarded_at": None,
        "forwarded_by_id": None,
        "waiting_unit_id": stop.unit_id,
        "waiting_since": ctx.now,
    }


def _forwarded(ctx: Context, by: UUID | None) -> dict[str, Any]:
    forwarded = {"status": EntryStatus.FORWARDED, "forwarded_at": ctx.now, "forwarded_by_id": by}
    return forwarded | off_the_way()


async def _stop(contest: Contest, unit_id: UUID | None, done: Collection[UUID]) -> Stop:
    if unit_id is None:
        return Stop(None)
    chain = chain_of(contest.team_rules, (await Unit.get(id=unit_id)).path)
    rows = await fetch_rows(STAFFED, list(chain))
    return next_stop(chain, done, {row["unit_id"] for row in rows})


async def _pass_over(ctx: Context, entry: Entry, number: int, units: Sequence[UUID]) -> None:
    await ApprovalStep.bulk_create(
        ApprovalStep(
            id=uuid4(),
            entry_id=entry.id,
            unit_id=unit_id,
            version=number,
            decision=ApprovalDecision.PASSED_OVER,
            capacity=ApprovalCapacity.NOBODY,
            decided_at=ctx.now,
        )
        for unit_id in units
    )


def end_of_gathering(at: datetime) -> datetime:
    """When the span of time that `at` lies in is over: spans begin at each full ten minutes."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return start + ((at - start) // GATHERING + 1) * GATHERING
