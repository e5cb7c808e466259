"""What casting, counting and importing ballots share."""

from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

from domain.kernel.ports import ports

RECEIPT_BYTES = 15
"""Written as 30 hexadecimal digits; far beyond guessing."""


def voter_key(contest_id: UUID, identity: str) -> bytes:
    """HMAC-SHA256 over contest and identity (a normalised address): the same voter has another key in every
    contest, and nobody without the secret can test an address against a table of ballots."""
    message = b"voter\0" + contest_id.bytes + identity.encode()
    return hmac.digest(ports().secret, message, hashlib.sha256)


def tally_channel(contest_id: UUID) -> str:
    """Where a change of the contest's count is announced."""
    return f"tally:{contest_id}"
