"""Computing and publishing results."""

from __future__ import annotations

import strawberry

from domain.results import operations
from schema.contests.types import Contest, ContestOrProblem
from schema.context import Info
from schema.scalars import parse_id


@strawberry.type
class ResultsMutation:
    @strawberry.mutation
    async def compute_results(self, info: Info, contest_id: strawberry.ID) -> ContestOrProblem:
        """Combines jury and public by the published weights."""
        return Contest.of(await operations.compute_results(info.context.ctx, parse_id(contest_id)))

    @strawberry.mutation
    async def publish_results(self, info: Info, contest_id: strawberry.ID) -> ContestOrProblem:
        """Makes winners, entry pages and results appear together, when the announcement phase is open."""
        return Contest.of(await operations.publish_results(info.context.ctx, parse_id(contest_id)))
