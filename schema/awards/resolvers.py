"""Resolvers of a contest's awards, and of what the console shows of them before publication."""

from __future__ import annotations

from domain.awards import policy, queries
from domain.contests.models import Contest
from schema.awards.types import Award, Decision, PrizeProposal
from schema.context import Info
from schema.loaders import load_list


async def winners(info: Info, contest: Contest) -> list[Award]:
    """The standing awards, highest prize first; empty before publication."""
    return [Award.of(row) for row in await load_list(info, queries.winners_of, contest.id)]


async def console_awards(info: Info, contest: Contest) -> list[Award]:
    """All awards, revoked ones too, for those who run or audit the contest."""
    return [Award.of(row) for row in await load_list(info, queries.console_awards, contest.id)]


async def console_decisions(info: Info, contest: Contest) -> list[Decision]:
    """The decisions recorded so far."""
    return [Decision.of(row) for row in await load_list(info, queries.console_decisions, contest.id)]


async def prize_proposals(info: Info, contest: Contest) -> list[PrizeProposal]:
    """What the computed ranking proposes."""
    return [PrizeProposal.of(row) for row in await load_list(info, queries.prize_proposals, contest.id)]


def can_record(info: Info, contest: Contest) -> bool:
    return policy.can_record_awards(info.context.ctx.actor, contest) is None
