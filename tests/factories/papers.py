"""Files as people have them on their machines, with what such files say about those people."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.actions import JavaScript

from domain.contests.form import FileFamily
from domain.entries.uploads import FAMILIES

AUTHOR = "Nguyen Thi Tac Gia"
GPS, ARTIST, ORIENTATION = 0x8825, 0x013B, 0x0112
TYPES = {extension: kind for types in FAMILIES.values() for extension, kind in types.items()}
WORD = FAMILIES[FileFamily.OFFICE][".docx"]
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@cache
def paper(text: str, author: str = AUTHOR) -> bytes:
    """A PDF of one page whose properties name its author."""
    with TemporaryDirectory() as place:
        source = Path(place, "paper.typ")
        source.write_text(f'#set document(author: "{author}", title: "{text}")\n= {text}\n')
        return bytes(typst.compile(source))


def scripted_paper() -> bytes:
    """A PDF that runs a program when it is opened, and brings another file along."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper("Có mã"))))
    writer.add_open_action(JavaScript("app.alert('canary-script')"))
    writer.add_attachment("chay-di.exe", b"MZ canary-program")
    return _written(writer)


def locked_paper() -> bytes:
    """A PDF with a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper("Khóa"))))
    writer.encrypt("mat-khau")
    return _written(writer)


def picture(size: tuple[int, int] = (40, 30), target: str = "JPEG", *, with_place: bool = False) -> bytes:
    """A picture; `with_place` says where it was taken and by whom, and lies on its side."""
    out, exif = io.BytesIO(), Image.Exif()
    if with_place:
        exif.get_ifd(GPS)[1] = "N"
        exif[ARTIST] = AUTHOR
        exif[ORIENTATION] = 6
    Image.new("RGB", size, "#8a1c1c").save(out, target, exif=exif)
    return out.getvalue()


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    """A ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def document(more: Mapping[str, bytes | str] | None = None) -> bytes:
    """A Word file whose properties, comments and picture name its author; `more` are parts by path."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": "<Relationships/>",
        "docProps/core.xml": f"<coreProperties><creator>{AUTHOR}</creator></coreProperties>",
        "docProps/app.xml": f"<Properties><Company>{AUTHOR}</Company></Properties>",
        "word/document.xml": f'<w:document xmlns:w="{NAMESPACE}"><w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>'
        f'<w:ins w:author="{AUTHOR}"/></w:body></w:document>',
        "word/media/image1.jpeg": picture(with_place=True),
    }
    return archive(parts | dict(more or {}))


def movie(notes: bytes = b"canary-place +21.0285+105.8542/") -> bytes:
    """The boxes of an mp4 file of two seconds, with notes in two places, and nothing in it to see."""
    length = bytes(12) + (1000).to_bytes(4, "big") + (2000).to_bytes(4, "big") + bytes(80)
    moov = _box(b"mvhd", length) + _box(b"trak", _box(b"meta", notes)) + _box(b"udta", notes)
    return _box(b"ftyp", b"isom\0\0\0\0isommp42") + _box(b"moov", moov) + _box(b"mdat", bytes(64))


def _box(name: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4, "big") + name + body


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
