"""Each judge beside the others: severity, spread, consistency, drift, and scores that stand out."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np

from domain.judging.statistics.table import Floats, ScoreTable

STANDS_OUT = 3.5  # modified z-scores beyond this are outliers (Iglewicz and Hoaglin 1993)
NORMAL_MAD = 0.6745  # the median absolute deviation of a standard normal distribution
LEAST_SCORES = 3  # fewer say nothing about spread, consistency or drift
DRIFTS = 2.0  # standard errors


@dataclass(frozen=True)
class JudgeFigures:
    """One judge; figures in points of the scale, None where there are too few scores.

    `severity`: how much more (+) or less (-) than the other judges of the same entries; `spread`: standard
    deviation of the scores given; `noise`: root mean square of what neither entry nor severity explains;
    `consistency`: correlation with the mean of the others over the entries shared; `drift`: change of the
    severity a score given, `drifts` when it is more than twice its standard error.
    """

    judge: Hashable
    scores: int
    mean: float
    severity: float
    spread: float | None
    noise: float
    consistency: float | None
    drift: float | None
    drifts: bool


@dataclass(frozen=True)
class StandsOut:
    """A score far from what entry and judge let expect: `residual` in points, `distance` in robust deviations."""

    entry: Hashable
    judge: Hashable
    value: float
    expected: float
    distance: float


def judge_figures(table: ScoreTable) -> list[JudgeFigures]:
    """All judges, in the table's order."""
    severity, residuals = _fit(table)
    others = _others_mean(table)
    return [_figures(table, at, severity[at], residuals, others) for at in range(len(table.judges))]


def outliers(table: ScoreTable) -> list[StandsOut]:
    """Scores that stand out by the modified z-score of their residual, the farthest first."""
    _, residuals = _fit(table)
    deviation = float(np.median(np.abs(residuals))) if len(residuals) else 0.0
    if deviation < 1e-9:
        return []
    distance = NORMAL_MAD * np.abs(residuals) / deviation
    found = [at for at in np.argsort(-distance, kind="stable") if distance[at] > STANDS_OUT]
    return [
        StandsOut(
            table.entries[table.entry[at]],
            table.judges[table.judge[at]],
            float(table.value[at]),
            float(table.value[at] - residuals[at]),
            float(distance[at]),
        )
        for at in found
    ]


def _fit(table: ScoreTable) -> tuple[Floats, Floats]:
    """Severities and residuals of score = entry + severity by least squares; where judges fall apart into groups,
    each group's severities sum to zero."""
    shared = np.zeros((len(table.entries), len(table.judges)))
    shared[table.entry, table.judge] = 1.0
    weights = shared / table.counts[:, None]
    laplacian = np.diag(table.judge_counts()) - shared.T @ weights
    right = table.judge_sums(table.value) - weights.T @ table.sums(table.value)
    severity = np.linalg.lstsq(laplacian, right, rcond=1e-10)[0].astype(np.float64)
    entries = table.means(table.value - severity[table.judge])
    return severity, table.value - entries[table.entry] - severity[table.judge]


def _others_mean(table: ScoreTable) -> Floats:
    """For each score the mean of the other judges' scores of that entry; NaN where there is none."""
    counts = table.counts[table.entry] - 1
    rest = table.sums(table.value)[table.entry] - table.value
    return np.divide(rest, counts, out=np.full_like(rest, np.nan), where=counts > 0)


def _figures(table: ScoreTable, at: int, severity: float, residuals: Floats, others: Floats) -> JudgeFigures:
    mine = table.judge == at
    values, rest = table.value[mine], residuals[mine]
    enough = len(values) >= LEAST_SCORES
    drift, error = _slope(table.order[mine].astype(np.float64), rest) if enough else (None, 0.0)
    return JudgeFigures(
        judge=table.judges[at],
        scores=len(values),
        mean=float(values.mean()),
        severity=float(severity),
        spread=float(values.std(ddof=1)) if enough else None,
        noise=float(np.sqrt((rest**2).mean())),
        consistency=_correlation(values, others[mine]) if enough else None,
        drift=drift,
        drifts=drift is not None and error > 0 and abs(drift) > DRIFTS * error,
    )


def _slope(order: Floats, values: Floats) -> tuple[float | None, float]:
    """Least-squares slope of `values` over the order in which they were given, and its standard error."""
    places = order.argsort(kind="stable").argsort().astype(np.float64)
    centred = places - places.mean()
    squares = float((centred**2).sum())
    if squares == 0 or len(values) < LEAST_SCORES:
        return None, 0.0
    slope = float(centred @ values / squares)
    rest = values - values.mean() - slope * centred
    return slope, float(np.sqrt((rest**2).sum() / (len(values) - 2) / squares))


def _correlation(mine: Floats, others: Floats) -> float | None:
    known = ~np.isnan(others)
    first, second = mine[known], others[known]
    if len(first) < LEAST_SCORES or first.std() < 1e-12 or second.std() < 1e-12:
        return None
    return float(np.corrcoef(first, second)[0, 1])
