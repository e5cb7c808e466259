"""The contest that an election's file describes: when it was, its season, its tracks and its entries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from domain.contests.ballot_rule import BallotRule, TallyVisibility
from domain.contests.models import ApprovalChain, Contest, ContestKind, Phase, PhaseKind, Season, Track
from domain.entries.content import digest, freeze, search_columns
from domain.entries.models import Entry, EntryStatus, EntryVersion
from domain.kernel.errors import Invalid
from domain.voting.election_texts import (
    SEASON_NAME,
    SEASON_SUMMARY,
    place_of,
    rules_of,
    summary_of,
    title_of,
)
from domain.voting.pabulib import Election, Project

SEASON_SLUG = "bau-chon-da-ket-thuc"
TITLE_LENGTH = 300
CODE_LENGTH = 40
NOBODY = UUID(int=0)  # who handed in a project is not in the file
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")  # the file names days; they are shown here as the same days
DAYS = (
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", re.ASCII),
)
YEAR = re.compile(r"\d{4}", re.ASCII)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Window:
    """From the beginning of the vote's first day to the end of its last."""

    opens_at: datetime
    closes_at: datetime


# ---- when


def voting_window(meta: Mapping[str, str], now: datetime) -> Window:
    """When people voted. Raises Invalid when META does not say, or when the vote is not over."""
    begin, end = meta.get("date_begin", ""), meta.get("date_end", "")
    window = Window(
        datetime.combine(_day("date_begin", begin), time(), ZONE),
        datetime.combine(_day("date_end", end, is_last=True), time(), ZONE) + DAY,
    )
    if window.closes_at <= window.opens_at:
        raise Invalid("voting.import_dates", begin=begin, end=end)
    if window.closes_at + DAY > now:  # the announcement has its day after the vote
        raise Invalid("voting.import_not_over", end=end)
    return window


def _day(key: str, text: str, *, is_last: bool = False) -> date:
    try:
        if YEAR.fullmatch(text):
            return date(int(text), 12, 31) if is_last else date(int(text), 1, 1)
        match = next(match for pattern in DAYS if (match := pattern.fullmatch(text)))
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except (StopIteration, ValueError):
        raise Invalid("voting.import_date", key=key, value=text[:40]) from None


# ---- season and contest


async def find_or_make_season(slug: str, window: Window, now: datetime) -> Season:
    """The season of this address; without one, a published season that spans the vote."""
    begins_on, ends_on = window.opens_at.date(), (window.closes_at - DAY).date()
    season = await Season.filter(slug=slug).select_for_update().first()
    if season is None:
        return await Season.create(
            id=uuid4(),
            slug=slug,
            name=SEASON_NAME,
            summary=SEASON_SUMMARY,
            starts_on=begins_on,
            ends_on=ends_on,
            published_at=now,
            created_at=now,
        )
    if slug == SEASON_SLUG:
        # this season is the shelf of all imported elections: it reaches from the first to the last of them
        season.starts_on, season.ends_on = min(season.starts_on, begins_on), max(season.ends_on, ends_on)
        await season.save(update_fields=["starts_on", "ends_on"])
    return season


async def make_contest(
    season: Season,
    election: Election,
    rule: BallotRule,
    slug: str,
    window: Window,
    now: datetime,
    refused_voters: Sequence[str] = (),
) -> Contest:
    """A published contest in which the public's vote is everything, over since `window` closed."""
    place = place_of(election.meta)
    contest = await Contest.create(
        id=uuid4(),
        season_id=season.id,
        slug=slug,
        kind=ContestKind.ELECTION,
        title=title_of(election.meta, window.opens_at.date()),
        summary=summary_of(election),
        rules=rules_of(election, rule, refused_voters),
        organiser_name={"vi": place, "en": place},
        jury_weight=0,
        public_weight=100,
        approval=ApprovalChain.NONE,
        max_attachments=0,
        **_rule_columns(rule),
        tally_visibility=TallyVisibility.AFTER_CLOSE,
        entry_count=len(election.projects),
        created_at=now,
        published_at=now,
    )
    await _make_phases(contest, window)
    return contest


def _rule_columns(rule: BallotRule) -> dict[str, Any]:
    return {
        "ballot_kind": rule.kind,
        "min_choices": rule.min_choices,
        "max_choices": rule.max_choices,
        "max_per_track": rule.max_per_track,
        "max_total_cost": rule.max_total_cost,
        "points_total": rule.points_total,
        "positional_points": list(rule.positional_points) or None,
    }


async def _make_phases(contest: Contest, window: Window) -> None:
    """The vote as the file dates it, and an announcement right after: a file does not say when that was."""
    phases = (
        (PhaseKind.PUBLIC_VOTING, window.opens_at, window.closes_at),
        (PhaseKind.ANNOUNCEMENT, window.closes_at, window.closes_at + DAY),
    )
    for kind, opens_at, closes_at in phases:
        await Phase.create(
            id=uuid4(), contest_id=contest.id, kind=kind, opens_at=opens_at, closes_at=closes_at
        )


# ---- tracks and entries


async def make_entries(contest: Contest, election: Election, window: Window) -> dict[str, UUID]:
    """The projects as entries that went on to the vote, each with its one frozen version. Ids by project."""
    tracks = await _make_tracks(contest, election)
    entries = {
        project.project_id: _entry(contest, project, tracks.get(project.category or ""), window)
        for project in election.projects
    }
    await Entry.bulk_create(entries.values())
    await EntryVersion.bulk_create(_version(entry) for entry in entries.values())
    return {project_id: entry.id for project_id, entry in entries.items()}


async def _make_tracks(contest: Contest, election: Election) -> dict[str, UUID]:
    names = dict.fromkeys(project.category for project in election.projects if project.category)
    tracks = {
        name: Track(
            id=uuid4(),
            contest_id=contest.id,
            name={"vi": name, "en": name},
            summary={"vi": "", "en": ""},
            position=place,
        )
        for place, name in enumerate(names)
    }
    await Track.bulk_create(tracks.values())
    return {name: track.id for name, track in tracks.items()}


def _entry(contest: Contest, project: Project, track_id: UUID | None, window: Window) -> Entry:
    if len(project.project_id) > CODE_LENGTH:
        raise Invalid("voting.import_code", project=project.project_id[:CODE_LENGTH], line=project.line)
    name = project.name or project.project_id
    entry = Entry(
        id=uuid4(),
        contest_id=contest.id,
        track_id=track_id,
        code=project.project_id,
        status=EntryStatus.FORWARDED,
        title=name if len(name) <= TITLE_LENGTH else name[: TITLE_LENGTH - 1] + "…",
        summary=name if len(name) > TITLE_LENGTH else "",
        cost=project.cost,
        published_figure=project.published_figure,
        submitted_version=1,
        created_at=contest.created_at,
        updated_at=contest.created_at,
        submitted_at=window.opens_at,
        forwarded_at=window.opens_at,
    )
    return entry.update_from_dict(search_columns(freeze(entry, [], [], []), []))


def _version(entry: Entry) -> EntryVersion:
    content = freeze(entry, [], [], [])
    return EntryVersion(
        id=uuid4(),
        entry_id=entry.id,
        number=1,
        content=content,
        sha256=digest(content),
        submitted_at=entry.submitted_at,
        submitted_by_id=NOBODY,
    )
