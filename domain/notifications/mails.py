"""Which event is mailed to whom, in which words: one table, one function an event.

Payloads hold ids; everything else is read when the mail is written, so that a mail says what is true then, and nothing
secret lies in the outbox. What has been overtaken in the meantime is not mailed at all."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.accounts.events import InvitationSent, SignInCodeRequested
from domain.accounts.models import SignInCode
from domain.accounts.queries import invitation_by_token
from domain.accounts.tokens import invitation_token, sign_in_code
from domain.awards.events import CertificateRendered
from domain.entries.events import EntryForwarded, EntryReturned, EntrySubmitted
from domain.judging.events import JudgeAssigned, JudgeReminded
from domain.kernel.context import VISITOR, Context
from domain.kernel.events import Event
from domain.kernel.ports import Mail
from domain.notifications import readings
from domain.notifications.drafting import Draft, Payload, about_entry, page
from domain.notifications.letters import local_time, write_letter
from domain.notifications.screening_mails import SCREENING_MAILS
from domain.notifications.team_mails import TEAM_MAILS
from domain.results.events import ResultsPublished


@dataclass(frozen=True)
class Occurrence:
    """An event as it comes out of the outbox: `id` is the outbox row's, `now` when its mails are written."""

    id: UUID
    event: type[Event]
    payload: Payload
    now: datetime


@dataclass(frozen=True)
class NotYet(Exception):
    """The event may not be told before `until`: its results are published but not announced."""

    until: datetime


async def mails_for(occurrence: Occurrence) -> list[tuple[str, Mail]]:
    """The mails that an event is told by, each with its template's name; none for events nobody is mailed about.

    Raises NotYet when it is too early."""
    write = MAILS.get(occurrence.event)
    drafts = await write(occurrence.payload, occurrence.now) if write else []
    return [(draft.template, _mail(occurrence.id, draft)) for draft in drafts]


def _mail(outbox_id: UUID, draft: Draft) -> Mail:
    letter = write_letter(draft.template, draft.locale, draft.values)
    recipient = hashlib.sha256(draft.to.encode()).hexdigest()[:16]
    return Mail(
        to=draft.to,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        message_id=f"{outbox_id}.{draft.template}.{recipient}",
    )


async def _sign_in_code(payload: Payload, now: datetime) -> list[Draft]:
    code = await SignInCode.filter(id=payload["code_id"], used_at=None, expires_at__gt=now).first()
    if code is None:
        return []
    return [Draft(code.email, payload["locale"], "sign_in_code", {"code": sign_in_code(code.id)})]


async def _invitation(payload: Payload, now: datetime) -> list[Draft]:
    token = invitation_token(UUID(payload["invitation_id"]))
    view = await invitation_by_token(Context(actor=VISITOR, now=now), token)
    if view is None or not view.is_open:
        return []
    locale = await readings.locale_of(view.email) or payload["locale"]
    values = {
        "inviter": view.inviter_name or "Vinh Danh",
        "scope": readings.worded(view.scope, locale),
        "email": view.email,
        "until": local_time(view.expires_at, locale),
        "link": page(f"/invitations/{token}", locale),
    }
    return [Draft(view.email, locale, f"invitation_{view.kind.lower()}", values)]


async def _receipt(payload: Payload, now: datetime) -> list[Draft]:
    version = await readings.submission(payload["entry_id"], payload["number"])
    if version is None:
        return []
    next_step = NEXT_STEP["forwarded" if payload["is_forwarded"] else "waits"]
    return [
        about_entry(
            person,
            version,
            "receipt",
            number=payload["number"],
            sha256=payload["sha256"],
            time=local_time(version["submitted_at"], person.locale),
            next_step=next_step[person.locale],
        )
        for person in await readings.authors_of(payload["entry_id"])
    ]


