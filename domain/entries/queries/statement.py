"""A statement over entries, put together condition by condition; values are always parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from domain.entries.queries.access import TABLES
from domain.kernel.rows import fetch_rows, fetch_value

MOST_COUNTED = 10_000


@dataclass
class Statement:
    """Conditions with their parameters; the first six are the viewer's (`access.viewer`). `terms` is the column
    that words are looked for in."""

    values: list[object]
    conditions: list[str] = field(default_factory=list)
    source: str = TABLES
    terms: str = "e.terms"

    def take(self, value: object) -> str:
        self.values.append(value)
        return f"${len(self.values)}"

    def where(self, condition: str, *values: object) -> None:
        """Adds a condition in which {0}, {1} ... stand for the values."""
        self.conditions.append(condition.format(*(self.take(value) for value in values)))

    def copy(self) -> Statement:
        return Statement(list(self.values), list(self.conditions), self.source, self.terms)

    def none(self) -> Statement:
        """This one, of no entries."""
        found = self.copy()
        found.conditions.append("false")
        return found

    @property
    def tables(self) -> str:
        return f"FROM {self.source} WHERE {' AND '.join(self.conditions)}"

    async def count(self, most: int | None = None) -> int:
        """How many there are, up to `most`."""
        counted = f"SELECT 1 {self.tables}" + ("" if most is None else f" LIMIT {most:d}")
        return int(await fetch_value(f"SELECT count(*) FROM ({counted}) AS counted", *self.values))

    def having(self, condition: str) -> Statement:
        """This one, of entries whose terms fulfil the tsquery."""
        found = self.copy()
        found.where(f"{self.terms} @@ {{0}}::tsquery", condition)
        return found

    async def matching(self, condition: str) -> int:
        """How many fulfil the tsquery, up to 10,000; none where it is empty."""
        return await self.having(condition).count(MOST_COUNTED) if condition else 0

    async def matching_each(self, conditions: list[str]) -> list[int]:
        """How many fulfil each of the tsqueries, up to 500; none where it is empty. One statement."""
        found = self.copy()
        wanted = found.take([condition or None for condition in conditions])
        each = f"SELECT 1 {found.tables} AND {self.terms} @@ q.wanted::tsquery LIMIT 500"
        rows = await fetch_rows(
            f"SELECT (SELECT count(*) FROM ({each}) AS counted) AS hits"
            f" FROM unnest({wanted}::text[]) WITH ORDINALITY AS q (wanted, place) ORDER BY place",
            *found.values,
        )
        return [row["hits"] for row in rows]

    async def newest_and_count(self, condition: str, most: int) -> tuple[list[UUID], int]:
        """As `newest`, and how many there are in all, found in one go."""
        found = self.having(condition)
        rows = await fetch_rows(
            f"WITH hits AS MATERIALIZED (SELECT e.id, e.submitted_at {found.tables})"
            f" SELECT ARRAY(SELECT id FROM hits ORDER BY submitted_at DESC, id LIMIT {most:d}) AS ids,"
            " (SELECT count(*) FROM hits) AS total",
            *found.values,
        )
        return rows[0]["ids"], rows[0]["total"]

    async def newest(self, condition: str, most: int) -> list[UUID]:
        """The ids of those that fulfil the tsquery and were submitted last."""
        found = self.having(condition)
        rows = await fetch_rows(
            f"SELECT e.id {found.tables} ORDER BY e.submitted_at DESC, e.id LIMIT {most:d}", *found.values
        )
        return [row["id"] for row in rows]
