"""The pictures in docs/screenshots: the demo's main pages, on a phone and a desktop, light and dark.

`python -m tests.e2e.screenshots` takes them anew.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.async_api import Browser, BrowserContext, async_playwright

from infra.servers import running_servers
from tests.browser_binary import LAUNCH_ARGUMENTS, find_chromium
from tests.e2e.browsing import Person
from tests.e2e.site import Site, running_site
from tests.e2e.words import Words

FOLDER = Path(__file__).parent.parent.parent / "docs" / "screenshots"
WIDTHS = {1440: 900, 390: 844}
COLOURS = 96
PASSWORD = "vinhdanh-demo"
Scheme = Literal["light", "dark"]

VOTED = """SELECT c.slug FROM contests c JOIN phases p ON p.contest_id = c.id
WHERE p.kind = 'PUBLIC_VOTING' AND p.opens_at <= now() AND p.closes_at > now() AND c.published_at IS NOT NULL"""
DECIDED = "SELECT slug FROM contests WHERE results_published_at IS NOT NULL AND kind = 'INITIATIVE'"
WON = """SELECT a.entry_id::text FROM awards a JOIN contests c ON c.id = a.contest_id
WHERE c.results_published_at IS NOT NULL AND a.revoked_at IS NULL ORDER BY a.serial"""
DRAFT = """SELECT e.id::text FROM entries e JOIN users u ON u.id = e.author_id
WHERE u.email = 'tacgia@vinhdanh.test' ORDER BY e.status = 'DRAFT' DESC, e.updated_at DESC"""
TO_SCORE = """SELECT a.id::text FROM assignments a JOIN judges j ON j.id = a.judge_id
JOIN users u ON u.id = j.user_id JOIN rounds r ON r.id = j.round_id
WHERE u.email = 'giamkhao@vinhdanh.test' AND r.status = 'OPEN' AND a.handed_in_at IS NULL
ORDER BY (SELECT count(*) FROM scores s WHERE s.assignment_id = a.id) DESC, a.id"""


@dataclass(frozen=True)
class Shot:
    """One page: the picture's name, the address, and whose page it is (empty: anybody's)."""

    name: str
    path: str
    who: str = ""


async def take(folder: Path = FOLDER) -> None:
    """Runs the demo on servers of its own and writes the pictures."""
    home = Path(tempfile.mkdtemp(prefix="vinhdanh-screenshots-"))
    os.chmod(home, 0o755)  # noqa: S103 - the servers run as nobody when started by root
    try:
        async with (
            running_servers(home / "servers") as servers,
            running_site(home / "site", servers.environment) as site,
            async_playwright() as playwright,
        ):
            await site.run("demo")
            browser = await playwright.chromium.launch(
                executable_path=find_chromium(), args=list(LAUNCH_ARGUMENTS)
            )
            await _take_all(site, browser, folder)
            await browser.close()
    finally:
        shutil.rmtree(home)


async def _shots(site: Site) -> list[Shot]:
    voted, decided, won, draft, to_score = [
        (await site.fetch(sql))[0][0] for sql in (VOTED, DECIDED, WON, DRAFT, TO_SCORE)
    ]
    organiser, judge = "bantochuc@vinhdanh.test", "giamkhao@vinhdanh.test"
    return [
        Shot("home", "/"),
        Shot("contest", f"/contests/{voted}"),
        Shot("vote", f"/contests/{voted}/vote"),
        Shot("entry", f"/entries/{won}"),
        Shot("winners", f"/contests/{decided}/winners"),
        Shot("results", f"/contests/{decided}/results"),
        Shot("showcase", "/showcase"),
        Shot("editor", f"/workspace/entries/{draft}", "tacgia@vinhdanh.test"),
        Shot("unit", "/workspace/unit", "daumoi@vinhdanh.test"),
        Shot("scoring", f"/judging/{to_score}", judge),
        Shot("console", f"/console/contests/{voted}/overview", organiser),
        Shot("judging", f"/console/contests/{voted}/judging", organiser),
    ]


async def _take_all(site: Site, browser: Browser, folder: Path) -> None:
    shots = await _shots(site)
    for who in dict.fromkeys(shot.who for shot in shots):
        signed_in = await _state_of(site, browser, who)
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                context = await _context(browser, width, scheme, signed_in)
                for shot in (one for one in shots if one.who == who):
                    picture = await _take_one(site, context, shot)
                    _write(folder / f"{shot.name}-{width}{'-dark' if scheme == 'dark' else ''}.png", picture)
                await context.close()


async def _context(browser: Browser, width: int, scheme: str, signed_in: Path | None) -> BrowserContext:
    return await browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        reduced_motion="reduce",
        storage_state=signed_in,
    )


async def _state_of(site: Site, browser: Browser, who: str) -> Path | None:
    """The cookies of this person, signed in by password."""
    if not who:
        return None
    context = await browser.new_context(locale="vi-VN")
    person = Person(site, context, await context.new_page(), Words("vi"), who, "")
    await person.page.goto(f"{site.url}/sign-in")
    await person.fill("account:signIn.email", who)
    await person.press("account:signIn.usePassword")
    await person.fill("account:signIn.password", PASSWORD)
    await person.press("account:signIn.enter")
    await person.page.wait_for_url(lambda url: "/sign-in" not in url)
    path = Path(site.environment["VINHDANH_VAR"]) / f"{who}.json"
    await context.storage_state(path=path)
    await context.close()
    return path


async def _take_one(site: Site, context: BrowserContext, shot: Shot) -> bytes:
    person = Person(site, context, await context.new_page(), Words("vi"), shot.who, "")
    await person.page.goto(site.url + shot.path)
    await person.settled()
    await person.page.wait_for_load_state("networkidle")
    picture = await person.page.screenshot()
    await person.page.close()
    return picture


def _write(path: Path, picture: bytes) -> None:
    """With few colours: a third of the size, and nobody sees it."""
    Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(take())
