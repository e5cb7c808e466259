"""Following a count, through PostgreSQL's notifications."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from domain.contests.models import Contest, PhaseKind, TallyVisibility
from domain.entries.models import Entry, EntryStatus
from domain.voting import live, queries
from domain.voting.live import tally_changes
from domain.voting.operations import cast_ballot
from domain.voting.queries import Tally
from domain.voting.rules import Choice
from tests.conftest import ctx_for
from tests.factories.accounts import make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entries

pytestmark = pytest.mark.usefixtures("db", "quick")
SOON = 5  # seconds


@pytest.fixture
async def quick(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Tenths of a second instead of seconds."""
    monkeypatch.setattr(queries, "COUNT_SECONDS", 0.1)
    monkeypatch.setattr(live, "RECHECK_SECONDS", 0.3)
    queries.forget_counts()
    yield
    queries.forget_counts()


async def make_vote(visibility: TallyVisibility) -> tuple[Contest, list[Entry]]:
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING, tally_visibility=visibility)
    return contest, await make_entries(2, contest=contest, status=EntryStatus.FORWARDED)


async def vote(contest: Contest, entry: Entry) -> None:
    await cast_ballot(await ctx_for(await make_user()), contest.id, [Choice(entry.id)])


async def follow(contest: Contest) -> AsyncIterator[Tally]:
    return tally_changes(await ctx_for(), contest.id)


async def following(changes: AsyncIterator[Tally]) -> Tally:
    return await asyncio.wait_for(anext(changes), SOON)


async def test_the_count_comes_at_once_and_after_each_change() -> None:
    contest, (first, second) = await make_vote(TallyVisibility.LIVE)
    changes = await follow(contest)
    assert (await following(changes)).ballots == 0
    await vote(contest, second)
    tally = await following(changes)
    assert (tally.ballots, tally.rows[0].entry_id) == (1, second.id)
    await asyncio.gather(*(vote(contest, first) for _ in range(5)))
    while tally.ballots < 6:
        tally = await following(changes)
    assert tally.rows[0].entry_id == first.id


async def test_a_hidden_count_is_never_sent_however_many_vote() -> None:
    contest, (first, _) = await make_vote(TallyVisibility.WITH_RESULTS)
    waiting = asyncio.create_task(following(await follow(contest)))
    for _ in range(3):
        await vote(contest, first)
    await asyncio.sleep(1)
    assert not waiting.done()
    waiting.cancel()


async def test_a_count_that_is_hidden_meanwhile_falls_silent() -> None:
    contest, (first, _) = await make_vote(TallyVisibility.LIVE)
    changes = await follow(contest)
    await following(changes)
    contest.tally_visibility = TallyVisibility.WITH_RESULTS
    await contest.save()
    await asyncio.sleep(0.2)
    await vote(contest, first)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(anext(changes), 1)


async def test_without_any_vote_a_page_learns_that_the_vote_is_over() -> None:
    contest, (first, _) = await make_vote(TallyVisibility.AFTER_CLOSE)
    await vote(contest, first)
    waiting = asyncio.create_task(following(await follow(contest)))
    await asyncio.sleep(0.5)
    assert not waiting.done()
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    assert (await waiting).ballots == 1
