"""The entry form that an organiser designs: its fields, and what makes a form sound. Pure.

Which field applies when is said in `applying`, what an answer must be in `answers`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.errors import FieldProblem, refuse

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
MOST_COLUMNS, MOST_ROWS, MOST_FILES, MOST_MEGABYTES = 20, 200, 50, 1_024
MOST_DECIMALS = 6

Localized = Mapping[str, str]  # {"vi": ..., "en": ...}


class FieldKind(StrEnum):
    """What a form field asks for."""

    SHORT_TEXT = "SHORT_TEXT"
    LONG_TEXT = "LONG_TEXT"
    RICH_TEXT = "RICH_TEXT"
    NUMBER = "NUMBER"
    MONEY = "MONEY"
    DATE = "DATE"
    CHOICE = "CHOICE"
    MULTI_CHOICE = "MULTI_CHOICE"
    TABLE = "TABLE"
    FILE = "FILE"
    LINK = "LINK"
    PERSON = "PERSON"
    UNIT = "UNIT"


class CellKind(StrEnum):
    """What a column of a table asks for."""

    TEXT = "TEXT"
    NUMBER = "NUMBER"
    MONEY = "MONEY"
    DATE = "DATE"
    CHOICE = "CHOICE"


class FieldAudience(StrEnum):
    """Who reads the answers beside the authors. ORGANISERS: with the unit's coordinators and auditors."""

    PUBLIC = "PUBLIC"
    JUDGES = "JUDGES"
    ORGANISERS = "ORGANISERS"


class FileFamily(StrEnum):
    """Kinds of files as people speak of them. DOCUMENT is PDF."""

    IMAGE = "IMAGE"
    DOCUMENT = "DOCUMENT"
    OFFICE = "OFFICE"
    VIDEO = "VIDEO"
    AUDIO = "AUDIO"
    ARCHIVE = "ARCHIVE"


TEXT_KINDS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.RICH_TEXT})
"""The kinds that are answered in words, and so may count them."""
CHOICE_KINDS = frozenset({FieldKind.CHOICE, FieldKind.MULTI_CHOICE})

