"""Locks of entry operations, always in one order: contest, then entries by id. Nothing else locks both.

A contest is locked against changes of its phases and form while an entry relies on them; whoever gives out
numbers locks it against other numberers too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.queries import windows_of
from domain.contests.rules import Phase
from domain.entries.models import Contributor, Entry
from domain.entries.policy import Access
from domain.entries.queries.access import access_to
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, NotFound
from domain.kernel.rows import fetch_value

SHARE = "SELECT id FROM contests WHERE id = $1 FOR SHARE"
NUMBERING = "SELECT id FROM contests WHERE id = $1 FOR NO KEY UPDATE"


@dataclass(frozen=True)
class Locked:
    """An entry with what an operation needs beside it; `access` is the actor's."""

    entry: Entry
    contest: Contest
    phases: tuple[Phase, ...]
    access: Access


async def lock_contest(contest_id: UUID, mode: str = SHARE) -> Contest:
    """The contest, locked. NotFound when absent."""
    found = await fetch_value(mode, contest_id)
    if found is None:
        raise NotFound
    return await Contest.get(id=contest_id)


async def lock_entry(ctx: Context, entry_id: UUID, mode: str = SHARE) -> Locked:
    """The entry and its contest, locked. NotFound when absent or hidden from the actor."""
    return (await lock_entries(ctx, [entry_id], mode))[0]


async def lock_entries(ctx: Context, entry_ids: Iterable[UUID], mode: str = SHARE) -> list[Locked]:
    """Several entries with their contests, locked, by id. NotFound when one is absent or hidden."""
    ids = sorted(set(entry_ids))
    contest_ids = sorted({row["contest_id"] for row in await Entry.filter(id__in=ids).values("contest_id")})
    contests = {contest_id: await lock_contest(contest_id, mode) for contest_id in contest_ids}
    phases = {contest_id: await windows_of(contest_id) for contest_id in contest_ids}
    entries = await Entry.filter(id__in=ids).order_by("id").select_for_update()
    if len(entries) < len(ids):
        raise NotFound
    return [
        Locked(entry, contests[entry.contest_id], phases[entry.contest_id], await _access(ctx, entry.id))
        for entry in entries
    ]


async def _access(ctx: Context, entry_id: UUID) -> Access:
    access = await access_to(ctx, entry_id)
    if access is Access.NONE:
        raise NotFound
    return access


def check_version(entry: Entry, version: int) -> None:
    """Raises Conflict, with the current version's number, when the entry was saved since."""
    if entry.version != version:
        raise Conflict("kernel.stale", current=entry.version)


async def contributors_of(entry_id: UUID) -> list[Contributor]:
    return await Contributor.filter(entry_id=entry_id).order_by("position", "id")
