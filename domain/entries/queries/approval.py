"""Reads of an entry's way through the units: who decided what, and who decides next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.accounts.staffing import STAFFED
from domain.contests.models import ApprovalChain
from domain.contests.team_rules import TeamRules
from domain.entries.approval import ApprovalCapacity, ApprovalDecision, StopState, chain_of, states_of
from domain.entries.policy import Access
from domain.entries.queries.access import ACCESS, TABLES, viewer
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows


@dataclass(frozen=True, slots=True)
class Step:
    """A decision in an entry's history; by nobody where a unit was passed over."""

    unit_id: UUID | None
    version: int
    decision: ApprovalDecision
    capacity: ApprovalCapacity
    note: str
    decided_by_id: UUID | None
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class WayStop:
    """A unit on the way of the submitted version; `is_staffed` when it has coordinators of its own."""

    unit_id: UUID
    state: StopState
    is_staffed: bool


@dataclass(frozen=True, slots=True)
class Way:
    """An entry's way: the stops of the version that counts, and the whole history, the first decision first."""

    stops: tuple[WayStop, ...]
    steps: tuple[Step, ...]


ENTRIES = f"""
SELECT e.id, e.status, e.waiting_unit_id, e.submitted_version, u.path, k.approval, k.approval_level,
    k.approval_unit_id
FROM {TABLES} LEFT JOIN units u ON u.id = e.unit_id
WHERE e.id = ANY($7::uuid[]) AND {ACCESS} >= {Access.STAFF:d}
"""
STEPS = """
SELECT s.entry_id, s.unit_id, s.version, s.decision, s.capacity, s.note, s.decided_by_id, s.decided_at
FROM approval_steps s LEFT JOIN units u ON u.id = s.unit_id
WHERE s.entry_id = ANY($1::uuid[]) ORDER BY s.decided_at, s.decision, length(u.path) DESC, s.id
"""


async def ways_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, Way]:
    """Entries' ways, for their authors, coordinators, and those who run or audit the contest."""
    rows = await fetch_rows(ENTRIES, *viewer(ctx), entry_ids)
    steps: dict[UUID, list[Step]] = defaultdict(list)
    for row in await fetch_rows(STEPS, [row["id"] for row in rows]):
        steps[row.pop("entry_id")].append(_step(row))
    chains = {row["id"]: _chain(row) for row in rows}
    units = {unit_id for chain in chains.values() for unit_id in chain}
    staffed = {row["unit_id"] for row in await fetch_rows(STAFFED, list(units))}
    return {
        row["id"]: Way(_stops(row, chains[row["id"]], steps[row["id"]], staffed), tuple(steps[row["id"]]))
        for row in rows
    }


def _step(row: Mapping[str, Any]) -> Step:
    decision, capacity = ApprovalDecision(row["decision"]), ApprovalCapacity(row["capacity"])
    return Step(**{**row, "decision": decision, "capacity": capacity})


def _chain(row: Mapping[str, Any]) -> tuple[UUID, ...]:
    if row["path"] is None:
        return ()
    rules = TeamRules(ApprovalChain(row["approval"]), row["approval_level"], row["approval_unit_id"])
    return chain_of(rules, row["path"])


def _stops(
    row: Mapping[str, Any], chain: tuple[UUID, ...], steps: list[Step], staffed: set[UUID]
) -> tuple[WayStop, ...]:
    decided = {step.unit_id: step.decision for step in steps if step.version == row["submitted_version"]}
    states = states_of(chain, decided, row["waiting_unit_id"])
    return tuple(WayStop(unit_id, states[unit_id], unit_id in staffed) for unit_id in chain)
