"""Seasons and contests with everything a contest needs, in whichever phase a test wants to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

from domain.contests.models import (
    Contest,
    ContestKind,
    Criterion,
    FieldAudience,
    FieldKind,
    FormField,
    Phase,
    PhaseKind,
    Prize,
    Season,
    Track,
)

_numbers = count(1)
Window = tuple[datetime, datetime]
STAGES = (
    (PhaseKind.SUBMISSION,),
    (PhaseKind.SCREENING,),
    (PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING),
    (PhaseKind.ANNOUNCEMENT,),
)
DAY = timedelta(days=1)


def localized(vi: str, en: str = "") -> dict[str, str]:
    return {"vi": vi, "en": en}


def timetable(phase: PhaseKind | None, now: datetime | None = None) -> dict[PhaseKind, Window]:
    """Ten-day stages one after another, with `phase` open now; None: all of them still to come.

    Judging and public voting run side by side."""
    now = now or datetime.now(UTC)
    current = next((place for place, kinds in enumerate(STAGES) if phase in kinds), -1)
    start = now - 5 * DAY - current * 10 * DAY
    return {
        kind: (start + place * 10 * DAY, start + (place + 1) * 10 * DAY)
        for place, kinds in enumerate(STAGES)
        for kind in kinds
    }


async def make_season(*, is_published: bool = True, **values: Any) -> Season:
    number, now = next(_numbers), datetime.now(UTC)
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "slug": f"season-{number}",
        "name": localized(f"Đợt phát động {number}", f"Season {number}"),
        "summary": localized("Tóm tắt", "Summary"),
        "starts_on": date(2026, 1, 1),
        "ends_on": date(2026, 12, 31),
        "published_at": now if is_published else None,
        "created_at": now,
    }
    return await Season.create(**(defaults | values))


async def make_contest(
    *,
    season: Season | None = None,
    phase: PhaseKind | None = PhaseKind.SUBMISSION,
    phases: Mapping[PhaseKind, Window] | None = None,
    is_published: bool = True,
    tracks: int = 2,
    criteria: Sequence[int] = (40, 30, 30),
    prizes: Sequence[int] = (1, 2, 3),
    **values: Any,
) -> Contest:
    """A contest in `phase` (None: before all of them) or with exactly `phases`; `criteria` are weights and
    `prizes` quantities. Children hang on by their relations: `await contest.tracks.all()`."""
    number, now = next(_numbers), datetime.now(UTC)
    season = season or await make_season(is_published=is_published)
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "season_id": season.id,
        "slug": f"contest-{number}",
        "kind": ContestKind.INITIATIVE,
        "title": localized(f"Cuộc thi {number}", f"Contest {number}"),
        "summary": localized("Mục đích", "Purpose"),
        "rules": localized("Thể lệ", "Rules"),
        "organiser_name": localized("Ban tổ chức", "Organisers"),
        "created_at": now,
        "published_at": now if is_published else None,
    }
    contest = await Contest.create(**(defaults | values))
    await make_phases(contest, timetable(phase) if phases is None else phases)
    await make_tracks(contest, tracks)
    await _make_form(contest)
    await _make_criteria(contest, criteria)
    await _make_prizes(contest, prizes)
    return contest


async def make_phases(contest: Contest, windows: Mapping[PhaseKind, Window]) -> None:
    """Replaces all phases of the contest."""
    await Phase.filter(contest_id=contest.id).delete()
    await Phase.bulk_create(
        Phase(id=uuid4(), contest_id=contest.id, kind=kind, opens_at=opens_at, closes_at=closes_at)
        for kind, (opens_at, closes_at) in windows.items()
    )


async def move_to(contest: Contest, phase: PhaseKind | None) -> None:
    """Moves the whole timetable so that `phase` is open now."""
    await make_phases(contest, timetable(phase))


async def make_tracks(contest: Contest, number: int) -> list[Track]:
    tracks = [
        Track(
            id=uuid4(),
            contest_id=contest.id,
            name=localized(f"Hạng mục {place + 1}", f"Track {place + 1}"),
            summary=localized(""),
            position=place,
        )
        for place in range(number)
    ]
    await Track.bulk_create(tracks)
    return tracks


async def make_field(contest: Contest, key: str, **values: Any) -> FormField:
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "contest_id": contest.id,
        "key": key,
        "kind": FieldKind.LONG_TEXT,
        "label": localized(key, key),
        "help": localized(""),
        "position": 0,
    }
    return await FormField.create(**(defaults | values))


async def _make_form(contest: Contest) -> None:
    """A required public text, a required private one, and an optional number."""
    await make_field(contest, "novelty", position=0, max_words=500)
    await make_field(contest, "internal_note", position=1, audience=FieldAudience.JUDGES)
    await make_field(contest, "savings", position=2, is_required=False, kind=FieldKind.NUMBER)


async def _make_criteria(contest: Contest, weights: Sequence[int]) -> None:
    await Criterion.bulk_create(
        Criterion(
            id=uuid4(),
            contest_id=contest.id,
            name=localized(f"Tiêu chí {place + 1}", f"Criterion {place + 1}"),
            guidance=localized(""),
            weight=Decimal(weight),
            max_score=Decimal(10),
            position=place,
        )
        for place, weight in enumerate(weights)
    )


async def _make_prizes(contest: Contest, quantities: Sequence[int]) -> None:
    await Prize.bulk_create(
        Prize(
            id=uuid4(),
            contest_id=contest.id,
            name=localized(f"Giải {place + 1}", f"Prize {place + 1}"),
            reward=localized(""),
            rank=place + 1,
            quantity=quantity,
        )
        for place, quantity in enumerate(quantities)
    )
