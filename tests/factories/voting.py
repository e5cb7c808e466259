"""Ballots, put straight into the tables for tests that are about something else than casting them."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from uuid import uuid4

from domain.contests.models import Contest
from domain.entries.models import Entry
from domain.kernel.clock import database_now
from domain.voting.ballots import voter_key
from domain.voting.models import Ballot, BallotRecord


async def make_ballot(
    contest: Contest,
    entries: Sequence[Entry],
    *,
    voter: str | None = None,
    points: Sequence[int] | None = None,
) -> Ballot:
    """A ballot of the person with address `voter` (a stranger's if None), one point an entry by default."""
    now = await database_now()
    ballot = await Ballot.create(
        id=uuid4(),
        contest_id=contest.id,
        voter_key=voter_key(contest.id, voter or f"{uuid4()}@example.vn"),
        entry_ids=[entry.id for entry in entries],
        points=list(points or [1] * len(entries)),
        receipt=secrets.token_hex(15),
        cast_at=now,
    )
    await BallotRecord.create(
        contest_id=contest.id,
        ballot_id=ballot.id,
        revision=1,
        entry_ids=ballot.entry_ids,
        points=ballot.points,
        cast_at=now,
    )
    return ballot


async def make_ballots(contest: Contest, entries: Sequence[Entry], number: int) -> list[Ballot]:
    """`number` strangers who choose one entry each, in turn."""
    return [await make_ballot(contest, [entries[place % len(entries)]]) for place in range(number)]
