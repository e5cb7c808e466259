"""Files in parts, anonymised copies, what is known of each kept file, limits of a contest, published evidence."""

from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

from domain.contests.file_rule import BlindFiles
from domain.entries.evidence_rules import Medium, SnapshotState
from domain.entries.models import AttachmentStatus

CONSTRAINTS = """
ALTER TABLE attachments
    ADD CONSTRAINT attachments_variant CHECK (variant_of_id IS NULL OR kind = 'DOCUMENT'),
    ADD CONSTRAINT attachments_no_own_variant CHECK (variant_of_id <> id);
CREATE UNIQUE INDEX attachments_one_variant ON attachments (variant_of_id) WHERE status = 'READY';
CREATE INDEX attachments_variant_of ON attachments (variant_of_id);
CREATE INDEX attachments_original_sha256 ON attachments (original_sha256);
CREATE INDEX attachments_sha256 ON attachments (sha256);
CREATE INDEX attachments_waiting ON attachments (created_at) WHERE status IN ('UPLOADING', 'PROCESSING');
ALTER TABLE stored_files ADD CONSTRAINT stored_files_size CHECK (size > 0);
ALTER TABLE contests
    ADD CONSTRAINT contests_file_sizes CHECK (max_file_mb BETWEEN 1 AND 1024 AND max_total_mb >= max_file_mb);
ALTER TABLE evidence_snapshots ADD CONSTRAINT evidence_snapshots_taken CHECK (
    state <> 'TAKEN' OR (sha256 IS NOT NULL AND taken_at IS NOT NULL AND size > 0));
CREATE UNIQUE INDEX evidence_snapshots_pending ON evidence_snapshots (item_id) WHERE state = 'PENDING';
CREATE TRIGGER append_only BEFORE UPDATE ON evidence_snapshots
    FOR EACH ROW WHEN (OLD.state = 'TAKEN') EXECUTE FUNCTION refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0009_screening")]
    operations = [
        ops.AddField(
            model_name="Attachment",
            name="field_key",
            field=fields.CharField(null=True, max_length=40),
        ),
        ops.CreateModel(
            name="EvidenceItem",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "entry",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="entry_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="evidence",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("address", fields.CharField(max_length=2000)),
                ("outlet", fields.CharField(max_length=200)),
                ("title", fields.CharField(default="", max_length=300)),
                (
                    "medium",
                    fields.CharEnumField(
                        description="ARTICLE: ARTICLE\nPHOTO: PHOTO\nVIDEO: VIDEO\nCLIP: CLIP",
                        enum_type=Medium,
                        max_length=20,
                    ),
                ),
                ("published_on", fields.DateField()),
                ("series", fields.CharField(default="", max_length=200)),
                ("position", fields.IntField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("removed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "evidence_items",
                "app": "models",
                "pk_attr": "id",
                "table_description": "Something published that the entry stands on: an article, a photo, a video or a clip of an outlet.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="EvidenceSnapshot",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "item",
                    fields.ForeignKeyField(
                        "models.EvidenceItem",
                        source_field="item_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="snapshots",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("address", fields.CharField(max_length=2000)),
                (
                    "state",
                    fields.CharEnumField(
                        default=SnapshotState.PENDING,
                        description="PENDING: PENDING\nTAKEN: TAKEN\nFAILED: FAILED",
                        enum_type=SnapshotState,
                        max_length=20,
                    ),
                ),
                ("failure", fields.CharField(default="", max_length=100)),
                ("final_address", fields.CharField(default="", max_length=2000)),
                ("content_type", fields.CharField(default="", max_length=100)),
                ("size", fields.BigIntField(null=True)),
                ("sha256", fields.CharField(null=True, max_length=64)),
                ("storage_key", fields.CharField(default="", max_length=300)),
                ("text", fields.TextField(default="", unique=False)),
                ("requested_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("taken_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "evidence_snapshots",
                "app": "models",
                "pk_attr": "id",
                "table_description": "The page as the worker found it, once for each time that it was asked; the latest one is shown.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StoredFile",
            fields=[
                ("sha256", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ("content_type", fields.CharField(max_length=100)),
                ("size", fields.BigIntField()),
                ("is_scanned", fields.BooleanField()),
                ("thumbnail", fields.CharField(null=True, max_length=64)),
                ("preview", fields.CharField(null=True, max_length=64)),
                ("seconds", fields.FloatField(null=True)),
                ("pages", fields.IntField(null=True)),
                ("text", fields.TextField(default="", unique=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "stored_files",
                "app": "models",
                "pk_attr": "sha256",
                "table_description": "What is known of a file in the clean bucket, by its content: equal files are one.",
            },
            bases=["Model"],
        ),
        ops.AlterModelOptions(
            name="Attachment",
            options={
                "table": "attachments",
                "app": "models",
                "pk_attr": "id",
                "table_description": 'Tệp đính kèm. `storage_key` is in quarantine until it is READY, then the clean bucket\'s "sha256/...".',
            },
        ),
        ops.AlterField(
            model_name="Attachment",
            name="status",
            field=fields.CharEnumField(
                default=AttachmentStatus.UPLOADING,
                description="UPLOADING: UPLOADING\nPROCESSING: PROCESSING\nREADY: READY\nREFUSED: REFUSED\nREMOVED: REMOVED",
                enum_type=AttachmentStatus,
                max_length=20,
            ),
        ),
        ops.AddField(
            model_name="Attachment",
            name="modified",
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name="Attachment",
            name="multipart_id",
            field=fields.CharField(null=True, max_length=500),
        ),
        ops.AddField(
            model_name="Attachment",
            name="original_sha256",
            field=fields.CharField(null=True, db_index=True, max_length=64),
        ),
        ops.AddField(
            model_name="Attachment",
            name="variant_of",
            field=fields.ForeignKeyField(
                "models.Attachment",
                source_field="variant_of_id",
                null=True,
                db_index=True,
                db_constraint=True,
                to_field="id",
                related_name="variants",
                on_delete=OnDelete.CASCADE,
            ),
        ),
        ops.AddField(
            model_name="Contest",
            name="blind_files",
            field=fields.CharEnumField(
                default=BlindFiles.AS_IS,
                description="AS_IS: AS_IS\nANONYMISED: ANONYMISED\nHIDDEN: HIDDEN",
                db_default=BlindFiles.AS_IS,
                enum_type=BlindFiles,
                max_length=20,
            ),
        ),
        ops.AddField(
            model_name="Contest",
            name="evidence_domains",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Contest",
            name="file_families",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Contest",
            name="max_file_mb",
            field=fields.IntField(default=25, db_default=25),
        ),
        ops.AddField(
            model_name="Contest",
            name="max_total_mb",
            field=fields.IntField(default=2048, db_default=2048),
        ),
        ops.AddField(
            model_name="Contest",
            name="takes_evidence",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.RunSQL(CONSTRAINTS),
    ]
