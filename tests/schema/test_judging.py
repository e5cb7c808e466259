"""Judging through GraphQL: who sees which scores and names, the desk, the console, and progress live."""

from __future__ import annotations

from typing import Any

import pytest

from domain.accounts.models import Unit, User
from domain.contests.models import Contest, Criterion, PhaseKind
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.judging.models import Assignment, Round, RoundStatus
from tests.conftest import GraphQL, count_queries
from tests.factories.accounts import (
    make_membership,
    make_organiser,
    make_user,
)
from tests.factories.contests import make_contest
from tests.factories.entries import make_entry
from tests.factories.judging import (
    CANARY,
    Panel,
    make_assignment,
    make_invitation,
    make_judge,
    make_panel,
    make_result,
    make_scorecard,
)

ASSIGNMENT = """
fragment Whole on Assignment {
  id version comment handedInAt releasedAt releaseReason roundStatus closesAt total
  judge { alias person { name email } }
  scores { criterion { id position } value comment }
  entry { id title contributors { name email birthDate } }
  contest { slug }
  viewerCan { score handIn declareConflict }
}
"""
DESKS = (
    ASSIGNMENT
    + "query { judgingDesks { round handedIn total closesAt contest { slug } assignments { ...Whole } } }"
)
ONE = ASSIGNMENT + "query One($id: ID!) { assignment(id: $id) { ...Whole } }"
CONSOLE = (
    ASSIGNMENT
    + """
query Console($slug: String!) { contest(slug: $slug) { console { round {
  id number status judgesPerEntry openedAt closedAt entriesToJudge
  judges { id alias person { name email } maxLoad assigned handedIn conflicts }
  assignments { ...Whole }
  progress { contestId assigned handedIn started byJudge { judgeId alias assigned handedIn } }
  invitations { email } results { entry { title } score scorecards spread }
  viewerCan { invite assign open close }
} } } }
"""
)
SAVE = (
    ASSIGNMENT
    + """
mutation Save($id: ID!, $version: Int!, $scores: [ScoreInput!]!, $comment: String!) {
  saveScorecard(assignmentId: $id, version: $version, scores: $scores, comment: $comment) {
    ...Whole ... on Problem { kind code message fields { path code message } }
  }
}
"""
)
HAND_IN = """
mutation HandIn($id: ID!, $version: Int!) { handInScorecard(assignmentId: $id, version: $version) {
  ... on Assignment { handedInAt total viewerCan { score declareConflict } } ... on Problem { kind code }
} }
"""
DECLARE = """
mutation Declare($id: ID!, $reason: String!) { declareConflict(assignmentId: $id, reason: $reason) {
  ... on Done { ok } ... on Problem { kind code }
} }
"""
ROUND = (
    " { ... on Round { id status viewerCan { invite assign open close } } ... on Problem { kind code } } }"
)
CREATE = "mutation M($id: ID!, $n: Int!) { createRound(contestId: $id, judgesPerEntry: $n)" + ROUND
OPEN = "mutation M($id: ID!) { openRound(roundId: $id)" + ROUND
CLOSE = "mutation M($id: ID!) { closeRound(roundId: $id)" + ROUND
REMOVE = "mutation M($id: ID!) { removeJudge(judgeId: $id)" + ROUND
REMIND = """
mutation M($id: ID!) { remindJudges(roundId: $id) { ... on Done { ok } ... on Problem { kind code } } }
"""
INVITE = """
mutation M($id: ID!, $email: String!) { inviteJudge(roundId: $id, email: $email) {
  ... on Invitation { email for: kind } ... on Problem { kind code fields { path } }
} }
"""
PLAN = """
mutation M($id: ID!, $seed: Int) { planAssignments(roundId: $id, seed: $seed) {
  ... on AssignmentPlanResult { created minLoad maxLoad round { status } shortfalls { entry { title } missing reason } }
  ... on Problem { kind code }
} }
"""


@pytest.fixture
async def panel(db: object) -> Panel:
    return await make_panel()


