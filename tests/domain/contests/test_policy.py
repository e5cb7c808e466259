"""Who may see and change seasons and contests."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from domain.contests import policy
from domain.contests.models import Contest, Season
from domain.kernel.context import VISITOR, Actor, Grant, Role
from domain.kernel.policy import Denial

SEASON, CONTEST = uuid4(), uuid4()
NOW = datetime(2026, 10, 10, tzinfo=UTC)


def someone(*grants: Grant) -> Actor:
    return Actor(user_id=uuid4(), grants=frozenset(grants))


def contest(*, published: bool) -> Contest:
    row = Contest(id=CONTEST, published_at=NOW if published else None)
    row.season_id = SEASON  # the ORM makes this attribute only once it is connected
    return row


ADMINISTRATOR = someone(Grant(Role.ADMINISTRATOR))
SEASON_ORGANISER = someone(Grant(Role.ORGANISER, season_id=SEASON))
CONTEST_ORGANISER = someone(Grant(Role.ORGANISER, contest_id=CONTEST))
AUDITOR = someone(Grant(Role.AUDITOR, contest_id=CONTEST))
FOREIGN_ORGANISER = someone(
    Grant(Role.ORGANISER, season_id=uuid4()), Grant(Role.ORGANISER, contest_id=uuid4())
)
COORDINATOR = someone(Grant(Role.COORDINATOR, unit_id=uuid4()))
INSIDERS = (ADMINISTRATOR, SEASON_ORGANISER, CONTEST_ORGANISER, AUDITOR)
ORGANISERS = (ADMINISTRATOR, SEASON_ORGANISER, CONTEST_ORGANISER)
OUTSIDERS = (VISITOR, someone(), COORDINATOR, FOREIGN_ORGANISER)


@pytest.mark.parametrize("actor", INSIDERS)
def test_insiders_see_a_draft(actor: Actor) -> None:
    assert policy.can_see_contest(actor, contest(published=False)) is None


@pytest.mark.parametrize("actor", OUTSIDERS)
def test_to_outsiders_a_draft_does_not_exist(actor: Actor) -> None:
    draft = contest(published=False)
    for denial in (
        policy.can_see_contest(actor, draft),
        policy.can_edit_contest(actor, draft),
        policy.can_publish_contest(actor, draft),
        policy.can_see_console(actor, draft),
    ):
        assert denial is not None
        assert denial.hidden


@pytest.mark.parametrize("actor", [*INSIDERS, *OUTSIDERS])
def test_everybody_sees_a_published_contest(actor: Actor) -> None:
    assert policy.can_see_contest(actor, contest(published=True)) is None


@pytest.mark.parametrize("actor", ORGANISERS)
def test_organisers_edit(actor: Actor) -> None:
    assert policy.can_edit_contest(actor, contest(published=True)) is None
    assert policy.can_publish_contest(actor, contest(published=False)) is None


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (VISITOR, "kernel.sign_in_first"),
        (AUDITOR, "contests.not_organiser"),
        (FOREIGN_ORGANISER, "contests.not_organiser"),
        (COORDINATOR, "contests.not_organiser"),
    ],
)
def test_others_do_not_edit(actor: Actor, code: str) -> None:
    assert policy.can_edit_contest(actor, contest(published=True)) == Denial(code)


def test_a_contest_is_published_once() -> None:
    denial = policy.can_publish_contest(SEASON_ORGANISER, contest(published=True))
    assert denial == Denial("contests.already_published")


@pytest.mark.parametrize(
    ("actor", "is_allowed"),
    [
        (ADMINISTRATOR, True),
        (SEASON_ORGANISER, True),
        (CONTEST_ORGANISER, False),
        (AUDITOR, False),
        (COORDINATOR, False),
        (VISITOR, False),
    ],
)
def test_who_begins_a_season(actor: Actor, is_allowed: bool) -> None:
    assert (policy.can_create_season(actor) is None) is is_allowed


@pytest.mark.parametrize(
    ("season_id", "is_published", "code"),
    [
        (SEASON, False, None),
        (SEASON, True, None),
        (uuid4(), False, "kernel.not_found"),
        (uuid4(), True, "contests.not_organiser"),
    ],
)
def test_an_organiser_adds_contests_to_own_seasons(
    season_id: UUID, is_published: bool, code: str | None
) -> None:
    season = Season(id=season_id, published_at=NOW if is_published else None)
    denial = policy.can_create_contest(SEASON_ORGANISER, season)
    assert (denial.code if denial else None) == code
