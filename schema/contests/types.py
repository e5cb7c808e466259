"""Seasons and contests as the API shows them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from domain.contests import models, policy, queries, rules
from domain.contests.publication import ContestParts, publication_checks
from domain.contests.quotas import quotas_of
from domain.entries.lateness import Late, admission_at
from domain.entries.policy import can_create_entry
from domain.entries.queries import EntryOrder, public_entry_counts
from domain.entries.queries.evidence import series_of
from domain.judging.queries import judges_in
from domain.kernel.policy import Denial
from domain.voting.policy import can_vote
from schema.contests.files import FileRule
from schema.contests.form import FormField
from schema.contests.parts import BallotRule, Criterion, Phase, Prize, Track
from schema.contests.screening import ScreeningRule
from schema.contests.team_rules import TeamRules
from schema.context import Info
from schema.errors import Problem
from schema.loaders import load, load_list
from schema.messages import message
from schema.scalars import Check, Localized

if TYPE_CHECKING:
    from schema.awards.types import Award
    from schema.console.types import ContestConsole
    from schema.entries.evidence import EvidenceSeries
    from schema.entries.types import EntryConnection
    from schema.results.types import ResultConnection
    from schema.teams.types import Quota
    from schema.voting.types import Ballot, Tally


@strawberry.type
class SeasonViewerCan:
    """What the viewer may do with a season."""

    edit: bool
    create_contest: bool


@strawberry.type
class Season:
    """The frame in which contests are announced."""

    row: strawberry.Private[models.Season]
    id: strawberry.ID
    slug: str
    name: Localized
    summary: Localized
    starts_on: date
    ends_on: date
    is_published: bool

    @classmethod
    def of(cls, row: models.Season) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            slug=row.slug,
            name=Localized.of(row.name),
            summary=Localized.of(row.summary),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            is_published=row.published_at is not None,
        )

    @strawberry.field
    async def contests(self, info: Info) -> list[Contest]:
        return [Contest.of(row) for row in await load_list(info, queries.contests_of_seasons, self.row.id)]

    @strawberry.field
    def viewer_can(self, info: Info) -> SeasonViewerCan:
        actor = info.context.ctx.actor
        return SeasonViewerCan(
            edit=_may(policy.can_edit_season(actor, self.row)),
            create_contest=_may(policy.can_create_contest(actor, self.row)),
        )


@strawberry.type
class ContestViewerCan:
    """What the viewer may do now: the role allows it and the phase is open."""

    edit: bool
    publish: bool
    submit_entry: bool
    vote: bool
    see_console: bool
    invite_people: bool
    judge: bool


@strawberry.type
class Contest:
    """A contest, from its announcement to its awards."""

    row: strawberry.Private[models.Contest]
    id: strawberry.ID
    slug: str
    kind: models.ContestKind
    title: Localized
    summary: Localized
    rules: Localized
    organiser_name: Localized
    jury_weight: Decimal
    public_weight: Decimal
    judges_per_entry: int
    team_rules: TeamRules
    screening: ScreeningRule
    files: FileRule
    max_attachments: int
    grace_minutes: int
    ballot_rule: BallotRule
    version: int
    is_published: bool
    published_at: datetime | None

    @classmethod
    def of(cls, row: models.Contest) -> Self:
        return cls(
            row=row,
            id=strawberry.ID(str(row.id)),
            slug=row.slug,
            kind=row.kind,
            title=Localized.of(row.title),
            summary=Localized.of(row.summary),
            rules=Localized.of(row.rules),
            organiser_name=Localized.of(row.organiser_name),
            jury_weight=row.jury_weight,
            public_weight=row.public_weight,
            judges_per_entry=row.judges_per_entry,
            team_rules=TeamRules.of(row.team_rules),
            screening=ScreeningRule.of(row.screening_rule),
            files=FileRule.of(row.file_rule),
            max_attachments=row.max_attachments,
            grace_minutes=row.grace_minutes,
            ballot_rule=BallotRule.of(row),
            version=row.version,
            is_published=row.published_at is not None,
            published_at=row.published_at,
        )

    @strawberry.field
    async def season(self, info: Info) -> Season:
        row = await load(info, queries.seasons_by_id, self.row.season_id)
        if row is None:
            raise LookupError("a foreign key keeps a contest's season")
        return Season.of(row)

    @strawberry.field
    async def tracks(self, info: Info) -> list[Track]:
        return [Track.of(row) for row in await load_list(info, queries.tracks_of, self.row.id)]

    @strawberry.field
    async def phases(self, info: Info) -> list[Phase]:
        return [Phase.of(row) for row in await load_list(info, queries.phases_of, self.row.id)]

    @strawberry.field
    async def current_phase(self, info: Info) -> Phase | None:
        """Of the phases open now the one in which most people can do something."""
        now, rows = info.context.ctx.now, await load_list(info, queries.phases_of, self.row.id)
        return _phase_like(rows, rules.foremost_phase([row.window for row in rows], now))

    @strawberry.field
    async def next_phase(self, info: Info) -> Phase | None:
        now, rows = info.context.ctx.now, await load_list(info, queries.phases_of, self.row.id)
        return _phase_like(rows, rules.next_phase([row.window for row in rows], now))

    @strawberry.field
    async def form_fields(self, info: Info) -> list[FormField]:
        return [FormField.of(row) for row in await load_list(info, queries.form_fields_of, self.row.id)]

    @strawberry.field
    async def archived_form_fields(self, info: Info) -> list[FormField]:
        """Fields asked no more whose answers are kept; for organisers and auditors."""
        if not _may(policy.can_see_console(info.context.ctx.actor, self.row)):
            return []
        rows = await load_list(info, queries.whole_forms_of, self.row.id)
        return [FormField.of(row) for row in rows if row.archived_at is not None]

    @strawberry.field
    async def criteria(self, info: Info) -> list[Criterion]:
        return [Criterion.of(row) for row in await load_list(info, queries.criteria_of, self.row.id)]

    @strawberry.field
    async def prizes(self, info: Info) -> list[Prize]:
        return [Prize.of(row) for row in await load_list(info, queries.prizes_of, self.row.id)]

    @strawberry.field
    def quota_level(self) -> int:
        """Quotas count by the units of this depth of the tree, with those below them; 0 for the roots."""
        return self.row.quota_level

    @strawberry.field
    async def quotas(self, info: Info) -> list[Annotated[Quota, strawberry.lazy("schema.teams.types")]]:
        """How many entries units may bring in: the general rules first, then exceptions."""
        from schema.teams.types import Quota  # its module imports ours

        return [Quota.of(row) for row in await load_list(info, quotas_of, self.row.id)]

    @strawberry.field
    async def results_published_at(self, info: Info) -> datetime | None:
        """When the results were published: to the public only once they may be seen."""
        row, ctx = self.row, info.context.ctx
        if _may(policy.can_see_console(ctx.actor, row)):
            return row.results_published_at
        opens_at = rules.announcement_of(phase.window for phase in await _phases(info, row))
        return (
            row.results_published_at
            if rules.are_results_public(row.results_published_at, opens_at, ctx.now)
            else None
        )

    @strawberry.field
    async def public_entry_count(self, info: Info) -> int:
        """Entries with a public page now."""
        return await load(info, public_entry_counts, self.row.id) or 0

    @strawberry.field
    async def entries(
        self,
        info: Info,
        first: int = 24,
        after: str | None = None,
        track_id: strawberry.ID | None = None,
        unit_id: strawberry.ID | None = None,
        search: str | None = None,
        order: EntryOrder = EntryOrder.CODE,
    ) -> Annotated[EntryConnection, strawberry.lazy("schema.entries.types")]:
        """The public showcase of this contest."""
        from schema.entries.queries import contest_entries  # its module imports ours

        return await contest_entries(
            info, self.row, first=first, after=after, track_id=track_id, unit_id=unit_id, search=search,
            order=order,
        )  # fmt: skip

    @strawberry.field
    async def evidence(
        self, info: Info
    ) -> list[Annotated[EvidenceSeries, strawberry.lazy("schema.entries.evidence")]]:
        """Published pages in the entries that the viewer may see, by series."""
        from schema.entries.evidence import EvidenceSeries  # its module imports ours

        return [EvidenceSeries.of(row) for row in await load_list(info, series_of, self.row.id)]

    @strawberry.field
    async def viewer_can(self, info: Info) -> ContestViewerCan:
        ctx, row = info.context.ctx, self.row
        is_judge = await load(info, judges_in, row.id) or False
        can_open = await _open_kinds(info, row)
        bars_entry = is_judge or policy.is_organiser(ctx.actor, row) or policy.is_auditor(ctx.actor, row)
        may_enter = _may(can_create_entry(ctx.actor, runs_contest=bars_entry))
        return ContestViewerCan(
            edit=_may(policy.can_edit_contest(ctx.actor, row)),
            publish=_may(policy.can_publish_contest(ctx.actor, row)),
            submit_entry=may_enter and await _takes_entries(info, row),
            vote=_may(can_vote(ctx.actor, row)) and rules.PhaseKind.PUBLIC_VOTING in can_open,
            see_console=_may(policy.can_see_console(ctx.actor, row)),
            invite_people=_may(policy.can_invite_people(ctx.actor, row)),
            judge=is_judge,
        )

    @strawberry.field
    async def publication_checks(self, info: Info) -> list[Check]:
        """What must be there before publishing; for those who may publish."""
        ctx = info.context.ctx
        if not _may(policy.can_edit_contest(ctx.actor, self.row)):
            return []
        checks = publication_checks(await contest_parts(info, self.row), ctx.now)
        return [Check(code=c.code, message=message(ctx.locale, c.code, {}), is_ok=c.is_ok) for c in checks]

    @strawberry.field
    async def my_ballot(self, info: Info) -> Annotated[Ballot, strawberry.lazy("schema.voting.types")] | None:
        """The viewer's own ballot."""
        from schema.voting.queries import my_ballot  # its module imports ours

        return await my_ballot(info, self.row)

    @strawberry.field
    async def tally(self, info: Info) -> Annotated[Tally, strawberry.lazy("schema.voting.types")] | None:
        """The count, where the contest's rule shows it now."""
        from schema.voting.queries import tally  # its module imports ours

        return await tally(info, self.row)

    @strawberry.field
    async def results(
        self, info: Info, first: int = 50, after: str | None = None
    ) -> Annotated[ResultConnection, strawberry.lazy("schema.results.types")] | None:
        """The published result, best first; null before publication."""
        from schema.results.resolvers import public_results  # its module imports ours

        return await public_results(info, self.row, first, after)

    @strawberry.field
    async def winners(self, info: Info) -> list[Annotated[Award, strawberry.lazy("schema.awards.types")]]:
        """The awards, the highest first; empty before publication."""
        from schema.awards.resolvers import winners  # its module imports ours

        return await winners(info, self.row)

    @strawberry.field
    def console(
        self, info: Info
    ) -> Annotated[ContestConsole, strawberry.lazy("schema.console.types")] | None:
        """What organisers and auditors see; null to everybody else."""
        from schema.console.types import ContestConsole  # its module imports ours

        if not _may(policy.can_see_console(info.context.ctx.actor, self.row)):
            return None
        return ContestConsole(contest=self.row)


