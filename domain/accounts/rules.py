"""Pure rules of accounts: passwords, paths of the unit tree, limits of signing in."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from pathlib import Path
from uuid import UUID

CODE_LIFETIME = timedelta(minutes=10)
CODES_AT_ONCE = 5
"""Codes sent to one address within a code's lifetime; more would be a mail bomb."""
ATTEMPT_WINDOW = timedelta(minutes=15)
ATTEMPTS_IN_WINDOW = 5
SESSION_LIFETIME = timedelta(days=30)
INVITATION_LIFETIME = timedelta(days=14)
API_TOKEN_DAYS = range(1, 366)
LOCALES = ("vi", "en")
PASSWORD_LENGTH = range(10, 201)
"""Length and a list of common ones, no composition rules: as NIST SP 800-63B has it."""

COMMON_PASSWORDS = frozenset(Path(__file__).with_name("common_passwords.txt").read_text().split())


def password_problem(password: str, email: str) -> str | None:
    """The code of what is wrong with a new password, or None."""
    folded = password.casefold()
    if len(password) not in PASSWORD_LENGTH:
        return "accounts.password_length"
    if folded in COMMON_PASSWORDS or len(set(folded)) < 4 or folded == email or folded == email.split("@")[0]:
        return "accounts.password_common"
    return None


def normal_password(password: str) -> str:
    """One form for one password, whichever keyboard composed its Vietnamese letters."""
    return unicodedata.normalize("NFKC", password)


def child_path(parent_path: str | None, unit_id: UUID) -> str:
    """The path of a unit below `parent_path`, or of a root."""
    return f"{parent_path or '/'}{unit_id}/"


def depth_of(path: str) -> int:
    """0 for a root."""
    return path.count("/") - 2
