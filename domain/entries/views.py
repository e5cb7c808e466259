"""What a reader gets of an entry: plain rows, already cut down to what this reader may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from domain.contests.form import FieldAudience
from domain.contests.rules import Phase
from domain.entries.lateness import Admission, Late
from domain.entries.models import AttachmentKind, AttachmentStatus, EntryStatus
from domain.entries.policy import READS, Access
from domain.kernel.paging import Page


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
    is_name_hidden: bool = False  # the person has not agreed to being named in public
    user_id: UUID | None = None
    confirmed_at: datetime | None = None
    confirmed_share: Decimal | None = None
    declined_at: datetime | None = None


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
    field_key: str | None = None
    variant_of: UUID | None = None  # the file of which this is the anonymised copy


@dataclass(frozen=True, slots=True)
class VersionView:
    """A submission: its number, time and sha256 of the canonical form; `admission` is None to outsiders."""

    number: int
    submitted_at: datetime
    sha256: str
    admission: Admission | None


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
    waiting_unit_id: UUID | None
    waiting_since: datetime | None
    is_public: bool
    cost: Decimal | None
    published_figure: int | None
    phases: tuple[Phase, ...] = ()
    late: Late = field(default_factory=Late)
    revisions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
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
    def reads(self) -> FieldAudience:
        """Whose fields of the form this reader reads."""
        return READS.get(self.access, FieldAudience.ORGANISERS)

    @property
    def is_own(self) -> bool:
        """Whether this is the draft, for one of its authors."""
        return self.access >= Access.AUTHOR


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """A hit of a list: the entry, and where it was searched for what matched, as safe HTML."""

    entry: EntryView
    highlight: str | None = None
    title_highlight: str | None = None


@dataclass(frozen=True)
class EntryPage(Page[FoundEntry]):
    """A page of entries. `meant` is what was searched for where nothing has what was typed; `is_loose`: nothing has
    all the words, these have some."""

    meant: str | None = None
    is_loose: bool = False
