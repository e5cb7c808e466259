"""What a contest consists of: tracks, phases, entry form, rubric, prizes, ballot rule."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry

from domain.contests import models, queries, rules
from domain.contests.ballot_rule import BallotKind, TallyVisibility
from domain.contests.rules import PhaseKind, PhaseState
from domain.entries.queries import public_track_counts
from schema.context import Info
from schema.loaders import load
from schema.scalars import Localized

for shared in (models.ContestKind, PhaseKind, PhaseState, BallotKind, TallyVisibility, queries.ContestFilter):
    strawberry.enum(shared)


@strawberry.type
class Track:
    """A track; `entryCount` counts the entries with a public page."""

    row: strawberry.Private[models.Track]
    id: strawberry.ID
    name: Localized
    summary: Localized
    position: int

    @classmethod
    def of(cls, row: models.Track) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            name=Localized.of(row.name),
            summary=Localized.of(row.summary),
            position=row.position,
        )

    @strawberry.field
    async def entry_count(self, info: Info) -> int:
        return await load(info, public_track_counts, self.row.id) or 0


async def track(info: Info, track_id: UUID | None) -> Track | None:
    """The track with this id, batched; None for none."""
    if track_id is None:
        return None
    row = await load(info, queries.tracks_by_id, track_id)
    return Track.of(row) if row else None


@strawberry.type
class Phase:
    """A phase, open from `opensAt` to just before `closesAt` by the server's clock."""

    row: strawberry.Private[models.Phase]
    id: strawberry.ID
    kind: PhaseKind
    opens_at: datetime
    closes_at: datetime

    @classmethod
    def of(cls, row: models.Phase) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            kind=row.kind,
            opens_at=row.opens_at,
            closes_at=row.closes_at,
        )

    @strawberry.field
    def state(self, info: Info) -> PhaseState:
        return rules.phase_state(self.row.window, info.context.ctx.now)


@strawberry.type
class Criterion:
    """A criterion, scored from 0 to `maxScore`, counting `weight` percent."""

    id: strawberry.ID
    name: Localized
    guidance: Localized
    weight: Decimal
    max_score: Decimal
    position: int

    @classmethod
    def of(cls, row: models.Criterion) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            name=Localized.of(row.name),
            guidance=Localized.of(row.guidance),
            weight=row.weight,
            max_score=row.max_score,
            position=row.position,
        )


@strawberry.type
class Prize:
    """A prize, `quantity` of them, in one track or in the whole contest; `rank` 1 is the highest."""

    row: strawberry.Private[models.Prize]
    id: strawberry.ID
    name: Localized
    reward: Localized
    rank: int
    quantity: int

    @classmethod
    def of(cls, row: models.Prize) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            name=Localized.of(row.name),
            reward=Localized.of(row.reward),
            rank=row.rank,
            quantity=row.quantity,
        )

    @strawberry.field
    async def track(self, info: Info) -> Track | None:
        return await track(info, self.row.track_id)


@strawberry.type
class BallotRule:
    """What a ballot may hold, and when the count may be seen."""

    kind: BallotKind
    min_choices: int
    max_choices: int | None
    max_per_track: int | None
    max_total_cost: Decimal | None
    points_total: int | None
    positional_points: list[int] | None
    tally_visibility: TallyVisibility

    @classmethod
    def of(cls, contest: models.Contest) -> Self:
        return cls(
            kind=contest.ballot_kind,
            min_choices=contest.min_choices,
            max_choices=contest.max_choices,
            max_per_track=contest.max_per_track,
            max_total_cost=contest.max_total_cost,
            points_total=contest.points_total,
            positional_points=contest.positional_points,
            tally_visibility=contest.tally_visibility,
        )
