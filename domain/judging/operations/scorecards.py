"""What judges do: score, hand in, or step back for a conflict of interest."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from domain.contests.models import Contest, Criterion
from domain.contests.queries import windows_of
from domain.contests.rules import PhaseKind, require_open
from domain.judging import policy, rules
from domain.judging.channel import judging_channel
from domain.judging.conflicts import conflicts_of
from domain.judging.events import ConflictDeclared, ScorecardHandedIn, ScorecardStarted
from domain.judging.locks import round_of_assignment
from domain.judging.models import Assignment, ConflictKind, ConflictOfInterest, Judge, Round
from domain.judging.operations.assigning import release, replace_judge
from domain.judging.policy import Standing, judging_is_open
from domain.judging.rubric import weights_of
from domain.kernel.broadcast import announce
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import Persona, require
from domain.kernel.rows import execute, fetch_rows
from domain.kernel.text import clean_text

JUDGES = frozenset({Persona.JUDGE})
COMMENT_LENGTH = 5_000
REASON_LENGTH = 2_000


@dataclass(frozen=True, slots=True)
class ScoreGiven:
    """One criterion's line as the judge sends it; a value of None takes a score back."""

    criterion_id: UUID
    value: Decimal | None
    comment: str = ""


@operation(may=JUDGES)
async def save_scorecard(
    ctx: Context, assignment_id: UUID, version: int, scores: Sequence[ScoreGiven], comment: str
) -> Assignment:
    """Saves a judge's scorecard, complete or not.

    Criteria that are not named keep what they have. Raises Conflict when `version` is not the one last read (two
    tabs) or the scorecard was handed in, Closed outside the judging phase, Invalid for a score out of bounds
    (paths "scores.N.value"), Forbidden in a conflict of interest."""
    contest, _, assignment = await _to_score(ctx, assignment_id, version)
    clean = _cleaned(scores)
    await _check(contest, clean)
    assignment.comment = clean_text(comment, "comment", COMMENT_LENGTH)
    assignment.version += 1
    await assignment.save(update_fields=["comment", "version"])
    await _keep(assignment_id, clean)
    if version == 1:
        ctx.record(
            ScorecardStarted(assignment_id=assignment_id, round_id=assignment.round_id, contest_id=contest.id)
        )
        await announce(judging_channel(contest.id))
    return assignment


@operation(may=JUDGES)
async def hand_in_scorecard(ctx: Context, assignment_id: UUID, version: int) -> Assignment:
    """Hands a complete scorecard in; it counts from then on and stays as it is.

    Raises Invalid naming each criterion without a score (paths "scores.<criterion id>"), and as `save_scorecard`."""
    contest, _, assignment = await _to_score(ctx, assignment_id, version)
    criteria = weights_of(await Criterion.filter(contest_id=contest.id).order_by("position", "id"))
    rows = await fetch_rows(
        "SELECT criterion_id, value FROM scores WHERE assignment_id = $1 AND value IS NOT NULL", assignment_id
    )
    rules.check_scores(criteria, {row["criterion_id"]: row["value"] for row in rows}, complete=True)
    assignment.handed_in_at = ctx.now
    await assignment.save(update_fields=["handed_in_at"])
    ctx.record(
        ScorecardHandedIn(
            assignment_id=assignment_id,
            round_id=assignment.round_id,
            contest_id=contest.id,
            version=assignment.version,
        )
    )
    await announce(judging_channel(contest.id))
    return assignment


@operation(may=JUDGES)
async def declare_conflict(ctx: Context, assignment_id: UUID, reason: str) -> None:
    """Steps back from an entry for a conflict of interest; another judge takes it where one may.

    A scorecard already handed in counts no more. Raises Invalid without a reason (path "reason")."""
    contest, round_, assignment, standing = await _standing(ctx, assignment_id, alone=True)
    require(policy.can_declare_conflict(ctx.actor, standing))
    why = clean_text(reason, "reason", REASON_LENGTH, required=True)
    await ConflictOfInterest.create(
        id=uuid4(),
        judge_id=assignment.judge_id,
        entry_id=assignment.entry_id,
        kind=ConflictKind.DECLARED,
        reason=why,
        created_at=ctx.now,
    )
    ctx.record(
        ConflictDeclared(
            assignment_id=assignment_id,
            judge_id=assignment.judge_id,
            entry_id=assignment.entry_id,
            contest_id=contest.id,
        )
    )
    await release(ctx, round_, assignment, ConflictKind.DECLARED, why)
    await replace_judge(ctx, round_, assignment.entry_id)
    await announce(judging_channel(contest.id))


