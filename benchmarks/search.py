"""Search over 100,000 entries, beside ILIKE over the same texts in the same run.

Each query is what the showcase asks: how many have it, and the first 24 of them, best first. ILIKE is asked for the
same words, accents as typed, newest first. Times are medians of alternating rounds. Checked first: typed with and
without accents the same entries come in the same order, a slip finds what was meant, and every hit has the words.
Then what counts beside the filters, what is offered while one types, and what a lookup for duplicates takes."""

from __future__ import annotations

import os
import random
import statistics
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter
from uuid import UUID

import asyncpg
import orjson

from benchmarks.corpus import Text, Writer
from benchmarks.place import own_database
from domain.entries.duplicates.lookup import alike
from domain.entries.duplicates.rules import sketch_of
from domain.entries.queries import EntryFilter, EntryOrder, showcase, showcase_facets, suggestions
from domain.entries.queries.lists import find_ranked
from domain.entries.queries.public import opened_contests, public_entries
from domain.kernel.clock import database_now
from domain.kernel.context import VISITOR, Context
from domain.kernel.text import folded
from infra.database import database

ENTRIES = 100_000
CONTESTS, TRACKS, UNITS = 20, 5, 400
ROUNDS = 7
QUERIES = {
    "a word nearly everywhere": "số",
    "two of them": "người dân",
    "a phrase": "giấy tờ",
    "three words": "chuyển đổi số",
    "a quoted phrase": '"hồ sơ trực tuyến"',
    "a phrase without a word": "giấy tờ -người",
    "five words": "rút ngắn thời gian xử lý hồ sơ",
    "a slip": "giấy tpo",
    "a slip in a long word": "trực tyuến hồ sơ",
    "nothing like it": "qwzx",
}
ILIKE = """
SELECT id, count(*) OVER () FROM entries
WHERE goes_on AND (search_title ILIKE $1 OR search_summary ILIKE $1 OR search_text ILIKE $1)
ORDER BY submitted_at DESC, id LIMIT 24
"""
PLACES = """
INSERT INTO seasons (id, slug, name, summary, starts_on, ends_on, published_at, created_at)
SELECT gen_random_uuid(), 's' || n, '{"vi": "s"}', '{}', '2026-01-01', '2026-12-31', now(), now()
FROM generate_series(1, 5) n;
INSERT INTO contests (id, season_id, slug, kind, title, summary, rules, organiser_name, created_at, published_at,
    jury_weight, public_weight, judges_per_entry, max_attachments, ballot_kind, min_choices, max_choices,
    tally_visibility, version)
SELECT gen_random_uuid(), (SELECT id FROM seasons WHERE slug = 's' || (1 + mod(n, 5))), 'c' || n, 'INITIATIVE',
    '{"vi": "c"}', '{}', '{}', '{}', now(), now(), 70, 30, 3, 10, 'APPROVAL', 1, 3, 'WITH_RESULTS', 1
FROM generate_series(1, %(contests)d) n;
INSERT INTO tracks (id, contest_id, name, summary, position)
SELECT gen_random_uuid(), id, '{"vi": "t"}', '{}', n FROM contests, generate_series(1, %(tracks)d) n;
INSERT INTO units (id, path, code, name, staff_count, is_active)
SELECT id, '/' || id || '/', 'U' || n, '{"vi": "u"}', 10, true
FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, %(units)d) n) u;
"""
DOCUMENT = """
INSERT INTO entry_documents (id, contest_id, track_id, unit_id, status, code, goes_on, submitted_at, scope, sort_title,
    terms, all_terms)
SELECT id, contest_id, track_id, unit_id, status, code, goes_on, submitted_at, search_facets ->> 'scope',
    sort_key(search_title), document, document
FROM (SELECT *, search_document(search_title, search_summary, search_text) AS document FROM entries) e;
INSERT INTO search_words (word)
SELECT DISTINCT w FROM entries, unnest(search_words(search_title || ' ' || search_text)) w
WHERE length(w) BETWEEN 2 AND 40 AND w !~ '[0-9]';
"""
COLUMNS = (
    "id", "contest_id", "track_id", "unit_id", "code", "status", "title", "summary", "answers", "search_title",
    "search_summary", "search_text", "search_facets", "version", "submitted_version", "return_reason", "created_at",
    "updated_at", "submitted_at",
)  # fmt: skip


