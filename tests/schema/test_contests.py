"""Seasons and contests through GraphQL: who sees what, one door to change them, no query per row."""

from __future__ import annotations

from typing import Any

import pytest

from domain.accounts.models import User
from domain.contests.models import Contest, PhaseKind
from domain.entries.models import EntryStatus
from domain.voting.operations import cast_ballot
from domain.voting.rules import Choice
from tests.conftest import GraphQL, count_queries, ctx_for
from tests.factories.accounts import make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest, make_season
from tests.factories.entries import make_entries

LIST = """
query List($filter: ContestFilter!) {
  contests(first: 10, filter: $filter) { totalCount pageInfo { hasNextPage } edges { cursor node {
    id slug kind title { vi en } summary { vi } rules { vi } organiserName { vi } version isPublished
    publishedAt resultsPublishedAt juryWeight publicWeight judgesPerEntry maxAttachments
    teamRules { approval approvalLevel confirmation requiresPublicationConsent }
    ballotRule { kind minChoices maxChoices tallyVisibility }
    season { slug name { vi } viewerCan { edit createContest } }
    tracks { id name { vi } position entryCount } phases { kind opensAt closesAt state }
    currentPhase { kind } nextPhase { kind }
    formFields { key kind label { vi } choices { value } position }
    criteria { name { vi } weight maxScore } prizes { name { vi } rank quantity track { name { vi } } }
    publicEntryCount publicationChecks { code message isOk }
    viewerCan { edit publish submitEntry vote seeConsole invitePeople judge }
    winners { serial } myBallot { receipt } tally { ballots }
  } } }
}
"""
CONSOLE = """
query Console($slug: String!) {
  contest(slug: $slug) { console {
    attention { code message count href } statusCounts { status count } submissionsByDay { day count }
    unitCounts { unit { code } count } trackCounts { track { position } count } unitsTotal
    entries { totalCount edges { node { code title } } } round { number }
    ballotCount votersByDay { day count } results { rank } resultsComputedAt prizeProposals { isTiedAtEdge }
    decisions { number } awards { serial } resultChecks { code isOk }
    people { role user { name } } invitations { email }
    audit { totalCount edges { node { operation event actor { name } } } } deadLetters { event }
    viewerCan { computeResults recordAwards publishResults }
  } }
}
"""
INPUT = """
query Input($slug: String!) { contest(slug: $slug) {
  title { vi en } summary { vi en } rules { vi en } organiserName { vi en } juryWeight publicWeight
  judgesPerEntry teamRules { approval approvalLevel confirmation requiresPublicationConsent } maxAttachments
  tracks { id name { vi en } summary { vi en } } phases { kind opensAt closesAt }
  formFields { id key kind label { vi en } help { vi en } isRequired audience maxWords
    choices { value label { vi en } } }
  criteria { id name { vi en } guidance { vi en } weight maxScore }
  prizes { id name { vi en } reward { vi en } rank quantity }
  ballotRule { kind minChoices maxChoices maxPerTrack maxTotalCost pointsTotal positionalPoints tallyVisibility }
} }
"""
UPDATE = """
mutation Update($id: ID!, $version: Int!, $input: ContestInput!) {
  updateContest(id: $id, version: $version, input: $input) {
    __typename
    ... on Contest { version title { vi } }
    ... on Problem { kind code message fields { path message } }
  }
}
"""


async def slugs(graphql: GraphQL, user: User | None, filter: str = "ALL") -> list[str]:
    data = await graphql(user, LIST, filter=filter)
    return [edge["node"]["slug"] for edge in data["contests"]["edges"]]


async def organised(contest: Contest) -> User:
    return await make_organiser(contest_id=contest.id)


async def test_lists_take_the_same_queries_for_one_and_three(graphql: GraphQL) -> None:
    season = await make_season()
    user = await make_organiser(season_id=season.id)
    await make_contest(season=season, phase=PhaseKind.PUBLIC_VOTING)
    counts = []
    for more in (0, 2):
        for _ in range(more):
            await make_contest(season=season, phase=PhaseKind.PUBLIC_VOTING)
        with count_queries() as queries:
            found = await slugs(graphql, user)
        counts.append(len(queries))
    assert len(found) == 3
    assert counts[0] == counts[1]


