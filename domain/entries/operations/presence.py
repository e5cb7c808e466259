"""Saying that one is at an entry's form, and that one has left it."""

from __future__ import annotations

from uuid import UUID, uuid4

from domain.entries import policy
from domain.entries.channel import announce_entry
from domain.entries.models import Entry, EntryPresence
from domain.entries.presence import PRESENT
from domain.entries.queries.access import access_to
from domain.kernel.context import Context
from domain.kernel.errors import NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import Persona, require
from domain.kernel.rows import fetch_row
from domain.kernel.text import clean_line

APPEAR = """
WITH gone AS (
    DELETE FROM entry_presences
    WHERE entry_id = $2 AND seen_at <= $7 AND NOT (user_id = $3 AND tab = $4))
INSERT INTO entry_presences (id, entry_id, user_id, tab, part, seen_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (entry_id, user_id, tab) DO UPDATE SET part = EXCLUDED.part, seen_at = EXCLUDED.seen_at
RETURNING (
    -- as it was before this statement
    SELECT p.part FROM entry_presences p
    WHERE p.entry_id = $2 AND p.user_id = $3 AND p.tab = $4 AND p.seen_at > $7) AS before
"""


@operation(may={Persona.AUTHOR}, replayable=False)
async def be_present(ctx: Context, entry_id: UUID, tab: str, part: str) -> None:
    """Says that this page of the actor's has the entry's form open, at this part or at none ("").

    By those who may edit it, every some seconds; the others' pages are told only when something changed."""
    await _require_editor(ctx, entry_id)
    tab, part = clean_line(tab, "tab", 40), clean_line(part, "part", 60, required=False)
    row = await fetch_row(APPEAR, uuid4(), entry_id, ctx.actor.user_id, tab, part, ctx.now, ctx.now - PRESENT)
    if row is None or row["before"] != part:
        await announce_entry(entry_id)


@operation(may={Persona.AUTHOR}, replayable=False)
async def leave_entry(ctx: Context, entry_id: UUID, tab: str) -> None:
    """Says that this page of the actor's has the entry's form open no more.

    By those who may edit it; a page that cannot say so is forgotten after some seconds."""
    await _require_editor(ctx, entry_id)
    if await EntryPresence.filter(entry_id=entry_id, user_id=ctx.actor.user_id, tab=tab[:40]).delete():
        await announce_entry(entry_id)


async def _require_editor(ctx: Context, entry_id: UUID) -> None:
    """Nothing is locked: presence changes nothing that others rely on."""
    entry = await Entry.get_or_none(id=entry_id)
    if entry is None:
        raise NotFound
    require(policy.can_edit_entry(ctx.actor, entry, await access_to(ctx, entry_id)))
