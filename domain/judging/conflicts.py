"""Who may not judge what: one definition, in SQL, for assigning, for seeing and for scoring.

It is evaluated against the present state each time, so that a conflict that appears later bites at once: a judge
who joins the entry's unit, or becomes its author, neither sees nor scores it from the next statement on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.judging.models import ConflictKind
from domain.kernel.rows import fetch_rows

FOUND = """
SELECT j.id AS judge_id, e.id AS entry_id, 'SAME_UNIT' AS kind
FROM judges j JOIN memberships m ON m.user_id = j.user_id JOIN entries e ON e.unit_id = m.unit_id
UNION ALL
-- who coordinates a unit approved its entries
SELECT j.id, e.id, 'SAME_UNIT'
FROM judges j JOIN role_grants g ON g.user_id = j.user_id AND g.role = 'COORDINATOR'
JOIN entries e ON e.unit_id = g.unit_id
UNION ALL
SELECT j.id, e.id, 'CONTRIBUTOR' FROM judges j JOIN entries e ON e.author_id = j.user_id
UNION ALL
SELECT j.id, c.entry_id, 'CONTRIBUTOR' FROM judges j JOIN contributors c ON c.user_id = j.user_id
UNION ALL
-- a co-author who was named by address and has not confirmed yet
SELECT j.id, c.entry_id, 'CONTRIBUTOR'
FROM judges j JOIN users u ON u.id = j.user_id JOIN contributors c ON lower(c.email) = u.email
"""
CONFLICTS = f"""{FOUND}
UNION ALL
SELECT x.judge_id, x.entry_id, x.kind FROM conflicts_of_interest x WHERE x.kind = 'DECLARED'
"""  # noqa: S608 - put together from constants
IS_CONFLICTED = f"""EXISTS (
    SELECT FROM ({CONFLICTS}) conflict WHERE conflict.judge_id = a.judge_id AND conflict.entry_id = a.entry_id
)"""  # noqa: S608 - put together from constants
"""A condition on an assignment `a`: that its judge may neither see nor score its entry."""


@dataclass(frozen=True, slots=True)
class FoundConflict:
    """One reason why this judge may not judge this entry."""

    judge_id: UUID
    entry_id: UUID
    kind: ConflictKind


async def conflicts_in_round(round_id: UUID) -> list[FoundConflict]:
    """Every conflict between the round's judges and the entries of its contest, each kind once."""
    rows = await fetch_rows(
        f"SELECT DISTINCT x.judge_id, x.entry_id, x.kind FROM ({CONFLICTS}) x"  # noqa: S608 - from constants
        " JOIN judges j ON j.id = x.judge_id JOIN rounds r ON r.id = j.round_id"
        " JOIN entries e ON e.id = x.entry_id AND e.contest_id = r.contest_id"
        " WHERE r.id = $1 ORDER BY x.judge_id, x.entry_id, x.kind",
        round_id,
    )
    return [FoundConflict(row["judge_id"], row["entry_id"], ConflictKind(row["kind"])) for row in rows]


async def conflicts_of(judge_id: UUID, entry_id: UUID) -> list[ConflictKind]:
    """The kinds of conflict between one judge and one entry; none is good."""
    rows = await fetch_rows(
        f"SELECT DISTINCT kind FROM ({CONFLICTS}) x"  # noqa: S608 - put together from constants
        " WHERE x.judge_id = $1 AND x.entry_id = $2 ORDER BY kind",
        judge_id, entry_id,
    )  # fmt: skip
    return [ConflictKind(row["kind"]) for row in rows]
