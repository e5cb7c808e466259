"""Serials people can read out, and grants that fit the prizes."""

from __future__ import annotations

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from domain.awards.rules import (
    ALPHABET,
    Grant,
    PrizeOnOffer,
    grant_problems,
    normalise_serial,
    serial_of,
)
from domain.kernel.errors import FieldProblem

FIRST, TRACK_PRIZE, TRACK, OTHER_TRACK = uuid4(), uuid4(), uuid4(), uuid4()
A, B, C = uuid4(), uuid4(), uuid4()
PRIZES = {FIRST: PrizeOnOffer(1, None), TRACK_PRIZE: PrizeOnOffer(2, TRACK)}
TRACKS = {A: TRACK, B: OTHER_TRACK, C: TRACK}


@given(st.integers(2000, 2100), st.binary(min_size=10, max_size=10))
def test_a_serial_is_found_however_it_is_typed(year: int, random: bytes) -> None:
    serial = serial_of(year, random)
    assert normalise_serial(f"  {serial.lower()[:9]} {serial.lower()[9:]} ") == serial
    assert set(serial[8:].replace("-", "")) <= set(ALPHABET)
    assert len(serial) == len("VD-2026-7KQ4X-9M2XA")


def test_grants_that_fit_have_no_problems() -> None:
    grants = [Grant(FIRST, B), Grant(TRACK_PRIZE, A), Grant(TRACK_PRIZE, C)]
    assert grant_problems(grants, PRIZES, TRACKS) == []


def test_each_misfit_is_named_where_it_stands() -> None:
    stranger, unknown = uuid4(), uuid4()
    grants = [
        Grant(FIRST, A),
        Grant(FIRST, B),
        Grant(TRACK_PRIZE, B),
        Grant(unknown, C),
        Grant(TRACK_PRIZE, stranger),
        Grant(TRACK_PRIZE, A),
    ]
    assert grant_problems(grants, PRIZES, TRACKS) == [
        FieldProblem("grants.1.prizeId", "awards.too_many", {"quantity": 1}),
        FieldProblem("grants.2.entryId", "awards.rewarded_twice"),
        FieldProblem("grants.3.prizeId", "awards.unknown_prize"),
        FieldProblem("grants.4.entryId", "awards.entry_not_ranked"),
        FieldProblem("grants.5.prizeId", "awards.too_many", {"quantity": 2}),
        FieldProblem("grants.5.entryId", "awards.rewarded_twice"),
    ]


def test_a_track_s_prize_stays_in_its_track() -> None:
    assert grant_problems([Grant(TRACK_PRIZE, B)], PRIZES, TRACKS) == [
        FieldProblem("grants.0.entryId", "awards.other_track")
    ]
