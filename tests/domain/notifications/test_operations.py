"""Sending a dead message on its way again."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from domain.kernel.models import OutboxMessage
from domain.notifications.operations import retry_dead_letter
from tests.conftest import GraphQL, ctx_for, refused
from tests.factories.accounts import make_administrator, make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest

pytestmark = pytest.mark.usefixtures("db")


async def make_dead(contest_id: UUID | None) -> OutboxMessage:
    now = (await ctx_for()).now
    payload = {"contest_id": str(contest_id)} if contest_id else {}
    return await OutboxMessage.create(
        event="ResultsPublished",
        payload=payload,
        created_at=now,
        due_at=now,
        dead_at=now,
        attempts=8,
        error="x",
    )


async def test_organisers_retry_what_belongs_to_their_contest() -> None:
    contest = await make_contest()
    letter = await make_dead(contest.id)
    people = [
        await make_user(),
        await make_auditor(contest_id=contest.id),
        await make_organiser(contest_id=(await make_contest()).id),
    ]
    for person in people:
        async with refused("kernel.not_found"):
            await retry_dead_letter(await ctx_for(person), letter.id)
    async with refused("kernel.sign_in_first"):
        await retry_dead_letter(await ctx_for(), letter.id)
    await retry_dead_letter(await ctx_for(await make_organiser(season_id=contest.season_id)), letter.id)
    await letter.refresh_from_db()
    assert (letter.dead_at, letter.attempts, letter.error) == (None, 0, "")


async def test_what_belongs_to_no_contest_is_the_administrators(graphql: GraphQL) -> None:
    letter = await make_dead(None)
    organiser = await make_organiser(contest_id=(await make_contest()).id)
    retry = "mutation ($id: ID!) { retryDeadLetter(id: $id) { ... on Done { ok } ... on Problem { code } } }"
    refusal = await graphql(organiser, retry, id=str(letter.id))
    assert refusal == {"retryDeadLetter": {"code": "kernel.not_found"}}
    assert await graphql(await make_administrator(), retry, id=str(letter.id)) == {
        "retryDeadLetter": {"ok": True}
    }


async def test_what_is_not_dead_cannot_be_retried() -> None:
    ctx = await ctx_for(await make_administrator())
    letter = await make_dead(None)
    await retry_dead_letter(ctx, letter.id)
    async with refused("kernel.not_found"):
        await retry_dead_letter(ctx, letter.id)
    async with refused("kernel.not_found"):
        await retry_dead_letter(ctx, uuid4())