async def test_seasons_take_the_same_queries_for_one_and_three(graphql: GraphQL) -> None:
    document = "{ seasons { slug name { vi } contests { slug season { slug } tracks { position } } } }"
    counts = []
    for more in (1, 2):
        for _ in range(more):
            await make_contest()
        with count_queries() as queries:
            data = await graphql(None, document)
        counts.append(len(queries))
    assert [len(season["contests"]) for season in data["seasons"]] == [1, 1, 1]
    assert counts[0] == counts[1]


async def test_filters(graphql: GraphQL) -> None:
    upcoming = await make_contest(phase=None)
    is_open = await make_contest(phase=PhaseKind.SUBMISSION)
    finished = await make_contest(phase=PhaseKind.ANNOUNCEMENT)
    draft = await make_contest(is_published=False)
    user = await organised(draft)
    assert await slugs(graphql, None, "UPCOMING") == [upcoming.slug]
    assert await slugs(graphql, None, "OPEN") == [is_open.slug]
    assert await slugs(graphql, None, "FINISHED") == [finished.slug]
    assert await slugs(graphql, None, "MINE") == []
    assert await slugs(graphql, user, "MINE") == [draft.slug]
    assert await slugs(graphql, None) == [finished.slug, is_open.slug, upcoming.slug]


async def test_a_draft_is_absent_to_others_everywhere(graphql: GraphQL) -> None:
    draft = await make_contest(is_published=False)
    season = await draft.season
    document = """query Draft($contest: String!, $season: String!) {
      contest(slug: $contest) { id } season(slug: $season) { id } seasons { slug } }"""
    for user in (None, await make_user(), await organised(await make_contest())):
        data = await graphql(user, document, contest=draft.slug, season=season.slug)
        assert data["contest"] is None
        assert data["season"] is None
        assert season.slug not in [row["slug"] for row in data["seasons"]]
    for insider in (await organised(draft), await make_auditor(season_id=season.id)):
        data = await graphql(insider, document, contest=draft.slug, season=season.slug)
        assert data["contest"] == {"id": str(draft.id)}
        assert data["season"] == {"id": str(season.id)}


async def test_what_a_page_reads_it_can_send_back(graphql: GraphQL) -> None:
    contest = await make_contest()
    user = await organised(contest)
    given = (await graphql(user, INPUT, slug=contest.slug))["contest"]
    sent = {"id": str(contest.id), "version": 1, "input": given | {"title": {"vi": "Tên mới", "en": ""}}}
    data = await graphql(user, UPDATE, **sent)
    assert data["updateContest"] == {"__typename": "Contest", "version": 2, "title": {"vi": "Tên mới"}}
    stale = (await graphql(user, UPDATE, **sent))["updateContest"]
    assert (stale["kind"], stale["code"]) == ("CONFLICT", "kernel.stale")


async def test_a_refusal_names_the_argument_in_words(graphql: GraphQL) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    user = await organised(contest)
    given = (await graphql(user, INPUT, slug=contest.slug))["contest"]
    given["juryWeight"], given["publicWeight"] = "101", "0"
    data = await graphql(user, UPDATE, id=str(contest.id), version=1, input=given)
    problem = data["updateContest"]
    assert (problem["kind"], problem["fields"][0]["path"]) == ("INVALID", "input.juryWeight")
    assert problem["message"] == "Tổng trọng số là 101 %, phải đúng 100 %."


async def test_an_organiser_announces_a_contest(graphql: GraphQL) -> None:
    user = await make_organiser(season_id=(await make_season()).id)
    season = (
        await graphql(
            user,
            """mutation { createSeason(slug: "ngay-so", name: {vi: "Ngày số"}, summary: {vi: ""},
               startsOn: "2030-01-01", endsOn: "2030-12-31") { ... on Season { id isPublished } } }""",
        )
    )["createSeason"]
    assert season["isPublished"] is False
    await graphql(
        user, "mutation P($id: ID!) { publishSeason(id: $id) { ... on Season { id } } }", id=season["id"]
    )
    created = (
        await graphql(
            user,
            """mutation C($id: ID!) { createContest(seasonId: $id, title: {vi: "Sáng kiến"}, slug: "sang-kien") {
               ... on Contest { id slug version formFields { key } } } }""",
            id=season["id"],
        )
    )["createContest"]
    publish = """mutation P($id: ID!, $version: Int!) { publishContest(id: $id, version: $version) {
        ... on Contest { isPublished } ... on Problem { code fields { code message } } } }"""
    refused = (await graphql(user, publish, id=created["id"], version=1))["publishContest"]
    assert refused["code"] == "contests.not_ready"
    assert "contests.check_tracks" in [field["code"] for field in refused["fields"]]
    given = (await graphql(user, INPUT, slug="sang-kien"))["contest"]
    for name in ("summary", "rules", "organiserName"):
        given[name] = {"vi": "Có", "en": ""}
    given["tracks"] = [{"name": {"vi": "Dịch vụ công", "en": "Public services"}}]
    await graphql(user, UPDATE, id=created["id"], version=1, input=given)
    published = await graphql(user, publish, id=created["id"], version=2)
    assert published["publishContest"] == {"isPublished": True}
    assert await slugs(graphql, None, "UPCOMING") == ["sang-kien"]


