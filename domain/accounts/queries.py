"""Reads of people, units, roles and invitations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise.expressions import Q

from domain.accounts import policy
from domain.accounts.models import ApiToken, Invitation, Membership, RoleGrant, Session, Unit, User
from domain.accounts.tokens import digest
from domain.kernel.clock import database_now
from domain.kernel.context import VISITOR, Actor, Context, Grant, Role
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


async def as_of_now(ctx: Context) -> Context:
    """The reader with the roles of this moment: a page that follows something may stay open for days."""
    actor = await actor_of_user(ctx.actor.user_id) if ctx.actor.user_id else None
    return replace(ctx, actor=actor or VISITOR, now=await database_now())


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


INVITED = """
SELECT i.kind, i.email, i.expires_at, i.accepted_at, i.revoked_at, coalesce(u.name, '') AS inviter_name,
    coalesce(unit.name, season.name,
        CASE WHEN entry.id IS NOT NULL THEN jsonb_build_object('vi', entry.title, 'en', '') END,
        contest.title, of_round.title)::text AS scope
FROM invitations i
LEFT JOIN users u ON u.id = i.invited_by_id
LEFT JOIN units unit ON unit.id = i.unit_id
LEFT JOIN seasons season ON season.id = i.season_id
LEFT JOIN contests contest ON contest.id = i.contest_id
LEFT JOIN rounds r ON r.id = i.round_id
LEFT JOIN contests of_round ON of_round.id = r.contest_id
LEFT JOIN entries entry ON entry.id = i.entry_id
"""


async def active_units(ctx: Context) -> list[Unit]:
    """The tree of active units, which is public: parents before their children, siblings in Vietnamese order."""
    return await _tree("SELECT * FROM units WHERE is_active ORDER BY sort_key(name->>'vi'), code")


async def all_units(ctx: Context) -> list[Unit]:
    """The same tree with the closed units in it, for administrators; the active ones for others."""
    if policy.can_administer(ctx.actor):
        return await active_units(ctx)
    return await _tree("SELECT * FROM units ORDER BY sort_key(name->>'vi'), code")


async def _tree(sql: str) -> list[Unit]:
    units: list[Unit] = await Unit.raw(sql)
    children: dict[UUID | None, list[Unit]] = {}
    for unit in units:
        children.setdefault(unit.parent_id, []).append(unit)
    return list(_walk(None, children))


async def active_unit_count(ctx: Context, keys: list[None]) -> dict[None, int]:
    """How many units are active, under None: the denominator of participation, the same for every contest."""
    return {None: await Unit.filter(is_active=True).count()}


def _walk(parent_id: UUID | None, children: dict[UUID | None, list[Unit]]) -> Iterable[Unit]:
    for unit in children.get(parent_id, ()):
        yield unit
        yield from _walk(unit.id, children)


async def units_by_id(ctx: Context, unit_ids: list[UUID]) -> dict[UUID, Unit]:
    """Units, closed ones too: their names stay in what they took part in."""
    return {unit.id: unit for unit in await Unit.filter(id__in=unit_ids)}


async def coordinated_units(ctx: Context) -> list[Unit]:
    """The active units the actor coordinates, those below included."""
    return [unit for unit in await active_units(ctx) if unit.id in ctx.actor.coordinated_unit_ids]


async def people_by_id(ctx: Context, user_ids: list[UUID]) -> dict[UUID, User]:
    """Accounts by id. Show their names only; addresses come from `addresses_of`."""
    return {user.id: user for user in await User.filter(id__in=user_ids)}


async def members_of(ctx: Context, unit_ids: list[UUID]) -> dict[UUID, list[Membership]]:
    """Members of those units that the actor manages, with their users, by name."""
    managed = [unit for unit in unit_ids if policy.can_manage_members(ctx.actor, unit) is None]
    rows = await Membership.filter(unit_id__in=managed).select_related("user").order_by("user__name", "id")
    return _by(rows, "unit_id")


async def memberships_of(ctx: Context, user_ids: list[UUID]) -> dict[UUID, list[Membership]]:
    """Where a person works: one's own, for administrators anyone's."""
    rows = await Membership.filter(user_id__in=_own(ctx, user_ids)).select_related("user").order_by("id")
    return _by(rows, "user_id")


async def grants_of(ctx: Context, user_ids: list[UUID]) -> dict[UUID, list[RoleGrant]]:
    """The roles of a person: one's own, for administrators anyone's."""
    rows = await RoleGrant.filter(user_id__in=_own(ctx, user_ids)).order_by("role", "id")
    return _by(rows, "user_id")


async def all_grants(ctx: Context) -> list[RoleGrant]:
    """Every granted role, for administrators; nothing for others."""
    if policy.can_administer(ctx.actor):
        return []
    return await RoleGrant.all().order_by("role", "user__name", "id")


async def grants_in_contests(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[RoleGrant]]:
    """Who organises and audits each contest, by a grant for it or its season; for those who do so themselves."""
    seasons = await _seasons_overseen(ctx, contest_ids)
    grants = await RoleGrant.filter(
        Q(contest_id__in=list(seasons)) | Q(season_id__in=list(seasons.values()))
    ).order_by("role", "id")
    return {
        contest: [g for g in grants if contest == g.contest_id or season == g.season_id]
        for contest, season in seasons.items()
    }


async def invitations_in_contests(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Invitation]]:
    """Invitations to organise or audit each contest that are not revoked, newest first, for its organisers and
    auditors."""
    seasons = await _seasons_overseen(ctx, contest_ids)
    rows = await Invitation.filter(
        contest_id__in=list(seasons), kind__in=policy.CONTEST_KINDS, revoked_at=None
    ).order_by("-created_at", "id")
    return _by(rows, "contest_id")


async def invitations_to_units(ctx: Context, unit_ids: list[UUID]) -> dict[UUID, list[Invitation]]:
    """Open invitations into units, newest first, for those who manage the units' members."""
    managed = [unit for unit in unit_ids if policy.can_manage_members(ctx.actor, unit) is None]
    rows = await Invitation.filter(
        unit_id__in=managed, accepted_at=None, revoked_at=None, expires_at__gt=ctx.now
    ).order_by("-created_at", "id")
    return _by(rows, "unit_id")


