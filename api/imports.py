"""Files of past years: POST /imports takes one, GET /imports/template.xlsx gives one to fill in."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.exports import busy, streamed, take_turn
from api.graphql import LOCALES, context_of
from api.origins import is_foreign
from domain.exchange.operations import SheetInput, open_import
from domain.exchange.queries import template
from domain.exchange.tables import Column, FileFormat
from domain.kernel.errors import Forbidden, Invalid, Problem
from infra.sheets import MOST_BYTES, read_sheet
from infra.tables import MEDIA_TYPES, text_rows, write_xlsx
from schema.messages import message

WIDTH = 28  # characters of each of the template's columns


async def upload(request: Request) -> Response:
    """The file is the body, its name the parameter `name`. Answers {"id"} or {"code", "message"}."""
    ctx = (await context_of(request)).ctx
    try:
        if is_foreign(request):
            raise Forbidden("kernel.foreign_origin")
        if not ctx.actor.is_signed_in:
            raise Forbidden("kernel.sign_in_first")
        content = await _body(request)
        rows = await read_sheet(content)
        name = request.query_params.get("name", "").replace("\0", "")[-255:]
        found = await open_import(ctx, SheetInput(name, hashlib.sha256(content).hexdigest(), rows))
    except Problem as problem:
        status = 403 if isinstance(problem, Forbidden) else 400
        said = message(ctx.locale, problem.code, problem.params)
        return JSONResponse({"code": problem.code, "message": said}, status_code=status)
    return JSONResponse({"id": str(found.id)}, status_code=201)


async def _body(request: Request) -> bytes:
    """The body, unless it is longer than a file may be."""
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > MOST_BYTES:
            raise Invalid("exchange.file_too_large", megabytes=MOST_BYTES // 1_000_000)
    return content


async def template_file(request: Request) -> Response:
    """Headings in the language of the parameter `language`, and an example."""
    ctx = (await context_of(request)).ctx
    if (language := request.query_params.get("language", "")) in LOCALES:
        ctx = replace(ctx, locale=language)
    headings, *examples = await template(ctx.locale)
    columns = [Column(heading, "", width=WIDTH) for heading in headings]
    padded = [[*row, *[""] * (len(headings) - len(row))] for row in examples]
    if not await take_turn():
        return busy()
    name, title = ("mau-nhap", "Sáng kiến") if ctx.locale == "vi" else ("import-template", "Entries")
    pieces = write_xlsx(title, columns, text_rows(padded))
    return await streamed(pieces, f"{name}.xlsx", MEDIA_TYPES[FileFormat.XLSX], len(padded))
