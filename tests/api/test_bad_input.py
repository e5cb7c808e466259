"""Whatever is sent: never a 500, always a sentence in the language that was asked for, and quickly."""

from __future__ import annotations

import time
from typing import Any

import httpx
import orjson
import pytest

from domain.kernel.paging import encode_cursor
from schema.messages import message, texts
from tests.api.conftest import Register, bearer, problem
from tests.factories.accounts import make_session, make_user

CONTEST = "query ($slug: String!) { contest(slug: $slug) { title { vi } } }"
PROFILE = """mutation ($name: String!) { updateProfile(name: $name, locale: "vi") {
  __typename ... on Viewer { name } ... on Problem { kind code message fields { path code message } } } }"""
JSON = {"Content-Type": "application/json"}
DEEP = "[" * 20_000 + "]" * 20_000


def nested(depth: int) -> str:
    return "{ contests { edges { node { season " + "{ contests { season " * depth + "{ id }" + " } }" * depth


def fragment_bomb(levels: int) -> str:
    """Each fragment spreads the next one twice: 2^levels fields in a text of a few hundred bytes."""
    parts = [f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(levels)]
    return " ".join(["{ ...f0 }", *parts, f"fragment f{levels} on Query {{ viewer {{ id }} }}"])


LISTS = (
    "{ seasons { contests { season { contests { season { contests { season { contests { id } } } } } } } } }"
)
COSTLY = "{ contests(first: 100) { edges { node { entries(first: 100) { edges { node { id title } } } } } } }"
VARIABLE = "query ($n: Int!) " + COSTLY.replace("first: 100", "first: $n")
DOCUMENTS = {
    "too deep": ("{ seasons " + "{ contests { season " * 8 + "{ id }" + " } }" * 8 + " }", "kernel.request_too_deep"),
    "lists in lists": (LISTS, "kernel.too_costly"),
    "pages in pages": (COSTLY, "kernel.too_costly"),
    "pages by a variable": (VARIABLE, "kernel.too_costly"),
    "introspection in circles": (
        "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
        "kernel.too_costly",
    ),
    "fragments that double": (fragment_bomb(16), "kernel.too_costly"),
    "fragments in a circle": ("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
                              "kernel.request_too_deep"),
    "aliases": ("{ " + " ".join(f"a{n}: viewer {{ id }}" for n in range(2000)) + " }", "kernel.query_syntax"),
    "directives": ("{ viewer { id " + "@skip(if: false) " * 900 + "} }", "kernel.query_syntax"),
    "a nest of braces": ("{a" * 1400, "kernel.query_syntax"),
    "a nest of lists": ("{ a(b: " + "[" * 1400 + "]" * 1400 + ") }", "kernel.query_syntax"),
    "no document": ("xin chào", "kernel.query_syntax"),
    "NUL spelt out": ('{ contest(slug: "\\u{0}") { id } }', "kernel.control_characters"),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
async def test_documents_that_would_cost_too_much_are_refused_at_once(
    client: httpx.AsyncClient, name: str
) -> None:
    text, code = DOCUMENTS[name]
    headers = await bearer(await make_user())
    began = time.perf_counter()
    answer = await client.post("/graphql", json={"query": text, "variables": {"n": 100}}, headers=headers)
    assert problem(answer) == (400, code)
    assert time.perf_counter() - began < 5, "walking through it takes 20 seconds and more"


BODIES: dict[str, tuple[bytes, str]] = {
    "too large": (b'{"a": "' + b"a" * 400_001 + b'"}', "kernel.request_too_large"),
    "too deep": (DEEP.encode(), "kernel.request_too_deep"),
    "NUL": (b'{"documentId": "a\x00"}', "kernel.control_characters"),
    "NUL escaped": (b'{"documentId": "a\\u0000"}', "kernel.control_characters"),
    "an array of requests": (b'[{"query": "{ viewer { id } }"}]', "kernel.request_malformed"),
    "half a surrogate pair": (b'{"documentId": "\\ud800"}', "kernel.request_malformed"),
    "no UTF-8": (b'{"documentId": "\xff\xfe"}', "kernel.request_malformed"),
    "nothing": (b"", "kernel.request_malformed"),
    "no JSON": (b"{'documentId': 1}", "kernel.request_malformed"),
    "a number for a text": (b'{"documentId": 1}', "kernel.request_malformed"),
    "a list of variables": (b'{"documentId": "x", "variables": [1]}', "kernel.request_malformed"),
    "not a number": (b'{"variables": {"a": NaN}}', "kernel.request_malformed"),
}


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("language", ["vi", "en"])
async def test_bodies_that_are_none(client: httpx.AsyncClient, name: str, language: str) -> None:
    body, code = BODIES[name]
    headers = JSON | {"Accept-Language": f"{language}-XX,fr;q=0.5"}
    answer = await client.post("/graphql", content=body, headers=headers)
    assert problem(answer) == (400, code)
    assert answer.json()["errors"][0]["message"] == message(language, code, {"limit": 400_000})


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
async def test_what_a_form_of_another_site_could_send_is_no_json(
    client: httpx.AsyncClient, kind: str
) -> None:
    answer = await client.post("/graphql", content=b"{}", headers={"Content-Type": kind})
    assert problem(answer) == (400, "kernel.request_malformed")


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        (DEEP[:3000] + DEEP[-3000:], "kernel.request_too_deep"),
        ("{", "kernel.request_malformed"),
        ('{"slug": "a\x00"}', "kernel.control_characters"),
        ('["a"]', "kernel.request_malformed"),
        ('"a"', "kernel.request_malformed"),
    ],
)
async def test_variables_in_an_address(
    client: httpx.AsyncClient, register: Register, variables: str, code: str
) -> None:
    params = {"documentId": register(CONTEST), "variables": variables}
    assert problem(await client.get("/graphql", params=params)) == (400, code)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_other_methods_are_not_answered(client: httpx.AsyncClient, method: str) -> None:
    assert (await client.request(method, "/graphql")).status_code == 405


