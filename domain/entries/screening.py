"""What screeners may decide on an entry, and where that leaves it: pure.

An entry's decisions are a history to which only ever is added. What stands is found by going through it: an UNDO
takes back the step before it, and a new submission leaves what was decided on the one before behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar
from uuid import UUID

from domain.entries.rules import TRANSITIONS, EntryStatus, EntryStep, next_status
from domain.kernel.errors import Closed, Conflict, FieldProblem, Problem

UNDO_TIME = timedelta(minutes=10)
"""How long the author is not written to, so that a slip can be taken back."""
LEAST_REVISION = timedelta(hours=1)
MOST_REVISION = timedelta(days=180)


class ScreeningStep(StrEnum):
    """CLEAR: it goes on. RETURN: to its author, to mend. RULE_OUT: it is not eligible. APPEAL is the author's;
    UPHOLD lets an appeal through, REJECT does not."""

    CLEAR = "CLEAR"
    RETURN = "RETURN"
    RULE_OUT = "RULE_OUT"
    UNDO = "UNDO"
    APPEAL = "APPEAL"
    UPHOLD = "UPHOLD"
    REJECT = "REJECT"


RULINGS = (ScreeningStep.CLEAR, ScreeningStep.RETURN, ScreeningStep.RULE_OUT)
"""What a screener decides of their own accord."""
_REASONED = frozenset({ScreeningStep.RETURN, ScreeningStep.RULE_OUT})


class ScreeningState(StrEnum):
    """Where an entry is on the screeners' desk."""

    WAITING = "WAITING"
    RESUBMITTED = "RESUBMITTED"
    APPEALED = "APPEALED"
    OVERDUE = "OVERDUE"
    RETURNED = "RETURNED"
    ELIGIBLE = "ELIGIBLE"
    INELIGIBLE = "INELIGIBLE"


class Decision(Protocol):
    """A row of the history; the model is one."""

    @property
    def step(self) -> ScreeningStep: ...
    @property
    def version(self) -> int: ...
    @property
    def due_at(self) -> datetime | None: ...
    @property
    def told_at(self) -> datetime: ...
    @property
    def made_by_id(self) -> UUID: ...


D = TypeVar("D", bound=Decision)


@dataclass(frozen=True)
class Standing:
    """What decisions make of an entry: the columns that follow from them."""

    status: EntryStatus
    eligible_version: int | None = None
    revision_due_at: datetime | None = None


@dataclass(frozen=True)
class Screened:
    """An entry with its decisions, the first one first, as the rules below look at it."""

    status: EntryStatus
    needs_screening: bool
    submitted_version: int | None
    revision_due_at: datetime | None
    history: Sequence[Decision] = ()

    @property
    def last(self) -> Decision | None:
        """The decision that stands: the last one not undone, on the version that counts."""
        standing = effective(self.history)
        return standing[-1] if standing and standing[-1].version == self.submitted_version else None

    def with_decision(self, decision: Decision) -> Screened:
        """The same entry with one more decision behind it."""
        return replace(self, history=(*self.history, decision))

    @property
    def is_here(self) -> bool:
        """Whether the units have passed it: it waits on the desk, or the desk has sent it away."""
        was_returned_here = self.status is EntryStatus.RETURNED and self.revision_due_at is not None
        return self.status is EntryStatus.FORWARDED or was_returned_here


def effective(history: Iterable[D]) -> list[D]:
    """The decisions without what was undone."""
    standing: list[D] = []
    for decision in history:
        if decision.step is not ScreeningStep.UNDO:
            standing.append(decision)
        elif standing:
            standing.pop()
    return standing


def standing(last: Decision | None) -> Standing:
    """What the decision that stands makes of an entry that the units have passed; none: it waits."""
    if last is None:
        return Standing(EntryStatus.FORWARDED)
    if last.step in (ScreeningStep.CLEAR, ScreeningStep.UPHOLD):
        return Standing(EntryStatus.FORWARDED, eligible_version=last.version)
    if last.step is ScreeningStep.RETURN:
        return Standing(EntryStatus.RETURNED, revision_due_at=last.due_at)
    return Standing(EntryStatus.INELIGIBLE)


_STEPS = {
    EntryStatus.FORWARDED: EntryStep.REINSTATE,
    EntryStatus.RETURNED: EntryStep.RETURN,
    EntryStatus.INELIGIBLE: EntryStep.RULE_OUT,
}


