"""Votes through the schema."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from domain.contests.models import Contest, PhaseKind, TallyVisibility
from domain.entries.models import Entry, EntryStatus
from domain.voting import live, queries
from schema.context import RequestContext
from schema.root import build_schema
from tests.conftest import GraphQL, count_queries, ctx_for
from tests.factories.accounts import make_organiser, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entries
from tests.factories.voting import make_ballot, make_ballots

pytestmark = pytest.mark.usefixtures("db", "quick")

CAST = """
mutation Cast($contestId: ID!, $choices: [ChoiceInput!]!) {
  castBallot(contestId: $contestId, choices: $choices) {
    __typename
    ... on Ballot { revision receipt contest { slug } choices { points entry { title } } }
    ... on Problem { kind code message fields { path code message } }
  }
}
"""
VOTE = """
query Vote($slug: String!) {
  contest(slug: $slug) {
    viewerCan { vote }
    myBallot { revision castAt choices { points entry { id title } } }
    tally { contestId ballots asOf rows { votes points entry { id title votes } } }
  }
}
"""
MANY = """
query Many { contests(first: 20) { edges { node { slug myBallot { receipt } tally { ballots } } } } }
"""
FOLLOW = """
subscription Follow($id: ID!) { tallyChanged(contestId: $id) { contestId ballots rows { entryId votes points } } }
"""


@pytest.fixture
async def quick(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    monkeypatch.setattr(queries, "COUNT_SECONDS", 0.05)
    monkeypatch.setattr(live, "RECHECK_SECONDS", 0.3)
    queries.forget_counts()
    yield
    queries.forget_counts()


async def make_vote(
    visibility: TallyVisibility = TallyVisibility.LIVE, entries: int = 3
) -> tuple[Contest, list[Entry]]:
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING, tally_visibility=visibility)
    return contest, await make_entries(entries, contest=contest, status=EntryStatus.FORWARDED)


def chosen(*entries: Entry) -> list[dict[str, Any]]:
    return [{"entryId": str(entry.id)} for entry in entries]


async def test_a_voter_casts_reads_and_replaces_the_ballot(graphql: GraphQL) -> None:
    contest, (first, second, _) = await make_vote()
    voter = await make_user()
    answer = await graphql(voter, CAST, contestId=str(contest.id), choices=chosen(first, second))
    ballot = answer["castBallot"]
    assert ballot["__typename"] == "Ballot"
    assert ballot["contest"] == {"slug": contest.slug}
    assert ballot["choices"] == [
        {"points": 1, "entry": {"title": first.title}},
        {"points": 1, "entry": {"title": second.title}},
    ]
    changed = await graphql(voter, CAST, contestId=str(contest.id), choices=chosen(second))
    assert changed["castBallot"]["revision"] == 2
    assert changed["castBallot"]["receipt"] == ballot["receipt"]
    page = (await graphql(voter, VOTE, slug=contest.slug))["contest"]
    assert page["viewerCan"] == {"vote": True}
    assert [choice["entry"]["id"] for choice in page["myBallot"]["choices"]] == [str(second.id)]


async def test_a_ballot_is_shown_to_nobody_else(graphql: GraphQL) -> None:
    contest, entries = await make_vote()
    await make_ballot(contest, entries[:1], voter="somebody@example.vn")
    for user in (None, await make_user(), await make_organiser(contest_id=contest.id)):
        assert (await graphql(user, VOTE, slug=contest.slug))["contest"]["myBallot"] is None


async def test_the_count_is_shown_by_the_rule_to_everybody_alike(graphql: GraphQL) -> None:
    live_one, entries = await make_vote()
    await make_ballot(live_one, [entries[1]])
    secret, others = await make_vote(TallyVisibility.WITH_RESULTS)
    await make_ballots(secret, others, 2)
    for user in (None, await make_user(), await make_organiser(contest_id=secret.id)):
        tally = (await graphql(user, VOTE, slug=live_one.slug))["contest"]["tally"]
        assert tally["ballots"] == 1
        assert tally["rows"][0] == {
            "votes": 1,
            "points": 1,
            "entry": {"id": str(entries[1].id), "title": entries[1].title, "votes": 1},
        }
        assert (await graphql(user, VOTE, slug=secret.slug))["contest"]["tally"] is None


async def test_refusals_are_problems_in_the_viewers_words(graphql: GraphQL) -> None:
    contest, entries = await make_vote(entries=4)
    voter = await make_user()

    async def refusal(user: Any, contest_id: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
        answer: dict[str, Any] = (await graphql(user, CAST, contestId=contest_id, choices=choices))[
            "castBallot"
        ]
        assert answer["__typename"] == "Problem"
        return answer

    too_many = await refusal(voter, str(contest.id), chosen(*entries))
    assert too_many["message"] == "Bạn chỉ được chọn tối đa 3 hồ sơ."
    assert [(field["path"], field["code"]) for field in too_many["fields"]] == [
        ("choices", "voting.too_many_choices")
    ]
    assert (await refusal(None, str(contest.id), chosen(entries[0])))["code"] == "kernel.sign_in_first"
    for rubbish in ("x", "00000000-0000-0000-0000-000000000000", "\x00"):
        assert (await refusal(voter, rubbish, chosen(entries[0])))["kind"] == "NOT_FOUND"
    assert (await refusal(voter, str(contest.id), [{"entryId": "x"}]))["kind"] == "NOT_FOUND"
    await move_to(contest, PhaseKind.ANNOUNCEMENT)
    closed = await refusal(voter, str(contest.id), chosen(entries[0]))
    assert (closed["kind"], closed["code"]) == ("CLOSED", "contests.phase_closed")


async def test_a_count_of_three_entries_costs_what_one_costs(
    graphql: GraphQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "COUNT_SECONDS", 3600)  # a count does not grow old on a slow machine
    costs = []
    for size in (1, 3):
        contest, entries = await make_vote(entries=size)
        voter = await make_user()
        await make_ballot(contest, entries, voter=voter.email)
        queries.forget_counts()
        with count_queries() as count:
            await graphql(voter, VOTE, slug=contest.slug)
        costs.append(len(count))
    assert costs[0] == costs[1]


async def test_ballots_and_counts_of_three_contests_cost_what_one_costs(
    graphql: GraphQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "COUNT_SECONDS", 3600)  # a count does not grow old on a slow machine
    voter, costs = await make_user(), []
    for size in (1, 2):  # one contest, then three
        for _ in range(size):
            contest, entries = await make_vote(entries=1)
            await make_ballot(contest, entries, voter=voter.email)
        queries.forget_counts()
        with count_queries() as count:
            edges = (await graphql(voter, MANY))["contests"]["edges"]
        assert all(edge["node"]["myBallot"] and edge["node"]["tally"] for edge in edges)
        costs.append((len(edges), len(count)))
    assert [number for number, _ in costs] == [1, 3]
    assert costs[0][1] == costs[1][1]


async def test_a_subscription_follows_the_count(graphql: GraphQL) -> None:
    contest, (first, *_) = await make_vote()
    context = RequestContext(ctx=await ctx_for())
    stream: Any = await build_schema().subscribe(
        FOLLOW, variable_values={"id": str(contest.id)}, context_value=context
    )
    async with asyncio.timeout(10):
        assert (await anext(stream)).data["tallyChanged"]["ballots"] == 0
        await graphql(await make_user(), CAST, contestId=str(contest.id), choices=chosen(first))
        update = (await anext(stream)).data["tallyChanged"]
    assert update["contestId"] == str(contest.id)
    assert update["rows"][0] == {"entryId": str(first.id), "votes": 1, "points": 1}
    await stream.aclose()
