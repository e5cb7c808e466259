"""What is in an uploaded file: types by content, files without what they say about people."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import imageio_ffmpeg  # type: ignore[import-untyped] # it has none
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from domain.entries.inspection import Inspected, Picture, RefusedFile, answer_to, images, inspect, media, zips
from domain.entries.inspection.jpeg import without_metadata
from domain.entries.models import AttachmentKind
from domain.entries.uploads import MEBIBYTE
from tests.factories.papers import (
    AUTHOR,
    GPS,
    TYPES,
    archive,
    document,
    locked_paper,
    movie,
    paper,
    picture,
    scripted_paper,
)

pytestmark = pytest.mark.unit
DOCUMENT, COVER = AttachmentKind.DOCUMENT, AttachmentKind.COVER
Look = Callable[..., tuple[Inspected, bytes]]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Looks at a content under a name; answers what was found and the bytes that are kept."""

    def run(content: bytes, name: str, kind: AttachmentKind = DOCUMENT) -> tuple[Inspected, bytes]:
        place = tmp_path / os.urandom(4).hex()
        (place / "kept").mkdir(parents=True)
        (place / "file").write_bytes(content)
        extension = Path(name).suffix.lower()
        found = inspect(place / "file", place / "kept", name, TYPES[extension], kind)
        return found, Path(found.path).read_bytes()

    return run


def refusal(look: Look, content: bytes, name: str, kind: AttachmentKind = DOCUMENT) -> str:
    with pytest.raises(RefusedFile) as caught:
        look(content, name, kind)
    return caught.value.code


def size_of(drawn: Picture) -> tuple[int, int]:
    with Image.open(drawn.path) as opened:
        return opened.size


