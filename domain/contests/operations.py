"""What organisers do to seasons and contests."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError

from domain.accounts.models import RoleGrant
from domain.contests import policy, revision, rules, standard
from domain.contests.cleaning import clean_contest, clean_slug, under_input
from domain.contests.events import (
    ContestChanged,
    ContestCreated,
    ContestPublished,
    SeasonCreated,
    SeasonPublished,
)
from domain.contests.form_revision import revised_form
from domain.contests.inputs import ContestInput
from domain.contests.models import Contest, ContestKind, Criterion, FormField, Phase, Prize, Season, Track
from domain.contests.publication import ContestParts, publication_checks
from domain.contests.usage import usage_of
from domain.kernel.context import Context, Role
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound, worded
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.kernel.text import clean_localized

Localized = dict[str, str]


@operation(may=ORGANISERS)
async def create_season(
    ctx: Context, slug: str, name: Localized, summary: Localized, starts_on: date, ends_on: date
) -> Season:
    """Creates a season, unpublished; whoever creates it organises it.

    Raises Invalid for its texts or dates, Conflict when the address is taken."""
    require(policy.can_create_season(ctx.actor))
    if ends_on < starts_on:
        raise Invalid("contests.season_dates", fields=[FieldProblem("endsOn", "contests.season_dates")])
    season = Season(
        id=uuid4(),
        slug=clean_slug(slug, "slug"),
        name=clean_localized(name, "name"),
        summary=clean_localized(summary, "summary", 1_000, required=False),
        starts_on=starts_on,
        ends_on=ends_on,
        created_at=ctx.now,
    )
    await _save_under_slug(season, "slug")
    await _grant_organiser(ctx, season)
    ctx.record(SeasonCreated(season_id=season.id, slug=season.slug))
    return season


async def _grant_organiser(ctx: Context, season: Season) -> None:
    if ctx.actor.is_administrator:
        return  # runs it anyway
    await RoleGrant.create(
        id=uuid4(),
        user_id=ctx.actor.user_id,
        role=Role.ORGANISER,
        season_id=season.id,
        granted_by_id=ctx.actor.user_id,
        created_at=ctx.now,
    )


@operation(may=ORGANISERS)
async def publish_season(ctx: Context, season_id: UUID) -> Season:
    """Publishes a season.

    Its contests stay drafts until they are published themselves."""
    season = await Season.select_for_update().get_or_none(id=season_id)
    if season is None:
        raise NotFound
    require(policy.can_publish_season(ctx.actor, season))
    season.published_at = ctx.now
    await season.save(update_fields=["published_at"])
    ctx.record(SeasonPublished(season_id=season.id))
    return season


@operation(may=ORGANISERS)
async def create_contest(ctx: Context, season_id: UUID, title: Localized, slug: str) -> Contest:
    """Creates a draft contest with the standard form, rubric, prizes and a timetable within the season.

    Raises Invalid for its texts, Conflict when the address is taken."""
    season = await Season.get_or_none(id=season_id)
    if season is None:
        raise NotFound
    require(policy.can_create_contest(ctx.actor, season))
    contest = Contest(
        id=uuid4(),
        season_id=season.id,
        slug=clean_slug(slug, "slug"),
        kind=ContestKind.INITIATIVE,
        title=clean_localized(title, "title"),
        summary={},
        rules={},
        organiser_name={},
        created_at=ctx.now,
    )
    await _save_under_slug(contest, "slug")
    await _save_standard_children(contest, season, ctx.now)
    ctx.record(ContestCreated(contest_id=contest.id, season_id=season.id, slug=contest.slug))
    return contest


async def _save_standard_children(contest: Contest, season: Season, now: datetime) -> None:
    phases = standard.propose_phases(season.starts_on, season.ends_on, now)
    then = revision.standard_children(
        contest.id, phases, standard.standard_form(), standard.STANDARD_CRITERIA, standard.STANDARD_PRIZES
    )
    await revision.save_children(revision.Children([], [], [], [], []), then)


@operation(may=ORGANISERS)
async def update_contest(ctx: Context, contest_id: UUID, version: int, given: ContestInput) -> Contest:
    """Changes a contest as a whole.

    Raises Invalid for input that cannot be, Conflict for a stale version or what would break a running
    contest, with the reason."""
    contest = await _locked(contest_id)
    require(policy.can_edit_contest(ctx.actor, contest))
    _check_version(contest, version)
    given = clean_contest(given)
    parts = await _parts_of(contest)
    before, now = revision.terms_of(contest, revision.Children.of(parts)), revision.Children.of(parts)
    _check_slug_kept(contest, given)
    facts = await usage_of(contest)
    form = await revised_form(ctx, contest.id, parts.form_fields, given.form_fields, facts)
    then = revision.revised(contest.id, now, given, form.fields)
    revision.apply_to_contest(contest, given)
    after = revision.terms_of(contest, then)
    _check_change(before, after, form.problems, facts, ctx.now)
    contest.version += 1
    await _save_under_slug(contest, "input.slug")
    await revision.save_children(now, then)
    ctx.record(ContestChanged(contest.id, contest.version, _changed_parts(before, after)))
    return contest


@operation(may=ORGANISERS)
async def publish_contest(ctx: Context, contest_id: UUID, version: int) -> Contest:
    """Publishes a contest, for everybody to see and to take part in when its phases open.

    Raises Invalid listing everything that is missing, Conflict when the version is stale."""
    contest = await _locked(contest_id)
    require(policy.can_publish_contest(ctx.actor, contest))
    _check_version(contest, version)
    checks = publication_checks(await _parts_of(contest), ctx.now)
    missing = [FieldProblem("", check.code) for check in checks if not check.is_ok]
    if missing:
        raise Invalid("contests.not_ready", fields=missing, count=len(missing))
    contest.published_at = ctx.now
    await contest.save(update_fields=["published_at"])
    ctx.record(ContestPublished(contest_id=contest.id, season_id=contest.season_id))
    return contest


async def _locked(contest_id: UUID) -> Contest:
    contest = await Contest.select_for_update().get_or_none(id=contest_id)
    if contest is None:
        raise NotFound
    return contest


def _check_version(contest: Contest, version: int) -> None:
    if contest.version != version:
        raise Conflict("kernel.stale", current=contest.version)


async def _parts_of(contest: Contest) -> ContestParts:
    of = {"contest_id": contest.id}
    return ContestParts(
        contest=contest,
        season=await Season.get(id=contest.season_id),
        tracks=await Track.filter(**of).order_by("position", "id"),
        phases=await Phase.filter(**of).order_by("opens_at", "id"),
        form_fields=await FormField.filter(**of).order_by("position", "id"),
        criteria=await Criterion.filter(**of).order_by("position", "id"),
        prizes=await Prize.filter(**of).order_by("rank", "id"),
    )


def _check_slug_kept(contest: Contest, given: ContestInput) -> None:
    if contest.published_at and given.slug not in {None, contest.slug}:
        # the address is in mails and on posters by now
        raise Conflict("contests.slug_fixed", fields=[FieldProblem("input.slug", "contests.slug_fixed")])


def _check_change(
    before: rules.ContestTerms,
    after: rules.ContestTerms,
    of_form: list[FieldProblem],
    facts: rules.ContestFacts,
    now: datetime,
) -> None:
    problems = [*rules.change_problems(before, after, facts, now), *of_form]
    if problems:
        raise worded(Conflict, under_input(problems))


def _changed_parts(before: rules.ContestTerms, after: rules.ContestTerms) -> tuple[str, ...]:
    names = [name for name in rules.ContestTerms.__slots__ if getattr(before, name) != getattr(after, name)]
    return tuple(sorted(names))


async def _save_under_slug(row: Any, path: str) -> None:
    try:
        await row.save()
    except IntegrityError as error:
        if "slug" not in str(error):
            raise
        raise Conflict("contests.slug_taken", fields=[FieldProblem(path, "contests.slug_taken")]) from None
