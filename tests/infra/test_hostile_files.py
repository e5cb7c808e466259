"""Files that mean harm or tell too much, the whole way: real file store, real bounded process, real database.

Each with what becomes of it. There is no scanner here: EICAR, which is only a string, is told from a virus by clamd
alone, whose protocol is tested in test_scanner."""

from __future__ import annotations

import asyncio
import io
import struct
import sys
import zipfile
import zlib
from asyncio.subprocess import PIPE
from pathlib import Path

import httpx
import pytest
from PIL import Image

from domain.entries.files import begin_upload, finish_upload, link_to_attachment
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, Entry
from domain.entries.processing import process_upload
from domain.kernel.errors import Invalid
from domain.kernel.ports import Ports
from infra.sandbox import ProcessSandbox
from infra.settings import settings
from infra.storage import S3FileStore
from tests.conftest import ROOT, ctx_for
from tests.factories.entries import author_of, make_entry
from tests.factories.papers import (
    AUTHOR,
    TYPES,
    archive,
    document,
    locked_paper,
    paper,
    picture,
    scripted_paper,
)

pytestmark = pytest.mark.usefixtures("db")
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture
async def store(ports: Ports) -> S3FileStore:
    """The real store and the real sandbox in the ports."""
    store = S3FileStore(settings())
    await store.ensure_buckets()
    ports.files, ports.sandbox = store, ProcessSandbox()
    return store


async def handed_in(entry: Entry, name: str, content: bytes) -> Attachment:
    """As a browser sends it and the worker looks at it."""
    author = await ctx_for(await author_of(entry))
    kind = TYPES.get(Path(name).suffix.lower(), "application/octet-stream")
    ticket = await begin_upload(author, entry.id, AttachmentKind.DOCUMENT, name, kind, len(content))
    assert ticket.form is not None
    async with httpx.AsyncClient() as browser:
        sent = await browser.post(
            ticket.form.url, data=ticket.form.fields, files={"file": (name, content, kind)}
        )
    assert sent.is_success
    await finish_upload(author, ticket.attachment.id)
    await process_upload(await ctx_for(), ticket.attachment.id)
    return await Attachment.get(id=ticket.attachment.id)


def wide_picture() -> bytes:
    """A PNG that says it is 50,000 pixels wide and high: 10 GB of colours in some hundred bytes."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def zip_bomb() -> bytes:
    """Sixty megabytes of nothing in sixty kilobytes."""
    return archive({"a.txt": bytes(60 * 1024 * 1024)})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("thu.eml", b"From: a@b.vn\r\n\r\n<script>alert(1)</script>"),
        ("hinh.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("trang.html", b"<script>alert(1)</script>"),
        ("a.pdf.exe", b"MZ"),
        ("khong-duoi", b"x"),
        ("..\\..\\a.pdf", b"%PDF-1.7"),
        ("a" * 300 + ".pdf", b"%PDF-1.7"),
        ("rong.pdf", b""),
        ("anh‮gpj.exe", b"MZ"),  # reads "anhexe.jpg" to a person
    ],
)
async def test_what_is_refused_before_it_is_sent(name: str, content: bytes) -> None:
    with pytest.raises(Invalid):
        await handed_in(await make_entry(), name, content)
    assert await Attachment.all().count() == 0


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("a.pdf", b"<html><script>alert(1)</script>", "entries.upload_content"),
        ("a.pdf", b"<html>" + paper("Sau"), "entries.upload_content"),
        ("a.jpg", b"GIF89a" + bytes(100), "entries.upload_content"),
        ("a.docx", paper("Sai loại"), "entries.upload_content"),
        ("a.pdf", locked_paper(), "entries.upload_encrypted"),
        ("a.docx", document({"word/vbaProject.bin": b"x"}), "entries.upload_macros"),
        ("a.zip", zip_bomb(), "entries.upload_zip_bomb"),
        ("a.docx", document({"word/media/x.bin": bytes(60 * 1024 * 1024)}), "entries.upload_zip_bomb"),
        ("a.png", wide_picture(), "entries.upload_too_many_pixels"),
    ],
)
async def test_what_is_refused_when_it_is_looked_at(
    store: S3FileStore, name: str, content: bytes, refusal: str
) -> None:
    attachment = await handed_in(await make_entry(), name, content)
    assert (attachment.status, attachment.refusal) == (AttachmentStatus.REFUSED, refusal)
    assert await store.head_upload(attachment.storage_key) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh.jpg", picture((800, 600), with_place=True)),
        ("bao-cao.pdf", paper("Báo cáo")),
        ("bao-cao.docx", document()),
        ("co-ma.pdf", scripted_paper()),
        ("hai-mat.jpg", picture() + archive({"x.html": f"<b>{AUTHOR}</b>"})),
    ],
)
async def test_what_is_taken_says_nothing_of_its_author(
    store: S3FileStore, name: str, content: bytes
) -> None:
    entry = await make_entry()
    attachment = await handed_in(entry, name, content)
    assert (attachment.status, attachment.refusal) == (AttachmentStatus.READY, "")
    kept = await _downloaded(entry, attachment)
    assert AUTHOR.encode() not in kept + _unpacked(kept)
    assert b"/JavaScript" not in kept
    if name.endswith(".jpg"):
        assert not Image.open(io.BytesIO(kept)).getexif()
        assert not zipfile.is_zipfile(io.BytesIO(kept))


async def test_a_name_that_reads_backwards_is_straightened(store: S3FileStore) -> None:
    attachment = await handed_in(await make_entry(), "bao‮cao.pdf", paper("Tên"))
    assert attachment.file_name == "baocao.pdf"


async def test_without_a_scanner_a_test_virus_in_an_archive_is_taken_unscanned(store: S3FileStore) -> None:
    attachment = await handed_in(await make_entry(), "a.zip", archive({"eicar.com": EICAR}))
    assert attachment.status is AttachmentStatus.READY
    assert attachment.sha256 is not None


async def test_a_file_that_fells_its_reader_is_refused_and_nothing_else(
    store: S3FileStore, ports: Ports
) -> None:
    ports.sandbox = ProcessSandbox(seconds=0.01)  # too short for anything
    refused = await handed_in(await make_entry(), "a.pdf", paper("Chậm"))
    assert (refused.status, refused.refusal) == (AttachmentStatus.REFUSED, "entries.upload_unreadable")
    ports.sandbox = ProcessSandbox()
    assert (await handed_in(await make_entry(), "a.pdf", paper("Chậm"))).status is AttachmentStatus.READY


async def test_a_process_may_use_only_so_much_memory() -> None:
    """Its own limits, set before it opens anything."""
    program = (
        "from domain.entries.inspection.__main__ import limit; limit(); print(len(bytearray(2 * 1024**3)))"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=PIPE, stderr=PIPE, cwd=ROOT
    )
    out, errors = await process.communicate()
    assert (out, process.returncode) == (b"", 1)
    assert b"MemoryError" in errors


async def _downloaded(entry: Entry, attachment: Attachment) -> bytes:
    address = await link_to_attachment(await ctx_for(await author_of(entry)), attachment.id)
    assert address is not None
    async with httpx.AsyncClient() as browser:
        return (await browser.get(address)).content


def _unpacked(content: bytes) -> bytes:
    """What lies in a ZIP file, Office's among them."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return b""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return b"".join(opened.read(name) for name in opened.namelist())
