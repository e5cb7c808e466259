"""CSV and XLSX files of any length, written as their rows come from PostgreSQL.

Rows arrive as marked lines (`domain.exchange.tables`). Both writers turn half a megabyte of them at a time into what
the file wants by a handful of replacements over the whole piece, so that no cell ever becomes an object here; that is
what makes them fast. docs/adr/0007 says why XLSX is not left to a library."""

from __future__ import annotations

import asyncio
import io
import re
import zipfile
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from html import escape
from typing import NamedTuple

from domain.exchange.tables import (
    DATE_MARK,
    DELIMITER,
    EMPTY_MARK,
    NUMBER_MARK,
    TEXT_MARK,
    TIME_MARK,
    Column,
    FileFormat,
    Table,
    rows_of,
)

MEDIA_TYPES = {
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
BOM = b"\xef\xbb\xbf"  # without it Excel takes a CSV file for the machine's old code page
CELL = DELIMITER.encode()
NUMBER = NUMBER_MARK.encode()
OPENED = {
    TEXT_MARK.encode(): b'<c t="str"><v>',
    NUMBER: b"<c><v>",
    DATE_MARK.encode(): b'<c s="2"><v>',
    TIME_MARK.encode(): b'<c s="3"><v>',
    EMPTY_MARK.encode(): b"<c><v>",
}
"""How a cell of a sheet begins, by its mark."""
CELL_ENDS = b"</v></c>"
ROW_ENDS = b"</v></c></row>"
BACKSLASH = b"\x01"  # stands for an escaped backslash while the other escapes are read
LINE_BREAK = b"\x02"  # stands for one within a cell
CONTROLS = bytes(byte for byte in range(32) if bytes([byte]) not in {CELL, b"\n", *OPENED})
ESCAPES = {
    b"\\\\": BACKSLASH,
    b"\\n": LINE_BREAK,
    b"\\t": b"\t",
    b"\\r": b"",
    b"\\b": b"",
    b"\\f": b"",
    b"\\v": b"",
    b"\\" + CELL: b"",
}
FORMULAS = {before: re.compile(before + rb"([=+\-@\t])") for before in (CELL, b"\n")}
"""Where a cell begins with what makes a spreadsheet run it: two searches for one byte each are fast, one is not."""
NONCHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")  # U+FFFE and U+FFFF, which no XML may hold
MOST_ROWS = 1_048_576  # of a sheet, its heading among them
Lines = AsyncGenerator[bytes, None]


class Piece(NamedTuple):
    """Bytes of a file, and how many of its rows they bring, more or less: a packed row may come with the next."""

    content: bytes
    rows: int = 0


Pieces = AsyncGenerator[Piece, None]


class ForgedMark(Exception):
    """A stored text holds a control character that marks cells; nothing that people send may."""


def write_table(table: Table, format: FileFormat) -> Pieces:
    """The file, piece by piece."""
    rows = rows_of(table, format)
    return (
        write_csv(table.columns, rows)
        if format is FileFormat.CSV
        else write_xlsx(table.title, table.columns, rows)
    )


async def write_csv(columns: Sequence[Column], rows: Lines) -> Pieces:
    """RFC 4180 with a byte order mark. Cells that a spreadsheet would run as a formula begin with an apostrophe."""
    yield Piece(BOM + b",".join(_csv_cell(column.heading) for column in columns) + b"\r\n")
    async with aclosing(rows):
        async for lines in rows:
            yield Piece(await asyncio.to_thread(csv_lines, columns, lines), lines.count(b"\n"))


async def write_xlsx(title: str, columns: Sequence[Column], rows: Lines) -> Pieces:
    """An Office Open XML workbook of one sheet, or of as many as the rows need; headings stay in sight."""
    workbook = _Workbook(title, columns)
    async with aclosing(rows):
        async for lines in rows:
            yield Piece(await asyncio.to_thread(workbook.add, lines), lines.count(b"\n"))
    yield Piece(await asyncio.to_thread(workbook.finish))


async def text_rows(rows: Sequence[Sequence[str]]) -> Lines:
    """Rows of texts as the marked lines of a sheet, for tables that are not in the database."""
    escapes = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t"})
    lines = (DELIMITER.join(TEXT_MARK + cell.translate(escapes) for cell in row) for row in rows)
    yield "".join(f"{line}\n" for line in lines).encode()


# ---- pieces of lines


def csv_lines(columns: Sequence[Column], lines: bytes) -> bytes:
    """Marked lines as lines of CSV, every cell in quotes."""
    text = b"\n" + _unescaped(lines)
    for before, formula in FORMULAS.items():
        if formula.search(text):
            text = formula.sub(before + rb"'\1", text)
    text = (
        text[1:-1].replace(b'"', b'""').replace(NUMBER, b"").replace(CELL, b'","').replace(b"\n", b'"\r\n"')
    )
    return b'"' + text.replace(LINE_BREAK, b"\n").replace(BACKSLASH, b"\\") + b'"\r\n'


def xlsx_rows(columns: Sequence[Column], lines: bytes) -> bytes:
    """Marked lines as <row> elements. Raises ForgedMark."""
    text = _unescaped(lines)
    if sum(text.count(mark) for mark in OPENED) != len(columns) * text.count(b"\n"):
        raise ForgedMark
    for letter, entity in ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (LINE_BREAK, b"&#10;")):
        text = text.replace(letter, entity)
    if NONCHARACTERS[0][:2] in text:
        for character in NONCHARACTERS:
            text = text.replace(character, b"")
    text = text[:-1].replace(CELL, CELL_ENDS).replace(b"\n", ROW_ENDS + b"<row>")
    for mark, opened in OPENED.items():
        text = text.replace(mark, opened)
    return b"<row>" + text.replace(BACKSLASH, b"\\") + ROW_ENDS


