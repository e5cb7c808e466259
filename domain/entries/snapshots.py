"""Keeping pages that entries name as evidence: fetched from outside, stored under their hash, and read."""

from __future__ import annotations

import asyncio
import hashlib
import html
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import nh3

from domain.contests.models import Contest
from domain.entries.models import Entry, EvidenceItem, EvidenceSnapshot, SnapshotState
from domain.entries.operations.evidence import TakenPage, fail_snapshot, keep_snapshot
from domain.entries.queries.evidence import snapshot_to_open
from domain.entries.uploads import AttachmentKind
from domain.kernel.context import Context
from domain.kernel.ports import FetchedPage, FetchRefused, ports

MAX_TEXT = 100_000  # characters
MARKUP = frozenset({"text/html", "application/xhtml+xml"})
BLOCKS = {
    "p",
    "br",
    "div",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
}
UNREAD = {"script", "style", "noscript", "template", "svg", "iframe", "object", "nav", "footer", "form"}
TAG = re.compile(r"<[^>]*>")
GAPS = re.compile(r"[ \t\u00a0]+")
EMPTY_LINES = re.compile(r"\n\s*\n+")


async def take_snapshot(ctx: Context, snapshot_id: UUID) -> None:
    """Fetches the page and keeps it, or notes why that failed. Done again after a crash it ends the same."""
    snapshot = await EvidenceSnapshot.get_or_none(id=snapshot_id)
    if snapshot is None or snapshot.state is not SnapshotState.PENDING:
        return
    try:
        page = await ports().fetcher.fetch(snapshot.address, await _domains(snapshot))
    except FetchRefused as refusal:
        await fail_snapshot(ctx, snapshot_id, refusal.code)
        return
    taken = await _store(page)
    await keep_snapshot(ctx, snapshot_id, taken)


async def link_to_snapshot(ctx: Context, item_id: UUID) -> str | None:
    """An address that downloads the latest copy of a page; None when there is none for this viewer.

    Never shown by a browser: it is somebody else's page, with whatever is in it."""
    snapshot = await snapshot_to_open(ctx, item_id)
    if snapshot is None:
        return None
    name = f"{(snapshot.sha256 or '')[:16]}{_EXTENSIONS.get(snapshot.content_type, '.txt')}"
    return await ports().files.link_to_file(
        snapshot.storage_key, name, "application/octet-stream", inline=False
    )


_EXTENSIONS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
}


def text_of(content: bytes, charset: str) -> str:
    """What a reader sees of a page, a paragraph a line; nothing in it can act."""
    try:
        source = content.decode(charset, errors="replace")
    except LookupError:
        source = content.decode(errors="replace")
    bare = nh3.clean(source, tags=BLOCKS, clean_content_tags=UNREAD, attributes={})
    plain = html.unescape(TAG.sub("\n", bare)).replace("\0", "")
    lines = (GAPS.sub(" ", line).strip() for line in plain.split("\n"))
    return EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()[:MAX_TEXT]


async def _domains(snapshot: EvidenceSnapshot) -> tuple[str, ...]:
    """The outlets that the contest admits now."""
    item = await EvidenceItem.get(id=snapshot.item_id)
    entry = await Entry.get(id=item.entry_id)
    return (await Contest.get(id=entry.contest_id)).file_rule.evidence_domains


async def _store(page: FetchedPage) -> TakenPage:
    sha256 = hashlib.sha256(page.content).hexdigest()
    key = f"evidence/{sha256}"
    await ports().files.put_file(key, page.content, page.content_type)
    text = await _read(page)
    return TakenPage(page.address, page.content_type, len(page.content), sha256, key, text)


async def _read(page: FetchedPage) -> str:
    if page.content_type in MARKUP:
        return await asyncio.to_thread(text_of, page.content, page.charset)
    if page.content_type == "text/plain":
        return page.content.decode(errors="replace").replace("\0", "")[:MAX_TEXT]
    return await _read_pdf(page.content) if page.content_type == "application/pdf" else ""


async def _read_pdf(content: bytes) -> str:
    """The text as the bounded process reads it; none where it would refuse the file."""
    with TemporaryDirectory(prefix="vinhdanh-") as place:
        path, folder = Path(place, "page"), Path(place, "kept")
        await asyncio.to_thread(path.write_bytes, content)
        await asyncio.to_thread(folder.mkdir)
        task = {
            "path": str(path),
            "folder": str(folder),
            "file_name": "page.pdf",
            "content_type": "application/pdf",
            "kind": AttachmentKind.DOCUMENT.value,
        }
        answer = await ports().sandbox.inspect(task)
    return str(answer["inspected"]["text"])[:MAX_TEXT] if "inspected" in answer else ""
