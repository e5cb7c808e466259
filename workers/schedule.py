"""What is done by the clock: keeping no more than is needed, for no longer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.entries.sweeping import sweep_store, sweep_uploads
from domain.kernel.clock import database_now
from domain.kernel.rows import execute


@dataclass(frozen=True)
class Task:
    """`run` at these minutes of every hour."""

    name: str
    run: Callable[[], Awaitable[None]]
    minutes: frozenset[int]


async def purge_expired() -> None:
    """Codes, attempts and sessions that are over, idempotency keys after a day, delivered messages after 30 days."""
    for table, condition in (
        ("sign_in_codes", "expires_at < clock_timestamp() - interval '1 day'"),
        ("sign_in_attempts", "at < clock_timestamp() - interval '1 day'"),
        ("sessions", "expires_at < clock_timestamp()"),
        ("idempotency_keys", "at < clock_timestamp() - interval '1 day'"),
        ("outbox_messages", "done_at < clock_timestamp() - interval '30 days'"),
    ):
        await execute(f"DELETE FROM {table} WHERE {condition}")  # noqa: S608 - the constants above


async def sweep_orphaned_uploads() -> None:
    """Files that were uploaded and never finished."""
    await sweep_uploads(await database_now())


async def sweep_orphaned_files() -> None:
    """What lies in the file store and nothing refers to."""
    await sweep_store(await database_now())


SCHEDULE = (
    Task("purge_expired", purge_expired, frozenset({7})),
    Task("sweep_orphaned_uploads", sweep_orphaned_uploads, frozenset({3, 18, 33, 48})),
    Task("sweep_orphaned_files", sweep_orphaned_files, frozenset({27})),
)
