"""How far judges agree: intraclass correlations, Krippendorff's alpha, Kendall's W."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.stats import rankdata

from domain.judging.statistics.table import Floats


@dataclass(frozen=True)
class Variance:
    """Mean squares of a complete table: between entries (BMS), within them (WMS), between judges (JMS), rest (EMS)."""

    between: float
    within: float
    judges: float
    error: float


@dataclass(frozen=True)
class Intraclass:
    """Shrout and Fleiss's six forms: one judge's score and the mean of all k judges'.

    `one_way`: judges differ from entry to entry; `random`: they stand for all possible judges, agreement counts
    absolutely; `fixed`: these judges only, a constant severity does not count.
    """

    one_way: float
    random: float
    fixed: float
    one_way_mean: float
    random_mean: float
    fixed_mean: float


def variance_of(matrix: Floats) -> Variance:
    """The two-way analysis of variance of a complete entries-by-judges matrix, both at least 2."""
    entries, judges = matrix.shape
    mean = matrix.mean()
    by_entry = judges * ((matrix.mean(axis=1) - mean) ** 2).sum()
    by_judge = entries * ((matrix.mean(axis=0) - mean) ** 2).sum()
    total = ((matrix - mean) ** 2).sum()
    return Variance(
        between=float(by_entry / (entries - 1)),
        within=float((total - by_entry) / (entries * (judges - 1))),
        judges=float(by_judge / (judges - 1)),
        error=float((total - by_entry - by_judge) / ((entries - 1) * (judges - 1))),
    )


def intraclass(matrix: Floats) -> Intraclass | None:
    """ICC(1,1), (2,1), (3,1) and their means over k judges (Shrout and Fleiss, Psychological Bulletin, 1979).

    None where there is no variance to divide, or fewer than two entries or judges.
    """
    entries, k = matrix.shape
    if entries < 2 or k < 2:
        return None
    v = variance_of(matrix)
    shared = k * (v.judges - v.error) / entries
    divisors = (
        v.between + (k - 1) * v.within,
        v.between + (k - 1) * v.error + shared,
        v.between + (k - 1) * v.error,
        v.between,
        v.between + shared / k,
    )
    if min(abs(divisor) for divisor in divisors) < 1e-12:
        return None
    return Intraclass(
        one_way=(v.between - v.within) / divisors[0],
        random=(v.between - v.error) / divisors[1],
        fixed=(v.between - v.error) / divisors[2],
        one_way_mean=(v.between - v.within) / divisors[3],
        random_mean=(v.between - v.error) / divisors[4],
        fixed_mean=(v.between - v.error) / divisors[3],
    )


# ---- Krippendorff's alpha


class Metric(StrEnum):
    """What a difference between two values means."""

    NOMINAL = "NOMINAL"
    ORDINAL = "ORDINAL"
    INTERVAL = "INTERVAL"
    RATIO = "RATIO"


def _nominal(values: Floats, totals: Floats) -> Floats:
    return np.not_equal.outer(values, values).astype(np.float64)


def _ordinal(values: Floats, totals: Floats) -> Floats:
    upto = np.cumsum(totals) - totals / 2
    return np.square(np.subtract.outer(upto, upto))


def _interval(values: Floats, totals: Floats) -> Floats:
    return np.square(np.subtract.outer(values, values))


def _ratio(values: Floats, totals: Floats) -> Floats:
    both, apart = np.add.outer(values, values), np.subtract.outer(values, values)
    return np.square(np.divide(apart, both, out=np.zeros_like(both), where=both != 0))


_DISTANCES: Mapping[Metric, Callable[[Floats, Floats], Floats]] = {
    Metric.NOMINAL: _nominal,
    Metric.ORDINAL: _ordinal,
    Metric.INTERVAL: _interval,
    Metric.RATIO: _ratio,
}


def krippendorff_alpha(units: Iterable[Sequence[float]], metric: Metric) -> float | None:
    """Krippendorff's alpha over units' values, however many judges each unit had (Krippendorff 2011).

    1 is full agreement, 0 what chance gives. None where nothing can be compared or nothing differs at all.
    """
    pairable = [np.asarray(unit, dtype=np.float64) for unit in units if len(unit) > 1]
    if not pairable:
        return None
    disagreements = _by_squares if metric is Metric.INTERVAL else _by_coincidences
    observed, expected = disagreements(pairable, metric)
    return None if expected <= 0 else 1 - observed / expected


def _by_coincidences(units: Sequence[Floats], metric: Metric) -> tuple[float, float]:
    """Observed and expected disagreement from how often values meet: squared in the number of distinct values."""
    values = np.unique(np.concatenate(units))
    coincidences = np.zeros((len(values), len(values)))
    for unit in units:
        counts = np.bincount(np.searchsorted(values, unit), minlength=len(values)).astype(np.float64)
        coincidences += (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    totals = coincidences.sum(axis=1)
    distances = _DISTANCES[metric](values, totals)
    expected = (np.outer(totals, totals) * distances).sum() / (totals.sum() - 1)
    return float((coincidences * distances).sum()), float(expected)


def _by_squares(units: Sequence[Floats], metric: Metric) -> tuple[float, float]:
    """The same for squared differences, whose sum over all pairs follows from the variance: no matrix needed."""
    every = np.concatenate(units)
    observed = sum(2 * len(unit) ** 2 * float(unit.var()) / (len(unit) - 1) for unit in units)
    return observed, 2 * len(every) ** 2 * float(every.var()) / (len(every) - 1)


# ---- Kendall's W


def kendall_w(matrix: Floats, *, tie_corrected: bool = True) -> float | None:
    """Kendall's coefficient of concordance of a complete entries-by-judges matrix (Kendall and Babington Smith 1939).

    0 to 1; the judges' scores count as ranks, equal ones share the mean rank. None where every judge ties all.
    """
    entries, judges = matrix.shape
    ranks = rankdata(matrix, axis=0)
    spread = float(((ranks.sum(axis=1) - judges * (entries + 1) / 2) ** 2).sum())
    ties = sum(_tie_term(matrix[:, judge]) for judge in range(judges)) if tie_corrected else 0.0
    most = judges**2 * (entries**3 - entries) - judges * ties
    return None if most <= 0 else 12 * spread / most


def _tie_term(column: Floats) -> float:
    counts = np.unique(column, return_counts=True)[1].astype(np.float64)
    return float((counts**3 - counts).sum())


def units_of(entry: Sequence[Hashable], values: Sequence[float]) -> list[list[float]]:
    """Values grouped by entry, as `krippendorff_alpha` takes them."""
    grouped: dict[Hashable, list[float]] = {}
    for one, value in zip(entry, values, strict=True):
        grouped.setdefault(one, []).append(value)
    return list(grouped.values())
