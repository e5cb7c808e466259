"""The line between browsers and the file store: it can be slow, and it can break."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field

CHUNK = 16_384  # bytes


@dataclass
class Line:
    """A port that leads to the store. `pause` seconds pass after each chunk that goes there."""

    host: str
    port: int
    pause: float = 0.0
    is_down: bool = False
    _writers: set[asyncio.StreamWriter] = field(default_factory=set)

    @contextmanager
    def slow(self) -> Iterator[None]:
        """About 160 kB a second."""
        self.pause = 0.1
        try:
            yield
        finally:
            self.pause = 0.0

    @contextmanager
    def down(self) -> Iterator[None]:
        """Breaks what is open and takes nothing new."""
        self.is_down = True
        for writer in list(self._writers):
            writer.transport.abort()
        try:
            yield
        finally:
            self.is_down = False

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, both ways, until either side has enough."""
        if self.is_down:
            writer.transport.abort()
            return
        far_reader, far_writer = await asyncio.open_connection(self.host, self.port)
        self._writers |= {writer, far_writer}
        try:
            await asyncio.gather(self._pass(reader, far_writer, True), self._pass(far_reader, writer, False))
        finally:
            self._writers -= {writer, far_writer}

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, is_upward: bool
    ) -> None:
        with suppress(ConnectionError):
            while data := await reader.read(CHUNK):
                writer.write(data)
                await writer.drain()
                await asyncio.sleep(self.pause if is_upward else 0)
        writer.close()


@asynccontextmanager
async def line_to(host: str, port: int) -> AsyncIterator[tuple[Line, int]]:
    """The line and the port at its near end."""
    line = Line(host, port)
    server = await asyncio.start_server(line.carry, "127.0.0.1", 0, limit=CHUNK)
    try:
        yield line, server.sockets[0].getsockname()[1]
    finally:
        server.close()
        with line.down():
            await server.wait_closed()
