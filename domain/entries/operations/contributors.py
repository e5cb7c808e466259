"""Co-authors: inviting them, and what they answer – whether they are, with which share, named in public or not."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from domain.accounts.invitations import (
    claim_invitation,
    decline_invitation,
    revoke_open_invitations,
    send_invitation,
)
from domain.accounts.models import Invitation, InvitationKind
from domain.entries import policy, windows
from domain.entries.channel import announce_entry
from domain.entries.content import share_text
from domain.entries.events import (
    ContributorDeclined,
    ContributorJoined,
    EntryHandedOver,
    PublicationConsentChanged,
)
from domain.entries.locking import Locked, lock_contest, lock_entry
from domain.entries.models import Contributor, Entry
from domain.entries.naming import refresh_search
from domain.entries.operations.drafts import raise_if
from domain.entries.operations.people import UNANSWERED
from domain.entries.queries.access import runs_contest
from domain.entries.team import check_wording, has_confirmed
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import SIGN_IN_FIRST, SIGNED_IN, Persona, require
from domain.kernel.text import clean_email, clean_text

SENT_LATELY = timedelta(minutes=10)
"""Within this time an invitation is not mailed again."""
MAX_REASON = 2_000


@operation(may={Persona.AUTHOR})
async def invite_contributor(ctx: Context, entry_id: UUID, email: str) -> Invitation:
    """Invites a co-author by the address that the entry names for them; again, after ten minutes, if need be.

    By the entry's main author, until screening is over. Conflict when they have confirmed."""
    locked = await _led(ctx, entry_id)
    entry, address = locked.entry, clean_email(email, "email")
    row = await Contributor.filter(entry_id=entry.id, email=address).first()
    if row is None:
        raise Invalid(
            "entries.contributor_unknown", fields=[FieldProblem("email", "entries.contributor_unknown")]
        )
    if has_confirmed(row, entry.author_id):
        raise Conflict("entries.contributor_confirmed", name=row.name or row.email)
    if row.declined_at is not None:
        await _note(row, {"declined_at": None, "decline_reason": ""})
    kind = InvitationKind.CONTRIBUTOR
    await revoke_open_invitations(ctx, address, kind, entry_id=entry.id, before=ctx.now - SENT_LATELY)
    await announce_entry(entry.id)
    return await send_invitation(ctx, address, kind, entry_id=entry.id, contest_id=entry.contest_id)


@operation(may=SIGNED_IN)
async def accept_contributor_invitation(ctx: Context, token: str, consent_wording: str = "") -> Invitation:
    """Confirms being an entry's co-author with the share that it names, and consents to being named in public
    when the version of the consent's wording is sent along.

    By the address it was sent to, once; not by those who organise, audit or judge the contest."""
    require(None if ctx.actor.is_signed_in else SIGN_IN_FIRST)
    wording = check_wording(consent_wording)
    invitation = await claim_invitation(ctx, token, InvitationKind.CONTRIBUTOR)
    entry, row = await _invited(invitation)
    await lock_contest(entry.contest_id)
    user_id = ctx.actor.user_id
    runs = user_id is not None and await runs_contest([user_id], entry.contest_id)
    require(policy.can_create_entry(ctx.actor, runs_contest=runs))
    row.user_id = user_id
    await _confirm(ctx, entry, row, wording)
    return invitation


@operation(may=SIGNED_IN)
async def decline_contributor_invitation(ctx: Context, token: str, reason: str) -> Invitation:
    """Says no to being an entry's co-author; the main author is told, with the reason if there is one.

    By the address it was sent to."""
    require(None if ctx.actor.is_signed_in else SIGN_IN_FIRST)
    invitation = await decline_invitation(ctx, token, InvitationKind.CONTRIBUTOR)
    entry, row = await _invited(invitation)
    await _decline(ctx, entry, row, clean_text(reason, "reason", MAX_REASON))
    return invitation


@operation(may=SIGNED_IN)
async def confirm_contribution(ctx: Context, entry_id: UUID) -> Entry:
    """Confirms the share as it is now, after it was lowered.

    By a co-author who had confirmed another one."""
    entry, row = await _own(ctx, entry_id)
    wording = row.consent_wording if row.consents_to_publish_at else ""
    await _confirm(ctx, entry, row, wording)
    return entry


@operation(may=SIGNED_IN)
async def leave_team(ctx: Context, entry_id: UUID, reason: str) -> None:
    """Takes back a confirmation: one is no co-author any more and sees the entry no longer.

    By co-authors, not the main author, until screening is over."""
    locked = await lock_entry(ctx, entry_id)
    entry, row = await _own(ctx, entry_id)
    if policy.is_author(ctx.actor, entry):
        raise Conflict("entries.main_author_stays")
    raise_if(windows.team_refusal(entry.status, locked.phases, ctx.now))
    await _decline(ctx, entry, row, clean_text(reason, "reason", MAX_REASON))


