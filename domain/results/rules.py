"""How jury and public make one result, who shares a rank, and which prizes follow from it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import groupby

from domain.contests.rules import HUNDRED, JuryPublic, jury_public_problems
from domain.kernel.errors import refuse

RESULT_PLACES = Decimal("0.0001")


class TieBreak(StrEnum):
    """What may part entries with equal totals, when the contest's rules declare it."""

    JURY = "JURY"
    PUBLIC = "PUBLIC"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """An entry's figures in percent, and the public's points as counted.

    `total` is None while the jury, which weighs in it, has not scored the entry.
    """

    entry_id: Hashable
    track_id: Hashable | None
    jury: Decimal | None
    public: Decimal
    public_points: int
    total: Decimal | None


@dataclass(frozen=True, slots=True)
class RankedRow:
    """A row and its places in the contest and in its track; entries without a total have none."""

    row: ResultRow
    rank: int | None
    rank_in_track: int | None


def rounded(figure: Decimal) -> Decimal:
    """The declared rounding of totals: half up, four places. Ties are decided on the rounded figure."""
    return figure.quantize(RESULT_PLACES, ROUND_HALF_UP)


def public_percent(points: Mapping[Hashable, int]) -> dict[Hashable, Decimal]:
    """Each entry's points as a percentage of the most that any entry of the contest has; all 0 without votes.

    The linear scale transformation by the maximum (Hwang and Yoon, Multiple Attribute Decision Making, 1981):
    it keeps the proportions between entries and gives the public's favourite what a perfect jury score has.
    """
    most = max(points.values(), default=0)
    if most == 0:
        return dict.fromkeys(points, rounded(Decimal(0)))
    return {entry: rounded(HUNDRED * given / most) for entry, given in points.items()}


def combine(
    jury: Mapping[Hashable, Decimal | None],
    public: Mapping[Hashable, int],
    weights: JuryPublic,
    tracks: Mapping[Hashable, Hashable] | None = None,
    *,
    is_election: bool = False,
) -> list[ResultRow]:
    """One row an entry of `jury` (percent, None if unscored) or `public` (points), in the order given.

    Raises Invalid when the weights do not make 100 or, but for elections, leave everything to the public.
    """
    problems = jury_public_problems(weights)
    refuse([p for p in problems if not (is_election and p.code == "contests.public_alone")])
    entries = list(dict.fromkeys([*jury, *public]))
    points = {entry: public.get(entry, 0) for entry in entries}
    percents = public_percent(points)
    rows = []
    for entry in entries:
        score = jury.get(entry)
        total = _total(score, percents[entry], weights)
        rows.append(ResultRow(entry, (tracks or {}).get(entry), score, percents[entry], points[entry], total))
    return rows


def _total(jury: Decimal | None, public: Decimal, weights: JuryPublic) -> Decimal | None:
    if jury is None and weights.jury:
        return None
    return rounded(((jury or 0) * weights.jury + public * weights.public) / HUNDRED)


# ---- ranks


def rank(rows: Iterable[ResultRow], tie_break: Sequence[TieBreak] = ()) -> list[RankedRow]:
    """Best first, in standard competition ranking ("1, 2, 2, 4"), in the contest and within each track.

    Entries that share a rank, and those without a total at the end, keep the order given.
    """
    given = list(rows)
    key = {row.entry_id: _rank_key(row, tie_break) for row in given}
    ranked = sorted(
        (row for row in given if row.total is not None), key=lambda row: key[row.entry_id], reverse=True
    )
    overall = _places([(row.entry_id, key[row.entry_id]) for row in ranked])
    in_track: dict[Hashable, int] = {}
    for track in dict.fromkeys(row.track_id for row in ranked):
        members = [(row.entry_id, key[row.entry_id]) for row in ranked if row.track_id == track]
        in_track |= _places(members)
    unranked = [row for row in given if row.total is None]
    return [
        RankedRow(row, overall.get(row.entry_id), in_track.get(row.entry_id)) for row in [*ranked, *unranked]
    ]


