"""Search: what is found, in which order, what was meant, and never what is not public."""

from __future__ import annotations

from typing import Any

import pytest

from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Entry, EntryStatus
from domain.entries.queries import EntryFilter, EntryOrder, console_entries, showcase, suggestions
from domain.entries.views import EntryPage
from tests.conftest import ctx_for
from tests.factories.accounts import make_auditor, make_organiser, make_unit
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entry, submit_as

pytestmark = pytest.mark.usefixtures("db")


async def public(*titles: str, contest: Contest | None = None, **values: Any) -> list[Entry]:
    contest = contest or await make_contest(phase=PhaseKind.JUDGING)
    answers = {"novelty": values.pop("text", "Nội dung")}
    return [
        await make_entry(
            contest=contest, title=title, answers=answers, status=EntryStatus.FORWARDED, **values
        )
        for title in titles
    ]


async def search(words: str, order: EntryOrder | None = None) -> EntryPage:
    return await showcase(await ctx_for(), EntryFilter(search=words), order, 24, None)


async def found(words: str) -> list[str]:
    return [row.entry.title for row in (await search(words)).rows]


# ---- order


async def test_side_by_side_comes_before_apart_and_titles_before_texts() -> None:
    await public("Apart", text="giấy phép đưa đến, rồi tờ khai")
    await public("In the text", text="bớt giấy tờ cho dân")
    await public("Giấy mời và tờ trình")
    await public("Bớt giấy tờ")
    assert await found("giay to") == ["Bớt giấy tờ", "Giấy mời và tờ trình", "In the text", "Apart"]


async def test_a_summary_weighs_more_than_a_text() -> None:
    await public("A", text="blockchain")
    await public("B", summary="blockchain")
    assert await found("blockchain") == ["B", "A"]


async def test_quotes_ask_for_the_very_words() -> None:
    await public("Giấy mời và tờ trình", "Bớt giấy tờ")
    assert await found('"giấy tờ"') == ["Bớt giấy tờ"]


async def test_a_minus_leaves_out() -> None:
    await public("Một cửa liên thông", "Một cửa lưu động")
    assert await found("một cửa -lưu") == ["Một cửa liên thông"]
    assert await found("-một") == []


async def test_an_order_that_is_asked_for_is_kept() -> None:
    await public("b giấy tờ", "a giấy mời, tờ trình")
    page = await search("giấy tờ", EntryOrder.TITLE)
    assert [row.entry.title for row in page.rows] == ["a giấy mời, tờ trình", "b giấy tờ"]


# ---- what was meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("giay tpo", "giấy tờ"),
        ("gaiy to", "giấy tờ"),
        ("giayto", "giấy tờ"),
        ("giấy tờo", "giấy tờ"),
        ("bo nong ngiep", "bộ nông nghiệp"),
    ],
)
async def test_slips_are_mended_and_said(typed: str, meant: str) -> None:
    await public("Bớt giấy tờ ở Bộ Nông nghiệp")
    page = await search(typed)
    assert ([row.entry.title for row in page.rows], page.meant) == (["Bớt giấy tờ ở Bộ Nông nghiệp"], meant)


async def test_what_is_found_as_typed_is_not_mended() -> None:
    await public("Tờ trình", "Tới nơi")
    page = await search("tờ")
    assert ([row.entry.title for row in page.rows], page.meant) == (["Tờ trình"], None)


async def test_filters_do_not_change_what_was_meant() -> None:
    await public("Giấy tờ")
    unit = await make_unit()
    wanted = EntryFilter(search="giấy tờ", unit_id=unit.id)
    page = await showcase(await ctx_for(), wanted, None, 24, None)
    assert (page.total, page.meant, page.is_loose) == (0, None, False)


async def test_a_long_question_finds_what_has_part_of_it() -> None:
    await public("Người già nộp hồ sơ tại nhà", "Khác hẳn")
    page = await search("phần mềm giúp người già nộp hồ sơ")
    assert ([row.entry.title for row in page.rows], page.is_loose) == (["Người già nộp hồ sơ tại nhà"], True)


async def test_nothing_is_made_of_nonsense() -> None:
    await public("Giấy tờ")
    page = await search("qwzx")
    assert (page.rows, page.total, page.meant, page.is_loose) == ([], 0, None, False)


# ---- marks


