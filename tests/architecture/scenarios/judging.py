"""Judging."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from domain.accounts.models import (
    InvitationKind,
    User,
)
from domain.accounts.tokens import invitation_token
from domain.contests.models import Criterion
from domain.judging import operations as judging
from domain.judging.models import RoundStatus
from domain.judging.operations import ScoreGiven
from tests.architecture.scenarios.base import Call, call, invited, judged
from tests.architecture.stage import Stage, clear_desk
from tests.factories.judging import make_round

prepared = partial(judged, round_status=RoundStatus.PREPARING)


@judged("judging.create_round", round_status=RoundStatus.CLOSED)
async def create_round(stage: Stage, owner: User) -> Call:
    return call(judging.create_round, stage.here.contest.id, 2)


@prepared("judging.invite_judge")
async def invite_judge(stage: Stage, owner: User) -> Call:
    return call(judging.invite_judge, stage.here.round.id, "giam.khao@example.vn")


@judged("judging.accept_judge_invitation", is_own=True)
async def accept_judge_invitation(stage: Stage, owner: User) -> Call:
    round_ = await make_round(stage.neutral)
    sent = await invited(owner, InvitationKind.JUDGE, contest_id=stage.neutral.id, round_id=round_.id)
    return call(judging.accept_judge_invitation, invitation_token(sent.id))


@prepared("judging.remove_judge")
async def remove_judge(stage: Stage, owner: User) -> Call:
    await clear_desk(stage.here)
    return call(judging.remove_judge, stage.here.judge.id)


@prepared("judging.plan_assignments")
async def plan_assignments(stage: Stage, owner: User) -> Call:
    return call(judging.plan_assignments, stage.here.round.id, 7)


@prepared("judging.open_round")
async def open_round(stage: Stage, owner: User) -> Call:
    return call(judging.open_round, stage.here.round.id)


@judged("judging.close_round")
async def close_round(stage: Stage, owner: User) -> Call:
    return call(judging.close_round, stage.here.round.id)


@judged("judging.remind_judges")
async def remind_judges(stage: Stage, owner: User) -> Call:
    return call(judging.remind_judges, stage.here.round.id)


@judged("judging.save_scorecard")
async def save_scorecard(stage: Stage, owner: User) -> Call:
    criterion = await Criterion.filter(contest_id=stage.here.contest.id).first()
    assert criterion is not None
    scores = [ScoreGiven(criterion.id, Decimal(7))]
    return call(judging.save_scorecard, stage.here.scorecard.id, stage.here.scorecard.version, scores, "")


@judged("judging.hand_in_scorecard")
async def hand_in_scorecard(stage: Stage, owner: User) -> Call:
    return call(judging.hand_in_scorecard, stage.here.scorecard.id, stage.here.scorecard.version)


@judged("judging.declare_conflict")
async def declare_conflict(stage: Stage, owner: User) -> Call:
    return call(judging.declare_conflict, stage.here.scorecard.id, "Người nhà")
