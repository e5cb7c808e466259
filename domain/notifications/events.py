"""What happened to messages that would not go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class DeadLetterRetried(Event):
    """Somebody sent a dead message on its way again."""

    subject: ClassVar[str] = "outbox_id"
    outbox_id: UUID
    event: str