# ---- console


async def console(graphql: GraphQL, user: User | None, contest: Contest) -> Any:
    return (await graphql(user, CONSOLE, slug=contest.slug))["contest"]["console"]


async def test_the_console_is_for_those_who_run_or_audit(graphql: GraphQL) -> None:
    contest = await make_contest()
    for outsider in (None, await make_user(), await organised(await make_contest())):
        assert await console(graphql, outsider, contest) is None
    assert await console(graphql, await organised(contest), contest) is not None
    seen = await console(graphql, await make_auditor(contest_id=contest.id), contest)
    assert set(seen["viewerCan"].values()) == {False}


async def test_the_console_counts(graphql: GraphQL) -> None:
    contest = await make_contest()
    user = await organised(contest)
    await make_entries(2, contest=contest, status=EntryStatus.SUBMITTED)
    await make_entries(1, contest=contest, status=EntryStatus.FORWARDED)
    await make_entries(1, contest=contest)
    seen = await console(graphql, user, contest)
    counts = {line["status"]: line["count"] for line in seen["statusCounts"]}
    assert counts == {
        "DRAFT": 1,
        "SUBMITTED": 2,
        "RETURNED": 0,
        "FORWARDED": 1,
        "WITHDRAWN": 0,
        "INELIGIBLE": 0,
    }
    assert sum(day["count"] for day in seen["submissionsByDay"]) == 3
    assert seen["trackCounts"] == [{"track": {"position": 0}, "count": 3}]
    assert seen["entries"]["totalCount"] == 3
    assert seen["attention"] == [
        {
            "code": "contests.attention_for_units",
            "message": "2 bài chờ ban tổ chức duyệt thay đơn vị chưa có đầu mối.",
            "count": 2,
            "href": f"/console/contests/{contest.slug}/entries?waiting=organiser",
        }
    ]


async def test_the_console_takes_the_same_queries_for_one_and_three(graphql: GraphQL) -> None:
    contest = await make_contest()
    user = await organised(contest)
    counts = []
    for more in (1, 2):
        await make_entries(more, contest=contest, status=EntryStatus.SUBMITTED)
        for _ in range(more):
            await make_auditor(contest_id=contest.id)
        with count_queries() as queries:
            seen = await console(graphql, user, contest)
        counts.append(len(queries))
    assert seen["entries"]["totalCount"] == 3
    assert len(seen["people"]) == 4
    assert counts[0] == counts[1], queries.statements


async def test_the_audit_trail_tells_what_was_done_but_not_who_voted(graphql: GraphQL) -> None:
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING)
    user = await organised(contest)
    given = (await graphql(user, INPUT, slug=contest.slug))["contest"]
    await graphql(user, UPDATE, id=str(contest.id), version=1, input=given)
    entries = await make_entries(1, contest=contest, status=EntryStatus.FORWARDED)
    await cast_ballot(await ctx_for(await make_user()), contest.id, [Choice(entries[0].id)])
    trail = (await console(graphql, user, contest))["audit"]
    assert trail["totalCount"] == 1
    assert trail["edges"][0]["node"] == {
        "operation": "contests.update_contest",
        "event": "ContestChanged",
        "actor": {"name": user.name},
    }


@pytest.mark.parametrize("slug", ["", "khong-co", "\x00", "x" * 5_000])
async def test_an_unknown_address_is_no_error(graphql: GraphQL, slug: str) -> None:
    assert (await graphql(None, CONSOLE, slug=slug))["contest"] is None
