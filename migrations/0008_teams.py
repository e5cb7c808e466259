"""Teams and units: who confirmed, the way through the units and its history, quotas."""

from uuid import uuid4

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops

from domain.contests.models import ApprovalChain, CoAuthorConfirmation
from domain.entries.models import ApprovalCapacity, ApprovalDecision

KNOWN_SO_FAR = """
UPDATE contests SET approval = CASE WHEN needs_forwarding THEN 'OWN_UNIT' ELSE 'NONE' END;
UPDATE entries SET waiting_unit_id = unit_id, waiting_since = submitted_at WHERE status = 'SUBMITTED';
UPDATE contributors SET confirmed_at = now(), confirmed_share = share WHERE user_id IS NOT NULL;
"""

RULES = """
ALTER TABLE contests
    ADD CONSTRAINT contests_approval CHECK (
        (approval = 'UP_TO_LEVEL') = (approval_level IS NOT NULL)
        AND (approval = 'UP_TO_UNIT') = (approval_unit_id IS NOT NULL)
        AND approval_level >= 0),
    ADD CONSTRAINT contests_quota_level CHECK (quota_level >= 0);
ALTER TABLE quotas
    ADD CONSTRAINT quotas_once UNIQUE NULLS NOT DISTINCT (contest_id, track_id, unit_id),
    ADD CONSTRAINT quotas_limit CHECK (maximum >= 0),
    ADD CONSTRAINT quotas_track FOREIGN KEY (track_id, contest_id) REFERENCES tracks (id, contest_id),
    ADD CONSTRAINT quotas_rule CHECK (unit_id IS NOT NULL OR maximum IS NOT NULL);
ALTER TABLE entries
    ADD CONSTRAINT entries_waiting CHECK (waiting_unit_id IS NULL OR status = 'SUBMITTED');
ALTER TABLE contributors
    ADD CONSTRAINT contributors_answer CHECK (confirmed_at IS NULL OR declined_at IS NULL),
    ADD CONSTRAINT contributors_consent CHECK (consents_to_publish_at IS NULL OR consent_wording <> '');
ALTER TABLE approval_steps
    ADD CONSTRAINT approval_steps_capacity CHECK (
        (decision = 'PASSED_OVER') = (capacity = 'NOBODY') AND (decided_by_id IS NULL) = (capacity = 'NOBODY')),
    ADD CONSTRAINT approval_steps_reason CHECK (decision <> 'RETURNED' OR note <> '');
CREATE INDEX entries_waiting_first ON entries (waiting_unit_id, waiting_since);
CREATE INDEX contests_approval_unit ON contests (approval_unit_id);
"""

APPEND_ONLY = """
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_steps
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vinhdanh_app') THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON approval_steps FROM vinhdanh_app;
    END IF;
END $$;
"""


def _reference(
    column: str, model: str, related_name: str, *, null: bool, on_delete: OnDelete
) -> fields.ForeignKeyField:
    return fields.ForeignKeyField(
        f"models.{model}",
        source_field=f"{column}_id",
        null=null,
        db_index=True,
        db_constraint=True,
        to_field="id",
        related_name=related_name,
        on_delete=on_delete,
    )


class Migration(migrations.Migration):
    dependencies = [("models", "0007_drafts")]
    operations = [
        ops.AddField("Contributor", "confirmed_at", fields.DatetimeField(null=True)),
        ops.AddField(
            "Contributor", "confirmed_share", fields.DecimalField(null=True, max_digits=5, decimal_places=2)
        ),
        ops.AddField("Contributor", "declined_at", fields.DatetimeField(null=True)),
        ops.AddField(
            "Contributor", "decline_reason", fields.TextField(default="", db_default="", unique=False)
        ),
        ops.AddField("Contributor", "consents_to_publish_at", fields.DatetimeField(null=True)),
        ops.AddField(
            "Contributor", "consent_wording", fields.CharField(default="", db_default="", max_length=40)
        ),
        ops.AddField(
            "Contest",
            "approval",
            fields.CharEnumField(
                default=ApprovalChain.OWN_UNIT,
                db_default="OWN_UNIT",
                enum_type=ApprovalChain,
                max_length=20,
            ),
        ),
        ops.AddField("Contest", "approval_level", fields.IntField(null=True)),
        ops.AddField(
            "Contest",
            "approval_unit",
            _reference("approval_unit", "Unit", "contests", null=True, on_delete=OnDelete.RESTRICT),
        ),
        ops.AddField(
            "Contest",
            "confirmation",
            fields.CharEnumField(
                default=CoAuthorConfirmation.NOT_REQUIRED,
                db_default="NOT_REQUIRED",
                enum_type=CoAuthorConfirmation,
                max_length=30,
            ),
        ),
        ops.AddField(
            "Contest", "requires_publication_consent", fields.BooleanField(default=False, db_default=False)
        ),
        ops.AddField("Contest", "quota_level", fields.IntField(default=1, db_default=1)),
        ops.AddField(
            "Entry",
            "waiting_unit",
            _reference("waiting_unit", "Unit", "waiting_entries", null=True, on_delete=OnDelete.RESTRICT),
        ),
        ops.AddField("Entry", "waiting_since", fields.DatetimeField(null=True)),
        ops.CreateModel(
            name="Quota",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "contest",
                    _reference("contest", "Contest", "quotas", null=False, on_delete=OnDelete.CASCADE),
                ),
                ("track", _reference("track", "Track", "quotas", null=True, on_delete=OnDelete.CASCADE)),
                ("unit", _reference("unit", "Unit", "quotas", null=True, on_delete=OnDelete.RESTRICT)),
                ("maximum", fields.IntField(null=True)),
            ],
            options={
                "table": "quotas",
                "app": "models",
                "pk_attr": "id",
                "table_description": "Chỉ tiêu: at most `maximum` entries of a unit and those below it, in one track or in the whole contest.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ApprovalStep",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "entry",
                    _reference("entry", "Entry", "approval_steps", null=False, on_delete=OnDelete.RESTRICT),
                ),
                (
                    "unit",
                    _reference("unit", "Unit", "approval_steps", null=True, on_delete=OnDelete.RESTRICT),
                ),
                ("version", fields.IntField()),
                ("decision", fields.CharEnumField(enum_type=ApprovalDecision, max_length=20)),
                ("capacity", fields.CharEnumField(enum_type=ApprovalCapacity, max_length=20)),
                ("note", fields.TextField(default="", unique=False)),
                ("decided_by_id", fields.UUIDField(null=True)),
                ("decided_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "approval_steps",
                "app": "models",
                "pk_attr": "id",
                "table_description": "What a unit on an entry's way decided on a submitted version, and who in which capacity.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(KNOWN_SO_FAR),
        ops.RemoveField("Contest", "needs_forwarding"),
        ops.RunSQL(RULES),
        ops.RunSQL(APPEND_ONLY),
    ]
