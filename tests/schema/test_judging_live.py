"""Judging's progress over the real application's websocket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import pytest
from httpx_ws import AsyncWebSocketSession, WebSocketDisconnect, aconnect_ws
from httpx_ws.transport import ASGIWebSocketTransport

import api.live
from domain.accounts.models import RoleGrant, User
from domain.contests.models import Contest
from tests.conftest import GraphQL
from tests.factories.accounts import make_session
from tests.factories.judging import Panel, make_panel

PROGRESS = """
subscription P($id: ID!) { judgingProgressChanged(contestId: $id) {
  contestId assigned handedIn started byJudge { alias assigned handedIn }
} }
"""
HAND_IN = """
mutation HandIn($id: ID!, $version: Int!) { handInScorecard(assignmentId: $id, version: $version) {
  ... on Assignment { handedInAt total viewerCan { score declareConflict } } ... on Problem { kind code }
} }
"""


@pytest.fixture
async def panel(db: object) -> Panel:
    return await make_panel()


@asynccontextmanager
async def _socket(user: User | None) -> AsyncIterator[AsyncWebSocketSession]:
    """The real application's websocket, opened with the user's session cookie and past the handshake."""
    from api.app import create_app
    from api.sessions import cookie_name

    cookies = {cookie_name(): await make_session(user)} if user else {}
    async with (
        ASGIWebSocketTransport(create_app()) as transport,
        httpx.AsyncClient(transport=transport, base_url="http://testserver", cookies=cookies) as client,
        _connect(client) as socket,
    ):
        await socket.send_json({"type": "connection_init"})
        assert (await socket.receive_json())["type"] == "connection_ack"
        yield socket


def _connect(client: httpx.AsyncClient) -> AbstractAsyncContextManager[AsyncWebSocketSession]:
    return aconnect_ws("/graphql/ws", client, subprotocols=["graphql-transport-ws"])


async def _subscribe(socket: AsyncWebSocketSession, contest: Contest) -> None:
    payload = {"query": "progress", "variables": {"id": str(contest.id)}}
    await socket.send_json({"id": "1", "type": "subscribe", "payload": payload})


async def _receive(socket: AsyncWebSocketSession) -> dict[str, Any]:
    message: dict[str, Any] = await asyncio.wait_for(socket.receive_json(), 5)
    if message["type"] == "next":
        progress: dict[str, Any] = message["payload"]["data"]["judgingProgressChanged"]
        return progress
    return message


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api.live, "find_document", {"progress": PROGRESS}.get)


@pytest.mark.parametrize("reader", ["organiser", "auditor"])
@pytest.mark.usefixtures("registered")
async def test_progress_is_told_live(graphql: GraphQL, panel: Panel, reader: str) -> None:
    async with _socket(getattr(panel, reader)) as socket:
        await _subscribe(socket, panel.contest)
        assert (await _receive(socket))["handedIn"] == 0
        await graphql(panel.users[0], HAND_IN, id=str(panel.scorecards[0].id), version=2)
        told = await _receive(socket)
        assert told["handedIn"] == 1
        assert told["byJudge"][0] == {"alias": 1, "assigned": 1, "handedIn": 1}


@pytest.mark.usefixtures("registered")
async def test_progress_is_told_to_nobody_else(panel: Panel) -> None:
    author = await User.get(id=panel.entry.author_id)
    for user in (None, author, panel.users[0]):
        async with _socket(user) as socket:
            await _subscribe(socket, panel.contest)
            assert await _receive(socket) == {"id": "1", "type": "complete"}


@pytest.mark.usefixtures("registered")
async def test_progress_ends_when_the_role_is_taken_away(graphql: GraphQL, panel: Panel) -> None:
    async with _socket(panel.auditor) as socket:
        await _subscribe(socket, panel.contest)
        assert (await _receive(socket))["assigned"] == 2
        await RoleGrant.filter(user_id=panel.auditor.id).delete()
        await graphql(panel.users[0], HAND_IN, id=str(panel.scorecards[0].id), version=2)
        assert await _receive(socket) == {"id": "1", "type": "complete"}


async def test_unregistered_document_is_not_subscribed_to(panel: Panel) -> None:
    async with _socket(panel.organiser) as socket:
        await _subscribe(socket, panel.contest)
        with pytest.raises(WebSocketDisconnect):
            await _receive(socket)
