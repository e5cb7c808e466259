"""What happened to a contest's result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class ResultsComputed(Event):
    """Jury and public were combined; an earlier computation is replaced."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    entries: int
    ballots: int


@dataclass(frozen=True)
class ResultsPublished(Event):
    """Winners, entry pages and results are announced; reactions wait for the announcement phase."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
