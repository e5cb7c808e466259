"""From the event to the mailbox, on a real queue and a real SMTP server, with parts failing in between."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
from arq.connections import ArqRedis

from domain.accounts import operations
from domain.accounts.models import SignInCode
from domain.accounts.tokens import sign_in_code
from domain.kernel.models import OutboxMessage
from domain.kernel.ports import Mail, Ports
from domain.notifications.delivery import deliver
from domain.notifications.operations import retry_dead_letter
from infra.mailbox import messages
from tests.conftest import ctx_for
from tests.factories.accounts import make_administrator
from tests.fakes import InMemoryMailer
from tests.workers.conftest import relay_and_work, smtp_server, work_off
from workers import outbox
from workers.outbox import MAX_ATTEMPTS
from workers.reactions import react
from workers.relay import Relay

EMAIL = "tac.gia@example.vn"
SHORT = timedelta(milliseconds=200)


async def request_code() -> OutboxMessage:
    """Makes the event; answers its outbox row."""
    await operations.request_sign_in_code(await ctx_for(), EMAIL)
    newest = await OutboxMessage.filter(event="SignInCodeRequested").order_by("-created_at").first()
    assert newest is not None
    return newest


async def make_due(db: asyncpg.Connection[Any]) -> None:
    await db.execute("UPDATE outbox_messages SET due_at = clock_timestamp()")


async def test_the_code_arrives(queue: ArqRedis, mailbox: Path) -> None:
    message = await request_code()
    assert await relay_and_work(queue, Relay(queue)) == 1
    (received,) = messages(mailbox)
    code = await SignInCode.get(email=EMAIL)
    assert received.to == (EMAIL,)
    assert sign_in_code(code.id) in received.subject
    assert sign_in_code(code.id) in received.text
    assert received.html is not None
    assert sign_in_code(code.id) in received.html
    await message.refresh_from_db()
    assert message.done_at is not None


async def test_an_address_with_vietnamese_letters_gets_its_mail(queue: ArqRedis, mailbox: Path) -> None:
    await operations.request_sign_in_code(await ctx_for(), "hạnh@chuyểnđổisố.vn")
    await relay_and_work(queue, Relay(queue))
    (received,) = messages(mailbox)
    assert received.to == ("hạnh@chuyểnđổisố.vn",)
    assert "mã đăng nhập" in received.subject


async def test_it_arrives_once_although_the_job_runs_twice(
    queue: ArqRedis, mailbox: Path, db: asyncpg.Connection[Any]
) -> None:
    await request_code()
    relay = Relay(queue)
    assert await relay_and_work(queue, relay) == 1
    # as if the worker had died after sending and before noting that it is done
    await db.execute("UPDATE outbox_messages SET done_at = NULL, due_at = clock_timestamp()")
    assert await relay_and_work(queue, relay) == 1
    assert len(messages(mailbox)) == 1
    assert await OutboxMessage.filter(done_at=None).count() == 0


async def test_an_emptied_redis_loses_nothing(queue: ArqRedis, mailbox: Path) -> None:
    await request_code()
    relay = Relay(queue, SHORT)
    assert await relay.step() == 1
    await queue.flushdb()
    assert await relay_and_work(queue, relay) == 0
    assert messages(mailbox) == []
    await asyncio.sleep(0.3)
    assert await relay_and_work(queue, relay) == 1
    assert len(messages(mailbox)) == 1


async def test_a_job_that_the_queue_already_knows_is_not_taken_as_delivered(
    queue: ArqRedis, mailbox: Path, db: asyncpg.Connection[Any]
) -> None:
    message = await request_code()
    assert await queue.enqueue_job("react", "nothing", 0, _job_id=f"{message.id}:1")
    relay = Relay(queue)
    await relay.step()
    await queue.flushdb()
    await make_due(db)
    assert await relay_and_work(queue, relay) == 1
    assert len(messages(mailbox)) == 1


async def test_an_overtaken_job_does_nothing(queue: ArqRedis, mailbox: Path) -> None:
    message = await request_code()
    relay = Relay(queue, SHORT)
    await relay.step()
    await asyncio.sleep(0.3)
    await relay.step()
    await react(str(message.id), 1)
    assert messages(mailbox) == []
    await work_off(queue)
    assert len(messages(mailbox)) == 1


async def test_a_mail_server_that_is_away_is_tried_again(
    queue: ArqRedis, smtp_port: int, tmp_path: Path, db: asyncpg.Connection[Any]
) -> None:
    message = await request_code()
    relay = Relay(queue)
    await relay_and_work(queue, relay)
    await message.refresh_from_db()
    assert (message.done_at, message.dead_at, message.attempts) == (None, None, 1)
    assert "SMTPConnectError" in message.error
    async with smtp_server(tmp_path / "mailbox", smtp_port):
        assert await relay.step() == 0  # not yet: it pauses after a failure
        await make_due(db)
        await relay_and_work(queue, relay)
    assert len(messages(tmp_path / "mailbox")) == 1


async def test_after_eight_failures_it_is_dead_until_somebody_retries_it(
    queue: ArqRedis, smtp_port: int, tmp_path: Path, db: asyncpg.Connection[Any]
) -> None:
    message = await request_code()
    relay = Relay(queue)
    for _ in range(MAX_ATTEMPTS):
        assert await relay_and_work(queue, relay) == 1
        await make_due(db)
    await message.refresh_from_db()
    assert message.dead_at is not None
    assert "SMTPConnectError" in message.error
    assert await relay_and_work(queue, relay) == 0
    await retry_dead_letter(await ctx_for(await make_administrator()), message.id)
    async with smtp_server(tmp_path / "mailbox", smtp_port):
        await relay_and_work(queue, relay)
    assert len(messages(tmp_path / "mailbox")) == 1


async def test_leases_that_run_out_without_a_word_end_as_dead(
    queue: ArqRedis, db: asyncpg.Connection[Any]
) -> None:
    message = await request_code()
    relay = Relay(queue)
    for _ in range(MAX_ATTEMPTS):
        assert await relay.step() == 1
        await queue.flushdb()
        await make_due(db)
    assert await relay.step() == 0
    await message.refresh_from_db()
    assert (message.error, message.dead_at is None) == ("no worker finished it", False)


async def test_what_nobody_reacts_to_is_done_without_the_queue(
    queue: ArqRedis, db: asyncpg.Connection[Any]
) -> None:
    await OutboxMessage.create(event="UnitUpdated", payload={}, created_at=(await ctx_for()).now)
    assert await Relay(queue).step() == 0
    assert await OutboxMessage.filter(done_at=None).count() == 0
    assert await queue.dbsize() == 0


async def test_the_queue_stays_short(queue: ArqRedis, db: asyncpg.Connection[Any]) -> None:
    now = (await ctx_for()).now
    await OutboxMessage.bulk_create(
        OutboxMessage(event="SignInCodeRequested", payload={}, created_at=now, due_at=now) for _ in range(50)
    )
    relay = Relay(queue)
    assert [await relay.step(), await relay.step()] == [20, 0]


async def test_two_relays_claim_each_row_once(queue: ArqRedis, db: asyncpg.Connection[Any]) -> None:
    now = (await ctx_for()).now
    await OutboxMessage.bulk_create(
        OutboxMessage(event="SignInCodeRequested", payload={}, created_at=now, due_at=now) for _ in range(30)
    )
    claims = await asyncio.gather(*(outbox.claim(["SignInCodeRequested"], 10) for _ in range(4)))
    ids = [claim.id for batch in claims for claim in batch]
    assert len(ids) == len(set(ids)) == 30


async def test_two_deliveries_at_once_send_one_mail(db: object, ports: Ports) -> None:
    class SlowMailer(InMemoryMailer):
        async def send(self, mail: Mail) -> None:
            await asyncio.sleep(0.1)
            await super().send(mail)

    mailer = ports.mailer = SlowMailer()
    message = await request_code()
    mail = Mail(to=EMAIL, subject="Thử", text="Thử", html="<p>Thử", message_id="1")
    sent = await asyncio.gather(*(deliver(message.id, "sign_in_code", mail) for _ in range(5)))
    assert sorted(sent) == [False] * 4 + [True]
    assert mailer.sent == [mail]