async def measure() -> None:
    """Prints the table; fails when a check does, or when the worst query is not 40 times as fast as ILIKE."""
    async with own_database() as environment:
        owner = await asyncpg.connect(environment["MIGRATION_DATABASE_URL"])
        began = perf_counter()
        await _fill(owner)
        print(f"{ENTRIES:,} entries in {perf_counter() - began:.0f} s")
        os.environ["DATABASE_URL"] = environment["DATABASE_URL"]
        async with database(environment["DATABASE_URL"], pool_size=2):
            ctx = Context(actor=VISITOR, now=await database_now())
            await _check(ctx)
            worst = await _compare(ctx, owner)
            await _around(ctx)
            await _duplicates(ctx, owner)
        await owner.close()
    print(f"the worst query is {worst:.0f} times as fast as ILIKE")
    if worst < NOISE * GOAL:
        raise SystemExit(f"the goal is {GOAL} times")


GOAL = 40
NOISE = 0.85  # of the goal is let pass: other work on the machine hits the short ones harder


async def _fill(owner: asyncpg.Connection) -> None:
    """The entries by COPY, their documents in one statement, indexes after."""
    await owner.execute(PLACES % {"contests": CONTESTS, "tracks": TRACKS, "units": UNITS})
    contests = [row["id"] for row in await owner.fetch("SELECT id FROM contests ORDER BY slug")]
    tracks = {
        contest: [r["id"] for r in await owner.fetch("SELECT id FROM tracks WHERE contest_id = $1", contest)]
        for contest in contests
    }
    units = [row["id"] for row in await owner.fetch("SELECT id FROM units ORDER BY code")]
    chosen = random.Random(7)  # noqa: S311 - made-up entries, not secrets
    await owner.execute(
        "ALTER TABLE entries DISABLE TRIGGER keep_document;"
        "DROP INDEX entry_documents_terms, entry_documents_all_terms"
    )
    rows = (
        _row(number, text, contests, tracks, units, chosen)
        for number, text in enumerate(Writer().texts(ENTRIES))
    )
    await owner.copy_records_to_table("entries", columns=COLUMNS, records=rows)
    await owner.execute(DOCUMENT, timeout=1800)
    for column in ("terms", "all_terms"):
        await owner.execute(
            f"CREATE INDEX entry_documents_{column} ON entry_documents USING gin ({column})", timeout=1800
        )
    await owner.execute("VACUUM ANALYZE", timeout=1800)


def _row(
    number: int,
    text: Text,
    contests: list[UUID],
    tracks: dict[UUID, list[UUID]],
    units: list[UUID],
    chosen: random.Random,
) -> tuple[object, ...]:
    contest = contests[number % len(contests)]
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=chosen.randrange(20_000_000))
    return (
        UUID(int=chosen.getrandbits(128)), contest, chosen.choice(tracks[contest]), chosen.choice(units),
        f"SK-{number:06}", "FORWARDED", text.title, text.summary, "{}", text.title, text.summary, text.text,
        orjson.dumps({"scope": text.scope}).decode(), 1, 1, "", at, at, at,
    )  # fmt: skip


# ---- checks


async def _check(ctx: Context) -> None:
    for typed in QUERIES.values():
        with_accents, without = await _ids(ctx, typed), await _ids(ctx, folded(typed))
        assert with_accents == without, f"{typed}: other entries without accents"
    for slip, meant in (("giấy tpo", "giấy tờ"), ("trực tyuến hồ sơ", "trực tuyến hồ sơ")):
        assert await _ids(ctx, slip) == await _ids(ctx, meant), f"{slip} is not read as {meant}"
    page = await showcase(ctx, EntryFilter(search="giấy tờ"), None, 100, None)
    assert all("giay to" in folded(f"{r.title_highlight} {r.highlight}") for r in page.rows)
    print("with and without accents, and with slips: the same entries in the same order")


async def _ids(ctx: Context, typed: str) -> tuple[int, list[UUID]]:
    found, ids = await find_ranked(public_entries(ctx, await opened_contests(ctx)), typed, 24)
    return found, ids


