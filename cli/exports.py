"""`vinhdanh export LIST`: a list as CSV or XLSX, as its page shows it to an administrator."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from cli.app import app
from cli.operator import operator_context
from cli.texts import Language
from domain.exchange.lists import FILTERS, LISTS, prepare
from domain.exchange.operations import begin_export
from domain.exchange.tables import FileFormat
from infra.settings import settings
from infra.tables import write_table


@app.command()
def export(
    name: Annotated[str, typer.Argument(help=f"One of {', '.join(sorted(LISTS))}.")],
    output: Annotated[Path, typer.Option(help="The file to write; its ending says the format.")],
    only: Annotated[list[str] | None, typer.Option(help="A filter, as contest=sang-kien-2026.")] = None,
    language: Annotated[Language, typer.Option(help="Of headings and words.")] = Language.VI,
) -> None:
    """Write a list to a file. Exits 2 when there is no such list, filter or format."""
    filters = dict(pair.split("=", 1) for pair in only or () if "=" in pair)
    endings = {f".{one.value}": one for one in FileFormat}
    format = endings.get(output.suffix.lower())
    if name not in LISTS or format is None or not filters.keys() <= FILTERS:
        raise typer.Exit(2)
    if not asyncio.run(_write(name, filters, format, output, language)):
        raise typer.Exit(2)


async def _write(
    name: str, filters: dict[str, str], format: FileFormat, output: Path, language: Language
) -> bool:
    from infra.wiring import connected  # only here: other commands start sooner without it

    async with connected(settings()):
        ctx = replace(await operator_context("vinhdanh export"), locale=language.value)
        prepared = await prepare(ctx, name, filters)
        if prepared is None:
            return False
        rows = await begin_export(ctx, name, filters, format)
        with output.open("wb") as file:
            async with aclosing(write_table(prepared.table, format)) as pieces:
                async for piece in pieces:
                    file.write(piece.content)
    Console().print(f"{rows} → {output}", markup=False)
    return True
