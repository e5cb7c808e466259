"""PostgreSQL's LISTEN: one connection a process, however many pages follow however many contests."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg

from domain.kernel.broadcast import NOTIFY_CHANNEL
from infra.tasks import ended

log = logging.getLogger(__name__)

RETRY_SECONDS = 1.0
HEARTBEAT_SECONDS = 20.0  # a connection can be dead without either end having been told
TIMEOUT_SECONDS = 10.0


class PostgresBroadcast:
    """The port `Broadcast`. Connects when first listened to, and again whenever it must."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._bells: defaultdict[str, set[_Bell]] = defaultdict(set)
        self._connected = asyncio.Event()
        self._is_closed = False
        self._task: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def listen(self, channel: str) -> AsyncIterator[AsyncIterator[None]]:
        """See the port."""
        bell = _Bell()
        self._bells[channel].add(bell)
        try:
            self._start(bell)
            await self._connected.wait()
            yield bell
        finally:
            self._forget(channel, bell)

    async def close(self) -> None:
        """Ends the connection and everybody's listening, for good."""
        self._is_closed = True
        self._connected.set()
        for bell in self._all():
            bell.end()
        if self._task is not None:
            await ended([self._task])

    def _start(self, bell: _Bell) -> None:
        if self._is_closed:
            bell.end()
        elif self._task is None:
            # an empty context: the task outlives the request that happened to come first
            self._task = asyncio.create_task(self._keep_listening(), context=contextvars.Context())

    def _forget(self, channel: str, bell: _Bell) -> None:
        self._bells[channel].discard(bell)
        if not self._bells[channel]:
            del self._bells[channel]

    def _all(self) -> list[_Bell]:
        return [bell for bells in self._bells.values() for bell in bells]

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
            for bell in self._all():  # whatever was announced meanwhile was missed
                bell.ring()
            while not await _happens(lost, HEARTBEAT_SECONDS):
                await connection.execute("SELECT 1")
        finally:
            connection.terminate()

    def _hear(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        for bell in self._bells.get(str(payload), ()):
            bell.ring()


class _Bell:
    """One reader's: it has rung or it has not, and remembers no more than that."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._rung.set()  # the first item: the state as it is now
        self._is_over = False

    def ring(self) -> None:
        self._rung.set()

    def end(self) -> None:
        self._is_over = True
        self._rung.set()

    def __aiter__(self) -> _Bell:
        return self

    async def __anext__(self) -> None:
        await self._rung.wait()
        if self._is_over:
            raise StopAsyncIteration
        self._rung.clear()


async def _happens(event: asyncio.Event, seconds: float) -> bool:
    """Whether it happens within so many seconds."""
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()
