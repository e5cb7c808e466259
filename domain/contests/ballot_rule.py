"""The bounds an organiser sets on a ballot. What a ballot then counts for is the voting context's matter."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from domain.kernel.errors import FieldProblem, refuse


class BallotKind(StrEnum):
    """How a voter expresses a preference."""

    CHOOSE_ONE = "CHOOSE_ONE"
    APPROVAL = "APPROVAL"
    CUMULATIVE = "CUMULATIVE"
    ORDINAL = "ORDINAL"


class TallyVisibility(StrEnum):
    """From when anyone sees the count. Organisers are bound by it too: WITH_RESULTS means nobody before."""

    LIVE = "LIVE"
    AFTER_CLOSE = "AFTER_CLOSE"
    WITH_RESULTS = "WITH_RESULTS"


@dataclass(frozen=True, slots=True)
class BallotRule:
    """The bounds of one ballot; None means unbounded.

    `points_total` bounds the sum a CUMULATIVE ballot may spread, `max_points_per_entry` what one entry may
    get of it. `positional_points` are an ORDINAL ballot's points from first place on; empty means n, n-1,
    ... 1 for n = `max_choices`.
    """

    kind: BallotKind
    min_choices: int = 1
    max_choices: int | None = None
    max_per_track: int | None = None
    max_total_cost: Decimal | None = None
    points_total: int | None = None
    max_points_per_entry: int | None = None
    positional_points: tuple[int, ...] = ()

    @property
    def points_by_place(self) -> tuple[int, ...]:
        """An ORDINAL ballot's points, first place first."""
        return self.positional_points or tuple(range(self.max_choices or 0, 0, -1))


def ballot_rule_problems(rule: BallotRule) -> list[FieldProblem]:
    """What makes a rule impossible to vote by, empty when nothing does."""
    return [*_count_problems(rule), *_bound_problems(rule), *_points_problems(rule)]


def check_ballot_rule(rule: BallotRule) -> None:
    """Raise Invalid when `ballot_rule_problems` finds any."""
    refuse(ballot_rule_problems(rule))


def _count_problems(rule: BallotRule) -> list[FieldProblem]:
    problems = []
    if rule.min_choices < 1:
        problems.append(FieldProblem("minChoices", "voting.rule_min_choices"))
    if rule.max_choices is not None and rule.max_choices < rule.min_choices:
        problems.append(FieldProblem("maxChoices", "voting.rule_max_choices", {"least": rule.min_choices}))
    if rule.kind is BallotKind.CHOOSE_ONE and (rule.min_choices, rule.max_choices) != (1, 1):
        problems.append(FieldProblem("maxChoices", "voting.rule_choose_one"))
    return problems


def _bound_problems(rule: BallotRule) -> list[FieldProblem]:
    bounds = {
        "maxPerTrack": rule.max_per_track,
        "maxTotalCost": rule.max_total_cost,
        "pointsTotal": rule.points_total,
        "maxPointsPerEntry": rule.max_points_per_entry,
    }
    return [
        FieldProblem(path, "voting.rule_bound_positive")
        for path, bound in bounds.items()
        if bound is not None and bound <= 0
    ]


def _points_problems(rule: BallotRule) -> list[FieldProblem]:
    if rule.kind is BallotKind.CUMULATIVE:
        return _cumulative_rule_problems(rule)
    if rule.kind is BallotKind.ORDINAL:
        return _ordinal_rule_problems(rule)
    given = {
        "pointsTotal": rule.points_total is not None,
        "maxPointsPerEntry": rule.max_points_per_entry is not None,
        "positionalPoints": bool(rule.positional_points),
    }
    return [FieldProblem(path, "voting.rule_points_unused") for path, is_given in given.items() if is_given]


def _cumulative_rule_problems(rule: BallotRule) -> list[FieldProblem]:
    if rule.points_total is None:
        return [FieldProblem("pointsTotal", "voting.rule_points_total_needed")]
    if rule.points_total < rule.min_choices:
        return [FieldProblem("pointsTotal", "voting.rule_points_total_small", {"least": rule.min_choices})]
    return []


def _ordinal_rule_problems(rule: BallotRule) -> list[FieldProblem]:
    if rule.max_choices is None:
        return [FieldProblem("maxChoices", "voting.rule_places_needed")]
    points = rule.points_by_place
    if len(points) != rule.max_choices:
        return [FieldProblem("positionalPoints", "voting.rule_places_count", {"places": rule.max_choices})]
    if points[-1] < 0 or any(earlier < later for earlier, later in pairwise(points)):
        return [FieldProblem("positionalPoints", "voting.rule_places_order")]
    return []
