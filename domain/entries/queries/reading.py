"""Entries by id, each cut down to what the viewer may see of it. Two to four statements, whatever the number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from domain.accounts.staffing import ORPHAN
from domain.contests.answers import without_contact
from domain.contests.applying import readable
from domain.contests.form import FormField
from domain.contests.queries import phases_of, whole_forms_of
from domain.contests.rules import Phase
from domain.entries import policy, windows
from domain.entries.cleaning import form_of
from domain.entries.lateness import Admission, Late
from domain.entries.models import (
    Contributor,
    EntryStatus,
    EntryVersion,
)
from domain.entries.naming import HIDES_NAMES, NAMED
from domain.entries.policy import READS, Access
from domain.entries.queries.access import ACCESS, PUBLIC, RUNS_IT, TABLES, viewer
from domain.entries.queries.attachments import frozen_attachment, live_attachments, may_open
from domain.entries.views import AttachmentView, ContributorView, EntryView, VersionView
from domain.kernel.context import VISITOR, Context, Role
from domain.kernel.rows import fetch_rows

Row = Mapping[str, Any]
ENTRIES = f"""
SELECT e.id, e.contest_id, e.track_id, e.unit_id, e.author_id, e.code, e.status, e.title, e.summary,
    e.answers::text AS answers, e.version, e.submitted_version, e.created_at, e.updated_at, e.submitted_at,
    e.forwarded_at, e.return_reason, e.cost, e.published_figure, e.revisions::text AS revisions,
    e.late_until, e.revision_due_at, k.grace_minutes,
    e.waiting_unit_id, e.waiting_since, k.season_id,
    e.waiting_unit_id IS NOT NULL AND {RUNS_IT} AND {ORPHAN.format(unit="e.waiting_unit_id")} AS is_orphan,
    {HIDES_NAMES} AS hides_names,
    ARRAY(SELECT c.id FROM contributors c WHERE {HIDES_NAMES} AND c.entry_id = e.id AND {NAMED}) AS named,
    v.content::text AS content, {PUBLIC} AS is_public, {ACCESS} AS access
FROM {TABLES}
LEFT JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
WHERE e.id = ANY($7::uuid[])
"""


async def entries_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, EntryView]:
    """The entries the viewer may see, by id; the others are absent."""
    rows = [r for r in await fetch_rows(ENTRIES, *viewer(ctx), list(ids)) if r["access"] != Access.NONE]
    drafts = [row["id"] for row in rows if row["access"] >= Access.AUTHOR]
    contributors = await _live_contributors(drafts)
    attachments = await live_attachments(drafts)
    contest_ids = list({row["contest_id"] for row in rows})
    phases = await phases_of(ctx, contest_ids)
    forms = await whole_forms_of(ctx, contest_ids)
    found = {}
    for row in rows:
        windows_of_contest = tuple(phase.window for phase in phases.get(row["contest_id"], ()))
        parts = (
            _draft(row, contributors[row["id"]], attachments[row["id"]])
            if row["access"] >= Access.AUTHOR
            else _frozen(row, form_of(forms.get(row["contest_id"], ())))
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
        f"SELECT v.entry_id, v.number, v.submitted_at, v.sha256,"
        f" CASE WHEN {ACCESS} >= 3 THEN v.admission END AS admission FROM entry_versions v"
        f" JOIN ({TABLES}) ON e.id = v.entry_id"
        f" WHERE e.id = ANY($7::uuid[]) AND ({ACCESS} >= 3 OR ({ACCESS} > 0 AND v.number = e.submitted_version))"
        f" ORDER BY v.number",
        *viewer(ctx),
        list(entry_ids),
    )
    found: dict[UUID, list[VersionView]] = defaultdict(list)
    for row in rows:
        admission = Admission(row["admission"]) if row["admission"] else None
        found[row["entry_id"]].append(
            VersionView(row["number"], row["submitted_at"], row["sha256"], admission)
        )
    return found


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
        version=row["version"] if access >= Access.AUTHOR else row["submitted_version"],
        created_at=row["created_at"] if is_insider else row["submitted_at"],
        updated_at=row["updated_at"] if access >= Access.AUTHOR else row["submitted_at"],
        submitted_version=row["submitted_version"],
        submitted_at=row["submitted_at"],
        forwarded_at=row["forwarded_at"],
        return_reason=row["return_reason"] if is_insider else "",
        waiting_unit_id=row["waiting_unit_id"] if is_insider else None,
        waiting_since=row["waiting_since"] if is_insider else None,
        is_public=row["is_public"],
        cost=row["cost"],
        published_figure=row["published_figure"],
        phases=phases,
        late=Late(timedelta(minutes=row["grace_minutes"]), row["late_until"], row["revision_due_at"]),
        revisions=orjson.loads(row["revisions"]) if access >= Access.AUTHOR else {},
        **parts,
    )
    return replace(view, can=_abilities(ctx, view) | _for_unit(ctx, row, view))


def _abilities(ctx: Context, view: EntryView) -> frozenset[str]:
    """What the viewer may do with the entry now: the operations' own policies and windows."""
    actor, status, phases, now = ctx.actor, view.status, view.phases, ctx.now
    is_open = windows.edit_refusal(status, phases, now, view.late) is None
    edits = policy.can_edit_entry(actor, view, view.access) is None
    submits = policy.can_submit_entry(actor, view, view.access) is None
    forwards = policy.can_forward_entry(actor, view, view.access) is None
    returns = policy.can_return_entry(actor, view, view.access) is None
    allowed = {
        "edit": edits and is_open,
        "submit": submits and is_open,
        "withdraw": submits and windows.withdrawal_refusal(status, phases, now) is None,
        "forward": forwards and windows.forwarding_refusal(status, phases, now) is None,
        "return": returns and windows.return_refusal(status, phases, now) is None,
        "lead": submits and windows.team_refusal(status, phases, now) is None,
    }
    return frozenset(name for name, is_allowed in allowed.items() if is_allowed)


