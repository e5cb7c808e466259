"""Bringing past years in: reading a file, trying it out, making its entries, and taking all of it back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError

from domain.accounts.models import RoleGrant
from domain.awards.models import Award
from domain.contests.models import Contest, Prize, Season, Track
from domain.entries.models import Contributor, Entry, EntryVersion
from domain.exchange import policy
from domain.exchange.events import EntriesImported, ImportAbandoned, ImportStarted, ImportUndone
from domain.exchange.imports import columns, making
from domain.exchange.imports.checking import Checked, Fault, PastEntry, World, check_rows
from domain.exchange.imports.target import TargetInput, clean_target, restored, stored
from domain.exchange.imports.world import form_for, world_of
from domain.exchange.models import Import, ImportFault, ImportRow, ImportStatus
from domain.kernel.broadcast import announce
from domain.kernel.context import Context, Role
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.kernel.rows import execute, fetch_value
from domain.kernel.text import clean_line

MOST_ROWS, MOST_COLUMNS = 20_000, 100
MOST_FAULTS = 1_000  # kept; all of them are counted
CHUNK = 500  # rows a transaction: each is soon over, and progress moves
HEADING_LENGTH, VALUE_LENGTH = 300, 300


@dataclass(frozen=True)
class SheetInput:
    """A file as it was read: rows of texts, each with its number, from the first that is not empty."""

    file_name: str
    sha256: str
    rows: Sequence[tuple[int, Sequence[str]]]


@operation(may=ORGANISERS)
async def open_import(ctx: Context, sheet: SheetInput) -> Import:
    """Keeps a file's rows for an import. Nothing is made yet.

    Raises Invalid when it has no rows, or more than an import takes."""
    require(policy.can_read_file(ctx.actor))
    form = await form_for(None)
    head = columns.find_headings([cells for _, cells in sheet.rows], form)
    headings = [" ".join(cell.split())[:HEADING_LENGTH] for cell in sheet.rows[head][1]] if sheet.rows else []
    rows = sheet.rows[head + 1 :]
    _check_size(headings, rows)
    found = await Import.create(
        id=uuid4(),
        created_by_id=ctx.actor.user_id,
        created_at=ctx.now,
        file_name=clean_line(sheet.file_name, "file", 255),
        sha256=sheet.sha256,
        columns=headings,
        mapping=_kept(columns.propose_mapping(headings, form)),
        target={},
        row_count=len(rows),
    )
    await ImportRow.bulk_create(
        (ImportRow(source_id=found.id, number=number, cells=list(cells)) for number, cells in rows),
        batch_size=2_000,
    )
    return found


def _check_size(headings: Sequence[str], rows: Sequence[Any]) -> None:
    if not rows:
        raise Invalid("exchange.no_rows", fields=[FieldProblem("file", "exchange.no_rows")])
    if len(rows) > MOST_ROWS or len(headings) > MOST_COLUMNS:
        raise Invalid("exchange.too_many_rows", rows=len(rows), limit=MOST_ROWS, columns=MOST_COLUMNS)


def _kept(mapping: Mapping[int, str]) -> dict[str, str]:
    return {str(place): target for place, target in mapping.items()}


def mapping_of(found: Import) -> dict[int, str]:
    """The mapping by the columns' places."""
    return {int(place): target for place, target in found.mapping.items()}


# ---- trying out


@operation(may=ORGANISERS)
async def check_import(
    ctx: Context, import_id: UUID, mapping: Mapping[int, str], target: TargetInput
) -> Import:
    """Tries a file out: nothing is made, every fault is named by its row and column.

    Raises Invalid for a mapping or a target that cannot be, Conflict for a contest that is no import's."""
    found = await _locked(import_id)
    require(policy.can_change_import(ctx.actor, found))
    given = clean_target(target, ctx.now.date())
    contest = await _contest_for(ctx, given)
    form = await form_for(contest)
    if problems := columns.mapping_problems(mapping, found.columns, form):
        raise Invalid(problems[0], fields=[FieldProblem("mapping", problems[0])])
    found.mapping, found.target = _kept(mapping), stored(given)
    checked = await _check(ctx, found, await world_of(ctx, given, contest, found))
    await _keep_faults(found, checked.faults)
    found.status, found.checked_at, found.version = ImportStatus.CHECKED, ctx.now, found.version + 1
    await found.save()
    return found


