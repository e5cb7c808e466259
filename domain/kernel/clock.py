"""The only clock the domain knows: the database's."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from domain.kernel.rows import fetch_value


async def database_now() -> datetime:
    """The database's wall clock, in UTC, also within a transaction that began earlier."""
    return cast("datetime", await fetch_value("SELECT clock_timestamp()"))
