"""Entries, their frozen versions, contributors and attachments."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from domain.entries.rules import EntryStatus as EntryStatus


class AttachmentKind(StrEnum):
    DOCUMENT = "DOCUMENT"
    COVER = "COVER"


class AttachmentStatus(StrEnum):
    UPLOADING = "UPLOADING"
    READY = "READY"
    REFUSED = "REFUSED"
    REMOVED = "REMOVED"


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
    search_title = fields.CharField(300, default="", db_default="")
    search_summary = fields.TextField(default="", db_default="")
    search_text = fields.TextField(default="")
    cost = fields.DecimalField(16, 2, null=True)  # in an election bounded by cost
    published_figure = fields.BigIntField(null=True)  # an imported election's published tally
    version = fields.IntField(default=1)
    submitted_version = fields.IntField(null=True)  # number of the EntryVersion that counts
    return_reason = fields.TextField(default="")
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    submitted_at = fields.DatetimeField(null=True)
    forwarded_at = fields.DatetimeField(null=True)
    forwarded_by_id = fields.UUIDField(null=True)
    withdrawn_at = fields.DatetimeField(null=True)

    contest_id: UUID
    track_id: UUID | None
    unit_id: UUID | None
    author_id: UUID | None
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

    entry_id: UUID

    class Meta:
        table = "entry_versions"
        unique_together = (("entry", "number"),)


class Contributor(Model):
    """Tác giả. `user` once known by address; shares of a submitted entry sum to 100."""

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

    entry_id: UUID
    user_id: UUID | None

    class Meta:
        table = "contributors"


class Attachment(Model):
    """Tệp đính kèm. `storage_key` is in quarantine while UPLOADING, then the clean bucket's "sha256/..."."""

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
    storage_key = fields.CharField(300)
    refusal = fields.CharField(100, default="")  # message code
    created_at = fields.DatetimeField()
    ready_at = fields.DatetimeField(null=True)

    entry_id: UUID

    class Meta:
        table = "attachments"
