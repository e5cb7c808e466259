"""Teams and units: a co-author who says yes, and entries on their way up the tree."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from domain.contests.rules import PhaseKind
from tests.e2e import prepared
from tests.e2e.api import Api, api_of
from tests.e2e.browsing import DESKTOP, PHONE, Crowd, Person, crowd
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site
from tests.e2e.timetable import move_to

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

PROBLEM = "... on Problem { code message fields { path message } }"
INVITE = f"""mutation($unit: ID!, $email: String!, $kind: InvitationKind!) {{
  inviteToUnit(unitId: $unit, email: $email, kind: $kind) {{ __typename ... on Invitation {{ id }} {PROBLEM} }} }}"""
INVITE_ORGANISER = f"""mutation($contest: ID!, $email: String!) {{
  inviteToContest(contestId: $contest, email: $email, kind: ORGANISER) {{
    __typename ... on Invitation {{ id }} {PROBLEM} }} }}"""
ACCEPT = f"mutation($token: String!) {{ acceptInvitation(token: $token) {{ __typename {PROBLEM} }} }}"
SUBMIT = """mutation($id: ID!, $version: Int!) { submitEntry(id: $id, version: $version) {
  __typename ... on Problem { code } } }"""
SET_QUOTAS = f"""mutation($contest: ID!, $quotas: [QuotaInput!]!) {{
  setContestQuotas(contestId: $contest, level: 1, quotas: $quotas) {{ __typename {PROBLEM} }} }}"""
WAY = """query($id: ID!) { entry(id: $id) {
  status approval { stops { state } steps { decision capacity note decidedBy { name } } } } }"""
TITLE = "Cảm biến mực nước tự báo"


async def code_of(api: Api, document: str, **variables: Any) -> str | None:
    """The code of a refusal; None when it was not refused."""
    answer = await api.client.post("/graphql", json={"query": document, "variables": variables})
    (value,) = answer.json()["data"].values()
    return str(value["code"]) if value["__typename"] == "Problem" else None


async def accept(site: Site, invited: Api) -> None:
    link = await site.letters.link(invited.email, "/invitations/")
    await invited.ask(ACCEPT, token=link.rpartition("/")[2])


@dataclass
class Team:
    """A draft that names a co-author, and who writes it."""

    contest: PreparedContest
    writer: Api
    friend: str
    entry: str
    version: int


@pytest.fixture
async def team(site: Site, administrator: Api) -> AsyncIterator[Team]:
    contest = await prepared.contest(
        administrator,
        "Hội thi viết cùng nhau",
        confirmation="BEFORE_SUBMISSION",
        requiresPublicationConsent=True,
    )
    async with api_of(site, "nguoi.viet@doi.example.vn", "Phạm Người Viết") as writer:
        friend = "ban.viet@doi.example.vn"
        entry = await writer.ask(prepared.CREATE_ENTRY, contest=contest.id)
        values = prepared.entry_input(contest, TITLE, writer.email)
        values["contributors"] = [
            {"name": "Phạm Người Viết", "email": writer.email, "share": "60"},
            {"name": "Lê Bạn Viết", "email": friend, "share": "40"},
        ]
        saved = await writer.ask(prepared.SAVE_ENTRY, id=entry["id"], version=entry["version"], input=values)
        yield Team(contest, writer, friend, entry["id"], saved["version"])


async def test_a_co_author_says_yes_by_mail_and_only_then_is_it_handed_in(
    site: Site, browser: Browser, team: Team
) -> None:
    submission = {"id": team.entry, "version": team.version}
    assert await code_of(team.writer, SUBMIT, **submission) == "entries.contributor_unconfirmed"
    async with crowd(browser, site, "vi", PHONE) as people:
        writer = await people.person(team.writer.email, "Phạm Người Viết")
        await writer.sign_in(f"/workspace/entries/{team.entry}")
        await writer.press("entries:authors.invite")
        await writer.reads("entries:authors.invited", email=team.friend)
        await writer.sees(writer.words("entries:authors.state.INVITED"))
        await writer.check()

        friend = await people.person(team.friend, "Lê Bạn Viết")
        await _say_yes(site, friend)

        await writer.sees(writer.words("entries:authors.state.CONFIRMED"))
        assert await code_of(team.writer, SUBMIT, **submission) is None
        await move_to(site, team.contest.slug, PhaseKind.JUDGING)
        visitor = await people.person("", "")
        await visitor.visit(f"/entries/{team.entry}")
        await visitor.sees("Lê Bạn Viết")
        await visitor.sees(visitor.words("showcase:entry.nameHidden"))
        await expect(visitor.page.get_by_text("Phạm Người Viết")).to_have_count(0)
        assert people.faults() == []


async def _say_yes(site: Site, friend: Person) -> None:
    """From the letter to the entry: who writes with whom, for which share, and whether the name is public."""
    link = await site.letters.link(friend.email, "/invitations/")
    await friend.sign_in(link)
    await friend.sees(TITLE)
    await friend.sees("Phạm Người Viết – 60%")
    await friend.by("checkbox", "account:proposal.consent").check()
    await friend.check()
    await friend.press("account:proposal.accept", share="40%")
    await friend.reads("account:proposal.accepted")
    await friend.page.get_by_role("link", name=TITLE).first.click()
    await friend.sees(friend.words("entries:authors.mainDecides"))
    await friend.check()


# ---- up the tree


@dataclass
class Tree:
    """Two entries of an office below a ministry that has no coordinator; everything goes to the top."""

    contest: PreparedContest
    coordinator: Api
    organiser: Api
    author: Api
    entries: dict[str, str]


@pytest.fixture
async def tree(site: Site, administrator: Api) -> AsyncIterator[Tree]:
    contest = await prepared.contest(administrator, "Hội thi qua các cấp", approval="TO_TOP")
    ministry = await administrator.ask(
        prepared.CREATE_UNIT, code="CAY-01", name=prepared.both("Bộ Cây", "Ministry of Trees")
    )
    office = await administrator.ask(
        prepared.CREATE_UNIT,
        code="CAY-02",
        name=prepared.both("Cục Lá", "Leaf Office"),
        parent=ministry["id"],
    )
    quotas = [{"maximum": 2}]
    await administrator.ask(SET_QUOTAS, contest=contest.id, quotas=quotas)
    async with AsyncExitStack() as stack:

        async def person(email: str, name: str) -> Api:
            return await stack.enter_async_context(api_of(site, email, name))

        coordinator = await person("dau.moi@cay.example.vn", "Đầu Mối Lá")
        await administrator.ask(INVITE, unit=office["id"], email=coordinator.email, kind="COORDINATOR")
        await accept(site, coordinator)
        organiser = await person("to.chuc@cay.example.vn", "Tổ Chức Cây")
        await administrator.ask(INVITE_ORGANISER, contest=contest.id, email=organiser.email)
        await accept(site, organiser)
        author = await person("tac.gia@cay.example.vn", "Tác Giả Lá")
        await coordinator.ask(INVITE, unit=office["id"], email=author.email, kind="MEMBER")
        await accept(site, author)
        entries = {
            title: await prepared.submitted(author, contest, title, unit=office["id"])
            for title in ("Lá thứ nhất", "Lá thứ hai")
        }
        third = await author.ask(prepared.CREATE_ENTRY, contest=contest.id)
        values = prepared.entry_input(contest, "Lá thứ ba", author.email) | {"unitId": office["id"]}
        saved = await author.ask(prepared.SAVE_ENTRY, id=third["id"], version=third["version"], input=values)
        refusal = await code_of(author, SUBMIT, id=third["id"], version=saved["version"])
        assert refusal == "entries.quota_full"
        yield Tree(contest, coordinator, organiser, author, entries)


async def test_entries_go_up_the_tree_and_the_organiser_acts_where_nobody_coordinates(
    site: Site, browser: Browser, tree: Tree
) -> None:
    async with crowd(browser, site, "vi", DESKTOP) as people:
        await _approve(people, tree)
        await _act_for_the_ministry(people, tree)
        assert people.faults() == []
    for entry in tree.entries.values():
        found = await tree.author.ask(WAY, id=entry)
        assert found["status"] == "FORWARDED"
        assert [stop["state"] for stop in found["approval"]["stops"]] == ["APPROVED", "APPROVED"]
        steps = [(step["capacity"], step["decidedBy"]["name"]) for step in found["approval"]["steps"]]
        assert steps == [("COORDINATOR", "Đầu Mối Lá"), ("ORGANISER", "Tổ Chức Cây")]
        assert found["approval"]["steps"][0]["note"] == "Đã chạy thật ở cục"
    for title in tree.entries:
        await site.letters.next(tree.author.email, f"Cục Lá đã duyệt “{title}”")


async def _approve(people: Crowd, tree: Tree) -> None:
    """What waits comes first; the dialog says where it goes."""
    coordinator = await people.person(tree.coordinator.email, "Đầu Mối Lá")
    await coordinator.sign_in("/workspace/unit")
    await coordinator.sees("2 / 2")  # both places of the office are taken
    for title in tree.entries:
        await coordinator.by("checkbox", "ui:table.selectRow", name=title).check()
    await coordinator.press("units:entries.forwardSome")
    dialog = coordinator.page.get_by_role("dialog")
    await expect(dialog).to_contain_text(coordinator.words("units:forward.toUnit", count=2, unit="Bộ Cây"))
    await coordinator.fill("units:forward.note", "Đã chạy thật ở cục")
    await coordinator.check()
    await coordinator.confirm("units:forward.action")
    await coordinator.sees(coordinator.words("units:forward.done", count=2))
    await coordinator.sees(coordinator.words("units:waitingNone"))
    await coordinator.check()


async def _act_for_the_ministry(people: Crowd, tree: Tree) -> None:
    organiser = await people.person(tree.organiser.email, "Tổ Chức Cây")
    await organiser.sign_in(f"/console/contests/{tree.contest.slug}/entries?waiting=organiser")
    for title in tree.entries:
        await organiser.by("checkbox", "ui:table.selectRow", name=title).check()
    await organiser.press("console:entries.actForUnits", count=2)
    await organiser.check()
    await organiser.confirm("console:entries.actConfirm")
    await organiser.sees(organiser.words("console:entries.actedForUnits", count=2))
