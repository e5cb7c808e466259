"""Entries through the API: an author's way from draft to showcase, lists and their statement counts."""

from __future__ import annotations

from typing import Any, cast

import pytest

from domain.contests.models import Contest, PhaseKind, Track
from domain.entries.models import Contributor, EntryStatus
from domain.kernel.ports import Ports
from tests.conftest import GraphQL, count_queries
from tests.factories.accounts import make_coordinator, make_member, make_organiser, make_unit, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import author_of, make_entry
from tests.fakes import InMemoryFileStore

PROBLEM = "... on Problem { kind code message fields { path code message } }"
CREATE = f"""mutation ($id: ID!) {{ createEntry(contestId: $id) {{
    __typename ... on Entry {{ id version }} {PROBLEM} }} }}"""
SAVE = f"""mutation ($id: ID!, $version: Int!, $input: EntryInput!) {{
    saveEntry(id: $id, version: $version, input: $input) {{
        __typename
        ... on Entry {{ version title answers {{ field {{ key }} value }} contributors {{ name share hasAccount }}
            completeness {{ code isOk message }} viewerCan {{ edit submit return }} }}
        {PROBLEM}
    }} }}"""
SUBMIT = f"""mutation ($id: ID!, $version: Int!) {{ submitEntry(id: $id, version: $version) {{
    __typename ... on Entry {{ status entryCode: code submittedVersion versions {{ number sha256 }} }}
    {PROBLEM} }} }}"""
CARDS = """edges { cursor highlight node { id code status title summary coverUrl votes isPublic
    contest { slug title { vi } } track { name { vi } } unit { name { vi } }
    contributors { name } attachments { id url } answers { value field { key } }
    award { serial } versions { number } viewerCan { edit forward } completeness { code } } }
    pageInfo { hasNextPage endCursor } totalCount"""


def problem_of(answer: dict[str, Any]) -> dict[str, Any]:
    (found,) = answer.values()
    assert found["__typename"] == "Problem"
    return cast("dict[str, Any]", found)


def draft(**values: Any) -> dict[str, Any]:
    return {
        "title": "Một cửa số",
        "summary": "Tóm tắt",
        "answers": [{"key": "novelty", "value": "Mới"}, {"key": "savings", "value": 12.5}],
        "contributors": [{"name": "Lê An", "share": "100"}],
    } | values


async def test_an_author_drafts_saves_and_submits(graphql: GraphQL) -> None:
    contest, unit = await make_contest(), await make_unit()
    author = await make_member(unit)
    track = await Track.filter(contest_id=contest.id).first()
    assert track
    entry = (await graphql(author, CREATE, id=str(contest.id)))["createEntry"]
    filled = draft(trackId=str(track.id), unitId=str(unit.id))
    filled["answers"].append({"key": "internal_note", "value": "Ghi chú"})
    saved = (await graphql(author, SAVE, id=entry["id"], version=1, input=filled))["saveEntry"]
    assert saved["answers"] == [
        {"field": {"key": "novelty"}, "value": "Mới"},
        {"field": {"key": "internal_note"}, "value": "Ghi chú"},
        {"field": {"key": "savings"}, "value": 12.5},
    ]
    assert saved["contributors"] == [{"name": "Lê An", "share": "100.00", "hasAccount": False}]
    assert [check["isOk"] for check in saved["completeness"]] == [True] * 8
    assert saved["viewerCan"] == {"edit": True, "submit": True, "return": False}
    submitted = (await graphql(author, SUBMIT, id=entry["id"], version=saved["version"]))["submitEntry"]
    assert (submitted["status"], submitted["entryCode"], submitted["submittedVersion"]) == (
        "SUBMITTED",
        "SK-0001",
        1,
    )
    assert [version["number"] for version in submitted["versions"]] == [1]


async def test_refusals_are_problems_in_words(graphql: GraphQL) -> None:
    entry = await make_entry()
    author = await author_of(entry)
    stale = problem_of(await graphql(author, SAVE, id=str(entry.id), version=9, input=draft(answers=[])))
    assert (stale["kind"], stale["code"]) == ("CONFLICT", "kernel.stale")
    assert "1" in stale["message"]
    bad = draft(contributors=[{"name": "A", "share": "101"}])
    invalid = problem_of(await graphql(author, SAVE, id=str(entry.id), version=1, input=bad))
    assert [field["path"] for field in invalid["fields"]] == ["input.contributors.0.share"]
    assert invalid["message"] == "Tỷ lệ đóng góp phải lớn hơn 0 và không quá 100 %."