def _rank_key(row: ResultRow, tie_break: Sequence[TieBreak]) -> tuple[Decimal, ...]:
    parts = {TieBreak.JURY: row.jury or Decimal(0), TieBreak.PUBLIC: Decimal(row.public_points)}
    return (row.total or Decimal(0), *(parts[name] for name in tie_break))


def _places(in_order: Sequence[tuple[Hashable, tuple[Decimal, ...]]]) -> dict[Hashable, int]:
    places: dict[Hashable, int] = {}
    for _, tied in groupby(in_order, key=lambda pair: pair[1]):
        place = len(places) + 1
        places.update({entry: place for entry, _ in tied})
    return places


# ---- prizes


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize of a contest, or of one track; `position` 1 is the highest, `quantity` how many are given."""

    id: Hashable
    position: int
    quantity: int = 1
    track_id: Hashable | None = None


@dataclass(frozen=True, slots=True)
class PrizeProposal:
    """This entry should get this prize."""

    prize_id: Hashable
    entry_id: Hashable


@dataclass(frozen=True, slots=True)
class TieAtEdge:
    """Entries that share a rank while the prizes left for them differ or do not suffice: people must decide.

    `prize_ids` repeats a prize for each piece of it that is left.
    """

    prize_ids: tuple[Hashable, ...]
    entry_ids: tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class PrizePlan:
    """What follows from the ranking, and what does not."""

    proposals: tuple[PrizeProposal, ...]
    ties: tuple[TieAtEdge, ...]


def allot_prizes(ranking: Sequence[RankedRow], prizes: Sequence[Prize]) -> PrizePlan:
    """Prizes of the contest go down its ranking, then prizes of a track down the track's.

    An entry that has a prize of the contest, or is in a tie for one, gets none of its track: one achievement
    is not rewarded twice. Ties at an edge are reported, not broken.
    """
    overall = _allot(_rank_groups(ranking, None, frozenset()), _pieces(prizes, None))
    taken = frozenset(
        [proposal.entry_id for proposal in overall.proposals]
        + [entry for tie in overall.ties for entry in tie.entry_ids]
    )
    tracks = dict.fromkeys(prize.track_id for prize in prizes if prize.track_id is not None)
    per_track = (_allot(_rank_groups(ranking, track, taken), _pieces(prizes, track)) for track in tracks)
    plans = [overall, *per_track]
    return PrizePlan(
        tuple(proposal for plan in plans for proposal in plan.proposals),
        tuple(tie for plan in plans for tie in plan.ties),
    )


def _pieces(prizes: Sequence[Prize], track: Hashable | None) -> list[Hashable]:
    own = (prize for prize in prizes if prize.track_id == track)
    in_order = sorted(own, key=lambda prize: prize.position)
    return [prize.id for prize in in_order for _ in range(prize.quantity)]


def _rank_groups(
    ranking: Sequence[RankedRow], track: Hashable | None, taken: frozenset[Hashable]
) -> list[list[Hashable]]:
    placed: list[tuple[int, Hashable]] = []
    for ranked in ranking:
        place = ranked.rank if track is None else ranked.rank_in_track
        is_in_scope = track is None or ranked.row.track_id == track
        if place is not None and is_in_scope and ranked.row.entry_id not in taken:
            placed.append((place, ranked.row.entry_id))
    placed.sort(key=lambda pair: pair[0])
    return [[entry for _, entry in tied] for _, tied in groupby(placed, key=lambda pair: pair[0])]


def _allot(groups: Sequence[Sequence[Hashable]], pieces: Sequence[Hashable]) -> PrizePlan:
    proposals, ties, given = [], [], 0
    for group in groups:
        left = pieces[given : given + len(group)]
        given += len(group)
        if len(left) == len(group) and len(set(left)) == 1:
            proposals += [PrizeProposal(left[0], entry) for entry in group]
        elif left:
            ties.append(TieAtEdge(tuple(left), tuple(group)))
    return PrizePlan(tuple(proposals), tuple(ties))
