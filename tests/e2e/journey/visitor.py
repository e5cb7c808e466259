"""Anybody: reads, searches without accents, checks a certificate; sees nothing before it is announced."""

from __future__ import annotations

from io import BytesIO

import httpx
from playwright.async_api import expect
from pypdf import PdfReader

from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage


async def look_around(stage: Stage, visitor: Person) -> None:
    """The pages that are there for everyone."""
    for path in ("/", "/contests", f"/contests/{stage.slug}", "/showcase", "/certificates", "/sign-in"):
        await visitor.visit(path)
    with visitor.trouble_expected():  # the page comes with status 404, as it should
        await visitor.visit("/nowhere")


async def find_in_showcase(stage: Stage, visitor: Person, typed: str, title: str) -> None:
    await visitor.visit(f"/showcase?search={typed}")
    await expect(visitor.page.get_by_role("link", name=title).first).to_be_visible()


async def sees_nothing_yet(stage: Stage, visitor: Person) -> None:
    """Neither results nor winners, and both say so."""
    await visitor.visit(f"/contests/{stage.slug}/results")
    await visitor.reads("results:results.notYet")
    await visitor.visit(f"/contests/{stage.slug}/winners")
    await visitor.reads("results:winners.notYet")


async def sees_winner(stage: Stage, visitor: Person, title: str) -> None:
    """Winners, results, the entry's page, the certificate's page and its PDF."""
    await visitor.visit(f"/contests/{stage.slug}")
    await visitor.visit(f"/contests/{stage.slug}/results")
    await visitor.sees(title)
    await visitor.visit(f"/entries/{stage.entries[title]}")
    won = visitor.page.get_by_role("region", name=visitor.words("showcase:entry.won"))
    await expect(won.get_by_role("link")).to_be_visible()
    await visitor.visit(f"/contests/{stage.slug}/winners")
    await visitor.sees(title)
    certificate = visitor.page.locator("main").get_by_role(
        "link", name=visitor.words("results:winners.certificate")
    )
    await certificate.first.click()
    await visitor.page.wait_for_url("**/certificates/*")
    await visitor.reads("certificates:result.valid")
    await visitor.check()
    await certificate_is_real(stage, visitor, title)


async def certificate_is_real(stage: Stage, visitor: Person, title: str) -> None:
    """The PDF names its serial."""
    serial = visitor.page.url.rpartition("/")[2]
    async with httpx.AsyncClient(base_url=stage.site.url, follow_redirects=True) as client:
        answer = await client.get(f"/certificates/{serial}.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert serial in text
