"""Every code that can be refused with has its words in both languages, with the same parameters."""

from __future__ import annotations

import re
import string
from pathlib import Path

from schema.messages import LANGUAGES, texts

ROOT = Path(__file__).parents[2]
CONTEXTS = "kernel|accounts|contests|entries|judging|voting|pabulib|results|awards|exchange|notifications"
CODE = re.compile(rf'"((?:{CONTEXTS})\.[a-z_0-9]+)"')


def codes_in_the_source() -> set[str]:
    operations = {"entries.submission"}  # names that only look like codes
    found = set()
    for folder in ("domain", "api", "infra", "schema", "workers", "cli"):
        for file in (ROOT / folder).rglob("*.py"):
            found |= set(CODE.findall(file.read_text()))
    return found - operations


def test_every_code_has_words_in_both_languages() -> None:
    missing = {language: codes_in_the_source() - texts(language).keys() for language in LANGUAGES}
    assert missing == {"vi": set(), "en": set()}


def test_both_languages_say_the_same_codes() -> None:
    assert texts("vi").keys() == texts("en").keys()


def test_both_languages_use_the_same_parameters() -> None:
    def parameters(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    differing = {
        code: (parameters(text), parameters(texts("en")[code]))
        for code, text in texts("vi").items()
        if parameters(text) != parameters(texts("en").get(code, ""))
    }
    assert differing == {}