# ---- is it what it says


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><script>alert(1)</script>", "a.pdf"),
        (b"%PDF-1.7\nrubbish", "a.pdf"),
        (b"<html>" + paper("Sau"), "a.pdf"),
        (b"MZ\x90\x00 a program", "a.zip"),
        (paper("Báo cáo"), "a.mp4"),
        (paper("Báo cáo"), "a.docx"),
        (paper("Báo cáo"), "a.mp3"),
        (paper("Báo cáo"), "a.webm"),
        (archive({"x.txt": "x"}), "a.docx"),
        (archive({"[Content_Types].xml": "", "xl/workbook.xml": "<x/>"}), "a.docx"),
        (document()[:-10], "a.docx"),
        (document({"word/document.xml": "<!DOCTYPE x><x/>"}), "a.docx"),
        (document({"word/document.xml": "<unclosed>"}), "a.docx"),
        (movie()[:60], "a.mp4"),
        (picture(target="PNG"), "a.jpg"),
        (picture((400, 400))[:-300], "a.jpg"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(look: Look, content: bytes, name: str) -> None:
    assert refusal(look, content, name) == "entries.upload_content"


@pytest.mark.parametrize("extension", sorted(TYPES))
def test_empty_is_refused(look: Look, extension: str) -> None:
    assert refusal(look, b"", f"a{extension}") == "entries.upload_empty"


def test_a_task_is_answered_in_words_that_json_can_say(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "file").write_bytes(paper("Báo cáo"))
    task = {
        "path": str(tmp_path / "file"), "folder": str(tmp_path / "kept"), "file_name": "Báo cáo.pdf",
        "content_type": "application/pdf", "kind": "DOCUMENT",
    }  # fmt: skip
    found = Inspected.from_json(answer_to(task)["inspected"])
    assert (found.file_name, found.pages, sorted(found.pictures)) == ("Báo cáo.pdf", 1, [400, 1600])
    assert answer_to(task | {"file_name": "a.docx"}) == {"refusal": "entries.upload_content"}


# ---- PDF


def test_a_pdf_loses_its_author_and_keeps_its_text(look: Look) -> None:
    content = paper("Báo cáo")
    assert AUTHOR.encode() in content
    found, kept = look(content, "Báo cáo.pdf")
    assert AUTHOR.encode() not in kept
    assert b"<x:xmpmeta" not in kept
    assert (found.pages, found.text, found.file_name) == (1, "Báo cáo", "Báo cáo.pdf")
    assert found.original_sha256 == hashlib.sha256(content).hexdigest()
    assert found.storage_key == f"sha256/{hashlib.sha256(kept).hexdigest()}"


def test_the_same_file_is_kept_as_the_same_bytes(look: Look) -> None:
    assert look(paper("Báo cáo"), "a.pdf")[1] == look(paper("Báo cáo"), "b.pdf")[1]


def test_what_runs_in_a_pdf_and_what_lies_in_it_goes(look: Look) -> None:
    content = scripted_paper()
    lively = [b"/JavaScript", b"/EmbeddedFiles"]
    assert [word for word in lively if word in content] == lively
    found, kept = look(content, "a.pdf")
    assert [word for word in lively if word in kept] == []
    assert len(kept) < len(content)
    assert found.text == "Có mã"


def test_a_pdf_with_a_password_is_refused(look: Look) -> None:
    assert refusal(look, locked_paper(), "a.pdf") == "entries.upload_encrypted"


def test_a_signed_pdf_is_kept_byte_for_byte_unless_it_acts(look: Look) -> None:
    signed = _signed(paper("Đã ký"))
    assert look(signed, "a.pdf")[1] == signed
    assert refusal(look, _signed(scripted_paper()), "a.pdf") == "entries.upload_active_content"


def _signed(content: bytes) -> bytes:
    """As far as its form says so."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    form = DictionaryObject({NameObject("/SigFlags"): NumberObject(3)})
    writer.root_object[NameObject("/AcroForm")] = form
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


# ---- Office


def test_an_office_file_loses_its_authors_and_keeps_its_text(look: Look) -> None:
    remote = '<Relationships><Relationship Id="r1" Type="x/attachedTemplate" TargetMode="External" Target="http://x"/>'
    found, kept = look(
        document({"word/_rels/settings.xml.rels": remote + "</Relationships>"}), "Báo cáo.docx"
    )
    with zipfile.ZipFile(io.BytesIO(kept)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    assert [name for name, content in parts.items() if AUTHOR.encode() in content] == []
    assert parts["word/_rels/settings.xml.rels"] == b"<Relationships></Relationships>"
    assert not Image.open(io.BytesIO(parts["word/media/image1.jpeg"])).getexif()
    assert (found.text, found.content_type) == ("Báo cáo", TYPES[".docx"])


@pytest.mark.parametrize(
    "parts",
    [
        {"word/vbaProject.bin": b"x"},
        {"word/activeX/activeX1.bin": b"x"},
        {"[Content_Types].xml": '<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>'},
    ],
)
def test_macros_are_refused(look: Look, parts: dict[str, bytes | str]) -> None:
    assert refusal(look, document(parts), "a.docx") == "entries.upload_macros"


# ---- ZIP


def test_a_zip_bomb_is_refused(look: Look) -> None:
    bomb = bytes(zips.RATIO_FROM + MEBIBYTE)
    assert refusal(look, archive({"a.txt": bomb}), "a.zip") == "entries.upload_zip_bomb"
    assert refusal(look, document({"word/x.bin": bomb}), "a.docx") == "entries.upload_zip_bomb"


def test_too_many_entries_are_a_bomb_too(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MAX_ENTRIES", 3)
    many = archive({f"{number}.txt": "x" for number in range(4)})
    assert refusal(look, many, "a.zip") == "entries.upload_zip_bomb"


def test_an_honest_archive_is_kept_as_it_is(look: Look) -> None:
    content = archive({"số liệu.csv": "a;b\n" * 1000})
    assert look(content, "a.zip")[1] == content


# ---- pictures


@pytest.mark.parametrize("kind", [DOCUMENT, COVER])
def test_pictures_lose_place_and_author_and_stand_upright(look: Look, kind: AttachmentKind) -> None:
    content = picture(with_place=True)
    assert Image.open(io.BytesIO(content)).getexif().get_ifd(GPS)  # there is something to lose
    _, kept = look(content, "a.jpg", kind)
    cleaned = Image.open(io.BytesIO(kept))
    assert not cleaned.getexif()
    assert AUTHOR.encode() not in kept
    assert cleaned.size == (30, 40)


def test_a_picture_within_another_file_loses_them_without_being_drawn_anew() -> None:
    content = picture(with_place=True)
    stripped = without_metadata(content)
    assert AUTHOR.encode() not in stripped
    assert not Image.open(io.BytesIO(stripped)).getexif()
    assert Image.open(io.BytesIO(stripped)).tobytes() == Image.open(io.BytesIO(content)).tobytes()
    assert without_metadata(b"not a picture") == b"not a picture"


def test_covers_become_small_webp(look: Look) -> None:
    found, kept = look(picture((3200, 1800), "PNG"), "bìa.png", COVER)
    cover = Image.open(io.BytesIO(kept))
    assert (cover.format, cover.size) == ("WEBP", (1600, 900))
    assert (found.file_name, found.content_type) == ("bìa.webp", "image/webp")
    assert {side: size_of(one) for side, one in found.pictures.items()} == {400: (400, 225)}


def test_a_polyglot_is_drawn_anew_and_is_a_picture_alone(look: Look) -> None:
    both = picture() + archive({"evil.html": "<script>canary</script>"})
    assert zipfile.is_zipfile(io.BytesIO(both))
    _, kept = look(both, "a.jpg")
    assert not zipfile.is_zipfile(io.BytesIO(kept))


def test_a_bomb_of_pixels_is_refused_unopened(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MAX_PIXELS", 1000)
    assert refusal(look, picture((40, 30)), "a.jpg", COVER) == "entries.upload_too_many_pixels"


def test_pillows_own_bomb_alarm_is_a_refusal(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert refusal(look, picture((40, 30)), "a.jpg", COVER) == "entries.upload_too_many_pixels"


# ---- video and sound


def test_a_video_forgets_where_it_was_taken_and_nothing_moves(look: Look) -> None:
    content = movie()
    found, kept = look(content, "phim.mp4")
    assert b"canary-place" in content
    assert b"canary-place" not in kept
    assert len(kept) == len(content)
    assert found.seconds == 2.0


@pytest.fixture
def ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with ffmpeg."""
    program = tmp_path / "bin" / "ffmpeg"
    program.parent.mkdir()
    program.symlink_to(imageio_ffmpeg.get_ffmpeg_exe())
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    return program


def recorded(program: Path, name: str, *codec: str) -> bytes:
    """Two seconds of a test picture or a tone, with a title that gives somebody away."""
    sound = name.endswith(("mp3", "m4a"))
    source = "sine=duration=2" if sound else "testsrc=duration=2:size=320x240:rate=10"
    made = program.parent.parent / name
    argv = [
        str(program),
        "-v",
        "error",
        "-f",
        "lavfi",
        "-i",
        source,
        "-metadata",
        f"title={AUTHOR}",
        *codec,
        str(made),
    ]
    subprocess.run(argv, check=True)  # noqa: S603 - our own words
    return made.read_bytes()


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.mp4", ("-c:v", "mpeg4")), ("a.mov", ("-c:v", "mpeg4")), ("a.webm", ("-c:v", "libvpx"))],
)
def test_with_ffmpeg_a_video_has_a_poster_and_a_length(
    look: Look, ffmpeg: Path, name: str, codec: tuple[str, ...]
) -> None:
    content = recorded(ffmpeg, name, *codec)
    assert AUTHOR.encode() in content
    found, kept = look(content, name)
    assert AUTHOR.encode() not in kept
    assert found.seconds == 2.0
    assert size_of(found.pictures[400]) == (320, 240)
    _assert_plays(ffmpeg, found.path)


@pytest.mark.parametrize("name", ["a.mp3", "a.m4a"])
def test_sound_loses_its_title_and_still_plays(look: Look, ffmpeg: Path, name: str) -> None:
    content = recorded(ffmpeg, name)
    assert AUTHOR.encode() in content
    found, kept = look(content, name)
    assert AUTHOR.encode() not in kept
    assert found.seconds is not None
    assert round(found.seconds) == 2
    _assert_plays(ffmpeg, found.path)


def test_without_ffmpeg_a_video_is_taken_without_a_poster(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "ffmpeg", lambda: None)
    found, _ = look(movie(), "phim.mp4")
    assert (found.pictures, found.seconds) == ({}, 2.0)


def _assert_plays(program: Path, path: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        [program, "-v", "error", "-i", path, "-f", "null", "-"], capture_output=True, check=True
    )
    assert done.stderr == b""
