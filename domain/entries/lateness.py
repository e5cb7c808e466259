"""By what right something may still be submitted: on time, within the grace period, by a late code. Pure.

What counts is the database's clock at the start of the operation's transaction, `Context.now`: a request that
reached the database before the close and then waited for a lock is in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.contests.rules import Phase, PhaseKind
from domain.kernel.errors import FieldProblem

MOST_USES = 500
MOST_GRACE_MINUTES = 1440
TAKERS = frozenset({PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING})


class Admission(StrEnum):
    """By what right a version was submitted when it was."""

    ON_TIME = "ON_TIME"
    GRACE = "GRACE"
    LATE_CODE = "LATE_CODE"


@dataclass(frozen=True, slots=True)
class Late:
    """What keeps an entry open after the close: the contest's grace period, to when a late code does, and until
    when what screening returned may be mended."""

    grace: timedelta = timedelta(0)
    until: datetime | None = None
    revision_due_at: datetime | None = None


def admission_at(phases: Sequence[Phase], now: datetime, late: Late) -> Admission | None:
    """By what right the entry is open at `now`, None when it is not. Judges and voters begin with what is there:
    neither grace nor a code reaches beyond their opening."""
    window = next((phase for phase in phases if phase.kind is PhaseKind.SUBMISSION), None)
    if window is None or now < window.opens_at:
        return None
    if window.closes_at is None or now < window.closes_at:
        return Admission.ON_TIME
    taken_on = taken_on_at(phases)
    if taken_on is not None and now >= taken_on:
        return None
    if now < window.closes_at + late.grace:
        return Admission.GRACE
    return Admission.LATE_CODE if late.until is not None and now < late.until else None


def open_until(phases: Sequence[Phase], late: Late) -> datetime | None:
    """The last moment of an entry: the close, or what grace and code make of it. None without a close."""
    window = next((phase for phase in phases if phase.kind is PhaseKind.SUBMISSION), None)
    if window is None or window.closes_at is None:
        return None
    extended = max(window.closes_at + late.grace, late.until or window.closes_at)
    return max(window.closes_at, min(extended, taken_on_at(phases) or extended))


def taken_on_at(phases: Sequence[Phase]) -> datetime | None:
    """When judges or voters begin, whoever is first; None when neither does."""
    return min((phase.opens_at for phase in phases if phase.kind in TAKERS), default=None)


def late_code_problems(
    max_uses: int, expires_at: datetime, extends_until: datetime, phases: Sequence[Phase], now: datetime
) -> list[FieldProblem]:
    """What is wrong with a late code as an organiser wants it."""
    taken_on, close = taken_on_at(phases), open_until(phases, Late())
    problems = []
    if not 1 <= max_uses <= MOST_USES:
        problems.append(FieldProblem("maxUses", "entries.late_code_uses", {"limit": MOST_USES}))
    if expires_at <= now:
        problems.append(FieldProblem("expiresAt", "entries.late_code_past"))
    if extends_until <= now:
        problems.append(FieldProblem("extendsUntil", "entries.late_code_past"))
    elif close is not None and extends_until <= close:
        problems.append(FieldProblem("extendsUntil", "entries.late_code_not_late"))
    elif taken_on is not None and extends_until > taken_on:
        problems.append(FieldProblem("extendsUntil", "entries.late_code_beyond_judging"))
    elif expires_at > extends_until:
        problems.append(FieldProblem("expiresAt", "entries.late_code_expires_after"))
    return problems
