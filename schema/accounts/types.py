"""People, units, roles, sessions and invitations as the API shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.accounts import models, policy, queries, rules
from domain.accounts.models import InvitationKind
from domain.accounts.tokens import api_token, digest
from domain.contests.queries import contests_by_id, seasons_by_id
from domain.entries.queries import is_author
from domain.entries.queries.team import proposal_by_token
from domain.judging.queries import is_judge
from domain.kernel.context import Role
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.scalars import Localized

if TYPE_CHECKING:
    from schema.contests.types import Contest, Season
    from schema.teams.types import Proposal

strawberry.enum(Role)
strawberry.enum(InvitationKind)
LazySeason = Annotated["Season", strawberry.lazy("schema.contests.types")]
LazyContest = Annotated["Contest", strawberry.lazy("schema.contests.types")]


@strawberry.type
class Person:
    """A person by name. The address is there for themselves and for those who manage their unit or contest."""

    id: strawberry.ID
    name: str
    user_id: strawberry.Private[UUID]

    @classmethod
    def of(cls, row: models.User) -> Self:
        return cls(id=strawberry.ID(str(row.id)), name=row.name, user_id=row.id)

    @strawberry.field
    async def email(self, info: Info) -> str | None:
        return await load(info, queries.addresses_of, self.user_id)


async def person(info: Info, user_id: UUID | None) -> Person | None:
    """The person with this id, batched; None for none."""
    if user_id is None:
        return None
    row = await load(info, queries.people_by_id, user_id)
    return Person.of(row) if row else None


async def unit(info: Info, unit_id: UUID | None) -> Unit | None:
    """The unit with this id, batched; None for none."""
    if unit_id is None:
        return None
    row = await load(info, queries.units_by_id, unit_id)
    return Unit.of(row) if row else None


@strawberry.type
class UnitViewerCan:
    """What the viewer may do with a unit."""

    edit: bool
    manage_members: bool


@strawberry.type
class Unit:
    """A unit of the tree; `depth` is 0 for a root."""

    id: strawberry.ID
    code: str
    name: Localized
    staff_count: int
    is_active: bool
    parent_id: strawberry.ID | None
    depth: int
    row: strawberry.Private[models.Unit]

    @classmethod
    def of(cls, row: models.Unit) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            code=row.code,
            name=Localized.of(row.name),
            staff_count=row.staff_count,
            is_active=row.is_active,
            parent_id=strawberry.ID(str(row.parent_id)) if row.parent_id else None,
            depth=rules.depth_of(row.path),
            row=row,
        )

    @strawberry.field
    async def invitations(self, info: Info) -> list[Invitation]:
        """Open invitations into the unit, newest first, to those who manage its members."""
        return [
            Invitation.of(row) for row in await load_list(info, queries.invitations_to_units, self.row.id)
        ]

    @strawberry.field
    async def members(self, info: Info) -> list[Membership]:
        return [Membership.of(row) for row in await load_list(info, queries.members_of, self.row.id)]

    @strawberry.field
    def viewer_can(self, info: Info) -> UnitViewerCan:
        actor = info.context.ctx.actor
        return UnitViewerCan(
            edit=policy.can_edit_unit(actor, self.row) is None,
            manage_members=policy.can_manage_members(actor, self.row.id) is None,
        )


@strawberry.type
class Membership:
    """A person works at a unit."""

    id: strawberry.ID
    title: str
    user: Person
    unit_id: strawberry.Private[UUID]

    @classmethod
    def of(cls, row: models.Membership) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)), title=row.title, user=Person.of(row.user), unit_id=row.unit_id
        )

    @strawberry.field
    async def unit(self, info: Info) -> Unit:
        found = await unit(info, self.unit_id)
        assert found is not None, "a foreign key keeps it"  # noqa: S101 - for the type checker
        return found


@strawberry.type
class RoleGrant:
    """A role within a scope."""

    id: strawberry.ID
    role: Role
    row: strawberry.Private[models.RoleGrant]

    @classmethod
    def of(cls, row: models.RoleGrant) -> Self:
        return cls(id=strawberry.ID(str(row.id)), role=row.role, row=row)

    @strawberry.field
    async def user(self, info: Info) -> Person:
        found = await person(info, self.row.user_id)
        assert found is not None, "a foreign key keeps it"  # noqa: S101 - for the type checker
        return found

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self.row.unit_id)

    @strawberry.field
    async def season(self, info: Info) -> LazySeason | None:
        return await _season(info, self.row.season_id)

    @strawberry.field
    async def contest(self, info: Info) -> LazyContest | None:
        return await _contest(info, self.row.contest_id)


@strawberry.type
class Session:
    """A signed-in browser."""

    id: strawberry.ID
    user_agent: str
    created_at: datetime
    expires_at: datetime
    is_current: bool

    @classmethod
    def of(cls, row: models.Session, token: str | None) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            user_agent=row.user_agent,
            created_at=row.created_at,
            expires_at=row.expires_at,
            is_current=token is not None and bytes(row.token_digest) == digest(token),
        )


@strawberry.type
class ApiToken:
    """A developer's token, without its text."""

    id: strawberry.ID
    name: str
    created_at: datetime
    expires_at: datetime

    @classmethod
    def of(cls, row: models.ApiToken) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            name=row.name,
            created_at=row.created_at,
            expires_at=row.expires_at,
        )


@strawberry.type
class NewApiToken:
    """A token just made; its text is shown this once."""

    token: str
    api_token: ApiToken

    @classmethod
    def of(cls, row: models.ApiToken) -> Self:
        return cls(token=api_token(row.id), api_token=ApiToken.of(row))


