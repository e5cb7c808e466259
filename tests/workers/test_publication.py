"""From "publish" to certificates and mails; and no byte of it before the announcement."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

from arq.connections import ArqRedis

from domain.awards.models import Award
from domain.awards.operations import record_awards
from domain.contests.models import PhaseKind
from domain.kernel.clock import database_now
from domain.kernel.models import OutboxMessage
from domain.results.operations import publish_results
from infra.mailbox import messages
from tests.conftest import ctx_for
from tests.domain.awards.test_operations import DECISION, Finished, finished_contest, grants
from tests.workers.conftest import relay_and_work
from workers.relay import Relay


async def published() -> Finished:
    """Three awards to four entries of one author each."""
    made = await finished_contest()
    ctx = await ctx_for(made.organiser)
    await record_awards(ctx, made.contest.id, DECISION, grants(made))
    await publish_results(ctx, made.contest.id)
    return made


async def test_every_author_is_told_and_every_winner_gets_the_certificate(
    queue: ArqRedis, mailbox: Path
) -> None:
    await published()
    relay = Relay(queue)
    while await relay_and_work(queue, relay):
        pass
    assert await OutboxMessage.filter(done_at=None).count() == 0
    assert await Award.filter(certificate_key=None).count() == 0
    subjects = Counter(message.subject.split(":")[0] for message in messages(mailbox))
    assert subjects == {"Đã công bố kết quả": 4, "Chúc mừng bạn": 3}


async def test_an_announcement_that_was_moved_is_waited_for(queue: ArqRedis, mailbox: Path) -> None:
    made = await published()
    later = await database_now() + timedelta(hours=1)
    await made.contest.phases.filter(kind=PhaseKind.ANNOUNCEMENT).update(opens_at=later)
    await relay_and_work(queue, Relay(queue))
    waiting = await OutboxMessage.get(event="ResultsPublished")
    assert (waiting.due_at, waiting.attempts, waiting.error) == (later, 0, "")
    assert waiting.done_at is None
    assert messages(mailbox) == []
    assert await Award.exclude(certificate_key=None).count() == 0
