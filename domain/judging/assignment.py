"""Who judges what: k judges an entry, no conflict of interest broken, loads as even as the conflicts allow.

This is a minimum-cost flow whose cost of a judge grows with each further entry. It is solved by successive
shortest paths, which for such costs come down to "the least loaded judge that an alternating path reaches"
(Harvey, Ladner, Lovász, Tamir: Semi-matchings for bipartite graphs and load balancing, Journal of Algorithms
59, 2006). A general solver gives the same loads but has to see every pair of entry and judge as an edge; here
sets of judges are the bits of one integer, and 2,000 entries with 200 judges take about a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random


class ConflictReason(StrEnum):
    """Why a judge may not judge an entry."""

    CONTRIBUTOR = "CONTRIBUTOR"
    DECLARED = "DECLARED"
    SAME_UNIT = "SAME_UNIT"
    RELATED_UNIT = "RELATED_UNIT"


class ShortfallReason(StrEnum):
    """Why an entry gets fewer judges than it should."""

    TOO_FEW_JUDGES = "TOO_FEW_JUDGES"
    JUDGES_FULL = "JUDGES_FULL"


@dataclass(frozen=True, slots=True)
class EntryToJudge:
    """An entry and what conflicts are found from. `unit_path` is dotted, from the root: "1.4.17"."""

    id: Hashable
    unit_path: str | None = None
    contributor_user_ids: frozenset[Hashable] = frozenset()
    track_id: Hashable | None = None


@dataclass(frozen=True, slots=True)
class JudgeOnPanel:
    """A judge of a round. `max_load` counts all entries, `track_ids` None means every track."""

    id: Hashable
    user_id: Hashable
    unit_path: str | None = None
    max_load: int | None = None
    track_ids: frozenset[Hashable] | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One judge on one entry."""

    entry_id: Hashable
    judge_id: Hashable


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An entry that lacks `missing` judges."""

    entry_id: Hashable
    missing: int
    reason: ShortfallReason


@dataclass(frozen=True, slots=True)
class AssignmentPlan:
    """What to assign. `pairs` include the kept ones, `added` do not; `dropped` are in conflict."""

    pairs: tuple[Pair, ...]
    added: tuple[Pair, ...]
    dropped: tuple[Pair, ...]
    loads: Mapping[Hashable, int]
    unassigned: tuple[Shortfall, ...]


def conflicts_between(
    judge: JudgeOnPanel,
    entry: EntryToJudge,
    declared: Collection[Pair] = frozenset(),
    *,
    related_units: bool = False,
) -> tuple[ConflictReason, ...]:
    """Every reason why this judge may not judge this entry.

    A unit above or below the entry's own counts only with `related_units`: in a ministry all are related.
    """
    found = (
        (ConflictReason.CONTRIBUTOR, judge.user_id in entry.contributor_user_ids),
        (ConflictReason.DECLARED, Pair(entry.id, judge.id) in declared),
        (ConflictReason.SAME_UNIT, judge.unit_path is not None and judge.unit_path == entry.unit_path),
        (ConflictReason.RELATED_UNIT, related_units and _are_related(judge.unit_path, entry.unit_path)),
    )
    return tuple(reason for reason, is_so in found if is_so)


def _are_related(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one == other:
        return False
    return one.startswith(f"{other}.") or other.startswith(f"{one}.")


def plan_assignment(
    entries: Sequence[EntryToJudge],
    judges: Sequence[JudgeOnPanel],
    k: int,
    *,
    existing: Iterable[Pair] = (),
    declared: Collection[Pair] = frozenset(),
    seed: int = 0,
    related_units: bool = False,
) -> AssignmentPlan:
    """Give each entry k judges, the loads as even as conflicts, maxima and `existing` pairs allow.

    Existing pairs stay, unless in conflict. The same seed and input give the same plan; another seed another,
    equally even one. When there are too few judges the most pairs possible are made, nobody without one while
    somebody has two where that can be helped.
    """
    drawing = Random(seed)  # noqa: S311 - a drawing that can be repeated, not a secret
    shuffled = drawing.sample(list(judges), len(judges))
    allowed = [_allowed_judges(entry, shuffled, declared, related_units) for entry in entries]
    flow = _Flow(allowed, [judge.max_load for judge in shuffled], drawing)
    dropped = _keep_existing(flow, entries, shuffled, existing)
    for wanted in range(1, k + 1):
        # one round for all entries after the other, so that a shortage is shared
        for place in drawing.sample(range(len(entries)), len(entries)):
            if flow.count(place) < wanted:
                flow.add_judge(place)
    return _plan(flow, entries, shuffled, k, dropped)


def _allowed_judges(
    entry: EntryToJudge, judges: Sequence[JudgeOnPanel], declared: Collection[Pair], related_units: bool
) -> int:
    allowed = 0
    for number, judge in enumerate(judges):
        in_track = judge.track_ids is None or entry.track_id in judge.track_ids
        if in_track and not conflicts_between(judge, entry, declared, related_units=related_units):
            allowed |= 1 << number
    return allowed


class _Flow:
    """The flow so far: places of entries, numbers of judges, and sets of judges as bits."""

    def __init__(self, allowed: list[int], max_loads: list[int | None], drawing: Random) -> None:
        self.allowed = allowed
        self.max_loads = max_loads
        self.drawing = drawing
        self.assigned = [0] * len(allowed)
        self.kept = [0] * len(allowed)
        self.loads = [0] * len(max_loads)
        self.movable: defaultdict[int, set[int]] = defaultdict(set)
        # all judges that could take over any of a judge's movable entries, or more: saves looking in vain
        self.within = [0] * len(max_loads)

    def count(self, place: int) -> int:
        return self.assigned[place].bit_count()

    def keep(self, place: int, judge: int) -> None:
        """Fix a judge on an entry; fixed judges count in the loads and are never moved."""
        self.assigned[place] |= 1 << judge
        self.kept[place] |= 1 << judge
        self.loads[judge] += 1

    def add_judge(self, place: int) -> bool:
        """Give the entry one more judge, moving others along the way; False when nobody can be reached."""
        came_from = self._reachable(place)
        free = [judge for judge in came_from if self._has_room(judge)]
        if not free:
            return False
        least = min(self.loads[judge] for judge in free)
        last = self.drawing.choice([judge for judge in free if self.loads[judge] == least])
        self._shift(came_from, last)
        self.loads[last] += 1
        return True

    def _has_room(self, judge: int) -> bool:
        most = self.max_loads[judge]
        return most is None or self.loads[judge] < most

    def _reachable(self, place: int) -> dict[int, tuple[int, int | None]]:
        """Each judge in reach -> the entry that would take it, and the judge that this entry gives up."""
        with_room = [judge for judge in range(len(self.loads)) if self._has_room(judge)]
        if not with_room:
            return {}
        least = min(self.loads[judge] for judge in with_room)
        direct = self.allowed[place] & ~self.assigned[place]
        came_from: dict[int, tuple[int, int | None]] = dict.fromkeys(_bits(direct), (place, None))
        if any(self.loads[judge] == least and self._has_room(judge) for judge in came_from):
            return came_from  # no path can end at a judge with less to do
        seen, queue = direct, list(came_from)
        for judge in queue:
            if self.within[judge] & ~seen:
                seen = self._reach_from(judge, seen, came_from, queue)
        return came_from

    def _reach_from(
        self, judge: int, seen: int, came_from: dict[int, tuple[int, int | None]], queue: list[int]
    ) -> int:
        within = 0
        for place in self.movable[judge]:
            within |= self.allowed[place]
            fresh = self.allowed[place] & ~self.assigned[place] & ~seen
            seen |= fresh
            for reached in _bits(fresh):
                came_from[reached] = (place, judge)
                queue.append(reached)
        self.within[judge] = within
        return seen

    def _shift(self, came_from: dict[int, tuple[int, int | None]], last: int) -> None:
        taker: int | None = last
        while taker is not None:
            place, given_up = came_from[taker]
            self.assigned[place] |= 1 << taker
            self.movable[taker].add(place)
            self.within[taker] |= self.allowed[place]
            if given_up is not None:
                self.assigned[place] &= ~(1 << given_up)
                self.movable[given_up].discard(place)
            taker = given_up


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def _keep_existing(
    flow: _Flow, entries: Sequence[EntryToJudge], judges: Sequence[JudgeOnPanel], existing: Iterable[Pair]
) -> tuple[Pair, ...]:
    places = {entry.id: place for place, entry in enumerate(entries)}
    numbers = {judge.id: number for number, judge in enumerate(judges)}
    dropped = []
    for pair in dict.fromkeys(existing):
        place, number = places.get(pair.entry_id), numbers.get(pair.judge_id)
        if place is None or number is None or not flow.allowed[place] >> number & 1:
            dropped.append(pair)
        else:
            flow.keep(place, number)
    return tuple(dropped)


def _plan(
    flow: _Flow,
    entries: Sequence[EntryToJudge],
    judges: Sequence[JudgeOnPanel],
    k: int,
    dropped: tuple[Pair, ...],
) -> AssignmentPlan:
    def pairs(chosen: Sequence[int]) -> tuple[Pair, ...]:
        return tuple(
            Pair(entry.id, judges[number].id)
            for entry, assigned in zip(entries, chosen, strict=True)
            for number in _bits(assigned)
        )

    added = [assigned & ~kept for assigned, kept in zip(flow.assigned, flow.kept, strict=True)]
    loads = {judge.id: flow.loads[number] for number, judge in enumerate(judges)}
    return AssignmentPlan(pairs(flow.assigned), pairs(added), dropped, loads, _shortfalls(flow, entries, k))


def _shortfalls(flow: _Flow, entries: Sequence[EntryToJudge], k: int) -> tuple[Shortfall, ...]:
    found = []
    for place, entry in enumerate(entries):
        missing = k - flow.count(place)
        if missing > 0:
            is_scarce = flow.allowed[place].bit_count() < k
            reason = ShortfallReason.TOO_FEW_JUDGES if is_scarce else ShortfallReason.JUDGES_FULL
            found.append(Shortfall(entry.id, missing, reason))
    return tuple(found)
