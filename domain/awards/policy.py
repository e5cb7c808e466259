"""Who may record and revoke awards."""

from __future__ import annotations

from domain.awards.models import Award
from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest
from domain.kernel.context import Actor
from domain.kernel.policy import Denial


def can_record_awards(actor: Actor, contest: Contest) -> Denial | None:
    """Organisers of the contest, until its results are published."""
    return can_edit_contest(actor, contest) or (
        Denial("awards.already_published") if contest.results_published_at else None
    )


def can_revoke_award(actor: Actor, contest: Contest, award: Award) -> Denial | None:
    """Organisers, once published: before that, recording the decision again corrects it."""
    if denial := can_edit_contest(actor, contest):
        return denial
    if award.revoked_at:
        return Denial("awards.already_revoked")
    return None if contest.results_published_at else Denial("awards.not_published")
