"""A table of 100,000 rows and 12 columns as CSV beside fetching its rows and no more, and as XLSX beside xlsxwriter.

Each variant runs in a process of its own, in turn, and reads the same table: text, numbers, dates and times, a tenth of
them empty. Fetching is asyncpg's cursor; xlsxwriter writes what that fetches with `constant_memory`, its way for long
tables. The files are opened by python-calamine first, and their cells must be equal. Memory is the most a process had
resident."""

from __future__ import annotations

import asyncio
import csv
import io
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg
from python_calamine import CalamineWorkbook
from tortoise import connections

from benchmarks.place import own_database
from domain.exchange.tables import CellKind, Column, FileFormat, Table
from infra.database import database
from infra.tables import write_table

ROWS, ROUNDS, BATCH = 100_000, 7, 5_000
VARIANTS = ("fetch", "csv", "xlsxwriter", "xlsx")
SEED = f"""
CREATE TABLE export_rows AS SELECT n,
    'SK-' || lpad(n::text, 6, '0') AS code, 'Sáng kiến cải tiến quy trình số ' || n AS title,
    'Sở Thông tin và Truyền thông ' || n % 300 AS unit, 'Nguyễn Văn ' || n % 1000 AS author,
    CASE WHEN n % 10 > 0 THEN 'Đã chuyển' END AS status, 'Hạng mục ' || n % 5 AS track,
    timestamptz '2026-01-01 00:00:30' + n * interval '1 minute' AS submitted_at, n * 1.25 AS score,
    n % 97 AS votes,
    'nguoi.' || n || '@example.vn' AS email, date '2026-01-01' + n % 300 AS decided_on
FROM generate_series(1, {ROWS}) n;
VACUUM ANALYZE export_rows;
"""  # noqa: S608 - the number above
KINDS = {
    "n": CellKind.NUMBER,
    "score": CellKind.NUMBER,
    "votes": CellKind.NUMBER,
    "submitted_at": CellKind.TIME,
    "decided_on": CellKind.DATE,
}
NAMES = ["n", "code", "title", "unit", "author", "status", "track"]
NAMES += ["submitted_at", "score", "votes", "email", "decided_on"]
TABLE = Table(
    name="rows",
    title="Rows",
    columns=tuple(Column(name, name, KINDS.get(name, CellKind.TEXT)) for name in NAMES),
    source="FROM export_rows",
    order="n",
)


@asynccontextmanager
async def _rows() -> AsyncIterator[AsyncIterator[list[Any]]]:
    sql = f"SELECT {', '.join(NAMES)} FROM export_rows ORDER BY n"  # noqa: S608 - the names above

    async def fetched(connection: Any) -> AsyncIterator[list[Any]]:
        async with connection.transaction():
            cursor = await connection.cursor(sql)
            while rows := await cursor.fetch(BATCH):
                yield rows

    async with (
        database(os.environ["DATABASE_URL"], pool_size=2),
        connections.get("default").acquire_connection() as connection,
    ):
        yield fetched(connection)


async def fetch(path: str) -> None:
    """Every row as a record, and nothing done with it."""
    async with _rows() as batches:
        async for _ in batches:
            pass


