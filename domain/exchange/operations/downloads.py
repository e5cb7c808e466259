"""Taking whole entries away, with their files: who did is recorded before the first byte leaves."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.policy import can_see_console
from domain.entries.policy import Access
from domain.entries.queries.access import access_to
from domain.exchange.dossiers import downloadable_in_contest, downloadable_in_unit
from domain.exchange.events import EntriesDownloaded
from domain.kernel.context import Context
from domain.kernel.errors import NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import Persona


@dataclass(frozen=True)
class Wanted:
    """One entry, or all of a contest, or all of a unit and the units below."""

    entry_id: UUID | None = None
    contest_slug: str | None = None
    unit_id: UUID | None = None


INSIDERS = frozenset(
    {Persona.AUTHOR, Persona.COORDINATOR, Persona.ORGANISER, Persona.AUDITOR, Persona.ADMINISTRATOR}
)


@operation(may=INSIDERS, replayable=False)
async def begin_download(ctx: Context, wanted: Wanted) -> list[UUID]:
    """Records that entries are taken away, and answers which.

    By those who see all of them: authors, the unit's coordinators, who runs or audits the contest. NotFound for
    anybody else."""
    if wanted.contest_slug is not None:
        contest = await _contest(ctx, wanted.contest_slug)
        ids = await downloadable_in_contest(ctx, contest.id)
        ctx.record(EntriesDownloaded(contest.id, contest.id, len(ids)))
        return ids
    scope = wanted.entry_id or wanted.unit_id
    if scope is None:
        raise NotFound
    ids = await _one(ctx, scope) if wanted.entry_id else await _of_unit(ctx, scope)
    ctx.record(EntriesDownloaded(scope, None, len(ids)))
    return ids


async def _one(ctx: Context, entry_id: UUID) -> list[UUID]:
    if await access_to(ctx, entry_id) < Access.STAFF:
        raise NotFound
    return [entry_id]


async def _contest(ctx: Context, slug: str) -> Contest:
    contest = await Contest.get_or_none(slug=slug)
    if contest is None or can_see_console(ctx.actor, contest):
        raise NotFound
    return contest


async def _of_unit(ctx: Context, unit_id: UUID) -> list[UUID]:
    if unit_id not in ctx.actor.coordinated_unit_ids:
        raise NotFound
    return await downloadable_in_unit(ctx, unit_id)
