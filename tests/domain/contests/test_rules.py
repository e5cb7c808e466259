from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.rules import (
    PHASE_ORDER,
    ContestFacts,
    ContestTerms,
    JuryPublic,
    Phase,
    PhaseKind,
    PhaseState,
    are_results_public,
    change_problems,
    check_change,
    check_phases,
    current_phases,
    is_open,
    jury_public_problems,
    next_phase,
    phase_problems,
    phase_state,
    require_open,
    state_of,
    weight_problems,
)
from domain.kernel.errors import Closed, Conflict, Invalid

START = datetime(2026, 10, 10, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


def phase(kind: PhaseKind, opens: float, closes: float | None) -> Phase:
    return Phase(kind, day(opens), None if closes is None else day(closes))


SUBMISSION = phase(PhaseKind.SUBMISSION, 0, 10)
JUDGING = phase(PhaseKind.JUDGING, 10, 20)
VOTING = phase(PhaseKind.PUBLIC_VOTING, 12, 18)
ANNOUNCEMENT = phase(PhaseKind.ANNOUNCEMENT, 20, None)
TIMETABLE = (SUBMISSION, JUDGING, VOTING, ANNOUNCEMENT)

# ---- phases


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (day(10) - TICK, PhaseState.UPCOMING),
        (day(10), PhaseState.OPEN),
        (day(20) - TICK, PhaseState.OPEN),
        (day(20), PhaseState.CLOSED),
    ],
)
def test_a_window_holds_its_opening_and_not_its_close(now: datetime, state: PhaseState) -> None:
    assert phase_state(JUDGING, now) is state
    assert state_of(TIMETABLE, PhaseKind.JUDGING, now) is state
    assert is_open(TIMETABLE, PhaseKind.JUDGING, now) is (state is PhaseState.OPEN)


def test_what_is_open_now_and_what_comes_next() -> None:
    assert current_phases(TIMETABLE[::-1], day(15)) == (JUDGING, VOTING)
    assert current_phases(TIMETABLE, day(-1)) == ()
    assert current_phases(TIMETABLE, day(10_000)) == (ANNOUNCEMENT,)
    assert next_phase(TIMETABLE, day(10)) == VOTING
    assert next_phase(TIMETABLE, day(20)) is None


@pytest.mark.parametrize(
    ("kind", "now", "code"),
    [
        (PhaseKind.JUDGING, 5, "contests.phase_upcoming"),
        (PhaseKind.SUBMISSION, 10, "contests.phase_closed"),
        (PhaseKind.SCREENING, 5, "contests.phase_absent"),
    ],
)
def test_what_is_not_open_says_why(kind: PhaseKind, now: int, code: str) -> None:
    with pytest.raises(Closed) as caught:
        require_open(TIMETABLE, kind, day(now))
    assert (caught.value.code, caught.value.params) == (code, {"phase": kind})
    require_open(TIMETABLE, PhaseKind.SUBMISSION, day(5))


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        (TIMETABLE, []),
        (TIMETABLE[::-1], []),
        ((SUBMISSION, phase(PhaseKind.SCREENING, 2, 12), JUDGING), []),
        ((phase(PhaseKind.PUBLIC_VOTING, 10, 11), phase(PhaseKind.JUDGING, 12, 13)), []),
        ((phase(PhaseKind.SUBMISSION, 0, None), phase(PhaseKind.JUDGING, 1, None)), []),
        ((phase(PhaseKind.JUDGING, 3, 3),), [("phases.0.closesAt", "contests.phase_ends_before_start")]),
        ((SUBMISSION, SUBMISSION), [("phases.1.kind", "contests.phase_twice")]),
        (
            (phase(PhaseKind.JUDGING, 9, 20), SUBMISSION),
            [("phases.0.opensAt", "contests.phase_too_early")],
        ),
        (
            (JUDGING, phase(PhaseKind.ANNOUNCEMENT, 19, None)),
            [("phases.1.opensAt", "contests.phase_too_early")],
        ),
        (
            (SUBMISSION, phase(PhaseKind.SCREENING, -1, 12)),
            [("phases.1.opensAt", "contests.phase_too_early")],
        ),
    ],
)
def test_a_timetable_checks_itself(phases: tuple[Phase, ...], expected: list[tuple[str, str]]) -> None:
    assert [(problem.path, problem.code) for problem in phase_problems(phases)] == expected


def test_a_faulty_timetable_is_refused() -> None:
    with pytest.raises(Invalid, match="phase_twice"):
        check_phases((SUBMISSION, SUBMISSION))


@given(
    st.permutations(PHASE_ORDER),
    st.lists(st.integers(1, 9), min_size=len(PHASE_ORDER), max_size=len(PHASE_ORDER)),
)
def test_phases_one_after_another_are_always_fine(order: list[PhaseKind], lengths: list[int]) -> None:
    phases, begins = [], 0
    for kind, length in zip(PHASE_ORDER, lengths, strict=True):
        phases.append(phase(kind, begins, begins + length))
        begins += length
    assert phase_problems(sorted(phases, key=lambda one: order.index(one.kind))) == []


@pytest.mark.parametrize(
    ("published", "opens", "now", "is_public"),
    [
        (None, 0, 5, False),
        (3, 4, 5, True),
        (3, 5, 5, True),
        (3, 6, 5, False),
        (6, 0, 5, False),
        (3, None, 5, True),
        (None, None, 5, False),
    ],
)
def test_results_are_public_only_when_published_and_announced(
    published: int | None, opens: int | None, now: int, is_public: bool
) -> None:
    at = [None if number is None else day(number) for number in (published, opens)]
    assert are_results_public(at[0], at[1], day(now)) is is_public


