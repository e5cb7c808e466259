"""The voter: chooses first, says who they are after, changes their mind, watches the count."""

from __future__ import annotations

import re

from playwright.async_api import Locator, expect

from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage


async def vote(stage: Stage, voter: Person, titles: list[str]) -> None:
    """Begins as a visitor on the contest's page; confirms an address at the end, with the choice kept."""
    await voter.visit(f"/contests/{stage.slug}")
    await voter.press("contests:action.vote", "link")
    await voter.page.wait_for_url("**/vote")
    await voter.check()
    for title in titles:
        await voter.press("voting:chooseName", title=title)
    await voter.press("voting:tray.review")
    await voter.reads("voting:review.signIn")
    await voter.check()
    await voter.enter_by_code()
    await voter.press("voting:review.cast")
    await voter.reads("voting:receipt.title")
    await voter.check()
    await expect(revision(voter)).to_have_text("1")


async def change_to(voter: Person, old: str, new: str) -> None:
    """Another ballot in the place of the first."""
    await voter.press("voting:receipt.change")
    await voter.press("voting:chooseName", title=old)
    await voter.press("voting:chooseName", title=new)
    await voter.press("voting:tray.review")
    await voter.check()
    await voter.press("voting:review.recast")
    await voter.reads("voting:receipt.title")
    await expect(revision(voter)).to_have_text("2")


def revision(voter: Person) -> Locator:
    name = re.escape(voter.words("voting:receipt.revision"))
    return voter.page.locator("dl > div").filter(has_text=re.compile(f"^{name}")).locator("dd")


async def sees_ballots(voter: Person, count: int) -> None:
    """The live tally, without loading the page again."""
    await expect(
        voter.page.get_by_text(voter.words("voting:tally.ballots", shown=count)).first
    ).to_be_visible()
