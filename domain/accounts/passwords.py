"""Argon2id, off the event loop: it takes tens of milliseconds and 64 MiB by design."""

from __future__ import annotations

import asyncio
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from domain.accounts.rules import normal_password

HASHER = PasswordHasher()
_at_once = asyncio.Semaphore(4)  # bounds the memory that a burst of sign-ins takes


async def hash_password(password: str) -> str:
    async with _at_once:
        return await asyncio.to_thread(HASHER.hash, normal_password(password))


async def is_password(password: str, stored: str | None) -> bool:
    """Whether the password is the stored one; as much work when there is none, so that time tells nothing."""
    async with _at_once:
        matches = await asyncio.to_thread(_matches, stored or _nobodys_hash(), normal_password(password))
    return matches and stored is not None


def _matches(stored: str, password: str) -> bool:
    try:
        return HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys_hash() -> str:
    return HASHER.hash(secrets.token_urlsafe())
