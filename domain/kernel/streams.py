"""Rows of a SELECT as PostgreSQL's own COPY text, as they come: a million of them cost the memory of a few chunks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress

from tortoise import connections

LONGEST = 1800.0  # seconds a download may take; statements that answer at once have a far shorter limit
AHEAD = 4  # chunks of half a megabyte that wait for a slow reader, before PostgreSQL is made to wait


async def copy_text(sql: str, *values: object, delimiter: str, null: str) -> AsyncGenerator[bytes, None]:
    """The answer of a SELECT in COPY's text format, in chunks that end anywhere.

    A line a row; NULL is as asked; backslash, delimiter and white space but blanks come escaped by a backslash.
    The connection goes back to the pool when the reader ends or leaves."""
    chunks: asyncio.Queue[bytes | None] = asyncio.Queue(AHEAD)
    copying = asyncio.create_task(_copy(sql, values, delimiter, null, chunks))
    try:
        while (chunk := await chunks.get()) is not None:
            yield chunk
        await copying
    finally:
        copying.cancel()
        with suppress(asyncio.CancelledError):
            await copying


async def _copy(
    sql: str, values: tuple[object, ...], delimiter: str, null: str, chunks: asyncio.Queue[bytes | None]
) -> None:
    try:
        async with connections.get("default").acquire_connection() as connection:
            try:
                await connection.copy_from_query(
                    sql,
                    *values,
                    output=chunks.put,
                    format="text",
                    delimiter=delimiter,
                    null=null,
                    timeout=LONGEST,
                )
            except asyncio.CancelledError:
                connection.terminate()  # in the middle of COPY it is of no use to anybody else
                raise
    except Exception:
        await chunks.put(None)  # the reader comes upon the failure when it has read what there was
        raise
    await chunks.put(None)


async def whole_lines(chunks: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
    """The same bytes in pieces that end with a line."""
    rest = b""
    async with aclosing(chunks):
        async for chunk in chunks:
            ended, newline, begun = chunk.rpartition(b"\n")
            if newline:
                yield rest + ended + newline
                rest = begun
            else:
                rest += begun
