"""Creating, opening and closing rounds, and reminding their judges."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Hashable
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from domain.contests.models import Contest, Criterion
from domain.contests.queries import windows_of
from domain.contests.rules import PhaseKind, require_open
from domain.judging import policy, rules
from domain.judging.channel import judging_channel
from domain.judging.conflicts import conflicts_in_round, not_barred
from domain.judging.events import JudgeReminded, RoundClosed, RoundCreated, RoundOpened
from domain.judging.locks import contest_for_rounds, round_to_change
from domain.judging.models import Assignment, Round, RoundResult, RoundStatus
from domain.judging.operations.assigning import release, tell
from domain.judging.rubric import weights_of
from domain.kernel.broadcast import announce
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.kernel.rows import fetch_rows, fetch_value

MOST_JUDGES = 20  # an entry; the table's own bound
SEEDS = 2**31  # what fits a GraphQL Int
REMINDER_PAUSE = timedelta(hours=1)


@operation(may=ORGANISERS)
async def create_round(ctx: Context, contest_id: UUID, judges_per_entry: int) -> Round:
    """Begins a contest's next round of judging, with an empty panel.

    Raises Invalid for a number outside 1 to 20, Conflict without criteria or before the last round is closed."""
    contest = await contest_for_rounds(contest_id)
    require(policy.can_run_judging(ctx.actor, contest))
    _check_number(judges_per_entry)
    await _check_rubric(contest)
    rounds = await Round.filter(contest_id=contest_id).order_by("number")
    if any(round_.status is not RoundStatus.CLOSED for round_ in rounds):
        raise Conflict("judging.round_unfinished")
    round_ = await Round.create(
        id=uuid4(),
        contest_id=contest_id,
        number=len(rounds) + 1,
        judges_per_entry=judges_per_entry,
        seed=secrets.randbelow(SEEDS),
        created_at=ctx.now,
    )
    ctx.record(RoundCreated(round_id=round_.id, contest_id=contest_id, number=round_.number))
    await announce(judging_channel(contest_id))
    return round_


def _check_number(judges_per_entry: int) -> None:
    if not 1 <= judges_per_entry <= MOST_JUDGES:
        problem = FieldProblem("judgesPerEntry", "judging.judges_per_entry", {"most": MOST_JUDGES})
        raise Invalid(problem.code, fields=[problem], most=MOST_JUDGES)


async def _check_rubric(contest: Contest) -> None:
    criteria = weights_of(await Criterion.filter(contest_id=contest.id))
    if problems := rules.rubric_problems(criteria):
        raise Conflict("judging.rubric_unfinished", fields=problems)


@operation(may=ORGANISERS)
async def open_round(ctx: Context, round_id: UUID) -> Round:
    """Opens a round: its judges are told and may score.

    Raises Closed outside the contest's judging phase, Conflict while an entry is without a judge."""
    contest, round_ = await round_to_change(round_id)
    require(policy.can_open_round(ctx.actor, contest, round_))
    require_open(await windows_of(contest.id), PhaseKind.JUDGING, ctx.now)
    loads = await _loads(round_id)
    if not loads:
        raise Conflict("judging.nothing_assigned")
    if without := await fetch_value(UNASSIGNED, contest.id, round_id):
        raise Conflict("judging.entries_unassigned", count=without)
    round_.status, round_.opened_at = RoundStatus.OPEN, ctx.now
    await round_.save(update_fields=["status", "opened_at"])
    ctx.record(RoundOpened(round_id=round_id, contest_id=contest.id, assignments=sum(loads.values())))
    tell(ctx, round_, loads)
    await announce(judging_channel(contest.id))
    return round_


async def _loads(round_id: UUID) -> dict[UUID, int]:
    rows = await fetch_rows(
        "SELECT judge_id, count(*) AS load FROM assignments"
        " WHERE round_id = $1 AND released_at IS NULL GROUP BY judge_id",
        round_id,
    )
    return {row["judge_id"]: row["load"] for row in rows}


UNASSIGNED = f"""
SELECT count(*) FROM entries e
WHERE e.contest_id = $1 AND e.goes_on AND e.id NOT IN (
    SELECT a.entry_id FROM assignments a
    WHERE a.round_id = $2 AND a.released_at IS NULL AND {not_barred("xj.round_id = $2")})
"""  # noqa: S608 - put together from constants


