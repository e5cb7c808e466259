"""Who asks: the session cookie, or an API token for programs."""

from __future__ import annotations

from datetime import datetime

from starlette.requests import HTTPConnection
from starlette.responses import Response

from domain.accounts.queries import actor_of_api_token, actor_of_session
from domain.kernel.context import VISITOR, Actor
from infra.settings import settings
from schema.context import NewSession


def cookie_name() -> str:
    """`__Host-` binds the cookie to this host over TLS; plain names are for http on one's own machine."""
    return "__Host-session" if settings().is_https else "session"


def session_token(connection: HTTPConnection) -> str | None:
    return connection.cookies.get(cookie_name())


def api_token(connection: HTTPConnection) -> str | None:
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


async def actor_of(connection: HTTPConnection, now: datetime) -> Actor:
    """The person behind the connection; a visitor where cookie or token say nothing valid."""
    if token := api_token(connection):
        return await actor_of_api_token(token, now) or VISITOR
    if token := session_token(connection):
        return await actor_of_session(token, now) or VISITOR
    return VISITOR


def apply_session(response: Response, new: NewSession | None, now: datetime) -> None:
    """Puts a new session into the browser, or takes it out."""
    if new is None:
        return
    if new.token is None or new.expires_at is None:
        response.delete_cookie(
            cookie_name(), path="/", secure=settings().is_https, httponly=True, samesite="lax"
        )
        return
    response.set_cookie(
        cookie_name(),
        new.token,
        max_age=int((new.expires_at - now).total_seconds()),
        path="/",
        secure=settings().is_https,
        httponly=True,
        samesite="lax",
    )
