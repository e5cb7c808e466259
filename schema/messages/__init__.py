"""The texts of refusals, by language and code; one JSON file a context and language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

import orjson

from domain.entries.windows import VIETNAM

LANGUAGES = ("vi", "en")


@cache
def texts(language: str) -> dict[str, str]:
    """All texts of a language by code."""
    folder = Path(__file__).parent / language
    merged: dict[str, str] = {}
    for file in sorted(folder.glob("*.json")):
        merged |= orjson.loads(file.read_bytes())
    return merged


def message(language: str, code: str, params: Mapping[str, object]) -> str:
    """The text for `code`, filled; the code itself when a text is missing, which a test forbids."""
    text = texts(language if language in LANGUAGES else "vi").get(code, code)
    try:
        return text.format_map(_Lenient({name: _named(language, value) for name, value in params.items()}))
    except (ValueError, IndexError):
        return text


def _named(language: str, value: object) -> object:
    """A member of an enumeration by what people call it ("PhaseKind.JUDGING"), a decimal number, a day or an
    instant as the language writes it, a localized text in it, anything else as it is."""
    if isinstance(value, Decimal) and value.is_finite():
        plain = f"{value.normalize():f}"
        return plain.replace(".", ",") if language == "vi" else plain
    if isinstance(value, date):
        return _dated(language, value)
    if isinstance(value, Mapping):
        return value.get(language) or value.get("vi", "")
    if not isinstance(value, StrEnum):
        return value
    return texts(language).get(f"{type(value).__name__}.{value}", value)


def _dated(language: str, value: date) -> str:
    """A day, or an instant in Vietnam: "23/11/2026", "17:00 23/11/2026"; "23 Nov 2026", "23 Nov 2026, 17:00"."""
    if not isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if language == "vi" else f"{value.day} {value:%b %Y}"
    there = value.astimezone(VIETNAM)
    day = _dated(language, there.date())
    return f"{there:%H:%M} {day}" if language == "vi" else f"{day}, {there:%H:%M}"


class _Lenient(dict[str, object]):
    """Leaves "{name}" standing where a parameter is missing, rather than losing the message."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
