"""Writing, submitting, forwarding entries, and uploading their files."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.entries import files, operations, queries
from domain.entries.models import AttachmentKind
from domain.kernel.errors import FieldProblem, Invalid, NotFound
from schema.accounts.types import Invitation, InvitationOrProblem
from schema.context import Info
from schema.entries.inputs import EntryInput
from schema.entries.types import (
    Attachment,
    AttachmentOrProblem,
    Entry,
    EntryList,
    EntryListOrProblem,
    EntryOrProblem,
    UploadTicket,
    UploadTicketOrProblem,
)
from schema.scalars import Done, DoneOrProblem, parse_id, parse_ids


@strawberry.type
class EntriesMutation:
    @strawberry.mutation
    async def create_entry(self, info: Info, contest_id: strawberry.ID) -> EntryOrProblem:
        """Begins an entry."""
        row = await operations.create_entry(info.context.ctx, parse_id(contest_id))
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
    async def forward_entries(self, info: Info, ids: list[strawberry.ID]) -> EntryListOrProblem:
        """Sends submitted entries on: all of them, or none."""
        forwarded = await operations.forward_entries(info.context.ctx, parse_ids(ids))
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

    @strawberry.mutation
    async def request_upload(
        self,
        info: Info,
        entry_id: strawberry.ID,
        kind: AttachmentKind,
        file_name: str,
        content_type: str,
        size: float,
    ) -> UploadTicketOrProblem:
        """Announces a file and answers where to send it; `size` in bytes."""
        ticket = await files.begin_upload(
            info.context.ctx, parse_id(entry_id), kind, file_name, content_type, _bytes(size)
        )
        return UploadTicket.of(ticket)

    @strawberry.mutation
    async def finish_upload(self, info: Info, attachment_id: strawberry.ID) -> AttachmentOrProblem:
        """Checks an uploaded file: READY, or REFUSED with the reason."""
        row = await files.finish_upload(info.context.ctx, parse_id(attachment_id))
        return Attachment.of(queries.attachment_view(row))

    @strawberry.mutation
    async def remove_attachment(self, info: Info, attachment_id: strawberry.ID) -> EntryOrProblem:
        """Takes a file out of the draft, or gives up its upload."""
        row = await operations.remove_attachment(info.context.ctx, parse_id(attachment_id))
        return await _entry(info, row.id)


async def _entry(info: Info, entry_id: UUID) -> Entry:
    """The entry as it is after the change, past what loaders have kept."""
    row = await queries.find_entry(info.context.ctx, entry_id)
    if row is None:
        raise NotFound
    return Entry.of(row)


def _bytes(size: float) -> int:
    """A whole number of bytes; GraphQL's Int ends at 2 GB."""
    if size != size or abs(size) > 2**53 or size != int(size):
        raise Invalid("entries.upload_size", fields=[FieldProblem("size", "entries.upload_size")])
    return int(size)
