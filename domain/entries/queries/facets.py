"""How many public entries each choice of a filter would show, beside what else is chosen. One pass over them.

A facet's own choice does not narrow its counts, nor do those of what lies below it (a contest's within a season's):
so that one sees what changing it would bring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson

from domain.entries.queries.access import WON
from domain.entries.queries.filters import EntryFilter, filters_of
from domain.entries.queries.public import (
    IN_CONTESTS,
    beside_contests,
    in_contest,
    in_season,
    opened_contests,
    public_entries,
)
from domain.entries.queries.search import search_line, understand
from domain.entries.queries.statement import Statement
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

COUNTED: Mapping[str, str] = {
    "contest": "e.contest_id",
    "track": "e.track_id",
    "unit": "e.unit_id",
    "award": "won.rank",
    "scope": "e.scope",
    "medium": "e.medium",
}
"""What is counted by. Seasons are summed up from their contests."""
OWN: Mapping[str, frozenset[str]] = {
    "season": frozenset({"season", "contest", "track"}),
    "contest": frozenset({"contest", "track"}),
    "track": frozenset({"track"}),
    "unit": frozenset({"unit"}),
    "award": frozenset({"award"}),
    "scope": frozenset({"scope"}),
    "medium": frozenset({"medium"}),
}
"""The filters that do not narrow a facet."""
LABELS = """
SELECT DISTINCT ON (f.key, c.choice ->> 'value')
    f.key, c.choice ->> 'value' AS value, (c.choice -> 'label')::text AS label
FROM form_fields f CROSS JOIN jsonb_array_elements(f.choices) AS c (choice)
WHERE f.key = ANY($1::text[]) AND f.audience = 'PUBLIC' AND c.choice ->> 'value' = ANY($2::text[])
    AND f.contest_id = ANY($3::uuid[])
ORDER BY 1, 2, f.contest_id
"""


@dataclass(frozen=True)
class Facets:
    """Counts by choice, choices without any left out. `units` have those of the units below in theirs; `awards`
    are by the prize's rank; `scopes` and `media` by the choice's value, for which `labels` has the words in both
    languages, by (facet, value)."""

    total: int = 0
    seasons: dict[UUID, int] = field(default_factory=dict)
    contests: dict[UUID, int] = field(default_factory=dict)
    tracks: dict[UUID, int] = field(default_factory=dict)
    units: dict[UUID, int] = field(default_factory=dict)
    awards: dict[int, int] = field(default_factory=dict)
    scopes: dict[str, int] = field(default_factory=dict)
    media: dict[str, int] = field(default_factory=dict)
    labels: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)


async def showcase_facets(ctx: Context, wanted: EntryFilter) -> Facets:
    """The facets beside `showcase` with the same filter."""
    contests = await opened_contests(ctx)
    query = public_entries(ctx, contests)
    if line := search_line(wanted.search):
        search, total = await understand(line, query, query)
        if not total:
            return Facets()
        query = query.having(search.condition)
    conditions = filters_of(beside_contests(wanted))
    for facet, is_asked, is_wanted in (
        ("contest", wanted.contest_id or wanted.contest_slug, in_contest(wanted)),
        ("season", wanted.season_slug, in_season(wanted)),
    ):
        if is_asked:
            conditions[facet] = [(IN_CONTESTS, [contest.id for contest in contests if is_wanted(contest)])]
    rows = await fetch_rows(*_counting(query, conditions))
    return await _facets(rows, {contest.id: contest.season_id for contest in contests})


def _counting(query: Statement, chosen: Mapping[str, list[tuple[str, object]]]) -> tuple[Any, ...]:
    """One pass: each entry is marked with the filters it fails; a facet counts those that fail none but its own."""
    place = {facet: number for number, facet in enumerate(chosen)}
    failed = " | ".join(
        f"(CASE WHEN {_all(query, conditions)} THEN 0 ELSE {1 << place[facet]} END)"
        for facet, conditions in chosen.items()
    )
    masks = {facet: sum(1 << place[one] for one in own if one in place) for facet, own in OWN.items()}
    columns = ", ".join(f"{key} AS {facet}" for facet, key in COUNTED.items())
    named = " ".join(f"WHEN GROUPING({facet}) = 0 THEN '{facet}'" for facet in COUNTED)
    values = ", ".join(f"{facet}::text" for facet in COUNTED)
    counts = " ".join(f"WHEN GROUPING({facet}) = 0 THEN {_beside(masks[facet])}" for facet in COUNTED)
    statement = (
        f"SELECT CASE {named} ELSE 'total' END AS facet, coalesce({values}) AS value,"
        f" CASE {counts} ELSE {_beside(0)} END AS entries, {_beside(masks['season'])} AS in_season"
        f" FROM (SELECT {columns}, {failed or '0'} AS failed FROM {query.source}"
        f" LEFT JOIN {WON} won ON won.entry_id = e.id WHERE {' AND '.join(query.conditions)}) AS hits"
        f" GROUP BY GROUPING SETS ({', '.join(f'({facet})' for facet in COUNTED)}, ())"
    )
    return statement, *query.values


def _beside(mask: int) -> str:
    return f"count(*) FILTER (WHERE failed & ~{mask} = 0)"


def _all(query: Statement, conditions: Iterable[tuple[str, object]]) -> str:
    return " AND ".join(
        condition if value is None else condition.format(query.take(value)) for condition, value in conditions
    )


async def _facets(rows: list[dict[str, Any]], seasons: Mapping[UUID, UUID]) -> Facets:
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    by_season: defaultdict[UUID, int] = defaultdict(int)
    for row in rows:
        if row["facet"] == "contest" and row["in_season"]:
            by_season[seasons[UUID(row["value"])]] += row["in_season"]
        if row["entries"] and (row["value"] is not None or row["facet"] == "total"):
            counts[row["facet"]][row["value"]] = row["entries"]
    contests = _by_id(counts["contest"])
    return Facets(
        total=sum(counts["total"].values()),
        seasons=dict(by_season),
        contests=contests,
        tracks=_by_id(counts["track"]),
        units=await _with_units_above(_by_id(counts["unit"])),
        awards={
            int(rank): entries for rank, entries in sorted(counts["award"].items(), key=lambda r: int(r[0]))
        },
        scopes=counts["scope"],
        media=counts["medium"],
        labels=await _labels([*counts["scope"], *counts["medium"]], list(contests)),
    )


def _by_id(counts: Mapping[str, int]) -> dict[UUID, int]:
    return {UUID(value): entries for value, entries in counts.items()}


async def _with_units_above(counts: Mapping[UUID, int]) -> dict[UUID, int]:
    """Each unit's count with those of the units below it."""
    summed: defaultdict[UUID, int] = defaultdict(int)
    for row in await fetch_rows("SELECT id, path FROM units WHERE id = ANY($1::uuid[])", list(counts)):
        for above in row["path"].strip("/").split("/"):  # the path ends with the unit itself
            summed[UUID(above)] += counts[row["id"]]
    return dict(summed)


async def _labels(values: list[str], contest_ids: list[UUID]) -> dict[tuple[str, str], dict[str, str]]:
    rows = await fetch_rows(LABELS, ["scope", "medium"], values, contest_ids) if values else []
    return {(row["key"], row["value"]): orjson.loads(row["label"] or "{}") for row in rows}
