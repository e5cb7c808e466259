"""Reading a GraphQL request strictly: JSON only, small, shallow, without NUL. Nothing sent gives a 500."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import orjson
from starlette.requests import Request

from domain.kernel.errors import Invalid

MAX_BODY = 400_000  # bytes: an entry form with every field full, in Vietnamese, fits; files go elsewhere
MAX_JSON_DEPTH = 24
BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)  # a string is one match


@dataclass(frozen=True)
class GraphQLRequest:
    """What was asked: a registered document's id or, with an API token, a document's text."""

    document_id: str | None
    query: str | None
    variables: dict[str, Any]
    operation_name: str | None


async def read_request(request: Request) -> GraphQLRequest:
    """The request, from the address (GET) or the body (POST). Raises Invalid on whatever is off."""
    if request.method == "GET":
        params = request.query_params
        variables = _decoded((params.get("variables") or "{}").encode())
        return _request({**params, "variables": variables})
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Invalid("kernel.request_malformed")
    return _request(_decoded(await _body(request)))


async def _body(request: Request) -> bytes:
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY:
            raise Invalid("kernel.request_too_large", limit=MAX_BODY)
        chunks.append(chunk)
    return b"".join(chunks)


def _decoded(raw: bytes) -> Any:
    if _nesting(raw) > MAX_JSON_DEPTH:
        raise Invalid("kernel.request_too_deep")
    if b"\x00" in raw or b"\\u0000" in raw:
        raise Invalid("kernel.control_characters")
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise Invalid("kernel.request_malformed") from None


def _nesting(raw: bytes) -> int:
    """The deepest nesting of brackets outside strings."""
    depth = deepest = 0
    for bracket in BRACKETS.finditer(raw):
        if bracket[0] in (b"[", b"{"):
            depth += 1
            deepest = max(deepest, depth)
        elif bracket[0] in (b"]", b"}"):
            depth -= 1
    return deepest


def _request(data: Any) -> GraphQLRequest:
    if not isinstance(data, dict):
        raise Invalid("kernel.request_malformed")
    variables = data.get("variables") or {}
    strings = [data.get(name) for name in ("documentId", "query", "operationName")]
    if not isinstance(variables, dict) or any(s is not None and not isinstance(s, str) for s in strings):
        raise Invalid("kernel.request_malformed")
    return GraphQLRequest(strings[0], strings[1], variables, strings[2])
