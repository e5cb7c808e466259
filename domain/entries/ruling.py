"""A screener's ruling: what they send, whether it is whole, and what stands against it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.entries import windows
from domain.entries.eligibility import Finding, blocking
from domain.entries.screening import (
    RULINGS,
    Screened,
    ScreeningStep,
    due_problems,
    needs_reason,
    ruling_refusal,
)
from domain.entries.screening_reasons import REASON_TEXTS, ScreeningReason
from domain.kernel.errors import Conflict, FieldProblem, Problem, refuse
from domain.kernel.text import clean_text

MAX_TEXT = 4_000
MAX_FIELD_NOTE = 1_000
PARTS = frozenset({"title", "summary", "trackId", "unitId", "contributors", "attachments"})
"""What of an entry a note can be about beside the fields of its form, by the names that the form's pages use."""


@dataclass(frozen=True)
class RulingInput:
    """`field_notes` say what to change, by "title", "contributors" ... or "answers.<field key>"; `due_at` until
    when, of a RETURN."""

    step: ScreeningStep
    reasons: tuple[ScreeningReason, ...] = ()
    text: str = ""
    field_notes: Mapping[str, str] = field(default_factory=dict)
    due_at: datetime | None = None


def clean_ruling(given: RulingInput, closes_at: datetime | None, now: datetime) -> RulingInput:
    """The ruling as it is kept: only a RETURN has notes and a date, only what needs a reason has one.

    `closes_at` is when screening ends. Raises Invalid for what is missing or cannot be."""
    if given.step not in RULINGS:
        refuse([FieldProblem("input.step", "entries.not_a_ruling")])
    text = clean_text(given.text, "input.text", MAX_TEXT)
    if not needs_reason(given.step):
        return RulingInput(given.step, text=text)
    cleaned = replace(given, reasons=tuple(dict.fromkeys(given.reasons)), text=text)
    refuse(_reason_problems(cleaned))
    if given.step is not ScreeningStep.RETURN:
        return replace(cleaned, field_notes={}, due_at=None)
    refuse([replace(one, path=f"input.{one.path}") for one in due_problems(given.due_at, closes_at, now)])
    return replace(cleaned, field_notes=_notes(given.field_notes))


def _reason_problems(given: RulingInput) -> list[FieldProblem]:
    if not given.reasons and not given.text:
        return [FieldProblem("input.reasons", "entries.reason_missing")]
    if ScreeningReason.OTHER in given.reasons and not given.text:
        return [FieldProblem("input.text", "entries.reason_other")]
    return []


def _notes(given: Mapping[str, str]) -> dict[str, str]:
    refuse(
        [FieldProblem("input.fieldNotes", "entries.note_elsewhere") for key in given if not _is_part(key)][:1]
    )
    notes = {key: clean_text(note, f"input.fieldNotes.{key}", MAX_FIELD_NOTE) for key, note in given.items()}
    return {key: note for key, note in notes.items() if note}


def _is_part(key: str) -> bool:
    return key in PARTS or (key.startswith("answers.") and key.isascii() and len(key) <= 60)


def reason_text(reasons: Iterable[str], text: str, locale: str) -> str:
    """Why, in one text: the reasons that were chosen, then the screener's own words."""
    chosen = [REASON_TEXTS[ScreeningReason(reason)][locale] for reason in reasons if reason != "OTHER"]
    return "\n".join(part for part in (" ".join(chosen), text) if part)


def ruling_problem(
    entry: Screened, step: ScreeningStep, phases: windows.Phases, found: Collection[Finding], now: datetime
) -> Problem | None:
    """What stands against ruling so on the entry now, whoever does it; `found` are its checks."""
    refusal = windows.screening_refusal(phases, now) or ruling_refusal(entry, step)
    blocked = blocking(found) if step is ScreeningStep.CLEAR else []
    if refusal is None and blocked:
        return Conflict("entries.checks_block", check=blocked[0], count=len(blocked))
    return refusal
