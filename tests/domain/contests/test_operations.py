"""Designing, changing and publishing contests, on the real database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from domain.accounts.models import RoleGrant, User
from domain.contests import operations, queries, revision
from domain.contests.ballot_rule import BallotKind, BallotRule, TallyVisibility
from domain.contests.form import FormField
from domain.contests.inputs import (
    ContestInput,
    CriterionInput,
    PhaseInput,
    PrizeInput,
    TrackInput,
)
from domain.contests.models import Contest, FieldKind, PhaseKind, Prize, Season, Track
from domain.contests.team_rules import ApprovalChain, TeamRules
from domain.entries.models import EntryStatus
from domain.kernel.context import Role
from domain.kernel.errors import Problem
from domain.kernel.models import AuditEntry, OutboxMessage
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_grant, make_user
from tests.factories.contests import DAY, localized, make_contest, make_season, move_to
from tests.factories.entries import make_entry

pytestmark = pytest.mark.usefixtures("db")


async def organiser_of(season: Season) -> User:
    user = await make_user()
    await make_grant(user, Role.ORGANISER, season_id=season.id)
    return user


async def input_of(contest: Contest) -> ContestInput:
    """The contest as an organiser's page would send it back unchanged."""
    ctx = await ctx_for()
    ids = [contest.id]
    tracks = (await queries.tracks_of(ctx, ids))[contest.id]
    phases = (await queries.phases_of(ctx, ids))[contest.id]
    fields = (await queries.form_fields_of(ctx, ids))[contest.id]
    criteria = (await queries.criteria_of(ctx, ids))[contest.id]
    prizes = (await queries.prizes_of(ctx, ids))[contest.id]
    return ContestInput(
        **{name: getattr(contest, name) for name in revision.OWN_COLUMNS},
        ballot_rule=contest.ballot_rule,
        tracks=tuple(TrackInput(t.name, t.summary, t.id) for t in tracks),
        phases=tuple(PhaseInput(p.kind, p.opens_at, p.closes_at) for p in phases),
        form_fields=tuple(field.design for field in fields),
        criteria=tuple(CriterionInput(c.name, c.weight, c.guidance, c.max_score, c.id) for c in criteria),
        prizes=tuple(PrizeInput(p.name, p.rank, p.reward, p.quantity, p.track_id, p.id) for p in prizes),
    )  # fmt: skip


# ---- seasons


async def test_an_organiser_creates_and_publishes_a_season() -> None:
    user = await organiser_of(await make_season())
    ctx = await ctx_for(user)
    season = await operations.create_season(
        ctx, "ngay-so-2027", localized("Ngày số"), {}, date(2027, 9, 1), date(2027, 12, 31)
    )
    assert await RoleGrant.exists(user_id=user.id, role=Role.ORGANISER, season_id=season.id)
    visitor = await ctx_for()
    assert await queries.find_season(visitor, "ngay-so-2027") is None
    await operations.publish_season(await ctx_for(user), season.id)
    assert await queries.find_season(visitor, "ngay-so-2027") == season
    assert [row.event for row in await AuditEntry.all().order_by("id")] == [
        "SeasonCreated",
        "SeasonPublished",
    ]


@pytest.mark.parametrize(
    ("slug", "ends_on", "code"),
    [
        ("Đợt một", date(2027, 1, 2), "contests.slug"),
        ("new", date(2027, 1, 2), "contests.slug"),
        ("a" * 81, date(2027, 1, 2), "kernel.too_long"),
        ("taken", date(2027, 1, 2), "contests.slug_taken"),
        ("fine", date(2026, 12, 31), "contests.season_dates"),
    ],
)
async def test_a_season_that_cannot_be(slug: str, ends_on: date, code: str) -> None:
    user = await organiser_of(await make_season(slug="taken"))
    ctx = await ctx_for(user)
    async with refused(code):
        await operations.create_season(ctx, slug, localized("Tên"), {}, date(2027, 1, 1), ends_on)


async def test_a_foreign_draft_season_does_not_exist() -> None:
    season = await make_season(is_published=False)
    ctx = await ctx_for(await organiser_of(await make_season()))
    async with refused("kernel.not_found"):
        await operations.publish_season(ctx, season.id)
    async with refused("kernel.not_found"):
        await operations.publish_season(ctx, uuid4())


# ---- a new contest


