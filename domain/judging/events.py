"""What happens in judging. No event tells a score, and none but the organiser's tells who a judge is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class RoundCreated(Event):
    subject: ClassVar[str] = "round_id"
    round_id: UUID
    contest_id: UUID
    number: int


@dataclass(frozen=True)
class JudgeInvited(Event):
    """The mail goes out with the invitation's own event; this one is for the audit."""

    subject: ClassVar[str] = "round_id"
    round_id: UUID
    contest_id: UUID
    invitation_id: UUID


@dataclass(frozen=True)
class JudgeJoined(Event):
    subject: ClassVar[str] = "judge_id"
    judge_id: UUID
    round_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class JudgeRemoved(Event):
    subject: ClassVar[str] = "judge_id"
    judge_id: UUID
    round_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class AssignmentsPlanned(Event):
    """`seed` and the audit's order make the plan reproducible."""

    subject: ClassVar[str] = "round_id"
    round_id: UUID
    contest_id: UUID
    seed: int
    created: int
    removed: int


@dataclass(frozen=True)
class RoundOpened(Event):
    subject: ClassVar[str] = "round_id"
    round_id: UUID
    contest_id: UUID
    assignments: int


@dataclass(frozen=True)
class JudgeAssigned(Event):
    """A judge of an open round has `count` new entries to judge: the one to be mailed about."""

    subject: ClassVar[str] = "judge_id"
    judge_id: UUID
    round_id: UUID
    contest_id: UUID
    count: int


@dataclass(frozen=True)
class JudgeReminded(Event):
    """A judge still owes `count` scorecards: to be mailed about."""

    subject: ClassVar[str] = "judge_id"
    judge_id: UUID
    round_id: UUID
    contest_id: UUID
    count: int


@dataclass(frozen=True)
class ScorecardStarted(Event):
    """The first save; later saves are drafts of the judge's own and not history."""

    subject: ClassVar[str] = "assignment_id"
    assignment_id: UUID
    round_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class ScorecardHandedIn(Event):
    """`version` is the save that counts."""

    subject: ClassVar[str] = "assignment_id"
    assignment_id: UUID
    round_id: UUID
    contest_id: UUID
    version: int


@dataclass(frozen=True)
class ConflictDeclared(Event):
    subject: ClassVar[str] = "assignment_id"
    assignment_id: UUID
    judge_id: UUID
    entry_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class AssignmentReleased(Event):
    """Set aside for a conflict of interest of this kind; a scorecard in it no longer counts."""

    subject: ClassVar[str] = "assignment_id"
    assignment_id: UUID
    judge_id: UUID
    entry_id: UUID
    contest_id: UUID
    conflict: str


@dataclass(frozen=True)
class RoundClosed(Event):
    subject: ClassVar[str] = "round_id"
    round_id: UUID
    contest_id: UUID
    scorecards: int
    outstanding: int
