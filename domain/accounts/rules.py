"""Pure rules of accounts: passwords, paths of the unit tree, limits of signing in."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
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

COMMON_PASSWORDS = frozenset(
    """
    0123456789 1234567890 12345678910 123456789a 1234567891 0987654321 9876543210 1111111111 0000000000
    1q2w3e4r5t q1w2e3r4t5 1qaz2wsx3edc qwertyuiop qwerty1234 qwerty12345 qwerty123456 asdfghjkl1 zaq12wsxcde
    password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 administrator admin12345 admin123456
    iloveyou12 iloveyou123 letmein1234 welcome123 welcome1234 changeme123 abcdefghij abcd123456 abc1234567
    matkhau123 matkhau1234 matkhau12345 matkhau123456 motdenmuoi vietnam123 vietnam1234 vietnam2025 vietnam2026
    hanoi12345 saigon12345 anhyeuem123 emyeuanh123 yeuemnhieu congnghiep chuyendoiso chuyendoiso123 vinhdanh123
    vinhdanh2026 chinhphu123 quantri123 quantrivien
    """.split()
)


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
