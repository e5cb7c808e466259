"""Drafts by the part, who is at them, numbers without the contest's lock; grace and late codes."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops
from uuid import uuid4

from domain.entries.models import Admission

NUMBERS = """
INSERT INTO entry_numberings (contest_id, last_number) SELECT id, entry_count FROM contests WHERE entry_count > 0;
"""

CHECKS = """
ALTER TABLE entry_numberings ADD CONSTRAINT entry_numberings_contest
    FOREIGN KEY (contest_id) REFERENCES contests (id) ON DELETE CASCADE;
ALTER TABLE contests ADD CONSTRAINT contests_grace CHECK (grace_minutes BETWEEN 0 AND 1440);
ALTER TABLE entry_presences SET UNLOGGED;
ALTER TABLE late_codes
    ADD CONSTRAINT late_codes_code UNIQUE (digest),
    ADD CONSTRAINT late_codes_uses CHECK (uses BETWEEN 0 AND max_uses),
    ADD CONSTRAINT late_codes_window CHECK (extends_until > created_at AND expires_at > created_at);
ALTER TABLE entry_versions ADD CONSTRAINT entry_versions_admission CHECK (
    (admission = 'LATE_CODE') = (late_code_id IS NOT NULL));
"""

APPEND_ONLY = """
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON late_code_uses
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vinhdanh_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON late_code_uses FROM vinhdanh_app;
    END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0006_form_designer")]
    operations = [
        ops.AddField(
            model_name="Contest", name="grace_minutes", field=fields.IntField(default=0, db_default=0)
        ),
        ops.AddField(
            model_name="Entry",
            name="revisions",
            field=fields.JSONField(default=dict, db_default={}, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Entry",
            name="late_until",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="EntryVersion",
            name="admission",
            field=fields.CharEnumField(
                description="ON_TIME: ON_TIME\nGRACE: GRACE\nLATE_CODE: LATE_CODE",
                default=Admission.ON_TIME,
                db_default=Admission.ON_TIME,
                enum_type=Admission,
                max_length=20,
            ),
        ),
        ops.AddField(model_name="EntryVersion", name="late_code_id", field=fields.UUIDField(null=True)),
        ops.CreateModel(
            name="EntryNumbering",
            fields=[
                ("contest_id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("last_number", fields.IntField()),
            ],
            options={
                "table": "entry_numberings",
                "app": "models",
                "pk_attr": "contest_id",
                "table_description": "The last number given to an entry of a contest: a row of its own, so that giving one waits for nothing else.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="EntryPresence",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "entry",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="entry_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="presences",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "user",
                    fields.ForeignKeyField(
                        "models.User",
                        source_field="user_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="presences",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("tab", fields.CharField(max_length=40)),
                ("part", fields.CharField(default="", max_length=60)),
                ("seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "entry_presences",
                "app": "models",
                "unique_together": (("entry", "user", "tab"),),
                "pk_attr": "id",
                "table_description": "Somebody at an entry's form: which open page of whose, at which part, last heard of when.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LateCode",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "contest",
                    fields.ForeignKeyField(
                        "models.Contest",
                        source_field="contest_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="late_codes",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("label", fields.CharField(max_length=200)),
                ("digest", fields.BinaryField()),
                ("max_uses", fields.IntField()),
                ("uses", fields.IntField(default=0)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("extends_until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("created_by_id", fields.UUIDField()),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "late_codes",
                "app": "models",
                "pk_attr": "id",
                "table_description": "Mã nộp muộn: opens an entry of the contest after the close, `max_uses` times, if entered before `expires_at`.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LateCodeUse",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "late_code",
                    fields.ForeignKeyField(
                        "models.LateCode",
                        source_field="late_code_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="recorded_uses",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("entry_id", fields.UUIDField()),
                ("used_by_id", fields.UUIDField()),
                ("used_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "late_code_uses",
                "app": "models",
                "unique_together": (("late_code", "entry_id"),),
                "pk_attr": "id",
                "table_description": "A use of a late code, for one entry. Append-only by trigger; it outlives a draft that is thrown away.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(NUMBERS),
        ops.RemoveField(model_name="Contest", name="entry_count"),
        ops.RunSQL(CHECKS),
        ops.RunSQL(APPEND_ONLY),
    ]
