"""Uploads from form to clean bucket, on a real database and an in-memory store."""

from __future__ import annotations

import asyncio
import io
from datetime import timedelta
from typing import Any, cast
from uuid import UUID, uuid4

import pytest
from PIL import Image

from domain.accounts.models import User
from domain.contests.models import PhaseKind
from domain.entries.files import begin_upload, finish_upload, link_to_attachment, sweep_uploads, throw_away
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, Entry, EntryStatus
from domain.entries.operations import remove_attachment
from domain.kernel.clock import database_now
from domain.kernel.models import AuditEntry
from domain.kernel.ports import Ports
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_organiser, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import author_of, make_attachment, make_entry
from tests.fakes import InMemoryFileStore

pytestmark = pytest.mark.usefixtures("db")
PDF = b"%PDF-1.7\n%made for a test\n"


@pytest.fixture
def store(ports: Ports) -> InMemoryFileStore:
    return cast("InMemoryFileStore", ports.files)


async def announced(
    entry: Entry, *, kind: AttachmentKind = AttachmentKind.DOCUMENT, **values: Any
) -> Attachment:
    defaults: dict[str, Any] = {
        "file_name": "Báo cáo.pdf",
        "content_type": "application/pdf",
        "size": 1000,
    }
    sent = defaults | values
    ctx = await ctx_for(await author_of(entry))
    return (await begin_upload(ctx, entry.id, kind, **sent)).attachment


async def uploaded(store: InMemoryFileStore, entry: Entry, content: bytes = PDF, **values: Any) -> Attachment:
    attachment = await announced(entry, size=len(content), **values)
    store.upload(attachment.storage_key, content)
    return await finish_upload(await ctx_for(await author_of(entry)), attachment.id)


def png(colour: str = "#b08d3c") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 36), colour).save(out, "PNG")
    return out.getvalue()


