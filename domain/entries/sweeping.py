"""What nothing refers to any more goes: uploads that were given up, and kept files that no draft and no submitted
version names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.entries.files import discard
from domain.entries.models import Attachment, AttachmentStatus
from domain.entries.operations.attachments import KEPT
from domain.kernel.ports import Bucket, StoredName, ports
from domain.kernel.rows import execute, fetch_rows

AT_ONCE = 200
SAFETY = timedelta(hours=48)
"""Younger objects stay, whatever the database says: an upload stores its file before it names it."""
STUCK = timedelta(hours=6)
"""Longer than the worker tries to look at a file."""

REFERRED = """
SELECT h.sha256 FROM unnest($1::text[]) AS h (sha256) WHERE
    EXISTS (SELECT FROM attachments a WHERE a.sha256 = h.sha256 AND a.status = 'READY')
    OR EXISTS (
        SELECT FROM stored_files s JOIN attachments a ON a.sha256 = s.sha256
        WHERE h.sha256 IN (s.thumbnail, s.preview) AND (a.status = 'READY' OR EXISTS (
            SELECT FROM entry_versions v WHERE v.entry_id = a.entry_id
            AND v.content @> jsonb_build_object('attachments', jsonb_build_array(
                jsonb_build_object('sha256', a.sha256))))))
    OR EXISTS (
        SELECT FROM attachments a JOIN entry_versions v ON v.entry_id = a.entry_id
        WHERE a.sha256 = h.sha256 AND v.content @> jsonb_build_object('attachments', jsonb_build_array(
            jsonb_build_object('sha256', h.sha256))))
"""
"""Of these contents, those that a draft holds or a submitted version froze, and the pictures of such."""
SNAPSHOTS = "SELECT storage_key FROM evidence_snapshots WHERE storage_key = ANY($1::text[])"


@dataclass
class Swept:
    """What went, or would go: uploads given up, uploads in parts aborted, kept objects with their bytes."""

    uploads: int = 0
    parts: int = 0
    files: int = 0
    bytes: int = 0
    keys: list[str] = field(default_factory=list)


async def sweep_uploads(now: datetime) -> int:
    """Discards uploads that were never finished, and gives files up that could not be looked at; for the scheduler.
    Answers how many."""
    stale = await Attachment.filter(status=AttachmentStatus.UPLOADING, created_at__lt=now - KEPT).limit(
        AT_ONCE
    )
    stuck = await Attachment.filter(
        status=AttachmentStatus.PROCESSING, created_at__lt=now - KEPT - STUCK
    ).limit(AT_ONCE)
    for attachment in stale:
        await _give_up(attachment, "entries.upload_expired")
    for attachment in stuck:
        await _give_up(attachment, "entries.upload_unreadable")
    return len(stale) + len(stuck)


async def _give_up(attachment: Attachment, code: str) -> None:
    # only if nobody finished it meanwhile
    given_up = await Attachment.filter(id=attachment.id, status=attachment.status).update(
        status=AttachmentStatus.REFUSED, refusal=code
    )
    if given_up:
        await discard(attachment)


async def sweep_store(now: datetime, *, dry_run: bool = False) -> Swept:
    """Walks both buckets and discards what has been orphaned for two days. With `dry_run` it only tells."""
    swept = Swept()
    await _sweep_quarantine(swept, now, dry_run=dry_run)
    await _sweep_parts(swept, now, dry_run=dry_run)
    await _sweep_files(swept, now, dry_run=dry_run)
    return swept


async def _sweep_quarantine(swept: Swept, now: datetime, *, dry_run: bool) -> None:
    async for names in ports().files.names(Bucket.UPLOADS):
        old = [name for name in names if name.modified < now - SAFETY]
        waiting = await _waiting([name.key for name in old])
        for name in old:
            if name.key in waiting:
                continue
            swept.uploads += 1
            swept.keys.append(name.key)
            if not dry_run:
                await ports().files.discard_upload(name.key)


async def _sweep_parts(swept: Swept, now: datetime, *, dry_run: bool) -> None:
    begun = [one for one in await ports().files.open_uploads() if one.begun < now - SAFETY]
    waiting = await _waiting([one.key for one in begun])
    for one in begun:
        if one.key in waiting:
            continue
        swept.parts += 1
        if not dry_run:
            await ports().files.abort_parts(one.key, one.multipart_id)


async def _sweep_files(swept: Swept, now: datetime, *, dry_run: bool) -> None:
    for prefix, referred in (("sha256/", _referred), ("evidence/", _snapshots)):
        async for names in ports().files.names(Bucket.FILES, prefix):
            old = [name for name in names if name.modified < now - SAFETY]
            kept = await referred([name.key for name in old])
            for name in old:
                if name.key not in kept:
                    await _forget(swept, name, dry_run=dry_run)


async def _forget(swept: Swept, name: StoredName, *, dry_run: bool) -> None:
    swept.files += 1
    swept.bytes += name.size
    swept.keys.append(name.key)
    if not dry_run:
        await ports().files.discard_file(name.key)
        await execute("DELETE FROM stored_files WHERE sha256 = $1", name.key.rpartition("/")[2])


async def _waiting(keys: list[str]) -> Collection[str]:
    rows = await fetch_rows(
        "SELECT storage_key FROM attachments WHERE storage_key = ANY($1::text[])"
        " AND status IN ('UPLOADING', 'PROCESSING')",
        keys,
    )
    return {row["storage_key"] for row in rows}


async def _referred(keys: list[str]) -> Collection[str]:
    rows = await fetch_rows(REFERRED, [key.rpartition("/")[2] for key in keys])
    return {f"sha256/{row['sha256']}" for row in rows}


async def _snapshots(keys: list[str]) -> Collection[str]:
    return {row["storage_key"] for row in await fetch_rows(SNAPSHOTS, keys)}
