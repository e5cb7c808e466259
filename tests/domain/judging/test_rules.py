from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.judging.rules import (
    Completeness,
    CriterionWeight,
    EntryResult,
    check_rubric,
    check_scores,
    completeness,
    entry_result,
    rubric_problems,
    score_problems,
    weighted_score,
)
from domain.kernel.errors import Invalid

RUBRIC = (
    CriterionWeight("new", Decimal(40), Decimal(10), step=Decimal("0.5")),
    CriterionWeight("use", Decimal(30), Decimal(5)),
    CriterionWeight("spread", Decimal(30), Decimal(100), min_score=Decimal(10)),
)


def scores(new: str, use: str, spread: str) -> dict[Hashable, Decimal]:
    return {"new": Decimal(new), "use": Decimal(use), "spread": Decimal(spread)}


def test_a_weighted_score_is_the_percentage_by_hand() -> None:
    # 40 * 7.5/10 + 30 * 4/5 + 30 * 55/100
    assert weighted_score(RUBRIC, scores("7.5", "4", "55")) == Decimal("70.5000")


def test_rounding_is_half_up_to_four_places() -> None:
    rubric = [CriterionWeight("only", Decimal(100), Decimal(3))]
    assert weighted_score(rubric, {"only": Decimal(2)}) == Decimal("66.6667")
    assert entry_result([Decimal("50.0000"), Decimal("50.0001")]).mean == Decimal("50.0001")


@pytest.mark.parametrize(
    ("given_scores", "expected"),
    [
        (scores("7.5", "4", "55"), []),
        (scores("10.5", "4", "55"), [("scores.new", "judging.score_out_of_bounds")]),
        (scores("-0.5", "4", "55"), [("scores.new", "judging.score_out_of_bounds")]),
        (
            scores("NaN", "4", "Infinity"),
            [(f"scores.{c}", "judging.score_out_of_bounds") for c in ("new", "spread")],
        ),
        (scores("7.3", "4", "55"), [("scores.new", "judging.score_off_step")]),
        (scores("7", "4", "9"), [("scores.spread", "judging.score_out_of_bounds")]),
        ({"new": Decimal(1), "old": Decimal(1)}, [("scores.old", "judging.unknown_criterion")]),
    ],
)
def test_scores_are_held_to_the_scale(
    given_scores: dict[Hashable, Decimal], expected: list[tuple[str, str]]
) -> None:
    found = score_problems(RUBRIC, given_scores, complete=False)
    assert [(problem.path, problem.code) for problem in found] == expected


def test_handing_in_demands_every_score() -> None:
    partial: dict[Hashable, Decimal] = {"new": Decimal(1)}
    check_scores(RUBRIC, partial, complete=False)
    with pytest.raises(Invalid) as caught:
        check_scores(RUBRIC, partial, complete=True)
    assert [problem.path for problem in caught.value.fields] == ["scores.use", "scores.spread"]
    assert completeness(RUBRIC, partial) == Completeness(1, 3)
    assert not completeness(RUBRIC, partial).is_complete
    assert completeness(RUBRIC, scores("1", "1", "10")).is_complete
    assert not completeness((), {}).is_complete


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"weight": Decimal(41)}, ["contests.weights_sum"]),
        ({"weight": Decimal(0)}, ["contests.weight_positive"]),
        ({"weight": Decimal("NaN")}, ["contests.weight_positive"]),
        ({"max_score": Decimal(0)}, ["judging.scale_empty"]),
        ({"min_score": Decimal(-1)}, ["judging.scale_not_positive"]),
        ({"step": Decimal("Infinity")}, ["judging.scale_not_positive"]),
        ({"step": Decimal(3)}, ["judging.step_does_not_fit"]),
        ({"step": Decimal(0)}, ["judging.step_does_not_fit"]),
        ({"max_score": Decimal("1e40")}, ["judging.scale_too_big"]),
        ({"step": Decimal("1e-40")}, ["judging.step_does_not_fit"]),
    ],
)
def test_a_rubric_checks_itself(change: dict[str, Decimal], expected: list[str]) -> None:
    rubric = (replace(RUBRIC[0], **change), *RUBRIC[1:])
    assert [problem.code for problem in rubric_problems(rubric)] == expected


def test_a_rubric_without_criteria_is_refused() -> None:
    with pytest.raises(Invalid, match="criteria_count"):
        check_rubric(())


def test_an_entry_result_sums_up() -> None:
    assert entry_result([]) == EntryResult(None, 0, None)
    assert entry_result([Decimal(70)]) == EntryResult(Decimal(70), 1, None)
    assert entry_result([Decimal(70), Decimal(80), Decimal(90)]) == EntryResult(Decimal(80), 3, Decimal(10))


SCORES = st.tuples(
    st.integers(0, 20).map(lambda n: Decimal(n) / 2), st.integers(0, 5), st.integers(10, 100)
).map(lambda three: scores(*map(str, three)))


@given(SCORES, st.sampled_from(["new", "use", "spread"]))
def test_a_weighted_score_stays_within_0_and_100_and_rises_with_each_score(
    given_scores: dict[Hashable, Decimal], criterion: str
) -> None:
    before = weighted_score(RUBRIC, given_scores)
    assert 0 <= before <= 100
    top = {c.id: c.max_score for c in RUBRIC}
    assert weighted_score(RUBRIC, {**given_scores, criterion: top[criterion]}) >= before
    assert weighted_score(RUBRIC, top) == 100


@given(st.decimals(), st.decimals(), st.decimals(), st.decimals())
def test_no_decimal_breaks_the_checks(
    weight: Decimal, max_score: Decimal, step: Decimal, score: Decimal
) -> None:
    rubric = (CriterionWeight("new", weight, max_score, step=step), *RUBRIC[1:])
    assert all(problem.path.startswith("criteria") for problem in rubric_problems(rubric))
    found = score_problems(RUBRIC, {"new": score}, complete=False)
    assert all(problem.path == "scores.new" for problem in found)


@given(st.lists(st.decimals(0, 100, places=4), min_size=1, max_size=9))
def test_the_mean_lies_between_the_extremes_and_ignores_the_order(percents: list[Decimal]) -> None:
    result = entry_result(percents)
    assert result.mean is not None
    assert min(percents) <= result.mean <= max(percents)
    assert result == entry_result(percents[::-1])
    assert result.count == len(percents)
    if len(set(percents)) == 1 and len(percents) > 1:
        assert result.spread == 0
