"""The screeners' desk, and what was decided on entries: for those who run or audit the contest; the decisions that
stand also for the entry's authors and its unit's coordinators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.contests.queries import phases_of
from domain.contests.screening_rule import EligibilityCheck
from domain.entries.eligibility import EligibilityState, Finding
from domain.entries.models import Entry, EntryStatus, EntryVersion, ScreeningDecision, ScreeningNote
from domain.entries.policy import Access
from domain.entries.queries.access import ACCESS, RUNS_IT, TABLES, viewer
from domain.entries.queries.eligibility import eligibility_of
from domain.entries.ruling import RulingInput, ruling_problem
from domain.entries.screening import Screened, ScreeningState, ScreeningStep, effective, state_of
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid, Problem
from domain.kernel.paging import Page, decode_cursor, encode_cursor, page_size
from domain.kernel.rows import fetch_rows, fetch_value
from domain.kernel.text import tidy

MOST_CHECKED = 2_000
"""Entries that a desk filtered by a check looks through; a desk larger than that says it by its other filters."""
MOST_PREVIEWED = 200
STATE = """(CASE
    WHEN e.status = 'INELIGIBLE' THEN CASE WHEN 'APPEAL' = (
        SELECT s.step FROM screening_decisions s WHERE s.entry_id = e.id ORDER BY s.number DESC LIMIT 1
    ) THEN 'APPEALED' ELSE 'INELIGIBLE' END
    WHEN e.status = 'RETURNED' AND e.revision_due_at IS NOT NULL THEN
        CASE WHEN e.revision_due_at <= $2::timestamptz THEN 'OVERDUE' ELSE 'RETURNED' END
    WHEN e.goes_on THEN 'ELIGIBLE'
    WHEN e.status = 'FORWARDED' THEN CASE WHEN EXISTS (
        SELECT FROM screening_decisions s
        WHERE s.entry_id = e.id AND s.step = 'RETURN' AND s.version <> e.submitted_version
    ) THEN 'RESUBMITTED' ELSE 'WAITING' END
END)"""
"""`screening.state_of` of entry `e`, whose decisions its columns already follow from. $2 is now."""
KEY = "lpad(coalesce(e.code, ''), 40)"  # SK-9999 before SK-10000


@dataclass(frozen=True)
class DeskFilter:
    """Which entries of the desk; None does not filter. `unit_id` takes the units below with it; `check` those of
    which that check says anything but OK."""

    state: ScreeningState | None = None
    track_id: UUID | None = None
    unit_id: UUID | None = None
    screener_id: UUID | None = None
    unassigned_only: bool = False
    check: EligibilityCheck | None = None
    search: str | None = None


@dataclass(frozen=True, slots=True)
class ScreeningView:
    """What screeners see of an entry beside the entry: all decisions, the undone ones too."""

    entry_id: UUID
    contest_id: UUID
    state: ScreeningState | None
    screener_id: UUID | None
    screened: Screened
    decisions: tuple[ScreeningDecision, ...] = ()
    notes: tuple[ScreeningNote, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Preview:
    """What a ruling would do to an entry: leave it in `state`, or be refused for `problem`."""

    entry_id: UUID
    state: ScreeningState | None
    problem: Problem | None


_AFTER = {
    ScreeningStep.CLEAR: ScreeningState.ELIGIBLE,
    ScreeningStep.RETURN: ScreeningState.RETURNED,
    ScreeningStep.RULE_OUT: ScreeningState.INELIGIBLE,
}


async def screened_entries(entries: Iterable[Entry]) -> dict[UUID, Screened]:
    """Entries with their decisions as the rules look at them; no viewer."""
    rows = list(entries)
    decisions = await _decisions([row.id for row in rows])
    return {row.id: _screened(row, decisions[row.id]) for row in rows}


async def desk(
    ctx: Context, contest_id: UUID, wanted: DeskFilter, first: int, after: str | None
) -> Page[UUID]:
    """Ids of the entries on a contest's desk, by code. Raises Invalid for a bad page size or cursor."""
    size, values, where = page_size(first), [*viewer(ctx), contest_id], [RUNS_IT, "e.contest_id = $7"]
    _narrow(values, where, wanted)
    if wanted.check is not None:
        values.append(await _with_check(ctx, wanted.check, values, where))
        where.append(f"e.id = ANY(${len(values)}::uuid[])")
    total = await fetch_value(f"SELECT count(*) FROM {TABLES} WHERE {' AND '.join(where)}", *values)
    if after:
        key, last = _place(after)
        values += [key, last]
        where.append(f"({KEY}, e.id) > (${len(values) - 1}::text, ${len(values)}::uuid)")
    rows = await fetch_rows(
        f"SELECT e.id, {KEY} AS key FROM {TABLES} WHERE {' AND '.join(where)} ORDER BY 2, 1 LIMIT {size + 1}",
        *values,
    )
    return Page(
        rows=[row["id"] for row in rows[:size]],
        cursors=[encode_cursor([row["key"], row["id"]]) for row in rows[:size]],
        has_next=len(rows) > size,
        has_previous=after is not None,
        total=total,
    )