async def _contest_for(ctx: Context, target: TargetInput) -> Contest | None:
    """The contest of the target's address, None when it is to be made. Only contests that came with imports take
    more: in any other one entries are submitted, not brought."""
    contest = await Contest.get_or_none(slug=target.contest_slug)
    if contest is None:
        require(policy.can_import_into(ctx.actor, await Season.get_or_none(slug=target.season_slug)))
        return None
    require(policy.can_import_into(ctx.actor, await Season.get(id=contest.season_id)))
    if not await Import.exists(contest_id=contest.id, status=ImportStatus.DONE, makes_contest=True):
        raise Conflict(
            "exchange.contest_taken", fields=[FieldProblem("target.contestSlug", "exchange.contest_taken")]
        )
    return contest


async def _check(ctx: Context, found: Import, world: World) -> Checked:
    rows = await ImportRow.filter(source_id=found.id).order_by("number").values_list("number", "cells")
    # tens of thousands of rows take seconds, in which others are to be served
    return await asyncio.to_thread(check_rows, rows, mapping_of(found), world)


async def _keep_faults(found: Import, faults: Sequence[Fault]) -> None:
    headings = {target: found.columns[place] for place, target in mapping_of(found).items()}
    found.fault_count = len(faults)
    await ImportFault.filter(source_id=found.id).delete()
    await ImportFault.bulk_create(
        ImportFault(
            source_id=found.id,
            row=fault.row,
            column=headings.get(fault.target or "", ""),
            value=fault.value[:VALUE_LENGTH],
            code=fault.code,
            params=dict(fault.params),
        )
        for fault in faults[:MOST_FAULTS]
    )


# ---- making


@operation(may=ORGANISERS)
async def start_import(ctx: Context, import_id: UUID, version: int) -> Import:
    """Starts making the entries of a file that was tried out without faults; the worker does it.

    Raises Conflict when it was tried out anew since, or has faults."""
    found = await _locked(import_id)
    require(policy.can_change_import(ctx.actor, found))
    if found.status is not ImportStatus.CHECKED or found.version != version:
        raise Conflict("exchange.not_checked")
    target = restored(found.target)
    contest = await _contest_for(ctx, target)
    checked = await _check(ctx, found, await world_of(ctx, target, contest, found))
    if checked.faults:
        raise Conflict("exchange.has_faults", count=len(checked.faults))
    if contest is None:
        contest = await _make_place(ctx, found, target)
    await _reserve_codes(found, contest, checked)
    found.contest_id, found.status, found.started_at = contest.id, ImportStatus.RUNNING, ctx.now
    await found.save()
    ctx.record(ImportStarted(found.id, contest.id, found.row_count))
    return found


async def _make_place(ctx: Context, found: Import, target: TargetInput) -> Contest:
    season = await Season.select_for_update().get_or_none(slug=target.season_slug)
    found.makes_season, found.makes_contest = season is None, True
    if season is None:
        season = await making.make_season(target, ctx.now)
        await _grant_organiser(ctx, season)
    return await making.make_contest(ctx, season, target)


async def _grant_organiser(ctx: Context, season: Season) -> None:
    if not ctx.actor.is_administrator:
        await RoleGrant.create(
            user_id=ctx.actor.user_id,
            role=Role.ORGANISER,
            season_id=season.id,
            granted_by_id=ctx.actor.user_id,
            created_at=ctx.now,
        )


async def _reserve_codes(found: Import, contest: Contest, checked: Checked) -> None:
    """Generated codes begin beyond all that are there or in the file."""
    taken = [entry.code for entry in await Entry.filter(contest_id=contest.id).only("id", "code")]
    in_file = [entry.code for entry in checked.entries]
    found.target = {**found.target, "codes_from": making.first_free(filter(None, taken + in_file))}


