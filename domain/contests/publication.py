"""What a contest must have before it is published, as a list to tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from domain.contests import rules
from domain.contests.ballot_rule import ballot_rule_problems
from domain.contests.models import Contest, Criterion, FormField, Phase, PhaseKind, Prize, Season, Track


@dataclass(frozen=True)
class Check:
    """One line of a checklist; `code` names its text."""

    code: str
    is_ok: bool


@dataclass(frozen=True)
class ContestParts:
    """A contest with everything that belongs to it."""

    contest: Contest
    season: Season
    tracks: Sequence[Track]
    phases: Sequence[Phase]
    form_fields: Sequence[FormField]
    criteria: Sequence[Criterion]
    prizes: Sequence[Prize]

    @property
    def windows(self) -> tuple[rules.Phase, ...]:
        return tuple(phase.window for phase in self.phases)


def publication_checks(parts: ContestParts, now: datetime) -> list[Check]:
    """Every requirement, met or not, in the order in which an organiser fills the form."""
    contest = parts.contest
    return [
        Check("contests.check_season", parts.season.published_at is not None),
        Check("contests.check_summary", bool(contest.summary.get("vi"))),
        Check("contests.check_rules", bool(contest.rules.get("vi"))),
        Check("contests.check_organiser", bool(contest.organiser_name.get("vi"))),
        Check("contests.check_tracks", bool(parts.tracks)),
        *_timetable_checks(parts, now),
        Check("contests.check_form", any(field.archived_at is None for field in parts.form_fields)),
        *_deciding_checks(parts),
        Check("contests.check_prizes", bool(parts.prizes)),
    ]


def _timetable_checks(parts: ContestParts, now: datetime) -> Iterator[Check]:
    submission = rules.state_of(parts.windows, PhaseKind.SUBMISSION, now)
    yield Check("contests.check_submission", submission in {rules.PhaseState.UPCOMING, rules.PhaseState.OPEN})
    yield Check("contests.check_timetable", not rules.phase_problems(parts.windows))
    kinds = {phase.kind for phase in parts.phases}
    yield Check("contests.check_announcement", PhaseKind.ANNOUNCEMENT in kinds)
    if parts.contest.jury_weight > 0:
        yield Check("contests.check_judging", PhaseKind.JUDGING in kinds)
    if parts.contest.public_weight > 0:
        yield Check("contests.check_voting", PhaseKind.PUBLIC_VOTING in kinds)


def _deciding_checks(parts: ContestParts) -> Iterator[Check]:
    contest = parts.contest
    weights = rules.JuryPublic(contest.jury_weight, contest.public_weight)
    yield Check("contests.check_weights", not rules.jury_public_problems(weights))
    if contest.jury_weight > 0:
        rubric = [Decimal(criterion.weight) for criterion in parts.criteria]
        yield Check("contests.check_rubric", not rules.weight_problems(rubric, "criteria"))
    if contest.public_weight > 0:
        yield Check("contests.check_ballot_rule", not ballot_rule_problems(contest.ballot_rule))
