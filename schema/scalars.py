"""Scalars and small shapes shared by all contexts of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

import strawberry
from strawberry.exceptions import StrawberryInputCoercionError
from strawberry.schema.types.base_scalars import DateTimeDefinition

from domain.kernel.errors import FieldProblem, Invalid, NotFound
from schema.errors import Problem


def _parse_moment(value: object) -> object:
    moment = DateTimeDefinition.parse_value(value)  # type: ignore[misc]  # it has a parser: see its module
    if isinstance(moment, datetime) and moment.tzinfo is None:
        raise StrawberryInputCoercionError(
            f'Value cannot represent a DateTime: "{value}". It has no time zone.'
        )
    return moment


MOMENT = replace(DateTimeDefinition, parse_value=_parse_moment)
"""DateTime, but for times without a zone: nobody can say when they are."""


def parse_id(value: strawberry.ID) -> UUID:
    """The UUID in an ID; NotFound on rubbish, as for an id that does not exist."""
    try:
        return UUID(value)
    except ValueError:
        raise NotFound from None


def find_id(value: strawberry.ID) -> UUID | None:
    """As `parse_id` for queries, which do not refuse: None on rubbish."""
    try:
        return UUID(value)
    except ValueError:
        return None


def parse_ids(values: list[strawberry.ID]) -> list[UUID]:
    """The UUIDs in a list of at most 1,000 IDs."""
    if len(values) > 1000:
        raise Invalid(
            "kernel.too_long", fields=[FieldProblem("ids", "kernel.too_long")], limit=1000, length=len(values)
        )
    return [parse_id(value) for value in values]


def maybe_id(value: strawberry.ID | None) -> UUID | None:
    """As `parse_id`, None for None."""
    return None if value is None else parse_id(value)


@strawberry.type
class Localized:
    """A text in both languages; English falls back to Vietnamese where it was left empty."""

    vi: str
    en: str

    @classmethod
    def of(cls, value: Mapping[str, Any] | None) -> Self:
        value = value or {}
        vi = value.get("vi") or ""
        return cls(vi=vi, en=value.get("en") or vi)


@strawberry.input
class LocalizedInput:
    """A text in both languages; English may be left empty."""

    vi: str
    en: str = ""

    def to_dict(self) -> dict[str, str]:
        return {"vi": self.vi, "en": self.en}


@strawberry.type
class Done:
    """The answer of a mutation that has nothing to show."""

    ok: bool = True


@strawberry.type
class Check:
    """One thing on a checklist, in words, and whether it is done."""

    code: str
    message: str
    is_ok: bool


DoneOrProblem = Annotated[Done | Problem, strawberry.union("DoneOrProblem")]