async def _console(graphql: GraphQL, user: User, contest: Contest) -> dict[str, Any]:
    data = await graphql(user, CONSOLE, slug=contest.slug)
    found: dict[str, Any] = data["contest"]["console"]["round"]
    return found


# ---- what is seen


async def test_desk_shows_the_judges_own_and_nobody_elses(graphql: GraphQL, panel: Panel) -> None:
    [desk] = (await graphql(panel.users[0], DESKS))["judgingDesks"]
    assert (desk["round"], desk["handedIn"], desk["total"]) == (1, 0, 1)
    [assignment] = desk["assignments"]
    assert assignment["id"] == str(panel.scorecards[0].id)
    assert [score["value"] for score in assignment["scores"]] == ["7.00", "8.00", "9.00"]
    assert assignment["total"] == "79.0000"
    assert assignment["comment"] == f"{CANARY} 1"
    assert f"{CANARY} 2" not in str(desk)
    assert assignment["judge"] is None
    assert assignment["viewerCan"] == {"score": True, "handIn": True, "declareConflict": True}


async def test_judge_sees_no_private_data_of_authors(graphql: GraphQL, panel: Panel) -> None:
    await Contributor.filter(entry_id=panel.entry.id).update(email="tac.gia@example.vn")
    [desk] = (await graphql(panel.users[0], DESKS))["judgingDesks"]
    [contributor] = desk["assignments"][0]["entry"]["contributors"]
    assert (contributor["email"], contributor["birthDate"]) == (None, None)


async def test_nobody_else_reaches_an_assignment(graphql: GraphQL, panel: Panel) -> None:
    author = await User.get(id=panel.entry.author_id)
    stranger = await make_organiser(contest_id=(await make_contest()).id)
    for user in (None, author, panel.users[1], stranger):
        answer = await graphql(user, ONE, id=str(panel.scorecards[0].id))
        assert answer == {"assignment": None}
    assert await graphql(panel.users[0], ONE, id="rubbish") == {"assignment": None}


@pytest.mark.parametrize("status", [RoundStatus.PREPARING, RoundStatus.CLOSED])
async def test_round_that_is_not_open_shows_judges_only_what_they_handed_in(
    graphql: GraphQL, panel: Panel, status: RoundStatus
) -> None:
    await Round.filter(id=panel.round.id).update(status=status)
    await Assignment.filter(id=panel.scorecards[1].id).update(handed_in_at=panel.round.created_at)
    first = await graphql(panel.users[0], ONE, id=str(panel.scorecards[0].id))
    second = await graphql(panel.users[1], ONE, id=str(panel.scorecards[1].id))
    assert first["assignment"] is None
    assert (second["assignment"] is not None) == (status is RoundStatus.CLOSED)
    desks = (await graphql(panel.users[1], DESKS))["judgingDesks"]
    assert len(desks) == (1 if status is RoundStatus.CLOSED else 0)


async def test_withdrawn_entry_leaves_the_desk(graphql: GraphQL, panel: Panel) -> None:
    await Entry.filter(id=panel.entry.id).update(status=EntryStatus.WITHDRAWN)
    assert (await graphql(panel.users[0], DESKS))["judgingDesks"] == []


async def test_organiser_and_auditor_see_panel_and_scores(graphql: GraphQL, panel: Panel) -> None:
    for user, may in ((panel.organiser, True), (panel.auditor, False)):
        seen = await _console(graphql, user, panel.contest)
        assert [judge["person"]["name"] for judge in seen["judges"]] == [u.name for u in panel.users]
        assert [a["judge"]["alias"] for a in seen["assignments"]] == [1, 2]
        assert [a["comment"] for a in seen["assignments"]] == [f"{CANARY} 1", f"{CANARY} 2"]
        assert seen["progress"] == {
            "contestId": str(panel.contest.id),
            "assigned": 2,
            "handedIn": 0,
            "started": 2,
            "byJudge": [
                {"judgeId": str(judge.id), "alias": judge.alias, "assigned": 1, "handedIn": 0}
                for judge in panel.judges
            ],
        }
        assert (seen["entriesToJudge"], seen["status"]) == (1, "OPEN")
        assert seen["viewerCan"] == {"invite": may, "assign": may, "open": False, "close": may}
        assert not any(any(a["viewerCan"].values()) for a in seen["assignments"])


