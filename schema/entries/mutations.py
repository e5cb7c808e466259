"""Writing, submitting, forwarding entries, and uploading their files."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.entries import files, operations, queries
from domain.kernel.errors import NotFound
from schema.accounts.types import Invitation, InvitationOrProblem
from schema.context import Info
from schema.entries.drafting import DraftingMutation
from schema.entries.duplicates import DuplicatesMutation
from schema.entries.file_mutations import FilesMutation
from schema.entries.inputs import EntryInput
from schema.entries.late_codes import LateCodesMutation
from schema.entries.screening_mutations import ScreeningMutation
from schema.entries.types import (
    Entry,
    EntryList,
    EntryListOrProblem,
    EntryOrProblem,
)
from schema.scalars import Done, DoneOrProblem, parse_id, parse_ids


@strawberry.type
class EntriesMutation(
    FilesMutation, DraftingMutation, DuplicatesMutation, LateCodesMutation, ScreeningMutation
):
    @strawberry.mutation
    async def create_entry(
        self, info: Info, contest_id: strawberry.ID, late_code: str | None = None
    ) -> EntryOrProblem:
        """Begins an entry; after the close with a late code, which it uses."""
        row = await operations.create_entry(info.context.ctx, parse_id(contest_id), late_code or "")
        return await _entry(info, row.id)

    @strawberry.mutation
    async def save_entry(
        self, info: Info, id: strawberry.ID, version: int, input: EntryInput
    ) -> EntryOrProblem:
        """Saves a draft, whole or half done, over the version that the author saw."""
        row = await operations.save_entry(info.context.ctx, parse_id(id), version, input.to_domain())
        return await _entry(info, row.id)

    @strawberry.mutation
    async def submit_entry(self, info: Info, id: strawberry.ID, version: int) -> EntryOrProblem:
        """Freezes the draft as the next submitted version."""
        row = await operations.submit_entry(info.context.ctx, parse_id(id), version)
        return await _entry(info, row.id)

    @strawberry.mutation
    async def use_late_code(self, info: Info, entry_id: strawberry.ID, code: str) -> EntryOrProblem:
        """Opens an entry after the close, as long as the code says."""
        row = await operations.use_late_code(info.context.ctx, parse_id(entry_id), code)
        return await _entry(info, row.id)

    @strawberry.mutation
    async def withdraw_entry(self, info: Info, id: strawberry.ID) -> EntryOrProblem:
        """Takes a submitted entry out of the contest."""
        row = await operations.withdraw_entry(info.context.ctx, parse_id(id))
        return await _entry(info, row.id)

    @strawberry.mutation
    async def delete_draft(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Throws away a draft that was never submitted."""
        await files.throw_away(info.context.ctx, parse_id(id))
        return Done()

    @strawberry.mutation
    async def forward_entries(
        self, info: Info, ids: list[strawberry.ID], note: str = ""
    ) -> EntryListOrProblem:
        """Approves submitted entries for the units they wait with: all of them, or none."""
        forwarded = await operations.forward_entries(info.context.ctx, parse_ids(ids), note)
        found = await queries.entries_by_id(info.context.ctx, [UUID(one) for one in forwarded])
        return EntryList(entries=[Entry.of(row) for row in found.values()])

    @strawberry.mutation
    async def return_entry(self, info: Info, id: strawberry.ID, reason: str) -> EntryOrProblem:
        """Sends an entry back to its author with the reason."""
        row = await operations.return_entry(info.context.ctx, parse_id(id), reason)
        return await _entry(info, row.id)

    @strawberry.mutation
    async def invite_contributor(
        self, info: Info, entry_id: strawberry.ID, email: str
    ) -> InvitationOrProblem:
        """Invites a co-author by the address that the draft names for them."""
        row = await operations.invite_contributor(info.context.ctx, parse_id(entry_id), email)
        return Invitation.of(row)


async def _entry(info: Info, entry_id: UUID) -> Entry:
    """The entry as it is after the change, past what loaders have kept."""
    row = await queries.find_entry(info.context.ctx, entry_id)
    if row is None:
        raise NotFound
    return Entry.of(row)
