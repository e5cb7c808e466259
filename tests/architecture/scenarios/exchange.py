"""Taking lists away, and bringing past years in."""

from __future__ import annotations

from domain.accounts.models import User
from domain.contests.models import PhaseKind
from domain.entries.models import EntryStatus
from domain.exchange import operations as exchange
from domain.exchange.models import Import, ImportStatus
from domain.exchange.tables import FileFormat
from tests.architecture.scenarios.base import Call, call, scenario
from tests.architecture.stage import Stage
from tests.factories.accounts import make_administrator
from tests.factories.imports import make_import, make_target

SHEET = exchange.SheetInput("2024.csv", "0" * 64, [(1, ["Tên", "Tác giả"]), (2, ["Sổ tay", "Nguyễn Văn An"])])
SEASON_ORGANISERS = ("organiser of another season",)
"""Whoever organises a season may bring a file: it goes into a season of their own."""


async def owned(owner: User, status: ImportStatus) -> Import:
    """An import whose file the owner brought, whatever they may do with it."""
    found = await make_import(await make_administrator(), status)
    await Import.filter(id=found.id).update(created_by_id=owner.id)
    return found


@scenario("exchange.begin_export", phase=PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)
async def begin_export(stage: Stage, owner: User) -> Call:
    return call(exchange.begin_export, "entries", {"contest": stage.here.contest.slug}, FileFormat.CSV)


@scenario(
    "exchange.begin_download", phase=PhaseKind.JUDGING, entry=EntryStatus.FORWARDED,
    foreign=("co-author of the entry",),
)  # fmt: skip
async def begin_download(stage: Stage, owner: User) -> Call:
    return call(exchange.begin_download, exchange.Wanted(entry_id=stage.here.entry.id))


@scenario("exchange.open_import", foreign=SEASON_ORGANISERS)
async def open_import(stage: Stage, owner: User) -> Call:
    return call(exchange.open_import, SHEET)


@scenario("exchange.check_import", is_own=True, foreign=SEASON_ORGANISERS)
async def check_import(stage: Stage, owner: User) -> Call:
    found = await owned(owner, ImportStatus.READ)
    return call(exchange.check_import, found.id, {0: "title", 1: "authors"}, make_target())


@scenario("exchange.start_import", is_own=True, foreign=SEASON_ORGANISERS)
async def start_import(stage: Stage, owner: User) -> Call:
    found = await owned(owner, ImportStatus.CHECKED)
    return call(exchange.start_import, found.id, found.version)


@scenario("exchange.undo_import", is_own=True, foreign=SEASON_ORGANISERS)
async def undo_import(stage: Stage, owner: User) -> Call:
    return call(exchange.undo_import, (await owned(owner, ImportStatus.DONE)).id)


@scenario("exchange.discard_import", is_own=True, foreign=SEASON_ORGANISERS)
async def discard_import(stage: Stage, owner: User) -> Call:
    return call(exchange.discard_import, (await owned(owner, ImportStatus.READ)).id)
