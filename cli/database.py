"""`vinhdanh migrate`."""

from __future__ import annotations

import asyncio

from cli.app import app
from infra.database import migrate as migrate_database
from infra.settings import settings
from infra.storage import S3FileStore


@app.command()
def migrate() -> None:
    """Bring the database's schema and the file store's buckets up to date. Safe to run again, and by several
    processes at once."""
    asyncio.run(_migrate())


async def _migrate() -> None:
    await migrate_database(settings().owner_url)
    await S3FileStore(settings()).ensure_buckets()
