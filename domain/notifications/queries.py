"""Reads of messages that would not go out."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.policy import can_see_console
from domain.kernel.context import Context
from domain.kernel.models import OutboxMessage
from domain.kernel.rows import fetch_rows


async def dead_letters_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[OutboxMessage]]:
    """What could not be delivered of each contest, newest first, at most a hundred in all; for those who run or audit
    it."""
    contests = await Contest.filter(id__in=contest_ids)
    seen = [str(contest.id) for contest in contests if can_see_console(ctx.actor, contest) is None]
    rows = await fetch_rows(
        "SELECT id FROM outbox_messages WHERE dead_at IS NOT NULL AND payload->>'contest_id' = ANY($1)"
        " ORDER BY created_at DESC LIMIT 100",
        seen,
    )
    letters = await OutboxMessage.filter(id__in=[row["id"] for row in rows]).order_by("-created_at", "id")
    found: dict[UUID, list[OutboxMessage]] = defaultdict(list)
    for letter in letters:
        found[UUID(letter.payload["contest_id"])].append(letter)
    return found
