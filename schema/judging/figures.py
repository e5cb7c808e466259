"""What a closed round's scores say of its judges and of its result, as the API shows it."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.entries.queries import entries_by_id
from domain.judging import figures, queries
from schema.context import Info
from schema.loaders import load_present

if TYPE_CHECKING:
    from domain.judging.statistics.comparison import MethodOutcome as Outcome
    from domain.judging.statistics.comparison import RankInterval as Interval
    from domain.judging.statistics.jury import JudgeFigures as Figures
    from domain.judging.statistics.jury import StandsOut
    from schema.entries.types import Entry
    from schema.judging.types import Judge

LazyEntry = Annotated["Entry", strawberry.lazy("schema.entries.types")]
LazyJudge = Annotated["Judge", strawberry.lazy("schema.judging.types")]


@strawberry.enum
class RankingMethod(StrEnum):
    """How scorecards could become one figure an entry; MEAN is what ranks."""

    MEAN = "MEAN"
    MEDIAN = "MEDIAN"
    TRIMMED_MEAN = "TRIMMED_MEAN"
    Z_SCORE = "Z_SCORE"
    SEVERITY = "SEVERITY"
    SHRUNKEN = "SHRUNKEN"


async def _entry(info: Info, entry_id: UUID) -> Entry:
    from schema.entries.types import Entry  # its module imports the judging types

    return Entry.of(await load_present(info, entries_by_id, entry_id, "who sees a round sees its entries"))


async def _judge(info: Info, judge_id: UUID) -> Judge:
    from schema.judging.types import Judge  # its module imports this one

    because = "scores are those of the round's judges"
    return Judge.of(await load_present(info, queries.judges_by_id, judge_id, because))


@strawberry.type
class JudgeFigures:
    """A judge beside the others, in points of 100; null where there are too few scorecards to say."""

    judge_id: strawberry.Private[UUID]
    scorecards: int
    mean: float
    severity: float = strawberry.field(
        description="How much more (+) or less (-) than the other judges of the same entries."
    )
    spread: float | None = strawberry.field(description="Standard deviation of the scores given.")
    noise: float = strawberry.field(description="What neither the entry nor the severity explains.")
    consistency: float | None = strawberry.field(description="Correlation with the others, -1 to 1.")
    drift: float | None = strawberry.field(description="Change of the severity a scorecard.")
    drifts: bool

    @classmethod
    def of(cls, one: Figures) -> Self:
        return cls(
            judge_id=UUID(str(one.judge)),
            scorecards=one.scores,
            mean=one.mean,
            severity=one.severity,
            spread=one.spread,
            noise=one.noise,
            consistency=one.consistency,
            drift=one.drift,
            drifts=one.drifts,
        )

    @strawberry.field
    async def judge(self, info: Info) -> LazyJudge:
        return await _judge(info, self.judge_id)


@strawberry.type
class OutlyingScore:
    """A scorecard far from what its entry and its judge let expect; `distance` in robust deviations."""

    entry_id: strawberry.Private[UUID]
    judge_id: strawberry.Private[UUID]
    value: float
    expected: float
    distance: float

    @classmethod
    def of(cls, one: StandsOut) -> Self:
        ids = (UUID(str(one.entry)), UUID(str(one.judge)))
        return cls(
            entry_id=ids[0], judge_id=ids[1], value=one.value, expected=one.expected, distance=one.distance
        )

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.entry_id)

    @strawberry.field
    async def judge(self, info: Info) -> LazyJudge:
        return await _judge(info, self.judge_id)


@strawberry.type
class MethodOutcome:
    """What another method would have made of it; not possible where judges have no entries in common."""

    method: RankingMethod
    is_possible: bool
    comes_in: strawberry.Private[list[UUID]]
    falls_out: strawberry.Private[list[UUID]]

    @classmethod
    def of(cls, one: Outcome, ranking: Outcome) -> Self:
        """`ranking`: the outcome of the method that ranks."""
        known = one.winners if one.is_possible else ranking.winners
        return cls(
            method=RankingMethod(one.method.value),
            is_possible=one.is_possible,
            comes_in=sorted(UUID(str(entry)) for entry in known - ranking.winners),
            falls_out=sorted(UUID(str(entry)) for entry in ranking.winners - known),
        )

    @strawberry.field
    async def new_winners(self, info: Info) -> list[LazyEntry]:
        return list(await asyncio.gather(*(_entry(info, entry_id) for entry_id in self.comes_in)))

    @strawberry.field
    async def lost_winners(self, info: Info) -> list[LazyEntry]:
        return list(await asyncio.gather(*(_entry(info, entry_id) for entry_id in self.falls_out)))


@strawberry.type
class RankInterval:
    """The places that 90 % of resampled juries give an entry; `winning`: the share in which it wins, 0 to 1."""

    entry_id: strawberry.Private[UUID]
    rank: int
    low: int
    high: int
    winning: float

    @classmethod
    def of(cls, entry_id: UUID, rank: int, one: Interval) -> Self:
        return cls(entry_id=entry_id, rank=rank, low=one.low, high=one.high, winning=one.winning)

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.entry_id)


@strawberry.type
class Agreement:
    """How far the judges agree, 1 being fully; null where it cannot be said."""

    alpha: float | None = strawberry.field(description="Krippendorff's alpha for intervals.")
    reliability: float | None = strawberry.field(description="Of one scorecard, from the variances.")
    one_judge: float | None = strawberry.field(description="ICC(2,1), where every judge scored all.")
    panel: float | None = strawberry.field(description="ICC(2,k), where every judge scored all.")
    concordance: float | None = strawberry.field(description="Kendall's W, where every judge scored all.")

    @classmethod
    def of(cls, one: figures.Agreement) -> Self:
        return cls(
            alpha=one.alpha,
            reliability=one.reliability,
            one_judge=one.one_judge,
            panel=one.panel,
            concordance=one.concordance,
        )


@strawberry.type
class RoundFigures:
    """Statistics of a closed round; scores in percent."""

    scorecards: int
    places: int = strawberry.field(description="How many first places count as winning: the prizes.")
    parts: int = strawberry.field(description="Groups of entries without a judge in common; 1 is best.")
    agreement: Agreement
    judges: list[JudgeFigures]
    outliers: list[OutlyingScore]
    methods: list[MethodOutcome]
    intervals: list[RankInterval]

    @classmethod
    def of(cls, one: figures.RoundFigures) -> Self:
        ranking = next(method for method in one.methods if method.method.value == RankingMethod.MEAN.value)
        places = sorted(one.intervals, key=lambda entry: ranking.ranks[entry])
        return cls(
            scorecards=one.scorecards,
            places=one.places,
            parts=one.parts,
            agreement=Agreement.of(one.agreement),
            judges=[JudgeFigures.of(judge) for judge in one.judges],
            outliers=[OutlyingScore.of(score) for score in one.outliers],
            methods=[MethodOutcome.of(method, ranking) for method in one.methods],
            intervals=[RankInterval.of(at, ranking.ranks[at], one.intervals[at]) for at in places],
        )
