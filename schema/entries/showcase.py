"""The showcase: public entries, searched and filtered, the counts beside the filters, and what to offer while
somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.contests.queries import contests_by_id, seasons_by_id
from domain.entries import queries
from domain.entries.queries import EntryFilter, EntryOrder, Facets
from domain.voting.queries import shown_votes
from schema.console.types import TrackCount, UnitCount
from schema.context import Info
from schema.entries.types import EntryConnection
from schema.loaders import load_present
from schema.scalars import Localized, maybe_id

if TYPE_CHECKING:
    from schema.contests.types import Contest, Season

KEPT = "a foreign key keeps it"


@strawberry.input
class ShowcaseFilter:
    """Which public entries; what is left out does not filter. `unitId` takes the units below with it, `awardRank` is
    the rank of the prize won, `scope` and `medium` are values of public choices."""

    search: str | None = None
    season_slug: str | None = None
    contest_slug: str | None = None
    track_id: strawberry.ID | None = None
    unit_id: strawberry.ID | None = None
    awarded_only: bool = False
    award_rank: int | None = None
    scope: str | None = None
    medium: str | None = None

    def to_domain(self) -> EntryFilter:
        return EntryFilter(
            search=self.search,
            season_slug=self.season_slug,
            contest_slug=self.contest_slug,
            track_id=maybe_id(self.track_id),
            unit_id=maybe_id(self.unit_id),
            awarded_only=self.awarded_only,
            award_rank=self.award_rank,
            scope=self.scope,
            medium=self.medium,
        )


@strawberry.type
class SeasonCount:
    season_id: strawberry.Private[UUID]
    count: int

    @strawberry.field
    async def season(self, info: Info) -> Annotated[Season, strawberry.lazy("schema.contests.types")]:
        from schema.contests.types import Season  # its module imports ours

        return Season.of(await load_present(info, seasons_by_id, self.season_id, KEPT))


@strawberry.type
class ContestCount:
    contest_id: strawberry.Private[UUID]
    count: int

    @strawberry.field
    async def contest(self, info: Info) -> Annotated[Contest, strawberry.lazy("schema.contests.types")]:
        from schema.contests.types import Contest  # its module imports ours

        return Contest.of(await load_present(info, contests_by_id, self.contest_id, KEPT))


@strawberry.type
class AwardCount:
    """Entries that won a prize of this rank, 1 the highest."""

    rank: int
    count: int


@strawberry.type
class ChoiceCount:
    """Entries whose authors chose this value. `label`: as the form words it; null where no form has it."""

    value: str
    label: Localized | None
    count: int


@strawberry.type
class ShowcaseFacets:
    """How many entries each choice of a filter would show beside what else is chosen; choices without any are left
    out. A unit's count has those of the units below in it."""

    total: int
    seasons: list[SeasonCount]
    contests: list[ContestCount]
    tracks: list[TrackCount]
    units: list[UnitCount]
    awards: list[AwardCount]
    scopes: list[ChoiceCount]
    media: list[ChoiceCount]

    @classmethod
    def of(cls, found: Facets) -> Self:
        return cls(
            total=found.total,
            seasons=[SeasonCount(season_id=id_, count=count) for id_, count in found.seasons.items()],
            contests=[ContestCount(contest_id=id_, count=count) for id_, count in found.contests.items()],
            tracks=[TrackCount(track_id=id_, count=count) for id_, count in found.tracks.items()],
            units=[UnitCount(unit_id=id_, count=count) for id_, count in found.units.items()],
            awards=[AwardCount(rank=rank, count=count) for rank, count in found.awards.items()],
            scopes=_choices(found, "scope", found.scopes),
            media=_choices(found, "medium", found.media),
        )


def _choices(found: Facets, key: str, counts: dict[str, int]) -> list[ChoiceCount]:
    labels = {value: found.labels.get((key, value)) for value in counts}
    return [
        ChoiceCount(value=value, label=Localized.of(label) if (label := labels[value]) else None, count=count)
        for value, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


@strawberry.type
class SearchSuggestion:
    """A public entry whose title fits what was typed so far."""

    entry_id: strawberry.ID
    title: str


@strawberry.type
class ShowcaseQuery:
    @strawberry.field
    async def showcase(
        self,
        info: Info,
        first: int = 24,
        after: str | None = None,
        filter: ShowcaseFilter | None = None,
        order: EntryOrder | None = None,
    ) -> EntryConnection:
        """All entries with a public page, newest first; searched ones best match first, unless an order is given."""
        ctx, wanted = info.context.ctx, (filter or ShowcaseFilter()).to_domain()
        votes = await shown_votes(ctx) if order is EntryOrder.VOTES else None
        return EntryConnection.of(await queries.showcase(ctx, wanted, order, first, after, votes))

    @strawberry.field
    async def showcase_facets(self, info: Info, filter: ShowcaseFilter | None = None) -> ShowcaseFacets:
        """The counts beside the showcase's filters."""
        wanted = (filter or ShowcaseFilter()).to_domain()
        return ShowcaseFacets.of(await queries.showcase_facets(info.context.ctx, wanted))

    @strawberry.field
    async def search_suggestions(self, info: Info, search: str) -> list[SearchSuggestion]:
        """What to offer while somebody types into the showcase's search box."""
        return [
            SearchSuggestion(entry_id=strawberry.ID(str(one.entry_id)), title=one.title)
            for one in await queries.suggestions(info.context.ctx, search)
        ]
