"""Importing finished elections, on a real database."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from cli.operator import OPERATOR
from domain.contests.models import Contest, ContestKind, Phase, PhaseKind, Season, TallyVisibility
from domain.entries.models import Entry, EntryVersion
from domain.kernel.clock import database_now
from domain.kernel.context import Context
from domain.kernel.errors import Problem
from domain.kernel.models import AuditEntry
from domain.voting import imports
from domain.voting.election_contest import SEASON_SLUG
from domain.voting.imports import ImportOptions, import_election, sort_ballots
from domain.voting.models import Ballot, BallotRecord
from domain.voting.pabulib import Election, ballot_rule_of
from domain.voting.queries import TallyRow, count_ballots
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_user
from tests.factories.contests import make_contest
from tests.factories.elections import ORDINAL, make_election

pytestmark = pytest.mark.usefixtures("db")


async def run(election: Election, slug: str = "hue-2024", max_per_category: int | None = None) -> Contest:
    ctx = Context(actor=OPERATOR, now=await database_now())
    await import_election(ctx, election, ImportOptions(slug, max_per_category=max_per_category))
    return await Contest.get(slug=slug)


def _track(entry: Entry) -> str:
    assert entry.track is not None
    return str(entry.track.name["vi"])


async def test_projects_become_entries_with_their_category_as_track() -> None:
    contest = await run(make_election())
    assert (contest.kind, contest.jury_weight, contest.public_weight) == (
        ContestKind.ELECTION,
        Decimal(0),
        Decimal(100),
    )
    assert contest.tally_visibility is TallyVisibility.AFTER_CLOSE
    assert contest.title == {
        "vi": "Ngân sách có sự tham gia của người dân – Huế, 2024",
        "en": "Participatory budgeting – Huế, 2024",
    }
    entries = await Entry.filter(contest_id=contest.id).order_by("code").prefetch_related("track")
    assert [(e.code, e.title, _track(e), e.cost, e.published_figure) for e in entries] == [
        ("a", "Vườn cây", "Xanh", Decimal(100), 3),
        ("b", "Đường đi bộ", "Xanh", Decimal(200), 2),
        ("c", "Thư viện", "Học tập", Decimal(300), 1),
    ]
    versions = await EntryVersion.all()
    assert {version.entry_id for version in versions} == {entry.id for entry in entries}
    assert {version.content["title"] for version in versions} == {entry.title for entry in entries}


async def test_the_vote_lasted_the_files_days_and_everything_is_over() -> None:
    contest = await run(make_election())
    phases = {phase.kind: phase for phase in await Phase.filter(contest_id=contest.id)}
    voting = phases[PhaseKind.PUBLIC_VOTING]
    # midnight in Vietnam
    assert voting.opens_at == datetime(2024, 2, 29, 17, tzinfo=UTC)
    assert voting.closes_at == datetime(2024, 3, 31, 17, tzinfo=UTC)
    assert max(phase.closes_at for phase in phases.values()) < await database_now()


async def test_elections_without_a_season_share_one_that_spans_them() -> None:
    await run(make_election())
    await run(make_election(ORDINAL), "hue-2023")
    season = await Season.get(slug=SEASON_SLUG)
    assert (season.starts_on.isoformat(), season.ends_on.isoformat()) == ("2023-01-01", "2024-03-31")
    assert await Contest.filter(season_id=season.id).count() == 2


async def test_ballots_are_counted_recorded_and_each_voters_own() -> None:
    contest = await run(make_election(ORDINAL))
    tally = (await count_ballots([contest.id]))[contest.id]
    entries = {entry.code: entry.id for entry in await Entry.all()}
    assert tally.ballots == 2
    assert set(tally.rows) == {
        TallyRow(entries["x"], 2, 3),
        TallyRow(entries["y"], 2, 3),
        TallyRow(entries["z"], 0, 0),
    }
    ballots, records = await Ballot.all().order_by("id"), await BallotRecord.all().order_by("ballot_id")
    assert [(b.id, b.entry_ids, b.points) for b in ballots] == [
        (r.ballot_id, r.entry_ids, r.points) for r in records
    ]
    assert len({bytes(ballot.voter_key) for ballot in ballots}) == len({b.receipt for b in ballots}) == 2


async def test_a_bound_a_category_refuses_the_ballots_that_break_it() -> None:
    election = make_election()
    contest = await run(election, max_per_category=1)
    found = sort_ballots(election, ballot_rule_of(election, 1))
    assert [(b.voter_id, b.line, b.problem.code) for b in found.refused] == [
        ("v1", 20, "voting.too_many_in_track"),
        ("v3", 22, "voting.too_many_in_track"),
    ]
    assert contest.max_per_track == 1
    assert await Ballot.filter(contest_id=contest.id).count() == 2
    audit = await AuditEntry.get(event="ElectionImported")
    assert (audit.payload["ballots"], audit.payload["refused"]) == (2, 2)


async def test_an_unfinished_import_is_answered_again_and_writes_nothing() -> None:
    first = await run(make_election())
    assert (await run(make_election())).id == first.id
    assert await Ballot.all().count() == 4
    assert await AuditEntry.all().count() == 1


async def test_two_imports_at_once_make_one_contest() -> None:
    contests = await asyncio.gather(run(make_election()), run(make_election()))
    assert contests[0].id == contests[1].id
    assert (await Contest.all().count(), await Ballot.all().count()) == (1, 4)


async def test_a_published_import_is_refused_with_a_sentence() -> None:
    contest = await run(make_election())
    contest.results_published_at = contest.results_computed_at = await database_now()
    await contest.save()
    async with refused("voting.import_done"):
        await run(make_election())


async def test_an_address_that_is_taken_by_something_else_is_refused() -> None:
    taken = await make_contest(slug="hue-2024")
    async with refused("voting.import_slug_taken"):
        await run(make_election())
    await run(make_election(), "other")
    async with refused("voting.import_slug_taken"):
        await run(make_election(ORDINAL), "other")
    assert await Ballot.filter(contest_id=taken.id).count() == 0


async def test_a_failure_in_the_middle_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "CHUNK", 2)
    ctx = Context(actor=OPERATOR, now=await database_now())

    def fail_later(_done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await import_election(ctx, make_election(), ImportOptions("hue-2024"), fail_later)
    for model in (Season, Contest, Entry, Ballot, BallotRecord, AuditEntry):
        assert await model.all().count() == 0
    assert (await run(make_election())).slug == "hue-2024"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"date_begin": ""}, "voting.import_date"),
        ({"date_begin": "31.02.2024"}, "voting.import_date"),
        ({"date_end": "spring"}, "voting.import_date"),
        ({"date_begin": "0000"}, "voting.import_date"),
        ({"date_end": "01.02.2024"}, "voting.import_dates"),
        ({"date_end": "2999"}, "voting.import_not_over"),
        ({"max_length": "0"}, "voting.rule_max_choices"),
    ],
)
async def test_dates_and_rules_that_cannot_be_used_are_named(values: dict[str, str], code: str) -> None:
    async with refused(code):
        await run(make_election(**values))


@pytest.mark.parametrize("slug", ["", "Huế", "a--b", "-a", "a" * 81, "a/b"])
async def test_an_address_that_is_none_is_refused(slug: str) -> None:
    async with refused("voting.import_slug"):
        await run(make_election(), slug)


async def test_only_administrators_import() -> None:
    ctx = await ctx_for(await make_user())
    with pytest.raises(Problem) as caught:
        await import_election(ctx, make_election(), ImportOptions("hue-2024"))
    assert caught.value.code == "voting.import_administrators"
    assert await Contest.all().count() == 0
