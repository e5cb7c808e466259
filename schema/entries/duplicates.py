"""What looks alike, for those who run or audit a contest of one of the two."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.contests.queries import contests_by_id
from domain.entries import operations
from domain.entries.duplicates import queries, rules
from domain.entries.duplicates.rules import FindingKind, FindingState
from domain.kernel.errors import NotFound
from domain.kernel.paging import Page
from schema.accounts.types import Person, Unit, person, unit
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.pagination import PageInfo
from schema.scalars import find_id, parse_id

if TYPE_CHECKING:
    from schema.contests.types import Contest

for shared in (FindingKind, FindingState):
    strawberry.enum(shared)


@strawberry.type
class TextSegment:
    """A stretch of a text, and whether the other text has it too."""

    text: str
    is_shared: bool

    @classmethod
    def of(cls, segment: rules.Segment) -> Self:
        return cls(text=segment.text, is_shared=segment.is_shared)


@strawberry.type
class DuplicateSide:
    """One of the two entries, as the compared version has it. `contest` is null where the viewer may not see it."""

    row: strawberry.Private[queries.Side]
    entry_id: strawberry.ID
    code: str | None
    title: str
    submitted_at: datetime | None
    people: list[str]

    @classmethod
    def of(cls, row: queries.Side) -> Self:
        return cls(
            row=row,
            entry_id=strawberry.ID(str(row.entry_id)),
            code=row.code,
            title=row.title,
            submitted_at=row.submitted_at,
            people=list(row.people),
        )

    @strawberry.field
    async def contest(
        self, info: Info
    ) -> Annotated[Contest, strawberry.lazy("schema.contests.types")] | None:
        from schema.contests.types import Contest  # its module imports ours

        row = await load(info, contests_by_id, self.row.contest_id)
        return Contest.of(row) if row else None

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self.row.unit_id)

    @strawberry.field
    def segments(self) -> list[TextSegment]:
        """All of its text, in stretches."""
        return [TextSegment.of(segment) for segment in self.row.segments]


@strawberry.type
class DuplicateViewerCan:
    judge: bool


@strawberry.type
class DuplicateFinding:
    """Two submitted entries that are alike. `score` is 0 to 1: the share of the shorter text, or of the fewer files or
    addresses, that the other has too; `words`, `files` and `links` are what they share. `hasSamePeople`: somebody is
    an author of both."""

    row: strawberry.Private[queries.FindingView]
    id: strawberry.ID
    kind: FindingKind
    state: FindingState
    score: float
    words: int | None
    files: list[str]
    links: list[str]
    has_same_people: bool
    found_at: datetime
    judged_at: datetime | None
    reason: str

    @classmethod
    def of(cls, row: queries.FindingView) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            kind=row.kind,
            state=row.state,
            score=float(row.score),
            words=row.evidence.get("words"),
            files=row.evidence.get("files", []),
            links=row.evidence.get("links", []),
            has_same_people=row.evidence.get("same_people", False),
            found_at=row.found_at,
            judged_at=row.judged_at,
            reason=row.reason,
        )

    @strawberry.field
    async def judged_by(self, info: Info) -> Person | None:
        return await person(info, self.row.judged_by_id)

    @strawberry.field
    async def sides(self, info: Info) -> list[DuplicateSide]:
        """The entry that was submitted later, and the earlier one."""
        return [DuplicateSide.of(row) for row in await load_list(info, queries.sides_of, self.row.id)]

    @strawberry.field
    def viewer_can(self) -> DuplicateViewerCan:
        return DuplicateViewerCan(judge=self.row.can_judge)


@strawberry.type
class DuplicateEdge:
    cursor: str
    node: DuplicateFinding


@strawberry.type
class DuplicateConnection:
    """A page of findings. `totalCount` counts all that match, not this page."""

    edges: list[DuplicateEdge]
    page_info: PageInfo
    total_count: int

    @classmethod
    def of(cls, page: Page[queries.FindingView]) -> Self:
        return cls(
            edges=[
                DuplicateEdge(cursor=cursor, node=DuplicateFinding.of(row))
                for cursor, row in zip(page.cursors, page.rows, strict=True)
            ],
            page_info=PageInfo.of(page),
            total_count=page.total,
        )


@strawberry.type
class DuplicatesQuery:
    @strawberry.field
    async def duplicates_of(self, info: Info, entry_id: strawberry.ID) -> list[DuplicateFinding]:
        """What looks like this entry, open findings first; empty to all who run or audit neither contest."""
        id_ = find_id(entry_id)
        rows = await queries.findings_of(info.context.ctx, id_) if id_ else []
        return [DuplicateFinding.of(row) for row in rows]

    @strawberry.field
    async def duplicate_finding(self, info: Info, id: strawberry.ID) -> DuplicateFinding | None:
        """One finding; null when absent or hidden."""
        id_ = find_id(id)
        row = await queries.find_finding(info.context.ctx, id_) if id_ else None
        return DuplicateFinding.of(row) if row else None


@strawberry.type
class DuplicatesMutation:
    @strawberry.mutation
    async def judge_duplicate(
        self, info: Info, id: strawberry.ID, state: FindingState, reason: str = ""
    ) -> DuplicateFindingOrProblem:
        """Says what a likeness is, with the reason; OPEN takes that back."""
        row = await operations.judge_duplicate(info.context.ctx, parse_id(id), state, reason)
        return DuplicateFinding.of(await _seen(info, row.id))


async def _seen(info: Info, finding_id: UUID) -> queries.FindingView:
    row = await queries.find_finding(info.context.ctx, finding_id)
    if row is None:
        raise NotFound
    return row


DuplicateFindingOrProblem = Annotated[
    DuplicateFinding | Problem, strawberry.union("DuplicateFindingOrProblem")
]
