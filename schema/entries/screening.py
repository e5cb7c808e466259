"""Screening as the API shows it: decisions to those concerned, the desk behind them to those who run the contest."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest
from domain.contests.screening_rule import EligibilityCheck
from domain.entries import eligibility, queries, ruling
from domain.entries.eligibility import EligibilityState
from domain.entries.models import ScreeningDecision, ScreeningNote
from domain.entries.queries import DeskFilter, ScreeningView
from domain.entries.queries.screening import Preview
from domain.entries.screening import ScreeningState, ScreeningStep, undo_refusal
from domain.entries.screening_reasons import REASON_TEXTS, ScreeningReason
from domain.kernel.paging import Page
from schema.accounts.types import Person, person
from schema.context import Info
from schema.errors import Problem, problem_of
from schema.loaders import load, load_list, load_present
from schema.messages import message
from schema.pagination import PageInfo
from schema.scalars import maybe_id

if TYPE_CHECKING:
    from schema.entries.types import Entry

for shared in (EligibilityState, ScreeningReason, ScreeningState, ScreeningStep):
    strawberry.enum(shared)
LazyEntry = Annotated["Entry", strawberry.lazy("schema.entries.types")]


@strawberry.type
class ScreeningReasonText:
    """A reason of the list that screeners choose from, in words."""

    reason: ScreeningReason
    text: str

    @classmethod
    def of(cls, reason: ScreeningReason, locale: str) -> Self:
        return cls(reason=reason, text=REASON_TEXTS[reason][locale])


@strawberry.type
class FieldNote:
    """What to change at a part of the entry: "title", "contributors", "answers.novelty"."""

    key: str
    text: str


@strawberry.type
class Ruling:
    """A decision of screening, or the author's appeal against one. `dueAt`: until when to revise what was returned,
    to appeal against having been ruled out. Who made it is told to those who run the contest."""

    row: strawberry.Private[ScreeningDecision]
    id: strawberry.ID
    step: ScreeningStep
    version: int
    text: str
    field_notes: list[FieldNote]
    due_at: datetime | None
    made_at: datetime

    @classmethod
    def of(cls, row: ScreeningDecision) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            step=row.step,
            version=row.version,
            text=row.text,
            field_notes=[FieldNote(key=key, text=text) for key, text in row.field_notes.items()],
            due_at=row.due_at,
            made_at=row.made_at,
        )

    @strawberry.field
    def reasons(self, info: Info) -> list[ScreeningReasonText]:
        locale = info.context.ctx.locale
        return [ScreeningReasonText.of(ScreeningReason(one), locale) for one in self.row.reasons]

    @strawberry.field
    async def made_by(self, info: Info) -> Person | None:
        is_inside = await load(info, queries.screening_of, self.row.entry_id) is not None
        return await person(info, self.row.made_by_id) if is_inside else None


@strawberry.type
class Note:
    """A word among screeners."""

    row: strawberry.Private[ScreeningNote]
    id: strawberry.ID
    text: str
    written_at: datetime

    @classmethod
    def of(cls, row: ScreeningNote) -> Self:
        return cls(row=row, id=strawberry.ID(str(row.id)), text=row.text, written_at=row.written_at)

    @strawberry.field
    async def written_by(self, info: Info) -> Person | None:
        return await person(info, self.row.written_by_id)


@strawberry.type
class EligibilityFinding:
    """What a check says of the entry, and the evidence in words."""

    check: EligibilityCheck
    label: str
    state: EligibilityState
    message: str

    @classmethod
    def of(cls, row: eligibility.Finding, locale: str) -> Self:
        return cls(
            check=row.check,
            label=message(locale, f"EligibilityCheck.{row.check}", {}),
            state=row.state,
            message=message(locale, row.code, row.params),
        )


@strawberry.type
class EntryScreening:
    """The screeners' side of an entry. `undoUntil`: to when what was decided last can still be taken back."""

    row: strawberry.Private[ScreeningView]
    state: ScreeningState | None

    @classmethod
    def of(cls, row: ScreeningView) -> Self:
        return cls(row=row, state=row.state)

    @strawberry.field
    async def screener(self, info: Info) -> Person | None:
        return await person(info, self.row.screener_id)

    @strawberry.field
    async def findings(self, info: Info) -> list[EligibilityFinding]:
        """What the contest's checks say of the version that counts."""
        found = await load_list(info, queries.checks_of, self.row.entry_id)
        return [EligibilityFinding.of(one, info.context.ctx.locale) for one in found]

    @strawberry.field
    def decisions(self) -> list[Ruling]:
        """All that was decided, what was undone included, the first one first."""
        return [Ruling.of(one) for one in self.row.decisions]

    @strawberry.field
    def notes(self) -> list[Note]:
        return [Note.of(one) for one in self.row.notes]

    @strawberry.field
    def undo_until(self, info: Info) -> datetime | None:
        last = self.row.screened.last
        refusal = undo_refusal(self.row.screened, info.context.ctx.now)
        return last.told_at if last is not None and refusal is None else None


