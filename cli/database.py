"""`vinhdanh migrate`."""

from __future__ import annotations

import asyncio

from cli.app import app
from infra.database import migrate as migrate_database
from infra.settings import settings


@app.command()
def migrate() -> None:
    """Bring the database's schema up to date. Safe to run again, and by several processes at once."""
    asyncio.run(migrate_database(settings().owner_url))
