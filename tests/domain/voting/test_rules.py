from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.ballot_rule import (
    BallotKind,
    BallotRule,
    TallyVisibility,
    ballot_rule_problems,
    check_ballot_rule,
)
from domain.contests.rules import PhaseState
from domain.kernel.errors import Invalid
from domain.voting.rules import (
    Choice,
    EntryTally,
    Option,
    ballot_problems,
    may_see_tally,
    normalise_ballot,
    options_by_entry,
    tally,
)

OPTIONS = options_by_entry(
    Option(name, track, Decimal(cost))
    for name, track, cost in [("a", "x", 10), ("b", "x", 20), ("c", "y", 30), ("d", "y", 40), ("e", None, 0)]
)
APPROVAL = BallotRule(BallotKind.APPROVAL, max_choices=3)
ORDINAL = BallotRule(BallotKind.ORDINAL, min_choices=3, max_choices=3)
SPREAD = BallotRule(BallotKind.CUMULATIVE, points_total=10)


def chosen(names: str) -> tuple[Choice[str], ...]:
    return tuple(Choice(name) for name in names)


def spread(**points: int | None) -> tuple[Choice[str], ...]:
    return tuple(Choice(name, given) for name, given in points.items())


def codes(rule: BallotRule, choices: tuple[Choice[str], ...]) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in ballot_problems(rule, OPTIONS, choices)]


@pytest.mark.parametrize(
    ("rule", "choices", "expected"),
    [
        (APPROVAL, chosen("abc"), []),
        (APPROVAL, (), [("choices", "voting.too_few_choices")]),
        (APPROVAL, chosen("abcd"), [("choices", "voting.too_many_choices")]),
        (APPROVAL, chosen("az"), [("choices.1", "voting.unknown_entry")]),
        (APPROVAL, chosen("aba"), [("choices.2", "voting.chosen_twice")]),
        (APPROVAL, spread(a=1, b=2), [("choices.1", "voting.points_not_yours")]),
        (replace(APPROVAL, max_per_track=1), chosen("ab"), [("choices", "voting.too_many_in_track")]),
        (replace(APPROVAL, max_per_track=1), chosen("ace"), []),
        (replace(APPROVAL, max_total_cost=Decimal(60)), chosen("abc"), []),
        (replace(APPROVAL, max_total_cost=Decimal(59)), chosen("abc"), [("choices", "voting.too_costly")]),
        (BallotRule(BallotKind.CHOOSE_ONE, 1, 1), chosen("ab"), [("choices", "voting.too_many_choices")]),
        (ORDINAL, chosen("ab"), [("choices", "voting.too_few_choices")]),
        (ORDINAL, spread(a=3, b=1, c=2), [(f"choices.{n}", "voting.points_not_yours") for n in (1, 2)]),
        (SPREAD, spread(a=4, b=6), []),
        (SPREAD, spread(a=4), []),
        (SPREAD, spread(a=5, b=6), [("choices", "voting.points_total_exceeded")]),
        (SPREAD, spread(a=None, b=0), [(f"choices.{n}", "voting.points_needed") for n in (0, 1)]),
        (replace(SPREAD, max_points_per_entry=3), spread(a=4), [("choices.0", "voting.points_too_many")]),
    ],
)
def test_a_ballot_breaks_exactly_these(
    rule: BallotRule, choices: tuple[Choice[str], ...], expected: list[tuple[str, str]]
) -> None:
    assert codes(rule, choices) == expected


def test_every_broken_bound_is_named_at_once() -> None:
    rule = replace(APPROVAL, max_choices=2, max_per_track=1, max_total_cost=Decimal(5))
    with pytest.raises(Invalid) as caught:
        normalise_ballot(rule, OPTIONS, chosen("abc"))
    assert (caught.value.code, caught.value.params) == ("voting.too_many_choices", {"limit": 2})
    assert [problem.code for problem in caught.value.fields] == [
        "voting.too_many_choices",
        "voting.too_many_in_track",
        "voting.too_costly",
    ]


