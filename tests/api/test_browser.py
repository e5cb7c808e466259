"""What protects a browser: cookies, origins, headers; and the pages' shell with the heads of shared links."""

from __future__ import annotations

import html

import httpx
import pytest

from domain.accounts.models import SignInCode
from domain.accounts.tokens import sign_in_code
from domain.contests.models import PhaseKind
from domain.entries.models import AttachmentKind, EntryStatus
from schema.root import SCHEMA_FILE
from tests.api.conftest import Register, browser, problem
from tests.factories.accounts import make_session, make_user
from tests.factories.contests import localized, make_contest
from tests.factories.entries import make_attachment, make_entry

VIEWER = "{ viewer { email } }"
ASK = 'mutation { requestSignInCode(email: "hoa@example.vn") { __typename } }'
ENTER = """mutation ($code: String!) { signInWithCode(email: "hoa@example.vn", code: $code, name: "Hoa") {
  __typename ... on Problem { message } } }"""
LEAVE = "mutation { signOut { __typename } }"


async def sign_in(client: httpx.AsyncClient, register: Register) -> httpx.Response:
    await client.post("/graphql", json={"documentId": register(ASK)})
    code = await SignInCode.get(used_at=None)
    variables = {"code": sign_in_code(code.id)}
    return await client.post("/graphql", json={"documentId": register(ENTER), "variables": variables})


def cookie_parts(answer: httpx.Response) -> set[str]:
    return {part.strip() for part in answer.headers["set-cookie"].lower().split(";")[1:]}


async def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(
    client: httpx.AsyncClient, register: Register
) -> None:
    answer = await sign_in(client, register)
    assert answer.json()["data"]["signInWithCode"]["__typename"] == "SignInResult"
    assert answer.headers["set-cookie"].startswith("session=")
    assert {"httponly", "samesite=lax", "path=/"} <= cookie_parts(answer)
    assert "secure" not in cookie_parts(answer)
    assert client.cookies["session"] not in answer.text
    seen = await client.post("/graphql", json={"documentId": register(VIEWER)})
    assert seen.json()["data"]["viewer"] == {"email": "hoa@example.vn"}
    await client.post("/graphql", json={"documentId": register(LEAVE)})
    assert "session" not in client.cookies


async def test_over_tls_it_is_bound_to_the_host(db: object, register: Register) -> None:
    async with browser(PUBLIC_URL="https://vinhdanh.example") as client:
        answer = await sign_in(client, register)
        assert answer.headers["set-cookie"].startswith("__Host-session=")
        assert {"httponly", "secure", "samesite=lax", "path=/"} <= cookie_parts(answer)
        assert not any(part.startswith("domain") for part in cookie_parts(answer))
        assert answer.headers["strict-transport-security"].startswith("max-age=")


FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://testserver.evil.example"},
    {"Origin": "http://testserver:81"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
async def test_pages_of_other_sites_write_nothing(
    client: httpx.AsyncClient, register: Register, headers: dict[str, str]
) -> None:
    client.cookies.set("session", await make_session(await make_user()))
    answer = await client.post("/graphql", json={"documentId": register(LEAVE)}, headers=headers)
    assert problem(answer) == (403, "kernel.foreign_origin")
    own = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
    assert (await client.post("/graphql", json={"documentId": register(VIEWER)}, headers=own)).json()["data"][
        "viewer"
    ]


@pytest.mark.parametrize(
    "path", ["/", "/graphql", "/health/live", "/files/x", "/khong-co", "/certificates/x.pdf"]
)
async def test_every_answer_carries_the_headers(client: httpx.AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "script-src" not in policy, "scripts fall back to default-src: our own files, nothing inline"


async def test_the_process_says_that_it_lives_and_is_ready(client: httpx.AsyncClient) -> None:
    for path in ("/health/live", "/health/ready"):
        answer = await client.get(path)
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


# ---- pages

EVIL = '"><script>alert(1)</script>'


async def test_the_head_says_what_the_page_is_about(client: httpx.AsyncClient) -> None:
    await make_contest(
        slug="so", title=localized(f"Sáng kiến {EVIL}", "Ideas"), summary=localized("Tóm & tắt")
    )
    vi, en = await client.get("/contests/so"), await client.get("/en/contests/so")
    assert (vi.status_code, en.status_code) == (200, 200)
    assert f'property="og:title" content="{html.escape("Sáng kiến " + EVIL)} · Vinh Danh"' in vi.text
    assert 'content="Tóm &amp; tắt"' in vi.text
    assert "<script>alert" not in vi.text
    assert '<html lang="vi"' in vi.text
    assert '<html lang="en"' in en.text
    assert "<title>Ideas · Vinh Danh</title>" in en.text
    assert vi.headers["cache-control"] == "no-cache"


async def test_an_entry_shows_its_cover_once_it_is_public(client: httpx.AsyncClient) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED, cover=True, title="Bến phà số")
    page = await client.get(f"/entries/{entry.id}")
    cover = await entry.attachments.all().first()
    assert cover is not None
    assert "Bến phà số · Vinh Danh" in page.text
    assert f'"og:image" content="http://testserver/files/{cover.id}"' in page.text


async def test_the_head_tells_nothing_of_what_is_not_public(client: httpx.AsyncClient) -> None:
    secret = "chim-hoàng-yến"
    await make_contest(slug="kin", is_published=False, title=localized(secret), summary=localized(secret))
    contest = await make_contest(slug="mo")
    for status in EntryStatus:
        entry = await make_entry(contest=contest, status=status, title=secret, summary=secret)
        await make_attachment(entry, kind=AttachmentKind.COVER)
        page = await client.get(f"/entries/{entry.id}")
        assert (page.status_code, secret in page.text) == (404, False)
    for path in ("/contests/kin", "/contests/kin/results", "/en/contests/kin/vote"):
        page = await client.get(path)
        assert (page.status_code, secret in page.text) == (404, False)


ABSENT = ["/khong-co", "/contests/KHONG", "/contests/a/b", "/entries/1", "/entries/%00", "/contests/%00", "/en/x",
          "/assets/../../pyproject.toml", "/assets/%2e%2e/%2e%2e/pyproject.toml", "/%ff", "/en//evil.example",
          "/" + "a" * 5000]  # fmt: skip


@pytest.mark.parametrize("path", ABSENT)
async def test_addresses_of_nothing_are_404(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


OWN = ["/", "/en", "/contests", "/en/showcase", "/sign-in", "/workspace/entries/1", "/console"]


@pytest.mark.parametrize("path", OWN)
async def test_pages_of_our_own(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 200


async def test_the_schema_can_be_read_without_introspection(client: httpx.AsyncClient) -> None:
    answer = await client.get("/schema.graphql")
    assert answer.text == SCHEMA_FILE.read_text()
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
