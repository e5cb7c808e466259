"""Headers that every answer carries."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from infra.settings import settings


def _policy() -> str:
    store = settings().s3_public_endpoint or settings().s3_endpoint
    return "; ".join(
        (
            "default-src 'self'",
            f"img-src 'self' data: blob: {store}",
            f"media-src 'self' {store}",
            f"connect-src 'self' {store} {settings().public_url.replace('http', 'ws', 1)}",
            "style-src 'self' 'unsafe-inline'",  # the component library sets sizes by style attributes
            f"frame-src {store}",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "object-src 'none'",
        )
    )


class SecurityHeaders:
    """Content policy, no sniffing, no framing, no referrer to others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": _policy(),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        }
        if settings().is_https:
            self.headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)
