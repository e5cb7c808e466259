"""Looking at an uploaded file before anyone else gets it: is it what it says, and what must not be in it?

Slow, and at the mercy of what is in the file: it runs in a process of its own with limits (`__main__`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from typing import Any

from domain.contests.form import FileFamily
from domain.entries.inspection.images import look_at_image
from domain.entries.inspection.media import look_at_media
from domain.entries.inspection.office import look_at_office
from domain.entries.inspection.outcome import (
    Findings,
    Inspected,
    Picture,
    RefusedFile,
    sha256_of,
    storage_key_of,
)
from domain.entries.inspection.pdf import look_at_pdf
from domain.entries.inspection.zips import look_at_archive
from domain.entries.uploads import FAMILIES, AttachmentKind, extension_of, family_of

__all__ = ["Inspected", "Picture", "RefusedFile", "answer_to", "inspect", "storage_key_of"]


def inspect(path: Path, folder: Path, file_name: str, content_type: str, kind: AttachmentKind) -> Inspected:
    """What the file at `path` is, and what to keep of it, in the empty `folder`. Raises RefusedFile."""
    if path.stat().st_size == 0:
        raise RefusedFile("entries.upload_empty")
    original = sha256_of(path)
    found = _look(path, folder, file_name, content_type, kind)
    return Inspected(
        file_name=_renamed(file_name, found.content_type),
        content_type=found.content_type,
        size=found.path.stat().st_size,
        sha256=sha256_of(found.path),
        path=str(found.path),
        original_sha256=original,
        pictures={side: Picture(str(p), sha256_of(p)) for side, p in found.pictures.items()},
        seconds=found.seconds,
        pages=found.pages,
        text=found.text.replace("\0", ""),
    )


def answer_to(task: Mapping[str, str]) -> dict[str, Any]:
    """What `inspect` says of a task, JSON-ready: {"inspected": ...} or {"refusal": code}."""
    try:
        found = inspect(
            Path(task["path"]),
            Path(task["folder"]),
            task["file_name"],
            task["content_type"],
            AttachmentKind(task["kind"]),
        )
    except RefusedFile as refusal:
        return {"refusal": refusal.code}
    return {"inspected": asdict(found)}


def _look(path: Path, folder: Path, file_name: str, content_type: str, kind: AttachmentKind) -> Findings:
    match family_of(file_name):
        case FileFamily.IMAGE:
            return look_at_image(path, folder, content_type, kind)
        case FileFamily.DOCUMENT:
            return look_at_pdf(path, folder)
        case FileFamily.OFFICE:
            return look_at_office(path, folder, file_name, content_type)
        case FileFamily.VIDEO | FileFamily.AUDIO:
            return look_at_media(path, folder, content_type)
        case FileFamily.ARCHIVE:
            return look_at_archive(path)
        case None:
            raise RefusedFile("entries.upload_content")


def _renamed(file_name: str, content_type: str) -> str:
    """The name with the extension of what the file has become."""
    fitting = [known for types in FAMILIES.values() for known, kind in types.items() if kind == content_type]
    if extension_of(file_name) in fitting:
        return file_name
    return f"{PurePosixPath(file_name).stem}{fitting[0]}"
