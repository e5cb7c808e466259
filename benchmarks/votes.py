"""How many votes a second one web process takes, beside pgbench writing the same bare row to the same database.

Every vote is a different signed-in voter's castBallot through HTTP, with its session, the contest's rule, the ballot,
its record, audit and outbox rows, in one transaction each. pgbench writes the ballot row alone, row by row, at the
best of three numbers of clients. Rounds alternate; the ratio is of neighbours in one run, so that a slow machine
slows both. CPU is of the web process, per vote."""

from __future__ import annotations

import hashlib
import statistics
from collections.abc import Iterator

import asyncpg
import orjson

from benchmarks.load import Outcome, send_all
from benchmarks.pgbench import CLIENTS, pgbench
from benchmarks.place import cpu_seconds, own_database
from benchmarks.web import web_process

CAST = """mutation Cast($contestId: ID!, $choices: [ChoiceInput!]!) {
  castBallot(contestId: $contestId, choices: $choices) {
    __typename ... on Ballot { revision receipt castAt } ... on Problem { code }
  }
}"""
DOCUMENT = hashlib.sha256(CAST.encode()).hexdigest()
PORT = 18_431
ROUNDS, SECONDS = 7, 3.0
CONNECTIONS = 32
VOTERS = 40_000
ENTRIES = 20
BARE_INSERT = """INSERT INTO ballots (id, contest_id, voter_key, entry_ids, points, revision, receipt, cast_at)
VALUES (gen_random_uuid(), '{contest}', sha256(random()::text::bytea || random()::text::bytea),
        ARRAY['{entry}']::uuid[], '{{1}}', 1, md5(random()::text || random()::text), clock_timestamp());"""

SEED = """
INSERT INTO seasons (id, slug, name, summary, starts_on, ends_on, published_at, created_at)
VALUES (gen_random_uuid(), 's', '{{"vi": "s"}}', '{{}}', '2026-01-01', '2026-12-31', now(), now());
INSERT INTO contests (id, season_id, slug, kind, title, summary, rules, organiser_name, created_at, published_at,
    jury_weight, public_weight, judges_per_entry, approval, max_attachments, ballot_kind, min_choices,
    max_choices, tally_visibility, version)
SELECT gen_random_uuid(), id, 'c', 'INITIATIVE', '{{"vi": "c"}}', '{{}}', '{{}}', '{{}}', now(), now(),
    70, 30, 3, 'NONE', 10, 'APPROVAL', 1, 3, 'WITH_RESULTS', 1 FROM seasons;
INSERT INTO phases (id, contest_id, kind, opens_at, closes_at)
SELECT gen_random_uuid(), id, 'PUBLIC_VOTING', now() - interval '1 day', now() + interval '1 day' FROM contests;
INSERT INTO entries (id, contest_id, code, status, title, summary, answers, search_text, version,
    submitted_version, return_reason, created_at, updated_at, submitted_at)
SELECT gen_random_uuid(), contests.id, 'E' || n, 'FORWARDED', 'Entry ' || n, '', '{{}}', '', 1, 1, '', now(), now(),
    now() FROM contests, generate_series(1, {entries}) n;
INSERT INTO users (id, email, name, locale, created_at)
SELECT gen_random_uuid(), 'voter' || n || '@example.vn', 'Voter', 'vi', now() FROM generate_series(1, {voters}) n;
INSERT INTO sessions (id, token_digest, user_id, user_agent, created_at, expires_at)
SELECT gen_random_uuid(), sha256(convert_to('token-' || email, 'UTF8')), id, '', now(), now() + interval '1 day'
FROM users;
"""


