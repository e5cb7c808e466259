"""When a contest's phases are open, how its criteria weigh, and what may no longer change once it runs."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.kernel.errors import Closed, Conflict, FieldProblem, refuse, worded

HUNDRED = Decimal(100)


class PhaseKind(StrEnum):
    """The stages of a contest, in the order in which they begin."""

    SUBMISSION = "SUBMISSION"
    SCREENING = "SCREENING"
    JUDGING = "JUDGING"
    PUBLIC_VOTING = "PUBLIC_VOTING"
    ANNOUNCEMENT = "ANNOUNCEMENT"


class PhaseState(StrEnum):
    """Where an instant lies from a phase's window."""

    UPCOMING = "UPCOMING"
    OPEN = "OPEN"
    CLOSED = "CLOSED"


PHASE_ORDER = tuple(PhaseKind)
"""A later kind may run beside an earlier one but not open before it, but for judging and public vote."""

MOST_OPEN_TO_PEOPLE = (
    PhaseKind.SUBMISSION,
    PhaseKind.PUBLIC_VOTING,
    PhaseKind.ANNOUNCEMENT,
    PhaseKind.JUDGING,
    PhaseKind.SCREENING,
)


@dataclass(frozen=True, slots=True)
class Phase:
    """One stage and its window [opens_at, closes_at), both aware; no close means until further notice."""

    kind: PhaseKind
    opens_at: datetime
    closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JuryPublic:
    """What jury and public weigh in the result, in percent, together 100."""

    jury: Decimal
    public: Decimal


# ---- addresses

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 80


def is_slug(text: str) -> bool:
    """Lower-case letters and digits joined by hyphens, of at most LONGEST_SLUG characters."""
    return len(text) <= LONGEST_SLUG and SLUG.fullmatch(text) is not None


# ---- phases


def phase_state(phase: Phase, now: datetime) -> PhaseState:
    """Where `now` lies; the opening instant is inside, the closing instant is not."""
    if now < phase.opens_at:
        return PhaseState.UPCOMING
    if phase.closes_at is not None and now >= phase.closes_at:
        return PhaseState.CLOSED
    return PhaseState.OPEN


def state_of(phases: Iterable[Phase], kind: PhaseKind, now: datetime) -> PhaseState | None:
    """The state of the contest's phase of this kind, None when it has no such phase."""
    return next((phase_state(phase, now) for phase in phases if phase.kind is kind), None)


def is_open(phases: Iterable[Phase], kind: PhaseKind, now: datetime) -> bool:
    """Is the phase of this kind open now?"""
    return state_of(phases, kind, now) is PhaseState.OPEN


def require_open(phases: Iterable[Phase], kind: PhaseKind, now: datetime) -> None:
    """Raise Closed, saying whether the phase is over, still to come or not part of the contest."""
    match state_of(phases, kind, now):
        case PhaseState.OPEN:
            return
        case PhaseState.UPCOMING:
            raise Closed("contests.phase_upcoming", phase=kind)
        case PhaseState.CLOSED:
            raise Closed("contests.phase_closed", phase=kind)
        case None:
            raise Closed("contests.phase_absent", phase=kind)


def current_phases(phases: Iterable[Phase], now: datetime) -> tuple[Phase, ...]:
    """The phases open now, in the order of PHASE_ORDER."""
    opened = (phase for phase in phases if phase_state(phase, now) is PhaseState.OPEN)
    return tuple(sorted(opened, key=lambda phase: PHASE_ORDER.index(phase.kind)))


def foremost_phase(phases: Iterable[Phase], now: datetime) -> Phase | None:
    """Of the phases open now the one in which most people can do something, None between phases."""
    opened = current_phases(phases, now)
    return min(opened, key=lambda phase: MOST_OPEN_TO_PEOPLE.index(phase.kind), default=None)


def next_phase(phases: Iterable[Phase], now: datetime) -> Phase | None:
    """The phase that opens next, None when all have opened."""
    upcoming = [phase for phase in phases if phase.opens_at > now]
    return min(upcoming, key=lambda phase: phase.opens_at, default=None)


def phase_problems(phases: Sequence[Phase]) -> list[FieldProblem]:
    """What is wrong with a timetable; paths are "phases.N.closesAt" and the like, N as given."""
    problems = [*_window_problems(phases), *_repeated_phases(phases)]
    return problems or _order_problems(phases)