MAX_LENGTHS: Mapping[FieldKind, int] = {
    FieldKind.SHORT_TEXT: 300,
    FieldKind.LONG_TEXT: 20_000,
    FieldKind.RICH_TEXT: 60_000,
    FieldKind.NUMBER: 40,
    FieldKind.MONEY: 20,
    FieldKind.DATE: 10,
    FieldKind.CHOICE: 200,
    FieldKind.MULTI_CHOICE: 20_000,
    FieldKind.TABLE: 60_000,
    FieldKind.FILE: 0,
    FieldKind.LINK: 2_000,
    FieldKind.PERSON: 2_000,
    FieldKind.UNIT: 36,
}
"""The most characters of an answer as it is stored; of rich text, its marks included."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A retired one was chosen before the organiser removed it: it stays readable and can't be chosen anew."""

    value: str
    label: Localized = field(default_factory=dict)
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; a retired one was filled before the organiser removed it."""

    key: str
    kind: CellKind = CellKind.TEXT
    label: Localized = field(default_factory=dict)
    is_required: bool = False
    choices: tuple[Choice, ...] = ()
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Shown when another field is answered: by any answer, or by one of `values` where they are named."""

    field_key: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a contest's entry form. What its answers look like as text is said in `answers`.

    Words and lengths in words and characters, None meaning the kind's own limit; `minimum`, `maximum` and
    `decimals` of NUMBER and MONEY; `track_ids` empty for every track; `required_from` and `frozen_from` instants;
    a `section` is the heading of the part of the form that begins with this field."""

    key: str
    kind: FieldKind
    label: Localized = field(default_factory=dict)
    help: Localized = field(default_factory=dict)
    section: Localized = field(default_factory=dict)
    is_required: bool = False
    required_from: datetime | None = None
    frozen_from: datetime | None = None
    audience: FieldAudience = FieldAudience.PUBLIC
    is_redacted: bool = False
    track_ids: tuple[UUID, ...] = ()
    condition: Condition | None = None
    min_words: int | None = None
    max_words: int | None = None
    max_length: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int | None = None
    unit_of_measure: Localized = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    max_rows: int | None = None
    file_types: tuple[FileFamily, ...] = ()
    max_files: int | None = None
    max_megabytes: int | None = None
    id: UUID | None = None
    archived_at: datetime | None = None

    @property
    def longest(self) -> int:
        """The limit in characters: the field's own, within the kind's."""
        most = MAX_LENGTHS[self.kind]
        return most if self.max_length is None else min(self.max_length, most)

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None


def active(fields: Iterable[FormField]) -> list[FormField]:
    """The form as it is asked now, without what was taken out of it."""
    return [one for one in fields if not one.is_archived]


def form_problems(fields: Sequence[FormField]) -> list[FieldProblem]:
    """What is wrong with a form as designed; paths are "form.N.key" and the like."""
    by_key = {one.key: one for one in fields}
    problems = []
    for place, one in enumerate(fields):
        path = f"form.{place}"
        problems += _key_problems(path, one.key, [other.key for other in fields[:place]])
        problems += _choice_problems(path, one.choices, is_asked=one.kind in CHOICE_KINDS)
        problems += _column_problems(path, one) if one.kind is FieldKind.TABLE else []
        problems += [replace(p, path=f"{path}.{p.path}") for p in _bound_problems(one)]
        problems += _condition_problems(path, one, by_key)
    return problems


def check_form(fields: Sequence[FormField]) -> None:
    """Raise Invalid when `form_problems` finds any."""
    refuse(form_problems(fields))


def _key_problems(path: str, key: str, earlier: Sequence[str]) -> list[FieldProblem]:
    if not KEY.fullmatch(key):
        return [FieldProblem(f"{path}.key", "contests.field_key")]
    if key in earlier:
        return [FieldProblem(f"{path}.key", "contests.field_twice", {"key": key})]
    return []


def _choice_problems(path: str, choices: Sequence[Choice], *, is_asked: bool) -> list[FieldProblem]:
    """Two to choose from at least, none of them twice."""
    values = [choice.value for choice in choices]
    if is_asked and (sum(not choice.is_retired for choice in choices) < 2 or len(set(values)) < len(values)):
        return [FieldProblem(f"{path}.choices", "contests.field_choices")]
    return []


def _column_problems(path: str, table: FormField) -> list[FieldProblem]:
    if not 1 <= sum(not column.is_retired for column in table.columns) <= MOST_COLUMNS:
        return [FieldProblem(f"{path}.columns", "contests.field_columns", {"limit": MOST_COLUMNS})]
    problems = []
    for place, column in enumerate(table.columns):
        here = f"{path}.columns.{place}"
        problems += _key_problems(here, column.key, [other.key for other in table.columns[:place]])
        problems += _choice_problems(here, column.choices, is_asked=column.kind is CellKind.CHOICE)
    return problems


def _bound_problems(one: FormField) -> Iterator[FieldProblem]:
    for least, most, name in (
        (one.min_words, one.max_words, "minWords"),
        (one.minimum, one.maximum, "minimum"),
        # what is asked for from a day on can still be answered on that day
        (one.required_from, one.frozen_from, "requiredFrom"),
    ):
        if least is not None and most is not None and least > most:  # type: ignore[operator]  # pairs of one type
            yield FieldProblem(name, "contests.field_bounds")


def _condition_problems(path: str, one: FormField, by_key: Mapping[str, FormField]) -> list[FieldProblem]:
    condition = one.condition
    if condition is None:
        return []
    asked = by_key.get(condition.field_key)
    if asked is None or asked.kind is FieldKind.FILE:
        return [FieldProblem(f"{path}.condition", "contests.condition_field")]
    if _is_circular(one, by_key):
        return [FieldProblem(f"{path}.condition", "contests.condition_circle")]
    known = {choice.value for choice in asked.choices} if asked.kind in CHOICE_KINDS else set()
    if not set(condition.values) <= known:
        return [FieldProblem(f"{path}.condition", "contests.condition_values")]
    return []


def _is_circular(one: FormField, by_key: Mapping[str, FormField]) -> bool:
    """Whether following the conditions from here leads back here; a circle further on is told of there."""
    seen: set[str] = set()
    at: FormField | None = one
    while at is not None and at.condition is not None and at.key not in seen:
        seen.add(at.key)
        at = by_key.get(at.condition.field_key)
    return at is not None and at.key == one.key


# ---- as stored

COLUMNS = (
    "key",
    "kind",
    "label",
    "help",
    "section",
    "is_required",
    "required_from",
    "frozen_from",
    "audience",
    "is_redacted",
    "track_ids",
    "condition",
    "max_words",
    "choices",
    "settings",
)
"""The columns a field's design is kept in."""
SETTINGS = (
    "min_words",
    "max_length",
    "minimum",
    "maximum",
    "decimals",
    "unit_of_measure",
    "columns",
    "max_rows",
    "file_types",
    "max_files",
    "max_megabytes",
)
"""What only some kinds have, kept together as JSON; bounds as text."""


