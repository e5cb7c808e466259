"""Who may see, make and change seasons and contests."""

from __future__ import annotations

from domain.contests.models import Contest, Season
from domain.kernel.context import Actor, Role
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial

NOT_ORGANISER = Denial("contests.not_organiser")


def is_organiser(actor: Actor, contest: Contest) -> bool:
    """Whether the actor runs this contest: its organiser, its season's, or an administrator."""
    return actor.is_administrator or actor.has_role_in(
        Role.ORGANISER, season_id=contest.season_id, contest_id=contest.id
    )


def is_auditor(actor: Actor, contest: Contest) -> bool:
    """Whether the actor may read this contest to check it."""
    return actor.has_role_in(Role.AUDITOR, season_id=contest.season_id, contest_id=contest.id)


def can_see_contest(actor: Actor, contest: Contest) -> Denial | None:
    """Published contests are everybody's; drafts their organisers' and auditors'."""
    is_visible = contest.published_at or is_organiser(actor, contest) or is_auditor(actor, contest)
    return None if is_visible else HIDDEN


def can_edit_contest(actor: Actor, contest: Contest) -> Denial | None:
    """Only its organisers."""
    if is_organiser(actor, contest):
        return None
    return can_see_contest(actor, contest) or _not_organiser(actor)


def can_publish_contest(actor: Actor, contest: Contest) -> Denial | None:
    """Its organisers, once."""
    return can_edit_contest(actor, contest) or (
        Denial("contests.already_published") if contest.published_at else None
    )


def can_see_console(actor: Actor, contest: Contest) -> Denial | None:
    """Organisers, auditors and administrators."""
    if is_organiser(actor, contest) or is_auditor(actor, contest):
        return None
    return HIDDEN


def can_invite_people(actor: Actor, contest: Contest) -> Denial | None:
    """Whoever runs the contest may share the work."""
    return can_edit_contest(actor, contest)


def runs_season(actor: Actor, season: Season) -> bool:
    """Whether the actor organises the season as a whole."""
    return actor.is_administrator or actor.has_role_in(Role.ORGANISER, season_id=season.id)


def can_create_season(actor: Actor) -> Denial | None:
    """Administrators, and organisers of a whole season, who begin the next one."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    has_run_one = any(g.role is Role.ORGANISER and g.season_id for g in actor.grants)
    return None if actor.is_administrator or has_run_one else NOT_ORGANISER


def can_edit_season(actor: Actor, season: Season) -> Denial | None:
    """Its organisers; to others an unpublished season does not exist."""
    if runs_season(actor, season):
        return None
    return _not_organiser(actor) if season.published_at else HIDDEN


def can_publish_season(actor: Actor, season: Season) -> Denial | None:
    """Its organisers, once."""
    return can_edit_season(actor, season) or (
        Denial("contests.season_already_published") if season.published_at else None
    )


def can_create_contest(actor: Actor, season: Season) -> Denial | None:
    """The season's organisers."""
    return can_edit_season(actor, season)


def _not_organiser(actor: Actor) -> Denial:
    return NOT_ORGANISER if actor.is_signed_in else SIGN_IN_FIRST
