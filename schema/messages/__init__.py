"""The texts of refusals, by language and code; one JSON file a context and language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import orjson

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
        return text.format_map(_Lenient(params))
    except (ValueError, IndexError):
        return text


class _Lenient(dict[str, object]):
    """Leaves "{name}" standing where a parameter is missing, rather than losing the message."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
