"""From what an author sent to what may be stored: every value checked for kind and length, gaps allowed.

Pure. Paths are those of the mutation's arguments: "input.contributors.0.share", "input.answers.scope"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from domain.contests import models as contest_models
from domain.contests.form import FormField
from domain.entries.answering import clean_answers
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.rules import MOST_CONTRIBUTORS, share_problems
from domain.kernel.errors import FieldProblem, Invalid, refuse
from domain.kernel.text import clean_email, clean_line, clean_text

MAX_TITLE = 300
MAX_SUMMARY = 2_000
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
    return [row.design for row in rows]


def clean_draft(
    sent: EntryInput, form: Sequence[FormField], now: datetime, stored: Mapping[str, str]
) -> Draft:
    """The draft as it may be stored, of the answers those that were sent; `stored` are the answers so far.

    Raises Invalid with every problem at once."""
    problems: list[FieldProblem] = []
    title = _collect(problems, lambda: clean_line(sent.title, "input.title", MAX_TITLE, required=False), "")
    summary = _collect(problems, lambda: clean_text(sent.summary, "input.summary", MAX_SUMMARY), "")
    no_answers: dict[str, str] = {}
    nobody: tuple[ContributorInput, ...] = ()
    answers = _collect(problems, lambda: clean_answers(form, sent.answers, stored, now), no_answers)
    contributors = _collect(problems, lambda: _contributors(sent.contributors, now.date()), nobody)
    refuse(problems)
    return Draft(title, summary, sent.track_id, sent.unit_id, answers, contributors)


def submission_problems(
    title: str,
    summary: str,
    answers: Iterable[FieldProblem],
    contributors: Sequence[tuple[str, Decimal]],
) -> list[FieldProblem]:
    """What a stored draft still lacks; `answers` is what its answers lack, `contributors` as (name, share)."""
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
    return [*missing, *answers, *nameless, *shares]


def _collect(problems: list[FieldProblem], clean: Callable[[], T], otherwise: T) -> T:
    try:
        return clean()
    except Invalid as refusal:
        problems.extend(refusal.fields)
        return otherwise


def _below_input(problems: Iterable[FieldProblem]) -> list[FieldProblem]:
    return [replace(problem, path=f"input.{problem.path}") for problem in problems]


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