async def xlsxwriter(path: str) -> None:
    """The peer: the library's own way for long tables."""
    from xlsxwriter import Workbook

    book = Workbook(path, {"constant_memory": True, "remove_timezone": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, NAMES)
    formats = {"decided_on": book.add_format({"num_format": "dd/mm/yyyy"})}
    formats["submitted_at"] = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
    looks = [formats.get(name) for name in NAMES]
    place = 0
    async with _rows() as batches:
        async for rows in batches:
            for row in rows:
                place += 1
                for column, value in enumerate(row):
                    sheet.write(place, column, value, looks[column])
    book.close()


async def _ours(path: str, format: FileFormat) -> None:
    async with database(os.environ["DATABASE_URL"], pool_size=2):
        with Path(path).open("wb") as file:  # noqa: ASYNC230 - nothing else happens here
            async for piece in write_table(TABLE, format):
                file.write(piece.content)


async def csv_file(path: str) -> None:
    await _ours(path, FileFormat.CSV)


async def xlsx(path: str) -> None:
    await _ours(path, FileFormat.XLSX)


RUNS = {"fetch": fetch, "csv": csv_file, "xlsxwriter": xlsxwriter, "xlsx": xlsx}


def _run(variant: str, path: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds of work, and the most MB resident, of one variant in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.exports", variant, str(path)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


async def measure() -> None:
    """Prints seconds, the paired ratios with their spread, and memory."""
    async with own_database() as environment:
        owner = await asyncpg.connect(environment["MIGRATION_DATABASE_URL"])
        for statement in SEED.strip().split(";\n"):
            await owner.execute(statement)
        await owner.execute("GRANT SELECT ON export_rows TO PUBLIC")
        await owner.close()
        with TemporaryDirectory() as folder:
            await asyncio.to_thread(_compare, Path(folder), environment)


def _compare(folder: Path, environment: dict[str, str]) -> None:
    found: dict[str, list[tuple[float, float]]] = {variant: [] for variant in VARIANTS}
    for round_ in range(ROUNDS):
        for place in range(len(VARIANTS)):
            variant = VARIANTS[(round_ + place) % len(VARIANTS)]
            found[variant].append(_run(variant, folder / variant, environment))
    check(folder)
    for variant, runs in found.items():
        seconds, memory = statistics.median(s for s, _ in runs), statistics.median(m for _, m in runs)
        size = (folder / variant).stat().st_size / 1e6 if variant != "fetch" else 0
        print(f"{variant:<12}{seconds:6.2f} s{memory:7.0f} MB resident{size:7.1f} MB")
    _say("CSV to bare fetching (goal >= 0.85)", found["fetch"], found["csv"])
    _say("XLSX to xlsxwriter (goal >= 6)", found["xlsxwriter"], found["xlsx"])
    shares = [
        ours / theirs for (_, ours), (_, theirs) in zip(found["xlsx"], found["xlsxwriter"], strict=True)
    ]
    print(f"memory of XLSX to xlsxwriter's (goal <= 1.2): {statistics.median(shares):.2f}")


def _say(words: str, peer: list[tuple[float, float]], ours: list[tuple[float, float]]) -> None:
    ratios = sorted(theirs / own for (theirs, _), (own, _) in zip(peer, ours, strict=True))
    print(f"{words}: {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")


def check(folder: Path) -> None:
    """Both workbooks say the same, cell by cell, and the CSV file as many rows."""
    with (
        CalamineWorkbook.from_path(folder / "xlsx") as ours,
        CalamineWorkbook.from_path(folder / "xlsxwriter") as peer,
    ):
        mine, theirs = (book.get_sheet_by_index(0).to_python() for book in (ours, peer))
    assert len(mine) == ROWS + 1
    # xlsxwriter was given times in UTC, ours are Vietnam's
    assert [_plain(row) for row in mine] == [_plain(row) for row in theirs]
    text = (folder / "csv").read_text("utf-8-sig")
    assert sum(1 for _ in csv.reader(io.StringIO(text, newline=""))) == ROWS + 1


def _plain(row: list[Any]) -> list[Any]:
    return [
        None
        if isinstance(value, datetime)
        else float(value)
        if isinstance(value, (int, float, Decimal))
        else value.isoformat()
        if isinstance(value, date)
        else value
        for value in row
    ]


if __name__ == "__main__":
    began = time.perf_counter()
    asyncio.run(RUNS[sys.argv[1]](sys.argv[2]))
    # not getrusage, which begins with what the process that started this one had
    kilobytes = re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0]
    print(time.perf_counter() - began, int(kilobytes) / 1024)
