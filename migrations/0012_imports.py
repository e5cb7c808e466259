"""Imports of past years' entries and awards; taking one back as a whole."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

from domain.exchange.models import ImportStatus

CHECKS = """
ALTER TABLE imports
    ADD CONSTRAINT imports_counts CHECK (row_count > 0 AND fault_count >= 0 AND done_rows BETWEEN 0 AND row_count),
    ADD CONSTRAINT imports_started CHECK (
        status IN ('READ', 'CHECKED', 'UNDONE') OR (fault_count = 0 AND contest_id IS NOT NULL)),
    ADD CONSTRAINT imports_columns CHECK (jsonb_typeof(columns) = 'array');
"""

UNDOING = """
-- a submitted version stays for ever; one that nobody submitted, because it came with an import, can be taken back
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.submitted_by_id = '00000000-0000-0000-0000-000000000000' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER append_only ON entry_versions;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON entry_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();

-- with the owner's rights: the application itself may delete no version at all
CREATE FUNCTION forget_imported_versions(wanted uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM entry_versions v USING import_rows r
        WHERE r.source_id = wanted AND v.entry_id = r.entry_id
            AND v.submitted_by_id = '00000000-0000-0000-0000-000000000000'
    $$;
REVOKE EXECUTE ON FUNCTION forget_imported_versions(uuid) FROM PUBLIC;
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vinhdanh_app') THEN
        GRANT EXECUTE ON FUNCTION forget_imported_versions(uuid) TO vinhdanh_app;
    END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0011_duplicates_and_search")]
    operations = [
        ops.CreateModel(
            name="Import",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("created_by_id", fields.UUIDField(null=True, db_index=True)),
                ("created_at", fields.DatetimeField()),
                ("file_name", fields.CharField(255)),
                ("sha256", fields.CharField(64)),
                ("status", fields.CharEnumField(ImportStatus, max_length=20, default=ImportStatus.READ)),
                ("columns", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("mapping", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("target", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("row_count", fields.IntField()),
                ("fault_count", fields.IntField(default=0)),
                ("done_rows", fields.IntField(default=0)),
                ("version", fields.IntField(default=1)),
                ("checked_at", fields.DatetimeField(null=True)),
                ("started_at", fields.DatetimeField(null=True)),
                ("finished_at", fields.DatetimeField(null=True)),
                ("undone_at", fields.DatetimeField(null=True)),
                (
                    "contest",
                    fields.ForeignKeyField(
                        "models.Contest",
                        source_field="contest_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="imports",
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
                ("makes_season", fields.BooleanField(default=False)),
                ("makes_contest", fields.BooleanField(default=False)),
            ],
            options={
                "table": "imports",
                "app": "models",
                "pk_attr": "id",
                "table_description": "One file. `columns` are its headings in order; `mapping` says what each is: {place in the file: target};",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ImportRow",
            fields=[
                ("id", fields.BigIntField(primary_key=True)),
                (
                    "source",
                    fields.ForeignKeyField(
                        "models.Import",
                        source_field="source_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="rows",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("number", fields.IntField()),
                ("cells", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                (
                    "entry",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="entry_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="import_rows",
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
            ],
            options={
                "table": "import_rows",
                "app": "models",
                "unique_together": (("source", "number"),),
                "pk_attr": "id",
                "table_description": "A row of the file: `number` as the spreadsheet counts it, `cells` as text in the columns' order. `entry` is",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ImportFault",
            fields=[
                ("id", fields.BigIntField(primary_key=True)),
                (
                    "source",
                    fields.ForeignKeyField(
                        "models.Import",
                        source_field="source_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="faults",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("row", fields.IntField()),
                ("column", fields.CharField(300, default="")),
                ("value", fields.CharField(300, default="")),
                ("code", fields.CharField(100)),
                ("params", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={
                "table": "import_faults",
                "app": "models",
                "pk_attr": "id",
                "table_description": "What is wrong with a cell, or with a whole row where `column` is empty: a message's code with its parameters.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(CHECKS),
        ops.RunSQL(UNDOING),
    ]
