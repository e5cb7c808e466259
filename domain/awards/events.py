"""What happened to awards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class AwardsRecorded(Event):
    """A decision grants awards; recording the same decision again before publication replaces them."""

    subject: ClassVar[str] = "decision_id"
    decision_id: UUID
    contest_id: UUID
    number: str
    entry_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class AwardRevoked(Event):
    """An award no longer stands; its certificate says so to whoever checks it."""

    subject: ClassVar[str] = "award_id"
    award_id: UUID
    contest_id: UUID
    serial: str
    reason: str


@dataclass(frozen=True)
class CertificateRendered(Event):
    """The PDF of an award's certificate is in the store."""

    subject: ClassVar[str] = "award_id"
    award_id: UUID
    contest_id: UUID
    serial: str
