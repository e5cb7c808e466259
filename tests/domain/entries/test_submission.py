"""Submitting, withdrawing, forwarding and returning on a real database."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.accounts.models import Membership
from domain.contests.models import ApprovalChain, Contest, FieldKind, FormField, PhaseKind
from domain.entries.content import digest
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.models import (
    Attachment,
    AttachmentStatus,
    Contributor,
    Entry,
    EntryNumbering,
    EntryStatus,
    EntryVersion,
)
from domain.entries.operations import forward_entries, return_entry, save_entry, submit_entry, withdraw_entry
from domain.kernel.errors import Invalid
from domain.kernel.models import OutboxMessage
from tests.conftest import ctx_for, refused
from tests.factories.accounts import (
    make_administrator,
    make_coordinator,
    make_member,
    make_organiser,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest, make_field, make_phases, move_to
from tests.factories.entries import author_of, make_attachment, make_entries, make_entry
from tests.factories.judging import make_judge, make_round

pytestmark = pytest.mark.usefixtures("db")
HOUR = timedelta(hours=1)


async def submit(entry: Entry) -> Entry:
    fresh = await Entry.get(id=entry.id)
    return await submit_entry(await ctx_for(await author_of(entry)), entry.id, fresh.version)


def sent(entry: Entry, **values: Any) -> EntryInput:
    """The entry's own texts again, for an edit of one thing."""
    defaults: dict[str, Any] = {
        "title": entry.title,
        "summary": entry.summary,
        "track_id": entry.track_id,
        "unit_id": entry.unit_id,
        "answers": entry.answers,
        "contributors": (ContributorInput(name="Lê An", share=Decimal(100)),),
    }
    return EntryInput(**(defaults | values))


# ---- submitting


async def test_a_submission_is_frozen_numbered_and_hashed() -> None:
    entry = await make_entry(documents=1)
    submitted = await submit(entry)
    assert (submitted.status, submitted.code, submitted.submitted_version) == (
        EntryStatus.SUBMITTED,
        "SK-0001",
        1,
    )
    version = await EntryVersion.get(entry_id=entry.id)
    assert version.sha256 == digest(version.content)
    assert version.content["title"] == entry.title
    assert version.content["attachments"][0]["sha256"] == (await Attachment.get()).sha256
    assert version.content["contributors"][0]["birth_date"] == "1985-03-21"


async def test_the_receipt_names_number_and_digest() -> None:
    entry = await make_entry()
    await submit(entry)
    message = await OutboxMessage.get(event="EntrySubmitted")
    version = await EntryVersion.get(entry_id=entry.id)
    assert message.payload == {
        "entry_id": str(entry.id),
        "contest_id": str(entry.contest_id),
        "number": 1,
        "sha256": version.sha256,
        "is_forwarded": False,
    }


async def test_without_forwarding_it_goes_on_at_once() -> None:
    contest = await make_contest(approval=ApprovalChain.NONE)
    entry = await make_entry(contest=contest)
    submitted = await submit(entry)
    assert submitted.status is EntryStatus.FORWARDED
    assert submitted.forwarded_at == submitted.submitted_at


async def test_codes_are_given_once_each_when_many_submit_at_once() -> None:
    entries = await make_entries(6)
    submitted = await asyncio.gather(*(submit(entry) for entry in entries))
    assert sorted(str(entry.code) for entry in submitted) == [f"SK-{n:04}" for n in range(1, 7)]
    numbering = await EntryNumbering.get(contest_id=entries[0].contest_id)
    assert numbering.last_number == 6


async def test_a_double_click_submits_once() -> None:
    entry = await make_entry()
    ctx = await ctx_for(await author_of(entry))
    both = await asyncio.gather(*(submit_entry(ctx, entry.id, 1) for _ in range(2)), return_exceptions=True)
    assert sorted(type(one).__name__ for one in both) == ["Conflict", "Entry"]
    assert await EntryVersion.all().count() == 1


