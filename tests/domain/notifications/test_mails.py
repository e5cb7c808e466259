"""Who is mailed about what, read from the database at the moment of writing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from domain.accounts.models import InvitationKind, User
from domain.accounts.operations import invite_to_unit, revoke_invitation
from domain.accounts.tokens import invitation_token
from domain.awards.events import CertificateRendered
from domain.contests.models import Contest, PhaseKind
from domain.entries.events import EntryForwarded, EntryReturned, EntrySubmitted
from domain.entries.models import Entry, EntryStatus
from domain.judging.events import JudgeAssigned, JudgeReminded
from domain.kernel.clock import database_now
from domain.kernel.events import EVENTS, Event
from domain.kernel.models import OutboxMessage
from domain.kernel.ports import Mail
from domain.notifications.mails import MAILS, NotYet, Occurrence, mails_for
from domain.results.events import ResultsPublished
from tests.conftest import ctx_for
from tests.factories.accounts import make_coordinator, make_unit, make_user
from tests.factories.contests import make_contest, timetable
from tests.factories.entries import make_entry
from tests.factories.judging import make_judge, make_round

pytestmark = pytest.mark.usefixtures("db")


async def mails(event: Event) -> list[Mail]:
    now = await database_now()
    found = await mails_for(Occurrence(uuid4(), type(event), event.payload(), now))
    return sorted((mail for _, mail in found), key=lambda mail: mail.to)


async def mails_in_outbox(event: str) -> list[Mail]:
    message = await OutboxMessage.get(event=event)
    now = await database_now()
    return [mail for _, mail in await mails_for(Occurrence(message.id, EVENTS[event], message.payload, now))]


async def make_pair() -> tuple[User, User]:
    author = await make_user("a@example.vn", name="Đỗ Ân")
    return author, await make_user("b@example.vn", name="Bùi Bích", locale="en")


async def entry_of(author: User, partner: User, **values: Any) -> Entry:
    defaults: dict[str, Any] = {"contest": await make_contest(), "status": EntryStatus.SUBMITTED}
    return await make_entry(
        author=author,
        co_authors=(partner,),
        shares=(60, 40),
        title="Cấp giấy phép trực tuyến",
        **defaults | values,
    )


async def test_the_receipt_names_version_digest_and_time() -> None:
    entry = await entry_of(*await make_pair())
    event = EntrySubmitted(entry.id, entry.contest_id, number=1, sha256="ab" * 32, is_forwarded=False)
    vietnamese, english = await mails(event)
    assert (vietnamese.to, english.to) == ("a@example.vn", "b@example.vn")
    assert vietnamese.subject == "Biên nhận: đã nộp “Cấp giấy phép trực tuyến”"
    for part in (
        "Đỗ Ân",
        "Phiên bản: 1",
        "ab" * 32,
        "UTC+7",
        entry.code or "",
        f"/workspace/entries/{entry.id}",
    ):
        assert part in vietnamese.text
    assert english.subject == "Receipt: “Cấp giấy phép trực tuyến” was submitted"
    assert f"/en/workspace/entries/{entry.id}" in english.text


async def test_forwarded_and_returned_are_told_while_they_hold() -> None:
    entry = await entry_of(*await make_pair(), status=EntryStatus.RETURNED)
    await Entry.filter(id=entry.id).update(return_reason="Thiếu số liệu.\nXin bổ sung.")
    returned = await mails(EntryReturned(entry.id, entry.contest_id))
    assert [("Thiếu số liệu.\nXin bổ sung." in mail.text) for mail in returned] == [True, True]
    assert await mails(EntryForwarded(entry.id, entry.contest_id)) == []


@pytest.mark.parametrize("event", [JudgeAssigned, JudgeReminded])
async def test_a_judge_is_told_how_many_and_until_when(event: type[JudgeAssigned]) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    round_ = await make_round(contest)
    judge = await make_judge(round_, await make_user("gk@example.vn"))
    (mail,) = await mails(event(judge.id, round_.id, contest.id, count=7))
    assert mail.to == "gk@example.vn"
    assert "7 bài" in mail.text
    assert "Hạn chấm: " in mail.text


async def test_a_disabled_account_is_not_mailed() -> None:
    author, partner = await make_pair()
    entry = await entry_of(author, partner)
    await User.filter(id=author.id).update(disabled_at=author.created_at)
    event = EntrySubmitted(entry.id, entry.contest_id, number=1, sha256="ab" * 32, is_forwarded=False)
    assert [mail.to for mail in await mails(event)] == ["b@example.vn"]


async def publish(contest: Contest, phase: PhaseKind) -> None:
    now = await database_now()
    await Contest.filter(id=contest.id).update(results_computed_at=now, results_published_at=now)
    assert phase in timetable(phase)


@pytest.mark.parametrize("event", [ResultsPublished, CertificateRendered])
async def test_nothing_of_a_result_is_told_before_the_announcement(event: type[Event]) -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    await entry_of(*await make_pair(), contest=contest, status=EntryStatus.FORWARDED)
    await publish(contest, PhaseKind.JUDGING)
    happened = (
        ResultsPublished(contest.id)
        if event is ResultsPublished
        else CertificateRendered(uuid4(), contest.id, "VD-1")
    )
    with pytest.raises(NotYet) as caught:
        await mails(happened)
    assert caught.value.until - await database_now() > timedelta(days=1)


async def test_results_are_told_to_those_who_went_on() -> None:
    contest = await make_contest(phase=PhaseKind.ANNOUNCEMENT, slug="sang-kien")
    author, partner = await make_pair()
    await entry_of(author, partner, contest=contest, status=EntryStatus.FORWARDED)
    await entry_of(partner, author, contest=contest, status=EntryStatus.FORWARDED)
    await entry_of(await make_user(), await make_user(), contest=contest, status=EntryStatus.DRAFT)
    assert await mails(ResultsPublished(contest.id)) == []  # computed, but taken back or never published
    await publish(contest, PhaseKind.ANNOUNCEMENT)
    told = await mails(ResultsPublished(contest.id))
    assert [mail.to for mail in told] == ["a@example.vn", "b@example.vn"]
    assert "/contests/sang-kien/results" in told[0].text


async def test_an_invitation_is_mailed_with_its_link_while_it_is_open() -> None:
    unit = await make_unit(name={"vi": "Cục Tin học", "en": "IT Department"})
    coordinator = await make_coordinator(unit, name="Trần Lan")
    await make_user("khach@example.vn", locale="en")
    ctx = await ctx_for(coordinator)
    invitation = await invite_to_unit(ctx, unit.id, "khach@example.vn", InvitationKind.MEMBER)
    (mail,) = await mails_in_outbox("InvitationSent")
    assert mail.subject == "You are invited to join IT Department"
    assert f"/en/invitations/{invitation_token(invitation.id)}" in mail.text
    assert "Trần Lan" in mail.text
    await revoke_invitation(ctx, invitation.id)
    assert await mails_in_outbox("InvitationSent") == []


def test_every_kind_of_invitation_has_its_letter() -> None:
    from domain.notifications.letters import FOLDER

    written = {path.stem for path in (FOLDER / "vi").glob("invitation_*.txt")}
    assert written == {f"invitation_{kind.lower()}" for kind in InvitationKind}


def test_events_that_are_mailed_about_are_registered() -> None:
    assert all(EVENTS[event.__name__] is event for event in MAILS)
