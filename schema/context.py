"""What resolvers find in `info.context`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from strawberry.dataloader import DataLoader
from strawberry.types import Info as StrawberryInfo

from domain.kernel.context import Context


@dataclass(frozen=True)
class NewSession:
    """A session to be put into the browser's cookie; a token of None clears it."""

    token: str | None
    expires_at: datetime | None


@dataclass
class RequestContext:
    """One GraphQL request: the domain's context, the loaders, and what the answer does to the cookie."""

    ctx: Context
    session_token: str | None = None
    loaders: dict[Callable[..., Any], DataLoader[Any, Any]] = field(default_factory=dict)
    new_session: NewSession | None = None
    user_agent: str = ""

    def sign_in(self, token: str, expires_at: datetime) -> None:
        self.new_session = NewSession(token, expires_at)

    def sign_out(self) -> None:
        self.new_session = NewSession(None, None)


Info = StrawberryInfo[RequestContext, None]
