"""Files of entries, and sending them, as the API shows it; who may see what is decided in the domain."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self

import strawberry

from domain.entries import files, queries, views
from domain.entries.models import AttachmentKind, AttachmentStatus, StoredFile
from domain.entries.uploads import PART_BYTES
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load
from schema.messages import message

for shared in (AttachmentKind, AttachmentStatus):
    strawberry.enum(shared)


@strawberry.type
class Attachment:
    """A file; `url` opens it when it is READY, `refusal` says why it was REFUSED. `size` in bytes.

    `fieldKey` names the field of the form that it answers, `variantOf` the file of which it is the anonymised
    copy."""

    row: strawberry.Private[views.AttachmentView]
    id: strawberry.ID
    kind: AttachmentKind
    status: AttachmentStatus
    file_name: str
    content_type: str
    size: float
    sha256: str | None
    url: str | None
    field_key: str | None
    variant_of: strawberry.ID | None

    @classmethod
    def of(cls, row: views.AttachmentView) -> Self:
        is_ready = row.status is AttachmentStatus.READY
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            kind=row.kind,
            status=row.status,
            file_name=row.file_name,
            content_type=row.content_type,
            size=row.size,
            sha256=row.sha256,
            url=f"/files/{row.id}" if is_ready else None,
            field_key=row.field_key,
            variant_of=strawberry.ID(str(row.variant_of)) if row.variant_of else None,
        )

    @strawberry.field
    def refusal(self, info: Info) -> str | None:
        return message(info.context.ctx.locale, self.row.refusal, {}) if self.row.refusal else None

    @strawberry.field
    async def thumbnail_url(self, info: Info) -> str | None:
        """A small picture of it, at most 400 pixels a side."""
        known = await self._known(info)
        return f"/files/{self.row.id}/thumbnail" if known and known.thumbnail else None

    @strawberry.field
    async def preview_url(self, info: Info) -> str | None:
        """A picture of it, of its first page or of a moment in it, at most 1600 pixels a side."""
        known = await self._known(info)
        return f"/files/{self.row.id}/preview" if known and known.preview else None

    @strawberry.field
    async def seconds(self, info: Info) -> float | None:
        """How long it plays."""
        known = await self._known(info)
        return known.seconds if known else None

    @strawberry.field
    async def pages(self, info: Info) -> int | None:
        known = await self._known(info)
        return known.pages if known else None

    @strawberry.field
    async def is_scanned(self, info: Info) -> bool | None:
        """Whether a virus scanner has found nothing in it; false where there was none. Null until it is READY."""
        known = await self._known(info)
        return known.is_scanned if known else None

    @strawberry.field
    async def text(self, info: Info) -> str:
        """The beginning of what is written in it; "" where nothing is, or nothing can be read."""
        if self.row.sha256 is None:
            return ""
        return await load(info, queries.texts_of, self.row.sha256) or ""

    async def _known(self, info: Info) -> StoredFile | None:
        if self.row.sha256 is None or self.row.status is not AttachmentStatus.READY:
            return None
        return await load(info, queries.stored_files, self.row.sha256)


@strawberry.type
class UploadField:
    """A field of the upload form, to be sent before the file."""

    name: str
    value: str


@strawberry.type
class UploadForm:
    """Where to send a whole file, as multipart/form-data: all `fields`, then the file as "file"."""

    url: str
    fields: list[UploadField]


@strawberry.type
class UploadTicket:
    """How to send an announced file: by `form`, or, where that is null, in parts of `partSize` bytes, of which the
    store has those of `arrivedParts` already. Addresses of parts are asked for by `requestUploadParts`."""

    attachment: Attachment
    form: UploadForm | None
    part_size: int | None
    arrived_parts: list[int]
    expires_at: datetime

    @classmethod
    def of(cls, ticket: files.UploadTicket) -> Self:
        form = ticket.form
        fields = [UploadField(name=name, value=value) for name, value in form.fields.items()] if form else []
        return cls(
            attachment=Attachment.of(queries.attachment_view(ticket.attachment)),
            form=UploadForm(url=form.url, fields=fields) if form else None,
            part_size=None if form else PART_BYTES,
            arrived_parts=[part.number for part in ticket.arrived],
            expires_at=ticket.expires_at,
        )


@strawberry.type
class UploadPart:
    """Where to PUT part `number`, of exactly `size` bytes."""

    number: int
    size: int
    url: str


@strawberry.type
class UploadParts:
    parts: list[UploadPart]
    expires_at: datetime

    @classmethod
    def of(cls, found: files.PartAddresses) -> Self:
        parts = [
            UploadPart(number=number, size=found.sizes[number], url=url)
            for number, url in found.addresses.items()
        ]
        return cls(parts=parts, expires_at=found.expires_at)


UploadTicketOrProblem = Annotated[UploadTicket | Problem, strawberry.union("UploadTicketOrProblem")]
UploadPartsOrProblem = Annotated[UploadParts | Problem, strawberry.union("UploadPartsOrProblem")]
AttachmentOrProblem = Annotated[Attachment | Problem, strawberry.union("AttachmentOrProblem")]