def check_phases(phases: Sequence[Phase]) -> None:
    """Raise Invalid when `phase_problems` finds any."""
    refuse(phase_problems(phases))


def _window_problems(phases: Sequence[Phase]) -> list[FieldProblem]:
    return [
        FieldProblem(f"phases.{place}.closesAt", "contests.phase_ends_before_start", {"phase": phase.kind})
        for place, phase in enumerate(phases)
        if phase.closes_at is not None and phase.closes_at <= phase.opens_at
    ]


def _repeated_phases(phases: Sequence[Phase]) -> list[FieldProblem]:
    kinds = [phase.kind for phase in phases]
    return [
        FieldProblem(f"phases.{place}.kind", "contests.phase_twice", {"phase": kind})
        for place, kind in enumerate(kinds)
        if kind in kinds[:place]
    ]


def _order_problems(phases: Sequence[Phase]) -> list[FieldProblem]:
    places = {phase.kind: place for place, phase in enumerate(phases)}
    in_order = [phases[places[kind]] for kind in PHASE_ORDER if kind in places]
    problems = []
    for index, later in enumerate(in_order):
        for earlier in in_order[:index]:
            if _is_too_early(earlier, later):
                details = {"phase": later.kind, "earlier": earlier.kind}
                path = f"phases.{places[later.kind]}.opensAt"
                problems.append(FieldProblem(path, "contests.phase_too_early", details))
                break
    return problems


def _is_too_early(earlier: Phase, later: Phase) -> bool:
    if {earlier.kind, later.kind} == {PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING}:
        return False  # jury and public decide apart from each other, in either order
    must_be_over = (
        # winners appear only when everything that decides on them is over
        later.kind is PhaseKind.ANNOUNCEMENT
        # all entries get the same time in front of judges and voters
        or (earlier.kind is PhaseKind.SUBMISSION and later.kind is not PhaseKind.SCREENING)
    )
    # a phase without a close is a rolling one (commendation): whatever follows may begin beside it
    earliest = earlier.closes_at if must_be_over and earlier.closes_at else earlier.opens_at
    return later.opens_at < earliest


def announcement_of(phases: Iterable[Phase]) -> datetime | None:
    """When the announcement opens; None when there is none."""
    return next((phase.opens_at for phase in phases if phase.kind is PhaseKind.ANNOUNCEMENT), None)


def are_results_public(
    results_published_at: datetime | None, announcement_opens_at: datetime | None, now: datetime
) -> bool:
    """The one gate of everything a result shows: published by the organiser, and the announcement has begun.

    A contest without an announcement phase announces by publishing."""
    if results_published_at is None or results_published_at > now:
        return False
    return announcement_opens_at is None or now >= announcement_opens_at


# ---- weights


def weight_problems(weights: Sequence[Decimal], path: str) -> list[FieldProblem]:
    """Weights are finite, positive and together exactly 100; `path` names the list in the input."""
    problems = [
        FieldProblem(f"{path}.{place}.weight", "contests.weight_positive")
        for place, weight in enumerate(weights)
        if not weight.is_finite() or weight <= 0
    ]
    if not problems and sum(weights, Decimal(0)) != HUNDRED:
        problems.append(FieldProblem(path, "contests.weights_sum", {"total": sum(weights, Decimal(0))}))
    return problems


def jury_public_problems(weights: JuryPublic) -> list[FieldProblem]:
    """Both at least 0, together 100, and never the public alone."""
    if not (weights.jury.is_finite() and weights.public.is_finite()) or min(weights.jury, weights.public) < 0:
        return [FieldProblem("weights", "contests.weight_negative")]
    if weights.jury + weights.public != HUNDRED:
        return [FieldProblem("weights", "contests.weights_sum", {"total": weights.jury + weights.public})]
    if weights.jury == 0:
        return [FieldProblem("weights.jury", "contests.public_alone")]
    return []


# ---- what may no longer change


@dataclass(frozen=True, slots=True)
class ContestTerms:
    """What people rely on once a contest runs. `form`, `rubric` and such are only compared; what a change of the
    form may not do is said in `form_changes`."""

    phases: tuple[Phase, ...]
    track_ids: frozenset[Hashable]
    form: object
    rubric: Hashable
    ballot_rule: Hashable
    weights: JuryPublic
    tally_visibility: Hashable = None
    approval: Hashable = None
    needs_screening: bool = False
    prize_ids: frozenset[Hashable] = frozenset()


