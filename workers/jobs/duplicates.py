"""Looking for what is like a submitted entry."""

from __future__ import annotations

from uuid import UUID

from domain.entries.duplicates.lookup import keep_sketch
from domain.entries.operations import note_duplicates
from domain.kernel.context import VISITOR, Context
from domain.notifications.mails import Occurrence


async def look_for_duplicates(occurrence: Occurrence) -> None:
    """Sketches the entry, then notes what is like it: of two that come at once, the second finds the first."""
    entry_id = UUID(occurrence.payload["entry_id"])
    await keep_sketch(entry_id)
    await note_duplicates(Context(actor=VISITOR, now=occurrence.now, request_id=str(occurrence.id)), entry_id)