@pytest.mark.parametrize("entry_id", ["rubbish", "8c6f715f-21d9-41f6-90e4-9b2896011ead", ""])
async def test_unknown_ids_are_not_found(graphql: GraphQL, entry_id: str) -> None:
    user = await make_user()
    for document in (SAVE, SUBMIT):
        variables = {"input": draft()} if document is SAVE else {}
        found = problem_of(await graphql(user, document, id=entry_id, version=1, **variables))
        assert found["code"] == "kernel.not_found"
    assert await graphql(user, "query ($id: ID!) { entry(id: $id) { id } }", id=entry_id) == {"entry": None}


async def test_a_closed_phase_names_the_time(graphql: GraphQL) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    found = problem_of(await graphql(await make_user(), CREATE, id=str(contest.id)))
    assert (found["kind"], found["code"]) == ("CLOSED", "entries.submission_closed")
    assert "giờ Việt Nam" in found["message"]
    assert "{" not in found["message"]


async def test_contributors_the_page_numbered_itself_are_new(graphql: GraphQL) -> None:
    entry = await make_entry()
    people = [
        {"id": "new-1", "name": "Lê An", "share": "50"},
        {"id": None, "name": "Bùi Bình", "share": "50"},
    ]
    found = await graphql(
        await author_of(entry), SAVE, id=str(entry.id), version=1, input=draft(contributors=people)
    )
    assert [one["name"] for one in found["saveEntry"]["contributors"]] == ["Lê An", "Bùi Bình"]


async def test_an_upload_by_the_api(graphql: GraphQL, ports: Ports) -> None:
    entry, store = await make_entry(), cast("InMemoryFileStore", ports.files)
    author = await author_of(entry)
    ticket = await graphql(
        author,
        """mutation ($id: ID!, $name: String!) { requestUpload(entryId: $id, kind: DOCUMENT, fileName: $name,
            contentType: "application/pdf", size: 9) {
            ... on UploadTicket { form { fields { name value } } expiresAt attachment { id status url } } } }""",
        id=str(entry.id),
        name="Báo cáo.pdf",
    )
    attachment = ticket["requestUpload"]["attachment"]
    assert (attachment["status"], attachment["url"]) == ("UPLOADING", None)
    fields = {field["name"]: field["value"] for field in ticket["requestUpload"]["form"]["fields"]}
    store.upload(fields["key"], b"%PDF-1.7\n")
    finish = (
        "mutation ($id: ID!) { finishUpload(attachmentId: $id) { ... on Attachment { status url refusal } } }"
    )
    finished = (await graphql(author, finish, id=attachment["id"]))["finishUpload"]
    assert finished == {"status": "PROCESSING", "url": None, "refusal": None}


@pytest.mark.parametrize("size", [0.5, -1, 1e300])
async def test_odd_sizes_are_refused(graphql: GraphQL, size: float) -> None:
    entry = await make_entry()
    document = f"""mutation ($id: ID!, $size: Float!) {{ requestUpload(entryId: $id, kind: COVER, fileName: "a.png",
        contentType: "image/png", size: $size) {{ __typename {PROBLEM} }} }}"""
    found = problem_of(await graphql(await author_of(entry), document, id=str(entry.id), size=size))
    assert [field["path"] for field in found["fields"]] == ["size"]


async def test_coordinators_forward_and_return(graphql: GraphQL) -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    coordinator = await make_coordinator(unit)
    forward = f"""mutation ($ids: [ID!]!) {{ forwardEntries(ids: $ids) {{ __typename
        ... on EntryList {{ entries {{ status }} }} {PROBLEM} }} }}"""
    forwarded = await graphql(coordinator, forward, ids=[str(entry.id)])
    assert forwarded["forwardEntries"]["entries"] == [{"status": "FORWARDED"}]
    again = problem_of(await graphql(coordinator, forward, ids=[str(entry.id)]))
    assert (
        again["message"]
        == "Chỉ chuyển tiếp được hồ sơ đang chờ. Hồ sơ này đang ở trạng thái “đã chuyển tiếp”."
    )
    back = """mutation ($id: ID!) { returnEntry(id: $id, reason: "Thiếu số liệu") {
        ... on Entry { status returnReason } } }"""
    returned = (await graphql(coordinator, back, id=str(entry.id)))["returnEntry"]
    assert returned == {"status": "RETURNED", "returnReason": "Thiếu số liệu"}


