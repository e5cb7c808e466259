"""Lists of entries, page by page: showcase, workspaces, console. Filters and orders are authorised like reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.entries.queries.access import AUTHOR, DOCUMENTS, PUBLIC, RUNS_IT, TABLES, viewer
from domain.entries.queries.filters import (
    BY_RANK,
    BY_WORK,
    ORDERS,
    EntryFilter,
    EntryOrder,
    Order,
    narrow,
    number_of,
    order_of,
    with_votes,
)
from domain.entries.queries.public import public_statements
from domain.entries.queries.reading import entries_by_id
from domain.entries.queries.search import (
    MOST_RANKED,
    NOTHING_MARKED,
    RANKED,
    Search,
    TierConditions,
    as_written,
    highlights,
    meant,
    read_terms,
    search_line,
    understand,
)
from domain.entries.queries.statement import Statement
from domain.entries.queries.terms import Tier
from domain.entries.views import EntryPage, FoundEntry
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid
from domain.kernel.paging import decode_cursor, encode_cursor, page_size
from domain.kernel.rows import fetch_rows, fetch_value


async def showcase(
    ctx: Context,
    wanted: EntryFilter,
    order: EntryOrder | None,
    first: int,
    after: str | None,
    votes: Mapping[UUID, int] | None = None,
) -> EntryPage:
    """Entries with a public page. Searched ones come best match first unless an order is given; else newest
    first. `votes` are the counts that may be seen, for the order VOTES. Raises Invalid for a bad page size or
    cursor."""
    everything, query = await public_statements(ctx, wanted)
    if order is EntryOrder.VOTES:
        with_votes(query, votes or {})
    return await _found(ctx, everything, query, wanted.search, order, first, after)


async def my_entries(ctx: Context, first: int, after: str | None) -> EntryPage:
    """What the viewer writes or co-writes, drafts included, last touched first."""
    query = Statement([*viewer(ctx)], [AUTHOR], TABLES)
    return await _page(ctx, query, BY_WORK, first, after, Found(await query.count()))


async def unit_entries(ctx: Context, wanted: EntryFilter, first: int, after: str | None) -> EntryPage:
    """Submitted entries of the units that the viewer coordinates, newest first."""
    query = Statement([*viewer(ctx)], ["e.unit_id = ANY($3::uuid[])"], DOCUMENTS, "e.all_terms")
    return await _found(ctx, query, _narrowed(query, wanted), wanted.search, EntryOrder.NEWEST, first, after)


async def console_entries(
    ctx: Context, contest_id: UUID, wanted: EntryFilter, first: int, after: str | None
) -> EntryPage:
    """Submitted entries of a contest for those who run or audit it, by code. They search in all answers."""
    query = Statement([*viewer(ctx)], [RUNS_IT], DOCUMENTS, "e.all_terms")
    query.where("e.contest_id = {0}", contest_id)
    return await _found(ctx, query, _narrowed(query, wanted), wanted.search, EntryOrder.CODE, first, after)


async def is_author(ctx: Context) -> bool:
    """Whether the viewer writes or co-writes any entry."""
    return bool(await fetch_value(f"SELECT EXISTS (SELECT {Statement([], [AUTHOR]).tables})", *viewer(ctx)))


@dataclass(frozen=True)
class Found:
    """How many there are in all, and what was searched for, if anything."""

    total: int
    search: Search | None = None


def _narrowed(query: Statement, wanted: EntryFilter) -> Statement:
    narrowed = query.copy()
    narrow(narrowed, wanted)
    return narrowed


async def _found(
    ctx: Context,
    everything: Statement,
    query: Statement,
    typed: str | None,
    order: EntryOrder | None,
    first: int,
    after: str | None,
) -> EntryPage:
    """What was typed is looked for in `query`, and understood by what there is in `everything`."""
    line = search_line(typed)
    if line is None:
        found = Found(await query.count())
        return await _page(ctx, query, order_of(ctx, order or EntryOrder.NEWEST), first, after, found)
    size = page_size(first)
    if order is None:
        search, rows, total = await _ranked(query, everything, line, size, after)
        return await _filled(ctx, rows, BY_RANK, size, after, Found(total, search))
    search, total = await understand(line, query, everything)
    matching = query.having(search.condition) if total else query.none()
    return await _page(ctx, matching, order_of(ctx, order), first, after, Found(total, search))


async def _ranked(
    query: Statement, everything: Statement, line: str, size: int, after: str | None
) -> tuple[Search, list[dict[str, Any]], int]:
    """How the line was read, the best matches, one more than the page takes, and how many there are, up to 10,000."""
    search = Search(await read_terms(line))
    rows, total = await _weighed(query, search, size, after)
    if not total and (other := await meant(search.terms, everything)):
        return other, *(await _weighed(query, other, size, after))
    return search, rows, total


async def _weighed(
    query: Statement, search: Search, size: int, after: str | None
) -> tuple[list[dict[str, Any]], int]:
    """Lower tiers are looked at only where higher ones leave room: each costs as much as it has hits."""
    rows: list[dict[str, Any]] = []
    reached = number_of(str(decode_cursor(after, 3)[1])) if after else None
    seen: set[UUID] = set()
    is_seen_whole = True  # of the better tiers all are among `seen`
    for one in search.tiers:
        if reached is not None and one.tier > reached:
            is_seen_whole = False
            continue
        most = MOST_RANKED + len(seen)
        if one.all == search.condition and is_seen_whole:
            ids, total = await query.newest_and_count(one.all, most)
            return rows + await _weights(ids, seen, one, search, size + 1 - len(rows), after), total
        ids = await query.newest(one.all if is_seen_whole else one.only, most)
        is_seen_whole = is_seen_whole and len(ids) < most
        rows += await _weights(ids, seen, one, search, size + 1 - len(rows), after)
        if len(rows) > size:
            break
    return rows, await query.matching(search.condition)


async def _weights(
    ids: list[UUID], seen: set[UUID], of: TierConditions, search: Search, limit: int, after: str | None
) -> list[dict[str, Any]]:
    """The heaviest of those that were not seen in a better tier."""
    ranked = Statement(
        [[one for one in ids if one not in seen], int(of.tier), search.marked], ["true"], RANKED
    )
    seen.update(ids)
    if after:
        begin_after(ranked, BY_RANK, after)
    return await fetch_rows(
        f"SELECT e.id, e.key {ranked.tables} ORDER BY 2 DESC, 1 DESC LIMIT {limit:d}", *ranked.values
    )


async def find_ranked(everything: Statement, line: str, first: int) -> tuple[int, list[UUID]]:
    """How many of `everything` have what was typed, up to 10,000, and the best of them: the search alone, without what
    pages show."""
    _, rows, total = await _ranked(everything, everything, line, first, None)
    return total, [row["id"] for row in rows[:first]]


async def _page(
    ctx: Context, query: Statement, order: Order, first: int, after: str | None, found: Found
) -> EntryPage:
    size = page_size(first)
    if after:
        begin_after(query, order, after)
    way = "DESC" if order.is_descending else "ASC"
    rows = await fetch_rows(
        f"SELECT e.id, {order.key} AS key {query.tables} ORDER BY 2 {way}, 1 {way} LIMIT {size + 1:d}",
        *query.values,
    )
    return await _filled(ctx, rows, order, size, after, found)


async def _filled(
    ctx: Context, rows: list[dict[str, Any]], order: Order, size: int, after: str | None, found: Found
) -> EntryPage:
    shown = rows[:size]
    ids = [row["id"] for row in shown]
    entries = await entries_by_id(ctx, ids)
    marks = await highlights(ids, found.search) if found.search else {}
    return EntryPage(
        rows=[FoundEntry(entries[one], *marks.get(one, NOTHING_MARKED)) for one in ids],
        cursors=[encode_cursor([order.name, _as_text(row["key"]), row["id"]]) for row in shown],
        has_next=len(rows) > size,
        has_previous=after is not None,
        total=found.total,
        meant=await _meant(found.search, ids),
        is_loose=found.search is not None and found.search.tier is Tier.LOOSE,
    )


async def _meant(search: Search | None, ids: list[UUID]) -> str | None:
    """What was searched for instead of what was typed, as the first hit writes it."""
    if search is None or not search.is_mended or not ids:
        return None
    return await as_written(search, ids[0])


def begin_after(query: Statement, order: Order, after: str) -> None:
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


# ---- whole lists, for files


@dataclass(frozen=True)
class Selection:
    """A whole list as SQL: all of a SELECT from FROM on but its order, and the parameters. `e` is the entry's narrow
    document, `x` its row and `k` its contest."""

    source: str
    order: str
    values: tuple[object, ...]


async def select_showcase(ctx: Context, wanted: EntryFilter) -> Selection:
    """As `showcase`, newest first."""
    return await _selected(_whole(ctx, PUBLIC, "e.terms"), wanted, EntryOrder.NEWEST)


async def select_unit_entries(ctx: Context, wanted: EntryFilter) -> Selection:
    """As `unit_entries`."""
    query = _whole(ctx, "e.unit_id = ANY($3::uuid[])", "e.all_terms")
    return await _selected(query, wanted, EntryOrder.NEWEST)


async def select_console_entries(ctx: Context, contest_id: UUID, wanted: EntryFilter) -> Selection:
    """As `console_entries`."""
    query = _whole(ctx, RUNS_IT, "e.all_terms")
    query.where("e.contest_id = {0}", contest_id)
    return await _selected(query, wanted, EntryOrder.CODE)


def _whole(ctx: Context, condition: str, terms: str) -> Statement:
    return Statement([*viewer(ctx)], [condition], f"{DOCUMENTS} JOIN entries x ON x.id = e.id", terms)


async def _selected(everything: Statement, wanted: EntryFilter, order: EntryOrder) -> Selection:
    query = _narrowed(everything, wanted)
    if line := search_line(wanted.search):
        search, total = await understand(line, query, everything)
        query = query.having(search.condition) if total else query.none()
    by = ORDERS[order]
    way = "DESC" if by.is_descending else "ASC"
    return Selection(query.tables, f"{by.key} {way}, e.id {way}", tuple(query.values))
