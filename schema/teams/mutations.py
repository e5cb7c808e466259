"""What co-authors answer, what organisers decide for units, and quotas."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.accounts.models import InvitationKind
from domain.accounts.queries import kind_of_invitation
from domain.contests.quotas import set_contest_quotas
from domain.entries import operations, queries
from domain.kernel.errors import NotFound
from schema.contests.types import Contest, ContestOrProblem
from schema.context import Info
from schema.entries.types import Entry, EntryList, EntryListOrProblem, EntryOrProblem
from schema.scalars import Done, DoneOrProblem, parse_id, parse_ids
from schema.teams.types import QuotaInput


@strawberry.type
class TeamsMutation:
    @strawberry.mutation
    async def decline_invitation(self, info: Info, token: str, reason: str = "") -> DoneOrProblem:
        """Says no to being an entry's co-author; the main author is told."""
        if await kind_of_invitation(token) != InvitationKind.CONTRIBUTOR:
            raise NotFound("accounts.invitation_unknown")
        await operations.decline_contributor_invitation(info.context.ctx, token, reason)
        return Done()

    @strawberry.mutation
    async def confirm_contribution(self, info: Info, entry_id: strawberry.ID) -> EntryOrProblem:
        """Confirms the viewer's share as it is now."""
        row = await operations.confirm_contribution(info.context.ctx, parse_id(entry_id))
        return await _entry(info, row.id)

    @strawberry.mutation
    async def leave_team(self, info: Info, entry_id: strawberry.ID, reason: str = "") -> DoneOrProblem:
        """Takes back being a co-author."""
        await operations.leave_team(info.context.ctx, parse_id(entry_id), reason)
        return Done()

    @strawberry.mutation
    async def set_publication_consent(
        self, info: Info, entry_id: strawberry.ID, consent_wording: str
    ) -> EntryOrProblem:
        """Lets the viewer's name be published, by the wording that was shown; "" takes it back."""
        row = await operations.set_publication_consent(info.context.ctx, parse_id(entry_id), consent_wording)
        return await _entry(info, row.id)

    @strawberry.mutation
    async def hand_over_entry(
        self, info: Info, entry_id: strawberry.ID, contributor_id: strawberry.ID
    ) -> DoneOrProblem:
        """Makes a co-author who has confirmed the main author."""
        await operations.hand_over_entry(info.context.ctx, parse_id(entry_id), parse_id(contributor_id))
        return Done()

    @strawberry.mutation
    async def forward_for_units(
        self, info: Info, ids: list[strawberry.ID], note: str = ""
    ) -> EntryListOrProblem:
        """Approves entries in place of units that nobody coordinates: all of them, or none."""
        forwarded = await operations.forward_for_units(info.context.ctx, parse_ids(ids), note)
        found = await queries.entries_by_id(info.context.ctx, [UUID(one) for one in forwarded])
        return EntryList(entries=[Entry.of(row) for row in found.values()])

    @strawberry.mutation
    async def return_for_unit(self, info: Info, id: strawberry.ID, reason: str) -> EntryOrProblem:
        """Sends an entry back to its author in place of a unit that nobody coordinates."""
        row = await operations.return_for_unit(info.context.ctx, parse_id(id), reason)
        return await _entry(info, row.id)

    @strawberry.mutation
    async def set_contest_quotas(
        self, info: Info, contest_id: strawberry.ID, level: int, quotas: list[QuotaInput]
    ) -> ContestOrProblem:
        """Sets how many entries units may bring in; those in already stay."""
        rules = [quota.to_domain() for quota in quotas]
        row = await set_contest_quotas(info.context.ctx, parse_id(contest_id), level, rules)
        return Contest.of(row)


async def _entry(info: Info, entry_id: UUID) -> Entry:
    row = await queries.find_entry(info.context.ctx, entry_id)
    if row is None:
        raise NotFound
    return Entry.of(row)
