"""What is thrown away by the clock, and what is kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import asyncpg
import pytest
from tortoise.models import Model

from domain.accounts.models import Session, SignInAttempt, SignInCode
from domain.accounts.operations import request_sign_in_code
from domain.kernel.models import AuditEntry, IdempotencyKey, OutboxMessage
from tests.conftest import ctx_for
from tests.factories.accounts import make_user
from workers.schedule import SCHEDULE, purge_expired, sweep_orphaned_files, sweep_orphaned_uploads

pytestmark = pytest.mark.usefixtures("db")


async def make_one_of_each(now: datetime, age: timedelta, name: str) -> None:
    """A row of everything that expires, `age` past the moment from which it may go."""
    user = await make_user()
    over = now - age
    await SignInCode.create(
        email="a@b.vn", code_digest=b"", created_at=over, expires_at=over - timedelta(days=1)
    )
    await SignInAttempt.create(email="a@b.vn", at=over - timedelta(days=1))
    await Session.create(user=user, token_digest=name.encode(), created_at=over, expires_at=over)
    await IdempotencyKey.create(
        scope="visitor", key=name, operation="x", digest=b"", at=over - timedelta(days=1)
    )
    await OutboxMessage.create(
        event="X", payload={}, created_at=over, due_at=over, done_at=over - timedelta(days=30)
    )


async def test_what_is_over_goes_and_what_is_not_stays() -> None:
    now = (await ctx_for()).now
    await make_one_of_each(now, timedelta(seconds=1), "over")
    await make_one_of_each(now, -timedelta(minutes=5), "live")
    kinds: tuple[type[Model], ...] = (SignInCode, SignInAttempt, Session, IdempotencyKey, OutboxMessage)
    assert [await kind.all().count() for kind in kinds] == [2, 2, 2, 2, 2]
    await purge_expired()
    assert [await kind.all().count() for kind in kinds] == [1, 1, 1, 1, 1]
    assert (await IdempotencyKey.get()).key == "live"


async def test_the_audit_and_what_is_undelivered_stay_for_good(db: asyncpg.Connection[Any]) -> None:
    await request_sign_in_code(await ctx_for(), "a@b.vn")
    await db.execute("UPDATE outbox_messages SET created_at = created_at - interval '2 years'")
    await purge_expired()
    assert [await kind.all().count() for kind in (AuditEntry, OutboxMessage)] == [1, 1]


async def test_sweeping_an_empty_store_is_no_error() -> None:
    await sweep_orphaned_uploads()
    await sweep_orphaned_files()
    assert {task.run for task in SCHEDULE} == {purge_expired, sweep_orphaned_files, sweep_orphaned_uploads}
