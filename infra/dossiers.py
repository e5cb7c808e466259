"""Whole entries as PDF, and as ZIP archives that are written while they are sent."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from zipstream import ZIP_DEFLATED, ZipStream

from domain.entries.views import ContributorView, VersionView
from domain.exchange.dossiers import Dossier, DossierFile
from domain.kernel.ports import FileStore
from infra.tables import Piece, Pieces
from infra.typesetting import qr_code, typeset

TEMPLATE = Path(__file__).parent / "dossier" / "dossier.typ"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LONGEST_NAME = 80  # characters of a file's name in an archive, before its ending
WORDS = {
    "vi": {
        "authors": "Tác giả", "files": "Tệp đính kèm", "versions": "Các lần nộp", "scan": "Quét để mở trang",
        "version": "Lần nộp {number}, {at}", "printed": "In lúc {at} · {address}", "unnamed": "(chưa đồng ý nêu tên)",
        "born": "Sinh ngày {day}",
    },
    "en": {
        "authors": "Authors", "files": "Files", "versions": "Submissions", "scan": "Scan to open the page",
        "version": "Submission {number}, {at}", "printed": "Printed {at} · {address}", "unnamed": "(not named)",
        "born": "Born {day}",
    },
}  # fmt: skip


def render_dossier(dossier: Dossier) -> bytes:
    """The entry as a PDF with everything its reader may see."""
    words = WORDS[dossier.locale]
    as_of = dossier.as_of.astimezone(ZONE)
    data = {
        "lang": dossier.locale,
        "words": words,
        "title": dossier.title,
        "contest": dossier.contest,
        "summary": dossier.summary,
        "facts": dossier.facts,
        "answers": dossier.answers,
        "authors": [_author(person, words) for person in dossier.authors],
        "files": [_file(file, dossier.locale) for file in dossier.files],
        "versions": [_version(version, words) for version in dossier.versions],
        "address": dossier.address,
        "qr": qr_code(dossier.address),
        "scan": words["scan"],
        "footer": words["printed"].format(at=_at(as_of), address=dossier.address),
        "day": (as_of.year, as_of.month, as_of.day),
    }
    return typeset(TEMPLATE, data, as_of.date())


def _author(person: ContributorView, words: dict[str, str]) -> dict[str, Any]:
    born = words["born"].format(day=f"{person.birth_date:%d/%m/%Y}") if person.birth_date else ""
    work = ", ".join(part for part in (person.title, person.workplace) if part)
    details = (work, person.qualification or "", person.email or "", born)
    return {
        "name": words["unnamed"] if person.is_name_hidden else person.name,
        "share": f"{person.share.normalize():f} %",
        "details": [detail for detail in details if detail],
    }


def _file(file: DossierFile, locale: str) -> dict[str, str]:
    megabytes = f"{file.size / 1e6:.1f} MB"
    return {
        "name": file.name,
        "size": megabytes.replace(".", ",") if locale == "vi" else megabytes,
        "sha256": f"SHA-256 {file.sha256}",
    }


def _version(version: VersionView, words: dict[str, str]) -> dict[str, str]:
    at = _at(version.submitted_at.astimezone(ZONE))
    return {"label": words["version"].format(number=version.number, at=at), "sha256": version.sha256}


def _at(moment: datetime) -> str:
    return f"{moment:%d/%m/%Y %H:%M}"


# ---- archives


async def write_archive(
    dossiers: AsyncGenerator[Dossier, None], store: FileStore, *, is_single: bool
) -> Pieces:
    """A ZIP with a folder an entry: entry.pdf, entry.json and its files; and manifest.json with the sha256 of each.

    Files go from the store to the reader piece by piece; nothing waits in memory or on a disk."""
    archive, listed = ZipStream(), list[dict[str, Any]]()
    async with aclosing(dossiers):
        async for dossier in dossiers:
            folder = "" if is_single else f"{_plain(dossier.code or str(dossier.id))}/"
            listed += await _add(archive, dossier, folder, store)
            async for content in _in_threads(archive.all_files()):
                yield Piece(content)
            yield Piece(b"", 1)
    archive.add(orjson.dumps(listed, option=orjson.OPT_INDENT_2), "manifest.json", compress_type=ZIP_DEFLATED)
    async for content in _in_threads(archive.finalize()):
        yield Piece(content)


async def _add(archive: ZipStream, dossier: Dossier, folder: str, store: FileStore) -> list[dict[str, Any]]:
    """Queues an entry's parts; answers their lines of the manifest."""
    pdf = await asyncio.to_thread(render_dossier, dossier)
    made = {"entry.pdf": pdf, "entry.json": orjson.dumps(dossier.content, option=orjson.OPT_INDENT_2)}
    lines = []
    for name, content in made.items():
        archive.add(content, folder + name, compress_type=ZIP_DEFLATED)
        lines.append(_line(folder + name, len(content), hashlib.sha256(content).hexdigest()))
    for name, file in _names(dossier.files):
        archive.add(store.stream_file(file.key), folder + name)
        lines.append(_line(folder + name, file.size, file.sha256))
    return lines


def _line(path: str, size: int, sha256: str) -> dict[str, Any]:
    return {"path": path, "size": size, "sha256": sha256}


def _names(files: tuple[DossierFile, ...]) -> Iterator[tuple[str, DossierFile]]:
    """A name of its own for each file, as the author called it."""
    taken: set[str] = set()
    for number, file in enumerate(files, 1):
        name = f"files/{_plain(file.name)}"
        if name.casefold() in taken:
            name = f"files/{number}-{_plain(file.name)}"
        taken.add(name.casefold())
        yield name, file


def _plain(name: str) -> str:
    """A name that unpacks anywhere, and nowhere else than into its folder."""
    kept = "".join(letter if letter.isalnum() or letter in " ._-()" else "_" for letter in name).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    if not stem or len(ending) > 10:
        return kept[:LONGEST_NAME] or "_"
    return f"{stem[:LONGEST_NAME]}{dot}{ending}"


async def _in_threads(pieces: Iterator[bytes]) -> AsyncGenerator[bytes, None]:
    while (content := await asyncio.to_thread(next, pieces, None)) is not None:
        yield content
