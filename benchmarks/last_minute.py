"""300 units submit in the last minute, some too late: is each accepted or refused by the database's clock alone?

Every request is a different signed-in author's submitEntry of a complete draft through HTTP, at one web process, each
over a connection of its own, in one transaction with its frozen version, number, audit and outbox rows. An accepted
one must be stored with an instant before the close; a refused one must name an instant that is not before it. Beside
that the client's own clock, which on one machine is the database's, brackets each answer: what was answered before
the close is not refused, what was sent after it is not accepted.

First over the last minute, then all of them within the last second, then at once far from any close, beside pgbench
writing the same frozen row bare, at its best of three numbers of clients: the ratio says what a submission costs."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import orjson

from benchmarks.load import Answer, send_at
from benchmarks.pgbench import CLIENTS, pgbench
from benchmarks.place import own_database
from benchmarks.web import web_process
from domain.entries.windows import VIETNAM

SUBMIT = """mutation Submit($id: ID!) { submitEntry(id: $id, version: 1) {
  __typename ... on Entry { submittedVersion } ... on Problem { kind code message }
} }"""
DOCUMENT = hashlib.sha256(SUBMIT.encode()).hexdigest()
PORT = 18_433
UNITS = 300
ROUNDS, SECONDS = 3, 3.0
LATE_SHARE = 0.15
"""How many of them come after the close."""
BARE_INSERT = """INSERT INTO entry_versions (id, entry_id, number, content, sha256, submitted_at, submitted_by_id)
VALUES (gen_random_uuid(), '{entry}', (random() * 2e9)::int, '{content}', '{sha256}', clock_timestamp(), '{author}');"""

PEOPLE = """
INSERT INTO seasons (id, slug, name, summary, starts_on, ends_on, published_at, created_at)
VALUES (gen_random_uuid(), 's', '{{"vi": "s"}}', '{{}}', '2026-01-01', '2026-12-31', now(), now());
INSERT INTO units (id, code, name, path, staff_count, is_active)
SELECT id, 'U' || n, '{{"vi": "Đơn vị"}}', '/' || id || '/', 10, true
FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, {units}) n) made;
INSERT INTO users (id, email, name, locale, created_at)
SELECT gen_random_uuid(), 'author' || n || '@example.vn', 'Tác giả ' || n, 'vi', now()
FROM generate_series(1, {units}) n;
INSERT INTO memberships (id, user_id, unit_id, title, created_at)
SELECT gen_random_uuid(), users.id, units.id, '', now() FROM users
JOIN units ON users.email = 'author' || substr(units.code, 2) || '@example.vn';
INSERT INTO sessions (id, token_digest, user_id, user_agent, created_at, expires_at)
SELECT gen_random_uuid(), sha256(convert_to('token-' || email, 'UTF8')), id, '', now(), now() + interval '1 day'
FROM users;
"""
CONTEST = """
INSERT INTO contests (id, season_id, slug, kind, title, summary, rules, organiser_name, created_at, published_at,
    jury_weight, public_weight, judges_per_entry, max_attachments, ballot_kind, min_choices, max_choices,
    tally_visibility, version, approval)
SELECT $1, id, $2, 'INITIATIVE', '{"vi": "c"}', '{}', '{}', '{}', now(), now(), 70, 30, 3, 10, 'APPROVAL', 1, 3,
    'WITH_RESULTS', 1, 'NONE' FROM seasons
