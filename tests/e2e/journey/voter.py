"""The voter: chooses first, says who they are after, changes their mind, watches the count."""

from __future__ import annotations

import re

from playwright.async_api import Locator, expect

from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage


async def vote(stage: Stage, voter: Person, title: str) -> None:
    """Begins as a visitor on the contest's page; confirms an address at the end, with the choice kept."""
    await voter.visit(f"/contests/{stage.slug}")
    await voter.press("contests:action.vote", "link")
    await voter.page.wait_for_url("**/vote")
    await voter.check()
    await voter.press("voting:chooseName", title=title)
    await voter.press("voting:tray.review")
    await voter.reads("voting:review.signIn")
    await voter.check()
    await voter.enter_by_code()
    await voter.press("voting:review.cast")
    await voter.reads("voting:receipt.title")
    await voter.check()
    await expect(revision(voter)).to_have_text("1")


async def change(stage: Stage, voter: Person, old: str, new: str) -> None:
    """Another ballot in the place of the first; who watches the count sees it move by itself."""
    watcher = await stage.person("nguoi.xem", "Người Xem")
    await watcher.visit(f"/contests/{stage.slug}/vote")
    await watcher.press("ui:chart.table")
    await expect(votes_of(watcher, old)).to_have_text("1")
    await voter.press("voting:receipt.change")
    await voter.press("voting:chooseName", title=old)
    await voter.press("voting:chooseName", title=new)
    await voter.press("voting:tray.review")
    await voter.check()
    await voter.press("voting:review.recast")
    await voter.reads("voting:receipt.title")
    await expect(revision(voter)).to_have_text("2")
    await expect(votes_of(watcher, new)).to_have_text("1")
    await watcher.check()


def revision(voter: Person) -> Locator:
    name = re.escape(voter.words("voting:receipt.revision"))
    return voter.page.locator("dl > div").filter(has_text=re.compile(f"^{name}")).locator("dd")


def votes_of(watcher: Person, title: str) -> Locator:
    """The entry's line in the tally's table."""
    return watcher.page.get_by_role("row").filter(has_text=title).get_by_role("cell").last
