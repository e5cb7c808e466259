from __future__ import annotations

from collections.abc import Hashable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.rules import JuryPublic
from domain.kernel.errors import Invalid
from domain.results.rules import (
    Prize,
    PrizePlan,
    PrizeProposal,
    RankedRow,
    ResultRow,
    TieAtEdge,
    TieBreak,
    allot_prizes,
    combine,
    public_percent,
    rank,
)

WEIGHTS = JuryPublic(Decimal(70), Decimal(30))


def row(
    entry: str, total: str | None, track: str | None = None, jury: str = "0", points: int = 0
) -> ResultRow:
    return ResultRow(
        entry, track, Decimal(jury), Decimal(0), points, None if total is None else Decimal(total)
    )


def hashable(value: int) -> Hashable:
    return value


def places(rows: list[RankedRow]) -> list[tuple[object, int | None, int | None]]:
    return [(ranked.row.entry_id, ranked.rank, ranked.rank_in_track) for ranked in rows]


def test_jury_and_public_combine_by_hand() -> None:
    rows = combine(
        {"a": Decimal(80), "b": Decimal(90), "c": None}, {"a": 300, "b": 100, "d": 3}, WEIGHTS, {"a": "x"}
    )
    assert rows == [
        ResultRow("a", "x", Decimal(80), Decimal(100), 300, Decimal(86)),
        ResultRow("b", None, Decimal(90), Decimal("33.3333"), 100, Decimal("73")),
        ResultRow("c", None, None, Decimal(0), 0, None),
        ResultRow("d", None, None, Decimal(1), 3, None),
    ]


def test_without_any_vote_the_public_gives_nothing() -> None:
    assert public_percent({"a": 0, "b": 0}) == {"a": 0, "b": 0}
    assert public_percent({}) == {}


