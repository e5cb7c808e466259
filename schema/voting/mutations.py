"""Voting."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.kernel.errors import NotFound
from domain.voting import operations
from domain.voting.queries import my_ballots
from domain.voting.rules import Choice
from schema.context import Info
from schema.scalars import parse_id
from schema.voting.types import Ballot, BallotOrProblem, ChoiceInput


@strawberry.type
class VotingMutation:
    @strawberry.mutation
    async def cast_ballot(
        self, info: Info, contest_id: strawberry.ID, choices: list[ChoiceInput]
    ) -> BallotOrProblem:
        """Casts the viewer's ballot or replaces it; the same choice again changes nothing."""
        ctx, contest = info.context.ctx, parse_id(contest_id)
        await operations.cast_ballot(ctx, contest, [_choice(given) for given in choices])
        ballot = (await my_ballots(ctx, [contest])).get(contest)
        if ballot is None:
            raise NotFound
        return Ballot.of(ballot)


def _choice(given: ChoiceInput) -> Choice[UUID]:
    return Choice(parse_id(given.entry_id), given.points)
