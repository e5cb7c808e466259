"""Entries."""

from __future__ import annotations

from decimal import Decimal

from domain.accounts.models import (
    InvitationKind,
    User,
)
from domain.accounts.tokens import invitation_token
from domain.entries import operations as entries
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.models import Contributor, EntryStatus
from tests.architecture.scenarios.base import Call, call, invited, scenario
from tests.architecture.stage import Stage, clear_desk
from tests.factories.entries import make_entry

CO_AUTHOR = "co-author of the entry"
"""Who has confirmed writes the draft too."""


@scenario("entries.create_entry")
async def create_entry(stage: Stage, owner: User) -> Call:
    return call(entries.create_entry, stage.neutral.id)


@scenario("entries.save_entry")
async def save_entry(stage: Stage, owner: User) -> Call:
    entry = stage.here.entry
    people = (ContributorInput("Người viết", Decimal(100)),)
    given = EntryInput("Tên", "Tóm tắt", entry.track_id, entry.unit_id, {}, people)
    return call(entries.save_entry, entry.id, entry.version, given)


@scenario("entries.submit_entry")
async def submit_entry(stage: Stage, owner: User) -> Call:
    return call(entries.submit_entry, stage.here.entry.id, stage.here.entry.version)


@scenario("entries.withdraw_entry", entry=EntryStatus.SUBMITTED)
async def withdraw_entry(stage: Stage, owner: User) -> Call:
    return call(entries.withdraw_entry, stage.here.entry.id)


@scenario("entries.delete_draft")
async def delete_draft(stage: Stage, owner: User) -> Call:
    await clear_desk(stage.here)
    return call(entries.delete_draft, stage.here.entry.id)


@scenario("entries.forward_entries", entry=EntryStatus.SUBMITTED)
async def forward_entries(stage: Stage, owner: User) -> Call:
    return call(entries.forward_entries, [stage.here.entry.id])


@scenario("entries.return_entry", entry=EntryStatus.SUBMITTED)
async def return_entry(stage: Stage, owner: User) -> Call:
    return call(entries.return_entry, stage.here.entry.id, "Cần số liệu")


@scenario("entries.invite_contributor")
async def invite_contributor(stage: Stage, owner: User) -> Call:
    partner = stage.here.co_author
    await Contributor.filter(entry_id=stage.here.entry.id, user_id=partner.id).update(confirmed_at=None)
    return call(entries.invite_contributor, stage.here.entry.id, partner.email)


@scenario("entries.accept_contributor_invitation", is_own=True)
async def accept_contributor_invitation(stage: Stage, owner: User) -> Call:
    entry = await make_entry(contest=stage.neutral, shares=(50, 50), co_authors=(owner,))
    scope = {"entry_id": entry.id, "contest_id": stage.neutral.id}
    sent = await invited(owner, InvitationKind.CONTRIBUTOR, **scope)
    return call(entries.accept_contributor_invitation, invitation_token(sent.id))
