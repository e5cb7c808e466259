"""Telling every process that something changed, for pages that follow it live.

An announcement says only *that* a channel changed, never what: whoever listens reads the present state again,
with the rights it has at that moment. Channels are "judging:<contest id>", "tally:<contest id>" and
"entry:<entry id>"."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from domain.kernel.ports import Broadcast, ports
from domain.kernel.rows import fetch_value

NOTIFY_CHANNEL = "vinhdanh"


async def announce(channel: str) -> None:
    """Tells all processes that `channel` changed, when and only when the operation commits.

    Within one transaction any number of announcements of a channel are one."""
    await fetch_value("SELECT pg_notify($1, $2)::text", NOTIFY_CHANNEL, channel)


def broadcast() -> Broadcast:
    """This process's ears."""
    return ports().broadcast


async def change_within(changes: AsyncIterator[None], seconds: float) -> bool:
    """Waits for an announcement, or for the time to look again all the same; False when there will be no more."""
    try:
        async with asyncio.timeout(seconds):
            await anext(changes)
    except TimeoutError:
        return True
    except StopAsyncIteration:
        return False
    return True