@pytest.mark.parametrize(
    ("jury", "public", "code"),
    [
        ("70", "31", "contests.weights_sum"),
        ("0", "100", "contests.public_alone"),
        ("110", "-10", "contests.weight_negative"),
        ("NaN", "30", "contests.weight_negative"),
    ],
)
def test_weights_are_held_to_the_rules(jury: str, public: str, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        combine({}, {}, JuryPublic(Decimal(jury), Decimal(public)))


def test_an_election_may_leave_everything_to_the_public() -> None:
    everything = JuryPublic(Decimal(0), Decimal(100))
    rows = combine({"a": None}, {"a": 5, "b": 10}, everything, is_election=True)
    assert [(row.entry_id, row.total) for row in rows] == [("a", Decimal(50)), ("b", Decimal(100))]


def test_ties_share_a_rank_overall_and_in_the_track() -> None:
    rows = [
        row("late", None, "x"),
        row("c", "80", "y"),
        row("a", "90", "x"),
        row("b", "80", "x"),
        row("d", "70", "y"),
        row("e", "70", "y"),
        row("f", "60", "x"),
    ]
    assert places(rank(rows)) == [
        ("a", 1, 1),
        ("c", 2, 1),
        ("b", 2, 2),
        ("d", 4, 2),
        ("e", 4, 2),
        ("f", 6, 3),
        ("late", None, None),
    ]


def test_only_declared_keys_part_a_tie() -> None:
    rows = [row("a", "80", jury="70", points=9), row("b", "80", jury="75", points=5)]
    assert [ranked.rank for ranked in rank(rows)] == [1, 1]
    assert places(rank(rows, [TieBreak.JURY]))[0] == ("b", 1, 1)
    assert places(rank(rows, [TieBreak.PUBLIC]))[0] == ("a", 1, 1)


ROWS = st.lists(
    st.builds(
        ResultRow,
        entry_id=st.uuids(),
        track_id=st.sampled_from("xy"),
        jury=st.none(),
        public=st.just(Decimal(0)),
        public_points=st.integers(0, 2),
        total=st.none() | st.integers(0, 4).map(Decimal),
    ),
    max_size=12,
    unique_by=lambda row: row.entry_id,
)


@given(ROWS, st.sampled_from([(), (TieBreak.PUBLIC,)]))
def test_a_rank_is_one_more_than_the_number_of_better_ones(
    rows: list[ResultRow], keys: tuple[TieBreak, ...]
) -> None:
    def key(one: ResultRow) -> tuple[Decimal, int]:
        return (one.total or Decimal(0), one.public_points if keys else 0)

    ranked = rank(rows, keys)
    assert {one.row.entry_id for one in ranked} == {one.entry_id for one in rows}
    scored = [one for one in rows if one.total is not None]
    for one in ranked:
        if one.row.total is None:
            assert (one.rank, one.rank_in_track) == (None, None)
            continue
        better = [other for other in scored if key(other) > key(one.row)]
        assert one.rank == 1 + len(better)
        assert one.rank_in_track == 1 + sum(other.track_id == one.row.track_id for other in better)


@given(st.dictionaries(st.integers().map(hashable), st.integers(0, 10**9)))
def test_public_percents_keep_the_order_and_reach_100(points: dict[Hashable, int]) -> None:
    percents = public_percent(points)
    assert all(0 <= percent <= 100 for percent in percents.values())
    in_order = sorted(points, key=lambda entry: points[entry])
    assert [percents[entry] for entry in in_order] == sorted(percents.values())
    if any(points.values()):
        assert max(percents.values()) == 100


@given(
    st.dictionaries(st.integers(0, 9).map(hashable), st.none() | st.decimals(0, 100, places=4)),
    st.dictionaries(st.integers(0, 9).map(hashable), st.integers(0, 999)),
    st.integers(1, 100),
)
def test_totals_lie_between_jury_and_public(
    jury: dict[Hashable, Decimal | None], public: dict[Hashable, int], weight: int
) -> None:
    weights = JuryPublic(Decimal(weight), Decimal(100 - weight))
    for one in combine(jury, public, weights):
        assert (one.total is None) == (one.jury is None)
        if one.jury is not None and one.total is not None:
            assert min(one.jury, one.public) <= one.total <= max(one.jury, one.public)


PRIZES = [Prize("first", 1), Prize("second", 2), Prize("third", 3, quantity=2)]


def test_prizes_go_down_the_ranking() -> None:
    ranking = rank([row(name, total) for name, total in zip("abcde", ["9", "8", "7", "7", "5"], strict=True)])
    assert allot_prizes(ranking, PRIZES[::-1]) == PrizePlan(
        (
            PrizeProposal("first", "a"),
            PrizeProposal("second", "b"),
            PrizeProposal("third", "c"),
            PrizeProposal("third", "d"),
        ),
        (),
    )


def test_ties_at_an_edge_are_reported_and_what_follows_is_still_proposed() -> None:
    ranking = rank([row(name, total) for name, total in zip("abcde", ["9", "9", "7", "5", "5"], strict=True)])
    assert allot_prizes(ranking, PRIZES) == PrizePlan(
        (PrizeProposal("third", "c"),),
        (TieAtEdge(("first", "second"), ("a", "b")), TieAtEdge(("third",), ("d", "e"))),
    )


def test_a_prize_of_the_contest_excludes_one_of_the_track() -> None:
    ranking = rank([row("a", "9", "x"), row("b", "8", "x"), row("c", "7", "y"), row("d", None, "y")])
    plan = allot_prizes(ranking, [Prize("best", 1), Prize("of x", 1, track_id="x"), Prize("of y", 1, 2, "y")])
    assert plan.proposals == (
        PrizeProposal("best", "a"),
        PrizeProposal("of x", "b"),
        PrizeProposal("of y", "c"),
    )


@given(ROWS, st.lists(st.integers(1, 3), max_size=4))
def test_no_more_prizes_than_there_are_and_none_twice(rows: list[ResultRow], quantities: list[int]) -> None:
    prizes = [Prize(place, place, quantity) for place, quantity in enumerate(quantities)]
    plan = allot_prizes(rank(rows), prizes)
    winners = [proposal.entry_id for proposal in plan.proposals]
    contested = [entry for tie in plan.ties for entry in tie.entry_ids]
    assert len({*winners, *contested}) == len(winners) + len(contested)
    pieces = len(winners) + sum(len(tie.prize_ids) for tie in plan.ties)
    assert pieces == min(sum(quantities), sum(one.total is not None for one in rows))
