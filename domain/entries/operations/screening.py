"""What screeners do: let through, send back, rule out, take back; and appeals, the author's and the ruling on them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest
from domain.entries import policy, windows
from domain.entries.channel import announce_entry
from domain.entries.events import (
    AppealDecided,
    AppealFiled,
    EntryScreened,
    RevisionReminderSet,
    ScreenerAssigned,
    ScreeningNoted,
    ScreeningUndone,
)
from domain.entries.locking import Locked, lock_entries, lock_entry
from domain.entries.models import Entry, EntryStatus, ScreeningDecision, ScreeningNote
from domain.entries.operations.drafts import raise_if
from domain.entries.operations.forwarding import check_number
from domain.entries.queries.eligibility import eligibility_of
from domain.entries.queries.screening import organisers_of, screened_entries
from domain.entries.ruling import MAX_TEXT, RulingInput, clean_ruling, reason_text, ruling_problem
from domain.entries.screening import (
    UNDO_TIME,
    Screened,
    ScreeningStep,
    appeal_refusal,
    appeal_ruling_refusal,
    moved,
    standing,
    undo_refusal,
)
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, Persona, require
from domain.kernel.text import clean_text

REMINDER = timedelta(days=1)
"""How long before the date an author is reminded of what was sent back; half the time where it is short."""


@operation(may=ORGANISERS)
async def rule_on_entries(ctx: Context, entry_ids: list[UUID], ruling: RulingInput) -> list[str]:
    """Lets entries through, sends them back with a date or rules them out: all of them, or none.

    By the contest's organisers, while screening runs. Answers the ids; Conflict for what is not on the desk or what
    a blocking check forbids. The authors are told ten minutes later. At most 200 at once."""
    check_number(entry_ids)
    locked = await _locked(ctx, entry_ids)
    screened = await screened_entries([one.entry for one in locked])
    checks = await eligibility_of([one.entry.id for one in locked], ctx.now)
    for one in locked:
        closes_at = windows.screening_closes_at(one.phases)
        given = clean_ruling(ruling, closes_at, ctx.now)
        found = checks.get(one.entry.id, [])
        raise_if(ruling_problem(screened[one.entry.id], given.step, one.phases, found, ctx.now))
        await _rule(ctx, one, screened[one.entry.id], given)
    return [str(one.entry.id) for one in locked]


@operation(may=ORGANISERS)
async def undo_ruling(ctx: Context, entry_id: UUID) -> Entry:
    """Takes back what was decided last on an entry, as if it had not been.

    By the contest's organisers, until its author is told and while nobody has built on it."""
    locked = (await _locked(ctx, [entry_id]))[0]
    screened = (await screened_entries([locked.entry]))[entry_id]
    raise_if(undo_refusal(screened, ctx.now))
    decision = await _decide(ctx, locked.entry, screened, ScreeningStep.UNDO, told_at=ctx.now)
    ctx.record(ScreeningUndone(**_about(locked, decision)))
    return locked.entry


@operation(may={Persona.AUTHOR})
async def appeal_ruling(ctx: Context, entry_id: UUID, text: str) -> Entry:
    """Appeals against an entry's being ruled out.

    By its author, once a ruling, within the time it gave."""
    locked = await lock_entry(ctx, entry_id)
    require(policy.can_submit_entry(ctx.actor, locked.entry, locked.access))
    screened = (await screened_entries([locked.entry]))[entry_id]
    raise_if(appeal_refusal(screened, ctx.now))
    words = clean_text(text, "text", MAX_TEXT, required=True)
    decision = await _decide(ctx, locked.entry, screened, ScreeningStep.APPEAL, text=words, told_at=ctx.now)
    ctx.record(AppealFiled(**_about(locked, decision)))
    return locked.entry


@operation(may=ORGANISERS)
async def decide_appeal(ctx: Context, entry_id: UUID, is_upheld: bool, reason: str) -> Entry:
    """Upholds an appeal, which lets the entry through, or rejects it for good.

    By an organiser of the contest other than the one who ruled it out, where there is another; until results are
    published."""
    locked = (await _locked(ctx, [entry_id]))[0]
    entry = locked.entry
    if locked.contest.results_published_at is not None:
        raise Conflict("entries.appeal_after_results")
    screened = (await screened_entries([entry]))[entry_id]
    others = set(await organisers_of(locked.contest.id)) - {ctx.actor.user_id}
    raise_if(appeal_ruling_refusal(screened, ctx.actor.user_id, are_others=bool(others)))
    words = clean_text(reason, "reason", MAX_TEXT, required=True)
    step = ScreeningStep.UPHOLD if is_upheld else ScreeningStep.REJECT
    decision = await _decide(ctx, entry, screened, step, text=words, told_at=ctx.now)
    ctx.record(AppealDecided(**_about(locked, decision), is_upheld=is_upheld))
    return entry


