"""What looking at a file comes to: what is kept of it, or why it is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

MAX_TEXT = 200_000  # characters of a file's text that are kept


class RefusedFile(Exception):
    """The file is not taken; `code` names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Picture:
    """A drawing of a file, WebP: where it lies, and its sha256 in hex."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Inspected:
    """A file that passed, as it is kept: its name, type, size in bytes and sha256 in hex, and where its bytes lie.

    `pictures` by longer side in pixels; `seconds` of what moves or sounds, `pages` of what has pages."""

    file_name: str
    content_type: str
    size: int
    sha256: str
    path: str = ""
    original_sha256: str | None = None
    is_scanned: bool = False
    pictures: Mapping[int, Picture] = field(default_factory=dict)
    seconds: float | None = None
    pages: int | None = None
    text: str = ""

    @property
    def storage_key(self) -> str:
        """Where the clean bucket has it: equal files are one object."""
        return storage_key_of(self.sha256)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """What `dataclasses.asdict` and JSON made of one, back again."""
        pictures = {int(side): Picture(**picture) for side, picture in values["pictures"].items()}
        return cls(**{**values, "pictures": pictures})


@dataclass
class Findings:
    """What a look at one kind of file brings: the bytes to keep at `path`, and what is known of them."""

    path: Path
    content_type: str
    pictures: dict[int, Path] = field(default_factory=dict)
    seconds: float | None = None
    pages: int | None = None
    text: str = ""


def storage_key_of(sha256: str) -> str:
    """The clean bucket's key of a content."""
    return f"sha256/{sha256}"


def sha256_of(path: Path) -> str:
    """In hex; a file of any size."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