@operation(may=ORGANISERS)
async def close_round(ctx: Context, round_id: UUID) -> Round:
    """Closes a round and computes its results from the scorecards handed in.

    Scorecards of judges in conflict are set aside first; drafts that were not handed in do not count."""
    contest, round_ = await round_to_change(round_id)
    require(policy.can_close_round(ctx.actor, contest, round_))
    await _set_conflicts_aside(ctx, round_)
    percents = await _percents(round_)
    await _write_results(round_, percents)
    round_.status, round_.closed_at = RoundStatus.CLOSED, ctx.now
    await round_.save(update_fields=["status", "closed_at"])
    ctx.record(
        RoundClosed(
            round_id=round_id,
            contest_id=contest.id,
            scorecards=sum(len(scorecards) for scorecards in percents.values()),
            outstanding=await Assignment.filter(
                round_id=round_id, released_at=None, handed_in_at=None
            ).count(),
        )
    )
    await announce(judging_channel(contest.id))
    return round_


async def _set_conflicts_aside(ctx: Context, round_: Round) -> None:
    kinds = {(c.judge_id, c.entry_id): c.kind for c in await conflicts_in_round(round_.id)}
    for assignment in await Assignment.filter(round_id=round_.id, released_at=None).select_for_update():
        kind = kinds.get((assignment.judge_id, assignment.entry_id))
        if kind is not None:
            await release(ctx, round_, assignment, kind)


async def _percents(round_: Round) -> dict[UUID, list[Decimal]]:
    """The weighted score of every scorecard that counts, by entry; entries without any have an empty list."""
    criteria = weights_of(await Criterion.filter(contest_id=round_.contest_id))
    scorecards: defaultdict[tuple[UUID, UUID], dict[Hashable, Decimal]] = defaultdict(dict)
    for row in await fetch_rows(COUNTING_SCORES, round_.id):
        scorecards[row["entry_id"], row["assignment_id"]][row["criterion_id"]] = row["value"]
    entries = await fetch_rows("SELECT id FROM entries WHERE contest_id = $1 AND goes_on", round_.contest_id)
    percents: dict[UUID, list[Decimal]] = {row["id"]: [] for row in entries}
    for (entry_id, _), scores in sorted(scorecards.items()):
        percents[entry_id].append(rules.weighted_score(criteria, scores))
    return percents


COUNTING_SCORES = """
SELECT a.entry_id, a.id AS assignment_id, s.criterion_id, s.value
FROM assignments a
JOIN entries e ON e.id = a.entry_id AND e.goes_on
JOIN scores s ON s.assignment_id = a.id
WHERE a.round_id = $1 AND a.handed_in_at IS NOT NULL AND a.released_at IS NULL
"""


async def _write_results(round_: Round, percents: dict[UUID, list[Decimal]]) -> None:
    results = {entry_id: rules.entry_result(scorecards) for entry_id, scorecards in percents.items()}
    await RoundResult.bulk_create(
        RoundResult(
            id=uuid4(),
            round_id=round_.id,
            entry_id=entry_id,
            score=result.mean,
            scorecards=result.count,
            spread=result.spread,
        )
        for entry_id, result in results.items()
    )


@operation(may=ORGANISERS)
async def remind_judges(ctx: Context, round_id: UUID) -> None:
    """Reminds the judges of an open round who still owe scorecards, by mail.

    Raises Conflict when nobody owes any, or when they were reminded within the last hour."""
    contest, round_ = await round_to_change(round_id)
    require(policy.can_remind_judges(ctx.actor, contest, round_))
    owed = await fetch_rows(OWED, round_id)
    if not owed:
        raise Conflict("judging.nobody_owes")
    if await fetch_value(REMINDED, [row["judge_id"] for row in owed], ctx.now - REMINDER_PAUSE):
        raise Conflict("judging.reminded_recently")
    for row in owed:
        ctx.record(
            JudgeReminded(
                judge_id=row["judge_id"], round_id=round_id, contest_id=contest.id, count=row["owed"]
            )
        )


OWED = f"""
SELECT a.judge_id, count(*) AS owed
FROM assignments a JOIN entries e ON e.id = a.entry_id AND e.goes_on
WHERE a.round_id = $1 AND a.released_at IS NULL AND a.handed_in_at IS NULL
    AND {not_barred("xj.round_id = $1")}
GROUP BY a.judge_id ORDER BY a.judge_id
"""  # noqa: S608 - put together from constants
REMINDED = """
SELECT EXISTS (SELECT FROM audit_entries
    WHERE subject_id = ANY($1::uuid[]) AND event = 'JudgeReminded' AND at > $2)
"""
