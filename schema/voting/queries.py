"""Resolvers of a contest's vote, for `schema.contests`."""

from __future__ import annotations

from domain.contests.models import Contest
from domain.voting import queries
from schema.context import Info
from schema.loaders import load
from schema.voting.types import Ballot, Tally


async def my_ballot(info: Info, contest: Contest) -> Ballot | None:
    """The viewer's own ballot in the contest."""
    row = await load(info, queries.my_ballots, contest.id)
    return None if row is None else Ballot.of(row)


async def tally(info: Info, contest: Contest) -> Tally | None:
    """The contest's count, None unless its rule shows it now."""
    row = await load(info, queries.tallies, contest.id)
    return None if row is None else Tally.of(row)
