"""Entries as files: a contest's for its organisers, a unit's for its coordinators, the showcase for everybody."""

from __future__ import annotations

from collections.abc import Mapping

from domain.contests.form import Choice, FieldKind, FormField
from domain.contests.queries import whole_forms_of
from domain.entries.cleaning import form_of
from domain.entries.models import EntryStatus
from domain.entries.naming import HIDES_NAMES, NAMED
from domain.entries.queries import EntryFilter
from domain.entries.queries.access import RUNS_IT, TABLES, viewer
from domain.entries.queries.lists import (
    Selection,
    select_console_entries,
    select_showcase,
    select_unit_entries,
)
from domain.entries.queries.screening import KEY, STATE
from domain.exchange.lists.registry import Request, Selected, Texts, listed
from domain.exchange.tables import CellKind, localized, worded
from domain.kernel.errors import Invalid

TEXT, NUMBER, DATE, TIME = CellKind.TEXT, CellKind.NUMBER, CellKind.DATE, CellKind.TIME
Cells = tuple[tuple[Texts, str, CellKind, int], ...]
STATUSES = {
    "DRAFT": ("Bản nháp", "Draft"),
    "SUBMITTED": ("Đã nộp", "Submitted"),
    "RETURNED": ("Trả lại để sửa", "Returned for revision"),
    "FORWARDED": ("Đã chuyển", "Forwarded"),
    "WITHDRAWN": ("Đã rút", "Withdrawn"),
    "INELIGIBLE": ("Không hợp lệ", "Ineligible"),
}
SCREENING = {
    "WAITING": ("Chờ thẩm tra", "Waiting"),
    "RESUBMITTED": ("Đã nộp lại", "Resubmitted"),
    "APPEALED": ("Có khiếu nại", "Appealed"),
    "OVERDUE": ("Quá hạn sửa", "Revision overdue"),
    "RETURNED": ("Đang sửa", "Being revised"),
    "ELIGIBLE": ("Hợp lệ", "Eligible"),
    "INELIGIBLE": ("Không hợp lệ", "Ineligible"),
}
VERSION = " LEFT JOIN entry_versions v ON v.entry_id = x.id AND v.number = x.submitted_version"
CODE: Cells = ((("Mã", "Code"), "x.code", TEXT, 14),)
DAYS: Cells = (
    (("Nộp lúc", "Submitted at"), "x.submitted_at", TIME, 20),
    (("Chuyển lúc", "Forwarded at"), "x.forwarded_at", TIME, 20),
)
FROZEN = "jsonb_array_elements(v.content -> 'contributors') AS author"


def _head(request: Request) -> Cells:
    """What everybody knows of a submitted entry but its authors."""
    locale = request.ctx.locale
    season = localized("(SELECT s.name FROM seasons s WHERE s.id = k.season_id)", locale)
    track = localized("(SELECT t.name FROM tracks t WHERE t.id = x.track_id)", locale)
    unit = localized("(SELECT u.name FROM units u WHERE u.id = x.unit_id)", locale)
    return (
        *CODE,
        (("Tên", "Title"), "coalesce(v.content ->> 'title', x.search_title)", TEXT, 60),
        (("Tóm tắt", "Summary"), "coalesce(v.content ->> 'summary', x.search_summary)", TEXT, 60),
        (("Đợt phát động", "Season"), season, TEXT, 24),
        (("Cuộc thi", "Contest"), localized("k.title", locale), TEXT, 36),
        (("Hạng mục", "Track"), track, TEXT, 24),
        (("Đơn vị", "Unit"), unit, TEXT, 36),
    )


def _status(request: Request) -> Cells:
    return ((("Trạng thái", "Status"), worded("x.status", STATUSES, request.ctx.locale), TEXT, 20),)


def _people(parts: str, condition: str = "true") -> str:
    return f"(SELECT string_agg({parts}, '; ' ORDER BY (author ->> 'position')::int) FROM {FROZEN} WHERE {condition})"  # noqa: S608


NAMES = _people("author ->> 'name'")
PUBLIC_NAMES = _people(
    "author ->> 'name'",
    f"NOT {HIDES_NAMES} OR EXISTS (SELECT FROM contributors c JOIN entries e ON e.id = c.entry_id"
    f" WHERE e.id = x.id AND c.id = (author ->> 'id')::uuid AND {NAMED})",
)
AUTHORS: Cells = (
    (("Tác giả", "Authors"), NAMES, TEXT, 36),
    (
        ("Tỷ lệ đóng góp (%)", "Shares (%)"),
        _people("trim_scale((author ->> 'share')::numeric)::text"),
        TEXT,
        18,
    ),
    (("Nơi công tác", "Workplaces"), _people("author ->> 'workplace'"), TEXT, 36),
)


@listed("entries", "Bài dự thi", "Entries")
async def entries(request: Request) -> Selected | None:
    """A contest's submitted entries with every answer, for those who run or audit it."""
    contest = await request.console_contest()
    if contest is None:
        return None
    wanted = EntryFilter(
        track_id=request.id("track"),
        unit_id=request.id("unit"),
        status=_status_of(request),
        search=request.text("search"),
        waits_for_organiser=request.text("waiting") == "organiser",
    )
    form = form_of((await whole_forms_of(request.ctx, [contest.id])).get(contest.id, ()))
    answers = tuple(_answer(field, request.ctx.locale) for field in form if field.kind is not FieldKind.FILE)
    cells = (*_head(request), *AUTHORS, *_status(request), *DAYS, *answers)
    found = await select_console_entries(request.ctx, contest.id, wanted)
    return _selected(found, cells, contest.slug, contest.id)


