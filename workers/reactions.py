"""What follows from which event: one table. Each reaction is idempotent, for an event may arrive more than once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from uuid import UUID

from domain.entries.events import EntrySubmitted, SnapshotRequested, UploadArrived
from domain.exchange.events import EntriesImported, ImportStarted, ImportUndone
from domain.kernel.clock import database_now
from domain.kernel.events import EVENTS, Event
from domain.notifications.mails import MAILS, NotYet, Occurrence
from domain.results.events import ResultsPublished
from infra.tasks import ended
from workers import outbox
from workers.jobs.certificates import render_certificates
from workers.jobs.duplicates import look_for_duplicates
from workers.jobs.files import fetch_evidence, process_file
from workers.jobs.imports import discard_certificates, run_import, sketch_imported
from workers.jobs.mails import send_mails

logger = logging.getLogger("vinhdanh.worker")
Reaction = Callable[[Occurrence], Awaitable[None]]
PATIENCE = 25  # seconds for one reaction, less than the outbox's lease
RENEWAL = 10  # seconds between renewals of the lease while a long reaction runs

REACTIONS: dict[type[Event], tuple[Reaction, ...]] = {
    **dict.fromkeys(MAILS, (send_mails,)),
    ResultsPublished: (send_mails, render_certificates),
    EntrySubmitted: (send_mails, look_for_duplicates),
    UploadArrived: (process_file,),
    SnapshotRequested: (fetch_evidence,),
    ImportStarted: (run_import,),
    EntriesImported: (render_certificates, sketch_imported),
    ImportUndone: (discard_certificates,),
}
LONG: dict[Reaction, int] = {
    process_file: 900,
    fetch_evidence: 120,
    run_import: 900,
    render_certificates: 900,
    sketch_imported: 900,
}
"""Seconds for reactions that take their time; the lease is renewed meanwhile."""
LONGEST = max(PATIENCE, *LONG.values())
EVENTS_REACTED_TO = frozenset(event.__name__ for event in REACTIONS)


async def react(outbox_id: str, attempt: int) -> None:
    """Runs an outbox row's reactions and notes how it went. A job that another attempt has overtaken does nothing."""
    message = await outbox.find(UUID(outbox_id), attempt)
    if message is None:
        return
    event = EVENTS[message.event]
    occurrence = Occurrence(message.id, event, message.payload, await database_now())
    reactions = REACTIONS.get(event, ())
    async with _held(message.id, attempt, is_long=any(reaction in LONG for reaction in reactions)):
        results = await asyncio.gather(*(_run(reaction, occurrence) for reaction in reactions))
    await _note(message.id, attempt, [result for result in results if result is not None])


@asynccontextmanager
async def _held(outbox_id: UUID, attempt: int, *, is_long: bool) -> AsyncIterator[None]:
    """Keeps the row this worker's for as long as the block runs, and no longer: a killed worker's comes back."""
    renewing = asyncio.create_task(_renew(outbox_id, attempt)) if is_long else None
    try:
        yield
    finally:
        if renewing is not None:
            await ended([renewing])


async def _renew(outbox_id: UUID, attempt: int) -> None:
    while True:
        await asyncio.sleep(RENEWAL)
        await outbox.hold(outbox_id, attempt)


async def _run(reaction: Reaction, occurrence: Occurrence) -> Exception | None:
    """One reaction's failure does not keep the others from happening."""
    try:
        async with asyncio.timeout(LONG.get(reaction, PATIENCE)):
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
