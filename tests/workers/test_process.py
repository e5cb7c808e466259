"""The worker as it is deployed: its own process, told to stop; and Redis going away under it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from arq.connections import ArqRedis

from infra.mailbox import messages
from infra.tasks import ended
from tests.workers.conftest import free_port, queue_url
from tests.workers.test_delivery import request_code
from workers.relay import Relay
from workers.settings import queue_of, work


async def until_received(folder: Path, number: int) -> None:
    for _ in range(400):
        if len(messages(folder)) >= number:
            return
        await asyncio.sleep(0.05)
    raise TimeoutError(f"{len(messages(folder))} of {number} messages arrived")


@pytest.mark.usefixtures("queue")
async def test_the_process_delivers_and_stops_when_told(mailbox: Path, smtp_port: int) -> None:
    environment = os.environ | {"REDIS_URL": queue_url(), "SMTP_URL": f"smtp://127.0.0.1:{smtp_port}"}
    worker = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "workers.settings", env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        await request_code()
        await until_received(mailbox, 1)
        worker.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(worker.communicate(), 15)
    finally:
        with suppress(ProcessLookupError):
            worker.kill()
    assert worker.returncode == 0, log.decode()
    assert b"worker ready" in log
    assert b"worker stopped" in log
    assert b"tac.gia@example.vn" not in log
    assert len(messages(mailbox)) == 1


async def pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError, asyncio.CancelledError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


class Bridge:
    """A port that leads to Valkey, and that can be torn down and put up again."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._server: asyncio.Server | None = None
        self._pipes: set[asyncio.Task[None]] = set()

    async def up(self) -> None:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", self._port)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = urlsplit(queue_url())
        far_reader, far_writer = await asyncio.open_connection(there.hostname, there.port)
        for task in (
            asyncio.create_task(pipe(reader, far_writer)),
            asyncio.create_task(pipe(far_reader, writer)),
        ):
            self._pipes.add(task)
            task.add_done_callback(self._pipes.discard)

    async def down(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in list(self._pipes):
            task.cancel()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    def url(self) -> str:
        there = urlsplit(queue_url())
        return urlunsplit(there._replace(netloc=f":{there.password}@127.0.0.1:{self._port}"))


@asynccontextmanager
async def running(queue: ArqRedis) -> AsyncIterator[None]:
    """Worker and relay, in this process."""
    stopping = asyncio.Event()
    parts = [asyncio.create_task(work(queue, stopping)), asyncio.create_task(Relay(queue).run())]
    try:
        yield
    finally:
        stopping.set()
        await asyncio.wait_for(parts[0], 30)
        await ended(parts)


async def test_redis_going_away_and_coming_back_delays_and_loses_nothing(
    queue: ArqRedis, mailbox: Path
) -> None:
    bridge = Bridge(await free_port())
    await bridge.up()
    through_bridge = queue_of(bridge.url())
    async with running(through_bridge):
        await request_code()
        await until_received(mailbox, 1)
        await bridge.down()
        await queue.flushdb()
        message = await request_code()
        await asyncio.sleep(2)
        assert len(messages(mailbox)) == 1
        await message.refresh_from_db()
        assert message.attempts <= 1, "an unreachable queue uses up no attempts"
        await bridge.up()
        await until_received(mailbox, 2)
    await through_bridge.aclose(close_connection_pool=True)
    await bridge.down()
    assert len(messages(mailbox)) == 2
