"""Drafts, live."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import strawberry

from domain.entries.presence import entry_changes
from schema.context import Info
from schema.entries.drafting import EntryLive
from schema.scalars import parse_id


@strawberry.type
class EntriesSubscription:
    @strawberry.subscription
    async def entry_live(self, info: Info, id: strawberry.ID) -> AsyncGenerator[EntryLive, None]:
        """Who writes at a draft, and that it changed, now and at each change; ends for those who may not edit it."""
        ctx = info.context.ctx
        async for live in entry_changes(ctx, parse_id(id)):
            yield EntryLive.of(live, ctx.actor.user_id)
