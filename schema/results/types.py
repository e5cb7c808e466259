"""The combined result, line by line."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from domain.awards.queries import awards_of_entries, console_awards_of_entries
from domain.entries.queries import entries_by_id
from domain.kernel.paging import Page
from domain.results import models
from schema.context import Info
from schema.loaders import load, load_present
from schema.pagination import PageInfo

if TYPE_CHECKING:
    from schema.awards.types import Award
    from schema.entries.types import Entry


@strawberry.type
class ResultRow:
    """One entry's line; scores and total in percent, rank as "1, 2, 2, 4"."""

    row: strawberry.Private[models.Result]
    is_console: strawberry.Private[bool]
    id: strawberry.ID
    jury_score: Decimal | None
    public_votes: int
    public_points: int
    public_score: Decimal | None
    total: Decimal
    rank: int
    track_rank: int | None

    @classmethod
    def of(cls, row: models.Result, *, is_console: bool = False) -> Self:
        return cls(
            row=row,
            is_console=is_console,
            id=strawberry.ID(str(row.id)),
            jury_score=row.jury_score,
            public_votes=row.public_votes,
            public_points=row.public_points,
            public_score=row.public_score,
            total=row.total,
            rank=row.rank,
            track_rank=row.track_rank,
        )

    @strawberry.field
    async def entry(self, info: Info) -> Annotated[Entry, strawberry.lazy("schema.entries.types")]:
        from schema.entries.types import Entry  # its module imports ours

        because = "an entry that was ranked stays visible to whoever sees the ranking"
        return Entry.of(await load_present(info, entries_by_id, self.row.entry_id, because))

    @strawberry.field
    async def award(self, info: Info) -> Annotated[Award, strawberry.lazy("schema.awards.types")] | None:
        """On the console also before publication."""
        from schema.awards.types import Award  # its module imports ours

        read = console_awards_of_entries if self.is_console else awards_of_entries
        award = await load(info, read, self.row.entry_id)
        return Award.of(award) if award else None


@strawberry.type
class ResultEdge:
    cursor: str
    node: ResultRow


@strawberry.type
class ResultConnection:
    """A page of the result, best first."""

    edges: list[ResultEdge]
    page_info: PageInfo
    total_count: int

    @classmethod
    def of(cls, page: Page[models.Result]) -> Self:
        return cls(
            edges=[
                ResultEdge(cursor=cursor, node=ResultRow.of(row))
                for cursor, row in zip(page.cursors, page.rows, strict=True)
            ],
            page_info=PageInfo.of(page),
            total_count=page.total,
        )
