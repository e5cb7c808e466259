"""Imports of past years as the API shows them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from domain.contests.queries import contests_by_id
from domain.exchange import models, policy, queries
from domain.exchange.imports.target import TargetInput, restored
from domain.exchange.models import ImportStatus
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.messages import message

if TYPE_CHECKING:
    from schema.contests.types import Contest, Season

strawberry.enum(ImportStatus)


@strawberry.type
class ImportColumn:
    """A column of the file, what it stands for, and its first values."""

    place: int
    heading: str
    target: str | None
    samples: list[str]


@strawberry.type
class ImportFault:
    """What is wrong, where: `column` is the file's own heading, empty for the row as a whole."""

    row: int
    column: str
    value: str
    code: str
    message: str

    @classmethod
    def of(cls, fault: models.ImportFault, locale: str) -> Self:
        said = message(locale, fault.code, fault.params)
        return cls(row=fault.row, column=fault.column, value=fault.value, code=fault.code, message=said)


@strawberry.type
class ImportTarget:
    """Where the entries go."""

    season_slug: str
    season_name: str
    starts_on: date
    ends_on: date
    contest_slug: str
    contest_title: str
    organiser_name: str
    tracks: list[str]
    prizes: list[str]

    @classmethod
    def of(cls, kept: dict[str, object]) -> Self | None:
        if not kept:
            return None
        target = restored({key: value for key, value in kept.items() if key != "codes_from"})
        return cls(
            season_slug=target.season_slug,
            season_name=target.season_name,
            starts_on=target.starts_on,
            ends_on=target.ends_on,
            contest_slug=target.contest_slug,
            contest_title=target.contest_title,
            organiser_name=target.organiser_name,
            tracks=list(target.tracks),
            prizes=list(target.prizes),
        )


@strawberry.type
class ImportViewerCan:
    """`change`: choose, try out, start and discard."""

    change: bool
    undo: bool


@strawberry.type
class EntryImport:
    """A file of past years' entries and awards, and how far it has come."""

    row: strawberry.Private[models.Import]
    id: strawberry.ID
    file_name: str
    status: ImportStatus
    created_at: datetime
    checked_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    undone_at: datetime | None
    row_count: int
    fault_count: int
    done_rows: int
    version: int
    target: ImportTarget | None

    @classmethod
    def of(cls, row: models.Import) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            file_name=row.file_name,
            status=row.status,
            created_at=row.created_at,
            checked_at=row.checked_at,
            started_at=row.started_at,
            finished_at=row.finished_at,
            undone_at=row.undone_at,
            row_count=row.row_count,
            fault_count=row.fault_count,
            done_rows=row.done_rows,
            version=row.version,
            target=ImportTarget.of(row.target),
        )

    @strawberry.field
    async def columns(self, info: Info) -> list[ImportColumn]:
        samples = await load_list(info, queries.samples_of, self.row.id)
        return [
            ImportColumn(
                place=place,
                heading=heading,
                target=self.row.mapping.get(str(place)),
                samples=[cells[place] for cells in samples if place < len(cells) and cells[place]],
            )
            for place, heading in enumerate(self.row.columns)
        ]

    @strawberry.field
    async def faults(self, info: Info) -> list[ImportFault]:
        """By row; of very many the first thousand."""
        found = await load_list(info, queries.faults_of, self.row.id)
        return [ImportFault.of(fault, info.context.ctx.locale) for fault in found]

    @strawberry.field
    async def contest(
        self, info: Info
    ) -> Annotated[Contest, strawberry.lazy("schema.contests.types")] | None:
        """What the entries went into."""
        from schema.contests.types import Contest  # its module is large, and this one is small

        if self.row.contest_id is None:
            return None
        row = await load(info, contests_by_id, self.row.contest_id)
        return Contest.of(row) if row else None

    @strawberry.field
    def viewer_can(self, info: Info) -> ImportViewerCan:
        actor = info.context.ctx.actor
        return ImportViewerCan(
            change=policy.can_change_import(actor, self.row) is None,
            undo=policy.can_undo_import(actor, self.row) is None,
        )


EntryImportOrProblem = Annotated[EntryImport | Problem, strawberry.union("EntryImportOrProblem")]


@strawberry.type
class ImportChoice:
    """What a column of a file can stand for."""

    name: str
    label: str
    is_required: bool


@strawberry.type
class ImportPlaces:
    """Where the viewer may import to: seasons that are over, and contests that came with imports."""

    seasons: list[Annotated[Season, strawberry.lazy("schema.contests.types")]]
    contests: list[Annotated[Contest, strawberry.lazy("schema.contests.types")]]


@strawberry.input
class ImportColumnInput:
    """A column by its place, and what it stands for."""

    place: int
    target: str


@strawberry.input
class ImportTargetInput:
    """Of a contest that is there only its address counts; of a season that is there its address too."""

    season_slug: str
    season_name: str
    starts_on: date
    ends_on: date
    contest_slug: str
    contest_title: str
    organiser_name: str = ""
    tracks: list[str] = strawberry.field(default_factory=list)
    prizes: list[str] = strawberry.field(default_factory=list)

    def to_domain(self) -> TargetInput:
        return TargetInput(
            season_slug=self.season_slug,
            season_name=self.season_name,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            contest_slug=self.contest_slug,
            contest_title=self.contest_title,
            organiser_name=self.organiser_name,
            tracks=tuple(self.tracks),
            prizes=tuple(self.prizes),
        )
