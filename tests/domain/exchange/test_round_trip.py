"""What was taken away as a file can be brought back, and is the same."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from domain.accounts.models import User
from domain.exchange.imports.values import as_written
from domain.exchange.lists import prepare
from domain.exchange.models import Import, ImportFault
from domain.exchange.operations import SheetInput, advance_import, check_import, open_import, start_import
from domain.exchange.operations.imports import mapping_of
from domain.exchange.tables import FileFormat
from infra.sheets import rows_of
from infra.tables import text_rows, write_csv, write_table
from tests.conftest import ctx_for
from tests.factories.accounts import make_administrator, make_unit
from tests.factories.imports import make_target

HEAD = [
    "Mã",
    "Tên",
    "Tóm tắt",
    "Hạng mục",
    "Đơn vị",
    "Tác giả",
    "Tỷ lệ đóng góp (%)",
    "Nơi công tác",
    "Nộp lúc",
]
ANSWERS = [
    "Ngày áp dụng lần đầu",
    "Thực trạng trước khi áp dụng",
    "Số tiền làm lợi mỗi năm (đồng)",
    "Phạm vi áp dụng",
]
ROWS = [
    ["SK-1", "Sổ tay <điện tử> & \"hỏi đáp\"", "=Không phải công thức", "Cải cách", "VPB",
     "Nguyễn Văn An; Trần Thị Bình", "66,67; 33,33", "Phòng A; Phòng B", "15/06/2024",
     "01/02/2024", "Dòng một.\nDòng hai; có chấm phẩy.", "1.200.000", "Trong một đơn vị"],
    ["SK-2", "-Bản đồ số", "", "", "", "Lê Văn Cường", "", "", "", "", "@ghi chú", "", ""],
]  # fmt: skip
SAME = {"Đợt phát động", "Cuộc thi", "Chuyển lúc"}


async def bring(user: User, rows: list[tuple[int, list[str]]]) -> Import:
    ctx = await ctx_for(user)
    found = await open_import(ctx, SheetInput("x", "0" * 64, rows))
    target = make_target(tracks=("Cải cách",), prizes=())
    found = await check_import(ctx, found.id, mapping_of(found), target)
    assert [(f.row, f.column, f.code) for f in await ImportFault.filter(source_id=found.id)] == []
    await start_import(ctx, found.id, found.version)
    while await advance_import(ctx, found.id):
        pass
    return found


async def take(user: User, found: Import, format: FileFormat) -> bytes:
    prepared = await prepare(await ctx_for(user), "entries", {"contest": found.target["contest_slug"]})
    assert prepared is not None
    return b"".join([piece.content async for piece in write_table(prepared.table, format)])


def cells(content: bytes) -> list[dict[str, object]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        head, *rows = book.get_sheet_by_index(0).to_python()
    kept = [(place, name) for place, name in enumerate(head) if name not in SAME]
    return [{str(name): row[place] for place, name in kept} for row in rows]


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("format", list(FileFormat))
async def test_a_contest_taken_away_and_brought_back_is_the_same(format: FileFormat) -> None:
    await make_unit(code="VPB", name={"vi": "Văn phòng Bộ", "en": "The Office"})
    user = await make_administrator()
    first = await bring(user, list(enumerate([HEAD + ANSWERS, *ROWS], 1)))
    again = await bring(user, rows_of(await take(user, first, format)))
    ours, theirs = [cells(await take(user, found, FileFormat.XLSX)) for found in (first, again)]
    assert ours == theirs
    assert ours[0]["Tỷ lệ đóng góp (%)"] == "66.67; 33.33"
    assert ours[0]["Số tiền làm lợi mỗi năm (đồng)"] == 1_200_000
    assert ours[0]["Tóm tắt"] == "=Không phải công thức"


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")


@given(st.lists(st.text(LETTERS, min_size=1).map(str.strip).filter(bool), min_size=2, max_size=5))
async def test_any_line_of_text_survives_a_csv_file(texts: list[str]) -> None:
    from domain.exchange.tables import Column

    columns = [Column(str(place), "") for place in range(len(texts))]
    plain = (line async for line in _unmarked(texts))
    content = b"".join([piece.content async for piece in write_csv(columns, plain)])
    found = rows_of(content)[1][1]
    assert [as_written(cell) for cell in found] == [as_written(text) for text in texts]


async def _unmarked(texts: list[str]):  # type: ignore[no-untyped-def]  # an async generator of bytes
    async for lines in text_rows([texts]):
        yield lines.replace(b"\x1e", b"")
