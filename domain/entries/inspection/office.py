"""Office files: written anew without their authors, their macros and what they would fetch from elsewhere."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as XML

from domain.entries.inspection.jpeg import without_metadata
from domain.entries.inspection.outcome import MAX_TEXT, Findings, RefusedFile
from domain.entries.inspection.zips import Unpacking, opened
from domain.entries.uploads import MEBIBYTE, extension_of

FOLDERS = {".docx": "word/", ".xlsx": "xl/", ".pptx": "ppt/"}
MAX_XML = 64 * MEBIBYTE
MACROS = re.compile(r"(vbaproject\.bin|vbadata\.xml|vbaprojectsignature[^/]*\.bin)$|(^|/)activex/", re.I)
TEXTS = re.compile(
    r"word/(document|footnotes|endnotes)\.xml|ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml"
    r"|xl/(sharedStrings|worksheets/sheet\d+)\.xml"
)
EMPTY = {
    "docProps/core.xml": b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties"/>',
    "docProps/app.xml": b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"/>',
    "docProps/custom.xml": b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'custom-properties"/>',
}
"""What an Office file says of its authors, company and past, as it says nothing."""
NAMES = re.compile(
    rb'(\s(?:\w+:)?(?:author|initials|lastModifiedBy|userName|displayName|userId|providerId)=)"[^"]*"'
)
AUTHORS = re.compile(rb"(<(?:\w+:)?author(?:\s[^>]*)?>)[^<]*(</(?:\w+:)?author>)")
REMOTE = re.compile(
    rb'<(?:\w+:)?Relationship\b(?=[^>]*TargetMode="External")(?=[^>]*Type="[^"]*/'
    rb'(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath|image)")[^>]*/?>'
)
"""Relationships that an Office program follows by itself; a link that a reader clicks on may stay."""
DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
PARAGRAPHS = frozenset({"p", "si"})
WORDS = frozenset({"t"})


def look_at_office(path: Path, folder: Path, file_name: str, content_type: str) -> Findings:
    """The file without authors, dates and remote templates, and its text. Raises RefusedFile."""
    with opened(path) as archive:
        names = archive.namelist()
        _check(names, FOLDERS[extension_of(file_name)])
        texts: list[str] = []
        kept = folder / "kept"
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as target:
            unpacking = Unpacking(archive)
            for entry in archive.infolist():
                _rewrite(unpacking, entry, target, texts)
    return Findings(kept, content_type, text="\n".join(texts)[:MAX_TEXT])


def _check(names: list[str], folder: str) -> None:
    is_office = "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)
    if not is_office:
        raise RefusedFile("entries.upload_content")
    if any(MACROS.search(name) for name in names):
        raise RefusedFile("entries.upload_macros")


def _rewrite(unpacking: Unpacking, entry: zipfile.ZipInfo, target: zipfile.ZipFile, texts: list[str]) -> None:
    """One entry, cleaned; without the date at which it was written."""
    name = entry.filename
    fresh = zipfile.ZipInfo(name)
    fresh.compress_type = zipfile.ZIP_DEFLATED
    if name.lower().endswith((".xml", ".rels", ".jpg", ".jpeg")):
        content = _cleaned(name, _whole(unpacking.chunks(entry)))
        if TEXTS.fullmatch(name):
            texts.extend(paragraphs(content))
        target.writestr(fresh, content)
        return
    with target.open(fresh, "w", force_zip64=True) as file:
        for piece in unpacking.chunks(entry):
            file.write(piece)


def _whole(chunks: Iterator[bytes]) -> bytes:
    content = bytearray()
    for piece in chunks:
        content += piece
        if len(content) > MAX_XML:
            raise RefusedFile("entries.upload_zip_bomb")
    return bytes(content)


def _cleaned(name: str, content: bytes) -> bytes:
    if name.lower().endswith((".jpg", ".jpeg")):
        return without_metadata(content)
    if name in EMPTY:
        return EMPTY[name]
    if DTD.search(content):
        raise RefusedFile(
            "entries.upload_content"
        )  # the format has none: it is an attack on whoever reads it
    if name.endswith(".rels"):
        return REMOTE.sub(b"", content)
    if name == "[Content_Types].xml":
        if b"macroEnabled" in content:
            raise RefusedFile("entries.upload_macros")
        return content
    return AUTHORS.sub(rb"\1\2", NAMES.sub(rb'\1""', content))


def paragraphs(content: bytes) -> Iterator[str]:
    """The text of a part, a paragraph each. Raises RefusedFile for what is no XML."""
    words: list[str] = []
    try:
        for _, element in _ends(content):
            kind = element.tag.rpartition("}")[2]
            if kind in WORDS:
                words.append(element.text or "")
            elif kind in PARAGRAPHS:
                if text := "".join(words).strip():
                    yield text
                words.clear()
                element.clear()
    except XML.ParseError:
        raise RefusedFile("entries.upload_content") from None


def _ends(content: bytes) -> Iterator[tuple[str, XML.Element]]:
    parser: Any = XML.XMLPullParser(["end"])  # document type declarations were refused before
    for place in range(0, len(content), MEBIBYTE):
        parser.feed(content[place : place + MEBIBYTE])
        yield from parser.read_events()
    parser.close()
    yield from parser.read_events()
