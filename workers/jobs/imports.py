"""Imports of past years: their entries, their certificates, and what is left when one was taken back."""

from __future__ import annotations

from uuid import UUID

from domain.entries.duplicates.lookup import keep_sketch
from domain.exchange.operations import advance_import
from domain.exchange.queries import imported_entry_ids
from domain.kernel.context import VISITOR, Context
from domain.kernel.ports import ports
from domain.notifications.mails import Occurrence


async def run_import(occurrence: Occurrence) -> None:
    """Makes the entries of a started import, chunk by chunk. Another worker goes on where this one was killed."""
    import_id = UUID(occurrence.payload["import_id"])
    ctx = Context(actor=VISITOR, now=occurrence.now, request_id=str(occurrence.id))
    while await advance_import(ctx, import_id):
        pass


async def sketch_imported(occurrence: Occurrence) -> None:
    """Lets new entries be compared with those of past years."""
    for entry_id in await imported_entry_ids(UUID(occurrence.payload["import_id"])):
        await keep_sketch(entry_id)


async def discard_certificates(occurrence: Occurrence) -> None:
    """Certificates of awards that are no more, with the names on them."""
    for key in occurrence.payload["certificate_keys"]:
        await ports().files.discard_file(key)
