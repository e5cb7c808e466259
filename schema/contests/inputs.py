"""What organisers send, in the API's shapes; the domain cleans and checks it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import strawberry

from domain.contests import ballot_rule, inputs
from domain.contests.ballot_rule import BallotKind, TallyVisibility
from domain.contests.rules import PhaseKind
from domain.contests.team_rules import TeamRules
from schema.contests.files import FileRuleInput
from schema.contests.form import FormFieldInput
from schema.contests.screening import ScreeningRuleInput
from schema.contests.team_rules import TeamRulesInput
from schema.scalars import LocalizedInput, maybe_id


def _text(value: LocalizedInput | None) -> dict[str, str]:
    return value.to_dict() if value else {}


@strawberry.input
class TrackInput:
    """`id` of a track that is there; without one it is new."""

    id: strawberry.ID | None = None
    name: LocalizedInput
    summary: LocalizedInput | None = None

    def to_domain(self) -> inputs.TrackInput:
        return inputs.TrackInput(self.name.to_dict(), _text(self.summary), maybe_id(self.id))


@strawberry.input
class PhaseInput:
    kind: PhaseKind
    opens_at: datetime
    closes_at: datetime

    def to_domain(self) -> inputs.PhaseInput:
        return inputs.PhaseInput(self.kind, self.opens_at, self.closes_at)


@strawberry.input
class CriterionInput:
    id: strawberry.ID | None = None
    name: LocalizedInput
    guidance: LocalizedInput | None = None
    weight: Decimal
    max_score: Decimal = Decimal(10)

    def to_domain(self) -> inputs.CriterionInput:
        return inputs.CriterionInput(
            name=self.name.to_dict(),
            weight=self.weight,
            guidance=_text(self.guidance),
            max_score=self.max_score,
            id=maybe_id(self.id),
        )


@strawberry.input
class PrizeInput:
    """`trackId` of a track that is there already; none for a prize of the whole contest."""

    id: strawberry.ID | None = None
    name: LocalizedInput
    reward: LocalizedInput | None = None
    rank: int
    quantity: int = 1
    track_id: strawberry.ID | None = None

    def to_domain(self) -> inputs.PrizeInput:
        return inputs.PrizeInput(
            name=self.name.to_dict(),
            rank=self.rank,
            reward=_text(self.reward),
            quantity=self.quantity,
            track_id=maybe_id(self.track_id),
            id=maybe_id(self.id),
        )


@strawberry.input
class BallotRuleInput:
    kind: BallotKind
    min_choices: int = 1
    max_choices: int | None = None
    max_per_track: int | None = None
    max_total_cost: Decimal | None = None
    points_total: int | None = None
    positional_points: list[int] | None = None
    tally_visibility: TallyVisibility

    def to_domain(self) -> ballot_rule.BallotRule:
        return ballot_rule.BallotRule(
            kind=self.kind,
            min_choices=self.min_choices,
            max_choices=self.max_choices,
            max_per_track=self.max_per_track,
            max_total_cost=self.max_total_cost,
            points_total=self.points_total,
            positional_points=tuple(self.positional_points or ()),
        )


@strawberry.input
class ContestInput:
    """A whole contest; what is left out of a list is removed."""

    title: LocalizedInput
    slug: str | None = None
    summary: LocalizedInput
    rules: LocalizedInput
    organiser_name: LocalizedInput
    jury_weight: Decimal
    public_weight: Decimal
    judges_per_entry: int
    max_attachments: int
    tracks: list[TrackInput]
    phases: list[PhaseInput]
    form_fields: list[FormFieldInput]
    criteria: list[CriterionInput]
    prizes: list[PrizeInput]
    ballot_rule: BallotRuleInput
    team_rules: TeamRulesInput | None = None
    screening: ScreeningRuleInput | None = None
    files: FileRuleInput | None = None

    def to_domain(self) -> inputs.ContestInput:
        return inputs.ContestInput(
            title=self.title.to_dict(),
            slug=self.slug,
            summary=self.summary.to_dict(),
            rules=self.rules.to_dict(),
            organiser_name=self.organiser_name.to_dict(),
            jury_weight=self.jury_weight,
            public_weight=self.public_weight,
            judges_per_entry=self.judges_per_entry,
            max_attachments=self.max_attachments,
            tracks=tuple(track.to_domain() for track in self.tracks),
            phases=tuple(phase.to_domain() for phase in self.phases),
            form_fields=tuple(field.to_domain() for field in self.form_fields),
            criteria=tuple(criterion.to_domain() for criterion in self.criteria),
            prizes=tuple(prize.to_domain() for prize in self.prizes),
            ballot_rule=self.ballot_rule.to_domain(),
            tally_visibility=self.ballot_rule.tally_visibility,
            team_rules=self.team_rules.to_domain() if self.team_rules else TeamRules(),
            screening=self.screening.to_domain() if self.screening else None,
            file_rule=self.files.to_domain() if self.files else None,
        )