async def test_console_is_closed_to_judges_and_authors(graphql: GraphQL, panel: Panel) -> None:
    author = await User.get(id=panel.entry.author_id)
    for user in (None, author, *panel.users):
        data = await graphql(user, CONSOLE, slug=panel.contest.slug)
        assert data["contest"]["console"] is None
        assert CANARY not in str(data)


async def test_late_conflict_hides_entry_and_assignment(graphql: GraphQL, panel: Panel) -> None:
    document = "query E($id: ID!) { entry(id: $id) { answers { field { key } } } }"

    async def keys() -> list[str]:
        found = await graphql(panel.users[0], document, id=str(panel.entry.id))
        return [answer["field"]["key"] for answer in found["entry"]["answers"]]

    assert "internal_note" in await keys()
    await make_membership(panel.users[0], await Unit.get(id=panel.entry.unit_id))
    # what is left is the public page
    assert await keys() == ["novelty", "savings"]
    assert (await graphql(panel.users[0], DESKS))["judgingDesks"] == []
    seen = await _console(graphql, panel.organiser, panel.contest)
    assert [judge["conflicts"] for judge in seen["judges"]] == [1, 0]
    assert seen["progress"]["assigned"] == 1


# ---- mutations


async def _lines(contest: Contest, *values: str | None) -> list[dict[str, Any]]:
    criteria = await Criterion.filter(contest_id=contest.id).order_by("position")
    return [{"criterionId": str(c.id), "value": v} for c, v in zip(criteria, values, strict=False)]


async def test_judge_saves_hands_in_and_sees_it_closed(graphql: GraphQL, panel: Panel) -> None:
    user, id_ = panel.users[0], str(panel.scorecards[0].id)
    scores = await _lines(panel.contest, "10", "10", "5")
    saved = await graphql(user, SAVE, id=id_, version=2, scores=scores, comment="Rõ ràng")
    assert saved["saveScorecard"]["version"] == 3
    assert saved["saveScorecard"]["total"] == "85.0000"
    stale = (await graphql(user, SAVE, id=id_, version=2, scores=scores, comment=""))["saveScorecard"]
    assert (stale["kind"], stale["code"]) == ("CONFLICT", "kernel.stale")
    assert "3" in stale["message"]
    done = (await graphql(user, HAND_IN, id=id_, version=3))["handInScorecard"]
    assert done["handedInAt"] is not None
    assert done["viewerCan"] == {"score": False, "declareConflict": True}


async def test_bad_scores_are_named_in_both_languages(graphql: GraphQL, panel: Panel) -> None:
    scores = await _lines(panel.contest, "10", "11")
    answer = await graphql(
        panel.users[0], SAVE, id=str(panel.scorecards[0].id), version=2, scores=scores, comment=""
    )
    problem = answer["saveScorecard"]
    assert problem["message"] == "Điểm phải từ 0 đến 10."
    assert [field["path"] for field in problem["fields"]] == ["scores.1.value"]


async def test_declaring_a_conflict_empties_the_desk(graphql: GraphQL, panel: Panel) -> None:
    id_ = str(panel.scorecards[0].id)
    answer = await graphql(panel.users[0], DECLARE, id=id_, reason="Tôi là người nhà của tác giả.")
    assert answer == {"declareConflict": {"ok": True}}
    assert (await graphql(panel.users[0], DESKS))["judgingDesks"] == []
    released = (await _console(graphql, panel.organiser, panel.contest))["assignments"][0]
    assert released["releaseReason"] == "Tôi là người nhà của tác giả."


