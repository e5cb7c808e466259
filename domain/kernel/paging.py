"""Pages that stay put while rows come and go: the cursor is the last row's sort key, not a number."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson
from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import QuerySet

from domain.kernel.errors import FieldProblem, Invalid

M = TypeVar("M", bound=Model)
T = TypeVar("T")
MAX_PAGE = 100


@dataclass(frozen=True)
class Page(Generic[T]):
    """`rows` with a cursor each, whether more follow, and how many there are in all."""

    rows: list[T]
    cursors: list[str]
    has_next: bool
    has_previous: bool
    total: int


def page_size(first: int) -> int:
    """1..100; Invalid below."""
    if first < 1:
        raise Invalid("kernel.page_size", fields=[FieldProblem("first", "kernel.page_size")])
    return min(first, MAX_PAGE)


def encode_cursor(values: Sequence[object]) -> str:
    """An opaque cursor for the values of a row's sort key."""
    plain = [str(v) if isinstance(v, (UUID, Decimal)) else v for v in values]
    return base64.urlsafe_b64encode(orjson.dumps(plain)).decode().rstrip("=")


def decode_cursor(cursor: str, length: int) -> list[Any]:
    """The sort key in a cursor; Invalid when it is none of ours."""
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, orjson.JSONDecodeError, ValueError):
        values = None
    if not isinstance(values, list) or len(values) != length:
        raise Invalid("kernel.cursor", fields=[FieldProblem("after", "kernel.cursor")])
    return values


def _typed(query: QuerySet[M], order: Sequence[str], values: Sequence[Any]) -> list[Any]:
    """The cursor's values as its columns have them; Invalid where somebody made a cursor up."""
    columns = query.model._meta.fields_map
    try:
        typed = [columns[n.lstrip("-")].to_python_value(v) for n, v in zip(order, values, strict=True)]
        for name, value in zip(order, typed, strict=True):
            _check(value, columns[name.lstrip("-")].constraints)
    except (ValueError, TypeError, ArithmeticError, AttributeError, OSError):
        raise Invalid("kernel.cursor", fields=[FieldProblem("after", "kernel.cursor")]) from None
    return typed


def _check(value: Any, bounds: Mapping[str, Any]) -> None:
    """Raises ValueError for what no row can have: null, NUL, a number beyond the column's, a time without zone."""
    is_outside = isinstance(value, int) and not bounds.get("ge", value) <= value <= bounds.get("le", value)
    is_local = isinstance(value, datetime) and value.tzinfo is None
    if value is None or is_outside or is_local or "\0" in str(value):
        raise ValueError(value)


def _beyond(order: Sequence[str], values: Sequence[Any]) -> Q:
    """Rows after `values` in a lexicographic order such as ("-created_at", "id"); columns must not be null."""
    later = Q()
    for index, name in enumerate(order):
        comparison = "lt" if name.startswith("-") else "gt"
        step = Q(**{f"{name.lstrip('-')}__{comparison}": values[index]})
        for earlier, value in zip(order[:index], values, strict=False):
            step &= Q(**{earlier.lstrip("-"): value})
        later = step if index == 0 else later | step
    return later


def key_of(row: object, order: Sequence[str]) -> list[object]:
    """The row's values of the order's columns, JSON-ready."""
    values = [getattr(row, name.lstrip("-")) for name in order]
    return [v.isoformat() if isinstance(v, (datetime, date)) else v for v in values]


async def page(query: QuerySet[M], *, order: Sequence[str], first: int, after: str | None) -> Page[M]:
    """One page of `query` in `order`, whose last column must be unique. Two statements, whatever the size."""
    size = page_size(first)
    total = await query.count()
    if after:
        query = query.filter(_beyond(order, _typed(query, order, decode_cursor(after, len(order)))))
    rows = await query.order_by(*order).limit(size + 1)
    return page_of(rows, order=order, size=size, after=after, total=total)


def page_of(rows: Sequence[T], *, order: Sequence[str], size: int, after: str | None, total: int) -> Page[T]:
    """A page from rows fetched with one to spare, when the query is not the ORM's."""
    shown = list(rows[:size])
    return Page(
        rows=shown,
        cursors=[encode_cursor(key_of(row, order)) for row in shown],
        has_next=len(rows) > size,
        has_previous=after is not None,
        total=total,
    )
