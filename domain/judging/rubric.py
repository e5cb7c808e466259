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
            max_score=_short(Decimal(criterion.max_score)),
            step=QUARTER if Decimal(criterion.max_score) % QUARTER == 0 else HUNDREDTH,
        )
        for criterion in criteria
    ]


def _short(figure: Decimal) -> Decimal:
    """10 rather than 10.00: it is shown to judges."""
    whole = figure.to_integral_value()
    return whole if whole == figure else figure.normalize()
