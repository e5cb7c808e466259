"""Decisions of screening as operations would leave them, at whatever time a test wants them made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Entry, EntryStatus, ScreeningDecision, ScreeningNote, ScreeningStep
from domain.entries.screening import UNDO_TIME, standing
from tests.factories.contests import make_contest
from tests.factories.entries import make_entry

DAY = timedelta(days=1)


async def make_screened_contest(**values: Any) -> Contest:
    """A contest that screens, in its screening phase unless a `phase` is given."""
    defaults: dict[str, Any] = {"phase": PhaseKind.SCREENING, "needs_screening": True, "appeal_days": 5}
    return await make_contest(**(defaults | values))


async def make_waiting_entry(contest: Contest, **values: Any) -> Entry:
    """An entry that the units have passed, on the desk of a contest that screens."""
    return await make_entry(
        contest=contest, status=EntryStatus.FORWARDED, needs_screening=contest.needs_screening, **values
    )


async def make_decision(
    entry: Entry,
    step: ScreeningStep,
    *,
    ago: timedelta = timedelta(0),
    made_by: UUID | None = None,
    **values: Any,
) -> ScreeningDecision:
    """A decision made `ago` on the version that counts, with the entry as it leaves it."""
    made_at = datetime.now(UTC) - ago
    due_at = made_at + 3 * DAY if step in {ScreeningStep.RETURN, ScreeningStep.RULE_OUT} else None
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "entry_id": entry.id,
        "number": await ScreeningDecision.filter(entry_id=entry.id).count() + 1,
        "step": step,
        "version": entry.submitted_version,
        "text": "" if step is ScreeningStep.CLEAR else "Cần số liệu đo được.",
        "due_at": due_at,
        "made_by_id": made_by or uuid4(),
        "made_at": made_at,
        "told_at": made_at + UNDO_TIME,
    }
    decision = await ScreeningDecision.create(**(defaults | values))
    stands = standing(decision)
    entry.status, entry.eligible_version = stands.status, stands.eligible_version
    entry.revision_due_at = stands.revision_due_at
    await entry.save(update_fields=["status", "eligible_version", "revision_due_at"])
    return decision


async def make_note(entry: Entry, text: str = "Xem lại số liệu.", **values: Any) -> ScreeningNote:
    """A screener's word on an entry."""
    defaults: dict[str, Any] = {"written_by_id": uuid4(), "written_at": datetime.now(UTC)}
    return await ScreeningNote.create(id=uuid4(), entry_id=entry.id, text=text, **(defaults | values))
