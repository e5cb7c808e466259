"""Entries, their frozen versions, contributors and attachments."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from domain.entries.approval import ApprovalCapacity as ApprovalCapacity
from domain.entries.approval import ApprovalDecision as ApprovalDecision
from domain.entries.duplicates.rules import FindingKind as FindingKind
from domain.entries.duplicates.rules import FindingState as FindingState
from domain.entries.evidence_rules import Medium as Medium
from domain.entries.evidence_rules import SnapshotState as SnapshotState
from domain.entries.lateness import Admission as Admission
from domain.entries.rules import EntryStatus as EntryStatus
from domain.entries.screening import ScreeningStep as ScreeningStep
from domain.entries.uploads import AttachmentKind as AttachmentKind


class AttachmentStatus(StrEnum):
    """UPLOADING: announced, and on its way; PROCESSING: it has arrived and is being looked at."""

    UPLOADING = "UPLOADING"
    PROCESSING = "PROCESSING"
    READY = "READY"
    REFUSED = "REFUSED"
    REMOVED = "REMOVED"


UNDECIDED = (AttachmentStatus.UPLOADING, AttachmentStatus.PROCESSING)
"""On their way: neither taken in nor refused yet."""


class Entry(Model):
    """Bài dự thi / hồ sơ sáng kiến. `version` counts saves of the draft; a save names the one it saw.

    `search` is a stored generated column over `search_title`, `search_summary` and `search_text`, made in the
    migration. These hold the public parts of the submitted version only, so that neither search nor sorting
    tells anything of a draft or of an edit that was not submitted yet. While an entry is SUBMITTED or FORWARDED
    its unit and track are those of the submitted version."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="entries", on_delete=fields.RESTRICT, db_index=True
    )
    track: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Track", related_name="entries", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    unit: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Unit", related_name="entries", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    author: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", related_name="entries", null=True, on_delete=fields.RESTRICT, db_index=True
    )  # who created it and may edit it; none for entries of an imported election
    code = fields.CharField(40, null=True)  # given at first submission, unique in the contest
    status = fields.CharEnumField(EntryStatus, max_length=20, default=EntryStatus.DRAFT)
    title = fields.CharField(300, default="")
    summary = fields.TextField(default="")
    answers: Any = fields.JSONField(default=dict)  # {field key: value}
    # {part: {"revision", "at", "by"}}: the version in which the part last changed, when, by whom; see `parts`
    revisions: Any = fields.JSONField(default=dict, db_default={})
    search_title = fields.CharField(300, default="", db_default="")
    search_summary = fields.TextField(default="", db_default="")
    search_text = fields.TextField(default="")
    search_private = fields.TextField(default="", db_default="")  # answers for organisers' search only
    search_facets: Any = fields.JSONField(
        default=dict, db_default={}
    )  # public choices to filter by, as frozen
    cost = fields.DecimalField(16, 2, null=True)  # in an election bounded by cost
    published_figure = fields.BigIntField(null=True)  # an imported election's published tally
    version = fields.IntField(default=1)
    submitted_version = fields.IntField(null=True)  # number of the EntryVersion that counts
    return_reason = fields.TextField(default="")
    waiting_unit: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Unit", related_name="waiting_entries", null=True, on_delete=fields.RESTRICT, db_index=True
    )  # whose coordinators decide now, while SUBMITTED
    waiting_since = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    submitted_at = fields.DatetimeField(null=True)
    forwarded_at = fields.DatetimeField(null=True)
    forwarded_by_id = fields.UUIDField(null=True)
    withdrawn_at = fields.DatetimeField(null=True)
    late_until = fields.DatetimeField(null=True)  # to when a late code keeps it open
    needs_screening = fields.BooleanField(default=False, db_default=False)  # the contest's, kept in step
    eligible_version = fields.IntField(null=True)  # number of the version that screening let through
    revision_due_at = fields.DatetimeField(null=True)  # until when what screening returned may be mended
    screener: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", related_name="screened_entries", null=True, on_delete=fields.SET_NULL, db_index=True
    )

    contest_id: UUID
    track_id: UUID | None
    unit_id: UUID | None
    waiting_unit_id: UUID | None
    author_id: UUID | None
    screener_id: UUID | None
    contributors: fields.ReverseRelation[Contributor]
    attachments: fields.ReverseRelation[Attachment]

    class Meta:
        table = "entries"


