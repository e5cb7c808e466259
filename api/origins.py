"""Which sites' pages may write here with a visitor's cookie: ours."""

from __future__ import annotations

from starlette.requests import HTTPConnection

from infra.settings import settings


def is_foreign(connection: HTTPConnection) -> bool:
    """Whether a browser says that another site's page sent this. Programs send no Origin."""
    origin = connection.headers.get("origin")
    if origin is not None:
        return origin.rstrip("/") not in {settings().public_url.rstrip("/"), _own_origin(connection)}
    return connection.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}


def _own_origin(connection: HTTPConnection) -> str:
    """The address this very request was sent to: 127.0.0.1 as well as localhost, in a trial at home."""
    scheme = "https" if settings().is_https else "http"
    return f"{scheme}://{connection.headers.get('host', '')}"
