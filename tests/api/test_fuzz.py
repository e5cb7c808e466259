"""Anything at all, thrown at the endpoint: bytes, JSON, documents. An exception that escapes fails the test."""

from __future__ import annotations

import httpx
import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.conftest import Register, bearer
from tests.factories.accounts import make_user

CONTEST = "query ($slug: String!) { contest(slug: $slug) { title { vi } } }"
BOUNDED = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WORDS = st.sampled_from(
    ["{", "}", "(", ")", "[", "]", ":", "...", "on", "@skip(if: true)", "query", "mutation", "subscription",
     "fragment", "contests", "edges", "node", "id", "title", "vi", "first", "after", "$x", "ID!", "=", "-1", "1e9",
     '"\\u{10FFFF}"', '"\\u{0}"', '"""', "#", "__schema", "__typename", "a", "Entry", "\ufeff", "null"]
)  # fmt: skip
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)
NAMES = st.sampled_from(["documentId", "query", "variables", "operationName", "extensions"])


def check(answer: httpx.Response) -> None:
    assert answer.status_code in {200, 400, 403}
    for error in answer.json().get("errors", []):
        assert error["message"]
        assert error.get("extensions", {}).get("code") != "kernel.unexpected"


@BOUNDED
@given(body=st.binary(max_size=300))
async def test_any_bytes(client: httpx.AsyncClient, body: bytes) -> None:
    check(await client.post("/graphql", content=body, headers={"Content-Type": "application/json"}))


@BOUNDED
@given(body=st.dictionaries(NAMES, VALUES, max_size=4))
async def test_any_json(client: httpx.AsyncClient, body: dict[str, object]) -> None:
    content = orjson.dumps(body, default=str)
    check(await client.post("/graphql", content=content, headers={"Content-Type": "application/json"}))
    check(await client.get("/graphql", params={k: orjson.dumps(v).decode() for k, v in body.items()}))


@BOUNDED
@given(slug=st.text(max_size=100) | VALUES)
async def test_any_variable(client: httpx.AsyncClient, register: Register, slug: object) -> None:
    try:
        body = orjson.dumps({"documentId": register(CONTEST), "variables": {"slug": slug}})
    except TypeError:  # half a surrogate pair is not JSON; test_bad_input sends one by hand
        return
    check(await client.post("/graphql", content=body, headers={"Content-Type": "application/json"}))


@BOUNDED
@given(words=st.lists(WORDS, max_size=25))
async def test_any_document(client: httpx.AsyncClient, words: list[str]) -> None:
    headers = await bearer(await make_user())
    check(await client.post("/graphql", json={"query": " ".join(words) or "{"}, headers=headers))
