"""A file of past years becomes entries and awards, all of them or none, and can be taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import asyncpg
import pytest

from domain.accounts.models import Unit, User
from domain.awards.models import Award, Decision
from domain.awards.queries import certificates_of_contest, winners_of
from domain.contests.models import Contest, Season
from domain.entries.models import Contributor, Entry, EntryStatus, EntryVersion
from domain.entries.queries import EntryFilter, find_entry, showcase
from domain.exchange.imports.target import TargetInput
from domain.exchange.models import Import, ImportFault, ImportRow, ImportStatus
from domain.exchange.operations import (
    SheetInput,
    advance_import,
    check_import,
    discard_import,
    open_import,
    start_import,
    undo_import,
)
from domain.exchange.operations import imports as operations
from domain.kernel.context import Role
from domain.kernel.models import OutboxMessage
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_administrator, make_organiser, make_unit, make_user
from tests.factories.contests import make_contest, make_season
from tests.factories.voting import make_ballot

pytestmark = pytest.mark.usefixtures("db")
HEAD = [
    "Mã",
    "Tên",
    "Tác giả",
    "Tỷ lệ đóng góp (%)",
    "Đơn vị",
    "Giải",
    "Số quyết định",
    "Ngày quyết định",
    "Người ký",
]
AWARD = ["Giải Nhất", "12/QĐ", "10/10/2024", "Bà B"]
ROWS = [
    ["SK-7", "Sổ tay", "Nguyễn Văn An; Trần Thị Bình", "60; 40", "VPB", *AWARD],
    ["", "Hỏi đáp", "Lê Văn Cường"],
    ["", "Bản đồ", "Phạm Thị Dung", "", "", "Giải Nhì", *AWARD[1:]],
]


def sheet(rows: list[list[str]] = ROWS, name: str = "2024.xlsx") -> SheetInput:
    return SheetInput(name, "0" * 64, [(number, row) for number, row in enumerate([HEAD, *rows], 1)])


def target(**values: Any) -> TargetInput:
    defaults: dict[str, Any] = {
        "season_slug": "2024", "season_name": "Năm 2024", "starts_on": date(2024, 1, 1),
        "ends_on": date(2024, 12, 31), "contest_slug": "sang-kien-2024", "contest_title": "Sáng kiến 2024",
        "organiser_name": "Văn phòng", "prizes": ("Giải Nhất", "Giải Nhì"),
    }  # fmt: skip
    return TargetInput(**(defaults | values))


async def checked(user: User, rows: list[list[str]] = ROWS, **values: Any) -> Import:
    ctx = await ctx_for(user)
    found = await open_import(ctx, sheet(rows))
    return await check_import(ctx, found.id, operations.mapping_of(found), target(**values))


async def run(found: Import) -> Import:
    """What the worker does."""
    while await advance_import(await ctx_for(), found.id):
        pass
    return await Import.get(id=found.id)


async def imported(user: User, rows: list[list[str]] = ROWS, **values: Any) -> Import:
    found = await checked(user, rows, **values)
    assert [(fault.row, fault.code) for fault in await ImportFault.filter(source_id=found.id)] == []
    await start_import(await ctx_for(user), found.id, found.version)
    return await run(found)


async def administrator() -> User:
    await make_unit(code="VPB", name={"vi": "Văn phòng Bộ", "en": "The Office"})
    return await make_administrator()


async def test_entries_awards_and_certificates_are_there_as_history(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "CHUNK", 2)
    found = await imported(await administrator())
    assert (found.status, found.done_rows) == (ImportStatus.DONE, 3)
    visitor = await ctx_for()
    shown = await showcase(visitor, EntryFilter(contest_slug="sang-kien-2024"), None, 10, None)
    entries = {hit.entry.title: hit.entry for hit in shown.rows}
    assert {title: entry.code for title, entry in entries.items()} == {
        "Sổ tay": "SK-7", "Hỏi đáp": "LS-0003", "Bản đồ": "LS-0004",
    }  # fmt: skip
    people = entries["Sổ tay"].contributors
    assert [(p.name, p.share) for p in people] == [
        ("Nguyễn Văn An", Decimal(60)),
        ("Trần Thị Bình", Decimal(40)),
    ]
    contest = await Contest.get(slug="sang-kien-2024")
    assert [award.entry_id for award in (await winners_of(visitor, [contest.id]))[contest.id]] == [
        entries["Sổ tay"].id,
        entries["Bản đồ"].id,
    ]
    assert {c.decision_number for c in await certificates_of_contest(contest.id)} == {"12/QĐ"}
    assert await Decision.all().count() == 1
    assert [m.event for m in await OutboxMessage.filter(event="ResultsPublished")] == []


async def test_history_is_changed_by_nobody() -> None:
    user = await administrator()
    await imported(user)
    found = await showcase(await ctx_for(user), EntryFilter(), None, 10, None)
    assert {ability for hit in found.rows for ability in hit.entry.can} == set()


async def test_what_is_searched_for_is_found() -> None:
    await imported(await administrator())
    found = await showcase(await ctx_for(), EntryFilter(search="le van cuong"), None, 10, None)
    assert [hit.entry.title for hit in found.rows] == ["Hỏi đáp"]


async def test_nothing_is_seen_before_all_of_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "CHUNK", 1)
    user = await administrator()
    found = await checked(user)
    await start_import(await ctx_for(user), found.id, found.version)
    ctx = await ctx_for(user)
    for done in (1, 2, 3):
        assert await advance_import(ctx, found.id)
        found = await Import.get(id=found.id)
        made = await ImportRow.filter(source_id=found.id, entry_id__isnull=False)
        seen = [await find_entry(ctx, row.entry_id) for row in made if row.entry_id]
        assert (found.done_rows, seen) == (done, [None] * done)
    assert not await advance_import(ctx, found.id)
    assert await Entry.filter(status=EntryStatus.FORWARDED).count() == 3


async def test_a_dry_run_names_each_fault_and_makes_nothing() -> None:
    user = await administrator()
    found = await checked(user, [["SK-7", "", "A"], ["SK-7", "Hai", "B", "50", "Văn phòng"]])
    assert (found.status, found.fault_count) == (ImportStatus.CHECKED, 3)
    faults = await ImportFault.filter(source_id=found.id).order_by("id")
    assert [(f.row, f.column, f.value, f.code) for f in faults] == [
        (2, "Tên", "", "exchange.missing"),
        (3, "Đơn vị", "Văn phòng", "exchange.unit_perhaps"),
        (3, "Tỷ lệ đóng góp (%)", "50", "exchange.shares_sum"),
    ]
    assert await Contest.all().count() == 0
    async with refused("exchange.has_faults"):
        await start_import(await ctx_for(user), found.id, found.version)


async def test_a_corrected_mapping_is_checked_anew_and_a_stale_one_does_not_start() -> None:
    user = await administrator()
    ctx = await ctx_for(user)
    found = await checked(user)
    again = await check_import(ctx, found.id, {1: "title", 2: "authors"}, target())
    assert again.version == found.version + 1
    async with refused("exchange.not_checked"):
        await start_import(ctx, found.id, found.version)
    await start_import(ctx, again.id, again.version)
    await run(again)
    assert await Award.all().count() == 0


async def test_a_check_can_be_sent_again_under_its_key() -> None:
    user = await administrator()
    found = await open_import(await ctx_for(user), sheet())
    ctx = await ctx_for(user, idempotency_key="một lần")
    mapping, place = operations.mapping_of(found), target()
    first = await check_import(ctx, found.id, mapping, place)
    again = await check_import(ctx, found.id, mapping, place)
    assert (first.version, again.version) == (2, 2)


async def test_what_changes_in_between_takes_everything_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "CHUNK", 1)
    user = await administrator()
    found = await checked(user, [ROWS[1], ROWS[0]])
    await start_import(await ctx_for(user), found.id, found.version)
    await advance_import(await ctx_for(), found.id)
    await Unit.filter(code="VPB").update(code="KHAC", name={"vi": "Khác", "en": "Other"})
    found = await run(found)
    assert (found.status, found.fault_count, found.done_rows) == (ImportStatus.CHECKED, 1, 0)
    counts = [await model.all().count() for model in (Entry, EntryVersion, Contributor, Contest, Season)]
    assert counts == [0, 0, 0, 0, 0]


async def test_undone_nothing_stays_and_it_can_be_imported_again() -> None:
    user = await administrator()
    first = await imported(user)
    await undo_import(await ctx_for(user), first.id)
    models = (Entry, EntryVersion, Contributor, Award, Decision, Contest, Season)
    assert [await model.all().count() for model in models] == [0] * len(models)
    assert (await Import.get(id=first.id)).status is ImportStatus.UNDONE
    again = await imported(user)
    assert again.status is ImportStatus.DONE
    async with refused("exchange.import_not_done"):
        await undo_import(await ctx_for(user), first.id)


async def test_undoing_is_refused_once_something_refers_to_it() -> None:
    user = await administrator()
    found = await imported(user)
    contest, entry = await Contest.get(slug="sang-kien-2024"), await Entry.filter(code="SK-7").get()
    await make_ballot(contest, [entry])
    async with refused("exchange.in_use"):
        await undo_import(await ctx_for(user), found.id)
    assert (await Import.get(id=found.id)).status is ImportStatus.DONE


async def test_a_second_file_goes_into_the_same_contest_and_only_it_is_undone() -> None:
    user = await administrator()
    first = await imported(user)
    second = await imported(user, [["", "Thêm", "E", "", "", "Giải Nhì", *AWARD[1:]]])
    assert (second.contest_id, second.makes_contest) == (first.contest_id, False)
    assert sorted([e.code or "" for e in await Entry.all()]) == ["LS-0003", "LS-0004", "LS-0006", "SK-7"]
    async with refused("exchange.in_use"):
        await undo_import(await ctx_for(user), first.id)
    await undo_import(await ctx_for(user), second.id)
    assert (await Entry.all().count(), await Award.all().count(), await Decision.all().count()) == (3, 2, 1)


async def test_a_running_contest_takes_no_import() -> None:
    contest = await make_contest()
    async with refused("exchange.contest_taken"):
        await checked(await administrator(), contest_slug=contest.slug)


async def test_a_season_has_to_be_over_and_one_s_own() -> None:
    await administrator()
    season = await make_season(slug="2024")
    other = await make_organiser(season_id=(await make_season()).id)
    async with refused("exchange.foreign_season"):
        await checked(other, [["", "Một", "A"]])
    async with refused("exchange.season_not_over"):
        await checked(await make_organiser(season_id=season.id), [["", "Một", "A"]], ends_on=date(2999, 1, 1))


async def test_an_organiser_who_makes_a_season_organises_it() -> None:
    user = await make_organiser(season_id=(await make_season()).id)
    found = await imported(user, [["", "Một", "A"]])
    season = await Season.get(slug="2024")
    assert (await ctx_for(user)).actor.has_role_in(Role.ORGANISER, season_id=season.id)
    await undo_import(await ctx_for(user), found.id)


async def test_files_are_their_owner_s() -> None:
    user, other = await administrator(), await make_organiser(season_id=(await make_season()).id)
    found = await checked(user)
    for call in (
        lambda ctx: check_import(ctx, found.id, {}, target()),
        lambda ctx: start_import(ctx, found.id, found.version),
        lambda ctx: discard_import(ctx, found.id),
        lambda ctx: undo_import(ctx, found.id),
    ):
        async with refused("kernel.not_found"):
            await call(await ctx_for(other))
    await discard_import(await ctx_for(user), found.id)
    assert await ImportRow.all().count() == 0


async def test_only_those_who_make_seasons_bring_files() -> None:
    async with refused("contests.not_organiser"):
        await open_import(await ctx_for(await make_user()), sheet())
    user = await make_administrator()
    async with refused("exchange.no_rows"):
        await open_import(await ctx_for(user), sheet([]))
    async with refused("exchange.too_many_rows"):
        await open_import(await ctx_for(user), sheet([["", "x", "y"]] * 20_001))


async def test_a_version_that_somebody_submitted_cannot_be_forgotten(db: asyncpg.Connection[Any]) -> None:
    user = await administrator()
    found = await imported(user)
    await db.execute("ALTER TABLE entry_versions DISABLE TRIGGER append_only")
    entry_id = await db.fetchval("SELECT id FROM entries WHERE code = 'SK-7'")
    await db.execute("UPDATE entry_versions SET submitted_by_id = $2 WHERE entry_id = $1", entry_id, user.id)
    await db.execute("ALTER TABLE entry_versions ENABLE TRIGGER append_only")
    async with refused("exchange.in_use"):
        await undo_import(await ctx_for(user), found.id)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await db.execute("DELETE FROM entry_versions WHERE entry_id = $1", entry_id)
