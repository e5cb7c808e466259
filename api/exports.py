"""Lists as files: GET /exports/{list}.{csv|xlsx}, narrowed by the filters of the list's page; and whole entries."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import UUID

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from api.graphql import LOCALES, context_of
from domain.exchange.dossiers import bytes_of_files, dossiers_of, each_dossier
from domain.exchange.lists import FILTERS, LISTS, prepare
from domain.exchange.operations import Wanted, begin_download, begin_export
from domain.exchange.tables import FileFormat, count_rows
from domain.kernel.context import Context
from domain.kernel.errors import Problem
from domain.kernel.ports import ports
from infra.dossiers import render_dossier, write_archive
from infra.storage import disposition
from infra.tables import MEDIA_TYPES, Piece, Pieces, write_table

AT_ONCE = 4  # files written at a time: each holds a connection of the pool for as long as its reader takes
PDF_BYTES = 60_000  # an entry's PDF, about
PATIENCE = 5.0  # seconds that one more waits for its turn
_turns = asyncio.Semaphore(AT_ONCE)


async def export(request: Request) -> Response:
    """The file, as it is written; absent and hidden lists are the same 404.

    `X-Total-Rows` says how many rows come, `X-Estimated-Bytes` about how long the file will be, for a progress bar."""
    ctx = (await context_of(request)).ctx
    filters = {
        name: value.replace("\0", "") for name, value in request.query_params.items() if name in FILTERS
    }
    if (language := request.query_params.get("language", "")) in LOCALES:
        ctx = replace(ctx, locale=language)
    name = request.path_params["list"]
    try:
        format = FileFormat(request.path_params["format"])
        prepared = await prepare(ctx, name, filters)
        if prepared is None:
            return missing()
        rows = await _rows(ctx, name, filters, format)
    except (Problem, ValueError):  # a format or a filter that is none
        return missing()
    if not await take_turn():
        return busy()
    return await streamed(
        write_table(prepared.table, format), f"{prepared.table.name}.{format}", MEDIA_TYPES[format], rows
    )


async def _rows(ctx: Context, name: str, filters: dict[str, str], format: FileFormat) -> int:
    """How many rows come; who takes what everybody may is nobody's business, else it is recorded."""
    if LISTS[name].is_public:
        prepared = await prepare(ctx, name, filters)
        return await count_rows(prepared.table) if prepared else 0
    return await begin_export(ctx, name, filters, format)


# ---- whole entries


async def entry_pdf(request: Request) -> Response:
    """GET /exports/entry/{id}.pdf: as much of the entry as the viewer may see."""
    ctx, entry_id = await _asked(request)
    found = await dossiers_of(ctx, [entry_id]) if entry_id else []
    if not found:
        return missing()
    content = await asyncio.to_thread(render_dossier, found[0])
    headers = {
        "Content-Disposition": disposition(f"{found[0].code or 'entry'}.pdf", inline=False),
        "Cache-Control": "no-store",
    }
    return Response(content, media_type="application/pdf", headers=headers)


async def entry_zip(request: Request) -> Response:
    """GET /exports/entry/{id}.zip: the PDF, the same for programs, the files, and the sha256 of each."""
    ctx, entry_id = await _asked(request)
    return await _archive(ctx, Wanted(entry_id=entry_id or UUID(int=0)), "entry")


async def contest_zip(request: Request) -> Response:
    """GET /exports/contest/{slug}.zip: all submitted entries, for those who run or audit the contest."""
    ctx, _ = await _asked(request)
    slug = request.path_params["slug"].replace("\0", "")
    return await _archive(ctx, Wanted(contest_slug=slug), slug)


async def unit_zip(request: Request) -> Response:
    """GET /exports/unit/{id}.zip: submitted entries of the unit and those below, for its coordinators."""
    ctx, unit_id = await _asked(request)
    return await _archive(ctx, Wanted(unit_id=unit_id), "unit")


async def _asked(request: Request) -> tuple[Context, UUID | None]:
    """Who asks, in the language asked for, and for which id; rubbish is none."""
    ctx = (await context_of(request)).ctx
    if (language := request.query_params.get("language", "")) in LOCALES:
        ctx = replace(ctx, locale=language)
    try:
        return ctx, UUID(request.path_params.get("id", ""))
    except ValueError:
        return ctx, None


async def _archive(ctx: Context, wanted: Wanted, name: str) -> Response:
    try:
        ids = await begin_download(ctx, wanted)
    except Problem:
        return missing()
    if not await take_turn():
        return busy()
    single = wanted.entry_id is not None
    pieces = write_archive(each_dossier(ctx, ids), ports().files, is_single=single)
    size = await bytes_of_files(ids) + len(ids) * PDF_BYTES
    return await streamed(pieces, f"{name}.zip", "application/zip", len(ids), size)


# ---- files that are written while they are sent


async def take_turn() -> bool:
    """Whether there was room for one more file within PATIENCE; `streamed` gives the place back."""
    try:
        await asyncio.wait_for(_turns.acquire(), PATIENCE)
    except TimeoutError:
        return False
    return True


class _Streamed(StreamingResponse):
    """An answer that is made while it is sent; when it ends, however it ends, so does the making."""

    def __init__(self, head: list[Piece], pieces: Pieces, media_type: str, headers: dict[str, str]) -> None:
        super().__init__(_contents(head, pieces), media_type=media_type, headers=headers)
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._pieces.aclose()
            _turns.release()


async def _contents(head: list[Piece], pieces: Pieces) -> AsyncIterator[bytes]:
    for piece in head:
        yield piece.content
    async for piece in pieces:
        yield piece.content


async def streamed(
    pieces: Pieces, name: str, media_type: str, total: int, size: int | None = None
) -> Response:
    """The pieces as a file of this name; ends the turn that was taken. `total`: how many rows will come; `size`: how
    many bytes, about, where that is known better than from the first rows."""
    try:
        head = await _first(pieces) if size is None else []
    except BaseException:
        _turns.release()
        raise
    headers = {
        "Content-Disposition": disposition(name, inline=False),
        "Content-Encoding": "identity",  # sent as it is: packing it once more would hold it back
        "Cache-Control": "no-store",
        "X-Total-Rows": str(total),
        "X-Estimated-Bytes": str(_estimate(head, total) if size is None else size),
    }
    return _Streamed(head, pieces, media_type, headers)


async def _first(pieces: Pieces) -> list[Piece]:
    """The pieces up to the first that brings rows: what goes wrong at the beginning is still told by a status."""
    head = []
    async for piece in pieces:
        head.append(piece)
        if piece.rows:
            break
    return head


def _estimate(head: list[Piece], total: int) -> int:
    size, rows = sum(len(piece.content) for piece in head), sum(piece.rows for piece in head)
    return size if rows == 0 else size * max(total, rows) // rows


def busy() -> Response:
    return PlainTextResponse("503", status_code=503, headers={"Retry-After": "10"})


def missing() -> Response:
    return PlainTextResponse("404", status_code=404, headers={"Cache-Control": "no-store"})
