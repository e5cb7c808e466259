"""Rounds, judges, conflicts of interest, assignments and scorecards."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class RoundStatus(StrEnum):
    PREPARING = "PREPARING"
    OPEN = "OPEN"
    CLOSED = "CLOSED"


class ConflictKind(StrEnum):
    SAME_UNIT = "SAME_UNIT"
    CONTRIBUTOR = "CONTRIBUTOR"
    DECLARED = "DECLARED"


class Round(Model):
    """Vòng chấm. `seed` makes the assignment reproducible."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="rounds", on_delete=fields.RESTRICT
    )
    number = fields.IntField(default=1)
    status = fields.CharEnumField(RoundStatus, max_length=20, default=RoundStatus.PREPARING)
    judges_per_entry = fields.IntField()
    seed = fields.BigIntField()
    created_at = fields.DatetimeField()
    opened_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)

    contest_id: UUID
    judges: fields.ReverseRelation[Judge]
    assignments: fields.ReverseRelation[Assignment]

    class Meta:
        table = "rounds"
        unique_together = (("contest", "number"),)


class Judge(Model):
    """A member of a round's panel. Outside the organiser's desk only `alias` ("Giám khảo 3") is known."""

    id = fields.UUIDField(primary_key=True)
    round: fields.ForeignKeyRelation[Round] = fields.ForeignKeyField(
        "models.Round", related_name="judges", on_delete=fields.RESTRICT
    )
    user: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.User", related_name="judgeships", on_delete=fields.RESTRICT, db_index=True
    )
    alias = fields.IntField()  # 1, 2, 3 ... in the round
    max_load = fields.IntField(null=True)
    created_at = fields.DatetimeField()

    round_id: UUID
    user_id: UUID

    class Meta:
        table = "judges"
        unique_together = (("round", "user"), ("round", "alias"))


class ConflictOfInterest(Model):
    """Xung đột lợi ích, declared by the judge or found; a conflicted judge neither sees nor scores."""

    id = fields.UUIDField(primary_key=True)
    judge: fields.ForeignKeyRelation[Judge] = fields.ForeignKeyField(
        "models.Judge", related_name="conflicts", on_delete=fields.RESTRICT
    )
    entry: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="conflicts", on_delete=fields.RESTRICT, db_index=True
    )
    kind = fields.CharEnumField(ConflictKind, max_length=20)
    reason = fields.TextField(default="")
    created_at = fields.DatetimeField()

    judge_id: UUID
    entry_id: UUID

    class Meta:
        table = "conflicts_of_interest"
        unique_together = (("judge", "entry", "kind"),)


class Assignment(Model):
    """Phân công chấm, with its scorecard. Released (by conflict) assignments stay, with the reason."""

    id = fields.UUIDField(primary_key=True)
    round: fields.ForeignKeyRelation[Round] = fields.ForeignKeyField(
        "models.Round", related_name="assignments", on_delete=fields.RESTRICT, db_index=True
    )
    judge: fields.ForeignKeyRelation[Judge] = fields.ForeignKeyField(
        "models.Judge", related_name="assignments", on_delete=fields.RESTRICT
    )
    entry: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="assignments", on_delete=fields.RESTRICT, db_index=True
    )
    comment = fields.TextField(default="")  # the scorecard's overall comment
    version = fields.IntField(default=1)  # counts saves of the scorecard
    created_at = fields.DatetimeField()
    handed_in_at = fields.DatetimeField(null=True)
    released_at = fields.DatetimeField(null=True)
    release_reason = fields.TextField(default="")

    round_id: UUID
    judge_id: UUID
    entry_id: UUID
    scores: fields.ReverseRelation[Score]

    class Meta:
        table = "assignments"
        unique_together = (("judge", "entry"),)


class Score(Model):
    """One criterion's score on a scorecard, with its comment."""

    id = fields.UUIDField(primary_key=True)
    assignment: fields.ForeignKeyRelation[Assignment] = fields.ForeignKeyField(
        "models.Assignment", related_name="scores", on_delete=fields.RESTRICT
    )
    criterion: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Criterion", related_name="scores", on_delete=fields.RESTRICT, db_index=True
    )
    value = fields.DecimalField(6, 2, null=True)
    comment = fields.TextField(default="")

    assignment_id: UUID
    criterion_id: UUID

    class Meta:
        table = "scores"
        unique_together = (("assignment", "criterion"),)


class RoundResult(Model):
    """An entry's result of a closed round: mean of the handed-in scorecards, in percent."""

    id = fields.UUIDField(primary_key=True)
    round: fields.ForeignKeyRelation[Round] = fields.ForeignKeyField(
        "models.Round", related_name="results", on_delete=fields.RESTRICT
    )
    entry: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Entry", related_name="round_results", on_delete=fields.RESTRICT, db_index=True
    )
    score = fields.DecimalField(9, 4, null=True)  # percent of the maximum; none without a scorecard
    scorecards = fields.IntField()
    spread = fields.DecimalField(9, 4, null=True)  # sample standard deviation, in percent points

    round_id: UUID
    entry_id: UUID

    class Meta:
        table = "round_results"
        unique_together = (("round", "entry"),)
