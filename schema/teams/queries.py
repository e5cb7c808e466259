"""Reading what teams and units look at: invitations to answer, participation, places left."""

from __future__ import annotations

import strawberry

from domain.entries.queries import participation, team
from schema.context import Info
from schema.scalars import find_id
from schema.teams.types import PendingInvitation, PublicationConsent, QuotaUse, UnitDashboard


@strawberry.type
class TeamsQuery:
    @strawberry.field
    async def my_invitations(self, info: Info) -> list[PendingInvitation]:
        """Invitations to be a co-author that wait for the viewer's answer."""
        return [PendingInvitation.of(row) for row in await team.my_invitations(info.context.ctx)]

    @strawberry.field
    def publication_consent(self) -> PublicationConsent:
        """What authors are asked when they let their names be published."""
        return PublicationConsent.now()

    @strawberry.field
    async def unit_dashboard(
        self, info: Info, unit_id: strawberry.ID, season_id: strawberry.ID | None = None
    ) -> UnitDashboard | None:
        """Participation of a unit that the viewer coordinates; without a season in the latest one."""
        wanted, season = find_id(unit_id), find_id(season_id) if season_id else None
        if wanted is None or (season_id and season is None):
            return None
        found = await participation.unit_dashboard(info.context.ctx, wanted, season)
        return UnitDashboard.of(found) if found else None

    @strawberry.field
    async def quota_use(self, info: Info) -> list[QuotaUse]:
        """The quotas of the units that the viewer coordinates, in contests that are not over."""
        return [QuotaUse.of(row) for row in await participation.quota_use(info.context.ctx)]
