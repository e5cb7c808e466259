"""Published evidence: naming it, taking it out, and having its page looked up again; what the worker found of it.

The network's part is in `domain.entries.snapshots`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest
from domain.entries.channel import announce_entry
from domain.entries.events import (
    EvidenceChanged,
    EvidenceNamed,
    EvidenceRemoved,
    SnapshotFailed,
    SnapshotRequested,
    SnapshotTaken,
)
from domain.entries.evidence_rules import (
    MAX_ADDRESS_LENGTH,
    MAX_OUTLET_LENGTH,
    MAX_SERIES_LENGTH,
    MOST_ITEMS,
    address_problems,
    date_problems,
)
from domain.entries.locking import lock_entry
from domain.entries.models import Entry, EvidenceItem, EvidenceSnapshot, Medium, SnapshotState
from domain.entries.operations.drafts import lock_editable
from domain.entries.policy import Access
from domain.entries.rules import EDITABLE
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, Invalid, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, Persona, require
from domain.kernel.text import clean_line

RETAKE_AFTER = timedelta(minutes=1)
"""An outlet is not asked for the same page more often than this."""


@dataclass(frozen=True)
class EvidenceInput:
    """Something published, as an author names it."""

    address: str
    outlet: str
    medium: Medium
    published_on: date
    title: str = ""
    series: str = ""


@dataclass(frozen=True)
class TakenPage:
    """A page that was fetched and stored: where from, what, its bytes, hash and readable text."""

    address: str
    content_type: str
    size: int
    sha256: str
    storage_key: str
    text: str


@operation(may={Persona.AUTHOR})
async def add_evidence(ctx: Context, entry_id: UUID, given: EvidenceInput) -> EvidenceItem:
    """Names a published page; the worker keeps a copy of it.

    By the entry's authors, while it may be edited, in contests that take evidence. Invalid for an address that is
    none, is not of an outlet that the contest admits, or comes twice; Conflict beyond 40."""
    locked = await lock_editable(ctx, entry_id)
    if not locked.contest.takes_evidence:
        raise Invalid("entries.evidence_not_taken")
    clean = _clean(ctx, given, locked.contest)
    present = await EvidenceItem.filter(entry_id=entry_id, removed_at=None)
    if len(present) >= MOST_ITEMS:
        raise Conflict("entries.evidence_too_much", limit=MOST_ITEMS)
    _check_once(clean, present)
    item = await EvidenceItem.create(
        id=uuid4(),
        entry_id=entry_id,
        position=max((one.position for one in present), default=-1) + 1,
        created_at=ctx.now,
        **_columns(clean),
    )
    ctx.record(EvidenceNamed(entry_id, locked.contest.id, item.id))
    await _ask(ctx, locked.entry, item)
    return item


@operation(may={Persona.AUTHOR})
async def change_evidence(ctx: Context, item_id: UUID, given: EvidenceInput) -> EvidenceItem:
    """Changes what is said of a published page; another address is looked up anew.

    By the entry's authors, while it may be edited."""
    item = await _present(item_id)
    locked = await lock_editable(ctx, item.entry_id)
    clean = _clean(ctx, given, locked.contest)
    _check_once(clean, await EvidenceItem.filter(entry_id=item.entry_id, removed_at=None).exclude(id=item.id))
    moved = clean.address != item.address
    item.update_from_dict(_columns(clean))
    await item.save(update_fields=list(_columns(clean)))
    ctx.record(EvidenceChanged(locked.entry.id, locked.contest.id, item.id))
    if moved:
        await EvidenceSnapshot.filter(item_id=item.id, state=SnapshotState.PENDING).delete()
        await _ask(ctx, locked.entry, item)
    return item


@operation(may={Persona.AUTHOR})
async def remove_evidence(ctx: Context, item_id: UUID) -> Entry:
    """Takes a published page out of the draft; submitted versions that name it keep it.

    By the entry's authors, while it may be edited."""
    item = await _present(item_id)
    locked = await lock_editable(ctx, item.entry_id)
    item.removed_at = ctx.now
    await item.save(update_fields=["removed_at"])
    ctx.record(EvidenceRemoved(locked.entry.id, locked.contest.id, item.id))
    await announce_entry(locked.entry.id)
    return locked.entry


