"""What an organiser should look at first: pure, from counts and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.contests import rules
from domain.contests.publication import ContestParts, publication_checks
from domain.contests.rules import PhaseKind, PhaseState
from domain.contests.usage import Pending

BEFORE_JUDGING = timedelta(days=7)
BEFORE_CLOSE = timedelta(days=3)


@dataclass(frozen=True)
class Attention:
    """Something that waits for the organiser; `code` names its text, `count` how many there are of it."""

    code: str
    count: int


def attention(parts: ContestParts, pending: Pending, now: datetime) -> list[Attention]:
    """What waits, the most urgent first; nothing of it in a finished contest."""
    if parts.contest.published_at is None:
        missing = sum(not check.is_ok for check in publication_checks(parts, now))
        return [Attention("contests.attention_draft", missing)]
    found = [
        *_results(parts, now),
        *_judging(parts, pending, now),
        Attention("contests.attention_for_units", pending.for_units),
        Attention("contests.attention_to_forward", _to_forward(parts, pending)),
        Attention("contests.attention_appeals", pending.appeals),
        Attention("contests.attention_to_screen", pending.to_screen),
        Attention("contests.attention_overdue_revisions", pending.overdue_revisions),
        Attention("contests.attention_invitations", pending.invitations),
        Attention("contests.attention_dead_letters", pending.dead_letters),
    ]
    return [item for item in found if item.count]


def _to_forward(parts: ContestParts, pending: Pending) -> int:
    return pending.to_forward - pending.for_units if parts.contest.needs_approval else 0


def _results(parts: ContestParts, now: datetime) -> Iterator[Attention]:
    deciding = [
        phase for phase in parts.windows if phase.kind in {PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING}
    ]
    is_decided = all(rules.phase_state(phase, now) is PhaseState.CLOSED for phase in deciding)
    if not deciding or not is_decided or parts.contest.results_published_at:
        return
    if parts.contest.results_computed_at is None:
        yield Attention("contests.attention_compute_results", 1)
    elif rules.is_open(parts.windows, PhaseKind.ANNOUNCEMENT, now):
        yield Attention("contests.attention_publish_results", 1)


def _judging(parts: ContestParts, pending: Pending, now: datetime) -> Iterator[Attention]:
    judging = next((phase for phase in parts.windows if phase.kind is PhaseKind.JUDGING), None)
    if judging is None or parts.contest.jury_weight == 0:
        return
    state = rules.phase_state(judging, now)
    if pending.round_status is None:
        if now >= judging.opens_at - BEFORE_JUDGING and not parts.contest.results_published_at:
            yield Attention("contests.attention_no_round", 1)
    elif pending.round_status == "PREPARING":
        if state is not PhaseState.UPCOMING:
            yield Attention("contests.attention_round_not_open", 1)
    elif pending.round_status == "OPEN":
        yield from _open_round(judging, pending, now)


def _open_round(judging: rules.Phase, pending: Pending, now: datetime) -> Iterator[Attention]:
    if judging.closes_at is not None and now >= judging.closes_at:
        yield Attention("contests.attention_close_round", 1)
    elif judging.closes_at is not None and now >= judging.closes_at - BEFORE_CLOSE:
        yield Attention("contests.attention_scorecards_owed", pending.owed)
    yield Attention("contests.attention_too_few_judges", pending.uncovered)
