"""Files at a browser: a large one sent in parts, cut off and gone on with on a page opened anew; copies; evidence."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Route

from tests.e2e import prepared
from tests.e2e.api import Api
from tests.e2e.browsing import DESKTOP, Crowd, Person, crowd
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site
from tests.factories.papers import AUTHOR, movie, paper

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]
TITLE = "Hội thi của những tệp lớn"
LARGE = 60 * 1024 * 1024
PARTS = 8


@pytest.fixture(scope="module")
async def contest(administrator: Api) -> PreparedContest:
    files = {"maxFileMb": 1024, "blindFiles": "ANONYMISED", "takesEvidence": True}
    return await prepared.contest(administrator, TITLE, files=files)


@pytest.fixture(scope="module")
async def people(site: Site, browser: Browser) -> AsyncIterator[Crowd]:
    async with crowd(browser, site, "vi", DESKTOP) as made:
        yield made


@pytest.fixture(scope="module")
async def writer(people: Crowd, contest: PreparedContest) -> Person:
    """Somebody at a draft that was just begun."""
    person = await people.person("tep.lon@files.example.vn", "Người Nhiều Tệp")
    await person.sign_in("/workspace")
    await person.press("entries:workspace.startNamed", contest=TITLE)
    await person.page.wait_for_url("**/workspace/entries/*")
    return person


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty megabytes that call themselves an mp4, and say where it was taken."""
    file = tmp_path_factory.mktemp("film") / "phim.mp4"
    rest = LARGE - len(movie()) - 8
    file.write_bytes(movie() + (rest + 8).to_bytes(4, "big") + b"free" + bytes(rest))
    return file


async def rows(site: Site, writer: Person) -> list[tuple[str, str]]:
    entry = writer.page.url.rpartition("/")[2]
    found = await site.fetch(
        "SELECT file_name, status::text FROM attachments WHERE entry_id::text = $1 ORDER BY created_at", entry
    )
    return [(row["file_name"], row["status"]) for row in found]


async def test_a_large_file_survives_a_cut_connection_and_a_closed_page(
    site: Site, writer: Person, film: Path
) -> None:
    sent: list[str] = []

    async def cut_after_three(route: Route) -> None:
        if route.request.method == "PUT":
            sent.append(route.request.url)
            if len(sent) > 3:
                await route.abort("connectionreset")
                return
        await route.continue_()

    chooser = writer.page.locator("input[type=file]").nth(1)
    with writer.trouble_expected():
        await writer.page.route(f"{site.store}/**", cut_after_three)
        await chooser.set_input_files(film)
        await writer.page.get_by_role(
            "button", name=writer.words("files:upload.pause", name="phim.mp4")
        ).click()
        await writer.reads("files:upload.paused")
        await writer.page.unroute(f"{site.store}/**")
    assert await rows(site, writer) == [("phim.mp4", "UPLOADING")]
    again: list[str] = []
    writer.page.on("request", lambda request: again.append(request.url) if request.method == "PUT" else None)
    await writer.page.reload()
    await writer.page.locator("input[type=file]").nth(1).set_input_files(film)
    await writer.reads("files:upload.done")
    assert await rows(site, writer) == [("phim.mp4", "READY")]
    assert 0 < len(again) <= PARTS
    (kept,) = await site.fetch(
        "SELECT size, seconds, is_scanned FROM stored_files WHERE content_type = 'video/mp4'"
    )
    assert (kept["size"], kept["seconds"], kept["is_scanned"]) == (LARGE, 2.0, False)
    await writer.check()


async def test_a_paper_is_cleaned_and_gets_its_anonymised_copy(
    site: Site, writer: Person, tmp_path: Path
) -> None:
    original, copy = tmp_path / "bao-cao.pdf", tmp_path / "an-danh.pdf"
    original.write_bytes(paper("Báo cáo"))
    copy.write_bytes(paper("Không tên"))
    await writer.page.locator("input[type=file]").last.set_input_files(original)
    row = writer.page.get_by_role("listitem").filter(has_text="bao-cao.pdf").first
    await row.get_by_role("link", name="bao-cao.pdf").wait_for()
    await row.locator("input[type=file]").set_input_files(copy)
    await row.get_by_role("link", name="an-danh.pdf").wait_for()
    (pair,) = await site.fetch(
        "SELECT o.file_name AS original FROM attachments v JOIN attachments o ON o.id = v.variant_of_id"
        " WHERE v.file_name = 'an-danh.pdf' AND v.status = 'READY'"
    )
    assert pair["original"] == "bao-cao.pdf"
    address = await row.get_by_role("link", name="bao-cao.pdf").get_attribute("href")
    kept = await (await writer.page.request.get(f"{site.url}{address}")).body()
    assert kept.startswith(b"%PDF-")
    assert AUTHOR.encode() not in kept


async def test_a_published_page_is_named_and_one_within_our_walls_is_not_fetched(
    site: Site, writer: Person
) -> None:
    await writer.press("entries:evidence.add")
    await writer.fill("entries:evidence.address", f"{site.url.replace('localhost', '127.0.0.1')}/health/live")
    await writer.fill("entries:evidence.outlet", "Báo Chuyển đổi số")
    await writer.fill("entries:evidence.publishedOn", "2026-10-10")
    await writer.press("entries:evidence.save")
    await writer.page.get_by_role("dialog").wait_for(state="hidden")
    await writer.page.get_by_text("Chưa lưu được").wait_for()
    (snapshot,) = await site.fetch("SELECT state::text, failure FROM evidence_snapshots")
    assert snapshot["state"] == "FAILED"
    assert snapshot["failure"] in {"entries.evidence_address", "entries.evidence_not_public"}
    await writer.check()
