"""Signing in, step by step. `domain.accounts.signing_in` puts the steps together; call that.

A refusal rolls its transaction back, so a wrong guess could not be counted by the operation that refuses it.
Therefore an attempt is counted first, in an operation of its own, as if it had failed; the operation that signs in
takes that attempt back in its own transaction, and needs one to begin. Parallel guesses thus each need a place
among the few that an address has, however they interleave."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from domain.accounts import rules
from domain.accounts.events import AccountCreated, SignedIn, SignInCodeRequested
from domain.accounts.models import Session, SignInAttempt, SignInCode, User
from domain.accounts.tokens import code_digest, is_code, sign_in_code
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Forbidden, Invalid
from domain.kernel.operation import operation
from domain.kernel.policy import ANYONE
from domain.kernel.rows import fetch_value
from domain.kernel.text import clean_email, clean_line


@operation(may=ANYONE)
async def request_sign_in_code(ctx: Context, email: str) -> None:
    """Mails a one-time code, for an account that exists or for one to be made.

    Answers the same in both cases. Forbidden when too many codes went to this address just now."""
    address = clean_email(email, "email")
    await _lock(address)
    sent = await SignInCode.filter(email=address, created_at__gt=ctx.now - rules.CODE_LIFETIME).count()
    if sent >= rules.CODES_AT_ONCE:
        raise Forbidden("accounts.too_many_codes", minutes=_minutes(rules.CODE_LIFETIME.seconds))
    code_id = uuid4()
    await SignInCode.create(
        id=code_id,
        email=address,
        code_digest=code_digest(code_id, sign_in_code(code_id)),
        created_at=ctx.now,
        expires_at=ctx.now + rules.CODE_LIFETIME,
    )
    ctx.record(SignInCodeRequested(code_id=code_id, locale=ctx.locale))


@operation(may=ANYONE)
async def count_attempt(ctx: Context, email: str) -> int:
    """Takes one of the few attempts to prove who one is that an address has in a quarter of an hour.

    Answers the attempt's id. Forbidden when none is left."""
    address = clean_email(email, "email")
    await _lock(address)
    tried = await SignInAttempt.filter(email=address, at__gt=ctx.now - rules.ATTEMPT_WINDOW).count()
    if tried >= rules.ATTEMPTS_IN_WINDOW:
        raise Forbidden("accounts.too_many_attempts", minutes=_minutes(rules.ATTEMPT_WINDOW.seconds))
    attempt = await SignInAttempt.create(email=address, at=ctx.now)
    return int(attempt.id)


@operation(may=ANYONE)
async def open_session_by_code(
    ctx: Context, attempt_id: int, email: str, code: str, name: str, token_digest: bytes, user_agent: str
) -> Session:
    """Signs in with a mailed code, and makes the account when there is none yet.

    Invalid for a wrong, used or expired code, which all look the same."""
    address = clean_email(email, "email")
    given_name = clean_line(name, "name", max_length=200, required=False)
    await take_back_attempt(attempt_id, address)
    await use_code(address, code.strip(), ctx.now)
    user = await _user_with(ctx, address, given_name)
    if user.disabled_at is not None:
        raise _wrong_code()
    return await _open_session(ctx, user, token_digest, user_agent, method="code")


@operation(may=ANYONE)
async def open_session_by_password(
    ctx: Context, attempt_id: int, user_id: UUID, password_hash: str, token_digest: bytes, user_agent: str
) -> Session:
    """Signs in with a password, which was compared with `password_hash` before.

    Invalid when the password or the account changed in the meantime."""
    user = await User.filter(id=user_id, password_hash=password_hash, disabled_at=None).first()
    if user is None:
        raise Invalid("accounts.wrong_password")
    await take_back_attempt(attempt_id, user.email)
    return await _open_session(ctx, user, token_digest, user_agent, method="password")


async def take_back_attempt(attempt_id: int, email: str) -> None:
    """The attempt did not fail after all. Forbidden when there was none: nobody proves anything uncounted."""
    if not await SignInAttempt.filter(id=attempt_id, email=email).delete():
        raise Forbidden("accounts.too_many_attempts", minutes=_minutes(rules.ATTEMPT_WINDOW.seconds))


async def _lock(email: str) -> None:
    """One at a time for an address, so that counting and adding cannot interleave."""
    await fetch_value("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text", f"sign-in:{email}")


async def use_code(email: str, code: str, now: datetime) -> None:
    """Marks all codes of the address used if `code` is a live one of them."""
    live = await SignInCode.filter(email=email, used_at=None, expires_at__gt=now).select_for_update()
    if not [row for row in live if is_code(row.id, code, row.code_digest)]:
        raise _wrong_code()
    await SignInCode.filter(email=email, used_at=None).update(used_at=now)


async def _user_with(ctx: Context, email: str, name: str) -> User:
    """The account of a confirmed address, made now if it is the first time."""
    user_id = uuid4()
    made = await fetch_value(
        "INSERT INTO users (id, email, name, locale, created_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (email) DO NOTHING RETURNING id",
        user_id, email, name, ctx.locale, ctx.now,
    )  # fmt: skip
    if made:
        ctx.record(AccountCreated(user_id=user_id))
    return await User.get(email=email)


async def _open_session(
    ctx: Context, user: User, token_digest: bytes, user_agent: str, *, method: str
) -> Session:
    session = await Session.create(
        token_digest=token_digest,
        user=user,
        user_agent=_printable(user_agent)[:300],
        created_at=ctx.now,
        expires_at=ctx.now + rules.SESSION_LIFETIME,
    )
    ctx.record(SignedIn(user_id=user.id, session_id=session.id, method=method))
    return session


def _printable(user_agent: str) -> str:
    return "".join(letter for letter in user_agent if letter.isprintable())


def _wrong_code() -> Invalid:
    return Invalid("accounts.wrong_code", fields=[FieldProblem("code", "accounts.wrong_code")])


def _minutes(seconds: int) -> int:
    return seconds // 60