async def test_a_new_contest_is_filled_in() -> None:
    season = await make_season(starts_on=date(2030, 9, 1), ends_on=date(2030, 12, 9))
    ctx = await ctx_for(await organiser_of(season))
    contest = await operations.create_contest(ctx, season.id, localized("Sáng kiến số"), "sang-kien-so")
    given = await input_of(contest)
    assert [c.weight for c in given.criteria] == [40, 30, 30]
    assert [(p.rank, p.quantity) for p in given.prizes] == [(1, 1), (2, 2), (3, 3)]
    assert "effect_measured" in [f.key for f in given.form_fields]
    assert [p.kind for p in given.phases] == list(PhaseKind)
    first, last = given.phases[0], given.phases[-1]
    assert first.opens_at == datetime(2030, 8, 31, 17, tzinfo=UTC)  # midnight in Vietnam
    assert last.closes_at == datetime(2030, 12, 9, 17, tzinfo=UTC)
    assert contest.ballot_rule == BallotRule(BallotKind.APPROVAL, 1, 3)
    assert contest.tally_visibility is TallyVisibility.WITH_RESULTS


async def test_a_late_season_still_gives_forty_days() -> None:
    season = await make_season(starts_on=date(2020, 1, 1), ends_on=date(2020, 2, 1))
    ctx = await ctx_for(await organiser_of(season))
    contest = await operations.create_contest(ctx, season.id, localized("Muộn"), "muon")
    given = await input_of(contest)
    assert given.phases[0].opens_at > ctx.now
    assert given.phases[-1].closes_at - given.phases[0].opens_at == timedelta(days=40)


async def test_a_taken_address_is_a_conflict() -> None:
    contest = await make_contest()
    ctx = await ctx_for(await organiser_of(await contest.season))
    async with refused("contests.slug_taken"):
        await operations.create_contest(ctx, contest.season_id, localized("Tên"), contest.slug)


# ---- publishing


async def test_publishing_lists_what_is_missing() -> None:
    season = await make_season(is_published=False)
    ctx = await ctx_for(await organiser_of(season))
    contest = await operations.create_contest(ctx, season.id, localized("Tên"), "thieu")
    async with refused("contests.not_ready") as caught:
        await operations.publish_contest(ctx, contest.id, contest.version)
    missing = [field.code.removeprefix("contests.check_") for field in caught.value.fields]
    assert missing == ["season", "summary", "rules", "organiser", "tracks"]


async def test_a_complete_contest_is_published_once() -> None:
    contest = await make_contest(phase=None, season=await make_season(), is_published=False)
    ctx = await ctx_for(await organiser_of(await contest.season))
    assert await queries.find_contest(await ctx_for(), contest.slug) is None
    await operations.publish_contest(ctx, contest.id, contest.version)
    assert await queries.find_contest(await ctx_for(), contest.slug) == contest
    assert await OutboxMessage.filter(event="ContestPublished").count() == 1
    async with refused("contests.already_published"):
        await operations.publish_contest(ctx, contest.id, contest.version)


async def test_publishing_another_version_than_seen_is_stale() -> None:
    contest = await make_contest(phase=None, is_published=False, season=await make_season())
    ctx = await ctx_for(await organiser_of(await contest.season))
    async with refused("kernel.stale") as caught:
        await operations.publish_contest(ctx, contest.id, contest.version + 1)
    assert caught.value.params == {"current": contest.version}


# ---- changing


async def test_sending_back_what_is_there_changes_nothing_but_the_version() -> None:
    contest = await make_contest()
    ctx = await ctx_for(await organiser_of(await contest.season))
    before = await input_of(contest)
    changed = await operations.update_contest(ctx, contest.id, 1, before)
    assert changed.version == 2
    assert await input_of(await Contest.get(id=contest.id)) == before


async def test_children_are_matched_by_id() -> None:
    contest = await make_contest(phase=None, is_published=False, tracks=2)
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    first, second = given.tracks
    await operations.update_contest(
        ctx, contest.id, 1,
        replace(
            given,
            tracks=(replace(second, name=localized("Đổi tên")), TrackInput(localized("Mới"))),
            prizes=(replace(given.prizes[0], track_id=second.id), *given.prizes[1:]),
            form_fields=tuple(reversed(given.form_fields)),
        ),
    )  # fmt: skip
    after = await input_of(contest)
    assert [track.name["vi"] for track in after.tracks] == ["Đổi tên", "Mới"]
    assert after.tracks[0].id == second.id
    assert not await Track.exists(id=first.id)
    assert [f.key for f in after.form_fields] == [f.key for f in reversed(given.form_fields)]
    assert after.prizes[0].track_id == second.id
    # a prize survives the track it leaves
    await operations.update_contest(
        ctx, contest.id, 2,
        replace(after, tracks=after.tracks[1:], prizes=tuple(replace(p, track_id=None) for p in after.prizes)),
    )  # fmt: skip
    assert await Prize.filter(contest_id=contest.id).count() == 3


