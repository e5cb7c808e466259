"""Tasks end, also those in which a library loses the first cancellation."""

from __future__ import annotations

import asyncio

from infra.tasks import ended


async def loses_the_first(begun: asyncio.Event) -> None:
    begun.set()
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        await asyncio.sleep(60)


async def fails() -> None:
    raise ConnectionError("away")


async def test_a_lost_cancellation_is_repeated_and_failures_are_told() -> None:
    begun = asyncio.Event()
    stubborn, failing = asyncio.create_task(loses_the_first(begun)), asyncio.create_task(fails())
    await begun.wait()
    failures = await asyncio.wait_for(ended([stubborn, failing]), 10)
    assert [str(failure) for failure in failures] == ["away"]
    assert stubborn.cancelled()


async def test_nothing_to_end_is_no_wait() -> None:
    assert await ended([]) == []
