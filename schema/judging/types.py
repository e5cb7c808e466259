"""Rounds, panels, assignments and scorecards as the API shows them.

A judge sees their own assignments; who sees the others, and who the judges are, is decided where they are read."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Self
from uuid import UUID

import strawberry

from domain.contests.queries import contests_by_id, criteria_by_id
from domain.entries.queries import entries_by_id
from domain.judging import models, policy, queries, views
from domain.judging.figures import figures_of
from schema.context import Info
from schema.errors import Problem
from schema.judging.figures import RoundFigures
from schema.loaders import load, load_list, load_present
from schema.messages import message

if TYPE_CHECKING:
    from schema.accounts.types import Invitation, Person
    from schema.contests.parts import Criterion
    from schema.contests.types import Contest
    from schema.entries.types import Entry

LazyContest = Annotated["Contest", strawberry.lazy("schema.contests.types")]
LazyCriterion = Annotated["Criterion", strawberry.lazy("schema.contests.parts")]
LazyEntry = Annotated["Entry", strawberry.lazy("schema.entries.types")]
LazyInvitation = Annotated["Invitation", strawberry.lazy("schema.accounts.types")]
LazyPerson = Annotated["Person", strawberry.lazy("schema.accounts.types")]
strawberry.enum(models.RoundStatus)


async def _entry(info: Info, entry_id: UUID) -> Entry:
    from schema.entries.types import Entry  # its module imports ours

    because = "who sees an assignment sees its entry"
    return Entry.of(await load_present(info, entries_by_id, entry_id, because))


async def _contest(info: Info, contest_id: UUID) -> Contest:
    from schema.contests.types import Contest  # its module imports ours

    because = "a contest that is judged is visible to its judges and organisers"
    return Contest.of(await load_present(info, contests_by_id, contest_id, because))


@strawberry.type
class JudgeProgress:
    """One judge's part, by alias."""

    judge_id: strawberry.ID
    alias: int
    assigned: int
    handed_in: int


@strawberry.type
class JudgingProgress:
    """How far a round is. Scorecards set aside for a conflict of interest are not counted."""

    contest_id: strawberry.ID
    assigned: int
    handed_in: int
    started: int
    by_judge: list[JudgeProgress]

    @classmethod
    def of(cls, progress: views.Progress) -> Self:
        return cls(
            contest_id=strawberry.ID(str(progress.contest_id)),
            assigned=progress.assigned,
            handed_in=progress.handed_in,
            started=progress.started,
            by_judge=[
                JudgeProgress(
                    judge_id=strawberry.ID(str(judge.id)),
                    alias=judge.alias,
                    assigned=judge.assigned,
                    handed_in=judge.handed_in,
                )
                for judge in progress.judges
            ],
        )


@strawberry.type
class Judge:
    """A member of a panel, to organisers and auditors. `conflicts` counts entries this judge may not judge."""

    user_id: strawberry.Private[UUID]
    id: strawberry.ID
    alias: int
    max_load: int | None
    assigned: int
    handed_in: int
    conflicts: int

    @classmethod
    def of(cls, view: views.JudgeView) -> Self:
        return cls(
            user_id=view.user_id,
            id=strawberry.ID(str(view.id)),
            alias=view.alias,
            max_load=view.max_load,
            assigned=view.assigned,
            handed_in=view.handed_in,
            conflicts=view.conflicts,
        )

    @strawberry.field
    async def person(self, info: Info) -> LazyPerson:
        from schema.accounts.types import person  # its module imports ours

        found = await person(info, self.user_id)
        if found is None:
            raise LookupError("a judge is a person with an account")
        return found


@strawberry.type
class Score:
    """One criterion's line of a scorecard."""

    criterion_id: strawberry.Private[UUID]
    value: Decimal | None
    comment: str

    @strawberry.field
    async def criterion(self, info: Info) -> LazyCriterion:
        from schema.contests.parts import Criterion  # its module imports ours

        row = await load(info, criteria_by_id, self.criterion_id)
        if row is None:
            raise LookupError("a criterion with scores cannot be removed")
        return Criterion.of(row)


