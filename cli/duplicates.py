"""`vinhdanh duplicates`: what looks alike among everything that was ever submitted."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cli.app import app
from cli.operator import operator_context
from domain.entries.duplicates.lookup import keep_sketch, sketches_to_make
from domain.entries.operations import note_duplicates
from infra.settings import settings

COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())


@app.command()
def duplicates(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Look at every submitted entry anew, not only at new ones.")
    ] = False,
) -> None:
    """Look for entries that are alike, across all seasons. What people have judged stays judged. Safe to interrupt
    and to run again."""
    found = asyncio.run(_look(rebuild=rebuild))
    typer.echo(f"Phát hiện mới / new findings: {found}")


async def _look(*, rebuild: bool) -> int:
    from infra.database import database

    found = 0
    async with database(settings().database_url.get_secret_value(), pool_size=2):
        entry_ids = await sketches_to_make(everything=rebuild)
        with Progress(*COLUMNS) as bar:
            # of two that are alike the later one finds the earlier: one pass is enough
            for entry_id in bar.track(entry_ids, description="So sánh / comparing"):
                await keep_sketch(entry_id)
                found += await note_duplicates(await operator_context("vinhdanh duplicates"), entry_id)
    return found