def _for_unit(ctx: Context, row: Row, view: EntryView) -> frozenset[str]:
    """Whether the viewer, as an organiser, may decide in place of the unit that the entry waits with."""
    actor = ctx.actor
    runs = actor.is_administrator or actor.has_role_in(
        Role.ORGANISER, season_id=row["season_id"], contest_id=row["contest_id"]
    )
    denial = policy.can_act_for_unit(view.access, runs_contest=runs, is_orphan=row["is_orphan"])
    refusal = windows.forwarding_refusal(view.status, view.phases, ctx.now)
    return frozenset({"act_for_unit"} if denial is None and refusal is None else ())


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


def _frozen(row: Row, form: list[FormField]) -> dict[str, Any]:
    """The submitted version's parts."""
    content = orjson.loads(row["content"]) if row["content"] else _imported(row)
    access = Access(row["access"])
    return {
        "track_id": _uuid(content["track_id"]),
        "unit_id": _uuid(content["unit_id"]),
        "title": content["title"],
        "summary": content["summary"],
        "answers": _readable_answers(form, content["answers"], access),
        "contributors": tuple(
            _frozen_contributor(c, row, with_private=access >= Access.STAFF) for c in content["contributors"]
        ),
        "attachments": tuple(
            frozen_attachment(a)
            for a in content["attachments"]
            if may_open(access, a["kind"], a.get("variant_of"), a.get("field_key"), form)
        ),
    }


def _readable_answers(form: list[FormField], answers: dict[str, str], access: Access) -> dict[str, str]:
    """What outsiders and judges may read; behind the scenes nothing is left out, whatever the form has become."""
    if access >= Access.STAFF:
        return answers
    fields = readable(form, READS[access])
    return {f.key: without_contact(f, answers[f.key]) for f in fields if answers.get(f.key)}


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


def _frozen_contributor(content: Row, row: Row, *, with_private: bool) -> ContributorView:
    """With everything, without what is private, or without a name that is not public."""
    private: dict[str, Any] = {}
    share, position = Decimal(content["share"]), content["position"]
    if row["access"] == Access.PUBLIC and row["hides_names"] and UUID(content["id"]) not in row["named"]:
        return ContributorView(UUID(content["id"]), "", "", "", share, position, is_name_hidden=True)
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
        share=share,
        position=position,
        **private,
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
                user_id=row.user_id,
                confirmed_at=row.confirmed_at,
                confirmed_share=row.confirmed_share,
                declined_at=row.declined_at,
            )
        )
    return found


def _uuid(value: str | None) -> UUID | None:
    return UUID(value) if value else None
