"""Until when an entry may be changed, submitted, withdrawn, forwarded: pure, by the contest's phases.

Each function answers the refusal to raise, or None for "now is the time"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone

from domain.contests.rules import Phase, PhaseKind, announcement_of, is_open
from domain.entries.lateness import Admission, Late, admission_at, open_until
from domain.entries.rules import EDITABLE, EntryStatus, EntryStep, next_status
from domain.kernel.errors import Closed, Conflict, Problem

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving since 1975
Phases = Sequence[Phase]


ON_TIME_ONLY = Late()


def draft_refusal(phases: Phases, now: datetime, late: Late = ON_TIME_ONLY) -> Problem | None:
    """Beginning an entry: while submission is open, grace included."""
    if admission_at(phases, now, late) is not None:
        return None
    return _submission_refusal(phases, now, late)


def edit_refusal(
    status: EntryStatus, phases: Phases, now: datetime, late: Late = ON_TIME_ONLY
) -> Problem | None:
    """Saving and submitting: while submission is open for the entry; one that its unit returned also during
    screening, which is what it was returned for; one that screening returned until the date it gave."""
    if status not in EDITABLE:
        return Conflict("entries.not_editable", status=status)
    if _is_mending(status, phases, now, late):
        return None
    refusal = draft_refusal(phases, now, late)
    if refusal and status is EntryStatus.RETURNED and late.revision_due_at is not None:
        return Closed("entries.revision_overdue", closed_at=local_time(late.revision_due_at))
    return refusal


def admission_of(status: EntryStatus, phases: Phases, now: datetime, late: Late) -> Admission:
    """By what right a submission that `edit_refusal` lets through is taken; mending what was returned is no
    lateness."""
    if _is_mending(status, phases, now, late):
        return Admission.ON_TIME
    return admission_at(phases, now, late) or Admission.ON_TIME


def _is_mending(status: EntryStatus, phases: Phases, now: datetime, late: Late) -> bool:
    if status is not EntryStatus.RETURNED:
        return False
    if late.revision_due_at is not None:
        return now < late.revision_due_at
    return is_open(phases, PhaseKind.SCREENING, now)


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
    return screening_refusal(phases, now)


def return_refusal(status: EntryStatus, phases: Phases, now: datetime) -> Problem | None:
    """Returning, also what was forwarded by mistake: while forwarding is possible."""
    return _step_refusal(status, EntryStep.RETURN) or screening_refusal(phases, now)


def team_refusal(status: EntryStatus, phases: Phases, now: datetime) -> Problem | None:
    """Changing who writes – inviting, handing over, leaving: until screening is over."""
    if status not in EDITABLE:
        return Conflict("entries.not_editable", status=status)
    return screening_refusal(phases, now)


def local_time(instant: datetime) -> str:
    """An instant as people in Vietnam write it: "17:00 10/10/2026"."""
    return instant.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


def local_second(instant: datetime) -> str:
    """The same to the second, where one decides: "17:00:01 10/10/2026"."""
    return instant.astimezone(VIETNAM).strftime("%H:%M:%S %d/%m/%Y")


def _submission_refusal(phases: Phases, now: datetime, late: Late) -> Problem:
    phase = next((p for p in phases if p.kind is PhaseKind.SUBMISSION), None)
    if phase is None:
        return Closed("entries.no_submission")
    if now < phase.opens_at:
        return Closed("entries.submission_not_open", opens_at=local_time(phase.opens_at))
    closed_at = local_time(open_until(phases, late) or now)
    return Closed("entries.submission_closed", closed_at=closed_at, at=local_second(now))


def screening_refusal(phases: Phases, now: datetime) -> Problem | None:
    """Ruling on what the units have passed, as they pass it: until screening is over."""
    closes = screening_closes_at(phases)
    if closes is not None and now >= closes:
        return Closed("entries.screening_closed", closed_at=local_time(closes))
    return None


def screening_closes_at(phases: Phases) -> datetime | None:
    """When screening is over; without such a phase when the vote opens, judging ends or winners are announced,
    whichever is first."""
    by_kind = {phase.kind: phase for phase in phases}
    if screening := by_kind.get(PhaseKind.SCREENING):
        return screening.closes_at
    vote, judging = by_kind.get(PhaseKind.PUBLIC_VOTING), by_kind.get(PhaseKind.JUDGING)
    announced = announcement_of(phases)
    return _earliest([vote.opens_at if vote else None, judging.closes_at if judging else None, announced])


def _step_refusal(status: EntryStatus, step: EntryStep) -> Problem | None:
    try:
        next_status(status, step)
    except Conflict as refusal:
        return refusal
    return None


def _earliest(instants: Iterable[datetime | None]) -> datetime | None:
    return min((instant for instant in instants if instant is not None), default=None)
