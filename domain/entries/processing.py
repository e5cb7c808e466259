"""From quarantine to the clean bucket: what the worker does with a file that has arrived."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from domain.entries.inspection import Inspected, storage_key_of
from domain.entries.models import Attachment, AttachmentStatus
from domain.entries.operations.attachments import accept_upload, refuse_upload
from domain.kernel.context import Context
from domain.kernel.ports import Scan, ports


async def process_upload(ctx: Context, attachment_id: UUID) -> None:
    """Scans the file, looks at it where it can do no harm, and takes in what is left of it, or refuses it.

    Done again after a crash it ends the same; a file that was decided on meanwhile is left alone. Raises OSError
    when the scanner or the file store is away: then nothing is decided."""
    attachment = await Attachment.get_or_none(id=attachment_id)
    if attachment is None or attachment.status is not AttachmentStatus.PROCESSING:
        return
    quarantined = attachment.storage_key
    with TemporaryDirectory(prefix="vinhdanh-") as place:
        found = await _look(attachment, Path(place))
        if isinstance(found, Inspected):
            await keep(found)
            await accept_upload(ctx, attachment_id, found)
        else:
            await refuse_upload(ctx, attachment_id, found)
    await ports().files.discard_upload(quarantined)


async def _look(attachment: Attachment, place: Path) -> Inspected | str:
    """What is to be kept of the file, or the code of its refusal."""
    arrived, folder = place / "arrived", place / "kept"
    await asyncio.to_thread(folder.mkdir)
    if await ports().files.head_upload(attachment.storage_key) is None:
        return "entries.upload_missing"
    await ports().files.fetch_upload(attachment.storage_key, arrived)
    verdict = await ports().scanner.scan(arrived)
    if verdict is Scan.INFECTED:
        return "entries.upload_infected"
    answer = await ports().sandbox.inspect(
        {
            "path": str(arrived),
            "folder": str(folder),
            "file_name": attachment.file_name,
            "content_type": attachment.content_type,
            "kind": attachment.kind.value,
        }
    )
    if "inspected" not in answer:
        return str(answer["refusal"])
    return replace(Inspected.from_json(answer["inspected"]), is_scanned=verdict is Scan.CLEAN)


async def keep(found: Inspected) -> None:
    """Stored before it is named: a name without a file would be worse than a file without a name."""
    files = ports().files
    await files.keep_file(found.storage_key, Path(found.path), found.content_type)
    for picture in found.pictures.values():
        await files.keep_file(storage_key_of(picture.sha256), Path(picture.path), "image/webp")
