"""What an entry may become, and what its authors' shares must be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from domain.kernel.errors import Conflict, FieldProblem, refuse

HUNDRED = Decimal(100)
MOST_CONTRIBUTORS = 20


class EntryStatus(StrEnum):
    """DRAFT until submitted; a submitted entry waits for the coordinator, then goes on as FORWARDED.

    Where a contest needs no forwarding, SUBMITTED goes on by itself. RETURNED is the coordinator's or the
    screeners' "not yet": the author may edit and submit again. INELIGIBLE is the screeners' "no".
    """

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    FORWARDED = "FORWARDED"
    WITHDRAWN = "WITHDRAWN"
    INELIGIBLE = "INELIGIBLE"


class EntryStep(StrEnum):
    """What moves an entry from one status to the next."""

    SUBMIT = "SUBMIT"
    FORWARD = "FORWARD"
    RETURN = "RETURN"
    WITHDRAW = "WITHDRAW"
    REOPEN = "REOPEN"
    RULE_OUT = "RULE_OUT"
    REINSTATE = "REINSTATE"


_STATUS, _STEP = EntryStatus, EntryStep
TRANSITIONS: Mapping[tuple[EntryStatus, EntryStep], EntryStatus] = {
    (_STATUS.DRAFT, _STEP.SUBMIT): _STATUS.SUBMITTED,
    (_STATUS.RETURNED, _STEP.SUBMIT): _STATUS.SUBMITTED,
    # submitting again freezes the next version, which the unit's coordinator has not seen yet
    (_STATUS.SUBMITTED, _STEP.SUBMIT): _STATUS.SUBMITTED,
    (_STATUS.FORWARDED, _STEP.SUBMIT): _STATUS.SUBMITTED,
    (_STATUS.SUBMITTED, _STEP.FORWARD): _STATUS.FORWARDED,
    (_STATUS.SUBMITTED, _STEP.RETURN): _STATUS.RETURNED,
    (_STATUS.FORWARDED, _STEP.RETURN): _STATUS.RETURNED,
    (_STATUS.DRAFT, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.SUBMITTED, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.RETURNED, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.FORWARDED, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.WITHDRAWN, _STEP.REOPEN): _STATUS.DRAFT,
    # screening; what it returned and nobody mended can still be ruled out, or taken as it was
    (_STATUS.FORWARDED, _STEP.RULE_OUT): _STATUS.INELIGIBLE,
    (_STATUS.RETURNED, _STEP.RULE_OUT): _STATUS.INELIGIBLE,
    (_STATUS.RETURNED, _STEP.REINSTATE): _STATUS.FORWARDED,
    (_STATUS.INELIGIBLE, _STEP.REINSTATE): _STATUS.FORWARDED,
}
NEEDS_REASON = frozenset({EntryStep.RETURN, EntryStep.RULE_OUT})
EDITABLE = frozenset({EntryStatus.DRAFT, EntryStatus.RETURNED, EntryStatus.SUBMITTED, EntryStatus.FORWARDED})
"""Where the author's draft may change; what was submitted before stays as it was until submitted again."""
IN_CONTEST = frozenset({EntryStatus.SUBMITTED, EntryStatus.FORWARDED})
"""Where the frozen version takes part in the contest."""


def steps_from(status: EntryStatus) -> tuple[EntryStep, ...]:
    """What can be done with an entry in this status."""
    return tuple(step for start, step in TRANSITIONS if start is status)


def next_status(status: EntryStatus, step: EntryStep) -> EntryStatus:
    """The status after a step. Raises Conflict when the entry stands where the step is impossible."""
    reached = TRANSITIONS.get((status, step))
    if reached is None:
        raise Conflict("entries.step_impossible", status=status, step=step)
    return reached


# ---- authors


def share_problems(shares: Sequence[Decimal]) -> list[FieldProblem]:
    """Shares of contribution in percent: each above 0 with at most two decimals, together exactly 100."""
    if not 0 < len(shares) <= MOST_CONTRIBUTORS:
        return [FieldProblem("contributors", "entries.contributors_count", {"limit": MOST_CONTRIBUTORS})]
    problems = []
    for place, share in enumerate(shares):
        code = _share_fault(share)
        if code:
            problems.append(FieldProblem(f"contributors.{place}.share", code))
    if problems:
        return problems
    total = sum(shares, Decimal(0))
    if total != HUNDRED:
        return [FieldProblem("contributors", "entries.shares_sum", {"total": total})]
    return []


def check_shares(shares: Sequence[Decimal]) -> None:
    """Raise Invalid when `share_problems` finds any."""
    refuse(share_problems(shares))


def _share_fault(share: Decimal) -> str | None:
    if not share.is_finite() or not 0 < share <= HUNDRED:
        return "entries.share_out_of_bounds"
    return None if share == share.quantize(Decimal("0.01")) else "entries.share_decimals"
