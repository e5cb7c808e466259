"""Following a round's progress while judges work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from domain.accounts.queries import as_of_now
from domain.judging import queries
from domain.judging.channel import judging_channel
from domain.judging.views import Progress
from domain.kernel.context import Context
from domain.kernel.ports import ports

PAUSE_SECONDS = 0.5
"""However fast judges hand in, a page is told at most twice a second."""


async def progress_changes(ctx: Context, contest_id: UUID) -> AsyncIterator[Progress]:
    """The progress at once, then whenever it changed; ends when the reader may not, or no longer, see it, which
    is decided anew each time."""
    last: Progress | None = None
    async with ports().broadcast.listen(judging_channel(contest_id)) as changes:
        async for _ in changes:
            progress = await queries.live_progress(await as_of_now(ctx), contest_id)
            if progress is None:
                return
            if progress != last:
                last = progress
                yield progress
            await asyncio.sleep(PAUSE_SECONDS)
