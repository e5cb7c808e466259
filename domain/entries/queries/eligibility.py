"""The facts that eligibility is computed from, for any number of entries in a fixed number of statements.

For those who run the contest, and for rulings: nothing is cut down to a viewer here. The one place beside `access`
that looks at tables of the contexts above (judging, awards), by name and read-only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from domain.contests.models import Contest, FormField
from domain.entries.answering import missing_answers
from domain.entries.cleaning import form_of, submission_problems
from domain.entries.duplicates.queries import Suspicion, open_suspicions
from domain.entries.eligibility import EligibilityFacts, Finding, Likeness, findings
from domain.entries.lateness import Admission
from domain.entries.models import Contributor
from domain.entries.team import ConfirmationGate, confirmation_gate, unconfirmed
from domain.kernel.rows import fetch_rows

Row = Mapping[str, Any]
SUBMITTED = """
SELECT e.id, e.contest_id, e.author_id, v.content::text AS content, v.number, v.submitted_at, v.admission,
    p.closes_at, u.name::text AS unit_name,
    EXISTS (
        SELECT FROM jsonb_array_elements_text(coalesce(k.eligibility -> 'unit_ids', '[]')) AS chosen (id)
        JOIN units t ON t.id = chosen.id::uuid AND starts_with(u.path, t.path)
    ) AS is_unit_admitted
FROM entries e
JOIN contests k ON k.id = e.contest_id
JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
LEFT JOIN units u ON u.id = e.unit_id
LEFT JOIN phases p ON p.contest_id = e.contest_id AND p.kind = 'SUBMISSION'
WHERE e.id = ANY($1::uuid[])
"""
IN_CONFLICT = """
WITH people AS (
    SELECT e.id AS entry_id, e.contest_id, k.season_id, a.id AS user_id, a.name
    FROM entries e JOIN contests k ON k.id = e.contest_id JOIN users a ON a.id = e.author_id
    WHERE e.id = ANY($1::uuid[])
    UNION
    SELECT e.id, e.contest_id, k.season_id, u.id, u.name
    FROM entries e JOIN contests k ON k.id = e.contest_id
    JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
    CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'contributors') AS c (person)
    -- a co-author who was named by address is one all the same
    JOIN users u ON u.id = (c.person ->> 'user_id')::uuid OR u.email = lower(c.person ->> 'email')
    WHERE e.id = ANY($1::uuid[])
)
SELECT entry_id, name FROM people
WHERE EXISTS (
    SELECT FROM role_grants g
    WHERE g.user_id = people.user_id AND g.role IN ('ORGANISER', 'AUDITOR')
    AND (g.contest_id = people.contest_id OR g.season_id = people.season_id)
) OR EXISTS (
    SELECT FROM judges j JOIN rounds r ON r.id = j.round_id
    WHERE j.user_id = people.user_id AND r.contest_id = people.contest_id
)
ORDER BY entry_id, name
"""
FILES = """
SELECT e.id AS entry_id, count(*) AS files, count(*) FILTER (WHERE s.is_scanned IS NOT TRUE) AS unscanned
FROM entries e
JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'attachments') AS a (file)
LEFT JOIN stored_files s ON s.sha256 = a.file ->> 'sha256'
WHERE e.id = ANY($1::uuid[])
GROUP BY e.id
"""
SAME_TITLE, LIKE_TITLE, MOST_LIKENESSES = 0.7, 0.3, 3
REWARDED = f"""
SELECT e.id AS entry_id, o.code, o.search_title AS title, k.title::text AS contest, o.likeness
FROM entries e CROSS JOIN LATERAL (
    SELECT o.id, o.code, o.search_title, o.contest_id,
        similarity(without_accents(o.search_title), without_accents(e.search_title)) AS likeness
    FROM entries o JOIN awards w ON w.entry_id = o.id AND w.revoked_at IS NULL
    WHERE o.contest_id <> e.contest_id AND without_accents(o.search_title) % without_accents(e.search_title)
) o JOIN contests k ON k.id = o.contest_id AND k.results_published_at <= $2::timestamptz
    AND NOT EXISTS (
        SELECT FROM phases p WHERE p.contest_id = k.id AND p.kind = 'ANNOUNCEMENT' AND p.opens_at > $2::timestamptz)
WHERE e.id = ANY($1::uuid[]) AND (o.likeness >= {SAME_TITLE} OR (o.likeness >= {LIKE_TITLE} AND EXISTS (
    SELECT FROM contributors mine JOIN contributors theirs
        ON theirs.user_id = mine.user_id OR (theirs.email = mine.email AND mine.email <> '')
    WHERE mine.entry_id = e.id AND theirs.entry_id = o.id)))
