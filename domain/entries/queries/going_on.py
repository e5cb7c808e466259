"""What goes on to showcase, judging, vote and results. The database says which: the generated column `goes_on`."""

from __future__ import annotations

from uuid import UUID

from tortoise.expressions import RawSQL

from domain.entries.models import Entry


async def entries_going_on(contest_id: UUID) -> list[Entry]:
    """A contest's entries that go on, by code; no viewer, so no cutting down."""
    on = Entry.annotate(is_on=RawSQL("goes_on")).filter(contest_id=contest_id, is_on=True)
    return await on.order_by("code", "id")
