"""Reads of people, units, roles and invitations."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from domain.accounts import policy
from domain.accounts.models import (
    ApiToken,
    Invitation,
    InvitationKind,
    Membership,
    RoleGrant,
    Session,
    Unit,
    User,
)
from domain.accounts.tokens import digest
from domain.kernel.context import Actor, Context, Grant, Role
from domain.kernel.rows import fetch_row, fetch_rows

ACTOR = """
SELECT u.id, u.email, u.name, u.locale,
    (SELECT coalesce(json_agg(json_build_array(g.role, g.unit_id, g.season_id, g.contest_id)), '[]')
        FROM role_grants g WHERE g.user_id = u.id)::text AS grants,
    ARRAY(SELECT m.unit_id FROM memberships m WHERE m.user_id = u.id) AS unit_ids,
    ARRAY(SELECT DISTINCT below.id
        FROM role_grants g
        JOIN units top ON top.id = g.unit_id
        JOIN units below ON starts_with(below.path, top.path)
        WHERE g.user_id = u.id AND g.role = 'COORDINATOR') AS coordinated_unit_ids
FROM users u
"""


async def actor_of_session(token: str, now: datetime) -> Actor | None:
    """Who holds this session token; None when it is unknown, over, or the account disabled. One statement."""
    return await _actor(
        "JOIN sessions s ON s.user_id = u.id WHERE s.token_digest = $1 AND s.expires_at > $2",
        digest(token),
        now,
    )


async def actor_of_api_token(token: str, now: datetime) -> Actor | None:
    """Who holds this API token; None as for sessions, or when it was revoked. One statement."""
    return await _actor(
        "JOIN api_tokens t ON t.user_id = u.id"
        " WHERE t.token_digest = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL",
        digest(token),
        now,
    )


async def actor_of_user(user_id: UUID) -> Actor | None:
    """The actor a person is, for commands and right after signing in."""
    return await _actor("WHERE u.id = $1", user_id)


async def actor_of_email(email: str) -> Actor | None:
    """The actor with this normalised address, for commands."""
    return await _actor("WHERE u.email = $1", email)


async def _actor(condition: str, *values: object) -> Actor | None:
    row = await fetch_row(f"{ACTOR} {condition} AND u.disabled_at IS NULL", *values)
    return _as_actor(row) if row else None


def _as_actor(row: dict[str, Any]) -> Actor:
    return Actor(
        user_id=row["id"],
        email=row["email"],
        name=row["name"],
        grants=frozenset(_as_grant(*grant) for grant in orjson.loads(row["grants"])),
        unit_ids=frozenset(row["unit_ids"]),
        coordinated_unit_ids=frozenset(row["coordinated_unit_ids"]),
    )


def _as_grant(role: str, unit: str | None, season: str | None, contest: str | None) -> Grant:
    return Grant(Role(role), *(UUID(scope) if scope else None for scope in (unit, season, contest)))