async def test_an_edit_after_submission_makes_the_next_version() -> None:
    entry = await submit(await make_entry())
    ctx = await ctx_for(await author_of(entry))
    await save_entry(ctx, entry.id, 2, sent(entry, title="Tên mới"))
    assert (await EntryVersion.get(entry_id=entry.id)).content["title"] == entry.title
    again = await submit(entry)
    assert (again.code, again.submitted_version, again.search_title) == ("SK-0001", 2, "Tên mới")
    assert [v.number for v in await EntryVersion.filter(entry_id=entry.id).order_by("number")] == [1, 2]


async def test_submitting_the_same_again_is_refused() -> None:
    entry = await submit(await make_entry())
    async with refused("entries.unchanged"):
        await submit_entry(await ctx_for(await author_of(entry)), entry.id, entry.version)


async def test_a_forwarded_entry_submitted_again_waits_for_the_coordinator() -> None:
    entry = await make_entry(status=EntryStatus.FORWARDED)
    ctx = await ctx_for(await author_of(entry))
    await save_entry(ctx, entry.id, 1, sent(entry, title="Sửa"))
    again = await submit(entry)
    assert (again.status, again.forwarded_at) == (EntryStatus.SUBMITTED, None)


async def test_everything_missing_is_listed() -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit, title="", summary="", answers={}, track=None)
    await Entry.filter(id=entry.id).update(track_id=None, unit_id=None)
    await Contributor.filter(entry_id=entry.id).update(name="", share=Decimal("99.99"))
    with pytest.raises(Invalid) as caught:
        await submit(entry)
    assert [(f.path, f.code) for f in caught.value.fields] == [
        ("input.title", "entries.title_missing"),
        ("input.summary", "entries.summary_missing"),
        ("input.answers.novelty", "entries.answer_missing"),
        ("input.answers.internal_note", "entries.answer_missing"),
        ("input.contributors.0.name", "entries.contributor_name"),
        ("input.contributors", "entries.shares_sum"),
        ("input.trackId", "entries.track_missing"),
        ("input.unitId", "entries.unit_missing"),
    ]
    assert await EntryVersion.all().count() == 0


async def test_101_percent_is_refused_with_the_sum() -> None:
    entry = await make_entry(shares=(100, 1), co_authors=(await make_user(),))
    async with refused("entries.shares_sum") as caught:
        await submit(entry)
    assert caught.value.params == {"total": Decimal(101)}


async def test_a_unit_left_meanwhile_is_foreign() -> None:
    entry = await make_entry()
    await Membership.filter(user_id=entry.author_id).delete()
    async with refused("entries.foreign_unit"):
        await submit(entry)


async def test_no_judge_or_organiser_is_among_the_authors() -> None:
    contest = await make_contest()
    judge = await make_user()
    await make_judge(await make_round(contest), judge)
    for user in (judge, await make_organiser(contest_id=contest.id)):
        entry = await make_entry(contest=contest, shares=(50, 50), co_authors=(user,))
        async with refused("entries.contributor_runs_the_contest"):
            await submit(entry)


async def test_an_author_who_became_organiser_cannot_submit() -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, author=await make_organiser(contest_id=contest.id))
    async with refused("entries.runs_the_contest"):
        await submit(entry)


async def test_late_by_a_second_is_late() -> None:
    entry = await make_entry()
    now = datetime.now(UTC)
    contest = await Contest.get(id=entry.contest_id)
    await make_phases(contest, {PhaseKind.SUBMISSION: (now - HOUR, now - timedelta(seconds=1))})
    async with refused("entries.submission_closed"):
        await submit(entry)


async def test_a_file_on_its_way_holds_submission_up_unless_it_was_given_up() -> None:
    entry = await make_entry()
    upload = await make_attachment(entry, status=AttachmentStatus.UPLOADING, sha256=None)
    async with refused("entries.upload_unfinished"):
        await submit(entry)
    await Attachment.filter(id=upload.id).update(created_at=datetime.now(UTC) - HOUR)
    assert (await submit(entry)).submitted_version == 1


async def test_answers_to_fields_that_are_gone_are_left_out() -> None:
    entry = await make_entry()
    await FormField.filter(contest_id=entry.contest_id, key="novelty").delete()
    await submit(entry)
    assert list((await EntryVersion.get()).content["answers"]) == ["internal_note"]


