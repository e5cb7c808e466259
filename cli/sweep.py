"""`vinhdanh sweep`: what nothing refers to any more goes out of the file store."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from rich.console import Console

from cli.app import app
from domain.entries.sweeping import Swept, sweep_store
from domain.kernel.clock import database_now
from infra.settings import settings

MEBIBYTE = 1024 * 1024


@app.command()
def sweep(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would go.")] = False,
) -> None:
    """Discard uploads that were given up and kept files that no draft and no submission names, after two days.

    The worker does the same every hour."""
    swept = asyncio.run(_sweep(dry_run=dry_run))
    console = Console()
    for key in swept.keys:
        console.print(key)
    console.print(
        f"{swept.uploads} uploads, {swept.parts} uploads in parts, {swept.files} files"
        f" ({swept.bytes / MEBIBYTE:.1f} MiB)"
    )


async def _sweep(*, dry_run: bool) -> Swept:
    from infra.wiring import connected

    async with connected(settings()):
        return await sweep_store(await database_now(), dry_run=dry_run)
