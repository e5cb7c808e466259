"""Mails of screening: what was decided, what is still to be mended, what was appealed.

Decisions are told some minutes after they were made; one that was taken back by then is not told at all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.entries.events import AppealDecided, AppealFiled, EntryScreened, RevisionReminderSet
from domain.entries.models import ScreeningDecision
from domain.entries.ruling import reason_text
from domain.entries.screening import ScreeningStep, effective, standing
from domain.kernel.events import Event
from domain.kernel.rows import fetch_rows
from domain.notifications import readings
from domain.notifications.drafting import Draft, Payload, about_entry, page
from domain.notifications.letters import local_time

TEMPLATES = {
    ScreeningStep.CLEAR: "screened_clear",
    ScreeningStep.RETURN: "screened_return",
    ScreeningStep.RULE_OUT: "screened_rule_out",
    ScreeningStep.UPHOLD: "appeal_upheld",
    ScreeningStep.REJECT: "appeal_rejected",
}
APPEAL_UNTIL = {
    "vi": "Bạn có thể khiếu nại một lần, trước {time}.",
    "en": "You can appeal once, before {time}.",
}
ORGANISERS = """
SELECT DISTINCT u.id, u.email, u.name, u.locale, k.slug
FROM contests k
JOIN role_grants g ON g.role = 'ORGANISER' AND (g.contest_id = k.id OR g.season_id = k.season_id)
JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
WHERE k.id = $1 ORDER BY u.id
"""


async def _decided(payload: Payload, now: datetime) -> list[Draft]:
    entry, decision = await _standing(payload)
    if decision is None:
        return []
    template = TEMPLATES[decision.step]
    return [
        about_entry(person, entry, template, **_words(decision, person.locale))
        for person in await readings.authors_of(payload["entry_id"])
    ]


def _words(decision: ScreeningDecision, locale: str) -> dict[str, Any]:
    due = local_time(decision.due_at, locale) if decision.due_at else ""
    return {
        "reason": reason_text(decision.reasons, decision.text, locale),
        "due": due,
        "appeal": APPEAL_UNTIL[locale].format(time=due) if due else "",
    }


async def _reminded(payload: Payload, now: datetime) -> list[Draft]:
    entry, decision = await _standing(payload)
    if decision is None or decision.due_at is None or decision.due_at <= now:
        return []
    return [
        about_entry(person, entry, "revision_reminder", **_words(decision, person.locale))
        for person in await readings.authors_of(payload["entry_id"])
    ]


async def _appealed(payload: Payload, now: datetime) -> list[Draft]:
    entry, decision = await _standing(payload)
    if decision is None:
        return []
    return [
        Draft(
            row["email"],
            row["locale"],
            "appeal_filed",
            {
                "name": row["name"],
                "title": entry["title"],
                "code": entry["code"],
                "contest": readings.worded(entry["contest"], row["locale"]),
                "appeal": decision.text,
                "link": page(f"/console/contests/{row['slug']}/screening?state=APPEALED", row["locale"]),
            },
        )
        for row in await fetch_rows(ORGANISERS, UUID(payload["contest_id"]))
    ]


async def _standing(payload: Payload) -> tuple[dict[str, Any], ScreeningDecision | None]:
    """The entry as mails take it, and the decision, while the entry is as it was left by it: not if it was taken
    back, if another followed, or if the author has submitted again or withdrawn."""
    entry = await readings.entry(payload["entry_id"]) or {}
    made = await ScreeningDecision.filter(entry_id=payload["entry_id"]).order_by("number")
    last = next(reversed(effective(made)), None)
    if last is None or str(last.id) != payload["decision_id"]:
        return entry, None
    is_as_left = (entry["status"], entry["submitted_version"]) == (standing(last).status, last.version)
    return entry, last if is_as_left else None


SCREENING_MAILS: dict[type[Event], Callable[[Payload, datetime], Awaitable[list[Draft]]]] = {
    EntryScreened: _decided,
    RevisionReminderSet: _reminded,
    AppealFiled: _appealed,
    AppealDecided: _decided,
}
