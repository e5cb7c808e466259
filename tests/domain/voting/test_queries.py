"""Counting, and who is shown the count, on a real database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from domain.contests.models import Contest, PhaseKind, TallyVisibility
from domain.entries.models import Entry, EntryStatus
from domain.voting import queries
from domain.voting.queries import Tally, TallyRow, count_ballots, tallies, votes_of
from tests.conftest import count_queries, ctx_for
from tests.factories.accounts import make_organiser, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entries, make_entry
from tests.factories.voting import make_ballot, make_ballots

pytestmark = pytest.mark.usefixtures("db", "fresh_counts")


@pytest.fixture
async def fresh_counts() -> AsyncIterator[None]:
    queries.forget_counts()
    yield
    queries.forget_counts()


async def make_vote(
    visibility: TallyVisibility = TallyVisibility.LIVE, entries: int = 3
) -> tuple[Contest, list[Entry]]:
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING, tally_visibility=visibility)
    return contest, await make_entries(entries, contest=contest, status=EntryStatus.FORWARDED)


async def shown(contest: Contest) -> Tally | None:
    return (await tallies(await ctx_for(), [contest.id])).get(contest.id)


async def test_a_count_adds_up_votes_and_points_most_first_with_all_entries() -> None:
    contest, (first, second, third) = await make_vote()
    await make_ballot(contest, [second, first], points=[7, 3])
    await make_ballot(contest, [second], points=[1])
    await make_ballots(*await make_vote(), number=4)  # another contest's do not count
    tally = (await count_ballots([contest.id]))[contest.id]
    assert tally.ballots == 2
    assert tally.rows == (TallyRow(second.id, 2, 8), TallyRow(first.id, 1, 3), TallyRow(third.id, 0, 0))


async def test_an_entry_that_left_the_contest_has_no_row_and_its_voters_still_count() -> None:
    contest, (first, second, _) = await make_vote()
    await make_ballot(contest, [first, second])
    await Entry.filter(id=first.id).update(status=EntryStatus.WITHDRAWN)
    tally = (await count_ballots([contest.id]))[contest.id]
    assert (tally.ballots, tally.rows[0].entry_id) == (1, second.id)
    assert first.id not in {row.entry_id for row in tally.rows}


async def test_a_contest_without_entries_has_no_count() -> None:
    contest, _ = await make_vote(entries=0)
    assert await count_ballots([contest.id]) == {}


async def test_the_count_is_shown_to_everybody_or_to_nobody() -> None:
    live, entries = await make_vote()
    await make_ballots(live, entries, 2)
    hidden, others = await make_vote(TallyVisibility.WITH_RESULTS)
    await make_ballots(hidden, others, 2)
    organiser = await make_organiser(contest_id=hidden.id)
    for user in (None, await make_user(), organiser):
        found = await tallies(await ctx_for(user), [live.id, hidden.id])
        assert [(key, tally.ballots) for key, tally in found.items()] == [(live.id, 2)]


async def test_a_phase_that_opens_shows_what_was_hidden() -> None:
    contest, entries = await make_vote(TallyVisibility.AFTER_CLOSE)
    await make_ballots(contest, entries, 2)
    assert await shown(contest) is None
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    queries.forget_counts()
    tally = await shown(contest)
    assert tally is not None
    assert tally.ballots == 2


async def test_published_results_wait_for_the_announcement() -> None:
    contest, entries = await make_vote(TallyVisibility.WITH_RESULTS)
    await make_ballots(contest, entries, 1)
    contest.results_published_at = contest.results_computed_at = datetime.now(UTC) - timedelta(hours=1)
    await contest.save()
    assert await shown(contest) is None
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    queries.forget_counts()
    assert await shown(contest) is not None


async def test_a_thousand_viewers_at_once_cost_one_count() -> None:
    contest, entries = await make_vote()
    await make_ballots(contest, entries, 3)
    ctx = await ctx_for()
    with count_queries() as first:
        found = await asyncio.gather(*(tallies(ctx, [contest.id]) for _ in range(1_000)))
    assert len({tally[contest.id] for tally in found}) == 1
    assert sum("unnest(entry_ids, points)" in statement for statement in first.statements) == 1
    with count_queries() as second:
        await tallies(ctx, [contest.id])
    assert len(second) == 0


async def test_a_count_is_made_anew_after_its_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "COUNT_SECONDS", 0.05)
    contest, entries = await make_vote()
    assert (await shown(contest)) is not None
    await make_ballots(contest, entries, 1)
    await asyncio.sleep(0.06)
    tally = await shown(contest)
    assert tally is not None
    assert tally.ballots == 1


async def test_a_viewer_who_leaves_does_not_take_the_count_from_others() -> None:
    contest, _ = await make_vote()
    ctx = await ctx_for()
    leaving, staying = (asyncio.create_task(tallies(ctx, [contest.id])) for _ in range(2))
    await asyncio.sleep(0)
    leaving.cancel()
    assert contest.id in await staying


async def test_votes_of_entries_are_read_in_a_batch_and_only_where_shown() -> None:
    contest, (first, second, _) = await make_vote()
    await make_ballot(contest, [first])
    hidden, (unseen, *_) = await make_vote(TallyVisibility.WITH_RESULTS)
    await make_ballot(hidden, [unseen])
    draft = await make_entry(contest=contest)
    ctx = await ctx_for()
    ids = [first.id, second.id, unseen.id, draft.id]
    assert await votes_of(ctx, ids) == {first.id: 1, second.id: 0}
    counts = []
    for size in (1, 3):
        queries.forget_counts()
        with count_queries() as count:
            await votes_of(ctx, ids[:size])
        counts.append(len(count))
    assert counts[0] == counts[1]


async def test_ones_own_ballots_are_read_in_one_statement() -> None:
    voter, contests = await make_user(), []
    for _ in range(3):
        contest, entries = await make_vote(entries=1)
        await make_ballot(contest, entries, voter=voter.email)
        await make_ballots(contest, entries, 2)
        contests.append(contest.id)
    ctx = await ctx_for(voter)
    for size in (1, 3):
        with count_queries() as count:
            found = await queries.my_ballots(ctx, contests[:size])
        assert (len(found), len(count)) == (size, 1)


async def test_turnout_counts_voters_not_revisions_by_vietnams_days() -> None:
    contest, entries = await make_vote()
    await make_ballots(contest, entries, 3)
    today = (datetime.now(UTC) + timedelta(hours=7)).date()
    assert await queries.ballot_counts(await ctx_for(), [contest.id]) == {contest.id: 3}
    assert await queries.voters_by_day(contest.id) == [(today, 3)]
