"""A lean HTTP/1.1 client that keeps connections open: the load should cost less than what it measures."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter, time


@dataclass
class Outcome:
    """What came of a burst: answers per second, their latencies in seconds, and those that were not as wanted."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    unwanted: list[bytes] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """The latency that this share of the answers stays under."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def send_all(
    port: int, requests: Iterator[bytes], *, connections: int, seconds: float, wanted: bytes
) -> Outcome:
    """Sends requests over `connections` for `seconds` or until there are none left; an answer is wanted when its
    status is 200 and its body holds `wanted`."""
    outcome, end = Outcome(), perf_counter() + seconds
    began = perf_counter()
    await asyncio.gather(*(_one(port, requests, end, wanted, outcome) for _ in range(connections)))
    outcome.seconds = perf_counter() - began
    return outcome


async def _one(port: int, requests: Iterator[bytes], end: float, wanted: bytes, outcome: Outcome) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while perf_counter() < end and (request := next(requests, None)) is not None:
            sent = perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.readexactly(_length(head))
            if head.startswith(b"HTTP/1.1 200") and wanted in body:
                outcome.latencies.append(perf_counter() - sent)
            else:
                outcome.unwanted.append(head + body)
    finally:
        writer.close()


@dataclass(frozen=True)
class Answer:
    """One request's answer, and when it was sent and answered, in seconds since the epoch."""

    sent: float
    answered: float
    head: bytes
    body: bytes


async def send_at(port: int, requests: Sequence[tuple[float, bytes]]) -> list[Answer]:
    """Sends each request at its instant (seconds since the epoch, at once when it is past), over a connection of
    its own that is open before; answers in the order of the requests."""
    connections = [await asyncio.open_connection("127.0.0.1", port) for _ in requests]
    pairs = zip(connections, requests, strict=True)
    return await asyncio.gather(*(_one_at(connection, *request) for connection, request in pairs))


async def _one_at(
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter], at: float, request: bytes
) -> Answer:
    reader, writer = connection
    await asyncio.sleep(max(0.0, at - time()))
    sent = time()
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.readexactly(_length(head))
    writer.close()
    return Answer(sent, time(), head, body)


def _length(head: bytes) -> int:
    lines = head.lower().split(b"\r\n")
    return next(int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length:"))
