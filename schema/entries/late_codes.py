"""Late codes as organisers see them, and what one opens for whoever holds it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.contests.models import Contest as ContestRow
from domain.contests.queries import contests_by_id
from domain.entries import operations
from domain.entries.models import LateCode as LateCodeRow
from domain.entries.queries import late_codes as queries
from schema.accounts.types import Person, person
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.scalars import parse_id

if TYPE_CHECKING:
    from schema.contests.types import Contest


@strawberry.type
class LateCodeUse:
    """Who used a code when. `entryCode` is null while the entry is a draft."""

    id: strawberry.ID
    used_at: datetime
    entry_id: strawberry.ID | None
    entry_code: str | None
    user_id: strawberry.Private[UUID]

    @classmethod
    def of(cls, row: queries.LateCodeUseView) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            used_at=row.used_at,
            entry_id=strawberry.ID(str(row.entry_id)) if row.entry_id else None,
            entry_code=row.entry_code,
            user_id=row.used_by_id,
        )

    @strawberry.field
    async def used_by(self, info: Info) -> Person | None:
        return await person(info, self.user_id)


@strawberry.type
class LateCode:
    """A code that opens entries after the close. `code` is there for organisers, until it is revoked."""

    row: strawberry.Private[LateCodeRow]
    id: strawberry.ID
    label: str
    code: str | None
    max_uses: int
    uses: int
    expires_at: datetime
    extends_until: datetime
    created_at: datetime
    revoked_at: datetime | None

    @classmethod
    def of(cls, view: queries.LateCodeView) -> Self:
        row = view.row
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            label=row.label,
            code=view.text,
            max_uses=row.max_uses,
            uses=row.uses,
            expires_at=row.expires_at,
            extends_until=row.extends_until,
            created_at=row.created_at,
            revoked_at=row.revoked_at,
        )

    @strawberry.field
    async def recorded_uses(self, info: Info) -> list[LateCodeUse]:
        rows = await load_list(info, queries.late_code_uses_of, self.row.id)
        return [LateCodeUse.of(row) for row in rows]

    @strawberry.field
    def is_usable(self, info: Info) -> bool:
        row, now = self.row, info.context.ctx.now
        return (
            row.revoked_at is None
            and row.uses < row.max_uses
            and min(row.expires_at, row.extends_until) > now
        )


@strawberry.type
class LateOffer:
    """What a late code opens, and to when."""

    contest_id: strawberry.Private[UUID]
    extends_until: datetime

    @strawberry.field
    async def contest(self, info: Info) -> Annotated[Contest, strawberry.lazy("schema.contests.types")]:
        from schema.contests.types import Contest  # its module imports ours

        row = await load(info, contests_by_id, self.contest_id)
        if row is None:
            raise LookupError("an offer's contest was published, and stays so")
        return Contest.of(row)


LateCodeOrProblem = Annotated[LateCode | Problem, strawberry.union("LateCodeOrProblem")]


@strawberry.type
class LateCodesQuery:
    @strawberry.field
    async def late_offer(self, info: Info, code: str) -> LateOffer | None:
        """What this late code opens; null when it cannot be used, and to visitors."""
        offer = await queries.late_offer(info.context.ctx, code)
        return LateOffer(contest_id=offer.contest_id, extends_until=offer.extends_until) if offer else None


@strawberry.type
class LateCodesMutation:
    @strawberry.mutation
    async def create_late_code(
        self,
        info: Info,
        contest_id: strawberry.ID,
        label: str,
        max_uses: int,
        expires_at: datetime,
        extends_until: datetime,
    ) -> LateCodeOrProblem:
        """Makes a code that opens so many entries after the close, to be entered before `expiresAt`."""
        row = await operations.create_late_code(
            info.context.ctx, parse_id(contest_id), label, max_uses, expires_at, extends_until
        )
        return await _shown(info, row)

    @strawberry.mutation
    async def revoke_late_code(self, info: Info, id: strawberry.ID) -> LateCodeOrProblem:
        """Ends a late code; entries that it has opened stay open."""
        return await _shown(info, await operations.revoke_late_code(info.context.ctx, parse_id(id)))


async def contest_late_codes(info: Info, contest_id: UUID) -> list[LateCode]:
    """A contest's late codes, for `schema.console`."""
    return [LateCode.of(view) for view in await load_list(info, queries.late_codes_of, contest_id)]


async def _shown(info: Info, row: LateCodeRow) -> LateCode:
    contest = await ContestRow.get(id=row.contest_id)
    return LateCode.of(queries.late_code_view(info.context.ctx, contest, row))
