"""Published evidence: what it may be, and what became of looking it up. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from urllib.parse import urlsplit

from domain.contests.file_rule import is_among
from domain.kernel.errors import FieldProblem

MOST_ITEMS = 40
MAX_ADDRESS_LENGTH = 2000
MAX_SERIES_LENGTH, MAX_OUTLET_LENGTH = 200, 200


class Medium(StrEnum):
    """What was published. A clip is a short video made for a platform."""

    ARTICLE = "ARTICLE"
    PHOTO = "PHOTO"
    VIDEO = "VIDEO"
    CLIP = "CLIP"


class SnapshotState(StrEnum):
    """What became of a page that the worker was asked to keep."""

    PENDING = "PENDING"
    TAKEN = "TAKEN"
    FAILED = "FAILED"


def address_problems(address: str, domains: tuple[str, ...], path: str) -> list[FieldProblem]:
    """What is wrong with a page's address as written; where it leads is checked when it is fetched."""
    if len(address) > MAX_ADDRESS_LENGTH:
        return [FieldProblem(path, "kernel.too_long", {"limit": MAX_ADDRESS_LENGTH, "length": len(address)})]
    try:
        parts = urlsplit(address)
        host, has_user = parts.hostname or "", "@" in parts.netloc
    except ValueError:
        return [FieldProblem(path, "entries.evidence_address")]
    if (
        parts.scheme not in {"http", "https"}
        or "." not in host
        or has_user
        or any(c.isspace() for c in address)
    ):
        return [FieldProblem(path, "entries.evidence_address")]
    if not is_among(host, domains):
        return [FieldProblem(path, "entries.evidence_outlet", {"host": host, "allowed": ", ".join(domains)})]
    return []


def date_problems(published_on: date, today: date, path: str) -> list[FieldProblem]:
    """Nothing is published tomorrow, nor before there was a web."""
    if published_on > today or published_on.year < 1990:
        return [FieldProblem(path, "entries.evidence_date")]
    return []
