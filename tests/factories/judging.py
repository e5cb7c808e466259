"""Rounds with judges, assignments and scorecards, in whichever state a test wants them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from domain.accounts.models import Invitation, InvitationKind, User
from domain.accounts.tokens import digest, invitation_token
from domain.contests.models import Contest, Criterion, PhaseKind
from domain.entries.models import Entry, EntryStatus
from domain.judging.models import (
    Assignment,
    ConflictKind,
    ConflictOfInterest,
    Judge,
    Round,
    RoundResult,
    RoundStatus,
    Score,
)
from tests.factories.accounts import make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest
from tests.factories.entries import make_entry


async def make_round(contest: Contest, *, status: RoundStatus = RoundStatus.OPEN, **values: Any) -> Round:
    """A round of the contest's next number; open unless `status` says otherwise."""
    now = datetime.now(UTC)
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "contest_id": contest.id,
        "number": await Round.filter(contest_id=contest.id).count() + 1,
        "status": status,
        "judges_per_entry": 2,
        "seed": 1,
        "created_at": now,
        "opened_at": None if status is RoundStatus.PREPARING else now,
        "closed_at": now if status is RoundStatus.CLOSED else None,
    }
    return await Round.create(**(defaults | values))


async def make_judge(round_: Round, user: User, **values: Any) -> Judge:
    """Puts `user` on the round's panel under its next alias."""
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "round_id": round_.id,
        "user_id": user.id,
        "alias": await Judge.filter(round_id=round_.id).count() + 1,
        "created_at": datetime.now(UTC),
    }
    return await Judge.create(**(defaults | values))


async def make_assignment(judge: Judge, entry: Entry, **values: Any) -> Assignment:
    """Gives the judge the entry, with an empty scorecard."""
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "round_id": judge.round_id,
        "judge_id": judge.id,
        "entry_id": entry.id,
        "created_at": datetime.now(UTC),
    }
    return await Assignment.create(**(defaults | values))


async def make_conflict(
    judge: Judge, entry: Entry, kind: ConflictKind = ConflictKind.DECLARED
) -> ConflictOfInterest:
    return await ConflictOfInterest.create(
        id=uuid4(), judge_id=judge.id, entry_id=entry.id, kind=kind, created_at=datetime.now(UTC)
    )


async def make_scorecard(
    judge: Judge,
    entry: Entry,
    scores: Mapping[UUID, Decimal | int] | Sequence[int] | None = None,
    *,
    handed_in: bool = True,
    **values: Any,
) -> Assignment:
    """An assignment whose scorecard is filled in: by criterion, or in the rubric's order; default all 8."""
    criteria = await _criteria(judge.round_id)
    handed_in_at = datetime.now(UTC) if handed_in else None
    assignment = await make_assignment(judge, entry, handed_in_at=handed_in_at, version=2, **values)
    given = [8] * len(criteria) if scores is None else scores
    if not isinstance(given, Mapping):
        given = {criterion.id: value for criterion, value in zip(criteria, given, strict=False)}
    await Score.bulk_create(
        Score(id=uuid4(), assignment_id=assignment.id, criterion_id=criterion_id, value=Decimal(value))
        for criterion_id, value in given.items()
    )
    return assignment


async def make_result(round_: Round, entry: Entry, **values: Any) -> RoundResult:
    """An entry's line of a closed round's result."""
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "round_id": round_.id,
        "entry_id": entry.id,
        "score": Decimal(80),
        "scorecards": 2,
        "spread": Decimal(5),
    }
    return await RoundResult.create(**(defaults | values))


async def make_invitation(round_: Round, email: str | None = None) -> Invitation:
    """An open invitation to the round's panel; its token is `invitation_token(invitation.id)`."""
    id_, now = uuid4(), datetime.now(UTC)
    return await Invitation.create(
        id=id_,
        token_digest=digest(invitation_token(id_)),
        email=email or f"giam.khao.{id_.hex[:8]}@example.vn",
        kind=InvitationKind.JUDGE,
        contest_id=round_.contest_id,
        round_id=round_.id,
        created_at=now,
        expires_at=now + timedelta(days=14),
    )


async def _criteria(round_id: UUID) -> list[Criterion]:
    round_ = await Round.get(id=round_id)
    return await Criterion.filter(contest_id=round_.contest_id).order_by("position", "id")


CANARY = "chim-hoàng-yến"


class Panel:
    """A contest being judged: two judges, each with a draft scorecard of the same entry. `CANARY` stands in what
    only organisers, auditors and the judge may read."""

    contest: Contest
    round: Round
    organiser: User
    auditor: User
    users: list[User]
    judges: list[Judge]
    entry: Entry
    scorecards: list[Assignment]


async def make_panel() -> Panel:
    panel = Panel()
    panel.contest = await make_contest(phase=PhaseKind.JUDGING)
    panel.round = await make_round(panel.contest)
    panel.organiser = await make_organiser(contest_id=panel.contest.id)
    panel.auditor = await make_auditor(contest_id=panel.contest.id)
    panel.users = [await make_user(name=f"Giám khảo {CANARY} {number}") for number in (1, 2)]
    panel.judges = [await make_judge(panel.round, user) for user in panel.users]
    panel.entry = await make_entry(
        contest=panel.contest, status=EntryStatus.FORWARDED, title="Hồ sơ không giấy"
    )
    panel.scorecards = [
        await make_scorecard(
            judge, panel.entry, [7, 8, 9], handed_in=False, comment=f"{CANARY} {judge.alias}"
        )
        for judge in panel.judges
    ]
    return panel
