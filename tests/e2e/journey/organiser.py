"""The organiser: sets the contest up, gathers people, closes, decides, publishes."""

from __future__ import annotations

from playwright.async_api import Locator, expect

from tests.e2e import prepared
from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage

RULES = {
    "vi": "Ai công tác tại đơn vị đều dự thi được.\n\nMỗi hồ sơ có một tác giả chính.",
    "en": "Everyone who works at a unit may enter.\n\nEach entry has one main author.",
}
TEXTS = {
    "summary": {
        "vi": "Tìm những cách làm giúp dân bớt đi lại.",
        "en": "Looking for what saves people trips.",
    },
    "organiserName": {"vi": "Ban tổ chức hội thi", "en": "The contest's organisers"},
    "rules": RULES,
}
TRACKS = ({"vi": "Dịch vụ công", "en": "Public services"}, {"vi": "Dữ liệu mở", "en": "Open data"})


async def appear(stage: Stage) -> Person:
    """Signs up, and is made an administrator: seasons and units are theirs to make."""
    organiser = await stage.person("to.chuc", "Trần Thị Tổ Chức")
    await organiser.sign_in()
    await stage.admin.ask(prepared.GRANT, email=organiser.email, role="ADMINISTRATOR")
    await organiser.visit("/console")
    return organiser


async def add_unit(stage: Stage, organiser: Person) -> None:
    await organiser.visit("/console/units")
    await organiser.press("administration:add")
    await organiser.check()
    await organiser.fill("administration:form.code", f"KH-{stage.language}")
    for language, name in stage.unit.items():
        await organiser.fill(f"administration:form.{language}", name)
    await organiser.fill("administration:form.staffCount", "120")
    await organiser.confirm("administration:form.create")
    await organiser.sees(stage.unit[stage.language])


async def invite_coordinator(stage: Stage, organiser: Person, email: str) -> None:
    await organiser.press("administration:people", name=stage.unit[stage.language])
    await organiser.check()
    await organiser.fill("administration:members.email", email)
    await organiser.field("administration:members.kind").select_option("COORDINATOR")
    await organiser.confirm("administration:members.invite")
    await organiser.sees(organiser.words("administration:members.invited", email=email))


async def begin_season(stage: Stage, organiser: Person) -> None:
    """Makes and publishes it."""
    await organiser.visit("/console")
    await organiser.press("console:season.add")
    await organiser.check()
    await _both(organiser, organiser.page.get_by_role("dialog"), "console:season.name", stage.season)
    await organiser.fill("console:season.startsOn", "2026-01-01")
    await organiser.fill("console:season.endsOn", "2027-12-31")
    await organiser.confirm("console:season.create")
    season = organiser.page.locator("section").filter(has_text=stage.season[stage.language])
    await season.get_by_role("button", name=organiser.words("console:season.publish"), exact=True).click()
    await expect(season).not_to_contain_text(organiser.words("console:season.draft"))
    await organiser.check()


async def begin_contest(stage: Stage, organiser: Person) -> None:
    await organiser.visit("/console/contests/new")
    await organiser.field("console:new.season").select_option(label=stage.season[stage.language])
    await _both(organiser, organiser.page.locator("main"), "console:new.name", stage.title)
    await expect(organiser.field("console:new.slug")).to_have_value(stage.slug)
    await organiser.press("console:new.create")
    await organiser.page.wait_for_url("**/setup")
    await organiser.check()


async def design(stage: Stage, organiser: Person) -> None:
    """Texts, tracks, ballot rule; the form, rubric, prizes and timetable are the standard ones."""
    basics = organiser.page.locator("#basics")
    for name, text in TEXTS.items():
        await _both(organiser, basics, f"console:setup.{name}", text)
    for place, track in enumerate(TRACKS):
        await organiser.press("console:setup.addTrack")
        item = organiser.page.locator("#tracks fieldset").nth(place)
        await _both(organiser, item, "console:setup.name", track)
    await organiser.fill("console:setup.judgesPerEntry", "1")
    await organiser.field("console:setup.ballotKind").select_option("APPROVAL")
    await organiser.fill("console:setup.maxChoices", "1")
    await organiser.field("console:setup.tally").select_option("LIVE")
    await organiser.page.get_by_role("switch").first.set_checked(True)
    await organiser.press("console:setup.save")
    await organiser.reads("console:setup.saved")
    await organiser.check()


async def preview_and_publish(stage: Stage, organiser: Person) -> None:
    with organiser.trouble_expected():  # to whoever may not see it, a draft is not there: status 404
        await organiser.visit(f"/contests/{stage.slug}")
    await organiser.reads("contests:page.draftTitle")
    await organiser.visit(f"/console/contests/{stage.slug}/setup")
    await organiser.press("console:publish.action")
    await organiser.check()
    await organiser.confirm("console:publish.action")
    await organiser.reads("console:publish.done")


async def look_at_everything(stage: Stage, organiser: Person) -> None:
    """All of the contest's console, and the account."""
    for page in ("overview", "setup", "entries", "judging", "voting", "results", "people"):
        await organiser.visit(f"/console/contests/{stage.slug}/{page}")
    for path in ("/console", "/console/units", "/account", "/mailbox"):
        await organiser.visit(path)


async def prepare_round(stage: Stage, organiser: Person, judges: list[str]) -> None:
    """A round, and judges invited to it."""
    await organiser.visit(f"/console/contests/{stage.slug}/judging")
    await organiser.press("console:judging.create")
    for email in judges:
        await organiser.fill("console:judging.inviteEmail", email)
        await organiser.press("console:judging.invite")
        await organiser.sees(organiser.words("console:people.invited", email=email))
    await organiser.check()


async def open_round(stage: Stage, organiser: Person) -> None:
    await organiser.visit(f"/console/contests/{stage.slug}/judging")
    await organiser.press("console:judging.plan")
    await organiser.reads("console:judging.planDone")
    await organiser.check()
    await organiser.press("console:judging.open")
    await organiser.check()
    await organiser.confirm("console:judging.open")
    await organiser.reads("console:judging.status.OPEN")


async def close_round(stage: Stage, organiser: Person) -> None:
    await organiser.visit(f"/console/contests/{stage.slug}/judging")
    await organiser.press("console:judging.close")
    await organiser.check()
    await organiser.confirm("console:judging.close")
    await organiser.reads("console:judging.status.CLOSED")
    await organiser.check()


async def award(stage: Stage, organiser: Person) -> None:
    """Computes, records the proposed prizes by a decision, and publishes."""
    await organiser.visit(f"/console/contests/{stage.slug}/results")
    await organiser.press("console:results.compute")
    await organiser.reads("console:results.computedAt")
    await organiser.check()
    decision = {"number": "12/QĐ-BTC", "decidedOn": "2026-11-20", "signer": "Trần Thị Bình"}
    for name, value in (decision | {"signerTitle": "Trưởng ban"}).items():
        await organiser.fill(f"console:awards.{name}", value)
    await organiser.by("button", "console:awards.recordAction").click()
    await organiser.reads("console:awards.recorded")
    await organiser.check()
    await organiser.press("console:results.publishAction")
    await organiser.check()
    await organiser.confirm("console:results.publishAction")
    await organiser.reads("console:results.published")
    await organiser.check()


async def _both(organiser: Person, within: Locator, key: str, text: dict[str, str]) -> None:
    """Fills the same text's two languages."""
    for language, value in text.items():
        label = organiser.words(f"console:localized.{language}", label=organiser.words(key))
        await within.get_by_role("textbox", name=label).first.fill(value)
