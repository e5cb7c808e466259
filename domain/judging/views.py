"""The plain rows that reads of judging answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from domain.judging.models import RoundStatus
from domain.judging.policy import Standing


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """An assignment with all that its page needs beside entry and scores.

    `is_own`: the reader is its judge. `contest_slug` and codes are left to the types of those contexts."""

    id: UUID
    round_id: UUID
    contest_id: UUID
    judge_id: UUID
    entry_id: UUID
    version: int
    comment: str
    handed_in_at: datetime | None
    released_at: datetime | None
    release_reason: str
    opens_at: datetime | None
    closes_at: datetime | None
    is_own: bool
    standing: Standing


@dataclass(frozen=True, slots=True)
class ScoreView:
    """One criterion's line of a scorecard; unscored criteria have neither value nor comment."""

    criterion_id: UUID
    value: Decimal | None
    comment: str


@dataclass(frozen=True, slots=True)
class JudgeView:
    """A judge of a round with the person behind the alias: for organisers and auditors only.

    `conflicts` counts the entries of the contest that this judge may not judge."""

    id: UUID
    round_id: UUID
    user_id: UUID
    alias: int
    max_load: int | None
    assigned: int
    handed_in: int
    started: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is; all figures count scorecards that are owed or in, released ones not."""

    contest_id: UUID
    assigned: int
    handed_in: int
    started: int
    judges: tuple[JudgeView, ...]


@dataclass(frozen=True, slots=True)
class ResultView:
    """An entry's result of a closed round, in percent; `spread` is a sample standard deviation."""

    entry_id: UUID
    score: Decimal | None
    scorecards: int
    spread: Decimal | None


@dataclass(frozen=True, slots=True)
class Desk:
    """A judge's assignments in one round of a contest."""

    contest_id: UUID
    round_id: UUID
    number: int
    status: RoundStatus
    closes_at: datetime | None
    assignments: tuple[AssignmentView, ...]

    @property
    def handed_in(self) -> int:
        return sum(assignment.handed_in_at is not None for assignment in self.assignments)