async def _standing(
    ctx: Context, assignment_id: UUID, *, alone: bool = False
) -> tuple[Contest, Round, Assignment, Standing]:
    """The assignment, locked, with what decides on it at this instant."""
    contest, round_ = await round_of_assignment(assignment_id, alone=alone)
    assignment = await Assignment.filter(id=assignment_id).select_for_update().first()
    if assignment is None:
        raise NotFound
    judge = await Judge.get(id=assignment.judge_id)
    standing = Standing(
        judge_user_id=judge.user_id,
        round_status=round_.status,
        is_released=assignment.released_at is not None,
        is_handed_in=assignment.handed_in_at is not None,
        is_conflicted=bool(await conflicts_of(judge.id, assignment.entry_id)),
        is_judging_open=judging_is_open(await windows_of(contest.id), ctx.now),
    )
    return contest, round_, assignment, standing


async def _to_score(ctx: Context, assignment_id: UUID, version: int) -> tuple[Contest, Round, Assignment]:
    contest, round_, assignment, standing = await _standing(ctx, assignment_id)
    require(policy.can_score(ctx.actor, standing))
    require_open(await windows_of(contest.id), PhaseKind.JUDGING, ctx.now)
    if assignment.version != version:
        raise Conflict("kernel.stale", current=assignment.version)
    return contest, round_, assignment


def _cleaned(scores: Sequence[ScoreGiven]) -> list[ScoreGiven]:
    ids = [score.criterion_id for score in scores]
    for place, criterion_id in enumerate(ids):
        if criterion_id in ids[:place]:
            path = f"scores.{place}.criterionId"
            raise Invalid("judging.criterion_twice", fields=[FieldProblem(path, "judging.criterion_twice")])
    return [
        replace(score, comment=clean_text(score.comment, f"scores.{place}.comment", COMMENT_LENGTH))
        for place, score in enumerate(scores)
    ]


async def _check(contest: Contest, scores: Sequence[ScoreGiven]) -> None:
    """Bounds and steps; the paths are the places of the lines in the argument."""
    criteria = weights_of(await Criterion.filter(contest_id=contest.id).order_by("position", "id"))
    known: set[Hashable] = {criterion.id for criterion in criteria}
    values: Mapping[Hashable, Decimal] = {s.criterion_id: s.value for s in scores if s.value is not None}
    places = {f"scores.{score.criterion_id}": place for place, score in enumerate(scores)}
    problems = [
        replace(problem, path=f"scores.{places[problem.path]}.value")
        for problem in rules.score_problems(criteria, values, complete=False)
    ]
    problems += [
        FieldProblem(f"scores.{place}.criterionId", "judging.unknown_criterion")
        for place, score in enumerate(scores)
        if score.value is None and score.criterion_id not in known
    ]
    refuse(problems)


async def _keep(assignment_id: UUID, scores: Sequence[ScoreGiven]) -> None:
    columns: tuple[list[Any], ...] = (
        [score.criterion_id for score in scores],
        [score.value for score in scores],
        [score.comment for score in scores],
    )
    await execute(KEEP_SCORES, assignment_id, *columns)


KEEP_SCORES = """
INSERT INTO scores (id, assignment_id, criterion_id, value, comment)
SELECT gen_random_uuid(), $1, line.criterion_id, line.value, line.comment
FROM unnest($2::uuid[], $3::numeric[], $4::text[]) AS line(criterion_id, value, comment)
ON CONFLICT (assignment_id, criterion_id) DO UPDATE SET value = EXCLUDED.value, comment = EXCLUDED.comment
"""
