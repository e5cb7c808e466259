"""Who may compute, see and publish a result."""

from __future__ import annotations

from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest
from domain.kernel.context import Actor
from domain.kernel.policy import Denial


def can_compute_results(actor: Actor, contest: Contest) -> Denial | None:
    """Its organisers, until it is published: what was announced stays as announced."""
    return can_edit_contest(actor, contest) or (
        Denial("results.already_published") if contest.results_published_at else None
    )


def can_publish_results(actor: Actor, contest: Contest) -> Denial | None:
    """Its organisers, once."""
    return can_compute_results(actor, contest)
