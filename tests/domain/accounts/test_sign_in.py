"""Signing in by code and by password, and how often one may guess."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import asyncpg
import pytest

from domain.accounts import operations, queries, signing_in
from domain.accounts.models import Session, SignInAttempt, SignInCode, User
from domain.accounts.tokens import digest, sign_in_code
from domain.kernel.errors import Forbidden, Invalid, Problem
from domain.kernel.models import AuditEntry, IdempotencyKey, OutboxMessage
from tests.conftest import ctx_for, refused
from tests.factories.accounts import PASSWORD, make_session, make_user

pytestmark = pytest.mark.usefixtures("db")
EMAIL = "tac.gia@example.vn"


async def request_code(email: str = EMAIL) -> str:
    """Asks for a code and answers it, as the mail would."""
    await operations.request_sign_in_code(await ctx_for(), email)
    newest = await SignInCode.all().order_by("-created_at").first()
    assert newest is not None
    return sign_in_code(newest.id)


async def by_code(code: str, email: str = EMAIL, name: str = "") -> signing_in.SignedInSession:
    return await signing_in.sign_in_with_code(await ctx_for(), email, code, name, "Firefox")


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


async def test_first_code_makes_the_account_and_the_second_finds_it() -> None:
    first = await by_code(await request_code(), name="Nguyễn Thị Hạnh")
    second = await by_code(await request_code("  Tac.Gia@Example.VN "), name="Ai đó khác")
    assert (first.is_new, second.is_new) == (True, False)
    assert first.user.id == second.user.id
    assert second.user.name == "Nguyễn Thị Hạnh"
    actor = await queries.actor_of_session(first.token, first.user.created_at)
    assert actor is not None
    assert actor.email == EMAIL


async def test_a_code_works_once() -> None:
    code = await request_code()
    await by_code(code)
    async with refused("accounts.wrong_code"):
        await by_code(code)


async def test_signing_in_uses_up_the_older_codes_too() -> None:
    older, newer = await request_code(), await request_code()
    await by_code(newer)
    async with refused("accounts.wrong_code"):
        await by_code(older)


async def test_an_expired_code_is_refused(db: asyncpg.Connection[Any]) -> None:
    code = await request_code()
    await db.execute("UPDATE sign_in_codes SET expires_at = clock_timestamp()")
    async with refused("accounts.wrong_code"):
        await by_code(code)


async def test_a_code_is_for_its_address_only() -> None:
    code = await request_code()
    async with refused("accounts.wrong_code"):
        await by_code(code, email="nguoi.khac@example.vn")


async def test_a_disabled_account_does_not_sign_in() -> None:
    user = await make_user(EMAIL, has_password=True)
    token = await make_session(user)
    await User.filter(id=user.id).update(disabled_at=user.created_at)
    code = await request_code()
    async with refused("accounts.wrong_code"):
        await by_code(code)
    async with refused("accounts.wrong_password"):
        await signing_in.sign_in_with_password(await ctx_for(), EMAIL, PASSWORD, "")
    assert await queries.actor_of_session(token, user.created_at) is None


async def test_wrong_codes_shut_the_door_also_for_the_right_one() -> None:
    code = await request_code()
    for _ in range(5):
        with pytest.raises(Invalid):
            await by_code(wrong(code))
    async with refused("accounts.too_many_attempts"):
        await by_code(code)
    assert await SignInAttempt.filter(email=EMAIL).count() == 5


async def test_the_door_opens_after_a_quarter_of_an_hour(db: asyncpg.Connection[Any]) -> None:
    code = await request_code()
    for _ in range(5):
        with pytest.raises(Invalid):
            await by_code(wrong(code))
    await db.execute("UPDATE sign_in_attempts SET at = at - interval '15 minutes'")
    assert (await by_code(code)).is_new


async def test_thirty_guesses_at_once_get_five_tries() -> None:
    code = await request_code()
    refusals = await asyncio.gather(
        *(by_code(f"{(int(code) + n) % 1_000_000:06}") for n in range(1, 31)), return_exceptions=True
    )
    codes = sorted(refusal.code for refusal in refusals if isinstance(refusal, Problem))
    assert codes == ["accounts.too_many_attempts"] * 25 + ["accounts.wrong_code"] * 5


async def test_success_takes_its_attempt_back() -> None:
    for _ in range(4):
        await by_code(await request_code())
    assert await SignInAttempt.all().count() == 0


async def test_an_address_gets_few_codes_in_ten_minutes() -> None:
    for _ in range(5):
        await request_code()
    async with refused("accounts.too_many_codes"):
        await request_code()
    assert await request_code("khac@example.vn")


async def test_password_and_unknown_account_fail_alike() -> None:
    await make_user(EMAIL, has_password=True)
    await make_user("khong.mat.khau@example.vn")
    problems = []
    for email in (EMAIL, "khong.mat.khau@example.vn", "khong.co@example.vn"):
        with pytest.raises(Invalid) as caught:
            await signing_in.sign_in_with_password(await ctx_for(), email, "sai mật khẩu rồi", "")
        problems.append((caught.value.code, caught.value.params, caught.value.fields))
    assert problems[0] == problems[1] == problems[2]
    signed_in = await signing_in.sign_in_with_password(await ctx_for(), EMAIL, PASSWORD, "")
    assert signed_in.user.email == EMAIL


async def test_an_attempt_cannot_be_used_twice_or_made_up() -> None:
    code = await request_code()
    ctx = await ctx_for()
    with pytest.raises(Forbidden):
        await operations.open_session_by_code(ctx, 1, EMAIL, code, "", digest("t"), "")
    attempt = await operations.count_attempt(ctx, EMAIL)
    await operations.open_session_by_code(ctx, attempt, EMAIL, code, "", digest("t"), "")
    again = await request_code()
    with pytest.raises(Forbidden):
        await operations.open_session_by_code(ctx, attempt, EMAIL, again, "", digest("u"), "")


async def test_neither_code_nor_token_nor_address_is_kept_in_plain() -> None:
    code = await request_code()
    ctx = replace(await ctx_for(), idempotency_key="key-1")
    signed_in = await signing_in.sign_in_with_code(ctx, EMAIL, code, "Hạnh", "Firefox")
    kept = [
        str([value for value in row.values() if not isinstance(value, datetime)])
        for model in (AuditEntry, OutboxMessage, IdempotencyKey, SignInCode, Session)
        for row in await model.all().values()
    ]
    assert len(kept) == 8  # three events audited and sent out, a code, a session
    assert not [row for row in kept if code in row or signed_in.token in row]
    audited = [str(row) for row in await AuditEntry.all().values("payload")]
    assert not [row for row in audited if EMAIL in row]


async def test_an_expired_session_is_nobody(db: asyncpg.Connection[Any]) -> None:
    token = await make_session(await make_user())
    now = (await ctx_for()).now
    assert await queries.actor_of_session(token, now) is not None
    assert await queries.actor_of_session(token, now + timedelta(days=31)) is None
    assert await queries.actor_of_session("rác", now) is None
