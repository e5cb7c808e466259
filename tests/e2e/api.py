"""The GraphQL API as programs use it: with a token, any document. Prepares what a test is not about."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

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
    return next(key for key, text in documents.items() if f" {operation}(" in text or f" {operation} " in text)


def _only(answer: httpx.Response) -> Any:
    body = answer.json()
    assert not body.get("errors"), body
    (value,) = (value for name, value in body["data"].items() if name != "__typename")
    assert not (isinstance(value, dict) and value.get("__typename") == "Problem"), value
    return value