NEXT_STEP = {
    "waits": {
        "vi": "Đầu mối của đơn vị sẽ xem xét và chuyển tiếp hồ sơ đến ban tổ chức.",
        "en": "Your unit's coordinator will look through the entry and forward it to the organisers.",
    },
    "forwarded": {
        "vi": "Hồ sơ đã được chuyển đến ban tổ chức.",
        "en": "The entry has gone on to the organisers.",
    },
}


async def _forwarded(payload: Payload, now: datetime) -> list[Draft]:
    return await _to_authors(payload, "FORWARDED", "forwarded")


async def _returned(payload: Payload, now: datetime) -> list[Draft]:
    return await _to_authors(payload, "RETURNED", "returned")


async def _to_authors(payload: Payload, status: str, template: str) -> list[Draft]:
    entry = await readings.entry(payload["entry_id"])
    if entry is None or entry["status"] != status:
        return []
    people = await readings.authors_of(payload["entry_id"])
    return [about_entry(person, entry, template, reason=entry["return_reason"]) for person in people]


async def _assigned(payload: Payload, now: datetime) -> list[Draft]:
    return await _to_judge(payload, "assigned")


async def _reminded(payload: Payload, now: datetime) -> list[Draft]:
    return await _to_judge(payload, "reminder")


async def _to_judge(payload: Payload, template: str) -> list[Draft]:
    judge = await readings.judge(payload["judge_id"])
    if judge is None:
        return []
    person = judge.person
    deadline = ""
    if judge.closes_at is not None:
        deadline = DEADLINE[person.locale].format(time=local_time(judge.closes_at, person.locale))
    values = {
        "name": person.name,
        "contest": readings.worded(judge.contest, person.locale),
        "count": payload["count"],
        "deadline": deadline,
        "link": page("/judging", person.locale),
    }
    return [Draft(person.email, person.locale, template, values)]


DEADLINE = {
    "vi": "Hạn chấm: {time}.",
    "en": "Judging closes: {time}.",
}


async def _results(payload: Payload, now: datetime) -> list[Draft]:
    contest = await announced_contest(payload["contest_id"], now)
    if contest is None:
        return []
    return [
        Draft(
            author.person.email,
            author.person.locale,
            "results",
            {
                "name": author.person.name,
                "contest": readings.worded(contest.title, author.person.locale),
                "title": author.title,
                "link": page(f"/contests/{contest.slug}/results", author.person.locale),
            },
        )
        for author in await readings.authors_in(payload["contest_id"])
    ]


async def _certificate(payload: Payload, now: datetime) -> list[Draft]:
    contest = await announced_contest(payload["contest_id"], now)
    award = await readings.award(payload["award_id"])
    if contest is None or award is None:
        return []
    return [
        Draft(
            person.email,
            person.locale,
            "certificate",
            {
                "name": person.name,
                "title": award["title"],
                "prize": readings.worded(award["prize"], person.locale),
                "contest": readings.worded(contest.title, person.locale),
                "serial": award["serial"],
                "decision": award["number"],
                "link": page(f"/certificates/{award['serial']}", person.locale),
            },
        )
        for person in await readings.authors_of(award["entry_id"])
    ]


async def announced_contest(contest_id: str, now: datetime) -> readings.Announcement | None:
    """The contest, once its results may be told; None when they were taken back. Raises NotYet before."""
    contest = await readings.announcement(UUID(contest_id))
    if contest is None or contest.published_at is None:
        return None
    if not contest.is_public_at(now):
        raise NotYet(contest.opens_at or contest.published_at)
    return contest


MAILS: dict[type[Event], Callable[[Payload, datetime], Awaitable[list[Draft]]]] = {
    SignInCodeRequested: _sign_in_code,
    InvitationSent: _invitation,
    EntrySubmitted: _receipt,
    EntryForwarded: _forwarded,
    EntryReturned: _returned,
    JudgeAssigned: _assigned,
    JudgeReminded: _reminded,
    ResultsPublished: _results,
    CertificateRendered: _certificate,
    **SCREENING_MAILS,
    **TEAM_MAILS,
}
