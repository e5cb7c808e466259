"""What was recorded of a contest: its audit trail, and messages that could not be delivered."""

from __future__ import annotations

from uuid import UUID

from domain.contests import policy
from domain.contests.models import Contest
from domain.kernel.context import Context
from domain.kernel.models import AuditEntry, OutboxMessage
from domain.kernel.paging import Page, decode_cursor, page_of, page_size
from domain.kernel.rows import fetch_rows, fetch_value

# who voted, and when, is the voter's secret from organisers too
RECORDED = "(a.subject_id = $1::uuid OR a.payload ->> 'contest_id' = $1::text) AND a.operation <> 'voting.cast_ballot'"
"""Of audit entries `a`, what belongs to the history of contest $1."""
PAGE = f"SELECT a.id FROM audit_entries a WHERE {RECORDED} AND a.id < $2 ORDER BY a.id DESC LIMIT $3"  # noqa: S608
COUNT = f"SELECT count(*) FROM audit_entries a WHERE {RECORDED}"  # noqa: S608 - the constant above
DEAD = """
SELECT id FROM outbox_messages
WHERE dead_at IS NOT NULL AND done_at IS NULL AND payload ->> 'contest_id' = $1
"""
BEYOND_ALL = 2**63 - 1
ORDER = ("-id",)


async def audit_page(ctx: Context, contest: Contest, first: int, after: str | None) -> Page[AuditEntry]:
    """The contest's audit trail, the latest first, for its organisers and auditors; empty to others.

    Invalid for a bad size or cursor."""
    size = page_size(first)
    if policy.can_see_console(ctx.actor, contest):
        return page_of([], order=ORDER, size=size, after=after, total=0)
    before = _before(after)
    ids = [row["id"] for row in await fetch_rows(PAGE, contest.id, before, size + 1)]
    rows = await AuditEntry.filter(id__in=ids).order_by(*ORDER)
    total = await fetch_value(COUNT, contest.id)
    return page_of(rows, order=ORDER, size=size, after=after, total=total)


def _before(after: str | None) -> int:
    if after is None:
        return BEYOND_ALL
    value = decode_cursor(after, len(ORDER))[0]
    return value if isinstance(value, int) and 0 <= value <= BEYOND_ALL else 0


async def dead_letters(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[OutboxMessage]]:
    """Each contest's messages given up on, the oldest first, for its organisers and auditors."""
    found: dict[UUID, list[OutboxMessage]] = {}
    for contest in await Contest.filter(id__in=contest_ids):
        if policy.can_see_console(ctx.actor, contest) is None:
            ids = [row["id"] for row in await fetch_rows(DEAD, str(contest.id))]
            found[contest.id] = await OutboxMessage.filter(id__in=ids).order_by("created_at", "id")
    return found
