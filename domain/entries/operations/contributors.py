"""Co-authors by invitation: the address that the entry names becomes a person who sees it."""

from __future__ import annotations

from uuid import UUID

from domain.accounts.invitations import claim_invitation, send_invitation
from domain.accounts.models import Invitation, InvitationKind
from domain.entries import policy, windows
from domain.entries.events import ContributorJoined
from domain.entries.locking import lock_contest, lock_entry
from domain.entries.models import Contributor, Entry
from domain.entries.operations.drafts import raise_if
from domain.entries.queries.access import runs_contest
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import SIGN_IN_FIRST, SIGNED_IN, Persona, require
from domain.kernel.text import clean_email


@operation(may={Persona.AUTHOR})
async def invite_contributor(ctx: Context, entry_id: UUID, email: str) -> Invitation:
    """Invites a co-author by the address that the draft names for them.

    By the entry's author, while it may be edited."""
    locked = await lock_entry(ctx, entry_id)
    entry = locked.entry
    require(policy.can_edit_entry(ctx.actor, entry, locked.access))
    raise_if(windows.edit_refusal(entry.status, locked.phases, ctx.now))
    address = clean_email(email, "email")
    if not await Contributor.exists(entry_id=entry.id, email=address):
        raise Invalid(
            "entries.contributor_unknown", fields=[FieldProblem("email", "entries.contributor_unknown")]
        )
    return await send_invitation(
        ctx, address, InvitationKind.CONTRIBUTOR, entry_id=entry.id, contest_id=entry.contest_id
    )


@operation(may=SIGNED_IN)
async def accept_contributor_invitation(ctx: Context, token: str) -> Invitation:
    """Accepts an invitation to be an entry's co-author.

    By the address it was sent to, once; not by those who organise, audit or judge the contest."""
    require(None if ctx.actor.is_signed_in else SIGN_IN_FIRST)
    invitation = await claim_invitation(ctx, token, InvitationKind.CONTRIBUTOR)
    entry = await Entry.get_or_none(id=invitation.entry_id)
    if entry is None:
        raise NotFound
    await lock_contest(entry.contest_id)
    user_id = ctx.actor.user_id
    runs = user_id is not None and await runs_contest([user_id], entry.contest_id)
    require(policy.can_create_entry(ctx.actor, runs_contest=runs))
    joined = await Contributor.filter(entry_id=entry.id, email=invitation.email).update(user_id=user_id)
    if not joined or user_id is None:
        raise NotFound("entries.contributor_removed")
    ctx.record(ContributorJoined(entry_id=entry.id, contest_id=entry.contest_id, user_id=user_id))
    return invitation
