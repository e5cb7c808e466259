"""Files: announcing an upload, noting that it arrived, taking it in or refusing it once it was looked at, taking
it out of the draft.

The network's part, between these operations, is in `domain.entries.files` and `domain.entries.processing`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from domain.contests.applying import is_frozen_at
from domain.contests.form import MOST_FILES, FieldKind
from domain.contests.form import FormField as Design
from domain.contests.models import Contest, FormField
from domain.entries.channel import announce_entry
from domain.entries.events import AttachmentAdded, AttachmentRefused, AttachmentRemoved, UploadArrived
from domain.entries.inspection import Inspected
from domain.entries.locking import Locked
from domain.entries.models import (
    UNDECIDED,
    Attachment,
    AttachmentKind,
    AttachmentStatus,
    Entry,
    StoredFile,
)
from domain.entries.operations.drafts import lock_editable
from domain.entries.uploads import EVERY_FAMILY, MEBIBYTE, Limits, limits_of, upload_problems
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import Persona
from domain.kernel.text import tidy

KEPT = timedelta(hours=24)
"""How long an upload may lie in quarantine before it counts as given up."""
MAX_COVERS = 5
"""Covers on their way at one time: the newest that is READY is the one shown."""
COUNTED = (*UNDECIDED, AttachmentStatus.READY)


@dataclass(frozen=True)
class FileInput:
    """A file as announced: `size` in bytes, `modified` in ms since 1970 as the browser tells it, `field_key` of the
    FILE field that it answers, `variant_of` the file of which it is the anonymised copy."""

    kind: AttachmentKind
    file_name: str
    content_type: str
    size: int
    field_key: str | None = None
    modified: int | None = None
    variant_of: UUID | None = None


@operation(may={Persona.AUTHOR})
async def request_upload(
    ctx: Context,
    entry_id: UUID,
    kind: AttachmentKind,
    file_name: str,
    content_type: str,
    size: int,
    field_key: str | None = None,
    modified: int | None = None,
    variant_of: UUID | None = None,
) -> Attachment:
    """Announces a file, for which its author then gets an address to send it to.

    By the entry's authors, while it may be edited; `size` in bytes. A file that was announced before and has not
    arrived (the same name, size and time of change) is taken up where it is. Invalid for a type or size that is
    not taken here, Conflict when the entry has as many files, or as large ones, as the contest allows."""
    locked = await lock_editable(ctx, entry_id)
    name = tidy(file_name[:1000], single_line=True)
    given = FileInput(kind, name, content_type, size, field_key, modified, variant_of)
    design = await _field(ctx, locked.contest, field_key)
    refuse(upload_problems(name, content_type, size, limits_of(kind, *_places(locked.contest, design))))
    await _check_variant(entry_id, given)
    if found := await _announced(ctx, entry_id, given):
        return found
    await _check_room(locked.contest, entry_id, given, design)
    return await _announce(ctx, entry_id, given)


@operation(may={Persona.AUTHOR})
async def note_arrival(ctx: Context, attachment_id: UUID) -> Attachment:
    """Notes that an upload has arrived in quarantine, and has it looked at.

    By the entry's authors, while it may be edited: what arrives after the close comes too late. Answers the file as
    it is when that was noted before."""
    found = await Attachment.get_or_none(id=attachment_id)
    if found is None:
        raise NotFound
    locked = await lock_editable(ctx, found.entry_id)
    attachment = await Attachment.get(id=attachment_id)
    if attachment.status is AttachmentStatus.UPLOADING:
        attachment.status = AttachmentStatus.PROCESSING
        await attachment.save(update_fields=["status"])
        ctx.record(UploadArrived(locked.entry.id, locked.contest.id, attachment.id))
    return attachment


@operation(may=())
async def accept_upload(ctx: Context, attachment_id: UUID, inspected: Inspected) -> Attachment:
    """Takes an inspected file into the draft; a new cover, or anonymised copy, takes the old one's place.

    The worker's own, nobody may call it. Answers the file as it is when it was decided on before."""
    attachment, entry = await _lock_undecided(attachment_id)
    if attachment.status not in UNDECIDED:
        return attachment
    await _make_way(attachment)
    await _note_content(ctx, inspected)
    await _take_in(ctx, attachment, inspected)
    added = AttachmentAdded(entry.id, entry.contest_id, attachment.id, inspected.sha256)
    ctx.record(added)
    await announce_entry(entry.id)
    return attachment


