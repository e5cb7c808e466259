"""The demo's mailbox: what was mailed, for whoever tries the product on their own machine."""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from infra.mailbox import messages
from infra.settings import settings

SHOWN = 50


async def mailbox(request: Request) -> Response:
    """The newest messages; 404 where this is no demo."""
    folder = settings().mailbox_dir
    if not settings().demo or folder is None:
        return JSONResponse({"messages": []}, status_code=404)
    found = await asyncio.to_thread(messages, folder, SHOWN)
    rows = [asdict(m) | {"sent_at": m.sent_at.isoformat()} for m in found]
    return JSONResponse({"messages": rows}, headers={"Cache-Control": "no-store"})