# ---- times


async def _compare(ctx: Context, owner: asyncpg.Connection) -> float:
    print(f"{'':28}{'hits':>9}{'search':>10}{'page':>10}{'ILIKE':>10}{'ratio':>8}")
    ratios = []
    for name, typed in QUERIES.items():
        plain = f"%{typed.replace(chr(34), '').split(' -')[0]}%"
        search, page, scan = await _alternating(
            lambda typed=typed: _ids(ctx, typed),
            lambda typed=typed: showcase(ctx, EntryFilter(search=typed), None, 24, None),
            lambda plain=plain: owner.fetch(ILIKE, plain),
        )
        hits, _ = await _ids(ctx, typed)
        ratios.append(scan / search)
        print(f"{name:28}{hits:>9,}{_ms(search)}{_ms(page)}{_ms(scan)}{ratios[-1]:>7.0f}x")
    return min(ratios)


async def _around(ctx: Context) -> None:
    first = (await showcase(ctx, EntryFilter(), None, 1, None)).rows[0].entry
    works: dict[str, Callable[[], Awaitable[object]]] = {
        "first page, nothing chosen": lambda: showcase(ctx, EntryFilter(), None, 24, None),
        "first page by title": lambda: showcase(ctx, EntryFilter(), EntryOrder.TITLE, 24, None),
        "facets, nothing chosen": lambda: showcase_facets(ctx, EntryFilter()),
        "facets of one contest": lambda: showcase_facets(ctx, EntryFilter(contest_slug="c1")),
        "facets of one unit": lambda: showcase_facets(ctx, EntryFilter(unit_id=first.unit_id)),
        "facets of a word nearly everywhere": lambda: showcase_facets(ctx, EntryFilter(search="số")),
        "facets of a phrase": lambda: showcase_facets(ctx, EntryFilter(search="giấy tờ")),
        "offered for “giay t”": lambda: suggestions(ctx, "giay t"),
    }
    for name, work in works.items():
        (seconds,) = await _alternating(work)
        print(f"{name:47}{_ms(seconds)}")


async def _duplicates(ctx: Context, owner: asyncpg.Connection) -> None:
    """What it takes to find the entry that one paragraph was taken from, among all."""
    texts, ids = (
        list(Writer().texts(ENTRIES)),
        await owner.fetch("SELECT id, search_text FROM entries ORDER BY code"),
    )
    contents = [_content(text) for text in texts]
    began = perf_counter()
    sketches = [sketch_of(content) for content in contents]
    print(f"{'sketching an entry':47}{_ms((perf_counter() - began) / ENTRIES)}")
    await owner.copy_records_to_table(
        "entry_sketches",
        records=[(row["id"], 1, s.runs, s.files, s.links) for row, s in zip(ids, sketches, strict=True)],
    )
    await owner.execute("VACUUM ANALYZE entry_sketches")
    chosen, seconds = random.Random(11), []  # noqa: S311 - made-up copies
    for _ in range(50):
        source, own = chosen.choice(contents), _content(next(Writer(chosen.randrange(10**6)).texts(1)))
        own["answers"]["a"] += "\n" + folded(max(source["answers"]["a"].split("\n"), key=len))
        began = perf_counter()
        await alike(UUID(int=0), own)
        seconds.append(perf_counter() - began)
    print(
        f"{'looking for duplicates of an entry':47}{_ms(statistics.median(seconds))}  (worst{_ms(max(seconds))})"
    )


def _content(text: Text) -> dict[str, object]:
    return {
        "title": text.title, "summary": text.summary, "answers": {"a": text.text}, "contributors": [],
        "attachments": [],
    }  # fmt: skip


async def _alternating(*works: Callable[[], Awaitable[object]]) -> list[float]:
    """The median seconds of each, taken in turns."""
    taken: list[list[float]] = [[] for _ in works]
    for number in range(ROUNDS + 1):
        for place, work in enumerate(works):
            began = perf_counter()
            await work()
            if number:  # the first round warms up
                taken[place].append(perf_counter() - began)
    return [statistics.median(seconds) for seconds in taken]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:>8.1f} ms"