@listed("screening", "Thẩm tra", "Screening")
async def screening(request: Request) -> Selected | None:
    """A contest's entries on the screeners' desk, for those who run or audit it."""
    contest = await request.console_contest()
    if contest is None:
        return None
    locale = request.ctx.locale
    due = "CASE WHEN x.status = 'RETURNED' THEN x.revision_due_at END"
    said = "(SELECT s.text FROM screening_decisions s WHERE s.entry_id = x.id ORDER BY s.number DESC LIMIT 1)"
    # the desk's own SQL calls the entry e
    source = (
        f"FROM (SELECT e.*, {STATE} AS screening_state FROM {TABLES} WHERE {RUNS_IT} AND e.contest_id = $7) x"  # noqa: S608
    )
    return Selected(
        source=f"{source} WHERE x.screening_state IS NOT NULL AND ($8::text IS NULL OR x.screening_state = $8)"
        " AND ($9::uuid IS NULL OR x.track_id = $9)",
        order=f"{KEY.replace('e.', 'x.')}, x.id",
        values=(*viewer(request.ctx), contest.id, request.text("state"), request.id("track")),
        columns=(
            *CODE,
            (("Tên", "Title"), "x.search_title", TEXT, 60),
            (
                ("Đơn vị", "Unit"),
                localized("(SELECT u.name FROM units u WHERE u.id = x.unit_id)", locale),
                TEXT,
                36,
            ),
            (("Thẩm tra", "Screening"), worded("x.screening_state", SCREENING, locale), TEXT, 24),
            (("Hạn sửa", "Revision due"), due, TIME, 20),
            (("Ý kiến gần nhất", "Last remark"), said, TEXT, 60),
            *DAYS,
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )


@listed("unit-entries", "Bài dự thi của đơn vị", "Entries of the unit")
async def unit_entries(request: Request) -> Selected | None:
    """Submitted entries of the units that the viewer coordinates."""
    if not request.ctx.actor.coordinated_unit_ids:
        return None
    wanted = EntryFilter(
        contest_id=request.id("contest-id"),
        track_id=request.id("track"),
        unit_id=request.id("unit"),
        status=_status_of(request),
        search=request.text("search"),
        waits_for_viewer=request.text("waiting") == "me",
    )
    cells = (*_head(request), *AUTHORS, *_status(request), *DAYS)
    return _selected(await select_unit_entries(request.ctx, wanted), cells, "")


@listed("showcase", "Thư viện sáng kiến", "Showcase", is_public=True)
async def showcase(request: Request) -> Selected | None:
    """Entries with a public page."""
    wanted = EntryFilter(
        contest_slug=request.text("contest"),
        season_slug=request.text("season"),
        track_id=request.id("track"),
        unit_id=request.id("unit"),
        search=request.text("search"),
        awarded_only=request.text("awarded") == "1",
        award_rank=request.number("prize"),
        scope=request.text("scope"),
        medium=request.text("medium"),
    )
    names = ((("Tác giả", "Authors"), PUBLIC_NAMES, TEXT, 36),)
    return _selected(await select_showcase(request.ctx, wanted), (*_head(request), *names, *DAYS[:1]), "")


def _selected(found: Selection, cells: Cells, scope: str, contest_id: object = None) -> Selected:
    # the version is joined before the conditions: `found.source` is "FROM tables WHERE conditions"
    tables, _, conditions = found.source.partition(" WHERE ")
    source = f"{tables}{VERSION} WHERE {conditions}"
    return Selected(source, found.order, found.values, cells, scope, contest_id)  # type: ignore[arg-type]


def _status_of(request: Request) -> EntryStatus | None:
    value = request.text("status")
    if value is None:
        return None
    try:
        return EntryStatus(value)
    except ValueError:
        raise Invalid("exchange.filter", name="status") from None


# ---- answers, each in the column of its field


def _answer(field: FormField, locale: str) -> tuple[Texts, str, CellKind, int]:
    # a key is checked to be letters, digits and underscores when a form is saved
    sql = f"nullif(v.content -> 'answers' ->> '{field.key}', '')"
    heading = _in_both(field.label, field.key)
    match field.kind:
        case FieldKind.NUMBER | FieldKind.MONEY:
            return heading, f"({sql})::numeric", NUMBER, 18
        case FieldKind.DATE:
            return heading, f"({sql})::date", DATE, 14
        case FieldKind.CHOICE:
            return heading, worded(sql, _words(field.choices), locale), TEXT, 24
        case FieldKind.MULTI_CHOICE:
            chosen = worded("chosen.value", _words(field.choices), locale)
            listed_ = f"(SELECT string_agg({chosen}, '; ') FROM jsonb_array_elements_text(({sql})::jsonb) AS chosen)"  # noqa: S608
            return heading, listed_, TEXT, 30
        case FieldKind.PERSON:
            person = f"({sql})::jsonb"
            parts = ", ".join(f"{person} ->> '{part}'" for part in ("name", "title", "workplace"))
            return heading, f"nullif(concat_ws(', ', {parts}), '')", TEXT, 30
        case FieldKind.UNIT:
            name = localized("u.name", locale)
            return heading, f"(SELECT {name} FROM units u WHERE u.id::text = {sql})", TEXT, 30  # noqa: S608
        case FieldKind.RICH_TEXT:
            return heading, f"btrim(regexp_replace({sql}, '<[^>]+>', ' ', 'g'))", TEXT, 60
        case _:
            return heading, sql, TEXT, 50


def _words(choices: tuple[Choice, ...]) -> dict[str, tuple[str, str]]:
    return {choice.value: _in_both(choice.label, choice.value) for choice in choices}


def _in_both(text: Mapping[str, str], otherwise: str) -> Texts:
    vi = text.get("vi") or otherwise
    return vi, text.get("en") or vi
