"""Every refusal that the pure rules can utter has words in both languages, with the same blanks to fill."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from domain.contests.rules import PhaseKind
from domain.entries.rules import EntryStatus
from schema.messages import LANGUAGES, message, texts

DOMAIN = Path(__file__).parents[2] / "domain"
PURE = ("rules.py", "pabulib.py", "form.py", "ballot_rule.py", "uploads.py", "text.py")
CODE = re.compile(r'"((?:kernel|voting|pabulib|judging|results|entries|contests)\.[a-z_]+)"')
FAULT = re.compile(r'_fault\([^,]+, "([a-z_]+)"')
BLANK = re.compile(r"\{(\w+)\}")


def uttered() -> list[str]:
    found: set[str] = set()
    for file in DOMAIN.rglob("*.py"):
        if file.name in PURE:
            source = file.read_text("utf-8")
            found |= set(CODE.findall(source)) | {f"pabulib.{reason}" for reason in FAULT.findall(source)}
    return sorted(found)


@pytest.mark.parametrize("code", uttered())
def test_a_code_has_words_in_both_languages(code: str) -> None:
    worded = [texts(language).get(code, "") for language in LANGUAGES]
    assert all(worded)
    assert set(BLANK.findall(worded[0])) == set(BLANK.findall(worded[1]))


@pytest.mark.parametrize("member", [*PhaseKind, *EntryStatus])
def test_what_fills_a_blank_has_a_name_in_both_languages(member: PhaseKind | EntryStatus) -> None:
    names = {texts(language)[f"{type(member).__name__}.{member}"] for language in LANGUAGES}
    assert len(names) == 2


def test_a_message_names_the_phase() -> None:
    assert (
        message("vi", "contests.phase_closed", {"phase": PhaseKind.JUDGING})
        == "Giai đoạn chấm điểm đã kết thúc."
    )
    assert (
        message("en", "contests.phase_closed", {"phase": PhaseKind.JUDGING}) == "The judging phase is over."
    )
