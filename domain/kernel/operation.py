"""`@operation`: one verb, one transaction, audited, with its events handed on; a refusal rolls back all of it."""

from __future__ import annotations

import functools
import hashlib
import inspect
from collections.abc import Awaitable, Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from uuid import uuid4

import orjson
from tortoise import Tortoise
from tortoise.models import Model
from tortoise.transactions import in_transaction

from domain.kernel.clock import database_now
from domain.kernel.context import Context
from domain.kernel.errors import Conflict
from domain.kernel.models import AuditEntry, IdempotencyKey, OutboxMessage
from domain.kernel.policy import Persona
from domain.kernel.rows import fetch_row

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Operation:
    """An entry of the registry: `name` is "context.verb", `may` who is allowed on things of their own."""

    name: str
    may: frozenset[Persona]
    summary: str
    function: Callable[..., Awaitable[Any]]


OPERATIONS: dict[str, Operation] = {}
_running: ContextVar[str | None] = ContextVar("running_operation", default=None)


def operation(
    may: Iterable[Persona], *, replayable: bool = True
) -> Callable[
    [Callable[Concatenate[Context, P], Awaitable[R]]], Callable[Concatenate[Context, P], Awaitable[R]]
]:
    """Makes an async function an operation. Its answer is a model, None or plain JSON-ready data, so that a
    replay under the same idempotency key can give it again. Answers that are secrets (a new session's token)
    are not `replayable`: they are never kept, and the key is ignored."""

    def wrap(
        function: Callable[Concatenate[Context, P], Awaitable[R]],
    ) -> Callable[Concatenate[Context, P], Awaitable[R]]:
        name = f"{function.__module__.split('.')[1]}.{function.__name__}"

        @functools.wraps(function)
        async def run(ctx: Context, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if outer := _running.get():
                raise RuntimeError(f"{name} called within {outer}: operations do not call operations")
            token = _running.set(name)
            try:
                async with in_transaction():
                    kept = ctx if replayable else replace(ctx, idempotency_key=None)
                    return await _run_once(name, function, kept, *args, **kwargs)
            finally:
                _running.reset(token)

        summary = (inspect.getdoc(function) or "").split("\n\n")[0].replace("\n", " ")
        OPERATIONS[name] = Operation(name, frozenset(may), summary, run)
        return run

    return wrap


async def _run_once(
    name: str,
    function: Callable[Concatenate[Context, P], Awaitable[R]],
    ctx: Context,
    *args: P.args,
    **kwargs: P.kwargs,
) -> R:
    now = await database_now()
    inner = replace(ctx, now=now, _events=[])
    if ctx.idempotency_key is None:
        result = await function(inner, *args, **kwargs)
        await _write_events(inner, name)
        return result
    digest = _digest(name, args, kwargs)
    kept = await _claim(inner, name, digest)
    if kept is not None:
        return cast("R", await _replay(kept))
    result = await function(inner, *args, **kwargs)
    await _write_events(inner, name)
    await IdempotencyKey.filter(scope=_scope(ctx), key=ctx.idempotency_key).update(result=_kept(result))
    return result


async def _write_events(ctx: Context, name: str) -> None:
    for event, due_at in ctx.recorded:
        payload = event.payload()
        await AuditEntry.create(
            at=ctx.now,
            actor_id=ctx.actor.user_id,
            request_id=ctx.request_id,
            operation=name,
            event=type(event).__name__,
            subject_id=event.subject_id,
            payload=payload,
        )
        await OutboxMessage.create(
            id=uuid4(), event=type(event).__name__, payload=payload, created_at=ctx.now, due_at=due_at
        )


def _scope(ctx: Context) -> str:
    return str(ctx.actor.user_id or "visitor")


def _digest(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
    options = orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS
    body = orjson.dumps([name, args, kwargs], default=repr, option=options)
    return hashlib.sha256(body).digest()


async def _claim(ctx: Context, name: str, digest: bytes) -> dict[str, Any] | None:
    """Takes the key for this transaction, waiting for a concurrent twin; answers the twin's row if it won.

    The answer to a replay is itself a write (`replays + 1`), so that it is never given from a database that
    has since lost the first one."""
    taken = await fetch_row(
        "INSERT INTO idempotency_keys (scope, key, operation, digest, at, replays)"
        " VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (scope, key) DO NOTHING RETURNING id",
        _scope(ctx), ctx.idempotency_key, name, digest, ctx.now,
    )  # fmt: skip
    if taken:
        return None
    row = await fetch_row(
        "UPDATE idempotency_keys SET replays = replays + 1 WHERE scope = $1 AND key = $2"
        " RETURNING digest, result::text AS result",
        _scope(ctx), ctx.idempotency_key,
    )  # fmt: skip
    if row is None or bytes(row["digest"]) != digest:
        raise Conflict("kernel.key_reused")
    return row


async def _replay(row: dict[str, Any]) -> Any:
    result = orjson.loads(row["result"] or "null")
    if not result or "model" not in result:
        return (result or {}).get("value")
    model = Tortoise.apps["models"][result["model"]]
    return await model.get(pk=result["pk"])


def _kept(result: Any) -> dict[str, Any]:
    if isinstance(result, Model):
        return {"model": type(result).__name__, "pk": str(result.pk)}
    return {"value": result}
