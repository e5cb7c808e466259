"""Reads of what looks alike: for those who run or audit a contest of one of the two, never for authors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from domain.contests.models import Contest
from domain.entries import policy
from domain.entries.duplicates.rules import FindingKind, FindingState, Segment, segments, text_of
from domain.entries.queries.access import RUNS_IT, VIEWER, viewer
from domain.entries.queries.filters import Order, number_of
from domain.entries.queries.lists import begin_after
from domain.entries.queries.statement import Statement
from domain.kernel.context import Context
from domain.kernel.paging import Page, encode_cursor, page_size
from domain.kernel.rows import fetch_rows

SOURCE = (
    "duplicate_findings e JOIN entries a ON a.id = e.entry_id JOIN entries b ON b.id = e.other_id"
    f" CROSS JOIN {VIEWER}"
)
SEEN = f"EXISTS (SELECT FROM contests k WHERE k.id IN (a.contest_id, b.contest_id) AND {RUNS_IT})"
BY_SCORE = Order("score", "e.score", "numeric", number_of, True)
COLUMNS = """e.id, e.kind, e.state, e.score, e.evidence::text AS evidence, e.found_at, e.judged_at, e.judged_by_id,
    e.reason, e.entry_id, e.other_id, a.contest_id AS entry_contest, b.contest_id AS other_contest"""
SIDES = """
SELECT e.id AS finding, n.id, n.code, n.contest_id, n.unit_id, n.submitted_at,
    v.content::text AS content
FROM duplicate_findings e
CROSS JOIN LATERAL (VALUES (true, e.entry_id, e.entry_version), (false, e.other_id, e.other_version))
    AS s (is_first, entry_id, version)
JOIN entries n ON n.id = s.entry_id
JOIN entry_versions v ON v.entry_id = s.entry_id AND v.number = s.version
WHERE e.id = ANY($1::uuid[]) ORDER BY s.is_first DESC
"""
OPEN = """
SELECT f.id, f.kind, f.score, n.id AS entry_id, o.id AS other_entry_id, o.code AS other_code,
    o.search_title AS other_title, k.title::text AS other_contest
FROM unnest($1::uuid[]) AS n (id)
JOIN duplicate_findings f ON n.id IN (f.entry_id, f.other_id) AND f.state = 'OPEN'
JOIN entries o ON o.id = CASE WHEN f.entry_id = n.id THEN f.other_id ELSE f.entry_id END
JOIN contests k ON k.id = o.contest_id
ORDER BY f.score DESC, f.id
"""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """An open finding from one entry's side. `score` 0 to 1; `other_contest` its title in both languages."""

    id: UUID
    kind: FindingKind
    score: Decimal
    other_entry_id: UUID
    other_code: str
    other_title: str
    other_contest: dict[str, str]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as those see it who run or audit the contest of either entry. `can_judge`: they run one."""

    id: UUID
    kind: FindingKind
    state: FindingState
    score: Decimal
    evidence: dict[str, Any]
    found_at: datetime
    judged_at: datetime | None
    judged_by_id: UUID | None
    reason: str
    entry_id: UUID
    other_id: UUID
    can_judge: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two entries, as its compared version has it, and its text in stretches that the other shares or
    not."""

    entry_id: UUID
    code: str | None
    title: str
    contest_id: UUID
    unit_id: UUID | None
    submitted_at: datetime | None
    people: tuple[str, ...]
    segments: tuple[Segment, ...]


async def open_suspicions(entry_ids: list[UUID]) -> dict[UUID, list[Suspicion]]:
    """The open findings of each entry, the most alike first. No viewer: for screening, by those who run the contest."""
    found: defaultdict[UUID, list[Suspicion]] = defaultdict(list)
    for row in await fetch_rows(OPEN, list(entry_ids)):
        found[row["entry_id"]].append(
            Suspicion(
                id=row["id"],
                kind=FindingKind(row["kind"]),
                score=row["score"],
                other_entry_id=row["other_entry_id"],
                other_code=row["other_code"] or "",
                other_title=row["other_title"],
                other_contest=orjson.loads(row["other_contest"]),
            )
        )
    return dict(found)


