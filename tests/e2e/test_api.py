"""The whole contest by programs alone: five people with tokens, and the letters that they get."""

from __future__ import annotations

from contextlib import AsyncExitStack
from io import BytesIO
from typing import Any

import httpx
import pytest
from pypdf import PdfReader

from domain.contests.rules import PhaseKind
from tests.e2e import prepared
from tests.e2e.api import Api, api_of
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site
from tests.e2e.timetable import move_to

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

PROBLEM = "... on Problem { code message fields { path message } }"
INVITE = f"""mutation($unit: ID!, $email: String!, $kind: InvitationKind!) {{
  inviteToUnit(unitId: $unit, email: $email, kind: $kind) {{
    __typename ... on Invitation {{ id }} {PROBLEM} }} }}"""
ACCEPT = f"mutation($token: String!) {{ acceptInvitation(token: $token) {{ __typename {PROBLEM} }} }}"
FORWARD = f"""mutation($ids: [ID!]!) {{ forwardEntries(ids: $ids) {{
  __typename ... on EntryList {{ entries {{ id status }} }} {PROBLEM} }} }}"""
CREATE_ROUND = f"""mutation($contest: ID!) {{ createRound(contestId: $contest, judgesPerEntry: 1) {{
  __typename ... on Round {{ id }} {PROBLEM} }} }}"""
INVITE_JUDGE = f"""mutation($round: ID!, $email: String!) {{ inviteJudge(roundId: $round, email: $email) {{
  __typename ... on Invitation {{ id }} {PROBLEM} }} }}"""
PLAN = f"""mutation($round: ID!) {{ planAssignments(roundId: $round, seed: 1) {{
  __typename ... on AssignmentPlanResult {{ created shortfalls {{ missing }} }} {PROBLEM} }} }}"""
OPEN = f"mutation($round: ID!) {{ openRound(roundId: $round) {{ __typename ... on Round {{ status }} {PROBLEM} }} }}"
CLOSE = f"mutation($round: ID!) {{ closeRound(roundId: $round) {{ __typename ... on Round {{ status }} {PROBLEM} }} }}"
DESK = """{ judgingDesks { assignments { id version entry { title } contest { criteria { id } } } } }"""
SCORE = f"""mutation($id: ID!, $version: Int!, $scores: [ScoreInput!]!) {{
  saveScorecard(assignmentId: $id, version: $version, scores: $scores, comment: "Làm tốt") {{
    __typename ... on Assignment {{ id version total }} {PROBLEM} }} }}"""
HAND_IN = f"""mutation($id: ID!, $version: Int!) {{ handInScorecard(assignmentId: $id, version: $version) {{
  __typename ... on Assignment {{ handedInAt }} {PROBLEM} }} }}"""
CAST = f"""mutation($contest: ID!, $choices: [ChoiceInput!]!) {{ castBallot(contestId: $contest, choices: $choices) {{
  __typename ... on Ballot {{ receipt revision }} {PROBLEM} }} }}"""
COMPUTE = f"mutation($id: ID!) {{ computeResults(contestId: $id) {{ __typename ... on Contest {{ id }} {PROBLEM} }} }}"
PUBLISH = f"mutation($id: ID!) {{ publishResults(contestId: $id) {{ __typename ... on Contest {{ id }} {PROBLEM} }} }}"
PROPOSALS = """query($slug: String!) { contest(slug: $slug) { console {
  prizeProposals { prize { id } entry { id title } } } } }"""
RECORD = f"""mutation($id: ID!, $grants: [GrantInput!]!) {{
  recordAwards(contestId: $id, number: "12/QĐ-BTC", decidedOn: "2026-11-20", signer: "Trần Thị Bình",
               signerTitle: "Trưởng ban", grants: $grants) {{ __typename ... on Contest {{ id }} {PROBLEM} }} }}"""
RESULTS = """query($slug: String!) { contest(slug: $slug) {
  results { edges { node { rank juryScore publicVotes total entry { title } } } } } }"""
WINNERS = "query($slug: String!) { contest(slug: $slug) { winners { serial entry { title } } } }"
SHOWCASE = "query($search: String!) { showcase(filter: {search: $search}) { edges { node { title } } } }"


async def test_a_whole_contest_through_the_api(site: Site, administrator: Api) -> None:
    async with AsyncExitStack() as stack:

        async def person(email: str, name: str) -> Api:
            return await stack.enter_async_context(api_of(site, email, name))

        organiser = await person("to.chuc@api.example.vn", "Tổ Chức")
        await administrator.ask(prepared.GRANT, email=organiser.email, role="ADMINISTRATOR")
        unit = await organiser.ask(
            prepared.CREATE_UNIT, code="API-01", name=prepared.both("Sở Một", "Department One")
        )
        contest = await prepared.contest(organiser, "Hội thi qua API", approval="OWN_UNIT")
        entries = await _submit(site, person, organiser, contest, unit["id"])
        await _judge(site, await person("giam.khao@api.example.vn", "Giám Khảo"), organiser, contest)
        await _vote(site, await person("cu.tri@api.example.vn", "Cử Tri"), contest, entries)
        await _award(site, organiser, contest)
        await _everybody_sees(site, organiser, contest)