async def test_a_frozen_version_cannot_be_rewritten(db: asyncpg.Connection) -> None:
    await submit(await make_entry())
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await db.execute("UPDATE entry_versions SET number = 2")


async def test_search_knows_public_answers_only() -> None:
    entry = await submit(await make_entry(answers={"novelty": "công khai", "internal_note": "bí mật"}))
    assert "công khai" in entry.search_text
    assert "bí mật" not in entry.search_text
    assert "1985" not in entry.search_text


# ---- a property: whatever is saved, what counts sums to 100

SHARES = st.lists(st.sampled_from(["0", "0.01", "33.33", "33.34", "50", "100"]), max_size=4)


@given(steps=st.lists(SHARES, min_size=1, max_size=4))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_sequence_of_saves_submits_shares_that_do_not_sum_to_100(steps: list[list[str]]) -> None:
    entry = await make_entry(contest=await make_contest(approval=ApprovalChain.NONE))
    ctx = await ctx_for(await author_of(entry))
    for shares in steps:
        people = tuple(ContributorInput(name=f"Tác giả {n}", share=Decimal(s)) for n, s in enumerate(shares))
        version = (await Entry.get(id=entry.id)).version
        saved = await save_entry(ctx, entry.id, version, sent(entry, contributors=people))
        (outcome,) = await asyncio.gather(submit_entry(ctx, entry.id, saved.version), return_exceptions=True)
        is_whole = sum(map(Decimal, shares)) == 100 and "0" not in shares
        assert isinstance(outcome, Entry if is_whole else Invalid)
    for frozen in await EntryVersion.filter(entry_id=entry.id):
        assert sum(Decimal(one["share"]) for one in frozen.content["contributors"]) == 100


# ---- withdrawing


async def test_withdrawing_keeps_what_was_submitted() -> None:
    entry = await make_entry(status=EntryStatus.FORWARDED)
    withdrawn = await withdraw_entry(await ctx_for(await author_of(entry)), entry.id)
    assert withdrawn.status is EntryStatus.WITHDRAWN
    assert await EntryVersion.filter(entry_id=entry.id).count() == 1


async def test_a_draft_is_not_withdrawn_and_nothing_twice() -> None:
    entry = await make_entry()
    async with refused("entries.withdraw_draft"):
        await withdraw_entry(await ctx_for(await author_of(entry)), entry.id)
    gone = await make_entry(status=EntryStatus.WITHDRAWN)
    async with refused("entries.step_impossible"):
        await withdraw_entry(await ctx_for(await author_of(gone)), gone.id)


async def test_nothing_is_withdrawn_from_judges_and_voters() -> None:
    entry = await make_entry(
        contest=await make_contest(phase=PhaseKind.JUDGING), status=EntryStatus.FORWARDED
    )
    async with refused("entries.withdraw_too_late"):
        await withdraw_entry(await ctx_for(await author_of(entry)), entry.id)


# ---- forwarding and returning


async def test_coordinators_forward_their_units_and_those_below() -> None:
    top = await make_unit()
    below = await make_unit(top)
    contest = await make_contest()
    entries = [
        await make_entry(contest=contest, unit=unit, status=EntryStatus.SUBMITTED) for unit in (top, below)
    ]
    coordinator = await make_coordinator(top)
    done = await forward_entries(await ctx_for(coordinator), [entry.id for entry in entries])
    assert sorted(done) == sorted(str(entry.id) for entry in entries)
    rows = await Entry.all()
    assert {(row.status, row.forwarded_by_id) for row in rows} == {(EntryStatus.FORWARDED, coordinator.id)}


async def test_all_or_none_is_forwarded() -> None:
    unit = await make_unit()
    good = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    bad = await make_entry(unit=unit, status=EntryStatus.RETURNED)
    async with refused("entries.not_submitted"):
        await forward_entries(await ctx_for(await make_coordinator(unit)), [good.id, bad.id])
    assert (await Entry.get(id=good.id)).status is EntryStatus.SUBMITTED


