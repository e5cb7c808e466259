"""Ballots, and the append-only record of every cast and replacement."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class Ballot(Model):
    """Phiếu bầu: the current ballot of one voter in one contest; one by UNIQUE (contest_id, voter_key).

    `voter_key` is a keyed digest of the voter's identity; `entry_ids` and `points` run in parallel, in the
    voter's order."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="ballots", on_delete=fields.RESTRICT
    )
    voter_key = fields.BinaryField()
    entry_ids: Any = ArrayField("uuid")
    points: Any = ArrayField("int")
    revision = fields.IntField(default=1)
    receipt = fields.CharField(40, unique=True)  # random; says nothing of the choice
    cast_at = fields.DatetimeField()

    contest_id: UUID

    class Meta:
        table = "ballots"


class BallotRecord(Model):
    """Every ballot ever cast, as it was; append-only by trigger and grants."""

    id = fields.BigIntField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="ballot_records", on_delete=fields.RESTRICT, db_index=True
    )
    ballot_id = fields.UUIDField()
    revision = fields.IntField()
    entry_ids: Any = ArrayField("uuid")
    points: Any = ArrayField("int")
    cast_at = fields.DatetimeField()

    contest_id: UUID

    class Meta:
        table = "ballot_records"
        unique_together = (("ballot_id", "revision"),)
