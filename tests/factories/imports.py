"""Files of past years, in each state an import can be in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from domain.accounts.models import User
from domain.exchange.imports.target import TargetInput
from domain.exchange.models import Import, ImportFault, ImportStatus
from domain.exchange.operations import SheetInput, advance_import, check_import, open_import, start_import
from domain.exchange.operations.imports import mapping_of
from tests.conftest import ctx_for
from tests.factories.contests import make_contest, make_season

_numbers = count(1)
HEADINGS = ("Tên", "Tác giả", "Giải", "Số quyết định", "Ngày quyết định", "Người ký")
AWARD = ("Giải Nhất", "1/QĐ", "10/10/2024", "Người ký")


def make_target(**values: Any) -> TargetInput:
    """A season and a contest of the past that are both new."""
    number = next(_numbers)
    defaults: dict[str, Any] = {
        "season_slug": f"qua-khu-{number}", "season_name": f"Năm cũ {number}", "starts_on": date(2024, 1, 1),
        "ends_on": date(2024, 12, 31), "contest_slug": f"sang-kien-cu-{number}",
        "contest_title": f"Sáng kiến cũ {number}", "prizes": ("Giải Nhất",),
    }  # fmt: skip
    return TargetInput(**(defaults | values))


async def make_import(
    owner: User,
    status: ImportStatus = ImportStatus.CHECKED,
    rows: Sequence[Sequence[str]] = (("Sổ tay", "Nguyễn Văn An", *AWARD),),
    headings: Sequence[str] = HEADINGS,
) -> Import:
    """A file of these rows, brought by the owner and in this state (not UNDONE)."""
    ctx = await ctx_for(owner)
    sheet = SheetInput("2024.xlsx", "0" * 64, list(enumerate([headings, *rows], 1)))
    found = await open_import(ctx, sheet)
    if status is not ImportStatus.READ:
        found = await check_import(ctx, found.id, mapping_of(found), make_target())
    if status in {ImportStatus.RUNNING, ImportStatus.DONE}:
        found = await start_import(ctx, found.id, found.version)
    if status is ImportStatus.DONE:
        while await advance_import(ctx, found.id):
            pass
    return await Import.get(id=found.id)


async def make_history(owner: User, size: int) -> None:
    """So many imports, the last one with so many columns and faults; as many archives, in seasons of their own."""
    headings = [f"Cột {place}" for place in range(size)]
    for _ in range(size):
        found = await make_import(owner, ImportStatus.READ, [headings], headings)
        await ImportFault.bulk_create(
            ImportFault(source_id=found.id, row=2, code="exchange.missing", params={}) for _ in range(size)
        )
        season = await make_season(starts_on=date(2020, 1, 1), ends_on=date(2020, 12, 31))
        archive = await make_contest(season=season)
        await Import.create(
            created_by_id=owner.id, created_at=datetime(2020, 1, 1, tzinfo=UTC), file_name="2020.csv",
            sha256="0" * 64, status=ImportStatus.DONE, columns=[], mapping={}, target={}, row_count=1,
            contest_id=archive.id, makes_contest=True,
        )  # fmt: skip
