"""Places that units have in a contest: taken at submission, under a lock that lets no two take the last one."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.accounts.models import Unit
from domain.contests.models import Contest, Quota
from domain.contests.quota_rules import Bound, QuotaRule, bounds_on
from domain.entries.approval import units_on
from domain.entries.models import Entry
from domain.kernel.errors import Conflict
from domain.kernel.rows import fetch_value

LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text"
TAKEN = """
SELECT count(*) FROM entries e JOIN units u ON u.id = e.unit_id
WHERE e.contest_id = $1 AND e.status IN ('SUBMITTED', 'FORWARDED') AND e.id <> $2
    AND (e.unit_id = $3 OR ($4::bool AND starts_with(u.path, (SELECT path FROM units WHERE id = $3))))
    AND ($5::uuid IS NULL OR e.track_id = $5)
"""
"""Entries that have a place of a bound, but for entry $2."""


async def take_place(entry: Entry, contest: Contest) -> None:
    """Raises Conflict when a quota of the entry's unit, or of one above it, is used up; for use in the transaction
    that submits, until whose end others who want a place there wait."""
    if entry.unit_id is None:
        return
    quotas = await _quotas(contest.id)
    if not quotas:
        return
    units = units_on((await Unit.get(id=entry.unit_id)).path)
    bounds = bounds_on(units, entry.track_id, contest.quota_level, quotas)
    # always in the same order, so that no two wait for each other
    for unit_id in sorted({bound.unit_id for bound in bounds}):
        await fetch_value(LOCK, f"quota:{contest.id}:{unit_id}")
    for bound in bounds:
        await _check(entry, contest, bound)


async def _quotas(contest_id: UUID) -> Sequence[QuotaRule]:
    rows = await Quota.filter(contest_id=contest_id)
    return [QuotaRule(row.maximum, row.track_id, row.unit_id) for row in rows]


async def _check(entry: Entry, contest: Contest, bound: Bound) -> None:
    taken: int = await fetch_value(
        TAKEN, contest.id, entry.id, bound.unit_id, bound.with_below, bound.track_id
    )
    if taken >= bound.maximum:
        name = (await Unit.get(id=bound.unit_id)).name["vi"]
        code = "entries.quota_full" if bound.track_id is None else "entries.quota_full_track"
        raise Conflict(code, unit=name, maximum=bound.maximum)
