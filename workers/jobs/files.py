"""Files that have arrived in quarantine, and pages that are kept as evidence."""

from __future__ import annotations

from uuid import UUID

from domain.entries.processing import process_upload
from domain.entries.snapshots import take_snapshot
from domain.kernel.context import VISITOR, Context
from domain.notifications.mails import Occurrence


async def process_file(occurrence: Occurrence) -> None:
    """Scans, looks at and takes in one file, or refuses it."""
    await process_upload(_context(occurrence), UUID(occurrence.payload["attachment_id"]))


async def fetch_evidence(occurrence: Occurrence) -> None:
    """Fetches one page that an entry names, or notes why it cannot be had."""
    await take_snapshot(_context(occurrence), UUID(occurrence.payload["snapshot_id"]))


def _context(occurrence: Occurrence) -> Context:
    return Context(actor=VISITOR, now=occurrence.now, request_id=str(occurrence.id))
