"""The way of an entry through the units that have to pass it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.contests.team_rules import ApprovalChain, TeamRules


class ApprovalDecision(StrEnum):
    """What became of an entry at a unit."""

    APPROVED = "APPROVED"
    RETURNED = "RETURNED"
    PASSED_OVER = "PASSED_OVER"


class ApprovalCapacity(StrEnum):
    """As whom somebody decided; nobody decides that a unit is passed over."""

    COORDINATOR = "COORDINATOR"
    COORDINATOR_ABOVE = "COORDINATOR_ABOVE"
    ORGANISER = "ORGANISER"
    ADMINISTRATOR = "ADMINISTRATOR"
    NOBODY = "NOBODY"


@dataclass(frozen=True, slots=True)
class Stop:
    """Where an entry goes next: the unit it waits with, None when its way is done, and whom it passed over."""

    unit_id: UUID | None
    passed_over: tuple[UUID, ...] = ()


def units_on(path: str) -> tuple[UUID, ...]:
    """The units of a path "/root/.../self/", the root first."""
    return tuple(UUID(part) for part in path.split("/") if part)


def chain_of(rules: TeamRules, path: str) -> tuple[UUID, ...]:
    """The units that pass an entry of the unit with this path, its own first.

    A unit at or above the named level passes its own entries, and who is not below the named unit goes to the top:
    an entry never gets by with fewer eyes than the contest asks for."""
    own, *above = reversed(units_on(path))
    match rules.approval:
        case ApprovalChain.NONE:
            return ()
        case ApprovalChain.OWN_UNIT:
            return (own,)
        case ApprovalChain.UP_TO_LEVEL:
            wanted = len(above) - (rules.approval_level or 0)
            return (own, *above[: max(0, wanted)])
        case ApprovalChain.UP_TO_UNIT if rules.approval_unit_id in (own, *above):
            return (own, *above)[: (own, *above).index(rules.approval_unit_id) + 1]
        case _:
            return (own, *above)


def next_stop(chain: Sequence[UUID], done: Collection[UUID], staffed: Collection[UUID]) -> Stop:
    """The next unit of the chain that decides, after those that are `done`.

    Units without coordinators of their own are passed over as long as one further up has some; when none has, the
    last one decides: a coordinator above it does, or, where there is none either, the organiser."""
    remaining = [unit_id for unit_id in chain if unit_id not in done]
    if not remaining:
        return Stop(None)
    place = next((n for n, unit_id in enumerate(remaining) if unit_id in staffed), len(remaining) - 1)
    return Stop(remaining[place], tuple(remaining[:place]))


class StopState(StrEnum):
    """How far a unit on the way is; AHEAD decides later, and PASSED_OVER never had to."""

    APPROVED = "APPROVED"
    RETURNED = "RETURNED"
    PASSED_OVER = "PASSED_OVER"
    WAITING = "WAITING"
    AHEAD = "AHEAD"


def states_of(
    chain: Sequence[UUID], decided: Mapping[UUID | None, ApprovalDecision], waiting: UUID | None
) -> dict[UUID, StopState]:
    """The state of each unit of the chain, from what was decided on the version that counts."""
    states = {}
    for unit_id in chain:
        if unit_id == waiting:
            states[unit_id] = StopState.WAITING
        else:
            states[unit_id] = StopState(decided[unit_id]) if unit_id in decided else StopState.AHEAD
    return states