async def test_organiser_walks_a_round(graphql: GraphQL, db: object) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    organiser = await make_organiser(contest_id=contest.id)
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    created = (await graphql(organiser, CREATE, id=str(contest.id), n=1))["createRound"]
    assert created["viewerCan"] == {"invite": True, "assign": True, "open": True, "close": False}
    invited = (await graphql(organiser, INVITE, id=created["id"], email="Moi@Example.vn"))["inviteJudge"]
    assert invited == {"email": "moi@example.vn", "for": "JUDGE"}
    round_ = await Round.get(id=created["id"])
    judge = await make_judge(round_, await make_user())
    leaver = await make_judge(round_, await make_user())
    assert (await graphql(organiser, REMOVE, id=str(leaver.id)))["removeJudge"]["status"] == "PREPARING"
    plan = (await graphql(organiser, PLAN, id=created["id"], seed=3))["planAssignments"]
    assert plan == {
        "created": 1,
        "minLoad": 1,
        "maxLoad": 1,
        "round": {"status": "PREPARING"},
        "shortfalls": [],
    }
    assert (await graphql(organiser, OPEN, id=created["id"]))["openRound"]["status"] == "OPEN"
    assert (await graphql(organiser, REMIND, id=created["id"]))["remindJudges"] == {"ok": True}
    await Assignment.filter(judge_id=judge.id).delete()
    await make_scorecard(judge, entry, [10, 10, 10])
    assert (await graphql(organiser, CLOSE, id=created["id"]))["closeRound"]["status"] == "CLOSED"
    [result] = (await _console(graphql, organiser, contest))["results"]
    assert (result["score"], result["scorecards"], result["spread"]) == ("100.0000", 1, None)


async def test_shortfall_says_why_in_words(graphql: GraphQL, panel: Panel) -> None:
    await Round.filter(id=panel.round.id).update(judges_per_entry=3)
    plan = (await graphql(panel.organiser, PLAN, id=str(panel.round.id)))["planAssignments"]
    assert plan["shortfalls"] == [
        {
            "entry": {"title": "Hồ sơ không giấy"},
            "missing": 1,
            "reason": "Không đủ giám khảo không có xung đột lợi ích với hồ sơ này.",
        }
    ]


async def test_strangers_run_no_round(graphql: GraphQL, panel: Panel) -> None:
    for user, kind in ((None, "FORBIDDEN"), (panel.users[0], "NOT_FOUND"), (panel.auditor, "FORBIDDEN")):
        answer = await graphql(user, CLOSE, id=str(panel.round.id))
        assert answer["closeRound"]["kind"] == kind


# ---- no query per row


async def _grow(panel: Panel, entries: int) -> None:
    for _ in range(entries):
        entry = await make_entry(contest=panel.contest, status=EntryStatus.FORWARDED)
        for judge in panel.judges:
            await make_assignment(judge, entry)


async def test_desk_costs_the_same_for_one_and_three(graphql: GraphQL, panel: Panel) -> None:
    with count_queries() as one:
        await graphql(panel.users[0], DESKS)
    await _grow(panel, 2)
    with count_queries() as three:
        [desk] = (await graphql(panel.users[0], DESKS))["judgingDesks"]
    assert len(desk["assignments"]) == 3
    assert len(three) == len(one)


@pytest.mark.parametrize(
    "part",
    [
        "judges { person { name email } conflicts }",
        "assignments { ...Whole }",
        "progress { byJudge { handedIn } } entriesToJudge viewerCan { close }",
        "results { entry { title } score }",
        "invitations { email }",
    ],
)
async def test_each_part_of_the_console_costs_the_same_for_one_and_three(
    graphql: GraphQL, panel: Panel, part: str
) -> None:
    document = f"query C($slug: String!) {{ contest(slug: $slug) {{ console {{ round {{ {part} }} }} }} }}"
    document = ASSIGNMENT + document if "Whole" in part else document
    await _fill(panel)
    with count_queries() as one:
        await graphql(panel.organiser, document, slug=panel.contest.slug)
    for _ in range(2):
        await _fill(panel)
    with count_queries() as three:
        await graphql(panel.organiser, document, slug=panel.contest.slug)
    assert len(three) == len(one)


async def _fill(panel: Panel) -> None:
    """One more of everything a round has."""
    panel.judges.append(await make_judge(panel.round, await make_user()))
    entry = await make_entry(contest=panel.contest, status=EntryStatus.FORWARDED)
    await make_scorecard(panel.judges[-1], entry)
    await make_result(panel.round, entry)
    await make_invitation(panel.round)