def test_points_are_filled_by_kind() -> None:
    assert normalise_ballot(APPROVAL, OPTIONS, chosen("ca")) == spread(c=1, a=1)
    assert normalise_ballot(ORDINAL, OPTIONS, chosen("cab")) == spread(c=3, a=2, b=1)
    declared = replace(ORDINAL, positional_points=(12, 10, 8))
    assert normalise_ballot(declared, OPTIONS, chosen("cab")) == spread(c=12, a=10, b=8)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (APPROVAL, []),
        (ORDINAL, []),
        (SPREAD, []),
        (replace(APPROVAL, min_choices=0), ["voting.rule_min_choices"]),
        (replace(APPROVAL, min_choices=4), ["voting.rule_max_choices"]),
        (BallotRule(BallotKind.CHOOSE_ONE), ["voting.rule_choose_one"]),
        (replace(APPROVAL, max_per_track=0), ["voting.rule_bound_positive"]),
        (replace(APPROVAL, points_total=5), ["voting.rule_points_unused"]),
        (replace(SPREAD, points_total=None), ["voting.rule_points_total_needed"]),
        (replace(SPREAD, min_choices=11), ["voting.rule_points_total_small"]),
        (replace(ORDINAL, max_choices=None), ["voting.rule_places_needed"]),
        (replace(ORDINAL, positional_points=(2, 1)), ["voting.rule_places_count"]),
        (replace(ORDINAL, positional_points=(1, 2, 3)), ["voting.rule_places_order"]),
        (replace(ORDINAL, positional_points=(1, 0, -1)), ["voting.rule_places_order"]),
    ],
)
def test_a_rule_checks_itself(rule: BallotRule, expected: list[str]) -> None:
    assert [problem.code for problem in ballot_rule_problems(rule)] == expected


def test_an_impossible_rule_is_refused() -> None:
    with pytest.raises(Invalid, match="rule_places_needed"):
        check_ballot_rule(replace(ORDINAL, max_choices=None))


RULES = st.sampled_from([APPROVAL, ORDINAL, SPREAD, replace(APPROVAL, max_per_track=1)])
BALLOTS = st.lists(
    st.builds(Choice, st.sampled_from("abcdez"), st.none() | st.integers(-1, 12)), max_size=5
).map(tuple)


@given(RULES, BALLOTS)
def test_what_has_no_problems_normalises_and_stays(rule: BallotRule, ballot: tuple[Choice[str], ...]) -> None:
    if ballot_problems(rule, OPTIONS, ballot):
        with pytest.raises(Invalid):
            normalise_ballot(rule, OPTIONS, ballot)
        return
    normal = normalise_ballot(rule, OPTIONS, ballot)
    assert normalise_ballot(rule, OPTIONS, normal) == normal
    assert [choice.entry_id for choice in normal] == [choice.entry_id for choice in ballot]
    assert all(choice.points is not None and choice.points > 0 for choice in normal)


@given(st.lists(st.permutations("abcd").map(lambda names: chosen("".join(names[:3])))))
def test_the_tally_does_not_depend_on_the_order_and_loses_nothing(
    ballots: list[tuple[Choice[str], ...]],
) -> None:
    normal = [normalise_ballot(ORDINAL, OPTIONS, ballot) for ballot in ballots]
    counted = tally(normal, OPTIONS)
    assert counted == tally(reversed(normal), OPTIONS)
    assert set(counted) == set(OPTIONS)
    assert counted["e"] == EntryTally(0, 0)
    assert sum(row.points for row in counted.values()) == 6 * len(ballots)
    names = Counter(choice.entry_id for ballot in ballots for choice in ballot)
    assert {entry: row.votes for entry, row in counted.items()} == {entry: names[entry] for entry in OPTIONS}


@pytest.mark.parametrize(
    ("visibility", "seen_in"),
    [
        (TallyVisibility.LIVE, {PhaseState.OPEN, PhaseState.CLOSED}),
        (TallyVisibility.AFTER_CLOSE, {PhaseState.CLOSED}),
        (TallyVisibility.WITH_RESULTS, set()),
    ],
)
def test_who_sees_the_tally_when(visibility: TallyVisibility, seen_in: set[PhaseState]) -> None:
    assert {state for state in PhaseState if may_see_tally(visibility, state, published=False)} == seen_in
    assert all(may_see_tally(visibility, state, published=True) for state in PhaseState)
