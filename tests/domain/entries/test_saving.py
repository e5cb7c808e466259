"""Saving part by part on a real database: two tabs, two authors, retries, clashes."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from domain.accounts.models import User
from domain.contests.models import PhaseKind
from domain.entries.inputs import ContributorInput, EntryChanges
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.entries.operations import save_entry_parts
from domain.entries.operations.people import as_sent
from domain.entries.parts import Change, revision_numbers
from domain.entries.queries import find_entry
from domain.kernel.errors import Invalid
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_administrator, make_coordinator, make_unit, make_user
from tests.factories.contests import make_contest
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def save(entry: Entry, user: User | None = None, **changes: Any) -> dict[str, Any]:
    """Saves as the author unless said otherwise; `answers={key: (value, base)}`, others `(value, base)`."""
    answers = {key: Change(*one) for key, one in changes.pop("answers", {}).items()}
    parts: dict[str, Any] = {name: Change(*one) for name, one in changes.items()}
    ctx = await ctx_for(user or await author_of(entry))
    return await save_entry_parts(ctx, entry.id, EntryChanges(answers=answers, **parts))


async def stored(entry: Entry) -> Entry:
    return await Entry.get(id=entry.id)


async def make_co_author() -> tuple[Entry, User]:
    friend = await make_user()
    entry = await make_entry(shares=(50, 50), co_authors=(friend,))
    await Contributor.filter(entry_id=entry.id).update(confirmed_at=entry.created_at)
    return entry, friend


async def test_only_what_was_sent_changes() -> None:
    entry = await make_entry()
    saved = await save(entry, title=("Mới", 1), answers={"savings": (12, 1)})
    now = await stored(entry)
    assert saved == {"version": 2, "clashes": []}
    assert (now.title, now.summary, now.version) == ("Mới", entry.summary, 2)
    assert now.answers == {**entry.answers, "savings": "12"}
    assert revision_numbers(now.revisions) == {"title": 2, "answers.savings": 2}


async def test_two_tabs_that_change_different_parts_do_not_clash() -> None:
    entry = await make_entry()
    both = await asyncio.gather(
        save(entry, title=("Tab một", 1)),
        save(entry, summary=("Tab hai", 1), answers={"novelty": ("Mới", 1)}),
    )
    assert [one["clashes"] for one in both] == [[], []]
    now = await stored(entry)
    assert (now.title, now.summary, now.answers["novelty"], now.version) == ("Tab một", "Tab hai", "Mới", 3)


async def test_the_same_part_changed_twice_is_a_clash_and_the_rest_is_kept() -> None:
    entry = await make_entry()
    await save(entry, title=("Tab một", 1))
    second = await save(entry, title=("Tab hai", 1), summary=("Tóm tắt mới", 1))
    assert second == {"version": 3, "clashes": ["title"]}
    now = await stored(entry)
    assert (now.title, now.summary) == ("Tab một", "Tóm tắt mới")
    chosen = await save(entry, title=("Tab hai", 2))
    assert (chosen["clashes"], (await stored(entry)).title) == ([], "Tab hai")


async def test_sending_again_what_was_stored_changes_nothing() -> None:
    entry = await make_entry()
    people = (ContributorInput("Lê An", Decimal(100), id=uuid4()),)
    once = await save(entry, title=("Mới ", 1), contributors=(people, 1))
    again = await save(entry, title=("Mới ", 1), contributors=(people, 1))
    assert once == again == {"version": 2, "clashes": []}
    assert await Contributor.filter(entry_id=entry.id).count() == 1
    assert (await Contributor.get(entry_id=entry.id)).id == people[0].id


async def test_a_repeated_request_is_answered_as_the_first() -> None:
    entry = await make_entry()
    ctx = await ctx_for(await author_of(entry), idempotency_key="retry")
    changes = EntryChanges(title=Change("Mới", 1))
    first = await save_entry_parts(ctx, entry.id, changes)
    await save(entry, title=("Mới hơn", 2))
    assert await save_entry_parts(ctx, entry.id, changes) == first
    assert (await stored(entry)).title == "Mới hơn"


async def test_two_authors_write_at_once() -> None:
    entry, friend = await make_co_author()
    await asyncio.gather(save(entry, title=("Của tác giả", 1)), save(entry, friend, summary=("Của bạn", 1)))
    view = await find_entry(await ctx_for(friend), entry.id)
    assert view is not None
    assert (view.title, view.summary) == ("Của tác giả", "Của bạn")
    assert {part: one["by"] for part, one in view.revisions.items()} == {
        "title": str(entry.author_id),
        "summary": str(friend.id),
    }
    assert (await save(entry, friend, title=("Của bạn", 1)))["clashes"] == ["title"]


async def test_whoever_has_not_confirmed_and_everybody_else_saves_nothing() -> None:
    unit = await make_unit()
    entry, friend = await make_co_author()
    await Contributor.filter(entry_id=entry.id, user_id=friend.id).update(confirmed_at=None)
    submitted = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    for one, user, code in (
        (entry, friend, "kernel.not_found"),
        (entry, await make_user(), "kernel.not_found"),
        (entry, await make_administrator(), "kernel.not_found"),
        (submitted, await make_coordinator(unit), "entries.not_an_author"),
    ):
        async with refused(code):
            await save(one, user, title=("Lạ", 1))


async def test_what_cannot_be_stored_stops_the_whole_save() -> None:
    entry = await make_entry()
    with pytest.raises(Invalid) as caught:
        await save(entry, title=("x" * 301, 1), summary=("Mới", 1), answers={"savings": ("nhiều", 1)})
    assert [one.path for one in caught.value.fields] == ["input.title", "input.answers.savings"]
    assert (await stored(entry)).version == 1


async def test_after_the_close_nothing_is_saved() -> None:
    entry = await make_entry(contest=await make_contest(phase=PhaseKind.JUDGING))
    async with refused("entries.submission_closed"):
        await save(entry, title=("Muộn", 1))


async def test_an_answer_is_taken_back() -> None:
    entry = await make_entry()
    await save(entry, answers={"novelty": ("", 1), "internal_note": (None, 1)})
    assert (await stored(entry)).answers == {}


async def test_the_last_save_of_contributors_that_saw_the_other_wins() -> None:
    entry = await make_entry()
    before = as_sent(await Contributor.filter(entry_id=entry.id))
    added = (*before, ContributorInput("Bùi Bình", Decimal(0), id=uuid4()))
    assert (await save(entry, contributors=(added, 1)))["clashes"] == []
    assert (await save(entry, contributors=((ContributorInput("Khác", Decimal(1)),), 1)))["clashes"] == [
        "contributors"
    ]
    kept = await Contributor.filter(entry_id=entry.id).order_by("position")
    assert [one.name for one in kept] == [before[0].name, "Bùi Bình"]
