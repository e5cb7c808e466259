"""From what an author sent to what may be stored: every value checked for kind and length, gaps allowed.

Pure. Paths are those of the mutation's arguments: "input.contributors.0.share", "input.answers.scope"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from domain.contests import models as contest_models
from domain.entries.inputs import AnswerValue, ContributorInput, EntryInput
from domain.entries.rules import (
    MOST_CONTRIBUTORS,
    FieldKind,
    FormField,
    answer_problems,
    clean_answers,
    share_problems,
)
from domain.kernel.errors import FieldProblem, Invalid, refuse
from domain.kernel.text import clean_email, clean_line, clean_text

MAX_TITLE = 300
MAX_SUMMARY = 2_000
MAX_ANSWERS = 200
EARLIEST_BIRTH = date(1900, 1, 1)
T = TypeVar("T")


@dataclass(frozen=True)
class Draft:
    """An `EntryInput` as it may be stored."""

    title: str
    summary: str
    track_id: UUID | None
    unit_id: UUID | None
    answers: dict[str, str]
    contributors: tuple[ContributorInput, ...]


def form_of(rows: Iterable[contest_models.FormField]) -> list[FormField]:
    """A contest's form as the rules take it."""
    return [
        FormField(
            key=row.key,
            kind=FieldKind(row.kind.value),
            required=row.is_required,
            max_words=row.max_words,
            choices=tuple(choice["value"] for choice in row.choices or ()),
        )
        for row in rows
    ]


def clean_draft(sent: EntryInput, form: Sequence[FormField], today: date) -> Draft:
    """The draft as it may be stored. Raises Invalid with every problem at once."""
    problems: list[FieldProblem] = []
    title = _collect(problems, lambda: clean_line(sent.title, "input.title", MAX_TITLE, required=False), "")
    summary = _collect(problems, lambda: clean_text(sent.summary, "input.summary", MAX_SUMMARY), "")
    no_answers: dict[str, str] = {}
    nobody: tuple[ContributorInput, ...] = ()
    answers = _collect(problems, lambda: _answers(sent, form), no_answers)
    contributors = _collect(problems, lambda: _contributors(sent.contributors, today), nobody)
    refuse(problems)
    return Draft(title, summary, sent.track_id, sent.unit_id, answers, contributors)


def submission_problems(
    title: str,
    summary: str,
    answers: dict[str, str],
    contributors: Sequence[tuple[str, Decimal]],
    form: Sequence[FormField],
) -> list[FieldProblem]:
    """What a stored draft still lacks; `contributors` as (name, share)."""
    missing = [
        FieldProblem(f"input.{name}", f"entries.{name}_missing")
        for name, value in (("title", title), ("summary", summary))
        if not value
    ]
    nameless = [
        FieldProblem(f"input.contributors.{place}.name", "entries.contributor_name")
        for place, (name, _) in enumerate(contributors)
        if not name
    ]
    shares = _below_input(share_problems([share for _, share in contributors]))
    return [*missing, *_below_input(answer_problems(form, answers, complete=True)), *nameless, *shares]


def _collect(problems: list[FieldProblem], clean: Callable[[], T], otherwise: T) -> T:
    try:
        return clean()
    except Invalid as refusal:
        problems.extend(refusal.fields)
        return otherwise


def _below_input(problems: Iterable[FieldProblem]) -> list[FieldProblem]:
    return [replace(problem, path=f"input.{problem.path}") for problem in problems]


# ---- answers


def _answers(sent: EntryInput, form: Sequence[FormField]) -> dict[str, str]:
    if len(sent.answers) > MAX_ANSWERS:
        raise Invalid(
            "entries.too_many_answers", fields=[FieldProblem("input.answers", "entries.too_many_answers")]
        )
    problems: list[FieldProblem] = []
    texts = {}
    for key, value in sent.answers.items():
        text = _as_text(value)
        if text is None:
            problems.append(FieldProblem(f"input.answers.{key[:50]}", "entries.answer_kind"))
        elif text:
            texts[key] = text
    cleaned = clean_answers(form, texts)
    refuse(problems + _below_input(answer_problems(form, cleaned, complete=False)))
    return {key: value for key, value in cleaned.items() if value}


def _as_text(value: AnswerValue) -> str | None:
    """An answer as text, "" for none; None when JSON of another kind was sent."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    if isinstance(value, float):
        return f"{Decimal(str(value)):f}".removesuffix(".0")
    return str(value)


# ---- contributors


def _contributors(sent: Sequence[ContributorInput], today: date) -> tuple[ContributorInput, ...]:
    if len(sent) > MOST_CONTRIBUTORS:
        problem = FieldProblem(
            "input.contributors", "entries.contributors_count", {"limit": MOST_CONTRIBUTORS}
        )
        refuse([problem])
    problems: list[FieldProblem] = []
    cleaned = tuple(_contributor(problems, place, one, today) for place, one in enumerate(sent))
    problems += _repeated_addresses(cleaned)
    refuse(problems)
    return cleaned


def _contributor(
    problems: list[FieldProblem], place: int, sent: ContributorInput, today: date
) -> ContributorInput:
    path = f"input.contributors.{place}"

    def line(name: str, field: str, max_length: int = 200) -> str:
        value = getattr(sent, name)
        return _collect(
            problems, lambda: clean_line(value, f"{path}.{field}", max_length, required=False), ""
        )

    email = ""
    if sent.email.strip():
        email = _collect(problems, lambda: clean_email(sent.email, f"{path}.email"), "")
    problems += _share_problems(sent.share, path) + _birth_problems(sent.birth_date, path, today)
    return replace(
        sent,
        name=line("name", "name"),
        email=email,
        workplace=line("workplace", "workplace", 300),
        title=line("title", "title"),
        qualification=line("qualification", "qualification"),
    )


def _share_problems(share: Decimal, path: str) -> list[FieldProblem]:
    """A draft's share may still be open (0), but never be more than all."""
    if not share.is_finite() or not 0 <= share <= 100:
        return [FieldProblem(f"{path}.share", "entries.share_out_of_bounds")]
    if share != share.quantize(Decimal("0.01")):
        return [FieldProblem(f"{path}.share", "entries.share_decimals")]
    return []


def _birth_problems(born: date | None, path: str, today: date) -> list[FieldProblem]:
    if born is None or EARLIEST_BIRTH <= born < today:
        return []
    return [FieldProblem(f"{path}.birthDate", "entries.birth_date")]


def _repeated_addresses(contributors: Sequence[ContributorInput]) -> list[FieldProblem]:
    addresses = [one.email for one in contributors]
    return [
        FieldProblem(f"input.contributors.{place}.email", "entries.contributor_twice")
        for place, address in enumerate(addresses)
        if address and address in addresses[:place]
    ]