class EntryVersion(Model):
    """A submission, frozen: `content` is the whole entry with contributors and attachments' hashes.

    Append-only by trigger."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="versions", on_delete=fields.RESTRICT
    )
    number = fields.IntField()
    content: Any = fields.JSONField()
    sha256 = fields.CharField(64)
    submitted_at = fields.DatetimeField()
    submitted_by_id = fields.UUIDField()
    admission = fields.CharEnumField(
        Admission, max_length=20, default=Admission.ON_TIME, db_default=Admission.ON_TIME
    )
    late_code_id = fields.UUIDField(null=True)  # the code by which it was still open

    entry_id: UUID

    class Meta:
        table = "entry_versions"
        unique_together = (("entry", "number"),)


class ApprovalStep(Model):
    """What a unit on an entry's way decided on a submitted version, and who in which capacity.

    Append-only by trigger; `decided_by_id` is None for a unit that was passed over."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="approval_steps", on_delete=fields.RESTRICT, db_index=True
    )
    unit: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Unit", related_name="approval_steps", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    version = fields.IntField()  # number of the EntryVersion that was decided on
    decision = fields.CharEnumField(ApprovalDecision, max_length=20)
    capacity = fields.CharEnumField(ApprovalCapacity, max_length=20)
    note = fields.TextField(default="")
    decided_by_id = fields.UUIDField(null=True)
    decided_at = fields.DatetimeField()

    entry_id: UUID
    unit_id: UUID | None

    class Meta:
        table = "approval_steps"


class Contributor(Model):
    """Tác giả. `user` once known by address; shares of a submitted entry sum to 100.

    A co-author confirms for the share they were shown: a smaller one has to be confirmed again."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="contributors", on_delete=fields.CASCADE, db_index=True
    )
    user: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", related_name="contributions", null=True, on_delete=fields.SET_NULL, db_index=True
    )
    name = fields.CharField(200)
    email = fields.CharField(254, default="")
    birth_date = fields.DateField(null=True)  # never public
    workplace = fields.CharField(300, default="")
    title = fields.CharField(200, default="")
    qualification = fields.CharField(200, default="")
    share = fields.DecimalField(5, 2)
    position = fields.IntField()
    confirmed_at = fields.DatetimeField(null=True)
    confirmed_share = fields.DecimalField(5, 2, null=True)
    declined_at = fields.DatetimeField(null=True)
    decline_reason = fields.TextField(default="", db_default="")
    consents_to_publish_at = fields.DatetimeField(null=True)
    consent_wording = fields.CharField(40, default="", db_default="")  # which text was agreed to

    entry_id: UUID
    user_id: UUID | None

    class Meta:
        table = "contributors"


class Attachment(Model):
    """Tệp đính kèm. `storage_key` is in quarantine until it is READY, then the clean bucket's "sha256/...".

    `sha256` is of the bytes that are kept, `original_sha256` of those that were uploaded. A variant is the
    anonymised copy of another file of the entry."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="attachments", on_delete=fields.CASCADE, db_index=True
    )
    kind = fields.CharEnumField(AttachmentKind, max_length=20)
    status = fields.CharEnumField(AttachmentStatus, max_length=20, default=AttachmentStatus.UPLOADING)
    file_name = fields.CharField(255)
    content_type = fields.CharField(100)
    size = fields.BigIntField()  # bytes
    sha256 = fields.CharField(64, null=True)
    original_sha256 = fields.CharField(64, null=True, db_index=True)
    storage_key = fields.CharField(300)
    multipart_id = fields.CharField(500, null=True)  # the store's name of an upload in parts
    modified = fields.BigIntField(null=True)  # ms since 1970 as the browser tells it: to know the file again
    refusal = fields.CharField(100, default="")  # message code
    field_key = fields.CharField(40, null=True)  # of the FILE field that it answers; None beside the form
    variant_of: fields.ForeignKeyNullableRelation[Attachment] = fields.ForeignKeyField(
        "models.Attachment", related_name="variants", null=True, on_delete=fields.CASCADE, db_index=True
    )
    created_at = fields.DatetimeField()
    ready_at = fields.DatetimeField(null=True)

    entry_id: UUID
    variant_of_id: UUID | None

    class Meta:
        table = "attachments"


