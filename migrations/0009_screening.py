"""Screening: what a contest asks of it, what was decided on an entry and said about it, and what goes on."""

from orjson import loads
from domain.entries.models import EntryStatus
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

from domain.entries.screening import ScreeningStep

GOES_ON = """
ALTER TABLE contests
    ADD CONSTRAINT contests_appeal_days CHECK (appeal_days BETWEEN 0 AND 90),
    ADD CONSTRAINT contests_screening UNIQUE (id, needs_screening);
-- the contest's word, beside each of its entries: the database keeps the two in step
ALTER TABLE entries
    ADD CONSTRAINT entries_screening FOREIGN KEY (contest_id, needs_screening)
        REFERENCES contests (id, needs_screening) ON UPDATE CASCADE,
    -- what goes on to showcase, judging, vote and results; a new submission is not the one that was let through
    ADD COLUMN goes_on boolean NOT NULL GENERATED ALWAYS AS (
        status = 'FORWARDED'
        AND (NOT needs_screening OR coalesce(eligible_version = submitted_version, false))) STORED;
CREATE INDEX entries_screener ON entries (screener_id);
CREATE INDEX entries_contest_screening ON entries (contest_id, needs_screening);
CREATE INDEX entries_going_on ON entries (contest_id) WHERE goes_on;
CREATE INDEX entries_revision_due ON entries (revision_due_at) WHERE status = 'RETURNED';
"""

HISTORY = """
ALTER TABLE screening_decisions
    ADD CONSTRAINT screening_decisions_version FOREIGN KEY (entry_id, version)
        REFERENCES entry_versions (entry_id, number),
    ADD CONSTRAINT screening_decisions_reasoned CHECK (
        step IN ('CLEAR', 'UNDO') OR text <> '' OR jsonb_array_length(reasons) > 0),
    ADD CONSTRAINT screening_decisions_due CHECK (step <> 'RETURN' OR due_at IS NOT NULL);
CREATE INDEX screening_decisions_entry_version ON screening_decisions (entry_id, version);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON screening_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON screening_notes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vinhdanh_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON screening_decisions FROM vinhdanh_app;
        REVOKE UPDATE, TRUNCATE ON screening_notes FROM vinhdanh_app;
    END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0008_teams")]
    operations = [
        ops.AlterField(
            model_name="Entry",
            name="status",
            field=fields.CharEnumField(
                default=EntryStatus.DRAFT,
                description="DRAFT: DRAFT\nSUBMITTED: SUBMITTED\nRETURNED: RETURNED\nFORWARDED: FORWARDED\nWITHDRAWN: WITHDRAWN\nINELIGIBLE: INELIGIBLE",
                enum_type=EntryStatus,
                max_length=20,
            ),
        ),
        ops.AddField(
            model_name="Contest",
            name="needs_screening",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name="Contest", name="appeal_days", field=fields.IntField(default=0, db_default=0)
        ),
        ops.AddField(
            model_name="Contest",
            name="eligibility",
            field=fields.JSONField(default=dict, db_default={}, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Entry",
            name="needs_screening",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(model_name="Entry", name="eligible_version", field=fields.IntField(null=True)),
        ops.AddField(
            model_name="Entry",
            name="revision_due_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="Entry",
            name="screener",
            field=fields.ForeignKeyField(
                "models.User",
                source_field="screener_id",
                null=True,
                db_index=True,
                db_constraint=True,
                to_field="id",
                related_name="screened_entries",
                on_delete=OnDelete.SET_NULL,
            ),
        ),
        ops.CreateModel(
            name="ScreeningDecision",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "entry",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="entry_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="screening_decisions",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("number", fields.IntField()),
                (
                    "step",
                    fields.CharEnumField(
                        description="CLEAR: CLEAR\nRETURN: RETURN\nRULE_OUT: RULE_OUT\nUNDO: UNDO\nAPPEAL: APPEAL\nUPHOLD: UPHOLD\nREJECT: REJECT",
                        enum_type=ScreeningStep,
                        max_length=20,
                    ),
                ),
                ("version", fields.IntField()),
                ("reasons", fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ("text", fields.TextField(default="", unique=False)),
                ("field_notes", fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ("due_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("made_by_id", fields.UUIDField()),
                ("made_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("told_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "screening_decisions",
                "app": "models",
                "unique_together": (("entry", "number"),),
                "pk_attr": "id",
                "table_description": "What screening decided on an entry, step by step; `version` is the submission that was looked at.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ScreeningNote",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "entry",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="entry_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="screening_notes",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("text", fields.TextField(unique=False)),
                ("written_by_id", fields.UUIDField()),
                ("written_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "screening_notes",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A word among screeners, which authors never see. Append-only by trigger.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(GOES_ON),
        ops.RunSQL(HISTORY),
    ]