async def _seasons_overseen(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, UUID]:
    """Of these contests those the actor oversees, with their seasons."""
    rows = await fetch_rows("SELECT id, season_id FROM contests WHERE id = ANY($1)", contest_ids)
    return {
        row["id"]: row["season_id"]
        for row in rows
        if policy.can_oversee(ctx.actor, row["season_id"], row["id"]) is None
    }


ADDRESSES = """
SELECT u.id, u.email FROM users u
WHERE u.id = ANY($1) AND (
    u.id = $2 OR $3
    OR EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id AND m.unit_id = ANY($4))
    OR EXISTS (SELECT FROM role_grants g LEFT JOIN contests c ON c.id = g.contest_id
        WHERE g.user_id = u.id AND (g.contest_id = ANY($5) OR g.season_id = ANY($6) OR c.season_id = ANY($6)))
    OR EXISTS (SELECT FROM judges j JOIN rounds r ON r.id = j.round_id JOIN contests c ON c.id = r.contest_id
        WHERE j.user_id = u.id AND (c.id = ANY($5) OR c.season_id = ANY($6))))
"""


async def addresses_of(ctx: Context, user_ids: list[UUID]) -> dict[UUID, str]:
    """The e-mail addresses the actor may see: their own, their units' members', and of people with a part in the
    contests they organise; administrators all."""
    actor = ctx.actor
    organised = [grant for grant in actor.grants if grant.role is Role.ORGANISER]
    rows = await fetch_rows(
        ADDRESSES,
        user_ids,
        actor.user_id,
        actor.is_administrator,
        list(actor.coordinated_unit_ids),
        [grant.contest_id for grant in organised if grant.contest_id],
        [grant.season_id for grant in organised if grant.season_id],
    )
    return {row["id"]: row["email"] for row in rows}


async def my_sessions(ctx: Context) -> list[Session]:
    """The actor's live sessions, newest first."""
    return await Session.filter(user_id=ctx.actor.user_id, expires_at__gt=ctx.now).order_by(
        "-created_at", "id"
    )


async def my_api_tokens(ctx: Context) -> list[ApiToken]:
    """The actor's live API tokens, newest first."""
    live = ApiToken.filter(user_id=ctx.actor.user_id, revoked_at=None, expires_at__gt=ctx.now)
    return await live.order_by("-created_at", "id")


async def viewer(ctx: Context) -> User | None:
    """The actor's account."""
    return await User.filter(id=ctx.actor.user_id).first() if ctx.actor.is_signed_in else None


async def unit(ctx: Context, unit_id: UUID) -> Unit | None:
    """A unit, closed or not."""
    return await Unit.filter(id=unit_id).first()


async def kind_of_invitation(token: str) -> str | None:
    """What accepting this link takes; None for an unknown one."""
    row = await Invitation.filter(token_digest=digest(token)).first()
    return row.kind if row else None


@dataclass(frozen=True)
class InvitationView:
    """An invitation as its link shows it; `scope` is the localized name of what it invites to."""

    kind: str
    email: str
    inviter_name: str
    scope: dict[str, str]
    expires_at: datetime
    is_open: bool


async def invitation_by_token(ctx: Context, token: str) -> InvitationView | None:
    """The invitation behind a link, for whoever holds the link."""
    row = await fetch_row(f"{INVITED} WHERE i.token_digest = $1", digest(token))
    if row is None:
        return None
    is_over = row["accepted_at"] or row["revoked_at"] or row["expires_at"] <= ctx.now
    return InvitationView(
        kind=row["kind"],
        email=row["email"],
        inviter_name=row["inviter_name"],
        scope=orjson.loads(row["scope"]),
        expires_at=row["expires_at"],
        is_open=not is_over,
    )


async def invited_titles(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, str]:
    """Titles of the entries that invitations bring co-authors to; the invitation itself was authorised."""
    rows = await fetch_rows("SELECT id, title FROM entries WHERE id = ANY($1)", entry_ids)
    return {row["id"]: row["title"] for row in rows}


def _own(ctx: Context, user_ids: list[UUID]) -> list[UUID]:
    return [user for user in user_ids if ctx.actor.is_administrator or user == ctx.actor.user_id]


def _by(rows: Iterable[Any], column: str) -> dict[UUID, list[Any]]:
    grouped: dict[UUID, list[Any]] = {}
    for row in rows:
        grouped.setdefault(getattr(row, column), []).append(row)
    return grouped