async def test_two_organisers_do_not_overwrite_one_another() -> None:
    contest = await make_contest()
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    await operations.update_contest(ctx, contest.id, 1, replace(given, title=localized("Một")))
    async with refused("kernel.stale"):
        await operations.update_contest(ctx, contest.id, 1, replace(given, title=localized("Hai")))
    assert (await Contest.get(id=contest.id)).title["vi"] == "Một"


def _without_first(name: str) -> Callable[[ContestInput], ContestInput]:
    return lambda given: replace(given, **{name: getattr(given, name)[1:]})


def _with_phase(kind: PhaseKind, **values: Any) -> Callable[[ContestInput], ContestInput]:
    return lambda given: replace(
        given, phases=tuple(replace(p, **values) if p.kind is kind else p for p in given.phases)
    )


IMPOSSIBLE: list[tuple[Callable[[ContestInput], ContestInput], str, str]] = [
    (lambda g: replace(g, title=localized("")), "kernel.required", "input.title.vi"),
    (lambda g: replace(g, title=localized("a\0b")), "kernel.control_characters", "input.title.vi"),
    (lambda g: replace(g, rules=localized("x" * 200_000)), "kernel.too_long", "input.rules.vi"),
    (lambda g: replace(g, slug="Có Dấu"), "contests.slug", "input.slug"),
    (lambda g: replace(g, jury_weight=Decimal(60)), "contests.weights_sum", "input.juryWeight"),
    (
        lambda g: replace(g, jury_weight=Decimal(0), public_weight=Decimal(100)),
        "contests.public_alone",
        "input.juryWeight",
    ),
    (lambda g: replace(g, jury_weight=Decimal("NaN")), "contests.weight_negative", "input.juryWeight"),
    (lambda g: replace(g, judges_per_entry=0), "contests.out_of_bounds", "input.judgesPerEntry"),
    (_without_first("criteria"), "contests.weights_sum", "input.criteria"),
    (
        lambda g: replace(g, tracks=(TrackInput(localized("Lạ"), {}, uuid4()),)),
        "contests.unknown_part",
        "input.tracks.0.id",
    ),
    (
        lambda g: replace(g, tracks=(g.tracks[0], g.tracks[0])),
        "contests.unknown_part",
        "input.tracks.0.id",
    ),
    (
        lambda g: replace(g, prizes=(replace(g.prizes[0], track_id=uuid4()),)),
        "contests.unknown_part",
        "input.prizes.0.trackId",
    ),
    (
        lambda g: replace(g, form_fields=(replace(g.form_fields[0], key="Có dấu"),)),
        "contests.field_key",
        "input.formFields.0.key",
    ),
    (
        lambda g: replace(g, form_fields=(replace(g.form_fields[0], kind=FieldKind.CHOICE),)),
        "contests.field_choices",
        "input.formFields.0.choices",
    ),
    (
        lambda g: replace(g, ballot_rule=replace(g.ballot_rule, min_choices=5, max_choices=2)),
        "voting.rule_max_choices",
        "input.ballotRule.maxChoices",
    ),
    (
        lambda g: replace(g, phases=(replace(g.phases[0], closes_at=g.phases[0].opens_at),)),
        "contests.phase_ends_before_start",
        "input.phases.0.closesAt",
    ),
    (lambda g: replace(g, tracks=g.tracks * 30), "contests.too_many", "input.tracks"),
]


@pytest.mark.parametrize(("change", "code", "path"), IMPOSSIBLE)
async def test_input_that_cannot_be(
    change: Callable[[ContestInput], ContestInput], code: str, path: str
) -> None:
    contest = await make_contest(phase=None, is_published=False)
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    async with refused(code) as caught:
        await operations.update_contest(ctx, contest.id, 1, change(given))
    assert caught.value.fields[0].path == path
    assert await input_of(await Contest.get(id=contest.id)) == given


# ---- what would break a running contest


