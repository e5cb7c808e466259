"""Co-authors by invitation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.accounts.models import Invitation, User
from domain.accounts.tokens import invitation_token
from domain.contests.models import ApprovalChain, CoAuthorConfirmation, Contest, PhaseKind
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.entries.operations import (
    accept_contributor_invitation,
    confirm_contribution,
    decline_contributor_invitation,
    hand_over_entry,
    invite_contributor,
    leave_team,
    save_entry,
    set_publication_consent,
    submit_entry,
)
from domain.entries.operations.people import as_sent
from domain.entries.policy import Access
from domain.entries.queries import find_entry
from domain.entries.queries.team import my_invitations, proposal_by_token, standings_of
from domain.entries.team import (
    CONSENT_WORDING,
    ContributorState,
    confirmation_gate,
    has_confirmed,
    state_of,
)
from domain.kernel.context import Context
from domain.kernel.errors import Invalid
from domain.kernel.models import AuditEntry
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_organiser, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")
ADDRESS = "dong.tac.gia@example.vn"


async def make_named_entry(**values: Any) -> Entry:
    """A draft that names a co-author who has no account yet."""
    friend = await make_user()
    entry = await make_entry(shares=(50, 50), co_authors=(friend,), **values)
    named = Contributor.filter(entry_id=entry.id, user_id=friend.id)
    await named.update(user_id=None, email=ADDRESS, confirmed_at=None, confirmed_share=None)
    return entry


async def invite(entry: Entry) -> Invitation:
    return await invite_contributor(await ctx_for(await author_of(entry)), entry.id, ADDRESS.upper())


async def author_ctx(entry: Entry) -> Context:
    return await ctx_for(await author_of(entry))


async def named(entry: Entry) -> Contributor:
    return await Contributor.get(entry_id=entry.id, email=ADDRESS)


async def joined(entry: Entry, wording: str = "") -> User:
    """The co-author, who has accepted."""
    invitation = await invite(entry)
    friend = await User.get_or_none(email=ADDRESS) or await make_user(email=ADDRESS)
    await accept_contributor_invitation(await ctx_for(friend), invitation_token(invitation.id), wording)
    return friend


async def events_of(entry: Entry) -> list[str]:
    """What was recorded of the entry."""
    return [row.event for row in await AuditEntry.filter(subject_id=entry.id).order_by("id")]


async def test_who_accepts_sees_and_edits_the_draft() -> None:
    entry = await make_named_entry()
    invitation = await invite(entry)
    friend = await make_user(email=ADDRESS)
    assert await find_entry(await ctx_for(friend), entry.id) is None
    await accept_contributor_invitation(await ctx_for(friend), invitation_token(invitation.id))
    view = await find_entry(await ctx_for(friend), entry.id)
    assert view
    assert view.access is Access.AUTHOR
    assert view.can == {"edit"}  # submitting and leading stay the main author's


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


async def test_only_the_main_author_invites_and_until_screening_is_over() -> None:
    contest = await make_contest()
    entry = await make_named_entry(contest=contest)
    friend = await joined(entry)
    async with refused("entries.not_author"):
        await invite_contributor(await ctx_for(friend), entry.id, ADDRESS)
    async with refused("kernel.email"):
        await invite_contributor(await author_ctx(entry), entry.id, "không phải")
    async with refused("entries.contributor_unknown"):
        await invite_contributor(await author_ctx(entry), entry.id, "ai.do@example.vn")
    async with refused("entries.contributor_confirmed"):
        await invite(entry)
    await move_to(await Contest.get(id=contest.id), PhaseKind.JUDGING)
    async with refused("entries.screening_closed"):
        await invite(entry)


# ---- what they say


async def test_a_yes_is_kept_with_share_and_wording() -> None:
    entry = await make_named_entry()
    friend = await joined(entry, CONSENT_WORDING)
    row = await named(entry)
    assert (row.user_id, row.confirmed_share) == (friend.id, Decimal(50))
    assert (row.consents_to_publish_at, row.consent_wording) == (row.confirmed_at, CONSENT_WORDING)
    evidence = await AuditEntry.get(event="ContributorJoined")
    assert evidence.actor_id == friend.id
    assert evidence.payload["share"] == "50.00"
    assert evidence.payload["wording"] == CONSENT_WORDING


async def test_nobody_agrees_to_another_wording_than_the_present_one() -> None:
    entry = await make_named_entry()
    friend = await joined(entry)
    async with refused("entries.consent_wording"):
        await set_publication_consent(await ctx_for(friend), entry.id, "1999-1")
    assert (await named(entry)).consents_to_publish_at is None


async def test_an_invitation_shows_names_and_shares_before_it_is_answered() -> None:
    entry = await make_named_entry()
    token = invitation_token((await invite(entry)).id)
    proposal = await proposal_by_token(await ctx_for(), token)
    assert proposal
    assert (proposal.title, proposal.share) == (entry.title, Decimal(50))
    assert [(one.share, one.is_invited) for one in proposal.authors] == [
        (Decimal(50), False),
        (Decimal(50), True),
    ]
    friend = await make_user(email=ADDRESS)
    assert [one.token for one in await my_invitations(await ctx_for(friend))] == [token]
    await accept_contributor_invitation(await ctx_for(friend), token)
    assert await proposal_by_token(await ctx_for(), token) is None
    assert await my_invitations(await ctx_for(friend)) == []


async def test_a_no_is_told_with_its_reason_and_can_be_asked_again() -> None:
    entry = await make_named_entry()
    invitation = await invite(entry)
    friend = await ctx_for(await make_user(email=ADDRESS))
    await decline_contributor_invitation(friend, invitation_token(invitation.id), " Tôi không tham gia ")
    standing = (await standings_of(await author_ctx(entry), [(await named(entry)).id])).popitem()[1]
    assert (standing.state, standing.decline_reason) == (ContributorState.DECLINED, "Tôi không tham gia")
    assert await events_of(entry) == ["ContributorDeclined"]
    async with refused("accounts.invitation_over"):
        await accept_contributor_invitation(friend, invitation_token(invitation.id))
    again = await invite(entry)
    assert again.id != invitation.id
    await accept_contributor_invitation(friend, invitation_token(again.id))
    assert (await named(entry)).declined_at is None


async def test_asking_again_at_once_sends_no_second_mail() -> None:
    entry = await make_named_entry()
    first, second = await invite(entry), await invite(entry)
    assert first.id == second.id
    earlier = first.created_at - timedelta(minutes=11)
    await Invitation.filter(id=first.id).update(created_at=earlier)
    third = await invite(entry)
    assert third.id != first.id
    assert (await Invitation.get(id=first.id)).revoked_at is not None


async def test_who_leaves_sees_the_entry_no_longer() -> None:
    entry = await make_named_entry()
    friend = await joined(entry)
    async with refused("entries.main_author_stays"):
        await leave_team(await author_ctx(entry), entry.id, "")
    await leave_team(await ctx_for(friend), entry.id, "Chuyển công tác")
    assert await find_entry(await ctx_for(friend), entry.id) is None
    assert (await named(entry)).decline_reason == "Chuyển công tác"


# ---- what changes after a yes


async def save_share(entry: Entry, share: int) -> None:
    fresh, people = await Entry.get(id=entry.id), await Contributor.filter(entry_id=entry.id)
    sent = [
        replace(one, share=Decimal(share) if one.email == ADDRESS else Decimal(100 - share))
        for one in as_sent(sorted(people, key=lambda one: one.position))
    ]
    given = EntryInput(fresh.title, fresh.summary, fresh.track_id, fresh.unit_id, {}, tuple(sent))
    await save_entry(await author_ctx(entry), entry.id, fresh.version, given)


@pytest.mark.parametrize(
    ("share", "state"),
    [
        (20, ContributorState.SHARE_LOWERED),
        (50, ContributorState.CONFIRMED),
        (70, ContributorState.CONFIRMED),
    ],
)
async def test_a_smaller_share_is_confirmed_again(share: int, state: ContributorState) -> None:
    entry = await make_named_entry()
    friend = await joined(entry)
    await save_share(entry, share)
    row = await named(entry)
    assert state_of(row, entry.author_id, is_invited=False) is state
    told = await AuditEntry.filter(event="ContributorShareChanged").count()
    assert told == (share != 50)
    await confirm_contribution(await ctx_for(friend), entry.id)
    assert has_confirmed(await named(entry), entry.author_id)


async def test_who_is_taken_out_is_told_and_their_invitation_is_worthless() -> None:
    entry = await make_named_entry()
    invitation = await invite(entry)
    friend = await make_user(email=ADDRESS)
    await Contributor.filter(email=ADDRESS).update(user_id=friend.id, confirmed_at=datetime.now(UTC))
    fresh = await Entry.get(id=entry.id)
    (author, _) = as_sent(await Contributor.filter(entry_id=entry.id).order_by("position"))
    given = EntryInput(
        fresh.title, fresh.summary, fresh.track_id, fresh.unit_id, {}, (replace(author, share=Decimal(100)),)
    )
    await save_entry(await author_ctx(entry), entry.id, fresh.version, given)
    assert (await Invitation.get(id=invitation.id)).revoked_at is not None
    assert "ContributorRemoved" in await events_of(entry)


async def test_another_address_is_another_person() -> None:
    entry = await make_named_entry()
    await joined(entry, CONSENT_WORDING)
    people = as_sent(await Contributor.filter(entry_id=entry.id).order_by("position"))
    fresh = await Entry.get(id=entry.id)
    sent = (people[0], replace(people[1], email="khac@example.vn"))
    given = EntryInput(fresh.title, fresh.summary, fresh.track_id, fresh.unit_id, {}, sent)
    await save_entry(await author_ctx(entry), entry.id, fresh.version, given)
    row = await Contributor.get(entry_id=entry.id, email="khac@example.vn")
    assert (row.confirmed_at, row.consents_to_publish_at, row.user_id) == (None, None, None)


async def test_programs_may_leave_ids_out_and_lose_nobodys_yes() -> None:
    entry = await make_named_entry()
    await joined(entry, CONSENT_WORDING)
    people = as_sent(await Contributor.filter(entry_id=entry.id).order_by("position"))
    fresh = await Entry.get(id=entry.id)
    sent = tuple(replace(one, id=None, workplace="Sở Tư pháp") for one in people)
    given = EntryInput(fresh.title, fresh.summary, fresh.track_id, fresh.unit_id, {}, sent)
    await save_entry(await author_ctx(entry), entry.id, fresh.version, given)
    assert has_confirmed(await named(entry), entry.author_id)
    assert await Contributor.filter(entry_id=entry.id).count() == 2


async def test_a_co_author_describes_themselves_and_changes_nobody_else() -> None:
    entry = await make_named_entry()
    friend = await joined(entry)
    people = as_sent(await Contributor.filter(entry_id=entry.id).order_by("position"))
    fresh = await Entry.get(id=entry.id)

    def given(*sent: ContributorInput) -> EntryInput:
        return EntryInput(fresh.title, fresh.summary, fresh.track_id, fresh.unit_id, {}, sent)

    ctx = await ctx_for(friend)
    for sent in (
        (people[0], replace(people[1], share=Decimal(60))),
        (replace(people[0], name="Người khác"), people[1]),
        (people[1],),
    ):
        async with refused("entries.not_author"):
            await save_entry(ctx, entry.id, fresh.version, given(*sent))
    own = replace(people[1], workplace="Sở Tư pháp", title="Chuyên viên")
    await save_entry(ctx, entry.id, fresh.version, given(people[0], own))
    assert (await named(entry)).workplace == "Sở Tư pháp"


# ---- the main author


async def test_a_confirmed_co_author_takes_over() -> None:
    entry = await make_named_entry()
    async with refused("entries.heir_unconfirmed"):
        await hand_over_entry(await author_ctx(entry), entry.id, (await named(entry)).id)
    former, friend = await author_of(entry), await joined(entry)
    await hand_over_entry(await ctx_for(former), entry.id, (await named(entry)).id)
    assert (await Entry.get(id=entry.id)).author_id == friend.id
    view = await find_entry(await ctx_for(former), entry.id)
    assert view
    assert view.can == {"edit"}
    states = await standings_of(await ctx_for(former), [one.id for one in view.contributors])
    assert {one.state for one in states.values()} == {ContributorState.CONFIRMED}
    async with refused("entries.not_author"):
        await hand_over_entry(await ctx_for(former), entry.id, (await named(entry)).id)


# ---- what contests ask for


@pytest.mark.parametrize(
    ("confirmation", "approval", "screens", "expected"),
    [
        ("NOT_REQUIRED", "OWN_UNIT", True, None),
        ("BEFORE_SUBMISSION", "OWN_UNIT", True, "SUBMISSION"),
        ("BEFORE_SCREENING_CLOSES", "OWN_UNIT", True, "SCREENING"),
        ("BEFORE_SCREENING_CLOSES", "OWN_UNIT", False, "APPROVAL"),
        ("BEFORE_SCREENING_CLOSES", "NONE", False, "SUBMISSION"),
    ],
)
def test_which_step_waits_for_the_confirmations(
    confirmation: str, approval: str, screens: bool, expected: str | None
) -> None:
    contest = Contest(
        confirmation=CoAuthorConfirmation(confirmation),
        approval=ApprovalChain(approval),
        needs_screening=screens,
    )
    assert confirmation_gate(contest) == expected


async def test_submitting_names_who_has_not_confirmed() -> None:
    contest = await make_contest(confirmation=CoAuthorConfirmation.BEFORE_SUBMISSION)
    entry = await make_named_entry(contest=contest)
    ctx = await author_ctx(entry)
    with pytest.raises(Invalid) as caught:
        await submit_entry(ctx, entry.id, 1)
    assert [(p.path, p.code) for p in caught.value.fields] == [
        ("input.contributors.1.email", "entries.contributor_unconfirmed")
    ]
    await joined(entry)
    submitted = await submit_entry(ctx, entry.id, 1)
    assert submitted.status is EntryStatus.SUBMITTED


async def test_names_are_public_only_with_consent_also_to_search() -> None:
    contest = await make_contest(approval=ApprovalChain.NONE, requires_publication_consent=True)
    entry = await make_named_entry(contest=contest)
    author = await author_of(entry)
    friend = await joined(entry)
    await submit_entry(await author_ctx(entry), entry.id, 1)
    await move_to(contest, PhaseKind.JUDGING)

    async def public_names() -> list[str]:
        view = await find_entry(await ctx_for(), entry.id)
        assert view
        assert [one.is_name_hidden for one in view.contributors] == [
            not one.name for one in view.contributors
        ]
        return [one.name for one in view.contributors]

    assert await public_names() == ["", ""]
    assert author.name not in (await Entry.get(id=entry.id)).search_text
    await set_publication_consent(await ctx_for(author), entry.id, CONSENT_WORDING)
    assert await public_names() == [author.name, ""]
    assert author.name in (await Entry.get(id=entry.id)).search_text
    # who works with the entry sees them all
    organiser = await make_organiser(contest_id=contest.id)
    view = await find_entry(await ctx_for(organiser), entry.id)
    assert view
    assert "" not in [one.name for one in view.contributors]
    await set_publication_consent(await ctx_for(author), entry.id, "")
    assert await public_names() == ["", ""]
    assert friend.name not in (await Entry.get(id=entry.id)).search_text


@given(
    user=st.booleans(),
    confirmed=st.none() | st.integers(0, 100),
    share=st.integers(0, 100),
    declined=st.booleans(),
)
def test_a_yes_holds_until_the_share_is_lowered(
    user: bool, confirmed: int | None, share: int, declined: bool
) -> None:
    now = datetime.now(UTC)
    row = Contributor(
        user_id=uuid4() if user else None,
        share=Decimal(share),
        confirmed_at=None if confirmed is None else now,
        confirmed_share=None if confirmed is None else Decimal(confirmed),
        declined_at=now if declined else None,
    )
    assert has_confirmed(row, None) == (not declined and confirmed is not None and share >= confirmed)
    assert not user or has_confirmed(row, row.user_id)
