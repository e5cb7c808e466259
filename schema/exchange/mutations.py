"""Trying files of past years out, starting and undoing their import. A file itself comes by POST /imports."""

from __future__ import annotations

import strawberry

from domain.exchange import operations
from schema.context import Info
from schema.exchange.types import EntryImport, EntryImportOrProblem, ImportColumnInput, ImportTargetInput
from schema.scalars import Done, DoneOrProblem, parse_id


@strawberry.type
class ExchangeMutation:
    @strawberry.mutation
    async def check_import(
        self, info: Info, id: strawberry.ID, columns: list[ImportColumnInput], target: ImportTargetInput
    ) -> EntryImportOrProblem:
        """Tries a file out: every fault by row and column; nothing is made."""
        mapping = {column.place: column.target for column in columns}
        found = await operations.check_import(info.context.ctx, parse_id(id), mapping, target.to_domain())
        return EntryImport.of(found)

    @strawberry.mutation
    async def start_import(self, info: Info, id: strawberry.ID, version: int) -> EntryImportOrProblem:
        """Imports a file that was tried out without faults. It goes on when the page is left."""
        return EntryImport.of(await operations.start_import(info.context.ctx, parse_id(id), version))

    @strawberry.mutation
    async def undo_import(self, info: Info, id: strawberry.ID) -> EntryImportOrProblem:
        """Takes an import back as a whole."""
        return EntryImport.of(await operations.undo_import(info.context.ctx, parse_id(id)))

    @strawberry.mutation
    async def discard_import(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Forgets a file that was not imported."""
        await operations.discard_import(info.context.ctx, parse_id(id))
        return Done()
