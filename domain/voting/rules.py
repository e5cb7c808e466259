"""What a ballot may hold, what it counts for, and who may see the count.

Five real rules that these bounds were checked on: approval of up to 15 with 3 a category (Budapest), approval
within a total cost (Amsterdam), 10 points to spread (Częstochowa), exactly three in order for 3-2-1 points
(Kraków), and one choice (Wrocław).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from domain.contests.ballot_rule import BallotKind as BallotKind
from domain.contests.ballot_rule import BallotRule as BallotRule
from domain.contests.ballot_rule import TallyVisibility as TallyVisibility
from domain.contests.rules import PhaseState
from domain.kernel.errors import FieldProblem, refuse

Entry = TypeVar("Entry", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Option(Generic[Entry]):
    """An entry that can be voted for, with what the bounds need to know of it."""

    entry_id: Entry
    track_id: Hashable | None = None
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Choice(Generic[Entry]):
    """One line of a ballot. Its place in the ballot is its rank; `points` None lets the rule fill them."""

    entry_id: Entry
    points: int | None = None


@dataclass(frozen=True, slots=True)
class EntryTally:
    """How many ballots name an entry, and the points they give it together."""

    votes: int = 0
    points: int = 0


# ---- one ballot


def ballot_problems(
    rule: BallotRule, options: Mapping[Entry, Option[Entry]], choices: Sequence[Choice[Entry]]
) -> list[FieldProblem]:
    """Everything a ballot breaks, in the order a voter should mend it; paths are "choices" or "choices.N"."""
    problems = _unknown_or_repeated(options, choices)
    if problems:
        # the bounds below add up tracks and costs, which unknown or repeated entries would distort
        return problems
    return [
        *_wrong_count(rule, len(choices)),
        *_too_many_in_track(rule, options, choices),
        *_too_costly(rule, options, choices),
        *_wrong_points(rule, choices),
    ]


def normalise_ballot(
    rule: BallotRule, options: Mapping[Entry, Option[Entry]], choices: Sequence[Choice[Entry]]
) -> tuple[Choice[Entry], ...]:
    """The ballot with its points filled in: 1 an approval, positional ones in an ORDINAL ballot.

    Normalising twice changes nothing. Raises Invalid with every broken bound among its fields.
    """
    refuse(ballot_problems(rule, options, choices))
    if rule.kind is BallotKind.CUMULATIVE:
        return tuple(choices)
    points = rule.points_by_place if rule.kind is BallotKind.ORDINAL else (1,) * len(choices)
    return tuple(Choice(choice.entry_id, given) for choice, given in zip(choices, points, strict=False))


def options_by_entry(options: Iterable[Option[Entry]]) -> dict[Entry, Option[Entry]]:
    """The options by their entry, as the functions above take them: build it once for many ballots."""
    return {option.entry_id: option for option in options}


def _unknown_or_repeated(
    options: Mapping[Entry, Option[Entry]], choices: Sequence[Choice[Entry]]
) -> list[FieldProblem]:
    problems, seen = [], set()
    for place, choice in enumerate(choices):
        if choice.entry_id not in options:
            problems.append(FieldProblem(f"choices.{place}", "voting.unknown_entry"))
        elif choice.entry_id in seen:
            problems.append(FieldProblem(f"choices.{place}", "voting.chosen_twice"))
        seen.add(choice.entry_id)
    return problems


def _wrong_count(rule: BallotRule, count: int) -> list[FieldProblem]:
    if count < rule.min_choices:
        return [FieldProblem("choices", "voting.too_few_choices", {"least": rule.min_choices})]
    if rule.max_choices is not None and count > rule.max_choices:
        return [FieldProblem("choices", "voting.too_many_choices", {"limit": rule.max_choices})]
    return []


def _too_many_in_track(
    rule: BallotRule, options: Mapping[Entry, Option[Entry]], choices: Sequence[Choice[Entry]]
) -> list[FieldProblem]:
    if rule.max_per_track is None:
        return []
    per_track = Counter(options[choice.entry_id].track_id for choice in choices)
    # an entry without a track stands in none, so the bound per track does not reach it
    return [
        FieldProblem("choices", "voting.too_many_in_track", {"limit": rule.max_per_track, "track": track})
        for track, count in per_track.items()
        if track is not None and count > rule.max_per_track
    ]


def _too_costly(
    rule: BallotRule, options: Mapping[Entry, Option[Entry]], choices: Sequence[Choice[Entry]]
) -> list[FieldProblem]:
    if rule.max_total_cost is None:
        return []
    cost = sum((options[choice.entry_id].cost or Decimal(0) for choice in choices), Decimal(0))
    if cost <= rule.max_total_cost:
        return []
    return [FieldProblem("choices", "voting.too_costly", {"cost": cost, "limit": rule.max_total_cost})]


def _wrong_points(rule: BallotRule, choices: Sequence[Choice[Entry]]) -> list[FieldProblem]:
    if rule.kind is BallotKind.CUMULATIVE:
        return _wrong_spread(rule, choices)
    expected = rule.points_by_place if rule.kind is BallotKind.ORDINAL else (1,) * len(choices)
    return [
        FieldProblem(f"choices.{place}", "voting.points_not_yours")
        for place, (choice, points) in enumerate(zip(choices, expected, strict=False))
        if choice.points not in (None, points)
    ]


def _wrong_spread(rule: BallotRule, choices: Sequence[Choice[Entry]]) -> list[FieldProblem]:
    most = rule.max_points_per_entry
    problems = []
    for place, choice in enumerate(choices):
        if choice.points is None or choice.points < 1:
            problems.append(FieldProblem(f"choices.{place}", "voting.points_needed"))
        elif most is not None and choice.points > most:
            problems.append(FieldProblem(f"choices.{place}", "voting.points_too_many", {"limit": most}))
    total = sum(choice.points or 0 for choice in choices)
    if rule.points_total is not None and total > rule.points_total:
        details = {"total": total, "limit": rule.points_total}
        problems.append(FieldProblem("choices", "voting.points_total_exceeded", details))
    return problems


# ---- the count


def tally(
    ballots: Iterable[Sequence[Choice[Entry]]], entries: Iterable[Entry] = ()
) -> dict[Entry, EntryTally]:
    """Count normalised ballots. `entries` are listed even when nobody chose them."""
    votes: Counter[Entry] = Counter()
    points: Counter[Entry] = Counter()
    for ballot in ballots:
        for choice in ballot:
            votes[choice.entry_id] += 1
            points[choice.entry_id] += choice.points or 0
    named = dict.fromkeys([*entries, *votes])
    return {entry: EntryTally(votes[entry], points[entry]) for entry in named}


def may_see_tally(visibility: TallyVisibility, voting: PhaseState, *, published: bool) -> bool:
    """May the public see the count now? Published results show it; before the vote opens nobody sees any."""
    if published:
        return True
    if visibility is TallyVisibility.LIVE:
        return voting is not PhaseState.UPCOMING
    return visibility is TallyVisibility.AFTER_CLOSE and voting is PhaseState.CLOSED
