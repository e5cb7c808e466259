"""Which of the entries one may see, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from domain.accounts.staffing import ORPHAN
from domain.entries.models import EntryStatus
from domain.entries.queries.access import WON
from domain.entries.queries.statement import Statement
from domain.entries.windows import VIETNAM
from domain.kernel.context import Context


class EntryOrder(StrEnum):
    """RANDOM is stable for a viewer and a day, so that no entry is always seen first. VOTES puts entries whose count
    may not be seen last."""

    CODE = "CODE"
    NEWEST = "NEWEST"
    TITLE = "TITLE"
    RANDOM = "RANDOM"
    VOTES = "VOTES"


@dataclass(frozen=True)
class EntryFilter:
    """Which entries of those one may see; None does not filter. `waits_for_viewer`: with a unit that the viewer
    coordinates; `waits_for_organiser`: with one that nobody does. `unit_id` takes the units below with it,
    `award_rank` is the rank of the prize won, `scope` and `medium` are values of public choices."""

    contest_id: UUID | None = None
    contest_slug: str | None = None
    season_slug: str | None = None
    track_id: UUID | None = None
    unit_id: UUID | None = None
    status: EntryStatus | None = None
    search: str | None = None
    awarded_only: bool = False
    award_rank: int | None = None
    scope: str | None = None
    medium: str | None = None
    waits_for_viewer: bool = False
    waits_for_organiser: bool = False


@dataclass(frozen=True)
class Order:
    """A sort key in SQL (never null), its type there, and how a cursor's text becomes a value again."""

    name: str
    key: str
    type: str = "text"
    parse: Callable[[str], object] = str
    is_descending: bool = False


def instant_of(text: str) -> datetime:
    """A cursor's time. Raises ValueError or OverflowError for what no row has."""
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError(text)
    return value.astimezone(UTC)


def number_of(text: str) -> Decimal:
    """A cursor's number. Raises ValueError or ArithmeticError for what no row has."""
    value = Decimal(text)
    if not abs(value) < MOST_RANK:
        raise ValueError(text)
    return value


MOST_RANK = Decimal(10**9)
ORDERS = {
    EntryOrder.CODE: Order("code", "lpad(coalesce(e.code, ''), 40)"),  # SK-9999 before SK-10000
    EntryOrder.NEWEST: Order("newest", "e.submitted_at", "timestamptz", instant_of, True),
    EntryOrder.TITLE: Order("title", "e.sort_title"),
    EntryOrder.VOTES: Order("votes", "coalesce(shown.votes, -1)::numeric", "numeric", number_of, True),
}
BY_RANK = Order("rank", "e.key", "numeric", number_of, True)
BY_WORK = Order("work", "e.updated_at", "timestamptz", instant_of, True)


def order_of(ctx: Context, order: EntryOrder) -> Order:
    """The order as the statement has it."""
    if order is not EntryOrder.RANDOM:
        return ORDERS[order]
    # digits and hyphens only, so it is safe to stand in the statement
    seed = f"{ctx.actor.user_id or 0}/{ctx.now.astimezone(VIETNAM):%Y-%m-%d}"
    return Order("random", f"md5(e.id::text || '{seed}')")


def with_votes(query: Statement, votes: Mapping[UUID, int]) -> None:
    """Joins the counts that may be seen, for the order VOTES."""
    ids, counts = query.take(list(votes)), query.take(list(votes.values()))
    query.source += (
        f" LEFT JOIN unnest({ids}::uuid[], {counts}::int[]) AS shown (id, votes) ON shown.id = e.id"
    )


BELOW = "e.unit_id IN (SELECT b.id FROM units t JOIN units b ON starts_with(b.path, t.path) WHERE t.id = {0})"
IN_SEASON = "k.season_id IN (SELECT s.id FROM seasons s WHERE s.slug = {0})"
HAS_WON = f"e.id IN (SELECT won.entry_id FROM {WON} won)"
RANK_WON = f"e.id IN (SELECT won.entry_id FROM {WON} won WHERE won.rank = {{0}})"


WAITS_FOR_VIEWER = (
    "e.id IN (SELECT x.id FROM entries x WHERE x.waiting_unit_id = ANY($3::uuid[]))"  # the viewer's units
)
WAITS_FOR_ORGANISER = (
    "e.id IN (SELECT x.id FROM entries x WHERE x.waiting_unit_id IS NOT NULL"
    f" AND {ORPHAN.format(unit='x.waiting_unit_id')})"
)


def filters_of(wanted: EntryFilter) -> dict[str, list[tuple[str, object]]]:
    """The conditions asked for, by facet; each with its value for {0}, None where it takes none."""
    conditions: list[tuple[str, str, object]] = [
        ("contest", "e.contest_id = {0}", wanted.contest_id),
        ("contest", "k.slug = {0}", wanted.contest_slug),
        ("season", IN_SEASON, wanted.season_slug),
        ("track", "e.track_id = {0}", wanted.track_id),
        ("unit", BELOW, wanted.unit_id),
        ("status", "e.status = {0}", wanted.status.value if wanted.status else None),
        ("award", RANK_WON, wanted.award_rank),
        ("scope", "e.scope = {0}", wanted.scope),
        ("medium", "e.medium = {0}", wanted.medium),
    ]
    found: dict[str, list[tuple[str, object]]] = {}
    for facet, condition, value in conditions:
        if value is not None:
            found.setdefault(facet, []).append((condition, _without_nul(value)))
    waiting = [
        (WAITS_FOR_VIEWER, wanted.waits_for_viewer),
        (WAITS_FOR_ORGANISER, wanted.waits_for_organiser),
    ]
    for condition, is_asked in waiting:
        if is_asked:
            found.setdefault("waiting", []).append((condition, None))
    if wanted.awarded_only:
        found.setdefault("award", []).append((HAS_WON, None))
    return found


def narrow(query: Statement, wanted: EntryFilter) -> None:
    """Adds the conditions asked for; words are the search's own."""
    for conditions in filters_of(wanted).values():
        for condition, value in conditions:
            query.where(condition, *([] if value is None else [value]))


def _without_nul(value: object) -> object:
    return value.replace("\0", "") if isinstance(value, str) else value
