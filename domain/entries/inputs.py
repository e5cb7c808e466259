"""What an author sends, as it comes; cleaned in `cleaning`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from domain.entries.parts import CONTRIBUTORS, SUMMARY, TITLE, TRACK, UNIT, Change, answer_part

AnswerValue = str | int | float | bool | list[object] | dict[str, object] | None
"""JSON; only strings and numbers are answers."""


@dataclass(frozen=True)
class ContributorInput:
    """A contributor; with the `id` of one that is there already it is changed, else added. `share` in percent."""

    name: str
    share: Decimal
    email: str = ""
    birth_date: date | None = None
    workplace: str = ""
    title: str = ""
    qualification: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class EntryInput:
    """A whole draft; contributors left out of the list are removed."""

    title: str
    summary: str
    track_id: UUID | None = None
    unit_id: UUID | None = None
    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    contributors: tuple[ContributorInput, ...] = ()


@dataclass(frozen=True)
class EntryChanges:
    """The parts of a draft that were changed, each with the revision it was changed from; None for the others."""

    title: Change[str] | None = None
    summary: Change[str] | None = None
    track_id: Change[UUID | None] | None = None
    unit_id: Change[UUID | None] | None = None
    answers: Mapping[str, Change[AnswerValue]] = field(default_factory=dict)
    contributors: Change[tuple[ContributorInput, ...]] | None = None

    @property
    def bases(self) -> dict[str, int]:
        """The revision that each changed part was made from."""
        own = {
            TITLE: self.title,
            SUMMARY: self.summary,
            TRACK: self.track_id,
            UNIT: self.unit_id,
            CONTRIBUTORS: self.contributors,
        }
        answers = {answer_part(key): change for key, change in self.answers.items()}
        return {part: change.base for part, change in (own | answers).items() if change is not None}
