"""Casting a ballot."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID, uuid4

from domain.contests.models import Contest
from domain.contests.queries import windows_of
from domain.contests.rules import PhaseKind, require_open
from domain.kernel.broadcast import announce
from domain.kernel.context import Context
from domain.kernel.errors import NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import SIGNED_IN, require
from domain.kernel.rows import fetch_row, fetch_rows
from domain.voting import policy
from domain.voting.ballots import RECEIPT_BYTES, tally_channel, voter_key
from domain.voting.events import BallotCast
from domain.voting.rules import Choice, Option, normalise_ballot

KEEP_BALLOT = """
WITH kept AS (
    INSERT INTO ballots AS old (id, contest_id, voter_key, entry_ids, points, revision, receipt, cast_at)
    VALUES ($1, $2, $3, $4::uuid[], $5::int[], 1, $6, $7)
    ON CONFLICT (contest_id, voter_key) DO UPDATE SET
        entry_ids = EXCLUDED.entry_ids,
        points = EXCLUDED.points,
        -- the same choice again is the same ballot: a double click or a retry leaves no second revision
        revision = old.revision + ((old.entry_ids, old.points) IS DISTINCT FROM
                                   (EXCLUDED.entry_ids, EXCLUDED.points))::int,
        cast_at = CASE WHEN (old.entry_ids, old.points) IS DISTINCT FROM
                            (EXCLUDED.entry_ids, EXCLUDED.points)
                       THEN EXCLUDED.cast_at ELSE old.cast_at END
    RETURNING id, contest_id, revision, entry_ids, points, cast_at
), recorded AS (
    INSERT INTO ballot_records (contest_id, ballot_id, revision, entry_ids, points, cast_at)
    SELECT contest_id, id, revision, entry_ids, points, cast_at FROM kept
    ON CONFLICT (ballot_id, revision) DO NOTHING
    RETURNING revision
)
SELECT kept.revision, EXISTS (SELECT FROM recorded) AS is_new FROM kept
"""


@operation(may=SIGNED_IN)
async def cast_ballot(ctx: Context, contest_id: UUID, choices: Sequence[Choice[UUID]]) -> int:
    """Casts the voter's ballot or replaces it.

    Answers the ballot's revision, from 1; the ballot itself is the voter's to read and is kept nowhere beside
    their name. Raises Closed outside the public vote, Invalid when the ballot breaks the contest's rule."""
    contest = await _votable_contest(ctx, contest_id)
    options = await _options(contest_id, choices)
    ballot = normalise_ballot(contest.ballot_rule, options, choices)
    key = voter_key(contest_id, cast("str", ctx.actor.email))
    kept = await _keep(ctx, contest_id, key, ballot)
    if kept["is_new"]:
        ctx.record(BallotCast(contest_id=contest_id, is_change=kept["revision"] > 1))
        await announce(tally_channel(contest_id))
    return cast("int", kept["revision"])


async def _votable_contest(ctx: Context, contest_id: UUID) -> Contest:
    # held against FOR UPDATE: whoever computes results waits for the ballots that are under way
    await fetch_row("SELECT FROM contests WHERE id = $1 FOR KEY SHARE", contest_id)
    contest = await Contest.get_or_none(id=contest_id)
    if contest is None:
        raise NotFound
    require(policy.can_vote(ctx.actor, contest))
    require_open(await windows_of(contest_id), PhaseKind.PUBLIC_VOTING, ctx.now)
    return contest


async def _options(contest_id: UUID, choices: Sequence[Choice[UUID]]) -> dict[UUID, Option[UUID]]:
    """The chosen entries that stand for election; any other is missing here and so unknown to the rule."""
    rows = await fetch_rows(
        "SELECT id, track_id, cost FROM entries"
        " WHERE contest_id = $1 AND goes_on AND id = ANY($2::uuid[])",
        contest_id, [choice.entry_id for choice in choices],
    )  # fmt: skip
    return {row["id"]: Option(row["id"], row["track_id"], row["cost"]) for row in rows}


async def _keep(ctx: Context, contest_id: UUID, key: bytes, ballot: Sequence[Choice[UUID]]) -> dict[str, Any]:
    row = await fetch_row(
        KEEP_BALLOT,
        uuid4(), contest_id, key,
        [choice.entry_id for choice in ballot], [choice.points for choice in ballot],
        secrets.token_hex(RECEIPT_BYTES), ctx.now,
    )  # fmt: skip
    return cast("dict[str, Any]", row)
