"""Reading entries: showcase, workspaces, console."""

from __future__ import annotations

import strawberry

from domain.contests.models import Contest
from domain.entries import queries
from domain.entries.models import EntryStatus
from domain.entries.queries import EntryFilter, EntryOrder
from domain.kernel.errors import NotFound
from domain.voting.queries import shown_votes
from schema.context import Info
from schema.entries.duplicates import DuplicatesQuery
from schema.entries.late_codes import LateCodesQuery
from schema.entries.screening_mutations import ScreeningQuery
from schema.entries.showcase import ShowcaseQuery
from schema.entries.types import Entry, EntryConnection, UnitEntryCounts
from schema.loaders import load
from schema.scalars import maybe_id, parse_id


@strawberry.type
class EntriesQuery(DuplicatesQuery, LateCodesQuery, ScreeningQuery, ShowcaseQuery):
    @strawberry.field
    async def entry(self, info: Info, id: strawberry.ID) -> Entry | None:
        """An entry the viewer may see; null when absent or hidden."""
        try:
            row = await load(info, queries.entries_by_id, parse_id(id))
        except NotFound:
            return None
        return Entry.of(row) if row else None

    @strawberry.field
    async def my_entries(self, info: Info, first: int = 50, after: str | None = None) -> EntryConnection:
        """What the viewer writes or co-writes, last touched first."""
        return EntryConnection.of(await queries.my_entries(info.context.ctx, first, after))

    @strawberry.field
    async def unit_entries(
        self,
        info: Info,
        first: int = 50,
        after: str | None = None,
        unit_id: strawberry.ID | None = None,
        status: EntryStatus | None = None,
        contest_id: strawberry.ID | None = None,
        track_id: strawberry.ID | None = None,
        waits_for_me: bool = False,
    ) -> EntryConnection:
        """Submitted entries of the units that the viewer coordinates; drafts stay their authors'."""
        wanted = EntryFilter(
            unit_id=maybe_id(unit_id),
            status=status,
            contest_id=maybe_id(contest_id),
            track_id=maybe_id(track_id),
            waits_for_viewer=waits_for_me,
        )
        return EntryConnection.of(await queries.unit_entries(info.context.ctx, wanted, first, after))

    @strawberry.field
    async def unit_entry_counts(self, info: Info) -> list[UnitEntryCounts]:
        """A line for each unit that the viewer coordinates."""
        return [UnitEntryCounts.of(row) for row in await queries.unit_entry_counts(info.context.ctx)]


async def contest_entries(
    info: Info,
    contest: Contest,
    *,
    first: int,
    after: str | None,
    track_id: strawberry.ID | None,
    unit_id: strawberry.ID | None,
    search: str | None,
    order: EntryOrder | None,
) -> EntryConnection:
    """A contest's public showcase, for `schema.contests`."""
    wanted = EntryFilter(
        contest_id=contest.id, track_id=maybe_id(track_id), unit_id=maybe_id(unit_id), search=search
    )
    votes = await shown_votes(info.context.ctx, [contest.id]) if order is EntryOrder.VOTES else None
    return EntryConnection.of(await queries.showcase(info.context.ctx, wanted, order, first, after, votes))


async def console_entries(
    info: Info,
    contest: Contest,
    *,
    first: int,
    after: str | None,
    status: EntryStatus | None,
    track_id: strawberry.ID | None,
    unit_id: strawberry.ID | None,
    search: str | None,
    waits_for_organiser: bool,
) -> EntryConnection:
    """A contest's submitted entries, for `schema.console`."""
    wanted = EntryFilter(
        track_id=maybe_id(track_id),
        unit_id=maybe_id(unit_id),
        status=status,
        search=search,
        waits_for_organiser=waits_for_organiser,
    )
    return EntryConnection.of(
        await queries.console_entries(info.context.ctx, contest.id, wanted, first, after)
    )
