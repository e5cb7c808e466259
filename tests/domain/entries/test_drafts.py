"""Beginning, saving and deleting drafts on a real database."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from domain.accounts.models import User
from domain.contests.models import Contest, ContestKind, PhaseKind, Track
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.models import Attachment, Contributor, Entry, EntryStatus
from domain.entries.operations import create_entry, delete_draft, save_entry
from domain.entries.operations.drafts import MAX_DRAFTS
from domain.kernel.errors import Conflict, Invalid
from domain.kernel.models import AuditEntry
from tests.conftest import ctx_for, refused
from tests.factories.accounts import (
    make_auditor,
    make_coordinator,
    make_member,
    make_membership,
    make_organiser,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest, make_phases
from tests.factories.entries import author_of, make_attachment, make_entry
from tests.factories.judging import make_judge, make_round

pytestmark = pytest.mark.usefixtures("db")


def draft(**values: Any) -> EntryInput:
    defaults: dict[str, Any] = {"title": "Một cửa số", "summary": "Tóm tắt"}
    return EntryInput(**(defaults | values))


def person(name: str = "Lê An", share: str = "100", **values: Any) -> ContributorInput:
    return ContributorInput(name=name, share=Decimal(share), **values)


# ---- beginning


async def test_author_begins_with_what_needs_no_choice() -> None:
    contest, unit = await make_contest(tracks=1), await make_unit()
    author = await make_member(unit)
    entry = await create_entry(await ctx_for(author), contest.id)
    assert (entry.status, entry.unit_id, entry.author_id) == (EntryStatus.DRAFT, unit.id, author.id)
    assert entry.track_id == (await Track.get(contest_id=contest.id)).id
    first = await Contributor.get(entry_id=entry.id)
    assert (first.user_id, first.name, first.email) == (author.id, author.name, author.email)
    assert first.share == 100


async def test_beginning_is_audited() -> None:
    contest, author = await make_contest(), await make_user()
    entry = await create_entry(await ctx_for(author), contest.id)
    audit = await AuditEntry.get(event="EntryCreated")
    assert (audit.subject_id, audit.actor_id) == (entry.id, author.id)


async def test_visitors_sign_in_first() -> None:
    contest = await make_contest()
    async with refused("kernel.sign_in_first"):
        await create_entry(await ctx_for(), contest.id)


async def test_those_who_run_a_contest_do_not_enter_it() -> None:
    contest = await make_contest()
    barred = [
        await make_organiser(contest_id=contest.id),
        await make_organiser(season_id=contest.season_id),
        await make_auditor(contest_id=contest.id),
        await make_judge_of(contest),
    ]
    for user in barred:
        async with refused("entries.runs_the_contest"):
            await create_entry(await ctx_for(user), contest.id)


async def make_judge_of(contest: Contest) -> User:
    user = await make_user()
    await make_judge(await make_round(contest), user)
    return user


async def test_organiser_of_another_contest_may_enter() -> None:
    contest, other = await make_contest(), await make_contest()
    organiser = await make_organiser(contest_id=other.id)
    entry = await create_entry(await ctx_for(organiser), contest.id)
    assert entry.contest_id == contest.id


@pytest.mark.parametrize(
    ("opens", "closes", "code"),
    [
        (-2, -1, "entries.submission_closed"),
        (1, 2, "entries.submission_not_open"),
    ],
)
async def test_outside_the_phase_nothing_begins(opens: int, closes: int, code: str) -> None:
    contest, author = await make_contest(), await make_user()
    now = datetime.now(UTC)
    window = (now + timedelta(hours=opens), now + timedelta(hours=closes))
    await make_phases(contest, {PhaseKind.SUBMISSION: window})
    async with refused(code):
        await create_entry(await ctx_for(author), contest.id)


async def test_the_database_decides_how_late_it_is() -> None:
    contest, author = await make_contest(), await make_user()
    ctx = await ctx_for(author)
    now = datetime.now(UTC)
    await make_phases(contest, {PhaseKind.SUBMISSION: (now - timedelta(days=1), now)})
    # asked before the close, run after it: late by a moment is late
    async with refused("entries.submission_closed"):
        await create_entry(ctx, contest.id)


async def test_unpublished_contests_elections_and_unknown_ids_are_not_there() -> None:
    author = await make_user()
    hidden = await make_contest(is_published=False)
    election = await make_contest(kind=ContestKind.ELECTION)
    for contest_id in (hidden.id, election.id, uuid4()):
        async with refused("kernel.not_found"):
            await create_entry(await ctx_for(author), contest_id)


async def test_drafts_have_a_limit() -> None:
    contest, author = await make_contest(), await make_user()
    for _ in range(MAX_DRAFTS):
        await create_entry(await ctx_for(author), contest.id)
    async with refused("entries.too_many_drafts"):
        await create_entry(await ctx_for(author), contest.id)


async def test_a_double_click_with_a_key_begins_one_draft() -> None:
    contest, author = await make_contest(), await make_user()
    ctx = await ctx_for(author, idempotency_key="click")
    both = await asyncio.gather(create_entry(ctx, contest.id), create_entry(ctx, contest.id))
    assert both[0].id == both[1].id
    assert await Entry.all().count() == 1


# ---- saving


async def test_half_a_draft_is_saved() -> None:
    entry = await make_entry()
    author = await author_of(entry)
    people = (person(share="60"), person("", "0"))
    saved = await save_entry(
        await ctx_for(author), entry.id, 1, draft(title="", contributors=people, answers={"novelty": "Mới"})
    )
    assert (saved.version, saved.title) == (2, "")
    assert saved.answers == {**entry.answers, "novelty": "Mới"}  # what is not sent stays
    shares = await Contributor.filter(entry_id=entry.id).order_by("position").values_list("share", flat=True)
    assert shares == [Decimal(60), Decimal(0)]


async def test_a_stale_save_is_refused_with_the_current_version() -> None:
    entry = await make_entry()
    ctx = await ctx_for(await author_of(entry))
    await save_entry(ctx, entry.id, 1, draft(title="Tab một"))
    async with refused("kernel.stale") as caught:
        await save_entry(ctx, entry.id, 1, draft(title="Tab hai"))
    assert isinstance(caught.value, Conflict)
    assert caught.value.params == {"current": 2}
    assert (await Entry.get(id=entry.id)).title == "Tab một"


async def test_of_two_saves_at_once_one_wins() -> None:
    entry = await make_entry()
    ctx = await ctx_for(await author_of(entry))
    both = await asyncio.gather(
        *(save_entry(ctx, entry.id, 1, draft(title=title)) for title in ("Một", "Hai")),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in both) == ["Conflict", "Entry"]
    assert (await Entry.get(id=entry.id)).version == 2


async def test_contributors_keep_their_ids_and_link_to_accounts() -> None:
    entry, friend = await make_entry(), await make_user(email="ban@example.vn")
    ctx = await ctx_for(await author_of(entry))
    first = await Contributor.get(entry_id=entry.id)
    people = (person("Mới", "40", email="BAN@example.vn "), person("Cũ", "60", id=first.id))
    await save_entry(ctx, entry.id, 1, draft(contributors=people))
    rows = await Contributor.filter(entry_id=entry.id).order_by("position")
    assert [(r.name, r.user_id) for r in rows] == [("Mới", friend.id), ("Cũ", None)]
    assert rows[1].id == first.id
    await save_entry(ctx, entry.id, 2, draft(contributors=(person("Cũ", id=first.id),)))
    assert [r.id for r in await Contributor.filter(entry_id=entry.id)] == [first.id]


async def test_another_entrys_contributor_cannot_be_taken_over() -> None:
    entry, other = await make_entry(), await make_entry()
    foreign = await Contributor.get(entry_id=other.id)
    ctx = await ctx_for(await author_of(entry))
    await save_entry(ctx, entry.id, 1, draft(contributors=(person("Chiếm", id=foreign.id),)))
    assert (await Contributor.get(id=foreign.id)).entry_id == other.id
    assert (await Contributor.get(entry_id=entry.id)).id != foreign.id


@pytest.mark.parametrize(
    ("values", "path", "code"),
    [
        ({"title": "x" * 301}, "input.title", "kernel.too_long"),
        ({"summary": "a" * 200_000}, "input.summary", "kernel.too_long"),
        ({"title": "a\x00b"}, "input.title", "kernel.control_characters"),
        ({"answers": {"novelty": "a\x07"}}, "input.answers.novelty", "kernel.control_characters"),
        ({"answers": {"savings": "nhiều"}}, "input.answers.savings", "entries.not_a_number"),
        ({"answers": {"savings": True}}, "input.answers.savings", "entries.answer_kind"),
        ({"answers": {"savings": ["1"]}}, "input.answers.savings", "entries.answer_kind"),
        ({"answers": {"nowhere": "x"}}, "input.answers.nowhere", "entries.unknown_field"),
        ({"answers": {"novelty": "từ " * 501}}, "input.answers.novelty", "entries.too_many_words"),
        (
            {"contributors": (person(share="101"),)},
            "input.contributors.0.share",
            "entries.share_out_of_bounds",
        ),
        (
            {"contributors": (person(share="-1"),)},
            "input.contributors.0.share",
            "entries.share_out_of_bounds",
        ),
        (
            {"contributors": (person(share="NaN"),)},
            "input.contributors.0.share",
            "entries.share_out_of_bounds",
        ),
        ({"contributors": (person(share="33.333"),)}, "input.contributors.0.share", "entries.share_decimals"),
        ({"contributors": (person(email="không phải"),)}, "input.contributors.0.email", "kernel.email"),
        (
            {"contributors": (person(birth_date=date(2200, 1, 1)),)},
            "input.contributors.0.birthDate",
            "entries.birth_date",
        ),
        (
            {"contributors": (person(email="a@b.vn"), person(email="A@b.vn"))},
            "input.contributors.1.email",
            "entries.contributor_twice",
        ),
        ({"contributors": (person(),) * 21}, "input.contributors", "entries.contributors_count"),
        ({"track_id": uuid4()}, "input.trackId", "entries.foreign_track"),
        ({"unit_id": uuid4()}, "input.unitId", "entries.foreign_unit"),
    ],
)
async def test_what_cannot_be_stored_is_named(values: dict[str, Any], path: str, code: str) -> None:
    entry = await make_entry()
    ctx = await ctx_for(await author_of(entry))
    async with refused(code) as caught:
        await save_entry(ctx, entry.id, 1, draft(**values))
    assert [(f.path, f.code) for f in caught.value.fields] == [(path, code)]
    kept = await Entry.get(id=entry.id)
    assert (kept.version, kept.title) == (1, entry.title)


async def test_all_problems_are_named_at_once() -> None:
    entry = await make_entry()
    people = (person(share="101", email="x"),)
    with pytest.raises(Invalid) as caught:
        await save_entry(
            await ctx_for(await author_of(entry)),
            entry.id,
            1,
            draft(title="x" * 301, answers={"savings": "y"}, contributors=people),
        )
    assert [field.path for field in caught.value.fields] == [
        "input.title",
        "input.answers.savings",
        "input.contributors.0.email",
        "input.contributors.0.share",
    ]


async def test_text_is_stored_in_one_form() -> None:
    entry = await make_entry()
    decomposed = "Nông nghiệp\u202e số"
    saved = await save_entry(await ctx_for(await author_of(entry)), entry.id, 1, draft(title=decomposed))
    assert saved.title == "Nông nghiệp số"


async def test_numbers_are_stored_as_written() -> None:
    entry = await make_entry()
    ctx = await ctx_for(await author_of(entry))
    for version, (sent, stored) in enumerate(
        [(12, "12"), (0.1, "0.1"), (5.0, "5"), ("1234.50", "1234.50")], 1
    ):
        saved = await save_entry(ctx, entry.id, version, draft(answers={"savings": sent}))
        assert saved.answers["savings"] == stored


async def test_only_authors_save() -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    coordinator = await make_coordinator(unit)
    for user, code in (
        (coordinator, "entries.not_an_author"),
        (await make_user(), "kernel.not_found"),
        (None, "kernel.not_found"),
    ):
        async with refused(code):
            await save_entry(await ctx_for(user), entry.id, 1, draft())


async def test_after_the_close_nothing_is_saved() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry = await make_entry(contest=contest)
    async with refused("entries.submission_closed"):
        await save_entry(await ctx_for(await author_of(entry)), entry.id, 1, draft())


async def test_a_returned_entry_is_edited_during_screening_and_moves_unit() -> None:
    contest = await make_contest(phase=PhaseKind.SCREENING)
    entry = await make_entry(contest=contest, status=EntryStatus.RETURNED)
    author = await author_of(entry)
    other = await make_unit()
    await make_membership(author, other)
    saved = await save_entry(
        await ctx_for(author), entry.id, 1, draft(unit_id=other.id, track_id=entry.track_id)
    )
    assert saved.unit_id == other.id


async def test_a_submitted_entry_stays_in_its_unit() -> None:
    entry = await make_entry(status=EntryStatus.SUBMITTED)
    async with refused("entries.place_fixed") as caught:
        await save_entry(await ctx_for(await author_of(entry)), entry.id, 1, draft(track_id=entry.track_id))
    assert [field.path for field in caught.value.fields] == ["input.unitId"]


# ---- deleting


async def test_a_draft_is_deleted_with_all_of_it() -> None:
    entry = await make_entry(documents=1)
    await delete_draft(await ctx_for(await author_of(entry)), entry.id)
    assert [await model.all().count() for model in (Entry, Contributor, Attachment)] == [0, 0, 0]
    assert (await AuditEntry.get(event="DraftDeleted")).subject_id == entry.id


async def test_what_was_submitted_is_not_deleted() -> None:
    entry = await make_entry(status=EntryStatus.RETURNED)
    async with refused("entries.not_a_draft"):
        await delete_draft(await ctx_for(await author_of(entry)), entry.id)


async def test_nobody_else_deletes_a_draft() -> None:
    entry = await make_entry()
    await make_attachment(entry)
    async with refused("kernel.not_found"):
        await delete_draft(await ctx_for(await make_user()), entry.id)
