"""A whole entry, in words, as its reader may see it: for paper and for archives."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.accounts.queries import units_by_id
from domain.contests.answers import in_language, plain
from domain.contests.form import FieldKind
from domain.contests.queries import contests_by_id, seasons_by_id, tracks_by_id, whole_forms_of
from domain.entries.cleaning import form_of
from domain.entries.models import Attachment, AttachmentStatus
from domain.entries.policy import Access
from domain.entries.queries import EntryFilter, entries_by_id, versions_of
from domain.entries.queries.lists import Selection, select_console_entries, select_unit_entries
from domain.entries.views import ContributorView, EntryView, VersionView
from domain.exchange.lists.entries import STATUSES
from domain.kernel.context import Context
from domain.kernel.ports import ports
from domain.kernel.rows import fetch_rows

BATCH = 20  # entries read at a time


@dataclass(frozen=True)
class DossierFile:
    """A file that was handed in: its bytes lie in the store under `key`. `size` in bytes."""

    name: str
    size: int
    sha256: str
    key: str


@dataclass(frozen=True)
class Dossier:
    """Plain texts in the reader's language. `facts` and `answers` as (label, text); `content` is the same for programs;
    `address` is the entry's page."""

    id: UUID
    code: str
    title: str
    contest: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...]
    authors: tuple[ContributorView, ...]
    files: tuple[DossierFile, ...]
    versions: tuple[VersionView, ...]
    content: dict[str, Any]
    address: str
    locale: str
    as_of: datetime
    is_complete: bool


async def dossiers_of(ctx: Context, entry_ids: Sequence[UUID]) -> list[Dossier]:
    """The entries the viewer may see, in this order; some statements, however many."""
    found = await entries_by_id(ctx, list(entry_ids))
    views = [found[entry_id] for entry_id in entry_ids if entry_id in found]
    words = await _Words.of(ctx, views)
    return [words.dossier(view) for view in views]


async def each_dossier(ctx: Context, entry_ids: Sequence[UUID]) -> AsyncGenerator[Dossier, None]:
    """As `dossiers_of`, some at a time; only those the viewer may take away with everything in them."""
    for start in range(0, len(entry_ids), BATCH):
        for dossier in await dossiers_of(ctx, entry_ids[start : start + BATCH]):
            if dossier.is_complete:
                yield dossier


async def downloadable_in_contest(ctx: Context, contest_id: UUID) -> list[UUID]:
    """A contest's submitted entries by code, for those who run or audit it."""
    return await _ids(await select_console_entries(ctx, contest_id, EntryFilter()))


async def downloadable_in_unit(ctx: Context, unit_id: UUID) -> list[UUID]:
    """Submitted entries of a unit and those below, for its coordinators."""
    return await _ids(await select_unit_entries(ctx, EntryFilter(unit_id=unit_id)))


async def bytes_of_files(entry_ids: Sequence[UUID]) -> int:
    """How much the entries' files weigh together, more or less: what a download will bring."""
    rows = await fetch_rows(
        "SELECT coalesce(sum(size), 0)::bigint AS size FROM attachments"
        " WHERE entry_id = ANY($1::uuid[]) AND status = 'READY'",
        list(entry_ids),
    )
    return int(rows[0]["size"])


async def _ids(selection: Selection) -> list[UUID]:
    rows = await fetch_rows(
        f"SELECT e.id {selection.source} ORDER BY {selection.order}",
        *selection.values,
    )
    return [row["id"] for row in rows]


