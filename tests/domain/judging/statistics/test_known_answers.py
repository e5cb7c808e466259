"""Published examples, to the digits that were published."""

from __future__ import annotations

import numpy as np
import pytest

from domain.judging.statistics.agreement import Metric, intraclass, kendall_w, krippendorff_alpha, variance_of
from domain.judging.statistics.correction import Disconnected, additive, parts_of, z_refit
from domain.judging.statistics.jury import judge_figures
from domain.judging.statistics.orders import borda, positional, schulze
from domain.judging.statistics.pairs import (
    Belief,
    NoOrder,
    Strength,
    Trust,
    after_comparison,
    bradley_terry,
    information_gain,
)
from domain.judging.statistics.table import Score, ScoreTable

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
KRIPPENDORFF = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
BASEBALL_1987 = [
    [0, 7, 9, 7, 7, 9, 11],
    [6, 0, 7, 5, 11, 9, 9],
    [4, 6, 0, 7, 7, 8, 12],
    [6, 8, 6, 0, 6, 7, 10],
    [6, 2, 6, 7, 0, 7, 12],
    [4, 4, 5, 6, 6, 0, 6],
    [2, 4, 1, 3, 1, 7, 0],
]


def matrix() -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(SHROUT_FLEISS, dtype=np.float64)


def test_analysis_of_variance_of_shrout_and_fleiss() -> None:
    found = variance_of(matrix())
    assert [round(one, 2) for one in (found.between, found.judges, found.error)] == [11.24, 32.49, 1.02]


def test_intraclass_correlations_of_shrout_and_fleiss() -> None:
    found = intraclass(matrix())
    assert found is not None
    assert [round(one, 3) for one in (found.one_way, found.random, found.fixed)] == [0.166, 0.290, 0.715]
    means = (found.one_way_mean, found.random_mean, found.fixed_mean)
    assert [round(one, 3) for one in means] == [0.443, 0.620, 0.909]


def test_agreement_without_variance_or_judges_says_nothing() -> None:
    assert intraclass(np.ones((4, 3))) is None
    assert intraclass(np.ones((1, 3))) is None
    assert kendall_w(np.ones((4, 3))) is None


def test_kendalls_w() -> None:
    plain, corrected = kendall_w(matrix(), tie_corrected=False), kendall_w(matrix())
    assert plain is not None
    assert corrected is not None
    assert (round(plain, 4), round(corrected, 4)) == (0.8554, 0.8870)


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        (Metric.NOMINAL, 0.7434),
        (Metric.ORDINAL, 0.8154),
        (Metric.INTERVAL, 0.8491),
        (Metric.RATIO, 0.7974),
    ],
)
def test_krippendorffs_alpha(metric: Metric, expected: float) -> None:
    lines = [line.split() for line in KRIPPENDORFF.split("\n") if line]
    units = [[float(value) for value in unit if value != "."] for unit in zip(*lines, strict=True)]
    alpha = krippendorff_alpha(units, metric)
    assert alpha is not None
    assert round(alpha, 4) == expected


def test_alpha_of_nothing_to_compare() -> None:
    assert krippendorff_alpha([[1.0], [2.0]], Metric.INTERVAL) is None
    assert krippendorff_alpha([[1.0, 1.0], [1.0, 1.0]], Metric.INTERVAL) is None


def test_z_scores_refitted_to_the_scale() -> None:
    found = z_refit(ScoreTable.of_rows(SHROUT_FLEISS))
    assert [round(value, 4) for value in found.values()] == [5.8688, 3, 6.4443, 3.7555, 7.5, 4.5217]


def test_the_judge_that_agrees_least_is_the_fourth() -> None:
    found = judge_figures(ScoreTable.of_rows(SHROUT_FLEISS))
    assert max(found, key=lambda one: one.noise).judge == 3
    assert min(found, key=lambda one: one.consistency or 0).judge == 3


def severity_example() -> ScoreTable:
    given = {
        ("A", "J1"): 78,
        ("A", "J2"): 70,
        ("B", "J2"): 74,
        ("B", "J3"): 66,
        ("C", "J1"): 74,
        ("C", "J3"): 58,
    }
    return ScoreTable.of(Score(entry, judge, value) for (entry, judge), value in given.items())


def test_additive_severity() -> None:
    found = additive(severity_example())
    assert {entry: round(score, 9) for entry, score in found.scores.items()} == {"A": 70, "B": 74, "C": 66}
    assert {judge: round(more, 9) for judge, more in found.severities.items()} == {"J1": 8, "J2": 0, "J3": -8}


def test_severity_refuses_judges_without_anything_in_common() -> None:
    table = ScoreTable.of(
        [Score("A", 1, 5), Score("B", 1, 6), Score("C", 2, 7), Score("D", 2, 9), Score("E", 2, 1)]
    )
    assert parts_of(table) == [["C", "D", "E"], ["A", "B"]]
    with pytest.raises(Disconnected) as caught:
        additive(table)
    assert caught.value.parts == [["C", "D", "E"], ["A", "B"]]


def test_bradley_and_terry_on_baseball() -> None:
    found = bradley_terry(np.array(BASEBALL_1987, dtype=np.float64))
    assert [round(float(one), 4) for one in found] == [1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839, 0]


def test_an_unbeaten_entry_has_no_strength() -> None:
    with pytest.raises(NoOrder):
        bradley_terry(np.array([[0, 3], [0, 0]], dtype=np.float64))


def test_schulze_and_his_example() -> None:
    ballots = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}
    found = schulze([([[one] for one in order], times) for order, times in ballots.items()], "ABCDE")
    assert found == [["E"], ["A"], ["C"], ["B"], ["D"]]


def test_borda_on_the_capitals() -> None:
    ballots = {tuple("MNCK"): 42, tuple("NCKM"): 26, tuple("CKNM"): 15, tuple("KCNM"): 17}
    assert borda(ballots) == {"N": 194, "C": 173, "M": 126, "K": 107}


def test_tied_places_share_their_points() -> None:
    assert positional([[["a"], ["b", "c"], ["d"]]], [3, 2, 1]) == {"a": 3, "b": 1.5, "c": 1.5, "d": 0}


def test_the_first_vote_of_crowd_bt() -> None:
    after = after_comparison(Belief(Trust(10, 1), Strength(), Strength()))
    assert (round(after.winner.mean, 6), round(after.loser.mean, 6)) == (0.409091, -0.409091)
    assert (round(after.winner.variance, 6), round(after.loser.variance, 6)) == (0.832645, 0.832645)


def test_an_even_pair_tells_more_than_a_decided_one() -> None:
    judge = Trust()
    even = information_gain(judge, Strength(0, 1), Strength(0, 1))
    decided = information_gain(judge, Strength(4, 0.1), Strength(-4, 0.1))
    assert even > decided > 0
