"""Reads of seasons and contests. What a viewer may not see is absent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from domain.contests import policy, rules
from domain.contests.form_changes import FormUse
from domain.contests.form_revision import field_uses
from domain.contests.models import Contest, Criterion, FormField, Phase, PhaseKind, Prize, Season, Track
from domain.kernel import paging
from domain.kernel.context import Actor, Context, Role
from domain.kernel.paging import Page

Child = TypeVar("Child", Track, Phase, FormField, Criterion, Prize)
BEHIND_THE_SCENES = frozenset({Role.ORGANISER, Role.AUDITOR})


class ContestFilter(StrEnum):
    """OPEN: begun, with something still to decide. FINISHED: only the announcement is left, or nothing.
    MINE: those the viewer runs or audits, drafts included."""

    ALL = "ALL"
    OPEN = "OPEN"
    UPCOMING = "UPCOMING"
    FINISHED = "FINISHED"
    MINE = "MINE"


# ---- what a viewer may see


def _scopes(actor: Actor) -> tuple[set[UUID], set[UUID]]:
    """The seasons and the contests in which the actor sees behind the scenes."""
    grants = [grant for grant in actor.grants if grant.role in BEHIND_THE_SCENES]
    return {g.season_id for g in grants if g.season_id}, {g.contest_id for g in grants if g.contest_id}


def _own_contests(actor: Actor) -> Q:
    seasons, contests = _scopes(actor)
    return Q(season_id__in=list(seasons)) | Q(id__in=list(contests))


def contests_visible_to(ctx: Context) -> QuerySet[Contest]:
    """Published contests, and the drafts of those who run or audit them."""
    if ctx.actor.is_administrator:
        return Contest.all()
    return Contest.filter(Q(published_at__isnull=False) | _own_contests(ctx.actor))


def seasons_visible_to(ctx: Context) -> QuerySet[Season]:
    """Published seasons, and those in which the viewer runs or audits something."""
    if ctx.actor.is_administrator:
        return Season.all()
    seasons, contests = _scopes(ctx.actor)
    around = Contest.filter(id__in=list(contests)).values("season_id")
    return Season.filter(Q(published_at__isnull=False) | Q(id__in=list(seasons)) | Q(id__in=Subquery(around)))


async def find_contest(ctx: Context, slug: str) -> Contest | None:
    """The contest of this address, None when absent or hidden."""
    return await contests_visible_to(ctx).get_or_none(slug=slug) if rules.is_slug(slug) else None


async def contest_by_id(ctx: Context, contest_id: UUID) -> Contest | None:
    """The contest, None when absent or hidden."""
    return await contests_visible_to(ctx).get_or_none(id=contest_id)


async def find_season(ctx: Context, slug: str) -> Season | None:
    """The season of this address, None when absent or hidden."""
    return await seasons_visible_to(ctx).get_or_none(slug=slug) if rules.is_slug(slug) else None


async def seasons(ctx: Context) -> list[Season]:
    """All seasons the viewer may see, the latest first."""
    return await seasons_visible_to(ctx).order_by("-starts_on", "id")


async def contest_page(ctx: Context, filter: ContestFilter, first: int, after: str | None) -> Page[Contest]:
    """A page of the contests the viewer may see, the newest first. Invalid for a bad size or cursor."""
    query = _filtered(ctx, filter)
    return await paging.page(query, order=("-created_at", "id"), first=first, after=after)


def _filtered(ctx: Context, filter: ContestFilter) -> QuerySet[Contest]:
    visible = contests_visible_to(ctx)
    if filter is ContestFilter.MINE:
        return visible if ctx.actor.is_administrator else visible.filter(_own_contests(ctx.actor))
    begun = Subquery(Phase.filter(opens_at__lte=ctx.now).values("contest_id"))
    # never by the publication of results: a list must not tell of it before the announcement
    deciding = Phase.filter(closes_at__gt=ctx.now).exclude(kind=PhaseKind.ANNOUNCEMENT)
    undecided = Subquery(deciding.values("contest_id"))
    match filter:
        case ContestFilter.OPEN:
            return visible.filter(id__in=begun).filter(id__in=undecided)
        case ContestFilter.UPCOMING:
            return visible.filter(id__not_in=begun)
        case ContestFilter.FINISHED:
            return visible.filter(id__in=begun).filter(id__not_in=undecided)
        case _:
            return visible


# ---- batches for loaders


async def seasons_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, Season]:
    """A contest's season, whoever asks: who sees the contest may see what it belongs to."""
    return {season.id: season for season in await Season.filter(id__in=ids)}


