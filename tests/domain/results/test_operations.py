"""A contest's result from its rows to its publication, and nothing of it one moment earlier."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Entry, EntryStatus
from domain.judging.models import RoundStatus
from domain.kernel.models import OutboxMessage
from domain.results.models import Result
from domain.results.operations import compute_results, publish_results
from domain.results.queries import console_results, public_results
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entries
from tests.factories.judging import make_result, make_round
from tests.factories.voting import make_ballot

pytestmark = pytest.mark.usefixtures("db")


async def judged_contest(scores: list[str], votes: list[int], **values: Any) -> tuple[Contest, list[Entry]]:
    """A contest in its announcement phase with an entry per score (percent) and votes for each."""
    contest = await make_contest(phase=PhaseKind.ANNOUNCEMENT, prizes=(), **values)
    entries = await make_entries(len(scores), contest=contest, status=EntryStatus.FORWARDED)
    round_ = await make_round(contest, status=RoundStatus.CLOSED)
    for entry, score in zip(entries, scores, strict=True):
        await make_result(round_, entry, score=Decimal(score))
    for entry, number in zip(entries, votes, strict=True):
        for _ in range(number):
            await make_ballot(contest, [entry])
    return contest, entries


async def ranks(contest: Contest) -> list[tuple[Any, int, Decimal]]:
    rows = await Result.filter(contest_id=contest.id).order_by("rank", "entry__code")
    return [(row.entry_id, row.rank, row.total) for row in rows]


async def test_jury_and_public_weigh_as_published_and_ties_share_a_rank() -> None:
    contest, (a, b, c, d) = await judged_contest(["90", "80", "80", "50"], [1, 2, 2, 4])
    organiser = await make_organiser(contest_id=contest.id)
    await compute_results(await ctx_for(organiser), contest.id)
    # 70 % jury, 30 % public as a share of the most votes, which d has
    assert await ranks(contest) == [
        (b.id, 1, Decimal("71.0000")),
        (c.id, 1, Decimal("71.0000")),
        (a.id, 3, Decimal("70.5000")),
        (d.id, 4, Decimal("65.0000")),
    ]


async def test_computing_again_replaces_and_never_doubles() -> None:
    contest, entries = await judged_contest(["90", "80"], [0, 1])
    organiser = await make_organiser(contest_id=contest.id)
    await compute_results(await ctx_for(organiser), contest.id)
    before = await ranks(contest)
    await compute_results(await ctx_for(organiser), contest.id)
    assert (await ranks(contest), len(before)) == (before, len(entries))


async def test_an_unscored_entry_is_not_ranked() -> None:
    contest, entries = await judged_contest(["90"], [0])
    await make_entries(1, contest=contest, status=EntryStatus.FORWARDED)
    organiser = await make_organiser(contest_id=contest.id)
    await compute_results(await ctx_for(organiser), contest.id)
    assert [row[0] for row in await ranks(contest)] == [entries[0].id]


async def test_nothing_is_computed_while_the_vote_runs_or_the_round_is_open() -> None:
    contest, _ = await judged_contest(["90"], [1])
    organiser = await make_organiser(contest_id=contest.id)
    await move_to(contest, PhaseKind.PUBLIC_VOTING)
    async with refused("results.voting_runs"):
        await compute_results(await ctx_for(organiser), contest.id)
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    await make_round(contest, status=RoundStatus.OPEN, number=2)
    async with refused("results.judging_runs"):
        await compute_results(await ctx_for(organiser), contest.id)


async def test_publishing_needs_a_computed_result_and_happens_once() -> None:
    contest, _ = await judged_contest(["90"], [1])
    ctx = await ctx_for(await make_organiser(contest_id=contest.id))
    async with refused("results.not_computed"):
        await publish_results(ctx, contest.id)
    await compute_results(ctx, contest.id)
    await publish_results(ctx, contest.id)
    async with refused("results.already_published"):
        await publish_results(ctx, contest.id)
    async with refused("results.already_published"):
        await compute_results(ctx, contest.id)


async def test_a_result_published_ahead_is_seen_by_nobody_until_the_announcement() -> None:
    contest, _ = await judged_contest(["90"], [1])
    organiser = await make_organiser(contest_id=contest.id)
    opens_at = datetime.now(UTC) + timedelta(hours=1)
    await contest.phases.filter(kind=PhaseKind.ANNOUNCEMENT).update(opens_at=opens_at)
    await compute_results(await ctx_for(organiser), contest.id)
    published = await publish_results(await ctx_for(organiser), contest.id)
    for viewer in (None, await make_user(), organiser):
        assert await public_results(await ctx_for(viewer), published, 10, None) is None
    message = await OutboxMessage.get(event="ResultsPublished")
    assert message.due_at == opens_at  # mails and certificates wait with it
    await contest.phases.filter(kind=PhaseKind.ANNOUNCEMENT).update(opens_at=datetime.now(UTC))
    page = await public_results(await ctx_for(None), published, 10, None)
    assert page is not None
    assert page.total == 1


async def test_before_publication_only_organisers_and_auditors_see_rows() -> None:
    contest, entries = await judged_contest(["90"], [1])
    organiser = await make_organiser(contest_id=contest.id)
    await compute_results(await ctx_for(organiser), contest.id)
    auditor = await make_auditor(contest_id=contest.id)
    stranger = await make_organiser(contest_id=(await make_contest()).id)
    seen = {
        name: [
            r.entry_id
            for r in (await console_results(await ctx_for(viewer), [contest.id])).get(contest.id, [])
        ]
        for name, viewer in {"o": organiser, "a": auditor, "s": stranger, "v": None}.items()
    }
    assert seen == {"o": [entries[0].id], "a": [entries[0].id], "s": [], "v": []}


@pytest.mark.parametrize("operation", [compute_results, publish_results])
async def test_others_may_not(operation: Any) -> None:
    contest, _ = await judged_contest(["90"], [1])
    auditor = await make_auditor(contest_id=contest.id)
    async with refused("contests.not_organiser"):
        await operation(await ctx_for(auditor), contest.id)
