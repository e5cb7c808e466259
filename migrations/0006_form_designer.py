"""The form designer: audiences, dates, conditions, settings of new kinds of fields, and fields that are archived."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

from domain.contests.form import FieldAudience, FieldKind
from domain.contests.models import ContestKind

KNOWN_SO_FAR = "UPDATE form_fields SET audience = 'JUDGES' WHERE NOT is_public;"

RULES = """
ALTER TABLE form_fields
    ADD CONSTRAINT form_fields_audience CHECK (audience IN ('PUBLIC', 'JUDGES', 'ORGANISERS')),
    ADD CONSTRAINT form_fields_dates CHECK (required_from <= frozen_from);
"""


def _json() -> fields.JSONField:
    return fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)


def _instant() -> fields.DatetimeField:
    return fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)


def _described(kinds: type) -> str:
    return "\n".join(f"{kind.name}: {kind.value}" for kind in kinds)


class Migration(migrations.Migration):
    dependencies = [("models", "0005_sort_key")]
    operations = [
        ops.AlterField(
            model_name="Contest",
            name="kind",
            field=fields.CharEnumField(
                description="INITIATIVE: INITIATIVE\nMEDIA: MEDIA\nCOMMENDATION: COMMENDATION\nELECTION: ELECTION",
                enum_type=ContestKind,
                max_length=20,
            ),
        ),
        ops.AlterField(
            model_name="FormField",
            name="kind",
            field=fields.CharEnumField(description=_described(FieldKind), enum_type=FieldKind, max_length=20),
        ),
        ops.AddField(model_name="FormField", name="archived_at", field=_instant()),
        ops.AddField(
            model_name="FormField",
            name="audience",
            field=fields.CharEnumField(
                default=FieldAudience.PUBLIC,
                description=_described(FieldAudience),
                db_default="PUBLIC",
                enum_type=FieldAudience,
                max_length=20,
            ),
        ),
        ops.RunSQL(KNOWN_SO_FAR),
        ops.AddField(model_name="FormField", name="condition", field=_json()),
        ops.AddField(model_name="FormField", name="frozen_from", field=_instant()),
        ops.AddField(
            model_name="FormField",
            name="is_redacted",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(model_name="FormField", name="required_from", field=_instant()),
        ops.AddField(model_name="FormField", name="section", field=_json()),
        ops.AddField(model_name="FormField", name="settings", field=_json()),
        ops.AddField(model_name="FormField", name="track_ids", field=_json()),
        ops.RemoveField(model_name="FormField", name="is_public"),
        ops.RunSQL(RULES),
    ]
