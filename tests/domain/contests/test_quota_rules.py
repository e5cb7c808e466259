"""How many entries a unit may bring in."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.quota_rules import Bound, QuotaRule, bounds_on, quota_problems

MINISTRY, DEPARTMENT, OFFICE, OTHER = (UUID(int=n) for n in range(1, 5))
TRACK, OTHER_TRACK = UUID(int=10), UUID(int=11)
PATH = (MINISTRY, DEPARTMENT, OFFICE)


def bound(unit_id: UUID, maximum: int, track_id: UUID | None = None, *, with_below: bool = True) -> Bound:
    return Bound(unit_id, track_id, maximum, with_below)


@pytest.mark.parametrize(
    ("units", "level", "quotas", "expected"),
    [
        (PATH, 1, [], []),
        # the unit of the level counts, with all below it
        (PATH, 1, [QuotaRule(5)], [bound(DEPARTMENT, 5)]),
        (PATH, 0, [QuotaRule(5)], [bound(MINISTRY, 5)]),
        (PATH, 2, [QuotaRule(5)], [bound(OFFICE, 5)]),
        # a unit above the level counts by itself
        (PATH[:1], 1, [QuotaRule(5)], [bound(MINISTRY, 5, with_below=False)]),
        # an exception replaces the rule for its unit
        (PATH, 1, [QuotaRule(5), QuotaRule(9, unit_id=DEPARTMENT)], [bound(DEPARTMENT, 9)]),
        (PATH, 1, [QuotaRule(5), QuotaRule(None, unit_id=DEPARTMENT)], []),
        (PATH, 1, [QuotaRule(5), QuotaRule(9, unit_id=OTHER)], [bound(DEPARTMENT, 5)]),
        # and bounds any other unit it names beside it
        (PATH, 1, [QuotaRule(5), QuotaRule(2, unit_id=OFFICE)], [bound(DEPARTMENT, 5), bound(OFFICE, 2)]),
        (PATH, 1, [QuotaRule(5), QuotaRule(50, unit_id=MINISTRY)], [bound(MINISTRY, 50), bound(DEPARTMENT, 5)]),
        # tracks count apart, beside the whole
        (PATH, 1, [QuotaRule(5), QuotaRule(2, TRACK)], [bound(DEPARTMENT, 5), bound(DEPARTMENT, 2, TRACK)]),
        (PATH, 1, [QuotaRule(2, OTHER_TRACK)], []),
        (PATH, 1, [QuotaRule(2, TRACK), QuotaRule(0, TRACK, DEPARTMENT)], [bound(DEPARTMENT, 0, TRACK)]),
    ],
)  # fmt: skip
def test_what_bounds_an_entry(
    units: tuple[UUID, ...], level: int, quotas: list[QuotaRule], expected: list[Bound]
) -> None:
    assert bounds_on(units, TRACK, level, quotas) == expected


@given(st.integers(1, 8), st.integers(0, 9), st.integers(0, 50))
def test_a_general_rule_bounds_every_entry_once(depth: int, level: int, maximum: int) -> None:
    units = [UUID(int=n) for n in range(100, 100 + depth)]
    found = bounds_on(units, None, level, [QuotaRule(maximum)])
    assert [one.maximum for one in found] == [maximum]
    assert found[0].unit_id == units[min(level, depth - 1)]
    assert found[0].with_below == (depth > level)


@pytest.mark.parametrize(
    ("quotas", "level", "expected"),
    [
        ([QuotaRule(5), QuotaRule(2, TRACK), QuotaRule(None, None, OFFICE)], 1, []),
        ([QuotaRule(None)], 1, [("quotas.0.maximum", "contests.quota_missing")]),
        ([QuotaRule(-1)], 1, [("quotas.0.maximum", "contests.out_of_bounds")]),
        ([QuotaRule(1), QuotaRule(2)], 1, [("quotas.1.unitId", "contests.quota_twice")]),
        ([QuotaRule(1, OTHER_TRACK)], 1, [("quotas.0.trackId", "contests.unknown_part")]),
        ([QuotaRule(1)], -1, [("level", "contests.approval_level")]),
        ([QuotaRule(1)] * 501, 1, [("quotas", "contests.too_many")]),
    ],
)
def test_what_is_wrong_with_quotas(
    quotas: list[QuotaRule], level: int, expected: list[tuple[str, str]]
) -> None:
    assert [(p.path, p.code) for p in quota_problems(quotas, level, {TRACK})] == expected