def _unescaped(lines: bytes) -> bytes:
    """Lines without control characters and with escapes read, but for LINE_BREAK and BACKSLASH."""
    text = lines.translate(None, CONTROLS)
    if b"\\" in text:
        for written, meant in ESCAPES.items():
            text = text.replace(written, meant)
    return text


def _csv_cell(text: str) -> bytes:
    return b'"' + text.replace('"', '""').encode() + b'"'


# ---- the workbook


class _Sink(io.RawIOBase):
    """Where the ZIP file is written to, and taken from as it grows."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        self._pieces.append(bytes(piece))  # type: ignore[call-overload]  # RawIOBase says any buffer
        return len(self._pieces[-1])

    def take(self) -> bytes:
        taken, self._pieces = b"".join(self._pieces), []
        return taken


class _Workbook:
    """A workbook in the making: `add` and `finish` answer the bytes that have become sure."""

    def __init__(self, title: str, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._title = title
        self._sink = _Sink()
        # the fastest level: on rows that are alike it takes a quarter of the time for a seventh more bytes
        self._zip = zipfile.ZipFile(self._sink, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        self._sheets = 0
        self._begin_sheet()

    def add(self, lines: bytes) -> bytes:
        for part, rows in self._fitting(lines):
            self._sheet.write(xlsx_rows(self._columns, part))
            self._rows += rows
        return self._sink.take()

    def finish(self) -> bytes:
        self._end_sheet()
        for name, content in _fixed_parts(self._title, self._sheets):
            self._zip.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        self._zip.close()
        return self._sink.take()

    def _fitting(self, lines: bytes) -> Iterator[tuple[bytes, int]]:
        """The lines in parts that fit what is left of a sheet, each with its number of rows."""
        while lines:
            rows, room = lines.count(b"\n"), MOST_ROWS - self._rows
            if not room:
                self._end_sheet()
                self._begin_sheet()
            elif rows <= room:
                yield lines, rows
                return
            else:
                parts = lines.split(b"\n", room)
                lines = parts.pop()
                yield b"\n".join(parts) + b"\n", room

    def _begin_sheet(self) -> None:
        self._sheets += 1
        info = zipfile.ZipInfo(f"xl/worksheets/sheet{self._sheets}.xml")
        info.compress_type = zipfile.ZIP_DEFLATED
        self._sheet = self._zip.open(info, "w", force_zip64=True)
        self._sheet.write(_sheet_head(self._columns))
        self._rows = 1

    def _end_sheet(self) -> None:
        self._sheet.write(b"</sheetData></worksheet>")
        self._sheet.close()


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _sheet_head(columns: Sequence[Column]) -> bytes:
    """Everything before the first row of data: the heading is frozen, columns have their widths."""
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{column.width}" customWidth="1"/>'
        for place, column in enumerate(columns, 1)
    )
    headings = "".join(f'<c t="str" s="1"><v>{escape(column.heading)}</v></c>' for column in columns)
    return (
        f'{XML}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
        f'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData><row>{headings}</row>"
    ).encode()


def _fixed_parts(title: str, sheets: int) -> Iterator[tuple[str, str]]:
    """The parts that say which sheets there are, and how cells look: 1 headings, 2 dates, 3 times."""
    numbers = range(1, sheets + 1)
    listed = "".join(f'<sheet name="{_sheet_name(title, n)}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    yield (
        "xl/workbook.xml",
        f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    links += f'<Relationship Id="rId{sheets + 1}" Type="{OFFICE}/styles" Target="styles.xml"/>'
    yield "xl/_rels/workbook.xml.rels", _relationships(links)
    yield (
        "_rels/.rels",
        _relationships(f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'),
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{MEDIA}.worksheet+xml"/>'
        for n in numbers
    )
    yield (
        "[Content_Types].xml",
        (
            f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{MEDIA}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{MEDIA}.styles+xml"/>{parts}</Types>'
        ),
    )
    yield "xl/styles.xml", STYLES


def _relationships(links: str) -> str:
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _sheet_name(title: str, number: int) -> str:
    """At most 31 characters, without those a sheet's name may not have."""
    plain = "".join(letter for letter in title if letter not in "[]:*?/\\'")[:27]
    return escape(plain if number == 1 else f"{plain} {number}")


STYLES = (
    f'{XML}<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
    '<xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/>'
    '<xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>'
)
