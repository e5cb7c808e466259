"""What tests of judging begin with, and how they look at what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from domain.accounts.models import User
from domain.contests.models import Contest, Criterion, PhaseKind
from domain.entries.models import Entry, EntryStatus
from domain.judging.models import (
    Assignment,
    Judge,
    Round,
)
from domain.judging.operations import ScoreGiven
from domain.kernel.models import OutboxMessage
from tests.factories.accounts import (
    make_organiser,
    make_user,
)
from tests.factories.contests import make_contest
from tests.factories.entries import make_entries
from tests.factories.judging import make_judge


async def judged_contest(**values: Any) -> Contest:
    return await make_contest(phase=PhaseKind.JUDGING, **values)


async def organiser_of(contest: Contest) -> User:
    return await make_organiser(contest_id=contest.id)


async def entries_in(contest: Contest, number: int, **values: Any) -> list[Entry]:
    return await make_entries(number, contest=contest, status=EntryStatus.FORWARDED, **values)


async def judges_on(round_: Round, number: int) -> list[Judge]:
    return [await make_judge(round_, await make_user()) for _ in range(number)]


async def user_of(judge: Judge) -> User:
    return await User.get(id=judge.user_id)


async def criteria_of(contest: Contest) -> list[Criterion]:
    return await Criterion.filter(contest_id=contest.id).order_by("position")


async def scores_for(contest: Contest, values: Sequence[int | str | None]) -> list[ScoreGiven]:
    return [
        ScoreGiven(criterion.id, None if value is None else Decimal(value))
        for criterion, value in zip(await criteria_of(contest), values, strict=False)
    ]


async def events(name: str) -> list[dict[str, Any]]:
    return [row.payload for row in await OutboxMessage.filter(event=name).order_by("created_at", "id")]


class Desk:
    """One judge with one assignment in an open round."""

    contest: Contest
    round: Round
    judge: Judge
    user: User
    entry: Entry
    assignment: Assignment
