"""A contest as its organisers and auditors see it. They are bound by blindness and the tally's rule too."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Self, TypeVar
from uuid import UUID

import strawberry

from domain.accounts.queries import active_unit_count, grants_in_contests, invitations_in_contests
from domain.contests import history
from domain.contests.attention import Attention as Waiting
from domain.contests.attention import attention
from domain.contests.models import Contest
from domain.contests.usage import Pending, pending_in
from domain.entries import queries as entries
from domain.entries.duplicates.queries import findings_in
from domain.entries.models import EntryStatus, FindingState
from domain.judging.queries import current_round
from domain.kernel.models import AuditEntry, OutboxMessage
from domain.voting.queries import ballot_counts, voters_by_day
from schema.accounts.types import Invitation, Person, RoleGrant, Unit, person, unit
from schema.awards import resolvers as awards
from schema.awards.types import Award, Decision, PrizeProposal
from schema.contests.parts import Track, track
from schema.contests.types import contest_parts
from schema.context import Info
from schema.entries.late_codes import LateCode, contest_late_codes
from schema.loaders import load, load_list
from schema.messages import message
from schema.pagination import PageInfo
from schema.results import resolvers as results
from schema.results.types import ResultRow
from schema.scalars import Check

if TYPE_CHECKING:
    from schema.entries.duplicates import DuplicateConnection
    from schema.entries.screening import ScreeningDesk
    from schema.entries.types import EntryConnection
    from schema.judging.types import Round

# where in the console each thing that waits is dealt with
PLACES = {
    "contests.attention_draft": "setup",
    "contests.attention_to_forward": "entries?status=SUBMITTED",
    "contests.attention_for_units": "entries?waiting=organiser",
    "contests.attention_appeals": "screening?state=APPEALED",
    "contests.attention_to_screen": "screening",
    "contests.attention_overdue_revisions": "screening?state=OVERDUE",
    "contests.attention_no_round": "judging",
    "contests.attention_round_not_open": "judging",
    "contests.attention_close_round": "judging",
    "contests.attention_scorecards_owed": "judging",
    "contests.attention_too_few_judges": "judging",
    "contests.attention_invitations": "judging",
    "contests.attention_compute_results": "results",
    "contests.attention_publish_results": "results",
    "contests.attention_dead_letters": "overview",
}


T = TypeVar("T")


def _kept(found: T | None) -> T:
    """What a foreign key keeps from vanishing."""
    if found is None:
        raise LookupError("a foreign key keeps it")
    return found


@strawberry.type
class DayCount:
    """A day of Vietnam's calendar; days without any are left out."""

    day: date
    count: int


@strawberry.type
class StatusCount:
    status: EntryStatus
    count: int


@strawberry.type
class UnitCount:
    unit_id: strawberry.Private[UUID]
    count: int

    @strawberry.field
    async def unit(self, info: Info) -> Unit:
        return _kept(await unit(info, self.unit_id))


@strawberry.type
class TrackCount:
    track_id: strawberry.Private[UUID]
    count: int

    @strawberry.field
    async def track(self, info: Info) -> Track:
        return _kept(await track(info, self.track_id))


@strawberry.type
class Attention:
    """Something that waits for the organiser, and where in the pages it is dealt with."""

    code: str
    message: str
    count: int
    href: str

    @classmethod
    def of(cls, item: Waiting, contest: Contest, locale: str) -> Self:
        return cls(
            code=item.code,
            message=message(locale, item.code, {"count": item.count}),
            count=item.count,
            href=f"/console/contests/{contest.slug}/{PLACES[item.code]}",
        )


@strawberry.type
class DeadLetter:
    """A message that could not be delivered after many attempts."""

    id: strawberry.ID
    event: str
    error: str
    created_at: datetime

    @classmethod
    def of(cls, row: OutboxMessage) -> Self:
        return cls(id=strawberry.ID(str(row.id)), event=row.event, error=row.error, created_at=row.created_at)


