"""Who may run a round, and what a judge may do with an assignment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest, can_see_console
from domain.contests.rules import Phase, PhaseKind, is_open
from domain.judging.models import Round, RoundStatus
from domain.kernel.context import Actor
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial

ROUND_CLOSED = Denial("judging.round_closed")
ROUND_STARTED = Denial("judging.round_started")
ROUND_NOT_OPEN = Denial("judging.round_not_open")
HANDED_IN = Denial("judging.already_handed_in")
RELEASED = Denial("judging.released")
CONFLICTED = Denial("judging.conflicted")


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides on one assignment: whose it is, and how things stand with it now."""

    judge_user_id: UUID
    round_status: RoundStatus
    is_released: bool
    is_handed_in: bool
    is_conflicted: bool
    is_judging_open: bool


# ---- the organiser's side


def can_see_judging(actor: Actor, contest: Contest) -> Denial | None:
    """Panels, progress and scores: organisers and auditors; to all others there is no such thing."""
    return can_see_console(actor, contest)


def can_run_judging(actor: Actor, contest: Contest) -> Denial | None:
    """Create, assign, open, close: the contest's organisers. Rounds are hidden from those who see no console."""
    if can_see_judging(actor, contest):
        return HIDDEN if actor.is_signed_in else SIGN_IN_FIRST
    return can_edit_contest(actor, contest)


def can_invite_judge(actor: Actor, contest: Contest, round_: Round) -> Denial | None:
    """Until the round is closed: a judge may have to be replaced half-way."""
    return can_run_judging(actor, contest) or _unless(round_.status is not RoundStatus.CLOSED, ROUND_CLOSED)


def can_remove_judge(actor: Actor, contest: Contest, round_: Round) -> Denial | None:
    """Before the round is open: later a judge is released, and the record of it stays."""
    return can_run_judging(actor, contest) or _unless(round_.status is RoundStatus.PREPARING, ROUND_STARTED)


def can_plan_assignments(actor: Actor, contest: Contest, round_: Round) -> Denial | None:
    """As long as the round runs; once it is open, what was scored stays with who scored it."""
    return can_invite_judge(actor, contest, round_)


def can_open_round(actor: Actor, contest: Contest, round_: Round) -> Denial | None:
    """Once."""
    return can_remove_judge(actor, contest, round_)


def can_close_round(actor: Actor, contest: Contest, round_: Round) -> Denial | None:
    """An open one, also before the last scorecard is in: that is the organiser's decision."""
    return can_run_judging(actor, contest) or _unless(round_.status is RoundStatus.OPEN, ROUND_NOT_OPEN)


def can_remind_judges(actor: Actor, contest: Contest, round_: Round) -> Denial | None:
    """While there is something to be reminded of."""
    return can_close_round(actor, contest, round_)


# ---- the judge's side


def can_see_assignment(actor: Actor, standing: Standing) -> Denial | None:
    """A judge sees their own while the round is open, and afterwards those they handed in."""
    if not _is_own(actor, standing) or standing.round_status is RoundStatus.PREPARING:
        return HIDDEN
    if standing.is_released or standing.is_conflicted:
        return HIDDEN
    is_over = standing.round_status is RoundStatus.CLOSED and not standing.is_handed_in
    return HIDDEN if is_over else None


def can_declare_conflict(actor: Actor, standing: Standing) -> Denial | None:
    """Whenever it comes to mind while the round is open, also after handing in."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    if not _is_own(actor, standing):
        return HIDDEN
    if standing.is_released:
        return RELEASED
    if standing.round_status is RoundStatus.PREPARING:
        return HIDDEN
    return _unless(standing.round_status is RoundStatus.OPEN, ROUND_CLOSED)


def can_score(actor: Actor, standing: Standing) -> Denial | None:
    """The judge it is assigned to, until handing in, and never in a conflict of interest. The time is checked
    apart, for the answer to say when it was over."""
    return can_declare_conflict(actor, standing) or _scoring_denial(standing)


def _scoring_denial(standing: Standing) -> Denial | None:
    if standing.is_conflicted:
        return CONFLICTED
    return HANDED_IN if standing.is_handed_in else None


def can_score_now(actor: Actor, standing: Standing) -> Denial | None:
    """As `can_score`, with the judging phase open: what the judge's page offers."""
    return can_score(actor, standing) or _unless(standing.is_judging_open, ROUND_CLOSED)


def judging_is_open(phases: Iterable[Phase], now: datetime) -> bool:
    return is_open(phases, PhaseKind.JUDGING, now)


def _is_own(actor: Actor, standing: Standing) -> bool:
    return actor.is_signed_in and actor.user_id == standing.judge_user_id


def _unless(is_fine: bool, denial: Denial) -> Denial | None:
    return None if is_fine else denial
