"""Which documents the endpoint answers, to whom, and by which method; and that a replay is one."""

from __future__ import annotations

import httpx
import pytest

from domain.accounts.models import User
from domain.kernel.models import AuditEntry
from tests.api.conftest import Register, bearer, problem
from tests.factories.accounts import make_session, make_user
from tests.factories.contests import make_contest

VIEWER = "{ viewer { name } }"
RENAME = """mutation ($name: String!) { updateProfile(name: $name, locale: "vi") {
  __typename ... on Viewer { name } ... on Problem { code message } } }"""
UNREGISTERED = "sha256:" + "0" * 64


async def signed_in(client: httpx.AsyncClient) -> User:
    user = await make_user(name="Hoa")
    client.cookies.set("session", await make_session(user))
    return user


@pytest.mark.parametrize("body", [{"documentId": UNREGISTERED}, {"query": VIEWER}, {}, {"documentId": ""}])
async def test_browsers_send_registered_documents_only(
    client: httpx.AsyncClient, body: dict[str, str]
) -> None:
    await signed_in(client)
    assert problem(await client.post("/graphql", json=body)) == (403, "kernel.document_required")
    assert problem(await client.get("/graphql", params=body)) == (403, "kernel.document_required")


async def test_a_registered_document_is_answered_to_who_asks(
    client: httpx.AsyncClient, register: Register
) -> None:
    body = {"documentId": register(VIEWER)}
    assert (await client.post("/graphql", json=body)).json() == {"data": {"viewer": None}}
    await signed_in(client)
    assert (await client.post("/graphql", json=body)).json() == {"data": {"viewer": {"name": "Hoa"}}}


async def test_a_get_only_reads(client: httpx.AsyncClient, register: Register) -> None:
    user = await signed_in(client)
    params = {"documentId": register(RENAME), "variables": '{"name": "Mới"}'}
    assert problem(await client.get("/graphql", params=params)) == (400, "kernel.method")
    assert (await User.get(id=user.id)).name == "Hoa"


async def test_what_is_unchanged_is_not_sent_again(client: httpx.AsyncClient, register: Register) -> None:
    params = {"documentId": register("query ($slug: String!) { contest(slug: $slug) { title { vi } } }")}
    params["variables"] = '{"slug": "mot"}'
    await make_contest(slug="mot")
    first = await client.get("/graphql", params=params)
    assert (first.status_code, first.headers["cache-control"]) == (200, "private, no-cache")
    seen = {"If-None-Match": first.headers["etag"]}
    again = await client.get("/graphql", params=params, headers=seen)
    assert (again.status_code, again.content) == (304, b"")
    params["variables"] = '{"slug": "hai"}'
    assert (await client.get("/graphql", params=params, headers=seen)).status_code == 200


async def test_programs_with_a_token_ask_what_they_like(client: httpx.AsyncClient) -> None:
    headers = await bearer(await make_user(name="Máy"))
    answer = await client.post("/graphql", json={"query": VIEWER}, headers=headers)
    assert answer.json() == {"data": {"viewer": {"name": "Máy"}}}
    assert problem(await client.get("/graphql", params={"query": VIEWER}, headers=headers))[0] == 403


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("Bearer vd_khong-co", "kernel.token"),
        ("Bearer " + "x" * 5000, "kernel.token"),
        ("Bearer", "kernel.document_required"),
        ("Basic abc", "kernel.document_required"),
    ],
)
async def test_a_token_that_is_none_opens_nothing(client: httpx.AsyncClient, token: str, code: str) -> None:
    answer = await client.post("/graphql", json={"query": VIEWER}, headers={"Authorization": token})
    assert problem(answer) == (403, code)


async def rename(client: httpx.AsyncClient, document_id: str, name: str) -> dict[str, str]:
    body = {"documentId": document_id, "variables": {"name": name}}
    answer = await client.post("/graphql", json=body, headers={"Idempotency-Key": "mot-khoa"})
    found: dict[str, str] = answer.json()["data"]["updateProfile"]
    return found


async def test_a_key_makes_a_repeated_request_one(client: httpx.AsyncClient, register: Register) -> None:
    await signed_in(client)
    document_id = register(RENAME)
    first, again = await rename(client, document_id, "Lan"), await rename(client, document_id, "Lan")
    assert first == again == {"__typename": "Viewer", "name": "Lan"}
    assert await AuditEntry.filter(event="ProfileUpdated").count() == 1
    other = await rename(client, document_id, "Mai")
    assert other["code"] == "kernel.key_reused"
    # another person's key of the same name is another key
    await signed_in(client)
    assert (await rename(client, document_id, "Mai"))["name"] == "Mai"
