"""The ASGI application itself, without a network in between: whatever it lets escape as an exception fails a test."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from domain.accounts.models import User
from domain.accounts.operations import create_api_token
from domain.accounts.tokens import api_token
from domain.kernel.ports import Ports
from tests.conftest import ctx_for

SHELL = '<!doctype html><html lang="vi"><head><title>x</title><!--head--></head><body></body></html>'
Register = Callable[[str], str]


@pytest.fixture
async def client(db: object, ports: Ports, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A browser without cookies, in front of the application."""
    (tmp_path / "index.html").write_text(SHELL)
    (tmp_path / "assets").mkdir()
    async with browser(FRONTEND_DIR=str(tmp_path), PUBLIC_URL="http://testserver") as opened:
        yield opened


class browser:
    """An application made under these settings, and a client of it."""

    def __init__(self, **settings: str) -> None:
        self.settings = settings
        self.patch = pytest.MonkeyPatch()

    async def __aenter__(self) -> httpx.AsyncClient:
        from api.app import create_app
        from infra.settings import settings

        for name, value in self.settings.items():
            self.patch.setenv(name, value)
        settings.cache_clear()
        app = create_app()
        app.state.draining = False
        base = settings().public_url
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=base)
        return self.client

    async def __aexit__(self, *error: object) -> None:
        from infra.settings import settings

        await self.client.aclose()
        self.patch.undo()
        settings.cache_clear()


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Register:
    """Registers a document as the pages' build would; answers its id."""
    from api.documents import registered

    def add(text: str) -> str:
        document_id = f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
        monkeypatch.setitem(registered(), document_id, text)
        return document_id

    return add


async def bearer(user: User) -> dict[str, str]:
    """The headers of a program that acts as this person."""
    token = await create_api_token(await ctx_for(user), f"máy {uuid4()}", 1)
    return {"Authorization": f"Bearer {api_token(token.id)}"}


def problem(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of a refused request; there is always a sentence as well."""
    error: dict[str, Any] = answer.json()["errors"][0]
    assert error["message"]
    return answer.status_code, error["extensions"]["code"]
