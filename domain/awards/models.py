"""Decisions and the awards they grant."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Decision(Model):
    """Quyết định: the document that grants awards."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="decisions", on_delete=fields.RESTRICT, db_index=True
    )
    number = fields.CharField(80)
    decided_on = fields.DateField()
    signer = fields.CharField(200)
    signer_title = fields.CharField(200, default="")
    created_at = fields.DatetimeField()

    contest_id: UUID
    awards: fields.ReverseRelation[Award]

    class Meta:
        table = "decisions"
        unique_together = (("contest", "number"),)


class Award(Model):
    """Giải thưởng: one entry, one prize, one decision; an entry is not rewarded twice in one contest.

    `serial` is on the certificate and is what anyone checks. The PDF is made after publication."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="awards", on_delete=fields.RESTRICT
    )
    entry: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="awards", on_delete=fields.RESTRICT, db_index=True
    )
    prize: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Prize", related_name="awards", on_delete=fields.RESTRICT, db_index=True
    )
    decision: fields.ForeignKeyRelation[Decision] = fields.ForeignKeyField(
        "models.Decision", related_name="awards", on_delete=fields.RESTRICT, db_index=True
    )
    serial = fields.CharField(40, unique=True)
    created_at = fields.DatetimeField()
    certificate_key = fields.CharField(300, null=True)
    certificate_sha256 = fields.CharField(64, null=True)
    revoked_at = fields.DatetimeField(null=True)
    revocation_reason = fields.TextField(default="")

    contest_id: UUID
    entry_id: UUID
    prize_id: UUID
    decision_id: UUID

    class Meta:
        table = "awards"