def moved(status: EntryStatus, to: EntryStatus) -> EntryStatus:
    """`to`, when the life of an entry knows the way there from `status`, be it by way of being taken up again.
    Raises Conflict otherwise."""
    if status is to:
        return to
    is_direct = (status, _STEPS[to]) in TRANSITIONS
    return next_status(status if is_direct else next_status(status, EntryStep.REINSTATE), _STEPS[to])


# ---- what is possible when; each answers the refusal, or None


def ruling_refusal(entry: Screened, step: ScreeningStep) -> Problem | None:
    """CLEAR, RETURN and RULE_OUT: of what waits, of what was decided and of what its author did not mend."""
    if not entry.is_here:
        return Conflict("entries.not_on_the_desk", status=entry.status)
    if step is not ScreeningStep.CLEAR:
        return None
    if not entry.needs_screening:
        return Conflict("entries.not_screened_here")
    last = entry.last
    is_eligible = last is not None and standing(last).eligible_version is not None
    return Conflict("entries.eligible_already") if is_eligible else None


def undo_refusal(entry: Screened, now: datetime) -> Problem | None:
    """Taking back what was decided last, while its author was not told and has not acted on it."""
    last = entry.last
    if last is None or last.step not in RULINGS or standing(last).status is not entry.status:
        return Conflict("entries.nothing_to_undo")
    return None if now < last.told_at else Conflict("entries.told_already")


def appeal_refusal(entry: Screened, now: datetime) -> Problem | None:
    """The author's appeal: once a ruling, within the time that the ruling gave."""
    last = entry.last
    if entry.status is not EntryStatus.INELIGIBLE or last is None:
        return Conflict("entries.nothing_to_appeal")
    if last.step is not ScreeningStep.RULE_OUT:
        return Conflict("entries.appealed_already")
    if last.due_at is None:
        return Closed("entries.no_appeals")
    return None if now < last.due_at else Closed("entries.appeal_too_late")


def appeal_ruling_refusal(entry: Screened, actor_id: UUID | None, *, are_others: bool) -> Problem | None:
    """Upholding or rejecting: not by who ruled, where there is somebody else (`are_others`) to do it."""
    last = entry.last
    if entry.status is not EntryStatus.INELIGIBLE or last is None or last.step is not ScreeningStep.APPEAL:
        return Conflict("entries.no_appeal")
    ruling = effective(entry.history)[-2]
    if are_others and ruling.made_by_id == actor_id:
        return Conflict("entries.appeal_against_oneself")
    return None


def due_problems(due_at: datetime | None, closes_at: datetime | None, now: datetime) -> list[FieldProblem]:
    """What is wrong with the time given to mend an entry; `closes_at` is when screening ends, if it does."""
    if due_at is None:
        return [FieldProblem("dueAt", "kernel.required")]
    if due_at < now + LEAST_REVISION or due_at > now + MOST_REVISION:
        return [FieldProblem("dueAt", "entries.due_out_of_bounds")]
    if closes_at is not None and due_at > closes_at:
        return [FieldProblem("dueAt", "entries.due_after_screening")]
    return []


def needs_reason(step: ScreeningStep) -> bool:
    """Whether the step must say why."""
    return step in _REASONED or step in (ScreeningStep.APPEAL, ScreeningStep.UPHOLD, ScreeningStep.REJECT)


def state_of(entry: Screened, now: datetime) -> ScreeningState | None:
    """Where the entry is on the desk; None before it got there and after it was withdrawn."""
    last = entry.last
    if entry.status is EntryStatus.INELIGIBLE:
        is_appealed = last is not None and last.step is ScreeningStep.APPEAL
        return ScreeningState.APPEALED if is_appealed else ScreeningState.INELIGIBLE
    if not entry.is_here:
        return None
    if entry.status is EntryStatus.RETURNED:
        is_over = entry.revision_due_at is not None and now >= entry.revision_due_at
        return ScreeningState.OVERDUE if is_over else ScreeningState.RETURNED
    if not entry.needs_screening or standing(last).eligible_version is not None:
        return ScreeningState.ELIGIBLE
    came_back = any(
        made.step is ScreeningStep.RETURN and made.version != entry.submitted_version
        for made in entry.history
    )
    return ScreeningState.RESUBMITTED if came_back else ScreeningState.WAITING
