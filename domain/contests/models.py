"""Seasons and contests with their tracks, phases, entry form, rubric, ballot rule and prizes."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from domain.contests import rules
from domain.contests.ballot_rule import BallotKind as BallotKind
from domain.contests.ballot_rule import BallotRule
from domain.contests.ballot_rule import TallyVisibility as TallyVisibility
from domain.contests.form import FieldKind as FieldKind
from domain.contests.rules import PhaseKind as PhaseKind


class ContestKind(StrEnum):
    """The kinds of contest; an election imported from a file has entries and a vote, and nothing else."""

    INITIATIVE = "INITIATIVE"
    ELECTION = "ELECTION"


class Season(Model):
    """Đợt phát động: the frame in which contests are announced."""

    id = fields.UUIDField(primary_key=True)
    slug = fields.CharField(80, unique=True)
    name: Any = fields.JSONField()  # localized text
    summary: Any = fields.JSONField()  # localized text
    starts_on = fields.DateField()
    ends_on = fields.DateField()
    published_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "seasons"


class Contest(Model):
    """Cuộc thi / đợt xét. `version` counts edits, for two organisers not to overwrite one another."""

    id = fields.UUIDField(primary_key=True)
    season: fields.ForeignKeyRelation[Season] = fields.ForeignKeyField(
        "models.Season", related_name="contests", on_delete=fields.RESTRICT, db_index=True
    )
    slug = fields.CharField(80, unique=True)
    kind = fields.CharEnumField(ContestKind, max_length=20)
    title: Any = fields.JSONField()  # localized text
    summary: Any = fields.JSONField()  # localized text: the one-line purpose
    rules: Any = fields.JSONField()  # localized text: rules in plain words, paragraphs
    organiser_name: Any = fields.JSONField()  # localized text
    jury_weight = fields.DecimalField(5, 2, default=Decimal(70))  # percent; with public_weight 100
    public_weight = fields.DecimalField(5, 2, default=Decimal(30))
    judges_per_entry = fields.IntField(default=3)
    needs_forwarding = fields.BooleanField(default=True)  # only forwarded entries go on to judging
    max_attachments = fields.IntField(default=10)
    ballot_kind = fields.CharEnumField(BallotKind, max_length=20, default=BallotKind.APPROVAL)
    min_choices = fields.IntField(default=1)
    max_choices = fields.IntField(default=3, null=True)
    max_per_track = fields.IntField(null=True)
    max_total_cost = fields.DecimalField(16, 2, null=True)
    points_total = fields.IntField(null=True)
    positional_points: Any = fields.JSONField(null=True)  # [3, 2, 1]
    tally_visibility = fields.CharEnumField(
        TallyVisibility, max_length=20, default=TallyVisibility.WITH_RESULTS
    )
    version = fields.IntField(default=1)
    entry_count = fields.IntField(default=0)  # last number given to an entry
    created_at = fields.DatetimeField()
    published_at = fields.DatetimeField(null=True)
    results_computed_at = fields.DatetimeField(null=True)
    results_published_at = fields.DatetimeField(null=True)

    season_id: UUID
    tracks: fields.ReverseRelation[Track]
    phases: fields.ReverseRelation[Phase]
    form_fields: fields.ReverseRelation[FormField]
    criteria: fields.ReverseRelation[Criterion]
    prizes: fields.ReverseRelation[Prize]

    @property
    def ballot_rule(self) -> BallotRule:
        """The rule of this contest's vote."""
        return BallotRule(
            kind=self.ballot_kind,
            min_choices=self.min_choices,
            max_choices=self.max_choices,
            max_per_track=self.max_per_track,
            max_total_cost=self.max_total_cost,
            points_total=self.points_total,
            positional_points=tuple(self.positional_points or ()),
        )

    class Meta:
        table = "contests"


class Track(Model):
    """Hạng mục."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="tracks", on_delete=fields.CASCADE, db_index=True
    )
    name: Any = fields.JSONField()  # localized text
    summary: Any = fields.JSONField()  # localized text
    position = fields.IntField()

    contest_id: UUID

    class Meta:
        table = "tracks"


class Phase(Model):
    """Giai đoạn: open from `opens_at` (inclusive) to `closes_at` (exclusive), by the database's clock."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="phases", on_delete=fields.CASCADE
    )
    kind = fields.CharEnumField(PhaseKind, max_length=20)
    opens_at = fields.DatetimeField()
    closes_at = fields.DatetimeField()

    contest_id: UUID

    @property
    def window(self) -> rules.Phase:
        """The phase as the rules know it."""
        return rules.Phase(self.kind, self.opens_at, self.closes_at)

    class Meta:
        table = "phases"
        unique_together = (("contest", "kind"),)


class FormField(Model):
    """A field of the entry form; `key` names the answer in an entry's `answers`."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="form_fields", on_delete=fields.CASCADE
    )
    key = fields.CharField(40)
    kind = fields.CharEnumField(FieldKind, max_length=20)
    label: Any = fields.JSONField()  # localized text
    help: Any = fields.JSONField()  # localized text
    is_required = fields.BooleanField(default=True)
    is_public = fields.BooleanField(default=True)  # shown on the public entry page
    max_words = fields.IntField(null=True)
    choices: Any = fields.JSONField(null=True)  # [{"value", "label": localized}]
    position = fields.IntField()

    contest_id: UUID

    class Meta:
        table = "form_fields"
        unique_together = (("contest", "key"),)


class Criterion(Model):
    """Tiêu chí: scored from 0 to `max_score`, counting `weight` percent."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="criteria", on_delete=fields.CASCADE, db_index=True
    )
    name: Any = fields.JSONField()  # localized text
    guidance: Any = fields.JSONField()  # localized text: what earns which score
    weight = fields.DecimalField(5, 2)
    max_score = fields.DecimalField(6, 2, default=Decimal(10))
    position = fields.IntField()

    contest_id: UUID

    class Meta:
        table = "criteria"


class Prize(Model):
    """Giải: `quantity` of them, in one track or in the whole contest; `rank` 1 is the highest."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="prizes", on_delete=fields.CASCADE, db_index=True
    )
    track: fields.ForeignKeyNullableRelation[Track] = fields.ForeignKeyField(
        "models.Track", related_name="prizes", null=True, on_delete=fields.CASCADE, db_index=True
    )
    name: Any = fields.JSONField()  # localized text
    reward: Any = fields.JSONField()  # localized text
    rank = fields.IntField()
    quantity = fields.IntField(default=1)

    contest_id: UUID
    track_id: UUID | None

    class Meta:
        table = "prizes"
