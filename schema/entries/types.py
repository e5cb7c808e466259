"""Entries, their files, authors and versions as the API shows them; who may see what is decided in the domain."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from domain.awards.queries import awards_of_entries
from domain.contests.form import FieldKind
from domain.contests.queries import contests_by_id, form_fields_of, tracks_of
from domain.entries import completeness, files, queries, views
from domain.entries.models import AttachmentKind, AttachmentStatus, EntryStatus
from domain.entries.policy import Access
from domain.entries.queries import EntryOrder
from domain.kernel.paging import Page
from domain.voting.queries import votes_of
from schema.accounts.types import Unit, unit
from schema.contests.parts import FormField, Track, track
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.messages import message
from schema.pagination import PageInfo
from schema.scalars import Check

if TYPE_CHECKING:
    from schema.awards.types import Award
    from schema.contests.types import Contest

for shared in (EntryStatus, EntryOrder, AttachmentKind, AttachmentStatus):
    strawberry.enum(shared)


@strawberry.type
class Attachment:
    """A file; `url` opens it when it is READY, `refusal` says why it was REFUSED. `size` in bytes."""

    row: strawberry.Private[views.AttachmentView]
    id: strawberry.ID
    kind: AttachmentKind
    status: AttachmentStatus
    file_name: str
    content_type: str
    size: float
    sha256: str | None
    url: str | None

    @classmethod
    def of(cls, row: views.AttachmentView) -> Self:
        is_ready = row.status is AttachmentStatus.READY
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            kind=row.kind,
            status=row.status,
            file_name=row.file_name,
            content_type=row.content_type,
            size=row.size,
            sha256=row.sha256,
            url=f"/files/{row.id}" if is_ready else None,
        )

    @strawberry.field
    def refusal(self, info: Info) -> str | None:
        return message(info.context.ctx.locale, self.row.refusal, {}) if self.row.refusal else None


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

    @classmethod
    def of(cls, row: views.ContributorView) -> Self:
        return cls(
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


@strawberry.type
class Answer:
    """A field of the form and what was answered: text, a number for NUMBER and MONEY, null for nothing."""

    field: FormField
    value: JSON | None


@strawberry.type
class EntryVersion:
    """A submission: a frozen version and the sha256 of its canonical form."""

    number: int
    submitted_at: datetime
    sha256: str


@strawberry.type
class EntryViewerCan:
    """What the viewer may do with the entry now."""

    edit: bool
    submit: bool
    withdraw: bool
    forward: bool
    return_: bool = strawberry.field(name="return")


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
        fields = await load_list(info, form_fields_of, self.row.contest_id)
        return [
            Answer(field=FormField.of(f), value=_answer(f.kind, self.row.answers.get(f.key)))
            for f in fields
            if f.is_public or self.row.sees_all_answers
        ]

    @strawberry.field
    def contributors(self) -> list[Contributor]:
        return [Contributor.of(row) for row in self.row.contributors]

    @strawberry.field
    def attachments(self) -> list[Attachment]:
        """To outsiders the cover only."""
        return [Attachment.of(row) for row in self.row.attachments]

    @strawberry.field
    def cover_url(self) -> str | None:
        return f"/files/{self.row.cover_id}" if self.row.cover_id else None

    @strawberry.field
    async def versions(self, info: Info) -> list[EntryVersion]:
        """Submissions, the first one first; to outsiders the one that counts."""
        rows = await load_list(info, queries.versions_of, self.row.id)
        return [
            EntryVersion(number=row.number, submitted_at=row.submitted_at, sha256=row.sha256) for row in rows
        ]

    @strawberry.field
    async def completeness(self, info: Info) -> list[Check]:
        """What is missing before submitting, for authors; empty to everybody else."""
        row, locale = self.row, info.context.ctx.locale
        contest = await load(info, contests_by_id, row.contest_id)
        if row.access is not Access.AUTHOR or contest is None:
            return []
        form = await load_list(info, form_fields_of, row.contest_id)
        has_tracks = bool(await load_list(info, tracks_of, row.contest_id))
        checks = completeness.completeness(row, contest, form, has_tracks=has_tracks)
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
        )


@strawberry.type
class EntryEdge:
    """`highlight`: the part that a search matched, as HTML with <mark> and nothing else but text."""

    cursor: str
    node: Entry
    highlight: str | None


@strawberry.type
class EntryConnection:
    """A page of entries. `totalCount` counts all that match, not this page."""

    edges: list[EntryEdge]
    page_info: PageInfo
    total_count: int

    @classmethod
    def of(cls, page: Page[views.FoundEntry]) -> Self:
        return cls(
            edges=[
                EntryEdge(cursor=cursor, node=Entry.of(row.entry), highlight=row.highlight)
                for cursor, row in zip(page.cursors, page.rows, strict=True)
            ],
            page_info=PageInfo.of(page),
            total_count=page.total,
        )


@strawberry.type
class EntryList:
    entries: list[Entry]


@strawberry.type
class UploadField:
    """A field of the upload form, to be sent before the file."""

    name: str
    value: str


@strawberry.type
class UploadTicket:
    """Where to send the file, as multipart/form-data: all `fields`, then the file as "file"."""

    attachment: Attachment
    url: str
    fields: list[UploadField]
    expires_at: datetime

    @classmethod
    def of(cls, ticket: files.UploadTicket) -> Self:
        return cls(
            attachment=Attachment.of(queries.attachment_view(ticket.attachment)),
            url=ticket.form.url,
            fields=[UploadField(name=name, value=value) for name, value in ticket.form.fields.items()],
            expires_at=ticket.expires_at,
        )


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


def _answer(kind: FieldKind, value: str | None) -> JSON | None:
    if value is None or kind not in (FieldKind.NUMBER, FieldKind.MONEY):
        return None if value is None else JSON(value)
    return JSON(float(value) if "." in value else int(value))


EntryOrProblem = Annotated[Entry | Problem, strawberry.union("EntryOrProblem")]
EntryListOrProblem = Annotated[EntryList | Problem, strawberry.union("EntryListOrProblem")]
UploadTicketOrProblem = Annotated[UploadTicket | Problem, strawberry.union("UploadTicketOrProblem")]
AttachmentOrProblem = Annotated[Attachment | Problem, strawberry.union("AttachmentOrProblem")]
