"""Who may do what with people, units, roles and invitations."""

from __future__ import annotations

from uuid import UUID

from domain.accounts.models import ApiToken, Invitation, InvitationKind, Membership, RoleGrant, Session, Unit
from domain.kernel.context import Actor, Role
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial

ADMINISTRATORS_ONLY = Denial("accounts.administrators_only")
COORDINATORS_ONLY = Denial("accounts.coordinators_only")
ORGANISERS_ONLY = Denial("accounts.organisers_only")
UNIT_KINDS = frozenset({InvitationKind.MEMBER, InvitationKind.COORDINATOR})
CONTEST_KINDS = frozenset({InvitationKind.ORGANISER, InvitationKind.AUDITOR})


def can_use_account(actor: Actor) -> Denial | None:
    """Whatever concerns one's own account."""
    return None if actor.is_signed_in else SIGN_IN_FIRST


def can_administer(actor: Actor) -> Denial | None:
    """Units, roles, and everything that only administrators do."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    return None if actor.is_administrator else ADMINISTRATORS_ONLY


def can_end_session(actor: Actor, session: Session) -> Denial | None:
    return None if session.user_id == actor.user_id else HIDDEN


def can_revoke_api_token(actor: Actor, token: ApiToken) -> Denial | None:
    return None if token.user_id == actor.user_id else HIDDEN


def can_edit_unit(actor: Actor, unit: Unit) -> Denial | None:
    """The tree is the administrators'."""
    return can_administer(actor)


def can_manage_members(actor: Actor, unit_id: UUID) -> Denial | None:
    """See, invite and remove members: coordinators of the unit or of one above it, and administrators."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    allowed = actor.is_administrator or unit_id in actor.coordinated_unit_ids
    return None if allowed else COORDINATORS_ONLY


def can_appoint_coordinator(actor: Actor, unit: Unit) -> Denial | None:
    """Nobody makes their own equals: it takes the coordinator of a unit above, or an administrator."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    allowed = actor.is_administrator or unit.parent_id in actor.coordinated_unit_ids
    return None if allowed else COORDINATORS_ONLY


def can_remove_member(actor: Actor, membership: Membership) -> Denial | None:
    """People may leave a unit themselves."""
    if actor.is_signed_in and membership.user_id == actor.user_id:
        return None
    return can_manage_members(actor, membership.unit_id) and HIDDEN


def can_invite_to_contest(actor: Actor, season_id: UUID, contest_id: UUID | None) -> Denial | None:
    """Organisers bring in their fellow organisers and auditors."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    allowed = actor.is_administrator or actor.has_role_in(
        Role.ORGANISER, season_id=season_id, contest_id=contest_id
    )
    return None if allowed else ORGANISERS_ONLY


def can_grant_role(actor: Actor) -> Denial | None:
    """Grants without an invitation, for people who have an account."""
    return can_administer(actor)


def can_revoke_role(actor: Actor, grant: RoleGrant, season_id: UUID | None) -> Denial | None:
    """Administrators; and organisers the roles in their contests, except their own last way in.

    `season_id` is the season of the grant, or of its contest."""
    if actor.is_administrator:
        return None
    if season_id is None or grant.user_id == actor.user_id:
        return HIDDEN
    return can_invite_to_contest(actor, season_id, grant.contest_id) and HIDDEN


def can_revoke_invitation(actor: Actor, invitation: Invitation, season_id: UUID | None) -> Denial | None:
    """Who sent it, and who could have."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    if actor.is_administrator or invitation.invited_by_id == actor.user_id:
        return None
    if invitation.unit_id in actor.coordinated_unit_ids:
        return None
    if season_id and actor.has_role_in(Role.ORGANISER, season_id=season_id, contest_id=invitation.contest_id):
        return None
    return HIDDEN


def can_accept_invitation(actor: Actor, invitation: Invitation) -> Denial | None:
    """Only the address that was invited; the link alone is not enough."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    return None if invitation.email == actor.email else Denial("accounts.invitation_other_address")


def can_oversee(actor: Actor, season_id: UUID, contest_id: UUID) -> Denial | None:
    """See who works on a contest: those who organise or audit it."""
    allowed = actor.is_administrator or any(
        actor.has_role_in(role, season_id=season_id, contest_id=contest_id)
        for role in (Role.ORGANISER, Role.AUDITOR)
    )
    return None if allowed else HIDDEN
