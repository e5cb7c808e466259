"""What may be attached to an entry: types by name and family, sizes, and how large files come in parts. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from domain.contests.form import FileFamily
from domain.kernel.errors import FieldProblem, refuse
from domain.kernel.text import text_problems

MEBIBYTE = 1024 * 1024
MAX_NAME_LENGTH = 200
PART_BYTES = 8 * MEBIBYTE
"""An upload in parts: all but the last have exactly this many bytes."""
SINGLE_BYTES = 2 * PART_BYTES
"""Up to here a file comes in one piece, by a form."""

_OFFICE = "application/vnd.openxmlformats-officedocument"
FAMILIES: Mapping[FileFamily, Mapping[str, str]] = {
    FileFamily.IMAGE: {
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".png": "image/png",
        ".webp": "image/webp",
    },
    FileFamily.DOCUMENT: {".pdf": "application/pdf"},
    FileFamily.OFFICE: {
        ".docx": f"{_OFFICE}.wordprocessingml.document",
        ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
        ".pptx": f"{_OFFICE}.presentationml.presentation",
    },
    FileFamily.VIDEO: {".mp4": "video/mp4", ".webm": "video/webm", ".mov": "video/quicktime"},
    FileFamily.AUDIO: {".mp3": "audio/mpeg", ".m4a": "audio/mp4"},
    FileFamily.ARCHIVE: {".zip": "application/zip"},
}
"""The one content type of each extension that is taken. No HTML, no SVG, no programs: they run in a browser."""

CEILINGS: Mapping[FileFamily, int] = {
    FileFamily.IMAGE: 50,
    FileFamily.DOCUMENT: 100,
    FileFamily.OFFICE: 100,
    FileFamily.VIDEO: 1024,
    FileFamily.AUDIO: 500,
    FileFamily.ARCHIVE: 250,
}
"""In MiB, whatever a contest allows: what is unpacked to be looked at must fit beside everything else."""
_FAMILY_OF = {extension: family for family, types in FAMILIES.items() for extension in types}


class AttachmentKind(StrEnum):
    """What a file is for."""

    DOCUMENT = "DOCUMENT"
    COVER = "COVER"


EVERY_FAMILY = tuple(FAMILIES)


@dataclass(frozen=True)
class Limits:
    """What one place takes: files of these families of at most `max_mb` MiB each."""

    max_mb: int = 25
    families: tuple[FileFamily, ...] = EVERY_FAMILY

    def types(self) -> dict[str, str]:
        """Extension -> content type."""
        return {extension: kind for family in self.families for extension, kind in FAMILIES[family].items()}


def limits_of(kind: AttachmentKind, *places: Limits) -> Limits:
    """The narrowest of what a contest and perhaps a field of its form take. A cover is always a picture, also
    where only other files may be attached."""
    max_mb = min(one.max_mb for one in places)
    if kind is AttachmentKind.COVER:
        return Limits(max_mb, (FileFamily.IMAGE,))
    families = tuple(family for family in FAMILIES if all(family in one.families for one in places))
    return Limits(max_mb, families)


def upload_problems(name: str, content_type: str, size: int, limits: Limits) -> list[FieldProblem]:
    """What is wrong with a file as announced; `size` in bytes."""
    ceiling = CEILINGS.get(family_of(name) or FileFamily.VIDEO, limits.max_mb)
    return [
        *_name_problems(name),
        *_type_problems(name, content_type, limits.types()),
        *_size_problems(size, min(limits.max_mb, ceiling)),
    ]


def check_upload(name: str, content_type: str, size: int, limits: Limits) -> None:
    """Raise Invalid when `upload_problems` finds any."""
    refuse(upload_problems(name, content_type, size, limits))


def extension_of(name: str) -> str:
    """The last extension in lower case with its dot, as in ".pdf"; empty without one."""
    return PurePosixPath(name).suffix.lower()


def family_of(name: str) -> FileFamily | None:
    """The family by the name's extension; None for what is never taken."""
    return _FAMILY_OF.get(extension_of(name))


def comes_in_parts(size: int) -> bool:
    """Whether a file of `size` bytes is sent in parts."""
    return size > SINGLE_BYTES


def part_sizes(size: int) -> dict[int, int]:
    """Number, from 1, to bytes of each part of a file of `size` bytes."""
    count = -(-size // PART_BYTES)
    return {number: min(PART_BYTES, size - (number - 1) * PART_BYTES) for number in range(1, count + 1)}


def _name_problems(name: str) -> list[FieldProblem]:
    if not name.strip() or any(mark in name for mark in "/\\\n\t"):
        return [FieldProblem("fileName", "entries.upload_name")]
    return text_problems("fileName", name, max_length=MAX_NAME_LENGTH)


def _type_problems(name: str, content_type: str, allowed: Mapping[str, str]) -> list[FieldProblem]:
    extension = extension_of(name)
    if extension not in allowed:
        known = ", ".join(allowed)
        return [
            FieldProblem("fileName", "entries.upload_extension", {"extension": extension, "allowed": known})
        ]
    if content_type != allowed[extension]:
        details = {"extension": extension, "type": content_type[:100]}
        return [FieldProblem("contentType", "entries.upload_type", details)]
    return []


def _size_problems(size: int, max_mb: int) -> list[FieldProblem]:
    if size <= 0:
        return [FieldProblem("size", "entries.upload_empty")]
    if size > max_mb * MEBIBYTE:
        return [FieldProblem("size", "entries.upload_too_big", {"limit": max_mb})]
    return []
