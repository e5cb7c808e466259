"""Showcase, search, filters, orders, pages and counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.accounts.models import Unit
from domain.awards.models import Award, Decision
from domain.contests.models import Contest, PhaseKind, Prize, Track
from domain.entries.models import Entry, EntryStatus
from domain.entries.queries import (
    EntryFilter,
    EntryOrder,
    public_entry_counts,
    public_track_counts,
    showcase,
    status_counts,
    submissions_by_day,
    track_counts,
    unit_counts,
    unit_entries,
    unit_entry_counts,
)
from domain.kernel.errors import Invalid
from domain.kernel.paging import encode_cursor
from tests.conftest import count_queries, ctx_for, refused
from tests.factories.accounts import make_coordinator, make_organiser, make_unit
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def public(*titles: str, contest: Contest | None = None, **values: Any) -> list[Entry]:
    """Entries with these titles and a public page."""
    contest = contest or await make_contest(phase=PhaseKind.JUDGING)
    return [
        await make_entry(contest=contest, title=title, status=EntryStatus.FORWARDED, **values)
        for title in titles
    ]


async def titles(order: EntryOrder | None = None, first: int = 24, **values: Any) -> list[str]:
    wanted = EntryFilter(**values)
    page = await showcase(await ctx_for(), wanted, order, first, None)
    assert page.total >= len(page.rows)
    return [row.entry.title for row in page.rows]


# ---- search


@pytest.mark.parametrize(
    "words", ["chuyển đổi số", "chuyen doi so", "CHUYỂN ĐỔI", "chuyen đổi", "đổi số nông"]
)
async def test_with_and_without_diacritics_the_same_is_found(words: str) -> None:
    await public("Chuyển đổi số nông nghiệp", "Một cửa điện tử")
    assert await titles(search=words) == ["Chuyển đổi số nông nghiệp"]


@pytest.mark.parametrize("words", ["nông nghệp", "nong ngiep", "chuyển đồi số nông nghiêp"])
async def test_a_slip_in_a_title_is_forgiven(words: str) -> None:
    await public("Chuyển đổi số nông nghiệp", "Một cửa điện tử")
    assert await titles(search=words) == ["Chuyển đổi số nông nghiệp"]


async def test_titles_come_before_texts() -> None:
    await public("Khác hẳn", answers={"novelty": "có nói tới blockchain"})
    await public("Blockchain cho đất đai")
    assert await titles(search="blockchain") == ["Blockchain cho đất đai", "Khác hẳn"]


@pytest.mark.parametrize("words", ["", "   ", "\x00", "\u202e"])
async def test_nothing_searched_for_is_everything(words: str) -> None:
    await public("Một", "Hai")
    assert sorted(await titles(search=words)) == ["Hai", "Một"]


@pytest.mark.parametrize("words", ["'", "a & | b", "((", "%_\\", "<script>", "a" * 100_000, "-", '"', "👍"])
async def test_no_words_break_the_search(words: str) -> None:
    await public("Một")
    assert await titles(search=words) == []


async def test_private_answers_and_drafts_are_not_found() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await public("Công khai", contest=contest, answers={"novelty": "x", "internal_note": "CANARY"})
    await make_entry(contest=contest, title="CANARY")
    for status in (EntryStatus.SUBMITTED, EntryStatus.RETURNED, EntryStatus.WITHDRAWN):
        await make_entry(contest=contest, title="CANARY", status=status)
    assert await titles(search="CANARY") == []


async def test_authors_are_found_by_name_but_not_by_address() -> None:
    (entry,) = await public("Một")
    author = await author_of(entry)
    assert await titles(search=author.name) == ["Một"]
    assert await titles(search=author.email) == []


async def test_snippets_are_safe_html() -> None:
    await public("Một", answers={"novelty": "<b>Dữ liệu</b> mở & <script>alert(1)</script>"})
    page = await showcase(await ctx_for(), EntryFilter(search="du lieu"), None, 24, None)
    snippet = page.rows[0].highlight or ""
    assert "<mark>Dữ liệu</mark>" in snippet
    assert "<b>" not in snippet
    assert "<script>" not in snippet
    assert "&amp;" in snippet


# ---- filters


async def test_filters_narrow() -> None:
    top = await make_unit()
    below = await make_unit(top)
    one, two = await make_contest(phase=PhaseKind.JUDGING), await make_contest(phase=PhaseKind.JUDGING)
    tracks = await Track.filter(contest_id=one.id).order_by("position")
    await public("A", contest=one, unit=top, track=tracks[0])
    await public("B", contest=one, unit=below, track=tracks[1])
    await public("C", contest=two)
    season = await two.season
    by_title = EntryOrder.TITLE
    assert await titles(by_title) == ["A", "B", "C"]
    assert await titles(by_title, contest_id=one.id) == ["A", "B"]
    assert await titles(by_title, contest_slug=two.slug) == ["C"]
    assert await titles(by_title, season_slug=season.slug) == ["C"]
    assert await titles(by_title, unit_id=top.id) == ["A", "B"]
    assert await titles(by_title, unit_id=below.id) == ["B"]
    assert await titles(by_title, track_id=tracks[1].id) == ["B"]
    assert await titles(by_title, contest_slug="không\x00có") == []


async def test_awarded_ones_only_behind_the_gate() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry, _ = await public("Được giải", "Không giải", contest=contest)
    now = datetime.now(UTC)
    await Contest.filter(id=contest.id).update(results_computed_at=now, results_published_at=now)
    await make_award(entry)
    assert await titles(awarded_only=True) == []
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    assert await titles(awarded_only=True) == ["Được giải"]


async def make_award(entry: Entry) -> None:
    prize = await Prize.filter(contest_id=entry.contest_id).first()
    assert prize
    decision = await Decision.create(
        id=uuid4(),
        contest_id=entry.contest_id,
        number="1/QĐ",
        decided_on=date(2026, 10, 1),
        signer="Trần Bình",
        created_at=entry.created_at,
    )
    await Award.create(
        id=uuid4(),
        contest_id=entry.contest_id,
        entry_id=entry.id,
        prize_id=prize.id,
        decision_id=decision.id,
        serial="VD-1",
        created_at=entry.created_at,
    )


# ---- orders and pages


async def test_titles_sort_as_vietnamese_does() -> None:
    await public("Ỏi", "đò", "Da", "ăn", "Án", "an", "âm", "Dã", "đa")
    assert await titles(EntryOrder.TITLE) == ["an", "Án", "ăn", "âm", "Da", "Dã", "đa", "đò", "Ỏi"]


async def test_codes_sort_by_number() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    for code in ("SK-10000", "SK-9999", "SK-0001"):
        await public(code, contest=contest, code=code)
    assert await titles(EntryOrder.CODE) == ["SK-0001", "SK-9999", "SK-10000"]


async def test_newest_first_is_the_default() -> None:
    now = datetime.now(UTC)
    for days in (2, 0, 1):
        await public(f"{days}", submitted_at=now - timedelta(days=days))
    assert await titles() == ["0", "1", "2"]


async def test_random_is_stable_for_a_day_and_a_viewer() -> None:
    await public(*(str(number) for number in range(8)))
    first, again = await titles(EntryOrder.RANDOM), await titles(EntryOrder.RANDOM)
    assert first == again
    assert first != await titles(EntryOrder.CODE)


@pytest.mark.parametrize("order", [*EntryOrder, None])
@pytest.mark.parametrize("search", [None, "sáng kiến"])
async def test_pages_hold_each_entry_once(order: EntryOrder | None, search: str | None) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await public(*(f"Sáng kiến {number % 2}" for number in range(7)), contest=contest)
    wanted, after, found = EntryFilter(search=search), None, list[UUID]()
    ctx = await ctx_for()
    for size in (3, 3, 1):
        page = await showcase(ctx, wanted, order, 3, after)
        assert (page.total, len(page.rows), page.has_previous) == (7, size, after is not None)
        found += [row.entry.id for row in page.rows]
        after = page.cursors[-1]
    assert not page.has_next
    assert len(set(found)) == 7


async def test_a_page_does_not_shift_when_entries_come() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    for code in ("SK-0002", "SK-0003"):
        await public(code, contest=contest, code=code)
    ctx = await ctx_for()
    page = await showcase(ctx, EntryFilter(), EntryOrder.CODE, 1, None)
    await public("SK-0001", contest=contest, code="SK-0001")
    after = await showcase(ctx, EntryFilter(), EntryOrder.CODE, 1, page.cursors[0])
    assert [row.entry.title for row in after.rows] == ["SK-0003"]


@pytest.mark.parametrize(
    "cursor",
    [
        "rubbish",
        encode_cursor(["newest", "x", "y"]),
        encode_cursor(["code", "a", "not-an-id"]),
        encode_cursor(["newest", "not-a-time", str(UUID(int=1))]),
        encode_cursor(["newest", "2026-01-01\x00", str(UUID(int=1))]),
        encode_cursor([1, 2, 3]),
        "x" * 5000,
    ],
)
async def test_a_cursor_of_somebody_elses_making_is_refused(cursor: str) -> None:
    with pytest.raises(Invalid, match=r"kernel\.cursor"):
        await showcase(await ctx_for(), EntryFilter(), EntryOrder.NEWEST, 24, cursor)


async def test_a_page_has_at_least_one_row() -> None:
    async with refused("kernel.page_size"):
        await showcase(await ctx_for(), EntryFilter(), None, 0, None)


async def test_three_rows_take_as_many_statements_as_one() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    ctx, counts = await ctx_for(), []
    for title in ("Một sáng kiến", "Hai sáng kiến", "Ba sáng kiến"):
        await public(title, contest=contest, cover=True)
        with count_queries() as statements:
            page = await showcase(ctx, EntryFilter(search="sáng kiến"), None, 24, None)
        counts.append((len(page.rows), len(statements)))
    assert [rows for rows, _ in counts] == [1, 2, 3]
    assert len({statements for _, statements in counts}) == 1


# ---- counts


async def test_public_counts_wait_for_the_close() -> None:
    contest = await make_contest()
    (entry,) = await public("Một", contest=contest)
    await make_entry(contest=contest)
    assert entry.track_id is not None
    assert await public_entry_counts(await ctx_for(), [contest.id]) == {}
    await move_to(contest, PhaseKind.JUDGING)
    ctx = await ctx_for()
    assert await public_entry_counts(ctx, [contest.id]) == {contest.id: 1}
    assert await public_track_counts(ctx, [entry.track_id]) == {entry.track_id: 1}


async def make_statuses(contest: Contest, unit: Unit) -> None:
    for status in EntryStatus:
        await make_entry(contest=contest, unit=unit, status=status)


async def test_a_coordinators_units_are_counted_with_the_empty_ones() -> None:
    top = await make_unit()
    empty = await make_unit(top)
    await make_statuses(await make_contest(), top)
    ctx = await ctx_for(await make_coordinator(top))
    rows = {c.unit_id: (c.drafts, c.submitted, c.forwarded, c.returned) for c in await unit_entry_counts(ctx)}
    assert rows == {top.id: (1, 1, 1, 1), empty.id: (0, 0, 0, 0)}
    assert await unit_entry_counts(await ctx_for()) == []


async def test_unit_lists_filter_by_status() -> None:
    unit = await make_unit()
    await make_statuses(await make_contest(), unit)
    ctx = await ctx_for(await make_coordinator(unit))
    for status, count in ((EntryStatus.RETURNED, 1), (EntryStatus.DRAFT, 0), (None, 5)):
        assert (await unit_entries(ctx, EntryFilter(status=status), 50, None)).total == count


async def test_the_console_counts_for_those_who_run_the_contest() -> None:
    contest, unit = await make_contest(), await make_unit()
    await make_statuses(contest, unit)
    track = await Track.filter(contest_id=contest.id).order_by("position").first()
    assert track
    ctx = await ctx_for(await make_organiser(contest_id=contest.id))
    assert (await status_counts(ctx, [contest.id]))[contest.id] == dict.fromkeys(EntryStatus, 1)
    assert (await unit_counts(ctx, [contest.id]))[contest.id] == [(unit.id, 3)]
    assert (await track_counts(ctx, [contest.id]))[contest.id] == [(track.id, 3)]
    days = (await submissions_by_day(ctx, [contest.id]))[contest.id]
    assert sum(count for _, count in days) == 5
    stranger = await ctx_for(await make_organiser(contest_id=(await make_contest()).id))
    for read in (status_counts, unit_counts, track_counts, submissions_by_day):
        assert await read(stranger, [contest.id]) == {}
