"""Files of tables: what comes out of PostgreSQL stands in every cell, whatever the text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from domain.exchange.tables import CellKind, Column, FileFormat, Table, worded
from domain.kernel.rows import fetch_row
from infra import tables
from infra.tables import ForgedMark, csv_lines, write_table, xlsx_rows

HOSTILE = [
    "Sở Thông tin & Truyền thông <b>",
    'nói "có", rồi; xuống\ndòng\tvà \\n \\ \\\\',
    "=HYPERLINK(\"http://x\")",
    "+84 24", "-1", "@SUM(A1)", "\tthụt vào",
    "", "日本語 😀", "�\ufffe\uffffx", "a,b;c|d", "\\.", "\\N", "NULL", "0012", "'",
]  # fmt: skip
COLUMNS = (
    Column("Mã", "t.code"),
    Column("Điểm", "t.score", CellKind.NUMBER),
    Column("Ngày", "t.day", CellKind.DATE),
    Column("Lúc", "t.at", CellKind.TIME),
    Column('Ghi "chú" & <b>', "t.note"),
)


def made(values: Sequence[tuple[object, ...]]) -> Table:
    codes, scores, days, moments, notes = ([row[place] for row in values] for place in range(5))
    source = (
        "FROM unnest($1::text[], $2::numeric[], $3::date[], $4::timestamptz[], $5::text[]) WITH ORDINALITY"
        " AS t (code, score, day, at, note, place)"
    )
    return Table("t", "Bảng", COLUMNS, source, "t.place", (codes, scores, days, moments, notes))


async def bytes_of(table: Table, format: FileFormat) -> bytes:
    return b"".join([piece.content async for piece in write_table(table, format)])


def sheet(content: bytes) -> list[list[object]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]


ROWS = [
    (f"SK-{n}", Decimal("-1.5") * n, date(2025, 2, 28), datetime(2025, 12, 31, 17, 0, 1, tzinfo=UTC), text)
    for n, text in enumerate(HOSTILE)
]


@pytest.mark.usefixtures("db")
async def test_a_sheet_holds_every_cell_as_it_is() -> None:
    found = sheet(await bytes_of(made(ROWS), FileFormat.XLSX))
    shown = [text.replace("\ufffe", "").replace("\uffff", "").replace("\t", "\t") for text in HOSTILE]
    assert found[0] == ["Mã", "Điểm", "Ngày", "Lúc", 'Ghi "chú" & <b>']
    assert [row[0] for row in found[1:]] == [f"SK-{n}" for n in range(len(HOSTILE))]
    assert [row[1] for row in found[1:]] == [-1.5 * n for n in range(len(HOSTILE))]
    assert {row[2] for row in found[1:]} == {date(2025, 2, 28)}
    assert {row[3] for row in found[1:]} == {datetime(2026, 1, 1, 0, 0, 1)}  # noqa: DTZ001 - sheets have no zone; it is Vietnam's
    assert [row[4] for row in found[1:]] == shown


@pytest.mark.usefixtures("db")
async def test_a_csv_file_holds_every_cell_and_no_formula() -> None:
    content = await bytes_of(made(ROWS), FileFormat.CSV)
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))
    guarded = [f"'{text}" if text[:1] in set("=+-@\t") and text else text for text in HOSTILE]
    assert [row[4] for row in found[1:]] == guarded
    assert [row[1] for row in found[1:3]] == ["0.0", "-1.5"]
    assert {tuple(row[2:4]) for row in found[1:]} == {("2025-02-28", "2026-01-01 00:00:01")}
    assert text.count("\r\n") == len(HOSTILE) + 1


@pytest.mark.usefixtures("db")
async def test_what_is_not_there_is_an_empty_cell() -> None:
    table = made([("a", None, None, None, None)])
    assert sheet(await bytes_of(table, FileFormat.XLSX))[1] == ["a", "", "", "", ""]
    assert (await bytes_of(table, FileFormat.CSV)).endswith(b'"a","","","",""\r\n')


@pytest.mark.usefixtures("db")
async def test_an_empty_table_has_its_headings() -> None:
    assert len(sheet(await bytes_of(made([]), FileFormat.XLSX))) == 1
    assert (await bytes_of(made([]), FileFormat.CSV)).count(b"\r\n") == 1


@pytest.mark.usefixtures("db")
async def test_rows_beyond_a_sheet_go_into_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 4)
    content = await bytes_of(made(ROWS[:8]), FileFormat.XLSX)
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        names = book.sheet_names
        codes = [[row[0] for row in book.get_sheet_by_name(name).to_python()] for name in names]
    assert names == ["Bảng", "Bảng 2", "Bảng 3"]
    assert codes == [["Mã", "SK-0", "SK-1", "SK-2"], ["Mã", "SK-3", "SK-4", "SK-5"], ["Mã", "SK-6", "SK-7"]]


@pytest.mark.usefixtures("db")
async def test_a_reader_who_leaves_gives_the_connection_back() -> None:
    table = Table("t", "t", (Column("n", "n", CellKind.NUMBER),), "FROM generate_series(1, 3000000) n", "n")
    for _ in range(20):  # more often than there are connections
        pieces = write_table(table, FileFormat.CSV)
        await anext(pieces)
        await anext(pieces)
        await pieces.aclose()


TWO = (Column("a", "a"), Column("b", "b"))


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_lines_of_csv_say_what_the_marked_lines_say(rows: list[tuple[str, str]]) -> None:
    kept = [[_without_controls(cell) for cell in row] for row in rows]
    marked = "".join("\x1f".join(_escaped(cell) for cell in row) + "\n" for row in kept).encode()
    found = list(csv.reader(io.StringIO(csv_lines(TWO, marked).decode(), newline="")))
    assert found == [[_guarded(cell) for cell in row] for row in kept]


def _without_controls(text: str) -> str:
    kept = (c for c in text if ord(c) > 31 or c in "\n\t")
    return "".join(c for c in kept if not "\ud800" <= c <= "\udfff")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text


def test_a_forged_mark_stops_the_file() -> None:
    with pytest.raises(ForgedMark):
        xlsx_rows(TWO, b"\x1ea\x1d7\x1f\x1eb\n")


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("word", ["Giá $1", "d'Or", "a\\x24b", "\\"])
async def test_words_of_codes_are_no_sql(word: str) -> None:
    sql = worded("code", {"A": (word, word)}, "vi")
    table = Table(
        "t", "t", (Column("a", sql),), "FROM (SELECT 'A' AS code, $1::text AS b) x", "code", ("zz",)
    )
    assert sheet(await bytes_of(table, FileFormat.XLSX))[1] == [word]
    assert await fetch_row(f"SELECT {sql} AS said FROM (SELECT 'A' AS code) x") == {"said": word}  # noqa: S608
