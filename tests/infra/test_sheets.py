"""Files as people have them, and as people who mean harm have them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
import xlsxwriter

from domain.kernel.errors import Invalid
from infra.sheets import MOST_ROWS, Refused, read_sheet, rows_of

HEAD = ["Tên", "Tác giả", "Ngày quyết định"]


def workbook(write: Callable[[Any, Any], None]) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    write(book, book.add_worksheet("Trống") if write is second_sheet else book.add_worksheet("Danh sách"))
    book.close()
    return content.getvalue()


def second_sheet(book: Any, _: Any) -> None:
    book.add_worksheet("Danh sách").write_row(0, 0, HEAD)


def typed(book: Any, sheet: Any) -> None:
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, HEAD)
    sheet.write_row(1, 0, ["Một", 12.0])
    sheet.write_datetime(1, 2, datetime(2024, 10, 10), day)  # noqa: DTZ001 - sheets have no zone
    sheet.write_formula(4, 0, "=1+1", value=2)
    sheet.write(4, 1, 0.1)
    sheet.write_boolean(4, 2, True)


def test_cells_of_all_kinds_become_texts() -> None:
    assert rows_of(workbook(typed)) == [
        (1, HEAD),
        (2, ["Một", "12", "2024-10-10"]),
        (5, ["2", "0.1", "TRUE"]),
    ]


def test_the_first_sheet_with_anything_in_it_is_read() -> None:
    assert rows_of(workbook(second_sheet)) == [(1, HEAD)]


def merged(book: Any, sheet: Any) -> None:
    sheet.write_row(0, 0, ["Đơn vị", "Tên", "Tác giả"])
    sheet.merge_range(1, 0, 2, 0, "Văn phòng Bộ")
    sheet.write_row(1, 1, ["Một", "A"])
    sheet.write_row(2, 1, ["Hai", "B"])


def test_a_merged_cell_counts_for_each_row_it_covers() -> None:
    assert rows_of(workbook(merged))[1:] == [
        (2, ["Văn phòng Bộ", "Một", "A"]),
        (3, ["Văn phòng Bộ", "Hai", "B"]),
    ]


TEXT = 'Tên;Tác giả;Ngày quyết định\r\nMột;"A; B";10/10/2024\r\n\r\nHai;C;\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_text_files_of_every_sort(encoding: str, mark: str) -> None:
    quoted = TEXT.replace('"A; B"', "@").replace(";", mark).replace("@", f'"A{mark} B"')
    found = rows_of(quoted.encode(encoding))
    assert found == [(1, HEAD), (2, ["Một", f"A{mark} B", "10/10/2024"]), (4, ["Hai", "C"])]


def test_the_old_vietnamese_code_page() -> None:
    # Windows-1258 writes tones as characters of their own after the letter
    import unicodedata

    decomposed = unicodedata.normalize("NFC", "Sáng kiến của Hà").translate(
        {ord("ế"): "ê\u0301", ord("ủ"): "u\u0309"}
    )
    decomposed = decomposed.replace("á", "a\u0301").replace("à", "a\u0300")
    found = rows_of(f"{decomposed},B\n".encode("cp1258"))
    assert unicodedata.normalize("NFC", found[0][1][0]) == "Sáng kiến của Hà"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04rubbish", "exchange.file_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rubbish", "exchange.file_unreadable"),
        (b"\0\0\0", "exchange.file_unreadable"),
        (b"a,b\n" * (MOST_ROWS + 1), "exchange.too_many_lines"),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as caught:
        rows_of(content)
    assert caught.value.args == (code,)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def with_sheet(xml: bytes) -> bytes:
    """A workbook whose only sheet is this."""
    made, content = zipfile.ZipFile(io.BytesIO(workbook(typed))), io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in made.infolist():
            archive.writestr(
                part.filename, xml if "sheet1.xml" in part.filename else made.read(part.filename)
            )
    return content.getvalue()


async def test_a_million_empty_rows_are_none() -> None:
    rows = b"".join(b'<row r="%d"/>' % n for n in range(2, 1_000_000))
    cells = b'<row r="1"><c r="A1" t="str"><v>x</v></c></row>'
    content = with_sheet(
        f"<worksheet {MAIN}><sheetData>".encode() + cells + rows + b"</sheetData></worksheet>"
    )
    assert await read_sheet(content) == [(1, ["x"])]


async def test_a_cell_at_the_far_end_costs_a_refusal_and_no_memory_here() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    content = with_sheet(f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>".encode())
    with pytest.raises(Invalid) as caught:
        await read_sheet(content)
    assert caught.value.code == "exchange.file_too_large"


async def test_a_bomb_is_not_unpacked() -> None:
    content = with_sheet(b" " * 400_000_000)
    assert len(content) < 1_000_000
    with pytest.raises(Invalid) as caught:
        await read_sheet(content)
    assert caught.value.code == "exchange.file_too_large"


async def test_a_file_read_in_a_process_of_its_own_is_the_same() -> None:
    assert await read_sheet(workbook(typed)) == rows_of(workbook(typed))
    assert (await read_sheet("Tên,Tác giả\nMột,A\n".encode()))[1] == (2, ["Một", "A"])


def test_dates_are_days() -> None:
    found = rows_of(workbook(typed))
    assert date.fromisoformat(found[1][1][2]) == date(2024, 10, 10)
