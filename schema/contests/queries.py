"""Seasons and contests by address, and lists of them."""

from __future__ import annotations

import strawberry

from domain.contests import queries
from domain.contests.queries import ContestFilter
from schema.contests.types import Contest, Season
from schema.context import Info
from schema.pagination import Connection


@strawberry.type
class ContestsQuery:
    @strawberry.field
    async def seasons(self, info: Info) -> list[Season]:
        """Published seasons and those the viewer runs, the latest first."""
        return [Season.of(row) for row in await queries.seasons(info.context.ctx)]

    @strawberry.field
    async def season(self, info: Info, slug: str) -> Season | None:
        row = await queries.find_season(info.context.ctx, slug)
        return Season.of(row) if row else None

    @strawberry.field
    async def contests(
        self,
        info: Info,
        first: int = 20,
        after: str | None = None,
        filter: ContestFilter = ContestFilter.ALL,
    ) -> Connection[Contest]:
        """Published contests and those the viewer runs, the newest first."""
        page = await queries.contest_page(info.context.ctx, filter, first, after)
        return Connection[Contest].of(page, Contest.of)

    @strawberry.field
    async def contest(self, info: Info, slug: str) -> Contest | None:
        row = await queries.find_contest(info.context.ctx, slug)
        return Contest.of(row) if row else None
