"""Creating, opening and closing rounds, and reminding, on the real database."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import pytest

from domain.accounts.models import Unit
from domain.contests.models import PhaseKind
from domain.judging import operations
from domain.judging.models import (
    Assignment,
    RoundResult,
    RoundStatus,
)
from domain.kernel.models import AuditEntry
from tests.conftest import ctx_for, refused
from tests.domain.judging.operations.desks import (
    Desk,
    entries_in,
    events,
    judged_contest,
    judges_on,
    organiser_of,
    scores_for,
)
from tests.factories.accounts import (
    make_auditor,
    make_membership,
    make_user,
)
from tests.factories.contests import make_contest, move_to
from tests.factories.judging import make_assignment, make_judge, make_round, make_scorecard

pytestmark = pytest.mark.usefixtures("db")


async def test_create_round_numbers_and_audits() -> None:
    contest = await judged_contest()
    organiser = await organiser_of(contest)
    round_ = await operations.create_round(await ctx_for(organiser), contest.id, 3)
    assert (round_.number, round_.status, round_.judges_per_entry) == (1, RoundStatus.PREPARING, 3)
    entry = await AuditEntry.get(event="RoundCreated")
    assert (entry.actor_id, entry.subject_id) == (organiser.id, round_.id)


@pytest.mark.parametrize("number", [0, 21])
async def test_create_round_refuses_numbers_out_of_bounds(number: int) -> None:
    contest = await judged_contest()
    async with refused("judging.judges_per_entry") as caught:
        await operations.create_round(await ctx_for(await organiser_of(contest)), contest.id, number)
    assert [field.path for field in caught.value.fields] == ["judgesPerEntry"]


async def test_create_round_needs_a_whole_rubric() -> None:
    contest = await judged_contest(criteria=())
    async with refused("judging.rubric_unfinished"):
        await operations.create_round(await ctx_for(await organiser_of(contest)), contest.id, 3)


async def test_next_round_waits_for_the_last() -> None:
    contest = await judged_contest()
    await make_round(contest, status=RoundStatus.OPEN)
    async with refused("judging.round_unfinished"):
        await operations.create_round(await ctx_for(await organiser_of(contest)), contest.id, 3)


async def test_strangers_and_auditors_run_nothing() -> None:
    contest = await judged_contest()
    round_ = await make_round(contest)
    async with refused("kernel.not_found"):
        await operations.close_round(await ctx_for(await make_user()), round_.id)
    async with refused("contests.not_organiser"):
        await operations.close_round(await ctx_for(await make_auditor(contest_id=contest.id)), round_.id)
    async with refused("kernel.not_found"):
        await operations.close_round(await ctx_for(await organiser_of(contest)), uuid4())


async def test_opening_needs_the_phase_and_a_judge_for_every_entry() -> None:
    contest = await make_contest(phase=PhaseKind.SCREENING)
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=1)
    ctx = await ctx_for(await organiser_of(contest))
    async with refused("contests.phase_upcoming"):
        await operations.open_round(ctx, round_.id)
    await move_to(contest, PhaseKind.JUDGING)
    async with refused("judging.nothing_assigned"):
        await operations.open_round(ctx, round_.id)
    [judge] = await judges_on(round_, 1)
    first, _ = await entries_in(contest, 2)
    await make_assignment(judge, first)
    async with refused("judging.entries_unassigned") as caught:
        await operations.open_round(ctx, round_.id)
    assert caught.value.params == {"count": 1}
    await operations.plan_assignments(ctx, round_.id)
    opened = await operations.open_round(ctx, round_.id)
    assert opened.status is RoundStatus.OPEN
    assert [payload["count"] for payload in await events("JudgeAssigned")] == [2]
    async with refused("judging.round_started"):
        await operations.open_round(ctx, round_.id)


async def test_closing_weighs_what_counts(desk: Desk) -> None:
    second = (await entries_in(desk.contest, 1))[0]
    one, two, three = await judges_on(desk.round, 3)
    await make_scorecard(one, desk.entry, [10, 10, 10])
    await make_scorecard(two, desk.entry, [5, 10, 0])  # 20 + 30 + 0 percent
    await make_scorecard(three, desk.entry, [0, 0, 0], handed_in=False)
    await make_scorecard(one, second, [0, 0, 0], released_at=desk.assignment.created_at)
    closed = await operations.close_round(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
    assert closed.status is RoundStatus.CLOSED
    results = {r.entry_id: r for r in await RoundResult.filter(round_id=desk.round.id)}
    assert results[desk.entry.id].score == Decimal("75.0000")
    assert results[desk.entry.id].scorecards == 2
    assert results[desk.entry.id].spread == Decimal("35.3553")
    assert (results[second.id].score, results[second.id].scorecards) == (None, 0)
    [payload] = await events("RoundClosed")
    assert (payload["scorecards"], payload["outstanding"]) == (2, 2)


async def test_closing_sets_a_late_conflict_aside(desk: Desk) -> None:
    other = (await entries_in(desk.contest, 1))[0]
    tainted = await make_scorecard(desk.judge, other, [10, 10, 10])
    await make_membership(desk.user, await Unit.get(id=other.unit_id))
    fair = await make_scorecard(await make_judge(desk.round, await make_user()), other, [5, 5, 5])
    await operations.close_round(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
    assert (await RoundResult.get(entry_id=other.id)).score == Decimal(50)
    await tainted.refresh_from_db()
    await fair.refresh_from_db()
    assert tainted.released_at is not None
    assert fair.released_at is None


async def test_closed_round_takes_no_more_scores(desk: Desk) -> None:
    await operations.close_round(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
    async with refused("judging.round_closed"):
        await operations.save_scorecard(
            await ctx_for(desk.user), desk.assignment.id, 1, await scores_for(desk.contest, [5]), ""
        )


async def test_only_those_who_owe_are_reminded_and_not_twice_within_the_hour(desk: Desk) -> None:
    diligent = await make_judge(desk.round, await make_user())
    await make_scorecard(diligent, desk.entry)
    ctx = await ctx_for(await organiser_of(desk.contest))
    await operations.remind_judges(ctx, desk.round.id)
    assert [(p["judge_id"], p["count"]) for p in await events("JudgeReminded")] == [(str(desk.judge.id), 1)]
    async with refused("judging.reminded_recently"):
        await operations.remind_judges(ctx, desk.round.id)


async def test_nobody_is_reminded_when_all_is_in(desk: Desk) -> None:
    await Assignment.filter(id=desk.assignment.id).update(handed_in_at=desk.assignment.created_at)
    async with refused("judging.nobody_owes"):
        await operations.remind_judges(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
