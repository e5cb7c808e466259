"""Entries, their files, authors and versions as the API shows them; who may see what is decided in the domain."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.awards.queries import awards_of_entries
from domain.contests.queries import contests_by_id, form_fields_of, tracks_of, whole_forms_of
from domain.entries import completeness, policy, queries, views
from domain.entries.lateness import Admission, open_until
from domain.entries.models import EntryStatus
from domain.entries.parts import revisions_of
from domain.entries.policy import Access
from domain.entries.queries import EntryOrder
from domain.entries.queries.approval import ways_of
from domain.entries.queries.evidence import evidence_of
from domain.entries.queries.team import standings_of
from domain.entries.screening import ScreeningStep
from domain.voting.queries import votes_of
from schema.accounts.types import Unit, unit
from schema.contests.parts import Track, track
from schema.context import Info
from schema.entries.answers import Answer, answers_of
from schema.entries.drafting import PartRevision
from schema.entries.evidence import EvidenceItem
from schema.entries.files import Attachment
from schema.entries.screening import EntryScreening, Ruling
from schema.entries.versions import VersionPart, version_parts
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.messages import message
from schema.pagination import PageInfo
from schema.scalars import Check

if TYPE_CHECKING:
    from schema.awards.types import Award
    from schema.contests.types import Contest
    from schema.teams.types import Approval, Standing

for shared in (Admission, EntryStatus, EntryOrder):
    strawberry.enum(shared)


@strawberry.type
class Contributor:
    """An author with a share in percent; address, birth date and qualification are null to outsiders."""

    id: strawberry.ID
    name: str
    email: str | None
    birth_date: date | None
    workplace: str
    title: str
    qualification: str | None
    share: Decimal
    position: int
    has_account: bool | None
    is_name_hidden: bool

    @classmethod
    def of(cls, row: views.ContributorView) -> Self:
        return cls(
            is_name_hidden=row.is_name_hidden,
            id=strawberry.ID(str(row.id)),
            name=row.name,
            email=row.email,
            birth_date=row.birth_date,
            workplace=row.workplace,
            title=row.title,
            qualification=row.qualification,
            share=row.share,
            position=row.position,
            has_account=row.has_account,
        )

    @strawberry.field
    async def standing(self, info: Info) -> Annotated[Standing, strawberry.lazy("schema.teams.types")] | None:
        """Invited, confirmed or declined; null to outsiders and judges."""
        from schema.teams.types import Standing  # its module imports ours

        row = await load(info, standings_of, UUID(self.id))
        return Standing.of(row) if row else None


@strawberry.type
class EntryVersion:
    """A submission: a frozen version and the sha256 of its canonical form. `admission` says by what right it was
    taken when it was, to those who work with the entry."""

    number: int
    submitted_at: datetime
    sha256: str
    admission: Admission | None
    entry: strawberry.Private[views.EntryView]

    @strawberry.field
    async def parts(self, info: Info) -> list[VersionPart]:
        """What it said, part by part, to those who work with the entry; empty to everybody else."""
        return await version_parts(info, self.entry.contest_id, self.entry.id, self.number)


@strawberry.type
class EntryViewerCan:
    """What the viewer may do with the entry now."""

    edit: bool
    submit: bool
    withdraw: bool
    forward: bool
    return_: bool = strawberry.field(name="return")
    lead: bool
    act_for_unit: bool


@strawberry.type
class Entry:
    """An entry: the draft to its authors, the submitted version to everybody else who may see it."""

    row: strawberry.Private[views.EntryView]
    id: strawberry.ID
    code: str | None
    status: EntryStatus
    title: str
    summary: str
    version: int
    submitted_version: int | None
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None
    forwarded_at: datetime | None
    return_reason: str
    is_public: bool
    cost: Decimal | None
    published_figure: float | None

    @classmethod
    def of(cls, row: views.EntryView) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            code=row.code,
            status=row.status,
            title=row.title,
            summary=row.summary,
            version=row.version,
            submitted_version=row.submitted_version,
            created_at=row.created_at,
            updated_at=row.updated_at,
            submitted_at=row.submitted_at,
            forwarded_at=row.forwarded_at,
            return_reason=row.return_reason,
            is_public=row.is_public,
            cost=row.cost,
            published_figure=row.published_figure,
        )

    @strawberry.field
    async def contest(self, info: Info) -> Annotated[Contest, strawberry.lazy("schema.contests.types")]:
        from schema.contests.types import Contest  # its module imports ours

        row = await load(info, contests_by_id, self.row.contest_id)
        if row is None:
            raise LookupError("an entry's contest was published, and stays so")
        return Contest.of(row)

    @strawberry.field
    async def track(self, info: Info) -> Track | None:
        return await track(info, self.row.track_id)

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self.row.unit_id)

    @strawberry.field
    async def answers(self, info: Info) -> list[Answer]:
        """In the form's order; to outsiders the public fields only."""
        return answers_of(self.row, await load_list(info, whole_forms_of, self.row.contest_id))

    @strawberry.field
    async def approval(self, info: Info) -> Annotated[Approval, strawberry.lazy("schema.teams.types")] | None:
        """The way through the units; null to outsiders and judges."""
        from schema.teams.types import Approval  # its module imports ours

        row = await load(info, ways_of, self.row.id)
        return Approval.of(row, self.row.waiting_since) if row else None

    @strawberry.field
    async def waiting_unit(self, info: Info) -> Unit | None:
        """The unit whose coordinators decide now; null to outsiders and judges."""
        return await unit(info, self.row.waiting_unit_id)

    @strawberry.field
    def contributors(self) -> list[Contributor]:
        return [Contributor.of(row) for row in self.row.contributors]

    @strawberry.field
    def attachments(self) -> list[Attachment]:
        """To outsiders the cover, and files that answer public fields."""
        return [Attachment.of(row) for row in self.row.attachments]

    @strawberry.field
    async def evidence(self, info: Info) -> list[EvidenceItem]:
        """Published pages that the entry stands on."""
        return [EvidenceItem.of(row) for row in await load_list(info, evidence_of, self.row.id)]

    @strawberry.field
    def cover_url(self) -> str | None:
        return f"/files/{self.row.cover_id}" if self.row.cover_id else None

    @strawberry.field
    async def versions(self, info: Info) -> list[EntryVersion]:
        """Submissions, the first one first; to outsiders the one that counts."""
        rows = await load_list(info, queries.versions_of, self.row.id)
        return [
            EntryVersion(
                number=row.number,
                submitted_at=row.submitted_at,
                sha256=row.sha256,
                admission=row.admission,
                entry=self.row,
            )
            for row in rows
        ]

    @strawberry.field
    async def rulings(self, info: Info) -> list[Ruling]:
        """What screening decided and stands, the first one first; to the authors and those who work with the
        entry."""
        return [Ruling.of(one) for one in await load_list(info, queries.rulings_of, self.row.id)]

    @strawberry.field
    async def appeal_until(self, info: Info) -> datetime | None:
        """To when the viewer may appeal against the entry's having been ruled out; null where they may not."""
        actor = info.context.ctx.actor
        if self.row.status is not EntryStatus.INELIGIBLE or not policy.is_author(actor, self.row):
            return None
        last = next(reversed(await load_list(info, queries.rulings_of, self.row.id)), None)
        is_open = last is not None and last.due_at is not None and info.context.ctx.now < last.due_at
        return last.due_at if last is not None and is_open and last.step is ScreeningStep.RULE_OUT else None

    @strawberry.field
    async def screening(self, info: Info) -> EntryScreening | None:
        """The screeners' side, to those who run or audit the contest."""
        row = await load(info, queries.screening_of, self.row.id)
        return EntryScreening.of(row) if row else None

    @strawberry.field
    def revisions(self) -> list[PartRevision]:
        """When each part of the draft last changed, to its authors; parts that never did are left out."""
        return [PartRevision.of(one) for one in revisions_of(self.row.revisions)]

    @strawberry.field
    def open_until(self) -> datetime | None:
        """To when authors may submit it, grace and late codes included; null to everybody else."""
        return open_until(self.row.phases, self.row.late) if self.row.access >= Access.AUTHOR else None

    @strawberry.field
    async def completeness(self, info: Info) -> list[Check]:
        """What is missing before submitting, for authors; empty to everybody else."""
        row, locale = self.row, info.context.ctx.locale
        contest = await load(info, contests_by_id, row.contest_id)
        if row.access < Access.AUTHOR or contest is None:
            return []
        form = await load_list(info, form_fields_of, row.contest_id)
        has_tracks = bool(await load_list(info, tracks_of, row.contest_id))
        checks = completeness.completeness(row, contest, form, info.context.ctx.now, has_tracks=has_tracks)
        return [Check(code=c.code, message=message(locale, c.code, c.params), is_ok=c.is_ok) for c in checks]

    @strawberry.field
    async def award(self, info: Info) -> Annotated[Award, strawberry.lazy("schema.awards.types")] | None:
        """The standing award, once results are public."""
        from schema.awards.types import Award  # its module imports ours

        row = await load(info, awards_of_entries, self.row.id)
        return Award.of(row) if row else None

    @strawberry.field
    async def votes(self, info: Info) -> int | None:
        """Ballots that name the entry, where the contest's rule shows the tally now."""
        return await load(info, votes_of, self.row.id)

    @strawberry.field
    def viewer_can(self) -> EntryViewerCan:
        can = self.row.can
        return EntryViewerCan(
            edit="edit" in can,
            submit="submit" in can,
            withdraw="withdraw" in can,
            forward="forward" in can,
            return_="return" in can,
            lead="lead" in can,
            act_for_unit="act_for_unit" in can,
        )


