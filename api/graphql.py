"""The GraphQL endpoint: registered documents for browsers, ad-hoc ones for API tokens, within a cost."""

from __future__ import annotations

import hashlib
import logging
import re
from typing import Any
from uuid import uuid4

import orjson
from graphql import DocumentNode, GraphQLError, GraphQLSyntaxError, parse
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from strawberry.types import ExecutionResult

from api.documents import find_document, is_query
from api.origins import is_foreign
from api.requests import GraphQLRequest, read_request
from api.sessions import actor_of, api_token, apply_session, session_token
from domain.kernel.clock import database_now
from domain.kernel.context import Context
from domain.kernel.errors import Forbidden, Invalid, Problem
from schema.context import RequestContext
from schema.cost import MAX_COST, MAX_DEPTH, document_cost
from schema.messages import message
from schema.root import build_schema

logger = logging.getLogger("vinhdanh.graphql")
MAX_TOKENS = 3000  # of an ad-hoc document
ESCAPED_NUL = re.compile(r"\\u(0000|\{0+\})")
LOCALES = ("vi", "en")


def locale_of(connection: HTTPConnection) -> str:
    """The language asked for; Vietnamese unless English comes first."""
    return "en" if connection.headers.get("accept-language", "").lower().startswith("en") else "vi"


async def context_of(connection: HTTPConnection) -> RequestContext:
    """Who asks, when by the database's clock, and in which language."""
    now = await database_now()
    ctx = Context(
        actor=await actor_of(connection, now),
        now=now,
        request_id=connection.headers.get("x-request-id", "")[:64] or uuid4().hex,
        locale=locale_of(connection),
        idempotency_key=(connection.headers.get("idempotency-key") or "")[:200] or None,
    )
    return RequestContext(
        ctx=ctx,
        session_token=session_token(connection),
        user_agent=connection.headers.get("user-agent", "")[:300],
    )


async def graphql(request: Request) -> Response:
    """GET for registered queries, POST for the rest."""
    try:
        asked = await read_request(request)
        text = _document(request, asked)
    except Problem as problem:
        return _refusal(problem, locale_of(request))
    context = await context_of(request)
    if api_token(request) and not context.ctx.actor.is_signed_in:
        return _refusal(Forbidden("kernel.token"), context.ctx.locale)
    result = await build_schema().execute(
        text, variable_values=asked.variables, context_value=context, operation_name=asked.operation_name
    )
    return _answer(request, context, result)


def _document(request: Request, asked: GraphQLRequest) -> str:
    """The text to run. Raises Forbidden or Invalid for what may not be sent this way."""
    if asked.document_id is not None:
        text = find_document(asked.document_id)
        if text is None:
            raise Forbidden("kernel.document_required")
        if request.method == "GET" and not is_query(text):
            raise Invalid("kernel.method")
    else:
        text = _adhoc(request, asked)
    if request.method == "POST" and api_token(request) is None and is_foreign(request):
        raise Forbidden("kernel.foreign_origin")
    return text


def _adhoc(request: Request, asked: GraphQLRequest) -> str:
    if api_token(request) is None or not asked.query or request.method != "POST":
        raise Forbidden("kernel.document_required")
    if ESCAPED_NUL.search(asked.query):
        raise Invalid("kernel.control_characters")
    check_cost(_parsed(asked.query))
    return asked.query


def _parsed(text: str) -> DocumentNode:
    try:
        return parse(text, max_tokens=MAX_TOKENS)
    except (GraphQLSyntaxError, RecursionError) as error:
        raise Invalid("kernel.query_syntax", reason=getattr(error, "message", "too deep")) from None


def check_cost(document: DocumentNode) -> None:
    """Invalid when the document could answer more fields, or deeper, than anyone needs."""
    cost, depth = document_cost(document)
    if depth > MAX_DEPTH:
        raise Invalid("kernel.request_too_deep")
    if cost > MAX_COST:
        raise Invalid("kernel.too_costly", cost=cost, limit=MAX_COST)


def _answer(request: Request, context: RequestContext, result: ExecutionResult) -> Response:
    payload: dict[str, Any] = {"data": result.data}
    if result.errors:
        payload["errors"] = [shown_error(error, context.ctx) for error in result.errors]
    body = orjson.dumps(payload)
    etag = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {
        "Cache-Control": "private, no-cache",
        "Vary": "Cookie, Accept-Language",
        "X-Request-Id": context.ctx.request_id,
    }
    if request.method == "GET":
        headers["ETag"] = etag
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers=headers)
    response = Response(body, media_type="application/json", headers=headers)
    apply_session(response, context.new_session, context.ctx.now)
    return response


def shown_error(error: GraphQLError, ctx: Context) -> dict[str, Any]:
    """An error as the client may see it: refusals in words, mistakes in the document as they are, and of
    anything unexpected only a reference into the log."""
    cause = error.original_error
    if isinstance(cause, Problem):
        return _problem(cause, ctx.locale) | {"path": error.path}
    if cause is None or isinstance(cause, GraphQLError):
        return {"message": error.message, "path": error.path, "locations": _places(error)}
    logger.error("unexpected error, request %s", ctx.request_id, exc_info=cause)
    text = message(ctx.locale, "kernel.unexpected", {"request_id": ctx.request_id})
    return {"message": text, "path": error.path, "extensions": {"code": "kernel.unexpected"}}


def _places(error: GraphQLError) -> list[dict[str, int]] | None:
    return (
        [{"line": place.line, "column": place.column} for place in error.locations]
        if error.locations
        else None
    )


def _problem(problem: Problem, locale: str) -> dict[str, Any]:
    return {
        "message": message(locale, problem.code, problem.params),
        "extensions": {"code": problem.code, "kind": problem.kind.value},
    }


def _refusal(problem: Problem, locale: str) -> Response:
    status = 403 if isinstance(problem, Forbidden) else 400
    body = orjson.dumps({"errors": [_problem(problem, locale)]})
    return Response(body, status_code=status, media_type="application/json")
