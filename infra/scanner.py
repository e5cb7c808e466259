"""Virus scanning by clamd, where CLAMD_URL names one. Without it files stay unscanned, and their pages say so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from domain.kernel.ports import Scan, Scanner
from infra.settings import Settings

CHUNK = 256 * 1024
CONNECT_SECONDS, SCAN_SECONDS = 5, 300
STANDARD_PORT = 3310


def scanner_of(settings: Settings) -> Scanner:
    """The scanner that the settings name, or none."""
    return ClamdScanner(settings.clamd_url) if settings.clamd_url else NoScanner()


class NoScanner:
    """Says of every file that nobody has looked."""

    async def scan(self, path: Path) -> Scan:
        return Scan.UNSCANNED


class ClamdScanner:
    """The port `Scanner` by clamd's INSTREAM: tcp://host:port or unix:///path/to/socket."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._socket = parts.path if parts.scheme == "unix" else None
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or STANDARD_PORT

    async def scan(self, path: Path) -> Scan:
        async with asyncio.timeout(SCAN_SECONDS), self._connected() as (reader, writer):
            answer = await _ask(reader, writer, path)
        return _meaning(answer)

    async def ping(self) -> None:
        """Raises OSError when clamd does not answer."""
        async with asyncio.timeout(CONNECT_SECONDS), self._connected() as (reader, writer):
            writer.write(b"zPING\0")
            if await reader.readuntil(b"\0") != b"PONG\0":
                raise ConnectionError("clamd did not answer PONG")

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        async with asyncio.timeout(CONNECT_SECONDS):
            if self._socket:
                reader, writer = await asyncio.open_unix_connection(self._socket)
            else:
                reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            yield reader, writer
        finally:
            writer.close()


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: Path) -> str:
    """Sends the file while listening: a clamd that has read enough answers, and hangs up, before the end."""
    answer = asyncio.create_task(reader.readuntil(b"\0"))
    try:
        await _send(writer, path, answer)
    except ConnectionError:
        pass  # what it said before it hung up counts
    except BaseException:
        answer.cancel()
        raise
    return (await answer).rstrip(b"\0").decode(errors="replace")


async def _send(writer: asyncio.StreamWriter, path: Path, answer: asyncio.Task[bytes]) -> None:
    writer.write(b"zINSTREAM\0")
    with path.open("rb") as file:
        while not answer.done() and (piece := await asyncio.to_thread(file.read, CHUNK)):
            writer.write(len(piece).to_bytes(4, "big") + piece)
            await writer.drain()
    if not answer.done():
        writer.write(bytes(4))
        await writer.drain()


def _meaning(answer: str) -> Scan:
    if answer.endswith("FOUND"):
        return Scan.INFECTED
    if answer.endswith(": OK"):
        return Scan.CLEAN
    if "size limit exceeded" in answer:
        return Scan.UNSCANNED
    raise ConnectionError(f"clamd said: {answer[:200]}")
