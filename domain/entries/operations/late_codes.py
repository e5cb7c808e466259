"""Grace and late codes: organisers decide on them, authors use them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from domain.accounts.tokens import late_code, late_code_digest
from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest
from domain.contests.queries import windows_of
from domain.entries import policy
from domain.entries.channel import announce_entry
from domain.entries.events import GracePeriodSet, LateCodeCreated, LateCodeRevoked
from domain.entries.late_codes import take_late_code
from domain.entries.lateness import MOST_GRACE_MINUTES, Late, late_code_problems, open_until
from domain.entries.locking import lock_entry
from domain.entries.models import Entry, LateCode
from domain.entries.rules import EDITABLE
from domain.entries.windows import local_time
from domain.kernel.context import Context
from domain.kernel.errors import Closed, Conflict, FieldProblem, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, Persona, require
from domain.kernel.text import clean_line


@operation(may=ORGANISERS)
async def set_grace_period(ctx: Context, contest_id: UUID, minutes: int) -> Contest:
    """Decides how long after the close submissions are still taken, and recorded as such; 0 for not at all.

    By the contest's organisers, until submission closes: afterwards it would give some people time that others did
    not have."""
    contest = await Contest.filter(id=contest_id).select_for_update().first()
    if contest is None:
        raise NotFound
    require(can_edit_contest(ctx.actor, contest))
    if not 0 <= minutes <= MOST_GRACE_MINUTES:
        refuse([FieldProblem("minutes", "entries.grace_bounds", {"limit": MOST_GRACE_MINUTES})])
    closes_at = open_until(await windows_of(contest.id), Late())
    if closes_at is not None and ctx.now >= closes_at:
        raise Closed("entries.grace_after_close", closed_at=local_time(closes_at))
    contest.grace_minutes = minutes
    await contest.save(update_fields=["grace_minutes"])
    ctx.record(GracePeriodSet(contest_id=contest.id, minutes=minutes))
    return contest


@operation(may=ORGANISERS)
async def create_late_code(
    ctx: Context, contest_id: UUID, label: str, max_uses: int, expires_at: datetime, extends_until: datetime
) -> LateCode:
    """Makes a code that opens entries after the close, so many of them.

    By the contest's organisers. Invalid when it would end before it is of use, or reach into judging or the
    vote."""
    contest = await _contest(contest_id)
    require(can_edit_contest(ctx.actor, contest))
    name = clean_line(label, "label")
    refuse(late_code_problems(max_uses, expires_at, extends_until, await windows_of(contest.id), ctx.now))
    code_id = uuid4()
    code = await LateCode.create(
        id=code_id,
        contest_id=contest.id,
        label=name,
        digest=late_code_digest(late_code(code_id)),
        max_uses=max_uses,
        expires_at=expires_at,
        extends_until=extends_until,
        created_at=ctx.now,
        created_by_id=ctx.actor.user_id,
    )
    until = extends_until.isoformat()
    ctx.record(LateCodeCreated(code.id, contest.id, max_uses=max_uses, extends_until=until))
    return code


@operation(may=ORGANISERS)
async def revoke_late_code(ctx: Context, late_code_id: UUID) -> LateCode:
    """Ends a late code; entries that it has opened stay open.

    By the contest's organisers, once."""
    code = await LateCode.filter(id=late_code_id).select_for_update().first()
    if code is None:
        raise NotFound
    require(can_edit_contest(ctx.actor, await _contest(code.contest_id)))
    if code.revoked_at is not None:
        raise Conflict("entries.late_code_revoked")
    code.revoked_at = ctx.now
    await code.save(update_fields=["revoked_at"])
    ctx.record(LateCodeRevoked(code.id, code.contest_id))
    return code


@operation(may={Persona.AUTHOR})
async def use_late_code(ctx: Context, entry_id: UUID, code: str) -> Entry:
    """Opens an entry after the close, as long as the code says.

    By its authors. Invalid when the code is none of this contest's, expired, revoked or used up; entering it
    again for the same entry changes nothing."""
    locked = await lock_entry(ctx, entry_id)
    entry = locked.entry
    require(policy.can_edit_entry(ctx.actor, entry, locked.access))
    if entry.status not in EDITABLE:
        raise Conflict("entries.not_editable", status=entry.status)
    await take_late_code(ctx, entry, code)
    await announce_entry(entry.id)
    return entry


async def _contest(contest_id: UUID) -> Contest:
    contest = await Contest.get_or_none(id=contest_id)
    if contest is None:
        raise NotFound
    return contest