def to_columns(one: FormField) -> dict[str, Any]:
    """A field's design as the database keeps it; lists and settings that are empty are null."""
    columns = {name: getattr(one, name) for name in COLUMNS if name != "settings"}
    condition = one.condition
    return columns | {
        "section": dict(one.section) or None,
        "track_ids": [str(track_id) for track_id in one.track_ids] or None,
        "condition": condition and {"field_key": condition.field_key, "values": list(condition.values)},
        "choices": [_choice_json(choice) for choice in one.choices] or None,
        "settings": _settings_json(one) or None,
    }


def from_columns(row: Mapping[str, Any]) -> FormField:
    """The design that `to_columns` stored."""
    settings = dict(row["settings"] or {})
    condition = row["condition"]
    kept = {
        **{name: value for name, value in row.items() if name != "settings"},
        **settings,
        "section": row["section"] or {},
        "track_ids": tuple(UUID(track_id) for track_id in row["track_ids"] or ()),
        "condition": condition and Condition(condition["field_key"], tuple(condition["values"])),
        "choices": _choices_of(row["choices"]),
        "minimum": _decimal(settings.get("minimum")),
        "maximum": _decimal(settings.get("maximum")),
        "unit_of_measure": settings.get("unit_of_measure") or {},
        "columns": tuple(_column_of(column) for column in settings.get("columns") or ()),
        "file_types": tuple(FileFamily(name) for name in settings.get("file_types") or ()),
    }
    return FormField(**kept)


def _settings_json(one: FormField) -> dict[str, Any]:
    stored = {
        **{name: getattr(one, name) for name in SETTINGS},
        "minimum": None if one.minimum is None else str(one.minimum),
        "maximum": None if one.maximum is None else str(one.maximum),
        "unit_of_measure": dict(one.unit_of_measure),
        "columns": [_column_json(column) for column in one.columns],
        "file_types": [family.value for family in one.file_types],
    }
    return {name: value for name, value in stored.items() if value not in (None, [], {})}


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _choice_json(choice: Choice) -> dict[str, Any]:
    retired = {"is_retired": True} if choice.is_retired else {}
    return {"value": choice.value, "label": dict(choice.label)} | retired


def _choices_of(stored: Iterable[Mapping[str, Any]] | None) -> tuple[Choice, ...]:
    return tuple(Choice(one["value"], one["label"], one.get("is_retired", False)) for one in stored or ())


def _column_json(column: Column) -> dict[str, Any]:
    return {
        "key": column.key,
        "kind": column.kind.value,
        "label": dict(column.label),
        "is_required": column.is_required,
        "choices": [_choice_json(choice) for choice in column.choices],
        "is_retired": column.is_retired,
    }


def _column_of(stored: Mapping[str, Any]) -> Column:
    return Column(
        key=stored["key"],
        kind=CellKind(stored["kind"]),
        label=stored["label"],
        is_required=stored["is_required"],
        choices=_choices_of(stored["choices"]),
        is_retired=stored["is_retired"],
    )
