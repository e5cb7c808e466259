"""How a contest's entries are screened, as its organiser sets it: pure.

What each check looks at is the entries context's matter; here is only how much it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.errors import FieldProblem

MOST_APPEAL_DAYS = 90
MOST_UNITS = 200


class EligibilityCheck(StrEnum):
    """What a screener looks at, in the order in which it is shown."""

    SUBMITTED_IN_TIME = "SUBMITTED_IN_TIME"
    APPLIED_IN_WINDOW = "APPLIED_IN_WINDOW"
    UNIT_ADMITTED = "UNIT_ADMITTED"
    NO_ROLE_CONFLICT = "NO_ROLE_CONFLICT"
    COMPLETE = "COMPLETE"
    CO_AUTHORS_CONFIRMED = "CO_AUTHORS_CONFIRMED"
    FILES_CHECKED = "FILES_CHECKED"
    NOT_REWARDED_BEFORE = "NOT_REWARDED_BEFORE"
    NOT_A_DUPLICATE = "NOT_A_DUPLICATE"


class CheckLevel(StrEnum):
    """BLOCK: an entry that fails is not ruled eligible. WARN: the screener is told. OFF: nobody looks."""

    BLOCK = "BLOCK"
    WARN = "WARN"
    OFF = "OFF"


HINTS = frozenset({EligibilityCheck.NOT_REWARDED_BEFORE, EligibilityCheck.NOT_A_DUPLICATE})
"""Likenesses that a person judges: they never block."""

USUAL_LEVELS: Mapping[EligibilityCheck, CheckLevel] = {
    check: CheckLevel.BLOCK
    if check in {EligibilityCheck.UNIT_ADMITTED, EligibilityCheck.NO_ROLE_CONFLICT}
    else CheckLevel.WARN
    for check in EligibilityCheck
}


@dataclass(frozen=True)
class ScreeningRule:
    """`appeal_days` 0: no appeals. `applied_since` and `applied_until` (inclusive) bound the day the initiative
    was first applied, as the DATE field `applied_field` of the form tells it. `unit_ids`: whose entries are
    admitted, with the units below; none for all."""

    needs_screening: bool = False
    appeal_days: int = 0
    levels: Mapping[EligibilityCheck, CheckLevel] = field(default_factory=dict)
    applied_field: str = ""
    applied_since: date | None = None
    applied_until: date | None = None
    unit_ids: tuple[UUID, ...] = ()

    def level(self, check: EligibilityCheck) -> CheckLevel:
        """How much a check counts in this contest."""
        return self.levels.get(check, USUAL_LEVELS[check])

    def eligibility(self) -> dict[str, Any]:
        """What the contest keeps of it beside its own columns, as JSON."""
        return {
            "levels": {check.value: level.value for check, level in self.levels.items()},
            "applied_field": self.applied_field,
            "applied_since": self.applied_since.isoformat() if self.applied_since else None,
            "applied_until": self.applied_until.isoformat() if self.applied_until else None,
            "unit_ids": [str(unit_id) for unit_id in self.unit_ids],
        }


def rule_from(needs_screening: bool, appeal_days: int, eligibility: Mapping[str, Any]) -> ScreeningRule:
    """The rule as a contest keeps it; checks that are no longer known are left out."""
    known = {check.value: check for check in EligibilityCheck}
    since, until = eligibility.get("applied_since"), eligibility.get("applied_until")
    return ScreeningRule(
        needs_screening=needs_screening,
        appeal_days=appeal_days,
        levels={
            known[name]: CheckLevel(level)
            for name, level in eligibility.get("levels", {}).items()
            if name in known
        },
        applied_field=eligibility.get("applied_field", ""),
        applied_since=date.fromisoformat(since) if since else None,
        applied_until=date.fromisoformat(until) if until else None,
        unit_ids=tuple(UUID(unit_id) for unit_id in eligibility.get("unit_ids", ())),
    )


def screening_rule_problems(rule: ScreeningRule, date_fields: frozenset[str]) -> list[FieldProblem]:
    """What is wrong with a rule; paths begin with "screening". `date_fields`: keys of the form's DATE fields."""
    problems = []
    if not 0 <= rule.appeal_days <= MOST_APPEAL_DAYS:
        bounds = {"least": 0, "most": MOST_APPEAL_DAYS}
        problems.append(FieldProblem("screening.appealDays", "contests.out_of_bounds", bounds))
    if rule.applied_since and rule.applied_until and rule.applied_until < rule.applied_since:
        problems.append(FieldProblem("screening.appliedUntil", "contests.applied_window"))
    if rule.applied_field and rule.applied_field not in date_fields:
        problems.append(FieldProblem("screening.appliedField", "contests.applied_field"))
    if len(rule.unit_ids) > MOST_UNITS:
        problems.append(FieldProblem("screening.unitIds", "contests.too_many", {"limit": MOST_UNITS}))
    problems += [
        FieldProblem("screening.checks", "contests.check_never_blocks")
        for check in sorted(HINTS)
        if rule.levels.get(check) is CheckLevel.BLOCK
    ]
    return problems
