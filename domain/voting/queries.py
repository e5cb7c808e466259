"""Reads of votes: one's own ballot, and the count where the contest's rule shows it."""

from __future__ import annotations

import asyncio
import contextvars
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.queries import phases_of
from domain.kernel.clock import database_now
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows
from domain.voting import policy
from domain.voting.ballots import voter_key
from domain.voting.models import Ballot

COUNT_SECONDS = 1.0
"""How old a count may be that is shown: a thousand pages that follow a vote cost one count a second."""


@dataclass(frozen=True, slots=True)
class TallyRow:
    """How many ballots name the entry, and the points they give it together."""

    entry_id: UUID
    votes: int
    points: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of a contest at `as_of`: rows of all its entries, most points first."""

    contest_id: UUID
    ballots: int
    rows: tuple[TallyRow, ...]
    as_of: datetime


# ---- one's own ballot


async def my_ballots(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, Ballot]:
    """The viewer's ballots by contest; nobody else's can be asked for."""
    email = ctx.actor.email
    if email is None or not contest_ids:
        return {}
    keys = [voter_key(contest_id, email) for contest_id in contest_ids]
    found = await Ballot.filter(contest_id__in=contest_ids, voter_key__in=keys)
    return {ballot.contest_id: ballot for ballot in found}


# ---- the count

COUNT = """
WITH counted AS (
    SELECT choice.entry_id, count(*) AS votes, sum(choice.points) AS points
    FROM ballots, unnest(entry_ids, points) AS choice (entry_id, points)
    WHERE contest_id = ANY($1::uuid[])
    GROUP BY choice.entry_id
), cast_in AS (
    SELECT contest_id, count(*) AS ballots FROM ballots WHERE contest_id = ANY($1::uuid[]) GROUP BY contest_id
)
SELECT entries.contest_id, entries.id AS entry_id,
       coalesce(counted.votes, 0)::bigint AS votes, coalesce(counted.points, 0)::bigint AS points,
       coalesce(cast_in.ballots, 0)::bigint AS ballots, clock_timestamp() AS as_of
FROM entries
LEFT JOIN counted ON counted.entry_id = entries.id
LEFT JOIN cast_in ON cast_in.contest_id = entries.contest_id
WHERE entries.contest_id = ANY($1::uuid[]) AND entries.goes_on
ORDER BY points DESC, votes DESC, entries.code, entries.id
"""


async def count_ballots(contest_ids: Iterable[UUID]) -> dict[UUID, Tally]:
    """Counts now, in one statement, whoever may see it: for results, never for showing. A contest without
    entries has no count."""
    lines: defaultdict[UUID, list[TallyRow]] = defaultdict(list)
    heads: dict[UUID, tuple[int, datetime]] = {}
    for row in await fetch_rows(COUNT, list(contest_ids)):
        heads[row["contest_id"]] = row["ballots"], row["as_of"]
        lines[row["contest_id"]].append(TallyRow(row["entry_id"], row["votes"], row["points"]))
    return {
        contest_id: Tally(contest_id, ballots, tuple(lines[contest_id]), as_of)
        for contest_id, (ballots, as_of) in heads.items()
    }


async def tallies(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, Tally]:
    """The counts that may be seen now, at most COUNT_SECONDS old. The same for every viewer."""
    return await _shown.get(ctx, contest_ids)


async def votes_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, int]:
    """The number of ballots naming each entry, where the count may be seen."""
    rows = await fetch_rows("SELECT DISTINCT contest_id FROM entries WHERE id = ANY($1::uuid[])", entry_ids)
    shown = await tallies(ctx, [row["contest_id"] for row in rows])
    votes = {row.entry_id: row.votes for tally in shown.values() for row in tally.rows}
    return {entry_id: votes[entry_id] for entry_id in entry_ids if entry_id in votes}


async def shown_votes(ctx: Context, contest_ids: list[UUID] | None = None) -> dict[UUID, int]:
    """Ballots that name each entry, of these contests or of all, where the count may be seen; entries without any
    ballot are left out."""
    if contest_ids is None:
        rows = await fetch_rows("SELECT DISTINCT contest_id FROM ballots")
        contest_ids = [row["contest_id"] for row in rows]
    shown = await tallies(ctx, contest_ids)
    return {row.entry_id: row.votes for tally in shown.values() for row in tally.rows if row.votes}


async def _count_what_may_be_seen(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, Tally]:
    contests = await Contest.filter(id__in=contest_ids, published_at__isnull=False)
    phases, now = await phases_of(ctx, contest_ids), await database_now()
    windows = {contest_id: [phase.window for phase in found] for contest_id, found in phases.items()}
    open_ids = [c.id for c in contests if policy.can_see_tally(c, windows.get(c.id, []), now) is None]
    return await count_ballots(open_ids) if open_ids else {}


class _SharedCounts:
    """This process's last counts. Whoever asks while a count is under way waits for that one."""

    def __init__(self) -> None:
        self._counts: dict[UUID, tuple[float, asyncio.Task[dict[UUID, Tally]]]] = {}

    async def get(self, ctx: Context, contest_ids: Iterable[UUID]) -> dict[UUID, Tally]:
        ids = set(contest_ids)
        self._forget_old()
        missing = sorted(ids - self._counts.keys())
        if missing:
            # an empty context: the count runs on, and on a connection of its own, when its first asker leaves
            count = _count_what_may_be_seen(ctx, missing)
            counting = asyncio.create_task(count, context=contextvars.Context())
            self._counts |= dict.fromkeys(missing, (self._clock(), counting))
        tasks = {self._counts[contest_id][1] for contest_id in ids}
        found: dict[UUID, Tally] = {}
        for task in tasks:
            found |= await asyncio.shield(task)
        return _only(found, ids)

    def forget(self) -> None:
        """Makes the next asker count anew."""
        self._counts.clear()

    def _forget_old(self) -> None:
        oldest = self._clock() - COUNT_SECONDS
        self._counts = {
            contest_id: (began, task)
            for contest_id, (began, task) in self._counts.items()
            if began > oldest and not _has_failed(task)
        }

    def _clock(self) -> float:
        return asyncio.get_running_loop().time()


def _only(found: Mapping[UUID, Tally], ids: set[UUID]) -> dict[UUID, Tally]:
    return {contest_id: tally for contest_id, tally in found.items() if contest_id in ids}


def _has_failed(task: asyncio.Task[dict[UUID, Tally]]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)


_shown = _SharedCounts()


def forget_counts() -> None:
    """Drops this process's counts, so that the next reader sees what was just committed."""
    _shown.forget()


# ---- turnout, for the organisers' console: how many voted, never for what


async def ballot_counts(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, int]:
    """How many ballots there are in each contest; none is left out."""
    rows = await fetch_rows(
        "SELECT contest_id, count(*) AS ballots FROM ballots WHERE contest_id = ANY($1::uuid[]) GROUP BY 1",
        contest_ids,
    )
    return {row["contest_id"]: row["ballots"] for row in rows}


async def voters_by_day(contest_id: UUID) -> list[tuple[date, int]]:
    """How many voters cast their first ballot on each day of Vietnam's calendar."""
    rows = await fetch_rows(
        "SELECT (cast_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, count(*) AS voters"
        " FROM ballot_records WHERE contest_id = $1 AND revision = 1 GROUP BY day ORDER BY day",
        contest_id,
    )
    return [(row["day"], row["voters"]) for row in rows]
