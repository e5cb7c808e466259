"""Assignments, computed and kept."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

import pytest

from domain.accounts.models import Membership, Unit
from domain.entries.models import EntryStatus
from domain.judging import operations
from domain.judging.models import (
    Assignment,
    ConflictKind,
    ConflictOfInterest,
    RoundStatus,
)
from tests.conftest import ctx_for, refused
from tests.domain.judging.operations.desks import (
    Desk,
    entries_in,
    events,
    judged_contest,
    judges_on,
    organiser_of,
)
from tests.factories.accounts import (
    make_member,
    make_membership,
    make_unit,
    make_user,
)
from tests.factories.entries import make_entry
from tests.factories.judging import make_assignment, make_judge, make_round, make_scorecard

pytestmark = pytest.mark.usefixtures("db")


async def test_thirty_entries_ten_judges_are_balanced_without_conflicts() -> None:
    contest = await judged_contest()
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=3)
    units = [await make_unit() for _ in range(5)]
    members = [await make_member(units[place % 5]) for place in range(10)]
    judges = {(await make_judge(round_, user)).id: user for user in members}
    for place in range(30):
        await make_entry(contest=contest, unit=units[place % 5], status=EntryStatus.FORWARDED)
    plan = await operations.plan_assignments(await ctx_for(await organiser_of(contest)), round_.id)
    assert (plan["created"], plan["min_load"], plan["max_load"], plan["shortfalls"]) == (90, 9, 9, [])
    rows = await Assignment.filter(round_id=round_.id).select_related("entry")
    assert set(Counter(row.entry_id for row in rows).values()) == {3}
    home = {m.user_id: m.unit_id for m in await Membership.filter(user_id__in=[u.id for u in members])}
    assert all(home[judges[row.judge_id].id] != row.entry.unit_id for row in rows)
    # each of ten judges belongs to the unit of six entries
    assert await ConflictOfInterest.filter(kind=ConflictKind.SAME_UNIT).count() == 60


async def test_same_seed_gives_the_same_plan() -> None:
    contest = await judged_contest()
    round_ = await make_round(contest, status=RoundStatus.PREPARING)
    await entries_in(contest, 8)
    await judges_on(round_, 5)
    ctx = await ctx_for(await organiser_of(contest))

    async def plan(seed: int) -> set[tuple[UUID, UUID]]:
        await operations.plan_assignments(ctx, round_.id, seed)
        return {(a.judge_id, a.entry_id) for a in await Assignment.filter(round_id=round_.id)}

    first, other = await plan(7), await plan(8)
    assert other != first
    assert await plan(7) == first


async def test_only_forwarded_entries_are_assigned_and_shortfalls_say_why() -> None:
    contest = await judged_contest()
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=2)
    ctx = await ctx_for(await organiser_of(contest))
    await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    async with refused("judging.no_entries"):
        await operations.plan_assignments(ctx, round_.id)
    unit = await make_unit()
    entry = await make_entry(contest=contest, unit=unit, status=EntryStatus.FORWARDED)
    async with refused("judging.no_judges"):
        await operations.plan_assignments(ctx, round_.id)
    await make_judge(round_, await make_member(unit))
    await make_judge(round_, await make_user())
    plan = await operations.plan_assignments(ctx, round_.id)
    assert plan["created"] == 1
    assert plan["shortfalls"] == [{"entry_id": str(entry.id), "missing": 1, "reason": "TOO_FEW_JUDGES"}]


async def test_replanning_keeps_what_was_scored_and_spreads_the_rest() -> None:
    contest = await judged_contest()
    round_ = await make_round(contest, judges_per_entry=1)
    entries = await entries_in(contest, 4)
    old = await make_judge(round_, await make_user())
    scored = await make_scorecard(old, entries[0])
    for entry in entries[1:]:
        await make_assignment(old, entry)
    new = await make_judge(round_, await make_user())
    plan = await operations.plan_assignments(await ctx_for(await organiser_of(contest)), round_.id)
    assert (plan["min_load"], plan["max_load"]) == (2, 2)
    kept = await Assignment.get(id=scored.id)
    assert (kept.judge_id, kept.released_at) == (old.id, None)
    assert await Assignment.filter(judge_id=new.id).count() == 2
    told = [(payload["judge_id"], payload["count"]) for payload in await events("JudgeAssigned")]
    assert told == [(str(new.id), 2)]


async def test_replanning_releases_a_scored_pair_that_is_now_in_conflict(desk: Desk) -> None:
    scored = await make_scorecard(desk.judge, (await entries_in(desk.contest, 1))[0])
    await make_membership(desk.user, await Unit.get(entries__id=scored.entry_id))
    await make_judge(desk.round, await make_user())
    await operations.plan_assignments(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
    await scored.refresh_from_db()
    assert scored.released_at is not None
    replacement = await Assignment.get(entry_id=scored.entry_id, released_at=None)
    assert replacement.judge_id != desk.judge.id
    # planning again changes nothing: who was released does not come back
    await operations.plan_assignments(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
    assert await Assignment.filter(judge_id=desk.judge.id, entry_id=scored.entry_id).count() == 1