async def _submit(
    site: Site, person: Any, organiser: Api, contest: PreparedContest, unit: str
) -> dict[str, str]:
    """Two entries by members of a unit, submitted, then forwarded by its coordinator; ids by title."""
    coordinator = await person("dau.moi@api.example.vn", "Đầu Mối")
    await organiser.ask(INVITE, unit=unit, email=coordinator.email, kind="COORDINATOR")
    await _accept(site, coordinator)
    entries = {}
    for number in (1, 2):
        author = await person(f"tac.gia.{number}@api.example.vn", f"Tác Giả {number}")
        await coordinator.ask(INVITE, unit=unit, email=author.email, kind="MEMBER")
        await _accept(site, author)
        title = f"Cảm biến nước số {number}"
        entries[title] = await prepared.submitted(author, contest, title, unit=unit)
        await site.letters.next(author.email, title)
    forwarded = await coordinator.ask(FORWARD, ids=list(entries.values()))
    assert [entry["status"] for entry in forwarded["entries"]] == ["FORWARDED"] * 2
    return entries


async def _accept(site: Site, invited: Api) -> None:
    link = await site.letters.link(invited.email, "/invitations/")
    await invited.ask(ACCEPT, token=link.rpartition("/")[2])


async def _judge(site: Site, judge: Api, organiser: Api, contest: PreparedContest) -> None:
    """The judge gives the first entry 9 of 10 and the second 6."""
    await move_to(site, contest.slug, PhaseKind.JUDGING)
    round_ = await organiser.ask(CREATE_ROUND, contest=contest.id)
    await organiser.ask(INVITE_JUDGE, round=round_["id"], email=judge.email)
    await _accept(site, judge)
    plan = await organiser.ask(PLAN, round=round_["id"])
    assert (plan["created"], plan["shortfalls"]) == (2, [])
    await organiser.ask(OPEN, round=round_["id"])
    await site.letters.next(judge.email, "Hội thi qua API")
    (desk,) = await judge.ask(DESK)
    for assignment in desk["assignments"]:
        value = "9" if assignment["entry"]["title"].endswith("1") else "6"
        (criterion,) = assignment["contest"]["criteria"]
        scores = [{"criterionId": criterion["id"], "value": value}]
        saved = await judge.ask(SCORE, id=assignment["id"], version=assignment["version"], scores=scores)
        await judge.ask(HAND_IN, id=assignment["id"], version=saved["version"])
    assert (await organiser.ask(CLOSE, round=round_["id"]))["status"] == "CLOSED"


async def _vote(site: Site, voter: Api, contest: PreparedContest, entries: dict[str, str]) -> None:
    first = await voter.ask(
        CAST, contest=contest.id, choices=[{"entryId": entry} for entry in entries.values()]
    )
    changed = await voter.ask(CAST, contest=contest.id, choices=[{"entryId": entries["Cảm biến nước số 2"]}])
    assert (first["revision"], changed["revision"]) == (1, 2)


async def _award(site: Site, organiser: Api, contest: PreparedContest) -> None:
    await move_to(site, contest.slug, PhaseKind.ANNOUNCEMENT)
    await organiser.ask(COMPUTE, id=contest.id)
    console = (await organiser.ask(PROPOSALS, slug=contest.slug))["console"]
    grants = [
        {"prizeId": proposal["prize"]["id"], "entryId": proposal["entry"]["id"]}
        for proposal in console["prizeProposals"]
    ]
    await organiser.ask(RECORD, id=contest.id, grants=grants)
    await organiser.ask(PUBLISH, id=contest.id)


async def _everybody_sees(site: Site, anybody: Api, contest: PreparedContest) -> None:
    rows = (await anybody.ask(RESULTS, slug=contest.slug))["results"]["edges"]
    seen = [(row["node"]["rank"], row["node"]["entry"]["title"], float(row["node"]["total"])) for row in rows]
    # 70 % of 60 and all of the public's 30 %; 70 % of 90 and nothing of it
    assert seen == [(1, "Cảm biến nước số 2", 72.0), (2, "Cảm biến nước số 1", 63.0)]
    (winner,) = (await anybody.ask(WINNERS, slug=contest.slug))["winners"]
    assert winner["entry"]["title"] == "Cảm biến nước số 2"
    found = (await anybody.ask(SHOWCASE, search="cam bien nuoc"))["edges"]
    assert {edge["node"]["title"] for edge in found} == {title for _, title, _ in seen}
    await site.letters.next("tac.gia.2@api.example.vn", winner["serial"])
    async with httpx.AsyncClient(base_url=site.url, follow_redirects=True) as client:
        paper = await client.get(f"/certificates/{winner['serial']}.pdf")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.content)).pages)
    assert winner["serial"] in text
