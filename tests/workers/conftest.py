"""A queue of its own on the real Valkey, and a real SMTP server."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest
from arq.connections import ArqRedis

from domain.kernel.ports import Ports
from infra.mail import SmtpMailer
from workers.relay import Relay
from workers.settings import queue_of, worker_of

SENDER = "Vinh Danh <no-reply@vinhdanh.test>"


def queue_url() -> str:
    """A database of the server that nothing else uses, for it is emptied."""
    return urlunsplit(urlsplit(os.environ["REDIS_URL"])._replace(path="/15"))


@pytest.fixture
async def queue(servers: None) -> AsyncIterator[ArqRedis]:
    connected = queue_of(queue_url())
    await connected.flushdb()
    yield connected
    await connected.flushdb()
    await connected.aclose(close_connection_pool=True)


@asynccontextmanager
async def smtp_server(folder: Path, port: int) -> AsyncIterator[None]:
    """The mailbox program, for as long as the block runs."""
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "infra.mailbox", "--port", str(port), "--dir", str(folder)
    )
    try:
        await until_listening(port)
        yield
    finally:
        program.terminate()
        await program.wait()


async def until_listening(port: int) -> None:
    for _ in range(200):
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            await writer.wait_closed()
            return
        await asyncio.sleep(0.05)
    raise TimeoutError(f"nothing listens on {port}")


async def free_port() -> int:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port


@pytest.fixture
async def smtp_port(db: asyncpg.Connection, ports: Ports) -> int:
    """A port that the installed mailer sends to; what listens there is the test's to start."""
    port = await free_port()
    ports.mailer = SmtpMailer(f"smtp://127.0.0.1:{port}", SENDER)
    return port


@pytest.fixture
async def mailbox(smtp_port: int, tmp_path: Path) -> AsyncIterator[Path]:
    """A folder that receives what is mailed."""
    async with smtp_server(tmp_path / "mailbox", smtp_port):
        yield tmp_path / "mailbox"


async def relay_and_work(queue: ArqRedis, relay: Relay) -> int:
    """One look at the outbox, then the whole queue; answers how many rows were moved."""
    moved = await relay.step()
    await work_off(queue)
    return moved


async def work_off(queue: ArqRedis) -> None:
    worker = worker_of(queue)
    worker.burst = True
    await worker.async_run()
