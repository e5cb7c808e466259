"""Scoring, handing in, and stepping back."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from domain.accounts.models import Unit
from domain.contests.models import PhaseKind
from domain.entries.models import Contributor
from domain.judging import operations, queries
from domain.judging.models import (
    Assignment,
    Score,
)
from domain.judging.operations import ScoreGiven
from domain.kernel.context import Role
from domain.kernel.errors import Conflict, Problem
from domain.kernel.models import AuditEntry
from tests.conftest import ctx_for, refused
from tests.domain.judging.operations.desks import (
    Desk,
    entries_in,
    events,
    judges_on,
    organiser_of,
    scores_for,
    user_of,
)
from tests.factories.accounts import (
    make_grant,
    make_member,
    make_membership,
    make_user,
)
from tests.factories.contests import move_to
from tests.factories.judging import make_assignment, make_judge

pytestmark = pytest.mark.usefixtures("db")


async def test_judge_saves_in_parts_and_hands_in(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    first, second, third = await scores_for(desk.contest, [9, "7.5", 8])
    saved = await operations.save_scorecard(ctx, id_, 1, [first], "Nháp")
    assert saved.version == 2
    async with refused("judging.score_missing") as caught:
        await operations.hand_in_scorecard(ctx, id_, 2)
    missing = [f"scores.{second.criterion_id}", f"scores.{third.criterion_id}"]
    assert [field.path for field in caught.value.fields] == missing
    await operations.save_scorecard(ctx, id_, 2, [second, third], "Tốt")
    handed_in = await operations.hand_in_scorecard(ctx, id_, 3)
    assert handed_in.handed_in_at is not None
    assert (await queries.totals_of(ctx, [id_]))[id_] == Decimal("82.5")
    async with refused("judging.already_handed_in"):
        await operations.save_scorecard(ctx, id_, 3, [first], "")


async def test_second_tab_is_told_the_version_and_overwrites_nothing(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    await operations.save_scorecard(ctx, id_, 1, await scores_for(desk.contest, [9, 9, 9]), "một")
    async with refused("kernel.stale") as caught:
        await operations.save_scorecard(ctx, id_, 1, await scores_for(desk.contest, [1, 1, 1]), "hai")
    assert caught.value.params == {"current": 2}
    assert {score.value for score in await Score.filter(assignment_id=id_)} == {Decimal(9)}
    async with refused("kernel.stale"):
        await operations.hand_in_scorecard(ctx, id_, 1)


async def test_two_saves_at_once_are_one(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    tabs = [await scores_for(desk.contest, [value] * 3) for value in (3, 4)]
    answers = await asyncio.gather(
        *(operations.save_scorecard(ctx, id_, 1, scores, "") for scores in tabs), return_exceptions=True
    )
    stale = [answer for answer in answers if isinstance(answer, Problem)]
    assert [type(answer) for answer in stale] == [Conflict]
    assert len({score.value for score in await Score.filter(assignment_id=id_)}) == 1


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("10.01", "judging.score_out_of_bounds"),
        ("-1", "judging.score_out_of_bounds"),
        ("NaN", "judging.score_out_of_bounds"),
        ("Infinity", "judging.score_out_of_bounds"),
        ("1e30", "judging.score_out_of_bounds"),
        ("7.3", "judging.score_off_step"),
    ],
)
async def test_scores_out_of_bounds_are_refused_by_place(desk: Desk, value: str, code: str) -> None:
    scores = await scores_for(desk.contest, [5, value])
    async with refused(code) as caught:
        await operations.save_scorecard(await ctx_for(desk.user), desk.assignment.id, 1, scores, "")
    assert [field.path for field in caught.value.fields] == ["scores.1.value"]
    assert not await Score.filter(assignment_id=desk.assignment.id).exists()


async def test_unknown_and_doubled_criteria_and_bad_text_are_refused(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    [first] = await scores_for(desk.contest, [5])
    async with refused("judging.criterion_twice"):
        await operations.save_scorecard(ctx, id_, 1, [first, first], "")
    for value in (None, Decimal(5)):
        async with refused("judging.unknown_criterion"):
            await operations.save_scorecard(ctx, id_, 1, [ScoreGiven(uuid4(), value)], "")
    async with refused("kernel.control_characters"):
        await operations.save_scorecard(ctx, id_, 1, [first], "a\x00b")
    async with refused("kernel.too_long"):
        await operations.save_scorecard(ctx, id_, 1, [first], "a" * 200_000)


async def test_score_can_be_taken_back(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    [given] = await scores_for(desk.contest, [5])
    await operations.save_scorecard(ctx, id_, 1, [given], "")
    await operations.save_scorecard(ctx, id_, 2, [ScoreGiven(given.criterion_id, None, "chưa chắc")], "")
    [score] = await Score.filter(assignment_id=id_)
    assert (score.value, score.comment) == (None, "chưa chắc")


async def test_nobody_else_scores(desk: Desk) -> None:
    scores = await scores_for(desk.contest, [5])
    other = await make_judge(desk.round, await make_user())
    for user in (await user_of(other), await organiser_of(desk.contest), await make_user()):
        async with refused("kernel.not_found"):
            await operations.save_scorecard(await ctx_for(user), desk.assignment.id, 1, scores, "")
    async with refused("kernel.sign_in_first"):
        await operations.save_scorecard(await ctx_for(), desk.assignment.id, 1, scores, "")
    async with refused("kernel.not_found"):
        await operations.save_scorecard(await ctx_for(desk.user), uuid4(), 1, scores, "")


async def test_late_is_late(desk: Desk) -> None:
    await move_to(desk.contest, PhaseKind.ANNOUNCEMENT)
    scores = await scores_for(desk.contest, [5])
    async with refused("contests.phase_closed"):
        await operations.save_scorecard(await ctx_for(desk.user), desk.assignment.id, 1, scores, "")
    async with refused("contests.phase_closed"):
        await operations.hand_in_scorecard(await ctx_for(desk.user), desk.assignment.id, 1)


async def _becomes_member(desk: Desk) -> None:
    await make_membership(desk.user, await Unit.get(id=desk.entry.unit_id))


async def _becomes_coordinator(desk: Desk) -> None:
    await make_grant(desk.user, Role.COORDINATOR, unit_id=desk.entry.unit_id)


async def _becomes_contributor(desk: Desk) -> None:
    await Contributor.create(
        id=uuid4(), entry_id=desk.entry.id, user_id=desk.user.id, name="x", share=1, position=9
    )


async def _is_named_by_address(desk: Desk) -> None:
    await Contributor.create(
        id=uuid4(), entry_id=desk.entry.id, email=desk.user.email.upper(), name="x", share=1, position=9
    )


@pytest.mark.parametrize(
    "happens", [_becomes_member, _becomes_coordinator, _becomes_contributor, _is_named_by_address]
)
async def test_late_conflict_shuts_sight_and_score_at_once(desk: Desk, happens: Any) -> None:
    ctx = await ctx_for(desk.user)
    assert [len(d.assignments) for d in await queries.desks(ctx)] == [1]
    await happens(desk)
    ctx = await ctx_for(desk.user)
    assert await queries.desks(ctx) == []
    assert await queries.assignments_by_id(ctx, [desk.assignment.id]) == {}
    async with refused("judging.conflicted"):
        await operations.save_scorecard(ctx, desk.assignment.id, 1, await scores_for(desk.contest, [5]), "")
    progress = await queries.live_progress(await ctx_for(await organiser_of(desk.contest)), desk.contest.id)
    assert progress is not None
    assert (progress.assigned, progress.judges[0].conflicts) == (0, 1)


async def test_declaring_a_conflict_releases_and_replaces(desk: Desk) -> None:
    busy = await make_judge(desk.round, await make_user())
    await make_assignment(busy, (await entries_in(desk.contest, 1))[0])
    barred = await make_judge(desk.round, await make_member(await Unit.get(id=desk.entry.unit_id)))
    free = await make_judge(desk.round, await make_user())
    ctx = await ctx_for(desk.user)
    async with refused("kernel.required") as caught:
        await operations.declare_conflict(ctx, desk.assignment.id, "  ")
    assert [field.path for field in caught.value.fields] == ["reason"]
    await operations.declare_conflict(ctx, desk.assignment.id, "Tôi từng hướng dẫn tác giả.")
    await desk.assignment.refresh_from_db()
    assert desk.assignment.released_at is not None
    assert desk.assignment.release_reason == "Tôi từng hướng dẫn tác giả."
    assert await queries.desks(ctx) == []
    [replacement] = await Assignment.filter(entry_id=desk.entry.id, released_at=None)
    assert replacement.judge_id == free.id != barred.id
    assert [payload["judge_id"] for payload in await events("JudgeAssigned")] == [str(free.id)]
    async with refused("judging.released"):
        await operations.declare_conflict(ctx, desk.assignment.id, "Lần nữa")


async def test_declared_without_anybody_free_leaves_the_organiser_a_gap(desk: Desk) -> None:
    await operations.declare_conflict(await ctx_for(desk.user), desk.assignment.id, "Người quen")
    assert not await Assignment.filter(entry_id=desk.entry.id, released_at=None).exists()
    plan = await operations.plan_assignments(await ctx_for(await organiser_of(desk.contest)), desk.round.id)
    assert [(lack["missing"], lack["reason"]) for lack in plan["shortfalls"]] == [(2, "TOO_FEW_JUDGES")]


async def test_two_judges_stepping_back_at_once_find_two_replacements(desk: Desk) -> None:
    other = await make_judge(desk.round, await make_user())
    second = await make_assignment(other, desk.entry)
    await judges_on(desk.round, 2)
    await asyncio.gather(
        operations.declare_conflict(await ctx_for(desk.user), desk.assignment.id, "a"),
        operations.declare_conflict(await ctx_for(await user_of(other)), second.id, "b"),
    )
    assert await Assignment.filter(entry_id=desk.entry.id, released_at=None).count() == 2


async def test_no_event_carries_a_score(desk: Desk) -> None:
    ctx = await ctx_for(desk.user)
    scores = [
        ScoreGiven(score.criterion_id, score.value, "bí mật")
        for score in await scores_for(desk.contest, ["9.25", "9.25", "9.25"])
    ]
    await operations.save_scorecard(ctx, desk.assignment.id, 1, scores, "bí mật")
    await operations.hand_in_scorecard(ctx, desk.assignment.id, 2)
    rows = await AuditEntry.all()
    assert {row.event for row in rows} == {"ScorecardStarted", "ScorecardHandedIn"}
    assert all("9.25" not in str(row.payload) and "bí mật" not in str(row.payload) for row in rows)
