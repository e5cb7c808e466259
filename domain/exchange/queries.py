"""Reads of imports: one's own, and to administrators all."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from tortoise.queryset import QuerySet

from domain.contests.answers import in_language
from domain.contests.models import Contest, Season
from domain.contests.queries import contests_visible_to, seasons_visible_to
from domain.exchange import policy
from domain.exchange.imports.columns import ANSWER, TARGETS, answer_fields
from domain.exchange.imports.world import form_for
from domain.exchange.models import Import, ImportFault, ImportRow
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

SAMPLES = 3  # values shown of each column, for people to tell what it is
MOST_VALUES = 50


def imports_visible_to(ctx: Context) -> QuerySet[Import]:
    """The viewer's imports; an administrator's all."""
    if policy.can_read_file(ctx.actor):
        return Import.filter(id__in=[])
    return Import.all() if ctx.actor.is_administrator else Import.filter(created_by_id=ctx.actor.user_id)


async def imports(ctx: Context) -> list[Import]:
    """The latest first."""
    return await imports_visible_to(ctx).order_by("-created_at", "id").limit(100)


async def find_import(ctx: Context, import_id: UUID) -> Import | None:
    """One import, None when absent or hidden."""
    return await imports_visible_to(ctx).get_or_none(id=import_id)


async def faults_of(ctx: Context, import_ids: list[UUID]) -> dict[UUID, list[ImportFault]]:
    """What is wrong with the files of these imports, by row, those that are kept."""
    visible = [found.id for found in await imports_visible_to(ctx).filter(id__in=import_ids)]
    found: dict[UUID, list[ImportFault]] = defaultdict(list)
    for fault in await ImportFault.filter(source_id__in=visible).order_by("row", "id"):
        found[fault.source_id].append(fault)
    return found


async def samples_of(ctx: Context, import_ids: list[UUID]) -> dict[UUID, list[list[str]]]:
    """The first rows of each file, as texts."""
    visible = [found.id for found in await imports_visible_to(ctx).filter(id__in=import_ids)]
    rows = await fetch_rows(
        "SELECT i.id, ARRAY(SELECT jsonb_array_elements_text(r.cells)) AS cells FROM unnest($1::uuid[]) AS i (id)"
        " CROSS JOIN LATERAL (SELECT cells FROM import_rows WHERE source_id = i.id ORDER BY number LIMIT $2) r",
        visible, SAMPLES,
    )  # fmt: skip
    found: dict[UUID, list[list[str]]] = defaultdict(list)
    for row in rows:
        found[row["id"]].append(row["cells"])
    return found


async def values_in(ctx: Context, import_id: UUID, place: int) -> list[str]:
    """The different texts of one column, in the order in which they come: tracks and prizes to be made."""
    if await find_import(ctx, import_id) is None:
        return []
    rows = await fetch_rows(
        "SELECT trim(r.cells ->> $2::int) AS value FROM import_rows r WHERE r.source_id = $1"
        " AND trim(coalesce(r.cells ->> $2::int, '')) <> '' GROUP BY 1 ORDER BY min(r.number) LIMIT $3",
        import_id, place, MOST_VALUES,
    )  # fmt: skip
    return [row["value"] for row in rows]


async def archives(ctx: Context) -> list[Contest]:
    """Contests that came with imports and may take more, for those who organise them; the latest first."""
    ids = {
        found.contest_id for found in await imports_visible_to(ctx).filter(makes_contest=True, status="DONE")
    }
    return (
        await contests_visible_to(ctx)
        .filter(id__in=[one for one in ids if one])
        .order_by("-created_at", "id")
    )


async def past_seasons(ctx: Context) -> list[Season]:
    """Seasons that are over, in which the viewer may make a contest."""
    over = await seasons_visible_to(ctx).filter(ends_on__lte=ctx.now.date()).order_by("-starts_on", "id")
    return [season for season in over if policy.can_import_into(ctx.actor, season) is None]


async def targets(locale: str) -> list[tuple[str, str, bool]]:
    """What a column can be: name, heading in the language, whether it is needed."""
    fixed = [(one.name, one.heading(locale), one.is_required) for one in TARGETS]
    fields = answer_fields(await form_for(None))
    return fixed + [(ANSWER + field.key, in_language(field.label, locale), False) for field in fields]


async def template(locale: str) -> list[list[str]]:
    """A file to fill in: headings and an example."""
    headings = [heading for _, heading, _ in await targets(locale)]
    return [headings, [target.example for target in TARGETS]]


async def imported_entry_ids(import_id: UUID) -> list[UUID]:
    """The entries made of a file, for workers."""
    rows = await ImportRow.filter(source_id=import_id, entry_id__isnull=False).only("id", "entry_id")
    return [row.entry_id for row in rows if row.entry_id]


def may_import(ctx: Context) -> bool:
    """Whether the viewer may bring files of past years at all."""
    return policy.can_read_file(ctx.actor) is None
