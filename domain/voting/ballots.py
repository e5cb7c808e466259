"""What casting, counting and importing ballots share: whose ballot it is, in which window."""

from __future__ import annotations

import hashlib
import hmac
from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from domain.contests.models import Phase as PhaseRow
from domain.contests.rules import Phase
from domain.kernel.ports import ports


def voter_key(contest_id: UUID, identity: str) -> bytes:
    """HMAC-SHA256 over contest and identity (a normalised address): the same voter has another key in every
    contest, and nobody without the secret can test an address against a table of ballots."""
    message = b"voter\0" + contest_id.bytes + identity.encode()
    return hmac.digest(ports().secret, message, hashlib.sha256)


def tally_channel(contest_id: UUID) -> str:
    """Where a change of the contest's count is announced."""
    return f"tally:{contest_id}"


async def timetables(contest_ids: Iterable[UUID]) -> dict[UUID, list[Phase]]:
    """The phases of these contests; an empty list for one without."""
    found: defaultdict[UUID, list[Phase]] = defaultdict(list)
    for row in await PhaseRow.filter(contest_id__in=list(contest_ids)):
        found[row.contest_id].append(row.window)
    return found
