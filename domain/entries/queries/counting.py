"""Counts of entries for desks and consoles; drafts are counted, never shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domain.entries.models import EntryStatus
from domain.entries.queries.access import PUBLIC, RUNS_IT, TABLES, viewer
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

IN_CONTEST = "e.status IN ('SUBMITTED', 'RETURNED', 'FORWARDED')"


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """Entries of one unit in all contests, by status; withdrawn ones are in none."""

    unit_id: UUID
    drafts: int
    submitted: int
    forwarded: int
    returned: int


async def public_entry_counts(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, int]:
    """How many entries of each contest have a public page now."""
    return dict(await _counts(ctx, "e.contest_id", PUBLIC, "e.contest_id", contest_ids))


async def public_track_counts(ctx: Context, track_ids: list[UUID]) -> dict[UUID, int]:
    """How many entries of each track have a public page now."""
    return dict(await _counts(ctx, "e.track_id", PUBLIC, "e.track_id", track_ids))


async def unit_entry_counts(ctx: Context) -> list[UnitCounts]:
    """A line for each unit that the viewer coordinates, those without entries included, in the tree's order."""
    rows = await fetch_rows(
        "SELECT u.id AS unit_id,"
        " count(*) FILTER (WHERE e.status = 'DRAFT') AS drafts,"
        " count(*) FILTER (WHERE e.status = 'SUBMITTED') AS submitted,"
        " count(*) FILTER (WHERE e.status = 'FORWARDED') AS forwarded,"
        " count(*) FILTER (WHERE e.status = 'RETURNED') AS returned"
        " FROM units u LEFT JOIN entries e ON e.unit_id = u.id"
        " WHERE u.id = ANY($1::uuid[]) GROUP BY u.id ORDER BY u.path",
        list(ctx.actor.coordinated_unit_ids),
    )
    return [UnitCounts(**row) for row in rows]


async def status_counts(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, dict[EntryStatus, int]]:
    """Each contest's entries by status, for those who run or audit it."""
    found: dict[UUID, dict[EntryStatus, int]] = defaultdict(dict)
    for (contest_id, status), count in await _grouped(ctx, "e.status", "true", contest_ids):
        found[contest_id][EntryStatus(status)] = count
    return found


async def submissions_by_day(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[tuple[date, int]]]:
    """First submissions a day in Vietnam, days without any left out, for those who run or audit the contest."""
    day = "(e.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
    found: dict[UUID, list[tuple[date, int]]] = defaultdict(list)
    for (contest_id, on), count in await _grouped(ctx, day, "e.submitted_at IS NOT NULL", contest_ids):
        found[contest_id].append((on, count))
    return found


async def unit_counts(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[tuple[UUID, int]]]:
    """Entries handed in by each unit that handed in any, most first, for those who run or audit the contest."""
    return await _most_first(ctx, "e.unit_id", contest_ids)


async def track_counts(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[tuple[UUID, int]]]:
    """Entries handed in to each track that has any, most first, for those who run or audit the contest."""
    return await _most_first(ctx, "e.track_id", contest_ids)


async def _most_first(
    ctx: Context, column: str, contest_ids: list[UUID]
) -> dict[UUID, list[tuple[UUID, int]]]:
    found: dict[UUID, list[tuple[UUID, int]]] = defaultdict(list)
    grouped = await _grouped(ctx, column, f"{IN_CONTEST} AND {column} IS NOT NULL", contest_ids)
    for (contest_id, key), count in sorted(grouped, key=lambda line: -line[1]):
        found[contest_id].append((key, count))
    return found


async def _grouped(
    ctx: Context, key: str, condition: str, contest_ids: list[UUID]
) -> list[tuple[tuple[UUID, Any], int]]:
    rows = await fetch_rows(
        f"SELECT e.contest_id, {key} AS key, count(*) AS count FROM {TABLES}"
        f" WHERE {RUNS_IT} AND {condition} AND e.contest_id = ANY($7::uuid[]) GROUP BY 1, 2 ORDER BY 1, 2",
        *viewer(ctx),
        list(contest_ids),
    )
    return [((row["contest_id"], row["key"]), row["count"]) for row in rows]


async def _counts(
    ctx: Context, key: str, condition: str, column: str, ids: list[UUID]
) -> list[tuple[UUID, int]]:
    rows = await fetch_rows(
        f"SELECT {key} AS key, count(*) AS count FROM {TABLES}"
        f" WHERE {condition} AND {column} = ANY($7::uuid[]) GROUP BY 1",
        *viewer(ctx),
        list(ids),
    )
    return [(row["key"], row["count"]) for row in rows]
