"""Criteria as the rules take them."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import pytest

from domain.contests.models import Criterion
from domain.judging.rubric import weights_of


@pytest.mark.parametrize(
    ("maximum", "shown", "step"),
    [("10.00", "10", "0.25"), ("7.50", "7.5", "0.25"), ("3.33", "3.33", "0.01"), ("100", "100", "0.25")],
)
def test_scale_is_in_quarters_where_they_reach_the_maximum(maximum: str, shown: str, step: str) -> None:
    [weight] = weights_of([Criterion(id=uuid4(), weight=Decimal("40.00"), max_score=Decimal(maximum))])
    assert str(weight.max_score) == shown
    assert weight.step == Decimal(step)
    assert weight.min_score == 0
