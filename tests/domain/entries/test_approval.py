"""The way of an entry through the units that pass it."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.team_rules import ApprovalChain, TeamRules
from domain.entries.approval import Stop, chain_of, next_stop, units_on

MINISTRY, DEPARTMENT, OFFICE, ELSEWHERE = (UUID(int=n) for n in range(1, 5))
PATH = f"/{MINISTRY}/{DEPARTMENT}/{OFFICE}/"
WHOLE = (OFFICE, DEPARTMENT, MINISTRY)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (TeamRules(ApprovalChain.NONE), ()),
        (TeamRules(ApprovalChain.OWN_UNIT), (OFFICE,)),
        (TeamRules(ApprovalChain.TO_TOP), WHOLE),
        (TeamRules(ApprovalChain.UP_TO_LEVEL, approval_level=0), WHOLE),
        (TeamRules(ApprovalChain.UP_TO_LEVEL, approval_level=1), (OFFICE, DEPARTMENT)),
        (TeamRules(ApprovalChain.UP_TO_LEVEL, approval_level=2), (OFFICE,)),
        # a unit above the level passes its own entries
        (TeamRules(ApprovalChain.UP_TO_LEVEL, approval_level=9), (OFFICE,)),
        (TeamRules(ApprovalChain.UP_TO_UNIT, approval_unit_id=DEPARTMENT), (OFFICE, DEPARTMENT)),
        (TeamRules(ApprovalChain.UP_TO_UNIT, approval_unit_id=OFFICE), (OFFICE,)),
        # who is not below the unit goes to the top
        (TeamRules(ApprovalChain.UP_TO_UNIT, approval_unit_id=ELSEWHERE), WHOLE),
    ],
)
def test_the_chain(rules: TeamRules, expected: tuple[UUID, ...]) -> None:
    assert chain_of(rules, PATH) == expected


def test_units_on_a_path_begin_with_the_root() -> None:
    assert units_on(PATH) == (MINISTRY, DEPARTMENT, OFFICE)


@pytest.mark.parametrize(
    ("done", "staffed", "expected"),
    [
        ([], WHOLE, Stop(OFFICE)),
        ([OFFICE], WHOLE, Stop(DEPARTMENT)),
        ([OFFICE, DEPARTMENT], WHOLE, Stop(MINISTRY)),
        (WHOLE, WHOLE, Stop(None)),
        # units without coordinators are passed over while one further up has some
        ([], [DEPARTMENT], Stop(DEPARTMENT, (OFFICE,))),
        ([], [MINISTRY], Stop(MINISTRY, (OFFICE, DEPARTMENT))),
        ([OFFICE], [OFFICE], Stop(MINISTRY, (DEPARTMENT,))),
        # none has: the last one decides, once
        ([], [], Stop(MINISTRY, (OFFICE, DEPARTMENT))),
        ([OFFICE, DEPARTMENT, MINISTRY], [], Stop(None)),
    ],
)
def test_the_next_stop(done: list[UUID], staffed: list[UUID], expected: Stop) -> None:
    assert next_stop(WHOLE, done, staffed) == expected


PLACES = st.lists(st.uuids(version=4), min_size=1, max_size=8, unique=True)


@given(PLACES, st.data())
def test_every_way_ends_and_every_unit_is_seen_once(chain: list[UUID], data: st.DataObject) -> None:
    """Whoever has coordinators decides, in order; the rest is passed over; the last stop is always a decision."""
    staffed = set(data.draw(st.lists(st.sampled_from(chain), unique=True)))
    done: list[UUID] = []
    decided: list[UUID] = []
    while (stop := next_stop(chain, done, staffed)).unit_id is not None:
        done += [*stop.passed_over, stop.unit_id]
        decided.append(stop.unit_id)
    assert done == chain
    assert set(decided) == staffed | {chain[-1]}


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_level_bounds_the_chain_from_above(depth: int, level: int) -> None:
    path = "/" + "".join(f"{uuid4()}/" for _ in range(depth + 1))
    chain = chain_of(TeamRules(ApprovalChain.UP_TO_LEVEL, approval_level=level), path)
    assert len(chain) == max(1, depth - level + 1)
    assert chain[0] == units_on(path)[-1]
