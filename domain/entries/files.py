"""Uploads on their way to quarantine, and files on their way out: operations with the file store between them, never
inside. What happens in between is in `processing`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.entries import policy
from domain.entries.inspection import storage_key_of
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, Entry, StoredFile
from domain.entries.operations.attachments import (
    note_arrival,
    refuse_upload,
    remove_attachment,
    request_upload,
)
from domain.entries.operations.drafts import delete_draft
from domain.entries.queries.access import access_to
from domain.entries.queries.attachments import attachment_to_open
from domain.entries.uploads import comes_in_parts, part_sizes
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, Invalid, NotFound
from domain.kernel.ports import UploadedPart, UploadForm, ports

FORM_SECONDS = 600
PART_SECONDS = 3600
MOST_PARTS_AT_ONCE = 20
SHOWN = ("image/", "video/", "audio/")
"""Types that open in the page; everything else is downloaded."""


class Rendition(StrEnum):
    """A file itself, or one of its pictures."""

    FILE = "file"
    THUMBNAIL = "thumbnail"
    PREVIEW = "preview"


@dataclass(frozen=True)
class UploadTicket:
    """An announced file and how to send it until `expires_at`: by `form`, or, where there is none, in parts, of which
    `arrived` are in the store already."""

    attachment: Attachment
    form: UploadForm | None
    expires_at: datetime
    arrived: tuple[UploadedPart, ...] = ()


@dataclass(frozen=True)
class PartAddresses:
    """Where to PUT which part, of how many bytes, until `expires_at`."""

    addresses: dict[int, str]
    sizes: dict[int, int]
    expires_at: datetime


async def begin_upload(
    ctx: Context,
    entry_id: UUID,
    kind: AttachmentKind,
    file_name: str,
    content_type: str,
    size: int,
    field_key: str | None = None,
    modified: int | None = None,
    variant_of: UUID | None = None,
) -> UploadTicket:
    """Announces a file, or takes up one that is on its way. Raises what `request_upload` raises."""
    attachment = await request_upload(
        ctx, entry_id, kind, file_name, content_type, size, field_key, modified, variant_of
    )
    if comes_in_parts(attachment.size):
        arrived = await _begin_parts(attachment)
        return UploadTicket(attachment, None, ctx.now + timedelta(seconds=PART_SECONDS), arrived)
    form = await ports().files.presign_upload(
        attachment.storage_key, attachment.content_type, attachment.size, FORM_SECONDS
    )
    return UploadTicket(attachment, form, ctx.now + timedelta(seconds=FORM_SECONDS))


async def part_addresses(ctx: Context, attachment_id: UUID, numbers: Sequence[int]) -> PartAddresses:
    """Addresses for the parts of an announced file that its author is about to send.

    For the entry's authors. Invalid for parts that the file does not have, or more than 20 at once; Conflict when
    the upload is over."""
    attachment = await _own_attachment(ctx, attachment_id)
    sizes = part_sizes(attachment.size)
    if not numbers or len(numbers) > MOST_PARTS_AT_ONCE or not set(numbers) <= sizes.keys():
        raise Invalid("entries.upload_parts")
    if attachment.status is not AttachmentStatus.UPLOADING or attachment.multipart_id is None:
        raise Conflict("entries.upload_over")
    wanted = {number: sizes[number] for number in numbers}
    addresses = await ports().files.presign_parts(
        attachment.storage_key, attachment.multipart_id, wanted, PART_SECONDS
    )
    return PartAddresses(addresses, wanted, ctx.now + timedelta(seconds=PART_SECONDS))


async def finish_upload(ctx: Context, attachment_id: UUID) -> Attachment:
    """Notes that a file has arrived, for the worker to look at: PROCESSING.

    For the entry's authors; asked again, it answers what became of the file. Raises Conflict while the store has
    not got all of it."""
    attachment = await _own_attachment(ctx, attachment_id)
    if attachment.status is not AttachmentStatus.UPLOADING:
        return attachment
    await _complete_parts(attachment)
    stored = await ports().files.head_upload(attachment.storage_key)
    if stored is None:
        raise Conflict("entries.upload_missing")
    if stored.size > attachment.size:
        await ports().files.discard_upload(attachment.storage_key)
        return await refuse_upload(ctx, attachment_id, "entries.upload_content")
    return await note_arrival(ctx, attachment_id)


async def remove(ctx: Context, attachment_id: UUID) -> Entry:
    """Takes a file out of the draft, or gives up its upload, also what of it has arrived."""
    attachment = await Attachment.get_or_none(id=attachment_id)
    entry = await remove_attachment(ctx, attachment_id)
    if attachment is not None and attachment.status is AttachmentStatus.UPLOADING:
        await discard(attachment)
    return entry


async def throw_away(ctx: Context, entry_id: UUID) -> None:
    """Deletes a draft, and what of its files lies in quarantine."""
    pending = await Attachment.filter(entry_id=entry_id, status=AttachmentStatus.UPLOADING)
    await delete_draft(ctx, entry_id)
    for attachment in pending:
        await discard(attachment)


async def discard(attachment: Attachment) -> None:
    """Clears the quarantine of an upload, whole or in parts."""
    if attachment.multipart_id is not None:
        await ports().files.abort_parts(attachment.storage_key, attachment.multipart_id)
    await ports().files.discard_upload(attachment.storage_key)


async def link_to_attachment(
    ctx: Context, attachment_id: UUID, rendition: Rendition = Rendition.FILE
) -> str | None:
    """An address that serves the file, or its picture, for a while; None when absent or hidden from the viewer."""
    attachment = await attachment_to_open(ctx, attachment_id)
    if attachment is None:
        return None
    if rendition is not Rendition.FILE:
        return await _link_to_picture(attachment, rendition)
    return await ports().files.link_to_file(
        attachment.storage_key,
        attachment.file_name,
        attachment.content_type,
        inline=attachment.content_type.startswith(SHOWN),
    )


async def _link_to_picture(attachment: Attachment, rendition: Rendition) -> str | None:
    known = await StoredFile.get_or_none(sha256=attachment.sha256)
    sha256 = known and (known.thumbnail if rendition is Rendition.THUMBNAIL else known.preview)
    if not sha256:
        return None
    name = f"{rendition.value}.webp"
    return await ports().files.link_to_file(storage_key_of(sha256), name, "image/webp", inline=True)


async def _own_attachment(ctx: Context, attachment_id: UUID) -> Attachment:
    attachment = await Attachment.get_or_none(id=attachment_id)
    if attachment is None or attachment.status is AttachmentStatus.REMOVED:
        raise NotFound
    entry = await Entry.get(id=attachment.entry_id)
    denial = policy.can_edit_entry(ctx.actor, entry, await access_to(ctx, entry.id))
    if denial is not None:
        raise NotFound
    return attachment


async def _begin_parts(attachment: Attachment) -> tuple[UploadedPart, ...]:
    """Begins the upload in parts, or answers what has arrived of one that was begun."""
    files = ports().files
    if attachment.multipart_id is not None:
        arrived = await files.list_parts(attachment.storage_key, attachment.multipart_id)
        if arrived is not None:
            return _sound(attachment, arrived)
    begun = await files.begin_parts(attachment.storage_key, attachment.content_type)
    before = attachment.multipart_id
    if await Attachment.filter(id=attachment.id, multipart_id=before).update(multipart_id=begun):
        attachment.multipart_id = begun
        return ()
    await files.abort_parts(attachment.storage_key, begun)  # another tab was first
    await attachment.refresh_from_db(fields=["multipart_id"])
    arrived = await files.list_parts(attachment.storage_key, attachment.multipart_id or "")
    return _sound(attachment, arrived or [])


def _sound(attachment: Attachment, arrived: Sequence[UploadedPart]) -> tuple[UploadedPart, ...]:
    """The parts that are as long as they should be."""
    sizes = part_sizes(attachment.size)
    return tuple(part for part in arrived if sizes.get(part.number) == part.size)


async def _complete_parts(attachment: Attachment) -> None:
    """Raises Conflict while parts are missing. What was completed before stays so."""
    if attachment.multipart_id is None:
        return
    arrived = await ports().files.list_parts(attachment.storage_key, attachment.multipart_id)
    if arrived is None:
        return
    sound = _sound(attachment, arrived)
    if len(sound) < len(part_sizes(attachment.size)):
        raise Conflict("entries.upload_missing")
    await ports().files.complete_parts(attachment.storage_key, attachment.multipart_id, sound)
