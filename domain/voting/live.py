"""Following a count while people vote."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from domain.kernel.broadcast import change_within
from domain.kernel.context import Context
from domain.kernel.ports import ports
from domain.voting import queries
from domain.voting.ballots import tally_channel

RECHECK_SECONDS = 5.0
"""Without any vote, how soon a page learns that a phase or a rule now shows, or hides, the count."""


async def tally_changes(ctx: Context, contest_id: UUID) -> AsyncIterator[queries.Tally]:
    """The count at once, then whenever it changed, at most once a second; silent while it may not be seen,
    which is decided anew each time."""
    last: tuple[object, ...] = ()
    async with ports().broadcast.listen(tally_channel(contest_id)) as changes:
        while await change_within(changes, RECHECK_SECONDS):
            tally = (await queries.tallies(ctx, [contest_id])).get(contest_id)
            if tally is not None and (tally.ballots, tally.rows) != last:
                last = tally.ballots, tally.rows
                yield tally
            # a count at most this old is shared: waiting makes the next one newer than the change it follows
            await asyncio.sleep(queries.COUNT_SECONDS)
