"""Until when an entry may be changed, submitted, withdrawn, forwarded: pure, by the contest's phases.

Each function answers the refusal to raise, or None for "now is the time"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone

from domain.contests.rules import Phase, PhaseKind, is_open
from domain.entries.rules import EDITABLE, EntryStatus, EntryStep, next_status
from domain.kernel.errors import Closed, Conflict, Problem

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving since 1975
Phases = Sequence[Phase]


def draft_refusal(phases: Phases, now: datetime) -> Problem | None:
    """Beginning an entry: while submission is open."""
    if is_open(phases, PhaseKind.SUBMISSION, now):
        return None
    return _submission_refusal(phases, now)


def edit_refusal(status: EntryStatus, phases: Phases, now: datetime) -> Problem | None:
    """Saving and submitting: while submission is open; a returned entry also during screening, which is what it
    was returned for."""
    if status not in EDITABLE:
        return Conflict("entries.not_editable", status=status)
    returned_in_time = status is EntryStatus.RETURNED and is_open(phases, PhaseKind.SCREENING, now)
    return None if returned_in_time else draft_refusal(phases, now)


def withdrawal_refusal(status: EntryStatus, phases: Phases, now: datetime) -> Problem | None:
    """Withdrawing: until judges and voters have it before them."""
    if status is EntryStatus.DRAFT:
        return Conflict("entries.withdraw_draft")
    if refusal := _step_refusal(status, EntryStep.WITHDRAW):
        return refusal
    begins = _earliest(p.opens_at for p in phases if p.kind in (PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING))
    if begins is not None and now >= begins:
        return Closed("entries.withdraw_too_late", closed_at=local_time(begins))
    return None


def forwarding_refusal(status: EntryStatus, phases: Phases, now: datetime) -> Problem | None:
    """Forwarding: until screening is over; in a contest without screening, until the vote opens or the judging
    is over."""
    if status is not EntryStatus.SUBMITTED:
        return Conflict("entries.not_submitted", status=status)
    return _screening_refusal(phases, now)


def return_refusal(status: EntryStatus, phases: Phases, now: datetime) -> Problem | None:
    """Returning, also what was forwarded by mistake: while forwarding is possible."""
    return _step_refusal(status, EntryStep.RETURN) or _screening_refusal(phases, now)


def local_time(instant: datetime) -> str:
    """An instant as people in Vietnam write it: "17:00 10/10/2026"."""
    return instant.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


def _submission_refusal(phases: Phases, now: datetime) -> Problem:
    phase = next((p for p in phases if p.kind is PhaseKind.SUBMISSION), None)
    if phase is None:
        return Closed("entries.no_submission")
    if now < phase.opens_at:
        return Closed("entries.submission_not_open", opens_at=local_time(phase.opens_at))
    return Closed("entries.submission_closed", closed_at=local_time(phase.closes_at or now))


def _screening_refusal(phases: Phases, now: datetime) -> Problem | None:
    closes = _screening_closes_at(phases)
    if closes is not None and now >= closes:
        return Closed("entries.screening_closed", closed_at=local_time(closes))
    return None


def _screening_closes_at(phases: Phases) -> datetime | None:
    by_kind = {phase.kind: phase for phase in phases}
    if screening := by_kind.get(PhaseKind.SCREENING):
        return screening.closes_at
    vote, judging = by_kind.get(PhaseKind.PUBLIC_VOTING), by_kind.get(PhaseKind.JUDGING)
    return _earliest([vote.opens_at if vote else None, judging.closes_at if judging else None])


def _step_refusal(status: EntryStatus, step: EntryStep) -> Problem | None:
    try:
        next_status(status, step)
    except Conflict as refusal:
        return refusal
    return None


def _earliest(instants: Iterable[datetime | None]) -> datetime | None:
    return min((instant for instant in instants if instant is not None), default=None)
