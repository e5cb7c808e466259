"""What follows from which event: one table. Each reaction is idempotent, for an event may arrive more than once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from uuid import UUID

from domain.kernel.clock import database_now
from domain.kernel.events import EVENTS, Event
from domain.notifications.mails import MAILS, NotYet, Occurrence
from domain.results.events import ResultsPublished
from workers import outbox
from workers.jobs.certificates import render_certificates
from workers.jobs.mails import send_mails

logger = logging.getLogger("vinhdanh.worker")
Reaction = Callable[[Occurrence], Awaitable[None]]
PATIENCE = 25  # seconds for one reaction, less than the outbox's lease

REACTIONS: dict[type[Event], tuple[Reaction, ...]] = {
    **dict.fromkeys(MAILS, (send_mails,)),
    ResultsPublished: (send_mails, render_certificates),
}
EVENTS_REACTED_TO = frozenset(event.__name__ for event in REACTIONS)


async def react(outbox_id: str, attempt: int) -> None:
    """Runs an outbox row's reactions and notes how it went. A job that another attempt has overtaken does nothing."""
    message = await outbox.find(UUID(outbox_id), attempt)
    if message is None:
        return
    event = EVENTS[message.event]
    occurrence = Occurrence(message.id, event, message.payload, await database_now())
    results = await asyncio.gather(*(_run(reaction, occurrence) for reaction in REACTIONS.get(event, ())))
    await _note(message.id, attempt, [result for result in results if result is not None])


async def _run(reaction: Reaction, occurrence: Occurrence) -> Exception | None:
    """One reaction's failure does not keep the others from happening."""
    try:
        async with asyncio.timeout(PATIENCE):
            await reaction(occurrence)
    except Exception as error:
        if not isinstance(error, NotYet):
            # the outbox id leads to the event; the error's own words may hold an address
            logger.warning("%s of %s failed: %s", reaction.__name__, occurrence.id, type(error).__name__)
        return error
    return None


async def _note(outbox_id: UUID, attempt: int, errors: list[Exception]) -> None:
    failures = [error for error in errors if not isinstance(error, NotYet)]
    if failures:
        words = "; ".join(f"{type(error).__name__}: {error}" for error in failures)
        await outbox.fail(outbox_id, attempt, words)
    elif errors:
        waits = [error.until for error in errors if isinstance(error, NotYet)]
        await outbox.put_off(outbox_id, min(waits))
    else:
        await outbox.finish(outbox_id)
