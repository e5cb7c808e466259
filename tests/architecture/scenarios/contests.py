"""Contests."""

from __future__ import annotations

from datetime import date

from domain.accounts.models import (
    User,
)
from domain.contests import operations as contests
from domain.contests.models import Contest
from tests.architecture.scenarios.base import Call, call, scenario
from tests.architecture.stage import Stage
from tests.domain.contests.test_operations import input_of


@scenario("contests.create_season", foreign=("organiser of another season",))
async def create_season(stage: Stage, owner: User) -> Call:
    name, summary = {"vi": "Đợt mới"}, {"vi": ""}
    days = date(2027, 1, 1), date(2027, 12, 31)
    return call(contests.create_season, "dot-moi", name, summary, *days)


@scenario("contests.publish_season", is_published=False)
async def publish_season(stage: Stage, owner: User) -> Call:
    return call(contests.publish_season, stage.here.season.id)


@scenario("contests.create_contest")
async def create_contest(stage: Stage, owner: User) -> Call:
    return call(contests.create_contest, stage.here.season.id, {"vi": "Cuộc thi mới"}, "cuoc-thi-moi")


@scenario("contests.update_contest")
async def update_contest(stage: Stage, owner: User) -> Call:
    contest = stage.here.contest
    return call(contests.update_contest, contest.id, contest.version, await input_of(contest))


@scenario("contests.publish_contest")
async def publish_contest(stage: Stage, owner: User) -> Call:
    contest = stage.here.contest
    await Contest.filter(id=contest.id).update(published_at=None)
    return call(contests.publish_contest, contest.id, contest.version)
