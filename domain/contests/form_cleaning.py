"""A field of the form as an organiser sent it, tidied: texts cleaned, and only the settings its kind has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from domain.contests.form import (
    MAX_LENGTHS,
    MOST_COLUMNS,
    MOST_DECIMALS,
    MOST_FILES,
    MOST_MEGABYTES,
    MOST_ROWS,
    CellKind,
    Choice,
    Column,
    FieldKind,
    FormField,
)
from domain.kernel.errors import FieldProblem
from domain.kernel.text import clean_line, clean_localized

MOST_CHOICES, MOST_WORDS = 200, 10_000
MOST_VALUE = 10**15 - 1

_WORDS = frozenset({"min_words", "max_words", "max_length"})
_BOUNDS = frozenset({"minimum", "maximum"})
SETTINGS_OF: Mapping[FieldKind, frozenset[str]] = {
    FieldKind.SHORT_TEXT: _WORDS,
    FieldKind.LONG_TEXT: _WORDS,
    FieldKind.RICH_TEXT: _WORDS,
    FieldKind.NUMBER: _BOUNDS | {"decimals", "unit_of_measure"},
    FieldKind.MONEY: _BOUNDS,
    FieldKind.CHOICE: frozenset({"choices"}),
    FieldKind.MULTI_CHOICE: frozenset({"choices"}),
    FieldKind.TABLE: frozenset({"columns", "max_rows"}),
    FieldKind.FILE: frozenset({"file_types", "max_files", "max_megabytes"}),
}
NO_SETTINGS: Mapping[str, Any] = {
    "min_words": None,
    "max_words": None,
    "max_length": None,
    "minimum": None,
    "maximum": None,
    "decimals": None,
    "unit_of_measure": {},
    "choices": (),
    "columns": (),
    "max_rows": None,
    "file_types": (),
    "max_files": None,
    "max_megabytes": None,
}


def clean_field(given: FormField, path: str) -> FormField:
    """The field with its texts cleaned, and without settings that its kind does not have. Raises Invalid."""
    own = SETTINGS_OF.get(given.kind, frozenset())
    given = replace(given, **{name: empty for name, empty in NO_SETTINGS.items() if name not in own})
    return replace(
        given,
        key=clean_line(given.key, f"{path}.key", 40),
        label=clean_localized(given.label, f"{path}.label"),
        help=clean_localized(given.help, f"{path}.help", 1_000, multiline=True, required=False),
        section=_heading(given.section, f"{path}.section"),
        unit_of_measure=_heading(given.unit_of_measure, f"{path}.unitOfMeasure", 40),
        choices=_choices(given.choices, f"{path}.choices"),
        columns=tuple(
            _column(column, f"{path}.columns.{n}")
            for n, column in enumerate(given.columns[: 2 * MOST_COLUMNS])
        ),
        file_types=tuple(dict.fromkeys(given.file_types)),
        track_ids=tuple(dict.fromkeys(given.track_ids)),
    )


def _heading(given: Mapping[str, str], path: str, most: int = 200) -> dict[str, str]:
    """Empty where Vietnamese was left out: then there is none."""
    cleaned = clean_localized(given, path, most, required=False)
    return cleaned if cleaned["vi"] else {}


def _choices(given: Sequence[Choice], path: str) -> tuple[Choice, ...]:
    return tuple(
        replace(
            choice,
            value=clean_line(choice.value, f"{path}.{n}.value", 100),
            label=clean_localized(choice.label, f"{path}.{n}.label"),
        )
        for n, choice in enumerate(given[:MOST_CHOICES])
    )


def _column(given: Column, path: str) -> Column:
    return replace(
        given,
        key=clean_line(given.key, f"{path}.key", 40),
        label=clean_localized(given.label, f"{path}.label"),
        choices=_choices(given.choices, f"{path}.choices") if given.kind is CellKind.CHOICE else (),
    )


def field_number_problems(fields: Sequence[FormField]) -> list[FieldProblem]:
    """Numbers of a form that cannot be, at the paths of the input."""
    return [
        FieldProblem(f"input.formFields.{n}.{name}", "contests.out_of_bounds", {"least": least, "most": most})
        for n, field in enumerate(fields)
        for name, value, least, most in _bounded(field)
        if value is not None and not (Decimal(value).is_finite() and least <= value <= most)
    ]


def _bounded(field: FormField) -> Iterable[tuple[str, int | Decimal | None, int, int]]:
    return (
        ("minWords", field.min_words, 1, MOST_WORDS),
        ("maxWords", field.max_words, 1, MOST_WORDS),
        ("maxLength", field.max_length, 1, MAX_LENGTHS[field.kind]),
        ("minimum", field.minimum, 0 if field.kind is FieldKind.MONEY else -MOST_VALUE, MOST_VALUE),
        ("maximum", field.maximum, 0 if field.kind is FieldKind.MONEY else -MOST_VALUE, MOST_VALUE),
        ("decimals", field.decimals, 0, MOST_DECIMALS),
        ("maxRows", field.max_rows, 1, MOST_ROWS),
        ("maxFiles", field.max_files, 1, MOST_FILES),
        ("maxMegabytes", field.max_megabytes, 1, MOST_MEGABYTES),
    )
