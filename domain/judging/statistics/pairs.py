"""Pairwise comparison: Bradley and Terry's model, and its online form that also learns whom to believe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, inf, lgamma, log

import numpy as np
from scipy.sparse.csgraph import connected_components
from scipy.special import digamma

from domain.judging.statistics.table import Floats


class NoOrder(Exception):
    """Some entries never lost to the others, so that their strength has no bound; `number` of such groups."""

    def __init__(self, number: int) -> None:
        super().__init__(f"{number} groups that comparisons do not connect both ways")
        self.number = number


def bradley_terry(wins: Floats, *, tolerance: float = 1e-10, most: int = 100_000) -> Floats:
    """Log strengths, the last one's being 0, from `wins[i, j]`: how often i was preferred to j.

    Maximum likelihood (Bradley and Terry, Biometrika, 1952) by minorisation-maximisation (Hunter 2004).
    Raises NoOrder where the likelihood has no maximum.
    """
    number, _ = connected_components(wins > 0, directed=True, connection="strong")
    if number > 1:
        raise NoOrder(number)
    played, won = wins + wins.T, wins.sum(axis=1)
    strength = np.ones(len(wins))
    for _ in range(most):
        fresh = won / (played / (strength[:, None] + strength[None, :])).sum(axis=1)
        fresh /= np.exp(np.log(fresh).mean())
        done = np.abs(np.log(fresh / strength)).max() < tolerance
        strength = fresh
        if done:
            break
    logs: Floats = np.log(strength / strength[-1])
    return logs


# ---- online


FORGIVING = 1e-4  # the least share of its variance that a strength keeps in one step
EXPLORING = 0.1  # how much learning about the judge counts beside learning about entries


@dataclass(frozen=True)
class Strength:
    """What is believed of an entry's log strength: a normal distribution."""

    mean: float = 0.0
    variance: float = 1.0


@dataclass(frozen=True)
class Trust:
    """What is believed of how often a judge prefers the stronger one: a beta distribution."""

    alpha: float = 10.0
    beta: float = 1.0


@dataclass(frozen=True)
class Belief:
    """A judge and the two entries compared, the preferred one first."""

    judge: Trust
    winner: Strength
    loser: Strength


def after_comparison(before: Belief) -> Belief:
    """What is believed once the judge has preferred `winner`: CrowdBT's moment matching (Chen et al., WSDM, 2013)."""
    trust, up, down = before.judge, before.winner, before.loser
    first, second = exp(up.mean), exp(down.mean)
    believed = trust.alpha * first + trust.beta * second
    step = trust.alpha * first / believed - first / (first + second)
    bend = trust.alpha * first * trust.beta * second / believed**2 - first * second / (first + second) ** 2
    return Belief(
        judge=_judged(before)[0],
        winner=_moved(up, step, bend),
        loser=_moved(down, -step, bend),
    )


def information_gain(judge: Trust, one: Strength, other: Strength) -> float:
    """How much a comparison of these two by this judge is expected to tell: the larger, the better the next pair.

    The expected Kullback-Leibler divergence between beliefs after and before."""
    forward, backward = Belief(judge, one, other), Belief(judge, other, one)
    probability = _judged(forward)[1]
    return probability * _divergence(forward) + (1 - probability) * _divergence(backward)


def _moved(strength: Strength, step: float, bend: float) -> Strength:
    shrink = max(1 + strength.variance * bend, FORGIVING)
    return replace(
        strength, mean=strength.mean + strength.variance * step, variance=strength.variance * shrink
    )


def _judged(belief: Belief) -> tuple[Trust, float]:
    """The judge's trust after the comparison, and how probable its outcome was."""
    alpha, beta = belief.judge.alpha, belief.judge.beta
    first, second = exp(belief.winner.mean), exp(belief.loser.mean)
    both = first + second
    spread = 0.5 * (belief.winner.variance + belief.loser.variance)
    right = first / both + spread * first * second * (second - first) / both**3
    right = min(max(right, 1e-6), 1 - 1e-6)
    wrong, total = 1 - right, alpha + beta
    probability = (right * alpha + wrong * beta) / total
    mean = (right * (alpha + 1) * alpha + wrong * alpha * beta) / (probability * (total + 1) * total)
    square = (right * (alpha + 2) * (alpha + 1) * alpha + wrong * (alpha + 1) * alpha * beta) / (
        probability * (total + 2) * (total + 1) * total
    )
    variance = square - mean**2
    return Trust((mean - square) * mean / variance, (mean - square) * (1 - mean) / variance), probability


def _divergence(before: Belief) -> float:
    after = after_comparison(before)
    return (
        _between_normals(after.winner, before.winner)
        + _between_normals(after.loser, before.loser)
        + EXPLORING * _between_betas(after.judge, before.judge)
    )


def _between_normals(new: Strength, old: Strength) -> float:
    if new.variance <= 0 or old.variance <= 0:
        return inf
    ratio = new.variance / old.variance
    return 0.5 * ((new.mean - old.mean) ** 2 / old.variance + ratio - 1 - log(ratio))


def _between_betas(new: Trust, old: Trust) -> float:
    def log_beta(one: Trust) -> float:
        return lgamma(one.alpha) + lgamma(one.beta) - lgamma(one.alpha + one.beta)

    return float(
        log_beta(old)
        - log_beta(new)
        + (new.alpha - old.alpha) * digamma(new.alpha)
        + (new.beta - old.beta) * digamma(new.beta)
        + (old.alpha - new.alpha + old.beta - new.beta) * digamma(new.alpha + new.beta)
    )
