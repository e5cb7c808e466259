"""What goes wrong at a browser: double clicks, wrong files, expired forms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, FilePayload, Route

from tests.e2e import prepared
from tests.e2e.api import Api
from tests.e2e.browsing import DESKTOP, Crowd, Person, crowd
from tests.e2e.journey import author
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site
from tests.factories.papers import paper

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

SCRIPT: FilePayload = {
    "name": "anh.png",
    "mimeType": "image/png",
    "buffer": b"<script>alert(1)</script>" * 40,
}
PROGRAM: FilePayload = {"name": "cai-dat.exe", "mimeType": "application/x-msdownload", "buffer": b"MZ" * 500}


@dataclass(frozen=True)
class Desk:
    """Somebody signed in, at the draft that they have just begun."""

    site: Site
    people: Crowd
    writer: Person
    entry: str

    async def stored(self) -> tuple[str, str]:
        (row,) = await self.site.fetch("SELECT title, summary FROM entries WHERE id::text = $1", self.entry)
        return row["title"], row["summary"]


@pytest.fixture(scope="module")
async def contest(administrator: Api) -> PreparedContest:
    return await prepared.contest(administrator, "Hội thi cho người bấm vội")


@pytest.fixture(scope="module")
async def people(site: Site, browser: Browser) -> AsyncIterator[Crowd]:
    async with crowd(browser, site, "vi", DESKTOP) as made:
        yield made


@pytest.fixture(scope="module")
async def signed_in(people: Crowd) -> Person:
    writer = await people.person("voi.vang@bad.example.vn", "Người Vội")
    await writer.sign_in("/workspace")
    return writer


@pytest.fixture
async def desk(people: Crowd, signed_in: Person, contest: PreparedContest) -> AsyncIterator[Desk]:
    """An entry with everything that it needs to be submitted."""
    writer = await people.second_tab(signed_in)
    await writer.visit("/workspace")
    await writer.press("entries:workspace.startNamed", contest="Hội thi cho người bấm vội")
    await writer.page.wait_for_url("**/workspace/entries/*")
    await writer.fill("entries:basics.name", "Bài của người vội")
    await writer.fill("entries:basics.summary", "Tóm tắt")
    await writer.field("entries:basics.track").select_option(index=1)
    await writer.page.get_by_label("Điểm mới", exact=True).fill("Mới")
    await author.saved(writer)
    yield Desk(people.site, people, writer, writer.page.url.rpartition("/")[2])
    await writer.page.close()
    assert not people.faults(), "\n".join(people.faults())


async def test_a_double_click_submits_once(desk: Desk) -> None:
    writer = desk.writer
    await writer.press("entries:editor.submit")
    confirm = writer.page.get_by_role("dialog").get_by_role(
        "button", name=writer.words("entries:submit.confirm"), exact=True
    )
    await confirm.dblclick()
    await writer.reads("entries:receipt.title")
    versions = await desk.site.fetch("SELECT 1 FROM entry_versions WHERE entry_id::text = $1", desk.entry)
    assert len(versions) == 1
    await desk.site.letters.next(writer.email, "Bài của người vội")
    assert len([m for m in desk.site.letters.to(writer.email) if "SHA-256" in m.text]) == 1


@pytest.mark.parametrize("file", [SCRIPT, PROGRAM], ids=["disguised", "program"])
async def test_a_wrong_file_is_refused_in_words(desk: Desk, file: FilePayload) -> None:
    writer = desk.writer
    await writer.page.locator("input[type=file]").nth(1).set_input_files(file)
    await writer.reads("files:upload.failed")
    await writer.check()
    kept = await desk.site.fetch(
        "SELECT 1 FROM attachments WHERE entry_id::text = $1 AND status = 'READY'", desk.entry
    )
    assert kept == []


async def test_an_expired_form_is_asked_for_anew(desk: Desk) -> None:
    """The store refuses the first form, as it does after its time; the page asks for another by itself."""
    writer, refused = desk.writer, 0

    async def refuse_once(route: Route) -> None:
        nonlocal refused
        if refused or route.request.method != "POST":
            await route.continue_()
            return
        refused += 1
        await route.fulfill(status=403, headers={"Access-Control-Allow-Origin": "*"}, body="expired")

    await writer.page.route(f"{desk.site.store}/**", refuse_once)
    with writer.trouble_expected():
        await writer.page.locator("input[type=file]").nth(1).set_input_files(_paper())
        await writer.reads("files:upload.done")
    rows = await desk.site.fetch(
        "SELECT status::text FROM attachments WHERE entry_id::text = $1 ORDER BY created_at", desk.entry
    )
    assert (refused, [row["status"] for row in rows]) == (1, ["READY"])


def _paper() -> FilePayload:
    return {"name": "so-lieu.pdf", "mimeType": "application/pdf", "buffer": paper("Số liệu")}
