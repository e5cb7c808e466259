"""The web process: GraphQL, files, health, and the pages' shell."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from mimetypes import guess_type
from pathlib import Path

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api import exports, files, health, imports
from api.graphql import graphql
from api.live import live
from api.mailbox import mailbox
from api.middleware import SecurityHeaders
from api.pages import page
from infra.settings import settings
from infra.wiring import connected
from schema.root import SCHEMA_FILE


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """Connects, serves, and says "draining" before it lets go."""
    app.state.draining = False
    async with connected(settings()):
        yield
        app.state.draining = True


COMPRESSED = {"br": ".br", "gzip": ".gz"}  # made by the build, best first


class Assets(StaticFiles):
    """Built files carry their hash in the name: browsers may keep them for ever."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        encoding = self._precompressed(path, Headers(scope=scope).get("accept-encoding", ""))
        response = await super().get_response(f"{path}{COMPRESSED[encoding]}" if encoding else path, scope)
        if response.status_code == 200:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
            response.headers["Vary"] = "Accept-Encoding"
        if encoding:
            response.headers["Content-Encoding"] = encoding
            response.headers["Content-Type"] = guess_type(path)[0] or "application/octet-stream"
        return response

    def _precompressed(self, path: str, accepted: str) -> str | None:
        """The best encoding that the build made and the browser takes."""
        for encoding, suffix in COMPRESSED.items():
            if encoding in accepted and self.lookup_path(path + suffix)[1]:
                return encoding
        return None


def _root_file(file: Path) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        return FileResponse(file, headers={"Cache-Control": "public, max-age=3600"})

    return serve


def _root_files(dist: Path) -> list[Path]:
    """What the build leaves beside index.html: icons, manifest, the default preview image."""
    return [
        f
        for f in sorted(dist.glob("*"))
        if f.is_file() and f.name != "index.html" and f.suffix not in COMPRESSED.values()
    ]


async def schema_text(request: Request) -> Response:
    """The API's shape, for people and for their tools, which then need no introspection."""
    return PlainTextResponse(SCHEMA_FILE.read_text())


def create_app() -> Starlette:
    """The ASGI application, for `uvicorn --factory api.app:create_app`."""
    dist = settings().frontend_dir
    routes = [
        Route("/schema.graphql", schema_text),
        Route("/graphql", graphql, methods=["GET", "POST"]),
        WebSocketRoute("/graphql/ws", live),
        Route("/files/{attachment_id}", files.attachment),
        Route("/files/{attachment_id}/{rendition}", files.attachment),
        Route("/evidence/{item_id}", files.evidence),
        Route("/certificates/{serial}.pdf", files.certificate),
        Route("/exports/entry/{id}.pdf", exports.entry_pdf),
        Route("/exports/entry/{id}.zip", exports.entry_zip),
        Route("/exports/contest/{slug}.zip", exports.contest_zip),
        Route("/exports/unit/{id}.zip", exports.unit_zip),
        Route("/exports/{list}.{format}", exports.export),
        Route("/imports", imports.upload, methods=["POST"]),
        Route("/imports/template.xlsx", imports.template_file),
        Route("/health/live", health.live),
        Route("/health/ready", health.ready),
        Route("/demo/mailbox", mailbox),
        Mount("/assets", Assets(directory=dist / "assets", check_dir=False)),
        *(Route(f"/{file.name}", _root_file(file)) for file in _root_files(dist)),
        Route("/{path:path}", page),
    ]
    return Starlette(
        routes=routes,
        lifespan=lifespan,
        middleware=[Middleware(SecurityHeaders), Middleware(GZipMiddleware, minimum_size=1000)],
    )
