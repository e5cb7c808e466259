"""Fetching pages that somebody names: from a real server, and never from where they must not come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address

import pytest

from domain.kernel.ports import FetchRefused
from infra.fetching import Address, PageFetcher, is_public

PAGE = "<html><p>Xin chào</p></html>".encode()


@dataclass
class Site:
    """A web server of a few answers; `asked` is what came in, as "host path"."""

    port: int = 0
    answers: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def add(self, path: str, body: bytes = PAGE, kind: str = "text/html; charset=utf-8") -> None:
        self.answers[path] = _answer("200 OK", body, f"Content-Type: {kind}")

    def redirect(self, path: str, to: str) -> None:
        self.answers[path] = _answer("302 Found", b"", f"Location: {to}")

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        path, host = head.split(" ")[1], head.lower().split("host: ")[1].split("\r\n")[0]
        self.asked.append(f"{host} {path}")
        if path == "/slow":
            await asyncio.sleep(5)
        writer.write(self.answers.get(path, _answer("404 Not Found", b"gone", "Content-Type: text/html")))
        writer.close()


def _answer(status: str, body: bytes, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", ""]
    return "\r\n".join(lines).encode() + body


@asynccontextmanager
async def serving(site: Site) -> AsyncIterator[None]:
    server = await asyncio.start_server(site.serve, "127.0.0.1", 0)
    site.port = server.sockets[0].getsockname()[1]
    async with server:
        yield


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    made = Site()
    async with serving(made):
        yield made


class Names:
    """A resolver of our own: each name with its answers in turn, the last one for good."""

    def __init__(self, **names: list[str]) -> None:
        self.names = {name.replace("_", "."): answers for name, answers in names.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> list[Address]:
        self.asked.append(host)
        answers = self.names[host]
        return [ip_address(one) for one in (answers.pop(0) if len(answers) > 1 else answers[0]).split()]


def fetcher(site: Site, names: Names | None = None, **options: object) -> PageFetcher:
    """One that may reach this machine, by names of our own."""
    settings: dict[str, object] = {
        "judge": lambda address: address.is_loopback,
        "resolver": names or Names(bao_vn=["127.0.0.1"]),
        "ports": frozenset({site.port, 80, 443}),
        "seconds": 3,
    }
    return PageFetcher(**{**settings, **options})  # type: ignore[arg-type] # the tests' own words


async def refusal(made: PageFetcher, address: str, domains: tuple[str, ...] = ()) -> str:
    with pytest.raises(FetchRefused) as caught:
        await made.fetch(address, domains)
    return caught.value.code


async def test_a_page_is_fetched_under_its_own_name(site: Site) -> None:
    site.add("/bai?so=1")
    page = await fetcher(site).fetch(f"http://bao.vn:{site.port}/bai?so=1", ("bao.vn",))
    assert (page.content, page.content_type, page.charset) == (PAGE, "text/html", "utf-8")
    assert page.address == f"http://bao.vn:{site.port}/bai?so=1"
    assert site.asked == [f"bao.vn:{site.port} /bai?so=1"]


async def test_redirects_are_followed_and_judged_each(site: Site) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", f"http://www.bao.vn:{site.port}/c")
    site.add("/c")
    names = Names(bao_vn=["127.0.0.1"], www_bao_vn=["127.0.0.1"])
    page = await fetcher(site, names).fetch(f"http://bao.vn:{site.port}/a", ())
    assert page.address == f"http://www.bao.vn:{site.port}/c"
    assert names.asked == ["bao.vn", "bao.vn", "www.bao.vn"]


async def test_too_many_redirects_are_refused(site: Site) -> None:
    for number in range(5):
        site.redirect(f"/{number}", f"/{number + 1}")
    assert await refusal(fetcher(site), f"http://bao.vn:{site.port}/0") == "entries.evidence_redirects"
    assert len(site.asked) == 4


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://inside.bao.vn/", "http://[::1]/"],
)
async def test_a_redirect_into_our_network_is_refused(site: Site, target: str) -> None:
    site.redirect("/a", target)
    names = Names(bao_vn=["127.0.0.1"], inside_bao_vn=["192.168.1.1"])
    names.names |= {"169.254.169.254": ["169.254.169.254"], "10.0.0.1": ["10.0.0.1"], "::1": ["::2"]}
    assert (
        await refusal(fetcher(site, names), f"http://bao.vn:{site.port}/a") == "entries.evidence_not_public"
    )
    assert len(site.asked) == 1


async def test_a_redirect_to_another_scheme_or_port_is_refused(site: Site) -> None:
    for path, target in (("/file", "file:///etc/passwd"), ("/port", "http://bao.vn:6379/")):
        site.redirect(path, target)
        assert await refusal(fetcher(site), f"http://bao.vn:{site.port}{path}") == "entries.evidence_address"


async def test_a_name_that_changes_its_mind_is_connected_to_as_it_was_judged(site: Site) -> None:
    """The second answer would lead inside: it is never asked for, since what was judged is connected to."""
    site.add("/a")
    names = Names(bao_vn=["127.0.0.1", "10.0.0.1"])
    await fetcher(site, names).fetch(f"http://bao.vn:{site.port}/a", ())
    assert names.asked == ["bao.vn"]
    assert (
        await refusal(fetcher(site, names), f"http://bao.vn:{site.port}/a") == "entries.evidence_not_public"
    )


async def test_one_inner_address_among_others_is_enough_to_refuse(site: Site) -> None:
    names = Names(bao_vn=["127.0.0.1 10.0.0.1"])
    assert (
        await refusal(fetcher(site, names), f"http://bao.vn:{site.port}/a") == "entries.evidence_not_public"
    )


async def test_only_outlets_that_are_named_are_asked(site: Site) -> None:
    site.redirect("/a", f"http://khac.vn:{site.port}/a")
    made = fetcher(site)
    assert (
        await refusal(made, f"http://bao.vn:{site.port}/a", ("khac.vn",)) == "entries.evidence_foreign_outlet"
    )
    assert site.asked == []
    assert (
        await refusal(made, f"http://bao.vn:{site.port}/a", ("bao.vn",)) == "entries.evidence_foreign_outlet"
    )
    everywhere = fetcher(site, domains=("khac.vn",))
    assert await refusal(everywhere, f"http://bao.vn:{site.port}/a") == "entries.evidence_foreign_outlet"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/none", "entries.evidence_status"),
        ("/program", "entries.evidence_type"),
        ("/empty", "entries.evidence_empty"),
        ("/large", "entries.evidence_large"),
        ("/slow", "entries.evidence_slow"),
    ],
)
async def test_what_is_no_page_is_refused(site: Site, path: str, code: str) -> None:
    site.add("/program", b"MZ", "application/octet-stream")
    site.add("/empty", b"")
    site.add("/large", bytes(2001))
    made = fetcher(site, seconds=0.5, max_bytes=2000)
    assert await refusal(made, f"http://bao.vn:{site.port}{path}") == code


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",  # 127.0.0.1 as one number
        "http://0177.0.0.1/",  # in octal
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
    ],
)
async def test_the_real_policy_keeps_out_of_this_machine(address: str) -> None:
    assert await refusal(PageFetcher(seconds=2), address) in {
        "entries.evidence_not_public",
        "entries.evidence_unreachable",  # a resolver that knows no such notation
        "entries.evidence_address",  # nor does the client
    }


@pytest.mark.parametrize(
    "address",
    [
        "ftp://bao.vn/a",
        "http://user:pass@bao.vn/",
        "http://bao.vn:22/",
        "http://",
        "javascript:alert(1)",
        "//x",
    ],
)
async def test_what_is_no_address_is_refused(address: str) -> None:
    assert await refusal(PageFetcher(seconds=2), address) == "entries.evidence_address"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("203.113.131.1", True),
        ("2001:4860:4860::8888", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("100.64.0.1", False),  # a provider's inside
        ("169.254.169.254", False),
        ("0.0.0.0", False),  # noqa: S104 - nothing is bound to it
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("192.0.2.1", False),
        ("::1", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:203.113.131.1", True),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
        ("2001:0:4136:e378::1", False),
        ("::a00:1", False),
    ],
)
def test_what_the_internet_reaches(address: str, expected: bool) -> None:
    assert is_public(ip_address(address)) is expected
