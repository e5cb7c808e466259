"""Published evidence: naming it, keeping its pages, and who sees what of it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import asyncpg
import pytest

from domain.contests.models import PhaseKind
from domain.entries.evidence_rules import address_problems, date_problems
from domain.entries.models import (
    Entry,
    EntryStatus,
    EntryVersion,
    EvidenceSnapshot,
    Medium,
    SnapshotState,
)
from domain.entries.operations import (
    add_evidence,
    change_evidence,
    remove_evidence,
    retake_snapshot,
    submit_entry,
)
from domain.entries.operations.evidence import EvidenceInput
from domain.entries.queries.evidence import evidence_of, series_of, snapshot_to_open
from domain.entries.snapshots import take_snapshot, text_of
from domain.kernel.models import OutboxMessage
from domain.kernel.ports import FetchedPage, Ports
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_organiser
from tests.factories.contests import make_contest
from tests.factories.entries import author_of, make_entry, make_evidence, submit_as
from tests.factories.papers import paper
from tests.fakes import InMemoryFileStore, PreparedFetcher

ADDRESS = "https://baochinhphu.vn/chuyen-doi-so-1.htm"
ARTICLE = EvidenceInput(ADDRESS, "Báo Chính phủ", Medium.ARTICLE, date(2026, 10, 9), series="Ba kỳ")
HTML = "<html><head><style>p{}</style></head><body><p>Chuyển đổi <b>số</b></p><script>x()</script><p>Kỳ 1"


async def make_media_entry(**values: Any) -> Entry:
    return await make_entry(contest=await make_contest(takes_evidence=True, **values))


async def look(ports: Ports, **pages: FetchedPage) -> None:
    """Does what the worker does with every page that waits."""
    cast("PreparedFetcher", ports.fetcher).pages = {
        ADDRESS: FetchedPage(HTML.encode(), "text/html", ADDRESS),
        **pages,
    }
    for snapshot in await EvidenceSnapshot.filter(state=SnapshotState.PENDING):
        await take_snapshot(await ctx_for(), snapshot.id)


async def test_a_page_is_named_and_kept(db: object, ports: Ports) -> None:
    entry = await make_media_entry()
    author = await ctx_for(await author_of(entry))
    item = await add_evidence(author, entry.id, ARTICLE)
    assert [row.event for row in await OutboxMessage.all().order_by("id")].count("SnapshotRequested") == 1
    await look(ports)
    (shown,) = (await evidence_of(author, [entry.id]))[entry.id]
    assert (shown.id, shown.outlet, shown.series) == (item.id, "Báo Chính phủ", "Ba kỳ")
    assert shown.snapshot is not None
    assert shown.snapshot.sha256 == hashlib.sha256(HTML.encode()).hexdigest()
    kept = await EvidenceSnapshot.get()
    assert kept.text == "Chuyển đổi số\n\nKỳ 1"
    assert cast("InMemoryFileStore", ports.files).files[kept.storage_key] == (HTML.encode(), "text/html")


async def test_a_page_that_cannot_be_had_says_why_and_is_tried_again(db: object, ports: Ports) -> None:
    entry = await make_media_entry()
    author = await ctx_for(await author_of(entry))
    item = await add_evidence(author, entry.id, replace(ARTICLE, address="https://baochinhphu.vn/none"))
    async with refused("entries.evidence_wait"):
        await retake_snapshot(author, item.id)
    await look(ports)
    failed = await EvidenceSnapshot.get()
    assert (failed.state, failed.failure) == (SnapshotState.FAILED, "entries.evidence_unreachable")
    async with refused("entries.evidence_wait"):
        await retake_snapshot(author, item.id)
    await EvidenceSnapshot.all().update(requested_at=author.now - timedelta(minutes=2))
    await retake_snapshot(author, item.id)
    assert await EvidenceSnapshot.filter(state=SnapshotState.PENDING).count() == 1


async def test_looking_twice_is_looking_once(db: object, ports: Ports) -> None:
    entry = await make_media_entry()
    await add_evidence(await ctx_for(await author_of(entry)), entry.id, ARTICLE)
    await look(ports)
    snapshot = await EvidenceSnapshot.get()
    await take_snapshot(await ctx_for(), snapshot.id)
    assert (await EvidenceSnapshot.get()).taken_at == snapshot.taken_at


async def test_what_was_kept_is_not_rewritten(db: asyncpg.Connection) -> None:
    await make_evidence(await make_media_entry())
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await db.execute("UPDATE evidence_snapshots SET text = 'other'")


async def test_a_pdf_is_read_and_a_picture_is_not(db: object, ports: Ports) -> None:
    entry = await make_media_entry()
    author = await ctx_for(await author_of(entry))
    for name in ("pdf", "png"):
        await add_evidence(author, entry.id, replace(ARTICLE, address=f"https://a.vn/{name}"))
    pages = {
        "https://a.vn/pdf": FetchedPage(paper("Bản in"), "application/pdf", "https://a.vn/pdf"),
        "https://a.vn/png": FetchedPage(b"\x89PNG", "image/png", "https://a.vn/png"),
    }
    await look(ports, **pages)
    assert [row.text for row in await EvidenceSnapshot.all().order_by("address")] == ["Bản in", ""]


async def test_what_is_refused_is_said(db: object) -> None:
    entry = await make_media_entry(evidence_domains=["baochinhphu.vn"])
    author = await ctx_for(await author_of(entry))
    async with refused("entries.evidence_outlet"):
        await add_evidence(author, entry.id, replace(ARTICLE, address="https://khac.vn/a"))
    async with refused("entries.evidence_address"):
        await add_evidence(author, entry.id, replace(ARTICLE, address="file:///etc/passwd"))
    async with refused("entries.evidence_date"):
        await add_evidence(author, entry.id, replace(ARTICLE, published_on=date(2999, 1, 1)))
    await add_evidence(author, entry.id, ARTICLE)
    async with refused("entries.evidence_twice"):
        await add_evidence(author, entry.id, ARTICLE)
    plain = await make_entry()
    async with refused("entries.evidence_not_taken"):
        await add_evidence(await ctx_for(await author_of(plain)), plain.id, ARTICLE)


async def test_another_address_is_another_page(db: object, ports: Ports) -> None:
    entry = await make_media_entry()
    author = await ctx_for(await author_of(entry))
    item = await add_evidence(author, entry.id, ARTICLE)
    await look(ports)
    await change_evidence(author, item.id, replace(ARTICLE, title="Có tên"))
    assert await EvidenceSnapshot.all().count() == 1
    await change_evidence(author, item.id, replace(ARTICLE, address=f"{ADDRESS}?trang=2"))
    assert await EvidenceSnapshot.filter(state=SnapshotState.PENDING).count() == 1
    (shown,) = (await evidence_of(author, [entry.id]))[entry.id]
    assert shown.snapshot is not None
    assert shown.snapshot.state is SnapshotState.PENDING


async def test_a_submission_freezes_the_hash_and_outlives_the_draft(db: object, ports: Ports) -> None:
    entry = await make_media_entry()
    author = await ctx_for(await author_of(entry))
    item = await add_evidence(author, entry.id, ARTICLE)
    await look(ports)
    await submit_entry(author, entry.id, (await Entry.get(id=entry.id)).version)
    (frozen,) = (await EntryVersion.get()).content["evidence"]
    assert (frozen["id"], frozen["sha256"]) == (str(item.id), hashlib.sha256(HTML.encode()).hexdigest())
    await remove_evidence(author, item.id)
    assert (await evidence_of(author, [entry.id]))[entry.id] == []
    organiser = await ctx_for(await make_organiser(contest_id=entry.contest_id))
    assert [one.id for one in (await evidence_of(organiser, [entry.id]))[entry.id]] == [item.id]
    assert await snapshot_to_open(organiser, item.id) is not None
    assert await snapshot_to_open(author, item.id) is None


async def test_the_public_sees_what_was_published_and_not_our_copy(db: object) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING, takes_evidence=True)
    entry, hidden = await make_entry(contest=contest), await make_entry(contest=contest)
    later = await make_evidence(entry, series="Ba kỳ", published_on=date(2026, 10, 2))
    first = await make_evidence(entry, series="Ba kỳ", published_on=date(2026, 10, 1))
    alone = await make_evidence(entry)
    await make_evidence(hidden)
    await submit_as(entry, EntryStatus.FORWARDED)
    visitor = await ctx_for(None)
    shown = await evidence_of(visitor, [entry.id, hidden.id])
    assert {entry_id: [one.id for one in items] for entry_id, items in shown.items()} == {
        entry.id: [later.id, first.id, alone.id]
    }
    assert {one.snapshot for one in shown[entry.id]} == {None}
    assert await snapshot_to_open(visitor, first.id) is None
    series = (await series_of(visitor, [contest.id]))[contest.id]
    assert [(one.name, [item.id for item in one.items]) for one in series] == [
        ("Ba kỳ", [first.id, later.id]),
        ("", [alone.id]),
    ]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://bao.vn/a", None),
        ("http://sub.bao.vn/a?b=c#d", None),
        ("https://khongbao.vn/a", "entries.evidence_outlet"),
        ("https://bao.vn.khac.com/", "entries.evidence_outlet"),
        ("https://user@bao.vn/", "entries.evidence_address"),
        ("https://bao.vn/a b", "entries.evidence_address"),
        ("bao.vn/a", "entries.evidence_address"),
        ("https://localhost/", "entries.evidence_address"),
        ("https://[::1", "entries.evidence_address"),
        (f"https://bao.vn/{'a' * 2000}", "kernel.too_long"),
    ],
)
def test_an_address_is_judged_as_written(address: str, code: str | None) -> None:
    found = address_problems(address, ("bao.vn",), "input.address")
    assert [problem.code for problem in found] == ([code] if code else [])


def test_nothing_is_published_tomorrow() -> None:
    today = date(2026, 11, 24)
    judged = {day: bool(date_problems(day, today, "x")) for day in (today, today + timedelta(days=1))}
    assert judged == {today: False, today + timedelta(days=1): True}
    assert date_problems(date(1989, 12, 31), today, "x")


def test_a_page_is_read_without_what_acts() -> None:
    page = b"<script>evil()</script><p>M\xe1\xba\xb9o &amp; <a href='javascript:x()'>hay</a></p><p>Hai</p>"
    assert text_of(page, "utf-8").split() == ["Mẹo", "&", "hay", "Hai"]
    assert text_of("Xin chào".encode("utf-16"), "utf-16") == "Xin chào"
    assert text_of(b"abc", "no-such-charset") == "abc"
    assert len(text_of(b"<p>a</p>" * 200_000, "utf-8")) <= 100_000
