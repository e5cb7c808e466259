"""The public entries as a statement over their documents alone: which contests are open to the public is asked first,
for there are few of them and very many entries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from domain.entries.queries.access import IS_OPENED, VIEWER, viewer
from domain.entries.queries.filters import EntryFilter, narrow
from domain.entries.queries.statement import Statement
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

SOURCE = f"entry_documents e CROSS JOIN {VIEWER}"
OPENED = f"""
SELECT k.id, k.slug, k.season_id, s.slug AS season_slug
FROM contests k JOIN seasons s ON s.id = k.season_id CROSS JOIN {VIEWER} WHERE {IS_OPENED}
"""


@dataclass(frozen=True, slots=True)
class OpenedContest:
    """A contest whose entries are public."""

    id: UUID
    slug: str
    season_id: UUID
    season_slug: str


async def opened_contests(ctx: Context) -> list[OpenedContest]:
    """The contests whose entries have public pages now."""
    return [OpenedContest(**row) for row in await fetch_rows(OPENED, *viewer(ctx))]


def public_entries(ctx: Context, contests: list[OpenedContest]) -> Statement:
    """The entries of these contests that have a public page, as `access.PUBLIC` has it."""
    query = Statement([*viewer(ctx)], ["e.goes_on"], SOURCE)
    query.where(IN_CONTESTS, [contest.id for contest in contests])
    return query


IN_CONTESTS = "e.contest_id = ANY({0}::uuid[])"


def in_contest(wanted: EntryFilter) -> Callable[[OpenedContest], bool]:
    """Whether a contest is the one that is asked for, if any is."""
    return lambda contest: (
        (wanted.contest_id is None or contest.id == wanted.contest_id)
        and (wanted.contest_slug is None or contest.slug == wanted.contest_slug)
    )


def in_season(wanted: EntryFilter) -> Callable[[OpenedContest], bool]:
    """Whether a contest is of the season that is asked for, if any is."""
    return lambda contest: wanted.season_slug is None or contest.season_slug == wanted.season_slug


def beside_contests(wanted: EntryFilter) -> EntryFilter:
    """What else is asked for than contests and seasons."""
    return replace(wanted, contest_id=None, contest_slug=None, season_slug=None)


async def public_statements(ctx: Context, wanted: EntryFilter) -> tuple[Statement, Statement]:
    """All public entries, and those of them that are asked for, words aside."""
    contests = await opened_contests(ctx)
    is_wanted, is_in_season = in_contest(wanted), in_season(wanted)
    narrowed = public_entries(ctx, [one for one in contests if is_wanted(one) and is_in_season(one)])
    narrow(narrowed, beside_contests(wanted))
    return public_entries(ctx, contests), narrowed