@dataclass(frozen=True)
class _Words:
    """What the entries refer to, by id."""

    ctx: Context
    contests: dict[UUID, Any]
    seasons: dict[UUID, Any]
    tracks: dict[UUID, Any]
    units: dict[UUID, Any]
    forms: dict[UUID, Any]
    versions: dict[UUID, list[VersionView]]
    stored: dict[UUID, Attachment]

    @classmethod
    async def of(cls, ctx: Context, views: Sequence[EntryView]) -> _Words:
        contests = await contests_by_id(ctx, [view.contest_id for view in views])
        files = [
            file.id for view in views for file in view.attachments if file.status is AttachmentStatus.READY
        ]
        return cls(
            ctx=ctx,
            contests=contests,
            seasons=await seasons_by_id(ctx, [contest.season_id for contest in contests.values()]),
            tracks=await tracks_by_id(ctx, [view.track_id for view in views if view.track_id]),
            units=await units_by_id(ctx, [*_unit_ids(views)]),
            forms=await whole_forms_of(ctx, list(contests)),
            versions=await versions_of(ctx, [view.id for view in views]),
            stored={row.id: row for row in await Attachment.filter(id__in=files)},
        )

    def dossier(self, view: EntryView) -> Dossier:
        contest, locale = self.contests.get(view.contest_id), self.ctx.locale
        answers = tuple(self._answers(view))
        files = tuple(self._files(view))
        return Dossier(
            id=view.id,
            code=view.code or "",
            title=view.title,
            contest=in_language(contest.title, locale) if contest else "",
            summary=view.summary,
            facts=tuple((label, text) for label, text in self._facts(view) if text),
            answers=answers,
            authors=view.contributors,
            files=files,
            versions=tuple(self.versions.get(view.id, ())),
            content=_content(view, files, answers),
            address=f"{ports().public_url}{'/en' if locale == 'en' else ''}/entries/{view.id}",
            locale=locale,
            as_of=self.ctx.now,
            is_complete=view.access >= Access.STAFF,
        )

    def _facts(self, view: EntryView) -> list[tuple[str, str]]:
        is_vi = self.ctx.locale == "vi"
        contest = self.contests.get(view.contest_id)
        season = self.seasons.get(contest.season_id) if contest else None
        labels = ("Mã", "Trạng thái", "Đợt phát động", "Hạng mục", "Đơn vị")
        values = (
            view.code or "",
            STATUSES[view.status][0 if is_vi else 1],
            self._name(season),
            self._name(self.tracks.get(view.track_id) if view.track_id else None),
            self._name(self.units.get(view.unit_id) if view.unit_id else None),
        )
        return list(
            zip(labels if is_vi else ("Code", "Status", "Season", "Track", "Unit"), values, strict=True)
        )

    def _name(self, row: Any) -> str:
        return in_language(row.name, self.ctx.locale) if row else ""

    def _answers(self, view: EntryView) -> list[tuple[str, str]]:
        locale = self.ctx.locale
        units = {str(unit.id): in_language(unit.name, locale) for unit in self.units.values()}
        return [
            (in_language(field.label, locale) or field.key, plain(field, answer, locale, units))
            for field in form_of(self.forms.get(view.contest_id, ()))
            if field.kind is not FieldKind.FILE and (answer := view.answers.get(field.key))
        ]

    def _files(self, view: EntryView) -> list[DossierFile]:
        rows = [self.stored[file.id] for file in view.attachments if file.id in self.stored]
        return [DossierFile(row.file_name, row.size, row.sha256 or "", row.storage_key) for row in rows]


def _unit_ids(views: Sequence[EntryView]) -> set[UUID]:
    """Units the entries are of, and those that answers name."""
    found = {view.unit_id for view in views if view.unit_id}
    for view in views:
        for answer in view.answers.values():
            if len(answer) == 36 and answer.count("-") == 4:
                try:
                    found.add(UUID(answer))
                except ValueError:
                    continue
    return found


def _content(
    view: EntryView, files: Sequence[DossierFile], answers: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The entry for programs: ids, codes and texts as they are kept."""
    return {
        "id": str(view.id),
        "code": view.code,
        "status": view.status.value,
        "title": view.title,
        "summary": view.summary,
        "submitted_version": view.submitted_version,
        "submitted_at": view.submitted_at.isoformat() if view.submitted_at else None,
        "answers": dict(view.answers),
        "answers_in_words": dict(answers),
        "authors": [_author(person) for person in view.contributors],
        "files": [{"name": file.name, "size": file.size, "sha256": file.sha256} for file in files],
    }


def _author(person: ContributorView) -> dict[str, Any]:
    return {
        "name": person.name,
        "share": str(person.share),
        "workplace": person.workplace,
        "title": person.title,
        "email": person.email,
        "birth_date": _day(person.birth_date),
        "qualification": person.qualification,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
