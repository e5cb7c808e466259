"""Designing seasons and contests."""

from __future__ import annotations

from datetime import date

import strawberry

from domain.contests import operations
from domain.entries.operations import late_codes
from schema.contests.inputs import ContestInput
from schema.contests.types import Contest, ContestOrProblem, Season, SeasonOrProblem
from schema.context import Info
from schema.scalars import LocalizedInput, parse_id


@strawberry.type
class ContestsMutation:
    @strawberry.mutation
    async def create_season(
        self,
        info: Info,
        slug: str,
        name: LocalizedInput,
        summary: LocalizedInput,
        starts_on: date,
        ends_on: date,
    ) -> SeasonOrProblem:
        """Creates an unpublished season, which the viewer then organises."""
        row = await operations.create_season(
            info.context.ctx, slug, name.to_dict(), summary.to_dict(), starts_on, ends_on
        )
        return Season.of(row)

    @strawberry.mutation
    async def publish_season(self, info: Info, id: strawberry.ID) -> SeasonOrProblem:
        """Publishes a season; its contests are published one by one."""
        return Season.of(await operations.publish_season(info.context.ctx, parse_id(id)))

    @strawberry.mutation
    async def create_contest(
        self, info: Info, season_id: strawberry.ID, title: LocalizedInput, slug: str
    ) -> ContestOrProblem:
        """Creates a draft with the standard form, rubric, prizes and a timetable."""
        row = await operations.create_contest(info.context.ctx, parse_id(season_id), title.to_dict(), slug)
        return Contest.of(row)

    @strawberry.mutation
    async def update_contest(
        self, info: Info, id: strawberry.ID, version: int, input: ContestInput
    ) -> ContestOrProblem:
        """Changes a contest as a whole; refused where it would break what people rely on."""
        row = await operations.update_contest(info.context.ctx, parse_id(id), version, input.to_domain())
        return Contest.of(row)

    @strawberry.mutation
    async def set_grace_period(self, info: Info, contest_id: strawberry.ID, minutes: int) -> ContestOrProblem:
        """Decides how many minutes after the close submissions are still taken, until submission closes."""
        row = await late_codes.set_grace_period(info.context.ctx, parse_id(contest_id), minutes)
        return Contest.of(row)

    @strawberry.mutation
    async def publish_contest(self, info: Info, id: strawberry.ID, version: int) -> ContestOrProblem:
        """Publishes a contest; a Problem lists what is missing."""
        return Contest.of(await operations.publish_contest(info.context.ctx, parse_id(id), version))
