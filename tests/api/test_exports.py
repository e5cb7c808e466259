"""Files that are written while they are sent, through the ASGI application."""

from __future__ import annotations

import hashlib
import io
import re
import unicodedata
import zipfile
from typing import Any

import httpx
import orjson
import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from domain.accounts.models import User
from domain.contests.models import PhaseKind
from domain.entries.models import Attachment, Contributor, EntryStatus
from domain.kernel.models import AuditEntry
from domain.kernel.policy import Persona
from domain.kernel.ports import Ports
from tests.api.conftest import bearer
from tests.architecture.stage import Stage, make_stage
from tests.factories.accounts import make_administrator
from tests.factories.entries import make_attachment, make_entry, submit_as

Client = httpx.AsyncClient


async def judged() -> Stage:
    return await make_stage(PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)


async def get(client: Client, path: str, user: User | None) -> httpx.Response:
    return await client.get(path, headers=await bearer(user) if user else {})


def words(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text))


# ---- lists


async def test_a_list_comes_with_what_a_progress_bar_needs(client: Client) -> None:
    stage = await judged()
    path = f"/exports/entries.xlsx?contest={stage.here.contest.slug}&language=en"
    answer = await get(client, path, stage.here.organiser)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith(
        f'attachment; filename="entries-{stage.here.contest.slug}.xlsx"'
    )
    assert (answer.headers["x-total-rows"], answer.headers["content-encoding"]) == ("1", "identity")
    assert int(answer.headers["x-estimated-bytes"]) > 0
    with CalamineWorkbook.from_filelike(io.BytesIO(answer.content)) as book:
        rows = book.get_sheet_by_index(0).to_python()
    assert (rows[0][0], rows[1][0]) == ("Code", stage.here.entry.code)


@pytest.mark.parametrize("name", ["entries.csv", "nothing.csv", "entries.pdf", "units.csv", "%00.csv"])
async def test_absent_and_hidden_lists_look_the_same(client: Client, name: str) -> None:
    stage = await judged()
    answer = await get(client, f"/exports/{name}?contest={stage.here.contest.slug}", stage.account)
    assert (answer.status_code, answer.content) == (404, b"404")


async def test_bad_filters_are_no_error(client: Client) -> None:
    stage = await judged()
    for query in ("status=X", "track=x", "unit=%00", "search=%00", "search=" + "a" * 5000, "contest=%00"):
        path = f"/exports/entries.csv?contest={stage.here.contest.slug}&{query}"
        assert (await get(client, path, stage.here.organiser)).status_code in {200, 404}


async def test_anybody_takes_the_showcase_and_nobody_is_recorded(client: Client) -> None:
    await judged()
    answer = await client.get("/exports/showcase.csv")
    assert answer.content.decode("utf-8-sig").count("\r\n") == 3
    assert await AuditEntry.filter(event="ListExported").count() == 0


# ---- whole entries


async def test_a_pdf_holds_what_its_reader_may_see(client: Client) -> None:
    stage = await judged()
    path = f"/exports/entry/{stage.here.entry.id}.pdf"
    own = await get(client, path, stage.here.author)
    assert own.headers["content-type"] == "application/pdf"
    said = words(own.content)
    for text in (
        stage.here.entry.title,
        "Điểm mới",
        "Ghi chú nội bộ",
        "60 %",
        "Thạc sĩ",
        "21/03/1985",
        "SHA-256",
    ):
        assert text in said
    public = words((await get(client, path, None)).content)
    assert "Điểm mới" in public
    for text in ("Ghi chú nội bộ", "Thạc sĩ", "21/03/1985", "@example.vn"):
        assert text not in public


async def test_a_draft_s_pdf_is_its_authors(client: Client) -> None:
    stage = await make_stage(PhaseKind.SUBMISSION, entry=EntryStatus.DRAFT)
    path = f"/exports/entry/{stage.here.entry.id}.pdf"
    answers = {persona: (await get(client, path, stage.user(persona))).status_code for persona in Persona}
    assert {persona for persona, status in answers.items() if status == 200} == {Persona.AUTHOR}
    assert (await get(client, "/exports/entry/rubbish.pdf", None)).status_code == 404


async def with_file(stage: Stage, ports: Ports, name: str, content: bytes) -> Attachment:
    """A file of the entry, in the store, and in the version that counts."""
    file = await make_attachment(
        stage.here.entry, file_name=name, size=len(content), sha256=hashlib.sha256(content).hexdigest()
    )
    await ports.files.put_file(file.storage_key, content, "application/pdf")
    return file


def opened(answer: httpx.Response) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


async def test_an_archive_holds_the_entry_its_files_and_their_digests(client: Client, ports: Ports) -> None:
    stage = await judged()
    for name, content in (
        ("Phụ lục 1.pdf", b"a" * 5000),
        ("../../etc/passwd", b"b"),
        ("phụ lục 1.PDF", b"c"),
    ):
        await with_file(stage, ports, name, content)
    await submit_as(stage.here.entry, EntryStatus.FORWARDED)
    parts = opened(await get(client, f"/exports/entry/{stage.here.entry.id}.zip", stage.here.author))
    assert set(parts) == {
        "entry.pdf", "entry.json", "manifest.json",
        "files/Phụ lục 1.pdf", "files/_.._etc_passwd", "files/3-phụ lục 1.PDF",
    }  # fmt: skip
    manifest = {line["path"]: line for line in orjson.loads(parts["manifest.json"])}
    assert set(manifest) == set(parts) - {"manifest.json"}
    for path, line in manifest.items():
        assert (line["size"], line["sha256"]) == (len(parts[path]), hashlib.sha256(parts[path]).hexdigest())
    entry: dict[str, Any] = orjson.loads(parts["entry.json"])
    assert (entry["title"], entry["authors"][0]["share"]) == (stage.here.entry.title, "60.00")


