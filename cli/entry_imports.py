"""`vinhdanh import entries FILE`: past years' entries and awards, tried out first."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from cli.app import imports
from cli.operator import operator_context
from cli.texts import Language, sentences, worded
from domain.exchange.imports.target import TargetInput
from domain.exchange.models import Import, ImportFault, ImportStatus
from domain.exchange.operations import SheetInput, advance_import, check_import, open_import, start_import
from domain.exchange.operations.imports import mapping_of
from domain.exchange.queries import values_in
from domain.kernel.context import Context
from domain.kernel.errors import Problem
from infra.settings import settings
from infra.sheets import read_sheet

REFUSED, FAULTY = 2, 1  # exit codes
WORDS = {
    Language.VI: {
        "row": "Dòng", "column": "Cột", "value": "Giá trị", "fault": "Cần làm gì", "rows": "Dòng",
        "clean": "{rows} dòng, không có lỗi.", "faults": "{rows} dòng, {faults} lỗi. Chưa có gì được tạo ra.",
        "done": "Đã nhập {rows} bài vào {address}",
    },
    Language.EN: {
        "row": "Row", "column": "Column", "value": "Value", "fault": "What to do", "rows": "Rows",
        "clean": "{rows} rows, no faults.", "faults": "{rows} rows, {faults} faults. Nothing was made.",
        "done": "{rows} entries imported into {address}",
    },
}  # fmt: skip
DAY = typer.Option(formats=["%Y-%m-%d"], help="Of a new season.")


@dataclass(frozen=True)
class Place:
    """Where the entries go, as typed."""

    contest: str
    title: str
    season: str
    season_name: str
    starts_on: date
    ends_on: date


@imports.command()
def entries(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="XLSX or CSV.")],
    contest: Annotated[str, typer.Option(help="The contest's address: an imported one, or a new one.")],
    season: Annotated[str, typer.Option(help="The season's address; it is made if absent.")],
    starts_on: Annotated[datetime, DAY],
    ends_on: Annotated[datetime, DAY],
    title: Annotated[str | None, typer.Option(help="A new contest's name; else its address.")] = None,
    season_name: Annotated[str | None, typer.Option(help="A new season's name; else its address.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is wrong.")] = False,
    language: Annotated[Language, typer.Option(help="In which language to report.")] = Language.VI,
) -> None:
    """Import past years' entries and awards; columns are known by their headings.

    Exits 0 when all went in (or could), 1 when the file has faults, 2 when it was refused."""
    names = title or contest, season_name or season
    place = Place(contest, names[0], season, names[1], starts_on.date(), ends_on.date())
    try:
        faults = asyncio.run(_run(file, place, language, dry_run=dry_run))
    except Problem as problem:
        for sentence in sentences(language, problem):
            Console(stderr=True).print(sentence, markup=False)
        raise typer.Exit(REFUSED) from None
    raise typer.Exit(FAULTY if faults else 0)


async def _run(file: Path, place: Place, language: Language, *, dry_run: bool) -> int:
    from infra.wiring import connected  # only here: other commands start sooner without it

    content = await asyncio.to_thread(file.read_bytes)
    rows = await read_sheet(content)
    async with connected(settings()):
        ctx = await operator_context("vinhdanh import entries")
        sheet = SheetInput(file.name, hashlib.sha256(content).hexdigest(), rows)
        found = await try_out(ctx, sheet, place)
        await _report(found, language)
        if found.fault_count == 0 and not dry_run:
            await _import(ctx, found, language)
        return found.fault_count


async def try_out(ctx: Context, sheet: SheetInput, place: Place) -> Import:
    """Reads and checks a file. The tracks and prizes of a new contest are those that the file names."""
    found = await open_import(ctx, sheet)
    named: dict[str, tuple[str, ...]] = {"track": (), "prize": ()}
    for column, meaning in mapping_of(found).items():
        if meaning in named:
            named[meaning] = tuple(await values_in(ctx, found.id, column))
    target = TargetInput(
        season_slug=place.season,
        season_name=place.season_name,
        starts_on=place.starts_on,
        ends_on=place.ends_on,
        contest_slug=place.contest,
        contest_title=place.title,
        tracks=named["track"],
        prizes=named["prize"],
    )
    return await check_import(ctx, found.id, mapping_of(found), target)


async def _import(ctx: Context, found: Import, language: Language) -> None:
    """Makes the entries here and now, without waiting for a worker; one that comes along joins in."""
    await start_import(ctx, found.id, found.version)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(WORDS[language]["rows"], total=found.row_count)
        while await advance_import(ctx, found.id):
            bar.update(task, completed=(await Import.get(id=found.id)).done_rows)
    done = await Import.get(id=found.id)
    if done.status is not ImportStatus.DONE:
        await _report(done, language)
        return
    address = f"{settings().public_url.rstrip('/')}/contests/{done.target['contest_slug']}"
    Console().print(WORDS[language]["done"].format(rows=done.row_count, address=address), markup=False)


async def _report(found: Import, language: Language) -> None:
    words, console = WORDS[language], Console()
    faults = await ImportFault.filter(source_id=found.id).order_by("row", "id")
    if faults:
        table = Table()
        for heading in ("row", "column", "value", "fault"):
            table.add_column(words[heading])
        for fault in faults:
            said = worded(language, fault.code, fault.params)
            table.add_row(str(fault.row), *(_plain(text) for text in (fault.column, fault.value, said)))
        console.print(table)
    said = words["faults" if found.fault_count else "clean"]
    console.print(said.format(rows=found.row_count, faults=found.fault_count), markup=False)


def _plain(text: str) -> str:
    """Text of a file, in which square brackets are no styles of rich's."""
    return text.replace("[", "\\[")
