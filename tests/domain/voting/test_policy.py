"""Who may vote, import, and see the count: no database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from domain.contests.models import Contest, TallyVisibility
from domain.contests.rules import Phase, PhaseKind
from domain.kernel.context import VISITOR, Actor, Grant, Role
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST
from domain.voting.policy import can_import_election, can_see_tally, can_vote

NOW = datetime(2026, 10, 10, tzinfo=UTC)
DAY = timedelta(days=1)
SEASON = uuid4()
VOTER = Actor(user_id=uuid4(), email="voter@example.vn")
ORGANISER = Actor(
    user_id=uuid4(), email="o@example.vn", grants=frozenset({Grant(Role.ORGANISER, season_id=SEASON)})
)
ADMINISTRATOR = Actor(user_id=uuid4(), email="a@example.vn", grants=frozenset({Grant(Role.ADMINISTRATOR)}))


def contest(
    visibility: TallyVisibility = TallyVisibility.LIVE, *, is_published: bool = True, results: bool = False
) -> Contest:
    return Contest(
        season_id=SEASON,
        published_at=NOW - 30 * DAY if is_published else None,
        results_published_at=NOW - DAY if results else None,
        tally_visibility=visibility,
    )


def phases(voting_opens: int, announcement_opens: int = 30) -> list[Phase]:
    """A five-day vote and the announcement, by days from now."""
    return [
        Phase(PhaseKind.PUBLIC_VOTING, NOW + voting_opens * DAY, NOW + (voting_opens + 5) * DAY),
        Phase(PhaseKind.ANNOUNCEMENT, NOW + announcement_opens * DAY, NOW + (announcement_opens + 5) * DAY),
    ]


UPCOMING, OPEN, OVER = phases(1), phases(-1), phases(-10)


def test_everybody_with_an_account_may_vote_in_a_published_contest() -> None:
    assert can_vote(VOTER, contest()) is None
    assert can_vote(ORGANISER, contest()) is None
    assert can_vote(VISITOR, contest()) == SIGN_IN_FIRST
    for actor in (VISITOR, VOTER, ORGANISER, ADMINISTRATOR):
        assert can_vote(actor, contest(is_published=False)) == HIDDEN


@pytest.mark.parametrize(
    ("visibility", "when", "is_shown"),
    [
        (TallyVisibility.LIVE, UPCOMING, False),
        (TallyVisibility.LIVE, OPEN, True),
        (TallyVisibility.LIVE, OVER, True),
        (TallyVisibility.AFTER_CLOSE, OPEN, False),
        (TallyVisibility.AFTER_CLOSE, OVER, True),
        (TallyVisibility.WITH_RESULTS, OPEN, False),
        (TallyVisibility.WITH_RESULTS, OVER, False),
        (TallyVisibility.LIVE, [], False),
    ],
)
def test_the_rule_says_from_when_the_count_is_seen(
    visibility: TallyVisibility, when: list[Phase], is_shown: bool
) -> None:
    assert (can_see_tally(contest(visibility), when, NOW) is None) == is_shown
    assert can_see_tally(contest(visibility, is_published=False), when, NOW) == HIDDEN


def test_published_results_show_the_count_once_the_announcement_has_begun() -> None:
    published = contest(TallyVisibility.WITH_RESULTS, results=True)
    assert can_see_tally(published, phases(-10, announcement_opens=-1), NOW) is None
    assert can_see_tally(published, phases(-10, announcement_opens=1), NOW) == HIDDEN


def test_only_administrators_import() -> None:
    assert can_import_election(ADMINISTRATOR) is None
    for actor in (VISITOR, VOTER, ORGANISER):
        denial = can_import_election(actor)
        assert denial is not None
        assert denial.code == "voting.import_administrators"
