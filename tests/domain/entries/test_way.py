"""Entries on their way through the units, and places that units have, on a real database."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from domain.accounts.models import Unit, User
from domain.contests.models import ApprovalChain, CoAuthorConfirmation, Contest, Quota
from domain.contests.quota_rules import QuotaRule
from domain.contests.quotas import set_contest_quotas
from domain.entries.approval import ApprovalCapacity, ApprovalDecision, StopState
from domain.entries.models import ApprovalStep, Contributor, Entry, EntryStatus
from domain.entries.operations import (
    forward_entries,
    forward_for_units,
    return_entry,
    return_for_unit,
    submit_entry,
    withdraw_entry,
)
from domain.entries.queries import find_entry
from domain.entries.queries.approval import ways_of
from domain.entries.queries.participation import QuotaUse, quota_use, unit_dashboard
from domain.kernel.errors import Conflict
from domain.kernel.models import OutboxMessage
from tests.conftest import ctx_for, refused
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
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")
APPROVED, RETURNED, PASSED_OVER = ApprovalDecision
BY = ApprovalCapacity


class Tree:
    """A ministry, a department in it and an office in that, and their coordinators."""

    def __init__(self, ministry: Unit, department: Unit, office: Unit) -> None:
        self.ministry, self.department, self.office = ministry, department, office
        self.people: dict[UUID, User] = {}

    async def staff(self, *units: Unit) -> None:
        for unit in units:
            self.people[unit.id] = await make_coordinator(unit)

    async def approve(self, entry: Entry, unit: Unit, note: str = "") -> Entry:
        await forward_entries(await ctx_for(self.people[unit.id]), [entry.id], note)
        return await Entry.get(id=entry.id)


async def make_tree() -> Tree:
    ministry = await make_unit()
    department = await make_unit(ministry)
    return Tree(ministry, department, await make_unit(department))


async def submitted(unit: Unit, contest: Contest | None = None, **values: Any) -> Entry:
    """An entry of the unit that its author has just submitted."""
    contest = contest or await make_contest(approval=ApprovalChain.TO_TOP)
    entry = await make_entry(contest=contest, unit=unit, **values)
    return await submit_entry(await ctx_for(await author_of(entry)), entry.id, entry.version)


async def history(entry: Entry) -> list[tuple[UUID | None, str, str]]:
    rows = await ApprovalStep.filter(entry_id=entry.id).order_by("decided_at")
    return [(row.unit_id, row.decision, row.capacity) for row in rows]


async def test_each_unit_approves_in_turn_and_the_last_one_sends_it_on() -> None:
    tree = await make_tree()
    await tree.staff(tree.ministry, tree.department, tree.office)
    entry = await submitted(tree.office)
    for unit, next_unit in ((tree.office, tree.department), (tree.department, tree.ministry)):
        assert (entry.status, entry.waiting_unit_id) == (EntryStatus.SUBMITTED, unit.id)
        entry = await tree.approve(entry, unit, "Đồng ý")
        assert entry.waiting_unit_id == next_unit.id
    entry = await tree.approve(entry, tree.ministry)
    assert (entry.status, entry.waiting_unit_id) == (EntryStatus.FORWARDED, None)
    assert entry.forwarded_by_id == tree.people[tree.ministry.id].id
    assert await history(entry) == [
        (unit.id, APPROVED, BY.COORDINATOR) for unit in (tree.office, tree.department, tree.ministry)
    ]


async def test_a_lower_unit_cannot_approve_what_waits_above() -> None:
    tree = await make_tree()
    await tree.staff(tree.department, tree.office)
    entry = await tree.approve(await submitted(tree.office), tree.office)
    async with refused("entries.not_coordinator"):
        await tree.approve(entry, tree.office)
    view = await find_entry(await ctx_for(tree.people[tree.office.id]), entry.id)
    assert view
    assert view.can == {"return"}  # it vouched for the entry, and may take that back


async def test_a_unit_above_may_act_for_one_below_and_is_recorded_as_such() -> None:
    tree = await make_tree()
    await tree.staff(tree.department, tree.office)
    contest = await make_contest(approval=ApprovalChain.OWN_UNIT)
    entry = await tree.approve(await submitted(tree.office, contest), tree.department)
    assert entry.status is EntryStatus.FORWARDED
    assert await history(entry) == [(tree.office.id, APPROVED, BY.COORDINATOR_ABOVE)]


async def test_units_without_coordinators_are_passed_over_up_to_the_next_that_has_some() -> None:
    tree = await make_tree()
    await tree.staff(tree.ministry)
    entry = await submitted(tree.office)
    assert entry.waiting_unit_id == tree.ministry.id
    assert {(u, d, c) for u, d, c in await history(entry)} == {
        (unit.id, PASSED_OVER, BY.NOBODY) for unit in (tree.office, tree.department)
    }


async def test_the_organiser_acts_where_nobody_coordinates_and_is_recorded_as_such() -> None:
    tree, contest = await make_tree(), await make_contest(approval=ApprovalChain.TO_TOP)
    organiser = await make_organiser(contest_id=contest.id)
    entry = await submitted(tree.office, contest)
    assert entry.waiting_unit_id == tree.ministry.id
    view = await find_entry(await ctx_for(organiser), entry.id)
    assert view
    assert "act_for_unit" in view.can
    await forward_for_units(await ctx_for(organiser), [entry.id], "Đơn vị chưa có đầu mối")
    entry = await Entry.get(id=entry.id)
    assert entry.status is EntryStatus.FORWARDED
    assert (tree.ministry.id, APPROVED, BY.ORGANISER) in await history(entry)


async def test_the_organiser_returns_for_a_unit_without_coordinators() -> None:
    contest = await make_contest()
    organiser = await make_organiser(contest_id=contest.id)
    entry = await submitted(await make_unit(), contest)
    returned = await return_for_unit(await ctx_for(organiser), entry.id, "Cần số liệu")
    assert (returned.status, returned.return_reason) == (EntryStatus.RETURNED, "Cần số liệu")
    assert await history(entry) == [(entry.unit_id, RETURNED, BY.ORGANISER)]


async def test_where_somebody_coordinates_the_organiser_does_not_decide() -> None:
    tree, contest = await make_tree(), await make_contest()
    await tree.staff(tree.ministry)
    entry = await submitted(tree.office, contest)
    ctx = await ctx_for(await make_organiser(contest_id=contest.id))
    async with refused("entries.unit_decides"):
        await forward_for_units(ctx, [entry.id])
    async with refused("entries.unit_decides"):
        await return_for_unit(ctx, entry.id, "Không")
    auditor = await ctx_for(await make_auditor(contest_id=contest.id))
    async with refused("contests.not_organiser"):
        await forward_for_units(auditor, [entry.id])


async def test_a_returned_entry_begins_its_way_anew() -> None:
    tree = await make_tree()
    await tree.staff(tree.department, tree.office)
    contest = await make_contest(approval=ApprovalChain.UP_TO_LEVEL, approval_level=1)
    entry = await tree.approve(await submitted(tree.office, contest), tree.office)
    coordinator = await ctx_for(tree.people[tree.department.id])
    entry = await return_entry(coordinator, entry.id, "Thiếu minh chứng")
    assert (entry.status, entry.waiting_unit_id) == (EntryStatus.RETURNED, None)
    author = await ctx_for(await author_of(entry))
    entry = await submit_entry(author, entry.id, entry.version)
    assert entry.waiting_unit_id == tree.office.id
    await tree.approve(entry, tree.office)
    entry = await tree.approve(entry, tree.department)
    assert entry.status is EntryStatus.FORWARDED
    assert [row[1] for row in await history(entry)] == [APPROVED, RETURNED, APPROVED, APPROVED]


async def test_a_withdrawn_entry_waits_with_nobody() -> None:
    entry = await submitted(await make_unit())
    await withdraw_entry(await ctx_for(await author_of(entry)), entry.id)
    assert (await Entry.get(id=entry.id)).waiting_unit_id is None


async def test_two_coordinators_at_once_approve_once() -> None:
    tree = await make_tree()
    await tree.staff(tree.office)
    entry = await submitted(tree.office, await make_contest())
    others = [await make_coordinator(tree.office) for _ in range(3)]
    answers = await asyncio.gather(
        *[forward_entries(await ctx_for(one), [entry.id]) for one in others], return_exceptions=True
    )
    assert sum(isinstance(one, Conflict) for one in answers) == 2
    assert len(await history(entry)) == 1


async def test_history_and_way_are_for_those_concerned() -> None:
    tree = await make_tree()
    await tree.staff(tree.ministry, tree.office)
    entry = await tree.approve(await submitted(tree.office), tree.office, "Sáng kiến tốt")
    contest_id, season_id = entry.contest_id, (await Contest.get(id=entry.contest_id)).season_id
    for user in (
        await author_of(entry),
        tree.people[tree.office.id],
        tree.people[tree.ministry.id],
        await make_organiser(season_id=season_id),
        await make_auditor(contest_id=contest_id),
        await make_administrator(),
    ):
        way = (await ways_of(await ctx_for(user), [entry.id]))[entry.id]
        assert [stop.state for stop in way.stops] == [
            StopState.APPROVED,
            StopState.PASSED_OVER,
            StopState.WAITING,
        ]
        assert [step.note for step in way.steps] == ["Sáng kiến tốt", ""]
    for stranger in (await make_user(), await make_coordinator(await make_unit())):
        assert await ways_of(await ctx_for(stranger), [entry.id]) == {}


async def test_the_history_cannot_be_rewritten(db: asyncpg.Connection) -> None:
    tree = await make_tree()
    await tree.staff(tree.office)
    entry = await tree.approve(await submitted(tree.office, await make_contest()), tree.office)
    for statement in ("UPDATE approval_steps SET note = ''", "DELETE FROM approval_steps"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await db.execute(statement)
    assert len(await history(entry)) == 1


async def test_coordinators_are_told_once_for_what_comes_within_ten_minutes() -> None:
    entry = await submitted(await make_unit())
    (waits,) = await OutboxMessage.filter(event="EntryWaits")
    assert waits.payload["unit_id"] == str(entry.unit_id)
    assert waits.due_at.minute % 10 == 0
    assert waits.due_at > waits.created_at


async def test_the_last_approval_waits_for_co_authors_where_the_contest_says_so() -> None:
    contest = await make_contest(confirmation=CoAuthorConfirmation.BEFORE_SCREENING_CLOSES)
    tree = await make_tree()
    await tree.staff(tree.office)
    entry = await submitted(tree.office, contest, shares=(50, 50), co_authors=(await make_user(),))
    await Contributor.filter(entry_id=entry.id, position=1).update(confirmed_at=None, confirmed_share=None)
    async with refused("entries.not_confirmed"):
        await tree.approve(entry, tree.office)
    await Contributor.filter(entry_id=entry.id, position=1).update(confirmed_at=entry.created_at)
    assert (await tree.approve(entry, tree.office)).status is EntryStatus.FORWARDED


# ---- quotas


async def quota(contest: Contest, *rules: QuotaRule, level: int = 1) -> None:
    organiser = await make_organiser(contest_id=contest.id)
    await set_contest_quotas(await ctx_for(organiser), contest.id, level, list(rules))


async def test_places_are_taken_by_a_unit_with_those_below_it() -> None:
    tree, contest = await make_tree(), await make_contest()
    await quota(contest, QuotaRule(2))
    await submitted(tree.department, contest)
    kept = await submitted(tree.office, contest)
    draft = await make_entry(contest=contest, unit=tree.office)
    author = await ctx_for(await author_of(draft))
    async with refused("entries.quota_full"):
        await submit_entry(author, draft.id, draft.version)
    # who is in already may hand in the next version, and a withdrawn place is free
    await Entry.filter(id=kept.id).update(title="Tên khác")
    again = await submit_entry(await ctx_for(await author_of(kept)), kept.id, kept.version)
    await withdraw_entry(await ctx_for(await author_of(kept)), again.id)
    assert (await submit_entry(author, draft.id, draft.version)).status is EntryStatus.SUBMITTED


async def test_quotas_by_track_and_exceptions() -> None:
    tree, contest = await make_tree(), await make_contest()
    first, second = await contest.tracks.all().order_by("position")
    await quota(contest, QuotaRule(1, first.id), QuotaRule(None, first.id, tree.department.id))
    elsewhere = await make_unit(tree.ministry)
    for unit in (tree.office, tree.department, elsewhere):
        await submitted(unit, contest, track=first)
    draft = await make_entry(contest=contest, unit=elsewhere, track=first)
    async with refused("entries.quota_full_track"):
        await submit_entry(await ctx_for(await author_of(draft)), draft.id, draft.version)
    await submitted(elsewhere, contest, track=second)


async def test_the_last_place_goes_to_one_however_many_want_it_at_once() -> None:
    tree, contest = await make_tree(), await make_contest()
    await quota(contest, QuotaRule(3))
    drafts = [await make_entry(contest=contest, unit=unit) for unit in (tree.office, tree.department) * 4]
    contexts = [await ctx_for(await author_of(draft)) for draft in drafts]
    answers = await asyncio.gather(
        *(submit_entry(ctx, draft.id, draft.version) for ctx, draft in zip(contexts, drafts, strict=True)),
        return_exceptions=True,
    )
    assert sum(isinstance(one, Entry) for one in answers) == 3
    assert {one.code for one in answers if isinstance(one, Conflict)} == {"entries.quota_full"}
    assert await Entry.filter(contest_id=contest.id, status=EntryStatus.SUBMITTED).count() == 3


async def test_quotas_are_set_anew_as_a_whole_and_name_what_is_there() -> None:
    contest = await make_contest()
    await quota(contest, QuotaRule(5), QuotaRule(2, unit_id=(await make_unit()).id))
    await quota(contest, QuotaRule(7), level=0)
    (row,) = await Quota.filter(contest_id=contest.id)
    assert (row.maximum, (await Contest.get(id=contest.id)).quota_level) == (7, 0)
    async with refused("contests.unknown_unit"):
        await quota(contest, QuotaRule(2, unit_id=UUID(int=1)))


async def test_coordinators_see_how_many_places_are_taken() -> None:
    tree, contest = await make_tree(), await make_contest()
    await tree.staff(tree.department)
    await quota(contest, QuotaRule(4), QuotaRule(1, unit_id=tree.office.id))
    await submitted(tree.office, contest)
    await submitted(tree.department, contest)
    assert await quota_use(await ctx_for(tree.people[tree.department.id])) == [
        QuotaUse(contest.id, None, tree.department.id, 4, 2, True),
        QuotaUse(contest.id, None, tree.office.id, 1, 1, True),
    ]
    assert await quota_use(await ctx_for(await make_user())) == []


# ---- the dashboard


async def test_a_dashboard_counts_with_denominators_and_beside_the_season_before() -> None:
    tree = await make_tree()
    await tree.staff(tree.department)
    await make_member(tree.office)
    last, now = await make_season(), await make_season()
    season = {last: -400, now: 0}
    for one in season:
        await type(one).filter(id=one.id).update(starts_on=f"202{5 if one is last else 6}-01-01")
    for one, units in ((last, [tree.office]), (now, [tree.office, tree.office, tree.department])):
        contest = await make_contest(season=one)
        for unit in units:
            await submitted(unit, contest)
    await make_entry(contest=contest, unit=tree.office)
    found = await unit_dashboard(await ctx_for(tree.people[tree.department.id]), tree.department.id, None)
    assert found
    assert (found.season.id, found.season_before and found.season_before.id) == (now.id, last.id)
    whole, office = found.lines
    assert (whole.unit_id, whole.units, whole.staff) == (tree.department.id, 2, 20)
    assert whole.members == 7  # the coordinator, a member, and the authors of five entries
    assert (whole.now.handed_in, whole.now.drafts, whole.now.units_taking_part, whole.now.authors) == (
        3,
        1,
        2,
        3,
    )
    assert whole.before
    assert (whole.before.handed_in, whole.before.units_taking_part, whole.before.authors) == (1, 1, 1)
    assert (office.unit_id, office.units, office.now.submitted) == (tree.office.id, 1, 2)
    stranger = await ctx_for(await make_coordinator(tree.office))
    assert await unit_dashboard(stranger, tree.department.id, None) is None
