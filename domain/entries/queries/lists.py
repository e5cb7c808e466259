"""Lists of entries, page by page: showcase, workspaces, console. Filters and orders are authorised like reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.entries.models import EntryStatus
from domain.entries.queries.access import AUTHOR, AWARDED, PUBLIC, RUNS_IT, TABLES, viewer
from domain.entries.queries.reading import entries_by_id
from domain.entries.queries.search import MATCHES, RANK, highlights, search_words
from domain.entries.views import FoundEntry
from domain.entries.windows import VIETNAM
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid
from domain.kernel.paging import Page, decode_cursor, encode_cursor, page_size
from domain.kernel.rows import fetch_rows, fetch_value


class EntryOrder(StrEnum):
    """RANDOM is stable for a viewer and a day, so that no entry is always seen first."""

    CODE = "CODE"
    NEWEST = "NEWEST"
    TITLE = "TITLE"
    RANDOM = "RANDOM"


@dataclass(frozen=True)
class EntryFilter:
    """Which entries of those one may see; None does not filter. `unit_id` takes the units below with it."""

    contest_id: UUID | None = None
    contest_slug: str | None = None
    season_slug: str | None = None
    track_id: UUID | None = None
    unit_id: UUID | None = None
    status: EntryStatus | None = None
    search: str | None = None
    awarded_only: bool = False


@dataclass(frozen=True)
class _Order:
    """A sort key in SQL (never null), its type there, and how a cursor's text becomes a value again."""

    name: str
    key: str
    type: str = "text"
    parse: Callable[[str], object] = str
    is_descending: bool = False


def _instant(text: str) -> datetime:
    """A cursor's time. Raises ValueError or OverflowError for what no row has."""
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError(text)
    return value.astimezone(UTC)


def _number(text: str) -> Decimal:
    value = Decimal(text)
    if not abs(value) < MOST_RANK:
        raise ValueError(text)
    return value


MOST_RANK = Decimal(10**9)
ORDERS = {
    EntryOrder.CODE: _Order("code", "lpad(coalesce(e.code, ''), 40)"),  # SK-9999 before SK-10000
    EntryOrder.NEWEST: _Order(
        "newest", "coalesce(e.submitted_at, e.created_at)", "timestamptz", _instant, True
    ),
    EntryOrder.TITLE: _Order("title", "sort_key(e.search_title)"),
}
BY_RANK = _Order("rank", RANK, "numeric", _number, True)
BY_WORK = _Order("work", "e.updated_at", "timestamptz", _instant, True)


@dataclass
class _Query:
    """Conditions with their parameters; the first six are the viewer's."""

    values: list[object]
    conditions: list[str] = field(default_factory=list)

    def take(self, value: object) -> str:
        self.values.append(value)
        return f"${len(self.values)}"

    def where(self, condition: str, *values: object) -> None:
        """Adds a condition in which {0}, {1} ... stand for the values."""
        self.conditions.append(condition.format(*(self.take(value) for value in values)))

    @property
    def tables(self) -> str:
        return f"FROM {TABLES} WHERE {' AND '.join(self.conditions)}"


async def showcase(
    ctx: Context, wanted: EntryFilter, order: EntryOrder | None, first: int, after: str | None
) -> Page[FoundEntry]:
    """Entries with a public page. Searched ones come best match first unless an order is given; else newest
    first. Raises Invalid for a bad page size or cursor."""
    query = _Query([*viewer(ctx)], [PUBLIC])
    return await _found(ctx, query, wanted, order, first, after)


async def my_entries(ctx: Context, first: int, after: str | None) -> Page[FoundEntry]:
    """What the viewer writes or co-writes, drafts included, last touched first."""
    query = _Query([*viewer(ctx)], [AUTHOR])
    return await _page(ctx, query, BY_WORK, first, after, None)


async def unit_entries(ctx: Context, wanted: EntryFilter, first: int, after: str | None) -> Page[FoundEntry]:
    """Submitted entries of the units that the viewer coordinates, newest first."""
    query = _Query([*viewer(ctx)], ["e.submitted_version IS NOT NULL", "e.unit_id = ANY($3::uuid[])"])
    return await _found(ctx, query, wanted, EntryOrder.NEWEST, first, after)


async def console_entries(
    ctx: Context, contest_id: UUID, wanted: EntryFilter, first: int, after: str | None
) -> Page[FoundEntry]:
    """Submitted entries of a contest for those who run or audit it, by code."""
    query = _Query([*viewer(ctx)], ["e.submitted_version IS NOT NULL", RUNS_IT])
    query.where("e.contest_id = {0}", contest_id)
    return await _found(ctx, query, wanted, EntryOrder.CODE, first, after)


