"""Screening: sent back with a note at its field, mended, compared, let through; ruled out, appealed, let through."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.e2e import prepared
from tests.e2e.api import Api, api_of
from tests.e2e.browsing import DESKTOP, Crowd, Person, crowd
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

AUTHOR = "nop.bai@screening.example.vn"
TITLE, NOTE, MENDED = (
    "Trả kết quả qua tủ khóa",
    "Nói rõ bao nhiêu giờ.",
    "Tiết kiệm 32.400 giờ, đã chạy thật.",
)
REASON = "Không đúng chủ đề hoặc thể lệ của cuộc thi."
GOES_ON = "SELECT goes_on FROM entries WHERE id::text = $1"
DRAFT = "query($id: ID!) { entry(id: $id) { version } }"


@pytest.fixture(scope="module")
async def contest(administrator: Api) -> PreparedContest:
    rule: dict[str, object] = {"needsScreening": True, "appealDays": 5}
    return await prepared.contest(administrator, "Hội thi có thẩm tra", screening=rule)


@pytest.fixture(scope="module")
async def writing(site: Site) -> AsyncIterator[Api]:
    async with api_of(site, AUTHOR, "Phạm Nộp Bài") as api:
        yield api


@pytest.fixture
async def people(site: Site, browser: Browser) -> AsyncIterator[Crowd]:
    async with crowd(browser, site, "vi", DESKTOP) as made:
        yield made


async def screener_at(people: Crowd, administrator: Api, contest: PreparedContest, title: str) -> Person:
    """The organiser, who has opened the entry on the desk."""
    person = await people.person(administrator.email, "Quản trị viên")
    await person.sign_in(f"/console/contests/{contest.slug}/screening")
    await person.page.get_by_role("button", name=title, exact=True).click()
    await expect(person.by("button", "console:screening.decide")).to_be_visible()
    await person.check()
    return person


async def decide(screener: Person, step: str) -> None:
    """Chooses in the dialog that is open, looks at what it would do, and does it."""
    await screener.by("radio", f"console:screening.step.{step}").check()
    if step == "RETURN":
        await screener.fill("console:screening.words", "Cần số liệu.")
        await screener.field("console:screening.addNote").select_option("summary")
        dialog = screener.page.get_by_role("dialog")
        part = screener.words("console:screening.part.summary")
        await dialog.get_by_role("textbox", name=part, exact=True).fill(NOTE)
    if step == "RULE_OUT":
        await screener.page.get_by_label(REASON).check()
    await screener.confirm("console:screening.look")
    await screener.reads("console:screening.willRule", count=1)
    await screener.check()
    dialog = screener.page.get_by_role("dialog")
    await dialog.get_by_role("button", name=screener.words("console:screening.confirm", count=1)).click()
    await expect(dialog).to_have_count(0)


async def goes_on(site: Site, entry: str) -> bool:
    (row,) = await site.fetch(GOES_ON, entry)
    return bool(row["goes_on"])


async def test_what_is_sent_back_is_mended_and_let_through(
    site: Site, administrator: Api, contest: PreparedContest, writing: Api, people: Crowd
) -> None:
    entry = await prepared.submitted(writing, contest, TITLE)
    assert not await goes_on(site, entry)
    screener = await screener_at(people, administrator, contest, TITLE)
    await screener.press("console:screening.decide")
    await decide(screener, "RETURN")
    await screener.reads("console:screening.did.RETURN")

    author = await people.person(AUTHOR, "Phạm Nộp Bài")
    await author.sign_in("/workspace")
    await author.visit(f"/workspace/entries/{entry}")
    await author.reads("entries:screening.returned")
    await expect(author.page.locator('[data-part="summary"]').get_by_text(NOTE)).to_be_visible()
    await author.check()

    version = (await writing.ask(DRAFT, id=entry))["version"]
    values = prepared.entry_input(contest, TITLE, AUTHOR) | {"summary": MENDED}
    saved = await writing.ask(prepared.SAVE_ENTRY, id=entry, version=version, input=values)
    await writing.ask(prepared.SUBMIT_ENTRY, id=entry, version=saved["version"])

    await screener.visit(f"/console/contests/{contest.slug}/screening?entry={entry}")
    await screener.reads("console:screening.state.RESUBMITTED")
    await expect(screener.page.locator("ins").filter(has_text="32.400")).to_be_visible()
    await screener.press("console:screening.decide")
    await decide(screener, "CLEAR")
    await screener.reads("console:screening.did.CLEAR")
    assert await goes_on(site, entry)
    assert [*screener.faults, *author.faults] == []


async def test_what_is_ruled_out_is_appealed_and_let_through(
    site: Site, administrator: Api, contest: PreparedContest, writing: Api, people: Crowd
) -> None:
    title = "Bản đồ nhiệt thủ tục"
    entry = await prepared.submitted(writing, contest, title)
    screener = await screener_at(people, administrator, contest, title)
    await screener.press("console:screening.decide")
    await decide(screener, "RULE_OUT")

    author = await people.person(AUTHOR, "Phạm Nộp Bài")
    await author.sign_in("/workspace")
    await author.visit(f"/workspace/entries/{entry}")
    await author.sees(REASON)
    await author.press("entries:screening.appeal")
    await author.fill("entries:screening.appealText", "Đúng chủ đề: xem mục 2 của thể lệ.")
    await author.press("entries:screening.appealSend")
    await author.reads("entries:screening.appealed")
    await author.check()

    await screener.visit(f"/console/contests/{contest.slug}/screening?state=APPEALED&entry={entry}")
    await screener.sees("Đúng chủ đề: xem mục 2 của thể lệ.")
    await screener.fill("console:screening.appealReason", "Tác giả nói đúng.")
    await screener.press("console:screening.uphold")
    await screener.reads("console:screening.upheld")
    assert await goes_on(site, entry)
    assert [*screener.faults, *author.faults] == []
