"""What is in an uploaded file: types by content, pictures without their secrets."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from PIL import Image

from domain.entries import inspection
from domain.entries.inspection import RefusedFile, inspect
from domain.entries.models import AttachmentKind
from domain.entries.uploads import DOCUMENTS

pytestmark = pytest.mark.unit
DOCUMENT, COVER = AttachmentKind.DOCUMENT, AttachmentKind.COVER
PDF = b"%PDF-1.7\n%made for a test\n"
GPS = 0x8825


def picture(size: tuple[int, int] = (40, 30), target: str = "JPEG", *, with_place: bool = False) -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    if with_place:
        exif.get_ifd(GPS)[1] = "N"
        exif[0x013B] = "Tac gia"  # Artist
        exif[0x0112] = 6  # turned a quarter
    Image.new("RGB", size, "#8a1c1c").save(out, target, exif=exif)
    return out.getvalue()


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return out.getvalue()


WORD = archive("[Content_Types].xml", "word/document.xml")


def test_a_pdf_is_kept_as_it_is() -> None:
    found, kept = inspect(PDF, "Báo cáo.pdf", "application/pdf", DOCUMENT)
    assert kept == PDF
    assert (found.file_name, found.content_type, found.size) == ("Báo cáo.pdf", "application/pdf", len(PDF))
    assert found.storage_key == f"sha256/{hashlib.sha256(PDF).hexdigest()}"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><script>alert(1)</script>", "a.pdf"),
        (b"MZ\x90\x00 a program", "a.zip"),
        (PDF, "a.mp4"),
        (PDF, "a.docx"),
        (archive("x.txt"), "a.docx"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "a.docx"),
        (WORD[:-10], "a.docx"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(content: bytes, name: str) -> None:
    with pytest.raises(RefusedFile) as caught:
        inspect(content, name, DOCUMENTS["." + name.split(".")[1]], DOCUMENT)
    assert caught.value.code == "entries.upload_content"


def test_office_files_are_told_by_what_they_hold() -> None:
    found, _ = inspect(WORD, "a.docx", DOCUMENTS[".docx"], DOCUMENT)
    assert found.content_type == DOCUMENTS[".docx"]


def test_macros_are_refused() -> None:
    content = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
    with pytest.raises(RefusedFile, match=r"entries\.upload_macros"):
        inspect(content, "a.docx", DOCUMENTS[".docx"], DOCUMENT)


def test_empty_is_refused() -> None:
    with pytest.raises(RefusedFile, match=r"entries\.upload_empty"):
        inspect(b"", "a.pdf", "application/pdf", DOCUMENT)


@pytest.mark.parametrize("kind", [DOCUMENT, COVER])
def test_pictures_lose_place_and_author_and_stand_upright(kind: AttachmentKind) -> None:
    content = picture(with_place=True)
    assert Image.open(io.BytesIO(content)).getexif().get_ifd(GPS)  # there is something to lose
    _, kept = inspect(content, "a.jpg", "image/jpeg", kind)
    cleaned = Image.open(io.BytesIO(kept))
    assert not cleaned.getexif()
    assert b"Tac gia" not in kept
    assert cleaned.size == (30, 40)


def test_covers_become_small_webp() -> None:
    found, kept = inspect(picture((3200, 1800), "PNG"), "bìa.png", "image/png", COVER)
    cover = Image.open(io.BytesIO(kept))
    assert (cover.format, cover.size) == ("WEBP", (1600, 900))
    assert (found.file_name, found.content_type) == ("bìa.webp", "image/webp")


def test_a_picture_of_another_format_is_refused() -> None:
    with pytest.raises(RefusedFile, match=r"entries\.upload_content"):
        inspect(picture(target="PNG"), "a.jpg", "image/jpeg", COVER)


def test_a_damaged_picture_is_refused() -> None:
    with pytest.raises(RefusedFile, match=r"entries\.upload_content"):
        inspect(picture((400, 400))[:-300], "a.jpg", "image/jpeg", COVER)


def test_a_bomb_of_pixels_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "MAX_PIXELS", 1000)
    with pytest.raises(RefusedFile, match=r"entries\.upload_too_many_pixels"):
        inspect(picture((40, 30)), "a.jpg", "image/jpeg", COVER)


def test_pillows_own_bomb_alarm_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(RefusedFile, match=r"entries\.upload_too_many_pixels"):
        inspect(picture((40, 30)), "a.jpg", "image/jpeg", COVER)
