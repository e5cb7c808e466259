"""Recording and revoking awards."""

from __future__ import annotations

from datetime import date

import strawberry

from domain.awards import operations
from domain.awards.rules import Grant
from schema.awards.types import Award, AwardOrProblem
from schema.contests.types import Contest, ContestOrProblem
from schema.context import Info
from schema.scalars import parse_id


@strawberry.input
class GrantInput:
    """This prize to this entry."""

    prize_id: strawberry.ID
    entry_id: strawberry.ID


@strawberry.type
class AwardsMutation:
    @strawberry.mutation
    async def record_awards(
        self,
        info: Info,
        contest_id: strawberry.ID,
        number: str,
        decided_on: date,
        signer: str,
        signer_title: str,
        grants: list[GrantInput],
    ) -> ContestOrProblem:
        """Records a decision and the awards it grants."""
        decision = operations.DecisionInput(number, decided_on, signer, signer_title)
        pairs = [Grant(parse_id(grant.prize_id), parse_id(grant.entry_id)) for grant in grants]
        ctx = info.context.ctx
        return Contest.of(await operations.record_awards(ctx, parse_id(contest_id), decision, pairs))

    @strawberry.mutation
    async def revoke_award(self, info: Info, id: strawberry.ID, reason: str) -> AwardOrProblem:
        """Revokes a published award, with a reason that anyone who checks it reads."""
        return Award.of(await operations.revoke_award(info.context.ctx, parse_id(id), reason))
