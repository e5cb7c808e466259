"""What mails need to know, as plain rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from domain.contests.rules import are_results_public
from domain.kernel.rows import fetch_row, fetch_rows, fetch_value


@dataclass(frozen=True)
class Person:
    """Somebody to write to."""

    email: str
    name: str
    locale: str


@dataclass(frozen=True)
class JudgeToTell:
    """A judge, the contest's localized title and when judging closes."""

    person: Person
    contest: dict[str, str]
    closes_at: datetime | None


@dataclass(frozen=True)
class AuthorToTell:
    """An author and the title of the entry, one a person and contest."""

    person: Person
    title: str


@dataclass(frozen=True)
class Announcement:
    """A contest and from when its results may be told."""

    slug: str
    title: dict[str, str]
    published_at: datetime | None
    opens_at: datetime | None

    def is_public_at(self, now: datetime) -> bool:
        return are_results_public(self.published_at, self.opens_at, now)


def worded(text: Mapping[str, str], locale: str) -> str:
    """A localized text in a language; Vietnamese where the other was left empty."""
    return text.get(locale) or text.get("vi") or ""


async def locale_of(email: str) -> str | None:
    """The language of the account with this address; None without one."""
    found: str | None = await fetch_value("SELECT locale FROM users WHERE email = $1", email)
    return found


ENTRY = """
SELECT e.id, e.status, e.title, e.code, e.return_reason, e.submitted_version, c.title::text AS contest
FROM entries e JOIN contests c ON c.id = e.contest_id
WHERE e.id = $1
"""


async def entry(entry_id: str) -> dict[str, Any] | None:
    """id, status, title, code, return_reason, submitted_version and the contest's localized title."""
    row = await fetch_row(ENTRY, UUID(entry_id))
    return row and row | {"contest": orjson.loads(row["contest"])}


async def submission(entry_id: str, number: int) -> dict[str, Any] | None:
    """As `entry`, with the title and `submitted_at` of the frozen version."""
    row = await entry(entry_id)
    version = await fetch_row(
        "SELECT content->>'title' AS title, submitted_at FROM entry_versions WHERE entry_id = $1 AND number = $2",
        UUID(entry_id),
        number,
    )
    return row | version if row and version else None


AUTHORS = """
SELECT DISTINCT ON (u.id) u.email, u.name, u.locale, e.title
FROM entries e
JOIN users u ON u.disabled_at IS NULL
    AND (u.id = e.author_id OR u.id IN (
        SELECT p.user_id FROM contributors p WHERE p.entry_id = e.id AND p.confirmed_at IS NOT NULL))
"""


async def authors_of(entry_id: str | UUID) -> list[Person]:
    """The author and the co-authors who have confirmed."""
    rows = await fetch_rows(f"{AUTHORS} WHERE e.id = $1 ORDER BY u.id", UUID(str(entry_id)))
    return [person(row) for row in rows]


async def authors_in(contest_id: str) -> list[AuthorToTell]:
    """Authors and co-authors of the entries that went on, each once, with the title of their first one."""
    rows = await fetch_rows(
        f"{AUTHORS} WHERE e.contest_id = $1 AND e.goes_on ORDER BY u.id, e.code",
        UUID(contest_id),
    )
    return [AuthorToTell(person(row), row["title"]) for row in rows]


async def judge(judge_id: str) -> JudgeToTell | None:
    """The judge, unless their account is disabled."""
    row = await fetch_row(
        "SELECT u.email, u.name, u.locale, c.title::text AS contest, p.closes_at"
        " FROM judges j JOIN users u ON u.id = j.user_id AND u.disabled_at IS NULL"
        " JOIN rounds r ON r.id = j.round_id JOIN contests c ON c.id = r.contest_id"
        " LEFT JOIN phases p ON p.contest_id = c.id AND p.kind = 'JUDGING' WHERE j.id = $1",
        UUID(judge_id),
    )
    return JudgeToTell(person(row), orjson.loads(row["contest"]), row["closes_at"]) if row else None


async def award(award_id: str) -> dict[str, Any] | None:
    """entry_id, serial, title, the prize's localized name and the decision's number, while the award stands."""
    row = await fetch_row(
        "SELECT a.entry_id, a.serial, e.title, p.name::text AS prize, d.number FROM awards a"
        " JOIN entries e ON e.id = a.entry_id JOIN prizes p ON p.id = a.prize_id"
        " JOIN decisions d ON d.id = a.decision_id WHERE a.id = $1 AND a.revoked_at IS NULL",
        UUID(award_id),
    )
    return row and row | {"prize": orjson.loads(row["prize"])}


async def announcement(contest_id: UUID) -> Announcement | None:
    """When and where the contest's results may be told."""
    row = await fetch_row(
        "SELECT c.slug, c.title::text AS title, c.results_published_at, p.opens_at FROM contests c"
        " LEFT JOIN phases p ON p.contest_id = c.id AND p.kind = 'ANNOUNCEMENT' WHERE c.id = $1",
        contest_id,
    )
    if row is None:
        return None
    return Announcement(row["slug"], orjson.loads(row["title"]), row["results_published_at"], row["opens_at"])


def person(row: Mapping[str, Any]) -> Person:
    """From a row with email, name and locale."""
    return Person(row["email"], row["name"] or row["email"], row["locale"])
