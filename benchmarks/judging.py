"""Statistics of a round of 2,000 entries, 5 judges each of 200, 6 criteria: 60,000 scores.

Goals: all methods but the bootstrap within a second; the z-scores at least five times as fast as in plain SQL; a
bootstrap of 1,000 within ten seconds. Scores are made anew from a fixed seed; peers alternate in one run.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable

import asyncpg
import numpy as np

from domain.judging.statistics.agreement import Metric, krippendorff_alpha, units_of
from domain.judging.statistics.comparison import Method, compare, rank_intervals
from domain.judging.statistics.correction import z_refit
from domain.judging.statistics.jury import judge_figures, outliers
from domain.judging.statistics.table import ScoreTable
from infra.settings import settings

ENTRIES, JUDGES, EACH, CRITERIA, ROUNDS = 2_000, 200, 5, 6, 7
SCORES = """
CREATE TEMP TABLE bench_scores AS
SELECT e AS entry, (e * 7 + step * (1 + e % 39)) % 200 AS judge, c AS criterion,
    round((50 + 10 * sin(e) + 5 * cos((e * 7 + step) % 200) + 15 * random())::numeric, 1)::float AS value
FROM generate_series(0, 1999) e, generate_series(0, 4) step, generate_series(1, 6) c
"""
BY_SQL = """
WITH cards AS (SELECT entry, judge, avg(value) AS value FROM bench_scores GROUP BY entry, judge),
judges AS (SELECT judge, avg(value) AS mean, stddev_pop(value) AS spread FROM cards GROUP BY judge),
entries AS (
    SELECT entry, avg((value - mean) / nullif(spread, 0)) AS z, avg(value) AS raw
    FROM cards JOIN judges USING (judge) GROUP BY entry)
SELECT entry, min(raw) OVER () + (z - min(z) OVER ()) * (max(raw) OVER () - min(raw) OVER ())
    / (max(z) OVER () - min(z) OVER ()) AS score
FROM entries ORDER BY entry
"""


async def measure() -> None:
    """Prints seconds, ratios and whether both ways give the same scores."""
    connection = await asyncpg.connect(settings().owner_url)
    try:
        await connection.execute("SELECT setseed(0.5)")
        await connection.execute(SCORES)
        await connection.execute("ANALYZE bench_scores")
        await _compare(connection)
    finally:
        await connection.close()


async def _compare(connection: asyncpg.Connection) -> None:
    rows = await connection.fetch(
        "SELECT entry, judge, avg(value) AS value FROM bench_scores GROUP BY entry, judge ORDER BY entry, judge"
    )
    table = _table(rows)
    print(f"{len(table.entries)} entries, {len(table.judges)} judges, {len(table) * CRITERIA} scores")
    sql = await connection.fetch(BY_SQL)
    ours = z_refit(table)
    same = all(abs(ours[row["entry"]] - row["score"]) < 1e-6 for row in sql)
    print(f"same z-scores from SQL: {same}")
    by_sql, by_us = [], []
    for _ in range(ROUNDS):
        by_sql.append(await _seconds(lambda: connection.fetch(BY_SQL)))
        by_us.append(_timed(lambda: z_refit(table)))
    ratio = statistics.median(s / u for s, u in zip(by_sql, by_us, strict=True))
    print(
        f"z-scores over kept totals: {1000 * statistics.median(by_us):.1f} ms, SQL "
        f"{1000 * statistics.median(by_sql):.1f} ms: {ratio:.1f}x (goal 5x)"
    )
    whole = statistics.median(_timed(lambda: _all_methods(table)) for _ in range(3))
    print(f"all methods and figures: {whole:.2f} s (goal 1 s)")
    bootstrap = _timed(lambda: rank_intervals(table, 10, seed=1, rounds=1000))
    print(f"bootstrap of 1,000: {bootstrap:.1f} s (goal 10 s)")


def _table(rows: list[asyncpg.Record]) -> ScoreTable:
    pairs = [(row["entry"], row["judge"]) for row in rows]
    entries, judges = (tuple(sorted({pair[side] for pair in pairs})) for side in (0, 1))
    return ScoreTable(
        entries,
        judges,
        np.array([pair[0] for pair in pairs]),
        np.searchsorted(judges, [pair[1] for pair in pairs]),
        np.array([row["value"] for row in rows], dtype=np.float64),
        np.arange(len(rows)),
    )


def _all_methods(table: ScoreTable) -> None:
    compare(table, 10, tuple(Method))
    judge_figures(table)
    outliers(table)
    krippendorff_alpha(units_of(table.entry.tolist(), table.value.tolist()), Metric.INTERVAL)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


async def _seconds(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began
