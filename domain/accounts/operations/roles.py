"""Granting and revoking roles."""

from __future__ import annotations

from uuid import UUID

from domain.accounts import policy
from domain.accounts.events import AccountCreated, RoleGranted, RoleRevoked
from domain.accounts.models import RoleGrant, User
from domain.accounts.scopes import refuse_conflicting_role, season_of
from domain.kernel.context import Context, Role
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, Persona, require
from domain.kernel.rows import fetch_rows, fetch_value
from domain.kernel.text import clean_email, clean_line

SCOPES = {
    Role.ADMINISTRATOR: (frozenset[str](),),
    Role.COORDINATOR: (frozenset({"unit_id"}),),
    Role.ORGANISER: (frozenset({"season_id"}), frozenset({"contest_id"})),
    Role.AUDITOR: (frozenset({"season_id"}), frozenset({"contest_id"})),
}
"""What a role is granted for; a database CHECK says the same."""


@operation(may={Persona.ADMINISTRATOR})
async def grant_role(
    ctx: Context,
    user_email: str,
    role: Role,
    unit_id: UUID | None,
    season_id: UUID | None,
    contest_id: UUID | None,
) -> RoleGrant:
    """Gives a role to a person who has an account.

    Invalid when the scope does not fit the role or nobody has this address; Forbidden when the role stands
    against what the person already does in the contest. Granting twice changes nothing."""
    require(policy.can_grant_role(ctx.actor))
    address = clean_email(user_email, "userEmail")
    scope = {"unit_id": unit_id, "season_id": season_id, "contest_id": contest_id}
    _check_scope(role, scope)
    await _check_scope_exists(scope)
    user = await User.filter(email=address, disabled_at=None).first()
    if user is None:
        problem = FieldProblem("userEmail", "accounts.no_such_account")
        raise Invalid(problem.code, fields=[problem])
    return await give_role(ctx, user.id, role, scope)


@operation(may=ORGANISERS)
async def revoke_role(ctx: Context, grant_id: UUID) -> None:
    """Takes a role away.

    By administrators, and by organisers within their contests. Conflict for the last administrator."""
    require(policy.can_use_account(ctx.actor))
    grant = await RoleGrant.filter(id=grant_id).select_for_update().first()
    if grant is None:
        raise NotFound
    require(policy.can_revoke_role(ctx.actor, grant, await season_of(grant.season_id, grant.contest_id)))
    if grant.role is Role.ADMINISTRATOR:
        await _keep_one_administrator(grant)
    await grant.delete()
    ctx.record(
        RoleRevoked(
            user_id=grant.user_id,
            grant_id=grant.id,
            role=grant.role,
            unit_id=grant.unit_id,
            season_id=grant.season_id,
            contest_id=grant.contest_id,
        )
    )


@operation(may=())
async def appoint_first_administrator(ctx: Context, email: str, name: str) -> RoleGrant:
    """Makes the first administrator of an empty installation, from the command line only.

    Conflict when there is one."""
    address = clean_email(email, "email")
    await fetch_value("SELECT pg_advisory_xact_lock(hashtextextended('first-administrator', 0))::text")
    if await RoleGrant.filter(role=Role.ADMINISTRATOR).exists():
        raise Conflict("accounts.administrator_exists")
    user, is_new = await User.get_or_create(
        {"name": clean_line(name, "name", max_length=200), "created_at": ctx.now}, email=address
    )
    if is_new:
        ctx.record(AccountCreated(user_id=user.id))
    return await give_role(ctx, user.id, Role.ADMINISTRATOR, {})


async def give_role(ctx: Context, user_id: UUID, role: Role, scope: dict[str, UUID | None]) -> RoleGrant:
    """The grant, new or as it was; Forbidden when it stands against what the person does in the contest."""
    await refuse_conflicting_role(user_id, role, scope.get("season_id"), scope.get("contest_id"))
    grant, is_new = await RoleGrant.get_or_create(
        {"granted_by_id": ctx.actor.user_id, "created_at": ctx.now},
        user_id=user_id,
        role=role,
        unit_id=scope.get("unit_id"),
        season_id=scope.get("season_id"),
        contest_id=scope.get("contest_id"),
    )
    if is_new:
        ctx.record(RoleGranted(user_id=user_id, grant_id=grant.id, role=role, **scope))
    return grant


def _check_scope(role: Role, scope: dict[str, UUID | None]) -> None:
    given = frozenset(name for name, value in scope.items() if value is not None)
    if given not in SCOPES[role]:
        raise Invalid("accounts.role_scope", fields=[FieldProblem("role", "accounts.role_scope")])


async def _check_scope_exists(scope: dict[str, UUID | None]) -> None:
    exists = await fetch_value(
        "SELECT CASE WHEN $1::uuid IS NOT NULL THEN EXISTS (SELECT FROM units WHERE id = $1)"
        " WHEN $2::uuid IS NOT NULL THEN EXISTS (SELECT FROM seasons WHERE id = $2)"
        " WHEN $3::uuid IS NOT NULL THEN EXISTS (SELECT FROM contests WHERE id = $3) ELSE true END",
        scope["unit_id"], scope["season_id"], scope["contest_id"],
    )  # fmt: skip
    if not exists:
        raise NotFound


async def _keep_one_administrator(grant: RoleGrant) -> None:
    """Locks all administrators' grants, so that two cannot remove one another at the same moment."""
    others = await fetch_rows(
        "SELECT g.id FROM role_grants g JOIN users u ON u.id = g.user_id"
        " WHERE g.role = 'ADMINISTRATOR' AND g.id <> $1 AND u.disabled_at IS NULL ORDER BY g.id FOR UPDATE OF g",
        grant.id,
    )
    if not others:
        raise Conflict("accounts.last_administrator")