ORDER BY e.id, o.likeness DESC, o.code
"""
PARTS = {
    "input.title": {"vi": "Tên", "en": "Title"},
    "input.summary": {"vi": "Tóm tắt", "en": "Summary"},
    "input.contributors": {"vi": "Tác giả", "en": "Authors"},
}


async def eligibility_of(entry_ids: Iterable[UUID], now: datetime) -> dict[UUID, list[Finding]]:
    """What the contest's checks say of each entry's submitted version; entries never submitted are absent."""
    ids = list(entry_ids)
    rows = await fetch_rows(SUBMITTED, ids)
    contests = {one.id: one for one in await Contest.filter(id__in=list({row["contest_id"] for row in rows}))}
    facts = await _facts(rows, contests, now)
    return {row["id"]: findings(facts[row["id"]], contests[row["contest_id"]].screening_rule) for row in rows}


async def _facts(
    rows: list[dict[str, Any]], contests: Mapping[UUID, Contest], now: datetime
) -> dict[UUID, EligibilityFacts]:
    ids = [row["id"] for row in rows]
    forms = await _forms(contests)
    conflicts, files, people = await _conflicts(ids), await _files(ids), await _people(ids)
    rewarded, suspicions = await _rewarded(ids, now), await open_suspicions(ids)
    facts = {}
    for row in rows:
        contest, content = contests[row["contest_id"]], orjson.loads(row["content"])
        first = _of_version(row, content, contest)
        facts[row["id"]] = replace(
            first,
            in_conflict=tuple(conflicts[row["id"]]),
            incomplete=tuple(_incomplete(content, forms[contest.id], now)),
            unconfirmed=tuple(unconfirmed(_still_named(people[row["id"]], content), row["author_id"])),
            must_be_confirmed=confirmation_gate(contest) is ConfirmationGate.SCREENING,
            files=files[row["id"]][0],
            unscanned_files=files[row["id"]][1],
            rewarded=tuple(rewarded[row["id"]]),
            duplicates=tuple(_likeness(one) for one in suspicions.get(row["id"], ())),
        )
    return facts


def _of_version(row: Row, content: Row, contest: Contest) -> EligibilityFacts:
    rule = contest.screening_rule
    return EligibilityFacts(
        submitted_at=row["submitted_at"],
        admission=Admission(row["admission"]),
        closed_at=row["closes_at"],
        was_returned=row["number"] > 1,
        applied_on=content["answers"].get(rule.applied_field) or "",
        unit_name=orjson.loads(row["unit_name"]) if row["unit_name"] else None,
        is_unit_admitted=row["is_unit_admitted"] or not rule.unit_ids,
    )


async def _forms(contests: Mapping[UUID, Contest]) -> dict[UUID, list[FormField]]:
    forms: dict[UUID, list[FormField]] = defaultdict(list)
    rows = FormField.filter(contest_id__in=list(contests)).order_by("position", "id")
    for row in await rows:
        forms[row.contest_id].append(row)
    return forms


def _incomplete(content: Row, form: list[FormField], now: datetime) -> list[Mapping[str, str]]:
    """What the form asks for now and the version does not hold, each part once, in the form's order."""
    counted = defaultdict[str, int](int)
    for file in content["attachments"]:
        counted[file.get("field_key") or ""] += 1
    track_id = UUID(content["track_id"]) if content["track_id"] else None
    answers = missing_answers(form_of(form), content["answers"], track_id, now, counted)
    people = [(one["name"], Decimal(one["share"])) for one in content["contributors"]]
    problems = submission_problems(content["title"], content["summary"], answers, people)
    names = {f"input.answers.{field.key}": field.label for field in form} | PARTS
    parts = [
        ".".join(problem.path.split(".")[: 3 if "answers" in problem.path else 2]) for problem in problems
    ]
    return [names[part] for part in dict.fromkeys(parts) if part in names]


def _still_named(people: list[Contributor], content: Row) -> list[Contributor]:
    frozen = {one["id"] for one in content["contributors"]}
    return [one for one in people if str(one.id) in frozen]


async def _conflicts(ids: list[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    for row in await fetch_rows(IN_CONFLICT, ids):
        found[row["entry_id"]].append(row["name"])
    return found


async def _files(ids: list[UUID]) -> dict[UUID, tuple[int, int]]:
    found: dict[UUID, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in await fetch_rows(FILES, ids):
        found[row["entry_id"]] = row["files"], row["unscanned"]
    return found


async def _people(ids: list[UUID]) -> dict[UUID, list[Contributor]]:
    found: dict[UUID, list[Contributor]] = defaultdict(list)
    for row in await Contributor.filter(entry_id__in=ids).order_by("position", "id"):
        found[row.entry_id].append(row)
    return found


def _likeness(one: Suspicion) -> Likeness:
    return Likeness(one.other_code or "", one.other_title, one.other_contest)


async def _rewarded(ids: list[UUID], now: datetime) -> dict[UUID, list[Likeness]]:
    found: dict[UUID, list[Likeness]] = defaultdict(list)
    for row in await fetch_rows(REWARDED, ids, now):
        if len(found[row["entry_id"]]) < MOST_LIKENESSES:
            likeness = Likeness(row["code"] or "", row["title"], orjson.loads(row["contest"]))
            found[row["entry_id"]].append(likeness)
    return found
