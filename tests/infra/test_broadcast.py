"""LISTEN and NOTIFY on the real database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from tortoise.transactions import in_transaction

import infra.broadcast
from domain.kernel.broadcast import announce
from domain.kernel.ports import Ports
from domain.kernel.rows import fetch_rows
from infra.broadcast import PostgresBroadcast


async def _next(changes: AsyncIterator[None], seconds: float = 5) -> None:
    await asyncio.wait_for(anext(changes), seconds)


async def _is_silent(changes: AsyncIterator[None]) -> bool:
    try:
        await _next(changes, 0.2)
    except TimeoutError:
        return True
    return False


async def test_first_item_comes_at_once(ports: Ports) -> None:
    async with ports.broadcast.listen("a") as changes:
        await _next(changes)
        assert await _is_silent(changes)


async def test_announcement_wakes_each_listener_of_its_channel_only(ports: Ports) -> None:
    async with (
        ports.broadcast.listen("a") as one,
        ports.broadcast.listen("a") as two,
        ports.broadcast.listen("b") as other,
    ):
        for changes in (one, two, other):
            await _next(changes)
        await announce("a")
        await _next(one)
        await _next(two)
        assert await _is_silent(other)


async def test_announcement_waits_for_the_commit_and_comes_once(ports: Ports) -> None:
    async with ports.broadcast.listen("a") as changes:
        await _next(changes)
        async with in_transaction():
            await announce("a")
            await announce("a")
            assert await _is_silent(changes)
        await _next(changes)
        assert await _is_silent(changes)


async def test_refused_operation_announces_nothing(ports: Ports) -> None:
    async with ports.broadcast.listen("a") as changes:
        await _next(changes)
        with suppress(RuntimeError):
            async with in_transaction():
                await announce("a")
                raise RuntimeError
        assert await _is_silent(changes)


async def test_slow_reader_is_woken_once_for_many(ports: Ports) -> None:
    async with ports.broadcast.listen("a") as changes:
        await _next(changes)
        for _ in range(5):
            await announce("a")
        await asyncio.sleep(0.2)
        await _next(changes)
        assert await _is_silent(changes)


async def test_timeout_while_waiting_leaves_the_iterator_usable(ports: Ports) -> None:
    async with ports.broadcast.listen("a") as changes:
        await _next(changes)
        assert await _is_silent(changes)
        await announce("a")
        await _next(changes)


async def test_lost_connection_comes_back_with_an_item(ports: Ports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(infra.broadcast, "RETRY_SECONDS", 0.05)
    async with ports.broadcast.listen("a") as changes:
        await _next(changes)
        ended = await fetch_rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN%' AND datname = current_database()"
        )
        assert len(ended) == 1
        await _next(changes)  # what was announced meanwhile may have been missed
        await announce("a")
        await _next(changes)


async def test_close_ends_the_listening(database_url: str) -> None:
    broadcast = PostgresBroadcast(database_url)
    async with broadcast.listen("a") as changes:
        await _next(changes)
        await broadcast.close()
        assert [item async for item in changes] == []
    async with broadcast.listen("a") as changes:
        assert [item async for item in changes] == []
