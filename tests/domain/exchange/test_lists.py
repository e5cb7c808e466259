"""Who may take which list away, and that nobody takes more than their page shows."""

from __future__ import annotations

import csv
import io

import pytest

from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Entry, EntryStatus
from domain.exchange.lists import LISTS, prepare
from domain.exchange.operations import begin_export
from domain.exchange.tables import FileFormat, count_rows
from domain.kernel.models import AuditEntry
from domain.kernel.policy import Persona
from infra.tables import write_table
from tests.api.test_canary import Birdcage, make_birdcage
from tests.architecture.stage import Stage, make_stage
from tests.conftest import ctx_for, refused
from tests.factories.contests import localized
from tests.factories.entries import make_entry, submit_as

RUNS = {Persona.ORGANISER, Persona.AUDITOR, Persona.ADMINISTRATOR}
WHO = {
    "audit": RUNS,
    "awards": RUNS,
    "entries": RUNS,
    "judging": RUNS,
    "people": RUNS,
    "public-results": set(),
    "results": RUNS,
    "round-results": RUNS,
    "screening": RUNS,
    "showcase": set(Persona),
    "tally": set(),
    "unit-entries": {Persona.COORDINATOR},
    "unit-members": {Persona.COORDINATOR, Persona.ADMINISTRATOR},
    "units": {Persona.ADMINISTRATOR},
    "winners": set(),
}
"""While entries are judged: nothing of a result is public, and the rule shows no count yet."""


async def take(stage: Stage, persona: Persona, name: str) -> list[list[str]] | None:
    """The rows of a list as this persona gets them; None where there is no such list for them."""
    filters = {"contest": stage.here.contest.slug}
    if name == "unit-members":
        filters = {"unit": str(stage.here.unit.id)}
    found = await prepare(await ctx_for(stage.user(persona)), name, filters)
    if found is None:
        return None
    text = b"".join([piece.content async for piece in write_table(found.table, FileFormat.CSV)]).decode(
        "utf-8-sig"
    )
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) - 1 == await count_rows(found.table)
    return rows


async def test_every_list_is_in_the_matrix(db: object) -> None:
    assert set(WHO) == set(LISTS)
    stage = await make_stage(PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)
    found = {
        name: {persona for persona in Persona if await take(stage, persona, name) is not None}
        for name in LISTS
    }
    assert found == WHO


async def test_after_publication_results_and_winners_are_everybody_s(db: object) -> None:
    cage = await make_birdcage(PhaseKind.ANNOUNCEMENT)
    assert await take(cage.stage, Persona.VISITOR, "winners") is None
    published = (await ctx_for()).now
    await Contest.filter(id=cage.stage.here.contest.id).update(results_published_at=published)
    winners = await take(cage.stage, Persona.VISITOR, "winners")
    assert winners is not None
    assert [row[0] for row in winners] == ["Giải", "Giải 1"]
    assert await take(cage.stage, Persona.VISITOR, "public-results") is not None
    assert await take(cage.stage, Persona.VISITOR, "tally") is None, "the console's list stays the console's"


PHASES = [PhaseKind.SUBMISSION, PhaseKind.SCREENING, PhaseKind.JUDGING, PhaseKind.ANNOUNCEMENT]


@pytest.mark.parametrize("phase", PHASES)
async def test_files_leak_no_canary(phase: PhaseKind, db: object) -> None:
    cage = await make_birdcage(phase)
    leaks = {persona: await leaked(cage, persona) for persona in Persona}
    assert leaks == {persona: set() for persona in Persona}


async def leaked(cage: Birdcage, persona: Persona) -> set[str]:
    rows = [await take(cage.stage, persona, name) for name in LISTS]
    said = repr([found for found in rows if found is not None])
    return {canary for canary, may in cage.canaries.items() if canary in said and persona not in may}


async def test_answers_of_every_field_and_the_version_that_counts(db: object) -> None:
    stage = await make_stage(PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)
    await Entry.filter(id=stage.here.entry.id).update(title="bản nháp mới")
    rows = await take(stage, Persona.ORGANISER, "entries")
    assert rows is not None
    heading, row = rows[0], dict(zip(rows[0], rows[1], strict=True))
    assert heading[-3:] == ["novelty", "internal_note", "savings"]
    assert row["Tên"].startswith("Sáng kiến số")
    assert row["Trạng thái"] == "Đã chuyển"
    assert row["Tỷ lệ đóng góp (%)"] == "60; 40"


async def test_filters_of_the_page_narrow_the_file(db: object) -> None:
    stage = await make_stage(PhaseKind.SCREENING, entry=EntryStatus.SUBMITTED)
    other = await make_entry(contest=stage.here.contest, title="Sổ tay điện tử")
    await submit_as(other, EntryStatus.FORWARDED)
    ctx = await ctx_for(stage.here.organiser)
    slug = {"contest": stage.here.contest.slug}

    async def count(**filters: str) -> int:
        found = await prepare(ctx, "entries", slug | filters)
        assert found is not None
        return await count_rows(found.table)

    assert await count() == 2
    assert await count(status="FORWARDED") == 1
    assert await count(search="so tay") == 1
    assert await count(unit=str(stage.here.unit.id)) == 1
    assert await count(track="rubbish") == 0


async def test_who_took_what_away_is_recorded(db: object) -> None:
    stage = await make_stage(PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)
    filters = {"contest": stage.here.contest.slug}
    rows = await begin_export(await ctx_for(stage.here.auditor), "entries", filters, FileFormat.XLSX)
    recorded = await AuditEntry.get(event="ListExported")
    assert rows == 1
    assert (recorded.actor_id, recorded.subject_id) == (stage.here.auditor.id, stage.here.contest.id)
    assert recorded.payload["rows"] == 1
    async with refused("kernel.not_found"):
        await begin_export(await ctx_for(stage.here.author), "entries", filters, FileFormat.CSV)


async def test_headings_come_in_the_viewer_s_language(db: object) -> None:
    stage = await make_stage(PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)
    await Contest.filter(id=stage.here.contest.id).update(title=localized("Cuộc thi", "The contest"))
    ctx = await ctx_for(stage.here.organiser, locale="en")
    found = await prepare(ctx, "entries", {"contest": stage.here.contest.slug})
    assert found is not None
    assert found.table.headings[:3] == ("Code", "Title", "Summary")