@strawberry.type
class AssignmentViewerCan:
    """What the viewer may do with an assignment now."""

    score: bool
    hand_in: bool
    declare_conflict: bool


@strawberry.type
class Assignment:
    """An entry a judge scores, with the scorecard. To organisers and auditors it names the judge."""

    view: strawberry.Private[views.AssignmentView]
    id: strawberry.ID
    round_status: models.RoundStatus
    version: int
    comment: str
    handed_in_at: datetime | None
    released_at: datetime | None
    release_reason: str
    closes_at: datetime | None

    @classmethod
    def of(cls, view: views.AssignmentView) -> Self:
        return cls(
            view=view,
            id=strawberry.ID(str(view.id)),
            round_status=view.standing.round_status,
            version=view.version,
            comment=view.comment,
            handed_in_at=view.handed_in_at,
            released_at=view.released_at,
            release_reason=view.release_reason,
            closes_at=view.closes_at,
        )

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.view.entry_id)

    @strawberry.field
    async def contest(self, info: Info) -> LazyContest:
        return await _contest(info, self.view.contest_id)

    @strawberry.field
    async def judge(self, info: Info) -> Judge | None:
        """Who judges; none to the judge."""
        if self.view.is_own:
            return None
        judge = await load(info, queries.judges_by_id, self.view.judge_id)
        return Judge.of(judge) if judge else None

    @strawberry.field
    async def scores(self, info: Info) -> list[Score]:
        """One line a criterion, in the rubric's order, scored or not."""
        return [
            Score(criterion_id=line.criterion_id, value=line.value, comment=line.comment)
            for line in await load_list(info, queries.scores_of, self.view.id)
        ]

    @strawberry.field
    async def total(self, info: Info) -> Decimal | None:
        """The weighted score in percent, once every criterion is scored."""
        return await load(info, queries.totals_of, self.view.id)

    @strawberry.field
    def viewer_can(self, info: Info) -> AssignmentViewerCan:
        actor, standing = info.context.ctx.actor, self.view.standing
        may_score = policy.can_score_now(actor, standing) is None
        return AssignmentViewerCan(
            score=may_score,
            hand_in=may_score,
            declare_conflict=policy.can_declare_conflict(actor, standing) is None,
        )


@strawberry.type
class JudgingDesk:
    """What the viewer judges in one round of a contest."""

    contest_id: strawberry.Private[UUID]
    round: int
    closes_at: datetime | None
    assignments: list[Assignment]
    handed_in: int
    total: int

    @classmethod
    def of(cls, desk: views.Desk) -> Self:
        return cls(
            contest_id=desk.contest_id,
            round=desk.number,
            closes_at=desk.closes_at,
            assignments=[Assignment.of(view) for view in desk.assignments],
            handed_in=desk.handed_in,
            total=len(desk.assignments),
        )

    @strawberry.field
    async def contest(self, info: Info) -> LazyContest:
        return await _contest(info, self.contest_id)


@strawberry.type
class RoundResult:
    """An entry's result of a closed round, in percent; `spread` is the standard deviation of its scorecards."""

    entry_id: strawberry.Private[UUID]
    score: Decimal | None
    scorecards: int
    spread: Decimal | None

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.entry_id)


@strawberry.type
class RoundViewerCan:
    """What the viewer may do with a round now."""

    invite: bool
    assign: bool
    open: bool
    close: bool


