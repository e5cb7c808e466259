"""Sending and claiming invitations, for the operations of this context and of those above it.

Each kind's own operation checks who may invite and what accepting gives; these two are what all have in common."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise.queryset import QuerySet

from domain.accounts import policy, rules
from domain.accounts.events import InvitationAccepted, InvitationRevoked, InvitationSent
from domain.accounts.models import Invitation
from domain.accounts.tokens import digest, invitation_token
from domain.kernel.context import Context
from domain.kernel.errors import Closed, NotFound
from domain.kernel.policy import require
from domain.kernel.rows import fetch_value
from domain.kernel.text import clean_email


async def send_invitation(
    ctx: Context,
    email: str,
    kind: str,
    *,
    unit_id: UUID | None = None,
    season_id: UUID | None = None,
    contest_id: UUID | None = None,
    round_id: UUID | None = None,
    entry_id: UUID | None = None,
) -> Invitation:
    """Records an invitation, to be mailed; for use inside an operation that has checked who may invite.

    An open invitation to the same thing is answered again rather than doubled. For judges and contributors give
    `contest_id` too: the contest's organisers may then revoke it. Raises Invalid for no address (path "email")."""
    address = clean_email(email, "email")
    scope: dict[str, Any] = {
        "unit_id": unit_id,
        "season_id": season_id,
        "contest_id": contest_id,
        "round_id": round_id,
        "entry_id": entry_id,
    }
    await fetch_value("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text", f"invite:{address}")
    already = await open_invitations(ctx.now).filter(email=address, kind=kind, **scope).first()
    if already is not None:
        return already
    invitation_id = uuid4()
    invitation = await Invitation.create(
        id=invitation_id,
        token_digest=digest(invitation_token(invitation_id)),
        email=address,
        kind=kind,
        invited_by_id=ctx.actor.user_id,
        created_at=ctx.now,
        expires_at=ctx.now + rules.INVITATION_LIFETIME,
        **scope,
    )
    ctx.record(InvitationSent(invitation_id=invitation.id, kind=kind, locale=ctx.locale))
    return invitation


async def revoke_open_invitations(
    ctx: Context, email: str, kind: str, *, entry_id: UUID, before: datetime | None = None
) -> None:
    """Makes an address's open invitations to an entry worthless: all of them, or those sent before an instant."""
    sent = open_invitations(ctx.now).filter(email=email, kind=kind, entry_id=entry_id)
    for invitation in await (sent.filter(created_at__lt=before) if before else sent):
        await revoke(ctx, invitation)


async def revoke(ctx: Context, invitation: Invitation) -> None:
    """Makes an open invitation's link worthless."""
    invitation.revoked_at = ctx.now
    await invitation.save(update_fields=["revoked_at"])
    ctx.record(InvitationRevoked(invitation_id=invitation.id, kind=invitation.kind))


async def claim_invitation(ctx: Context, token: str, kind: str) -> Invitation:
    """Marks the invitation accepted by the actor and answers it; for use inside an accepting operation, which then
    gives what was promised. Once only: a person whose role was taken away cannot fetch it back with the old link.

    NotFound for an unknown token or another kind, Forbidden for another address, Closed when it is over."""
    invitation = await _held(ctx, token, kind)
    invitation.accepted_at, invitation.accepted_by_id = ctx.now, ctx.actor.user_id
    await invitation.save(update_fields=["accepted_at", "accepted_by_id"])
    ctx.record(InvitationAccepted(invitation_id=invitation.id, kind=kind, user_id=ctx.actor.user_id))
    return invitation


async def decline_invitation(ctx: Context, token: str, kind: str) -> Invitation:
    """Ends the invitation because the actor does not want it, and answers it. Refuses as `claim_invitation`."""
    invitation = await _held(ctx, token, kind)
    await revoke(ctx, invitation)
    return invitation


async def _held(ctx: Context, token: str, kind: str) -> Invitation:
    """The open invitation behind the actor's link, locked."""
    invitation = await Invitation.filter(token_digest=digest(token), kind=kind).select_for_update().first()
    if invitation is None:
        raise NotFound("accounts.invitation_unknown")
    require(policy.can_accept_invitation(ctx.actor, invitation))
    if invitation.accepted_at is not None:
        raise Closed("accounts.invitation_used")
    if invitation.revoked_at is not None or invitation.expires_at <= ctx.now:
        raise Closed("accounts.invitation_over")
    return invitation


def open_invitations(now: datetime) -> QuerySet[Invitation]:
    """Those that may still be accepted."""
    return Invitation.filter(accepted_at=None, revoked_at=None, expires_at__gt=now)
