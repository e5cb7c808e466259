"""What operations hold while they decide: always contest, then round, then assignment, so that none waits for
another in a ring. A contest is held against edits, a round against opening, planning and closing."""

from __future__ import annotations

from uuid import UUID

from domain.contests.models import Contest
from domain.judging.models import Round
from domain.kernel.errors import NotFound
from domain.kernel.rows import fetch_row


async def contest_for_rounds(contest_id: UUID) -> Contest:
    """The contest, locked for who adds a round to it. NotFound."""
    contest = await Contest.filter(id=contest_id).select_for_update(no_key=True).first()
    if contest is None:
        raise NotFound
    return contest


async def round_to_change(round_id: UUID) -> tuple[Contest, Round]:
    """A round, for who changes it or its panel, with its contest held as it is. NotFound."""
    row = await fetch_row("SELECT contest_id FROM rounds WHERE id = $1", round_id)
    if row is None:
        raise NotFound
    contest = await _held(row["contest_id"])
    return contest, await Round.filter(id=round_id).select_for_update().get()


async def round_of_assignment(assignment_id: UUID, *, alone: bool = False) -> tuple[Contest, Round]:
    """The round of an assignment held as it is, with its contest, for its judge to write in; `alone` when the
    judge's step changes what others are assigned. NotFound."""
    row = await fetch_row(
        "SELECT a.round_id, r.contest_id FROM assignments a JOIN rounds r ON r.id = a.round_id WHERE a.id = $1",
        assignment_id,
    )
    if row is None:
        raise NotFound
    if alone:
        return await round_to_change(row["round_id"])
    contest = await _held(row["contest_id"])
    await fetch_row("SELECT id FROM rounds WHERE id = $1 FOR SHARE", row["round_id"])
    return contest, await Round.get(id=row["round_id"])


async def _held(contest_id: UUID) -> Contest:
    # many judges save at once: a share they can all have, and an edit of the rubric cannot
    await fetch_row("SELECT id FROM contests WHERE id = $1 FOR SHARE", contest_id)
    return await Contest.get(id=contest_id)
