"""Where the changes of an entry are announced to the pages that have it open."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.broadcast import announce


def entry_channel(entry_id: UUID) -> str:
    return f"entry:{entry_id}"


async def announce_entry(entry_id: UUID) -> None:
    """Tells the forms that have this entry open that it changed, when the operation commits."""
    await announce(entry_channel(entry_id))