async def test_all_entries_of_a_contest_or_of_a_unit_come_in_one_archive(client: Client) -> None:
    stage = await judged()
    await make_entry(contest=stage.here.contest, unit=stage.here.unit)  # a draft, which is nobody else's
    other = await make_entry(contest=stage.here.contest, status=EntryStatus.FORWARDED)
    contest = await get(client, f"/exports/contest/{stage.here.contest.slug}.zip", stage.here.organiser)
    assert {name.partition("/")[0] for name in opened(contest)} == {
        stage.here.entry.code,
        other.code,
        "manifest.json",
    }
    assert contest.headers["x-total-rows"] == "2"
    unit = await get(client, f"/exports/unit/{stage.here.unit.id}.zip", stage.here.coordinator)
    assert {name.partition("/")[0] for name in opened(unit)} == {stage.here.entry.code, "manifest.json"}
    recorded = await AuditEntry.filter(event="EntriesDownloaded").order_by("id")
    assert [(row.actor_id, row.payload["entries"]) for row in recorded] == [
        (stage.here.organiser.id, 2),
        (stage.here.coordinator.id, 1),
    ]


async def test_archives_are_for_those_inside(client: Client) -> None:
    stage = await judged()
    allowed = {}
    for kind, key in (
        ("entry", stage.here.entry.id), ("contest", stage.here.contest.slug), ("unit", stage.here.unit.id),
    ):  # fmt: skip
        path = f"/exports/{kind}/{key}.zip"
        answers = {persona: (await get(client, path, stage.user(persona))).status_code for persona in Persona}
        assert set(answers.values()) == {200, 404}
        allowed[kind] = {persona for persona, status in answers.items() if status == 200}
    runs = {Persona.ORGANISER, Persona.AUDITOR, Persona.ADMINISTRATOR}
    assert allowed == {
        "entry": runs | {Persona.AUTHOR, Persona.COORDINATOR},
        "contest": runs,
        "unit": {Persona.COORDINATOR},
    }


async def test_the_hidden_name_of_a_co_author_stays_hidden(client: Client) -> None:
    stage = await judged()
    await stage.here.contest.refresh_from_db()
    await type(stage.here.contest).filter(id=stage.here.contest.id).update(requires_publication_consent=True)
    name = (
        await Contributor.filter(entry_id=stage.here.entry.id, user_id=stage.here.co_author.id).get()
    ).name
    pdf = words((await get(client, f"/exports/entry/{stage.here.entry.id}.pdf", None)).content)
    showcase = (await client.get("/exports/showcase.csv")).text
    assert (name in pdf, name in showcase) == (False, False)


# ---- bringing files


async def send(client: Client, user: User | None, content: bytes, **headers: str) -> httpx.Response:
    own = await bearer(user) if user else {}
    return await client.post("/imports?name=2024.csv", content=content, headers=own | headers)


async def test_a_file_is_read_and_kept(client: Client, db: object) -> None:
    answer = await send(client, await make_administrator(), "Tên;Tác giả\nSổ tay;A\n".encode())
    assert answer.status_code == 201
    assert set(answer.json()) == {"id"}


async def test_what_is_no_table_is_refused_in_words(client: Client, db: object) -> None:
    administrator = await make_administrator()
    refusals = {
        content[:9]: (await send(client, administrator, content)).json()["code"]
        for content in (b"PK\x03\x04x", b"\0\0", b"", b"Ten;Tac gia", b"x" * 10_000_001)
    }
    assert refusals == {
        b"PK\x03\x04x": "exchange.file_unreadable",
        b"\0\0": "exchange.file_unreadable",
        b"": "exchange.no_rows",
        b"Ten;Tac g": "exchange.no_rows",
        b"xxxxxxxxx": "exchange.file_too_large",
    }


async def test_visitors_and_other_sites_bring_nothing(client: Client, db: object) -> None:
    assert (await send(client, None, b"a;b\nc;d\n")).status_code == 403
    foreign = await send(client, await make_administrator(), b"a;b\nc;d\n", Origin="https://evil.example")
    assert (foreign.status_code, foreign.json()["code"]) == (403, "kernel.foreign_origin")


@pytest.mark.parametrize(("language", "heading"), [("vi", "Tên"), ("en", "Title")])
async def test_the_template_can_be_brought_back_as_it_is(
    client: Client, db: object, language: str, heading: str
) -> None:
    template = await client.get(f"/imports/template.xlsx?language={language}")
    with CalamineWorkbook.from_filelike(io.BytesIO(template.content)) as book:
        assert heading in book.get_sheet_by_index(0).to_python()[0]
    assert (await send(client, await make_administrator(), template.content)).status_code == 201
