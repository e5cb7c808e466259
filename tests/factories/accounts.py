"""People, units, memberships and grants, with sensible defaults."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from argon2 import PasswordHasher

from domain.accounts import queries
from domain.accounts.models import Membership, RoleGrant, Session, Unit, User
from domain.accounts.tokens import digest, new_session_token
from domain.kernel.context import Actor, Role

_numbers = count(1)
PASSWORD = "mat-khau-du-dai-2026"


@cache
def _password_hash() -> str:
    # the cheapest parameters: what is tested is the flow, not how slow the function is
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


async def make_user(email: str | None = None, *, has_password: bool = False, **values: Any) -> User:
    """An enabled account; with `has_password` its password is `PASSWORD`."""
    number = next(_numbers)
    defaults: dict[str, Any] = {
        "email": email or f"nguoi.{number}@example.vn",
        "name": f"Người {number}",
        "password_hash": _password_hash() if has_password else None,
        "created_at": datetime.now(UTC),
    }
    return await User.create(**defaults | values)


async def make_unit(parent: Unit | None = None, **values: Any) -> Unit:
    """An active unit below `parent`, or a root."""
    number, unit_id = next(_numbers), uuid4()
    defaults: dict[str, Any] = {
        "id": unit_id,
        "parent_id": parent.id if parent else None,
        "path": f"{parent.path if parent else '/'}{unit_id}/",
        "code": f"DV{number:04}",
        "name": {"vi": f"Đơn vị {number}", "en": f"Unit {number}"},
        "staff_count": 10,
    }
    return await Unit.create(**defaults | values)


async def make_membership(user: User, unit: Unit, **values: Any) -> Membership:
    defaults: dict[str, Any] = {"user_id": user.id, "unit_id": unit.id, "created_at": datetime.now(UTC)}
    return await Membership.create(**defaults | values)


async def make_grant(
    user: User,
    role: Role,
    *,
    unit_id: UUID | None = None,
    season_id: UUID | None = None,
    contest_id: UUID | None = None,
) -> RoleGrant:
    return await RoleGrant.create(
        user_id=user.id,
        role=role,
        unit_id=unit_id,
        season_id=season_id,
        contest_id=contest_id,
        created_at=datetime.now(UTC),
    )


async def make_member(unit: Unit, **values: Any) -> User:
    """A person who works at `unit`."""
    user = await make_user(**values)
    await make_membership(user, unit)
    return user


async def make_administrator(**values: Any) -> User:
    user = await make_user(**values)
    await make_grant(user, Role.ADMINISTRATOR)
    return user


async def make_coordinator(unit: Unit, **values: Any) -> User:
    """A member of `unit` who coordinates it and everything below."""
    user = await make_member(unit, **values)
    await make_grant(user, Role.COORDINATOR, unit_id=unit.id)
    return user


async def make_organiser(
    *, season_id: UUID | None = None, contest_id: UUID | None = None, **values: Any
) -> User:
    """An organiser of one season, or of one contest."""
    user = await make_user(**values)
    await make_grant(user, Role.ORGANISER, season_id=season_id, contest_id=contest_id)
    return user


async def make_auditor(
    *, season_id: UUID | None = None, contest_id: UUID | None = None, **values: Any
) -> User:
    user = await make_user(**values)
    await make_grant(user, Role.AUDITOR, season_id=season_id, contest_id=contest_id)
    return user


async def make_session(user: User) -> str:
    """A signed-in browser; answers its token."""
    token, now = new_session_token(), datetime.now(UTC)
    await Session.create(
        token_digest=digest(token), user_id=user.id, created_at=now, expires_at=now + timedelta(days=30)
    )
    return token


async def actor_for(user: User) -> Actor:
    """The actor that requests of this person have, grants and units included."""
    actor = await queries.actor_of_user(user.id)
    assert actor is not None, "a disabled account has no actor"
    return actor
