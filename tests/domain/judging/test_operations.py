"""Rounds from the first invitation to the result, on the real database."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.accounts.models import Membership, Unit, User
from domain.accounts.tokens import invitation_token
from domain.contests.models import Contest, Criterion, PhaseKind
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.judging import operations, queries
from domain.judging.models import (
    Assignment,
    ConflictKind,
    ConflictOfInterest,
    Judge,
    Round,
    RoundResult,
    RoundStatus,
    Score,
)
from domain.judging.operations import ScoreGiven
from domain.kernel.context import Role
from domain.kernel.errors import Conflict, Problem
from domain.kernel.models import AuditEntry, OutboxMessage
from tests.conftest import ctx_for, refused
from tests.factories.accounts import (
    make_auditor,
    make_grant,
    make_member,
    make_membership,
    make_organiser,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entries, make_entry
from tests.factories.judging import make_assignment, make_judge, make_round, make_scorecard

pytestmark = pytest.mark.usefixtures("db")


async def _judged_contest(**values: Any) -> Contest:
    return await make_contest(phase=PhaseKind.JUDGING, **values)


async def _organiser(contest: Contest) -> User:
    return await make_organiser(contest_id=contest.id)


async def _entries(contest: Contest, number: int, **values: Any) -> list[Entry]:
    return await make_entries(number, contest=contest, status=EntryStatus.FORWARDED, **values)


async def _judges(round_: Round, number: int) -> list[Judge]:
    return [await make_judge(round_, await make_user()) for _ in range(number)]


async def _user_of(judge: Judge) -> User:
    return await User.get(id=judge.user_id)


async def _criteria(contest: Contest) -> list[Criterion]:
    return await Criterion.filter(contest_id=contest.id).order_by("position")


async def _scores(contest: Contest, values: Sequence[int | str | None]) -> list[ScoreGiven]:
    return [
        ScoreGiven(criterion.id, None if value is None else Decimal(value))
        for criterion, value in zip(await _criteria(contest), values, strict=False)
    ]


async def _events(name: str) -> list[dict[str, Any]]:
    return [row.payload for row in await OutboxMessage.filter(event=name).order_by("created_at", "id")]


class Desk:
    """One judge with one assignment in an open round."""

    contest: Contest
    round: Round
    judge: Judge
    user: User
    entry: Entry
    assignment: Assignment


@pytest.fixture
async def desk(db: object) -> Desk:
    desk = Desk()
    desk.contest = await _judged_contest()
    desk.round = await make_round(desk.contest)
    desk.user = await make_user()
    desk.judge = await make_judge(desk.round, desk.user)
    desk.entry = (await _entries(desk.contest, 1))[0]
    desk.assignment = await make_assignment(desk.judge, desk.entry)
    return desk


# ---- rounds and panels


async def test_create_round_numbers_and_audits() -> None:
    contest = await _judged_contest()
    organiser = await _organiser(contest)
    round_ = await operations.create_round(await ctx_for(organiser), contest.id, 3)
    assert (round_.number, round_.status, round_.judges_per_entry) == (1, RoundStatus.PREPARING, 3)
    entry = await AuditEntry.get(event="RoundCreated")
    assert (entry.actor_id, entry.subject_id) == (organiser.id, round_.id)


@pytest.mark.parametrize("number", [0, 21])
async def test_create_round_refuses_numbers_out_of_bounds(number: int) -> None:
    contest = await _judged_contest()
    async with refused("judging.judges_per_entry") as caught:
        await operations.create_round(await ctx_for(await _organiser(contest)), contest.id, number)
    assert [field.path for field in caught.value.fields] == ["judgesPerEntry"]


async def test_create_round_needs_a_whole_rubric() -> None:
    contest = await _judged_contest(criteria=())
    async with refused("judging.rubric_unfinished"):
        await operations.create_round(await ctx_for(await _organiser(contest)), contest.id, 3)


async def test_next_round_waits_for_the_last() -> None:
    contest = await _judged_contest()
    await make_round(contest, status=RoundStatus.OPEN)
    async with refused("judging.round_unfinished"):
        await operations.create_round(await ctx_for(await _organiser(contest)), contest.id, 3)


async def test_strangers_and_auditors_run_nothing() -> None:
    contest = await _judged_contest()
    round_ = await make_round(contest)
    async with refused("kernel.not_found"):
        await operations.close_round(await ctx_for(await make_user()), round_.id)
    async with refused("contests.not_organiser"):
        await operations.close_round(await ctx_for(await make_auditor(contest_id=contest.id)), round_.id)
    async with refused("kernel.not_found"):
        await operations.close_round(await ctx_for(await _organiser(contest)), uuid4())


async def test_judges_join_by_invitation_under_the_next_alias() -> None:
    contest = await _judged_contest()
    organiser, round_ = await _organiser(contest), await make_round(contest, status=RoundStatus.PREPARING)
    for number in (1, 2):
        user = await make_user()
        invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, user.email)
        await operations.accept_judge_invitation(await ctx_for(user), invitation_token(invitation.id))
        assert (await Judge.get(user_id=user.id)).alias == number


async def test_second_acceptance_is_refused() -> None:
    contest = await _judged_contest()
    organiser, round_ = await _organiser(contest), await make_round(contest)
    user = await make_user()
    invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, user.email)
    token = invitation_token(invitation.id)
    await operations.accept_judge_invitation(await ctx_for(user), token)
    async with refused("accounts.invitation_used"):
        await operations.accept_judge_invitation(await ctx_for(user), token)
    assert await Judge.filter(round_id=round_.id).count() == 1


async def test_invitation_is_for_its_address_only() -> None:
    contest = await _judged_contest()
    organiser, round_ = await _organiser(contest), await make_round(contest)
    invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, "moi@example.vn")
    token = invitation_token(invitation.id)
    async with refused("accounts.invitation_other_address"):
        await operations.accept_judge_invitation(await ctx_for(await make_user()), token)
    async with refused("kernel.sign_in_first"):
        await operations.accept_judge_invitation(await ctx_for(), token)


async def test_nobody_judges_a_contest_they_enter_or_run() -> None:
    contest = await _judged_contest()
    organiser, round_ = await _organiser(contest), await make_round(contest)
    author, co_author = await make_user(), await make_user()
    await make_entry(contest=contest, author=author, co_authors=[co_author], shares=(50, 50))
    ctx = await ctx_for(organiser)
    for person, code in (
        (author, "judging.person_enters"),
        (co_author, "judging.person_enters"),
        (organiser, "judging.person_organises"),
        (await make_auditor(season_id=contest.season_id), "judging.person_organises"),
    ):
        async with refused(code) as caught:
            await operations.invite_judge(ctx, round_.id, person.email)
        assert [field.path for field in caught.value.fields] == ["email"]


async def test_author_since_the_invitation_cannot_accept_it() -> None:
    contest = await _judged_contest()
    organiser, round_ = await _organiser(contest), await make_round(contest)
    user = await make_user()
    invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, user.email)
    await make_entry(contest=contest, author=user)
    async with refused("judging.person_enters"):
        await operations.accept_judge_invitation(await ctx_for(user), invitation_token(invitation.id))
    assert not await Judge.filter(round_id=round_.id).exists()


async def test_bad_address_and_closed_round_take_no_invitation() -> None:
    contest = await _judged_contest()
    ctx = await ctx_for(await _organiser(contest))
    async with refused("kernel.email"):
        await operations.invite_judge(ctx, (await make_round(contest)).id, "không phải địa chỉ")
    async with refused("judging.round_closed"):
        closed = await make_round(contest, status=RoundStatus.CLOSED)
        await operations.invite_judge(ctx, closed.id, "moi@example.vn")


async def test_judge_leaves_only_before_the_round_opens() -> None:
    contest = await _judged_contest()
    ctx = await ctx_for(await _organiser(contest))
    round_ = await make_round(contest, status=RoundStatus.PREPARING)
    judge = await make_judge(round_, await make_user())
    await make_assignment(judge, (await _entries(contest, 1))[0])
    await operations.remove_judge(ctx, judge.id)
    assert not await Judge.filter(round_id=round_.id).exists()
    assert not await Assignment.filter(round_id=round_.id).exists()
    opened = await make_round(contest)
    other = await make_judge(opened, await make_user())
    async with refused("judging.round_started"):
        await operations.remove_judge(ctx, other.id)


# ---- assigning


async def test_thirty_entries_ten_judges_are_balanced_without_conflicts() -> None:
    contest = await _judged_contest()
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=3)
    units = [await make_unit() for _ in range(5)]
    members = [await make_member(units[place % 5]) for place in range(10)]
    judges = {(await make_judge(round_, user)).id: user for user in members}
    for place in range(30):
        await make_entry(contest=contest, unit=units[place % 5], status=EntryStatus.FORWARDED)
    plan = await operations.plan_assignments(await ctx_for(await _organiser(contest)), round_.id)
    assert (plan["created"], plan["min_load"], plan["max_load"], plan["shortfalls"]) == (90, 9, 9, [])
    rows = await Assignment.filter(round_id=round_.id).select_related("entry")
    assert set(Counter(row.entry_id for row in rows).values()) == {3}
    home = {m.user_id: m.unit_id for m in await Membership.filter(user_id__in=[u.id for u in members])}
    assert all(home[judges[row.judge_id].id] != row.entry.unit_id for row in rows)
    # each of ten judges belongs to the unit of six entries
    assert await ConflictOfInterest.filter(kind=ConflictKind.SAME_UNIT).count() == 60


async def test_same_seed_gives_the_same_plan() -> None:
    contest = await _judged_contest()
    round_ = await make_round(contest, status=RoundStatus.PREPARING)
    await _entries(contest, 8)
    await _judges(round_, 5)
    ctx = await ctx_for(await _organiser(contest))

    async def plan(seed: int) -> set[tuple[UUID, UUID]]:
        await operations.plan_assignments(ctx, round_.id, seed)
        return {(a.judge_id, a.entry_id) for a in await Assignment.filter(round_id=round_.id)}

    first, other = await plan(7), await plan(8)
    assert other != first
    assert await plan(7) == first


async def test_only_forwarded_entries_are_assigned_and_shortfalls_say_why() -> None:
    contest = await _judged_contest()
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=2)
    ctx = await ctx_for(await _organiser(contest))
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
    contest = await _judged_contest()
    round_ = await make_round(contest, judges_per_entry=1)
    entries = await _entries(contest, 4)
    old = await make_judge(round_, await make_user())
    scored = await make_scorecard(old, entries[0])
    for entry in entries[1:]:
        await make_assignment(old, entry)
    new = await make_judge(round_, await make_user())
    plan = await operations.plan_assignments(await ctx_for(await _organiser(contest)), round_.id)
    assert (plan["min_load"], plan["max_load"]) == (2, 2)
    kept = await Assignment.get(id=scored.id)
    assert (kept.judge_id, kept.released_at) == (old.id, None)
    assert await Assignment.filter(judge_id=new.id).count() == 2
    told = [(payload["judge_id"], payload["count"]) for payload in await _events("JudgeAssigned")]
    assert told == [(str(new.id), 2)]


async def test_replanning_releases_a_scored_pair_that_is_now_in_conflict(desk: Desk) -> None:
    scored = await make_scorecard(desk.judge, (await _entries(desk.contest, 1))[0])
    await make_membership(desk.user, await Unit.get(entries__id=scored.entry_id))
    await make_judge(desk.round, await make_user())
    await operations.plan_assignments(await ctx_for(await _organiser(desk.contest)), desk.round.id)
    await scored.refresh_from_db()
    assert scored.released_at is not None
    replacement = await Assignment.get(entry_id=scored.entry_id, released_at=None)
    assert replacement.judge_id != desk.judge.id
    # planning again changes nothing: who was released does not come back
    await operations.plan_assignments(await ctx_for(await _organiser(desk.contest)), desk.round.id)
    assert await Assignment.filter(judge_id=desk.judge.id, entry_id=scored.entry_id).count() == 1


# ---- opening


async def test_opening_needs_the_phase_and_a_judge_for_every_entry() -> None:
    contest = await make_contest(phase=PhaseKind.SCREENING)
    round_ = await make_round(contest, status=RoundStatus.PREPARING, judges_per_entry=1)
    ctx = await ctx_for(await _organiser(contest))
    async with refused("contests.phase_upcoming"):
        await operations.open_round(ctx, round_.id)
    await move_to(contest, PhaseKind.JUDGING)
    async with refused("judging.nothing_assigned"):
        await operations.open_round(ctx, round_.id)
    [judge] = await _judges(round_, 1)
    first, _ = await _entries(contest, 2)
    await make_assignment(judge, first)
    async with refused("judging.entries_unassigned") as caught:
        await operations.open_round(ctx, round_.id)
    assert caught.value.params == {"count": 1}
    await operations.plan_assignments(ctx, round_.id)
    opened = await operations.open_round(ctx, round_.id)
    assert opened.status is RoundStatus.OPEN
    assert [payload["count"] for payload in await _events("JudgeAssigned")] == [2]
    async with refused("judging.round_started"):
        await operations.open_round(ctx, round_.id)


# ---- scoring


async def test_judge_saves_in_parts_and_hands_in(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    first, second, third = await _scores(desk.contest, [9, "7.5", 8])
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
    await operations.save_scorecard(ctx, id_, 1, await _scores(desk.contest, [9, 9, 9]), "một")
    async with refused("kernel.stale") as caught:
        await operations.save_scorecard(ctx, id_, 1, await _scores(desk.contest, [1, 1, 1]), "hai")
    assert caught.value.params == {"current": 2}
    assert {score.value for score in await Score.filter(assignment_id=id_)} == {Decimal(9)}
    async with refused("kernel.stale"):
        await operations.hand_in_scorecard(ctx, id_, 1)


async def test_two_saves_at_once_are_one(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    tabs = [await _scores(desk.contest, [value] * 3) for value in (3, 4)]
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
    scores = await _scores(desk.contest, [5, value])
    async with refused(code) as caught:
        await operations.save_scorecard(await ctx_for(desk.user), desk.assignment.id, 1, scores, "")
    assert [field.path for field in caught.value.fields] == ["scores.1.value"]
    assert not await Score.filter(assignment_id=desk.assignment.id).exists()


async def test_unknown_and_doubled_criteria_and_bad_text_are_refused(desk: Desk) -> None:
    ctx, id_ = await ctx_for(desk.user), desk.assignment.id
    [first] = await _scores(desk.contest, [5])
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
    [given] = await _scores(desk.contest, [5])
    await operations.save_scorecard(ctx, id_, 1, [given], "")
    await operations.save_scorecard(ctx, id_, 2, [ScoreGiven(given.criterion_id, None, "chưa chắc")], "")
    [score] = await Score.filter(assignment_id=id_)
    assert (score.value, score.comment) == (None, "chưa chắc")


async def test_nobody_else_scores(desk: Desk) -> None:
    scores = await _scores(desk.contest, [5])
    other = await make_judge(desk.round, await make_user())
    for user in (await _user_of(other), await _organiser(desk.contest), await make_user()):
        async with refused("kernel.not_found"):
            await operations.save_scorecard(await ctx_for(user), desk.assignment.id, 1, scores, "")
    async with refused("kernel.sign_in_first"):
        await operations.save_scorecard(await ctx_for(), desk.assignment.id, 1, scores, "")
    async with refused("kernel.not_found"):
        await operations.save_scorecard(await ctx_for(desk.user), uuid4(), 1, scores, "")


async def test_late_is_late(desk: Desk) -> None:
    await move_to(desk.contest, PhaseKind.ANNOUNCEMENT)
    scores = await _scores(desk.contest, [5])
    async with refused("contests.phase_closed"):
        await operations.save_scorecard(await ctx_for(desk.user), desk.assignment.id, 1, scores, "")
    async with refused("contests.phase_closed"):
        await operations.hand_in_scorecard(await ctx_for(desk.user), desk.assignment.id, 1)


# ---- conflicts of interest


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
        await operations.save_scorecard(ctx, desk.assignment.id, 1, await _scores(desk.contest, [5]), "")
    progress = await queries.live_progress(await ctx_for(await _organiser(desk.contest)), desk.contest.id)
    assert progress is not None
    assert (progress.assigned, progress.judges[0].conflicts) == (0, 1)


async def test_declaring_a_conflict_releases_and_replaces(desk: Desk) -> None:
    busy = await make_judge(desk.round, await make_user())
    await make_assignment(busy, (await _entries(desk.contest, 1))[0])
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
    assert [payload["judge_id"] for payload in await _events("JudgeAssigned")] == [str(free.id)]
    async with refused("judging.released"):
        await operations.declare_conflict(ctx, desk.assignment.id, "Lần nữa")


async def test_declared_without_anybody_free_leaves_the_organiser_a_gap(desk: Desk) -> None:
    await operations.declare_conflict(await ctx_for(desk.user), desk.assignment.id, "Người quen")
    assert not await Assignment.filter(entry_id=desk.entry.id, released_at=None).exists()
    plan = await operations.plan_assignments(await ctx_for(await _organiser(desk.contest)), desk.round.id)
    assert [(lack["missing"], lack["reason"]) for lack in plan["shortfalls"]] == [(2, "TOO_FEW_JUDGES")]


async def test_two_judges_stepping_back_at_once_find_two_replacements(desk: Desk) -> None:
    other = await make_judge(desk.round, await make_user())
    second = await make_assignment(other, desk.entry)
    await _judges(desk.round, 2)
    await asyncio.gather(
        operations.declare_conflict(await ctx_for(desk.user), desk.assignment.id, "a"),
        operations.declare_conflict(await ctx_for(await _user_of(other)), second.id, "b"),
    )
    assert await Assignment.filter(entry_id=desk.entry.id, released_at=None).count() == 2


# ---- closing


async def test_closing_weighs_what_counts(desk: Desk) -> None:
    second = (await _entries(desk.contest, 1))[0]
    one, two, three = await _judges(desk.round, 3)
    await make_scorecard(one, desk.entry, [10, 10, 10])
    await make_scorecard(two, desk.entry, [5, 10, 0])  # 20 + 30 + 0 percent
    await make_scorecard(three, desk.entry, [0, 0, 0], handed_in=False)
    await make_scorecard(one, second, [0, 0, 0], released_at=desk.assignment.created_at)
    closed = await operations.close_round(await ctx_for(await _organiser(desk.contest)), desk.round.id)
    assert closed.status is RoundStatus.CLOSED
    results = {r.entry_id: r for r in await RoundResult.filter(round_id=desk.round.id)}
    assert results[desk.entry.id].score == Decimal("75.0000")
    assert results[desk.entry.id].scorecards == 2
    assert results[desk.entry.id].spread == Decimal("35.3553")
    assert (results[second.id].score, results[second.id].scorecards) == (None, 0)
    [payload] = await _events("RoundClosed")
    assert (payload["scorecards"], payload["outstanding"]) == (2, 2)


async def test_closing_sets_a_late_conflict_aside(desk: Desk) -> None:
    other = (await _entries(desk.contest, 1))[0]
    tainted = await make_scorecard(desk.judge, other, [10, 10, 10])
    await make_membership(desk.user, await Unit.get(id=other.unit_id))
    fair = await make_scorecard(await make_judge(desk.round, await make_user()), other, [5, 5, 5])
    await operations.close_round(await ctx_for(await _organiser(desk.contest)), desk.round.id)
    assert (await RoundResult.get(entry_id=other.id)).score == Decimal(50)
    await tainted.refresh_from_db()
    await fair.refresh_from_db()
    assert tainted.released_at is not None
    assert fair.released_at is None


async def test_closed_round_takes_no_more_scores(desk: Desk) -> None:
    await operations.close_round(await ctx_for(await _organiser(desk.contest)), desk.round.id)
    async with refused("judging.round_closed"):
        await operations.save_scorecard(
            await ctx_for(desk.user), desk.assignment.id, 1, await _scores(desk.contest, [5]), ""
        )


# ---- reminding


async def test_only_those_who_owe_are_reminded_and_not_twice_within_the_hour(desk: Desk) -> None:
    diligent = await make_judge(desk.round, await make_user())
    await make_scorecard(diligent, desk.entry)
    ctx = await ctx_for(await _organiser(desk.contest))
    await operations.remind_judges(ctx, desk.round.id)
    assert [(p["judge_id"], p["count"]) for p in await _events("JudgeReminded")] == [(str(desk.judge.id), 1)]
    async with refused("judging.reminded_recently"):
        await operations.remind_judges(ctx, desk.round.id)


async def test_nobody_is_reminded_when_all_is_in(desk: Desk) -> None:
    await Assignment.filter(id=desk.assignment.id).update(handed_in_at=desk.assignment.created_at)
    async with refused("judging.nobody_owes"):
        await operations.remind_judges(await ctx_for(await _organiser(desk.contest)), desk.round.id)


async def test_no_event_carries_a_score(desk: Desk) -> None:
    ctx = await ctx_for(desk.user)
    scores = [
        ScoreGiven(score.criterion_id, score.value, "bí mật")
        for score in await _scores(desk.contest, ["9.25", "9.25", "9.25"])
    ]
    await operations.save_scorecard(ctx, desk.assignment.id, 1, scores, "bí mật")
    await operations.hand_in_scorecard(ctx, desk.assignment.id, 2)
    rows = await AuditEntry.all()
    assert {row.event for row in rows} == {"ScorecardStarted", "ScorecardHandedIn"}
    assert all("9.25" not in str(row.payload) and "bí mật" not in str(row.payload) for row in rows)
