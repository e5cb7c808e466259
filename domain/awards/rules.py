"""Serials, and whether a decision's grants fit the contest's prizes. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.kernel.errors import FieldProblem

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to mistake
SERIAL_LETTERS = 10  # 50 bits: not to be guessed by trying


@dataclass(frozen=True)
class Grant:
    """This prize to this entry."""

    prize_id: UUID
    entry_id: UUID


@dataclass(frozen=True)
class PrizeOnOffer:
    """`left` may still be granted; with `track_id`, to entries of that track only."""

    left: int
    track_id: UUID | None


def serial_of(year: int, random: bytes) -> str:
    """A serial such as "VD-2026-7KQ4X-9M2XA" from at least `SERIAL_LETTERS` random bytes."""
    letters = "".join(ALPHABET[byte % 32] for byte in random[:SERIAL_LETTERS])
    return f"VD-{year}-{letters[:5]}-{letters[5:]}"


def normalise_serial(typed: str) -> str:
    """A serial as printed, from how people type it: lower case, spaces, O for 0, I or L for 1."""
    return "".join(typed.split()).upper().replace("–", "-")


def grant_problems(
    grants: Sequence[Grant],
    prizes: Mapping[UUID, PrizeOnOffer],
    entry_tracks: Mapping[UUID, UUID | None],
) -> list[FieldProblem]:
    """What is wrong with a decision's grants; paths are "grants.N.prizeId" and "grants.N.entryId"."""
    problems, given, rewarded = [], Counter[UUID](), set[UUID]()
    for place, grant in enumerate(grants):
        prize = prizes.get(grant.prize_id)
        given[grant.prize_id] += 1
        if prize is None:
            problems.append(FieldProblem(f"grants.{place}.prizeId", "awards.unknown_prize"))
        elif given[grant.prize_id] > prize.left:
            problems.append(
                FieldProblem(f"grants.{place}.prizeId", "awards.too_many", {"quantity": prize.left})
            )
        if grant.entry_id not in entry_tracks:
            problems.append(FieldProblem(f"grants.{place}.entryId", "awards.entry_not_ranked"))
        elif grant.entry_id in rewarded:
            problems.append(FieldProblem(f"grants.{place}.entryId", "awards.rewarded_twice"))
        elif prize and prize.track_id and prize.track_id != entry_tracks[grant.entry_id]:
            problems.append(FieldProblem(f"grants.{place}.entryId", "awards.other_track"))
        rewarded.add(grant.entry_id)
    return problems
