"""The real jury's 210 jurors: our fast mixed model says what the statisticians' slow one does."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas
import pytest
from statsmodels.formula.api import mixedlm

from domain.judging.statistics.agreement import Metric, krippendorff_alpha, units_of
from domain.judging.statistics.correction import crossed
from domain.judging.statistics.table import Score, ScoreTable

FOLDER = os.environ.get("VINHDANH_REAL_DATA")
pytestmark = pytest.mark.skipif(not FOLDER, reason="VINHDANH_REAL_DATA names no folder of real data")

JURORS = "ABCDE"
COMPARED_PANELS = 4  # the peer's cost grows with the cube of the number of scores


def table_of(panels: int | None = None) -> ScoreTable:
    """Ranks as scores: 26 for the first place, 1 for the last."""
    with Path(FOLDER or "", "jury", "2016_final_juror_ranks.csv").open() as file:
        rows = list(csv.DictReader(file))
    chosen = list(dict.fromkeys(row["panel"] for row in rows))[:panels]
    return ScoreTable.of(
        Score(row["entry"], row["panel"] + juror, 27 - float(row[juror]))
        for row in rows
        if row["panel"] in chosen
        for juror in JURORS
        if row[juror]
    )


def with_severities(table: ScoreTable) -> ScoreTable:
    """Ranks leave every juror the same mean: here some give more than others, by known amounts."""
    given = 1.5 * (np.arange(len(table.judges)) * 7 % 5)
    return replace(table, value=table.value + given[table.judge])


def test_crossed_random_effects_agree_with_statsmodels() -> None:
    table = with_severities(table_of(COMPARED_PANELS))
    frame = pandas.DataFrame({"entry": table.entry, "judge": table.judge, "value": table.value, "all": 1})
    effects = {"entry": "0 + C(entry)", "judge": "0 + C(judge)"}
    theirs = mixedlm("value ~ 1", frame, groups="all", vc_formula=effects).fit(reml=True, method="lbfgs")
    ours = crossed(table)
    variances = (ours.entry_variance, ours.judge_variance, ours.residual_variance)
    assert variances == pytest.approx((*theirs.vcomp, theirs.scale), rel=1e-3)


def test_agreement_of_all_jurors() -> None:
    table = table_of()
    assert (len(table.judges), len(table.entries)) == (210, 26)
    alpha = krippendorff_alpha(units_of(table.entry.tolist(), table.value.tolist()), Metric.INTERVAL)
    found = crossed(table)
    assert alpha is not None
    assert alpha == pytest.approx(found.reliability, abs=0.02)
