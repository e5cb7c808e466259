"""How scores are checked and weighed. Who judges what is in `assignment`."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import mean, stdev

from domain.contests.rules import HUNDRED, weight_problems
from domain.kernel.errors import FieldProblem, refuse

SCORE_PLACES = Decimal("0.0001")
MOST_CRITERIA = 30
MOST_SCORE = Decimal(1000)
LEAST_STEP = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class CriterionWeight:
    """A criterion of a rubric: its weight in percent, and scores from min_score to max_score in steps."""

    id: Hashable
    weight: Decimal
    max_score: Decimal
    min_score: Decimal = Decimal(0)
    step: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of a scorecard is filled in."""

    scored: int
    criteria: int

    @property
    def is_complete(self) -> bool:
        """Can it be handed in?"""
        return self.criteria > 0 and self.scored == self.criteria


@dataclass(frozen=True, slots=True)
class EntryResult:
    """What the judges make of an entry, in percent: their mean, how many they are, and how far apart.

    `spread` is the sample standard deviation, None below two scorecards; `mean` is None without any.
    """

    mean: Decimal | None
    count: int
    spread: Decimal | None


def rounded(figure: Decimal) -> Decimal:
    """The declared rounding of every score: half up, four places."""
    return figure.quantize(SCORE_PLACES, ROUND_HALF_UP)


# ---- rubric


def rubric_problems(criteria: Sequence[CriterionWeight]) -> list[FieldProblem]:
    """What makes a rubric unusable; paths are "criteria.N.weight" and the like."""
    if not 0 < len(criteria) <= MOST_CRITERIA:
        return [FieldProblem("criteria", "judging.criteria_count", {"most": MOST_CRITERIA})]
    problems = weight_problems([criterion.weight for criterion in criteria], "criteria")
    for place, criterion in enumerate(criteria):
        problems += _scale_problems(criterion, f"criteria.{place}")
    return problems


def check_rubric(criteria: Sequence[CriterionWeight]) -> None:
    """Raise Invalid when `rubric_problems` finds any."""
    refuse(rubric_problems(criteria))


def _scale_problems(criterion: CriterionWeight, path: str) -> list[FieldProblem]:
    figures = (criterion.min_score, criterion.max_score, criterion.step)
    if not all(figure.is_finite() for figure in figures) or criterion.min_score < 0:
        return [FieldProblem(f"{path}.minScore", "judging.scale_not_positive")]
    if criterion.max_score <= criterion.min_score:
        return [FieldProblem(f"{path}.maxScore", "judging.scale_empty")]
    if criterion.max_score > MOST_SCORE:
        return [FieldProblem(f"{path}.maxScore", "judging.scale_too_big", {"most": MOST_SCORE})]
    if criterion.step < LEAST_STEP or (criterion.max_score - criterion.min_score) % criterion.step != 0:
        return [FieldProblem(f"{path}.step", "judging.step_does_not_fit", {"max": criterion.max_score})]
    return []


# ---- one scorecard


def score_problems(
    criteria: Sequence[CriterionWeight], scores: Mapping[Hashable, Decimal], *, complete: bool
) -> list[FieldProblem]:
    """What is wrong with a scorecard; `complete` (handing in) demands every score. Paths: "scores.ID"."""
    known = {criterion.id: criterion for criterion in criteria}
    problems = [
        FieldProblem(f"scores.{criterion_id}", "judging.unknown_criterion")
        for criterion_id in scores
        if criterion_id not in known
    ]
    for criterion in criteria:
        score = scores.get(criterion.id)
        if score is not None:
            problems += _one_score_problems(criterion, score)
        elif complete:
            problems.append(FieldProblem(f"scores.{criterion.id}", "judging.score_missing"))
    return problems


def check_scores(
    criteria: Sequence[CriterionWeight], scores: Mapping[Hashable, Decimal], *, complete: bool
) -> None:
    """Raise Invalid when `score_problems` finds any."""
    refuse(score_problems(criteria, scores, complete=complete))


def _one_score_problems(criterion: CriterionWeight, score: Decimal) -> list[FieldProblem]:
    path = f"scores.{criterion.id}"
    if not score.is_finite() or not criterion.min_score <= score <= criterion.max_score:
        bounds = {"least": criterion.min_score, "most": criterion.max_score}
        return [FieldProblem(path, "judging.score_out_of_bounds", bounds)]
    if (score - criterion.min_score) % criterion.step != 0:
        return [FieldProblem(path, "judging.score_off_step", {"step": criterion.step})]
    return []


def completeness(criteria: Sequence[CriterionWeight], scores: Mapping[Hashable, Decimal]) -> Completeness:
    """How many of the rubric's criteria have a score."""
    return Completeness(sum(criterion.id in scores for criterion in criteria), len(criteria))


def weighted_score(criteria: Sequence[CriterionWeight], scores: Mapping[Hashable, Decimal]) -> Decimal:
    """A complete scorecard in percent (0 to 100): the sum of weight x score / max_score, rounded once.

    Raises Invalid when a score is missing or out of bounds.
    """
    check_scores(criteria, scores, complete=True)
    # weights as the rubric says them together make 100; dividing by their sum keeps the scale if they do not
    total = sum((criterion.weight for criterion in criteria), Decimal(0))
    shares = (criterion.weight * scores[criterion.id] / criterion.max_score for criterion in criteria)
    return rounded(sum(shares, Decimal(0)) * HUNDRED / total)


def entry_result(percents: Sequence[Decimal]) -> EntryResult:
    """Sum up the weighted scores of an entry's handed-in scorecards."""
    if not percents:
        return EntryResult(None, 0, None)
    spread = rounded(stdev(percents)) if len(percents) > 1 else None
    return EntryResult(rounded(mean(percents)), len(percents), spread)
