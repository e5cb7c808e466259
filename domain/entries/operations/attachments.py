"""Files: announcing an upload, taking it in or refusing it once it was looked at, taking it out of the draft.

The network's part, between these operations, is in `domain.entries.files`."""

from __future__ import annotations

from uuid import UUID, uuid4

from domain.contests.models import Contest
from domain.entries import policy, windows
from domain.entries.events import AttachmentAdded, AttachmentRefused, AttachmentRemoved
from domain.entries.inspection import Inspected
from domain.entries.locking import Locked, lock_entry
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, Entry
from domain.entries.operations.drafts import raise_if
from domain.entries.uploads import UploadPurpose, upload_problems
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import Persona, require
from domain.kernel.text import tidy

MAX_COVERS = 5
"""Covers on their way or refused at one time: the newest that is READY is the one shown."""
PURPOSES = {AttachmentKind.COVER: UploadPurpose.COVER, AttachmentKind.DOCUMENT: UploadPurpose.ATTACHMENT}
COUNTED = [AttachmentStatus.UPLOADING, AttachmentStatus.READY]


@operation(may={Persona.AUTHOR})
async def request_upload(
    ctx: Context, entry_id: UUID, kind: AttachmentKind, file_name: str, content_type: str, size: int
) -> Attachment:
    """Announces a file, for which the author then gets an upload form.

    By the entry's author, while it may be edited; `size` in bytes. Invalid for a type or size that is not taken,
    Conflict when the entry has as many files as the contest allows."""
    locked = await _editable(ctx, entry_id)
    name = tidy(file_name[:1000], single_line=True)
    refuse(upload_problems(name, content_type, size, purpose=PURPOSES[kind]))
    await _check_room(locked.contest, entry_id, kind)
    attachment_id = uuid4()
    return await Attachment.create(
        id=attachment_id,
        entry_id=entry_id,
        kind=kind,
        file_name=name,
        content_type=content_type,
        size=size,
        storage_key=f"{entry_id}/{attachment_id}",
        created_at=ctx.now,
    )


@operation(may={Persona.AUTHOR})
async def accept_upload(ctx: Context, attachment_id: UUID, inspected: Inspected) -> Attachment:
    """Takes an inspected file into the draft; a new cover takes the old one's place.

    By the entry's author, while it may be edited. Answers the file as it is when it was taken in before."""
    attachment, locked = await _lock_attachment(ctx, attachment_id)
    if attachment.status is not AttachmentStatus.UPLOADING:
        return attachment
    if attachment.kind is AttachmentKind.COVER:
        old = Attachment.filter(
            entry_id=locked.entry.id, kind=AttachmentKind.COVER, status=AttachmentStatus.READY
        )
        await old.update(status=AttachmentStatus.REMOVED)
    await _take_in(ctx, attachment, inspected)
    ctx.record(
        AttachmentAdded(
            entry_id=locked.entry.id,
            contest_id=locked.contest.id,
            attachment_id=attachment.id,
            sha256=inspected.sha256,
        )
    )
    return attachment


@operation(may={Persona.AUTHOR})
async def refuse_upload(ctx: Context, attachment_id: UUID, code: str) -> Attachment:
    """Records that an uploaded file is not what it was announced as, or cannot be read.

    For the entry's author, who sees the reason. Answers the file as it is when it was decided on before."""
    attachment, locked = await _lock_attachment(ctx, attachment_id)
    if attachment.status is not AttachmentStatus.UPLOADING:
        return attachment
    attachment.status, attachment.refusal = AttachmentStatus.REFUSED, code
    await attachment.save(update_fields=["status", "refusal"])
    ctx.record(
        AttachmentRefused(
            entry_id=locked.entry.id, contest_id=locked.contest.id, attachment_id=attachment.id, code=code
        )
    )
    return attachment


@operation(may={Persona.AUTHOR})
async def remove_attachment(ctx: Context, attachment_id: UUID) -> Entry:
    """Takes a file out of the draft, or gives up its upload; submitted versions that hold it keep it.

    By the entry's author, while it may be edited."""
    attachment, locked = await _lock_attachment(ctx, attachment_id)
    if attachment.status is AttachmentStatus.REMOVED:
        raise NotFound
    attachment.status = AttachmentStatus.REMOVED
    await attachment.save(update_fields=["status"])
    ctx.record(
        AttachmentRemoved(entry_id=locked.entry.id, contest_id=locked.contest.id, attachment_id=attachment.id)
    )
    return locked.entry


async def _editable(ctx: Context, entry_id: UUID) -> Locked:
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_edit_entry(ctx.actor, locked.entry, locked.access))
    raise_if(windows.edit_refusal(locked.entry.status, locked.phases, ctx.now))
    return locked


async def _lock_attachment(ctx: Context, attachment_id: UUID) -> tuple[Attachment, Locked]:
    """The attachment read after its entry is locked: that lock is what orders two requests about it."""
    found = await Attachment.get_or_none(id=attachment_id)
    if found is None:
        raise NotFound
    locked = await _editable(ctx, found.entry_id)
    attachment = await Attachment.get_or_none(id=attachment_id)
    if attachment is None:
        raise NotFound
    return attachment, locked


async def _check_room(contest: Contest, entry_id: UUID, kind: AttachmentKind) -> None:
    limit = MAX_COVERS if kind is AttachmentKind.COVER else contest.max_attachments
    if await Attachment.filter(entry_id=entry_id, kind=kind, status__in=COUNTED).count() >= limit:
        raise Conflict("entries.too_many_attachments", limit=limit)


async def _take_in(ctx: Context, attachment: Attachment, inspected: Inspected) -> None:
    changes = {
        "status": AttachmentStatus.READY,
        "file_name": inspected.file_name,
        "content_type": inspected.content_type,
        "size": inspected.size,
        "sha256": inspected.sha256,
        "storage_key": inspected.storage_key,
        "ready_at": ctx.now,
    }
    attachment.update_from_dict(changes)
    await attachment.save(update_fields=list(changes))