@operation(may=())
async def refuse_upload(ctx: Context, attachment_id: UUID, code: str) -> Attachment:
    """Records that an uploaded file is not what it was announced as, or must not be taken, for its author to see.

    The worker's own, nobody may call it. Answers the file as it is when it was decided on before."""
    attachment, entry = await _lock_undecided(attachment_id)
    if attachment.status not in UNDECIDED:
        return attachment
    attachment.status, attachment.refusal = AttachmentStatus.REFUSED, code
    await attachment.save(update_fields=["status", "refusal"])
    ctx.record(AttachmentRefused(entry.id, entry.contest_id, attachment.id, code))
    await announce_entry(entry.id)
    return attachment


@operation(may={Persona.AUTHOR})
async def remove_attachment(ctx: Context, attachment_id: UUID) -> Entry:
    """Takes a file, and its anonymised copy, out of the draft, or gives up its upload; submitted versions that
    hold it keep it.

    By the entry's authors, while it may be edited."""
    found = await Attachment.get_or_none(id=attachment_id)
    if found is None or found.status is AttachmentStatus.REMOVED:
        raise NotFound
    locked = await lock_editable(ctx, found.entry_id)
    await _field(ctx, locked.contest, found.field_key)
    for one in await Attachment.filter(variant_of_id=found.id).exclude(status=AttachmentStatus.REMOVED):
        await _remove(ctx, locked, one)
    await _remove(ctx, locked, found)
    await announce_entry(locked.entry.id)
    return locked.entry


async def _remove(ctx: Context, locked: Locked, attachment: Attachment) -> None:
    attachment.status = AttachmentStatus.REMOVED
    await attachment.save(update_fields=["status"])
    ctx.record(AttachmentRemoved(locked.entry.id, locked.contest.id, attachment.id))


# ---- announcing


async def _field(ctx: Context, contest: Contest, key: str | None) -> Design | None:
    """The FILE field of this key, open for changes now. Raises Invalid for any other."""
    if key is None:
        return None
    row = await FormField.get_or_none(contest_id=contest.id, key=key, kind=FieldKind.FILE)
    if row is None:
        raise Invalid("entries.unknown_field", fields=[FieldProblem("fieldKey", "entries.unknown_field")])
    if is_frozen_at(row.design, ctx.now):
        raise Invalid("entries.field_frozen", fields=[FieldProblem("fieldKey", "entries.field_frozen")])
    return row.design


def _places(contest: Contest, design: Design | None) -> list[Limits]:
    rule = contest.file_rule
    places = [Limits(rule.max_file_mb, rule.families or EVERY_FAMILY)]
    if design is not None:
        places.append(
            Limits(design.max_megabytes or rule.max_file_mb, tuple(design.file_types) or EVERY_FAMILY)
        )
    return places


async def _check_variant(entry_id: UUID, given: FileInput) -> None:
    if given.variant_of is None:
        return
    ready = Attachment.filter(id=given.variant_of, entry_id=entry_id, status=AttachmentStatus.READY)
    original = await ready.first()
    if original is None or original.variant_of_id or original.kind is not AttachmentKind.DOCUMENT:
        raise NotFound
    if given.kind is not AttachmentKind.DOCUMENT or given.field_key is not None:
        raise Invalid("entries.upload_variant", fields=[FieldProblem("kind", "entries.upload_variant")])


async def _announced(ctx: Context, entry_id: UUID, given: FileInput) -> Attachment | None:
    """The same file on its way already, as far as a browser can tell."""
    if given.modified is None:
        return None
    return await Attachment.filter(
        entry_id=entry_id,
        status=AttachmentStatus.UPLOADING,
        created_at__gt=ctx.now - KEPT,
        kind=given.kind,
        file_name=given.file_name,
        content_type=given.content_type,
        size=given.size,
        modified=given.modified,
        field_key=given.field_key,
        variant_of_id=given.variant_of,
    ).first()


