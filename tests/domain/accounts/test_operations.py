"""Profiles, passwords, tokens, units, roles and invitations."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from domain.accounts import operations, queries, signing_in
from domain.accounts.models import (
    ApiToken,
    Invitation,
    InvitationKind,
    Membership,
    RoleGrant,
    Session,
    SignInCode,
    Unit,
)
from domain.accounts.tokens import api_token, invitation_token, sign_in_code
from domain.contests.models import PhaseKind
from domain.kernel.context import Role
from domain.kernel.errors import Conflict, Invalid, NotFound, Problem
from domain.kernel.models import AuditEntry, OutboxMessage
from tests.conftest import ctx_for, refused
from tests.factories.accounts import (
    PASSWORD,
    make_administrator,
    make_coordinator,
    make_grant,
    make_member,
    make_organiser,
    make_session,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest
from tests.factories.entries import make_entry
from tests.factories.judging import make_judge, make_round

pytestmark = pytest.mark.usefixtures("db")
NAME = {"vi": "Cục Chuyển đổi số", "en": ""}


# ---- one's own account


async def test_who_forgot_the_password_proves_the_address_by_a_mailed_code_used_up_once() -> None:
    user = await make_user(has_password=True)
    await operations.request_sign_in_code(await ctx_for(user), user.email)
    code = sign_in_code((await SignInCode.get(email=user.email)).id)
    ctx = await ctx_for(user)
    async with refused("accounts.wrong_code"):
        await signing_in.set_password(ctx, "mật khẩu mới tinh", None, None, code="000000x")
    await signing_in.set_password(ctx, "mật khẩu mới tinh", None, None, code=code)
    async with refused("accounts.wrong_code"):
        await signing_in.set_password(ctx, "mật khẩu khác nữa", None, None, code=code)
    signed_in = await signing_in.sign_in_with_password(await ctx_for(), user.email, "mật khẩu mới tinh", "")
    assert signed_in.user.id == user.id


async def test_a_first_password_needs_no_other_and_ends_other_sessions() -> None:
    user = await make_user()
    here, elsewhere = await make_session(user), await make_session(user)
    await signing_in.set_password(await ctx_for(user), "sông Hồng mùa thu", None, here)
    now = (await ctx_for()).now
    assert await queries.actor_of_session(here, now) is not None
    assert await queries.actor_of_session(elsewhere, now) is None
    signed_in = await signing_in.sign_in_with_password(await ctx_for(), user.email, "sông Hồng mùa thu", "")
    assert signed_in.user.id == user.id


async def test_a_new_password_needs_the_current_one_and_guessing_it_is_counted() -> None:
    user = await make_user(has_password=True)
    ctx = await ctx_for(user)
    for _ in range(5):
        async with refused("accounts.wrong_password"):
            await signing_in.set_password(ctx, "mật khẩu mới tinh", "đoán bừa", None)
    async with refused("accounts.too_many_attempts"):
        await signing_in.set_password(ctx, "mật khẩu mới tinh", PASSWORD, None)


async def test_a_password_is_one_however_its_letters_are_composed() -> None:
    user = await make_user()
    await signing_in.set_password(await ctx_for(user), "h\u00f2a b\u00ecnh xanh", None, None)
    assert await signing_in.sign_in_with_password(
        await ctx_for(), user.email, "ho\u0300a bi\u0300nh xanh", ""
    )


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("chín.chữ9", "accounts.password_length"),
        ("x" * 201, "accounts.password_length"),
        ("MatKhau123", "accounts.password_common"),
        ("aaaaaaaaaaaa", "accounts.password_common"),
        ("nguyen.thi.hanh", "accounts.password_common"),
    ],
)
async def test_a_weak_password_is_refused(password: str, code: str) -> None:
    user = await make_user("nguyen.thi.hanh@example.vn")
    async with refused(code) as caught:
        await signing_in.set_password(await ctx_for(user), password, None, None)
    assert [field.path for field in caught.value.fields] == ["password"]


@pytest.mark.parametrize("name", ["", "   ", "Nguy\0ễn", "x" * 200_000])
async def test_a_bad_name_is_refused_and_nothing_changes(name: str) -> None:
    user = await make_user(name="Hạnh")
    with pytest.raises(Invalid) as caught:
        await operations.update_profile(await ctx_for(user), name, "vi")
    assert [field.path for field in caught.value.fields] == ["name"]
    await user.refresh_from_db()
    assert user.name == "Hạnh"


async def test_another_persons_session_or_token_does_not_exist() -> None:
    mine, other = await make_user(), await make_user()
    await make_session(other)
    token = await operations.create_api_token(await ctx_for(other), "Báo cáo", 30)
    ctx = await ctx_for(mine)
    async with refused("kernel.not_found"):
        await operations.end_session(ctx, (await Session.get(user_id=other.id)).id)
    async with refused("kernel.not_found"):
        await operations.revoke_api_token(ctx, token.id)
    await operations.end_session(await ctx_for(other), (await Session.get(user_id=other.id)).id)
    assert await Session.all().count() == 0


async def test_an_api_token_speaks_for_its_owner_until_revoked() -> None:
    user = await make_user()
    ctx = replace(await ctx_for(user), idempotency_key="once")
    first, again = [await operations.create_api_token(ctx, "Báo cáo", 30) for _ in range(2)]
    assert first.id == again.id
    text = api_token(first.id)
    actor = await queries.actor_of_api_token(text, ctx.now)
    assert actor is not None
    assert actor.user_id == user.id
    await operations.revoke_api_token(await ctx_for(user), first.id)
    assert await queries.actor_of_api_token(text, ctx.now) is None
    assert text not in str(await ApiToken.all().values())


# ---- units


async def test_units_make_a_tree_of_paths() -> None:
    ctx = await ctx_for(await make_administrator())
    root = await operations.create_unit(ctx, None, "bo", NAME, 100)
    child = await operations.create_unit(ctx, root.id, " CUC ", NAME, 20)
    assert (root.path, child.path) == (f"/{root.id}/", f"/{root.id}/{child.id}/")
    assert (root.code, child.code) == ("BO", "CUC")
    coordinator = await make_coordinator(root)
    actor = await queries.actor_of_user(coordinator.id)
    assert actor is not None
    assert actor.coordinated_unit_ids == {root.id, child.id}


async def test_a_unit_code_is_taken_once() -> None:
    ctx = await ctx_for(await make_administrator())
    await operations.create_unit(ctx, None, "BO", NAME, 0)
    async with refused("accounts.unit_code_taken"):
        await operations.create_unit(ctx, None, "bo", NAME, 0)


async def test_two_units_of_one_code_at_once_make_one() -> None:
    ctx = await ctx_for(await make_administrator())
    made = await asyncio.gather(
        *(operations.create_unit(ctx, None, "BO", NAME, 0) for _ in range(5)), return_exceptions=True
    )
    assert len([unit for unit in made if isinstance(unit, Unit)]) == 1
    assert {type(refusal) for refusal in made if not isinstance(refusal, Unit)} == {Conflict}


async def test_a_unit_closes_after_those_below_it_and_opens_before_them() -> None:
    ctx = await ctx_for(await make_administrator())
    root = await operations.create_unit(ctx, None, "BO", NAME, 0)
    child = await operations.create_unit(ctx, root.id, "CUC", NAME, 0)
    async with refused("accounts.unit_has_active_children"):
        await operations.update_unit(ctx, root.id, NAME, 0, False)
    await operations.update_unit(ctx, child.id, NAME, 0, False)
    await operations.update_unit(ctx, root.id, NAME, 0, False)
    async with refused("accounts.unit_closed"):
        await operations.update_unit(ctx, child.id, NAME, 0, True)
    async with refused("accounts.unit_closed"):
        await operations.create_unit(ctx, root.id, "MOI", NAME, 0)


async def test_who_removes_a_member() -> None:
    unit = await make_unit(await make_unit())
    member = await make_coordinator(unit)
    membership = await Membership.get(user_id=member.id)
    async with refused("kernel.not_found"):
        await operations.remove_member(await ctx_for(await make_member(unit)), membership.id)
    await operations.remove_member(await ctx_for(await make_coordinator(unit)), membership.id)
    actor = await queries.actor_of_user(member.id)
    assert actor is not None
    assert (actor.unit_ids, actor.coordinated_unit_ids) == (frozenset(), frozenset())


# ---- roles


async def test_a_role_fits_its_scope() -> None:
    ctx, user, unit = await ctx_for(await make_administrator()), await make_user(), await make_unit()
    contest = await make_contest()
    for role, scope in (
        (Role.ADMINISTRATOR, (unit.id, None, None)),
        (Role.COORDINATOR, (None, None, contest.id)),
        (Role.ORGANISER, (None, None, None)),
        (Role.AUDITOR, (None, contest.season_id, contest.id)),
    ):
        async with refused("accounts.role_scope"):
            await operations.grant_role(ctx, user.email, role, *scope)
    with pytest.raises(NotFound):
        await operations.grant_role(ctx, user.email, Role.COORDINATOR, uuid4(), None, None)
    with pytest.raises(Invalid):
        await operations.grant_role(ctx, "khong.ai@example.vn", Role.ADMINISTRATOR, None, None, None)


async def test_granting_twice_is_one_grant() -> None:
    ctx, user, unit = await ctx_for(await make_administrator()), await make_user(), await make_unit()
    grants = [
        await operations.grant_role(ctx, user.email, Role.COORDINATOR, unit.id, None, None) for _ in range(2)
    ]
    assert grants[0].id == grants[1].id
    assert await AuditEntry.filter(event="RoleGranted").count() == 1


async def test_the_last_administrator_stays() -> None:
    first = await make_administrator()
    async with refused("accounts.last_administrator"):
        await operations.revoke_role(await ctx_for(first), (await RoleGrant.get(user_id=first.id)).id)


async def test_two_administrators_cannot_remove_each_other_at_once() -> None:
    people = [await make_administrator(), await make_administrator()]
    grants = [await RoleGrant.get(user_id=person.id) for person in people]
    contexts = [await ctx_for(person) for person in people]
    await asyncio.gather(
        operations.revoke_role(contexts[0], grants[1].id),
        operations.revoke_role(contexts[1], grants[0].id),
        return_exceptions=True,
    )
    assert await RoleGrant.filter(role=Role.ADMINISTRATOR).count() == 1


async def test_organisers_revoke_in_their_contest_only() -> None:
    contest = await make_contest()
    organiser = await make_organiser(contest_id=contest.id)
    theirs = await make_grant(await make_user(), Role.AUDITOR, contest_id=contest.id)
    foreign = await make_grant(await make_user(), Role.AUDITOR, contest_id=(await make_contest()).id)
    ctx = await ctx_for(organiser)
    async with refused("kernel.not_found"):
        await operations.revoke_role(ctx, foreign.id)
    await operations.revoke_role(ctx, theirs.id)
    assert not await RoleGrant.filter(id=theirs.id).exists()


async def test_authors_and_judges_do_not_organise_their_contest() -> None:
    ctx = await ctx_for(await make_administrator())
    contest = await make_contest(phase=PhaseKind.JUDGING)
    author = await make_member(await make_unit())
    await make_entry(contest=contest, author=author)
    judge = await make_user()
    await make_judge(await make_round(contest), judge)
    for person in (author, judge):
        for scope in ((None, contest.season_id, None), (None, None, contest.id)):
            async with refused("accounts.conflicting_role"):
                await operations.grant_role(ctx, person.email, Role.ORGANISER, *scope)
    elsewhere = await make_contest()
    assert await operations.grant_role(ctx, author.email, Role.ORGANISER, None, None, elsewhere.id)


async def test_the_first_administrator_is_appointed_once() -> None:
    grant = await operations.appoint_first_administrator(await ctx_for(), "quan.tri@example.vn", "Quản trị")
    assert grant.role is Role.ADMINISTRATOR
    async with refused("accounts.administrator_exists"):
        await operations.appoint_first_administrator(await ctx_for(), "khac@example.vn", "Người khác")


# ---- invitations


async def invited(unit: Unit, **values: Any) -> Invitation:
    coordinator = await make_coordinator(await Unit.get(id=unit.parent_id))
    return await operations.invite_to_unit(
        await ctx_for(coordinator),
        unit.id,
        values.get("email", "khach@example.vn"),
        values.get("kind", InvitationKind.MEMBER),
    )


async def accept(invitation: Invitation, email: str = "khach@example.vn") -> Invitation:
    guest = await make_user(email)
    return await operations.accept_invitation(
        await ctx_for(guest), invitation_token(invitation.id), invitation.kind
    )


async def test_an_invitation_names_no_token_and_no_address_in_the_outbox() -> None:
    invitation = await invited(await make_unit(await make_unit()))
    kept = str(await OutboxMessage.all().values("payload")) + str(await AuditEntry.all().values("payload"))
    assert str(invitation.id) in kept
    assert invitation_token(invitation.id) not in kept
    assert "khach@example.vn" not in kept


async def test_inviting_twice_is_one_invitation() -> None:
    unit = await make_unit(await make_unit())
    assert (await invited(unit)).id == (await invited(unit)).id
    assert await OutboxMessage.filter(event="InvitationSent").count() == 1


@pytest.mark.parametrize("column", ["expires_at", "revoked_at"])
async def test_an_invitation_that_is_over_is_closed(column: str) -> None:
    invitation = await invited(await make_unit(await make_unit()))
    await Invitation.filter(id=invitation.id).update(**{column: invitation.created_at})
    async with refused("accounts.invitation_over"):
        await accept(invitation)


async def test_an_invitation_of_another_kind_is_not_found() -> None:
    invitation = await invited(await make_unit(await make_unit()))
    guest = await make_user("khach@example.vn")
    async with refused("accounts.invitation_unknown"):
        await operations.accept_invitation(
            await ctx_for(guest), invitation_token(invitation.id), InvitationKind.COORDINATOR
        )


async def test_a_role_taken_away_is_not_fetched_back_with_the_old_link() -> None:
    unit = await make_unit(await make_unit())
    invitation = await invited(unit, kind=InvitationKind.COORDINATOR)
    guest = await make_user("khach@example.vn")
    token = invitation_token(invitation.id)
    await operations.accept_invitation(await ctx_for(guest), token, invitation.kind)
    await RoleGrant.filter(user_id=guest.id).delete()
    async with refused("accounts.invitation_used"):
        await operations.accept_invitation(await ctx_for(guest), token, invitation.kind)


async def test_accepting_twice_at_once_works_once() -> None:
    invitation = await invited(await make_unit(await make_unit()), kind=InvitationKind.COORDINATOR)
    ctx = await ctx_for(await make_user("khach@example.vn"))
    answers = await asyncio.gather(
        *(
            operations.accept_invitation(ctx, invitation_token(invitation.id), invitation.kind)
            for _ in range(5)
        ),
        return_exceptions=True,
    )
    refusals = [answer.code for answer in answers if isinstance(answer, Problem)]
    assert refusals == ["accounts.invitation_used"] * 4


async def test_coordinators_do_not_make_their_own_equals() -> None:
    unit = await make_unit(await make_unit())
    ctx = await ctx_for(await make_coordinator(unit))
    async with refused("accounts.coordinators_only"):
        await operations.invite_to_unit(ctx, unit.id, "khach@example.vn", InvitationKind.COORDINATOR)
    assert await operations.invite_to_unit(ctx, unit.id, "khach@example.vn", InvitationKind.MEMBER)


async def test_an_organiser_by_invitation() -> None:
    contest = await make_contest()
    ctx = await ctx_for(await make_organiser(season_id=contest.season_id))
    invitation = await operations.invite_to_contest(
        ctx, contest.id, "khach@example.vn", InvitationKind.ORGANISER
    )
    await accept(invitation)
    actor = await queries.actor_of_email("khach@example.vn")
    assert actor is not None
    assert actor.has_role_in(Role.ORGANISER, season_id=contest.season_id, contest_id=contest.id)
    assert not actor.has_role_in(Role.ORGANISER, season_id=contest.season_id)


async def test_who_revokes_an_invitation() -> None:
    unit = await make_unit(await make_unit())
    invitation = await invited(unit)
    async with refused("kernel.not_found"):
        await operations.revoke_invitation(await ctx_for(await make_member(unit)), invitation.id)
    await operations.revoke_invitation(await ctx_for(await make_coordinator(unit)), invitation.id)
    await invitation.refresh_from_db()
    assert invitation.revoked_at is not None
