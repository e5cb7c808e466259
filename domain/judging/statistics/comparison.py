"""Several ways to rank the same scores: how sure a rank is, and whether another way would change the winners."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.stats import rankdata

from domain.judging.statistics.correction import Disconnected, Figures, additive, crossed, z_refit
from domain.judging.statistics.table import Floats, Indices, ScoreTable

TRIMMED = 0.2  # of the scores at each end
INTERVAL = 0.9  # of the resampled ranks
SAME = 1e-9  # points: nearer figures are equal


class Method(StrEnum):
    """How an entry's judges' scores become one figure."""

    MEAN = "MEAN"
    MEDIAN = "MEDIAN"
    TRIMMED_MEAN = "TRIMMED_MEAN"
    Z_SCORE = "Z_SCORE"
    SEVERITY = "SEVERITY"
    SHRUNKEN = "SHRUNKEN"


def _trimmed(table: ScoreTable, cut: Indices) -> Figures:
    """Means of what is left when `cut` of each entry's lowest and as many of its highest scores are left out."""
    order = np.lexsort((table.value, table.entry))
    counts = table.counts.astype(np.int64)
    place = np.arange(len(table)) - np.repeat(np.cumsum(counts) - counts, counts)
    kept = (place >= np.repeat(cut, counts)) & (place < np.repeat(counts - cut, counts))
    sums = np.bincount(table.entry[order], weights=np.where(kept, table.value[order], 0.0))
    return dict(zip(table.entries, map(float, sums / (counts - 2 * cut)), strict=True))


def _median(table: ScoreTable) -> Figures:
    return _trimmed(table, ((table.counts - 1) // 2).astype(np.int64))


def _trimmed_mean(table: ScoreTable) -> Figures:
    return _trimmed(table, np.floor(TRIMMED * table.counts + SAME).astype(np.int64))


def _mean(table: ScoreTable) -> Figures:
    return dict(zip(table.entries, map(float, table.means()), strict=True))


_METHODS: Mapping[Method, Callable[[ScoreTable], Figures]] = {
    Method.MEAN: _mean,
    Method.MEDIAN: _median,
    Method.TRIMMED_MEAN: _trimmed_mean,
    Method.Z_SCORE: z_refit,
    Method.SEVERITY: lambda table: additive(table).scores,
    Method.SHRUNKEN: lambda table: crossed(table).scores,
}


def figures_by(method: Method, table: ScoreTable) -> Figures:
    """Each entry's figure in points. Raises Disconnected for SEVERITY where judges have no entries in common."""
    return _METHODS[method](table)


@dataclass(frozen=True)
class MethodOutcome:
    """What a method would have made of it: places (standard competition ranking) and who would win.

    `figures` is empty and `is_possible` False where the method cannot be applied to these scores."""

    method: Method
    figures: Figures
    ranks: dict[Hashable, int]
    winners: frozenset[Hashable]
    is_possible: bool = True


def compare(
    table: ScoreTable, places: int, methods: tuple[Method, ...] = tuple(Method)
) -> list[MethodOutcome]:
    """Every method's ranking; winners are those on the first `places` places."""
    return [_outcome(method, table, places) for method in methods]


def _outcome(method: Method, table: ScoreTable, places: int) -> MethodOutcome:
    try:
        figures = figures_by(method, table)
    except Disconnected:
        return MethodOutcome(method, {}, {}, frozenset(), is_possible=False)
    ranks = competition_ranks(figures)
    return MethodOutcome(
        method, figures, ranks, frozenset(entry for entry, rank in ranks.items() if rank <= places)
    )


def competition_ranks(figures: Figures) -> dict[Hashable, int]:
    """Places from the highest figure: "1, 2, 2, 4"."""
    steps = np.round(-np.array(list(figures.values())) / SAME) * SAME
    return dict(zip(figures, map(int, rankdata(steps, method="min")), strict=True))


@dataclass(frozen=True)
class RankInterval:
    """The places that 90 % of the resampled juries give an entry, and in what share of them it is among the
    first `places`."""

    low: int
    high: int
    winning: float


def rank_intervals(
    table: ScoreTable,
    places: int,
    *,
    seed: int,
    rounds: int = 1000,
    progress: Callable[[int], None] = lambda _: None,
) -> dict[Hashable, RankInterval]:
    """Percentile bootstrap of the ranks by mean (Efron 1979): each entry's judges drawn anew with replacement,
    after each judge's severity is taken out where that is possible. Same seed, same answer."""
    values = _without_severity(table)
    random = np.random.default_rng(seed)
    order = np.argsort(table.entry, kind="stable")
    values, counts = values[order], table.counts.astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    ranks = np.empty((rounds, len(table.entries)), dtype=np.int32)
    for at in range(rounds):
        ranks[at] = _resampled_ranks(random, values, counts, starts)
        progress(at + 1)
    low, high = np.percentile(ranks, [50 * (1 - INTERVAL), 50 * (1 + INTERVAL)], axis=0, method="nearest")
    winning = (ranks <= places).mean(axis=0)
    return {
        entry: RankInterval(int(low[at]), int(high[at]), float(winning[at]))
        for at, entry in enumerate(table.entries)
    }


def _resampled_ranks(
    random: np.random.Generator, values: Floats, counts: Indices, starts: Indices
) -> Indices:
    drawn = (random.random(len(values)) * np.repeat(counts, counts)).astype(np.int64)
    means = np.add.reduceat(values[np.repeat(starts, counts) + drawn], starts) / counts
    ranks: Indices = np.asarray(rankdata(-np.round(means / SAME), method="min"), dtype=np.int64)
    return ranks


def _without_severity(table: ScoreTable) -> Floats:
    try:
        severities = additive(table).severities
    except Disconnected:
        return table.value
    mine = np.array([severities[judge] for judge in table.judges], dtype=np.float64)
    return table.value - mine[table.judge]