@operation(may=SIGNED_IN)
async def set_publication_consent(ctx: Context, entry_id: UUID, consent_wording: str) -> Entry:
    """Consents to being named in public, by the version of the wording that was shown, or with "" takes it back.

    By the entry's authors for themselves, at any time."""
    wording = check_wording(consent_wording)
    entry, row = await _own(ctx, entry_id)
    await _note(row, _consent(ctx, wording))
    await refresh_search(entry)
    await announce_entry(entry.id)
    ctx.record(_consent_changed(ctx, entry, row, wording))
    return entry


@operation(may={Persona.AUTHOR})
async def hand_over_entry(ctx: Context, entry_id: UUID, contributor_id: UUID) -> Entry:
    """Makes a co-author who has confirmed the main author; the former one stays a co-author.

    By the main author, until screening is over. Conflict when they have not confirmed."""
    locked = await _led(ctx, entry_id)
    entry = locked.entry
    heir = await Contributor.filter(id=contributor_id, entry_id=entry.id).first()
    if heir is None:
        raise NotFound
    if heir.user_id is None or heir.user_id == entry.author_id or not has_confirmed(heir, entry.author_id):
        raise Conflict("entries.heir_unconfirmed", name=heir.name or heir.email)
    former = await Contributor.filter(entry_id=entry.id, user_id=entry.author_id).first()
    if former is not None:
        await _note(former, {"confirmed_at": former.confirmed_at or ctx.now, "confirmed_share": former.share})
    former_id, entry.author_id, entry.updated_at = ctx.actor.user_id, heir.user_id, ctx.now
    await entry.save(update_fields=["author_id", "updated_at"])
    await announce_entry(entry.id)
    if former_id is not None:
        ctx.record(EntryHandedOver(entry.id, entry.contest_id, former_id, heir.user_id))
    return entry


async def _led(ctx: Context, entry_id: UUID) -> Locked:
    """An entry that the actor leads, while its team may still change."""
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_submit_entry(ctx.actor, locked.entry, locked.access))
    raise_if(windows.team_refusal(locked.entry.status, locked.phases, ctx.now))
    return locked


async def _invited(invitation: Invitation) -> tuple[Entry, Contributor]:
    """The entry, locked, and the contributor that an invitation is about; NotFound when they are gone."""
    entry = await Entry.filter(id=invitation.entry_id).select_for_update().first()
    if entry is None:
        raise NotFound
    row = await Contributor.filter(entry_id=entry.id, email=invitation.email).first()
    if row is None:
        raise NotFound("entries.contributor_removed")
    return entry, row


async def _own(ctx: Context, entry_id: UUID) -> tuple[Entry, Contributor]:
    """The entry, locked, and the actor's own place among its contributors; Forbidden for who has none."""
    locked = await lock_entry(ctx, entry_id)
    row = await Contributor.filter(entry_id=entry_id, user_id=ctx.actor.user_id).first()
    require(policy.can_answer_for_oneself(locked.access, is_contributor=row is not None))
    if row is None:
        raise NotFound
    return locked.entry, row


async def _confirm(ctx: Context, entry: Entry, row: Contributor, wording: str) -> None:
    share = Decimal(row.share)
    confirmed = UNANSWERED | {"confirmed_at": ctx.now, "confirmed_share": share} | _consent(ctx, wording)
    await _note(row, confirmed | {"user_id": row.user_id})
    await refresh_search(entry)
    await announce_entry(entry.id)
    if row.user_id is not None:
        ctx.record(
            ContributorJoined(entry.id, entry.contest_id, row.user_id, row.id, share_text(share), wording)
        )


async def _decline(ctx: Context, entry: Entry, row: Contributor, reason: str) -> None:
    await _note(row, UNANSWERED | {"declined_at": ctx.now, "decline_reason": reason})
    await refresh_search(entry)
    await announce_entry(entry.id)
    ctx.record(ContributorDeclined(entry.id, entry.contest_id, row.id))


def _consent(ctx: Context, wording: str) -> dict[str, object]:
    return {"consents_to_publish_at": ctx.now if wording else None, "consent_wording": wording}


def _consent_changed(ctx: Context, entry: Entry, row: Contributor, wording: str) -> PublicationConsentChanged:
    assert ctx.actor.user_id is not None  # noqa: S101 - who has a place among the authors is signed in
    return PublicationConsentChanged(entry.id, entry.contest_id, ctx.actor.user_id, row.id, wording)


async def _note(row: Contributor, changes: dict[str, object]) -> None:
    row.update_from_dict(changes)
    await row.save(update_fields=list(changes))
