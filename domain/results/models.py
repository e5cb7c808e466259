"""The combined result of a contest."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class Result(Model):
    """One entry's line of the combined result. Seen by nobody but organisers before publication."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="results", on_delete=fields.RESTRICT
    )
    entry: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="results", on_delete=fields.RESTRICT, db_index=True
    )
    jury_score = fields.DecimalField(9, 4, null=True)  # percent
    public_votes = fields.BigIntField(default=0)  # ballots naming the entry
    public_points = fields.BigIntField(default=0)
    public_score = fields.DecimalField(9, 4, null=True)  # percent of the most points in the contest
    total = fields.DecimalField(9, 4)  # percent
    rank = fields.IntField()  # in the contest: 1, 2, 2, 4
    track_rank = fields.IntField(null=True)  # within the track

    contest_id: UUID
    entry_id: UUID

    class Meta:
        table = "results"
        unique_together = (("contest", "entry"),)