class StoredFile(Model):
    """What is known of a file in the clean bucket, by its content: equal files are one.

    `thumbnail` and `preview` are sha256 of WebP pictures in the same bucket, 400 and 1600 pixels a side."""

    sha256 = fields.CharField(64, primary_key=True)
    content_type = fields.CharField(100)
    size = fields.BigIntField()  # bytes
    is_scanned = fields.BooleanField()  # a virus scanner has found nothing; false where there is none
    thumbnail = fields.CharField(64, null=True)
    preview = fields.CharField(64, null=True)
    seconds = fields.FloatField(null=True)  # of sound and pictures that move
    pages = fields.IntField(null=True)
    text = fields.TextField(default="")
    created_at = fields.DatetimeField()

    class Meta:
        table = "stored_files"


class EvidenceItem(Model):
    """Something published that the entry stands on: an article, a photo, a video or a clip of an outlet.

    Taken out, it stays as `removed_at`: submitted versions name it."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="evidence", on_delete=fields.CASCADE, db_index=True
    )
    address = fields.CharField(2000)
    outlet = fields.CharField(200)
    title = fields.CharField(300, default="")
    medium = fields.CharEnumField(Medium, max_length=20)
    published_on = fields.DateField()
    series = fields.CharField(200, default="")  # items of one series are shown together
    position = fields.IntField()
    created_at = fields.DatetimeField()
    removed_at = fields.DatetimeField(null=True)

    entry_id: UUID
    snapshots: fields.ReverseRelation[EvidenceSnapshot]

    class Meta:
        table = "evidence_items"


class EvidenceSnapshot(Model):
    """The page as the worker found it, once for each time that it was asked; the latest one is shown.

    What was TAKEN is append-only by trigger. `storage_key` is "evidence/..." in the clean bucket."""

    id = fields.UUIDField(primary_key=True)
    item: fields.ForeignKeyRelation[EvidenceItem] = fields.ForeignKeyField(
        "models.EvidenceItem", related_name="snapshots", on_delete=fields.CASCADE, db_index=True
    )
    address = fields.CharField(2000)  # as it was when asked
    state = fields.CharEnumField(SnapshotState, max_length=20, default=SnapshotState.PENDING)
    failure = fields.CharField(100, default="")  # message code
    final_address = fields.CharField(2000, default="")  # after redirects
    content_type = fields.CharField(100, default="")
    size = fields.BigIntField(null=True)  # bytes
    sha256 = fields.CharField(64, null=True)
    storage_key = fields.CharField(300, default="")
    text = fields.TextField(default="")  # what a reader sees, without markup
    requested_at = fields.DatetimeField()
    taken_at = fields.DatetimeField(null=True)

    item_id: UUID

    class Meta:
        table = "evidence_snapshots"


class ScreeningDecision(Model):
    """What screening decided on an entry, step by step; `version` is the submission that was looked at.

    Append-only by trigger. `due_at` is until when the author may answer: mend what was RETURNED, appeal against
    RULED_OUT. The author is told at `told_at`; until then, and while nothing followed, a step can be undone."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="screening_decisions", on_delete=fields.RESTRICT
    )
    number = fields.IntField()  # counts the entry's decisions from 1
    step = fields.CharEnumField(ScreeningStep, max_length=20)
    version = fields.IntField()
    reasons: Any = fields.JSONField(default=list)  # [ScreeningReason]
    text = fields.TextField(default="")
    field_notes: Any = fields.JSONField(default=dict)  # {field key: what to change there}
    due_at = fields.DatetimeField(null=True)
    made_by_id = fields.UUIDField()
    made_at = fields.DatetimeField()
    told_at = fields.DatetimeField()

    entry_id: UUID

    class Meta:
        table = "screening_decisions"
        unique_together = (("entry", "number"),)


