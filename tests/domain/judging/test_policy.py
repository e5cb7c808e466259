"""Who may do what in judging, as a table: no database."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from domain.contests.models import Contest
from domain.judging import policy
from domain.judging.models import Round, RoundStatus
from domain.judging.policy import Standing
from domain.kernel.context import VISITOR, Actor, Grant, Role
from domain.kernel.policy import Denial

SEASON, CONTEST = uuid4(), uuid4()
JUDGE_ID = uuid4()


def _actor(role: Role | None = None, *, user_id: UUID | None = None, **scope: UUID) -> Actor:
    grants = frozenset({Grant(role, **scope)}) if role else frozenset()
    return Actor(user_id=user_id or uuid4(), email="a@example.vn", grants=grants)


ACTORS = {
    "visitor": VISITOR,
    "account": _actor(),
    "judge": _actor(user_id=JUDGE_ID),
    "coordinator": _actor(Role.COORDINATOR, unit_id=uuid4()),
    "auditor": _actor(Role.AUDITOR, contest_id=CONTEST),
    "organiser": _actor(Role.ORGANISER, contest_id=CONTEST),
    "season's organiser": _actor(Role.ORGANISER, season_id=SEASON),
    "another's organiser": _actor(Role.ORGANISER, contest_id=uuid4()),
    "administrator": _actor(Role.ADMINISTRATOR),
}
RUN_IT = {"organiser", "season's organiser", "administrator"}


def _contest() -> Contest:
    contest = Contest(id=CONTEST)
    contest.season_id = SEASON
    return contest


def _round(status: RoundStatus) -> Round:
    return Round(id=uuid4(), status=status)


def _standing(status: RoundStatus = RoundStatus.OPEN, **changes: bool) -> Standing:
    plain = Standing(
        judge_user_id=JUDGE_ID,
        round_status=status,
        is_released=False,
        is_handed_in=False,
        is_conflicted=False,
        is_judging_open=True,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # the flags only


def _code(denial: Denial | None) -> str | None:
    return denial.code if denial else None


@pytest.mark.parametrize("name", ACTORS)
def test_only_organisers_run_judging_and_auditors_see_it(name: str) -> None:
    may_run = policy.can_run_judging(ACTORS[name], _contest()) is None
    may_see = policy.can_see_judging(ACTORS[name], _contest()) is None
    assert may_run == (name in RUN_IT)
    assert may_see == (name in RUN_IT | {"auditor"})


@pytest.mark.parametrize("name", sorted(set(ACTORS) - RUN_IT - {"auditor", "visitor"}))
def test_rounds_are_hidden_from_those_without_a_console(name: str) -> None:
    denial = policy.can_run_judging(ACTORS[name], _contest())
    assert denial is not None
    assert denial.hidden


@pytest.mark.parametrize(
    ("status", "invite", "remove", "assign", "open_", "close"),
    [
        (RoundStatus.PREPARING, None, None, None, None, "judging.round_not_open"),
        (RoundStatus.OPEN, None, "judging.round_started", None, "judging.round_started", None),
        (
            RoundStatus.CLOSED,
            "judging.round_closed",
            "judging.round_started",
            "judging.round_closed",
            "judging.round_started",
            "judging.round_not_open",
        ),
    ],
)
def test_what_organisers_may_do_follows_the_round(
    status: RoundStatus,
    invite: str | None,
    remove: str | None,
    assign: str | None,
    open_: str | None,
    close: str | None,
) -> None:
    arguments = (ACTORS["organiser"], _contest(), _round(status))
    assert _code(policy.can_invite_judge(*arguments)) == invite
    assert _code(policy.can_remove_judge(*arguments)) == remove
    assert _code(policy.can_plan_assignments(*arguments)) == assign
    assert _code(policy.can_open_round(*arguments)) == open_
    assert _code(policy.can_close_round(*arguments)) == close
    assert _code(policy.can_remind_judges(*arguments)) == close


@pytest.mark.parametrize("name", ACTORS)
def test_only_the_judge_scores(name: str) -> None:
    may = policy.can_score(ACTORS[name], _standing()) is None
    assert may == (name == "judge")


@pytest.mark.parametrize(
    ("standing", "see", "score", "declare"),
    [
        (_standing(), None, None, None),
        (
            _standing(RoundStatus.PREPARING),
            "kernel.not_found",
            "kernel.not_found",
            "kernel.not_found",
        ),
        (_standing(is_conflicted=True), "kernel.not_found", "judging.conflicted", None),
        (_standing(is_released=True), "kernel.not_found", "judging.released", "judging.released"),
        (_standing(is_handed_in=True), None, "judging.already_handed_in", None),
        (
            _standing(RoundStatus.CLOSED),
            "kernel.not_found",
            "judging.round_closed",
            "judging.round_closed",
        ),
        (
            _standing(RoundStatus.CLOSED, is_handed_in=True),
            None,
            "judging.round_closed",
            "judging.round_closed",
        ),
    ],
)
def test_what_a_judge_may_do_follows_the_assignment(
    standing: Standing, see: str | None, score: str | None, declare: str | None
) -> None:
    judge = ACTORS["judge"]
    assert _code(policy.can_see_assignment(judge, standing)) == see
    assert _code(policy.can_score(judge, standing)) == score
    assert _code(policy.can_declare_conflict(judge, standing)) == declare


def test_page_offers_scoring_only_while_the_phase_is_open() -> None:
    judge = ACTORS["judge"]
    assert policy.can_score_now(judge, _standing()) is None
    assert _code(policy.can_score_now(judge, _standing(is_judging_open=False))) == "judging.round_closed"
