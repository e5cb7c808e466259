"""Files: who may open one is asked here, its bytes come from the file store by an address that soon expires."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from api.graphql import context_of
from domain.awards.queries import check_certificate
from domain.entries.files import Rendition, link_to_attachment
from domain.entries.snapshots import link_to_snapshot
from domain.kernel.context import Context
from domain.kernel.ports import ports

PRIVATE = {"Cache-Control": "private, max-age=300", "X-Content-Type-Options": "nosniff"}


async def attachment(request: Request) -> Response:
    """GET /files/{attachment_id}, or .../thumbnail, .../preview: to whoever may open it; absent and hidden are the
    same 404."""
    try:
        attachment_id = UUID(request.path_params["attachment_id"])
        rendition = Rendition(request.path_params.get("rendition", Rendition.FILE))
    except ValueError:
        return _missing()
    return await _redirect(request, lambda ctx: link_to_attachment(ctx, attachment_id, rendition))


async def evidence(request: Request) -> Response:
    """GET /evidence/{item_id}: the kept copy of a published page, to download, for those who work with the entry."""
    try:
        item_id = UUID(request.path_params["item_id"])
    except ValueError:
        return _missing()
    return await _redirect(request, lambda ctx: link_to_snapshot(ctx, item_id))


async def certificate(request: Request) -> Response:
    """GET /certificates/{serial}.pdf: to anyone, once the award is public and its certificate made."""
    serial = request.path_params["serial"][:100].replace("\0", "")
    return await _redirect(request, lambda ctx: _certificate_link(ctx, serial))


async def _redirect(request: Request, find: Callable[[Context], Awaitable[str | None]]) -> Response:
    address = await find((await context_of(request)).ctx)
    if address is None:
        return _missing()
    return RedirectResponse(address, status_code=302, headers=PRIVATE)


async def _certificate_link(ctx: Context, serial: str) -> str | None:
    found = await check_certificate(ctx, serial)
    if found is None or found.certificate_key is None or found.revoked_at is not None:
        return None
    name = f"{found.serial}.pdf"
    return await ports().files.link_to_file(found.certificate_key, name, "application/pdf", inline=True)


def _missing() -> Response:
    return PlainTextResponse("404", status_code=404, headers={"Cache-Control": "no-store"})
