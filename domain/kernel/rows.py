"""Plain rows for reads that are hot, and statements that the ORM cannot say.

They run on the current transaction's connection within an operation, else on one of the pool's."""

from __future__ import annotations

from typing import Any, cast

from tortoise import connections


async def fetch_rows(sql: str, *values: object) -> list[dict[str, Any]]:
    """All rows of a SELECT or of a statement with RETURNING; `$1` ... take `values`."""
    return cast(
        "list[dict[str, Any]]", await connections.get("default").execute_query_dict(sql, list(values))
    )


async def fetch_row(sql: str, *values: object) -> dict[str, Any] | None:
    """The first row, or None."""
    rows = await fetch_rows(sql, *values)
    return rows[0] if rows else None


async def fetch_value(sql: str, *values: object) -> Any:
    """The first column of the first row, or None."""
    row = await fetch_row(sql, *values)
    return next(iter(row.values())) if row else None


async def execute(sql: str, *values: object) -> int:
    """Runs a statement; answers how many rows it touched."""
    count, _ = await connections.get("default").execute_query(sql, list(values))
    return int(count)
