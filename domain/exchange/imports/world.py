"""What a file's rows are held against, read from the database."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from domain.accounts.models import Unit
from domain.awards.models import Decision
from domain.contests.form import FormField
from domain.contests.models import Contest, Prize, Track
from domain.contests.models import FormField as FormFieldRow
from domain.contests.standard import HOME_ZONE, standard_form
from domain.entries.cleaning import form_of
from domain.exchange.imports.checking import World
from domain.exchange.imports.target import TargetInput
from domain.exchange.imports.values import folded
from domain.exchange.models import Import
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

CODES = """
SELECT e.code FROM entries e WHERE e.contest_id = $1 AND e.code IS NOT NULL
AND NOT EXISTS (SELECT FROM import_rows r WHERE r.entry_id = e.id AND r.source_id = $2)
"""


async def form_for(contest: Contest | None) -> list[FormField]:
    """The form of a contest, or what a new one begins with."""
    if contest is None:
        return list(standard_form())
    return form_of(await FormFieldRow.filter(contest_id=contest.id).order_by("position", "id"))


async def world_of(ctx: Context, target: TargetInput, contest: Contest | None, of: Import) -> World:
    """What there is now: of a contest that is there its tracks, prizes, codes and decisions, else the target's.

    What this very import has made so far does not stand in its own way."""
    units = await Unit.all()
    tracks, prizes = list(target.tracks), list(target.prizes)
    codes: frozenset[str] = frozenset()
    decisions = {}
    if contest is not None:
        tracks = [track.name["vi"] for track in await Track.filter(contest_id=contest.id)]
        prizes = [prize.name["vi"] for prize in await Prize.filter(contest_id=contest.id)]
        codes = frozenset(folded(row["code"]) for row in await fetch_rows(CODES, contest.id, of.id))
        decided = await Decision.filter(contest_id=contest.id)
        decisions = {one.number: (one.decided_on, folded(one.signer)) for one in decided}
    return World(
        today=ctx.now.astimezone(HOME_ZONE).date(),
        units=_units(units),
        unit_names=[unit.name["vi"] for unit in units],
        tracks={folded(name): name for name in tracks},
        prizes={folded(name): name for name in prizes},
        codes=codes,
        decisions=decisions,
        form=await form_for(contest),
    )


def _units(units: Iterable[Unit]) -> dict[str, UUID | None]:
    """By name in both languages and by code; None for a name that several have. A code is only one unit's."""
    found: dict[str, UUID | None] = {}
    for unit in units:
        for name in {folded(text) for text in unit.name.values() if text}:
            found[name] = None if found.get(name, unit.id) != unit.id else unit.id
    return found | {folded(unit.code): unit.id for unit in units}
