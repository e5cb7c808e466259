"""Uploads from form to clean bucket, on a real database and an in-memory store."""

from __future__ import annotations

import asyncio
import hashlib
import io
from datetime import timedelta
from typing import Any, cast
from uuid import UUID, uuid4

import pytest
from PIL import Image

from domain.accounts.models import User
from domain.contests.form import FieldAudience
from domain.contests.models import FieldKind, PhaseKind
from domain.entries.files import (
    Rendition,
    UploadTicket,
    begin_upload,
    finish_upload,
    link_to_attachment,
    part_addresses,
    remove,
    throw_away,
)
from domain.entries.models import (
    Attachment,
    AttachmentKind,
    AttachmentStatus,
    Entry,
    EntryStatus,
    StoredFile,
)
from domain.entries.operations import remove_attachment
from domain.entries.processing import process_upload
from domain.entries.sweeping import sweep_store, sweep_uploads
from domain.entries.uploads import PART_BYTES
from domain.judging.models import RoundStatus
from domain.kernel.clock import database_now
from domain.kernel.models import AuditEntry, OutboxMessage
from domain.kernel.ports import Ports, Scan
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_organiser, make_user
from tests.factories.contests import make_contest, make_field, move_to
from tests.factories.entries import author_of, make_attachment, make_entry, submit_as
from tests.factories.judging import make_judge, make_round, make_scorecard
from tests.factories.papers import paper
from tests.fakes import InMemoryFileStore, SettledScanner

pytestmark = pytest.mark.usefixtures("db")
PDF = paper("Báo cáo")


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
    return await finished(entry, attachment)


async def finished(entry: Entry, attachment: Attachment) -> Attachment:
    """As its author says that the file was sent, and the worker has looked at it."""
    await finish_upload(await ctx_for(await author_of(entry)), attachment.id)
    await process_upload(await ctx_for(), attachment.id)
    return await Attachment.get(id=attachment.id)


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
    kept = await StoredFile.get(sha256=attachment.sha256)
    assert (kept.pages, kept.text, kept.is_scanned) == (1, "Báo cáo", False)
    assert set(store.files) == {f"sha256/{one}" for one in (kept.sha256, kept.thumbnail, kept.preview)}
    assert attachment.original_sha256 == hashlib.sha256(PDF).hexdigest() != attachment.sha256
    assert store.uploads == {}
    assert (await AuditEntry.get(event="AttachmentAdded")).payload["sha256"] == attachment.sha256


