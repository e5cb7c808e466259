"""Secrets that people hold: session and API tokens, links of invitations, one-time codes.

Only digests are stored. What has to be mailed or shown again is derived from the row's id with the installation's
secret, so that neither the outbox nor the audit nor the database ever holds it in plain."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from uuid import UUID

from domain.kernel.ports import ports

API_TOKEN_PREFIX = "vd_"  # noqa: S105 - a prefix by which scanners find leaked tokens, no secret
CODE_DIGITS = 6
LATE_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that look alike; 32, so that 5 bits choose one
LATE_CODE_LENGTH = 12


def new_session_token() -> str:
    """256 random bits, for a cookie."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> bytes:
    """What is stored of a token: its SHA-256. Enough, since tokens are random and long."""
    return hashlib.sha256(token.encode()).digest()


def invitation_token(invitation_id: UUID) -> str:
    """The token in the link of an invitation, the same each time it is asked for."""
    return _text(_derived("invitation", invitation_id))


def api_token(token_id: UUID) -> str:
    """An API token's text; a repeated `create` under the same idempotency key shows the same."""
    return API_TOKEN_PREFIX + _text(_derived("api-token", token_id))


def sign_in_code(code_id: UUID) -> str:
    """The six digits of a code row. 64 bits taken modulo a million favour no code noticeably."""
    number = int.from_bytes(_derived("sign-in-code", code_id)[:8], "big") % 10**CODE_DIGITS
    return f"{number:0{CODE_DIGITS}}"


def late_code(code_id: UUID) -> str:
    """The text of a late code, as "K7QM-4XPD-9WTB": 60 bits, so that nobody finds one by trying."""
    number = int.from_bytes(_derived("late-code", code_id)[:8], "big")
    letters = [LATE_CODE_LETTERS[number >> 5 * place & 31] for place in range(LATE_CODE_LENGTH)]
    return "-".join("".join(letters[place : place + 4]) for place in range(0, LATE_CODE_LENGTH, 4))


def late_code_digest(typed: str) -> bytes:
    """The digest of a late code, however it is typed: small letters, blanks and hyphens make no difference."""
    return digest("late-code:" + "".join(letter for letter in typed.upper() if letter.isalnum()))


def code_digest(code_id: UUID, code: str) -> bytes:
    """A keyed digest: six digits alone could be found by trying all."""
    return _derived(f"sign-in-digest:{code}", code_id)


def is_code(code_id: UUID, code: str, stored: bytes) -> bool:
    """Whether `code` is the one of this row, in constant time."""
    return hmac.compare_digest(code_digest(code_id, code), bytes(stored))


def _derived(purpose: str, row_id: UUID) -> bytes:
    return hmac.digest(ports().secret, f"{purpose}:{row_id}".encode(), "sha256")


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
