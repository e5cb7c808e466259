"""A database of one's own for a benchmark, and what a process has cost."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from infra.database import migrate

TICKS = os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def own_database() -> AsyncIterator[dict[str, str]]:
    """A new, migrated database; yields the settings that lead to it and drops it after."""
    owner, name = os.environ["MIGRATION_DATABASE_URL"], f"bench_{secrets.token_hex(4)}"
    admin = await asyncpg.connect(owner)
    await admin.execute(f"CREATE DATABASE {name}")
    try:
        addresses = {
            key: _renamed(os.environ[key], name) for key in ("DATABASE_URL", "MIGRATION_DATABASE_URL")
        }
        await migrate(addresses["MIGRATION_DATABASE_URL"])
        yield {**os.environ, **addresses}
    finally:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await admin.close()


def cpu_seconds(pid: int) -> float:
    """User and system time a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _renamed(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))