@dataclass(frozen=True, slots=True)
class ContestFacts:
    """What has happened in the contest so far."""

    is_published: bool = False
    used_track_ids: frozenset[Hashable] = frozenset()
    submitted_entries: int = 0
    scorecards: int = 0
    ballots: int = 0
    awarded_prize_ids: frozenset[Hashable] = frozenset()
    results_published: bool = False


def change_problems(
    before: ContestTerms, after: ContestTerms, facts: ContestFacts, now: datetime
) -> list[FieldProblem]:
    """What a change would break for people who already took part, with the reason in each code."""
    if not facts.is_published:
        return []
    if facts.results_published and before != after:
        return [FieldProblem("", "contests.change_after_results")]
    return [
        *_term_problems(before, after, facts),
        *_weight_change_problems(before, after, facts, now),
        *_screening_change_problems(before, after, now),
        *_track_problems(after, facts),
        *_prize_problems(after, facts),
        *_moved_phase_problems(before, after, now),
    ]


def check_change(before: ContestTerms, after: ContestTerms, facts: ContestFacts, now: datetime) -> None:
    """Raise Conflict when `change_problems` finds any."""
    problems = change_problems(before, after, facts, now)
    if problems:
        raise worded(Conflict, problems)


def _term_problems(before: ContestTerms, after: ContestTerms, facts: ContestFacts) -> list[FieldProblem]:
    ballots, scorecards = facts.ballots, facts.scorecards
    frozen = (
        ("approval", facts.submitted_entries, "contests.approval_in_use"),
        ("rubric", scorecards, "contests.rubric_in_use"),
        ("ballot_rule", ballots, "contests.ballot_rule_in_use"),
        ("tally_visibility", ballots, "contests.tally_visibility_in_use"),
        ("weights", scorecards + ballots, "contests.weights_in_use"),
    )
    return [
        FieldProblem(_camel(name), code, {"count": count})
        for name, count, code in frozen
        if count and getattr(before, name) != getattr(after, name)
    ]


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


def _track_problems(after: ContestTerms, facts: ContestFacts) -> list[FieldProblem]:
    removed = facts.used_track_ids - after.track_ids
    return [FieldProblem("tracks", "contests.track_in_use", {"count": len(removed)})] if removed else []


def _weight_change_problems(
    before: ContestTerms, after: ContestTerms, facts: ContestFacts, now: datetime
) -> list[FieldProblem]:
    if facts.scorecards or facts.ballots:
        return []  # said already, with their number
    if before.weights == after.weights or not _is_being_decided(before, now):
        return []
    return [FieldProblem("weights", "contests.weights_after_opening")]


def _screening_change_problems(
    before: ContestTerms, after: ContestTerms, now: datetime
) -> list[FieldProblem]:
    """Who is before judges and voters by one rule is not taken from them by another."""
    if before.needs_screening == after.needs_screening or not _is_being_decided(before, now):
        return []
    return [FieldProblem("screening.needsScreening", "contests.screening_after_opening")]


def _is_being_decided(terms: ContestTerms, now: datetime) -> bool:
    deciding = {PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING}
    return any(phase.kind in deciding and phase.opens_at <= now for phase in terms.phases)


def _prize_problems(after: ContestTerms, facts: ContestFacts) -> list[FieldProblem]:
    removed = facts.awarded_prize_ids - after.prize_ids
    return [FieldProblem("prizes", "contests.prize_in_use", {"count": len(removed)})] if removed else []


def _moved_phase_problems(before: ContestTerms, after: ContestTerms, now: datetime) -> list[FieldProblem]:
    moved = {phase.kind: phase for phase in after.phases}
    problems = []
    for phase in before.phases:
        code = _phase_change_code(phase, moved.get(phase.kind), now)
        if code:
            problems.append(FieldProblem("phases", code, {"phase": phase.kind}))
    return problems


def _phase_change_code(before: Phase, after: Phase | None, now: datetime) -> str | None:
    state = phase_state(before, now)
    if state is PhaseState.UPCOMING or before == after:
        return None
    if after is None:
        return "contests.phase_begun_removed"
    if before.opens_at != after.opens_at:
        return "contests.phase_begun_moved"
    if state is PhaseState.CLOSED:
        # reopening gives some people time that others did not have
        return "contests.phase_over_moved"
    is_cut = after.closes_at is not None and after.closes_at < now
    return "contests.phase_closed_in_past" if is_cut else None