@operation(may=ORGANISERS)
async def assign_screener(ctx: Context, entry_ids: list[UUID], user_id: UUID | None) -> list[str]:
    """Gives entries to one of the contest's organisers to screen, or to nobody in particular.

    By the contest's organisers. Answers the ids; NotFound for somebody who does not organise it."""
    check_number(entry_ids)
    locked = await _locked(ctx, entry_ids)
    if user_id is not None:
        await _check_screener(ctx, locked, user_id)
    for one in locked:
        one.entry.screener_id = user_id
        await one.entry.save(update_fields=["screener_id"])
        ctx.record(ScreenerAssigned(entry_id=one.entry.id, contest_id=one.contest.id, user_id=user_id))
    return [str(one.entry.id) for one in locked]


@operation(may=ORGANISERS)
async def note_on_entry(ctx: Context, entry_id: UUID, text: str) -> Entry:
    """Leaves a word on an entry for the other screeners; its authors never see it.

    By the contest's organisers, at any time."""
    locked = (await _locked(ctx, [entry_id]))[0]
    note = await ScreeningNote.create(
        id=uuid4(),
        entry_id=entry_id,
        text=clean_text(text, "text", MAX_TEXT, required=True),
        written_by_id=ctx.actor.user_id,
        written_at=ctx.now,
    )
    ctx.record(ScreeningNoted(entry_id=entry_id, contest_id=locked.contest.id, note_id=note.id))
    return locked.entry


async def _locked(ctx: Context, entry_ids: list[UUID]) -> list[Locked]:
    """The entries, locked; refused to those who do not organise their contest."""
    locked = await lock_entries(ctx, entry_ids)
    for contest in {one.contest.id: one.contest for one in locked}.values():
        require(can_edit_contest(ctx.actor, contest))
    return locked


async def _check_screener(ctx: Context, locked: list[Locked], user_id: UUID) -> None:
    for contest_id in {one.contest.id for one in locked}:
        if user_id not in {*await organisers_of(contest_id), ctx.actor.user_id}:
            raise NotFound("entries.not_a_screener")


async def _rule(ctx: Context, locked: Locked, screened: Screened, given: RulingInput) -> None:
    told_at = ctx.now + UNDO_TIME
    decision = await _decide(
        ctx,
        locked.entry,
        screened,
        given.step,
        reasons=[reason.value for reason in given.reasons],
        text=given.text,
        field_notes=dict(given.field_notes),
        due_at=_answer_by(locked.contest, given, told_at),
        told_at=told_at,
    )
    about = _about(locked, decision)
    ctx.record(EntryScreened(**about, step=given.step.value), not_before=told_at)
    if given.due_at is not None:
        remind_at = given.due_at - min(REMINDER, (given.due_at - ctx.now) / 2)
        ctx.record(RevisionReminderSet(**about), not_before=remind_at)


def _answer_by(contest: Contest, given: RulingInput, told_at: datetime) -> datetime | None:
    """Until when the author may answer: mend what was sent back, appeal against having been ruled out."""
    if given.step is ScreeningStep.RULE_OUT and contest.appeal_days:
        return told_at + timedelta(days=contest.appeal_days)
    return given.due_at


async def _decide(
    ctx: Context, entry: Entry, screened: Screened, step: ScreeningStep, **values: Any
) -> ScreeningDecision:
    """Adds the decision to the entry's history, and makes the entry what stands then."""
    decision = await ScreeningDecision.create(
        id=uuid4(),
        entry_id=entry.id,
        number=len(screened.history) + 1,
        step=step,
        version=entry.submitted_version,
        made_by_id=ctx.actor.user_id,
        made_at=ctx.now,
        **values,
    )
    stands = standing(screened.with_decision(decision).last)
    is_reasoned = stands.status is not EntryStatus.FORWARDED
    changes = {
        "status": moved(entry.status, stands.status),
        "eligible_version": stands.eligible_version,
        "revision_due_at": stands.revision_due_at,
        "return_reason": reason_text(decision.reasons, decision.text, "vi") if is_reasoned else "",
        "updated_at": ctx.now,
    }
    entry.update_from_dict(changes)
    await entry.save(update_fields=list(changes))
    await announce_entry(entry.id)
    return decision


def _about(locked: Locked, decision: ScreeningDecision) -> dict[str, UUID]:
    return {
        "entry_id": locked.entry.id,
        "contest_id": locked.contest.id,
        "decision_id": decision.id,
    }
