"""The texts of refusals for the terminal. They are data that commands share with the schema, whose code commands do
without."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

from domain.kernel.errors import Problem

FOLDER = Path(__file__).parent.parent / "schema" / "messages"


class Language(StrEnum):
    """In which language a command speaks."""

    VI = "vi"
    EN = "en"


@cache
def _texts(language: Language) -> dict[str, str]:
    texts: dict[str, str] = {}
    for file in sorted((FOLDER / language.value).glob("*.json")):
        texts |= json.loads(file.read_text(encoding="utf-8"))
    return texts


def worded(language: Language, code: str, params: Mapping[str, object]) -> str:
    """The text of a code, filled; the code itself where there is no text."""
    return _texts(language).get(code, code).format_map(dict(params))


def sentences(language: Language, problem: Problem) -> list[str]:
    """A refusal in words, then what is wrong with each field where that says more."""
    said = [worded(language, problem.code, problem.params)]
    said += [worded(language, field.code, field.params) for field in problem.fields]
    return list(dict.fromkeys(said))