async def test_between_arriving_and_being_looked_at_it_is_nobodys_to_open(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await announced(entry, size=len(PDF))
    store.upload(attachment.storage_key, PDF)
    author = await ctx_for(await author_of(entry))
    assert (await finish_upload(author, attachment.id)).status is AttachmentStatus.PROCESSING
    assert await link_to_attachment(author, attachment.id) is None
    assert [row.event for row in await OutboxMessage.all()] == ["UploadArrived"]


async def test_processing_twice_is_processing_once(store: InMemoryFileStore) -> None:
    attachment = await uploaded(store, await make_entry())
    await process_upload(await ctx_for(), attachment.id)
    assert await AuditEntry.filter(event="AttachmentAdded").count() == 1
    assert (await Attachment.get(id=attachment.id)).status is AttachmentStatus.READY


async def test_what_the_scanner_finds_is_refused_and_destroyed(
    store: InMemoryFileStore, ports: Ports
) -> None:
    ports.scanner = SettledScanner(Scan.INFECTED)
    attachment = await uploaded(store, await make_entry())
    assert (attachment.status, attachment.refusal) == (AttachmentStatus.REFUSED, "entries.upload_infected")
    assert (store.uploads, store.files) == ({}, {})


async def test_a_scanned_file_says_so(store: InMemoryFileStore, ports: Ports) -> None:
    entry = await make_entry()
    unscanned = await uploaded(store, entry)
    assert (await StoredFile.get(sha256=unscanned.sha256)).is_scanned is False
    ports.scanner = SettledScanner(Scan.CLEAN)
    again = await uploaded(store, entry)
    assert again.sha256 == unscanned.sha256
    assert (await StoredFile.get(sha256=again.sha256)).is_scanned is True


async def test_a_scanner_that_is_away_decides_nothing(
    store: InMemoryFileStore, ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = await make_entry()
    attachment = await announced(entry, size=len(PDF))
    store.upload(attachment.storage_key, PDF)

    async def away(self: object, path: object) -> Scan:
        raise ConnectionRefusedError

    with monkeypatch.context() as patched:
        patched.setattr(SettledScanner, "scan", away)
        with pytest.raises(ConnectionRefusedError):
            await finished(entry, attachment)
    assert (await Attachment.get(id=attachment.id)).status is AttachmentStatus.PROCESSING
    assert (await finished(entry, attachment)).status is AttachmentStatus.READY


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
    assert (await finish_upload(ctx, attachment.id)).status is AttachmentStatus.PROCESSING


async def test_finishing_twice_answers_the_same(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await announced(entry, size=len(PDF))
    store.upload(attachment.storage_key, PDF)
    ctx = await ctx_for(await author_of(entry))
    once = await finish_upload(ctx, attachment.id)
    again = await finish_upload(ctx, attachment.id)
    assert once.status is again.status is AttachmentStatus.PROCESSING
    assert await AuditEntry.filter(event="UploadArrived").count() == 1


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


async def test_a_contest_bounds_the_size_of_all_files_together() -> None:
    contest = await make_contest(max_file_mb=20, max_total_mb=30)
    entry = await make_entry(contest=contest)
    await announced(entry, size=20 * 2**20)
    async with refused("entries.files_too_large_together"):
        await announced(entry, size=11 * 2**20)
    await announced(entry, size=10 * 2**20)


async def test_a_contest_takes_only_its_families_but_a_cover_always() -> None:
    entry = await make_entry(contest=await make_contest(file_families=["DOCUMENT"]))
    picture: dict[str, Any] = {"file_name": "ảnh.png", "content_type": "image/png"}
    async with refused("entries.upload_extension"):
        await announced(entry, **picture)
    assert (await announced(entry, kind=AttachmentKind.COVER, **picture)).status is AttachmentStatus.UPLOADING


async def test_a_field_of_the_form_bounds_its_own_files() -> None:
    contest = await make_contest()
    settings = {"file_types": ["DOCUMENT"], "max_files": 1, "max_megabytes": 1}
    await make_field(contest, "minutes", kind=FieldKind.FILE, settings=settings)
    entry = await make_entry(contest=contest)
    async with refused("entries.upload_too_big"):
        await announced(entry, field_key="minutes", size=2**20 + 1)
    async with refused("entries.upload_extension"):
        await announced(entry, field_key="minutes", file_name="a.zip", content_type="application/zip")
    assert (await announced(entry, field_key="minutes")).field_key == "minutes"
    async with refused("entries.too_many_field_files"):
        await announced(entry, field_key="minutes")
    async with refused("entries.unknown_field"):
        await announced(entry, field_key="no_such")
    assert (await announced(entry)).field_key is None


# ---- in parts

LARGE = 2 * PART_BYTES + 5
VIDEO: dict[str, Any] = {
    "file_name": "phim.mp4",
    "content_type": "video/mp4",
    "size": LARGE,
    "modified": 1_700_000_000_000,
}


async def ticket_for(entry: Entry, **values: Any) -> UploadTicket:
    ctx = await ctx_for(await author_of(entry))
    return await begin_upload(ctx, entry.id, AttachmentKind.DOCUMENT, **(VIDEO | values))


async def test_a_large_file_comes_in_parts_of_exact_sizes(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    ticket = await ticket_for(entry)
    assert (ticket.form, ticket.arrived) == (None, ())
    ctx = await ctx_for(await author_of(entry))
    parts = await part_addresses(ctx, ticket.attachment.id, [1, 3])
    assert parts.sizes == {1: PART_BYTES, 3: 5}
    assert parts.addresses[3].endswith("/3?size=5")
    async with refused("entries.upload_parts"):
        await part_addresses(ctx, ticket.attachment.id, [4])
    async with refused("kernel.not_found"):
        await part_addresses(await ctx_for(await make_user()), ticket.attachment.id, [1])


async def test_the_same_file_chosen_again_goes_on_where_it_stopped(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    first = await ticket_for(entry)
    store.upload_part(first.attachment.multipart_id or "", 1, bytes(PART_BYTES))
    store.upload_part(first.attachment.multipart_id or "", 2, b"cut short")
    again = await ticket_for(entry)
    assert again.attachment.id == first.attachment.id
    assert [part.number for part in again.arrived] == [1]
    other = await ticket_for(entry, modified=1)
    assert other.attachment.id != first.attachment.id
    assert other.arrived == ()


async def test_parts_make_a_file_when_all_of_them_are_there(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    ticket = await ticket_for(entry)
    name, author = ticket.attachment.multipart_id or "", await ctx_for(await author_of(entry))
    for number, size in ((1, PART_BYTES), (2, PART_BYTES)):
        store.upload_part(name, number, bytes(size))
    async with refused("entries.upload_missing"):
        await finish_upload(author, ticket.attachment.id)
    store.upload_part(name, 3, bytes(5))
    assert (await finish_upload(author, ticket.attachment.id)).status is AttachmentStatus.PROCESSING
    assert len(store.uploads[ticket.attachment.storage_key][0]) == LARGE
    async with refused("entries.upload_over"):
        await part_addresses(author, ticket.attachment.id, [1])


async def test_giving_up_aborts_what_has_arrived(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    ticket = await ticket_for(entry)
    assert list(store.parts) == [ticket.attachment.multipart_id]
    await remove(await ctx_for(await author_of(entry)), ticket.attachment.id)
    assert store.parts == {}


# ---- anonymised copies


async def test_an_anonymised_copy_stands_beside_its_original(store: InMemoryFileStore) -> None:
    entry = await make_entry(contest=await make_contest(max_attachments=1))
    original = await uploaded(store, entry)
    copy = await uploaded(store, entry, paper("Ẩn danh"), variant_of=original.id)
    newer = await uploaded(store, entry, paper("Ẩn danh hơn"), variant_of=original.id)
    assert newer.variant_of_id == original.id
    assert (await Attachment.get(id=copy.id)).status is AttachmentStatus.REMOVED
    async with refused("kernel.not_found"):
        await announced(entry, variant_of=newer.id)
    await remove_attachment(await ctx_for(await author_of(entry)), original.id)
    assert await Attachment.exclude(status=AttachmentStatus.REMOVED).count() == 0


async def test_a_copy_is_for_those_who_do_not_judge() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry = await make_entry(contest=contest, documents=1)
    original = await Attachment.get()
    copy = await make_attachment(entry, variant_of_id=original.id)
    await submit_as(entry, EntryStatus.FORWARDED)
    judge = await make_judge(await make_round(contest, status=RoundStatus.OPEN), await make_user())
    await make_scorecard(judge, entry, handed_in=False)
    user = await User.get(id=judge.user_id)
    assert [await opens(user, original.id), await opens(user, copy.id)] == [True, False]
    organiser = await make_organiser(contest_id=contest.id)
    assert await opens(organiser, copy.id)


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


async def test_what_nothing_refers_to_any_more_is_swept(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    kept, dropped = await uploaded(store, entry), await uploaded(store, entry, paper("Bỏ đi"))
    frozen = await uploaded(store, entry, paper("Đã nộp"))
    await remove_attachment(await ctx_for(await author_of(entry)), dropped.id)
    await submit_as(entry, EntryStatus.SUBMITTED)
    await remove_attachment(await ctx_for(await author_of(await Entry.get(id=entry.id))), frozen.id)
    pictures = await StoredFile.get(sha256=dropped.sha256)
    gone = {f"sha256/{one}" for one in (dropped.sha256, pictures.thumbnail, pictures.preview)}
    store.uploads["left/behind"] = (b"x", "application/pdf")
    now = await database_now()
    assert (await sweep_store(now)).keys == []
    later = now + timedelta(hours=49)
    told = await sweep_store(later, dry_run=True)
    assert set(told.keys) == gone | {"left/behind"}
    assert gone < set(store.files)
    swept = await sweep_store(later)
    assert (swept.files, swept.uploads) == (3, 1)
    assert (set(store.files) & gone, store.uploads) == (set(), {})
    assert {f"sha256/{one.sha256}" for one in (kept, frozen)} < set(store.files)
    assert await StoredFile.all().count() == 2


async def test_what_is_on_its_way_is_not_swept(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    ticket = await ticket_for(entry)
    later = await database_now() + timedelta(hours=49)
    assert (await sweep_store(later)).parts == 0
    await Attachment.filter(id=ticket.attachment.id).update(status=AttachmentStatus.REFUSED)
    assert (await sweep_store(later)).parts == 1
    assert store.parts == {}


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


async def test_pictures_of_a_file_are_for_whoever_opens_it(store: InMemoryFileStore) -> None:
    entry = await make_entry()
    attachment = await uploaded(store, entry)
    author, known = await author_of(entry), await StoredFile.get(sha256=attachment.sha256)
    address = await link_to_attachment(await ctx_for(author), attachment.id, Rendition.THUMBNAIL)
    assert address == f"memory://files/sha256/{known.thumbnail}?inline=True"
    assert await link_to_attachment(await ctx_for(None), attachment.id, Rendition.PREVIEW) is None


@pytest.mark.parametrize(
    ("audience", "public", "organiser"),
    [(FieldAudience.PUBLIC, True, True), (FieldAudience.ORGANISERS, False, True)],
)
async def test_a_file_follows_the_field_that_it_answers(
    audience: FieldAudience, public: bool, organiser: bool
) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await make_field(contest, "minutes", kind=FieldKind.FILE, audience=audience)
    entry = await make_entry(contest=contest)
    attachment = await make_attachment(entry, field_key="minutes")
    await submit_as(entry, EntryStatus.FORWARDED)
    assert await opens(None, attachment.id) is public
    assert await opens(await make_organiser(contest_id=contest.id), attachment.id) is organiser


async def test_a_file_added_after_submission_is_the_authors_until_submitted() -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    late = await make_attachment(entry, kind=AttachmentKind.COVER)
    await move_to(contest, PhaseKind.JUDGING)
    assert not await opens(None, late.id)
    assert await opens(await author_of(entry), late.id)
    assert not await opens(None, uuid4())
