"""The whole product as it runs: web, worker and mail receiver as processes of their own, on a database of their own."""

from __future__ import annotations

import asyncio
import os
import secrets
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import httpx
from redis.asyncio import Redis

from infra.servers.child import Child, Program
from tests.e2e.letters import Letters
from tests.e2e.line import Line, line_to
from tests.workers.conftest import free_port, until_listening

ROOT = Path(__file__).parent.parent.parent
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Site:
    """`url`: where the pages are; `owner_url`: the database as its owner; `line`: from browsers to the file
    store; `children`: "web", "worker", "mailbox"."""

    url: str
    owner_url: str
    letters: Letters
    line: Line
    environment: Mapping[str, str]
    children: Mapping[str, Child]

    @property
    def store(self) -> str:
        """Where browsers reach the file store."""
        return self.environment["S3_PUBLIC_ENDPOINT"]

    async def run(self, *command: str) -> str:
        """What a `vinhdanh` command prints. Raises AssertionError with it when the command fails."""
        process = await asyncio.create_subprocess_exec(
            str(BIN / "vinhdanh"),
            *command,
            cwd=ROOT,
            env=dict(self.environment),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        out, _ = await process.communicate()
        assert process.returncode == 0, out.decode()
        return out.decode()

    async def fetch(self, sql: str, *values: object) -> list[asyncpg.Record]:
        """Rows, as the tables' owner sees them."""
        connection = await asyncpg.connect(self.owner_url)
        try:
            rows: list[asyncpg.Record] = await connection.fetch(sql, *values)
            return rows
        finally:
            await connection.close()

    async def ready(self) -> None:
        """Waits until the web process answers, with its database behind it."""
        await self.children["web"].ready(self._is_ready)

    async def _is_ready(self) -> None:
        async with httpx.AsyncClient(timeout=2) as client:
            (await client.get(f"{self.url}/health/ready")).raise_for_status()


@asynccontextmanager
async def running_site(folder: Path, servers: Mapping[str, str]) -> AsyncIterator[Site]:
    """Starts everything on `servers` (the settings that lead to PostgreSQL, Valkey and SeaweedFS); logs and mail go
    into `folder`. Each process is started again when it dies."""
    await asyncio.to_thread(built_pages)
    store = urlsplit(servers["S3_ENDPOINT"])
    async with (
        _own_database(servers) as urls,
        line_to(str(store.hostname), store.port or 80) as (line, near),
    ):
        smtp, port = await free_port(), await free_port()
        environment = {**os.environ, **servers, **urls, **_settings(folder, smtp, port)}
        environment["S3_PUBLIC_ENDPOINT"] = f"http://127.0.0.1:{near}"
        environment["REDIS_URL"] = await _own_queue(servers["REDIS_URL"])
        children = {name: _child(name, folder, environment) for name in ("mailbox", "worker", "web")}
        site = Site(
            url=environment["PUBLIC_URL"],
            owner_url=urls["MIGRATION_DATABASE_URL"],
            letters=Letters(folder / "mailbox"),
            line=line,
            environment=environment,
            children=children,
        )
        await site.run("migrate")
        try:
            await asyncio.gather(*(child.start() for child in children.values()))
            await until_listening(smtp)
            await site.ready()
            yield site
        finally:
            await asyncio.gather(*(child.stop() for child in children.values()))


async def _own_queue(url: str) -> str:
    """A database of the queue's server that other test runs on it leave alone."""
    own = urlunsplit(urlsplit(url)._replace(path="/14"))
    queue = Redis.from_url(own)
    await queue.flushdb()
    await queue.aclose(close_connection_pool=True)
    return own


def built_pages() -> Path:
    """The folder of the built pages; they are built when missing."""
    folder = Path(os.environ.get("FRONTEND_DIR") or ROOT / "frontend" / "dist")
    if not (folder / "index.html").exists():
        subprocess.run(["npm", "run", "--silent", "build"], cwd=ROOT / "frontend", check=True)  # noqa: S607 - npm is npm
    return folder


@asynccontextmanager
async def _own_database(servers: Mapping[str, str]) -> AsyncIterator[dict[str, str]]:
    """A new database, dropped at the end if the server still answers then."""
    owner = servers["MIGRATION_DATABASE_URL"]
    name = f"journey_{secrets.token_hex(4)}"
    await _execute(owner, f"CREATE DATABASE {name}")
    try:
        yield {
            variable: urlunsplit(urlsplit(servers[variable])._replace(path=f"/{name}"))
            for variable in ("DATABASE_URL", "MIGRATION_DATABASE_URL")
        }
    finally:
        await _execute(owner, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


async def _execute(url: str, sql: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


def _settings(folder: Path, smtp: int, port: int) -> dict[str, str]:
    suffix = secrets.token_hex(3)  # buckets of this run's own: the pages' address is in their CORS rule
    return {
        "SMTP_URL": f"smtp://127.0.0.1:{smtp}",
        "PUBLIC_URL": f"http://localhost:{port}",
        "SECRET_KEY": secrets.token_hex(32),
        "MAILBOX_DIR": str(folder / "mailbox"),
        "S3_UPLOADS_BUCKET": f"uploads-{suffix}",
        "S3_FILES_BUCKET": f"files-{suffix}",
        "FRONTEND_DIR": str(built_pages()),
        "DEMO": "1",
        "PYTHONUNBUFFERED": "1",
        "VINHDANH_VAR": str(folder),
    }


def _child(name: str, folder: Path, environment: Mapping[str, str]) -> Child:
    port, smtp = (urlsplit(environment[which]).port for which in ("PUBLIC_URL", "SMTP_URL"))
    commands = {
        "mailbox": ("infra.mailbox", "--port", str(smtp), "--dir", str(folder / "mailbox")),
        "worker": ("workers.settings",),
        "web": (
            *("uvicorn", "--factory", "api.app:create_app", "--loop", "uvloop", "--http", "httptools"),
            *("--port", str(port), "--timeout-graceful-shutdown", "2"),
        ),
    }
    return Child(
        Program(
            name=name,
            argv=(sys.executable, "-m", *commands[name]),
            environment=environment,
            log=folder / f"{name}.log",
            folder=ROOT,
        )
    )
