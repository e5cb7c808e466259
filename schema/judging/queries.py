"""What judges read."""

from __future__ import annotations

import strawberry

from domain.judging import queries
from schema.context import Info
from schema.judging.types import Assignment, JudgingDesk
from schema.loaders import load
from schema.scalars import find_id


@strawberry.type
class JudgingQuery:
    @strawberry.field
    async def judging_desks(self, info: Info) -> list[JudgingDesk]:
        """What the viewer judges, round by round."""
        return [JudgingDesk.of(desk) for desk in await queries.desks(info.context.ctx)]

    @strawberry.field
    async def assignment(self, info: Info, id: strawberry.ID) -> Assignment | None:
        """One assignment: to its judge, and to the contest's organisers and auditors."""
        assignment_id = find_id(id)
        if assignment_id is None:
            return None
        view = await load(info, queries.assignments_by_id, assignment_id)
        return Assignment.of(view) if view else None