@strawberry.type
class AuditRow:
    """Something that was done, and by whom; the system itself where there is no actor."""

    row: strawberry.Private[AuditEntry]
    id: strawberry.ID
    at: datetime
    operation: str
    event: str

    @classmethod
    def of(cls, row: AuditEntry) -> Self:
        return cls(
            row=row, id=strawberry.ID(str(row.id)), at=row.at, operation=row.operation, event=row.event
        )

    @strawberry.field
    async def actor(self, info: Info) -> Person | None:
        return await person(info, self.row.actor_id)


@strawberry.type
class AuditEdge:
    cursor: str
    node: AuditRow


@strawberry.type
class AuditConnection:
    edges: list[AuditEdge]
    page_info: PageInfo
    total_count: int


@strawberry.type
class ConsoleViewerCan:
    """Auditors look on: all of it is false for them."""

    compute_results: bool
    record_awards: bool
    publish_results: bool


@strawberry.type
class ContestConsole:
    """The organisers' console of one contest."""

    contest: strawberry.Private[Contest]

    @strawberry.field
    async def attention(self, info: Info) -> list[Attention]:
        """What waits for the organiser, the most urgent first."""
        ctx = info.context.ctx
        parts = await contest_parts(info, self.contest)
        pending = await load(info, pending_in, self.contest.id) or Pending()
        waiting = attention(parts, pending, ctx.now)
        return [Attention.of(item, self.contest, ctx.locale) for item in waiting]

    @strawberry.field
    async def status_counts(self, info: Info) -> list[StatusCount]:
        """Entries by status, in the order of an entry's life; drafts are counted, never shown."""
        counts = await load(info, entries.status_counts, self.contest.id) or {}
        return [StatusCount(status=status, count=counts.get(status, 0)) for status in EntryStatus]

    @strawberry.field
    async def submissions_by_day(self, info: Info) -> list[DayCount]:
        """First submissions by day."""
        rows = await load_list(info, entries.submissions_by_day, self.contest.id)
        return [DayCount(day=day, count=count) for day, count in rows]

    @strawberry.field
    async def unit_counts(self, info: Info) -> list[UnitCount]:
        """Entries handed in, by unit; units without any are left out."""
        rows = await load_list(info, entries.unit_counts, self.contest.id)
        return [UnitCount(unit_id=unit_id, count=count) for unit_id, count in rows]

    @strawberry.field
    async def track_counts(self, info: Info) -> list[TrackCount]:
        """Entries handed in, by track; tracks without any are left out."""
        rows = await load_list(info, entries.track_counts, self.contest.id)
        return [TrackCount(track_id=track_id, count=count) for track_id, count in rows]

    @strawberry.field
    async def units_total(self, info: Info) -> int:
        """All active units: the denominator of participation."""
        return await load(info, active_unit_count, None) or 0

    @strawberry.field
    async def entries(
        self,
        info: Info,
        first: int = 50,
        after: str | None = None,
        status: EntryStatus | None = None,
        track_id: strawberry.ID | None = None,
        unit_id: strawberry.ID | None = None,
        search: str | None = None,
        waits_for_organiser: bool = False,
    ) -> Annotated[EntryConnection, strawberry.lazy("schema.entries.types")]:
        """Entries handed in, by code; also those alone that wait with a unit that nobody coordinates."""
        from schema.entries.queries import console_entries  # its module imports ours

        return await console_entries(
            info, self.contest, first=first, after=after, status=status, track_id=track_id,
            unit_id=unit_id, search=search, waits_for_organiser=waits_for_organiser,
        )  # fmt: skip

    @strawberry.field
    def screening(self) -> Annotated[ScreeningDesk, strawberry.lazy("schema.entries.screening")]:
        """The screeners' desk."""
        from schema.entries.screening import ScreeningDesk  # its module imports ours

        return ScreeningDesk(contest=self.contest)

    @strawberry.field
    async def duplicates(
        self,
        info: Info,
        first: int = 25,
        after: str | None = None,
        state: FindingState | None = None,
    ) -> Annotated[DuplicateConnection, strawberry.lazy("schema.entries.duplicates")]:
        """Entries of the contest that look like another of any season, the most alike first."""
        from schema.entries.duplicates import DuplicateConnection  # its module imports ours

        page = await findings_in(info.context.ctx, self.contest.id, state, first, after)
        return DuplicateConnection.of(page)

    @strawberry.field
    async def round(self, info: Info) -> Annotated[Round, strawberry.lazy("schema.judging.types")] | None:
        """The latest round."""
        from schema.judging.types import Round  # its module imports ours

        row = await load(info, current_round, self.contest.id)
        return Round.of(row) if row else None

    @strawberry.field
    async def ballot_count(self, info: Info) -> int:
        """How many voted; for what is told by the tally alone, when its rule says so."""
        return await load(info, ballot_counts, self.contest.id) or 0

    @strawberry.field
    async def voters_by_day(self, info: Info) -> list[DayCount]:
        """First ballots by day."""
        return [DayCount(day=day, count=count) for day, count in await voters_by_day(self.contest.id)]

    @strawberry.field
    async def results(self, info: Info) -> list[ResultRow]:
        """The computed result before and after publication, best first."""
        return await results.console_results(info, self.contest)

    @strawberry.field
    def results_computed_at(self) -> datetime | None:
        return self.contest.results_computed_at

    @strawberry.field
    async def prize_proposals(self, info: Info) -> list[PrizeProposal]:
        """What the ranking proposes for the prizes."""
        return await awards.prize_proposals(info, self.contest)

    @strawberry.field
    async def decisions(self, info: Info) -> list[Decision]:
        return await awards.console_decisions(info, self.contest)

    @strawberry.field
    async def awards(self, info: Info) -> list[Award]:
        """All awards, revoked ones too."""
        return await awards.console_awards(info, self.contest)

    @strawberry.field
    async def result_checks(self, info: Info) -> list[Check]:
        """What must be done before results are published."""
        return await results.result_checks(info, self.contest)

    @strawberry.field
    async def people(self, info: Info) -> list[RoleGrant]:
        """Who organises and audits the contest."""
        return [RoleGrant.of(row) for row in await load_list(info, grants_in_contests, self.contest.id)]

    @strawberry.field
    async def invitations(self, info: Info) -> list[Invitation]:
        """Invitations to organise or audit the contest."""
        return [Invitation.of(row) for row in await load_list(info, invitations_in_contests, self.contest.id)]

    @strawberry.field
    async def audit(self, info: Info, first: int = 50, after: str | None = None) -> AuditConnection:
        """What was done in the contest, the latest first; who voted is not in it."""
        page = await history.audit_page(info.context.ctx, self.contest, first, after)
        edges = [
            AuditEdge(cursor=cursor, node=AuditRow.of(row))
            for cursor, row in zip(page.cursors, page.rows, strict=True)
        ]
        return AuditConnection(edges=edges, page_info=PageInfo.of(page), total_count=page.total)

    @strawberry.field
    async def late_codes(self, info: Info) -> list[LateCode]:
        """Codes that open entries after the close, the newest first."""
        return await contest_late_codes(info, self.contest.id)

    @strawberry.field
    async def dead_letters(self, info: Info) -> list[DeadLetter]:
        """Messages of this contest that could not be delivered."""
        return [DeadLetter.of(row) for row in await load_list(info, history.dead_letters, self.contest.id)]

    @strawberry.field
    def viewer_can(self, info: Info) -> ConsoleViewerCan:
        return ConsoleViewerCan(
            compute_results=results.can_compute(info, self.contest),
            record_awards=awards.can_record(info, self.contest),
            publish_results=results.can_publish(info, self.contest),
        )