@strawberry.type
class Invitation:
    """An invitation, to those who may send or revoke it."""

    id: strawberry.ID
    email: str
    kind: InvitationKind
    created_at: datetime
    expires_at: datetime
    accepted_at: datetime | None
    row: strawberry.Private[models.Invitation]

    @classmethod
    def of(cls, row: models.Invitation) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            email=row.email,
            kind=InvitationKind(row.kind),
            created_at=row.created_at,
            expires_at=row.expires_at,
            accepted_at=row.accepted_at,
            row=row,
        )

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self.row.unit_id)

    @strawberry.field
    async def season(self, info: Info) -> LazySeason | None:
        return await _season(info, self.row.season_id)

    @strawberry.field
    async def contest(self, info: Info) -> LazyContest | None:
        return await _contest(info, self.row.contest_id)

    @strawberry.field
    async def entry_title(self, info: Info) -> str | None:
        if self.row.entry_id is None:
            return None
        return await load(info, queries.invited_titles, self.row.entry_id)


@strawberry.type
class InvitationPreview:
    """What the holder of a link is invited to."""

    kind: InvitationKind
    email: str
    inviter_name: str
    scope: Localized
    expires_at: datetime
    is_open: bool
    token: strawberry.Private[str]

    @classmethod
    def of(cls, row: queries.InvitationView, token: str) -> Self:
        return cls(
            token=token,
            kind=InvitationKind(row.kind),
            email=row.email,
            inviter_name=row.inviter_name,
            scope=Localized.of(row.scope),
            expires_at=row.expires_at,
            is_open=row.is_open,
        )

    @strawberry.field
    async def proposal(self, info: Info) -> Annotated[Proposal, strawberry.lazy("schema.teams.types")] | None:
        """What a co-author is asked to put their name to, while the invitation is open; null for other kinds."""
        from schema.teams.types import Proposal  # its module imports ours

        row = await proposal_by_token(info.context.ctx, self.token)
        return Proposal.of(row) if row else None


@strawberry.type
class Viewer:
    """The signed-in person."""

    id: strawberry.ID
    email: str
    name: str
    locale: str
    has_password: bool
    user_id: strawberry.Private[UUID]

    @classmethod
    def of(cls, row: models.User) -> Self:
        return cls(
            id=strawberry.ID(str(row.id)),
            email=row.email,
            name=row.name,
            locale=row.locale,
            has_password=row.password_hash is not None,
            user_id=row.id,
        )

    @strawberry.field
    async def memberships(self, info: Info) -> list[Membership]:
        return [Membership.of(row) for row in await load_list(info, queries.memberships_of, self.user_id)]

    @strawberry.field
    async def grants(self, info: Info) -> list[RoleGrant]:
        return [RoleGrant.of(row) for row in await load_list(info, queries.grants_of, self.user_id)]

    @strawberry.field
    async def is_judge(self, info: Info) -> bool:
        return await is_judge(info.context.ctx)

    @strawberry.field
    async def is_author(self, info: Info) -> bool:
        return await is_author(info.context.ctx)

    @strawberry.field
    def is_organiser(self, info: Info) -> bool:
        return _has(info, Role.ORGANISER)

    @strawberry.field
    def is_coordinator(self, info: Info) -> bool:
        return _has(info, Role.COORDINATOR)

    @strawberry.field
    def is_administrator(self, info: Info) -> bool:
        return info.context.ctx.actor.is_administrator

    @strawberry.field
    async def coordinated_units(self, info: Info) -> list[Unit]:
        return [Unit.of(row) for row in await queries.coordinated_units(info.context.ctx)]

    @strawberry.field
    async def sessions(self, info: Info) -> list[Session]:
        rows = await queries.my_sessions(info.context.ctx)
        return [Session.of(row, info.context.session_token) for row in rows]

    @strawberry.field
    async def api_tokens(self, info: Info) -> list[ApiToken]:
        return [ApiToken.of(row) for row in await queries.my_api_tokens(info.context.ctx)]


@strawberry.type
class SignInResult:
    """Who signed in, and whether the account was made just now."""

    viewer: Viewer
    is_new: bool


def _has(info: Info, role: Role) -> bool:
    return any(grant.role is role for grant in info.context.ctx.actor.grants)


async def _season(info: Info, season_id: UUID | None) -> Season | None:
    from schema.contests.types import Season  # that module imports this one

    if season_id is None:
        return None
    row = await load(info, seasons_by_id, season_id)
    return Season.of(row) if row else None


async def _contest(info: Info, contest_id: UUID | None) -> Contest | None:
    from schema.contests.types import Contest  # that module imports this one

    if contest_id is None:
        return None
    row = await load(info, contests_by_id, contest_id)
    return Contest.of(row) if row else None


UnitOrProblem = Annotated[Unit | Problem, strawberry.union("UnitOrProblem")]
RoleGrantOrProblem = Annotated[RoleGrant | Problem, strawberry.union("RoleGrantOrProblem")]
NewApiTokenOrProblem = Annotated[NewApiToken | Problem, strawberry.union("NewApiTokenOrProblem")]
InvitationOrProblem = Annotated[Invitation | Problem, strawberry.union("InvitationOrProblem")]
ViewerOrProblem = Annotated[Viewer | Problem, strawberry.union("ViewerOrProblem")]
SignInResultOrProblem = Annotated[SignInResult | Problem, strawberry.union("SignInResultOrProblem")]
