"""Mails about who writes together, and to the coordinators whom entries wait for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from domain.entries.events import (
    ContributorDeclined,
    ContributorJoined,
    ContributorRemoved,
    ContributorShareChanged,
    EntryApproved,
    EntryHandedOver,
    EntryWaits,
)
from domain.kernel.events import Event
from domain.kernel.rows import fetch_row, fetch_rows
from domain.notifications import readings
from domain.notifications.drafting import Draft, Payload, about_entry, page

PERSON = "SELECT u.email, u.name, u.locale FROM users u WHERE u.disabled_at IS NULL AND u.id = $1"
CONTRIBUTOR = """
SELECT c.name, c.email, c.share, c.user_id, c.confirmed_at, c.confirmed_share, c.declined_at, c.decline_reason,
    e.author_id
FROM contributors c JOIN entries e ON e.id = c.entry_id WHERE c.id = $1
"""
STILL_NAMED = "SELECT 1 FROM contributors WHERE entry_id = $1 AND user_id = $2 AND confirmed_at IS NOT NULL"


async def _joined(payload: Payload, now: datetime) -> list[Draft]:
    row = await fetch_row(CONTRIBUTOR, UUID(payload["contributor_id"]))
    if row is None or row["confirmed_at"] is None or row["user_id"] == row["author_id"]:
        return []
    return await _to_person(payload, row["author_id"], "contributor_joined", who=row["name"] or row["email"])


async def _declined(payload: Payload, now: datetime) -> list[Draft]:
    row = await fetch_row(CONTRIBUTOR, UUID(payload["contributor_id"]))
    if row is None or row["declined_at"] is None:
        return []
    return await _to_person(
        payload,
        row["author_id"],
        "contributor_declined",
        who=row["name"] or row["email"],
        reason=row["decline_reason"],
    )


async def _share_changed(payload: Payload, now: datetime) -> list[Draft]:
    """Once typing is over: a share that was changed again since is told by its own event, and one that was put
    back to what was agreed to by none."""
    row = await fetch_row(CONTRIBUTOR, UUID(payload["contributor_id"]))
    share = Decimal(payload["share"])
    if row is None or row["confirmed_at"] is None or row["share"] != share or row["confirmed_share"] == share:
        return []
    agreed = row["confirmed_share"]
    template = "share_lowered" if agreed is not None and share < agreed else "share_raised"
    shares = {"share": _percent(share), "agreed": _percent(agreed if agreed is not None else share)}
    return await _to_person(payload, row["user_id"], template, **shares)


async def _removed(payload: Payload, now: datetime) -> list[Draft]:
    user_id = UUID(payload["user_id"])
    if await fetch_row(STILL_NAMED, UUID(payload["entry_id"]), user_id):
        return []
    return await _to_person(payload, user_id, "contributor_removed")


async def _handed_over(payload: Payload, now: datetime) -> list[Draft]:
    return await _to_person(payload, UUID(payload["author_id"]), "handed_over")


async def _to_person(payload: Payload, user_id: UUID | None, template: str, **more: object) -> list[Draft]:
    entry, row = await readings.entry(payload["entry_id"]), await fetch_row(PERSON, user_id)
    if entry is None or row is None:
        return []
    return [about_entry(readings.person(row), entry, template, **more)]


def _percent(share: Decimal) -> str:
    return f"{share:f}".rstrip("0").rstrip(".").replace(".", ",") or "0"


# ---- the way through the units


async def _approved(payload: Payload, now: datetime) -> list[Draft]:
    """While the entry waits with a next unit; that it went on to the organisers is another mail."""
    entry = await readings.entry(payload["entry_id"])
    row = await fetch_row(APPROVED, UUID(payload["step_id"]))
    if entry is None or row is None or row["next"] is None:
        return []
    unit, following = orjson.loads(row["unit"]), orjson.loads(row["next"])
    return [
        about_entry(
            person,
            entry,
            "approved",
            unit=readings.worded(unit, person.locale),
            next_unit=readings.worded(following, person.locale),
            note=row["note"],
        )
        for person in await readings.authors_of(payload["entry_id"])
    ]


APPROVED = """
SELECT s.note, u.name::text AS unit, w.name::text AS next FROM approval_steps s
JOIN units u ON u.id = s.unit_id
JOIN entries e ON e.id = s.entry_id AND e.submitted_version = s.version
LEFT JOIN units w ON w.id = e.waiting_unit_id
WHERE s.id = $1
"""


async def _waits(payload: Payload, now: datetime) -> list[Draft]:
    """One mail for all that came to a unit within a span of time: written for the last one that still waits."""
    unit_id = UUID(payload["unit_id"])
    waiting = await fetch_rows(WAITING, unit_id)
    if not waiting or str(waiting[0]["id"]) != payload["entry_id"]:
        return []
    coordinators = await _coordinators(unit_id)
    if coordinators:
        return [_desk(row, waiting, "waiting", "/workspace/unit") for row in coordinators]
    first = waiting[0]
    organisers = await fetch_rows(ORGANISERS, first["contest_id"], first["season_id"])
    desk = f"/console/contests/{first['slug']}/entries"
    return [_desk(row, waiting, "waiting_organiser", desk) for row in organisers]


WAITING = """
SELECT e.id, e.title, e.contest_id, k.season_id, k.slug, u.name::text AS unit FROM entries e
JOIN units u ON u.id = e.waiting_unit_id JOIN contests k ON k.id = e.contest_id
WHERE e.waiting_unit_id = $1 AND e.status = 'SUBMITTED' ORDER BY e.waiting_since DESC, e.id
"""
COORDINATORS = """
SELECT DISTINCT u.email, u.name, u.locale, length(a.path) AS depth FROM units w
JOIN units a ON starts_with(w.path, a.path)
JOIN role_grants g ON g.unit_id = a.id AND g.role = 'COORDINATOR'
JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
WHERE w.id = $1 ORDER BY depth DESC, u.email
"""
ORGANISERS = """
SELECT DISTINCT u.email, u.name, u.locale FROM role_grants g JOIN users u ON u.id = g.user_id
WHERE u.disabled_at IS NULL AND g.role = 'ORGANISER' AND (g.contest_id = $1 OR g.season_id = $2) ORDER BY u.email
"""


async def _coordinators(unit_id: UUID) -> list[dict[str, Any]]:
    """The unit's coordinators; without any those of the nearest unit above."""
    found = await fetch_rows(COORDINATORS, unit_id)
    return [row for row in found if row["depth"] == found[0]["depth"]]


def _desk(row: Mapping[str, Any], waiting: list[dict[str, Any]], template: str, path: str) -> Draft:
    person = readings.person(row)
    values = {
        "name": person.name,
        "unit": readings.worded(orjson.loads(waiting[0]["unit"]), person.locale),
        "count": len(waiting),
        "title": waiting[0]["title"],
        "link": page(path, person.locale),
    }
    return Draft(person.email, person.locale, template, values)


TEAM_MAILS: dict[type[Event], Callable[[Payload, datetime], Awaitable[list[Draft]]]] = {
    ContributorJoined: _joined,
    ContributorDeclined: _declined,
    ContributorShareChanged: _share_changed,
    ContributorRemoved: _removed,
    EntryHandedOver: _handed_over,
    EntryApproved: _approved,
    EntryWaits: _waits,
}
