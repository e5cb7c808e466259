"""What may be attached to an entry."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePosixPath

from domain.kernel.errors import FieldProblem, refuse
from domain.kernel.text import text_problems

MEBIBYTE = 1024 * 1024
MAX_UPLOAD_BYTES = 25 * MEBIBYTE
MAX_NAME_LENGTH = 200

IMAGES: Mapping[str, str] = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCUMENTS: Mapping[str, str] = {
    ".pdf": "application/pdf",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".mp4": "video/mp4",
    ".mp3": "audio/mpeg",
    ".zip": "application/zip",
}


class UploadPurpose(StrEnum):
    """What a file is for."""

    ATTACHMENT = "ATTACHMENT"
    COVER = "COVER"


ALLOWED_TYPES: Mapping[UploadPurpose, Mapping[str, str]] = {
    UploadPurpose.ATTACHMENT: {**IMAGES, **DOCUMENTS},
    UploadPurpose.COVER: IMAGES,
}
"""The one content type of each allowed extension. No HTML, no SVG, no programs: they run in a browser."""


def upload_problems(
    name: str,
    content_type: str,
    size: int,
    *,
    purpose: UploadPurpose = UploadPurpose.ATTACHMENT,
    max_bytes: int = MAX_UPLOAD_BYTES,
) -> list[FieldProblem]:
    """What is wrong with a file as announced; `size` in bytes."""
    return [
        *_name_problems(name),
        *_type_problems(name, content_type, ALLOWED_TYPES[purpose]),
        *_size_problems(size, max_bytes),
    ]


def check_upload(
    name: str,
    content_type: str,
    size: int,
    *,
    purpose: UploadPurpose = UploadPurpose.ATTACHMENT,
    max_bytes: int = MAX_UPLOAD_BYTES,
) -> None:
    """Raise Invalid when `upload_problems` finds any."""
    refuse(upload_problems(name, content_type, size, purpose=purpose, max_bytes=max_bytes))


def extension_of(name: str) -> str:
    """The last extension in lower case with its dot, as in ".pdf"; empty without one."""
    return PurePosixPath(name).suffix.lower()


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


def _size_problems(size: int, max_bytes: int) -> list[FieldProblem]:
    if size <= 0:
        return [FieldProblem("size", "entries.upload_empty")]
    if size > max_bytes:
        return [FieldProblem("size", "entries.upload_too_big", {"limit": max_bytes // MEBIBYTE})]
    return []
