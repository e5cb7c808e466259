"""Messages that would not go out."""

from __future__ import annotations

import strawberry

from domain.notifications import operations
from schema.context import Info
from schema.scalars import Done, DoneOrProblem, parse_id


@strawberry.type
class NotificationsMutation:
    @strawberry.mutation
    async def retry_dead_letter(self, info: Info, id: strawberry.ID) -> DoneOrProblem:
        """Sends a message that was given up on its way again."""
        await operations.retry_dead_letter(info.context.ctx, parse_id(id))
        return Done()