LISTS = {
    "showcase": f'{{ showcase(filter: {{ search: "sáng kiến" }}) {{ {CARDS} }} }}',
    "contest": f"query ($slug: String!) {{ contest(slug: $slug) {{ entries(order: TITLE) {{ {CARDS} }} }} }}",
    "mine": f"{{ myEntries {{ {CARDS} }} }}",
    "unit": f"{{ unitEntries {{ {CARDS} }} unitEntryCounts {{ unit {{ code }} staffCount submitted forwarded }} }}",
    "console": f"query ($slug: String!) {{ contest(slug: $slug) {{ console {{ entries {{ {CARDS} }} }} }} }}",
}


@pytest.mark.parametrize("name", list(LISTS))
async def test_three_rows_take_as_many_statements_as_one(
    graphql: GraphQL, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # shared counts are counted anew after a while: here never, so that it is not by chance which list pays
    monkeypatch.setattr("domain.voting.queries.COUNT_SECONDS", 3600)
    contest = await make_contest(phase=PhaseKind.JUDGING)
    unit = await make_unit()
    viewer = (
        await make_coordinator(unit)
        if name in {"mine", "unit"}
        else await make_organiser(contest_id=contest.id)
    )
    author = viewer if name == "mine" else None
    variables = {"slug": contest.slug} if "$slug" in LISTS[name] else {}
    counts = []
    for rows in (1, 2, 3):
        await make_entry(
            contest=contest, unit=unit, author=author, status=EntryStatus.FORWARDED, cover=True, documents=1
        )
        await graphql(viewer, LISTS[name], **variables)
        with count_queries() as statements:
            data = await graphql(viewer, LISTS[name], **variables)
        assert str(data).count("'node':") == rows
        counts.append(len(statements))
    assert counts[0] == counts[1] == counts[2]


async def test_visitors_see_the_public_page_and_no_more(graphql: GraphQL) -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED, cover=True, documents=1)
    document = """query ($id: ID!) { entry(id: $id) { title isPublic answers { field { key } }
        contributors { name email birthDate qualification hasAccount } attachments { kind } coverUrl
        completeness { code } returnReason viewerCan { edit submit withdraw forward return } } }"""
    assert await graphql(None, document, id=str(entry.id)) == {"entry": None}
    await move_to(contest, PhaseKind.JUDGING)
    found = (await graphql(None, document, id=str(entry.id)))["entry"]
    assert [answer["field"]["key"] for answer in found["answers"]] == ["novelty", "savings"]
    assert {**found["contributors"][0], "name": ""} == dict.fromkeys(
        ("email", "birthDate", "qualification", "hasAccount")
    ) | {"name": ""}
    assert found["attachments"] == [{"kind": "COVER"}]
    assert (found["completeness"], set(found["viewerCan"].values())) == ([], {False})


async def test_co_authors_are_invited_by_the_address_in_the_draft(graphql: GraphQL) -> None:
    friend = await make_user()
    entry = await make_entry(shares=(50, 50), co_authors=(friend,))
    await Contributor.filter(entry_id=entry.id, user_id=friend.id).update(confirmed_at=None)
    document = f"""mutation ($id: ID!, $email: String!) {{ inviteContributor(entryId: $id, email: $email) {{
        __typename ... on Invitation {{ email invitedAs: kind entryTitle }} {PROBLEM} }} }}"""
    author = await author_of(entry)
    invited = (await graphql(author, document, id=str(entry.id), email=friend.email))["inviteContributor"]
    assert invited == {
        "__typename": "Invitation",
        "email": friend.email,
        "invitedAs": "CONTRIBUTOR",
        "entryTitle": entry.title,
    }
    stranger = problem_of(await graphql(author, document, id=str(entry.id), email="ai@example.vn"))
    assert stranger["code"] == "entries.contributor_unknown"


async def test_contest_counts_public_entries(graphql: GraphQL) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    document = "query ($slug: String!) { contest(slug: $slug) { publicEntryCount tracks { entryCount } } }"
    found = await graphql(None, document, slug=(await Contest.get()).slug)
    assert found["contest"] == {"publicEntryCount": 1, "tracks": [{"entryCount": 1}, {"entryCount": 0}]}
