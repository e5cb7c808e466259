"""What was taken out of the product, and what was brought in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class ListExported(Event):
    """Somebody took a list away as a file: which, in which format, how many rows, narrowed by which filters."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID | None
    list: str
    format: str
    rows: int
    filters: tuple[str, ...]


@dataclass(frozen=True)
class EntriesDownloaded(Event):
    """Somebody took whole entries away, with their files."""

    subject: ClassVar[str] = "scope_id"
    scope_id: UUID
    contest_id: UUID | None
    entries: int


@dataclass(frozen=True)
class ImportStarted(Event):
    """Entries of past years are being made of a file; the worker does it, some hundred at a time."""

    subject: ClassVar[str] = "import_id"
    import_id: UUID
    contest_id: UUID
    rows: int


@dataclass(frozen=True)
class EntriesImported(Event):
    """Entries and awards of past years are public."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    import_id: UUID
    entries: int
    awards: int


@dataclass(frozen=True)
class ImportAbandoned(Event):
    """What a file refers to was changed while it was imported; nothing of it stays."""

    subject: ClassVar[str] = "import_id"
    import_id: UUID
    faults: int


@dataclass(frozen=True)
class ImportUndone(Event):
    """An import was taken back as a whole; certificates under these keys of the store have no award any more."""

    subject: ClassVar[str] = "import_id"
    import_id: UUID
    entries: int
    certificate_keys: tuple[str, ...]
