"""Entries by id, each cut down to what the viewer may see of it. Two to four statements, whatever the number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from domain.contests.queries import phases_of
from domain.contests.rules import Phase
from domain.entries import policy, windows
from domain.entries.models import (
    Attachment,
    AttachmentKind,
    AttachmentStatus,
    Contributor,
    EntryStatus,
    EntryVersion,
)
from domain.entries.policy import Access
from domain.entries.queries.access import ACCESS, PUBLIC, TABLES, viewer
from domain.entries.views import AttachmentView, ContributorView, EntryView, VersionView
from domain.kernel.context import VISITOR, Context
from domain.kernel.rows import fetch_row, fetch_rows

Row = Mapping[str, Any]
ENTRIES = f"""
SELECT e.id, e.contest_id, e.track_id, e.unit_id, e.author_id, e.code, e.status, e.title, e.summary,
    e.answers::text AS answers, e.version, e.submitted_version, e.created_at, e.updated_at, e.submitted_at,
    e.forwarded_at, e.return_reason, e.cost, e.published_figure,
    ARRAY(SELECT f.key FROM form_fields f WHERE f.contest_id = e.contest_id AND f.is_public) AS public_keys,
    v.content::text AS content, {PUBLIC} AS is_public, {ACCESS} AS access
FROM {TABLES}
LEFT JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
WHERE e.id = ANY($7::uuid[])
"""


async def entries_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, EntryView]:
    """The entries the viewer may see, by id; the others are absent."""
    rows = [r for r in await fetch_rows(ENTRIES, *viewer(ctx), list(ids)) if r["access"] != Access.NONE]
    drafts = [row["id"] for row in rows if row["access"] == Access.AUTHOR]
    contributors = await _live_contributors(drafts)
    attachments = await _live_attachments(drafts)
    phases = await phases_of(ctx, list({row["contest_id"] for row in rows}))
    found = {}
    for row in rows:
        windows_of_contest = tuple(phase.window for phase in phases.get(row["contest_id"], ()))
        parts = (
            _draft(row, contributors[row["id"]], attachments[row["id"]])
            if row["access"] == Access.AUTHOR
            else _frozen(row)
        )
        found[row["id"]] = _view(ctx, row, parts, windows_of_contest)
    return found


async def find_entry(ctx: Context, entry_id: UUID) -> EntryView | None:
    """One entry, None when absent or hidden."""
    return (await entries_by_id(ctx, [entry_id])).get(entry_id)


async def public_preview(ctx: Context, entry_id: UUID) -> EntryView | None:
    """An entry with a public page as anyone sees it, for the head of that page; None for all others."""
    entry = await find_entry(replace(ctx, actor=VISITOR), entry_id)
    return entry if entry and entry.is_public else None


async def versions_of(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, list[VersionView]]:
    """Each entry's submissions, the first one first; outsiders and judges learn of the counting one only."""
    rows = await fetch_rows(
        f"SELECT v.entry_id, v.number, v.submitted_at, v.sha256 FROM entry_versions v"
        f" JOIN ({TABLES}) ON e.id = v.entry_id"
        f" WHERE e.id = ANY($7::uuid[]) AND ({ACCESS} >= 3 OR ({ACCESS} > 0 AND v.number = e.submitted_version))"
        f" ORDER BY v.number",
        *viewer(ctx),
        list(entry_ids),
    )
    found: dict[UUID, list[VersionView]] = defaultdict(list)
    for row in rows:
        found[row["entry_id"]].append(VersionView(row["number"], row["submitted_at"], row["sha256"]))
    return found


