"""Sending files, and naming published evidence."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.entries import files, operations, queries
from domain.entries.models import AttachmentKind
from domain.entries.models import EvidenceItem as EvidenceRow
from domain.entries.queries.evidence import evidence_of
from domain.kernel.errors import FieldProblem, Invalid, NotFound
from schema.context import Info
from schema.entries.evidence import EvidenceInput, EvidenceItem, EvidenceItemOrProblem
from schema.entries.files import (
    Attachment,
    AttachmentOrProblem,
    UploadParts,
    UploadPartsOrProblem,
    UploadTicket,
    UploadTicketOrProblem,
)
from schema.entries.types import Entry, EntryOrProblem
from schema.scalars import maybe_id, parse_id


@strawberry.type
class FilesMutation:
    @strawberry.mutation
    async def request_upload(
        self,
        info: Info,
        entry_id: strawberry.ID,
        kind: AttachmentKind,
        file_name: str,
        content_type: str,
        size: float,
        field_key: str | None = None,
        modified: float | None = None,
        variant_of: strawberry.ID | None = None,
    ) -> UploadTicketOrProblem:
        """Announces a file and answers where to send it; `size` in bytes.

        With `modified`, the file's time of change in milliseconds since 1970, an upload of the same file that was
        interrupted is taken up again."""
        ticket = await files.begin_upload(
            info.context.ctx,
            parse_id(entry_id),
            kind,
            file_name,
            content_type,
            _whole(size, "size"),
            field_key,
            None if modified is None else _whole(modified, "modified"),
            maybe_id(variant_of),
        )
        return UploadTicket.of(ticket)

    @strawberry.mutation
    async def request_upload_parts(
        self, info: Info, attachment_id: strawberry.ID, numbers: list[int]
    ) -> UploadPartsOrProblem:
        """Addresses for parts of an announced file, at most 20 at once."""
        found = await files.part_addresses(info.context.ctx, parse_id(attachment_id), numbers)
        return UploadParts.of(found)

    @strawberry.mutation
    async def finish_upload(self, info: Info, attachment_id: strawberry.ID) -> AttachmentOrProblem:
        """Says that a file was sent: PROCESSING, until it was looked at and is READY or REFUSED."""
        row = await files.finish_upload(info.context.ctx, parse_id(attachment_id))
        return Attachment.of(queries.attachment_view(row))

    @strawberry.mutation
    async def remove_attachment(self, info: Info, attachment_id: strawberry.ID) -> EntryOrProblem:
        """Takes a file out of the draft, or gives up its upload."""
        row = await files.remove(info.context.ctx, parse_id(attachment_id))
        return await _entry(info, row.id)

    @strawberry.mutation
    async def add_evidence(
        self, info: Info, entry_id: strawberry.ID, input: EvidenceInput
    ) -> EvidenceItemOrProblem:
        """Names a published page, of which a copy is then kept."""
        row = await operations.add_evidence(info.context.ctx, parse_id(entry_id), input.to_domain())
        return await _evidence(info, row)

    @strawberry.mutation
    async def change_evidence(
        self, info: Info, id: strawberry.ID, input: EvidenceInput
    ) -> EvidenceItemOrProblem:
        """Changes what is said of a published page."""
        row = await operations.change_evidence(info.context.ctx, parse_id(id), input.to_domain())
        return await _evidence(info, row)

    @strawberry.mutation
    async def remove_evidence(self, info: Info, id: strawberry.ID) -> EntryOrProblem:
        """Takes a published page out of the draft."""
        row = await operations.remove_evidence(info.context.ctx, parse_id(id))
        return await _entry(info, row.id)

    @strawberry.mutation
    async def retake_snapshot(self, info: Info, id: strawberry.ID) -> EvidenceItemOrProblem:
        """Has a page looked up again; earlier copies are kept."""
        row = await operations.retake_snapshot(info.context.ctx, parse_id(id))
        return await _evidence(info, row)


async def _entry(info: Info, entry_id: UUID) -> Entry:
    """The entry as it is after the change, past what loaders have kept."""
    row = await queries.find_entry(info.context.ctx, entry_id)
    if row is None:
        raise NotFound
    return Entry.of(row)


async def _evidence(info: Info, row: EvidenceRow) -> EvidenceItem:
    items = (await evidence_of(info.context.ctx, [row.entry_id])).get(row.entry_id, [])
    found = next((item for item in items if item.id == row.id), None)
    if found is None:
        raise NotFound
    return EvidenceItem.of(found)


def _whole(value: float, path: str) -> int:
    """A whole number, as of bytes; GraphQL's Int ends at 2 GB."""
    if value != value or abs(value) > 2**53 or value != int(value):
        raise Invalid("entries.upload_size", fields=[FieldProblem(path, "entries.upload_size")])
    return int(value)