@strawberry.type
class Round:
    """A round of judging: to the contest's organisers and auditors only."""

    row: strawberry.Private[models.Round]
    id: strawberry.ID
    number: int
    status: models.RoundStatus
    judges_per_entry: int
    opened_at: datetime | None
    closed_at: datetime | None

    @classmethod
    def of(cls, row: models.Round) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            number=row.number,
            status=row.status,
            judges_per_entry=row.judges_per_entry,
            opened_at=row.opened_at,
            closed_at=row.closed_at,
        )

    @strawberry.field
    async def judges(self, info: Info) -> list[Judge]:
        return [Judge.of(view) for view in await load_list(info, queries.judges_of, self.row.id)]

    @strawberry.field
    async def assignments(self, info: Info) -> list[Assignment]:
        """All of them, those set aside too, by judge and entry."""
        return [Assignment.of(view) for view in await load_list(info, queries.assignments_of, self.row.id)]

    @strawberry.field
    async def progress(self, info: Info) -> JudgingProgress:
        judges = await load_list(info, queries.judges_of, self.row.id)
        return JudgingProgress.of(queries.progress_of(self.row.contest_id, judges))

    @strawberry.field
    async def entries_to_judge(self, info: Info) -> int:
        return await load(info, queries.entries_to_judge_in, self.row.contest_id) or 0

    @strawberry.field
    async def invitations(self, info: Info) -> list[LazyInvitation]:
        """Invitations to this panel, accepted ones too, the newest first."""
        from schema.accounts.types import Invitation  # its module imports ours

        return [Invitation.of(row) for row in await load_list(info, queries.invitations_of, self.row.id)]

    @strawberry.field
    async def results(self, info: Info) -> list[RoundResult]:
        """The best first; empty until the round is closed."""
        return [
            RoundResult(entry_id=r.entry_id, score=r.score, scorecards=r.scorecards, spread=r.spread)
            for r in await load_list(info, queries.results_of, self.row.id)
        ]

    @strawberry.field
    async def figures(self, info: Info) -> RoundFigures | None:
        """What the scores say of the judges and of the result; null until the round is closed, and where fewer
        than two judges or entries were in it."""
        found = await load(info, figures_of, self.row.id)
        return RoundFigures.of(found) if found else None

    @strawberry.field
    async def viewer_can(self, info: Info) -> RoundViewerCan:
        actor, row = info.context.ctx.actor, self.row
        contest = await load(info, contests_by_id, row.contest_id)
        if contest is None:
            return RoundViewerCan(invite=False, assign=False, open=False, close=False)
        return RoundViewerCan(
            invite=policy.can_invite_judge(actor, contest, row) is None,
            assign=policy.can_plan_assignments(actor, contest, row) is None,
            open=policy.can_open_round(actor, contest, row) is None,
            close=policy.can_close_round(actor, contest, row) is None,
        )


@strawberry.type
class AssignmentShortfall:
    """An entry that lacks judges, and why."""

    entry_id: strawberry.Private[UUID]
    missing: int
    reason: str

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.entry_id)


@strawberry.type
class AssignmentPlanResult:
    """What planning did. Loads are entries a judge."""

    round: Round
    created: int
    min_load: int
    max_load: int
    shortfalls: list[AssignmentShortfall]

    @classmethod
    def of(cls, plan: dict[str, Any], round_: models.Round, locale: str) -> Self:
        return cls(
            round=Round.of(round_),
            created=plan["created"],
            min_load=plan["min_load"],
            max_load=plan["max_load"],
            shortfalls=[
                AssignmentShortfall(
                    entry_id=UUID(lack["entry_id"]),
                    missing=lack["missing"],
                    reason=message(locale, f"ShortfallReason.{lack['reason']}", {}),
                )
                for lack in plan["shortfalls"]
            ],
        )


@strawberry.input
class ScoreInput:
    """One criterion's line; a value of null takes a score back."""

    criterion_id: strawberry.ID
    value: Decimal | None = None
    comment: str = ""


RoundOrProblem = Annotated[Round | Problem, strawberry.union("RoundOrProblem")]
AssignmentOrProblem = Annotated[Assignment | Problem, strawberry.union("AssignmentOrProblem")]
AssignmentPlanResultOrProblem = Annotated[
    AssignmentPlanResult | Problem, strawberry.union("AssignmentPlanResultOrProblem")
]
