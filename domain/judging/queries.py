"""Reads of rounds, assignments and scores. What a viewer may not see is absent.

A round is reached through `current_round` or `round_by_id`, an assignment through `assignments_by_id` or `desks`:
these ask who reads. The batches below them take ids that came out of those doors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

from domain.accounts.models import Invitation, InvitationKind
from domain.contests.models import Contest, Criterion, PhaseKind
from domain.contests.rules import Phase, is_open
from domain.judging import policy, rules
from domain.judging.conflicts import IS_CONFLICTED, not_barred
from domain.judging.models import Round, RoundStatus
from domain.judging.rubric import weights_of
from domain.judging.views import AssignmentView, Desk, JudgeView, Progress, ResultView, ScoreView
from domain.kernel.context import Context, Role
from domain.kernel.rows import fetch_rows, fetch_value

BEHIND_THE_SCENES = frozenset({Role.ORGANISER, Role.AUDITOR})

ASSIGNMENTS = f"""
SELECT a.id, a.round_id, r.contest_id, a.judge_id, a.entry_id, a.version, a.comment, a.handed_in_at,
    a.released_at, a.release_reason, p.opens_at, p.closes_at, j.user_id, r.status, r.number,
    {IS_CONFLICTED} AS is_conflicted
FROM assignments a
JOIN judges j ON j.id = a.judge_id
JOIN rounds r ON r.id = a.round_id
JOIN contests c ON c.id = r.contest_id
JOIN entries e ON e.id = a.entry_id
LEFT JOIN phases p ON p.contest_id = r.contest_id AND p.kind = 'JUDGING'
"""  # noqa: S608 - put together from constants
OWN = """(j.user_id = $1 AND a.released_at IS NULL AND e.goes_on
    AND (r.status = 'OPEN' OR (r.status = 'CLOSED' AND a.handed_in_at IS NOT NULL)))"""
BEHIND = "($2 OR c.season_id = ANY($3::uuid[]) OR c.id = ANY($4::uuid[]))"


# ---- doors


async def current_round(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, Round]:
    """Each contest's latest round, for its organisers and auditors; none to anybody else."""
    contests = {contest.id: contest for contest in await Contest.filter(id__in=contest_ids)}
    rounds = await Round.filter(contest_id__in=contest_ids).order_by("number")
    return {
        round_.contest_id: round_
        for round_ in rounds
        if policy.can_see_judging(ctx.actor, contests[round_.contest_id]) is None
    }


async def rounds_by_id(ctx: Context, round_ids: list[UUID]) -> dict[UUID, Round]:
    """Rounds by id, for organisers and auditors of their contests."""
    rounds = await Round.filter(id__in=round_ids)
    contest_ids = [round_.contest_id for round_ in rounds]
    contests = {contest.id: contest for contest in await Contest.filter(id__in=contest_ids)}
    return {
        round_.id: round_
        for round_ in rounds
        if policy.can_see_judging(ctx.actor, contests[round_.contest_id]) is None
    }


async def assignments_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, AssignmentView]:
    """Assignments the viewer may see: a judge's own, and to organisers and auditors all of their contests."""
    if not ctx.actor.is_signed_in:
        return {}
    condition = f"a.id = ANY($5::uuid[]) AND ({OWN} OR {BEHIND})"
    rows = await fetch_rows(f"{ASSIGNMENTS} WHERE {condition}", *_reader(ctx), ids)
    found = [_assignment(ctx, row) for row in rows]
    return {a.id: a for a in found if not (a.is_own and policy.can_see_assignment(ctx.actor, a.standing))}


async def assignments_of(ctx: Context, round_ids: list[UUID]) -> dict[UUID, list[AssignmentView]]:
    """All assignments of rounds, released ones too, by judge and entry: organisers and auditors."""
    condition = f"a.round_id = ANY($5::uuid[]) AND $1::uuid IS NOT NULL AND {BEHIND}"
    rows = await fetch_rows(
        f"{ASSIGNMENTS} WHERE {condition} ORDER BY j.alias, e.code, a.id", *_reader(ctx), round_ids
    )
    return _grouped((row["round_id"], _assignment(ctx, row)) for row in rows)


async def desks(ctx: Context) -> list[Desk]:
    """What the viewer judges, round by round, the one that closes first on top, entries by code."""
    if not ctx.actor.is_signed_in:
        return []
    rows = await fetch_rows(
        f"{ASSIGNMENTS} WHERE {OWN} AND NOT {IS_CONFLICTED}"
        " ORDER BY r.status DESC, p.closes_at, r.id, e.code, a.id",
        ctx.actor.user_id,
    )
    return [_desk(ctx, list(lines)) for _, lines in groupby(rows, key=lambda row: row["round_id"])]