@operation(may={Persona.AUTHOR} | ORGANISERS)
async def retake_snapshot(ctx: Context, item_id: UUID) -> EvidenceItem:
    """Has a page looked up again; earlier copies are kept.

    By the entry's authors while it may be edited, and by the contest's organisers at any time. Conflict while a
    look-up is under way, or within a minute of the last."""
    item = await _present(item_id)
    locked = await lock_entry(ctx, item.entry_id)
    is_authors = locked.access >= Access.AUTHOR and locked.entry.status in EDITABLE
    if not is_authors:
        require(can_edit_contest(ctx.actor, locked.contest))
    last = await EvidenceSnapshot.filter(item_id=item.id).order_by("-requested_at").first()
    if last is not None and (
        last.state is SnapshotState.PENDING or last.requested_at > ctx.now - RETAKE_AFTER
    ):
        raise Conflict("entries.evidence_wait")
    await _ask(ctx, locked.entry, item)
    return item


@operation(may=())
async def keep_snapshot(ctx: Context, snapshot_id: UUID, page: TakenPage) -> EvidenceSnapshot:
    """Notes a page that was fetched and stored; the worker's own, nobody may call it."""
    snapshot, entry = await _pending(snapshot_id)
    if snapshot.state is not SnapshotState.PENDING:
        return snapshot
    changes = {
        "state": SnapshotState.TAKEN,
        "final_address": page.address[:MAX_ADDRESS_LENGTH],
        "content_type": page.content_type,
        "size": page.size,
        "sha256": page.sha256,
        "storage_key": page.storage_key,
        "text": page.text,
        "taken_at": ctx.now,
    }
    snapshot.update_from_dict(changes)
    await snapshot.save(update_fields=list(changes))
    ctx.record(SnapshotTaken(entry.id, entry.contest_id, snapshot.item_id, page.sha256))
    await announce_entry(entry.id)
    return snapshot


@operation(may=())
async def fail_snapshot(ctx: Context, snapshot_id: UUID, code: str) -> EvidenceSnapshot:
    """Notes why a page was not fetched; the worker's own, nobody may call it."""
    snapshot, entry = await _pending(snapshot_id)
    if snapshot.state is not SnapshotState.PENDING:
        return snapshot
    snapshot.state, snapshot.failure = SnapshotState.FAILED, code
    await snapshot.save(update_fields=["state", "failure"])
    ctx.record(SnapshotFailed(entry.id, entry.contest_id, snapshot.item_id, code))
    await announce_entry(entry.id)
    return snapshot


async def _ask(ctx: Context, entry: Entry, item: EvidenceItem) -> None:
    snapshot = await EvidenceSnapshot.create(
        id=uuid4(), item_id=item.id, address=item.address, requested_at=ctx.now
    )
    ctx.record(SnapshotRequested(entry.id, entry.contest_id, snapshot.id))
    await announce_entry(entry.id)


async def _present(item_id: UUID) -> EvidenceItem:
    item = await EvidenceItem.get_or_none(id=item_id, removed_at=None)
    if item is None:
        raise NotFound
    return item


async def _pending(snapshot_id: UUID) -> tuple[EvidenceSnapshot, Entry]:
    snapshot = await EvidenceSnapshot.filter(id=snapshot_id).select_for_update().first()
    if snapshot is None:
        raise NotFound
    item = await EvidenceItem.get(id=snapshot.item_id)
    return snapshot, await Entry.get(id=item.entry_id)


def _clean(ctx: Context, given: EvidenceInput, contest: Contest) -> EvidenceInput:
    clean = replace(
        given,
        address=given.address.strip(),
        outlet=clean_line(given.outlet, "input.outlet", MAX_OUTLET_LENGTH),
        title=clean_line(given.title, "input.title", 300, required=False),
        series=clean_line(given.series, "input.series", MAX_SERIES_LENGTH, required=False),
    )
    domains = contest.file_rule.evidence_domains
    refuse(
        address_problems(clean.address, domains, "input.address")
        + date_problems(clean.published_on, ctx.now.date(), "input.publishedOn")
    )
    return clean


def _check_once(given: EvidenceInput, others: list[EvidenceItem]) -> None:
    if any(one.address == given.address for one in others):
        raise Conflict("entries.evidence_twice")


def _columns(given: EvidenceInput) -> dict[str, Any]:
    return {
        "address": given.address,
        "outlet": given.outlet,
        "title": given.title,
        "medium": given.medium,
        "published_on": given.published_on,
        "series": given.series,
    }
