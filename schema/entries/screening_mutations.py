"""Ruling on entries, taking back, appealing; and the look at what a ruling would do before it does it."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.entries import operations, queries
from domain.kernel.errors import NotFound
from schema.context import Info
from schema.entries.screening import RulingInput, RulingPreview
from schema.entries.types import Entry, EntryList, EntryListOrProblem, EntryOrProblem
from schema.scalars import maybe_id, parse_id, parse_ids


@strawberry.type
class ScreeningQuery:
    @strawberry.field
    async def ruling_preview(
        self, info: Info, ids: list[strawberry.ID], ruling: RulingInput
    ) -> list[RulingPreview]:
        """What ruling so would do to each of these entries, 200 at most; nothing is done."""
        ctx = info.context.ctx
        rows = await queries.preview(ctx, parse_ids(ids), ruling.to_domain())
        return [RulingPreview.of(row, ctx.locale) for row in rows]


@strawberry.type
class ScreeningMutation:
    @strawberry.mutation
    async def rule_on_entries(
        self, info: Info, ids: list[strawberry.ID], input: RulingInput
    ) -> EntryListOrProblem:
        """Lets entries through, sends them back or rules them out: all of them, or none."""
        ruled = await operations.rule_on_entries(info.context.ctx, parse_ids(ids), input.to_domain())
        return await _entries(info, ruled)

    @strawberry.mutation
    async def undo_ruling(self, info: Info, id: strawberry.ID) -> EntryOrProblem:
        """Takes back what was decided last, while the author has not been told."""
        return await _entry(info, (await operations.undo_ruling(info.context.ctx, parse_id(id))).id)

    @strawberry.mutation
    async def appeal_ruling(self, info: Info, id: strawberry.ID, text: str) -> EntryOrProblem:
        """Appeals against one's entry having been ruled out."""
        return await _entry(info, (await operations.appeal_ruling(info.context.ctx, parse_id(id), text)).id)

    @strawberry.mutation
    async def decide_appeal(
        self, info: Info, id: strawberry.ID, is_upheld: bool, reason: str
    ) -> EntryOrProblem:
        """Upholds an appeal, which lets the entry through, or rejects it."""
        row = await operations.decide_appeal(info.context.ctx, parse_id(id), is_upheld, reason)
        return await _entry(info, row.id)

    @strawberry.mutation
    async def assign_screener(
        self, info: Info, ids: list[strawberry.ID], user_id: strawberry.ID | None = None
    ) -> EntryListOrProblem:
        """Gives entries to a screener, or to nobody in particular."""
        given = await operations.assign_screener(info.context.ctx, parse_ids(ids), maybe_id(user_id))
        return await _entries(info, given)

    @strawberry.mutation
    async def note_on_entry(self, info: Info, id: strawberry.ID, text: str) -> EntryOrProblem:
        """Leaves a word for the other screeners."""
        return await _entry(info, (await operations.note_on_entry(info.context.ctx, parse_id(id), text)).id)


async def _entry(info: Info, entry_id: UUID) -> Entry:
    row = await queries.find_entry(info.context.ctx, entry_id)
    if row is None:
        raise NotFound
    return Entry.of(row)


async def _entries(info: Info, ids: list[str]) -> EntryList:
    found = await queries.entries_by_id(info.context.ctx, [UUID(one) for one in ids])
    return EntryList(entries=[Entry.of(found[UUID(one)]) for one in ids])
