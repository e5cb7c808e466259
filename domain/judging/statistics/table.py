"""Scores as arrays: who gave what to which entry."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Score:
    """One judge's score of one entry, in the scale's points; `order`: when it was given among that judge's."""

    entry: Hashable
    judge: Hashable
    value: float
    order: int = 0


@dataclass(frozen=True)
class ScoreTable:
    """n scores: `entry[i]` and `judge[i]` are places in `entries` and `judges`; at most one score a pair."""

    entries: tuple[Hashable, ...]
    judges: tuple[Hashable, ...]
    entry: Indices
    judge: Indices
    value: Floats
    order: Indices

    @classmethod
    def of(cls, scores: Iterable[Score]) -> ScoreTable:
        """The table of these scores, entries and judges in the order of their first appearance."""
        given = list(scores)
        entries = tuple(dict.fromkeys(score.entry for score in given))
        judges = tuple(dict.fromkeys(score.judge for score in given))
        at_entry = {one: place for place, one in enumerate(entries)}
        at_judge = {one: place for place, one in enumerate(judges)}
        return cls(
            entries,
            judges,
            np.array([at_entry[score.entry] for score in given], dtype=np.int64),
            np.array([at_judge[score.judge] for score in given], dtype=np.int64),
            np.array([score.value for score in given], dtype=np.float64),
            np.array([score.order for score in given], dtype=np.int64),
        )

    @classmethod
    def of_rows(cls, rows: Sequence[Sequence[float | None]]) -> ScoreTable:
        """The table of a matrix, a row an entry and a column a judge; None where there is no score."""
        return cls.of(
            Score(entry, judge, float(value))
            for entry, row in enumerate(rows)
            for judge, value in enumerate(row)
            if value is not None
        )

    def __len__(self) -> int:
        return len(self.value)

    @property
    def counts(self) -> Floats:
        """Scores an entry."""
        return np.bincount(self.entry, minlength=len(self.entries)).astype(np.float64)

    def sums(self, values: Floats) -> Floats:
        """Sums of `values` (one a score) an entry."""
        return _sums(self.entry, values, len(self.entries))

    def means(self, values: Floats | None = None) -> Floats:
        """Means of `values`, or of the scores themselves, an entry."""
        return self.sums(self.value if values is None else values) / self.counts

    def judge_counts(self) -> Floats:
        """Scores a judge."""
        return np.bincount(self.judge, minlength=len(self.judges)).astype(np.float64)

    def judge_sums(self, values: Floats) -> Floats:
        """Sums of `values` (one a score) a judge."""
        return _sums(self.judge, values, len(self.judges))

    def matrix(self) -> Floats:
        """Entries by judges, NaN where there is no score."""
        filled = np.full((len(self.entries), len(self.judges)), np.nan)
        filled[self.entry, self.judge] = self.value
        return filled

    @property
    def is_complete(self) -> bool:
        """Whether every judge scored every entry."""
        return len(self) == len(self.entries) * len(self.judges)


def _sums(places: Indices, values: Floats, number: int) -> Floats:
    return np.bincount(places, weights=values, minlength=number).astype(np.float64)