def _with_required_field(given: ContestInput) -> ContestInput:
    new = FormField("new", FieldKind.SHORT_TEXT, localized("Mới"), is_required=True)
    return replace(given, form_fields=(*given.form_fields, new))


async def test_what_people_used_stays_once_entries_are_in(db: asyncpg.Connection) -> None:
    contest = await make_contest(tracks=3)
    entry = await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    used = next(track for track in given.tracks if track.id == entry.track_id)
    unused = tuple(track for track in given.tracks if track is not used)
    for change, code in (
        (_with_required_field(given), "contests.form_newly_required"),
        (replace(given, tracks=unused), "contests.track_in_use"),
        (replace(given, team_rules=TeamRules(ApprovalChain.TO_TOP)), "contests.approval_in_use"),
    ):
        async with refused(code) as caught:
            await operations.update_contest(ctx, contest.id, 1, change)
        assert caught.value.kind == "CONFLICT"
    # wording, and what nobody used, may change
    reworded = tuple(replace(f, label=localized("Câu hỏi rõ hơn")) for f in given.form_fields)
    await operations.update_contest(
        ctx, contest.id, 1, replace(given, form_fields=reworded, tracks=(used, unused[0]))
    )


async def test_weights_stay_once_the_jury_or_the_public_decides() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    moved = replace(given, jury_weight=Decimal(50), public_weight=Decimal(50))
    async with refused("contests.weights_after_opening"):
        await operations.update_contest(ctx, contest.id, 1, moved)
    await move_to(contest, PhaseKind.SUBMISSION)
    moved = replace(moved, phases=(await input_of(contest)).phases)
    await operations.update_contest(ctx, contest.id, 1, moved)


async def test_the_ballot_rule_stays_once_somebody_voted(db: asyncpg.Connection) -> None:
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING)
    await db.execute(
        "INSERT INTO ballots (id, contest_id, voter_key, entry_ids, points, receipt, cast_at, revision)"
        " VALUES (gen_random_uuid(), $1, 'v', ARRAY[gen_random_uuid()], ARRAY[1], 'r', now(), 1)",
        contest.id,
    )
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    async with refused("contests.ballot_rule_in_use"):
        wider = replace(given.ballot_rule, max_choices=5)
        await operations.update_contest(ctx, contest.id, 1, replace(given, ballot_rule=wider))
    async with refused("contests.tally_visibility_in_use"):
        live = replace(given, tally_visibility=TallyVisibility.LIVE)
        await operations.update_contest(ctx, contest.id, 1, live)


async def test_deadlines_that_have_passed_or_begun() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    ctx = await ctx_for(await organiser_of(await contest.season))
    given = await input_of(contest)
    later = ctx.now + DAY
    for change, code in (
        (_with_phase(PhaseKind.SCREENING, closes_at=later), "contests.phase_over_moved"),
        (_with_phase(PhaseKind.JUDGING, opens_at=ctx.now - DAY), "contests.phase_begun_moved"),
        (
            _with_phase(PhaseKind.JUDGING, closes_at=ctx.now - timedelta(seconds=5)),
            "contests.phase_closed_in_past",
        ),
    ):
        async with refused(code):
            await operations.update_contest(ctx, contest.id, 1, change(given))
    shortened = _with_phase(PhaseKind.JUDGING, closes_at=ctx.now + 4 * DAY)(given)
    await operations.update_contest(ctx, contest.id, 1, shortened)


async def test_the_address_stays_once_published() -> None:
    contest = await make_contest()
    ctx = await ctx_for(await organiser_of(await contest.season))
    async with refused("contests.slug_fixed"):
        await operations.update_contest(ctx, contest.id, 1, replace(await input_of(contest), slug="khac"))


# ---- who


@pytest.mark.parametrize("is_published", [True, False])
async def test_strangers_change_nothing(is_published: bool) -> None:
    contest = await make_contest(is_published=is_published)
    given = await input_of(contest)
    foreign = await organiser_of(await make_season())
    for user in (None, await make_user(), foreign):
        ctx = await ctx_for(user)
        for operation in (
            operations.update_contest(ctx, contest.id, 1, given),
            operations.publish_contest(ctx, contest.id, 1),
            operations.create_contest(ctx, contest.season_id, localized("Tên"), "cua-toi"),
        ):
            with pytest.raises(Problem) as caught:
                await operation
            expected = "NOT_FOUND" if not is_published else "FORBIDDEN"
            assert caught.value.kind == expected
    assert await AuditEntry.all().count() == 0
