"""Seasons and contests with their tracks, phases, entry form, rubric, ballot rule and prizes."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from domain.contests import form, rules
from domain.contests.ballot_rule import BallotKind as BallotKind
from domain.contests.ballot_rule import BallotRule
from domain.contests.ballot_rule import TallyVisibility as TallyVisibility
from domain.contests.file_rule import BlindFiles, FileRule
from domain.contests.form import FieldAudience as FieldAudience
from domain.contests.form import FieldKind as FieldKind
from domain.contests.form import FileFamily
from domain.contests.rules import PhaseKind as PhaseKind
from domain.contests.screening_rule import ScreeningRule, rule_from
from domain.contests.team_rules import ApprovalChain as ApprovalChain
from domain.contests.team_rules import CoAuthorConfirmation as CoAuthorConfirmation
from domain.contests.team_rules import TeamRules


class ContestKind(StrEnum):
    """The kinds of contest; an election imported from a file has entries and a vote, and nothing else."""

    INITIATIVE = "INITIATIVE"
    MEDIA = "MEDIA"
    COMMENDATION = "COMMENDATION"
    ELECTION = "ELECTION"


TAKES_ENTRIES = frozenset({ContestKind.INITIATIVE, ContestKind.MEDIA, ContestKind.COMMENDATION})
"""The kinds in which people submit entries that are judged and awarded."""


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
    # only entries that the whole chain approved go on to judging
    approval = fields.CharEnumField(
        ApprovalChain, max_length=20, default=ApprovalChain.OWN_UNIT, db_default="OWN_UNIT"
    )
    approval_level = fields.IntField(null=True)
    approval_unit: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Unit", related_name="contests", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    confirmation = fields.CharEnumField(
        CoAuthorConfirmation,
        max_length=30,
        default=CoAuthorConfirmation.NOT_REQUIRED,
        db_default="NOT_REQUIRED",
    )
    requires_publication_consent = fields.BooleanField(default=False, db_default=False)
    quota_level = fields.IntField(default=1, db_default=1)  # units of this depth count with all below
    needs_screening = fields.BooleanField(default=False, db_default=False)  # only eligible ones go on
    appeal_days = fields.IntField(default=0, db_default=0)
    eligibility: Any = fields.JSONField(default=dict, db_default={})  # the rest of `screening_rule`
    max_attachments = fields.IntField(default=10)
    max_file_mb = fields.IntField(default=25, db_default=25)  # one file, in MiB
    max_total_mb = fields.IntField(default=2048, db_default=2048)  # all files of an entry together
    file_families: Any = fields.JSONField(null=True)  # [FileFamily]; None for all of them
    blind_files = fields.CharEnumField(
        BlindFiles, max_length=20, default=BlindFiles.AS_IS, db_default=BlindFiles.AS_IS
    )
    takes_evidence = fields.BooleanField(default=False, db_default=False)
    evidence_domains: Any = fields.JSONField(null=True)  # [domain]; None for any
    grace_minutes = fields.IntField(default=0, db_default=0)  # after the close of submission; 0 to 1440
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
    created_at = fields.DatetimeField()
    published_at = fields.DatetimeField(null=True)
    results_computed_at = fields.DatetimeField(null=True)
    results_published_at = fields.DatetimeField(null=True)

    season_id: UUID
    approval_unit_id: UUID | None
    tracks: fields.ReverseRelation[Track]
    phases: fields.ReverseRelation[Phase]
    form_fields: fields.ReverseRelation[FormField]
    criteria: fields.ReverseRelation[Criterion]
    prizes: fields.ReverseRelation[Prize]

    @property
    def needs_approval(self) -> bool:
        """Whether any unit has to pass an entry before it goes on."""
        return self.approval is not ApprovalChain.NONE

    @property
    def team_rules(self) -> TeamRules:
        """What is asked of teams and units."""
        return TeamRules(
            approval=self.approval,
            approval_level=self.approval_level,
            approval_unit_id=self.approval_unit_id,
            confirmation=self.confirmation,
            requires_publication_consent=self.requires_publication_consent,
        )

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

    @property
    def screening_rule(self) -> ScreeningRule:
        """How this contest's entries are screened."""
        return rule_from(self.needs_screening, self.appeal_days, self.eligibility)

    @property
    def file_rule(self) -> FileRule:
        """What files this contest takes."""
        return FileRule(
            max_file_mb=self.max_file_mb,
            max_total_mb=self.max_total_mb,
            families=tuple(FileFamily(family) for family in self.file_families or ()),
            blind_files=self.blind_files,
            takes_evidence=self.takes_evidence,
            evidence_domains=tuple(self.evidence_domains or ()),
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
    """A field of the entry form; `key` names the answer in an entry's `answers`.

    What was asked and is no more is archived, for its answers to stay readable. `settings` are those that only
    some kinds have: `form.SETTINGS`."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="form_fields", on_delete=fields.CASCADE
    )
    key = fields.CharField(40)
    kind = fields.CharEnumField(FieldKind, max_length=20)
    label: Any = fields.JSONField()  # localized text
    help: Any = fields.JSONField()  # localized text
    section: Any = fields.JSONField(null=True)  # localized text: the heading of the part it begins
    is_required = fields.BooleanField(default=True)
    required_from = fields.DatetimeField(null=True)
    frozen_from = fields.DatetimeField(null=True)
    audience = fields.CharEnumField(
        FieldAudience, max_length=20, default=FieldAudience.PUBLIC, db_default=FieldAudience.PUBLIC.value
    )
    is_redacted = fields.BooleanField(default=False, db_default=False)  # from judges of blind rounds
    track_ids: Any = fields.JSONField(null=True)  # ids as text; none for every track
    condition: Any = fields.JSONField(null=True)  # {"field_key", "values"}
    max_words = fields.IntField(null=True)
    choices: Any = fields.JSONField(null=True)  # [{"value", "label": localized, "is_retired"}]
    settings: Any = fields.JSONField(null=True)
    position = fields.IntField()
    archived_at = fields.DatetimeField(null=True)

    contest_id: UUID

    @property
    def design(self) -> form.FormField:
        """The field as the rules know it."""
        return form.from_columns(
            {name: getattr(self, name) for name in form.COLUMNS}
            | {"id": self.id, "archived_at": self.archived_at}
        )

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


class Quota(Model):
    """Chỉ tiêu: at most `maximum` entries of a unit and those below it, in one track or in the whole contest.

    Without a unit the rule for every unit of the contest's `quota_level`; with one an exception from it, in which
    no `maximum` means no limit."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Contest] = fields.ForeignKeyField(
        "models.Contest", related_name="quotas", on_delete=fields.CASCADE, db_index=True
    )
    track: fields.ForeignKeyNullableRelation[Track] = fields.ForeignKeyField(
        "models.Track", related_name="quotas", null=True, on_delete=fields.CASCADE, db_index=True
    )
    unit: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Unit", related_name="quotas", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    maximum = fields.IntField(null=True)

    contest_id: UUID
    track_id: UUID | None
    unit_id: UUID | None

    class Meta:
        table = "quotas"
