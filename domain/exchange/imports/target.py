"""Where imported entries go: a contest of a season, both made for them or already there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from domain.contests.cleaning import clean_slug
from domain.kernel.errors import FieldProblem, refuse
from domain.kernel.text import clean_line

MOST_NAMES = 50


@dataclass(frozen=True)
class TargetInput:
    """As typed. Of a contest that is there only its address counts, of a season that is there its address too.

    `tracks` and `prizes` are names, the highest prize first."""

    season_slug: str
    season_name: str
    starts_on: date
    ends_on: date
    contest_slug: str
    contest_title: str
    organiser_name: str = ""
    tracks: Sequence[str] = ()
    prizes: Sequence[str] = ()


def clean_target(given: TargetInput, today: date) -> TargetInput:
    """Raises Invalid with what is wrong, by field. A season of the past is over: its end is not after today."""
    cleaned = TargetInput(
        season_slug=clean_slug(given.season_slug, "target.seasonSlug"),
        season_name=clean_line(given.season_name, "target.seasonName"),
        starts_on=given.starts_on,
        ends_on=given.ends_on,
        contest_slug=clean_slug(given.contest_slug, "target.contestSlug"),
        contest_title=clean_line(given.contest_title, "target.contestTitle"),
        organiser_name=clean_line(given.organiser_name, "target.organiserName", required=False),
        tracks=_names(given.tracks, "target.tracks"),
        prizes=_names(given.prizes, "target.prizes"),
    )
    if given.ends_on < given.starts_on:
        refuse([FieldProblem("target.endsOn", "contests.season_dates")])
    if given.ends_on > today:
        refuse([FieldProblem("target.endsOn", "exchange.season_not_over")])
    return cleaned


def _names(names: Sequence[str], path: str) -> tuple[str, ...]:
    if len(names) > MOST_NAMES:
        refuse([FieldProblem(path, "exchange.too_many_names", {"limit": MOST_NAMES})])
    cleaned = [clean_line(name, f"{path}.{place}", required=False) for place, name in enumerate(names)]
    return tuple(dict.fromkeys(name for name in cleaned if name))


def stored(target: TargetInput) -> dict[str, Any]:
    """As JSON."""
    return asdict(target) | {"starts_on": target.starts_on.isoformat(), "ends_on": target.ends_on.isoformat()}


def restored(kept: Mapping[str, Any]) -> TargetInput:
    """From JSON."""
    days = {name: date.fromisoformat(kept[name]) for name in ("starts_on", "ends_on")}
    return TargetInput(**{**kept, **days})
