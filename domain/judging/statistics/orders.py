"""Rankings made of rankings: positional points, Borda, Schulze."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

Order = Sequence[Sequence[Hashable]]
"""A judge's order, best first; those in one inner sequence are tied, those left out come after all."""


def positional(orders: Sequence[Order], points: Sequence[float]) -> dict[Hashable, float]:
    """Points by place; tied entries share the points of the places that they take together."""
    totals: dict[Hashable, float] = {}
    for order in orders:
        place = 0
        for tied in order:
            taken = [points[at] if at < len(points) else 0.0 for at in range(place, place + len(tied))]
            for entry in tied:
                totals[entry] = totals.get(entry, 0.0) + sum(taken) / len(tied)
            place += len(tied)
    return totals


def borda(ballots: Mapping[tuple[str, ...], int]) -> dict[str, int]:
    """Borda's count (1781) of complete orders with how many gave each: n - 1 points for the first, 0 for the last."""
    totals: dict[str, int] = {}
    for order, times in ballots.items():
        for place, entry in enumerate(order):
            totals[entry] = totals.get(entry, 0) + times * (len(order) - 1 - place)
    return totals


def schulze(ballots: Sequence[tuple[Order, int]], entries: Sequence[Hashable]) -> list[list[Hashable]]:
    """Schulze's order (Social Choice and Welfare, 2011) by winning votes, best first; equals stand together.

    `ballots`: orders with how many gave each; an entry left out of an order comes after all in it.
    """
    strength = _strongest_paths(_preferences(ballots, entries))
    beaten_by = (strength < strength.T).sum(axis=1)
    ranks = {number: place for place, number in enumerate(sorted(set(map(int, beaten_by))))}
    groups: list[list[Hashable]] = [[] for _ in ranks]
    for entry, number in zip(entries, beaten_by, strict=True):
        groups[ranks[int(number)]].append(entry)
    return groups


def _preferences(ballots: Sequence[tuple[Order, int]], entries: Sequence[Hashable]) -> npt.NDArray[np.int64]:
    at = {entry: place for place, entry in enumerate(entries)}
    prefer = np.zeros((len(entries), len(entries)), dtype=np.int64)
    for order, times in ballots:
        place = np.full(len(entries), len(order))
        for rank, tied in enumerate(order):
            place[[at[entry] for entry in tied]] = rank
        prefer += times * (place[:, None] < place[None, :])
    return prefer


def _strongest_paths(prefer: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Floyd and Warshall's way over the widest paths."""
    strength = np.where(prefer > prefer.T, prefer, 0)
    for through in range(len(prefer)):
        strength = np.maximum(strength, np.minimum(strength[:, [through]], strength[[through], :]))
    np.fill_diagonal(strength, 0)
    return strength
