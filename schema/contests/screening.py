"""How a contest's entries are screened, as the API shows and takes it."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Self
from uuid import UUID

import strawberry

from domain.contests import screening_rule
from domain.contests.screening_rule import HINTS, CheckLevel, EligibilityCheck
from schema.accounts.types import Unit, unit
from schema.context import Info
from schema.scalars import parse_ids

for shared in (CheckLevel, EligibilityCheck):
    strawberry.enum(shared)


@strawberry.type
class CheckSetting:
    """How much a check counts; one that only hints can warn and never block."""

    check: EligibilityCheck
    level: CheckLevel
    is_hint: bool


@strawberry.type
class ScreeningRule:
    """`appealDays` 0: no appeals. `appliedField` is the DATE field that says when an initiative was first applied;
    `appliedSince` and `appliedUntil` bound it, both days included. `units`: whose entries are admitted, with those
    below; none for all."""

    unit_ids: strawberry.Private[tuple[UUID, ...]]
    needs_screening: bool
    appeal_days: int
    checks: list[CheckSetting]
    applied_field: str
    applied_since: date | None
    applied_until: date | None

    @classmethod
    def of(cls, rule: screening_rule.ScreeningRule) -> Self:
        return cls(
            unit_ids=rule.unit_ids,
            needs_screening=rule.needs_screening,
            appeal_days=rule.appeal_days,
            checks=[
                CheckSetting(check=check, level=rule.level(check), is_hint=check in HINTS)
                for check in EligibilityCheck
            ],
            applied_field=rule.applied_field,
            applied_since=rule.applied_since,
            applied_until=rule.applied_until,
        )

    @strawberry.field
    async def units(self, info: Info) -> list[Unit]:
        """The units as the organiser chose them; those that are no more are left out."""
        found = await asyncio.gather(*(unit(info, unit_id) for unit_id in self.unit_ids))
        return [one for one in found if one is not None]


@strawberry.input
class CheckSettingInput:
    check: EligibilityCheck
    level: CheckLevel


@strawberry.input
class ScreeningRuleInput:
    """Checks left out count as usual."""

    needs_screening: bool = False
    appeal_days: int = 0
    checks: list[CheckSettingInput] | None = None
    applied_field: str = ""
    applied_since: date | None = None
    applied_until: date | None = None
    unit_ids: list[strawberry.ID] | None = None

    def to_domain(self) -> screening_rule.ScreeningRule:
        return screening_rule.ScreeningRule(
            needs_screening=self.needs_screening,
            appeal_days=self.appeal_days,
            levels={one.check: one.level for one in self.checks or ()},
            applied_field=self.applied_field,
            applied_since=self.applied_since,
            applied_until=self.applied_until,
            unit_ids=tuple(parse_ids(self.unit_ids or [])),
        )