def _reader(ctx: Context) -> tuple[UUID | None, bool, list[UUID], list[UUID]]:
    grants = [grant for grant in ctx.actor.grants if grant.role in BEHIND_THE_SCENES]
    seasons = [grant.season_id for grant in grants if grant.season_id]
    contests = [grant.contest_id for grant in grants if grant.contest_id]
    return ctx.actor.user_id, ctx.actor.is_administrator, seasons, contests


def _assignment(ctx: Context, row: dict[str, Any]) -> AssignmentView:
    standing = policy.Standing(
        judge_user_id=row["user_id"],
        round_status=RoundStatus(row["status"]),
        is_released=row["released_at"] is not None,
        is_handed_in=row["handed_in_at"] is not None,
        is_conflicted=row["is_conflicted"],
        is_judging_open=_is_open(row["opens_at"], row["closes_at"], ctx.now),
    )
    shown = ("id", "round_id", "contest_id", "judge_id", "entry_id", "version", "comment", "handed_in_at")
    more = ("released_at", "release_reason", "opens_at", "closes_at")
    values = {name: row[name] for name in (*shown, *more)}
    return AssignmentView(**values, is_own=row["user_id"] == ctx.actor.user_id, standing=standing)


def _is_open(opens_at: datetime | None, closes_at: datetime | None, now: datetime) -> bool:
    if opens_at is None:
        return False
    return is_open([Phase(PhaseKind.JUDGING, opens_at, closes_at)], PhaseKind.JUDGING, now)


def _desk(ctx: Context, rows: list[dict[str, Any]]) -> Desk:
    first = rows[0]
    return Desk(
        contest_id=first["contest_id"],
        round_id=first["round_id"],
        number=first["number"],
        status=RoundStatus(first["status"]),
        closes_at=first["closes_at"],
        assignments=tuple(_assignment(ctx, row) for row in rows),
    )


# ---- batches for loaders


async def scores_of(ctx: Context, assignment_ids: list[UUID]) -> dict[UUID, list[ScoreView]]:
    """Each scorecard, one line a criterion in the rubric's order, scored or not."""
    rows = await fetch_rows(SCORES, assignment_ids)
    return _grouped(
        (row["assignment_id"], ScoreView(row["criterion_id"], row["value"], row["comment"])) for row in rows
    )


SCORES = """
SELECT a.id AS assignment_id, k.id AS criterion_id, s.value, coalesce(s.comment, '') AS comment
FROM assignments a
JOIN rounds r ON r.id = a.round_id
JOIN criteria k ON k.contest_id = r.contest_id
LEFT JOIN scores s ON s.assignment_id = a.id AND s.criterion_id = k.id
WHERE a.id = ANY($1::uuid[])
ORDER BY k.position, k.id
"""


async def totals_of(ctx: Context, assignment_ids: list[UUID]) -> dict[UUID, Decimal]:
    """The weighted score of each complete scorecard, in percent."""
    scorecards = await scores_of(ctx, assignment_ids)
    criteria_ids = {line.criterion_id for lines in scorecards.values() for line in lines}
    criteria = {criterion.id: criterion for criterion in await Criterion.filter(id__in=list(criteria_ids))}
    totals = {}
    for assignment_id, lines in scorecards.items():
        weights = weights_of(criteria[line.criterion_id] for line in lines)
        values: dict[Hashable, Decimal] = {
            line.criterion_id: line.value for line in lines if line.value is not None
        }
        if not rules.score_problems(weights, values, complete=True):
            totals[assignment_id] = rules.weighted_score(weights, values)
    return totals


async def judges_of(ctx: Context, round_ids: list[UUID]) -> dict[UUID, list[JudgeView]]:
    """The panel of each round with its progress, by alias. One statement."""
    rows = await fetch_rows(JUDGES, round_ids)
    return _grouped((row["round_id"], JudgeView(**row)) for row in rows)


