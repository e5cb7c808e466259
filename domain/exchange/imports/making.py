"""Rows that were checked, made into rows of the database."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from domain.awards.models import Award, Decision
from domain.awards.rules import SERIAL_LETTERS, serial_of
from domain.contests import revision
from domain.contests.form import FormField
from domain.contests.inputs import PhaseInput, PrizeInput
from domain.contests.models import Contest, ContestKind, Prize, Season, Track
from domain.contests.rules import PhaseKind
from domain.contests.standard import HOME_ZONE, standard_form
from domain.contests.team_rules import ApprovalChain
from domain.entries.content import digest, freeze, search_columns
from domain.entries.models import Contributor, Entry, EntryStatus, EntryVersion
from domain.exchange.imports.checking import Grant, PastEntry
from domain.exchange.imports.target import TargetInput
from domain.kernel.context import Context

NOBODY = UUID(int=0)  # who handed it in at the time is not in the file
DAY = timedelta(days=1)


def in_both(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HOME_ZONE)


# ---- season and contest


async def make_season(target: TargetInput, now: datetime) -> Season:
    """A published season of the past."""
    return await Season.create(
        id=uuid4(),
        slug=target.season_slug,
        name=in_both(target.season_name),
        summary={"vi": "", "en": ""},
        starts_on=target.starts_on,
        ends_on=target.ends_on,
        published_at=now,
        created_at=now,
    )


async def make_contest(ctx: Context, season: Season, target: TargetInput) -> Contest:
    """A contest with what the file needs, unpublished until all its entries are there."""
    contest = await Contest.create(
        id=uuid4(),
        season_id=season.id,
        slug=target.contest_slug,
        kind=ContestKind.INITIATIVE,
        title=in_both(target.contest_title),
        summary={"vi": "", "en": ""},
        rules={"vi": "", "en": ""},
        organiser_name=in_both(target.organiser_name),
        jury_weight=100,
        public_weight=0,
        approval=ApprovalChain.NONE,
        created_at=ctx.now,
    )
    ends = midnight(season.ends_on)
    begins = min(midnight(season.starts_on), ends - DAY)
    phases = (
        PhaseInput(PhaseKind.SUBMISSION, begins, ends),
        PhaseInput(PhaseKind.ANNOUNCEMENT, ends, ends + DAY),
    )
    prizes = [PrizeInput(name=in_both(name), rank=rank) for rank, name in enumerate(target.prizes, 1)]
    children = revision.standard_children(contest.id, phases, standard_form(), (), prizes)
    await revision.save_children(revision.Children([], [], [], [], []), children)
    await Track.bulk_create(
        Track(
            id=uuid4(),
            contest_id=contest.id,
            name=in_both(name),
            summary={"vi": "", "en": ""},
            position=place,
        )
        for place, name in enumerate(target.tracks)
    )
    return contest


# ---- entries, which nobody sees before the whole import is done


def make_entry(
    past: PastEntry, contest: Contest, tracks: Mapping[str, UUID], code: str, now: datetime
) -> Entry:
    """A row's entry as a draft of nobody's, unsaved."""
    return Entry(
        id=uuid4(),
        contest_id=contest.id,
        track_id=tracks[past.track] if past.track else None,
        unit_id=past.unit_id,
        code=code,
        status=EntryStatus.DRAFT,
        title=past.title,
        summary=past.summary,
        answers=dict(past.answers),
        created_at=now,
        updated_at=now,
    )


def make_people(entry: Entry, past: PastEntry) -> list[Contributor]:
    return [
        Contributor(
            id=uuid4(),
            entry_id=entry.id,
            name=person.name,
            workplace=person.workplace,
            title=person.title,
            share=person.share,
            position=place,
        )
        for place, person in enumerate(past.people)
    ]


def make_version(
    entry: Entry, people: Sequence[Contributor], form: Sequence[FormField], submitted_at: datetime
) -> EntryVersion:
    """The entry's one frozen version; what search may know of it is set on the entry."""
    content = freeze(entry, form, people, ())
    entry.update_from_dict(search_columns(content, form))
    return EntryVersion(
        id=uuid4(),
        entry_id=entry.id,
        number=1,
        content=content,
        sha256=digest(content),
        submitted_at=submitted_at,
        submitted_by_id=NOBODY,
    )


# ---- awards


def decisions_by_number(grants: Iterable[Grant]) -> dict[str, Grant]:
    """Each decision once, as its first row tells of it."""
    found: dict[str, Grant] = {}
    for grant in grants:
        found.setdefault(grant.number, grant)
    return found


async def save_decisions(contest: Contest, grants: Iterable[Grant], now: datetime) -> dict[str, UUID]:
    """The decisions by number, those that were there before and new ones."""
    known = {one.number: one.id for one in await Decision.filter(contest_id=contest.id)}
    new = [
        Decision(
            id=uuid4(),
            contest_id=contest.id,
            number=number,
            decided_on=grant.decided_on,
            signer=grant.signer,
            signer_title=grant.signer_title,
            created_at=now,
        )
        for number, grant in decisions_by_number(grants).items()
        if number not in known
    ]
    await Decision.bulk_create(new)
    return known | {one.number: one.id for one in new}


async def save_awards(contest: Contest, granted: Mapping[UUID, Grant], now: datetime) -> int:
    """The awards of entries, with serials of their own; answers how many."""
    decisions = await save_decisions(contest, granted.values(), now)
    prizes = {prize.name["vi"]: prize.id for prize in await Prize.filter(contest_id=contest.id)}
    awards = [
        Award(
            contest_id=contest.id,
            entry_id=entry_id,
            prize_id=prizes[grant.prize],
            decision_id=decisions[grant.number],
            serial=serial_of(grant.decided_on.year, secrets.token_bytes(SERIAL_LETTERS)),
            created_at=now,
        )
        for entry_id, grant in granted.items()
    ]
    await Award.bulk_create(awards, batch_size=1_000)
    return len(awards)


def first_free(codes: Iterable[str]) -> int:
    """The number after which generated codes begin, beyond all that look like one."""
    numbers = [int(code[3:]) for code in codes if code.startswith("LS-") and code[3:].isdecimal()]
    return max(numbers, default=0)


def generated_code(number: int) -> str:
    """ "LS-0012", for an entry that came without a code."""
    return f"LS-{number:04}"
