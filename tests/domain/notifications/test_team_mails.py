"""Who is mailed about teams and about entries on their way."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from domain.contests.models import ApprovalChain
from domain.entries.events import (
    ContributorDeclined,
    ContributorJoined,
    ContributorRemoved,
    ContributorShareChanged,
    EntryHandedOver,
    EntryWaits,
)
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.entries.operations import forward_entries, submit_entry
from domain.kernel.clock import database_now
from domain.kernel.events import EVENTS, Event
from domain.kernel.models import OutboxMessage
from domain.kernel.ports import Mail
from domain.notifications.mails import Occurrence, mails_for
from tests.conftest import ctx_for
from tests.factories.accounts import make_coordinator, make_organiser, make_unit, make_user
from tests.factories.contests import make_contest
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def mails(event: Event) -> list[Mail]:
    now = await database_now()
    return [mail for _, mail in await mails_for(Occurrence(uuid4(), type(event), event.payload(), now))]


async def mails_in_outbox(event: str) -> list[Mail]:
    now, found = await database_now(), []
    for message in await OutboxMessage.filter(event=event).order_by("created_at"):
        found += await mails_for(Occurrence(message.id, EVENTS[event], message.payload, now))
    return [mail for _, mail in found]


async def make_team(**values: Any) -> tuple[Entry, Contributor]:
    """An entry by "a", and its co-author "b", who reads English."""
    author = await make_user("a@example.vn", name="Đỗ Ân")
    partner = await make_user("b@example.vn", name="Bùi Bích", locale="en")
    entry = await make_entry(
        author=author, co_authors=(partner,), shares=(60, 40), title="Một cửa số", **values
    )
    return entry, await Contributor.get(entry_id=entry.id, user_id=partner.id)


async def test_the_main_author_hears_a_yes_and_a_no() -> None:
    entry, partner = await make_team()
    assert partner.user_id
    joined = ContributorJoined(entry.id, entry.contest_id, partner.user_id, partner.id, "40.00", "")
    (mail,) = await mails(joined)
    assert (mail.to, mail.subject) == (
        "a@example.vn",
        "Bùi Bích đã xác nhận là đồng tác giả của “Một cửa số”",
    )
    await Contributor.filter(id=partner.id).update(
        confirmed_at=None, declined_at=entry.created_at, decline_reason="Tôi không viết"
    )
    assert await mails(joined) == []
    (mail,) = await mails(ContributorDeclined(entry.id, entry.contest_id, partner.id))
    assert mail.to == "a@example.vn"
    assert "Lý do: Tôi không viết" in mail.text


@pytest.mark.parametrize(
    ("share", "subject"),
    [
        (25, "Your share of “Một cửa số” is now 25 %"),
        (70, "Your share of “Một cửa số” is now 70 %"),
        (40, None),
    ],
)
async def test_a_co_author_hears_of_a_share_that_stayed_changed(share: int, subject: str | None) -> None:
    entry, partner = await make_team()
    await Contributor.filter(id=partner.id).update(share=Decimal(share))
    typed_over = await mails(ContributorShareChanged(entry.id, entry.contest_id, partner.id, "30.00"))
    assert typed_over == []
    told = await mails(ContributorShareChanged(entry.id, entry.contest_id, partner.id, f"{share}.00"))
    assert [mail.subject for mail in told] == ([subject] if subject else [])
    assert all(("confirm" in mail.text.lower()) == (share < 40) for mail in told)


async def test_who_was_taken_out_hears_it_unless_they_are_back() -> None:
    entry, partner = await make_team()
    assert partner.user_id
    event = ContributorRemoved(entry.id, entry.contest_id, partner.user_id)
    assert await mails(event) == []
    await partner.delete()
    (mail,) = await mails(event)
    assert (mail.to, mail.subject) == ("b@example.vn", "You are no longer a co-author of “Một cửa số”")


async def test_the_new_main_author_hears_it() -> None:
    entry, partner = await make_team()
    assert partner.user_id
    assert entry.author_id
    event = EntryHandedOver(entry.id, entry.contest_id, entry.author_id, partner.user_id)
    assert [mail.to for mail in await mails(event)] == ["b@example.vn"]


async def test_one_mail_for_all_that_waits_to_the_units_own_coordinators() -> None:
    above = await make_unit()
    unit, contest = await make_unit(above), await make_contest()
    await make_coordinator(above, email="tren@example.vn")
    await make_coordinator(unit, email="dv@example.vn")
    for title in ("Thứ nhất", "Thứ hai"):
        entry = await make_entry(contest=contest, unit=unit, title=title)
        await submit_entry(await ctx_for(await author_of(entry)), entry.id, entry.version)
    (mail,) = await mails_in_outbox("EntryWaits")
    assert mail.to == "dv@example.vn"
    assert mail.subject.startswith("2 hồ sơ chờ ")
    assert "“Thứ hai”" in mail.text


async def test_without_coordinators_those_above_are_told_and_else_the_organisers() -> None:
    above = await make_unit()
    unit, contest = await make_unit(above), await make_contest()
    entry = await make_entry(contest=contest, unit=unit, status=EntryStatus.SUBMITTED)
    event = EntryWaits(entry.id, contest.id, unit.id, 1)
    await make_organiser(contest_id=contest.id, email="btc@example.vn")
    (mail,) = await mails(event)
    assert mail.to == "btc@example.vn"
    assert f"/console/contests/{contest.slug}/entries" in mail.text
    await make_coordinator(above, email="tren@example.vn")
    assert [mail.to for mail in await mails(event)] == ["tren@example.vn"]
    await Entry.filter(id=entry.id).update(status="FORWARDED", waiting_unit_id=None)
    assert await mails(event) == []


async def test_authors_hear_of_each_approval_until_the_last() -> None:
    above = await make_unit()
    unit = await make_unit(above)
    first, second = await make_coordinator(unit), await make_coordinator(above)
    entry, _ = await make_team(contest=await make_contest(approval=ApprovalChain.TO_TOP), unit=unit)
    await submit_entry(await ctx_for(await author_of(entry)), entry.id, entry.version)
    await forward_entries(await ctx_for(first), [entry.id], "Rất thiết thực")
    told = await mails_in_outbox("EntryApproved")
    assert {mail.to for mail in told} == {"a@example.vn", "b@example.vn"}
    assert all("Rất thiết thực" in mail.text for mail in told)
    assert any(above.name["vi"] in mail.text for mail in told)
    await forward_entries(await ctx_for(second), [entry.id])
    assert await mails_in_outbox("EntryApproved") == []
    assert {mail.to for mail in await mails_in_outbox("EntryForwarded")} == {"a@example.vn", "b@example.vn"}
