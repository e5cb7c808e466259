"""Who is at an entry's form, and following it while it changes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from domain.accounts.queries import as_of_now
from domain.entries import policy
from domain.entries.channel import entry_channel
from domain.entries.models import Entry
from domain.entries.queries.access import access_to
from domain.kernel.broadcast import broadcast, change_within
from domain.kernel.context import Context
from domain.kernel.rows import fetch_row, fetch_rows

PRESENT = timedelta(seconds=25)
"""How long a page counts as open after it was last heard of; pages say so every ten seconds."""
RECHECK_SECONDS = 10.0
"""Without any announcement, how soon a page learns that another one has fallen silent."""
PAUSE_SECONDS = 0.5
"""However fast others type, a page is told at most twice a second."""

STATE = """
SELECT e.version, md5(concat_ws('|', e.status, e.late_until,
    (SELECT string_agg(concat_ws(',', a.id, a.status), ';' ORDER BY a.id)
     FROM attachments a WHERE a.entry_id = e.id),
    (SELECT string_agg(concat_ws(',', c.id, c.user_id, c.confirmed_at), ';' ORDER BY c.id)
     FROM contributors c WHERE c.entry_id = e.id))) AS stamp
FROM entries e WHERE e.id = $1
"""
PEOPLE = """
SELECT p.user_id, p.tab, p.part, u.name FROM entry_presences p JOIN users u ON u.id = p.user_id
WHERE p.entry_id = $1 AND p.seen_at > $2 ORDER BY u.name, p.user_id, p.tab
"""


@dataclass(frozen=True, slots=True)
class Presence:
    """An open page: `tab` is its own name for itself, `part` where its writer is, "" for nowhere."""

    user_id: UUID
    name: str
    tab: str
    part: str


@dataclass(frozen=True, slots=True)
class EntryLive:
    """What the open forms follow: the draft's version, a stamp of everything beside it, and who is there."""

    version: int
    stamp: str
    people: tuple[Presence, ...]


async def entry_changes(ctx: Context, entry_id: UUID) -> AsyncIterator[EntryLive]:
    """The state at once, then whenever it changed; ends when the reader may not, or no longer, edit the entry,
    which is decided anew each time."""
    last: EntryLive | None = None
    async with broadcast().listen(entry_channel(entry_id)) as changes:
        while await change_within(changes, RECHECK_SECONDS):
            live = await live_state(await as_of_now(ctx), entry_id)
            if live is None:
                return
            if live != last:
                last = live
                yield live
            await asyncio.sleep(PAUSE_SECONDS)


async def live_state(ctx: Context, entry_id: UUID) -> EntryLive | None:
    """The present state for somebody who may edit the entry, None for everybody else."""
    entry = await Entry.get_or_none(id=entry_id)
    if entry is None or policy.can_edit_entry(ctx.actor, entry, await access_to(ctx, entry_id)):
        return None
    row = await fetch_row(STATE, entry_id)
    if row is None:
        return None
    rows = await fetch_rows(PEOPLE, entry_id, ctx.now - PRESENT)
    people = tuple(Presence(one["user_id"], one["name"], one["tab"], one["part"]) for one in rows)
    return EntryLive(row["version"], row["stamp"], people)
