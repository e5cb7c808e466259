"""Published evidence and the kept copies of its pages, as the API shows and takes it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Self

import strawberry

from domain.entries.evidence_rules import Medium, SnapshotState
from domain.entries.operations import evidence as operations
from domain.entries.queries import evidence as queries
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load
from schema.messages import message

for shared in (Medium, SnapshotState):
    strawberry.enum(shared)


@strawberry.type
class EvidenceSnapshot:
    """The latest look at a page; `failure` says why it could not be kept. `size` in bytes, `url` downloads it."""

    row: strawberry.Private[queries.SnapshotView]
    id: strawberry.ID
    state: SnapshotState
    final_address: str
    content_type: str
    size: float | None
    sha256: str | None
    requested_at: datetime
    taken_at: datetime | None
    url: str | None

    @classmethod
    def of(cls, row: queries.SnapshotView, item_id: strawberry.ID) -> Self:
        is_taken = row.state is SnapshotState.TAKEN
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            state=row.state,
            final_address=row.final_address,
            content_type=row.content_type,
            size=row.size,
            sha256=row.sha256,
            requested_at=row.requested_at,
            taken_at=row.taken_at,
            url=f"/evidence/{item_id}" if is_taken else None,
        )

    @strawberry.field
    def failure(self, info: Info) -> str | None:
        return message(info.context.ctx.locale, self.row.failure, {}) if self.row.failure else None

    @strawberry.field
    async def text(self, info: Info) -> str:
        """What a reader sees of the page, as plain text."""
        return await load(info, queries.snapshot_texts, self.row.id) or ""


@strawberry.type
class EvidenceItem:
    """Something published that an entry stands on; `snapshot` is null to those who do not work with the entry."""

    id: strawberry.ID
    entry_id: strawberry.ID
    address: str
    outlet: str
    title: str
    medium: Medium
    published_on: date
    series: str
    snapshot: EvidenceSnapshot | None

    @classmethod
    def of(cls, row: queries.EvidenceView) -> Self:
        item_id = strawberry.ID(str(row.id))
        return cls(
            id=item_id,
            entry_id=strawberry.ID(str(row.entry_id)),
            address=row.address,
            outlet=row.outlet,
            title=row.title,
            medium=row.medium,
            published_on=row.published_on,
            series=row.series,
            snapshot=EvidenceSnapshot.of(row.snapshot, item_id) if row.snapshot else None,
        )


@strawberry.type
class EvidenceSeries:
    """Items of one series, first published first; `name` is "" for those of none."""

    name: str
    items: list[EvidenceItem]

    @classmethod
    def of(cls, row: queries.SeriesView) -> Self:
        return cls(name=row.name, items=[EvidenceItem.of(item) for item in row.items])


@strawberry.input
class EvidenceInput:
    address: str
    outlet: str
    medium: Medium
    published_on: date
    title: str = ""
    series: str = ""

    def to_domain(self) -> operations.EvidenceInput:
        return operations.EvidenceInput(
            address=self.address,
            outlet=self.outlet,
            medium=self.medium,
            published_on=self.published_on,
            title=self.title,
            series=self.series,
        )


EvidenceItemOrProblem = Annotated[EvidenceItem | Problem, strawberry.union("EvidenceItemOrProblem")]
