"""Reading entries: showcase, workspaces, console."""

from __future__ import annotations

import strawberry

from domain.contests.models import Contest
from domain.entries import queries
from domain.entries.models import EntryStatus
from domain.entries.queries import EntryFilter, EntryOrder
from domain.kernel.errors import NotFound
from schema.context import Info
from schema.entries.types import Entry, EntryConnection, UnitEntryCounts
from schema.loaders import load
from schema.scalars import maybe_id, parse_id


@strawberry.type
class EntriesQuery:
    @strawberry.field
    async def showcase(
        self,
        info: Info,
        first: int = 24,
        after: str | None = None,
        search: str | None = None,
        season_slug: str | None = None,
        contest_slug: str | None = None,
        unit_id: strawberry.ID | None = None,
        awarded_only: bool | None = False,
    ) -> EntryConnection:
        """All entries with a public page, newest first; searched ones best match first."""
        wanted = EntryFilter(
            contest_slug=contest_slug,
            season_slug=season_slug,
            unit_id=maybe_id(unit_id),
            search=search,
            awarded_only=bool(awarded_only),
        )
        return EntryConnection.of(await queries.showcase(info.context.ctx, wanted, None, first, after))

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
    ) -> EntryConnection:
        """Submitted entries of the units that the viewer coordinates; drafts stay their authors'."""
        wanted = EntryFilter(unit_id=maybe_id(unit_id), status=status)
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
    return EntryConnection.of(await queries.showcase(info.context.ctx, wanted, order, first, after))


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
) -> EntryConnection:
    """A contest's submitted entries, for `schema.console`."""
    wanted = EntryFilter(track_id=maybe_id(track_id), unit_id=maybe_id(unit_id), status=status, search=search)
    return EntryConnection.of(
        await queries.console_entries(info.context.ctx, contest.id, wanted, first, after)
    )
