"""Reading spreadsheets that strangers made: in a process of its own that may use little time and memory.

A workbook of a few kilobytes can unpack to terabytes, or claim a cell in the last column of the last row; whatever it
does, it does it there. `python -m infra.sheets` is that process: a file on its input, rows as JSON on its output."""

from __future__ import annotations

import asyncio
import csv
import io
import resource
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import orjson

from domain.kernel.errors import FieldProblem, Invalid

MOST_BYTES = 10_000_000  # of a file
MOST_UNPACKED = 300_000_000
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 20_050, 120, 70_000
MEMORY, CPU_SECONDS, PATIENCE = 1_500_000_000, 20, 40.0
TEXT_ENCODINGS = ("utf-8-sig", "cp1258")  # after UTF-16, which its first two bytes tell of
DELIMITERS = ",;\t|"

Rows = list[tuple[int, list[str]]]


class Refused(Exception):
    """A file that cannot be taken; `args[0]` is the message's code."""


async def read_sheet(content: bytes) -> Rows:
    """The rows of a workbook's first sheet with anything in it, or of a text file: (number, cells as text), empty ones
    left out. Dates are ISO, numbers have a point. Raises Invalid."""
    if len(content) > MOST_BYTES:
        raise _invalid("exchange.file_too_large")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "infra.sheets",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        answer, _ = await asyncio.wait_for(process.communicate(content), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
        raise _invalid("exchange.file_too_large") from None
    if process.returncode:  # it ran out of time or memory
        raise _invalid("exchange.file_too_large")
    found = orjson.loads(answer)
    if "refusal" in found:
        raise _invalid(found["refusal"])
    return [(number, cells) for number, cells in found["rows"]]


def _invalid(code: str) -> Invalid:
    return Invalid(code, fields=[FieldProblem("file", code)], megabytes=MOST_BYTES // 1_000_000)


# ---- in the process of its own


def main() -> None:
    """Reads one file and says what is in it."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    try:
        answer: dict[str, Any] = {"rows": rows_of(sys.stdin.buffer.read())}
    except Refused as refusal:
        answer = {"refusal": refusal.args[0]}
    sys.stdout.buffer.write(orjson.dumps(answer))


def rows_of(content: bytes) -> Rows:
    """Raises Refused."""
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _numbered(_workbook_rows(content))
    return _numbered(_text_rows(content))


def _numbered(rows: Iterable[list[str]]) -> Rows:
    found: Rows = []
    for number, cells in enumerate(rows, 1):
        filled = [cell[:LONGEST_CELL] for cell in cells[:MOST_COLUMNS]]
        while filled and not filled[-1]:
            filled.pop()
        if filled:
            found.append((number, filled))
        if len(found) > MOST_ROWS:
            raise Refused("exchange.too_many_lines")
    return found


def _workbook_rows(content: bytes) -> Iterator[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    _check_unpacked(content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            names = iter(book.sheet_names)
            sheet = next((found for name in names if (found := book.get_sheet_by_name(name)).height), None)
            if sheet is None:
                return
            rows = sheet.to_python(skip_empty_area=False)
            texts = [[_text(cell) for cell in row[:MOST_COLUMNS]] for row in rows]
            _fill_merged(texts, sheet.merged_cell_ranges or [])
    except PasswordError:
        raise Refused("exchange.file_locked") from None
    except (CalamineError, ValueError):
        raise Refused("exchange.file_unreadable") from None
    yield from texts


def _check_unpacked(content: bytes) -> None:
    """Whether a workbook says itself that it is far larger than it looks; what it hides meets the limits later."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError):
        if content.startswith(b"PK"):
            raise Refused("exchange.file_unreadable") from None
        return  # the old binary format
    if unpacked > MOST_UNPACKED:
        raise Refused("exchange.file_too_large")


def _fill_merged(rows: list[list[str]], ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """A merged cell says the same for all it covers downwards; to its right nothing is meant."""
    for (top, left), (bottom, _) in ranges:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row) and any(row):  # rows without anything stay empty
                row[left] = row[left] or rows[top][left]


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{Decimal(repr(cell)):f}"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell).strip()


def _text_rows(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    csv.field_size_limit(LONGEST_CELL * 4)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            yield [cell.strip() for cell in row]
    except csv.Error:
        raise Refused("exchange.file_unreadable") from None


def _decoded(content: bytes) -> str:
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("exchange.file_unreadable")
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else TEXT_ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("exchange.file_encoding")


def _delimiter(text: str) -> str:
    """What separates most cells of the first lines with anything in them; quoted ones do not count."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:10]
    bare = ["".join(line.split('"')[::2]) for line in lines]
    return max(DELIMITERS, key=lambda mark: (sum(line.count(mark) for line in bare), -DELIMITERS.index(mark)))


if __name__ == "__main__":
    main()