class ScreeningNote(Model):
    """A word among screeners, which authors never see. Append-only by trigger."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="screening_notes", on_delete=fields.CASCADE, db_index=True
    )
    text = fields.TextField()
    written_by_id = fields.UUIDField()
    written_at = fields.DatetimeField()

    entry_id: UUID

    class Meta:
        table = "screening_notes"


class EntryNumbering(Model):
    """The last number given to an entry of a contest: a row of its own, so that giving one waits for nothing else."""

    contest_id = fields.UUIDField(primary_key=True)
    last_number = fields.IntField()

    class Meta:
        table = "entry_numberings"


class EntryPresence(Model):
    """Somebody at an entry's form: which open page of whose, at which part, last heard of when.

    Worth nothing after some seconds, so the table is unlogged: it costs no write-ahead log and is empty after a
    crash."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="presences", on_delete=fields.CASCADE
    )
    user: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.User", related_name="presences", on_delete=fields.CASCADE, db_index=True
    )
    tab = fields.CharField(40)  # the page's own name for itself
    part = fields.CharField(60, default="")  # "" for none
    seen_at = fields.DatetimeField()

    entry_id: UUID
    user_id: UUID

    class Meta:
        table = "entry_presences"
        unique_together = (("entry", "user", "tab"),)


class LateCode(Model):
    """Mã nộp muộn: opens an entry of the contest after the close, `max_uses` times, if entered before `expires_at`.

    The code's text follows from the id and the installation's secret; only its digest is stored."""

    id = fields.UUIDField(primary_key=True)
    contest: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Contest", related_name="late_codes", on_delete=fields.CASCADE, db_index=True
    )
    label = fields.CharField(200)  # for whom or why
    digest = fields.BinaryField()
    max_uses = fields.IntField()
    uses = fields.IntField(default=0)  # never above max_uses: a constraint
    expires_at = fields.DatetimeField()
    extends_until = fields.DatetimeField()
    created_at = fields.DatetimeField()
    created_by_id = fields.UUIDField()
    revoked_at = fields.DatetimeField(null=True)

    contest_id: UUID

    class Meta:
        table = "late_codes"


class LateCodeUse(Model):
    """A use of a late code, for one entry. Append-only by trigger; it outlives a draft that is thrown away."""

    id = fields.UUIDField(primary_key=True)
    late_code: fields.ForeignKeyRelation[LateCode] = fields.ForeignKeyField(
        "models.LateCode", related_name="recorded_uses", on_delete=fields.RESTRICT
    )
    entry_id = fields.UUIDField()
    used_by_id = fields.UUIDField()
    used_at = fields.DatetimeField()

    late_code_id: UUID

    class Meta:
        table = "late_code_uses"
        unique_together = (("late_code", "entry_id"),)


class DuplicateFinding(Model):
    """Two submitted entries that look alike, and what a person made of it.

    `entry` is the one submitted later. `score` is 0 to 1; `evidence` says what they share: {"words": 120} for
    TEXT, {"files": [name, ...]} for FILE, {"links": [address, ...]} for LINK. One a pair and kind, whichever way
    round: an index."""

    id = fields.UUIDField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="duplicate_findings", on_delete=fields.CASCADE, db_index=True
    )
    other: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "models.Entry", related_name="duplicate_findings_of_others", on_delete=fields.CASCADE, db_index=True
    )
    kind = fields.CharEnumField(FindingKind, max_length=20)
    state = fields.CharEnumField(FindingState, max_length=20, default=FindingState.OPEN)
    score = fields.DecimalField(5, 4)
    entry_version = fields.IntField()
    other_version = fields.IntField()
    evidence: Any = fields.JSONField()
    found_at = fields.DatetimeField()
    judged_at = fields.DatetimeField(null=True)
    judged_by_id = fields.UUIDField(null=True)
    reason = fields.TextField(default="")

    entry_id: UUID
    other_id: UUID

    class Meta:
        table = "duplicate_findings"