@operation(may=())
async def advance_import(ctx: Context, import_id: UUID) -> bool:
    """Makes the next entries of a running import, or after the last one publishes them all; the worker's own.

    Answers whether there is more to do. What it makes is nobody's draft until then, which nobody sees."""
    found = await _locked(import_id)
    if found.status is not ImportStatus.RUNNING or found.contest_id is None:
        return False
    contest = await Contest.get(id=found.contest_id)
    world = await world_of(ctx, _target(found), contest, found)
    rows = await ImportRow.filter(source_id=found.id, entry_id=None).order_by("number").limit(CHUNK)
    if not rows:
        await _finish(ctx, found, contest, world)
        return False
    checked = check_rows([(row.number, row.cells) for row in rows], mapping_of(found), world)
    if checked.faults:
        await _abandon(ctx, found, contest, checked.faults)
        return False
    await _make_entries(ctx, found, contest, checked.entries, world)
    found.done_rows += len(rows)
    await found.save(update_fields=["done_rows"])
    await announce(channel(found.id))
    return True


def channel(import_id: UUID) -> str:
    """Where its progress is announced."""
    return f"import:{import_id}"


def _target(found: Import) -> TargetInput:
    return restored({key: value for key, value in found.target.items() if key != "codes_from"})


async def _make_entries(
    ctx: Context, found: Import, contest: Contest, past: Sequence[PastEntry], world: World
) -> None:
    tracks = {track.name["vi"]: track.id for track in await Track.filter(contest_id=contest.id)}
    season = await Season.get(id=contest.season_id)
    entries, people, versions = [], [], []
    for one in past:
        code = one.code or making.generated_code(found.target["codes_from"] + one.row)
        entry = making.make_entry(one, contest, tracks, code, ctx.now)
        authors = making.make_people(entry, one)
        submitted_at = making.midnight(one.submitted_on or season.ends_on)
        versions.append(making.make_version(entry, authors, world.form, submitted_at))
        entries.append(entry)
        people += authors
    await Entry.bulk_create(entries)
    await Contributor.bulk_create(people)
    await EntryVersion.bulk_create(versions)
    await execute(
        "UPDATE import_rows r SET entry_id = made.entry_id"
        " FROM unnest($2::int[], $3::uuid[]) AS made (number, entry_id)"
        " WHERE r.source_id = $1 AND r.number = made.number",
        found.id, [one.row for one in past], [entry.id for entry in entries],
    )  # fmt: skip


PUBLISH = """
UPDATE entries e SET status = 'FORWARDED', submitted_version = 1, submitted_at = v.submitted_at,
    forwarded_at = v.submitted_at, version = 2
FROM import_rows r JOIN entry_versions v ON v.entry_id = r.entry_id
WHERE r.source_id = $1 AND e.id = r.entry_id
"""


async def _finish(ctx: Context, found: Import, contest: Contest, world: World) -> None:
    """Everything becomes public in this one transaction."""
    await execute(PUBLISH, found.id)
    rows = await ImportRow.filter(source_id=found.id).order_by("number")
    made = {row.number: row.entry_id for row in rows if row.entry_id}
    mapping = mapping_of(found)
    checked = await asyncio.to_thread(check_rows, [(row.number, row.cells) for row in rows], mapping, world)
    granted = {made[entry.row]: entry.grant for entry in checked.entries if entry.grant}
    awards = await making.save_awards(contest, granted, ctx.now)
    await _fit_prizes(contest)
    contest.published_at = contest.published_at or ctx.now
    contest.results_computed_at = contest.results_computed_at or ctx.now
    contest.results_published_at = contest.results_published_at or ctx.now
    await contest.save(update_fields=["published_at", "results_computed_at", "results_published_at"])
    found.status, found.finished_at = ImportStatus.DONE, ctx.now
    await found.save(update_fields=["status", "finished_at"])
    await announce(channel(found.id))
    ctx.record(EntriesImported(contest.id, found.id, len(made), awards))


