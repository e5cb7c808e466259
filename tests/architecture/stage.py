"""A small world with one of each persona in it, and their namesakes from somewhere else."""

from __future__ import annotations

from dataclasses import dataclass

from domain.accounts.models import Unit, User
from domain.contests.models import Contest, PhaseKind, Season
from domain.entries.models import Entry, EntryStatus
from domain.judging.models import Assignment, Judge, Round, RoundStatus, Score
from domain.kernel.policy import Persona
from tests.factories.accounts import (
    make_administrator,
    make_auditor,
    make_coordinator,
    make_member,
    make_organiser,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest, make_season
from tests.factories.entries import make_entry
from tests.factories.judging import make_judge, make_round, make_scorecard


@dataclass
class Place:
    """A season with a contest, a unit, an entry and a round, and the people who have to do with them."""

    season: Season
    contest: Contest
    unit: Unit
    entry: Entry
    author: User
    co_author: User
    coordinator: User
    organiser: User
    auditor: User
    round: Round
    judge: Judge
    judge_user: User
    scorecard: Assignment


@dataclass
class Stage:
    """`here` is what operations are called on. `there` is alike, and nobody's from here; its people are the
    foreign ones. `neutral` is a contest in which nobody has a part yet."""

    here: Place
    there: Place
    neutral: Contest
    administrator: User
    account: User

    def user(self, persona: Persona) -> User | None:
        """Who plays the persona; None for the visitor."""
        return {
            Persona.VISITOR: None,
            Persona.ACCOUNT: self.account,
            Persona.AUTHOR: self.here.author,
            Persona.COORDINATOR: self.here.coordinator,
            Persona.JUDGE: self.here.judge_user,
            Persona.ORGANISER: self.here.organiser,
            Persona.AUDITOR: self.here.auditor,
            Persona.ADMINISTRATOR: self.administrator,
        }[persona]

    async def foreigners(self) -> dict[str, User]:
        """People of the scoped personas, elsewhere; and some who stand near but not near enough."""
        return {
            "author of another entry": self.there.author,
            "co-author of the entry": self.here.co_author,
            "coordinator of another unit": self.there.coordinator,
            "judge of another contest": self.there.judge_user,
            "judge on the panel without the entry": await self._idle_judge(),
            "organiser of another season": self.there.organiser,
            "organiser of another contest of the season": await self._sibling_organiser(),
            "auditor of another season": self.there.auditor,
        }

    async def _idle_judge(self) -> User:
        user = await make_user()
        await make_judge(self.here.round, user)
        return user

    async def _sibling_organiser(self) -> User:
        sibling = await make_contest(season=self.here.season)
        return await make_organiser(contest_id=sibling.id)


async def clear_desk(place: Place) -> None:
    """Takes the entry off the judge's desk, where nothing of a draft would be."""
    await Score.filter(assignment_id=place.scorecard.id).delete()
    await Assignment.filter(id=place.scorecard.id).delete()


async def make_stage(
    phase: PhaseKind,
    *,
    entry: EntryStatus,
    round_status: RoundStatus = RoundStatus.OPEN,
    is_published: bool = True,
) -> Stage:
    """The world in this phase, with entries and rounds in these states."""
    return Stage(
        here=await _make_place(phase, entry, round_status, is_published=is_published),
        there=await _make_place(phase, entry, round_status, is_published=is_published),
        neutral=await make_contest(phase=phase),
        administrator=await make_administrator(),
        account=await make_user(),
    )


async def _make_place(
    phase: PhaseKind, status: EntryStatus, round_status: RoundStatus, *, is_published: bool
) -> Place:
    season = await make_season(is_published=is_published)
    contest = await make_contest(season=season, phase=phase, is_published=is_published)
    parent = await make_unit()
    unit = await make_unit(parent)
    author, co_author = await make_member(unit), await make_user()
    entry = await make_entry(
        contest=contest, author=author, unit=unit, status=status, shares=(60, 40), co_authors=(co_author,)
    )
    round_ = await make_round(contest, status=round_status, judges_per_entry=1)
    judge_user = await make_user()
    judge = await make_judge(round_, judge_user)
    return Place(
        season=season,
        contest=contest,
        unit=unit,
        entry=entry,
        author=author,
        co_author=co_author,
        # of the unit above, who also appoints coordinators
        coordinator=await make_coordinator(parent),
        organiser=await make_organiser(season_id=season.id),
        auditor=await make_auditor(contest_id=contest.id),
        round=round_,
        judge=judge,
        judge_user=judge_user,
        scorecard=await make_scorecard(judge, entry, handed_in=False),
    )
