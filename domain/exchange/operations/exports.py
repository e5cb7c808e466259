"""Taking lists away: who did is recorded before the first row leaves."""

from __future__ import annotations

from collections.abc import Mapping

from domain.exchange.events import ListExported
from domain.exchange.lists import prepare
from domain.exchange.tables import FileFormat, count_rows
from domain.kernel.context import Context
from domain.kernel.errors import NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import Persona


@operation(may={Persona.ORGANISER, Persona.AUDITOR, Persona.ADMINISTRATOR}, replayable=False)
async def begin_export(ctx: Context, name: str, filters: Mapping[str, str], format: FileFormat) -> int:
    """Records that a list is taken away as a file, and answers how many rows it has now.

    By whoever sees the list's page; coordinators, too, take their units' lists. NotFound when none is to be seen."""
    prepared = await prepare(ctx, name, filters)
    if prepared is None:
        raise NotFound
    rows = await count_rows(prepared.table)
    used = tuple(f"{key}={value}"[:200] for key, value in sorted(filters.items()))
    ctx.record(ListExported(prepared.contest_id, name, format.value, rows, used))
    return rows