async def desk_counts(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, dict[ScreeningState, int]]:
    """How many entries of each contest are in which state."""
    rows = await fetch_rows(
        f"SELECT e.contest_id, {STATE} AS state, count(*) AS count FROM {TABLES}"
        f" WHERE {RUNS_IT} AND {STATE} IS NOT NULL AND e.contest_id = ANY($7::uuid[]) GROUP BY 1, 2",
        *viewer(ctx),
        list(contest_ids),
    )
    found: dict[UUID, dict[ScreeningState, int]] = defaultdict(dict)
    for row in rows:
        found[row["contest_id"]][ScreeningState(row["state"])] = row["count"]
    return found


async def screening_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, ScreeningView]:
    """The screeners' side of submitted entries, for those who run or audit the contest."""
    ids = await _seen(ctx, entry_ids, RUNS_IT)
    rows = await Entry.filter(id__in=ids)
    decisions, notes = await _decisions(ids), await _notes(ids)
    return {row.id: _view(row, decisions[row.id], notes[row.id], ctx.now) for row in rows}


async def checks_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, list[Finding]]:
    """What the contest's checks say of submitted entries, for those who run or audit it."""
    return await eligibility_of(await _seen(ctx, entry_ids, RUNS_IT), ctx.now)


async def rulings_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, list[ScreeningDecision]]:
    """The decisions that stand, the first one first: for authors, the unit's coordinators and behind the scenes."""
    ids = await _seen(ctx, entry_ids, f"{ACCESS} >= {Access.STAFF.value}")
    return {entry_id: effective(made) for entry_id, made in (await _decisions(ids)).items()}


async def preview(ctx: Context, entry_ids: list[UUID], ruling: RulingInput) -> list[Preview]:
    """What ruling so would do to each of these entries, in their order; those one may not see are left out."""
    seen = await screening_of(ctx, entry_ids[:MOST_PREVIEWED])
    checks = await eligibility_of(seen, ctx.now)
    phases = await phases_of(ctx, list({view.contest_id for view in seen.values()}))
    found = []
    for view in (seen[entry_id] for entry_id in dict.fromkeys(entry_ids) if entry_id in seen):
        windows = [phase.window for phase in phases.get(view.contest_id, ())]
        problem = ruling_problem(view.screened, ruling.step, windows, checks.get(view.entry_id, []), ctx.now)
        then = view.state if problem else _AFTER.get(ruling.step)
        found.append(Preview(view.entry_id, then, problem))
    return found


async def screeners_in(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[UUID]]:
    """Who organises each contest and so may be given its entries, for its console."""
    return await _organisers(contest_ids)


async def organisers_of(contest_id: UUID) -> list[UUID]:
    """The people who organise the contest or its season, those who can no longer sign in left out; no viewer."""
    return (await _organisers([contest_id]))[contest_id]


ORGANISERS = """
SELECT DISTINCT k.id AS contest_id, u.id, u.name
FROM contests k
JOIN role_grants g ON g.role = 'ORGANISER' AND (g.contest_id = k.id OR g.season_id = k.season_id)
JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
WHERE k.id = ANY($1::uuid[]) ORDER BY u.name, u.id
"""


