"""What a closed round's scores say of its judges and of its result.

For organisers and auditors: take ids that came out of the doors of `queries`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from domain.contests.models import Criterion, Prize
from domain.judging import rules
from domain.judging.models import Round, RoundStatus
from domain.judging.rubric import weights_of
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

if TYPE_CHECKING:  # numpy and scipy are loaded when somebody asks
    from domain.judging.statistics.comparison import MethodOutcome, RankInterval
    from domain.judging.statistics.jury import JudgeFigures, StandsOut
    from domain.judging.statistics.table import Score, ScoreTable

RESAMPLED = 500
"""Juries drawn for the intervals of ranks."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the judges agree; None where it cannot be said.

    `alpha`: Krippendorff's for intervals; `reliability`: of one scorecard, from the variances; `one_judge` and
    `panel`: ICC(2,1) and ICC(2,k), `concordance`: Kendall's W, these three only where every judge scored all.
    """

    alpha: float | None
    reliability: float | None
    one_judge: float | None
    panel: float | None
    concordance: float | None


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """Scores in percent. `parts`: groups of entries without a judge in common, 1 when all hang together;
    `places`: how many of the first places count as winning, the number of prizes."""

    round_id: UUID
    scorecards: int
    places: int
    parts: int
    agreement: Agreement
    judges: tuple[JudgeFigures, ...]
    outliers: tuple[StandsOut, ...]
    methods: tuple[MethodOutcome, ...]
    intervals: dict[UUID, RankInterval]


async def figures_of(ctx: Context, round_ids: list[UUID]) -> dict[UUID, RoundFigures]:
    """The figures of those rounds that are closed and have two judges and two entries at least."""
    found = {}
    for round_ in await Round.filter(id__in=round_ids, status=RoundStatus.CLOSED):
        scores = await _scores(round_)
        places = sum(prize.quantity for prize in await Prize.filter(contest_id=round_.contest_id)) or 1
        figures = await asyncio.to_thread(_figures, round_, scores, places)
        if figures is not None:
            found[round_.id] = figures
    return found


COUNTING = """
SELECT a.entry_id, a.judge_id,
    row_number() OVER (PARTITION BY a.judge_id ORDER BY a.handed_in_at, a.id) AS place,
    array_agg(s.criterion_id) AS criteria, array_agg(s.value) AS values
FROM assignments a
JOIN entries e ON e.id = a.entry_id AND e.goes_on
JOIN scores s ON s.assignment_id = a.id
WHERE a.round_id = $1 AND a.handed_in_at IS NOT NULL AND a.released_at IS NULL
GROUP BY a.id, e.code
ORDER BY e.code, a.entry_id, a.judge_id
"""


async def _scores(round_: Round) -> list[Score]:
    """Every scorecard that counts, as one weighted score."""
    from domain.judging.statistics.table import Score

    weights = weights_of(await Criterion.filter(contest_id=round_.contest_id))
    rows = await fetch_rows(COUNTING, round_.id)
    return [
        Score(row["entry_id"], row["judge_id"], float(percent), row["place"])
        for row in rows
        for percent in [rules.weighted_score(weights, dict(zip(row["criteria"], row["values"], strict=True)))]
    ]


def _figures(round_: Round, scores: Sequence[Score], places: int) -> RoundFigures | None:
    from domain.judging.statistics.comparison import compare, rank_intervals
    from domain.judging.statistics.correction import parts_of
    from domain.judging.statistics.jury import judge_figures, outliers
    from domain.judging.statistics.table import ScoreTable

    table = ScoreTable.of(scores)
    if len(table.entries) < 2 or len(table.judges) < 2:
        return None
    intervals = rank_intervals(table, places, seed=round_.seed, rounds=RESAMPLED)
    return RoundFigures(
        round_id=round_.id,
        scorecards=len(table),
        places=places,
        parts=len(parts_of(table)),
        agreement=_agreement(table),
        judges=tuple(judge_figures(table)),
        outliers=tuple(outliers(table)),
        methods=tuple(compare(table, places)),
        intervals={entry: interval for entry, interval in intervals.items() if isinstance(entry, UUID)},
    )


def _agreement(table: ScoreTable) -> Agreement:
    from domain.judging.statistics.agreement import (
        Metric,
        intraclass,
        kendall_w,
        krippendorff_alpha,
        units_of,
    )
    from domain.judging.statistics.correction import crossed

    complete = intraclass(table.matrix()) if table.is_complete else None
    return Agreement(
        alpha=krippendorff_alpha(units_of(table.entry.tolist(), table.value.tolist()), Metric.INTERVAL),
        reliability=crossed(table).reliability if len(table) > 2 else None,
        one_judge=complete.random if complete else None,
        panel=complete.random_mean if complete else None,
        concordance=kendall_w(table.matrix()) if table.is_complete else None,
    )
