"""Who may vote, and who may see the count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.contests.models import Contest
from domain.contests.rules import Phase, PhaseKind, PhaseState, are_results_public, state_of
from domain.kernel.context import Actor
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial
from domain.voting.rules import may_see_tally

ADMINISTRATORS_ONLY = Denial("voting.import_administrators")


def can_vote(actor: Actor, contest: Contest) -> Denial | None:
    """Anyone signed in may: an account exists only with a confirmed address. When is another matter."""
    if contest.published_at is None:
        return HIDDEN
    return None if actor.is_signed_in else SIGN_IN_FIRST


def can_see_tally(contest: Contest, phases: Iterable[Phase], now: datetime) -> Denial | None:
    """The same for everybody: the contest's rule binds its organisers as well."""
    if contest.published_at is None:
        return HIDDEN
    timetable = list(phases)
    voting = state_of(timetable, PhaseKind.PUBLIC_VOTING, now)
    announced = next((phase.opens_at for phase in timetable if phase.kind is PhaseKind.ANNOUNCEMENT), None)
    published = are_results_public(contest.results_published_at, announced, now)
    shown = may_see_tally(contest.tally_visibility, voting or PhaseState.UPCOMING, published=published)
    return None if shown else HIDDEN


def can_import_election(actor: Actor) -> Denial | None:
    """An import makes entries and ballots of people who have no account here: an operator's task."""
    return None if actor.is_administrator else ADMINISTRATORS_ONLY
