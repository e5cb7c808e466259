"""The entry form that an organiser designs, and the initiative's standard fields."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.errors import FieldProblem, refuse

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


class FieldKind(StrEnum):
    """What a form field asks for."""

    SHORT_TEXT = "SHORT_TEXT"
    LONG_TEXT = "LONG_TEXT"
    NUMBER = "NUMBER"
    MONEY = "MONEY"
    DATE = "DATE"
    CHOICE = "CHOICE"
    LINK = "LINK"


TEXT_KINDS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT})
"""The kinds that are answered in words."""


MAX_LENGTHS: Mapping[FieldKind, int] = {
    FieldKind.SHORT_TEXT: 300,
    FieldKind.LONG_TEXT: 20_000,
    FieldKind.NUMBER: 40,
    FieldKind.MONEY: 20,
    FieldKind.DATE: 10,
    FieldKind.CHOICE: 200,
    FieldKind.LINK: 2_000,
}


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a contest's entry form; lengths in characters, None meaning the kind's own limit.

    Answers are text: numbers with a point as 1234.5, MONEY whole dong, dates as 2026-11-23, choices by value.
    """

    key: str
    kind: FieldKind
    required: bool = False
    max_words: int | None = None
    max_length: int | None = None
    choices: tuple[str, ...] = ()
    label_vi: str = ""
    label_en: str = ""
    help_vi: str = ""
    help_en: str = ""

    @property
    def longest(self) -> int:
        """The limit in characters: the field's own, within the kind's."""
        most = MAX_LENGTHS[self.kind]
        return most if self.max_length is None else min(self.max_length, most)


def form_problems(fields: Sequence[FormField]) -> list[FieldProblem]:
    """What is wrong with a form as designed; paths are "form.N.key" and the like."""
    keys = [field.key for field in fields]
    problems = []
    for place, field in enumerate(fields):
        if not KEY.fullmatch(field.key):
            problems.append(FieldProblem(f"form.{place}.key", "contests.field_key"))
        elif field.key in keys[:place]:
            problems.append(FieldProblem(f"form.{place}.key", "contests.field_twice", {"key": field.key}))
        if field.kind is FieldKind.CHOICE and len(set(field.choices)) < 2:
            problems.append(FieldProblem(f"form.{place}.choices", "contests.field_choices"))
    return problems


def check_form(fields: Sequence[FormField]) -> None:
    """Raise Invalid when `form_problems` finds any."""
    refuse(form_problems(fields))
