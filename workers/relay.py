"""From the outbox into the queue. The outbox is the truth and the queue a convenience: a row stays due until its job
has finished it, so an emptied Redis costs a lease and nothing else."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from arq.connections import ArqRedis

from workers import outbox
from workers.outbox import Claim
from workers.reactions import EVENTS_REACTED_TO

logger = logging.getLogger("vinhdanh.relay")
PAUSE = 0.25  # seconds between looks at the outbox when it was empty
PAUSE_AFTER_ERROR = 1.0
QUEUE_LENGTH = 20  # what waits, waits in PostgreSQL: a short queue is worked off well within a lease
HEALTH_PAUSE = 60.0
RETRY = timedelta(seconds=1)


class Relay:
    """Runs until cancelled, whatever goes away and comes back meanwhile."""

    def __init__(self, queue: ArqRedis, lease: timedelta = outbox.LEASE) -> None:
        self._queue = queue
        self._lease = lease

    async def run(self) -> None:
        reachable = True
        while True:
            try:
                moved = await self.step()
            except Exception as error:
                # Redis or PostgreSQL is away: say so once and keep looking; what was claimed comes back
                if reachable:
                    logger.warning("the outbox waits: %s: %s", type(error).__name__, error)
                reachable, pause = False, PAUSE_AFTER_ERROR
            else:
                if not reachable:
                    logger.info("the outbox moves again")
                reachable, pause = True, 0.0 if moved else PAUSE
            await asyncio.sleep(pause)

    async def step(self) -> int:
        """Moves what is due and fits; answers how many rows went into the queue."""
        room = QUEUE_LENGTH - int(await self._queue.zcard(self._queue.default_queue_name))
        await outbox.settle(EVENTS_REACTED_TO)
        claims = await outbox.claim(EVENTS_REACTED_TO, room, self._lease) if room > 0 else []
        for place, claim in enumerate(claims):
            try:
                await self._enqueue(claim)
            except Exception:
                await outbox.give_back(claims[place:], RETRY, counts=False)
                raise
        return len(claims)

    async def _enqueue(self, claim: Claim) -> None:
        job = await self._queue.enqueue_job("react", str(claim.id), claim.attempt, _job_id=claim.job_id)
        if job is None:
            # the queue knows this id: whatever became of that job, this row has not been delivered by it
            await outbox.give_back([claim], RETRY, counts=True)

    async def report(self) -> None:
        """A line a minute for whoever watches the log."""
        while True:
            await asyncio.sleep(HEALTH_PAUSE)
            try:
                counts = await outbox.backlog()
            except Exception as error:  # the relay itself says what is away
                logger.info("health: no answer from the database (%s)", type(error).__name__)
            else:
                logger.info("health: %(due)d due, %(dead)d dead", counts)
