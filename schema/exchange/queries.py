"""Reading imports of past years."""

from __future__ import annotations

import strawberry

from domain.exchange import queries
from schema.context import Info
from schema.exchange.types import EntryImport, ImportChoice, ImportPlaces
from schema.scalars import find_id


@strawberry.type
class ExchangeQuery:
    @strawberry.field
    async def entry_imports(self, info: Info) -> list[EntryImport]:
        """The viewer's imports, the latest first; to administrators all."""
        return [EntryImport.of(row) for row in await queries.imports(info.context.ctx)]

    @strawberry.field
    async def entry_import(self, info: Info, id: strawberry.ID) -> EntryImport | None:
        """One import; null when absent or hidden."""
        import_id = find_id(id)
        row = await queries.find_import(info.context.ctx, import_id) if import_id else None
        return EntryImport.of(row) if row else None

    @strawberry.field
    async def import_values(self, info: Info, id: strawberry.ID, place: int) -> list[str]:
        """The different texts of one of a file's columns."""
        import_id = find_id(id)
        if import_id is None or not 0 <= place < 1_000:
            return []
        return await queries.values_in(info.context.ctx, import_id, place)

    @strawberry.field
    async def import_choices(self, info: Info) -> list[ImportChoice]:
        """What a column can stand for."""
        found = await queries.targets(info.context.ctx.locale)
        return [ImportChoice(name=name, label=label, is_required=needed) for name, label, needed in found]

    @strawberry.field
    async def import_places(self, info: Info) -> ImportPlaces | None:
        """Where the viewer may import to; null for those who may not import."""
        from schema.contests.types import Contest, Season  # these modules are large, and this one is small

        ctx = info.context.ctx
        if not queries.may_import(ctx):
            return None
        return ImportPlaces(
            seasons=[Season.of(row) for row in await queries.past_seasons(ctx)],
            contests=[Contest.of(row) for row in await queries.archives(ctx)],
        )
