"""What happens to an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class EntryEvent(Event):
    """The base: which entry of which contest."""

    subject: ClassVar[str] = "entry_id"
    entry_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class EntryCreated(EntryEvent):
    """An author began a draft."""


@dataclass(frozen=True)
class DraftDeleted(EntryEvent):
    """An author threw a draft away."""


@dataclass(frozen=True)
class EntrySubmitted(EntryEvent):
    """A version was frozen; its receipt names number and digest. `is_forwarded` when it goes on at once."""

    number: int
    sha256: str
    is_forwarded: bool


@dataclass(frozen=True)
class EntryWithdrawn(EntryEvent):
    """The author took a submitted entry out of the contest."""


@dataclass(frozen=True)
class EntryForwarded(EntryEvent):
    """The unit's coordinator sent the entry on."""


@dataclass(frozen=True)
class EntryReturned(EntryEvent):
    """The unit's coordinator sent the entry back to its author; the entry holds the reason."""


@dataclass(frozen=True)
class ContributorJoined(EntryEvent):
    """A co-author confirmed the address that the entry names."""

    user_id: UUID


@dataclass(frozen=True)
class AttachmentAdded(EntryEvent):
    """A file passed inspection."""

    attachment_id: UUID
    sha256: str


@dataclass(frozen=True)
class AttachmentRefused(EntryEvent):
    """A file failed inspection; `code` says why."""

    attachment_id: UUID
    code: str


@dataclass(frozen=True)
class AttachmentRemoved(EntryEvent):
    """The author took a file out of the draft. Versions that hold it keep it."""

    attachment_id: UUID
