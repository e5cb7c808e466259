"""Voting, results, awards and notifications."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from uuid import uuid4

from domain.accounts.models import (
    User,
)
from domain.awards import operations as awards
from domain.awards.models import Award
from domain.awards.rules import Grant
from domain.contests.models import PhaseKind, Prize
from domain.entries.models import EntryStatus
from domain.judging.models import RoundStatus
from domain.kernel.models import OutboxMessage
from domain.notifications import operations as notifications
from domain.results import operations as results
from domain.voting import operations as voting
from domain.voting.imports import ImportOptions, import_election
from domain.voting.rules import Choice
from tests.architecture.scenarios.base import Call, call, judged, scenario
from tests.architecture.stage import Stage
from tests.conftest import ctx_for
from tests.factories.elections import make_election
from tests.factories.judging import make_result

over = partial(
    scenario, phase=PhaseKind.ANNOUNCEMENT, entry=EntryStatus.FORWARDED, round_status=RoundStatus.CLOSED
)
DECISION = awards.DecisionInput("12/QĐ", date(2026, 1, 2), "Người ký")


@judged("voting.cast_ballot")
async def cast_ballot(stage: Stage, owner: User) -> Call:
    return call(voting.cast_ballot, stage.here.contest.id, [Choice(stage.here.entry.id)])


@scenario("voting.import_election")
async def import_the_election(stage: Stage, owner: User) -> Call:
    return call(import_election, make_election(), ImportOptions("hue-2024"))


@over("results.compute_results")
async def compute_results(stage: Stage, owner: User) -> Call:
    await make_result(stage.here.round, stage.here.entry)
    return call(results.compute_results, stage.here.contest.id)


async def computed(stage: Stage) -> list[Grant]:
    """A computed result; answers the grants that follow from it."""
    await make_result(stage.here.round, stage.here.entry)
    await results.compute_results(await ctx_for(stage.here.organiser), stage.here.contest.id)
    prize = await Prize.filter(contest_id=stage.here.contest.id).order_by("rank").first()
    assert prize is not None
    return [Grant(prize.id, stage.here.entry.id)]


@over("awards.record_awards")
async def record_awards(stage: Stage, owner: User) -> Call:
    return call(awards.record_awards, stage.here.contest.id, DECISION, await computed(stage))


async def recorded(stage: Stage) -> Award:
    grants = await computed(stage)
    ctx = await ctx_for(stage.here.organiser)
    await awards.record_awards(ctx, stage.here.contest.id, DECISION, grants)
    return await Award.get(entry_id=stage.here.entry.id)


@over("results.publish_results")
async def publish_results(stage: Stage, owner: User) -> Call:
    await recorded(stage)
    return call(results.publish_results, stage.here.contest.id)


@over("awards.revoke_award")
async def revoke_award(stage: Stage, owner: User) -> Call:
    award = await recorded(stage)
    await results.publish_results(await ctx_for(stage.here.organiser), stage.here.contest.id)
    return call(awards.revoke_award, award.id, "Nhầm hồ sơ")


@scenario("notifications.retry_dead_letter")
async def retry_dead_letter(stage: Stage, owner: User) -> Call:
    now = datetime.now(UTC)
    letter = await OutboxMessage.create(
        id=uuid4(),
        event="ContestPublished",
        payload={"contest_id": str(stage.here.contest.id)},
        created_at=now,
        dead_at=now,
        attempts=9,
    )
    return call(notifications.retry_dead_letter, letter.id)
