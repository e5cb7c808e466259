"""Locks of entry operations, always in one order: contest, then entries by id. Nothing else locks both.

A contest is locked against changes of its phases and form while an entry relies on them. Numbers are given out
from a row of their own (`entry_numberings`), last of all, so that no submission waits for another's work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.queries import windows_of
from domain.contests.rules import Phase
from domain.entries.lateness import Late
from domain.entries.models import Contributor, Entry
from domain.entries.policy import Access
from domain.entries.queries.access import access_to
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, NotFound
from domain.kernel.rows import fetch_value

SHARE = "SELECT id FROM contests WHERE id = $1 FOR SHARE"


@dataclass(frozen=True)
class Locked:
    """An entry with what an operation needs beside it; `access` is the actor's."""

    entry: Entry
    contest: Contest
    phases: tuple[Phase, ...]
    access: Access

    @property
    def late(self) -> Late:
        return late_of(self.entry, self.contest)


def late_of(entry: Entry, contest: Contest) -> Late:
    """What keeps the entry open after the close."""
    return Late(timedelta(minutes=contest.grace_minutes), entry.late_until, entry.revision_due_at)


async def lock_contest(contest_id: UUID) -> Contest:
    """The contest, locked. NotFound when absent."""
    found = await fetch_value(SHARE, contest_id)
    if found is None:
        raise NotFound
    return await Contest.get(id=contest_id)


async def lock_entry(ctx: Context, entry_id: UUID) -> Locked:
    """The entry and its contest, locked. NotFound when absent or hidden from the actor."""
    return (await lock_entries(ctx, [entry_id]))[0]


async def lock_entries(ctx: Context, entry_ids: Iterable[UUID]) -> list[Locked]:
    """Several entries with their contests, locked, by id. NotFound when one is absent or hidden."""
    ids = sorted(set(entry_ids))
    contest_ids = sorted({row["contest_id"] for row in await Entry.filter(id__in=ids).values("contest_id")})
    contests = {contest_id: await lock_contest(contest_id) for contest_id in contest_ids}
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
