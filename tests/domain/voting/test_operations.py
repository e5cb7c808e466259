"""Casting ballots, on a real database."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.accounts.models import User
from domain.contests.models import BallotKind, Contest, PhaseKind
from domain.entries.models import Entry, EntryStatus
from domain.kernel.models import AuditEntry, OutboxMessage
from domain.kernel.rows import fetch_rows
from domain.voting.models import Ballot, BallotRecord
from domain.voting.operations import cast_ballot
from domain.voting.queries import my_ballots
from domain.voting.rules import Choice
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entries, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def vote(
    user: User | None,
    contest: Contest,
    entries: Sequence[Entry],
    points: Sequence[int | None] = (),
    key: str | None = None,
) -> int:
    given = points or [None] * len(entries)
    choices = [Choice(entry.id, point) for entry, point in zip(entries, given, strict=True)]
    return await cast_ballot(await ctx_for(user, idempotency_key=key), contest.id, choices)


async def make_vote(number: int = 3, **values: Any) -> tuple[Contest, list[Entry]]:
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING, **values)
    return contest, await make_entries(number, contest=contest, status=EntryStatus.FORWARDED)


async def test_a_ballot_is_kept_recorded_audited_and_the_voters_own() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    assert await vote(voter, contest, entries[:2]) == 1
    ballot = (await my_ballots(await ctx_for(voter), [contest.id]))[contest.id]
    assert (ballot.entry_ids, ballot.points) == ([entries[0].id, entries[1].id], [1, 1])
    record = await BallotRecord.get()
    assert (record.ballot_id, record.revision, record.entry_ids) == (ballot.id, 1, ballot.entry_ids)
    assert await my_ballots(await ctx_for(await make_user()), [contest.id]) == {}
    assert await my_ballots(await ctx_for(), [contest.id]) == {}


async def test_audit_and_outbox_tell_neither_the_choice_nor_the_ballot() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    await vote(voter, contest, entries[:1], key="k")
    ballot = await Ballot.get()
    kept = await fetch_rows("SELECT result::text FROM idempotency_keys")
    audit, message = await AuditEntry.get(), await OutboxMessage.get()
    assert audit.payload == message.payload == {"contest_id": str(contest.id), "is_change": False}
    assert (audit.actor_id, audit.subject_id) == (voter.id, contest.id)
    told = f"{audit.payload}{message.payload}{kept}"
    assert str(ballot.id) not in told
    assert ballot.receipt not in told
    assert str(entries[0].id) not in told


async def test_another_choice_replaces_the_ballot_and_keeps_its_receipt() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    await vote(voter, contest, entries[:2])
    first = await Ballot.get()
    assert await vote(voter, contest, entries[2:]) == 2
    second = await Ballot.get()
    assert (second.id, second.receipt, second.revision) == (first.id, first.receipt, 2)
    assert second.entry_ids == [entries[2].id]
    assert second.cast_at > first.cast_at
    assert [r.entry_ids for r in await BallotRecord.all().order_by("revision")] == [
        first.entry_ids,
        second.entry_ids,
    ]
    assert [row.payload["is_change"] for row in await AuditEntry.all().order_by("id")] == [False, True]


async def test_the_same_choice_again_is_the_same_ballot() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    assert [await vote(voter, contest, entries[:1]) for _ in range(3)] == [1, 1, 1]
    assert await BallotRecord.all().count() == 1
    assert await AuditEntry.all().count() == 1


async def test_fifty_submits_at_once_make_one_ballot() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    answers = await asyncio.gather(*(vote(voter, contest, entries[:2]) for _ in range(50)))
    assert answers == [1] * 50
    assert await Ballot.all().count() == await BallotRecord.all().count() == 1


async def test_two_tabs_at_once_leave_one_ballot_and_the_record_of_both() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    tabs = (vote(voter, contest, [entries[place % 3]]) for place in range(30))
    await asyncio.gather(*tabs)
    ballot = await Ballot.get()
    records = await BallotRecord.all().order_by("revision")
    assert [record.revision for record in records] == list(range(1, ballot.revision + 1))
    assert records[-1].entry_ids == ballot.entry_ids
    assert await AuditEntry.all().count() == len(records)


async def test_a_replayed_key_votes_once_and_with_another_choice_is_refused() -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    answers = await asyncio.gather(*(vote(voter, contest, entries[:1], key="same") for _ in range(5)))
    assert answers == [1] * 5
    async with refused("kernel.key_reused"):
        await vote(voter, contest, entries[1:2], key="same")
    assert (await Ballot.get()).entry_ids == [entries[0].id]


async def test_one_voters_ballots_in_two_contests_cannot_be_told_to_be_the_same_persons() -> None:
    voter = await make_user()
    for _ in range(2):
        contest, entries = await make_vote(1)
        await vote(voter, contest, entries)
    keys = {bytes(ballot.voter_key) for ballot in await Ballot.all()}
    assert len(keys) == 2
    assert {len(key) for key in keys} == {32}


async def test_points_come_from_the_voter_only_where_the_rule_says_so() -> None:
    contest, entries = await make_vote(ballot_kind=BallotKind.CUMULATIVE, points_total=10)
    await vote(await make_user(), contest, entries[:2], [7, 3])
    assert (await Ballot.get()).points == [7, 3]
    ranked, options = await make_vote(ballot_kind=BallotKind.ORDINAL, max_choices=3, min_choices=3)
    await vote(await make_user(), ranked, options)
    assert (await Ballot.get(contest_id=ranked.id)).points == [3, 2, 1]
    async with refused("voting.points_not_yours"):
        await vote(await make_user(), ranked, options, [9, 2, 1])


async def test_a_visitor_is_asked_to_sign_in() -> None:
    contest, entries = await make_vote()
    async with refused("kernel.sign_in_first"):
        await vote(None, contest, entries[:1])


@pytest.mark.parametrize(
    ("phase", "code"),
    [
        (PhaseKind.SUBMISSION, "contests.phase_upcoming"),
        (PhaseKind.ANNOUNCEMENT, "contests.phase_closed"),
    ],
)
async def test_before_and_after_the_vote_nothing_is_kept(phase: PhaseKind, code: str) -> None:
    contest, entries = await make_vote()
    voter = await make_user()
    await vote(voter, contest, entries[:1])
    await move_to(contest, phase)
    async with refused(code):
        await vote(voter, contest, entries[1:2])
    assert (await Ballot.get()).entry_ids == [entries[0].id]


async def test_a_contest_that_is_not_published_does_not_exist_for_voters() -> None:
    contest, entries = await make_vote(is_published=False)
    voter = await make_user()
    async with refused("kernel.not_found"):
        await vote(voter, contest, entries[:1])
    async with refused("kernel.not_found"):
        await cast_ballot(await ctx_for(voter), uuid4(), [Choice(entries[0].id)])


@pytest.mark.parametrize("status", sorted(set(EntryStatus) - {EntryStatus.FORWARDED}))
async def test_only_entries_that_went_on_stand_for_election(status: EntryStatus) -> None:
    contest, _ = await make_vote()
    entry = await make_entry(contest=contest, status=status)
    async with refused("voting.unknown_entry") as caught:
        await vote(await make_user(), contest, [entry])
    assert [problem.path for problem in caught.value.fields] == ["choices.0"]


async def test_entries_of_other_contests_and_made_up_ones_are_unknown() -> None:
    contest, _ = await make_vote()
    _, elsewhere = await make_vote(1)
    voter = await make_user()
    async with refused("voting.unknown_entry"):
        await vote(voter, contest, elsewhere)
    made_up: list[Choice[UUID]] = [Choice(uuid4())]
    async with refused("voting.unknown_entry"):
        await cast_ballot(await ctx_for(voter), contest.id, made_up)


async def test_too_many_too_few_and_repeated_choices_are_refused() -> None:
    contest, entries = await make_vote(4)  # the default rule: one to three
    voter = await make_user()
    async with refused("voting.too_many_choices"):
        await vote(voter, contest, entries)
    async with refused("voting.too_few_choices"):
        await vote(voter, contest, [])
    async with refused("voting.chosen_twice"):
        await vote(voter, contest, [entries[0], entries[0]])
    assert await Ballot.all().count() == 0
