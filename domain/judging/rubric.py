"""A contest's criteria as the rules of scoring take them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from domain.contests.models import Criterion
from domain.judging.rules import CriterionWeight

QUARTER = Decimal("0.25")
HUNDREDTH = Decimal("0.01")


def weights_of(criteria: Iterable[Criterion]) -> list[CriterionWeight]:
    """Weights and scales, from 0 in quarter points; in hundredths where quarters do not reach the maximum."""
    return [
        CriterionWeight(
            id=criterion.id,
            weight=Decimal(criterion.weight),
            max_score=Decimal(criterion.max_score),
            step=QUARTER if Decimal(criterion.max_score) % QUARTER == 0 else HUNDREDTH,
        )
        for criterion in criteria
    ]
