"""What roles are granted for. Seasons, contests, entries and panels belong to contexts above this one, which this one
must not import; the few facts that a grant hangs on are read here as plain rows, and nowhere else."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.context import Role
from domain.kernel.errors import Forbidden
from domain.kernel.rows import fetch_value

CONFLICTING = """
SELECT 1 FROM contests c
WHERE (c.id = $2 OR c.season_id = $3) AND (
    EXISTS (SELECT FROM entries e
        LEFT JOIN contributors p ON p.entry_id = e.id
        WHERE e.contest_id = c.id AND e.status <> 'WITHDRAWN' AND (e.author_id = $1 OR p.user_id = $1))
    OR EXISTS (SELECT FROM judges j JOIN rounds r ON r.id = j.round_id
        WHERE r.contest_id = c.id AND j.user_id = $1))
LIMIT 1
"""


async def season_of(season_id: UUID | None, contest_id: UUID | None) -> UUID | None:
    """The season itself, or the contest's; None for neither."""
    if contest_id is None:
        return season_id
    found: UUID | None = await fetch_value("SELECT season_id FROM contests WHERE id = $1", contest_id)
    return found


async def refuse_conflicting_role(
    user_id: UUID, role: Role, season_id: UUID | None, contest_id: UUID | None
) -> None:
    """Forbidden for authors and judges of a contest who would organise or audit it."""
    if role not in (Role.ORGANISER, Role.AUDITOR):
        return
    if await fetch_value(CONFLICTING, user_id, contest_id, season_id):
        raise Forbidden("accounts.conflicting_role")
