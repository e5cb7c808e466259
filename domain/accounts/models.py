"""People, the tree of units, memberships, granted roles, sessions and codes."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from domain.kernel.context import Role


class Unit(Model):
    """A node of the unit tree. `path` is "/root/.../self/" by ids: a subtree is a prefix."""

    id = fields.UUIDField(primary_key=True)
    parent: fields.ForeignKeyNullableRelation[Unit] = fields.ForeignKeyField(
        "models.Unit", related_name="children", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    path = fields.TextField()
    code = fields.CharField(40, unique=True)
    name: Any = fields.JSONField()  # {"vi": ..., "en": ...}
    staff_count = fields.IntField(default=0)  # denominator of participation
    is_active = fields.BooleanField(default=True)

    parent_id: UUID | None

    class Meta:
        table = "units"


class User(Model):
    """A person. An account exists only once its address was confirmed by a code."""

    id = fields.UUIDField(primary_key=True)
    email = fields.CharField(254, unique=True)  # normalised, lower case
    name = fields.CharField(200, default="")
    password_hash = fields.TextField(null=True)
    locale = fields.CharField(5, default="vi")
    created_at = fields.DatetimeField()
    disabled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "users"


class Membership(Model):
    """A person works at a unit."""

    id = fields.UUIDField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="memberships", on_delete=fields.CASCADE
    )
    unit: fields.ForeignKeyRelation[Unit] = fields.ForeignKeyField(
        "models.Unit", related_name="memberships", on_delete=fields.RESTRICT, db_index=True
    )
    title = fields.CharField(200, default="")
    created_at = fields.DatetimeField()

    user_id: UUID
    unit_id: UUID

    class Meta:
        table = "memberships"
        unique_together = (("user", "unit"),)


class RoleGrant(Model):
    """A role within a scope; which scope fits which role is a CHECK."""

    id = fields.UUIDField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="grants", on_delete=fields.CASCADE, db_index=True
    )
    role = fields.CharEnumField(Role, max_length=20)
    unit: fields.ForeignKeyNullableRelation[Unit] = fields.ForeignKeyField(
        "models.Unit", related_name="grants", null=True, on_delete=fields.CASCADE, db_index=True
    )
    season: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Season", related_name="grants", null=True, on_delete=fields.CASCADE, db_index=True
    )
    contest: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="grants", null=True, on_delete=fields.CASCADE, db_index=True
    )
    granted_by_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()

    user_id: UUID
    unit_id: UUID | None
    season_id: UUID | None
    contest_id: UUID | None

    class Meta:
        table = "role_grants"


class Session(Model):
    """A signed-in browser. Only a digest of the cookie's token is kept."""

    id = fields.UUIDField(primary_key=True)
    token_digest = fields.BinaryField()  # unique, see migration
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="sessions", on_delete=fields.CASCADE, db_index=True
    )
    user_agent = fields.CharField(300, default="")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()

    user_id: UUID

    class Meta:
        table = "sessions"


class SignInCode(Model):
    """A one-time code sent by mail. Attempts are counted per address, not per request."""

    id = fields.UUIDField(primary_key=True)
    email = fields.CharField(254, db_index=True)
    code_digest = fields.BinaryField()
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "sign_in_codes"


class SignInAttempt(Model):
    """A failed attempt for an address, by code or by password; enough of them shut the door for a while."""

    id = fields.BigIntField(primary_key=True)
    email = fields.CharField(254, db_index=True)
    at = fields.DatetimeField()

    class Meta:
        table = "sign_in_attempts"


class InvitationKind(StrEnum):
    """What an invitation makes of the person who accepts it."""

    MEMBER = "MEMBER"
    COORDINATOR = "COORDINATOR"
    ORGANISER = "ORGANISER"
    AUDITOR = "AUDITOR"
    JUDGE = "JUDGE"
    CONTRIBUTOR = "CONTRIBUTOR"


class Invitation(Model):
    """An invitation by mail; the link's token is kept as a digest. Accepted once, by the address it went to."""

    id = fields.UUIDField(primary_key=True)
    token_digest = fields.BinaryField()  # unique, see migration
    email = fields.CharField(254, db_index=True)
    kind = fields.CharField(20)
    unit: fields.ForeignKeyNullableRelation[Unit] = fields.ForeignKeyField(
        "models.Unit", related_name="invitations", null=True, on_delete=fields.CASCADE, db_index=True
    )
    season: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Season", related_name="invitations", null=True, on_delete=fields.CASCADE, db_index=True
    )
    contest: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="invitations", null=True, on_delete=fields.CASCADE, db_index=True
    )
    round: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Round", related_name="invitations", null=True, on_delete=fields.CASCADE, db_index=True
    )
    entry: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="invitations", null=True, on_delete=fields.CASCADE, db_index=True
    )
    invited_by_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    accepted_at = fields.DatetimeField(null=True)
    accepted_by_id = fields.UUIDField(null=True)
    revoked_at = fields.DatetimeField(null=True)

    unit_id: UUID | None
    season_id: UUID | None
    contest_id: UUID | None
    round_id: UUID | None
    entry_id: UUID | None

    class Meta:
        table = "invitations"


class ApiToken(Model):
    """A developer's token for ad-hoc documents. Only a digest is kept; shown once when made."""

    id = fields.UUIDField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="api_tokens", on_delete=fields.CASCADE, db_index=True
    )
    name = fields.CharField(100)
    token_digest = fields.BinaryField()  # unique, see migration
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    user_id: UUID

    class Meta:
        table = "api_tokens"
