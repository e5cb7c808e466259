from __future__ import annotations

from collections import Counter
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.judging.assignment import (
    AssignmentPlan,
    ConflictReason,
    EntryToJudge,
    JudgeOnPanel,
    Pair,
    Shortfall,
    ShortfallReason,
    conflicts_between,
    plan_assignment,
)

JUDGE = JudgeOnPanel("j", "u", "1.2")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (EntryToJudge("e", "1.3"), ()),
        (EntryToJudge("e", "1.2"), (ConflictReason.SAME_UNIT,)),
        (EntryToJudge("e", "1.3", frozenset({"u"})), (ConflictReason.CONTRIBUTOR,)),
        (EntryToJudge("e", "1"), ()),
        (EntryToJudge("e", "1.2.4"), ()),
        (EntryToJudge("e", None), ()),
    ],
)
def test_conflicts_are_found(entry: EntryToJudge, expected: tuple[ConflictReason, ...]) -> None:
    assert conflicts_between(JUDGE, entry) == expected


def test_declared_and_related_conflicts_are_found() -> None:
    declared = {Pair("e", "j")}
    assert conflicts_between(JUDGE, EntryToJudge("e"), declared) == (ConflictReason.DECLARED,)
    for unit, related in [("1", True), ("1.2.4", True), ("1.20", False), ("1.3", False)]:
        found = conflicts_between(JUDGE, EntryToJudge("e", unit), related_units=True)
        assert (found == (ConflictReason.RELATED_UNIT,)) is related
    assert conflicts_between(JudgeOnPanel("j", "u"), EntryToJudge("e")) == ()


@st.composite
def panels(draw: st.DrawFn) -> tuple[list[EntryToJudge], list[JudgeOnPanel]]:
    units = st.sampled_from(["1", "1.1", "1.2", None])
    entries = [
        EntryToJudge(f"e{n}", draw(units), draw(st.frozensets(st.sampled_from(["u0", "u1"]))))
        for n in range(draw(st.integers(0, 9)))
    ]
    judges = [
        JudgeOnPanel(f"j{n}", f"u{n}", draw(units), draw(st.none() | st.integers(0, 5)))
        for n in range(draw(st.integers(0, 6)))
    ]
    return entries, judges


def allowed_pairs(entries: list[EntryToJudge], judges: list[JudgeOnPanel]) -> set[Pair]:
    return {Pair(e.id, j.id) for e in entries for j in judges if not conflicts_between(j, e)}


def best_possible(entries: list[EntryToJudge], judges: list[JudgeOnPanel], k: int) -> tuple[int, int]:
    """Most pairs, and the least sum of squared loads for them, by a general minimum-cost flow."""
    graph: nx.DiGraph[object] = nx.DiGraph()
    graph.add_nodes_from(["source", "sink"])
    for entry in entries:
        graph.add_edge("source", entry.id, capacity=k, weight=0)
    for pair in allowed_pairs(entries, judges):
        graph.add_edge(pair.entry_id, pair.judge_id, capacity=1, weight=0)
    for judge in judges:
        most = len(entries) if judge.max_load is None else min(judge.max_load, len(entries))
        for load in range(most):
            # the n-th entry of a judge costs n^2 - (n-1)^2: by steps of its own, in between nodes
            step = f"{judge.id}/{load}"
            graph.add_edge(judge.id, step, capacity=1, weight=2 * load + 1)
            graph.add_edge(step, "sink", capacity=1, weight=0)
    flow = nx.max_flow_min_cost(graph, "source", "sink")
    return sum(flow["source"].values()), int(nx.cost_of_flow(graph, flow))


def check_sound(
    plan: AssignmentPlan, entries: list[EntryToJudge], judges: list[JudgeOnPanel], k: int
) -> None:
    assert set(plan.pairs) <= allowed_pairs(entries, judges)
    assert len(set(plan.pairs)) == len(plan.pairs)
    loads = Counter(pair.judge_id for pair in plan.pairs)
    assert plan.loads == {judge.id: loads[judge.id] for judge in judges}
    assert all(judge.max_load is None or loads[judge.id] <= judge.max_load for judge in judges)
    given = Counter(pair.entry_id for pair in plan.pairs)
    missing = {entry.id: k - given[entry.id] for entry in entries if given[entry.id] < k}
    assert {short.entry_id: short.missing for short in plan.unassigned} == missing
    assert all(given[entry.id] <= k for entry in entries)


