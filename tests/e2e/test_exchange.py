"""Past years brought in, found in the showcase, taken away as files, and taken back: a browser on real servers."""

from __future__ import annotations

import asyncio
import io
import re
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Download, expect
from python_calamine import CalamineWorkbook

from tests.e2e.api import Api
from tests.e2e.browsing import DESKTOP, PHONE, Person, crowd
from tests.e2e.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

FAULTY = "Tên sáng kiến;Tác giả;Tỷ lệ;Giải\nSổ tay;An; 90;Giải Nhất\n;Bình;;\n"
GOOD = (
    "SÁNG KIẾN NĂM 2023\n\nMã số;Tên sáng kiến;Tác giả;Giải;Số quyết định;Ngày quyết định;Người ký\n"
    'SK-1;Sổ tay một cửa;"Nguyễn Văn An; Trần Thị Bình";Giải Nhất;12/QĐ;10/10/2023;Lê Văn Cường\n'
    "SK-2;Bản đồ hồ sơ;Phạm Thị Dung;;;;\n"
)
TITLE, SLUG = "Hội thi sáng kiến 2023", "hoi-thi-sang-kien-2023"


@pytest.fixture(params=[("vi", DESKTOP), ("en", PHONE)], ids=["desktop", "phone"])
async def organiser(
    request: pytest.FixtureRequest, site: Site, browser: Browser, administrator: Api
) -> AsyncIterator[Person]:
    """Somebody who may import; at the end nothing they saw was in the way of anybody."""
    language, screen = request.param
    async with crowd(browser, site, language, screen) as people:
        person = await people.person(administrator.email, "Quản trị viên")
        await person.sign_in("/console/imports")
        yield person
        assert people.faults() == []


async def send(person: Person, name: str, text: str) -> None:
    await person.visit("/console/imports")
    file = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    await person.page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]  # a FilePayload
    await person.page.wait_for_url(re.compile(r"/console/imports/[0-9a-f-]{36}"))


async def say_where(person: Person) -> None:
    await person.fill("imports:target.contestTitle", TITLE)
    await person.fill("imports:target.seasonName", "Năm 2023")
    await person.fill("imports:target.startsOn", "2023-01-01")
    await person.fill("imports:target.endsOn", "2023-12-31")
    await person.press("imports:target.fromFile")
    prizes = person.page.get_by_label(person.words("imports:target.prizes"))
    await expect(prizes).to_have_value("Giải Nhất")


async def taken(person: Person, key: str) -> Download:
    """The file that comes when this is pressed."""
    async with person.page.expect_download() as waiting:
        await person.press(key)
    return await waiting.value


async def bytes_of(download: Download) -> bytes:
    return await asyncio.to_thread(Path(await download.path()).read_bytes)


async def test_past_years_come_in_and_go_again(organiser: Person) -> None:
    me = organiser
    await send(me, "loi.csv", FAULTY)
    await say_where(me)
    await me.press("imports:check.run")
    await me.reads("imports:check.faults", count=5)
    await me.sees(re.compile("90"))
    await me.check()
    await send(me, "2023.csv", GOOD)
    await say_where(me)
    await me.press("imports:check.run")
    await me.reads("imports:check.clean", count=2)
    await me.check()
    await me.press("imports:check.import", count=2)
    await me.reads("imports:done.title", count=2)
    await me.check()
    await _is_history(me)
    await _is_taken_away(me)
    await _is_undone(me)


async def _is_history(me: Person) -> None:
    here = me.page.url
    await me.press("imports:done.showcase", "link")
    await me.sees("Bản đồ hồ sơ")
    await me.visit(f"/contests/{SLUG}/winners")
    await me.sees("Sổ tay một cửa")
    await me.page.goto(here)


async def _is_taken_away(me: Person) -> None:
    here = me.page.url
    await me.visit(f"/console/contests/{SLUG}/entries")
    await me.press("download:export")
    async with me.page.expect_download() as waiting:
        await me.page.get_by_role("menuitem", name=me.words("download:xlsx")).click()
    with CalamineWorkbook.from_filelike(io.BytesIO(await bytes_of(await waiting.value))) as book:
        rows = book.get_sheet_by_index(0).to_python()
    assert [row[:2] for row in rows[1:]] == [["SK-1", "Sổ tay một cửa"], ["SK-2", "Bản đồ hồ sơ"]]
    archive = zipfile.ZipFile(io.BytesIO(await bytes_of(await taken(me, "download:all"))))
    assert sorted(archive.namelist()) == [
        "SK-1/entry.json", "SK-1/entry.pdf", "SK-2/entry.json", "SK-2/entry.pdf", "manifest.json",
    ]  # fmt: skip
    await me.page.get_by_role("link", name="Sổ tay một cửa").first.click()
    assert (await bytes_of(await taken(me, "download:pdf"))).startswith(b"%PDF")
    await me.page.goto(here)


async def _is_undone(me: Person) -> None:
    await me.press("imports:done.undo")
    await me.page.get_by_role("dialog").get_by_role("textbox").fill("2023.csv")
    await me.confirm("imports:done.undo")
    await me.reads("imports:undone.title")
    await me.check()
    await me.press("imports:discard.button")
    await me.confirm("imports:discard.button")
    await me.page.wait_for_url(re.compile(r"/console/imports$"))
    await me.page.goto(f"{me.site.url}/showcase?contest={SLUG}")
    await expect(me.page.get_by_text("Bản đồ hồ sơ")).to_have_count(0)
