"""Running rounds, and scoring."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.judging import operations, queries
from domain.kernel.errors import NotFound
from schema.accounts.types import Invitation, InvitationOrProblem
from schema.context import Info
from schema.judging.types import (
    Assignment,
    AssignmentOrProblem,
    AssignmentPlanResult,
    AssignmentPlanResultOrProblem,
    Round,
    RoundOrProblem,
    ScoreInput,
)
from schema.scalars import Done, DoneOrProblem, parse_id


@strawberry.type
class JudgingMutation:
    @strawberry.mutation
    async def create_round(
        self, info: Info, contest_id: strawberry.ID, judges_per_entry: int
    ) -> RoundOrProblem:
        """Begins a contest's next round of judging."""
        round_ = await operations.create_round(info.context.ctx, parse_id(contest_id), judges_per_entry)
        return Round.of(round_)

    @strawberry.mutation
    async def invite_judge(self, info: Info, round_id: strawberry.ID, email: str) -> InvitationOrProblem:
        """Invites a person to a round's panel, by mail."""
        return Invitation.of(await operations.invite_judge(info.context.ctx, parse_id(round_id), email))

    @strawberry.mutation
    async def remove_judge(self, info: Info, judge_id: strawberry.ID) -> RoundOrProblem:
        """Takes a judge off the panel before the round opens."""
        return Round.of(await operations.remove_judge(info.context.ctx, parse_id(judge_id)))

    @strawberry.mutation
    async def plan_assignments(
        self, info: Info, round_id: strawberry.ID, seed: int | None = None
    ) -> AssignmentPlanResultOrProblem:
        """Computes who judges which entry; the same seed and state give the same plan."""
        ctx, id_ = info.context.ctx, parse_id(round_id)
        plan = await operations.plan_assignments(ctx, id_, seed)
        round_ = (await queries.rounds_by_id(ctx, [id_])).get(id_)
        if round_ is None:
            raise NotFound
        return AssignmentPlanResult.of(plan, round_, ctx.locale)

    @strawberry.mutation
    async def open_round(self, info: Info, round_id: strawberry.ID) -> RoundOrProblem:
        """Opens a round: its judges are told and may score."""
        return Round.of(await operations.open_round(info.context.ctx, parse_id(round_id)))

    @strawberry.mutation
    async def close_round(self, info: Info, round_id: strawberry.ID) -> RoundOrProblem:
        """Closes a round and computes its results."""
        return Round.of(await operations.close_round(info.context.ctx, parse_id(round_id)))

    @strawberry.mutation
    async def remind_judges(self, info: Info, round_id: strawberry.ID) -> DoneOrProblem:
        """Reminds judges who still owe scorecards, by mail."""
        await operations.remind_judges(info.context.ctx, parse_id(round_id))
        return Done()

    @strawberry.mutation
    async def save_scorecard(
        self,
        info: Info,
        assignment_id: strawberry.ID,
        version: int,
        scores: list[ScoreInput],
        comment: str,
    ) -> AssignmentOrProblem:
        """Saves a scorecard, complete or not; criteria that are not named keep what they have."""
        ctx, id_ = info.context.ctx, parse_id(assignment_id)
        given = [
            operations.ScoreGiven(parse_id(score.criterion_id), score.value, score.comment)
            for score in scores
        ]
        await operations.save_scorecard(ctx, id_, version, given, comment)
        return await _assignment(info, id_)

    @strawberry.mutation
    async def hand_in_scorecard(
        self, info: Info, assignment_id: strawberry.ID, version: int
    ) -> AssignmentOrProblem:
        """Hands a complete scorecard in; it stays as it is from then on."""
        id_ = parse_id(assignment_id)
        await operations.hand_in_scorecard(info.context.ctx, id_, version)
        return await _assignment(info, id_)

    @strawberry.mutation
    async def declare_conflict(self, info: Info, assignment_id: strawberry.ID, reason: str) -> DoneOrProblem:
        """Steps back from an entry for a conflict of interest."""
        await operations.declare_conflict(info.context.ctx, parse_id(assignment_id), reason)
        return Done()


async def _assignment(info: Info, assignment_id: UUID) -> Assignment:
    view = (await queries.assignments_by_id(info.context.ctx, [assignment_id])).get(assignment_id)
    if view is None:
        raise NotFound
    return Assignment.of(view)