async def test_who_does_not_coordinate_the_unit_forwards_nothing() -> None:
    unit, parent = await make_unit(), await make_unit()
    entry = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    contest = await Contest.get(id=entry.contest_id)
    for user, code in (
        (await make_coordinator(parent), "kernel.not_found"),
        (await make_member(unit), "kernel.not_found"),
        (await author_of(entry), "entries.not_coordinator"),
        (await make_organiser(contest_id=contest.id), "entries.not_coordinator"),
        (None, "kernel.not_found"),
    ):
        async with refused(code):
            await forward_entries(await ctx_for(user), [entry.id])


async def test_drafts_are_hidden_from_coordinators() -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit)
    async with refused("kernel.not_found"):
        await forward_entries(await ctx_for(await make_coordinator(unit)), [entry.id])


async def test_forwarding_needs_a_choice_within_bounds_and_known_ids() -> None:
    ctx = await ctx_for(await make_administrator())
    async with refused("entries.none_chosen"):
        await forward_entries(ctx, [])
    async with refused("entries.too_many_at_once"):
        await forward_entries(ctx, [uuid4() for _ in range(201)])
    async with refused("kernel.not_found"):
        await forward_entries(ctx, [uuid4()])


async def test_forwarding_ends_with_screening() -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    await move_to(contest, PhaseKind.JUDGING)
    async with refused("entries.screening_closed"):
        await forward_entries(await ctx_for(await make_administrator()), [entry.id])


async def test_without_screening_forwarding_ends_when_the_vote_opens() -> None:
    contest, now = await make_contest(), datetime.now(UTC)
    entry = await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    ctx = await ctx_for(await make_administrator())
    windows = {
        PhaseKind.SUBMISSION: (now - 3 * HOUR, now - HOUR),
        PhaseKind.JUDGING: (now - HOUR, now + HOUR),
        PhaseKind.PUBLIC_VOTING: (now - HOUR / 2, now + HOUR),
    }
    await make_phases(contest, windows)
    async with refused("entries.screening_closed"):
        await forward_entries(ctx, [entry.id])
    await make_phases(contest, windows | {PhaseKind.PUBLIC_VOTING: (now + HOUR, now + 2 * HOUR)})
    assert await forward_entries(await ctx_for(await make_administrator()), [entry.id]) == [str(entry.id)]


async def test_a_returned_entry_comes_back() -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit, status=EntryStatus.FORWARDED)
    coordinator = await ctx_for(await make_coordinator(unit))
    returned = await return_entry(coordinator, entry.id, "Bổ sung số liệu")
    assert (returned.status, returned.return_reason) == (EntryStatus.RETURNED, "Bổ sung số liệu")
    again = await submit(entry)  # unchanged, but handed in once more on purpose
    assert (again.status, again.return_reason, again.submitted_version) == (EntryStatus.SUBMITTED, "", 2)


async def test_returning_needs_a_reason() -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    async with refused("kernel.required") as caught:
        await return_entry(await ctx_for(await make_coordinator(unit)), entry.id, "  ")
    assert [field.path for field in caught.value.fields] == ["reason"]


async def test_birth_dates_survive_freezing() -> None:
    entry = await make_entry()
    await Contributor.filter(entry_id=entry.id).update(birth_date=date(1990, 2, 28))
    await submit(entry)
    assert (await EntryVersion.get()).content["contributors"][0]["birth_date"] == "1990-02-28"


async def test_search_knows_answers_in_words_and_no_codes_or_figures() -> None:
    contest = await make_contest()
    await make_field(contest, "saved", kind=FieldKind.MONEY, position=8)
    entry = await make_entry(
        contest=contest, answers={"novelty": "Một cửa số", "internal_note": "riêng", "saved": "2750000000"}
    )
    await submit_entry(await ctx_for(await author_of(entry)), entry.id, entry.version)
    await entry.refresh_from_db()
    assert "Một cửa số" in entry.search_text
    assert not {word for word in ("2750000000", "riêng") if word in entry.search_text}
