"""Finding what is alike among all that was ever submitted: by sketches first, then by the texts themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from domain.entries.duplicates.rules import (
    LEAST_SHARED,
    MOST_COMMON,
    FindingKind,
    Sketch,
    files_of,
    folded_words,
    likeness,
    links_of,
    overlap,
    share_of_fewer,
    sketch_of,
    text_of,
)
from domain.kernel.rows import execute, fetch_row, fetch_rows

Content = Mapping[str, Any]
MOST_COMPARED = 20
"""Entries whose texts are compared word by word, of those whose sketches meet the most."""
RAREST = 8
"""Common runs to look for where most of a text's runs are common: it was handed in over and over."""
STANDS = "e.submitted_version IS NOT NULL AND e.status <> 'WITHDRAWN'"
CONTENT = """
SELECT e.id, v.number, v.content::text AS content FROM entries e
JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
WHERE e.id = ANY($1::uuid[])
"""
KEEP = """
INSERT INTO entry_sketches (entry_id, version, runs, files, links) VALUES ($1, $2, $3::int[], $4::text[], $5::text[])
ON CONFLICT (entry_id) DO UPDATE SET version = excluded.version, runs = excluded.runs, files = excluded.files,
    links = excluded.links WHERE entry_sketches.version <= excluded.version
"""
COMMONNESS = """
SELECT r.item, (SELECT count(*) FROM entry_sketches s WHERE s.{column} @> ARRAY[r.item]) AS entries
FROM unnest($1::{type}[]) AS r (item) ORDER BY 2, 1
"""
MEETING = f"""
SELECT s.entry_id, cardinality(ARRAY(SELECT unnest(s.{{column}}) INTERSECT SELECT unnest($2::{{type}}[]))) AS shared
FROM entry_sketches s JOIN entries e ON e.id = s.entry_id
WHERE s.{{column}} && $2::{{type}}[] AND s.entry_id <> $1 AND {STANDS}
ORDER BY 2 DESC, 1 LIMIT $3
"""  # noqa: S608 - put together from the constants above
TO_MAKE = f"""
SELECT e.id FROM entries e LEFT JOIN entry_sketches s ON s.entry_id = e.id
WHERE {STANDS} AND ($1::bool OR s.version IS DISTINCT FROM e.submitted_version)
ORDER BY e.submitted_at, e.id
"""  # noqa: S608 - put together from the constants above


@dataclass(frozen=True, slots=True)
class Found:
    """Another entry that is alike: in what, how much (0 to 1), and what they share, as `DuplicateFinding` has it."""

    other_id: UUID
    other_version: int
    kind: FindingKind
    score: float
    evidence: dict[str, Any]


async def keep_sketch(entry_id: UUID) -> Sketch | None:
    """Sketches the version that counts, so that others find it; None when nothing was submitted."""
    row = await fetch_row(CONTENT, [entry_id])
    if row is None:
        return None
    sketch = sketch_of(orjson.loads(row["content"]))
    await execute(KEEP, entry_id, row["number"], list(sketch.runs), list(sketch.files), list(sketch.links))
    return sketch


async def alike(entry_id: UUID, content: Content) -> list[Found]:
    """Every other submitted entry that is worth a look beside this version, whatever its contest and season."""
    sketch = sketch_of(content)
    meeting = await _meeting(entry_id, "runs", "int", sketch.runs)
    met = {
        other: shared for other, shared in meeting.items() if shared >= min(LEAST_SHARED, len(sketch.runs))
    }
    files = await _meeting(entry_id, "files", "text", sketch.files)
    links = await _meeting(entry_id, "links", "text", sketch.links)
    others = {row["id"]: row for row in await fetch_rows(CONTENT, list({*met, *files, *links}))}
    found = []
    for other_id, row in sorted(others.items()):
        other = orjson.loads(row["content"])
        for kind, score, evidence in _compared(content, other, with_text=other_id in met):
            found.append(Found(other_id, row["number"], kind, score, evidence | _people(content, other)))
    return found


async def _meeting(entry_id: UUID, column: str, type_: str, items: Sequence[object]) -> dict[UUID, int]:
    """The entries that share the most of these items, common ones left aside; how many they share."""
    if not items:
        return {}
    rows = await fetch_rows(COMMONNESS.format(column=column, type=type_), list(items))
    wanted = [row["item"] for row in rows if row["entries"] <= MOST_COMMON]
    common = [row["item"] for row in rows if row["entries"] > MOST_COMMON]
    if column == "runs" and len(common) > len(wanted):
        wanted += common[:RAREST]
    met = await fetch_rows(MEETING.format(column=column, type=type_), entry_id, wanted, MOST_COMPARED)
    return {row["entry_id"]: row["shared"] for row in met}


def _compared(
    content: Content, other: Content, *, with_text: bool
) -> Iterable[tuple[FindingKind, float, dict[str, Any]]]:
    if with_text:
        found = likeness(folded_words(text_of(content)), folded_words(text_of(other)))
        if found.is_worth_a_look:
            yield FindingKind.TEXT, found.score, {"words": found.words}
    one, two = files_of(content), files_of(other)
    if files := overlap(one, two):
        names = sorted({a["file_name"] for a in content["attachments"] if _is_of(a, files)})
        yield FindingKind.FILE, share_of_fewer(files, one, two), {"files": names}
    one, two = links_of(content), links_of(other)
    if links := overlap(one, two):
        yield FindingKind.LINK, share_of_fewer(links, one, two), {"links": links}


def _is_of(attachment: Content, hashes: Sequence[str]) -> bool:
    return attachment.get("sha256") in hashes or attachment.get("original_sha256") in hashes


def _people(content: Content, other: Content) -> dict[str, Any]:
    """Whether somebody is an author of both: then it may well be the same work, handed in again."""
    return {"same_people": bool(_addresses(content) & _addresses(other))}


def _addresses(content: Content) -> set[str]:
    return {one["email"].lower() for one in content["contributors"] if one["email"]}


async def sketches_to_make(*, everything: bool) -> list[UUID]:
    """The submitted entries to be looked at: all, or those whose counting version was not sketched yet."""
    return [row["id"] for row in await fetch_rows(TO_MAKE, everything)]
