"""How many entries a unit may bring into a contest. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.kernel.errors import FieldProblem

MOST_QUOTAS = 500
MOST_ENTRIES = 100_000
DEEPEST_LEVEL = 20


@dataclass(frozen=True, slots=True)
class QuotaRule:
    """At most `maximum` entries, in one track or in all. Without a unit: for each unit of the contest's level,
    those below it counted in; with one an exception for it, None for no limit."""

    maximum: int | None
    track_id: UUID | None = None
    unit_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """What holds for an entry: at most `maximum` of `track_id` (None: of all tracks) in `unit_id`, with the units
    below it or by itself."""

    unit_id: UUID
    track_id: UUID | None
    maximum: int
    with_below: bool


def bounds_on(
    units: Sequence[UUID], track_id: UUID | None, level: int, quotas: Sequence[QuotaRule]
) -> list[Bound]:
    """What bounds an entry of the unit at the end of `units` (its path, the root first) in a track.

    The general rule counts by the unit of the path that stands at `level`; a unit above that level counts its own
    entries alone, for those below it have quotas of their own. An exception takes the place of the general rule for
    that unit, and bounds any other unit it names together with all below it."""
    place = min(level, len(units) - 1)
    found = []
    for scope in dict.fromkeys((None, track_id)):
        rules = {rule.unit_id: rule.maximum for rule in quotas if rule.track_id == scope}
        for depth, unit_id in enumerate(units):
            is_holder = depth == place
            maximum = rules.get(unit_id) if unit_id in rules else rules.get(None) if is_holder else None
            if maximum is not None:
                found.append(Bound(unit_id, scope, maximum, with_below=unit_id in rules or depth >= level))
    return found


def quota_problems(quotas: Sequence[QuotaRule], level: int, tracks: set[UUID]) -> list[FieldProblem]:
    """What is wrong with a contest's quotas; paths are "quotas.N.maximum" and the like."""
    if len(quotas) > MOST_QUOTAS:
        return [FieldProblem("quotas", "contests.too_many", {"limit": MOST_QUOTAS})]
    problems = []
    if not 0 <= level <= DEEPEST_LEVEL:
        problems.append(FieldProblem("level", "contests.approval_level", {"limit": DEEPEST_LEVEL}))
    places = [(rule.track_id, rule.unit_id) for rule in quotas]
    for n, rule in enumerate(quotas):
        if rule.maximum is None and rule.unit_id is None:
            problems.append(FieldProblem(f"quotas.{n}.maximum", "contests.quota_missing"))
        elif rule.maximum is not None and not 0 <= rule.maximum <= MOST_ENTRIES:
            params = {"least": 0, "most": MOST_ENTRIES}
            problems.append(FieldProblem(f"quotas.{n}.maximum", "contests.out_of_bounds", params))
        if places[n] in places[:n]:
            problems.append(FieldProblem(f"quotas.{n}.unitId", "contests.quota_twice"))
        if rule.track_id is not None and rule.track_id not in tracks:
            problems.append(FieldProblem(f"quotas.{n}.trackId", "contests.unknown_part"))
    return problems