async def test_a_file_goes_from_quarantine_to_the_clean_bucket(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await uploaded(store, entry)
    assert (attachment.status, attachment.storage_key) == (
        AttachmentStatus.READY,
        f"sha256/{attachment.sha256}",
    )
    assert store.files == {attachment.storage_key: (PDF, "application/pdf")}
    assert store.uploads == {}
    assert (await AuditEntry.get(event="AttachmentAdded")).payload["sha256"] == attachment.sha256


async def test_the_form_is_for_exactly_this_file(store: InMemoryFileStore) -> None:
    attachment = await announced(await make_entry(), size=20)
    assert store.forms == {attachment.storage_key: ("application/pdf", 20)}
    with pytest.raises(ValueError, match="21 bytes sent"):
        store.upload(attachment.storage_key, b"x" * 21)


async def test_a_wrong_content_is_refused_with_its_reason_and_discarded(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await uploaded(store, entry, b"<html>")
    assert (attachment.status, attachment.refusal) == (AttachmentStatus.REFUSED, "entries.upload_content")
    assert (store.uploads, store.files) == ({}, {})


async def test_a_lost_upload_can_be_tried_again(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await announced(entry, size=len(PDF))
    ctx = await ctx_for(await author_of(entry))
    async with refused("entries.upload_missing"):
        await finish_upload(ctx, attachment.id)
    store.upload(attachment.storage_key, PDF)
    assert (await finish_upload(ctx, attachment.id)).status is AttachmentStatus.READY


async def test_finishing_twice_answers_the_same(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await announced(entry, size=len(PDF))
    store.upload(attachment.storage_key, PDF)
    ctx = await ctx_for(await author_of(entry))
    once = await finish_upload(ctx, attachment.id)
    again = await finish_upload(ctx, attachment.id)
    assert (again.status, again.sha256) == (once.status, once.sha256)
    assert await AuditEntry.filter(event="AttachmentAdded").count() == 1


@pytest.mark.parametrize(
    ("values", "path", "code"),
    [
        ({"file_name": "a.html", "content_type": "text/html"}, "fileName", "entries.upload_extension"),
        ({"content_type": "text/html"}, "contentType", "entries.upload_type"),
        ({"size": 26 * 1024 * 1024}, "size", "entries.upload_too_big"),
        ({"size": 0}, "size", "entries.upload_empty"),
        ({"file_name": "../a.pdf"}, "fileName", "entries.upload_name"),
        ({"kind": AttachmentKind.COVER}, "fileName", "entries.upload_extension"),
    ],
)
async def test_what_is_not_taken_is_said_before_the_upload(
    values: dict[str, Any], path: str, code: str
) -> None:
    entry = await make_entry()
    async with refused(code) as caught:
        await announced(entry, **values)
    assert [field.path for field in caught.value.fields] == [path]
    assert await Attachment.all().count() == 0


async def test_a_contest_bounds_the_number_of_files() -> None:
    entry = await make_entry(contest=await make_contest(max_attachments=2), documents=1)
    await announced(entry)
    async with refused("entries.too_many_attachments"):
        await announced(entry)


async def test_files_at_once_do_not_slip_past_the_bound() -> None:
    entry = await make_entry(contest=await make_contest(max_attachments=1))
    await asyncio.gather(*(announced(entry) for _ in range(4)), return_exceptions=True)
    assert await Attachment.all().count() == 1


async def test_a_new_cover_takes_the_old_ones_place(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    cover = {"kind": AttachmentKind.COVER, "file_name": "bìa.png", "content_type": "image/png"}
    first = await uploaded(store, entry, png(), **cover)
    second = await uploaded(store, entry, png("#8a1c1c"), **cover)
    assert (second.content_type, second.file_name) == ("image/webp", "bìa.webp")
    assert (await Attachment.get(id=first.id)).status is AttachmentStatus.REMOVED


async def test_only_the_author_uploads_finishes_and_removes(store: InMemoryFileStore) -> None:
    entry = await make_entry(documents=1)
    pending = await announced(entry)
    stranger = await ctx_for(await make_user())
    async with refused("kernel.not_found"):
        await begin_upload(stranger, entry.id, AttachmentKind.DOCUMENT, "a.pdf", "application/pdf", 10)
    for attachment in await Attachment.all():
        async with refused("kernel.not_found"):
            await remove_attachment(stranger, attachment.id)
    async with refused("kernel.not_found"):
        await finish_upload(stranger, pending.id)
    async with refused("kernel.not_found"):
        await finish_upload(stranger, uuid4())


async def test_after_the_close_no_file_comes_or_goes(store: InMemoryFileStore) -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, documents=1)
    pending = await announced(entry, size=len(PDF))
    store.upload(pending.storage_key, PDF)
    await move_to(contest, PhaseKind.JUDGING)
    async with refused("entries.submission_closed"):
        await finish_upload(await ctx_for(await author_of(entry)), pending.id)
    ready = await Attachment.get(status=AttachmentStatus.READY)
    async with refused("entries.submission_closed"):
        await remove_attachment(await ctx_for(await author_of(entry)), ready.id)


async def test_removing_is_for_the_draft_only_submitted_versions_keep_the_file(
    store: InMemoryFileStore,
) -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, documents=1, status=EntryStatus.SUBMITTED)
    attachment = await Attachment.get()
    await remove_attachment(await ctx_for(await author_of(entry)), attachment.id)
    organiser = await make_organiser(contest_id=contest.id)
    assert await link_to_attachment(await ctx_for(organiser), attachment.id) is not None


async def test_throwing_a_draft_away_empties_quarantine(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    pending = await announced(entry, size=len(PDF))
    store.upload(pending.storage_key, PDF)
    await throw_away(await ctx_for(await author_of(entry)), entry.id)
    assert store.uploads == {}


async def test_orphans_are_swept_after_a_day(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    pending = await announced(entry, size=len(PDF))
    store.upload(pending.storage_key, PDF)
    now = await database_now()
    assert await sweep_uploads(now) == 0
    assert await sweep_uploads(now + timedelta(hours=25)) == 1
    assert store.uploads == {}
    swept = await Attachment.get(id=pending.id)
    assert (swept.status, swept.refusal) == (AttachmentStatus.REFUSED, "entries.upload_expired")


# ---- opening


async def opens(user: User | None, attachment_id: UUID) -> bool:
    return await link_to_attachment(await ctx_for(user), attachment_id) is not None


async def test_the_public_opens_covers_of_public_entries_and_nothing_else() -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, cover=True, documents=1, status=EntryStatus.FORWARDED)
    cover = await Attachment.get(kind=AttachmentKind.COVER)
    document = await Attachment.get(kind=AttachmentKind.DOCUMENT)
    assert not await opens(None, cover.id)
    await move_to(contest, PhaseKind.JUDGING)
    assert await opens(None, cover.id)
    assert not await opens(None, document.id)
    assert await opens(await author_of(entry), document.id)


async def test_a_file_added_after_submission_is_the_authors_until_submitted() -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    late = await make_attachment(entry, kind=AttachmentKind.COVER)
    await move_to(contest, PhaseKind.JUDGING)
    assert not await opens(None, late.id)
    assert await opens(await author_of(entry), late.id)
    assert not await opens(None, uuid4())