JUDGES = f"""
SELECT j.id, j.round_id, j.user_id, j.alias, j.max_load,
    coalesce(work.assigned, 0) AS assigned, coalesce(work.handed_in, 0) AS handed_in,
    coalesce(work.started, 0) AS started, coalesce(barred.conflicts, 0) AS conflicts
FROM judges j
LEFT JOIN (
    SELECT a.judge_id, count(*) AS assigned, count(a.handed_in_at) AS handed_in,
        count(*) FILTER (WHERE a.version > 1) AS started
    FROM assignments a JOIN entries e ON e.id = a.entry_id
    WHERE a.round_id = ANY($1::uuid[]) AND a.released_at IS NULL AND e.goes_on
        AND {not_barred("xj.round_id = ANY($1::uuid[])")}
    GROUP BY a.judge_id
) work ON work.judge_id = j.id
LEFT JOIN (
    SELECT x.judge_id, count(DISTINCT x.entry_id) AS conflicts
    FROM judging_conflicts x
    JOIN judges jx ON jx.id = x.judge_id
    JOIN rounds rx ON rx.id = jx.round_id
    JOIN entries ex ON ex.id = x.entry_id AND ex.contest_id = rx.contest_id AND ex.goes_on
    WHERE rx.id = ANY($1::uuid[])
    GROUP BY x.judge_id
) barred ON barred.judge_id = j.id
WHERE j.round_id = ANY($1::uuid[])
ORDER BY j.alias
"""  # noqa: S608 - put together from constants


async def judges_by_id(ctx: Context, judge_ids: list[UUID]) -> dict[UUID, JudgeView]:
    """Judges with their progress, for what shows one beside an assignment."""
    rows = await fetch_rows("SELECT DISTINCT round_id FROM judges WHERE id = ANY($1::uuid[])", judge_ids)
    panels = await judges_of(ctx, [row["round_id"] for row in rows])
    return {judge.id: judge for panel in panels.values() for judge in panel}


def progress_of(contest_id: UUID, judges: Sequence[JudgeView]) -> Progress:
    """How far the panel is as a whole."""
    return Progress(
        contest_id=contest_id,
        assigned=sum(judge.assigned for judge in judges),
        handed_in=sum(judge.handed_in for judge in judges),
        started=sum(judge.started for judge in judges),
        judges=tuple(judges),
    )


async def live_progress(ctx: Context, contest_id: UUID) -> Progress | None:
    """The progress of the contest's current round, all zero before there is one; None to those who may not see."""
    contest = await Contest.get_or_none(id=contest_id)
    if contest is None or policy.can_see_judging(ctx.actor, contest):
        return None
    round_ = await Round.filter(contest_id=contest_id).order_by("-number").first()
    judges = (await judges_of(ctx, [round_.id])).get(round_.id, []) if round_ else []
    return progress_of(contest_id, judges)


async def invitations_of(ctx: Context, round_ids: list[UUID]) -> dict[UUID, list[Invitation]]:
    """Each round's invitations to judge that were not revoked, the newest first."""
    sent = Invitation.filter(round_id__in=round_ids, kind=InvitationKind.JUDGE, revoked_at=None)
    rows = await sent.order_by("-created_at", "id")
    return _grouped((row.round_id, row) for row in rows if row.round_id)


async def results_of(ctx: Context, round_ids: list[UUID]) -> dict[UUID, list[ResultView]]:
    """The results of closed rounds, the best first."""
    rows = await fetch_rows(
        "SELECT x.round_id, x.entry_id, x.score, x.scorecards, x.spread"
        " FROM round_results x JOIN entries e ON e.id = x.entry_id WHERE x.round_id = ANY($1::uuid[])"
        " ORDER BY x.score DESC NULLS LAST, e.code, x.entry_id",
        round_ids,
    )
    return _grouped(
        (row["round_id"], ResultView(row["entry_id"], row["score"], row["scorecards"], row["spread"]))
        for row in rows
    )


async def entries_to_judge_in(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, int]:
    """How many entries of each contest go on to judging."""
    rows = await fetch_rows(
        "SELECT contest_id, count(*) AS entries FROM entries"
        " WHERE contest_id = ANY($1::uuid[]) AND goes_on GROUP BY contest_id",
        contest_ids,
    )
    return {row["contest_id"]: row["entries"] for row in rows}


async def is_judge(ctx: Context) -> bool:
    """Whether the viewer sits on any panel."""
    return bool(await fetch_value("SELECT EXISTS (SELECT FROM judges WHERE user_id = $1)", ctx.actor.user_id))


async def judges_in(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, bool]:
    """In which of these contests the viewer is a judge."""
    rows = await fetch_rows(
        "SELECT DISTINCT r.contest_id FROM judges j JOIN rounds r ON r.id = j.round_id"
        " WHERE j.user_id = $1 AND r.contest_id = ANY($2::uuid[])",
        ctx.actor.user_id, contest_ids,
    )  # fmt: skip
    return {row["contest_id"]: True for row in rows}


def _grouped(pairs: Iterable[tuple[UUID, Any]]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
