"""Fetching a page that somebody names, without becoming their way into our network.

Every connection goes to an address that was resolved and judged in the same step: there is no second lookup that
could answer otherwise. Redirects are followed by hand, each judged like the first address."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urljoin

import httpx

from domain.contests.file_rule import is_among
from domain.kernel.ports import FetchedPage, FetchRefused

MAX_REDIRECTS = 3
MAX_BYTES = 10 * 1024 * 1024
SECONDS = 20
PORTS = frozenset({80, 443})
TYPES = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "image/jpeg",
        "image/png",
        "image/webp",
    }
)
AGENT = "VinhDanh-evidence/1.0"
EMBEDDING = (
    IPv6Network("64:ff9b::/96"),  # NAT64
    IPv6Network("64:ff9b:1::/48"),
    IPv6Network("2002::/16"),  # 6to4
    IPv6Network("2001::/32"),  # Teredo
    IPv6Network("::/96"),  # IPv4-compatible
)
"""Where an IPv6 address stands for an IPv4 one, which may be ours."""

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[list[Address]]]
Judge = Callable[[Address], bool]


def is_public(address: Address) -> bool:
    """Whether anyone on the Internet reaches it: not this machine, not this network, not a provider's inside."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in EMBEDDING):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


async def resolve(host: str, port: int) -> list[Address]:
    """All addresses of a host as the system's resolver has them, numbers in any notation included."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]


class PageFetcher:
    """The port `Fetcher`. `judge`, `resolver` and `ports` are the tests' way to a server of their own."""

    def __init__(
        self,
        domains: tuple[str, ...] = (),
        *,
        judge: Judge = is_public,
        resolver: Resolve = resolve,
        ports: frozenset[int] = PORTS,
        seconds: float = SECONDS,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self._domains = domains
        self._judge, self._resolve, self._ports = judge, resolver, ports
        self._seconds, self._max_bytes = seconds, max_bytes

    async def fetch(self, address: str, domains: tuple[str, ...]) -> FetchedPage:
        try:
            async with asyncio.timeout(self._seconds):
                return await self._follow(address, domains)
        except TimeoutError:
            raise FetchRefused("entries.evidence_slow") from None
        except httpx.HTTPError:
            raise FetchRefused("entries.evidence_unreachable") from None

    async def _follow(self, address: str, domains: tuple[str, ...]) -> FetchedPage:
        # a client of its own each time: no cookies kept, no proxy of ours used, no connection of another host
        async with httpx.AsyncClient(trust_env=False, timeout=self._seconds) as client:
            for _ in range(MAX_REDIRECTS + 1):
                answer, page = await self._get(client, address, domains)
                if page is not None:
                    return page
                address = urljoin(address, answer.headers.get("location", ""))
        raise FetchRefused("entries.evidence_redirects")

    async def _get(
        self, client: httpx.AsyncClient, address: str, domains: tuple[str, ...]
    ) -> tuple[httpx.Response, FetchedPage | None]:
        """The page, or the redirect that was answered instead."""
        url = self._parsed(address)
        if not (is_among(url.host, domains) and is_among(url.host, self._domains)):
            raise FetchRefused("entries.evidence_foreign_outlet")
        port = url.port or (443 if url.scheme == "https" else 80)
        request = _pinned(client, url, await self._chosen(url.host, port))
        answer = await client.send(request, stream=True)
        try:
            if answer.is_redirect:
                return answer, None
            return answer, await self._read(answer, str(url))
        finally:
            await answer.aclose()

    def _parsed(self, address: str) -> httpx.URL:
        try:
            url = httpx.URL(address)
        except (httpx.InvalidURL, ValueError):
            raise FetchRefused("entries.evidence_address") from None
        port = url.port or (443 if url.scheme == "https" else 80)
        if url.scheme not in {"http", "https"} or not url.host or url.userinfo or port not in self._ports:
            raise FetchRefused("entries.evidence_address")
        return url

    async def _chosen(self, host: str, port: int) -> Address:
        """One of the host's addresses; none when any of them is not for us."""
        try:
            found = await self._resolve(host, port)
        except (OSError, UnicodeError, ValueError):
            raise FetchRefused("entries.evidence_unreachable") from None
        if not found or not all(self._judge(address) for address in found):
            raise FetchRefused("entries.evidence_not_public")
        return found[0]

    async def _read(self, answer: httpx.Response, address: str) -> FetchedPage:
        if answer.status_code != httpx.codes.OK:
            raise FetchRefused("entries.evidence_status")
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in TYPES:
            raise FetchRefused("entries.evidence_type")
        content = bytearray()
        async for piece in answer.aiter_bytes():
            content += piece
            if len(content) > self._max_bytes:
                raise FetchRefused("entries.evidence_large")
        if not content:
            raise FetchRefused("entries.evidence_empty")
        return FetchedPage(bytes(content), kind, address, answer.charset_encoding or "utf-8")


def _pinned(client: httpx.AsyncClient, url: httpx.URL, address: Address) -> httpx.Request:
    """The request for `url`, sent to `address`; the certificate is still checked against the host's name."""
    headers = {
        "Host": url.netloc.decode("ascii"),
        "User-Agent": AGENT,
        "Accept": "text/html,application/pdf,image/*;q=0.8",
        "Accept-Encoding": "identity",  # what is small on the way stays small here
    }
    extensions = {"sni_hostname": url.raw_host.decode("ascii")}
    return client.build_request(
        "GET", url.copy_with(host=str(address)), headers=headers, extensions=extensions
    )
