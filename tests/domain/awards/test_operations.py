"""Awards: recorded by a decision, seen at publication, checked by serial, revoked with a reason."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from domain.accounts.models import User
from domain.awards.models import Award, Decision
from domain.awards.operations import DecisionInput, record_awards, revoke_award
from domain.awards.queries import (
    awards_of_entries,
    check_certificate,
    console_awards_of_entries,
    prize_proposals,
    winners_of,
)
from domain.awards.rules import Grant
from domain.contests.models import Contest, PhaseKind, Prize
from domain.entries.models import Entry, EntryStatus
from domain.kernel.clock import database_now
from domain.kernel.ports import Ports
from domain.notifications.mails import Occurrence
from domain.results.events import ResultsPublished
from domain.results.operations import compute_results, publish_results
from tests.conftest import count_queries, ctx_for, refused
from tests.factories.accounts import make_auditor, make_organiser
from tests.factories.contests import make_contest
from tests.factories.entries import make_entries
from tests.factories.judging import make_result, make_round
from tests.fakes import InMemoryFileStore
from workers.jobs.certificates import render_certificates

pytestmark = pytest.mark.usefixtures("db")
DECISION = DecisionInput("1234/QĐ-BTC", date(2026, 11, 1), "Nguyễn Văn Hòa", "Bộ trưởng")


class Finished:
    """A judged contest with a computed ranking and prizes 1, 2, 3 in quantities 1, 1, 1."""

    contest: Contest
    entries: list[Entry]
    prizes: list[Prize]
    organiser: User


async def finished_contest(entries: int = 4) -> Finished:
    from decimal import Decimal

    from domain.judging.models import RoundStatus

    made = Finished()
    made.contest = await make_contest(
        phase=PhaseKind.ANNOUNCEMENT, prizes=(1, 1, 1), jury_weight=100, public_weight=0
    )
    made.entries = await make_entries(entries, contest=made.contest, status=EntryStatus.FORWARDED)
    round_ = await make_round(made.contest, status=RoundStatus.CLOSED)
    for place, entry in enumerate(made.entries):
        await make_result(round_, entry, score=Decimal(90 - place))
    made.prizes = await Prize.filter(contest_id=made.contest.id).order_by("rank")
    made.organiser = await make_organiser(contest_id=made.contest.id)
    await compute_results(await ctx_for(made.organiser), made.contest.id)
    return made


def grants(made: Finished, number: int = 3) -> list[Grant]:
    return [Grant(p.id, e.id) for p, e in list(zip(made.prizes, made.entries, strict=False))[:number]]


async def test_the_ranking_proposes_the_prizes() -> None:
    made = await finished_contest()
    found = await prize_proposals(await ctx_for(made.organiser), [made.contest.id])
    assert [(p.prize_id, p.result.entry_id, p.is_tied_at_edge) for p in found[made.contest.id]] == [
        (prize.id, entry.id, False) for prize, entry in zip(made.prizes, made.entries, strict=False)
    ]


async def test_recording_the_same_decision_again_replaces_it_until_published() -> None:
    made = await finished_contest()
    ctx = await ctx_for(made.organiser)
    await record_awards(ctx, made.contest.id, DECISION, grants(made))
    await record_awards(ctx, made.contest.id, DECISION, grants(made, 1))
    assert (await Decision.all().count(), await Award.all().count()) == (1, 1)
    await publish_results(ctx, made.contest.id)
    async with refused("awards.already_published"):
        await record_awards(ctx, made.contest.id, DECISION, grants(made))


async def test_winners_entries_and_certificates_appear_together() -> None:
    made = await finished_contest()
    ctx, visitor = await ctx_for(made.organiser), await ctx_for(None)
    await record_awards(ctx, made.contest.id, DECISION, grants(made))
    award = await Award.get(entry_id=made.entries[0].id)
    ids = [entry.id for entry in made.entries]
    assert await winners_of(visitor, [made.contest.id]) == {}
    assert (
        await awards_of_entries(ctx, ids) == {}
    )  # not even an organiser, on a page that may be shown around
    assert set(await console_awards_of_entries(ctx, ids)) == set(ids[:3])
    assert await check_certificate(visitor, award.serial) is None
    await publish_results(ctx, made.contest.id)
    visitor = await ctx_for(None)
    winners = (await winners_of(visitor, [made.contest.id]))[made.contest.id]
    assert [w.entry_id for w in winners] == ids[:3]
    assert set(await awards_of_entries(visitor, ids)) == set(ids[:3])
    found = await check_certificate(visitor, f" {award.serial.lower()} ")
    assert found is not None
    assert (found.entry_title, found.decision_number) == (made.entries[0].title, DECISION.number)


async def test_nothing_of_an_award_shows_before_the_announcement_opens() -> None:
    made = await finished_contest()
    ctx = await ctx_for(made.organiser)
    await record_awards(ctx, made.contest.id, DECISION, grants(made))
    later = datetime.now(UTC) + timedelta(hours=1)
    await made.contest.phases.filter(kind=PhaseKind.ANNOUNCEMENT).update(opens_at=later)
    await publish_results(ctx, made.contest.id)
    award = await Award.first()
    assert award is not None
    visitor = await ctx_for(None)
    assert await winners_of(visitor, [made.contest.id]) == {}
    assert await check_certificate(visitor, award.serial) is None


async def test_certificates_are_rendered_once(ports: Ports) -> None:
    made = await finished_contest()
    ctx = await ctx_for(made.organiser)
    await record_awards(ctx, made.contest.id, DECISION, grants(made, 2))
    await publish_results(ctx, made.contest.id)
    occurrence = Occurrence(
        uuid4(), ResultsPublished, {"contest_id": str(made.contest.id)}, await database_now()
    )
    await render_certificates(occurrence)
    store = ports.files
    assert isinstance(store, InMemoryFileStore)
    first = dict(store.files)
    await render_certificates(occurrence)
    assert store.files == first
    assert set(store.files) == {award.certificate_key for award in await Award.all()}
    assert all(content.startswith(b"%PDF") for content, _ in first.values())


async def test_a_revoked_award_says_so_to_whoever_checks_it() -> None:
    made = await finished_contest()
    ctx = await ctx_for(made.organiser)
    await record_awards(ctx, made.contest.id, DECISION, grants(made))
    award = await Award.get(entry_id=made.entries[0].id)
    async with refused("awards.not_published"):
        await revoke_award(ctx, award.id, "Nhầm hồ sơ")
    await publish_results(ctx, made.contest.id)
    await revoke_award(await ctx_for(made.organiser), award.id, "Nhầm hồ sơ")
    async with refused("awards.already_revoked"):
        await revoke_award(ctx, award.id, "Nhầm hồ sơ")
    visitor = await ctx_for(None)
    found = await check_certificate(visitor, award.serial)
    assert found is not None
    assert (found.revoked_at is not None, found.revocation_reason) == (True, "Nhầm hồ sơ")
    winners = (await winners_of(visitor, [made.contest.id]))[made.contest.id]
    assert award.id not in {w.id for w in winners}


async def test_what_does_not_fit_is_refused_with_its_place() -> None:
    made = await finished_contest()
    ctx = await ctx_for(made.organiser)
    wrong = [Grant(made.prizes[0].id, made.entries[0].id), Grant(uuid4(), made.entries[0].id)]
    async with refused("awards.unknown_prize") as caught:
        await record_awards(ctx, made.contest.id, DECISION, wrong)
    assert [f.path for f in caught.value.fields] == ["grants.1.prizeId", "grants.1.entryId"]
    async with refused("awards.none"):
        await record_awards(ctx, made.contest.id, DECISION, [])
    tomorrow = DecisionInput("1", (datetime.now(UTC) + timedelta(days=2)).date(), "A")
    async with refused("awards.future"):
        await record_awards(ctx, made.contest.id, tomorrow, grants(made))
    assert await Award.all().count() == 0


async def test_an_auditor_may_look_but_not_award() -> None:
    made = await finished_contest()
    auditor = await make_auditor(contest_id=made.contest.id)
    async with refused("contests.not_organiser"):
        await record_awards(await ctx_for(auditor), made.contest.id, DECISION, grants(made))


async def test_winners_cost_the_same_for_one_and_for_three() -> None:
    counts = []
    for number in (1, 3):
        made = await finished_contest()
        ctx = await ctx_for(made.organiser)
        await record_awards(ctx, made.contest.id, DECISION, grants(made, number))
        await publish_results(ctx, made.contest.id)
        visitor = await ctx_for(None)
        with count_queries() as count:
            await winners_of(visitor, [made.contest.id])
        counts.append(len(count))
    assert counts[0] == counts[1]