async def contests_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, Contest]:
    """Contests the viewer may see, by id."""
    return {contest.id: contest for contest in await contests_visible_to(ctx).filter(id__in=ids)}


async def contests_of_seasons(ctx: Context, season_ids: list[UUID]) -> dict[UUID, list[Contest]]:
    """The visible contests of each season, the newest first."""
    found: dict[UUID, list[Contest]] = defaultdict(list)
    for contest in (
        await contests_visible_to(ctx).filter(season_id__in=season_ids).order_by("-created_at", "id")
    ):
        found[contest.season_id].append(contest)
    return found


async def tracks_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, Track]:
    """Tracks by id; they are no more secret than the contest one came by."""
    return {track.id: track for track in await Track.filter(id__in=ids)}


async def form_fields_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, FormField]:
    """Form fields by id."""
    return {field.id: field for field in await FormField.filter(id__in=ids)}


async def criteria_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, Criterion]:
    """Criteria by id."""
    return {criterion.id: criterion for criterion in await Criterion.filter(id__in=ids)}


async def prizes_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, Prize]:
    """Prizes by id."""
    return {prize.id: prize for prize in await Prize.filter(id__in=ids)}


async def tracks_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Track]]:
    """Each contest's tracks, in their order."""
    return _by_contest(await Track.filter(contest_id__in=contest_ids).order_by("position", "id"))


async def phases_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Phase]]:
    """Each contest's phases, as they open."""
    found = await Phase.filter(contest_id__in=contest_ids)
    return _by_contest(sorted(found, key=lambda p: (p.opens_at, rules.PHASE_ORDER.index(p.kind))))


async def form_fields_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[FormField]]:
    """Each contest's entry form as it is asked now, in its order."""
    asked = FormField.filter(contest_id__in=contest_ids, archived_at=None)
    return _by_contest(await asked.order_by("position", "id"))


async def whole_forms_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[FormField]]:
    """Each contest's entry form, archived fields last."""
    return _by_contest(await FormField.filter(contest_id__in=contest_ids).order_by("position", "id"))


async def criteria_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Criterion]]:
    """Each contest's rubric, in its order."""
    return _by_contest(await Criterion.filter(contest_id__in=contest_ids).order_by("position", "id"))


async def prizes_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Prize]]:
    """Each contest's prizes, the highest first."""
    return _by_contest(await Prize.filter(contest_id__in=contest_ids).order_by("rank", "id"))


def _by_contest(children: Sequence[Child]) -> dict[UUID, list[Child]]:
    found: dict[UUID, list[Child]] = defaultdict(list)
    for child in children:
        found[child.contest_id].append(child)
    return found


async def form_usage(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, FormUse]:
    """How many entries answer each field, of contests whose organisers or auditors ask; others are absent."""
    contests = await Contest.filter(id__in=contest_ids)
    seen = [one.id for one in contests if policy.can_see_console(ctx.actor, one) is None]
    counts = await field_uses(ctx, seen) if seen else {}
    return {contest_id: FormUse(counts.get(contest_id, {})) for contest_id in seen}


# ---- time


async def windows_of(contest_id: UUID) -> tuple[rules.Phase, ...]:
    """The contest's phases as the rules take them."""
    return tuple(phase.window for phase in await Phase.filter(contest_id=contest_id))


async def announcements_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, datetime]:
    """When winners may appear at the earliest, of each contest that names a day."""
    phases = await Phase.filter(contest_id__in=contest_ids, kind=PhaseKind.ANNOUNCEMENT)
    return {phase.contest_id: phase.opens_at for phase in phases}


async def announcement_opens_at(contest_id: UUID) -> datetime | None:
    """When winners may appear at the earliest; None when the contest names no day."""
    phase = await Phase.get_or_none(contest_id=contest_id, kind=PhaseKind.ANNOUNCEMENT)
    return phase.opens_at if phase else None


async def has_public_results(contest: Contest, now: datetime) -> bool:
    """The publication gate of one contest."""
    if contest.results_published_at is None:
        return False
    opens_at = await announcement_opens_at(contest.id)
    return rules.are_results_public(contest.results_published_at, opens_at, now)