"""
PARTS = (
    """INSERT INTO phases (id, contest_id, kind, opens_at, closes_at)
    VALUES (gen_random_uuid(), $1, 'SUBMISSION', now() - interval '1 day', $2)""",
    """INSERT INTO form_fields (id, contest_id, key, kind, label, help, is_required, position)
    SELECT gen_random_uuid(), $1, 'f' || n, 'LONG_TEXT', '{"vi": "Mục"}', '{}', true, n
    FROM generate_series(1, 7) n, (SELECT $2::timestamptz) unused""",
    """INSERT INTO entries (id, contest_id, unit_id, author_id, status, title, summary, answers, search_text, version,
        return_reason, created_at, updated_at)
    SELECT gen_random_uuid(), $1, m.unit_id, m.user_id, 'DRAFT', 'Sáng kiến', 'Tóm tắt',
        (SELECT jsonb_object_agg('f' || n, repeat('Nội dung sáng kiến ', 60)) FROM generate_series(1, 7) n), '', 1, '',
        now(), $2::timestamptz FROM memberships m""",
    """INSERT INTO contributors (id, entry_id, user_id, name, email, workplace, title, qualification, share, position)
    SELECT gen_random_uuid(), e.id, u.id, u.name, u.email, '', '', '', 100, 0
    FROM entries e JOIN users u ON u.id = e.author_id, (SELECT $2::timestamptz) unused WHERE e.contest_id = $1""",
)


@dataclass(frozen=True)
class Rush:
    """A contest with its drafts ready to be submitted: (entry, author's address)."""

    contest: UUID
    close: datetime
    drafts: list[tuple[UUID, str]]


async def measure() -> None:
    """Prints who was taken and refused, latencies and the ratio; fails on any wrong answer or error."""
    async with own_database() as environment:
        database = await asyncpg.connect(environment["MIGRATION_DATABASE_URL"])
        await database.execute(PEOPLE.format(units=UNITS))
        async with web_process(environment, PORT, SUBMIT):
            await _at_once(database, "warm-up")
            await _last(database, "the last minute", seconds=60)
            await _last(database, "the last second", seconds=1)
            rates = [await _at_once(database, f"round {n + 1}") for n in range(ROUNDS)]
            await _compare(environment["MIGRATION_DATABASE_URL"], database, max(rates))
        await database.close()


async def _last(database: asyncpg.Connection, name: str, seconds: float) -> None:
    """All of them in so many seconds around a close, the more the nearer, and some too late."""
    rush = await _make(database, name, timedelta(seconds=seconds + 3))
    dice = random.Random(20261010)  # noqa: S311 - reproducible, no secret
    late = int(UNITS * LATE_SHARE)
    before = [-seconds * dice.random() ** 2 for _ in range(UNITS - late)]
    after = [min(seconds, 3) * dice.random() ** 2 for _ in range(late)]
    at = [rush.close.timestamp() + offset for offset in (*before, *after)]
    answers = await send_at(PORT, list(zip(at, _requests(rush), strict=True)))
    await _check(database, rush, answers)
    _print(name, rush, answers)


async def _at_once(database: asyncpg.Connection, name: str) -> float:
    """All of them at once, long before the close; submissions a second."""
    rush = await _make(database, name, timedelta(hours=1))
    now = datetime.now(UTC).timestamp()
    answers = await send_at(PORT, [(now, request) for request in _requests(rush)])
    await _check(database, rush, answers)
    return len(answers) / (max(one.answered for one in answers) - min(one.sent for one in answers))


async def _make(database: asyncpg.Connection, name: str, time: timedelta) -> Rush:
    contest = await database.fetchval("SELECT gen_random_uuid()")
    # on a whole second, for refusals name seconds
    close = (datetime.now(UTC) + time).replace(microsecond=0)
    await database.execute(CONTEST, contest, name.replace(" ", "-"))
    for statement in PARTS:
        await database.execute(statement, contest, close)
    await database.execute("ANALYZE")
    rows = await database.fetch(
        "SELECT e.id, u.email FROM entries e JOIN users u ON u.id = e.author_id WHERE e.contest_id = $1",
        contest,
    )
    return Rush(contest, close, [(row["id"], row["email"]) for row in rows])


def _requests(rush: Rush) -> Iterator[bytes]:
    for entry, email in rush.drafts:
        body = orjson.dumps({"documentId": DOCUMENT, "variables": {"id": str(entry)}})
        head = (
            f"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nContent-Type: application/json\r\n"
            f"Cookie: session=token-{email}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        yield head.encode() + body


# ---- checking


async def _check(database: asyncpg.Connection, rush: Rush, answers: Sequence[Answer]) -> None:
    """Raises SystemExit for an error, a wrong acceptance or refusal, or one that the database tells otherwise."""
    rows = await database.fetch(
        "SELECT v.entry_id, v.submitted_at, e.code FROM entry_versions v JOIN entries e ON e.id = v.entry_id"
        " WHERE e.contest_id = $1",
        rush.contest,
    )
    stored = {row["entry_id"]: row["submitted_at"] for row in rows}
    wrong = [
        fault
        for (entry, _), answer in zip(rush.drafts, answers, strict=True)
        if (fault := _fault(rush, answer, stored.get(entry)))
    ]
    codes = sorted(row["code"] for row in rows)
    if wrong or codes != [f"SK-{number + 1:04}" for number in range(len(codes))]:
        raise SystemExit(f"{len(wrong)} wrong of {len(answers)}: {wrong[:3]}; codes: {codes[-3:]}")


def _fault(rush: Rush, answer: Answer, stored: datetime | None) -> str:
    """What is wrong with an answer, "" for nothing."""
    if not answer.head.startswith(b"HTTP/1.1 200"):
        return f"an error: {answer.head[:80]!r}"
    close, said = rush.close.timestamp(), orjson.loads(answer.body)["data"]["submitEntry"]
    if said["__typename"] == "Entry":
        if stored is None or stored >= rush.close or answer.sent >= close:
            return f"accepted, though late: {stored}"
        return ""
    if said["code"] != "entries.submission_closed" or stored is not None or answer.answered < close:
        return f"refused, though in time: {said}"
    return "" if _instant_of(said["message"]) >= rush.close else f"refused by an instant in time: {said}"


def _instant_of(message: str) -> datetime:
    """The instant that a refusal names, to the second, in Vietnam's time."""
    found = re.findall(r"\d\d:\d\d:\d\d \d\d/\d\d/\d{4}", message)
    return datetime.strptime(found[-1], "%H:%M:%S %d/%m/%Y").replace(tzinfo=VIETNAM)


# ---- printing


def _print(name: str, rush: Rush, answers: Sequence[Answer]) -> None:
    taken = sum(b'"Entry"' in one.body for one in answers)
    close = rush.close.timestamp()
    on_their_way = sum(one.sent < close and b'"Entry"' not in one.body for one in answers)
    slow = sorted(one.answered - one.sent for one in answers)
    print(
        f"{name}: {taken} accepted, {len(answers) - taken} refused, none wrongly, no error;"
        f" p50 {slow[len(slow) // 2] * 1e3:.0f} ms, p99 {slow[int(len(slow) * 0.99)] * 1e3:.0f} ms;"
        f" {on_their_way} sent before the close reached the database after it"
    )


async def _compare(address: str, database: asyncpg.Connection, rate: float) -> None:
    row = await database.fetchrow(
        "SELECT entry_id, content::text AS content, sha256, submitted_by_id FROM entry_versions LIMIT 1"
    )
    script = BARE_INSERT.format(
        entry=row["entry_id"],
        content=row["content"].replace("'", "''"),
        sha256=row["sha256"],
        author=row["submitted_by_id"],
    )
    rates = {clients: await pgbench(address, script, clients, SECONDS) for clients in CLIENTS}
    clients = max(rates, key=lambda one: rates[one])
    bare = rates[clients]
    print(
        f"all at once: {rate:,.0f} submissions/s; pgbench, bare version row, {clients} clients: {bare:,.0f} rows/s"
    )
    print(f"ratio: {rate / bare:.3f}")
