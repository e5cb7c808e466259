"""How a contest treats those who write together and the units they write for: approval, confirmation, consent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.kernel.errors import FieldProblem

DEEPEST_LEVEL = 20


class ApprovalChain(StrEnum):
    """Which units pass an entry before it goes on; always begun by the entry's own unit."""

    NONE = "NONE"
    OWN_UNIT = "OWN_UNIT"
    TO_TOP = "TO_TOP"
    UP_TO_LEVEL = "UP_TO_LEVEL"
    UP_TO_UNIT = "UP_TO_UNIT"


class CoAuthorConfirmation(StrEnum):
    """By when co-authors must have confirmed."""

    NOT_REQUIRED = "NOT_REQUIRED"
    BEFORE_SUBMISSION = "BEFORE_SUBMISSION"
    BEFORE_SCREENING_CLOSES = "BEFORE_SCREENING_CLOSES"


@dataclass(frozen=True, slots=True)
class TeamRules:
    """A contest's settings for teams and units. `approval_level` is a depth in the tree of units, 0 for a root."""

    approval: ApprovalChain = ApprovalChain.OWN_UNIT
    approval_level: int | None = None
    approval_unit_id: UUID | None = None
    confirmation: CoAuthorConfirmation = CoAuthorConfirmation.NOT_REQUIRED
    requires_publication_consent: bool = False

    @property
    def chain(self) -> tuple[ApprovalChain, int | None, UUID | None]:
        """What entries that were handed in rely on."""
        return self.approval, self.approval_level, self.approval_unit_id

    @property
    def hides_unconfirmed(self) -> bool:
        """Whether names of those who have not said yes stay out of the public pages."""
        return self.confirmation is not CoAuthorConfirmation.NOT_REQUIRED or self.requires_publication_consent


def clean_team_rules(given: TeamRules) -> TeamRules:
    """The rules without what their chain has no use for."""
    is_level = given.approval is ApprovalChain.UP_TO_LEVEL
    is_unit = given.approval is ApprovalChain.UP_TO_UNIT
    return TeamRules(
        approval=given.approval,
        approval_level=given.approval_level if is_level else None,
        approval_unit_id=given.approval_unit_id if is_unit else None,
        confirmation=given.confirmation,
        requires_publication_consent=given.requires_publication_consent,
    )


def team_rules_problems(given: TeamRules) -> list[FieldProblem]:
    """A chain up to a level names the level, one up to a unit the unit."""
    if given.approval is ApprovalChain.UP_TO_LEVEL and not _is_level(given.approval_level):
        limit = {"limit": DEEPEST_LEVEL}
        return [FieldProblem("teamRules.approvalLevel", "contests.approval_level", limit)]
    if given.approval is ApprovalChain.UP_TO_UNIT and given.approval_unit_id is None:
        return [FieldProblem("teamRules.approvalUnitId", "contests.approval_unit")]
    return []


def _is_level(level: int | None) -> bool:
    return level is not None and 0 <= level <= DEEPEST_LEVEL
