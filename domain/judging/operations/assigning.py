"""Who judges what: computing the assignment, and handing an entry on when a judge must leave it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID, uuid4

from domain.judging import policy
from domain.judging.assignment import AssignmentPlan, EntryToJudge, JudgeOnPanel, Pair, plan_assignment
from domain.judging.channel import judging_channel
from domain.judging.conflicts import FoundConflict, conflicts_in_round
from domain.judging.events import AssignmentReleased, AssignmentsPlanned, JudgeAssigned
from domain.judging.locks import round_to_change
from domain.judging.models import Assignment, ConflictKind, ConflictOfInterest, Judge, Round, RoundStatus
from domain.kernel.broadcast import announce
from domain.kernel.context import Context
from domain.kernel.errors import Conflict
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.kernel.rows import execute, fetch_rows

ASSIGNED = """
SELECT a.id, a.judge_id, a.entry_id, a.released_at IS NOT NULL AS is_released,
    a.version > 1 OR a.handed_in_at IS NOT NULL AS is_started
FROM assignments a WHERE a.round_id = $1 ORDER BY a.id FOR UPDATE
"""


@dataclass(frozen=True, slots=True)
class _Given:
    """An assignment that exists already."""

    id: UUID
    pair: Pair
    is_released: bool
    is_started: bool


@operation(may=ORGANISERS)
async def plan_assignments(ctx: Context, round_id: UUID, seed: int | None = None) -> dict[str, Any]:
    """Computes who judges which entry, evenly and without conflicts of interest.

    What was scored stays with who scored it, unless a conflict has appeared since: then it is set aside. The
    rest is assigned anew; the same seed (default the round's) and state give the same plan. Answers {"round_id",
    "created", "min_load", "max_load", "shortfalls": [{"entry_id", "missing", "reason"}]}; loads are entries a
    judge. Raises Conflict when there is nobody to judge or nothing to be judged."""
    contest, round_ = await round_to_change(round_id)
    require(policy.can_plan_assignments(ctx.actor, contest, round_))
    if seed is not None and seed != round_.seed:
        round_.seed = seed
        await round_.save(update_fields=["seed"])
    given = await _given(round_id)
    conflicts = await conflicts_in_round(round_id)
    plan = await _plan(round_, given, conflicts)
    await _record_found(ctx, round_id, conflicts)
    await _release_dropped(ctx, round_, given, plan.dropped, conflicts)
    created, removed = await _write(ctx, round_, given, plan)
    ctx.record(
        AssignmentsPlanned(
            round_id=round_id, contest_id=contest.id, seed=round_.seed, created=created, removed=removed
        )
    )
    await announce(judging_channel(contest.id))
    return _answer(round_id, created, plan)


async def _plan(round_: Round, given: Sequence[_Given], conflicts: Sequence[FoundConflict]) -> AssignmentPlan:
    rows = await fetch_rows(
        "SELECT id FROM entries WHERE contest_id = $1 AND goes_on ORDER BY code, id",
        round_.contest_id,
    )
    judges = await Judge.filter(round_id=round_.id).order_by("alias")
    if not rows:
        raise Conflict("judging.no_entries")
    if not judges:
        raise Conflict("judging.no_judges")
    barred = {Pair(found.entry_id, found.judge_id) for found in conflicts}
    # who was released from an entry does not come back to it, whatever has become of the conflict
    barred |= {assignment.pair for assignment in given if assignment.is_released}
    return plan_assignment(
        [EntryToJudge(row["id"]) for row in rows],
        [JudgeOnPanel(judge.id, judge.user_id, max_load=judge.max_load) for judge in judges],
        round_.judges_per_entry,
        existing=[a.pair for a in given if a.is_started and not a.is_released],
        declared=barred,
        seed=round_.seed,
    )


async def _given(round_id: UUID) -> list[_Given]:
    return [
        _Given(row["id"], Pair(row["entry_id"], row["judge_id"]), row["is_released"], row["is_started"])
        for row in await fetch_rows(ASSIGNED, round_id)
    ]


async def _record_found(ctx: Context, round_id: UUID, conflicts: Sequence[FoundConflict]) -> None:
    """Keeps what was found beside what was declared, as of this plan."""
    found = [conflict for conflict in conflicts if conflict.kind is not ConflictKind.DECLARED]
    await ConflictOfInterest.filter(judge__round_id=round_id).exclude(kind=ConflictKind.DECLARED).delete()
    await ConflictOfInterest.bulk_create(
        ConflictOfInterest(
            id=uuid4(),
            judge_id=conflict.judge_id,
            entry_id=conflict.entry_id,
            kind=conflict.kind,
            created_at=ctx.now,
        )
        for conflict in found
    )


async def _release_dropped(
    ctx: Context,
    round_: Round,
    given: Sequence[_Given],
    dropped: Iterable[Pair],
    conflicts: Sequence[FoundConflict],
) -> None:
    kinds = {Pair(found.entry_id, found.judge_id): found.kind for found in conflicts}
    ids = {assignment.pair: assignment.id for assignment in given}
    # dropped without a conflict: the entry left the contest; its scorecards are history and count nowhere
    for pair in dropped:
        if pair in kinds:
            assignment = await Assignment.get(id=ids[pair])
            await release(ctx, round_, assignment, kinds[pair])


async def release(
    ctx: Context, round_: Round, assignment: Assignment, kind: ConflictKind, reason: str = ""
) -> None:
    """Sets an assignment aside: the row stays, with the reason, and its scorecard counts no more."""
    assignment.released_at, assignment.release_reason = ctx.now, reason
    await assignment.save(update_fields=["released_at", "release_reason"])
    ctx.record(
        AssignmentReleased(
            assignment_id=assignment.id,
            judge_id=assignment.judge_id,
            entry_id=assignment.entry_id,
            contest_id=round_.contest_id,
            conflict=kind.value,
        )
    )


async def _write(
    ctx: Context, round_: Round, given: Sequence[_Given], plan: AssignmentPlan
) -> tuple[int, int]:
    """Brings the rows to the plan; answers how many were created and removed. What stays keeps its id."""
    wanted = set(plan.pairs)
    idle = [a for a in given if not a.is_started and not a.is_released]
    surplus = [a.id for a in idle if a.pair not in wanted]
    missing = [pair for pair in plan.added if pair not in {a.pair for a in idle}]
    await Assignment.filter(id__in=surplus).delete()
    await _create(ctx, round_, missing)
    if round_.status is RoundStatus.OPEN:
        tell(ctx, round_, Counter(cast("UUID", pair.judge_id) for pair in missing))
    return len(missing), len(surplus)


async def _create(ctx: Context, round_: Round, pairs: Sequence[Pair]) -> None:
    await execute(
        "INSERT INTO assignments (id, round_id, judge_id, entry_id, comment, version, created_at, release_reason)"
        " SELECT gen_random_uuid(), $1, pair.judge_id, pair.entry_id, '', 1, $4, ''"
        " FROM unnest($2::uuid[], $3::uuid[]) AS pair(judge_id, entry_id)",
        round_.id, [pair.judge_id for pair in pairs], [pair.entry_id for pair in pairs], ctx.now,
    )  # fmt: skip


def tell(ctx: Context, round_: Round, new: Mapping[UUID, int]) -> None:
    """One event a judge who has new entries to judge."""
    for judge_id, count in sorted(new.items()):
        ctx.record(
            JudgeAssigned(judge_id=judge_id, round_id=round_.id, contest_id=round_.contest_id, count=count)
        )


async def replace_judge(ctx: Context, round_: Round, entry_id: UUID) -> None:
    """Gives the entry to the judge with least to do who may have it; leaves it to the organiser when nobody may."""
    rows = await fetch_rows(REPLACEMENTS, round_.id, entry_id)
    if rows:
        await _create(ctx, round_, [Pair(entry_id, rows[0]["id"])])
        tell(ctx, round_, {rows[0]["id"]: 1})


REPLACEMENTS = """
SELECT j.id FROM judges j
LEFT JOIN assignments a ON a.judge_id = j.id AND a.released_at IS NULL
WHERE j.round_id = $1
    AND NOT EXISTS (SELECT FROM assignments o WHERE o.judge_id = j.id AND o.entry_id = $2)
    AND NOT EXISTS (SELECT FROM judging_conflicts x WHERE x.judge_id = j.id AND x.entry_id = $2)
GROUP BY j.id
HAVING j.max_load IS NULL OR count(a.id) < j.max_load
ORDER BY count(a.id), j.alias
LIMIT 1
"""


def _answer(round_id: UUID, created: int, plan: AssignmentPlan) -> dict[str, Any]:
    loads = list(plan.loads.values())
    return {
        "round_id": str(round_id),
        "created": created,
        "min_load": min(loads),
        "max_load": max(loads),
        "shortfalls": [
            {"entry_id": str(lack.entry_id), "missing": lack.missing, "reason": lack.reason.value}
            for lack in plan.unassigned
        ],
    }
