"""Reading the viewer, units, invitations and roles."""

from __future__ import annotations

import strawberry

from domain.accounts import queries
from schema.accounts.types import InvitationPreview, RoleGrant, Unit, Viewer
from schema.context import Info
from schema.scalars import find_id


@strawberry.type
class AccountsQuery:
    @strawberry.field
    async def viewer(self, info: Info) -> Viewer | None:
        """Who is signed in."""
        row = await queries.viewer(info.context.ctx)
        return Viewer.of(row) if row else None

    @strawberry.field
    async def units(self, info: Info, include_closed: bool = False) -> list[Unit]:
        """The tree of active units, parents before their children; closed ones in it only for administrators."""
        read = queries.all_units if include_closed else queries.active_units
        return [Unit.of(row) for row in await read(info.context.ctx)]

    @strawberry.field
    async def unit(self, info: Info, id: strawberry.ID) -> Unit | None:
        """One unit, closed or not."""
        unit_id = find_id(id)
        row = await queries.unit(info.context.ctx, unit_id) if unit_id else None
        return Unit.of(row) if row else None

    @strawberry.field
    async def invitation(self, info: Info, token: str) -> InvitationPreview | None:
        """What the link with this token invites to."""
        found = await queries.invitation_by_token(info.context.ctx, token)
        return InvitationPreview.of(found, token) if found else None

    @strawberry.field
    async def role_grants(self, info: Info) -> list[RoleGrant]:
        """Every granted role, to administrators."""
        return [RoleGrant.of(row) for row in await queries.all_grants(info.context.ctx)]
