"""Who is at a draft, for those who may write it and for nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from domain.accounts.models import User
from domain.entries.inputs import EntryChanges
from domain.entries.models import Contributor, Entry, EntryPresence, EntryStatus
from domain.entries.operations import be_present, leave_entry, save_entry_parts
from domain.entries.parts import Change
from domain.entries.presence import PRESENT, EntryLive, entry_changes, live_state
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_administrator, make_coordinator, make_unit, make_user
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def make_pair() -> tuple[Entry, User, User]:
    """A draft, its author and a confirmed co-author."""
    friend = await make_user(name="Trần Bình")
    entry = await make_entry(shares=(50, 50), co_authors=(friend,))
    await Contributor.filter(entry_id=entry.id).update(confirmed_at=entry.created_at)
    return entry, await author_of(entry), friend


def seen(live: EntryLive | None) -> list[tuple[str, str]]:
    return [(one.tab, one.part) for one in live.people] if live else []


async def test_authors_see_who_is_where() -> None:
    entry, author, friend = await make_pair()
    await be_present(await ctx_for(friend), entry.id, "t1", "summary")
    await be_present(await ctx_for(friend), entry.id, "t1", "title")
    live = await live_state(await ctx_for(author), entry.id)
    assert live is not None
    assert [(one.name, one.tab, one.part) for one in live.people] == [("Trần Bình", "t1", "title")]
    await leave_entry(await ctx_for(friend), entry.id, "t1")
    assert seen(await live_state(await ctx_for(author), entry.id)) == []


async def test_who_falls_silent_is_forgotten() -> None:
    entry, author, friend = await make_pair()
    await be_present(await ctx_for(friend), entry.id, "alt", "title")
    await EntryPresence.all().update(seen_at=(await EntryPresence.get()).seen_at - PRESENT)
    assert seen(await live_state(await ctx_for(author), entry.id)) == []
    await be_present(await ctx_for(author), entry.id, "neu", "")
    assert [one.tab for one in await EntryPresence.all()] == ["neu"]


async def test_nobody_else_appears_or_looks() -> None:
    unit = await make_unit()
    entry = await make_entry(unit=unit, status=EntryStatus.SUBMITTED)
    for user, code in (
        (await make_coordinator(unit), "entries.not_an_author"),
        (await make_user(), "kernel.not_found"),
        (None, "kernel.not_found"),
    ):
        async with refused(code):
            await be_present(await ctx_for(user), entry.id, "t", "")
        async with refused(code):
            await leave_entry(await ctx_for(user), entry.id, "t")
        assert await live_state(await ctx_for(user), entry.id) is None
    assert await live_state(await ctx_for(await make_administrator()), entry.id) is None


async def next_of(changes: AsyncIterator[EntryLive]) -> EntryLive:
    return await asyncio.wait_for(anext(changes), 5)


async def test_open_pages_hear_of_saves_and_people_as_they_happen() -> None:
    entry, author, friend = await make_pair()
    changes = entry_changes(await ctx_for(author), entry.id)
    first = await next_of(changes)
    assert (first.version, first.people) == (1, ())
    await save_entry_parts(await ctx_for(friend), entry.id, EntryChanges(title=Change("Mới", 1)))
    assert (await next_of(changes)).version == 2
    await be_present(await ctx_for(friend), entry.id, "t1", "title")
    assert seen(await next_of(changes)) == [("t1", "title")]


async def test_following_ends_with_the_right_to_edit() -> None:
    entry, _, friend = await make_pair()
    changes = entry_changes(await ctx_for(friend), entry.id)
    await next_of(changes)
    await Contributor.filter(entry_id=entry.id, user_id=friend.id).update(confirmed_at=None)
    author = await author_of(entry)
    await be_present(await ctx_for(author), entry.id, "t", "")
    with pytest.raises(StopAsyncIteration):
        await next_of(changes)


async def test_strangers_follow_nothing() -> None:
    entry, *_ = await make_pair()
    with pytest.raises(StopAsyncIteration):
        await next_of(entry_changes(await ctx_for(await make_user()), entry.id))


async def test_the_stamp_tells_of_what_the_version_does_not() -> None:
    entry, author, _ = await make_pair()
    before = await live_state(await ctx_for(author), entry.id)
    await Contributor.filter(entry_id=entry.id, user_id=author.id).update(
        confirmed_at=entry.created_at + timedelta(days=1)
    )
    after = await live_state(await ctx_for(author), entry.id)
    assert before is not None
    assert after is not None
    assert (before.version, before.stamp != after.stamp) == (after.version, True)
