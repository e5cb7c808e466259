"""A closed round's statistics through GraphQL: the figures of known scores, and nobody else's to see."""

from __future__ import annotations

from typing import Any

from domain.accounts.models import User
from domain.contests.models import PhaseKind, Prize
from domain.entries.models import EntryStatus
from domain.judging.models import Round, RoundStatus
from tests.conftest import GraphQL, count_queries
from tests.factories.accounts import make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest
from tests.factories.entries import make_entry
from tests.factories.judging import make_judge, make_round, make_scorecard

FIGURES = """
query Figures($slug: String!) { contest(slug: $slug) { console { round { figures {
  scorecards places parts
  agreement { alpha reliability oneJudge panel concordance }
  judges { judge { alias } scorecards mean severity spread noise consistency drift drifts }
  outliers { entry { title } judge { alias } value expected distance }
  methods { method isPossible newWinners { title } lostWinners { title } }
  intervals { entry { title } rank low high winning }
} } } } }
"""
# Shrout and Fleiss 1979, an entry a row and a judge a column, as points of 10
SCORES = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]


class Judged:
    """A round in which four judges scored six entries as published."""

    slug: str
    round: Round
    organiser: User


async def judged(scores: list[list[int]] = SCORES, status: RoundStatus = RoundStatus.CLOSED) -> Judged:
    made = Judged()
    contest = await make_contest(phase=PhaseKind.JUDGING, criteria=(100,))
    made.slug, made.organiser = contest.slug, await make_organiser(contest_id=contest.id)
    made.round = await make_round(contest, status=status)
    judges = [await make_judge(made.round, await make_user()) for _ in scores[0]]
    for number, row in enumerate(scores, 1):
        entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED, title=f"Bài {number}")
        for judge, score in zip(judges, row, strict=True):
            await make_scorecard(judge, entry, [score])
    return made


async def figures(graphql: GraphQL, user: User | None, slug: str) -> dict[str, Any] | None:
    console = (await graphql(user, FIGURES, slug=slug))["contest"]["console"]
    found: dict[str, Any] | None = console and console["round"] and console["round"]["figures"]
    return found


def rounded(values: dict[str, float | None]) -> dict[str, float | None]:
    return {name: value if value is None else round(value, 3) for name, value in values.items()}


async def test_published_scores_give_the_published_figures(graphql: GraphQL) -> None:
    made = await judged()
    found = await figures(graphql, made.organiser, made.slug)
    assert found is not None
    agreement = rounded(found["agreement"])
    assert (found["scorecards"], found["parts"]) == (24, 1)
    assert (agreement["oneJudge"], agreement["panel"], agreement["concordance"]) == (0.290, 0.620, 0.887)
    assert (
        agreement["reliability"] == 0.290
    )  # with every judge on every entry REML is the analysis of variance
    severities = {one["judge"]["alias"]: round(one["severity"], 2) for one in found["judges"]}
    assert severities == {1: 23.75, 2: -27.92, 3: -9.58, 4: 13.75}
    assert [one["entry"]["title"] for one in found["intervals"]][:2] == ["Bài 5", "Bài 3"]
    assert all(one["low"] <= one["rank"] <= one["high"] for one in found["intervals"])
    assert [one["method"] for one in found["methods"] if one["newWinners"] or not one["isPossible"]] == []


async def test_another_method_would_have_another_winner(graphql: GraphQL) -> None:
    made = await judged([[10, 1, 1], [4, 3, 3], [3, 3, 3]])
    await Prize.filter(contest_id=made.round.contest_id).delete()
    found = await figures(graphql, made.organiser, made.slug)
    assert found is not None
    median = next(one for one in found["methods"] if one["method"] == "MEDIAN")
    assert found["places"] == 1
    assert [one["title"] for one in median["lostWinners"]] == ["Bài 1"]
    assert sorted(one["title"] for one in median["newWinners"]) == ["Bài 2", "Bài 3"]


async def test_they_are_for_organisers_and_auditors_after_the_close(graphql: GraphQL) -> None:
    made = await judged()
    auditor = await make_auditor(contest_id=made.round.contest_id)
    stranger = await make_organiser(contest_id=(await make_contest()).id)
    assert await figures(graphql, auditor, made.slug) is not None
    for user in (None, stranger, await make_user()):
        assert await figures(graphql, user, made.slug) is None
    open_ = await judged(status=RoundStatus.OPEN)
    assert await figures(graphql, open_.organiser, open_.slug) is None


async def test_one_judge_says_nothing_about_agreement(graphql: GraphQL) -> None:
    made = await judged([[5], [7]])
    assert await figures(graphql, made.organiser, made.slug) is None


async def test_more_entries_take_no_more_queries(graphql: GraphQL) -> None:
    few, many = await judged(SCORES[:2]), await judged()
    counts = []
    for made in (few, many):
        with count_queries() as count:
            await figures(graphql, made.organiser, made.slug)
        counts.append(len(count))
    assert counts[0] == counts[1]
