"""The accounts part of the API: signing in, the viewer, units, roles and invitations."""

from __future__ import annotations

from typing import Any

import pytest

from domain.accounts.models import Invitation, SignInCode
from domain.accounts.tokens import invitation_token, sign_in_code
from domain.kernel.context import Role
from tests.conftest import GraphQL, count_queries
from tests.factories.accounts import (
    make_administrator,
    make_auditor,
    make_coordinator,
    make_grant,
    make_member,
    make_membership,
    make_organiser,
    make_session,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest

VIEWER = """
query { viewer {
  id email name locale hasPassword isJudge isOrganiser isCoordinator isAdministrator isAuthor
  memberships { title user { name email } unit { code } }
  grants { role user { name } unit { code } season { slug } contest { slug } }
  coordinatedUnits { code } sessions { userAgent isCurrent } apiTokens { name }
} }
"""
SIGN_IN = """
mutation ($email: String!, $code: String!) {
  signInWithCode(email: $email, code: $code, name: "Lê Minh") {
    ... on SignInResult { isNew viewer { name isAuthor memberships { id } sessions { isCurrent } } }
    ... on Problem { refusal: kind code message fields { path code message } } } }
"""
INVITE = """
mutation ($unit: ID!, $email: String!, $kind: InvitationKind!) {
  inviteToUnit(unitId: $unit, email: $email, kind: $kind) {
    ... on Invitation { id email kind unit { code } contest { slug } entryTitle }
    ... on Problem { refusal: kind code message fields { path code message } } } }
"""
PREVIEW = """
query ($token: String!) { invitation(token: $token) { kind email inviterName isOpen scope { vi en } } }
"""
ACCEPT = """
mutation ($token: String!) { acceptInvitation(token: $token) {
  ... on Viewer { isCoordinator memberships { unit { code } } grants { role unit { code } } }
    ... on Problem { refusal: kind code message fields { path code message } } } }
"""


async def test_signing_up_answers_the_viewer_in_the_same_document(graphql: GraphQL) -> None:
    asked = 'mutation { requestSignInCode(email: "Minh@Example.vn") { ... on Done { ok } } }'
    assert await graphql(None, asked) == {"requestSignInCode": {"ok": True}}
    code = sign_in_code((await SignInCode.get(email="minh@example.vn")).id)
    data = await graphql(None, SIGN_IN, email="minh@example.vn", code=code)
    assert data["signInWithCode"] == {
        "isNew": True,
        "viewer": {
            "name": "Lê Minh",
            "isAuthor": False,
            "memberships": [],
            "sessions": [{"isCurrent": True}],
        },
    }


async def test_a_wrong_code_is_a_problem_in_words(graphql: GraphQL) -> None:
    data = await graphql(None, SIGN_IN, email="minh@example.vn", code="000000")
    problem = data["signInWithCode"]
    assert (problem["refusal"], problem["code"]) == ("INVALID", "accounts.wrong_code")
    assert problem["message"].startswith("Mã không đúng")
    assert [field["path"] for field in problem["fields"]] == ["code"]


@pytest.mark.parametrize("email", ["", "khong-phai-dia-chi", "a@b\0.vn", "x" * 200_000])
async def test_a_bad_address_is_refused_politely(graphql: GraphQL, email: str) -> None:
    asked = "mutation ($email: String!) { requestSignInCode(email: $email) { ... on Problem { code } } }"
    data = await graphql(None, asked, email=email)
    assert data == {"requestSignInCode": {"code": "kernel.email"}}


async def test_a_visitor_has_no_viewer(graphql: GraphQL) -> None:
    assert await graphql(None, VIEWER) == {"viewer": None}


async def test_the_viewer_knows_all_about_themselves(graphql: GraphQL) -> None:
    root = await make_unit(code="BO")
    below = await make_unit(root, code="CUC")
    user = await make_coordinator(root, name="Trần Lan")
    contest = await make_contest(slug="sang-kien")
    await make_grant(user, Role.ORGANISER, contest_id=contest.id)
    await make_session(user)
    data = (await graphql(user, VIEWER))["viewer"]
    assert data["coordinatedUnits"] == [{"code": "BO"}, {"code": below.code}]
    assert data["memberships"] == [
        {"title": "", "user": {"name": "Trần Lan", "email": user.email}, "unit": {"code": "BO"}}
    ]
    assert [(grant["role"], grant["unit"], grant["contest"]) for grant in data["grants"]] == [
        ("COORDINATOR", {"code": "BO"}, None),
        ("ORGANISER", None, {"slug": "sang-kien"}),
    ]
    flags = {name: data[name] for name in data if name.startswith("is")}
    assert flags == {
        "isJudge": False,
        "isOrganiser": True,
        "isCoordinator": True,
        "isAdministrator": False,
        "isAuthor": False,
    }
    assert data["sessions"] == [{"userAgent": "", "isCurrent": False}]


async def test_units_come_parents_first_in_vietnamese_order(graphql: GraphQL) -> None:
    root = await make_unit(code="BO", name={"vi": "Bộ", "en": ""})
    for code, name in (("V3", "Vụ Đào tạo"), ("V1", "Vụ Dân vận"), ("V2", "Vụ Ảnh"), ("V4", "Vụ Ăn uống")):
        await make_unit(root, code=code, name={"vi": name, "en": ""})
    await make_unit(root, code="CU", is_active=False)
    data = await graphql(None, "query { units { code depth name { en } members { id } } }")
    assert [(unit["code"], unit["depth"]) for unit in data["units"]] == [
        ("BO", 0), ("V2", 1), ("V4", 1), ("V1", 1), ("V3", 1),
    ]  # fmt: skip
    assert data["units"][0]["name"] == {"en": "Bộ"}


async def test_closed_units_stay_in_the_administrators_tree(graphql: GraphQL) -> None:
    root = await make_unit(code="BO")
    await make_unit(root, code="CU", is_active=False)
    query = "query { units(includeClosed: true) { code isActive } }"
    data = await graphql(await make_administrator(), query)
    assert data["units"] == [{"code": "BO", "isActive": True}, {"code": "CU", "isActive": False}]
    for other in (None, await make_coordinator(root)):
        assert (await graphql(other, query))["units"] == [{"code": "BO", "isActive": True}]


async def test_members_are_seen_by_those_who_manage_them(graphql: GraphQL) -> None:
    root = await make_unit()
    unit = await make_unit(root)
    member = await make_member(unit, name="Phạm An")
    outsider = await make_coordinator(await make_unit())
    query = "query ($id: ID!) { unit(id: $id) { members { user { name email } } viewerCan { edit manageMembers } } }"
    coordinator = await make_coordinator(root)
    for user, sees, edits in ((coordinator, True, False), (await make_administrator(), True, True)):
        data = (await graphql(user, query, id=str(unit.id)))["unit"]
        assert data["members"] == [{"user": {"name": "Phạm An", "email": member.email}}]
        assert data["viewerCan"] == {"edit": edits, "manageMembers": sees}
    for other in (None, member, outsider):
        data = (await graphql(other, query, id=str(unit.id)))["unit"]
        assert data == {"members": [], "viewerCan": {"edit": False, "manageMembers": False}}


@pytest.mark.parametrize("id", ["rác", "00000000-0000-4000-8000-000000000000", "\0"])
async def test_no_unit_is_no_error(graphql: GraphQL, id: str) -> None:
    assert await graphql(None, "query ($id: ID!) { unit(id: $id) { code } }", id=id) == {"unit": None}


async def test_an_invitation_from_mail_to_role(graphql: GraphQL) -> None:
    root = await make_unit(code="BO")
    unit = await make_unit(root, code="CUC", name={"vi": "Cục Chuyển đổi số", "en": ""})
    coordinator = await make_coordinator(root, name="Trần Lan")
    guest = await make_user("khach@example.vn")
    variables: dict[str, Any] = {"unit": str(unit.id), "email": "Khach@example.vn", "kind": "COORDINATOR"}
    invited = (await graphql(coordinator, INVITE, **variables))["inviteToUnit"]
    assert invited["unit"] == {"code": "CUC"}
    token = invitation_token((await Invitation.get(id=invited["id"])).id)
    preview = (await graphql(None, PREVIEW, token=token))["invitation"]
    assert preview == {
        "kind": "COORDINATOR",
        "email": "khach@example.vn",
        "inviterName": "Trần Lan",
        "isOpen": True,
        "scope": {"vi": "Cục Chuyển đổi số", "en": "Cục Chuyển đổi số"},
    }
    other = (await graphql(await make_user(), ACCEPT, token=token))["acceptInvitation"]
    assert other["code"] == "accounts.invitation_other_address"
    accepted = (await graphql(guest, ACCEPT, token=token))["acceptInvitation"]
    assert accepted == {
        "isCoordinator": True,
        "memberships": [{"unit": {"code": "CUC"}}],
        "grants": [{"role": "COORDINATOR", "unit": {"code": "CUC"}}],
    }
    again = (await graphql(guest, ACCEPT, token=token))["acceptInvitation"]
    assert again["code"] == "accounts.invitation_used"
    assert not (await graphql(None, PREVIEW, token=token))["invitation"]["isOpen"]


async def test_an_unknown_link_is_no_invitation(graphql: GraphQL) -> None:
    assert await graphql(None, PREVIEW, token="rác") == {"invitation": None}
    data = await graphql(await make_user(), ACCEPT, token="rác")
    assert data["acceptInvitation"]["code"] == "accounts.invitation_unknown"


async def test_an_api_token_is_shown_once(graphql: GraphQL) -> None:
    user = await make_user()
    made = await graphql(
        user,
        'mutation { createApiToken(name: "Báo cáo") { ... on NewApiToken { token apiToken { id name } } } }',
    )
    assert made["createApiToken"]["token"].startswith("vd_")
    tokens = "query { viewer { apiTokens { id name } } }"
    assert await graphql(user, tokens) == {"viewer": {"apiTokens": [made["createApiToken"]["apiToken"]]}}
    revoke = "mutation ($id: ID!) { revokeApiToken(id: $id) { ... on Done { ok } } }"
    await graphql(user, revoke, id=made["createApiToken"]["apiToken"]["id"])
    assert await graphql(user, tokens) == {"viewer": {"apiTokens": []}}


async def test_role_grants_are_for_administrators(graphql: GraphQL) -> None:
    administrator = await make_administrator()
    contest = await make_contest()
    organiser = await make_organiser(contest_id=contest.id)
    query = "query { roleGrants { role user { email } contest { slug } } }"
    data = await graphql(administrator, query)
    assert data["roleGrants"] == [
        {"role": "ADMINISTRATOR", "user": {"email": administrator.email}, "contest": None},
        {"role": "ORGANISER", "user": {"email": organiser.email}, "contest": {"slug": contest.slug}},
    ]
    for user in (None, organiser, await make_auditor(contest_id=contest.id)):
        assert await graphql(user, query) == {"roleGrants": []}


async def _statements(graphql: GraphQL, user: Any, query: str, **variables: Any) -> int:
    with count_queries() as counted:
        await graphql(user, query, **variables)
    return len(counted)


async def test_lists_take_as_many_statements_for_three_as_for_one(graphql: GraphQL) -> None:
    administrator = await make_administrator()
    root = await make_unit()
    contest = await make_contest()
    queries = (
        "query { units { code members { user { name email } unit { code } } viewerCan { edit } } }",
        "query { roleGrants { role user { name email } unit { code } season { slug } contest { slug } } }",
        VIEWER,
    )

    async def grow() -> None:
        unit = await make_unit(root)
        await make_coordinator(unit)
        await make_organiser(contest_id=contest.id)
        await make_organiser(season_id=contest.season_id)
        await make_membership(administrator, unit)
        await make_grant(administrator, Role.COORDINATOR, unit_id=unit.id)
        await make_session(administrator)

    await grow()
    at_one = [await _statements(graphql, administrator, query) for query in queries]
    await grow()
    await grow()
    assert [await _statements(graphql, administrator, query) for query in queries] == at_one
