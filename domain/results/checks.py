"""What must be done before a result may be computed or published, each with whether it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.contests.models import Contest, ContestKind
from domain.contests.queries import windows_of
from domain.contests.rules import PhaseKind, PhaseState, state_of
from domain.kernel.rows import fetch_row


@dataclass(frozen=True)
class ResultCheck:
    """One thing to look at: a message code with its parameters. Those not `is_required` only warn; the others
    refuse in words of their own."""

    code: str
    is_ok: bool
    refusal: str = ""
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def is_required(self) -> bool:
        return bool(self.refusal)


FACTS = """
SELECT
    EXISTS (SELECT FROM rounds WHERE contest_id = $1) AS has_round,
    NOT EXISTS (SELECT FROM rounds WHERE contest_id = $1 AND status <> 'CLOSED') AS all_closed,
    (SELECT count(*) FROM entries e WHERE e.contest_id = $1 AND e.goes_on AND NOT EXISTS (
        SELECT FROM round_results s JOIN rounds r ON r.id = s.round_id
        WHERE s.entry_id = e.id AND r.contest_id = $1 AND s.score IS NOT NULL)) AS unscored,
    (SELECT count(*) FROM entries WHERE contest_id = $1 AND goes_on) AS entries,
    EXISTS (SELECT FROM prizes WHERE contest_id = $1) AS has_prizes,
    EXISTS (SELECT FROM awards WHERE contest_id = $1 AND revoked_at IS NULL) AS has_awards
"""


async def before_computing(contest: Contest, now: datetime) -> list[ResultCheck]:
    """Entries are there, the vote is over, the judging closed."""
    facts = await fetch_row(FACTS, contest.id) or {}
    windows = await windows_of(contest.id)
    voting = state_of(windows, PhaseKind.PUBLIC_VOTING, now)
    found = [ResultCheck("results.has_entries", facts["entries"] > 0, "results.no_entries")]
    if contest.public_weight:
        found.append(
            ResultCheck("results.voting_over", voting in {PhaseState.CLOSED, None}, "results.voting_runs")
        )
    if contest.jury_weight:
        found.append(
            ResultCheck(
                "results.judging_closed", facts["has_round"] and facts["all_closed"], "results.judging_runs"
            )
        )
        missing = facts["unscored"]
        found.append(ResultCheck("results.all_scored", missing == 0, params={"missing": missing}))
    return found


async def before_publishing(contest: Contest, now: datetime) -> list[ResultCheck]:
    """As before computing, and: computed, and awards recorded where there are prizes."""
    facts = await fetch_row(FACTS, contest.id) or {}
    needs_awards = facts["has_prizes"] and contest.kind is not ContestKind.ELECTION
    return [
        *await before_computing(contest, now),
        ResultCheck("results.computed", contest.results_computed_at is not None, "results.not_computed"),
        ResultCheck("results.awards_recorded", facts["has_awards"] or not needs_awards, "results.no_awards"),
    ]
