"""Counts, live."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import strawberry

from domain.voting.live import tally_changes
from schema.context import Info
from schema.scalars import parse_id
from schema.voting.types import TallyUpdate


@strawberry.type
class VotingSubscription:
    @strawberry.subscription
    async def tally_changed(self, info: Info, contest_id: strawberry.ID) -> AsyncGenerator[TallyUpdate, None]:
        """The count now and at each change, at most once a second; silent while it may not be seen."""
        async for tally in tally_changes(info.context.ctx, parse_id(contest_id)):
            yield TallyUpdate.of(tally)