@settings(deadline=None)
@given(panels(), st.integers(1, 4), st.integers(0, 3))
def test_the_plan_is_sound_and_as_good_as_a_general_solver(
    panel: tuple[list[EntryToJudge], list[JudgeOnPanel]], k: int, seed: int
) -> None:
    entries, judges = panel
    plan = plan_assignment(entries, judges, k, seed=seed)
    check_sound(plan, entries, judges, k)
    assert (len(plan.pairs), sum(load**2 for load in plan.loads.values())) == best_possible(
        entries, judges, k
    )
    assert plan == plan_assignment(entries, judges, k, seed=seed)
    assert plan.added == plan.pairs


@settings(deadline=None)
@given(st.integers(1, 30), st.integers(1, 8), st.integers(1, 8))
def test_without_conflicts_loads_differ_by_one_at_most(n_entries: int, n_judges: int, k: int) -> None:
    entries = [EntryToJudge(n) for n in range(n_entries)]
    judges = [JudgeOnPanel(f"j{n}", f"u{n}") for n in range(n_judges)]
    loads = plan_assignment(entries, judges, min(k, n_judges)).loads.values()
    assert max(loads) - min(loads) <= 1


@settings(deadline=None)
@given(panels(), st.integers(1, 3), st.data())
def test_existing_pairs_stay_unless_in_conflict(
    panel: tuple[list[EntryToJudge], list[JudgeOnPanel]], k: int, data: st.DataObject
) -> None:
    entries, judges = panel
    unbounded = [JudgeOnPanel(judge.id, judge.user_id, judge.unit_path) for judge in judges]
    everything = [Pair(entry.id, judge.id) for entry in entries for judge in judges]
    existing = data.draw(st.sets(st.sampled_from(everything), max_size=4)) if everything else set()
    plan = plan_assignment(entries, unbounded, k, existing=sorted(existing, key=repr))
    allowed = allowed_pairs(entries, unbounded)
    assert existing & allowed <= set(plan.pairs)
    assert set(plan.dropped) == existing - allowed
    assert set(plan.added) == set(plan.pairs) - existing


def test_a_shortage_is_shared_and_explained() -> None:
    entries = [EntryToJudge("full", "1"), EntryToJudge("also", "1"), EntryToJudge("barred", "2")]
    judges = [JudgeOnPanel("a", "ua", "2", max_load=2), JudgeOnPanel("b", "ub", "3", max_load=1)]
    plan = plan_assignment(entries, judges, 2)
    assert Counter(pair.entry_id for pair in plan.pairs) == {"full": 1, "also": 1, "barred": 1}
    assert plan.unassigned == (
        Shortfall("full", 1, ShortfallReason.JUDGES_FULL),
        Shortfall("also", 1, ShortfallReason.JUDGES_FULL),
        Shortfall("barred", 1, ShortfallReason.TOO_FEW_JUDGES),
    )


def test_judges_of_some_tracks_get_no_others() -> None:
    entries = [EntryToJudge(n, track_id="x" if n < 6 else "y") for n in range(8)]
    judges = [JudgeOnPanel("x", 1, track_ids=frozenset({"x"})), JudgeOnPanel("all", 2)]
    assert plan_assignment(entries, judges, 1).loads == {"x": 4, "all": 4}


def test_another_seed_gives_another_plan() -> None:
    entries = [EntryToJudge(n) for n in range(20)]
    judges = [JudgeOnPanel(f"j{n}", f"u{n}") for n in range(6)]
    plans = [plan_assignment(entries, judges, 2, seed=seed).pairs for seed in range(4)]
    assert all(one != other for one, other in pairwise(plans))


def test_a_large_round_is_planned_in_seconds_and_evenly() -> None:
    entries = [EntryToJudge(n, f"1.{n % 7}") for n in range(2_000)]
    judges = [JudgeOnPanel(f"j{n}", f"u{n}", f"1.{n % 7}") for n in range(200)]
    plan = plan_assignment(entries, judges, 5)
    check_sound(plan, entries, judges, 5)
    assert set(plan.loads.values()) == {50}
