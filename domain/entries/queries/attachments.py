"""Files of entries as their viewers may have them, and what is known of their content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from domain.contests.applying import readable
from domain.contests.form import FieldAudience
from domain.contests.form import FormField as Design
from domain.contests.models import FormField
from domain.entries import policy
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, StoredFile
from domain.entries.policy import READS, Access
from domain.entries.queries.access import ACCESS, TABLES, viewer
from domain.entries.views import AttachmentView
from domain.kernel.context import Context
from domain.kernel.rows import fetch_row, fetch_rows

Row = Mapping[str, Any]
TEXT_SHOWN = 4_000  # characters


async def attachment_to_open(ctx: Context, attachment_id: UUID) -> Attachment | None:
    """The stored file, when the viewer may open it: authors any checked one, others those of the version that
    counts, even if the author has since taken them out of the draft."""
    row = await fetch_row(
        f"SELECT a.kind, a.variant_of_id, a.field_key, e.contest_id, {ACCESS} AS access, coalesce("
        f"   jsonb_path_exists(v.content, '$.attachments[*] ? (@.id == $id)', jsonb_build_object('id', a.id)),"
        f"   false) AS is_frozen"
        f" FROM attachments a JOIN ({TABLES}) ON e.id = a.entry_id"
        f" LEFT JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version"
        f" WHERE a.id = $7 AND a.sha256 IS NOT NULL",
        *viewer(ctx),
        attachment_id,
    )
    if row is None:
        return None
    access = Access(row["access"])
    form = await _form_with(row["contest_id"], row["field_key"])
    if not may_open(access, row["kind"], row["variant_of_id"], row["field_key"], form):
        return None
    if access < Access.AUTHOR and not row["is_frozen"]:
        return None
    return await Attachment.get(id=attachment_id)


def may_open(
    access: Access, kind: str, variant_of: object | None, field_key: str | None, form: list[Design]
) -> bool:
    """Whether a person of this access opens such a file; `form` holds the field that it answers, if any."""
    read = readable(form, READS.get(access, FieldAudience.ORGANISERS)) if field_key else []
    denial = policy.can_open_attachment(
        access,
        is_cover=kind == AttachmentKind.COVER,
        is_variant=variant_of is not None,
        is_field_read=any(field.key == field_key for field in read) if field_key else None,
    )
    return denial is None


async def _form_with(contest_id: UUID, key: str | None) -> list[Design]:
    """The one field of a form that a file answers, if any."""
    return [row.design for row in await FormField.filter(contest_id=contest_id, key=key)] if key else []


async def live_attachments(entry_ids: list[UUID]) -> dict[UUID, list[AttachmentView]]:
    """Each draft's files, first announced first."""
    found: dict[UUID, list[AttachmentView]] = defaultdict(list)
    shown = Attachment.filter(entry_id__in=entry_ids).exclude(status=AttachmentStatus.REMOVED)
    for row in await shown.order_by("created_at", "id"):
        found[row.entry_id].append(attachment_view(row))
    return found


def attachment_view(row: Attachment) -> AttachmentView:
    """An attachment as its author sees it."""
    return AttachmentView(
        id=row.id,
        kind=row.kind,
        status=row.status,
        file_name=row.file_name,
        content_type=row.content_type,
        size=row.size,
        sha256=row.sha256,
        refusal=row.refusal,
        field_key=row.field_key,
        variant_of=row.variant_of_id,
    )


def frozen_attachment(content: Row) -> AttachmentView:
    """A file as a submitted version froze it."""
    return AttachmentView(
        id=UUID(content["id"]),
        kind=AttachmentKind(content["kind"]),
        status=AttachmentStatus.READY,
        file_name=content["file_name"],
        content_type=content["content_type"],
        size=content["size"],
        sha256=content["sha256"],
        field_key=content.get("field_key"),
        variant_of=UUID(content["variant_of"]) if content.get("variant_of") else None,
    )


async def stored_files(ctx: Context, hashes: list[str]) -> dict[str, StoredFile]:
    """What is known of contents, by sha256, but for their text. For files that the viewer was shown."""
    columns = [name for name in StoredFile._meta.fields_db_projection if name != "text"]
    rows = await StoredFile.filter(sha256__in=hashes).only(*columns)
    return {row.sha256: row for row in rows}


async def texts_of(ctx: Context, hashes: list[str]) -> dict[str, str]:
    """The beginning of what is written in files, by sha256. For files that the viewer was shown."""
    rows = await fetch_rows(
        "SELECT sha256, left(text, $2) AS text FROM stored_files WHERE sha256 = ANY($1::text[])",
        list(hashes),
        TEXT_SHOWN,
    )
    return {row["sha256"]: row["text"] for row in rows}
