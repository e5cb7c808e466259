"""Decisions, awards and what a certificate says."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.awards import models, policy, queries
from domain.contests.queries import contests_by_id, prizes_by_id
from domain.entries.queries import entries_by_id
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_present
from schema.scalars import Localized

if TYPE_CHECKING:
    from schema.contests.parts import Prize
    from schema.entries.types import Entry
    from schema.results.types import ResultRow

LazyPrize = Annotated["Prize", strawberry.lazy("schema.contests.parts")]
LazyEntry = Annotated["Entry", strawberry.lazy("schema.entries.types")]


async def _prize(info: Info, prize_id: UUID) -> LazyPrize:
    from schema.contests.parts import Prize  # its module imports ours

    return Prize.of(await load_present(info, prizes_by_id, prize_id, "a prize with awards is not deleted"))


async def _entry(info: Info, entry_id: UUID) -> LazyEntry:
    from schema.entries.types import Entry  # its module imports ours

    because = "an awarded entry stays visible to whoever sees the award"
    return Entry.of(await load_present(info, entries_by_id, entry_id, because))


@strawberry.type
class Decision:
    """The document that grants awards."""

    id: strawberry.ID
    number: str
    decided_on: date
    signer: str
    signer_title: str

    @classmethod
    def of(cls, row: models.Decision) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            number=row.number,
            decided_on=row.decided_on,
            signer=row.signer,
            signer_title=row.signer_title,
        )


@strawberry.type
class AwardViewerCan:
    revoke: bool


@strawberry.type
class Award:
    """One entry's prize, granted by a decision, under a serial that anyone can check."""

    row: strawberry.Private[models.Award]
    id: strawberry.ID
    serial: str
    certificate_url: str | None
    revoked_at: datetime | None
    revocation_reason: str

    @classmethod
    def of(cls, row: models.Award) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            serial=row.serial,
            certificate_url=certificate_url(row.serial, row.certificate_key),
            revoked_at=row.revoked_at,
            revocation_reason=row.revocation_reason,
        )

    @strawberry.field
    async def prize(self, info: Info) -> LazyPrize:
        return await _prize(info, self.row.prize_id)

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.row.entry_id)

    @strawberry.field
    async def decision(self, info: Info) -> Decision:
        because = "a decision with awards is not deleted"
        return Decision.of(await load_present(info, queries.decisions_by_id, self.row.decision_id, because))

    @strawberry.field
    async def viewer_can(self, info: Info) -> AwardViewerCan:
        contest = await load(info, contests_by_id, self.row.contest_id)
        actor = info.context.ctx.actor
        return AwardViewerCan(
            revoke=contest is not None and policy.can_revoke_award(actor, contest, self.row) is None
        )


AwardOrProblem = Annotated[Award | Problem, strawberry.union("AwardOrProblem")]


def certificate_url(serial: str, key: str | None) -> str | None:
    """Where the PDF is served, once it is rendered."""
    return f"/certificates/{serial}.pdf" if key else None


@strawberry.type
class CertificateCheck:
    """What a certificate with this serial says, and whether it still stands."""

    serial: str
    is_valid: bool
    prize: Localized
    contest: Localized
    contest_slug: str
    season: Localized
    entry_id: strawberry.ID
    entry_title: str
    authors: list[str]
    unit: Localized | None
    decision_number: str
    decided_on: date
    signer: str
    revoked_at: datetime | None
    revocation_reason: str
    certificate_url: str | None

    @classmethod
    def of(cls, row: queries.Certificate) -> Self:
        return cls(
            serial=row.serial,
            is_valid=row.revoked_at is None,
            prize=Localized.of(row.prize),
            contest=Localized.of(row.contest),
            contest_slug=row.contest_slug,
            season=Localized.of(row.season),
            entry_id=strawberry.ID(str(row.entry_id)),
            entry_title=row.entry_title,
            authors=list(row.authors),
            unit=Localized.of(row.unit) if row.unit else None,
            decision_number=row.decision_number,
            decided_on=row.decided_on,
            signer=row.signer,
            revoked_at=row.revoked_at,
            revocation_reason=row.revocation_reason,
            certificate_url=certificate_url(row.serial, row.certificate_key),
        )


@strawberry.type
class PrizeProposal:
    """What the ranking proposes; entries tied at an edge are for people to decide."""

    proposal: strawberry.Private[queries.PrizeProposal]
    is_tied_at_edge: bool

    @classmethod
    def of(cls, row: queries.PrizeProposal) -> Self:
        return cls(proposal=row, is_tied_at_edge=row.is_tied_at_edge)

    @strawberry.field
    async def prize(self, info: Info) -> LazyPrize:
        return await _prize(info, self.proposal.prize_id)

    @strawberry.field
    async def entry(self, info: Info) -> LazyEntry:
        return await _entry(info, self.proposal.result.entry_id)

    @strawberry.field
    def row(self) -> Annotated[ResultRow, strawberry.lazy("schema.results.types")]:
        from schema.results.types import ResultRow  # its module imports ours

        return ResultRow.of(self.proposal.result, is_console=True)
