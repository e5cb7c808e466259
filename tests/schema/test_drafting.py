"""Drafts through the API: part by part with clashes, grace, late codes, and what each of them tells whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.accounts.models import User
from domain.accounts.tokens import late_code
from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Entry, EntryStatus
from tests.conftest import GraphQL
from tests.factories.accounts import make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest, make_phases
from tests.factories.entries import author_of, make_entry, make_late_code

PROBLEM = "... on Problem { kind code message fields { path code } }"
SAVE = f"""mutation ($id: ID!, $input: EntryChangesInput!) {{ saveEntryParts(id: $id, input: $input) {{
    __typename
    ... on EntrySave {{ version clashes entry {{ title summary version revisions {{
        part revision savedBy {{ name }} }} }} }}
    {PROBLEM} }} }}"""
USE = f"""mutation ($id: ID!, $code: String!) {{ useLateCode(entryId: $id, code: $code) {{
    __typename ... on Entry {{ openUntil viewerCan {{ edit submit }} }} {PROBLEM} }} }}"""
SUBMIT = f"""mutation ($id: ID!) {{ submitEntry(id: $id, version: 1) {{
    __typename ... on Entry {{ versions {{ number admission }} }} {PROBLEM} }} }}"""
CODES = """query ($slug: String!) { contest(slug: $slug) { graceMinutes viewerCan { submitEntry } console { lateCodes {
    label code uses isUsable recordedUses { entryCode usedBy { name } } } } } }"""
HOUR = timedelta(hours=1)


async def closed(**values: Any) -> Contest:
    """A contest whose submission closed a minute ago."""
    contest, now = await make_contest(**values), datetime.now(UTC)
    await make_phases(contest, {PhaseKind.SUBMISSION: (now - HOUR, now - HOUR / 60)})
    return contest


async def test_parts_are_saved_apart_and_a_clash_shows_what_is_stored(graphql: GraphQL) -> None:
    entry = await make_entry()
    author = await author_of(entry)
    one = {"title": {"value": "Tab một", "base": 1}}
    saved = (await graphql(author, SAVE, id=str(entry.id), input=one))["saveEntryParts"]
    assert (saved["version"], saved["clashes"]) == (2, [])
    two = {"title": {"value": "Tab hai", "base": 1}, "summary": {"value": "Tóm tắt mới", "base": 1}}
    saved = (await graphql(author, SAVE, id=str(entry.id), input=two))["saveEntryParts"]
    assert saved["clashes"] == ["title"]
    assert saved["entry"] == {
        "title": "Tab một",
        "summary": "Tóm tắt mới",
        "version": 3,
        "revisions": [
            {"part": "summary", "revision": 3, "savedBy": {"name": author.name}},
            {"part": "title", "revision": 2, "savedBy": {"name": author.name}},
        ],
    }


async def test_refused_parts_are_named(graphql: GraphQL) -> None:
    entry = await make_entry()
    wrong = {
        "trackId": {"value": None, "base": 1},
        "answers": [{"key": "savings", "value": "nhiều", "base": 1}],
        "contributors": {"value": [{"name": "A", "share": "101"}], "base": 1},
    }
    found = (await graphql(await author_of(entry), SAVE, id=str(entry.id), input=wrong))["saveEntryParts"]
    assert [field["path"] for field in found["fields"]] == [
        "input.answers.savings",
        "input.contributors.0.share",
    ]


async def test_revisions_and_the_last_moment_are_the_authors_own(graphql: GraphQL) -> None:
    entry = await make_entry(status=EntryStatus.SUBMITTED)
    organiser = await make_organiser(contest_id=entry.contest_id)
    author = await author_of(entry)
    await graphql(author, SAVE, id=str(entry.id), input={"title": {"value": "Mới", "base": 1}})
    document = "query ($id: ID!) { entry(id: $id) { openUntil revisions { part } versions { admission } } }"
    own = (await graphql(author, document, id=str(entry.id)))["entry"]
    assert (own["openUntil"] is not None, own["revisions"]) == (True, [{"part": "title"}])
    others = (await graphql(organiser, document, id=str(entry.id)))["entry"]
    assert others == {"openUntil": None, "revisions": [], "versions": [{"admission": "ON_TIME"}]}


async def test_grace_lets_begin_and_submit_and_says_so(graphql: GraphQL) -> None:
    contest = await closed(grace_minutes=10)
    entry, author = await make_entry(contest=contest), await make_user()
    shown = (await graphql(author, CODES, slug=contest.slug))["contest"]
    assert (shown["graceMinutes"], shown["viewerCan"]) == (10, {"submitEntry": True})
    submitted = (await graphql(await author_of(entry), SUBMIT, id=str(entry.id)))["submitEntry"]
    assert submitted["versions"] == [{"number": 1, "admission": "GRACE"}]


async def test_a_refusal_tells_the_close_and_the_second_of_arrival(graphql: GraphQL) -> None:
    entry = await make_entry(contest=await closed())
    found = (await graphql(await author_of(entry), SUBMIT, id=str(entry.id)))["submitEntry"]
    assert (found["kind"], found["code"]) == ("CLOSED", "entries.submission_closed")
    assert "{" not in found["message"]


async def codes_of(graphql: GraphQL, user: User | None, contest: Contest) -> Any:
    console = (await graphql(user, CODES, slug=contest.slug))["contest"]["console"]
    return console and console["lateCodes"]


async def test_a_late_code_from_making_to_its_use(graphql: GraphQL) -> None:
    contest = await closed()
    entry: Entry = await make_entry(contest=contest)
    author, organiser = await author_of(entry), await make_organiser(contest_id=contest.id)
    code = await make_late_code(contest)
    text = late_code(code.id)
    wrong = (await graphql(author, USE, id=str(entry.id), code="SAI"))["useLateCode"]
    assert (wrong["code"], wrong["fields"]) == (
        "entries.late_code_unknown",
        [{"path": "code", "code": "entries.late_code_unknown"}],
    )
    offer = "query ($code: String!) { lateOffer(code: $code) { contest { slug } } }"
    assert await graphql(author, offer, code=text) == {"lateOffer": {"contest": {"slug": contest.slug}}}
    used = (await graphql(author, USE, id=str(entry.id), code=text))["useLateCode"]
    assert used["viewerCan"] == {"edit": True, "submit": True}
    assert await graphql(author, offer, code=text) == {"lateOffer": None}
    (shown,) = await codes_of(graphql, organiser, contest)
    assert shown == {
        "label": "Sở Y tế",
        "code": text,
        "uses": 1,
        "isUsable": False,
        "recordedUses": [{"entryCode": None, "usedBy": {"name": author.name}}],
    }
    (audited,) = await codes_of(graphql, await make_auditor(contest_id=contest.id), contest)
    assert audited["code"] is None
    assert await codes_of(graphql, author, contest) is None


async def test_organisers_make_and_revoke_codes(graphql: GraphQL) -> None:
    contest = await closed()
    organiser = await make_organiser(contest_id=contest.id)
    create = f"""mutation ($id: ID!, $until: DateTime!, $uses: Int!) {{ createLateCode(contestId: $id, label: "Sở Y tế",
        maxUses: $uses, expiresAt: $until, extendsUntil: $until) {{
        __typename ... on LateCode {{ id text: code }} {PROBLEM} }} }}"""
    until = (datetime.now(UTC) + HOUR).isoformat()
    made = (await graphql(organiser, create, id=str(contest.id), until=until, uses=1))["createLateCode"]
    assert len(made["text"]) == 14
    none = (await graphql(organiser, create, id=str(contest.id), until=until, uses=0))["createLateCode"]
    assert [field["path"] for field in none["fields"]] == ["maxUses"]
    revoke = f"""mutation ($id: ID!) {{ revokeLateCode(id: $id) {{
        __typename ... on LateCode {{ text: code isUsable }} {PROBLEM} }} }}"""
    gone = (await graphql(organiser, revoke, id=made["id"]))["revokeLateCode"]
    assert gone == {"__typename": "LateCode", "text": None, "isUsable": False}
