"""Scores corrected for their judges: z-scores refitted to the scale, additive severity, crossed random effects."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from domain.judging.statistics.table import Floats, ScoreTable

Figures = dict[Hashable, float]


class Disconnected(Exception):
    """Judges without entries in common cannot be compared; `parts`: the groups of entries that hang together."""

    def __init__(self, parts: list[list[Hashable]]) -> None:
        super().__init__(f"{len(parts)} parts without a judge in common")
        self.parts = parts


@dataclass(frozen=True)
class Corrected:
    """Entries' corrected scores on the raw scale, and what each judge gives more (+) or less (-) than the others."""

    scores: Figures
    severities: Figures


@dataclass(frozen=True)
class Crossed(Corrected):
    """Shrunken scores with the variances they came from, in squared points; `errors`: standard errors of scores."""

    errors: Figures
    entry_variance: float
    judge_variance: float
    residual_variance: float

    @property
    def reliability(self) -> float:
        """The share of one score's variance that is the entry's own."""
        total = self.entry_variance + self.judge_variance + self.residual_variance
        return self.entry_variance / total if total else 0.0


def parts_of(table: ScoreTable) -> list[list[Hashable]]:
    """The entries in groups that hang together by common judges, the largest first."""
    entries = len(table.entries)
    size = entries + len(table.judges)
    graph = coo_array((np.ones(len(table)), (table.entry, table.judge + entries)), shape=(size, size))
    number, label = connected_components(graph, directed=False)
    parts = [[one for at, one in enumerate(table.entries) if label[at] == part] for part in range(number)]
    return sorted((part for part in parts if part), key=len, reverse=True)


def z_refit(table: ScoreTable) -> Figures:
    """Means of the judges' z-scores, stretched onto the range of the raw means.

    Each judge's scores are freed of that judge's mean and spread; a judge who gave everyone the same says nothing.
    The best and the worst mean keep their raw values, as juries' tabulation programs do.
    """
    counts = table.judge_counts()
    mean = table.judge_sums(table.value) / counts
    deviation = table.value - mean[table.judge]
    spread = np.sqrt(table.judge_sums(deviation**2) / counts)[table.judge]
    z = np.divide(deviation, spread, out=np.zeros_like(deviation), where=spread > 1e-12)
    entries, raw = table.means(z), table.means()
    width = entries.max() - entries.min()
    if width < 1e-12:
        return _named(table.entries, np.full_like(entries, raw.mean()))
    stretched = raw.min() + (entries - entries.min()) * (np.ptp(raw) / width)
    return _named(table.entries, stretched.astype(np.float64))


def additive(table: ScoreTable) -> Corrected:
    """Least squares of score = entry + severity, severities summing to zero.

    The two-way fixed-effects model without interaction (Yates 1934). Raises Disconnected.
    """
    parts = parts_of(table)
    if len(parts) > 1:
        raise Disconnected(parts)
    counts, shared = table.counts, _shared(table)
    # entries eliminated: what is left is a Laplacian among judges, singular by the constant, which is set to zero
    weights = shared / counts[:, None]
    laplacian = np.diag(table.judge_counts()) - shared.T @ weights
    right = table.judge_sums(table.value) - weights.T @ table.sums(table.value)
    severity = np.linalg.solve(laplacian + 1.0 / len(table.judges), right)
    severity -= severity.mean()
    scores = table.means(table.value - severity[table.judge])
    return Corrected(_named(table.entries, scores), _named(table.judges, severity))


def crossed(table: ScoreTable) -> Crossed:
    """Best linear unbiased predictions of score = mean + entry + judge + rest, all three random, fitted by REML.

    Variances by restricted maximum likelihood (Patterson and Thompson 1971) through Henderson's mixed-model
    equations (1950), entries eliminated, so that a fit costs the judges' number cubed. Entries with few or
    contradictory scores are drawn towards the mean. Needs three scores, two entries and two judges.
    """
    equations = _Equations(table)
    found = minimize(
        equations.deviance,
        np.zeros(2),
        method="L-BFGS-B",
        bounds=[(-LARGEST, LARGEST)] * 2,
        options={"ftol": 1e-14, "gtol": 1e-7},
    )
    return equations.solution(found.x)


LARGEST = 18.0  # of the logarithm of a ratio of variances: beyond e^18 the smaller one counts as nothing


