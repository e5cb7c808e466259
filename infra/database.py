"""The connection pool, and migrations under one lock."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

import asyncpg
from tortoise import Tortoise
from tortoise.migrations.api import migrate as run_migrations

MODELS = [
    f"domain.{context}.models"
    for context in (
        "kernel",
        "accounts",
        "contests",
        "entries",
        "judging",
        "voting",
        "results",
        "awards",
        "exchange",
        "notifications",
    )
]
MIGRATION_LOCK = 0x76696E68  # "vinh"
COMMAND_TIMEOUT = 30  # seconds; without it the pool leaks connections when the network goes dark


def tortoise_config(url: str, *, pool_size: int = 16) -> dict[str, Any]:
    """Tortoise's configuration for a postgres:// address."""
    parts = urlsplit(url)
    credentials = {
        "host": parts.hostname,
        "port": parts.port or 5432,
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "database": parts.path.lstrip("/"),
        "minsize": 1,
        "maxsize": pool_size,
        "command_timeout": COMMAND_TIMEOUT,
        "server_settings": {"timezone": "UTC", "plan_cache_mode": "force_generic_plan"},
    }
    return {
        "connections": {"default": {"engine": "tortoise.backends.asyncpg", "credentials": credentials}},
        "apps": {
            "models": {"models": MODELS, "default_connection": "default", "migrations": "migrations"},
        },
        "use_tz": True,
        "timezone": "UTC",
    }


@asynccontextmanager
async def database(url: str, *, pool_size: int = 16) -> AsyncIterator[None]:
    """The ORM, connected for as long as the block runs."""
    await Tortoise.init(config=tortoise_config(url, pool_size=pool_size), _enable_global_fallback=True)
    try:
        yield
    finally:
        await Tortoise.close_connections()


async def migrate(owner_url: str) -> None:
    """Brings the schema up to date. Processes that start together wait for one another."""
    lock = await asyncpg.connect(owner_url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", MIGRATION_LOCK)
        await run_migrations(config=tortoise_config(owner_url, pool_size=2))
        await Tortoise.close_connections()
    finally:
        await lock.close()