async def attachment_to_open(ctx: Context, attachment_id: UUID) -> Attachment | None:
    """The stored file, when the viewer may open it: authors any checked one, others those of the version that
    counts, even if the author has since taken them out of the draft."""
    row = await fetch_row(
        f"SELECT a.kind, {ACCESS} AS access, coalesce("
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
    access, is_cover = Access(row["access"]), row["kind"] == AttachmentKind.COVER
    if policy.can_open_attachment(access, is_cover=is_cover) is not None:
        return None
    if access is not Access.AUTHOR and not row["is_frozen"]:
        return None
    return await Attachment.get(id=attachment_id)


async def submitted_content(entry_id: UUID) -> EntryVersion | None:
    """The frozen version that counts, for workers (receipts, certificates); no viewer, so no cutting down."""
    return await EntryVersion.filter(entry_id=entry_id).order_by("-number").first()


# ---- cutting down


def _view(ctx: Context, row: Row, parts: Row, phases: tuple[Phase, ...]) -> EntryView:
    access = Access(row["access"])
    is_insider = access >= Access.STAFF
    view = EntryView(
        id=row["id"],
        access=access,
        contest_id=row["contest_id"],
        author_id=row["author_id"],
        code=row["code"],
        status=EntryStatus(row["status"]),
        # an outsider is not to see how an author works on
        version=row["version"] if access is Access.AUTHOR else row["submitted_version"],
        created_at=row["created_at"] if is_insider else row["submitted_at"],
        updated_at=row["updated_at"] if access is Access.AUTHOR else row["submitted_at"],
        submitted_version=row["submitted_version"],
        submitted_at=row["submitted_at"],
        forwarded_at=row["forwarded_at"],
        return_reason=row["return_reason"] if is_insider else "",
        is_public=row["is_public"],
        cost=row["cost"],
        published_figure=row["published_figure"],
        phases=phases,
        **parts,
    )
    return replace(view, can=_abilities(ctx, view))


def _abilities(ctx: Context, view: EntryView) -> frozenset[str]:
    """What the viewer may do with the entry now: the operations' own policies and windows."""
    actor, status, phases, now = ctx.actor, view.status, view.phases, ctx.now
    edits = policy.can_edit_entry(actor, view, view.access) is None
    forwards = policy.can_forward_entry(actor, view, view.access) is None
    allowed = {
        "edit": edits and windows.edit_refusal(status, phases, now) is None,
        "submit": edits and windows.edit_refusal(status, phases, now) is None,
        "withdraw": edits and windows.withdrawal_refusal(status, phases, now) is None,
        "forward": forwards and windows.forwarding_refusal(status, phases, now) is None,
        "return": forwards and windows.return_refusal(status, phases, now) is None,
    }
    return frozenset(name for name, is_allowed in allowed.items() if is_allowed)


def _draft(
    row: Row, contributors: list[ContributorView], attachments: list[AttachmentView]
) -> dict[str, Any]:
    return {
        "track_id": row["track_id"],
        "unit_id": row["unit_id"],
        "title": row["title"],
        "summary": row["summary"],
        "answers": orjson.loads(row["answers"]),
        "contributors": tuple(contributors),
        "attachments": tuple(attachments),
    }


def _frozen(row: Row) -> dict[str, Any]:
    """The submitted version's parts."""
    content = orjson.loads(row["content"]) if row["content"] else _imported(row)
    access, public = Access(row["access"]), set(row["public_keys"])
    answers = content["answers"]
    return {
        "track_id": _uuid(content["track_id"]),
        "unit_id": _uuid(content["unit_id"]),
        "title": content["title"],
        "summary": content["summary"],
        "answers": answers if access >= Access.JUDGE else {k: v for k, v in answers.items() if k in public},
        "contributors": tuple(
            _frozen_contributor(c, with_private=access >= Access.STAFF) for c in content["contributors"]
        ),
        "attachments": tuple(
            _frozen_attachment(a)
            for a in content["attachments"]
            if policy.can_open_attachment(access, is_cover=a["kind"] == AttachmentKind.COVER) is None
        ),
    }


def _imported(row: Row) -> dict[str, Any]:
    """An entry that came with an imported contest: nobody submitted it, and nobody can edit it."""
    return {
        "title": row["title"],
        "summary": row["summary"],
        "track_id": str(row["track_id"]) if row["track_id"] else None,
        "unit_id": str(row["unit_id"]) if row["unit_id"] else None,
        "answers": orjson.loads(row["answers"]),
        "contributors": [],
        "attachments": [],
    }


def _frozen_contributor(content: Row, *, with_private: bool) -> ContributorView:
    private: dict[str, Any] = {}
    if with_private:
        born = content["birth_date"]
        private = {
            "email": content["email"],
            "birth_date": date.fromisoformat(born) if born else None,
            "qualification": content["qualification"],
            "has_account": content["user_id"] is not None,
        }
    return ContributorView(
        id=UUID(content["id"]),
        name=content["name"],
        workplace=content["workplace"],
        title=content["title"],
        share=Decimal(content["share"]),
        position=content["position"],
        **private,
    )


def _frozen_attachment(content: Row) -> AttachmentView:
    return AttachmentView(
        id=UUID(content["id"]),
        kind=AttachmentKind(content["kind"]),
        status=AttachmentStatus.READY,
        file_name=content["file_name"],
        content_type=content["content_type"],
        size=content["size"],
        sha256=content["sha256"],
    )


async def _live_contributors(entry_ids: list[UUID]) -> dict[UUID, list[ContributorView]]:
    found: dict[UUID, list[ContributorView]] = defaultdict(list)
    for row in await Contributor.filter(entry_id__in=entry_ids).order_by("position", "id"):
        found[row.entry_id].append(
            ContributorView(
                id=row.id,
                name=row.name,
                workplace=row.workplace,
                title=row.title,
                share=row.share,
                position=row.position,
                email=row.email,
                birth_date=row.birth_date,
                qualification=row.qualification,
                has_account=row.user_id is not None,
            )
        )
    return found


async def _live_attachments(entry_ids: list[UUID]) -> dict[UUID, list[AttachmentView]]:
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
    )


def _uuid(value: str | None) -> UUID | None:
    return UUID(value) if value else None
