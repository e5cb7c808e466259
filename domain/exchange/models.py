"""Imports of past years' entries and awards: a file's rows as they came, their faults, and what became of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ImportStatus(StrEnum):
    """READ: the file was read. CHECKED: it was tried out, with or without faults. RUNNING: entries are being made,
    which nobody sees yet. DONE: they are public. UNDONE: they are gone again."""

    READ = "READ"
    CHECKED = "CHECKED"
    RUNNING = "RUNNING"
    DONE = "DONE"
    UNDONE = "UNDONE"


class Import(Model):
    """One file. `columns` are its headings in order; `mapping` says what each is: {place in the file: target};
    `target` is where the entries go, as typed (`imports.target`)."""

    id = fields.UUIDField(primary_key=True)
    created_by_id = fields.UUIDField(null=True, db_index=True)
    created_at = fields.DatetimeField()
    file_name = fields.CharField(255)
    sha256 = fields.CharField(64)
    status = fields.CharEnumField(ImportStatus, max_length=20, default=ImportStatus.READ)
    columns: Any = fields.JSONField()
    mapping: Any = fields.JSONField()
    target: Any = fields.JSONField()
    row_count = fields.IntField()
    fault_count = fields.IntField(default=0)
    done_rows = fields.IntField(default=0)
    version = fields.IntField(default=1)  # counts checks: what is started is what was checked
    checked_at = fields.DatetimeField(null=True)
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)
    undone_at = fields.DatetimeField(null=True)
    contest: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="imports", null=True, on_delete=fields.SET_NULL, db_index=True
    )
    makes_season = fields.BooleanField(default=False)
    makes_contest = fields.BooleanField(default=False)

    contest_id: UUID | None

    class Meta:
        table = "imports"


class ImportRow(Model):
    """A row of the file: `number` as the spreadsheet counts it, `cells` as text in the columns' order. `entry` is
    what was made of it."""

    id = fields.BigIntField(primary_key=True)
    source: fields.ForeignKeyRelation[Import] = fields.ForeignKeyField(
        "models.Import", related_name="rows", on_delete=fields.CASCADE
    )
    number = fields.IntField()
    cells: Any = fields.JSONField()
    entry: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="import_rows", null=True, on_delete=fields.SET_NULL, db_index=True
    )

    source_id: UUID
    entry_id: UUID | None

    class Meta:
        table = "import_rows"
        unique_together = (("source", "number"),)


class ImportFault(Model):
    """What is wrong with a cell, or with a whole row where `column` is empty: a message's code with its parameters."""

    id = fields.BigIntField(primary_key=True)
    source: fields.ForeignKeyRelation[Import] = fields.ForeignKeyField(
        "models.Import", related_name="faults", on_delete=fields.CASCADE, db_index=True
    )
    row = fields.IntField()
    column = fields.CharField(300, default="")
    value = fields.CharField(300, default="")
    code = fields.CharField(100)
    params: Any = fields.JSONField()

    source_id: UUID

    class Meta:
        table = "import_faults"