@strawberry.type
class DeskEdge:
    cursor: str
    entry_id: strawberry.Private[UUID]

    @strawberry.field
    async def node(self, info: Info) -> LazyEntry:
        from schema.entries.types import Entry  # its module imports ours

        row = await load_present(
            info, queries.entries_by_id, self.entry_id, "the desk shows what one may see"
        )
        return Entry.of(row)


@strawberry.type
class DeskConnection:
    """A page of the desk. `totalCount` counts all that match, not this page."""

    edges: list[DeskEdge]
    page_info: PageInfo
    total_count: int

    @classmethod
    def of(cls, page: Page[UUID]) -> Self:
        return cls(
            edges=[
                DeskEdge(cursor=cursor, entry_id=entry_id)
                for cursor, entry_id in zip(page.cursors, page.rows, strict=True)
            ],
            page_info=PageInfo.of(page),
            total_count=page.total,
        )


@strawberry.type
class ScreeningCount:
    """Entries of the desk in one state."""

    state: ScreeningState
    count: int


@strawberry.type
class ScreeningDesk:
    """A contest's screening, for those who run or audit it."""

    contest: strawberry.Private[Contest]

    @strawberry.field
    async def counts(self, info: Info) -> list[ScreeningCount]:
        """Entries by state, in the order in which they ask for attention."""
        counts = await load(info, queries.desk_counts, self.contest.id) or {}
        return [ScreeningCount(state=state, count=counts.get(state, 0)) for state in ScreeningState]

    @strawberry.field
    async def entries(
        self,
        info: Info,
        first: int = 50,
        after: str | None = None,
        state: ScreeningState | None = None,
        track_id: strawberry.ID | None = None,
        unit_id: strawberry.ID | None = None,
        screener_id: strawberry.ID | None = None,
        unassigned_only: bool = False,
        check: EligibilityCheck | None = None,
        search: str | None = None,
    ) -> DeskConnection:
        """Entries on the desk, by code; `check`: those of which it says anything but OK."""
        wanted = DeskFilter(
            state=state,
            track_id=maybe_id(track_id),
            unit_id=maybe_id(unit_id),
            screener_id=maybe_id(screener_id),
            unassigned_only=unassigned_only,
            check=check,
            search=search,
        )
        return DeskConnection.of(await queries.desk(info.context.ctx, self.contest.id, wanted, first, after))

    @strawberry.field
    async def screeners(self, info: Info) -> list[Person]:
        """Who may be given entries to screen."""
        ids = await load_list(info, queries.screeners_in, self.contest.id)
        found = await asyncio.gather(*(person(info, user_id) for user_id in ids))
        return [one for one in found if one is not None]

    @strawberry.field
    def reasons(self, info: Info) -> list[ScreeningReasonText]:
        """The list of reasons to choose from."""
        return [ScreeningReasonText.of(reason, info.context.ctx.locale) for reason in ScreeningReason]

    @strawberry.field
    def viewer_can_rule(self, info: Info) -> bool:
        """Auditors look on."""
        return can_edit_contest(info.context.ctx.actor, self.contest) is None


@strawberry.type
class RulingPreview:
    """What a ruling would do to an entry: leave it in `state`, or be refused for `problem`."""

    entry_id: strawberry.Private[UUID]
    state: ScreeningState | None
    problem: Problem | None

    @classmethod
    def of(cls, row: Preview, locale: str) -> Self:
        return cls(
            entry_id=row.entry_id,
            state=row.state,
            problem=problem_of(row.problem, locale) if row.problem else None,
        )

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        from schema.entries.types import Entry  # its module imports ours

        row = await load_present(info, queries.entries_by_id, self.entry_id, "it was seen for the preview")
        return Entry.of(row)


@strawberry.input
class FieldNoteInput:
    key: str
    text: str


@strawberry.input
class RulingInput:
    """CLEAR, RETURN or RULE_OUT. `dueAt` and `fieldNotes` of a RETURN; `reasons` or `text` of all but CLEAR."""

    step: ScreeningStep
    reasons: list[ScreeningReason] | None = None
    text: str = ""
    field_notes: list[FieldNoteInput] | None = None
    due_at: datetime | None = None

    def to_domain(self) -> ruling.RulingInput:
        return ruling.RulingInput(
            step=self.step,
            reasons=tuple(self.reasons or ()),
            text=self.text,
            field_notes={note.key: note.text for note in self.field_notes or ()},
            due_at=self.due_at,
        )
