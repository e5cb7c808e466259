"""Fixtures on real parts: a database of its own per session, emptied per test; the ASGI app; actors.

Servers come from the environment where it names them, else they are started under var/test."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import pytest

from domain.accounts.models import User
from domain.kernel import ports as kernel_ports
from domain.kernel.clock import database_now
from domain.kernel.context import VISITOR, Context
from domain.kernel.rows import fetch_value
from tests.fakes import (
    InlineSandbox,
    InMemoryFileStore,
    InMemoryMailer,
    PreparedFetcher,
    SettledScanner,
)

ROOT = Path(__file__).parent.parent
SERVER_VARIABLES = ("DATABASE_URL", "MIGRATION_DATABASE_URL", "REDIS_URL", "S3_ENDPOINT")


@pytest.fixture(scope="session")
async def servers() -> AsyncIterator[None]:
    """PostgreSQL, Valkey and SeaweedFS, and the settings that lead to them, in the environment."""
    os.environ.setdefault("SECRET_KEY", "a-secret-for-tests-that-is-long-enough-0")
    os.environ.setdefault("SMTP_URL", "smtp://127.0.0.1:1")
    os.environ.setdefault("PUBLIC_URL", "http://testserver")
    if all(name in os.environ for name in SERVER_VARIABLES):
        yield
        return
    from infra.servers import running_servers

    # pytest-xdist's processes have servers each: what one empties or kills is not another's
    folder = os.environ.get("PYTEST_XDIST_WORKER", "test")
    async with running_servers(ROOT / "var" / "test" / folder) as running:
        os.environ.update(running.environment)
        yield


def _renamed(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


@pytest.fixture(scope="session")
async def database_url(servers: None) -> AsyncIterator[str]:
    """A new, migrated database, dropped at the end; the address is the application role's."""
    owner = os.environ["MIGRATION_DATABASE_URL"]
    name = f"test_{secrets.token_hex(4)}"
    admin = await asyncpg.connect(owner)
    await admin.execute(f"CREATE DATABASE {name}")
    os.environ["MIGRATION_DATABASE_URL"] = _renamed(owner, name)
    os.environ["DATABASE_URL"] = _renamed(os.environ["DATABASE_URL"], name)
    from infra.database import migrate
    from infra.settings import settings

    settings.cache_clear()
    try:
        await migrate(settings().owner_url)
        yield os.environ["DATABASE_URL"]
    finally:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await admin.close()


@pytest.fixture(scope="session")
async def connected_database(database_url: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    """The ORM on the application's role; the yielded connection is the owner's, for what tests set up."""
    from infra.database import database
    from infra.settings import settings

    owner = await asyncpg.connect(settings().owner_url)
    async with database(database_url, pool_size=16):
        yield owner
    await owner.close()


@pytest.fixture
async def ports(connected_database: object) -> AsyncIterator[kernel_ports.Ports]:
    """In-memory file store and mailer, the real broadcast."""
    from infra.broadcast import PostgresBroadcast
    from infra.settings import settings

    broadcast = PostgresBroadcast(settings().database_url.get_secret_value())
    installed = kernel_ports.Ports(
        files=InMemoryFileStore(),
        mailer=InMemoryMailer(),
        broadcast=broadcast,
        scanner=SettledScanner(),
        sandbox=InlineSandbox(),
        fetcher=PreparedFetcher(),
        secret=settings().secret_key.get_secret_value().encode(),
        public_url=settings().public_url,
    )
    kernel_ports.install(installed)
    yield installed
    await broadcast.close()


@pytest.fixture
async def db(
    connected_database: asyncpg.Connection[Any], ports: kernel_ports.Ports
) -> asyncpg.Connection[Any]:
    """An empty database and fresh ports. Answers the owner's connection."""
    tables = await connected_database.fetchval(
        "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables"
        " WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations'"
    )
    await connected_database.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
    return connected_database


async def ctx_for(user: User | None = None, **values: Any) -> Context:
    """The context in which `user`, or a visitor, asks now."""
    from tests.factories.accounts import actor_for

    actor = VISITOR if user is None else await actor_for(user)
    return Context(actor=actor, now=await database_now(), request_id=uuid4().hex, **values)


class GraphQL(Protocol):
    """Sends a document as `user` through the schema. `data` is asserted to be free of errors."""

    def __call__(self, user: User | None, query: str, **variables: Any) -> Awaitable[dict[str, Any]]: ...


@pytest.fixture
def graphql(db: object) -> GraphQL:
    """Runs ad-hoc documents as anybody; what the endpoint itself refuses is tested in tests/api."""
    from schema.context import RequestContext
    from schema.root import build_schema

    async def run(user: User | None, query: str, **variables: Any) -> dict[str, Any]:
        context = RequestContext(ctx=await ctx_for(user))
        result = await build_schema().execute(query, variable_values=variables, context_value=context)
        if result.errors:
            cause = result.errors[0].original_error
            raise AssertionError(f"{result.errors}") from cause
        assert result.data is not None
        return result.data

    return run


class QueryCount:
    """How many statements the ORM's connections sent within the block."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def __len__(self) -> int:
        return len(self.statements)


@contextmanager
def count_queries() -> Iterator[QueryCount]:
    """Counts statements by asyncpg's own query loggers, transactions' and plain ones alike."""
    from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper

    count = QueryCount()
    names = ("execute_query", "execute_query_dict", "execute_insert", "execute_many")
    owners: tuple[type, ...] = (AsyncpgDBClient, TransactionWrapper)
    patched = [(owner, name, vars(owner)[name]) for owner in owners for name in names if name in vars(owner)]

    def counting(original: Any) -> Any:
        async def run(self: Any, query: str, *args: Any, **kwargs: Any) -> Any:
            count.statements.append(query)
            return await original(self, query, *args, **kwargs)

        return run

    for owner, name, original in patched:
        setattr(owner, name, counting(original))
    try:
        yield count
    finally:
        for owner, name, original in patched:
            setattr(owner, name, original)


@asynccontextmanager
async def refused(code: str) -> AsyncIterator[Any]:
    """Asserts that the block is refused with `code`, and leaves no trace in audit or outbox."""
    from domain.kernel.errors import Problem

    before = await fetch_value(
        "SELECT (SELECT count(*) FROM audit_entries) + (SELECT count(*) FROM outbox_messages)"
    )
    with pytest.raises(Problem) as caught:
        yield caught
    assert caught.value.code == code
    after = await fetch_value(
        "SELECT (SELECT count(*) FROM audit_entries) + (SELECT count(*) FROM outbox_messages)"
    )
    assert after == before


Refusal = Callable[[str], Any]


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by the mark
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that reaches for no server is a unit test, without having to say so."""
    for item in items:
        reached = set(getattr(item, "fixturenames", ()))
        if not reached & {"servers", "start"} and not item.get_closest_marker("browser"):
            item.add_marker("unit")
