"""Who may not judge what: one definition, the view `judging_conflicts`, for assigning, seeing and scoring.

It is evaluated against the present state each time, so that a conflict that appears later bites at once: a judge
who joins the entry's unit, or becomes its author, neither sees nor scores it from the next statement on. Kinds:
same unit (a member of the entry's unit, or its coordinator, who approved the entry), contributor (author or
co-author, by account or by address), declared (by the judge)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.judging.models import ConflictKind
from domain.kernel.rows import fetch_rows

IS_CONFLICTED = """EXISTS (
    SELECT FROM judging_conflicts x WHERE x.judge_id = a.judge_id AND x.entry_id = a.entry_id
)"""
"""A condition on an assignment `a`: that its judge may neither see nor score its entry. For a few of them."""


def not_barred(rounds: str) -> str:
    """The opposite condition, for whole rounds: all conflicts are found once and looked up in a hash, which stays
    fast for thousands of assignments and without statistics. `rounds` is a condition on judges `xj`."""
    return (
        "(a.judge_id, a.entry_id) NOT IN (SELECT x.judge_id, x.entry_id FROM judging_conflicts x"  # noqa: S608 - ours
        f" JOIN judges xj ON xj.id = x.judge_id WHERE {rounds})"
    )


@dataclass(frozen=True, slots=True)
class FoundConflict:
    """One reason why this judge may not judge this entry."""

    judge_id: UUID
    entry_id: UUID
    kind: ConflictKind


async def conflicts_in_round(round_id: UUID) -> list[FoundConflict]:
    """Every conflict between the round's judges and the entries of its contest, each kind once."""
    return await _found(
        "JOIN judges j ON j.id = x.judge_id JOIN rounds r ON r.id = j.round_id"
        " JOIN entries e ON e.id = x.entry_id AND e.contest_id = r.contest_id WHERE r.id = $1",
        round_id,
    )


async def conflicts_of(judge_id: UUID, entry_id: UUID) -> list[FoundConflict]:
    """The conflicts between one judge and one entry; none is good."""
    return await _found("WHERE x.judge_id = $1 AND x.entry_id = $2", judge_id, entry_id)


async def _found(condition: str, *values: UUID) -> list[FoundConflict]:
    rows = await fetch_rows(
        f"SELECT DISTINCT x.judge_id, x.entry_id, x.kind FROM judging_conflicts x {condition}"  # noqa: S608 - ours
        " ORDER BY x.judge_id, x.entry_id, x.kind",
        *values,
    )
    return [FoundConflict(row["judge_id"], row["entry_id"], ConflictKind(row["kind"])) for row in rows]
