"""`vinhdanh demo`: a ministry, its people and three contests, to look at and to try."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import orjson
import typer

from cli.app import app
from infra.settings import Settings, settings
from infra.wiring import connected


@app.command()
def demo() -> None:
    """Fill an empty database with a Vietnamese demo. Does nothing where anybody has an account already."""
    began = time.monotonic()
    accounts = asyncio.run(_tell(settings()))
    if accounts is None:
        typer.echo("Dữ liệu đã có, không nạp bản mẫu. / There are data already: the demo is left out.")
        return
    _write_down(accounts)
    typer.echo(f"Bản mẫu đã sẵn sàng / the demo is ready ({time.monotonic() - began:.1f} s)")


async def _tell(configured: Settings) -> list[dict[str, str]] | None:
    """The demo's accounts, or None where the database is not empty."""
    async with connected(configured):
        # the story draws pictures and sets papers: too much to import for every other command
        from cli.demo import story

        if not await story.is_empty():
            return None
        return await story.tell(configured.owner_url)


def _write_down(accounts: list[dict[str, str]]) -> None:
    """Leaves the accounts where whoever started the demo looks for them: VAR_DIR, else beside the mailbox."""
    mailbox = settings().mailbox_dir
    folder = os.environ.get("VAR_DIR") or (str(mailbox.parent) if mailbox else None)
    if folder:
        (Path(folder) / "demo.json").write_bytes(
            orjson.dumps({"accounts": accounts}, option=orjson.OPT_INDENT_2)
        )