# ---- weights


@given(st.lists(st.integers(1, 100), max_size=8))
def test_weights_pass_exactly_when_they_make_100(weights: list[int]) -> None:
    assert (weight_problems([Decimal(weight) for weight in weights], "criteria") == []) is (
        sum(weights) == 100
    )


@pytest.mark.parametrize("weight", ["0", "-1", "NaN", "Infinity"])
def test_a_weight_is_a_positive_number(weight: str) -> None:
    found = weight_problems([Decimal(100), Decimal(weight)], "criteria")
    assert [(problem.path, problem.code) for problem in found] == [
        ("criteria.1.weight", "contests.weight_positive")
    ]


@pytest.mark.parametrize(
    ("jury", "public", "expected"),
    [
        ("70", "30", []),
        ("100", "0", []),
        ("0", "100", ["contests.public_alone"]),
        ("70", "29", ["contests.weights_sum"]),
        ("101", "-1", ["contests.weight_negative"]),
    ],
)
def test_the_public_never_decides_alone(jury: str, public: str, expected: list[str]) -> None:
    weights = JuryPublic(Decimal(jury), Decimal(public))
    assert [problem.code for problem in jury_public_problems(weights)] == expected


# ---- what may no longer change

TERMS = ContestTerms(
    phases=TIMETABLE,
    track_ids=frozenset("xy"),
    form=("name",),
    rubric=("new", 100),
    ballot_rule=("approval", 3),
    weights=JuryPublic(Decimal(70), Decimal(30)),
    prize_ids=frozenset({"first"}),
)
RUNNING = ContestFacts(
    is_published=True, used_track_ids=frozenset("x"), awarded_prize_ids=frozenset({"first"})
)
OTHER: dict[str, Any] = {
    "form": ("name", "age"),
    "rubric": ("old", 100),
    "ballot_rule": ("approval", 5),
    "weights": JuryPublic(Decimal(60), Decimal(40)),
    "tally_visibility": "LIVE",
    "approval": ("NONE", None, None),
    "track_ids": frozenset("y"),
    "prize_ids": frozenset({"second"}),
}


def codes(facts: ContestFacts, now: float = 5, **changes: Any) -> list[str]:
    after = replace(TERMS, **changes)
    return [problem.code for problem in change_problems(TERMS, after, facts, day(now))]


@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        ("approval", {"submitted_entries": 1}, "contests.approval_in_use"),
        ("rubric", {"scorecards": 1}, "contests.rubric_in_use"),
        ("ballot_rule", {"ballots": 1}, "contests.ballot_rule_in_use"),
        ("tally_visibility", {"ballots": 1}, "contests.tally_visibility_in_use"),
        ("weights", {"ballots": 1}, "contests.weights_in_use"),
        ("weights", {"scorecards": 1}, "contests.weights_in_use"),
    ],
)
def test_what_people_used_stays(name: str, facts: dict[str, Any], expected: str) -> None:
    change = {name: OTHER[name]}
    assert codes(replace(RUNNING, **facts), **change) == [expected]
    assert codes(RUNNING, **change) == []
    with pytest.raises(Conflict, match=expected):
        check_change(TERMS, replace(TERMS, **change), replace(RUNNING, **facts), day(5))


def test_used_tracks_and_awarded_prizes_stay() -> None:
    assert codes(RUNNING, track_ids=frozenset("y")) == ["contests.track_in_use"]
    assert codes(RUNNING, track_ids=frozenset("xz")) == []
    assert codes(RUNNING, prize_ids=frozenset({"second"})) == ["contests.prize_in_use"]


def test_weights_stay_once_judging_or_voting_has_begun() -> None:
    assert codes(RUNNING, now=9.9, weights=OTHER["weights"]) == []
    assert codes(RUNNING, now=10, weights=OTHER["weights"]) == ["contests.weights_after_opening"]


@pytest.mark.parametrize(
    ("now", "moved", "expected"),
    [
        (5, (phase(PhaseKind.SUBMISSION, 0, 12),), []),
        (5, (phase(PhaseKind.SUBMISSION, 0, 6),), []),
        (5, (phase(PhaseKind.SUBMISSION, 0, 4),), ["contests.phase_closed_in_past"]),
        (5, (phase(PhaseKind.SUBMISSION, 1, 10),), ["contests.phase_begun_moved"]),
        (5, (), ["contests.phase_begun_removed"]),
        (11, (phase(PhaseKind.SUBMISSION, 0, 12),), ["contests.phase_over_moved"]),
        (-1, (phase(PhaseKind.SUBMISSION, 3, 12),), []),
        (-1, (), []),
    ],
)
def test_begun_phases_move_only_their_close_and_not_into_the_past(
    now: float, moved: tuple[Phase, ...], expected: list[str]
) -> None:
    before = replace(TERMS, phases=(SUBMISSION,))
    found = change_problems(before, replace(TERMS, phases=moved), RUNNING, day(now))
    assert [problem.code for problem in found] == expected


def test_a_draft_contest_changes_freely_and_a_decided_one_not_at_all() -> None:
    used = replace(RUNNING, submitted_entries=9, scorecards=9, ballots=9)
    assert codes(replace(used, is_published=False), **OTHER) == []
    assert codes(replace(used, results_published=True), form=OTHER["form"]) == [
        "contests.change_after_results"
    ]
    assert codes(replace(used, results_published=True)) == []
    # what a form may become is said in `form_changes`
    assert len(codes(used, **OTHER)) == len(OTHER) - 1
