"""Accounts: one's own, units and roles."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from domain.accounts import operations as accounts
from domain.accounts.models import (
    ApiToken,
    InvitationKind,
    Membership,
    RoleGrant,
    Session,
    SignInCode,
    User,
)
from domain.accounts.tokens import code_digest, digest, invitation_token, sign_in_code
from domain.kernel.context import Role
from tests.architecture.scenarios.base import Call, call, invited, scenario
from tests.architecture.stage import Stage
from tests.conftest import ctx_for
from tests.factories.accounts import PASSWORD, make_auditor, make_membership, make_session, make_user


@scenario("accounts.accept_invitation", is_own=True)
async def accept_invitation(stage: Stage, owner: User) -> Call:
    sent = await invited(owner, InvitationKind.MEMBER, unit_id=stage.there.unit.id)
    return call(accounts.accept_invitation, invitation_token(sent.id), InvitationKind.MEMBER)


@scenario("accounts.revoke_invitation", is_own=True)
async def revoke_invitation(stage: Stage, owner: User) -> Call:
    guest = await make_user()
    sent = await invited(guest, InvitationKind.MEMBER, unit_id=stage.there.unit.id, invited_by_id=owner.id)
    return call(accounts.revoke_invitation, sent.id)


@scenario("accounts.end_session", is_own=True)
async def end_session(stage: Stage, owner: User) -> Call:
    await make_session(owner)
    return call(accounts.end_session, (await Session.get(user_id=owner.id)).id)


@scenario("accounts.revoke_api_token", is_own=True)
async def revoke_api_token(stage: Stage, owner: User) -> Call:
    now = datetime.now(UTC)
    token = await ApiToken.create(
        id=uuid4(),
        user_id=owner.id,
        name="máy",
        token_digest=digest(str(uuid4())),
        created_at=now,
        expires_at=now + timedelta(days=1),
    )
    return call(accounts.revoke_api_token, token.id)


@scenario("accounts.remove_member", is_own=True)
async def remove_member(stage: Stage, owner: User) -> Call:
    unit = stage.there.unit
    membership = await Membership.get_or_none(user_id=owner.id, unit_id=unit.id)
    return call(accounts.remove_member, (membership or await make_membership(owner, unit)).id)


@scenario("accounts.create_api_token")
async def create_api_token(stage: Stage, owner: User) -> Call:
    return call(accounts.create_api_token, "máy", 30)


@scenario("accounts.update_profile")
async def update_profile(stage: Stage, owner: User) -> Call:
    return call(accounts.update_profile, "Tên mới", "en")


@scenario("accounts.record_password")
async def record_password(stage: Stage, owner: User) -> Call:
    return call(accounts.record_password, "hash", None, None, None)


@scenario("accounts.sign_out")
async def sign_out(stage: Stage, owner: User) -> Call:
    return call(accounts.sign_out, await make_session(owner))


@scenario("accounts.request_sign_in_code")
async def request_sign_in_code(stage: Stage, owner: User) -> Call:
    return call(accounts.request_sign_in_code, owner.email)


@scenario("accounts.count_attempt")
async def count_attempt(stage: Stage, owner: User) -> Call:
    return call(accounts.count_attempt, owner.email)


@scenario("accounts.open_session_by_code")
async def open_session_by_code(stage: Stage, owner: User) -> Call:
    attempt = await accounts.count_attempt(await ctx_for(), owner.email)
    id_, now = uuid4(), datetime.now(UTC)
    code = sign_in_code(id_)
    await SignInCode.create(
        id=id_,
        email=owner.email,
        code_digest=code_digest(id_, code),
        created_at=now,
        expires_at=now + timedelta(minutes=5),
    )
    return call(accounts.open_session_by_code, attempt, owner.email, code, "", b"1" * 32, "")


@scenario("accounts.open_session_by_password")
async def open_session_by_password(stage: Stage, owner: User) -> Call:
    attempt = await accounts.count_attempt(await ctx_for(), owner.email)
    await User.filter(id=owner.id).update(password_hash=PASSWORD)
    return call(accounts.open_session_by_password, attempt, owner.id, PASSWORD, b"2" * 32, "")


@scenario("accounts.create_unit")
async def create_unit(stage: Stage, owner: User) -> Call:
    return call(accounts.create_unit, stage.here.unit.id, "MOI", {"vi": "Đơn vị mới"}, 5)


@scenario("accounts.update_unit")
async def update_unit(stage: Stage, owner: User) -> Call:
    return call(accounts.update_unit, stage.here.unit.id, {"vi": "Tên mới"}, 5, True)


@scenario("accounts.invite_to_unit")
async def invite_to_unit(stage: Stage, owner: User) -> Call:
    return call(accounts.invite_to_unit, stage.here.unit.id, "moi@example.vn", InvitationKind.COORDINATOR)


@scenario("accounts.invite_to_contest")
async def invite_to_contest(stage: Stage, owner: User) -> Call:
    return call(accounts.invite_to_contest, stage.here.contest.id, "moi@example.vn", InvitationKind.AUDITOR)


@scenario("accounts.grant_role")
async def grant_role(stage: Stage, owner: User) -> Call:
    guest = await make_user()
    return call(accounts.grant_role, guest.email, Role.AUDITOR, None, None, stage.here.contest.id)


@scenario("accounts.revoke_role")
async def revoke_role(stage: Stage, owner: User) -> Call:
    auditor = await make_auditor(contest_id=stage.here.contest.id)
    return call(accounts.revoke_role, (await RoleGrant.get(user_id=auditor.id)).id)
