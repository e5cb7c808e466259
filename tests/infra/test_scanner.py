"""clamd's INSTREAM as we speak it, to a small server that keeps its protocol and knows one signature.

It is no clamd: what is proven is that we send the whole file in its framing and understand each of its answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.kernel.ports import Scan
from infra.scanner import ClamdScanner, NoScanner

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
STREAM_MAX = 1024 * 1024


async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    command = await reader.readuntil(b"\0")
    if command == b"zPING\0":
        writer.write(b"PONG\0")
    else:
        writer.write(await _verdict(reader))
    await writer.drain()
    writer.close()


async def _verdict(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while size := int.from_bytes(await reader.readexactly(4), "big"):
        content += await reader.readexactly(size)
        if len(content) > STREAM_MAX:
            return b"INSTREAM size limit exceeded. ERROR\0"
    if content == b"broken":
        return b"Can't allocate memory ERROR\0"
    return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"


@pytest.fixture
async def scanner() -> AsyncIterator[ClamdScanner]:
    server = await asyncio.start_server(speak, "127.0.0.1", 0)
    async with server:
        yield ClamdScanner(f"tcp://127.0.0.1:{server.sockets[0].getsockname()[1]}")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a report", Scan.CLEAN),
        (b"before " + EICAR, Scan.INFECTED),
        (bytes(900 * 1024) + EICAR, Scan.INFECTED),  # in several pieces
        (bytes(5 * STREAM_MAX), Scan.UNSCANNED),  # more than it reads
    ],
)
async def test_each_answer_is_understood(
    scanner: ClamdScanner, tmp_path: Path, content: bytes, expected: Scan
) -> None:
    (tmp_path / "file").write_bytes(content)
    assert await scanner.scan(tmp_path / "file") is expected


async def test_an_error_is_not_taken_for_an_answer(scanner: ClamdScanner, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"broken")
    with pytest.raises(ConnectionError, match="allocate memory"):
        await scanner.scan(tmp_path / "file")


async def test_a_scanner_that_is_away_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a report")
    with pytest.raises(OSError):
        await ClamdScanner("tcp://127.0.0.1:1").scan(tmp_path / "file")
    with pytest.raises(OSError):
        await ClamdScanner(f"unix://{tmp_path}/nowhere").scan(tmp_path / "file")


async def test_it_says_when_it_is_there(scanner: ClamdScanner) -> None:
    await scanner.ping()


async def test_without_one_nothing_is_clean(tmp_path: Path) -> None:
    assert await NoScanner().scan(tmp_path) is Scan.UNSCANNED
