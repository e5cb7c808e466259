"""The verbs of notifications."""

from __future__ import annotations

from uuid import UUID

from domain.contests.models import Contest
from domain.kernel.context import Context
from domain.kernel.errors import NotFound
from domain.kernel.models import OutboxMessage
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, SIGN_IN_FIRST, require
from domain.notifications import policy
from domain.notifications.events import DeadLetterRetried


@operation(may=ORGANISERS)
async def retry_dead_letter(ctx: Context, outbox_id: UUID) -> None:
    """Sends a message that was given up on its way again.

    By administrators, and by organisers what belongs to their contest. NotFound when it is not dead."""
    require(None if ctx.actor.is_signed_in else SIGN_IN_FIRST)
    letter = await OutboxMessage.filter(id=outbox_id, dead_at__isnull=False).select_for_update().first()
    if letter is None:
        raise NotFound
    contest = await Contest.get_or_none(id=letter.payload.get("contest_id"))
    require(
        policy.can_retry_dead_letter(
            ctx.actor, contest.season_id if contest else None, contest.id if contest else None
        )
    )
    letter.dead_at, letter.attempts, letter.due_at, letter.error = None, 0, ctx.now, ""
    await letter.save(update_fields=["dead_at", "attempts", "due_at", "error"])
    ctx.record(DeadLetterRetried(outbox_id=letter.id, event=letter.event))
