"""Uploads from the form to the clean bucket: operations with the file store between them, never inside."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.entries import policy
from domain.entries.inspection import Inspected, RefusedFile, inspect
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, Entry
from domain.entries.operations.attachments import accept_upload, refuse_upload, request_upload
from domain.entries.operations.drafts import delete_draft
from domain.entries.queries.reading import attachment_to_open
from domain.entries.uploads import MAX_UPLOAD_BYTES
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, NotFound
from domain.kernel.ports import UploadForm, ports

FORM_SECONDS = 600
KEPT = timedelta(hours=24)
"""How long an upload may lie in quarantine before it counts as given up."""
SWEPT_AT_ONCE = 200


@dataclass(frozen=True)
class UploadTicket:
    """An announced file and the form that uploads it until `expires_at`."""

    attachment: Attachment
    form: UploadForm
    expires_at: datetime


async def begin_upload(
    ctx: Context, entry_id: UUID, kind: AttachmentKind, file_name: str, content_type: str, size: int
) -> UploadTicket:
    """Announces a file and answers a form for exactly it. Raises what `request_upload` raises."""
    attachment = await request_upload(ctx, entry_id, kind, file_name, content_type, size)
    form = await ports().files.presign_upload(
        attachment.storage_key, attachment.content_type, attachment.size, FORM_SECONDS
    )
    return UploadTicket(attachment, form, ctx.now + timedelta(seconds=FORM_SECONDS))


async def finish_upload(ctx: Context, attachment_id: UUID) -> Attachment:
    """Looks at an uploaded file and takes it in (READY) or refuses it (REFUSED, with the reason's code).

    Asked again, it answers what was decided. Raises Conflict while the store has not got the file."""
    attachment = await _own_attachment(ctx, attachment_id)
    if attachment.status is not AttachmentStatus.UPLOADING:
        return attachment
    key = attachment.storage_key
    try:
        inspected, content = await _inspect(attachment)
    except RefusedFile as refusal:
        decided = await refuse_upload(ctx, attachment_id, refusal.code)
    else:
        # stored before it is named: a name without a file would be worse than a file without a name
        await ports().files.put_file(inspected.storage_key, content, inspected.content_type)
        decided = await accept_upload(ctx, attachment_id, inspected)
    await ports().files.discard_upload(key)
    return decided


async def throw_away(ctx: Context, entry_id: UUID) -> None:
    """Deletes a draft, and what of its files lies in quarantine."""
    pending = await Attachment.filter(entry_id=entry_id, status=AttachmentStatus.UPLOADING)
    await delete_draft(ctx, entry_id)
    for attachment in pending:
        await ports().files.discard_upload(attachment.storage_key)


async def sweep_uploads(now: datetime) -> int:
    """Discards uploads that were never finished; for the scheduler. Answers how many."""
    stale = await Attachment.filter(status=AttachmentStatus.UPLOADING, created_at__lt=now - KEPT).limit(
        SWEPT_AT_ONCE
    )
    for attachment in stale:
        await ports().files.discard_upload(attachment.storage_key)
        # only if nobody finished it meanwhile
        await Attachment.filter(id=attachment.id, status=AttachmentStatus.UPLOADING).update(
            status=AttachmentStatus.REFUSED, refusal="entries.upload_expired"
        )
    return len(stale)


async def link_to_attachment(ctx: Context, attachment_id: UUID) -> str | None:
    """An address that serves the file for a while; None when absent or hidden from the viewer."""
    attachment = await attachment_to_open(ctx, attachment_id)
    if attachment is None:
        return None
    return await ports().files.link_to_file(
        attachment.storage_key,
        attachment.file_name,
        attachment.content_type,
        inline=attachment.content_type.startswith("image/"),
    )


async def _own_attachment(ctx: Context, attachment_id: UUID) -> Attachment:
    attachment = await Attachment.get_or_none(id=attachment_id)
    if attachment is None or attachment.status is AttachmentStatus.REMOVED:
        raise NotFound
    entry = await Entry.get(id=attachment.entry_id)
    if not policy.is_author(ctx.actor, entry):
        raise NotFound
    return attachment


async def _inspect(attachment: Attachment) -> tuple[Inspected, bytes]:
    files = ports().files
    stored = await files.head_upload(attachment.storage_key)
    if stored is None:
        raise Conflict("entries.upload_missing")
    if stored.size > min(attachment.size, MAX_UPLOAD_BYTES):
        raise RefusedFile("entries.upload_content")
    content = await files.read_upload(attachment.storage_key)
    return await asyncio.to_thread(
        inspect, content, attachment.file_name, attachment.content_type, attachment.kind
    )
