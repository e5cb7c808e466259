"""A table that can be taken away as a file: its columns, and the SELECT that says its rows.

How cells are told apart in the stream of rows that `domain.kernel.streams` brings: a DELIMITER stands between them, and
each begins with the mark of its kind (for CSV only numbers do, which need no guard against being taken for formulas).
What writes files from that is `infra.tables`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.rows import fetch_value
from domain.kernel.streams import copy_text, whole_lines

DELIMITER = "\x1f"
TEXT_MARK, NUMBER_MARK, DATE_MARK, TIME_MARK, EMPTY_MARK = "\x1e", "\x1d", "\x1c", "\x1a", "\x1b"
ZONE = "Asia/Ho_Chi_Minh"


class FileFormat(StrEnum):
    """What a table is written as."""

    CSV = "csv"
    XLSX = "xlsx"


class CellKind(StrEnum):
    """What a column's cells are. TIME: an instant, shown in Vietnam's time to the second."""

    TEXT = "TEXT"
    NUMBER = "NUMBER"
    DATE = "DATE"
    TIME = "TIME"


@dataclass(frozen=True)
class Column:
    """A column: its heading, what it is in SQL, and how wide it is shown, in characters."""

    heading: str
    sql: str
    kind: CellKind = CellKind.TEXT
    width: int = 20


@dataclass(frozen=True)
class Table:
    """`source` is everything of the SELECT from FROM on but its order; `values` are its parameters.

    `name` is the file's, without an ending; `title` the sheet's."""

    name: str
    title: str
    columns: tuple[Column, ...]
    source: str
    order: str
    values: tuple[object, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns)


async def count_rows(table: Table) -> int:
    """How many rows the table has now."""
    return int(await fetch_value(f"SELECT count(*) {table.source}", *table.values))


def rows_of(table: Table, format: FileFormat) -> AsyncGenerator[bytes, None]:
    """The rows as marked lines, in pieces that end with a line."""
    is_sheet = format is FileFormat.XLSX
    cells = ", ".join((_sheet_cell if is_sheet else _plain_cell)(column) for column in table.columns)
    sql = f"SELECT {cells} {table.source} ORDER BY {table.order}"
    null = EMPTY_MARK if is_sheet else ""
    return whole_lines(copy_text(sql, *table.values, delimiter=DELIMITER, null=null))


def _plain_cell(column: Column) -> str:
    match column.kind:
        case CellKind.NUMBER:
            return f"'{NUMBER_MARK}' || ({column.sql})"
        case CellKind.DATE:
            return f"({column.sql})::date"
        case CellKind.TIME:
            return _local_time(column)
        case _:
            return column.sql


def _sheet_cell(column: Column) -> str:
    match column.kind:
        case CellKind.NUMBER:
            return f"'{NUMBER_MARK}' || ({column.sql})"
        case CellKind.DATE:  # sheets count days from the end of 1899
            return f"'{DATE_MARK}' || (({column.sql})::date - date '1899-12-30')"
        case CellKind.TIME:
            return f"'{TIME_MARK}' || (extract(epoch FROM {_local_time(column)})::float8 / 86400 + 25569)"
        case _:
            return f"'{TEXT_MARK}' || nullif({column.sql}, '')"


def _local_time(column: Column) -> str:
    return f"(({column.sql}) AT TIME ZONE '{ZONE}')::timestamp(0)"


def worded(sql: str, words: Mapping[str, tuple[str, str]], locale: str) -> str:
    """SQL that puts codes into words, (vi, en) each; other values stay as they are."""
    place = 0 if locale == "vi" else 1
    cases = " ".join(f"WHEN {_quoted(code)} THEN {_quoted(texts[place])}" for code, texts in words.items())
    return f"CASE {sql} {cases} ELSE {sql} END"


def localized(sql: str, locale: str) -> str:
    """SQL for a localized text's words in this language, Vietnamese where English was left empty."""
    return f"{sql} ->> 'vi'" if locale == "vi" else f"coalesce(nullif({sql} ->> 'en', ''), {sql} ->> 'vi')"


def _quoted(text: str) -> str:
    """A literal. Nothing in it may look like a parameter: the driver writes COPY's parameters into the statement."""
    return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace("$", "\\x24") + "'"
