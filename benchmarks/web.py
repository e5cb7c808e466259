"""One web process as in production, which answers a benchmark's own documents too."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette

DOCUMENT = "BENCHMARK_DOCUMENT"


def app() -> Starlette:
    """The web application, with the benchmark's document among the registered ones."""
    from api.app import create_app
    from api.documents import registered

    document = os.environ[DOCUMENT]
    registered()[hashlib.sha256(document.encode()).hexdigest()] = document
    return create_app()


@asynccontextmanager
async def web_process(
    environment: dict[str, str], port: int, document: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Runs until the block ends. `document` is answered under its SHA-256."""
    arguments = [
        "--factory",
        "benchmarks.web:app",
        "--port",
        str(port),
        "--loop",
        "uvloop",
        "--http",
        "httptools",
    ]
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "uvicorn", *arguments, "--log-level", "warning",
        env=environment | {"PUBLIC_URL": f"http://127.0.0.1:{port}", DOCUMENT: document},
    )  # fmt: skip
    try:
        await _until_up(server, port)
        yield server
    finally:
        server.terminate()
        await server.wait()


async def _until_up(server: asyncio.subprocess.Process, port: int) -> None:
    async with asyncio.timeout(60):
        while server.returncode is None:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.1)
            else:
                writer.close()
                return
    raise SystemExit("the web process did not start")
