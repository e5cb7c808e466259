"""Signing in, one's own account, units, roles and invitations."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import strawberry

from domain.accounts import operations, queries, signing_in
from domain.accounts.models import InvitationKind
from domain.accounts.signing_in import SignedInSession
from domain.entries.operations import accept_contributor_invitation
from domain.judging.operations import accept_judge_invitation
from domain.kernel.context import Context, Role
from domain.kernel.errors import NotFound
from schema.accounts.types import (
    Invitation,
    InvitationOrProblem,
    NewApiToken,
    NewApiTokenOrProblem,
    RoleGrant,
    RoleGrantOrProblem,
    SignInResult,
    SignInResultOrProblem,
    Unit,
    UnitOrProblem,
    Viewer,
    ViewerOrProblem,
)
from schema.context import Info
from schema.scalars import Done, DoneOrProblem, LocalizedInput, maybe_id, parse_id

Accept = Callable[[Context, str, str], Awaitable[object]]


def _of_kind(kind: InvitationKind) -> Accept:
    return lambda ctx, token, _: operations.accept_invitation(ctx, token, kind)


ACCEPT: dict[str, Accept] = {
    InvitationKind.MEMBER: _of_kind(InvitationKind.MEMBER),
    InvitationKind.COORDINATOR: _of_kind(InvitationKind.COORDINATOR),
    InvitationKind.ORGANISER: _of_kind(InvitationKind.ORGANISER),
    InvitationKind.AUDITOR: _of_kind(InvitationKind.AUDITOR),
    InvitationKind.JUDGE: lambda ctx, token, _: accept_judge_invitation(ctx, token),
    InvitationKind.CONTRIBUTOR: accept_contributor_invitation,
}
"""Which operation accepts which kind of invitation: each belongs to the context it brings a person into."""


async def _begin_session(info: Info, signed_in: SignedInSession) -> SignInResult:
    """Puts the session into the answer's cookie; the rest of the document is answered to who just signed in."""
    context = info.context
    context.sign_in(signed_in.token, signed_in.expires_at)
    context.session_token = signed_in.token
    actor = await queries.actor_of_user(signed_in.user.id)
    if actor is not None:
        context.ctx = replace(context.ctx, actor=actor)
    return SignInResult(viewer=Viewer.of(signed_in.user), is_new=signed_in.is_new)


async def _viewer(info: Info) -> Viewer:
    """The viewer as they are now, with what the mutation has just given them."""
    context = info.context
    user = await queries.viewer(context.ctx)
    if user is None:
        raise NotFound
    actor = await queries.actor_of_user(user.id)
    if actor is not None:
        context.ctx = replace(context.ctx, actor=actor)
    return Viewer.of(user)


