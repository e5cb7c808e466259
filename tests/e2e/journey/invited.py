"""Whoever is invited: by the link in the letter, signing up on the way."""

from __future__ import annotations

from playwright.async_api import expect

from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage


async def accept(stage: Stage, person: Person) -> None:
    """Opens the letter's link, signs in by code, comes back and accepts."""
    await _open(stage, person)
    await expect(person.by("button", "account:invitation.accept")).to_be_visible()
    await person.check()
    await person.press("account:invitation.accept")
    await person.reads("account:invitation.accepted")
    await person.check()


async def confirm(stage: Stage, person: Person, share: str) -> None:
    """As a co-author: with one's share, and to be named."""
    await _open(stage, person)
    await person.by("checkbox", "account:proposal.consent").check()
    await person.check()
    await person.press("account:proposal.accept", share=share)
    await person.reads("account:proposal.accepted")
    await person.check()


async def _open(stage: Stage, person: Person) -> None:
    link = await stage.site.letters.link(person.email, "/invitations/")
    await person.visit(link)
    if await person.by("link", "account:invitation.signIn").count():
        await person.press("account:invitation.signIn", "link")
        await person.settled()
        await person.enter_by_code()
