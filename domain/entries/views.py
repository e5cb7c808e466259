"""What a reader gets of an entry: plain rows, already cut down to what this reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from domain.contests.rules import Phase
from domain.entries.models import AttachmentKind, AttachmentStatus, EntryStatus
from domain.entries.policy import Access


@dataclass(frozen=True, slots=True)
class ContributorView:
    """A contributor; the private parts are None to outsiders. `share` in percent."""

    id: UUID
    name: str
    workplace: str
    title: str
    share: Decimal
    position: int
    email: str | None = None
    birth_date: date | None = None
    qualification: str | None = None
    has_account: bool | None = None


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file of an entry; `size` in bytes, `refusal` a message's code."""

    id: UUID
    kind: AttachmentKind
    status: AttachmentStatus
    file_name: str
    content_type: str
    size: int
    sha256: str | None
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class VersionView:
    """A submission: its number, time and sha256 of the canonical form."""

    number: int
    submitted_at: datetime
    sha256: str


@dataclass(frozen=True)
class EntryView:
    """An entry as one reader may see it: the draft to its authors, the submitted version to everybody else.

    `can_*` is what this reader may do now."""

    id: UUID
    access: Access
    contest_id: UUID
    track_id: UUID | None
    unit_id: UUID | None
    author_id: UUID | None
    code: str | None
    status: EntryStatus
    title: str
    summary: str
    answers: dict[str, str]
    contributors: tuple[ContributorView, ...]
    attachments: tuple[AttachmentView, ...]
    version: int
    submitted_version: int | None
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None
    forwarded_at: datetime | None
    return_reason: str
    is_public: bool
    cost: Decimal | None
    published_figure: int | None
    phases: tuple[Phase, ...] = ()
    can: frozenset[str] = frozenset()

    @property
    def cover_id(self) -> UUID | None:
        """The READY cover's attachment."""
        covers = (
            a.id
            for a in self.attachments
            if a.kind is AttachmentKind.COVER and a.status is AttachmentStatus.READY
        )
        return next(covers, None)

    @property
    def sees_all_answers(self) -> bool:
        return self.access >= Access.JUDGE


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """A hit of a list: the entry, and where it was searched for the snippet that matched, as safe HTML."""

    entry: EntryView
    highlight: str | None = None
