"""Who sees how much of an entry, before and after submission closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from domain.accounts.models import Unit, User
from domain.contests.models import Contest, PhaseKind
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.models import Entry, EntryStatus
from domain.entries.operations import save_entry
from domain.entries.policy import Access
from domain.entries.queries import (
    EntryFilter,
    console_entries,
    find_entry,
    my_entries,
    public_preview,
    showcase,
    unit_entries,
    versions_of,
)
from domain.entries.views import EntryView
from domain.judging.models import RoundStatus
from tests.conftest import ctx_for
from tests.factories.accounts import (
    make_administrator,
    make_auditor,
    make_coordinator,
    make_member,
    make_organiser,
    make_unit,
    make_user,
)
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import make_entry, submit_as
from tests.factories.judging import make_assignment, make_conflict, make_judge, make_round

pytestmark = pytest.mark.usefixtures("db")
N, P, J, S, A = Access.NONE, Access.PUBLIC, Access.JUDGE, Access.STAFF, Access.AUTHOR
PEOPLE = (
    "visitor",
    "stranger",
    "colleague",
    "other_coordinator",
    "coordinator",
    "coordinator_above",
    "organiser",
    "auditor",
    "administrator",
    "author",
    "co_author",
)


@dataclass
class Scene:
    """A contest, its entry, and everybody who might look at it."""

    contest: Contest
    entry: Entry
    unit: Unit
    people: dict[str, User | None]


async def make_scene(status: EntryStatus, phase: PhaseKind = PhaseKind.SUBMISSION) -> Scene:
    above = await make_unit()
    unit = await make_unit(above)
    contest = await make_contest()
    author, co_author = await make_member(unit), await make_user()
    entry = await make_entry(
        contest=contest,
        unit=unit,
        author=author,
        co_authors=(co_author,),
        shares=(60, 40),
        status=status,
        cover=True,
        documents=1,
    )
    await move_to(contest, phase)
    people = {
        "visitor": None,
        "stranger": await make_user(),
        "colleague": await make_member(unit),
        "other_coordinator": await make_coordinator(await make_unit()),
        "coordinator": await make_coordinator(unit),
        "coordinator_above": await make_coordinator(above),
        "organiser": await make_organiser(contest_id=contest.id),
        "auditor": await make_auditor(season_id=contest.season_id),
        "administrator": await make_administrator(),
        "author": author,
        "co_author": co_author,
    }
    return Scene(contest, entry, unit, people)


async def seen(user: User | None, entry: Entry) -> EntryView | None:
    return await find_entry(await ctx_for(user), entry.id)


@pytest.mark.parametrize(
    ("status", "phase", "expected"),
    [
        (EntryStatus.DRAFT, PhaseKind.SUBMISSION, [N, N, N, N, N, N, N, N, N, A, A]),
        (EntryStatus.DRAFT, PhaseKind.JUDGING, [N, N, N, N, N, N, N, N, N, A, A]),
        (EntryStatus.SUBMITTED, PhaseKind.SUBMISSION, [N, N, N, N, S, S, S, S, S, A, A]),
        (EntryStatus.SUBMITTED, PhaseKind.JUDGING, [N, N, N, N, S, S, S, S, S, A, A]),
        (EntryStatus.RETURNED, PhaseKind.JUDGING, [N, N, N, N, S, S, S, S, S, A, A]),
        (EntryStatus.WITHDRAWN, PhaseKind.JUDGING, [N, N, N, N, S, S, S, S, S, A, A]),
        (EntryStatus.FORWARDED, PhaseKind.SUBMISSION, [N, N, N, N, S, S, S, S, S, A, A]),
        (EntryStatus.FORWARDED, PhaseKind.SCREENING, [P, P, P, P, S, S, S, S, S, A, A]),
        (EntryStatus.FORWARDED, PhaseKind.ANNOUNCEMENT, [P, P, P, P, S, S, S, S, S, A, A]),
    ],
)
async def test_the_matrix(status: EntryStatus, phase: PhaseKind, expected: list[Access]) -> None:
    scene = await make_scene(status, phase)
    found = {name: await seen(user, scene.entry) for name, user in scene.people.items()}
    assert {name: view.access if view else N for name, view in found.items()} == dict(
        zip(PEOPLE, expected, strict=True)
    )


async def test_what_each_level_shows() -> None:
    scene = await make_scene(EntryStatus.FORWARDED, PhaseKind.JUDGING)

    async def shown(name: str) -> dict[str, Any]:
        view = await seen(scene.people[name], scene.entry)
        assert view
        first = view.contributors[0]
        return {
            "answers": sorted(view.answers),
            "private": (first.email, first.birth_date, first.qualification),
            "files": [a.file_name for a in view.attachments],
        }

    private = ("answers", "private", "files")
    public = await shown("visitor")
    assert public == dict(zip(private, (["novelty"], (None, None, None), ["bia.webp"]), strict=True))
    for name in ("coordinator", "organiser", "author", "co_author"):
        whole = await shown(name)
        assert whole["answers"] == ["internal_note", "novelty"]
        assert all(whole["private"])
        assert whole["files"] == ["tai-lieu-1.pdf", "bia.webp"]


async def test_judges_see_assigned_entries_without_private_data() -> None:
    scene = await make_scene(EntryStatus.FORWARDED)  # not public yet
    judge_user, other_user = await make_user(), await make_user()
    panel = await make_round(scene.contest)
    judge = await make_judge(panel, judge_user)
    await make_judge(panel, other_user)
    await make_assignment(judge, scene.entry)
    view = await seen(judge_user, scene.entry)
    assert view
    assert view.access is J
    assert sorted(view.answers) == ["internal_note", "novelty"]
    assert [a.file_name for a in view.attachments] == ["tai-lieu-1.pdf", "bia.webp"]
    assert {(c.email, c.birth_date, c.qualification, c.has_account) for c in view.contributors} == {
        (None, None, None, None)
    }
    assert await seen(other_user, scene.entry) is None


@pytest.mark.parametrize("barrier", ["conflict", "released", "preparing"])
async def test_what_closes_an_entry_to_its_judge(barrier: str) -> None:
    scene = await make_scene(EntryStatus.FORWARDED)
    user = await make_user()
    status = RoundStatus.PREPARING if barrier == "preparing" else RoundStatus.OPEN
    judge = await make_judge(await make_round(scene.contest, status=status), user)
    released = {"released_at": scene.entry.created_at} if barrier == "released" else {}
    await make_assignment(judge, scene.entry, **released)
    if barrier == "conflict":
        await make_conflict(judge, scene.entry)
    assert await seen(user, scene.entry) is None


async def test_later_edits_are_the_authors_alone() -> None:
    scene = await make_scene(EntryStatus.SUBMITTED)
    edited = EntryInput(
        title="CANARY chưa nộp",
        summary="CANARY",
        track_id=scene.entry.track_id,
        unit_id=scene.entry.unit_id,
        answers={"novelty": "CANARY"},
        contributors=tuple(
            ContributorInput(name=row.name, share=row.share, email=row.email)
            for row in await scene.entry.contributors.all()
        ),
    )
    await save_entry(await ctx_for(scene.people["author"]), scene.entry.id, 1, edited)
    await Entry.filter(id=scene.entry.id).update(status=EntryStatus.FORWARDED, waiting_unit_id=None)
    await move_to(scene.contest, PhaseKind.JUDGING)
    for name, user in scene.people.items():
        view = await seen(user, scene.entry)
        assert view
        assert ("CANARY" in repr(view)) == (name in {"author", "co_author"})
        hits = await showcase(await ctx_for(user), EntryFilter(search="CANARY"), None, 24, None)
        assert hits.total == 0


async def test_outsiders_do_not_see_how_an_author_works() -> None:
    scene = await make_scene(EntryStatus.FORWARDED, PhaseKind.JUDGING)
    await Entry.filter(id=scene.entry.id).update(version=17, return_reason="CANARY")
    public, staff = await seen(None, scene.entry), await seen(scene.people["organiser"], scene.entry)
    assert public
    assert staff
    assert (public.version, public.updated_at, public.return_reason) == (1, scene.entry.submitted_at, "")
    assert staff.return_reason == "CANARY"


async def test_versions_are_listed_for_insiders_only() -> None:
    scene = await make_scene(EntryStatus.FORWARDED, PhaseKind.JUDGING)
    await submit_as(await Entry.get(id=scene.entry.id), EntryStatus.FORWARDED)

    async def numbers(user: User | None) -> list[int]:
        found = await versions_of(await ctx_for(user), [scene.entry.id])
        return [version.number for version in found.get(scene.entry.id, [])]

    assert await numbers(scene.people["author"]) == [1, 2]
    assert await numbers(scene.people["organiser"]) == [1, 2]
    assert await numbers(None) == [2]


# ---- what one may do


@pytest.mark.parametrize(
    ("name", "status", "phase", "expected"),
    [
        ("author", EntryStatus.DRAFT, PhaseKind.SUBMISSION, {"edit", "submit", "lead"}),
        ("author", EntryStatus.DRAFT, PhaseKind.JUDGING, set()),
        ("author", EntryStatus.SUBMITTED, PhaseKind.SUBMISSION, {"edit", "submit", "withdraw", "lead"}),
        ("author", EntryStatus.SUBMITTED, PhaseKind.SCREENING, {"withdraw", "lead"}),
        ("author", EntryStatus.RETURNED, PhaseKind.SCREENING, {"edit", "submit", "withdraw", "lead"}),
        ("author", EntryStatus.FORWARDED, PhaseKind.JUDGING, set()),
        ("co_author", EntryStatus.DRAFT, PhaseKind.SUBMISSION, {"edit"}),
        ("coordinator", EntryStatus.SUBMITTED, PhaseKind.SUBMISSION, {"forward", "return"}),
        ("coordinator_above", EntryStatus.SUBMITTED, PhaseKind.SCREENING, {"forward", "return"}),
        ("coordinator", EntryStatus.FORWARDED, PhaseKind.SCREENING, {"return"}),
        ("coordinator", EntryStatus.SUBMITTED, PhaseKind.JUDGING, set()),
        ("organiser", EntryStatus.SUBMITTED, PhaseKind.SCREENING, set()),
        ("administrator", EntryStatus.SUBMITTED, PhaseKind.SCREENING, {"forward", "return"}),
    ],
)
async def test_what_one_may_do_now(
    name: str, status: EntryStatus, phase: PhaseKind, expected: set[str]
) -> None:
    scene = await make_scene(status, phase)
    view = await seen(scene.people[name], scene.entry)
    assert view
    assert view.can == expected


# ---- lists


async def test_desks_list_what_is_theirs() -> None:
    scene = await make_scene(EntryStatus.SUBMITTED)
    draft = await make_entry(contest=scene.contest, unit=scene.unit, author=scene.people["author"])

    async def lists(name: str) -> tuple[int, int, int]:
        ctx = await ctx_for(scene.people[name])
        none = EntryFilter()
        console = await console_entries(ctx, scene.contest.id, none, 50, None)
        return (
            (await my_entries(ctx, 50, None)).total,
            (await unit_entries(ctx, none, 50, None)).total,
            console.total,
        )

    assert draft.status is EntryStatus.DRAFT
    assert {name: await lists(name) for name in PEOPLE} == {
        "visitor": (0, 0, 0),
        "stranger": (0, 0, 0),
        "colleague": (0, 0, 0),
        "other_coordinator": (0, 0, 0),
        "coordinator": (0, 1, 0),
        "coordinator_above": (0, 1, 0),
        "organiser": (0, 0, 1),
        "auditor": (0, 0, 1),
        "administrator": (0, 0, 1),
        "author": (2, 0, 0),
        "co_author": (1, 0, 0),
    }


async def test_previews_are_of_public_pages_only() -> None:
    scene = await make_scene(EntryStatus.FORWARDED)
    ctx = await ctx_for(scene.people["author"])
    assert await public_preview(ctx, scene.entry.id) is None
    await move_to(scene.contest, PhaseKind.JUDGING)
    found = await public_preview(await ctx_for(), scene.entry.id)
    assert found
    assert found.title == scene.entry.title
    assert found.cover_id is not None
