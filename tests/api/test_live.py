"""Subscriptions over the websocket: our own pages, registered documents, one protocol."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Any

import httpx
import pytest
from httpx_ws import AsyncWebSocketSession, WebSocketDisconnect, aconnect_ws
from httpx_ws.transport import ASGIWebSocketTransport

from domain.contests.models import Contest, PhaseKind
from domain.entries.models import EntryStatus
from tests.api.conftest import Register
from tests.factories.contests import make_contest
from tests.factories.entries import make_entry
from tests.factories.voting import make_ballot

TALLY = "subscription ($id: ID!) { tallyChanged(contestId: $id) { ballots } }"
PROTOCOL = "graphql-transport-ws"
OWN: dict[str, str] = {"Origin": "http://testserver"}


async def talk(messages: list[dict[str, Any]], headers: dict[str, str], protocol: str = PROTOCOL) -> Any:
    """Says these one after another. Answers what comes last, or the code by which the server hangs up."""
    from api.app import create_app

    answer: Any = None
    try:
        async with (
            ASGIWebSocketTransport(create_app()) as transport,
            httpx.AsyncClient(transport=transport, base_url="http://testserver") as client,
            _connect(client, headers, protocol) as socket,
        ):
            for message in messages:
                await socket.send_json(message)
                answer = await _next(socket)
    except* WebSocketDisconnect as hung_up:
        answer = _code(hung_up)
    return answer


def _code(error: BaseException) -> int:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    assert isinstance(error, WebSocketDisconnect)
    return error.code


def _connect(
    client: httpx.AsyncClient, headers: dict[str, str], protocol: str
) -> AbstractAsyncContextManager[AsyncWebSocketSession]:
    return aconnect_ws("/graphql/ws", client, subprotocols=[protocol], headers=headers)


async def _next(socket: AsyncWebSocketSession) -> Any:
    return await asyncio.wait_for(socket.receive_json(), 5)


def subscribe(document: str, **variables: str) -> list[dict[str, Any]]:
    payload = {"query": document, "variables": variables}
    return [{"type": "connection_init"}, {"id": "1", "type": "subscribe", "payload": payload}]


async def live_contest() -> Contest:
    """A contest with one ballot, whose count everybody may follow."""
    contest = await make_contest(phase=PhaseKind.PUBLIC_VOTING, tally_visibility="LIVE")
    await make_ballot(contest, [await make_entry(contest=contest, status=EntryStatus.FORWARDED)])
    return contest


async def test_a_registered_document_is_answered(client: httpx.AsyncClient, register: Register) -> None:
    contest = await live_contest()
    answer = await talk(subscribe(register(TALLY), id=str(contest.id)), OWN)
    assert answer["payload"]["data"] == {"tallyChanged": {"ballots": 1}}


async def test_another_document_ends_the_conversation(client: httpx.AsyncClient) -> None:
    contest = await live_contest()
    assert await talk(subscribe(TALLY, id=str(contest.id)), OWN) == 4403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver:81"])
async def test_pages_of_other_sites_are_not_let_in(client: httpx.AsyncClient, origin: str) -> None:
    assert await talk([{"type": "connection_init"}], {"Origin": origin}) == 1008


async def test_the_old_protocol_is_not_spoken(client: httpx.AsyncClient) -> None:
    assert await talk([{"type": "connection_init"}], OWN, "graphql-ws") == 4406
