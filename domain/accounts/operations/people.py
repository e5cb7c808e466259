"""One's own account: profile, password, sessions, API tokens."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

from domain.accounts import policy, rules
from domain.accounts.events import (
    ApiTokenCreated,
    ApiTokenRevoked,
    PasswordSet,
    ProfileUpdated,
    SessionEnded,
)
from domain.accounts.models import ApiToken, Session, User
from domain.accounts.operations.sign_in import take_back_attempt, use_code
from domain.accounts.tokens import api_token, digest
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ANYONE, SIGNED_IN, require
from domain.kernel.text import clean_line


@operation(may=SIGNED_IN)
async def update_profile(ctx: Context, name: str, locale: str) -> User:
    """Changes the viewer's name and language.

    Invalid for an empty name or a language other than vi and en."""
    require(policy.can_use_account(ctx.actor))
    new_name = clean_line(name, "name", max_length=200)
    if locale not in rules.LOCALES:
        raise Invalid("accounts.locale", fields=[FieldProblem("locale", "accounts.locale")])
    user = await _viewer(ctx)
    user.name, user.locale = new_name, locale
    await user.save(update_fields=["name", "locale"])
    ctx.record(ProfileUpdated(user_id=user.id))
    return user


@operation(may=SIGNED_IN)
async def record_password(
    ctx: Context,
    new_hash: str,
    old_hash: str | None,
    attempt_id: int | None,
    session_digest: bytes | None,
    code: str | None = None,
) -> User:
    """Sets the viewer's password and ends their sessions but the one in use.

    The plain passwords were checked before; Conflict when the password changed since. Instead of the current
    password a mailed `code` is used up here: Invalid when it is none of theirs."""
    require(policy.can_use_account(ctx.actor))
    user = await _viewer(ctx)
    if user.password_hash != old_hash:
        raise Conflict("accounts.password_changed")
    if old_hash is not None:
        await take_back_attempt(attempt_id or 0, user.email)
        if code is not None:
            await use_code(user.email, code.strip(), ctx.now)
    user.password_hash = new_hash
    await user.save(update_fields=["password_hash"])
    others = Session.filter(user_id=user.id)
    await (others.exclude(token_digest=session_digest) if session_digest else others).delete()
    ctx.record(PasswordSet(user_id=user.id))
    return user


@operation(may=ANYONE)
async def sign_out(ctx: Context, session_token: str | None) -> None:
    """Ends the session in use; nothing to do without one."""
    session = await Session.filter(token_digest=digest(session_token or "")).first()
    if session is not None:
        await _end(ctx, session)


@operation(may=SIGNED_IN)
async def end_session(ctx: Context, session_id: UUID) -> None:
    """Ends another of the viewer's sessions."""
    require(policy.can_use_account(ctx.actor))
    session = await Session.filter(id=session_id).first()
    if session is None:
        raise NotFound
    require(policy.can_end_session(ctx.actor, session))
    await _end(ctx, session)


@operation(may=SIGNED_IN)
async def create_api_token(ctx: Context, name: str, days: int) -> ApiToken:
    """Makes a token with which a program acts as the viewer.

    Its text is `tokens.api_token(id)`, shown once. Invalid for a life of less than 1 or more than 365 days."""
    require(policy.can_use_account(ctx.actor))
    label = clean_line(name, "name", max_length=100)
    if days not in rules.API_TOKEN_DAYS:
        raise Invalid("accounts.token_days", fields=[FieldProblem("days", "accounts.token_days")])
    token_id = uuid4()
    token = await ApiToken.create(
        id=token_id,
        user_id=ctx.actor.user_id,
        name=label,
        token_digest=digest(api_token(token_id)),
        created_at=ctx.now,
        expires_at=ctx.now + timedelta(days=days),
    )
    ctx.record(ApiTokenCreated(user_id=token.user_id, token_id=token.id))
    return token


@operation(may=SIGNED_IN)
async def revoke_api_token(ctx: Context, token_id: UUID) -> None:
    """Makes one of the viewer's API tokens worthless."""
    require(policy.can_use_account(ctx.actor))
    token = await ApiToken.filter(id=token_id, revoked_at=None).select_for_update().first()
    if token is None:
        raise NotFound
    require(policy.can_revoke_api_token(ctx.actor, token))
    token.revoked_at = ctx.now
    await token.save(update_fields=["revoked_at"])
    ctx.record(ApiTokenRevoked(user_id=token.user_id, token_id=token.id))


async def _viewer(ctx: Context) -> User:
    return await User.select_for_update().get(id=ctx.actor.user_id)


async def _end(ctx: Context, session: Session) -> None:
    await session.delete()
    ctx.record(SessionEnded(user_id=session.user_id, session_id=session.id))