async def _check_room(contest: Contest, entry_id: UUID, given: FileInput, design: Design | None) -> None:
    held = await Attachment.filter(entry_id=entry_id, status__in=COUNTED)
    alike = [one for one in held if one.kind is given.kind and one.variant_of_id is None]
    limit = MAX_COVERS if given.kind is AttachmentKind.COVER else contest.max_attachments
    if given.variant_of is None and len(alike) >= limit:
        raise Conflict("entries.too_many_attachments", limit=limit)
    if design is not None and sum(one.field_key == design.key for one in alike) >= (
        design.max_files or MOST_FILES
    ):
        raise Conflict("entries.too_many_field_files", limit=design.max_files or MOST_FILES)
    if sum(one.size for one in held) + given.size > contest.max_total_mb * MEBIBYTE:
        raise Conflict("entries.files_too_large_together", limit=contest.max_total_mb)


async def _announce(ctx: Context, entry_id: UUID, given: FileInput) -> Attachment:
    attachment_id = uuid4()
    return await Attachment.create(
        id=attachment_id,
        entry_id=entry_id,
        kind=given.kind,
        file_name=given.file_name,
        content_type=given.content_type,
        size=given.size,
        storage_key=f"{entry_id}/{attachment_id}",
        field_key=given.field_key,
        modified=given.modified,
        variant_of_id=given.variant_of,
        created_at=ctx.now,
    )


# ---- deciding


async def _lock_undecided(attachment_id: UUID) -> tuple[Attachment, Entry]:
    """The attachment read after its entry is locked: that lock is what orders two who decide about it."""
    found = await Attachment.get_or_none(id=attachment_id)
    if found is None:
        raise NotFound
    entry = await Entry.filter(id=found.entry_id).select_for_update().first()
    attachment = await Attachment.get_or_none(id=attachment_id)
    if entry is None or attachment is None:
        raise NotFound
    return attachment, entry


async def _make_way(attachment: Attachment) -> None:
    """There is one cover, and one anonymised copy of a file."""
    ready = Attachment.filter(entry_id=attachment.entry_id, status=AttachmentStatus.READY)
    if attachment.kind is AttachmentKind.COVER:
        await ready.filter(kind=AttachmentKind.COVER).update(status=AttachmentStatus.REMOVED)
    if attachment.variant_of_id is not None:
        await ready.filter(variant_of_id=attachment.variant_of_id).update(status=AttachmentStatus.REMOVED)


async def _note_content(ctx: Context, inspected: Inspected) -> None:
    """What is known of the content. Equal files are noted once; what a scanner said of one is true of the other."""
    pictures = inspected.pictures
    thumbnail, preview = (pictures[side].sha256 if side in pictures else None for side in (400, 1600))
    known, is_new = await StoredFile.get_or_create(
        {
            "content_type": inspected.content_type,
            "size": inspected.size,
            "is_scanned": inspected.is_scanned,
            "thumbnail": thumbnail,
            "preview": preview,
            "seconds": inspected.seconds,
            "pages": inspected.pages,
            "text": inspected.text,
            "created_at": ctx.now,
        },
        sha256=inspected.sha256,
    )
    if not is_new and inspected.is_scanned and not known.is_scanned:
        known.is_scanned = True
        await known.save(update_fields=["is_scanned"])


async def _take_in(ctx: Context, attachment: Attachment, inspected: Inspected) -> None:
    changes = {
        "status": AttachmentStatus.READY,
        "file_name": inspected.file_name,
        "content_type": inspected.content_type,
        "size": inspected.size,
        "sha256": inspected.sha256,
        "original_sha256": inspected.original_sha256,
        "storage_key": inspected.storage_key,
        "multipart_id": None,
        "ready_at": ctx.now,
    }
    attachment.update_from_dict(changes)
    await attachment.save(update_fields=list(changes))