async def findings_in(
    ctx: Context, contest_id: UUID, state: FindingState | None, first: int, after: str | None
) -> Page[FindingView]:
    """Findings with an entry of this contest on either side, the most alike first."""
    size, query = page_size(first), _seen(ctx)
    query.where("{0}::uuid IN (a.contest_id, b.contest_id)", contest_id)
    if state is not None:
        query.where("e.state = {0}", state.value)
    total = await query.count()
    if after:
        begin_after(query, BY_SCORE, after)
    rows = await fetch_rows(
        f"SELECT {COLUMNS} {query.tables} ORDER BY e.score DESC, e.id DESC LIMIT {size + 1:d}", *query.values
    )
    shown = await _views(ctx, rows[:size])
    return Page(
        rows=shown,
        cursors=[encode_cursor([BY_SCORE.name, view.score, view.id]) for view in shown],
        has_next=len(rows) > size,
        has_previous=after is not None,
        total=total,
    )


async def findings_of(ctx: Context, entry_id: UUID) -> list[FindingView]:
    """All findings of one entry, open ones first; for those who run or audit its contest or the other one's."""
    query = _seen(ctx)
    query.where("{0}::uuid IN (e.entry_id, e.other_id)", entry_id)
    rows = await fetch_rows(
        f"SELECT {COLUMNS} {query.tables} ORDER BY e.state <> 'OPEN', e.score DESC, e.id LIMIT 100",
        *query.values,
    )
    return await _views(ctx, rows)


async def find_finding(ctx: Context, finding_id: UUID) -> FindingView | None:
    """One finding, None when absent or hidden."""
    query = _seen(ctx)
    query.where("e.id = {0}", finding_id)
    rows = await fetch_rows(f"SELECT {COLUMNS} {query.tables}", *query.values)
    return next(iter(await _views(ctx, rows)), None)


async def sides_of(ctx: Context, finding_ids: list[UUID]) -> dict[UUID, list[Side]]:
    """The two entries of each finding that the viewer sees, the later one first, with what they share marked."""
    query = _seen(ctx)
    query.where("e.id = ANY({0}::uuid[])", list(finding_ids))
    seen = [row["id"] for row in await fetch_rows(f"SELECT e.id {query.tables}", *query.values)]
    pairs: defaultdict[UUID, list[Mapping[str, Any]]] = defaultdict(list)
    for row in await fetch_rows(SIDES, seen):
        pairs[row["finding"]].append(row | {"content": orjson.loads(row["content"])})
    return {finding: [_side(one, other), _side(other, one)] for finding, (one, other) in pairs.items()}


def _seen(ctx: Context) -> Statement:
    return Statement([*viewer(ctx)], [SEEN], SOURCE)


async def _views(ctx: Context, rows: list[dict[str, Any]]) -> list[FindingView]:
    ids = {row[column] for row in rows for column in ("entry_contest", "other_contest")}
    contests = {contest.id: contest for contest in await Contest.filter(id__in=ids)}
    return [_view(ctx, row, [contests[row["entry_contest"]], contests[row["other_contest"]]]) for row in rows]


def _view(ctx: Context, row: Mapping[str, Any], contests: list[Contest]) -> FindingView:
    return FindingView(
        id=row["id"],
        kind=FindingKind(row["kind"]),
        state=FindingState(row["state"]),
        score=row["score"],
        evidence=orjson.loads(row["evidence"]),
        found_at=row["found_at"],
        judged_at=row["judged_at"],
        judged_by_id=row["judged_by_id"],
        reason=row["reason"],
        entry_id=row["entry_id"],
        other_id=row["other_id"],
        can_judge=policy.can_judge_duplicate(ctx.actor, contests) is None,
    )


def _side(row: Mapping[str, Any], other: Mapping[str, Any]) -> Side:
    content = row["content"]
    return Side(
        entry_id=row["id"],
        code=row["code"],
        title=content["title"],
        contest_id=row["contest_id"],
        unit_id=row["unit_id"],
        submitted_at=row["submitted_at"],
        people=tuple(one["name"] for one in content["contributors"]),
        segments=tuple(segments(text_of(content), text_of(other["content"]))),
    )
