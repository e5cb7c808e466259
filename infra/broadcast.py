"""PostgreSQL's LISTEN: one connection a process, however many pages follow however many contests."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import Self

import asyncpg

from domain.kernel.broadcast import NOTIFY_CHANNEL

log = logging.getLogger(__name__)

RETRY_SECONDS = 1.0
HEARTBEAT_SECONDS = 20.0  # a connection can be dead without either end having been told
TIMEOUT_SECONDS = 10.0


class PostgresBroadcast:
    """The port `Broadcast`. Connects when first listened to, and again whenever it must."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._bells: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._connected = asyncio.Event()
        self._is_closed = False
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def listen(self, channel: str) -> AsyncGenerator[str, None]:
        """The channel's name once as soon as this process listens, then after each announcement and after a
        lost connection came back. What is announced while a reader is busy wakes it once, not many times."""
        bell = asyncio.Event()
        bell.set()
        self._bells[channel].add(bell)
        try:
            self._start()
            await self._connected.wait()
            while not self._is_closed:
                bell.clear()
                yield channel
                await bell.wait()
        finally:
            self._forget(channel, bell)

    async def close(self) -> None:
        """Ends the connection and everybody's listening, for good."""
        self._is_closed = True
        self._connected.set()
        self._ring_all()
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    def _start(self) -> None:
        if not self._is_closed and (self._task is None or self._task.done()):
            # an empty context: the task outlives the request that happened to come first
            self._task = asyncio.create_task(self._keep_listening(), context=contextvars.Context())

    def _forget(self, channel: str, bell: asyncio.Event) -> None:
        self._bells[channel].discard(bell)
        if not self._bells[channel]:
            del self._bells[channel]

    def _ring_all(self) -> None:
        for bells in self._bells.values():
            for bell in bells:
                bell.set()

    async def _keep_listening(self) -> None:
        while True:
            try:
                await self._listen_once()
            except Exception as error:  # whatever it was: pages that follow live wait for the next try
                log.warning("lost the connection that listens: %s", type(error).__name__)
            self._connected.clear()
            await asyncio.sleep(RETRY_SECONDS)

    async def _listen_once(self) -> None:
        connection = await asyncpg.connect(
            self._url, timeout=TIMEOUT_SECONDS, command_timeout=TIMEOUT_SECONDS
        )
        try:
            lost = asyncio.Event()
            connection.add_termination_listener(lambda _: lost.set())
            await connection.add_listener(NOTIFY_CHANNEL, self._hear)
            self._connected.set()
            self._ring_all()  # whatever was announced meanwhile was missed
            while not await _happens(lost, HEARTBEAT_SECONDS):
                await connection.execute("SELECT 1")
        finally:
            connection.terminate()

    def _hear(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        for bell in self._bells.get(str(payload), ()):
            bell.set()


async def _happens(event: asyncio.Event, seconds: float) -> bool:
    """Whether it happens within so many seconds."""
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()
