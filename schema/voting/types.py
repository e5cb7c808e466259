"""Ballots and counts."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.contests.queries import contests_by_id
from domain.entries.queries import entries_by_id
from domain.entries.views import EntryView
from domain.voting import models, queries
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load

if TYPE_CHECKING:
    from schema.contests.types import Contest
    from schema.entries.types import Entry

LazyContest = Annotated["Contest", strawberry.lazy("schema.contests.types")]
LazyEntry = Annotated["Entry", strawberry.lazy("schema.entries.types")]


@strawberry.type
class BallotChoice:
    """A line of a ballot; an ordinal ballot's lines are in the voter's order."""

    entry: LazyEntry
    points: int


@strawberry.type
class Ballot:
    """The viewer's own ballot. The receipt stays the same when the ballot is replaced."""

    row: strawberry.Private[models.Ballot]
    id: strawberry.ID
    revision: int
    receipt: str
    cast_at: datetime

    @classmethod
    def of(cls, row: models.Ballot) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            revision=row.revision,
            receipt=row.receipt,
            cast_at=row.cast_at,
        )

    @strawberry.field
    async def choices(self, info: Info) -> list[BallotChoice]:
        """What was chosen; entries that have left the contest since are left out."""
        entries = await _entries(info, self.row.entry_ids)
        return [
            BallotChoice(entry=entries[entry_id], points=points)
            for entry_id, points in zip(self.row.entry_ids, self.row.points, strict=True)
            if entry_id in entries
        ]

    @strawberry.field
    async def contest(self, info: Info) -> LazyContest:
        from schema.contests.types import Contest  # its module imports ours

        row = await load(info, contests_by_id, self.row.contest_id)
        if row is None:
            raise LookupError("a contest with ballots is published and stays so")
        return Contest.of(row)


@strawberry.type
class TallyRow:
    entry: LazyEntry
    votes: int
    points: int


@strawberry.type
class Tally:
    """The count at `asOf`; rows of all entries, most points first."""

    row: strawberry.Private[queries.Tally]
    contest_id: strawberry.ID
    ballots: int
    as_of: datetime

    @classmethod
    def of(cls, row: queries.Tally) -> Self:
        return cls(
            row=row, contest_id=strawberry.ID(str(row.contest_id)), ballots=row.ballots, as_of=row.as_of
        )

    @strawberry.field
    async def rows(self, info: Info) -> list[TallyRow]:
        entries = await _entries(info, [line.entry_id for line in self.row.rows])
        return [
            TallyRow(entry=entries[line.entry_id], votes=line.votes, points=line.points)
            for line in self.row.rows
            if line.entry_id in entries
        ]


@strawberry.type
class TallyUpdateRow:
    entry_id: strawberry.ID
    votes: int
    points: int


@strawberry.type
class TallyUpdate:
    """A count pushed to pages that follow it, without the entries that they already have."""

    contest_id: strawberry.ID
    ballots: int
    rows: list[TallyUpdateRow]
    as_of: datetime

    @classmethod
    def of(cls, tally: queries.Tally) -> Self:
        return cls(
            contest_id=strawberry.ID(str(tally.contest_id)),
            ballots=tally.ballots,
            rows=[
                TallyUpdateRow(entry_id=strawberry.ID(str(r.entry_id)), votes=r.votes, points=r.points)
                for r in tally.rows
            ],
            as_of=tally.as_of,
        )


@strawberry.input
class ChoiceInput:
    """`points` where the voter gives them (cumulative); else the rules fill them in."""

    entry_id: strawberry.ID
    points: int | None = None


BallotOrProblem = Annotated[Ballot | Problem, strawberry.union("BallotOrProblem")]


async def _entries(info: Info, entry_ids: list[UUID]) -> dict[UUID, Entry]:
    """The entries that the viewer may see, read together."""
    from schema.entries.types import Entry  # its module imports ours

    found = await asyncio.gather(*(_entry(info, entry_id) for entry_id in entry_ids))
    return {row.id: Entry.of(row) for row in found if row is not None}


async def _entry(info: Info, entry_id: UUID) -> EntryView | None:
    return await load(info, entries_by_id, entry_id)