async def measure() -> None:
    """Prints rates, latency, CPU and the ratio; fails when an acknowledged vote is not in the database."""
    async with own_database() as environment:
        database = await asyncpg.connect(environment["MIGRATION_DATABASE_URL"])
        await database.execute(SEED.format(entries=ENTRIES, voters=VOTERS))
        await database.execute("VACUUM ANALYZE")
        contest = str(await database.fetchval("SELECT id FROM contests"))
        entries = [str(row["id"]) for row in await database.fetch("SELECT id FROM entries")]
        requests = _requests(contest, entries)
        async with web_process(environment, PORT, CAST) as server:
            await send_all(PORT, requests, connections=8, seconds=2, wanted=b'"Ballot"')  # warms caches up
            await _rounds(environment, database, server.pid, contest, entries, requests)
        await database.close()


async def _rounds(
    environment: dict[str, str],
    database: asyncpg.Connection,
    pid: int,
    contest: str,
    entries: list[str],
    requests: Iterator[bytes],
) -> None:
    script = BARE_INSERT.format(contest=contest, entry=entries[0])
    address = environment["MIGRATION_DATABASE_URL"]
    rates = {clients: await pgbench(address, script, clients, SECONDS) for clients in CLIENTS}
    best = max(rates, key=lambda clients: rates[clients])
    ratios, votes, bare, costs, outcomes = [], [], [], [], []
    for _ in range(ROUNDS):
        bare.append(await pgbench(address, script, best, SECONDS))
        await database.execute("TRUNCATE ballots, ballot_records, audit_entries, outbox_messages")
        used = cpu_seconds(pid)
        outcome = await send_all(PORT, requests, connections=CONNECTIONS, seconds=SECONDS, wanted=b'"Ballot"')
        costs.append((cpu_seconds(pid) - used) / max(1, len(outcome.latencies)))
        await _check(database, outcome)
        votes.append(outcome.rate)
        outcomes.append(outcome)
        ratios.append(votes[-1] / bare[-1])
    _print(best, bare, votes, ratios, costs, outcomes)


def _print(
    clients: int,
    bare: list[float],
    votes: list[float],
    ratios: list[float],
    costs: list[float],
    outcomes: list[Outcome],
) -> None:
    print(f"pgbench, bare row, {clients} clients: {_spread(bare)} rows/s")
    print(f"castBallot, {CONNECTIONS} connections:  {_spread(votes)} votes/s")
    print(f"ratio: {statistics.median(ratios):.3f} (from {min(ratios):.3f} to {max(ratios):.3f})")
    slow = statistics.median(outcome.percentile(0.99) for outcome in outcomes)
    print(f"web process: {statistics.median(costs) * 1e6:.0f} us CPU a vote; p99 {slow * 1e3:.0f} ms")


def _spread(rates: list[float]) -> str:
    return f"{statistics.median(rates):,.0f} (from {min(rates):,.0f} to {max(rates):,.0f})"


async def _check(database: asyncpg.Connection, outcome: Outcome) -> None:
    """Every acknowledged vote is there, once, with its record and its audit row."""
    counts = await database.fetchrow(
        "SELECT (SELECT count(*) FROM ballots) AS ballots, (SELECT count(*) FROM ballot_records) AS records,"
        " (SELECT count(*) FROM audit_entries) AS audited,"
        " (SELECT sum(given) FROM ballots, unnest(ballots.points) AS given) AS tally"
    )
    acknowledged = len(outcome.latencies)
    if outcome.unwanted or set(counts.values()) != {acknowledged}:
        raise SystemExit(
            f"{acknowledged} acknowledged, stored {dict(counts)}; unwanted: {outcome.unwanted[:1]}"
        )


def _requests(contest: str, entries: list[str]) -> Iterator[bytes]:
    """One ready-made request a voter."""
    for number in range(1, VOTERS + 1):
        variables = {"contestId": contest, "choices": [{"entryId": entries[number % len(entries)]}]}
        body = orjson.dumps({"documentId": DOCUMENT, "variables": variables})
        head = (
            f"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nContent-Type: application/json\r\n"
            f"Cookie: session=token-voter{number}@example.vn\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        yield head.encode() + body
