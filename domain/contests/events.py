"""What happened to seasons and contests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class SeasonCreated(Event):
    subject: ClassVar[str] = "season_id"
    season_id: UUID
    slug: str


@dataclass(frozen=True)
class SeasonPublished(Event):
    subject: ClassVar[str] = "season_id"
    season_id: UUID


@dataclass(frozen=True)
class ContestCreated(Event):
    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    season_id: UUID
    slug: str


@dataclass(frozen=True)
class ContestChanged(Event):
    """`version` is the one the change made; `parts` name what differs from the version before."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    version: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class ContestPublished(Event):
    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    season_id: UUID


@dataclass(frozen=True)
class QuotasChanged(Event):
    """How many entries units may bring in was set anew: counted by units of this depth, `count` rules in all."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    level: int
    count: int
