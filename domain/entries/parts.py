"""The parts of a draft that people change apart from each other, and which changes stand together. Pure.

A part is "title", "summary", "trackId", "unitId", "contributors" or "answers.<key>". Its revision is the entry's
version in which it last changed. A save names for each part the revision that it was made from: where the part has
changed since, differently, the two clash and the stored one stays until somebody has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

TITLE, SUMMARY, TRACK, UNIT, CONTRIBUTORS = "title", "summary", "trackId", "unitId", "contributors"
FIRST_REVISION = 1
ANSWERS = "answers."
T = TypeVar("T")


def answer_part(key: str) -> str:
    return f"{ANSWERS}{key}"


def answer_key(part: str) -> str | None:
    """The key of the answer that this part is; None for other parts."""
    return part.removeprefix(ANSWERS) if part.startswith(ANSWERS) else None


@dataclass(frozen=True)
class Change(Generic[T]):
    """A part's new value, and the revision it was made from."""

    value: T
    base: int


@dataclass(frozen=True)
class Revision:
    """When and by whom a part was last changed; neither is known of what came with the entry."""

    part: str
    revision: int
    at: datetime | None
    by: UUID | None


@dataclass(frozen=True)
class Sorted:
    """Parts to store, and parts that clash; what is stored already is in neither."""

    taken: dict[str, Any] = field(default_factory=dict)
    clashes: tuple[str, ...] = ()


def sort_changes(
    stored: Mapping[str, object], revisions: Mapping[str, int], changes: Mapping[str, Change[Any]]
) -> Sorted:
    """What of `changes` can be stored over what is `stored`. Sending the same twice changes nothing twice."""
    taken, clashes = {}, []
    for part, change in changes.items():
        if stored.get(part) == change.value:
            continue
        if revisions.get(part, FIRST_REVISION) > change.base:
            clashes.append(part)
        else:
            taken[part] = change.value
    return Sorted(taken, tuple(clashes))


def revision_numbers(stored: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The revision of each part that ever changed, from an entry's `revisions` column."""
    return {part: int(one["revision"]) for part, one in stored.items()}


def revisions_of(stored: Mapping[str, Mapping[str, Any]]) -> list[Revision]:
    """The same with time and person."""
    return [
        Revision(part, int(one["revision"]), datetime.fromisoformat(one["at"]), UUID(one["by"]))
        for part, one in sorted(stored.items())
    ]


def revised(
    stored: Mapping[str, Mapping[str, Any]],
    parts: Mapping[str, object],
    revision: int,
    at: datetime,
    by: UUID,
) -> dict[str, Mapping[str, Any]]:
    """The `revisions` column after these parts changed."""
    mark = {"revision": revision, "at": at.isoformat(), "by": str(by)}
    return {**stored, **dict.fromkeys(parts, mark)}