async def _fit_prizes(contest: Contest) -> None:
    """There were as many of each prize as were given."""
    await execute(
        "UPDATE prizes p SET quantity = greatest(1, (SELECT count(*) FROM awards w"
        " WHERE w.prize_id = p.id AND w.revoked_at IS NULL)) WHERE p.contest_id = $1",
        contest.id,
    )


async def _abandon(ctx: Context, found: Import, contest: Contest, faults: Sequence[Fault]) -> None:
    """Somebody renamed a unit, say, that the file names: what was made goes away, and the faults say why."""
    await _keep_faults(found, faults)
    found.status, found.version, found.done_rows = ImportStatus.CHECKED, found.version + 1, 0
    found.contest_id, found.started_at = None, None
    found.target = stored(_target(found))
    await found.save()
    await _remove(found, contest)
    await announce(channel(found.id))
    ctx.record(ImportAbandoned(found.id, len(faults)))


# ---- taking back


@operation(may=ORGANISERS)
async def undo_import(ctx: Context, import_id: UUID) -> Import:
    """Takes an import back as a whole: entries, awards, and the contest and season it made.

    Raises Conflict when something has come to refer to any of it: a ballot, an assignment, another contest."""
    found = await _locked(import_id)
    require(policy.can_undo_import(ctx.actor, found))
    contest = await Contest.select_for_update().get(id=found.contest_id)
    entry_ids = await _entry_ids(found)
    awards = await Award.filter(entry_id__in=entry_ids)
    certificates = tuple(award.certificate_key for award in awards if award.certificate_key)
    found.status, found.undone_at, found.done_rows = ImportStatus.UNDONE, ctx.now, 0
    await found.save(update_fields=["status", "undone_at", "done_rows"])
    try:
        await _remove(found, contest)
    except IntegrityError:
        raise Conflict("exchange.in_use") from None
    ctx.record(ImportUndone(found.id, len(entry_ids), certificates))
    return await Import.get(id=found.id)


async def _remove(found: Import, contest: Contest) -> None:
    """Raises IntegrityError when something else refers to what is to go."""
    entry_ids = await _entry_ids(found)
    if await fetch_value("SELECT EXISTS (SELECT FROM ballots WHERE entry_ids && $1::uuid[])", entry_ids):
        raise IntegrityError("a ballot names an entry")
    await Award.filter(entry_id__in=entry_ids).delete()
    await execute(
        "DELETE FROM decisions d WHERE d.contest_id = $1"
        " AND NOT EXISTS (SELECT FROM awards w WHERE w.decision_id = d.id)",
        contest.id,
    )
    await fetch_value("SELECT forget_imported_versions($1)::text", found.id)
    await Entry.filter(id__in=entry_ids).delete()
    if found.makes_contest:
        await Prize.filter(contest_id=contest.id).delete()
        await Contest.filter(id=contest.id).delete()
    if found.makes_season:
        await RoleGrant.filter(season_id=contest.season_id).delete()
        await Season.filter(id=contest.season_id).delete()


async def _entry_ids(found: Import) -> list[UUID]:
    rows = await ImportRow.filter(source_id=found.id, entry_id__isnull=False).only("id", "entry_id")
    return [row.entry_id for row in rows if row.entry_id]


@operation(may=ORGANISERS)
async def discard_import(ctx: Context, import_id: UUID) -> None:
    """Forgets a file that was not imported, with the names in it."""
    found = await _locked(import_id)
    if found.status is not ImportStatus.UNDONE:
        require(policy.can_change_import(ctx.actor, found))
    else:
        require(policy.can_see_import(ctx.actor, found.created_by_id))
    await found.delete()


async def _locked(import_id: UUID) -> Import:
    found = await Import.select_for_update().get_or_none(id=import_id)
    if found is None:
        raise NotFound
    return found
