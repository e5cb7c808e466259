"""What an organiser is told to look at, by phase and by what waits. No database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from domain.contests.attention import attention
from domain.contests.models import ApprovalChain, Contest, Phase, PhaseKind, Season
from domain.contests.publication import ContestParts
from domain.contests.usage import Pending

OPENS = datetime(2026, 10, 10, tzinfo=UTC)
DAY = timedelta(days=1)
# submission, screening, judging and voting, announcement: ten days each
STARTS = {
    PhaseKind.SUBMISSION: 0,
    PhaseKind.SCREENING: 10,
    PhaseKind.JUDGING: 20,
    PhaseKind.PUBLIC_VOTING: 20,
    PhaseKind.ANNOUNCEMENT: 30,
}


def parts(**values: Any) -> ContestParts:
    defaults: dict[str, Any] = {
        "published_at": OPENS,
        "jury_weight": Decimal(70),
        "public_weight": Decimal(30),
    }
    contest = Contest(summary={}, rules={}, organiser_name={}, **defaults | values)
    phases = [
        Phase(kind=kind, opens_at=OPENS + start * DAY, closes_at=OPENS + (start + 10) * DAY)
        for kind, start in STARTS.items()
    ]
    return ContestParts(contest, Season(), [], phases, [], [], [])


def codes(day: float, pending: Pending, **values: Any) -> list[tuple[str, int]]:
    found = attention(parts(**values), pending, OPENS + timedelta(days=day))
    return [(item.code.removeprefix("contests.attention_"), item.count) for item in found]


OPEN = Pending(round_status="OPEN", owed=4)
COMPUTED = {"results_computed_at": OPENS}


@pytest.mark.parametrize(
    ("day", "pending", "values", "expected"),
    [
        (5, Pending(), {}, []),
        (5, Pending(to_forward=3), {}, [("to_forward", 3)]),
        (5, Pending(to_forward=3), {"approval": ApprovalChain.NONE}, []),
        (12, Pending(), {}, []),
        (14, Pending(), {}, [("no_round", 1)]),
        (14, Pending(), {"jury_weight": Decimal(0)}, []),
        (19, Pending(round_status="PREPARING", invitations=2), {}, [("invitations", 2)]),
        (21, Pending(round_status="PREPARING"), {}, [("round_not_open", 1)]),
        (22, OPEN, {}, []),
        (22, Pending(round_status="OPEN", uncovered=2), {}, [("too_few_judges", 2)]),
        (28, OPEN, {}, [("scorecards_owed", 4)]),
        (30, OPEN, {}, [("compute_results", 1), ("close_round", 1)]),
        (30, Pending(round_status="CLOSED"), {}, [("compute_results", 1)]),
        (31, Pending(round_status="CLOSED"), COMPUTED, [("publish_results", 1)]),
        (31, Pending(round_status="CLOSED"), COMPUTED | {"results_published_at": OPENS}, []),
        (31, Pending(round_status="CLOSED", dead_letters=1), COMPUTED | {"results_published_at": OPENS},
         [("dead_letters", 1)]),
    ],
)  # fmt: skip
def test_what_waits(
    day: float, pending: Pending, values: dict[str, Any], expected: list[tuple[str, int]]
) -> None:
    assert codes(day, pending, **values) == expected


def test_a_draft_counts_what_is_missing() -> None:
    # season, summary, rules, organiser, tracks, form, rubric and prizes
    assert codes(-5, Pending(to_forward=3), published_at=None) == [("draft", 8)]
