"""What an organiser sends: a whole contest, children with the id they had, or none for new ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from domain.contests.ballot_rule import BallotRule, TallyVisibility
from domain.contests.file_rule import FileRule
from domain.contests.form import FormField
from domain.contests.rules import Phase, PhaseKind
from domain.contests.screening_rule import ScreeningRule
from domain.contests.team_rules import TeamRules

Localized = dict[str, str]  # {"vi": ..., "en": ...}


@dataclass(frozen=True)
class TrackInput:
    """A track; those left out of the list are removed."""

    name: Localized
    summary: Localized = field(default_factory=dict)
    id: UUID | None = None


@dataclass(frozen=True)
class PhaseInput:
    """A phase, known by its kind; [opens_at, closes_at) in UTC."""

    kind: PhaseKind
    opens_at: datetime
    closes_at: datetime

    @property
    def window(self) -> Phase:
        return Phase(self.kind, self.opens_at, self.closes_at)


@dataclass(frozen=True)
class CriterionInput:
    """A criterion: `weight` in percent, scored from 0 to `max_score`."""

    name: Localized
    weight: Decimal
    guidance: Localized = field(default_factory=dict)
    max_score: Decimal = Decimal(10)
    id: UUID | None = None


@dataclass(frozen=True)
class PrizeInput:
    """A prize; `track_id` of a track that is there already, None for the whole contest."""

    name: Localized
    rank: int
    reward: Localized = field(default_factory=dict)
    quantity: int = 1
    track_id: UUID | None = None
    id: UUID | None = None


@dataclass(frozen=True)
class ContestInput:
    """All an organiser decides on a contest. Weights in percent; a `slug` of None keeps the present one."""

    title: Localized
    summary: Localized
    rules: Localized
    organiser_name: Localized
    jury_weight: Decimal
    public_weight: Decimal
    judges_per_entry: int
    max_attachments: int
    tracks: tuple[TrackInput, ...]
    phases: tuple[PhaseInput, ...]
    form_fields: tuple[FormField, ...]
    criteria: tuple[CriterionInput, ...]
    prizes: tuple[PrizeInput, ...]
    ballot_rule: BallotRule
    tally_visibility: TallyVisibility
    slug: str | None = None
    team_rules: TeamRules = field(default_factory=TeamRules)
    screening: ScreeningRule | None = None  # as it is
    file_rule: FileRule | None = None  # as it is