@dataclass(frozen=True)
class _Reduced:
    """The equations of mean and judges with the entries eliminated."""

    factor: tuple[Floats, bool]  # Cholesky, of (1 + judges) squared
    diagonal: Floats  # the entries' own, eliminated
    right: Floats

    @property
    def determinant(self) -> float:
        """The logarithm of the whole system's."""
        return float(np.log(self.diagonal).sum() + 2 * np.log(np.diag(self.factor[0])).sum())


class _Equations:
    """Henderson's equations for ratios residual/entry and residual/judge variance, given as logarithms."""

    def __init__(self, table: ScoreTable) -> None:
        self.table = table
        self.counts, self.judge_counts = table.counts, table.judge_counts()
        ones = np.ones(len(table))
        self.shared = coo_array(
            (ones, (table.entry, table.judge)), shape=(len(self.counts), len(self.judge_counts))
        ).tocsr()
        self.centre = table.value.mean()  # taken out first, for figures of a like size
        self.sums = table.sums(table.value - self.centre)
        self.judge_sums = table.judge_sums(table.value - self.centre)
        self.squares = float(((table.value - self.centre) ** 2).sum())

    def deviance(self, logs: Floats) -> float:
        """-2 log of the restricted likelihood but for a constant, the residual variance profiled out."""
        entry_ratio, judge_ratio = np.exp(logs)
        system = self._reduced(entry_ratio, judge_ratio)
        explained = (self.sums**2 / system.diagonal).sum() + system.right @ cho_solve(
            system.factor, system.right
        )
        rest = max(self.squares - float(explained), 1e-12 * self.squares + 1e-300)
        ratios = len(self.counts) * np.log(entry_ratio) + len(self.judge_counts) * np.log(judge_ratio)
        return float((len(self.table) - 1) * np.log(rest) + system.determinant - ratios)

    def solution(self, logs: Floats) -> Crossed:
        """The predictions at these ratios."""
        entry_ratio, judge_ratio = np.exp(logs)
        system = self._reduced(entry_ratio, judge_ratio)
        solved = cho_solve(system.factor, system.right)
        mean, severities = solved[0], solved[1:]
        entries = (self.sums - self.counts * mean - self.shared @ severities) / system.diagonal
        explained = self.sums @ entries + self.sums.sum() * mean + self.judge_sums @ severities
        residual = max(self.squares - float(explained), 0.0) / (len(self.table) - 1)
        return Crossed(
            scores=_named(self.table.entries, self.centre + mean + entries),
            severities=_named(self.table.judges, severities),
            errors=_named(self.table.entries, np.sqrt(self._variances(system) * residual)),
            entry_variance=float(residual / entry_ratio),
            judge_variance=float(residual / judge_ratio),
            residual_variance=float(residual),
        )

    def _variances(self, system: _Reduced) -> Floats:
        """Prediction error variances of mean + entry, in residual variances: from the inverse's blocks."""
        direction = -(self.shared / system.diagonal[:, None]).toarray()
        direction = np.column_stack([1 - self.counts / system.diagonal, direction])
        inner = np.einsum("ij,ji->i", direction, cho_solve(system.factor, direction.T))
        variances: Floats = np.maximum(1 / system.diagonal + inner, 0.0)
        return variances

    def _reduced(self, entry_ratio: float, judge_ratio: float) -> _Reduced:
        diagonal = self.counts + entry_ratio
        scaled = self.shared / diagonal[:, None]
        size = 1 + len(self.judge_counts)
        whole = np.empty((size, size))
        whole[0, 0] = len(self.table) - (self.counts**2 / diagonal).sum()
        whole[0, 1:] = whole[1:, 0] = self.judge_counts - scaled.T @ self.counts
        whole[1:, 1:] = np.diag(self.judge_counts + judge_ratio) - (scaled.T @ self.shared).toarray()
        right = np.empty(size)
        right[0] = self.sums.sum() - (self.counts * self.sums / diagonal).sum()
        right[1:] = self.judge_sums - scaled.T @ self.sums
        return _Reduced(cho_factor(whole, lower=True), diagonal, right)


def _shared(table: ScoreTable) -> Floats:
    """Entries by judges: 1 where there is a score."""
    shared = np.zeros((len(table.entries), len(table.judges)))
    shared[table.entry, table.judge] = 1.0
    return shared


def _named(names: tuple[Hashable, ...], values: npt.NDArray[Any]) -> Figures:
    return dict(zip(names, map(float, values), strict=True))
