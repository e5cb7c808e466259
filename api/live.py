"""Subscriptions over graphql-transport-ws: registered documents only, our own pages only."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.subscriptions.protocols.graphql_transport_ws.types import SubscribeMessage
from strawberry.types import ExecutionResult

from api.documents import find_document
from api.graphql import context_of, shown_error
from api.origins import is_foreign
from schema.context import RequestContext
from schema.root import build_schema


class _Handler(BaseGraphQLTransportWSHandler[RequestContext, None]):
    """Looks `query: "sha256:<hash>"` up in the registry, and words errors as the HTTP endpoint does."""

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        text = find_document(str(message["payload"]["query"]))
        if text is None:
            await self.websocket.close(code=4403, reason="Only registered documents are answered")
            return
        message["payload"]["query"] = text
        await super().handle_subscribe(message)

    async def _send_result_stream(self, operation: Any, result_source: Any) -> None:
        await super()._send_result_stream(operation, self._worded(result_source))

    async def _worded(self, results: AsyncIterator[Any]) -> AsyncGenerator[Any, None]:
        async for result in results:
            if isinstance(result, ExecutionResult) and result.errors:
                result.errors = [self._shown(error) for error in result.errors]
            yield result

    def _shown(self, error: GraphQLError) -> GraphQLError:
        shown = shown_error(error, self.context.ctx)
        return GraphQLError(shown["message"], path=error.path, extensions=shown.get("extensions"))


class LiveGraphQL(GraphQL[RequestContext, None]):
    """The websocket half of the endpoint; HTTP goes through `api.graphql`."""

    graphql_transport_ws_handler_class = _Handler

    def __init__(self) -> None:
        super().__init__(
            build_schema(),
            graphql_ide=None,
            subscription_protocols=[GRAPHQL_TRANSPORT_WS_PROTOCOL],
            max_subscriptions_per_connection=10,
        )

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> RequestContext:
        return await context_of(request)


async def live(websocket: WebSocket) -> None:
    """Refuses pages of other sites before the handshake, then serves."""
    if is_foreign(websocket):
        await websocket.close(code=1008)
        return
    await LiveGraphQL()(websocket.scope, websocket.receive, websocket.send)
