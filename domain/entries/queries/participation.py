"""How far units take part in a season, with what it is measured against; for those who coordinate them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.accounts.queries import active_units
from domain.contests.models import Season
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows


@dataclass(frozen=True, slots=True)
class Participation:
    """A unit with all units below it, in one season. Entries by status; `handed_in` are those that were submitted
    and not withdrawn. `authors` are members who write or co-write one of these, wherever it was entered."""

    handed_in: int = 0
    drafts: int = 0
    submitted: int = 0
    returned: int = 0
    forwarded: int = 0
    ineligible: int = 0
    units_taking_part: int = 0
    authors: int = 0


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit's figures of two seasons beside what they are measured against, all with the units below it."""

    unit_id: UUID
    units: int
    members: int
    staff: int
    now: Participation
    before: Participation | None


@dataclass(frozen=True)
class Dashboard:
    """The lines of a unit and of those below it, in the tree's order, and the seasons compared."""

    season: Season
    season_before: Season | None
    lines: tuple[UnitLine, ...]


# every unit with each of those above it, itself included, within the tree below the unit $1
TREE = """
WITH below AS MATERIALIZED (
    SELECT b.id, b.path, b.staff_count, b.is_active FROM units t JOIN units b ON starts_with(b.path, t.path)
    WHERE t.id = $1::uuid
), tree AS MATERIALIZED (
    SELECT b.id, a.id AS above FROM below b JOIN below a ON starts_with(b.path, a.path)
)
"""
DENOMINATORS = f"""
{TREE}
SELECT t.above AS unit_id, count(*) FILTER (WHERE b.is_active) AS units, coalesce(sum(b.staff_count), 0) AS staff,
    (SELECT count(DISTINCT m.user_id) FROM memberships m JOIN tree w ON w.id = m.unit_id WHERE w.above = t.above)
        AS members
FROM tree t JOIN below b ON b.id = t.id
GROUP BY t.above
"""
FIGURES = f"""
{TREE}, came AS MATERIALIZED (
    SELECT e.id, e.unit_id, e.status, e.author_id FROM entries e JOIN contests k ON k.id = e.contest_id
    WHERE k.season_id = $2::uuid AND k.kind <> 'ELECTION'
), wrote AS MATERIALIZED (
    SELECT e.author_id AS user_id FROM came e WHERE e.status IN ('SUBMITTED', 'RETURNED', 'FORWARDED', 'INELIGIBLE')
    UNION
    SELECT c.user_id FROM came e JOIN contributors c ON c.entry_id = e.id AND c.confirmed_at IS NOT NULL
    WHERE e.status IN ('SUBMITTED', 'RETURNED', 'FORWARDED', 'INELIGIBLE')
)
SELECT t.above AS unit_id,
    count(e.id) FILTER (WHERE e.status IN ('SUBMITTED', 'RETURNED', 'FORWARDED', 'INELIGIBLE')) AS handed_in,
    count(e.id) FILTER (WHERE e.status = 'DRAFT') AS drafts,
    count(e.id) FILTER (WHERE e.status = 'SUBMITTED') AS submitted,
    count(e.id) FILTER (WHERE e.status = 'RETURNED') AS returned,
    count(e.id) FILTER (WHERE e.status = 'FORWARDED') AS forwarded,
    count(e.id) FILTER (WHERE e.status = 'INELIGIBLE') AS ineligible,
    count(DISTINCT e.unit_id) FILTER (WHERE e.status IN ('SUBMITTED', 'RETURNED', 'FORWARDED', 'INELIGIBLE'))
        AS units_taking_part,
    (SELECT count(DISTINCT m.user_id) FROM memberships m JOIN tree w ON w.id = m.unit_id
        JOIN wrote a ON a.user_id = m.user_id WHERE w.above = t.above) AS authors
FROM tree t LEFT JOIN came e ON e.unit_id = t.id
GROUP BY t.above
"""


