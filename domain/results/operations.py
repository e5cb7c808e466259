"""Computing and publishing a contest's result."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from domain.contests.models import Contest, ContestKind
from domain.contests.queries import announcement_opens_at
from domain.contests.rules import JuryPublic
from domain.entries.models import Entry
from domain.entries.queries.going_on import entries_going_on
from domain.kernel.context import Context
from domain.kernel.errors import Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.results import checks, policy
from domain.results.events import ResultsComputed, ResultsPublished
from domain.results.models import Result
from domain.results.queries import jury_scores
from domain.results.rules import RankedRow, combine, rank
from domain.voting.queries import Tally, count_ballots


@operation(may=ORGANISERS)
async def compute_results(ctx: Context, contest_id: UUID) -> Contest:
    """Combines jury and public by the contest's published weights, in place of an earlier computation.

    Raises Invalid while the vote or the judging is not over, Forbidden once published."""
    contest = await _locked(contest_id)
    require(policy.can_compute_results(ctx.actor, contest))
    _refuse_unless(await checks.before_computing(contest, ctx.now))
    entries = await entries_going_on(contest_id)
    tally = (await count_ballots([contest_id])).get(contest_id)
    ranked = _ranked(contest, entries, await jury_scores(contest_id), tally)
    await Result.filter(contest_id=contest_id).delete()
    await Result.bulk_create([_result(contest, row, tally) for row in ranked if row.rank is not None])
    contest.results_computed_at = ctx.now
    await contest.save(update_fields=["results_computed_at"])
    ctx.record(ResultsComputed(contest_id, len(entries), tally.ballots if tally else 0))
    return contest


@operation(may=ORGANISERS)
async def publish_results(ctx: Context, contest_id: UUID) -> Contest:
    """Publishes results, winners and certificates: everywhere at once, when the announcement phase is open.

    Raises Invalid with what is missing, Forbidden once published."""
    contest = await _locked(contest_id)
    require(policy.can_publish_results(ctx.actor, contest))
    _refuse_unless(await checks.before_publishing(contest, ctx.now))
    contest.results_published_at = ctx.now
    await contest.save(update_fields=["results_published_at"])
    ctx.record(ResultsPublished(contest_id), not_before=await announcement_opens_at(contest_id))
    return contest


async def _locked(contest_id: UUID) -> Contest:
    contest = await Contest.filter(id=contest_id).select_for_update().first()
    if contest is None:
        raise NotFound
    return contest


def _refuse_unless(found: list[checks.ResultCheck]) -> None:
    failed = next((check for check in found if not check.is_ok and check.is_required), None)
    if failed:
        raise Invalid(failed.refusal)


def _ranked(
    contest: Contest, entries: list[Entry], jury: Mapping[UUID, Decimal], tally: Tally | None
) -> list[RankedRow]:
    scores: dict[Hashable, Decimal | None] = {entry.id: jury.get(entry.id) for entry in entries}
    points: dict[Hashable, int] = {row.entry_id: row.points for row in tally.rows} if tally else {}
    rows = combine(
        scores,
        points,
        JuryPublic(contest.jury_weight, contest.public_weight),
        {entry.id: entry.track_id for entry in entries},
        is_election=contest.kind is ContestKind.ELECTION,
    )
    return rank(rows)


def _result(contest: Contest, ranked: RankedRow, tally: Tally | None) -> Result:
    row = ranked.row
    votes = {line.entry_id: line.votes for line in tally.rows} if tally else {}
    return Result(
        contest_id=contest.id,
        entry_id=row.entry_id,
        jury_score=row.jury,
        public_votes=votes.get(cast("UUID", row.entry_id), 0),
        public_points=row.public_points,
        public_score=row.public if contest.public_weight else None,
        total=cast("Any", row.total),
        rank=cast("Any", ranked.rank),
        track_rank=ranked.rank_in_track if row.track_id else None,
    )
