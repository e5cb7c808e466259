"""Storing the contributors of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError

from domain.accounts.invitations import revoke_open_invitations
from domain.accounts.models import InvitationKind, User
from domain.entries import policy
from domain.entries.content import share_text
from domain.entries.events import ContributorRemoved, ContributorShareChanged
from domain.entries.inputs import ContributorInput
from domain.entries.locking import contributors_of
from domain.entries.models import Contributor, Entry
from domain.kernel.context import Context
from domain.kernel.errors import Conflict
from domain.kernel.policy import Denial, require

CALM = timedelta(minutes=10)
"""Mails about a share wait until typing is over; what was put right by then is told to nobody."""
UNANSWERED: dict[str, Any] = {
    "confirmed_at": None,
    "confirmed_share": None,
    "declined_at": None,
    "decline_reason": "",
    "consents_to_publish_at": None,
    "consent_wording": "",
}


def as_sent(rows: Iterable[Contributor]) -> tuple[ContributorInput, ...]:
    """Stored contributors in the shape in which they are sent, to compare."""
    return tuple(
        ContributorInput(
            name=row.name,
            share=Decimal(row.share),
            email=row.email,
            birth_date=row.birth_date,
            workplace=row.workplace,
            title=row.title,
            qualification=row.qualification,
            id=row.id,
        )
        for row in rows
    )


async def store_contributors(ctx: Context, entry: Entry, sent: tuple[ContributorInput, ...]) -> None:
    """Makes the contributors what was sent, in that order; whom it concerns is told.

    The main author decides on people, addresses and shares; co-authors change what describes themselves, else
    Forbidden. A new contributor keeps the id that the page gave, so that a repeated save adds nobody twice; ids
    that are other entries' are ignored."""
    known = {row.id: row for row in await contributors_of(entry.id)}
    require(_may_change(ctx, entry, list(known.values()), sent))
    users = await _users_by_address([one.email for one in sent if one.email])
    taken = await _foreign({one.id for one in sent if one.id} - known.keys())
    by_address = {row.email: row.id for row in known.values() if row.email}
    kept: set[UUID] = set()
    for position, one in enumerate(sent):
        # programs may leave ids out: an address is the same person then
        wanted = one.id or by_address.get(one.email)
        contributor_id = wanted if wanted and wanted not in kept | taken else uuid4()
        kept.add(contributor_id)
        values = _columns(one, users.get(one.email), position)
        await _store(ctx, entry, known.get(contributor_id), contributor_id, values)
    await _remove(ctx, entry, [row for row in known.values() if row.id not in kept])


def _may_change(
    ctx: Context, entry: Entry, known: list[Contributor], sent: tuple[ContributorInput, ...]
) -> Denial | None:
    if policy.is_author(ctx.actor, entry):
        return None
    own = next((row.id for row in known if row.user_id == ctx.actor.user_id), None)
    before = [_fixed(one, own) for one in as_sent(known)]
    return None if before == [_fixed(one, own) for one in sent] else policy.NOT_AUTHOR


def _fixed(one: ContributorInput, own: UUID | None) -> ContributorInput:
    """What a co-author with the row `own` may not change of a contributor."""
    if one.id != own:
        return one
    return ContributorInput(id=one.id, name="", email=one.email, share=one.share)


async def _foreign(ids: Iterable[UUID]) -> set[UUID]:
    """Which of these ids other entries' contributors have."""
    return {row["id"] for row in await Contributor.filter(id__in=list(ids)).values("id")}


def _columns(sent: ContributorInput, user_id: UUID | None, position: int) -> dict[str, Any]:
    return {
        "user_id": user_id,
        "name": sent.name,
        "email": sent.email,
        "birth_date": sent.birth_date,
        "workplace": sent.workplace,
        "title": sent.title,
        "qualification": sent.qualification,
        "share": sent.share,
        "position": position,
    }


async def _store(
    ctx: Context, entry: Entry, row: Contributor | None, contributor_id: UUID, values: dict[str, Any]
) -> None:
    if row is None:
        await _add(ctx, entry, contributor_id, values)
        return
    if row.email != values["email"]:
        # another address is another person, who has not said anything yet
        await _part_with(ctx, entry, row)
        values |= UNANSWERED
    elif row.confirmed_at and row.user_id != entry.author_id and row.share != values["share"]:
        ctx.record(
            ContributorShareChanged(entry.id, entry.contest_id, row.id, share_text(values["share"])),
            not_before=ctx.now + CALM,
        )
    row.update_from_dict(values)
    await row.save(update_fields=list(values))


async def _add(ctx: Context, entry: Entry, contributor_id: UUID, values: dict[str, Any]) -> None:
    try:
        await Contributor.create(id=contributor_id, entry_id=entry.id, **values)
    except IntegrityError:  # another entry took this id at this very moment: somebody plays with ids
        raise Conflict("kernel.stale", current=0) from None


async def _remove(ctx: Context, entry: Entry, rows: list[Contributor]) -> None:
    for row in rows:
        await _part_with(ctx, entry, row)
    await Contributor.filter(id__in=[row.id for row in rows]).delete()


async def _part_with(ctx: Context, entry: Entry, row: Contributor) -> None:
    """Takes back the address's invitation, and tells whoever had said yes."""
    if row.email:
        await revoke_open_invitations(ctx, row.email, InvitationKind.CONTRIBUTOR, entry_id=entry.id)
    if row.confirmed_at and row.user_id and row.user_id != ctx.actor.user_id:
        ctx.record(ContributorRemoved(entry.id, entry.contest_id, row.user_id), not_before=ctx.now + CALM)


async def _users_by_address(addresses: list[str]) -> dict[str, UUID]:
    users = await User.filter(email__in=addresses, disabled_at=None)
    return {user.email: user.id for user in users}
