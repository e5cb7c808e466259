"""Likenesses as they are found, shown and judged."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from domain.accounts.models import User
from domain.contests.models import Contest, PhaseKind
from domain.entries.duplicates.lookup import keep_sketch, sketches_to_make
from domain.entries.duplicates.queries import (
    FindingView,
    find_finding,
    findings_in,
    findings_of,
    open_suspicions,
    sides_of,
)
from domain.entries.models import DuplicateFinding, Entry, EntryStatus, FindingKind, FindingState
from domain.entries.operations import judge_duplicate, note_duplicates
from domain.kernel.models import AuditEntry
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_auditor, make_organiser
from tests.factories.contests import make_contest, make_field
from tests.factories.entries import author_of, make_attachment, make_entry, make_finding, submit_as

pytestmark = pytest.mark.usefixtures("db")
STORY = (
    "Người dân ba xã đảo muốn nộp một bộ hồ sơ phải mất trọn hai ngày: một ngày ra đất liền, một ngày chờ tàu về."
    " Chi phí đi lại trung bình rất cao. Hai cán bộ mang bộ thiết bị gọn trong một va li lên tàu, làm ngay trên biển."
)
OTHER = (
    "Tủ khóa thông minh nhận kết quả bằng mã, mở cả ngoài giờ hành chính, dành cho người đi làm không thể xin nghỉ."
    " Hệ thống nhắn mã dùng một lần, người nhận quét mã và ngăn tủ mở trong vài giây, biên nhận được lưu tự động."
)


async def submitted(text: str, contest: Contest | None = None, **values: Any) -> Entry:
    values = {"answers": {"novelty": text}, "status": EntryStatus.SUBMITTED} | values
    entry = await make_entry(contest=contest, **values)
    await keep_sketch(entry.id)
    return entry


async def look(entry: Entry) -> int:
    await keep_sketch(entry.id)
    return await note_duplicates(await ctx_for(), entry.id)


async def found() -> list[tuple[FindingKind, FindingState]]:
    return [(row.kind, row.state) for row in await DuplicateFinding.all().order_by("kind")]


# ---- finding


async def test_a_text_is_found_again_in_another_season_without_its_accents() -> None:
    old = await submitted(STORY)
    new = await submitted(STORY.replace("Người dân", "Nguoi dan").upper())
    await submitted(OTHER)
    assert await look(new) == 1
    (row,) = await DuplicateFinding.all()
    assert (row.entry_id, row.other_id, row.kind, row.state) == (
        new.id,
        old.id,
        FindingKind.TEXT,
        FindingState.OPEN,
    )
    assert row.score > 0.8
    assert row.evidence["words"] > 40
    audit = await AuditEntry.filter(event="DuplicatesFound").first()
    assert audit
    assert audit.payload == {"entry_id": str(new.id), "contest_id": str(new.contest_id), "number": 1}


async def test_looking_again_or_from_the_other_side_finds_nothing_new() -> None:
    old, new = await submitted(STORY), await submitted(STORY)
    assert [await look(new), await look(new), await look(old)] == [1, 0, 0]
    assert await AuditEntry.filter(event="DuplicatesFound").count() == 1


async def test_drafts_and_withdrawn_entries_are_compared_with_nothing() -> None:
    await make_entry(answers={"novelty": STORY})
    gone = await submitted(STORY, status=EntryStatus.WITHDRAWN)
    new = await submitted(STORY)
    assert (await look(new), await look(gone), await look(await make_entry())) == (0, 0, 0)


async def test_the_same_file_and_the_same_address() -> None:
    one, two = await make_entry(), await make_entry()
    for entry in (one, two):
        await make_field(await entry.contest, "link")
        entry.answers = {**entry.answers, "link": "https://bao.vn/tin/mot-bai?utm_source=zalo"}
        await make_attachment(entry, sha256="c" * 64, file_name="minh-chung.pdf")
        await make_attachment(entry)
        await submit_as(entry, EntryStatus.SUBMITTED)
    await keep_sketch(one.id)
    assert await look(two) == 2
    rows = {row.kind: (row.score, row.evidence) for row in await DuplicateFinding.all()}
    assert rows[FindingKind.FILE] == (Decimal("0.5"), {"files": ["minh-chung.pdf"], "same_people": False})
    assert rows[FindingKind.LINK][1]["links"] == ["bao.vn/tin/mot-bai"]


async def test_whether_somebody_wrote_both_is_said() -> None:
    old = await submitted(STORY)
    await look(await submitted(STORY, author=await author_of(old)))
    assert (await DuplicateFinding.get()).evidence["same_people"] is True


async def test_what_no_longer_holds_goes_and_what_was_judged_stays() -> None:
    first, second, new = await submitted(STORY), await submitted(STORY), await submitted(STORY)
    await look(new)
    judged = await DuplicateFinding.get(other_id=first.id)
    organiser = await make_organiser(contest_id=new.contest_id)
    await judge_duplicate(await ctx_for(organiser), judged.id, FindingState.DISMISSED, "Cùng đề tài")
    new.answers = {"novelty": OTHER}
    await submit_as(new, EntryStatus.SUBMITTED)
    await look(new)
    assert [(row.other_id, row.state) for row in await DuplicateFinding.all()] == [
        (first.id, FindingState.DISMISSED)
    ]
    assert await DuplicateFinding.filter(other_id=second.id).count() == 0


async def test_a_judged_pair_that_becomes_much_more_alike_is_opened_again() -> None:
    old, new = await submitted(f"{STORY} {OTHER}"), await submitted(f"{STORY} Thêm lời của riêng mình. " * 1)
    finding = await make_finding(new, old, score="0.4")
    organiser = await make_organiser(contest_id=new.contest_id)
    await judge_duplicate(await ctx_for(organiser), finding.id, FindingState.DISMISSED, "Được")
    assert await look(new) == 1
    assert await found() == [(FindingKind.TEXT, FindingState.OPEN)]


async def test_a_text_handed_in_over_and_over_is_still_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domain.entries.duplicates.lookup.MOST_COMMON", 2)
    contest = await make_contest()
    copies = [await submitted(STORY, contest) for _ in range(5)]
    assert await look(copies[-1]) == 4


async def test_only_what_was_not_looked_at_yet_is_left_to_do() -> None:
    done, todo = await submitted(STORY), await make_entry(status=EntryStatus.SUBMITTED)
    await make_entry()
    assert await sketches_to_make(everything=False) == [todo.id]
    assert set(await sketches_to_make(everything=True)) == {done.id, todo.id}
    await submit_as(done, EntryStatus.SUBMITTED)
    assert set(await sketches_to_make(everything=False)) == {done.id, todo.id}


# ---- seeing


async def seen_by(user: User | None, finding: DuplicateFinding, entry: Entry) -> tuple[bool, int, int, int]:
    ctx = await ctx_for(user)
    page = await findings_in(ctx, entry.contest_id, None, 25, None)
    return (
        await find_finding(ctx, finding.id) is not None,
        len(await findings_of(ctx, entry.id)),
        page.total,
        len(await sides_of(ctx, [finding.id])),
    )


async def test_those_who_run_either_contest_see_it_and_no_author_does() -> None:
    old, new = await submitted(STORY), await submitted(STORY)
    await look(new)
    finding = await DuplicateFinding.get()
    for contest_id in (old.contest_id, new.contest_id):
        for person in (
            await make_organiser(contest_id=contest_id),
            await make_auditor(contest_id=contest_id),
        ):
            assert await seen_by(person, finding, old) == (True, 1, 1, 1)
    nothing = (False, 0, 0, 0)
    stranger = await make_organiser(contest_id=(await make_contest()).id)
    for person_or_none in (None, stranger, await author_of(new), await author_of(old)):
        assert await seen_by(person_or_none, finding, new) == nothing


async def test_auditors_look_on() -> None:
    finding = await make_finding(await make_entry(status=EntryStatus.SUBMITTED))
    entry = await Entry.get(id=finding.entry_id)
    auditor, organiser = (
        await make_auditor(contest_id=entry.contest_id),
        await make_organiser(contest_id=entry.contest_id),
    )
    views = [await find_finding(await ctx_for(user), finding.id) for user in (auditor, organiser)]
    assert [isinstance(view, FindingView) and view.can_judge for view in views] == [False, True]
    async with refused("contests.not_organiser"):
        await judge_duplicate(await ctx_for(auditor), finding.id, FindingState.DISMISSED, "x")


async def test_both_texts_stand_side_by_side_with_what_they_share() -> None:
    old = await submitted(f"{OTHER}\n{STORY}", title="Bài cũ")
    new = await submitted(STORY, title="Bài mới")
    await look(new)
    ctx = await ctx_for(await make_organiser(contest_id=new.contest_id))
    finding = await DuplicateFinding.get()
    one, other = (await sides_of(ctx, [finding.id]))[finding.id]
    assert (one.entry_id, one.title, other.entry_id, other.title) == (new.id, "Bài mới", old.id, "Bài cũ")
    shared = "".join(segment.text for segment in other.segments if segment.is_shared)
    assert "Người dân ba xã đảo" in shared
    assert "Tủ khóa" not in shared
    assert one.people


async def test_what_was_compared_is_shown_not_what_was_written_since() -> None:
    old, new = await submitted(STORY), await submitted(STORY)
    await look(new)
    new.title = "CANARY"
    await new.save()
    ctx = await ctx_for(await make_organiser(contest_id=old.contest_id))
    finding = await DuplicateFinding.get()
    assert "CANARY" not in str(await sides_of(ctx, [finding.id]))


async def test_pages_go_from_the_most_alike_down() -> None:
    contest = await make_contest(phase=PhaseKind.SCREENING)
    entry = await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    for score in ("0.3", "0.9", "0.5"):
        await make_finding(entry, score=score)
    ctx = await ctx_for(await make_organiser(contest_id=contest.id))
    page = await findings_in(ctx, contest.id, FindingState.OPEN, 2, None)
    rest = await findings_in(ctx, contest.id, FindingState.OPEN, 2, page.cursors[-1])
    assert [float(row.score) for row in (*page.rows, *rest.rows)] == [0.9, 0.5, 0.3]
    assert (page.total, page.has_next, rest.has_next) == (3, True, False)
    assert (await findings_in(ctx, contest.id, FindingState.CONFIRMED, 2, None)).total == 0


async def test_suspicions_for_screening_are_the_open_ones_of_either_side() -> None:
    old, new = await submitted(STORY, title="Bài cũ"), await submitted(STORY, title="Bài mới")
    await look(new)
    both = await open_suspicions([old.id, new.id])
    assert {
        entry: [(s.kind, s.other_entry_id, s.other_title) for s in found] for entry, found in both.items()
    } == {
        old.id: [(FindingKind.TEXT, new.id, "Bài mới")],
        new.id: [(FindingKind.TEXT, old.id, "Bài cũ")],
    }
    finding = await DuplicateFinding.get()
    organiser = await make_organiser(contest_id=new.contest_id)
    await judge_duplicate(await ctx_for(organiser), finding.id, FindingState.CONFIRMED, "Sao chép")
    assert await open_suspicions([old.id, new.id]) == {}


# ---- judging


async def test_a_judgement_needs_a_reason_is_audited_and_can_be_taken_back() -> None:
    finding = await make_finding(await make_entry(status=EntryStatus.SUBMITTED))
    entry = await Entry.get(id=finding.entry_id)
    ctx = await ctx_for(await make_organiser(contest_id=entry.contest_id))
    async with refused("kernel.required"):
        await judge_duplicate(ctx, finding.id, FindingState.CONFIRMED, "  ")
    judged = await judge_duplicate(ctx, finding.id, FindingState.CONFIRMED, "Chép nguyên đoạn")
    assert (judged.state, judged.judged_by_id) == (FindingState.CONFIRMED, ctx.actor.user_id)
    audit = await AuditEntry.filter(event="DuplicateJudged").first()
    assert audit
    assert (audit.payload["state"], audit.payload["reason"]) == ("CONFIRMED", "Chép nguyên đoạn")
    back = await judge_duplicate(ctx, finding.id, FindingState.OPEN, "")
    assert (back.state, back.judged_at, back.judged_by_id, back.reason) == (FindingState.OPEN, None, None, "")