@pytest.mark.parametrize("value", [1, None, ["a"], {"a": 1}, True])
async def test_a_variable_of_another_type_is_said_to_be_so(
    client: httpx.AsyncClient, register: Register, value: Any
) -> None:
    body = {"documentId": register(CONTEST), "variables": {"slug": value}}
    answer = await client.post("/graphql", json=body)
    assert answer.status_code == 200
    assert answer.json()["data"] is None
    assert "slug" in answer.json()["errors"][0]["message"]


async def renamed(client: httpx.AsyncClient, register: Register, name: str) -> dict[str, Any]:
    client.cookies.set("session", await make_session(await make_user()))
    body = orjson.dumps({"documentId": register(PROFILE), "variables": {"name": name}})
    answer = await client.post("/graphql", content=body, headers=JSON | {"Accept-Language": "vi"})
    found: dict[str, Any] = answer.json()["data"]["updateProfile"]
    return found


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a" * 200_000, "kernel.too_long"),
        ("  ", "kernel.required"),
        ("a\u0001b", "kernel.control_characters"),
        ("a" + "\u0301" * 50, "kernel.too_many_marks"),
    ],
)
async def test_a_text_that_cannot_be_is_refused_at_its_field(
    client: httpx.AsyncClient, register: Register, name: str, code: str
) -> None:
    found = await renamed(client, register, name)
    assert (found["kind"], found["code"]) == ("INVALID", code)
    (field,) = found["fields"]
    assert (field["path"], field["code"]) == ("name", code)
    assert field["message"].split("{")[0][:6] == texts("vi")[code].split("{")[0][:6]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Trần  Thị\tHoa ", "Trần Thị Hoa"),
        ("Ph\u01b0\u01a1\u0323ng", "Phượng"),
        ("\u202eaoH\u202c", "aoH"),
        ("مها", "مها"),
        ("👩‍💻 Hoa", "👩‍💻 Hoa"),
        ("'; DROP TABLE users; --", "'; DROP TABLE users; --"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
async def test_texts_of_people_come_back_as_they_are_read(
    client: httpx.AsyncClient, register: Register, sent: str, kept: str
) -> None:
    assert (await renamed(client, register, sent))["name"] == kept


ID = "00000000-0000-0000-0000-000000000000"
KEYS: list[Any] = [
    ["a", "b"], [None, None], [[], {}], ["2020-01-01T00:00:00+00:00", "x"], ["0001-01-01T00:00:00+14:00", ID],
    [2**62, ID], ["newest", "2020-01-01", ID], ["newest", "0001-01-01T00:00:00+14:00", ID],
    ["newest", "9999-12-31T23:59:59-14:00", ID], ["newest", "a", ID], ["newest", None, None], ["code", "a", ID],
]  # fmt: skip
CURSORS = ["x", "é", "W10", "bnVsbA", "=" * 50, "-1", *(encode_cursor(key) for key in KEYS)]
PAGES = """query ($after: String, $first: Int) {
  contests(first: $first, after: $after) { totalCount }
  showcase(first: $first, after: $after) { totalCount } }"""


@pytest.mark.parametrize("after", CURSORS)
@pytest.mark.parametrize("first", [1, 0])
async def test_pages_that_are_none(
    client: httpx.AsyncClient, register: Register, after: str, first: int
) -> None:
    body = {"documentId": register(PAGES), "variables": {"after": after, "first": first}}
    answer = await client.post("/graphql", json=body)
    codes = {error["extensions"]["code"] for error in answer.json().get("errors", [])}
    assert codes <= {"kernel.cursor", "kernel.page_size"}
    assert codes


UNKNOWN = """query ($id: ID!, $text: String!) {
  unit(id: $id) { id } entry(id: $id) { id } assignment(id: $id) { id }
  invitation(token: $text) { kind } certificate(serial: $text) { serial }
  season(slug: $text) { id } contest(slug: $text) { id }
  showcase(filter: {search: $text, contestSlug: $text, seasonSlug: $text, scope: $text, medium: $text}) {
    totalCount }
  showcaseFacets(filter: {search: $text, scope: $text}) { total }
  searchSuggestions(search: $text) { title } }"""


@pytest.mark.parametrize("value", ["", "x", "0" * 36, ID, "ữ" * 5000, "%", "\\", "a\u0001"])
async def test_what_is_not_there_is_nothing(
    client: httpx.AsyncClient, register: Register, value: str
) -> None:
    body = {"documentId": register(UNKNOWN), "variables": {"id": value, "text": value}}
    answer = (await client.post("/graphql", json=body)).json()
    assert "errors" not in answer
    found = [answer["data"].pop(name) for name in ("showcase", "showcaseFacets", "searchSuggestions")]
    assert found == [{"totalCount": 0}, {"total": 0}, []]
    assert set(answer["data"].values()) == {None}