@strawberry.type
class EntryEdge:
    """`highlight`: the part that a search matched, `titleHighlight` the title if it did; HTML with <mark> and nothing
    else but text."""

    cursor: str
    node: Entry
    highlight: str | None
    title_highlight: str | None


@strawberry.type
class EntryConnection:
    """A page of entries. `totalCount` counts all that match, not this page; `searchedFor` is what was searched for
    where nothing has what was typed; `isLoose`: nothing has all the words, these have some."""

    edges: list[EntryEdge]
    page_info: PageInfo
    total_count: int
    searched_for: str | None
    is_loose: bool

    @classmethod
    def of(cls, page: views.EntryPage) -> Self:
        return cls(
            edges=[
                EntryEdge(
                    cursor=cursor,
                    node=Entry.of(row.entry),
                    highlight=row.highlight,
                    title_highlight=row.title_highlight,
                )
                for cursor, row in zip(page.cursors, page.rows, strict=True)
            ],
            page_info=PageInfo.of(page),
            total_count=page.total,
            searched_for=page.meant,
            is_loose=page.is_loose,
        )


@strawberry.type
class EntryList:
    entries: list[Entry]


@strawberry.type
class UnitEntryCounts:
    """A unit's entries in all contests, by status."""

    unit_id: strawberry.Private[UUID]
    drafts: int
    submitted: int
    forwarded: int
    returned: int

    @classmethod
    def of(cls, row: queries.UnitCounts) -> Self:
        return cls(
            unit_id=row.unit_id,
            drafts=row.drafts,
            submitted=row.submitted,
            forwarded=row.forwarded,
            returned=row.returned,
        )

    @strawberry.field
    async def unit(self, info: Info) -> Unit:
        return await _unit(info, self.unit_id)

    @strawberry.field
    async def staff_count(self, info: Info) -> int:
        return (await _unit(info, self.unit_id)).staff_count


async def _unit(info: Info, unit_id: UUID) -> Unit:
    found = await unit(info, unit_id)
    if found is None:
        raise LookupError("a coordinated unit is there")
    return found


EntryOrProblem = Annotated[Entry | Problem, strawberry.union("EntryOrProblem")]
EntryListOrProblem = Annotated[EntryList | Problem, strawberry.union("EntryListOrProblem")]