@strawberry.type
class AccountsMutation:
    @strawberry.mutation
    async def request_sign_in_code(self, info: Info, email: str) -> DoneOrProblem:
        """Mails a one-time code, for an account that exists or one to be made."""
        await operations.request_sign_in_code(info.context.ctx, email)
        return Done()

    @strawberry.mutation
    async def sign_in_with_code(
        self, info: Info, email: str, code: str, name: str | None = None
    ) -> SignInResultOrProblem:
        """Signs in with the mailed code; the first time, makes the account."""
        context = info.context
        return await _begin_session(
            info,
            await signing_in.sign_in_with_code(context.ctx, email, code, name or "", context.user_agent),
        )

    @strawberry.mutation
    async def sign_in_with_password(self, info: Info, email: str, password: str) -> SignInResultOrProblem:
        """Signs in with a password."""
        context = info.context
        return await _begin_session(
            info, await signing_in.sign_in_with_password(context.ctx, email, password, context.user_agent)
        )

    @strawberry.mutation
    async def sign_out(self, info: Info) -> DoneOrProblem:
        """Ends this session."""
        await operations.sign_out(info.context.ctx, info.context.session_token)
        info.context.sign_out()
        return Done()

    @strawberry.mutation
    async def end_session(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Ends one of the viewer's sessions."""
        await operations.end_session(info.context.ctx, parse_id(id))
        return Done()

    @strawberry.mutation
    async def set_password(
        self, info: Info, password: str, current_password: str | None = None, code: str | None = None
    ) -> ViewerOrProblem:
        """Sets the viewer's password; where there is one, with it or with a sign-in code mailed just now. Ends
        their other sessions."""
        context = info.context
        await signing_in.set_password(
            context.ctx, password, current_password, context.session_token, code=code
        )
        return await _viewer(info)

    @strawberry.mutation
    async def update_profile(self, info: Info, name: str, locale: str) -> ViewerOrProblem:
        """Changes the viewer's name and language."""
        return Viewer.of(await operations.update_profile(info.context.ctx, name, locale))

    @strawberry.mutation
    async def create_api_token(self, info: Info, name: str, days: int = 90) -> NewApiTokenOrProblem:
        """Makes a token for programs; its text is shown this once."""
        return NewApiToken.of(await operations.create_api_token(info.context.ctx, name, days))

    @strawberry.mutation
    async def revoke_api_token(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Makes an API token worthless."""
        await operations.revoke_api_token(info.context.ctx, parse_id(id))
        return Done()

    @strawberry.mutation
    async def create_unit(
        self,
        info: Info,
        code: str,
        name: LocalizedInput,
        parent_id: strawberry.ID | None = None,
        staff_count: int = 0,
    ) -> UnitOrProblem:
        """Adds a unit to the tree."""
        ctx = info.context.ctx
        return Unit.of(
            await operations.create_unit(ctx, maybe_id(parent_id), code, name.to_dict(), staff_count)
        )

    @strawberry.mutation
    async def update_unit(
        self, info: Info, id: strawberry.ID, name: LocalizedInput, staff_count: int, is_active: bool
    ) -> UnitOrProblem:
        """Renames a unit, corrects its staff number, closes or reopens it."""
        ctx = info.context.ctx
        return Unit.of(
            await operations.update_unit(ctx, parse_id(id), name.to_dict(), staff_count, is_active)
        )

    @strawberry.mutation
    async def remove_member(self, info: Info, membership_id: strawberry.ID) -> DoneOrProblem:
        """Takes a person out of a unit."""
        await operations.remove_member(info.context.ctx, parse_id(membership_id))
        return Done()

    @strawberry.mutation
    async def grant_role(
        self,
        info: Info,
        user_email: str,
        role: Role,
        unit_id: strawberry.ID | None = None,
        season_id: strawberry.ID | None = None,
        contest_id: strawberry.ID | None = None,
    ) -> RoleGrantOrProblem:
        """Gives a role to a person who has an account."""
        scope = [maybe_id(unit_id), maybe_id(season_id), maybe_id(contest_id)]
        return RoleGrant.of(await operations.grant_role(info.context.ctx, user_email, role, *scope))

    @strawberry.mutation
    async def revoke_role(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Takes a role away."""
        await operations.revoke_role(info.context.ctx, parse_id(id))
        return Done()

    @strawberry.mutation
    async def invite_to_unit(
        self, info: Info, unit_id: strawberry.ID, email: str, kind: InvitationKind
    ) -> InvitationOrProblem:
        """Invites a person to a unit, as a member or its coordinator."""
        ctx = info.context.ctx
        return Invitation.of(await operations.invite_to_unit(ctx, parse_id(unit_id), email, kind))

    @strawberry.mutation
    async def invite_to_contest(
        self, info: Info, contest_id: strawberry.ID, email: str, kind: InvitationKind
    ) -> InvitationOrProblem:
        """Invites a person to organise or to audit a contest."""
        ctx = info.context.ctx
        return Invitation.of(await operations.invite_to_contest(ctx, parse_id(contest_id), email, kind))

    @strawberry.mutation
    async def revoke_invitation(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Makes the link of an invitation worthless."""
        await operations.revoke_invitation(info.context.ctx, parse_id(id))
        return Done()

    @strawberry.mutation
    async def accept_invitation(self, info: Info, token: str, consent_wording: str = "") -> ViewerOrProblem:
        """Accepts what the link with this token invites to. A co-author sends along the version of the consent to
        which they let their name be published, "" for none."""
        kind = await queries.kind_of_invitation(token)
        if kind is None:
            raise NotFound("accounts.invitation_unknown")
        await ACCEPT[kind](info.context.ctx, token, consent_wording)
        return await _viewer(info)
