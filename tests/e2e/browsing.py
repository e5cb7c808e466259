"""A person at a browser: their own context, address and language; every page they see is checked for accessibility."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from tests.e2e.accessibility import violations
from tests.e2e.site import Site
from tests.e2e.words import Words

Role = Literal["button", "link", "textbox", "checkbox", "tab", "radio", "dialog", "heading", "combobox"]
Screen = dict[str, int]
DESKTOP: Screen = {"width": 1440, "height": 900}
PHONE: Screen = {"width": 390, "height": 844}
PATIENCE = 15_000  # milliseconds: two cores may be busy with the worker just now
expect.set_options(timeout=PATIENCE)


@dataclass
class Person:
    """`faults` collects what the browser complains about: errors in scripts, refused content, violations."""

    site: Site
    context: BrowserContext
    page: Page
    words: Words
    email: str
    name: str
    faults: list[str] = field(default_factory=list)

    # --- finding things by what the page calls them

    def by(self, role: Role, key: str, **values: object) -> Locator:
        """The element of this role whose accessible name is the text of this key."""
        name = (
            self.words(key, **values) if values or "{{" not in self.words.raw(key) else self.words.like(key)
        )
        return self.page.get_by_role(role, name=name, exact=True)

    def field(self, key: str, **values: object) -> Locator:
        """The input with this label, required or not."""
        return self.labelled(self.words(key, **values))

    def labelled(self, label: str) -> Locator:
        return self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s*\*?\s*$"))

    async def press(self, key: str, role: Role = "button", **values: object) -> None:
        await self.by(role, key, **values).first.click()

    async def confirm(self, key: str) -> None:
        """Presses the button of this name in the dialog that is open."""
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_role("button", name=self.words(key), exact=True).click()

    async def fill(self, key: str, text: str, **values: object) -> None:
        await self.field(key, **values).first.fill(text)

    async def sees(self, text: str | re.Pattern[str]) -> None:
        await expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    async def reads(self, key: str, **values: object) -> None:
        """Sees the text of this key; what is in its placeholders does not matter unless given."""
        await self.sees(self.words(key, **values) if values else self.words.like(key))

    @contextmanager
    def trouble_expected(self) -> Iterator[None]:
        """The browser's complaints about a line that was cut on purpose are no faults."""
        before = list(self.faults)
        yield
        lost = (
            "net::ERR_INTERNET_DISCONNECTED",
            "net::ERR_FAILED",
            "net::ERR_CONNECTION",
            "status of 404",
            "status of 403",
        )
        self.faults = before + [
            fault for fault in self.faults[len(before) :] if not any(part in fault for part in lost)
        ]

    # --- going places

    async def visit(self, path: str) -> None:
        """Opens a page in the person's language and checks it."""
        prefix = "/en" if self.words.language == "en" and not path.startswith("/en/") else ""
        await self.page.goto(f"{self.site.url}{prefix}{path}")
        await self.check()

    async def check(self) -> None:
        """What is on the screen now is accessible; asked for after every step that shows something new."""
        await self.settled()
        here = self.page.url.removeprefix(self.site.url)
        self.faults += [f"{here}: {violation}" for violation in await violations(self.page)]

    async def settled(self) -> None:
        """The page has its heading and is no longer loading."""
        await expect(self.page.get_by_role("heading", level=1).first).to_be_visible()
        await expect(self.page.locator("[class*=skeleton]")).to_have_count(0)
        await self.page.evaluate(
            "Promise.all(document.getAnimations().map((a) => a.effect?.getComputedTiming().iterations === Infinity"
            " ? null : a.finished.catch(() => null)))"
        )

    async def sign_in(self, next_path: str = "") -> None:
        """By a code from the mailbox; the first time also gives a name."""
        await self.visit("/sign-in" + (f"?next={next_path}" if next_path else ""))
        await self.enter_by_code()

    async def enter_by_code(self) -> None:
        """The sign-in form that is on the screen, filled in with what comes by mail."""
        await self.fill("account:signIn.email", self.email)
        await self.press("account:signIn.sendCode")
        await expect(self.field("account:signIn.code")).to_be_visible()
        await self.check()
        await self.field("account:signIn.code").fill(await self.site.letters.code(self.email))
        await self._give_name()

    async def _give_name(self) -> None:
        name = self.field("account:signIn.name")
        await expect(self.field("account:signIn.code")).to_have_count(0)
        if await name.count():
            await self.check()
            await name.fill(self.name)
            await self.press("account:signIn.begin")
            await expect(name).to_have_count(0)
        await self.settled()


@dataclass
class Crowd:
    """Makes people; each has a browser context of their own."""

    browser: Browser
    site: Site
    language: str
    screen: Screen
    people: list[Person] = field(default_factory=list)

    async def person(self, email: str, name: str) -> Person:
        context = await self.browser.new_context(
            viewport={"width": self.screen["width"], "height": self.screen["height"]},
            locale="vi-VN" if self.language == "vi" else "en-GB",
            timezone_id="Asia/Ho_Chi_Minh",
            has_touch=self.screen is PHONE,
            reduced_motion="reduce",
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE)
        person = Person(self.site, context, await context.new_page(), Words(self.language), email, name)
        self.watch(person, person.page)
        self.people.append(person)
        return person

    async def second_tab(self, person: Person) -> Person:
        """The same person, in another tab of the same browser."""
        page = await person.context.new_page()
        other = replace(person, page=page, faults=[])
        self.watch(other, page)
        self.people.append(other)
        return other

    def watch(self, person: Person, page: Page) -> None:
        """What goes wrong in the page's scripts is a fault, seen or not."""

        def complain(message: ConsoleMessage) -> None:
            if message.type == "error":
                person.faults.append(f"{page.url}: console: {message.text}")

        page.on("console", complain)
        page.on("pageerror", lambda error: person.faults.append(f"{page.url}: {error}"))

    def faults(self) -> list[str]:
        return [fault for person in self.people for fault in person.faults]


@asynccontextmanager
async def crowd(browser: Browser, site: Site, language: str, screen: Screen) -> AsyncIterator[Crowd]:
    """Closes everybody's browser at the end."""
    made = Crowd(browser, site, language, screen)
    try:
        yield made
    finally:
        for person in made.people:
            await person.context.close()
