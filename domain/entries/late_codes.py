"""Taking a late code for an entry, for the operations of this context."""

from __future__ import annotations

from uuid import UUID, uuid4

from domain.accounts.tokens import late_code_digest
from domain.entries.events import LateCodeUsed
from domain.entries.models import Entry, LateCode, LateCodeUse
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid
from domain.kernel.rows import fetch_value

TAKE = """
UPDATE late_codes SET uses = uses + 1
WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2 AND extends_until > $2 AND uses < max_uses
RETURNING id
"""
"""Two who take the last use at once meet on the row: the second finds it used up."""


async def take_late_code(ctx: Context, entry: Entry, typed: str) -> None:
    """Opens the entry to when the code says, and records the use; again for the same entry it is no second use.

    Invalid when the code is none of this contest's, expired, revoked or used up."""
    code = await LateCode.get_or_none(contest_id=entry.contest_id, digest=late_code_digest(typed[:100]))
    if code is None:
        raise _unusable("entries.late_code_unknown")
    if await LateCodeUse.exists(late_code_id=code.id, entry_id=entry.id):
        return
    if await fetch_value(TAKE, code.id, ctx.now) is None:
        raise _unusable(await _reason(ctx, code.id))
    await LateCodeUse.create(
        id=uuid4(), late_code_id=code.id, entry_id=entry.id, used_by_id=ctx.actor.user_id, used_at=ctx.now
    )
    entry.late_until = max(entry.late_until or code.extends_until, code.extends_until)
    await entry.save(update_fields=["late_until"])
    ctx.record(LateCodeUsed(entry_id=entry.id, contest_id=entry.contest_id, late_code_id=code.id))


async def code_that_opened(entry: Entry) -> UUID | None:
    """The code that keeps the entry open the longest."""
    used = LateCodeUse.filter(entry_id=entry.id).order_by("-late_code__extends_until", "used_at")
    use = await used.first()
    return use.late_code_id if use else None


async def _reason(ctx: Context, code_id: UUID) -> str:
    code = await LateCode.get(id=code_id)
    if code.revoked_at is not None:
        return "entries.late_code_revoked"
    is_over = code.expires_at <= ctx.now or code.extends_until <= ctx.now
    return "entries.late_code_expired" if is_over else "entries.late_code_used_up"


def _unusable(code: str) -> Invalid:
    return Invalid(code, fields=[FieldProblem("code", code)])
