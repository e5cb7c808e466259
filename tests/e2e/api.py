"""The GraphQL API as programs use it: with a token, any document. Prepares what a test is not about."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import uuid4

import httpx

from api.documents import REGISTRY
from tests.e2e.site import Site


@dataclass(frozen=True)
class Api:
    """One person's way in."""

    client: httpx.AsyncClient
    email: str

    async def ask(self, document: str, **variables: Any) -> Any:
        """The first field of the answer. Raises AssertionError for errors and refusals."""
        answer = await self.client.post("/graphql", json={"query": document, "variables": variables})
        return _only(answer)

    async def insist(self, document: str, **variables: Any) -> Any:
        """Asks again under one key until there is an answer, as the pages do when the connection is lost."""
        headers = {"Idempotency-Key": uuid4().hex}
        body = {"query": document, "variables": variables}
        for _ in range(300):
            with suppress(httpx.TransportError):
                answer = await self.client.post("/graphql", json=body, headers=headers)
                if not _is_passing(answer):
                    return _only(answer)
            await asyncio.sleep(0.2)
        raise AssertionError("no answer for a minute")


@asynccontextmanager
async def api_of(site: Site, email: str, name: str) -> AsyncIterator[Api]:
    """Signs up or in by mailed code, as the pages do, and makes a token."""
    async with httpx.AsyncClient(base_url=site.url, timeout=30, headers={"Origin": site.url}) as client:
        await _registered(client, "RequestSignInCode", email=email)
        code = await site.letters.code(email)
        await _registered(client, "SignInWithCode", email=email, code=code)
        await _registered(client, "UpdateProfile", name=name, locale="vi")
        made = await _registered(client, "CreateApiToken", name="journey", days=1)
        client.headers["Authorization"] = f"Bearer {made['token']}"
        client.cookies.clear()
        yield Api(client, email)


async def _registered(client: httpx.AsyncClient, operation: str, **variables: Any) -> Any:
    """Sends the pages' own document of this name."""
    body = {"documentId": document_id(operation), "variables": variables}
    return _only(await client.post("/graphql", json=body))


@cache
def document_id(operation: str) -> str:
    """The registered document's "sha256:<hex>"."""
    documents: dict[str, str] = json.loads(REGISTRY.read_text())
    return next(
        key for key, text in documents.items() if f" {operation}(" in text or f" {operation} " in text
    )


def _is_passing(answer: httpx.Response) -> bool:
    """Says that something is broken just now, not that anything is wrong with what was asked."""
    if answer.status_code >= 500:
        return True
    codes = [error.get("extensions", {}).get("code") for error in answer.json().get("errors") or ()]
    return "kernel.unexpected" in codes


def _only(answer: httpx.Response) -> Any:
    body = answer.json()
    assert not body.get("errors"), body
    (value,) = (value for name, value in body["data"].items() if name != "__typename")
    assert not (isinstance(value, dict) and value.get("__typename") == "Problem"), value
    return value
