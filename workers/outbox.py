"""The outbox table as the relay and the jobs use it: claim, finish, put off, give up.

`due_at` is both a schedule and a lease: a claimed row is due again when its lease is over, unless its job finished it.
So nothing depends on the queue remembering anything."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.kernel.models import OutboxMessage
from domain.kernel.rows import execute, fetch_row, fetch_rows

MAX_ATTEMPTS = 8
LEASE = timedelta(seconds=30)
LONGEST_ERROR = 1000

CLAIM = """
WITH due AS (
    SELECT id FROM outbox_messages
    WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= clock_timestamp() AND attempts < $4 AND event = ANY($1)
    ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
UPDATE outbox_messages o SET attempts = attempts + 1, due_at = clock_timestamp() + $3::interval
FROM due WHERE o.id = due.id RETURNING o.id, o.attempts
"""
FINISH_UNMINDED = """
UPDATE outbox_messages SET done_at = clock_timestamp() WHERE id IN (
    SELECT id FROM outbox_messages
    WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= clock_timestamp() AND NOT event = ANY($1)
    LIMIT 1000 FOR UPDATE SKIP LOCKED)
"""
BURY = """
UPDATE outbox_messages SET dead_at = clock_timestamp(),
    error = CASE error WHEN '' THEN 'no worker finished it' ELSE error END
WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= clock_timestamp() AND attempts >= $1
"""


@dataclass(frozen=True)
class Claim:
    """A row on its way into the queue, for the `attempt`-th time."""

    id: UUID
    attempt: int

    @property
    def job_id(self) -> str:
        """Another one each time: the queue refuses an id whose job failed not long ago."""
        return f"{self.id}:{self.attempt}"


async def claim(events: Collection[str], limit: int, lease: timedelta = LEASE) -> list[Claim]:
    """Takes up to `limit` due rows of events that somebody reacts to, and leases them. Claims of several processes
    never overlap."""
    rows = await fetch_rows(CLAIM, list(events), limit, lease, MAX_ATTEMPTS)
    return [Claim(row["id"], row["attempts"]) for row in rows]


async def settle(events: Collection[str]) -> None:
    """Marks due rows done that nobody reacts to, and dead those that were leased out too often without an end."""
    await execute(FINISH_UNMINDED, list(events))
    await execute(BURY, MAX_ATTEMPTS)


async def give_back(claims: Collection[Claim], wait: timedelta, *, counts: bool) -> None:
    """Makes claimed rows due again after `wait`; the attempt counts only if the queue was reached at all."""
    await execute(
        "UPDATE outbox_messages SET due_at = clock_timestamp() + $2::interval, attempts = attempts - $3::int"
        " WHERE id = ANY($1) AND done_at IS NULL",
        [claim.id for claim in claims], wait, 0 if counts else 1,
    )  # fmt: skip


async def find(outbox_id: UUID, attempt: int) -> OutboxMessage | None:
    """The row, if this attempt is the current one and it is not done."""
    return await OutboxMessage.filter(id=outbox_id, attempts=attempt, done_at=None, dead_at=None).first()


async def hold(outbox_id: UUID, attempt: int, lease: timedelta = LEASE) -> None:
    """Renews the lease of a row that is still being worked on."""
    await execute(
        "UPDATE outbox_messages SET due_at = clock_timestamp() + $3::interval"
        " WHERE id = $1 AND attempts = $2 AND done_at IS NULL AND dead_at IS NULL",
        outbox_id, attempt, lease,
    )  # fmt: skip


async def finish(outbox_id: UUID) -> None:
    """Every reaction has had its effect."""
    await execute(
        "UPDATE outbox_messages SET done_at = clock_timestamp(), error = '' WHERE id = $1", outbox_id
    )


async def put_off(outbox_id: UUID, until: datetime) -> None:
    """Not before `until`; that is no failure."""
    await execute("UPDATE outbox_messages SET due_at = $2, attempts = 0 WHERE id = $1", outbox_id, until)


async def fail(outbox_id: UUID, attempt: int, error: str) -> None:
    """Tries again after 5, 15, 45 seconds ... up to 1 hour, and gives up after the eighth time."""
    await execute(
        "UPDATE outbox_messages SET error = $3, due_at = clock_timestamp() + $4::interval,"
        " dead_at = CASE WHEN $2::int >= $5::int THEN clock_timestamp() END WHERE id = $1",
        outbox_id, attempt, error[:LONGEST_ERROR], backoff(attempt), MAX_ATTEMPTS,
    )  # fmt: skip


def backoff(attempt: int) -> timedelta:
    """The pause after the `attempt`-th failure, 1 for the first."""
    return min(timedelta(seconds=5 * 3 ** (attempt - 1)), timedelta(hours=1))


async def backlog() -> dict[str, int]:
    """How many rows are due and how many dead, for the health line."""
    row = await fetch_row(
        "SELECT count(*) FILTER (WHERE dead_at IS NULL AND due_at <= clock_timestamp()) AS due,"
        " count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead"
        " FROM outbox_messages WHERE done_at IS NULL"
    )
    return dict(row or {})
