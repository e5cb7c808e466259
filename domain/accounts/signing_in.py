"""Proving who one is: the steps of `operations.sign_in` in their order.

None of these runs under an idempotency key: its saved answer would be a session, and visitors share one scope. A
repeated sign-in by code finds its code used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from domain.accounts import operations, policy, rules
from domain.accounts.models import Session, User
from domain.accounts.passwords import hash_password, is_password
from domain.accounts.tokens import digest, new_session_token
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid
from domain.kernel.policy import require
from domain.kernel.text import clean_email


@dataclass(frozen=True)
class SignedInSession:
    """A new session: `token` goes into the cookie and is kept nowhere else."""

    token: str
    expires_at: datetime
    user: User
    is_new: bool


async def sign_in_with_code(
    ctx: Context, email: str, code: str, name: str, user_agent: str
) -> SignedInSession:
    """Signs in, or up, with the code that was mailed to `email`.

    Invalid when it is not a live code of this address, Forbidden after too many wrong ones."""
    bare, token = replace(ctx, idempotency_key=None), new_session_token()
    attempt = await operations.count_attempt(bare, email)
    session = await operations.open_session_by_code(
        bare, attempt, email, code, name, digest(token), user_agent
    )
    return _signed_in(token, session)


async def sign_in_with_password(ctx: Context, email: str, password: str, user_agent: str) -> SignedInSession:
    """Signs in with a password. Invalid when it is wrong or there is no such account, which look the same and take
    the same time; Forbidden after too many wrong ones."""
    bare, token = replace(ctx, idempotency_key=None), new_session_token()
    attempt = await operations.count_attempt(bare, email)
    user = await User.filter(email=clean_email(email, "email"), disabled_at=None).first()
    stored = user.password_hash if user else None
    if (
        not await is_password(password[: rules.PASSWORD_LENGTH.stop], stored)
        or user is None
        or stored is None
    ):
        raise Invalid("accounts.wrong_password", fields=[FieldProblem("password", "accounts.wrong_password")])
    session = await operations.open_session_by_password(
        bare, attempt, user.id, stored, digest(token), user_agent
    )
    return _signed_in(token, session)


async def set_password(
    ctx: Context, password: str, current: str | None, session_token: str | None, *, code: str | None = None
) -> User:
    """Sets the viewer's password and ends their other sessions. Where there is one already, `current` must be it
    or `code`, for whoever forgot it, a code mailed just now; wrong ones count as failed attempts to sign in."""
    require(policy.can_use_account(ctx.actor))
    user = await User.get(id=ctx.actor.user_id)
    if problem := rules.password_problem(password, user.email):
        raise Invalid(problem, fields=[FieldProblem("password", problem)])
    attempt = await _prove_current(ctx, user, current, code) if user.password_hash else None
    return await operations.record_password(
        replace(ctx, idempotency_key=None),
        await hash_password(password),
        user.password_hash,
        attempt,
        digest(session_token) if session_token else None,
        code,
    )


async def _prove_current(ctx: Context, user: User, current: str | None, code: str | None) -> int:
    """The attempt that the proof takes; a code is proved by the operation that uses it up."""
    attempt = await operations.count_attempt(replace(ctx, idempotency_key=None), user.email)
    if code is None and not await is_password(current or "", user.password_hash):
        problem = FieldProblem("currentPassword", "accounts.wrong_password")
        raise Invalid(problem.code, fields=[problem])
    return attempt


def _signed_in(token: str, session: Session) -> SignedInSession:
    return SignedInSession(
        token=token,
        expires_at=session.expires_at,
        user=session.user,
        is_new=session.user.created_at == session.created_at,
    )
