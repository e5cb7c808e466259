"""What a contest asks of teams and units."""

from __future__ import annotations

from typing import Self
from uuid import UUID

import strawberry

from domain.contests import team_rules
from domain.contests.team_rules import ApprovalChain, CoAuthorConfirmation
from schema.accounts.types import Unit, unit
from schema.context import Info
from schema.scalars import maybe_id

for shared in (ApprovalChain, CoAuthorConfirmation):
    strawberry.enum(shared)


@strawberry.type
class TeamRules:
    """Which units approve an entry, by when co-authors confirm, and whether names need consent to be public.

    `approvalLevel` is a depth in the tree of units, 0 for a root."""

    approval: ApprovalChain
    approval_level: int | None
    confirmation: CoAuthorConfirmation
    requires_publication_consent: bool
    unit_id: strawberry.Private[UUID | None]

    @classmethod
    def of(cls, rules: team_rules.TeamRules) -> Self:
        return cls(
            approval=rules.approval,
            approval_level=rules.approval_level,
            confirmation=rules.confirmation,
            requires_publication_consent=rules.requires_publication_consent,
            unit_id=rules.approval_unit_id,
        )

    @strawberry.field
    async def approval_unit(self, info: Info) -> Unit | None:
        return await unit(info, self.unit_id)


@strawberry.input
class TeamRulesInput:
    """Left out, an entry's own unit approves it and nothing more is asked."""

    approval: ApprovalChain = ApprovalChain.OWN_UNIT
    approval_level: int | None = None
    approval_unit_id: strawberry.ID | None = None
    confirmation: CoAuthorConfirmation = CoAuthorConfirmation.NOT_REQUIRED
    requires_publication_consent: bool = False

    def to_domain(self) -> team_rules.TeamRules:
        return team_rules.TeamRules(
            approval=self.approval,
            approval_level=self.approval_level,
            approval_unit_id=maybe_id(self.approval_unit_id),
            confirmation=self.confirmation,
            requires_publication_consent=self.requires_publication_consent,
        )
