"""What an organiser sends: a whole contest, children with the id they had, or none for new ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from domain.contests.ballot_rule import BallotRule, TallyVisibility
from domain.contests.models import FieldKind
from domain.contests.rules import Phase, PhaseKind

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
class FormFieldInput:
    """A field of the entry form; `choices` as [{"value", "label": localized}], of CHOICE fields only."""

    key: str
    kind: FieldKind
    label: Localized
    help: Localized = field(default_factory=dict)
    is_required: bool = True
    is_public: bool = True
    max_words: int | None = None
    choices: tuple[dict[str, Any], ...] = ()
    id: UUID | None = None


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
    needs_forwarding: bool
    max_attachments: int
    tracks: tuple[TrackInput, ...]
    phases: tuple[PhaseInput, ...]
    form_fields: tuple[FormFieldInput, ...]
    criteria: tuple[CriterionInput, ...]
    prizes: tuple[PrizeInput, ...]
    ballot_rule: BallotRule
    tally_visibility: TallyVisibility
    slug: str | None = None
