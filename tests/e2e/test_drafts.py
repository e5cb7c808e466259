"""Drafts that nobody loses: two tabs and two authors at once, a lost connection, a page closed in the middle, and a
late code after the close."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Browser, expect

from tests.e2e import prepared
from tests.e2e.api import Api
from tests.e2e.browsing import DESKTOP, Crowd, Person, crowd
from tests.e2e.journey import author
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

TITLE, SUMMARY = "Bài viết chung", "Một hai ba bốn năm"
CONTEST = "Hội thi viết chung"
JOIN = """INSERT INTO contributors (id, entry_id, user_id, name, email, workplace, title, qualification, share,
    position, confirmed_at, confirmed_share)
SELECT gen_random_uuid(), $1::text::uuid, id, name, email, '', '', '', 40, 1, now(), 40 FROM users WHERE email = $2"""
CLOSE = """UPDATE phases SET closes_at = now() - interval '1 minute'
FROM contests c WHERE c.id = contest_id AND c.slug = $1 AND phases.kind = 'SUBMISSION'"""
REOPEN = """UPDATE phases SET closes_at = now() + interval '1 day'
FROM contests c WHERE c.id = contest_id AND c.slug = $1 AND phases.kind = 'SUBMISSION'"""
SESSION = """INSERT INTO sessions (id, token_digest, user_id, user_agent, created_at, expires_at)
SELECT gen_random_uuid(), $1, id, '', now(), now() + interval '1 hour' FROM users WHERE email = $2"""
LATE_CODE = """mutation($contest: ID!, $until: DateTime!) {
  createLateCode(contestId: $contest, label: "Sở Y tế, mất điện", maxUses: 1, expiresAt: $until, extendsUntil: $until) {
    __typename ... on LateCode { text: code } ... on Problem { message } } }"""


@dataclass(frozen=True)
class Desk:
    """A draft at which its author sits, in one tab; a co-author who has confirmed sits elsewhere."""

    site: Site
    people: Crowd
    writer: Person
    friend: Person
    entry: str

    async def stored(self) -> tuple[str, str]:
        (row,) = await self.site.fetch("SELECT title, summary FROM entries WHERE id::text = $1", self.entry)
        return row["title"], row["summary"]

    async def friend_comes(self) -> None:
        await self.friend.visit(f"/workspace/entries/{self.entry}")


@pytest.fixture(scope="module")
async def contest(administrator: Api) -> PreparedContest:
    return await prepared.contest(administrator, CONTEST)


@pytest.fixture(scope="module")
async def people(site: Site, browser: Browser) -> AsyncIterator[Crowd]:
    async with crowd(browser, site, "vi", DESKTOP) as made:
        yield made


@pytest.fixture(scope="module")
async def writer(people: Crowd) -> Person:
    person = await people.person("viet.chinh@drafts.example.vn", "Lê Viết Chính")
    await person.sign_in("/workspace")
    return person


@pytest.fixture(scope="module")
async def friend(people: Crowd) -> Person:
    person = await people.person("viet.cung@drafts.example.vn", "Trần Viết Cùng")
    await person.sign_in("/workspace")
    return person


@pytest.fixture
async def desk(
    people: Crowd, writer: Person, friend: Person, contest: PreparedContest
) -> AsyncIterator[Desk]:
    here, there = await people.second_tab(writer), await people.second_tab(friend)
    await here.visit("/workspace")
    await here.press("entries:workspace.startNamed", contest=CONTEST)
    await here.page.wait_for_url("**/workspace/entries/*")
    await here.fill("entries:basics.name", TITLE)
    await here.fill("entries:basics.summary", SUMMARY)
    await here.field("entries:basics.track").select_option(index=1)
    await here.page.get_by_label("Điểm mới", exact=True).fill("Mới")
    await author.saved(here)
    entry = here.page.url.rpartition("/")[2]
    await people.site.fetch("UPDATE contributors SET share = 60 WHERE entry_id::text = $1", entry)
    await people.site.fetch(JOIN, entry, there.email)
    await here.page.reload()
    await expect(here.field("entries:basics.summary")).to_have_value(SUMMARY)
    yield Desk(people.site, people, here, there, entry)
    await here.context.set_offline(False)
    await here.page.close()
    await there.page.close()
    assert not people.faults(), "\n".join(people.faults())


async def test_two_tabs_lose_nothing(desk: Desk) -> None:
    here = desk.writer
    there = await desk.people.second_tab(here)
    await there.visit(f"/workspace/entries/{desk.entry}")
    await there.fill("entries:basics.name", "Tên viết ở thẻ thứ hai")
    await here.fill("entries:basics.summary", "Tóm tắt viết ở thẻ thứ nhất")
    await expect(here.field("entries:basics.name")).to_have_value("Tên viết ở thẻ thứ hai")
    await expect(there.field("entries:basics.summary")).to_have_value("Tóm tắt viết ở thẻ thứ nhất")
    await here.check()
    await author.saved(here)
    assert await desk.stored() == ("Tên viết ở thẻ thứ hai", "Tóm tắt viết ở thẻ thứ nhất")
    await there.page.close()


async def test_two_authors_see_each_other_and_write_in_one_text(desk: Desk) -> None:
    here, there = desk.writer, desk.friend
    await desk.friend_comes()
    await there.field("entries:basics.summary").focus()
    part = here.words("entries:basics.summary")
    await here.sees(here.words("entries:together.at", name=there.name, part=part))
    await here.sees(here.words("entries:together.writing", names=there.name))
    await here.check()
    await there.fill("entries:basics.summary", f"{SUMMARY} sáu")
    await here.fill("entries:basics.summary", f"Không {SUMMARY}")
    for page in (here, there):
        await expect(page.field("entries:basics.summary")).to_have_value(f"Không {SUMMARY} sáu")
    await author.saved(here)
    assert await desk.stored() == (TITLE, f"Không {SUMMARY} sáu")
    await there.visit("/workspace")
    await expect(here.page.get_by_text(here.words("entries:together.here", name=there.name))).to_have_count(0)


async def test_what_is_written_offline_comes_together_or_both_are_shown(desk: Desk) -> None:
    here, there = desk.writer, desk.friend
    await desk.friend_comes()
    with here.trouble_expected():
        await here.context.set_offline(True)
        await here.fill("entries:basics.name", "Tên viết lúc mất mạng")
        await here.fill("entries:basics.summary", f"Không {SUMMARY}")
        await here.reads("entries:editor.offlineTitle")
        await here.reads("ui:save.offline")
        await here.check()
        await there.fill("entries:basics.name", "Tên của bạn")
        await there.fill("entries:basics.summary", f"{SUMMARY} sáu")
        await author.saved(there)
        await here.context.set_offline(False)
        await here.reads("entries:together.clashTitle")
        await expect(here.field("entries:basics.summary")).to_have_value(f"Không {SUMMARY} sáu")
    await here.check()
    assert (await desk.stored())[0] == "Tên của bạn"
    await here.press("entries:together.keepMine")
    await author.saved(here)
    assert await desk.stored() == ("Tên viết lúc mất mạng", f"Không {SUMMARY} sáu")
    await expect(there.field("entries:basics.name")).to_have_value("Tên viết lúc mất mạng")


async def test_a_page_closed_while_offline_leaves_its_words_to_the_next_one(desk: Desk) -> None:
    here = desk.writer
    with here.trouble_expected():
        await here.context.set_offline(True)
        await here.fill("entries:basics.summary", "Viết rồi đóng trang")
        await here.reads("ui:save.offline")
        await here.page.close()
        await here.context.set_offline(False)
    again = await desk.people.second_tab(here)
    await again.visit(f"/workspace/entries/{desk.entry}")
    await expect(again.field("entries:basics.summary")).to_have_value("Viết rồi đóng trang")
    await author.saved(again)
    assert await desk.stored() == (TITLE, "Viết rồi đóng trang")


async def test_a_late_code_opens_the_draft_after_the_close(
    desk: Desk, contest: PreparedContest, administrator: Api
) -> None:
    here = desk.writer
    await desk.site.fetch(CLOSE, contest.slug)
    try:
        until = (datetime.now(UTC) + timedelta(hours=2)).isoformat()
        made = await administrator.ask(LATE_CODE, contest=contest.id, until=until)
        await here.visit(f"/workspace/entries/{desk.entry}")
        await here.reads("entries:late.closedTitle")
        await here.fill("entries:late.code", "SAI-SAI-SAI")
        await here.press("entries:late.use")
        await here.sees("Mã này không đúng, hoặc không dùng cho cuộc thi này.")
        await here.check()
        await here.fill("entries:late.code", made["text"].lower())
        await here.press("entries:late.use")
        await here.fill("entries:basics.name", "Bài nộp muộn")
        await author.saved(here)
        await here.press("entries:editor.submit")
        await here.confirm("entries:submit.confirm")
        await here.reads("entries:receipt.title")
    finally:
        await desk.site.fetch(REOPEN, contest.slug)
    (version,) = await desk.site.fetch(
        "SELECT admission::text FROM entry_versions WHERE entry_id::text = $1", desk.entry
    )
    assert version["admission"] == "LATE_CODE"


async def test_organisers_make_a_code_and_see_who_used_it(
    desk: Desk, contest: PreparedContest, people: Crowd, administrator: Api
) -> None:
    organiser = await people.person(administrator.email, "Quản trị viên")
    await _come_in(organiser)
    await organiser.visit(f"/console/contests/{contest.slug}/late")
    await organiser.fill("console:late.label", "Trung tâm Y tế")
    until = (datetime.now(UTC) + timedelta(days=9, hours=12)).strftime("%Y-%m-%dT%H:%M")
    await organiser.page.get_by_label(organiser.words("console:late.extendsUntil")).fill(until)
    await organiser.press("console:late.create")
    await organiser.reads("console:late.madeWords")
    await organiser.check()
    code = await organiser.page.locator("[class*=text]", has_text="-").first.inner_text()
    here = await people.second_tab(desk.writer)
    await here.visit(f"/workspace/late?code={code}")
    await here.sees(CONTEST)
    await here.check()
    await desk.site.fetch(CLOSE, contest.slug)
    try:
        await here.press("entries:late.begin")
        await here.page.wait_for_url("**/workspace/entries/*")
        await here.check()
    finally:
        await desk.site.fetch(REOPEN, contest.slug)
    await organiser.page.reload()
    await organiser.sees(organiser.words("console:late.used", name=here.name, time="").strip())
    await organiser.reads("console:late.usedUp")
    await organiser.check()


async def _come_in(person: Person) -> None:
    """Signed in without a second code, for which somebody who has just got one would have to wait."""
    token = secrets.token_urlsafe(32)
    await person.site.fetch(SESSION, hashlib.sha256(token.encode()).digest(), person.email)
    await person.context.add_cookies([{"name": "session", "value": token, "url": person.site.url}])
