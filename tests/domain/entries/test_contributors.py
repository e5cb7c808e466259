"""Co-authors by invitation."""

from __future__ import annotations

import pytest

from domain.accounts.models import Invitation
from domain.accounts.tokens import invitation_token
from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Contributor, Entry
from domain.entries.operations import accept_contributor_invitation, invite_contributor
from domain.entries.policy import Access
from domain.entries.queries import find_entry
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_organiser, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")
ADDRESS = "dong.tac.gia@example.vn"


async def make_named_entry() -> Entry:
    """A draft that names a co-author who has no account yet."""
    friend = await make_user()
    entry = await make_entry(shares=(50, 50), co_authors=(friend,))
    await Contributor.filter(entry_id=entry.id, user_id=friend.id).update(user_id=None, email=ADDRESS)
    return entry


async def invite(entry: Entry) -> Invitation:
    return await invite_contributor(await ctx_for(await author_of(entry)), entry.id, ADDRESS.upper())


async def test_who_accepts_sees_the_draft() -> None:
    entry = await make_named_entry()
    invitation = await invite(entry)
    friend = await make_user(email=ADDRESS)
    assert await find_entry(await ctx_for(friend), entry.id) is None
    await accept_contributor_invitation(await ctx_for(friend), invitation_token(invitation.id))
    view = await find_entry(await ctx_for(friend), entry.id)
    assert view
    assert view.access is Access.AUTHOR
    assert view.can == frozenset()  # seeing, not editing


async def test_a_visitor_signs_in_first() -> None:
    invitation = await invite(await make_named_entry())
    async with refused("kernel.sign_in_first"):
        await accept_contributor_invitation(await ctx_for(), invitation_token(invitation.id))


async def test_another_address_and_a_second_time_are_refused() -> None:
    invitation = await invite(await make_named_entry())
    token = invitation_token(invitation.id)
    async with refused("accounts.invitation_other_address"):
        await accept_contributor_invitation(await ctx_for(await make_user()), token)
    friend = await ctx_for(await make_user(email=ADDRESS))
    await accept_contributor_invitation(friend, token)
    async with refused("accounts.invitation_used"):
        await accept_contributor_invitation(friend, token)


async def test_those_who_run_the_contest_do_not_become_co_authors() -> None:
    entry = await make_named_entry()
    invitation = await invite(entry)
    organiser = await make_organiser(contest_id=entry.contest_id, email=ADDRESS)
    async with refused("entries.runs_the_contest"):
        await accept_contributor_invitation(await ctx_for(organiser), invitation_token(invitation.id))
    assert (await Invitation.get(id=invitation.id)).accepted_at is None


async def test_a_co_author_taken_out_meanwhile_does_not_come_in() -> None:
    entry = await make_named_entry()
    invitation = await invite(entry)
    await Contributor.filter(email=ADDRESS).delete()
    async with refused("entries.contributor_removed"):
        await accept_contributor_invitation(
            await ctx_for(await make_user(email=ADDRESS)), invitation_token(invitation.id)
        )


async def test_only_the_author_invites_and_only_while_editing() -> None:
    contest = await make_contest()
    friend = await make_user()
    entry = await make_entry(contest=contest, shares=(50, 50), co_authors=(friend,))
    async with refused("entries.not_author"):
        await invite_contributor(await ctx_for(friend), entry.id, friend.email)
    async with refused("kernel.email"):
        await invite_contributor(await ctx_for(await author_of(entry)), entry.id, "không phải")
    await move_to(await Contest.get(id=contest.id), PhaseKind.JUDGING)
    async with refused("entries.submission_closed"):
        await invite_contributor(await ctx_for(await author_of(entry)), entry.id, friend.email)
