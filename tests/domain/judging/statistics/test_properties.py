"""What must hold for any scores."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.judging.statistics.agreement import (
    Metric,
    _by_coincidences,
    _by_squares,
    krippendorff_alpha,
    units_of,
)
from domain.judging.statistics.comparison import (
    Method,
    compare,
    competition_ranks,
    figures_by,
    rank_intervals,
)
from domain.judging.statistics.correction import additive, crossed
from domain.judging.statistics.jury import judge_figures, outliers
from domain.judging.statistics.table import Score, ScoreTable


def simulated(entries: int, judges: int, each: int, *, seed: int = 1, noise: float = 1.0) -> ScoreTable:
    """Scores with known quality and severity, each entry by `each` judges in turn."""
    random = np.random.default_rng(seed)
    quality, severity = random.normal(60, 8, entries), random.normal(0, 5, judges)
    return ScoreTable.of(
        Score(entry, judge, float(quality[entry] + severity[judge] + random.normal(0, noise)), entry)
        for entry in range(entries)
        for judge in sorted({(entry * 7 + step * (1 + entry % 3)) % judges for step in range(each)})
    )


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(st.integers(0, 10), min_size=3, max_size=3), min_size=2, max_size=12),
    shift=st.lists(st.integers(-5, 5), min_size=3, max_size=3),
)
def test_severity_does_not_matter_to_what_is_corrected_for_it(
    rows: list[list[int]], shift: list[int]
) -> None:
    """Every judge may be stricter by any constant: the corrected differences between entries stay."""
    centred = [one - sum(shift) / 3 for one in shift]
    moved = [[value + more for value, more in zip(row, centred, strict=True)] for row in rows]
    before, after = additive(ScoreTable.of_rows(rows)), additive(ScoreTable.of_rows(moved))
    for entry, score in before.scores.items():
        assert after.scores[entry] == pytest.approx(score, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 10), min_size=2, max_size=4), min_size=2, max_size=12))
def test_alpha_is_one_only_for_agreement(units: list[list[int]]) -> None:
    alpha = krippendorff_alpha([list(map(float, unit)) for unit in units], Metric.INTERVAL)
    agree = all(len(set(unit)) == 1 for unit in units)
    assert alpha is None or (alpha <= 1 + 1e-12 and (alpha > 1 - 1e-12) == agree)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 10), min_size=2, max_size=4), min_size=2, max_size=12))
def test_the_short_way_to_alpha_is_the_long_one(units: list[list[int]]) -> None:
    given_units = [np.array(unit, dtype=np.float64) for unit in units]
    short, long = _by_squares(given_units, Metric.INTERVAL), _by_coincidences(given_units, Metric.INTERVAL)
    assert short == pytest.approx(long, abs=1e-9)


def test_what_was_put_in_is_found_again() -> None:
    table = simulated(200, 12, 5, noise=0.5)
    random = np.random.default_rng(1)
    quality, severity = random.normal(60, 8, 200), random.normal(0, 5, 12)
    found = crossed(table)
    severities = np.array([found.severities[judge] for judge in range(12)])
    assert np.corrcoef(severities, severity)[0, 1] > 0.999
    assert np.corrcoef([found.scores[entry] for entry in range(200)], quality)[0, 1] > 0.995
    assert found.residual_variance == pytest.approx(0.25, rel=0.15)
    assert found.entry_variance == pytest.approx(64, rel=0.25)


def test_predictions_are_drawn_towards_the_mean() -> None:
    table = simulated(30, 6, 3, noise=4)
    fixed, random = additive(table).scores, crossed(table).scores
    assert np.std(list(random.values())) < np.std(list(fixed.values()))


def test_equal_scores_have_no_variance_and_no_winner_alone() -> None:
    table = ScoreTable.of_rows([[5, 5, 5]] * 4)
    assert crossed(table).entry_variance == pytest.approx(0, abs=1e-6)
    for outcome in compare(table, 1):
        assert outcome.winners == {0, 1, 2, 3}


def test_methods_agree_where_judges_do() -> None:
    table = ScoreTable.of_rows([[9, 8, 9, 8], [7, 6, 7, 6], [5, 4, 5, 4], [3, 2, 3, 2]])
    for outcome in compare(table, 1):
        assert outcome.ranks == {0: 1, 1: 2, 2: 3, 3: 4}, outcome.method


def test_what_cannot_be_compared_is_said_to_be_so() -> None:
    table = ScoreTable.of([Score("A", 1, 5), Score("B", 1, 6), Score("C", 2, 7), Score("D", 2, 9)])
    assert [one.method for one in compare(table, 1) if not one.is_possible] == [Method.SEVERITY]


def test_ties_share_a_place() -> None:
    assert competition_ranks({"a": 3.0, "b": 5.0, "c": 3.0 + 1e-13, "d": 1.0}) == {
        "a": 2,
        "b": 1,
        "c": 2,
        "d": 4,
    }


def test_median_and_trimmed_mean() -> None:
    table = ScoreTable.of_rows([[1, 5, 6, 7, 20], [3, 3, 3, 3, 4]])
    assert figures_by(Method.MEDIAN, table) == {0: 6, 1: 3}
    assert figures_by(Method.TRIMMED_MEAN, table) == {0: 6, 1: 3}


def test_rank_intervals_are_reproducible_and_hold_the_rank() -> None:
    table = simulated(20, 5, 4, noise=0.1)
    first = rank_intervals(table, 3, seed=7, rounds=200)
    assert first == rank_intervals(table, 3, seed=7, rounds=200)
    ranks = competition_ranks(additive(table).scores)
    assert all(first[entry].low <= ranks[entry] <= first[entry].high for entry in ranks)
    assert sum(one.winning for one in first.values()) == pytest.approx(3, abs=0.2)


def test_progress_is_told() -> None:
    told: list[int] = []
    rank_intervals(simulated(5, 3, 3), 1, seed=1, rounds=5, progress=told.append)
    assert told == [1, 2, 3, 4, 5]


def test_a_judge_who_grows_stricter_and_a_slip_are_found() -> None:
    clean = simulated(40, 5, 5, noise=0.3)
    value = clean.value.copy()
    drifting = clean.judge == 2
    value[drifting] -= 0.5 * clean.order[drifting]
    slip = int(np.flatnonzero(clean.judge == 0)[11])
    value[slip] += 30
    table = ScoreTable(clean.entries, clean.judges, clean.entry, clean.judge, value, clean.order)
    drift = {one.judge: one.drift for one in judge_figures(table)}
    assert drift[2] is not None
    assert drift[2] < -0.3
    assert {one.judge for one in judge_figures(table) if one.drifts} >= {2}
    assert (outliers(table)[0].entry, outliers(table)[0].judge) == (clean.entries[clean.entry[slip]], 0)


def test_units_group_by_entry() -> None:
    assert units_of(["a", "b", "a"], [1, 2, 3]) == [[1, 3], [2]]
