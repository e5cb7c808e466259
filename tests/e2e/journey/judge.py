"""The judge: sees what was assigned and nothing else, scores by keyboard, hands in."""

from __future__ import annotations

from playwright.async_api import expect

from tests.e2e.browsing import PHONE, Person
from tests.e2e.journey.author import title_of
from tests.e2e.journey.stage import Stage


async def score(stage: Stage, judge: Person) -> None:
    """Gives the first entry 8 of 10 for everything and the second 6, by keys, and hands in."""
    await stage.site.letters.next(judge.email, "/judging")
    await judge.visit("/judging")
    while await judge.by("link", "judging:desk.start").count():
        await judge.press("judging:desk.start", "link")
        await judge.page.wait_for_url("**/judging/*")
        await judge.check()
        is_first = await judge.page.get_by_role("heading", name=title_of(stage, 1)).count()
        await _score_one(stage, judge, "8" if is_first else "6")
        await judge.visit("/judging")
    await judge.reads("judging:desk.allIn")


async def _score_one(stage: Stage, judge: Person, digits: str) -> None:
    if stage.crowd.screen is PHONE:
        await judge.page.get_by_text(judge.words("judging:page.card"), exact=True).first.click()
    sliders = judge.page.get_by_role("slider")
    await expect(sliders.first).to_be_visible()
    for place in range(await sliders.count()):
        await sliders.nth(place).press(digits)
        await expect(sliders.nth(place)).to_have_attribute("aria-valuenow", digits)
    await sliders.first.press("Tab")
    await judge.page.keyboard.type("Rõ ràng, có số liệu.")
    await judge.field("judging:card.overall").fill("Nên nhân rộng.")
    await judge.sees(judge.words.like("ui:save.saved"))
    await judge.page.keyboard.press("Control+Enter")
    await expect(judge.page.get_by_role("dialog")).to_contain_text(judge.words("judging:handIn.title"))
    await judge.check()
    await judge.confirm("judging:handIn.confirm")
    await judge.reads("judging:done.handedIn")
    await judge.check()
