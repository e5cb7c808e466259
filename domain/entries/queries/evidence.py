"""Published evidence of entries, as each viewer may have it: the draft's to its authors, the submitted version's to
everybody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from domain.entries.models import EvidenceItem, EvidenceSnapshot, Medium, SnapshotState
from domain.entries.policy import Access
from domain.entries.queries.access import ACCESS, TABLES, viewer
from domain.kernel.context import Context
from domain.kernel.rows import fetch_row, fetch_rows

MOST_ENTRIES = 2_000
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SnapshotView:
    """The latest look at a page; `failure` a message's code, `size` in bytes."""

    id: UUID
    state: SnapshotState
    failure: str
    final_address: str
    content_type: str
    size: int | None
    sha256: str | None
    requested_at: datetime
    taken_at: datetime | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Something published; `snapshot` is None to those who do not work with the entry."""

    id: UUID
    entry_id: UUID
    address: str
    outlet: str
    title: str
    medium: Medium
    published_on: date
    series: str
    snapshot: SnapshotView | None


@dataclass(frozen=True)
class SeriesView:
    """The items of one series, first published first; `name` is "" for what belongs to none."""

    name: str
    items: list[EvidenceView] = field(default_factory=list)


ENTRIES = f"""
SELECT e.id, {ACCESS} AS access, (v.content -> 'evidence')::text AS frozen
FROM {TABLES} LEFT JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
WHERE e.id = ANY($7::uuid[])
"""
LATEST = """
SELECT DISTINCT ON (item_id, address) item_id, address, id, state, failure, final_address, content_type, size, sha256,
    requested_at, taken_at
FROM evidence_snapshots WHERE item_id = ANY($1::uuid[]) ORDER BY item_id, address, requested_at DESC
"""
IN_CONTESTS = f"""
SELECT e.id, e.contest_id FROM {TABLES}
WHERE e.contest_id = ANY($7::uuid[]) AND {ACCESS} > 0 AND EXISTS (SELECT FROM evidence_items i WHERE i.entry_id = e.id)
ORDER BY e.submitted_at, e.id LIMIT {MOST_ENTRIES}
"""
TO_OPEN = f"""
SELECT {ACCESS} AS access, i.removed_at IS NULL AS is_live, coalesce(
    jsonb_path_exists(v.content, '$.evidence[*] ? (@.id == $id)', jsonb_build_object('id', i.id)), false) AS is_frozen
FROM evidence_items i JOIN ({TABLES}) ON e.id = i.entry_id
LEFT JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
WHERE i.id = $7
"""


async def evidence_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, list[EvidenceView]]:
    """Each entry's evidence in its order, for whoever may see the entry. Three statements, whatever the number."""
    rows = [row for row in await fetch_rows(ENTRIES, *viewer(ctx), list(entry_ids)) if row["access"]]
    drafts = [row["id"] for row in rows if row["access"] == Access.AUTHOR]
    live = await EvidenceItem.filter(entry_id__in=drafts, removed_at=None).order_by("position", "id")
    named: dict[UUID, list[Row]] = defaultdict(list)
    for item in live:
        named[item.entry_id].append(_as_row(item))
    for row in rows:
        if row["access"] != Access.AUTHOR:
            named[row["id"]] = orjson.loads(row["frozen"] or "[]")
    latest = await _latest(UUID(str(one["id"])) for items in named.values() for one in items)
    return {
        row["id"]: [_view(row["id"], one, latest, Access(row["access"])) for one in named[row["id"]]]
        for row in rows
    }


async def series_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[SeriesView]]:
    """The evidence in each contest's entries that the viewer may see, by series; what belongs to none comes last."""
    rows = await fetch_rows(IN_CONTESTS, *viewer(ctx), list(contest_ids))
    found = await evidence_of(ctx, [row["id"] for row in rows])
    items: dict[UUID, list[EvidenceView]] = defaultdict(list)
    for row in rows:
        items[row["contest_id"]] += found.get(row["id"], [])
    return {contest_id: _by_series(items[contest_id]) for contest_id in contest_ids}


async def snapshot_texts(ctx: Context, ids: list[UUID]) -> dict[UUID, str]:
    """What is written on kept pages, by snapshot. For snapshots that the viewer was shown."""
    rows = await fetch_rows("SELECT id, text FROM evidence_snapshots WHERE id = ANY($1::uuid[])", list(ids))
    return {row["id"]: row["text"] for row in rows}


async def snapshot_to_open(ctx: Context, item_id: UUID) -> EvidenceSnapshot | None:
    """The latest kept copy, when the viewer works with the entry and its version names the item."""
    row = await fetch_row(TO_OPEN, *viewer(ctx), item_id)
    if row is None or row["access"] < Access.JUDGE:
        return None
    if not (row["is_live"] if row["access"] == Access.AUTHOR else row["is_frozen"]):
        return None
    taken = EvidenceSnapshot.filter(item_id=item_id, state=SnapshotState.TAKEN)
    return await taken.order_by("-requested_at").first()


async def frozen_evidence(entry_id: UUID) -> list[dict[str, Any]]:
    """A draft's evidence as a submission freezes it, with the hash of the copy that is kept at that time."""
    items = await EvidenceItem.filter(entry_id=entry_id, removed_at=None).order_by("position", "id")
    latest = await _latest(item.id for item in items)
    frozen = []
    for item in items:
        row = _as_row(item)
        found = latest.get((item.id, item.address))
        frozen.append({**row, "id": str(item.id), "sha256": found["sha256"] if found else None})
    return frozen


def _by_series(items: Iterable[EvidenceView]) -> list[SeriesView]:
    series: dict[str, SeriesView] = {}
    for item in sorted(items, key=lambda item: (item.published_on, item.id)):
        series.setdefault(item.series, SeriesView(item.series)).items.append(item)
    return sorted(series.values(), key=lambda one: (not one.name, one.name))


async def _latest(item_ids: Iterable[UUID]) -> dict[tuple[UUID, str], Row]:
    """The latest look at each page by item and address: what is shown is of the address that is shown."""
    rows = await fetch_rows(LATEST, list(item_ids))
    return {(row["item_id"], row["address"]): row for row in rows}


def _as_row(item: EvidenceItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "address": item.address,
        "outlet": item.outlet,
        "title": item.title,
        "medium": item.medium.value,
        "published_on": item.published_on.isoformat(),
        "series": item.series,
    }


def _view(entry_id: UUID, row: Row, latest: Mapping[tuple[UUID, str], Row], access: Access) -> EvidenceView:
    item_id = UUID(str(row["id"]))
    found = latest.get((item_id, row["address"])) if access >= Access.JUDGE else None
    return EvidenceView(
        id=item_id,
        entry_id=entry_id,
        address=row["address"],
        outlet=row["outlet"],
        title=row["title"],
        medium=Medium(row["medium"]),
        published_on=date.fromisoformat(row["published_on"]),
        series=row["series"],
        snapshot=_snapshot(found) if found else None,
    )


def _snapshot(row: Row) -> SnapshotView:
    values = {name: row[name] for name in SnapshotView.__slots__ if name != "state"}
    return SnapshotView(**values, state=SnapshotState(row["state"]))
