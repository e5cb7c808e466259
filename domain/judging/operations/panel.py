"""Who sits on a round's panel."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from domain.accounts.invitations import claim_invitation, send_invitation
from domain.accounts.models import Invitation, InvitationKind
from domain.contests.models import Contest
from domain.judging import policy
from domain.judging.channel import judging_channel
from domain.judging.events import JudgeInvited, JudgeJoined, JudgeRemoved
from domain.judging.locks import round_to_change
from domain.judging.models import Assignment, ConflictOfInterest, Judge, Round
from domain.kernel.broadcast import announce
from domain.kernel.context import Context
from domain.kernel.errors import Closed, Conflict, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, SIGN_IN_FIRST, SIGNED_IN, require
from domain.kernel.rows import fetch_row, fetch_rows, fetch_value
from domain.kernel.text import clean_email


@operation(may=ORGANISERS)
async def invite_judge(ctx: Context, round_id: UUID, email: str) -> Invitation:
    """Invites a person to judge in a round, by mail.

    Raises Invalid (path "email") when the address is none, or is known as a judge, author or organiser of it."""
    contest, round_ = await round_to_change(round_id)
    require(policy.can_invite_judge(ctx.actor, contest, round_))
    address = clean_email(email, "email")
    user_id = await fetch_value("SELECT id FROM users WHERE email = $1", address)
    if code := await _obstacle(contest, round_, address, user_id):
        raise Invalid(code, fields=[FieldProblem("email", code)])
    invitation = await send_invitation(
        ctx, address, InvitationKind.JUDGE, contest_id=contest.id, round_id=round_.id
    )
    ctx.record(JudgeInvited(round_id=round_.id, contest_id=contest.id, invitation_id=invitation.id))
    return invitation


@operation(may=SIGNED_IN)
async def accept_judge_invitation(ctx: Context, token: str) -> Invitation:
    """Accepts an invitation to judge.

    The panel gives the next alias. Raises Conflict for authors and organisers of the contest, who cannot also
    judge it, Closed when the round is over, and what `claim_invitation` raises."""
    if ctx.actor.user_id is None:
        require(SIGN_IN_FIRST)
        raise NotFound
    invitation = await claim_invitation(ctx, token, InvitationKind.JUDGE)
    if invitation.round_id is None:
        raise NotFound
    contest, round_ = await round_to_change(invitation.round_id)
    if round_.closed_at is not None:
        raise Closed("judging.round_closed")
    if code := await _obstacle(contest, round_, invitation.email, ctx.actor.user_id):
        raise Conflict(code)
    judge = await _seat(ctx, round_, ctx.actor.user_id)
    ctx.record(JudgeJoined(judge_id=judge.id, round_id=round_.id, contest_id=contest.id))
    await announce(judging_channel(contest.id))
    return invitation


@operation(may=ORGANISERS)
async def remove_judge(ctx: Context, judge_id: UUID) -> Round:
    """Takes a judge off the panel before the round opens.

    Raises Forbidden afterwards: then a judge is released from entries, and the record of it stays."""
    row = await fetch_row("SELECT round_id FROM judges WHERE id = $1", judge_id)
    if row is None:
        raise NotFound
    contest, round_ = await round_to_change(row["round_id"])
    require(policy.can_remove_judge(ctx.actor, contest, round_))
    await Assignment.filter(judge_id=judge_id).delete()
    await ConflictOfInterest.filter(judge_id=judge_id).delete()
    await Judge.filter(id=judge_id).delete()
    ctx.record(JudgeRemoved(judge_id=judge_id, round_id=round_.id, contest_id=contest.id))
    await announce(judging_channel(contest.id))
    return round_


async def _seat(ctx: Context, round_: Round, user_id: UUID) -> Judge:
    # the round is locked: nobody else takes the same number
    last = await fetch_value("SELECT coalesce(max(alias), 0) FROM judges WHERE round_id = $1", round_.id)
    return await Judge.create(
        id=uuid4(), round_id=round_.id, user_id=user_id, alias=last + 1, created_at=ctx.now
    )


async def _obstacle(contest: Contest, round_: Round, email: str, user_id: UUID | None) -> str | None:
    """The code of what keeps this person from the panel: nobody holds two conflicting roles in one contest."""
    found = await fetch_rows(OBSTACLES, contest.id, contest.season_id, round_.id, email, user_id)
    held: dict[str, Any] = found[0]
    codes = {
        "is_judge": "judging.already_judge",
        "is_author": "judging.person_enters",
        "is_staff": "judging.person_organises",
    }
    return next((code for column, code in codes.items() if held[column]), None)


OBSTACLES = """
SELECT
    EXISTS (SELECT FROM judges WHERE round_id = $3 AND user_id = $5) AS is_judge,
    EXISTS (SELECT FROM entries e WHERE e.contest_id = $1 AND e.status <> 'WITHDRAWN' AND (
        e.author_id = $5 OR EXISTS (SELECT FROM contributors k
            WHERE k.entry_id = e.id AND (k.user_id = $5 OR lower(k.email) = $4)))) AS is_author,
    EXISTS (SELECT FROM role_grants g WHERE g.user_id = $5 AND g.role IN ('ORGANISER', 'AUDITOR')
        AND (g.contest_id = $1 OR g.season_id = $2)) AS is_staff
"""