def _may(denial: Denial | None) -> bool:
    return denial is None


async def _phases(info: Info, contest: models.Contest) -> list[models.Phase]:
    return await load_list(info, queries.phases_of, contest.id)


async def _open_kinds(info: Info, contest: models.Contest) -> set[rules.PhaseKind]:
    """The phases in which something can be done now; none while the contest is a draft."""
    if contest.published_at is None:
        return set()
    windows = [phase.window for phase in await _phases(info, contest)]
    return {phase.kind for phase in rules.current_phases(windows, info.context.ctx.now)}


async def _takes_entries(info: Info, contest: models.Contest) -> bool:
    """Whether submission is open now, grace included."""
    windows = [phase.window for phase in await _phases(info, contest)]
    late = Late(timedelta(minutes=contest.grace_minutes))
    return contest.published_at is not None and admission_at(windows, info.context.ctx.now, late) is not None


async def contest_parts(info: Info, contest: models.Contest) -> ContestParts:
    """A contest with all that belongs to it, batched."""
    season = await load(info, queries.seasons_by_id, contest.season_id)
    if season is None:
        raise LookupError("a foreign key keeps a contest's season")
    return ContestParts(
        contest=contest,
        season=season,
        tracks=await load_list(info, queries.tracks_of, contest.id),
        phases=await _phases(info, contest),
        form_fields=await load_list(info, queries.form_fields_of, contest.id),
        criteria=await load_list(info, queries.criteria_of, contest.id),
        prizes=await load_list(info, queries.prizes_of, contest.id),
    )


def _phase_like(rows: list[models.Phase], window: rules.Phase | None) -> Phase | None:
    return next((Phase.of(row) for row in rows if window and row.kind is window.kind), None)


SeasonOrProblem = Annotated[Season | Problem, strawberry.union("SeasonOrProblem")]
ContestOrProblem = Annotated[Contest | Problem, strawberry.union("ContestOrProblem")]
