"""Judging's progress, live."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import strawberry

from domain.judging.live import progress_changes
from schema.context import Info
from schema.judging.types import JudgingProgress
from schema.scalars import parse_id


@strawberry.type
class JudgingSubscription:
    @strawberry.subscription
    async def judging_progress_changed(
        self, info: Info, contest_id: strawberry.ID
    ) -> AsyncGenerator[JudgingProgress, None]:
        """The current round's progress now and at each change; ends for those who may not see it."""
        async for progress in progress_changes(info.context.ctx, parse_id(contest_id)):
            yield JudgingProgress.of(progress)
