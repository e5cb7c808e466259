"""Who comes to sit on a panel, and who may not."""

from __future__ import annotations

import pytest

from domain.accounts.tokens import invitation_token
from domain.judging import operations
from domain.judging.models import (
    Assignment,
    Judge,
    RoundStatus,
)
from tests.conftest import ctx_for, refused
from tests.domain.judging.operations.desks import (
    entries_in,
    judged_contest,
    organiser_of,
)
from tests.factories.accounts import (
    make_auditor,
    make_user,
)
from tests.factories.entries import make_entry
from tests.factories.judging import make_assignment, make_judge, make_round

pytestmark = pytest.mark.usefixtures("db")


async def test_judges_join_by_invitation_under_the_next_alias() -> None:
    contest = await judged_contest()
    organiser, round_ = await organiser_of(contest), await make_round(contest, status=RoundStatus.PREPARING)
    for number in (1, 2):
        user = await make_user()
        invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, user.email)
        await operations.accept_judge_invitation(await ctx_for(user), invitation_token(invitation.id))
        assert (await Judge.get(user_id=user.id)).alias == number


async def test_second_acceptance_is_refused() -> None:
    contest = await judged_contest()
    organiser, round_ = await organiser_of(contest), await make_round(contest)
    user = await make_user()
    invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, user.email)
    token = invitation_token(invitation.id)
    await operations.accept_judge_invitation(await ctx_for(user), token)
    async with refused("accounts.invitation_used"):
        await operations.accept_judge_invitation(await ctx_for(user), token)
    assert await Judge.filter(round_id=round_.id).count() == 1


async def test_invitation_is_for_its_address_only() -> None:
    contest = await judged_contest()
    organiser, round_ = await organiser_of(contest), await make_round(contest)
    invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, "moi@example.vn")
    token = invitation_token(invitation.id)
    async with refused("accounts.invitation_other_address"):
        await operations.accept_judge_invitation(await ctx_for(await make_user()), token)
    async with refused("kernel.sign_in_first"):
        await operations.accept_judge_invitation(await ctx_for(), token)


async def test_nobody_judges_a_contest_they_enter_or_run() -> None:
    contest = await judged_contest()
    organiser, round_ = await organiser_of(contest), await make_round(contest)
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
    contest = await judged_contest()
    organiser, round_ = await organiser_of(contest), await make_round(contest)
    user = await make_user()
    invitation = await operations.invite_judge(await ctx_for(organiser), round_.id, user.email)
    await make_entry(contest=contest, author=user)
    async with refused("judging.person_enters"):
        await operations.accept_judge_invitation(await ctx_for(user), invitation_token(invitation.id))
    assert not await Judge.filter(round_id=round_.id).exists()


async def test_bad_address_and_closed_round_take_no_invitation() -> None:
    contest = await judged_contest()
    ctx = await ctx_for(await organiser_of(contest))
    async with refused("kernel.email"):
        await operations.invite_judge(ctx, (await make_round(contest)).id, "không phải địa chỉ")
    async with refused("judging.round_closed"):
        closed = await make_round(contest, status=RoundStatus.CLOSED)
        await operations.invite_judge(ctx, closed.id, "moi@example.vn")


async def test_judge_leaves_only_before_the_round_opens() -> None:
    contest = await judged_contest()
    ctx = await ctx_for(await organiser_of(contest))
    round_ = await make_round(contest, status=RoundStatus.PREPARING)
    judge = await make_judge(round_, await make_user())
    await make_assignment(judge, (await entries_in(contest, 1))[0])
    await operations.remove_judge(ctx, judge.id)
    assert not await Judge.filter(round_id=round_.id).exists()
    assert not await Assignment.filter(round_id=round_.id).exists()
    opened = await make_round(contest)
    other = await make_judge(opened, await make_user())
    async with refused("judging.round_started"):
        await operations.remove_judge(ctx, other.id)
