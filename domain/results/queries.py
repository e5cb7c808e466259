"""Reads of results. Before publication only organisers and auditors see any of it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.policy import can_see_console
from domain.contests.queries import has_public_results
from domain.kernel import paging
from domain.kernel.context import Context
from domain.kernel.paging import Page
from domain.kernel.rows import fetch_rows
from domain.results.models import Result

JURY_SCORES = """
SELECT DISTINCT ON (s.entry_id) s.entry_id, s.score
FROM round_results s JOIN rounds r ON r.id = s.round_id
WHERE r.contest_id = $1 AND r.status = 'CLOSED' AND s.score IS NOT NULL
ORDER BY s.entry_id, r.number DESC
"""


async def jury_scores(contest_id: UUID) -> dict[UUID, Decimal]:
    """Each entry's score, in percent, of the last closed round that judged it."""
    return {row["entry_id"]: row["score"] for row in await fetch_rows(JURY_SCORES, contest_id)}


async def public_results(
    ctx: Context, contest: Contest, first: int, after: str | None
) -> Page[Result] | None:
    """A page of the published result, best first; None before it may be seen."""
    if not await has_public_results(contest, ctx.now):
        return None
    query = Result.filter(contest_id=contest.id)
    return await paging.page(query, order=("rank", "entry_id"), first=first, after=after)


async def console_results(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Result]]:
    """All rows by contest, best first, for those who run or audit it."""
    contests = [
        contest
        for contest in await Contest.filter(id__in=contest_ids)
        if can_see_console(ctx.actor, contest) is None
    ]
    found: dict[UUID, list[Result]] = defaultdict(list)
    for row in await Result.filter(contest_id__in=[c.id for c in contests]).order_by("rank", "entry_id"):
        found[row.contest_id].append(row)
    return found
