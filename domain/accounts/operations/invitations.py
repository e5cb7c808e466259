"""Inviting people into units and contests, and accepting."""

from __future__ import annotations

from uuid import UUID

from domain.accounts import policy
from domain.accounts.events import MemberAdded
from domain.accounts.invitations import claim_invitation, revoke, send_invitation
from domain.accounts.models import Invitation, InvitationKind, Membership, Unit
from domain.accounts.operations.roles import give_role
from domain.accounts.scopes import season_of
from domain.kernel.context import Context, Role
from domain.kernel.errors import Closed, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, SIGNED_IN, Persona, require


@operation(may={Persona.COORDINATOR, Persona.ADMINISTRATOR})
async def invite_to_unit(ctx: Context, unit_id: UUID, email: str, kind: str) -> Invitation:
    """Invites a person to a unit, as a member or as its coordinator.

    Members by the unit's coordinators; coordinators by those of a unit above; both by administrators."""
    require(policy.can_use_account(ctx.actor))
    _check_kind(kind, policy.UNIT_KINDS)
    unit = await Unit.filter(id=unit_id).first()
    if unit is None:
        raise NotFound
    if kind == InvitationKind.COORDINATOR:
        require(policy.can_appoint_coordinator(ctx.actor, unit))
    else:
        require(policy.can_manage_members(ctx.actor, unit.id))
    if not unit.is_active:
        raise Closed("accounts.unit_closed")
    return await send_invitation(ctx, email, kind, unit_id=unit.id)


@operation(may=ORGANISERS)
async def invite_to_contest(ctx: Context, contest_id: UUID, email: str, kind: str) -> Invitation:
    """Invites a person to organise or to audit a contest.

    By its organisers and administrators."""
    require(policy.can_use_account(ctx.actor))
    _check_kind(kind, policy.CONTEST_KINDS)
    season_id = await season_of(None, contest_id)
    if season_id is None:
        raise NotFound
    require(policy.can_invite_to_contest(ctx.actor, season_id, contest_id))
    return await send_invitation(ctx, email, kind, contest_id=contest_id)


@operation(may=SIGNED_IN)
async def revoke_invitation(ctx: Context, invitation_id: UUID) -> None:
    """Makes the link of an invitation worthless.

    By who sent it, and who could have. Closed when it was accepted."""
    require(policy.can_use_account(ctx.actor))
    invitation = await Invitation.filter(id=invitation_id).select_for_update().first()
    if invitation is None:
        raise NotFound
    season_id = await season_of(invitation.season_id, invitation.contest_id)
    require(policy.can_revoke_invitation(ctx.actor, invitation, season_id))
    if invitation.accepted_at is not None:
        raise Closed("accounts.invitation_used")
    if invitation.revoked_at is None:
        await revoke(ctx, invitation)


@operation(may=SIGNED_IN)
async def accept_invitation(ctx: Context, token: str, kind: str) -> Invitation:
    """Accepts an invitation to a unit, or to organise or audit a contest.

    By the address it was sent to, once."""
    require(policy.can_use_account(ctx.actor))
    invitation = await claim_invitation(ctx, token, kind)
    assert ctx.actor.user_id is not None  # noqa: S101 - a signed-in actor has one; for the type checker
    if kind in policy.UNIT_KINDS:
        await _join(ctx, ctx.actor.user_id, invitation.unit_id)
    if kind in {InvitationKind.COORDINATOR, *policy.CONTEST_KINDS}:
        scope = {name: getattr(invitation, name) for name in ("unit_id", "season_id", "contest_id")}
        await give_role(ctx, ctx.actor.user_id, Role(kind), scope)
    return invitation


async def _join(ctx: Context, user_id: UUID, unit_id: UUID | None) -> None:
    membership, is_new = await Membership.get_or_create(
        {"created_at": ctx.now}, user_id=user_id, unit_id=unit_id
    )
    if is_new:
        ctx.record(MemberAdded(unit_id=membership.unit_id, user_id=user_id))


def _check_kind(kind: str, kinds: frozenset[str]) -> None:
    if kind not in kinds:
        raise Invalid("accounts.invitation_kind", fields=[FieldProblem("kind", "accounts.invitation_kind")])