async def is_author(ctx: Context) -> bool:
    """Whether the viewer writes or co-writes any entry."""
    return bool(await fetch_value(f"SELECT EXISTS (SELECT {_Query([], [AUTHOR]).tables})", *viewer(ctx)))


async def _found(
    ctx: Context, query: _Query, wanted: EntryFilter, order: EntryOrder | None, first: int, after: str | None
) -> Page[FoundEntry]:
    _narrow(query, wanted)
    words = search_words(wanted.search)
    if words is None:
        return await _page(ctx, query, _order(ctx, order or EntryOrder.NEWEST), first, after, None)
    place = query.take(words)
    query.conditions.append(MATCHES.format(place))
    by = BY_RANK if order is None else _order(ctx, order)
    ranked = _Order(by.name, by.key.format(place), by.type, by.parse, by.is_descending)
    return await _page(ctx, query, ranked, first, after, words)


def _narrow(query: _Query, wanted: EntryFilter) -> None:
    below = (
        "e.unit_id IN (SELECT b.id FROM units t JOIN units b ON starts_with(b.path, t.path) WHERE t.id = {0})"
    )
    season = "k.season_id IN (SELECT s.id FROM seasons s WHERE s.slug = {0})"
    conditions: list[tuple[str, object]] = [
        ("e.contest_id = {0}", wanted.contest_id),
        ("k.slug = {0}", wanted.contest_slug),
        (season, wanted.season_slug),
        ("e.track_id = {0}", wanted.track_id),
        (below, wanted.unit_id),
        ("e.status = {0}", wanted.status.value if wanted.status else None),
    ]
    for condition, value in conditions:
        if value is not None:
            query.where(condition, _without_nul(value))
    if wanted.awarded_only:
        query.where(AWARDED)


def _without_nul(value: object) -> object:
    return value.replace("\0", "") if isinstance(value, str) else value


def _order(ctx: Context, order: EntryOrder) -> _Order:
    if order is not EntryOrder.RANDOM:
        return ORDERS[order]
    # digits and hyphens only, so it is safe to stand in the statement
    seed = f"{ctx.actor.user_id or 0}/{ctx.now.astimezone(VIETNAM):%Y-%m-%d}"
    return _Order("random", f"md5(e.id::text || '{seed}')")


async def _page(
    ctx: Context, query: _Query, order: _Order, first: int, after: str | None, words: str | None
) -> Page[FoundEntry]:
    size = page_size(first)
    total = await fetch_value(f"SELECT count(*) {query.tables}", *query.values)
    if after:
        _begin_after(query, order, after)
    way = "DESC" if order.is_descending else "ASC"
    rows = await fetch_rows(
        f"SELECT e.id, {order.key} AS key {query.tables} ORDER BY 2 {way}, 1 {way} LIMIT {size + 1}",
        *query.values,
    )
    return await _filled(ctx, rows, order, size, after, total, words)


async def _filled(
    ctx: Context,
    rows: list[dict[str, Any]],
    order: _Order,
    size: int,
    after: str | None,
    total: int,
    words: str | None,
) -> Page[FoundEntry]:
    shown = rows[:size]
    entries = await entries_by_id(ctx, [row["id"] for row in shown])
    snippets = await highlights([row["id"] for row in shown], words) if words else {}
    return Page(
        rows=[FoundEntry(entries[row["id"]], snippets.get(row["id"])) for row in shown],
        cursors=[encode_cursor([order.name, _as_text(row["key"]), row["id"]]) for row in shown],
        has_next=len(rows) > size,
        has_previous=after is not None,
        total=total,
    )


def _begin_after(query: _Query, order: _Order, after: str) -> None:
    name, key, last = decode_cursor(after, 3)
    try:
        if name != order.name or "\0" in str(key):
            raise ValueError(name)
        value, entry_id = order.parse(str(key)), UUID(str(last))
    except (ValueError, ArithmeticError):
        raise Invalid("kernel.cursor", fields=[FieldProblem("after", "kernel.cursor")]) from None
    beyond = "<" if order.is_descending else ">"
    query.where(f"({order.key}, e.id) {beyond} ({{0}}::{order.type}, {{1}}::uuid)", value, entry_id)


def _as_text(key: object) -> str:
    return key.isoformat() if isinstance(key, datetime) else str(key)