async def _organisers(contest_ids: list[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for row in await fetch_rows(ORGANISERS, list(contest_ids)):
        found[row["contest_id"]].append(row["id"])
    return found


def _narrow(values: list[Any], where: list[str], wanted: DeskFilter) -> None:
    below = (
        "e.unit_id IN (SELECT b.id FROM units t JOIN units b ON starts_with(b.path, t.path) WHERE t.id = {0})"
    )
    words = tidy((wanted.search or "").replace("\0", "")[:200], single_line=True)
    conditions: list[tuple[str, object]] = [
        (f"{STATE} = {{0}}", wanted.state and wanted.state.value),
        ("e.track_id = {0}", wanted.track_id),
        (below, wanted.unit_id),
        ("e.screener_id = {0}", wanted.screener_id),
        ("(position(without_accents({0}) IN without_accents(e.search_title)) > 0"
         " OR position(upper({0}) IN upper(e.code)) > 0)", words or None),
    ]  # fmt: skip
    for condition, value in conditions:
        if value is not None:
            values.append(value)
            where.append(condition.format(f"${len(values)}"))
    if wanted.unassigned_only:
        where.append("e.screener_id IS NULL")
    if wanted.state is None:
        where.append(f"{STATE} IS NOT NULL")


async def _with_check(
    ctx: Context, check: EligibilityCheck, values: list[Any], where: list[str]
) -> list[UUID]:
    rows = await fetch_rows(
        f"SELECT e.id FROM {TABLES} WHERE {' AND '.join(where)} ORDER BY {KEY}, e.id LIMIT {MOST_CHECKED}",
        *values,
    )
    found = await eligibility_of([row["id"] for row in rows], ctx.now)
    return [entry_id for entry_id, checks in found.items() if _is_told_by(check, checks)]


def _is_told_by(check: EligibilityCheck, found: Iterable[Finding]) -> bool:
    return any(one.check is check and one.state is not EligibilityState.OK for one in found)


def _place(cursor: str) -> tuple[str, UUID]:
    key, last = decode_cursor(cursor, 2)
    try:
        if "\0" in str(key):
            raise ValueError(key)
        return str(key), UUID(str(last))
    except ValueError:
        raise Invalid("kernel.cursor", fields=[FieldProblem("after", "kernel.cursor")]) from None


async def _seen(ctx: Context, entry_ids: list[UUID], door: str) -> list[UUID]:
    rows = await fetch_rows(
        f"SELECT e.id FROM {TABLES} WHERE e.submitted_version IS NOT NULL AND {door} AND e.id = ANY($7::uuid[])",
        *viewer(ctx),
        list(entry_ids),
    )
    return [row["id"] for row in rows]


async def _decisions(ids: list[UUID]) -> dict[UUID, list[ScreeningDecision]]:
    found: dict[UUID, list[ScreeningDecision]] = defaultdict(list)
    for row in await ScreeningDecision.filter(entry_id__in=ids).order_by("number"):
        found[row.entry_id].append(row)
    return found


async def _notes(ids: list[UUID]) -> dict[UUID, list[ScreeningNote]]:
    found: dict[UUID, list[ScreeningNote]] = defaultdict(list)
    for row in await ScreeningNote.filter(entry_id__in=ids).order_by("written_at", "id"):
        found[row.entry_id].append(row)
    return found


def _screened(row: Entry, decisions: list[ScreeningDecision]) -> Screened:
    return Screened(
        status=EntryStatus(row.status),
        needs_screening=row.needs_screening,
        submitted_version=row.submitted_version,
        revision_due_at=row.revision_due_at,
        history=tuple(decisions),
    )


def _view(
    row: Entry, decisions: list[ScreeningDecision], notes: list[ScreeningNote], now: datetime
) -> ScreeningView:
    screened = _screened(row, decisions)
    return ScreeningView(
        entry_id=row.id,
        contest_id=row.contest_id,
        state=state_of(screened, now),
        screener_id=row.screener_id,
        screened=screened,
        decisions=tuple(decisions),
        notes=tuple(notes),
    )


async def version_contents(
    ctx: Context, keys: list[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Mapping[str, Any]]:
    """Frozen contents by entry and number: for authors, the unit's coordinators and behind the scenes."""
    ids = await _seen(ctx, [entry_id for entry_id, _ in keys], f"{ACCESS} >= {Access.STAFF.value}")
    versions = await EntryVersion.filter(entry_id__in=ids, number__in=[number for _, number in keys])
    wanted = set(keys)
    return {
        (row.entry_id, row.number): row.content for row in versions if (row.entry_id, row.number) in wanted
    }