async def unit_dashboard(ctx: Context, unit_id: UUID, season_id: UUID | None) -> Dashboard | None:
    """How a unit and those below it take part in a season (None: the latest published one) and took part in the one
    before. None for who does not coordinate the unit, and while there is no season."""
    if unit_id not in ctx.actor.coordinated_unit_ids and not ctx.actor.is_administrator:
        return None
    seasons = await Season.filter(published_at__lte=ctx.now).order_by("-starts_on", "-created_at")
    place = next((n for n, one in enumerate(seasons) if season_id in (None, one.id)), None)
    if place is None:
        return None
    before = seasons[place + 1] if place + 1 < len(seasons) else None
    now = await _figures(unit_id, seasons[place].id)
    earlier = await _figures(unit_id, before.id) if before else {}
    order = {unit.id: place for place, unit in enumerate(await active_units(ctx))}
    lines = [
        UnitLine(
            unit_id=row["unit_id"],
            units=row["units"],
            members=row["members"],
            staff=row["staff"],
            now=now[row["unit_id"]],
            before=earlier.get(row["unit_id"]),
        )
        for row in await fetch_rows(DENOMINATORS, unit_id)
    ]
    # closed units, which the tree has no place for, come last
    lines.sort(key=lambda line: order.get(line.unit_id, len(order)))
    return Dashboard(seasons[place], before, tuple(lines))


async def _figures(unit_id: UUID, season_id: UUID) -> dict[UUID, Participation]:
    rows: list[dict[str, Any]] = await fetch_rows(FIGURES, unit_id, season_id)
    return {row.pop("unit_id"): Participation(**row) for row in rows}


@dataclass(frozen=True, slots=True)
class QuotaUse:
    """How much of a quota is used: `maximum` places for the unit, with those below it when `with_below`."""

    contest_id: UUID
    track_id: UUID | None
    unit_id: UUID
    maximum: int
    taken: int
    with_below: bool


# the general rule for each unit of the contest's level, and for those above it by themselves; exceptions as they are
QUOTAS = """
WITH bound AS (
    SELECT k.id AS contest_id, q.track_id, u.id AS unit_id, u.path,
        CASE WHEN x.id IS NULL THEN q.maximum ELSE x.maximum END AS maximum,
        x.id IS NOT NULL OR d.depth >= k.quota_level AS with_below
    FROM contests k
    JOIN units u ON u.id = ANY($1::uuid[])
    CROSS JOIN LATERAL (SELECT cardinality(string_to_array(u.path, '/')) - 3 AS depth) d
    JOIN quotas q ON q.contest_id = k.id AND q.unit_id IS NULL AND d.depth <= k.quota_level
    LEFT JOIN quotas x ON x.contest_id = k.id AND x.unit_id = u.id AND x.track_id IS NOT DISTINCT FROM q.track_id
    WHERE k.published_at <= $2 AND k.results_published_at IS NULL
    UNION
    SELECT k.id, q.track_id, u.id, u.path, q.maximum, true
    FROM contests k JOIN quotas q ON q.contest_id = k.id JOIN units u ON u.id = q.unit_id
    WHERE u.id = ANY($1::uuid[]) AND k.published_at <= $2 AND k.results_published_at IS NULL
)
SELECT b.contest_id, b.track_id, b.unit_id, b.maximum, b.with_below,
    (SELECT count(*) FROM entries e JOIN units u ON u.id = e.unit_id
        WHERE e.contest_id = b.contest_id AND e.status IN ('SUBMITTED', 'FORWARDED')
        AND (e.unit_id = b.unit_id OR (b.with_below AND starts_with(u.path, b.path)))
        AND (b.track_id IS NULL OR e.track_id = b.track_id)) AS taken
FROM bound b WHERE b.maximum IS NOT NULL ORDER BY b.contest_id, b.path, b.track_id NULLS FIRST
"""


async def quota_use(ctx: Context) -> list[QuotaUse]:
    """The quotas of the units that the viewer coordinates, in contests that are not over."""
    units = list(ctx.actor.coordinated_unit_ids)
    return [QuotaUse(**row) for row in await fetch_rows(QUOTAS, units, ctx.now)]