async def test_what_matched_is_marked_in_title_and_text() -> None:
    await public("Bớt giấy & tờ <b>", text="Giấy khen không còn là giấy tờ")
    (row,) = (await search("giay to")).rows
    assert row.title_highlight == "Bớt <mark>giấy</mark> &amp; <mark>tờ</mark> &lt;b&gt;"
    assert "Giấy khen không còn là <mark>giấy tờ</mark>" in (row.highlight or "")


# ---- pages


async def test_pages_of_ranked_hits_hold_each_once() -> None:
    await public(*(f"Giấy tờ {number}" for number in range(5)))
    ctx, after, seen = await ctx_for(), None, list[str]()
    for _ in range(3):
        page = await showcase(ctx, EntryFilter(search="giấy tờ"), None, 2, after)
        seen += [row.entry.title for row in page.rows]
        after = page.cursors[-1]
    assert sorted(seen) == [f"Giấy tờ {number}" for number in range(5)]
    assert not page.has_next


# ---- only what is public


async def test_no_word_of_what_is_not_public_is_found_or_guessed() -> None:
    contest = await make_contest(phase=PhaseKind.SUBMISSION)
    await public("Xylophon", contest=contest)
    await make_entry(contest=await make_contest(phase=PhaseKind.JUDGING), title="Xylophon")
    for words in ("xylophon", "xylophn"):
        page = await search(words)
        assert (page.total, page.meant) == (0, None)
    await move_to(contest, PhaseKind.JUDGING)
    assert (await search("xylophn")).meant == "xylophon"


async def test_what_is_withdrawn_is_gone_and_what_is_edited_waits() -> None:
    gone, edited = await public("Gone", "Edited")
    gone.status = EntryStatus.WITHDRAWN
    await gone.save()
    edited.title = "Redone"
    await edited.save()
    assert (await found("gone"), await found("redone"), await found("edited")) == ([], [], ["Edited"])
    await submit_as(edited, EntryStatus.FORWARDED)
    assert (await found("redone"), await found("edited")) == (["Redone"], [])


async def test_organisers_search_private_answers_and_codes_and_nobody_else_does() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry = await make_entry(
        contest=contest,
        answers={"novelty": "x", "internal_note": "Bí mật"},
        status=EntryStatus.FORWARDED,
        code="SK-0042",
    )
    for words in ("bi mat", "SK-0042"):
        for person in (
            await make_organiser(contest_id=contest.id),
            await make_auditor(contest_id=contest.id),
        ):
            page = await console_entries(
                await ctx_for(person), contest.id, EntryFilter(search=words), 50, None
            )
            assert [row.entry.id for row in page.rows] == [entry.id]
        stranger = await ctx_for(await make_organiser(contest_id=(await make_contest()).id))
        assert (await console_entries(stranger, contest.id, EntryFilter(search=words), 50, None)).total == 0
        assert (await search(words)).total == 0


# ---- while typing


@pytest.mark.parametrize("typed", ["giay t", "Giấy tờ", "bot gi", "bo"])
async def test_titles_are_offered_while_the_last_word_is_unfinished(typed: str) -> None:
    await public("Bớt giấy tờ", "Khác hẳn")
    assert [one.title for one in await suggestions(await ctx_for(), typed)] == ["Bớt giấy tờ"]


@pytest.mark.parametrize("typed", ["", "b", "-bot", "'", "gia to"])
async def test_nothing_is_offered_for_too_little(typed: str) -> None:
    await public("Bớt giấy tờ")
    assert await suggestions(await ctx_for(), typed) == []


async def test_titles_with_the_words_side_by_side_come_next() -> None:
    await public("Tờ khai không giấy", "Bớt giấy tờ", "Kỷ yếu giấy, bản đồ tờ rời")
    assert (await suggestions(await ctx_for(), "giấy tờ"))[0].title == "Bớt giấy tờ"


async def test_titles_that_begin_so_come_first_and_private_ones_never() -> None:
    await public("Một cửa giấy tờ", "Giấy tờ số", "Kho giấy")
    await public("Giấy mật", contest=await make_contest())
    assert [one.title for one in await suggestions(await ctx_for(), "giay")] == [
        "Giấy tờ số", "Kho giấy", "Một cửa giấy tờ",
    ]  # fmt: skip
