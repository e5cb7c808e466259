"""Who may bring past years in."""

from __future__ import annotations

from uuid import UUID

from domain.contests.models import Season
from domain.contests.policy import can_create_season, runs_season
from domain.exchange.models import Import, ImportStatus
from domain.kernel.context import Actor
from domain.kernel.policy import HIDDEN, Denial

NOT_OVER = frozenset({ImportStatus.READ, ImportStatus.CHECKED})


def can_read_file(actor: Actor) -> Denial | None:
    """Administrators, and organisers of a whole season: who could have made the contest at the time."""
    return None if actor.is_administrator else can_create_season(actor)


def can_see_import(actor: Actor, created_by_id: UUID | None) -> Denial | None:
    """Whoever brought the file, and administrators: it holds people's names."""
    is_own = actor.is_signed_in and actor.user_id == created_by_id
    return None if is_own or actor.is_administrator else HIDDEN


def can_change_import(actor: Actor, found: Import) -> Denial | None:
    """Until it is started."""
    if denial := can_see_import(actor, found.created_by_id) or can_read_file(actor):
        return denial
    return None if found.status in NOT_OVER else Denial("exchange.import_started")


def can_import_into(actor: Actor, season: Season | None) -> Denial | None:
    """A season that is there: its organisers; a new one: those who may make one."""
    if season is None:
        return can_read_file(actor)
    return None if runs_season(actor, season) else Denial("exchange.foreign_season")


def can_undo_import(actor: Actor, found: Import) -> Denial | None:
    """Once it is done; whether something refers to it is another matter."""
    if denial := can_see_import(actor, found.created_by_id) or can_read_file(actor):
        return denial
    return None if found.status is ImportStatus.DONE else Denial("exchange.import_not_done")
