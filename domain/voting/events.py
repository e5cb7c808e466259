"""What happened in votes. None of it says what anybody chose, nor which ballot is whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class BallotCast(Event):
    """The actor voted, or replaced an earlier ballot. The ballot's id is left out: with the actor in the same
    audit row it would tell who chose what."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    is_change: bool


@dataclass(frozen=True)
class ElectionImported(Event):
    """A finished election was read from a file; `refused` ballots broke the rule and are not in the count."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    slug: str
    entries: int
    ballots: int
    refused: int
