"""Liveness: the process answers. Readiness: the parts it needs answer too."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from domain.kernel.clock import database_now

READY_WITHIN = 2  # seconds


async def live(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def ready(request: Request) -> Response:
    """503 while the database is away or the process drains."""
    if request.app.state.draining:
        return JSONResponse({"status": "draining"}, status_code=503)
    try:
        await asyncio.wait_for(database_now(), READY_WITHIN)
    except Exception as error:
        return JSONResponse({"status": "unready", "reason": type(error).__name__}, status_code=503)
    return JSONResponse({"status": "ok"})
