"""Finding what others did, and finding out when it was theirs: the showcase's search, its filters and suggestions, and
two entries that are alike side by side."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from domain.contests.rules import PhaseKind
from domain.kernel.text import folded
from tests.e2e import prepared
from tests.e2e.api import Api, api_of
from tests.e2e.browsing import DESKTOP, PHONE, crowd
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site
from tests.e2e.timetable import move_to

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

ORGANISER = "to.chuc@search.example.vn"
BOAT, LOCKER, COPY = (
    "Trạm giấy tờ lưu động trên tàu",
    "Tủ khóa trả kết quả ngoài giờ",
    "Thuyền chở hồ sơ ra đảo",
)
STORY = (
    "Người dân ba xã đảo muốn nộp một bộ hồ sơ phải mất trọn hai ngày: một ngày ra đất liền, một ngày chờ tàu về."
    " Hai cán bộ mang bộ thiết bị gọn trong một va li lên tàu khách và làm thủ tục ngay trong hai giờ đi biển."
)
OTHER = (
    "Tủ nhận kết quả bằng mã, mở cả ngoài giờ hành chính, dành cho người đi làm không thể xin nghỉ buổi nào."
)
DUPLICATES = """query($slug: String!) { contest(slug: $slug) { console { duplicates(state: OPEN) {
  edges { node { id kind score } } } } } }"""
FACETS = """query($search: String!, $contest: String) {
  showcaseFacets(filter: {search: $search, contestSlug: $contest}) {
    total contests { count contest { slug } } tracks { count } } }"""
MINE = "query($id: ID!) { duplicatesOf(entryId: $id) { id } }"


async def entered(api: Api, contest: PreparedContest, title: str, text: str) -> str:
    """A submitted entry with this text; answers its id."""
    entry = await api.ask(prepared.CREATE_ENTRY, contest=contest.id)
    values = prepared.entry_input(contest, title, api.email)
    values |= {"summary": title, "answers": [{"key": "novelty", "value": text}]}
    saved = await api.ask(prepared.SAVE_ENTRY, id=entry["id"], version=entry["version"], input=values)
    await api.ask(prepared.SUBMIT_ENTRY, id=entry["id"], version=saved["version"])
    return str(entry["id"])


@pytest.fixture(scope="module")
async def contest(site: Site, administrator: Api) -> AsyncIterator[PreparedContest]:
    """A contest of which three entries are public: the third tells the first one's story without its accents."""
    async with AsyncExitStack() as stack:
        organiser = await stack.enter_async_context(api_of(site, ORGANISER, "Tổ Chức"))
        await administrator.ask(prepared.GRANT, email=organiser.email, role="ADMINISTRATOR")
        made = await prepared.contest(organiser, "Hội thi tìm kiếm")
        for number, (title, text) in enumerate(((BOAT, STORY), (LOCKER, OTHER), (COPY, folded(STORY)))):
            author = await stack.enter_async_context(
                api_of(site, f"tac.gia.{number}@search.example.vn", f"Tác Giả {number}")
            )
            entry = await entered(author, made, title, text)
            # the worker looks at each by itself; the likeness is not for its author
            assert await author.ask(MINE, id=entry) == []
        await move_to(site, made.slug, PhaseKind.JUDGING)
        yield made


async def until_found(organiser: Api, slug: str) -> list[dict[str, Any]]:
    for _ in range(100):
        shown = await organiser.ask(DUPLICATES, slug=slug)
        if edges := shown["console"]["duplicates"]["edges"]:
            return [edge["node"] for edge in edges]
        await asyncio.sleep(0.1)
    raise AssertionError("the worker found nothing")


async def test_the_worker_finds_a_copy_and_the_organiser_judges_it(
    site: Site, browser: Browser, contest: PreparedContest, administrator: Api
) -> None:
    (finding,) = await until_found(administrator, contest.slug)
    assert finding["kind"] == "TEXT"
    assert finding["score"] > 0.7
    async with crowd(browser, site, "vi", DESKTOP) as people:
        organiser = await people.person(ORGANISER, "Tổ Chức")
        await organiser.sign_in("/console")
        await organiser.visit(f"/console/contests/{contest.slug}/duplicates")
        await organiser.press("console:duplicates.compare")
        dialog = organiser.page.get_by_role("dialog")
        await expect(dialog.locator("mark").first).to_contain_text("ba xa dao")
        await organiser.check()
        await organiser.press("console:duplicates.confirm")
        await expect(dialog.get_by_role("alert").first).to_be_visible()  # a judgement needs its reason
        await dialog.get_by_role("textbox").fill("Kể lại nguyên văn, chỉ bỏ dấu")
        await organiser.press("console:duplicates.confirm")
        await expect(dialog).to_have_count(0)
        await organiser.reads("console:duplicates.none")


async def test_a_slip_is_mended_and_a_title_chosen_by_keyboard(
    site: Site, browser: Browser, contest: PreparedContest
) -> None:
    async with crowd(browser, site, "vi", DESKTOP) as people:
        visitor = await people.person("", "Khách")
        await visitor.visit("/showcase?search=giay tpo luu dong")
        await visitor.sees("giấy tờ lưu động")
        await expect(visitor.page.get_by_role("link", name=BOAT)).to_be_visible()
        box = visitor.by("combobox", "showcase:search")
        await box.fill("tu khoa tr")
        await expect(visitor.page.get_by_role("option", name=LOCKER)).to_be_visible()
        await visitor.check()
        await box.press("ArrowDown")
        await box.press("Enter")
        await expect(visitor.page.get_by_role("heading", level=1, name=LOCKER)).to_be_visible()


async def test_filters_wait_behind_a_button_on_a_phone(
    site: Site, browser: Browser, contest: PreparedContest
) -> None:
    async with crowd(browser, site, "en", PHONE) as people:
        visitor = await people.person("", "Visitor")
        await visitor.visit("/showcase?search=hồ sơ")
        await visitor.press("showcase:filters")
        dialog = visitor.page.get_by_role("dialog")
        await dialog.get_by_role("button", name="Hội thi tìm kiếm").click()
        await visitor.check()
        await dialog.get_by_role("button", name="Show").click()
        assert f"contest={contest.slug}" in visitor.page.url
        chosen = visitor.page.get_by_role(
            "button", name=visitor.words("showcase:remove", filter="Hội thi tìm kiếm")
        )
        await chosen.click()
        await expect(chosen).to_have_count(0)


async def test_counts_beside_the_filters(contest: PreparedContest, administrator: Api) -> None:
    facets = await administrator.ask(FACETS, search="dao", contest=contest.slug)
    assert {one["contest"]["slug"]: one["count"] for one in facets["contests"]}[contest.slug] == 2
    assert (facets["total"], [one["count"] for one in facets["tracks"]]) == (2, [2])
