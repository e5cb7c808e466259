"""Screening on a real database: the desk, rulings, revisions, appeals, and what goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError

from domain.accounts.models import User
from domain.contests.models import Contest, PhaseKind
from domain.contests.screening_rule import CheckLevel, EligibilityCheck, ScreeningRule
from domain.entries.eligibility import EligibilityState
from domain.entries.models import Entry, EntryStatus, EntryVersion, ScreeningDecision, ScreeningStep
from domain.entries.operations import (
    appeal_ruling,
    assign_screener,
    decide_appeal,
    note_on_entry,
    rule_on_entries,
    submit_entry,
    undo_ruling,
)
from domain.entries.queries import (
    DeskFilter,
    checks_of,
    desk,
    desk_counts,
    find_entry,
    preview,
    rulings_of,
    screening_of,
)
from domain.entries.queries.going_on import entries_going_on
from domain.entries.queries.screening import screened_entries
from domain.entries.ruling import RulingInput
from domain.entries.screening import UNDO_TIME, ScreeningState, state_of
from domain.entries.screening_reasons import ScreeningReason
from domain.kernel.clock import database_now
from domain.kernel.events import EVENTS
from domain.kernel.models import OutboxMessage
from domain.notifications.mails import Occurrence, mails_for
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_auditor, make_organiser, make_unit, make_user
from tests.factories.contests import make_contest, move_to
from tests.factories.entries import author_of, make_entry, submit_as
from tests.factories.screening import DAY, make_decision, make_note, make_screened_contest, make_waiting_entry

CLEAR = RulingInput(ScreeningStep.CLEAR)
RULE_OUT = RulingInput(ScreeningStep.RULE_OUT, (ScreeningReason.OFF_TOPIC,))
OUT = ScreeningStep.RULE_OUT


def back(days: float = 3, **values: Any) -> RulingInput:
    due_at = datetime.now(UTC) + days * DAY
    return RulingInput(ScreeningStep.RETURN, text="Cần số liệu.", due_at=due_at, **values)


async def on_a_desk(**values: Any) -> tuple[Contest, Entry, User]:
    contest = await make_screened_contest(**values)
    entry = await make_waiting_entry(contest)
    return contest, entry, await make_organiser(contest_id=contest.id)


async def again(entry: Entry) -> Entry:
    return await Entry.get(id=entry.id)


async def goes_on(entry: Entry) -> bool:
    return entry.id in {one.id for one in await entries_going_on(entry.contest_id)}


async def letters() -> list[str]:
    """The mails that everything in the outbox makes now, by template, in the order of the events."""
    found = []
    for row in await OutboxMessage.all().order_by("created_at", "due_at", "id"):
        occurrence = Occurrence(row.id, EVENTS[row.event], row.payload, await database_now())
        found += [template for template, _ in await mails_for(occurrence)]
    return found


# ---- what goes on


async def test_where_a_contest_screens_only_what_was_let_through_goes_on(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    other = await make_entry(contest=await make_contest(), status=EntryStatus.FORWARDED)
    assert (await goes_on(entry), await goes_on(other)) == (False, True)
    await rule_on_entries(await ctx_for(organiser), [entry.id], CLEAR)
    assert await goes_on(entry)


async def test_the_contest_s_word_reaches_its_entries_and_back(db: object) -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    for screens in (True, False):
        contest.needs_screening = screens
        await contest.save(update_fields=["needs_screening"])
        assert ((await again(entry)).needs_screening, await goes_on(entry)) == (screens, not screens)


async def test_a_new_version_waits_again(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    await rule_on_entries(await ctx_for(organiser), [entry.id], CLEAR)
    await submit_as(await again(entry), EntryStatus.FORWARDED)
    assert not await goes_on(entry)


# ---- rulings


async def test_what_is_sent_back_is_mended_and_comes_back_to_the_desk(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    author = await author_of(entry)
    ctx = await ctx_for(organiser)
    await rule_on_entries(ctx, [entry.id], back(field_notes={"answers.novelty": "Mới ở đâu?"}))
    returned = await again(entry)
    assert (returned.status, returned.return_reason) == (EntryStatus.RETURNED, "Cần số liệu.")
    # screening may be over for everybody else: the date is what counts
    seen = await find_entry(await ctx_for(author), entry.id)
    assert seen is not None
    assert {"edit", "submit"} <= seen.can
    await submit_entry(await ctx_for(author), entry.id, returned.version)
    mended = await again(entry)
    assert (mended.status, mended.submitted_version, mended.revision_due_at) == (
        EntryStatus.FORWARDED,
        2,
        None,
    )
    view = (await screening_of(await ctx_for(organiser), [entry.id]))[entry.id]
    assert view.state is ScreeningState.RESUBMITTED
    assert await EntryVersion.filter(entry_id=entry.id).count() == 2


async def test_after_the_date_it_is_too_late(db: object) -> None:
    _contest, entry, _ = await on_a_desk()
    await make_decision(entry, ScreeningStep.RETURN, ago=4 * DAY)
    async with refused("entries.revision_overdue"):
        await submit_entry(await ctx_for(await author_of(entry)), entry.id, entry.version)


async def test_many_are_ruled_on_together_or_not_at_all(db: object) -> None:
    contest, entry, organiser = await on_a_desk()
    out = await make_waiting_entry(contest)
    await make_decision(out, OUT)
    async with refused("entries.not_on_the_desk"):
        await rule_on_entries(await ctx_for(organiser), [entry.id, out.id], CLEAR)
    assert await ScreeningDecision.filter(entry_id=entry.id).count() == 0
    assert (await again(entry)).eligible_version is None


@pytest.mark.parametrize(
    ("ruling", "code"),
    [
        (RulingInput(OUT), "entries.reason_missing"),
        (RulingInput(OUT, (ScreeningReason.OTHER,)), "entries.reason_other"),
        (RulingInput(ScreeningStep.RETURN, text="Sửa"), "kernel.required"),
        (back(0), "entries.due_out_of_bounds"),
        (back(60), "entries.due_after_screening"),
        (back(field_notes={"shoe size": "42"}), "entries.note_elsewhere"),
        (RulingInput(ScreeningStep.UPHOLD, text="Được"), "entries.not_a_ruling"),
    ],
)
async def test_a_ruling_is_whole_or_refused(ruling: RulingInput, code: str, db: object) -> None:
    _, entry, organiser = await on_a_desk()
    async with refused(code):
        await rule_on_entries(await ctx_for(organiser), [entry.id], ruling)


async def test_nothing_is_ruled_once_screening_is_over(db: object) -> None:
    contest, entry, organiser = await on_a_desk()
    await move_to(contest, PhaseKind.JUDGING)
    async with refused("entries.screening_closed"):
        await rule_on_entries(await ctx_for(organiser), [entry.id], CLEAR)


async def test_a_preview_says_what_would_happen_and_does_nothing(db: object) -> None:
    contest, entry, organiser = await on_a_desk()
    out = await make_waiting_entry(contest)
    await make_decision(out, OUT)
    stranger = await make_user()
    found = await preview(await ctx_for(organiser), [out.id, entry.id], CLEAR)
    assert [(one.entry_id, one.state, one.problem and one.problem.code) for one in found] == [
        (out.id, ScreeningState.INELIGIBLE, "entries.not_on_the_desk"),
        (entry.id, ScreeningState.ELIGIBLE, None),
    ]
    assert await preview(await ctx_for(stranger), [entry.id], CLEAR) == []
    assert not await goes_on(entry)


async def test_a_slip_is_undone_before_the_author_hears_of_it(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    ctx = await ctx_for(organiser)
    await rule_on_entries(ctx, [entry.id], RULE_OUT)
    await undo_ruling(ctx, entry.id)
    assert (await again(entry)).status is EntryStatus.FORWARDED
    assert await letters() == []
    made = await ScreeningDecision.filter(entry_id=entry.id).order_by("number")
    assert [one.step for one in made] == [OUT, ScreeningStep.UNDO]


async def test_what_was_told_stays(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    await make_decision(entry, OUT, ago=UNDO_TIME + timedelta(seconds=1))
    async with refused("entries.told_already"):
        await undo_ruling(await ctx_for(organiser), entry.id)


async def test_the_author_is_written_to_ten_minutes_later(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    await rule_on_entries(await ctx_for(organiser), [entry.id], back())
    told = await OutboxMessage.get(event="EntryScreened")
    assert told.due_at - told.created_at == UNDO_TIME
    reminder = await OutboxMessage.get(event="RevisionReminderSet")
    due_at = (await again(entry)).revision_due_at
    assert due_at is not None
    assert due_at - reminder.due_at == timedelta(days=1)
    assert await letters() == ["screened_return", "revision_reminder"]


async def test_who_has_mended_it_already_is_not_reminded(db: object) -> None:
    _contest, entry, organiser = await on_a_desk()
    await rule_on_entries(await ctx_for(organiser), [entry.id], back())
    await OutboxMessage.exclude(event__in=["EntryScreened", "RevisionReminderSet"]).delete()
    await submit_as(await again(entry), EntryStatus.FORWARDED)
    assert await letters() == []


# ---- checks


async def test_the_checks_read_the_submitted_version(db: object) -> None:
    contest, _, organiser = await on_a_desk()
    judge = await make_organiser(contest_id=contest.id)
    entry = await make_waiting_entry(contest, shares=(60, 40), co_authors=(judge,), documents=2)
    found = {one.check: one for one in (await checks_of(await ctx_for(organiser), [entry.id]))[entry.id]}
    states = {check.name: finding.state.name for check, finding in found.items()}
    assert states == {
        "SUBMITTED_IN_TIME": "WARNING",
        "UNIT_ADMITTED": "OK",
        "NO_ROLE_CONFLICT": "FAILS",
        "COMPLETE": "OK",
        "CO_AUTHORS_CONFIRMED": "OK",
        "FILES_CHECKED": "CANNOT_TELL",
        "NOT_REWARDED_BEFORE": "OK",
        "NOT_A_DUPLICATE": "OK",
    }
    assert found[EligibilityCheck.NO_ROLE_CONFLICT].params == {"names": judge.name}


async def test_a_blocking_check_forbids_to_let_through(db: object) -> None:
    contest, _, organiser = await on_a_desk()
    entry = await make_waiting_entry(contest, author=await make_organiser(contest_id=contest.id))
    async with refused("entries.checks_block"):
        await rule_on_entries(await ctx_for(organiser), [entry.id], CLEAR)
    rule = replace(ScreeningRule(), levels={EligibilityCheck.NO_ROLE_CONFLICT: CheckLevel.WARN})
    contest.eligibility = rule.eligibility()
    await contest.save(update_fields=["eligibility"])
    await rule_on_entries(await ctx_for(organiser), [entry.id], CLEAR)
    assert await goes_on(entry)


async def test_the_units_below_an_admitted_one_are_admitted(db: object) -> None:
    top = await make_unit()
    below = await make_unit(top)
    rule = ScreeningRule(unit_ids=(top.id,)).eligibility()
    contest, outside, organiser = await on_a_desk(eligibility=rule)
    inside = await make_waiting_entry(contest, unit=below)
    found = await checks_of(await ctx_for(organiser), [inside.id, outside.id])
    states = {
        entry_id: next(one.state for one in checks if one.check is EligibilityCheck.UNIT_ADMITTED)
        for entry_id, checks in found.items()
    }
    assert states == {inside.id: EligibilityState.OK, outside.id: EligibilityState.FAILS}


# ---- the desk


async def test_the_desk_s_states_are_the_rules_states(db: object) -> None:
    contest, waiting, organiser = await on_a_desk()
    made = [waiting]
    histories: list[list[tuple[ScreeningStep, timedelta]]] = [
        [(ScreeningStep.CLEAR, DAY)],
        [(ScreeningStep.RETURN, DAY)],
        [(ScreeningStep.RETURN, 4 * DAY)],
        [(OUT, DAY)],
        [(OUT, DAY), (ScreeningStep.APPEAL, DAY)],
        [(OUT, DAY), (ScreeningStep.APPEAL, DAY), (ScreeningStep.REJECT, DAY)],
    ]
    for history in histories:
        entry = await make_waiting_entry(contest)
        for step, ago in history:
            await make_decision(entry, step, ago=ago)
        made.append(entry)
    mended = await make_waiting_entry(contest)
    await make_decision(mended, ScreeningStep.RETURN, ago=DAY)
    await submit_as(mended, EntryStatus.FORWARDED)
    made.append(mended)
    ctx = await ctx_for(organiser)
    rules_say = {
        entry_id: state_of(one, ctx.now)
        for entry_id, one in (await screened_entries([await again(entry) for entry in made])).items()
    }
    assert set(rules_say.values()) == set(ScreeningState)
    for state in ScreeningState:
        page = await desk(ctx, contest.id, DeskFilter(state=state), 50, None)
        assert set(page.rows) == {entry_id for entry_id, said in rules_say.items() if said is state}
    counts = (await desk_counts(ctx, [contest.id]))[contest.id]
    assert counts == {state: list(rules_say.values()).count(state) for state in ScreeningState}


async def test_the_desk_is_paged_filtered_and_nobody_else_s(db: object) -> None:
    contest, entry, organiser = await on_a_desk()
    others = [await make_waiting_entry(contest) for _ in range(2)]
    ctx = await ctx_for(organiser)
    first = await desk(ctx, contest.id, DeskFilter(), 2, None)
    second = await desk(ctx, contest.id, DeskFilter(), 2, first.cursors[-1])
    assert [*first.rows, *second.rows] == [entry.id, *(one.id for one in others)]
    assert (first.total, first.has_next, second.has_next) == (3, True, False)
    await assign_screener(ctx, [entry.id], organiser.id)
    found = {
        "mine": DeskFilter(screener_id=organiser.id),
        "nobody's": DeskFilter(unassigned_only=True),
        "by code": DeskFilter(search=(await again(entry)).code),
        "unit": DeskFilter(unit_id=entry.unit_id),
        "failing": DeskFilter(check=EligibilityCheck.NO_ROLE_CONFLICT),
    }
    ids: dict[str, list[UUID]] = {
        name: (await desk(ctx, contest.id, wanted, 50, None)).rows for name, wanted in found.items()
    }
    assert ids == {
        "mine": [entry.id],
        "nobody's": [one.id for one in others],
        "by code": [entry.id],
        "unit": [entry.id],
        "failing": [],
    }
    for stranger in (await author_of(entry), await make_user()):
        assert (await desk(await ctx_for(stranger), contest.id, DeskFilter(), 50, None)).total == 0


async def test_notes_stay_among_screeners_and_rulings_reach_the_author(db: object) -> None:
    contest, entry, organiser = await on_a_desk()
    await note_on_entry(await ctx_for(organiser), entry.id, "Xem lại số liệu.")
    await make_note(entry)
    await make_decision(entry, ScreeningStep.CLEAR)
    await make_decision(entry, ScreeningStep.UNDO)
    await make_decision(entry, OUT)
    author, auditor = (
        await ctx_for(await author_of(entry)),
        await ctx_for(await make_auditor(contest_id=contest.id)),
    )
    assert await screening_of(author, [entry.id]) == {}
    view = (await screening_of(auditor, [entry.id]))[entry.id]
    assert [note.text for note in view.notes] == ["Xem lại số liệu."] * 2
    assert [made.step for made in view.decisions] == [ScreeningStep.CLEAR, ScreeningStep.UNDO, OUT]
    assert [made.step for made in (await rulings_of(author, [entry.id]))[entry.id]] == [OUT]
    assert await rulings_of(await ctx_for(await make_user()), [entry.id]) == {}


async def test_only_an_organiser_of_the_contest_is_given_entries(db: object) -> None:
    _, entry, organiser = await on_a_desk()
    async with refused("entries.not_a_screener"):
        await assign_screener(await ctx_for(organiser), [entry.id], (await make_user()).id)


# ---- appeals


async def test_an_appeal_upheld_lets_the_entry_through(db: object) -> None:
    contest, entry, first = await on_a_desk()
    second, author = await make_organiser(contest_id=contest.id), await author_of(entry)
    await rule_on_entries(await ctx_for(first), [entry.id], RULE_OUT)
    await appeal_ruling(await ctx_for(author), entry.id, "Đúng chủ đề.")
    assert await letters() == ["appeal_filed", "appeal_filed"]
    async with refused("entries.appeal_against_oneself"):
        await decide_appeal(await ctx_for(first), entry.id, True, "Có lý.")
    await decide_appeal(await ctx_for(second), entry.id, True, "Có lý.")
    assert await goes_on(entry)
    assert await letters() == ["appeal_upheld"]


async def test_an_appeal_rejected_is_the_end_of_it(db: object) -> None:
    _, entry, organiser = await on_a_desk()
    await make_decision(entry, OUT, made_by=organiser.id)
    author = await author_of(entry)
    await appeal_ruling(await ctx_for(author), entry.id, "Đúng chủ đề.")
    # who ruled is alone, and so decides
    await decide_appeal(await ctx_for(organiser), entry.id, False, "Không mới.")
    assert ((await again(entry)).status, await goes_on(entry)) == (EntryStatus.INELIGIBLE, False)
    async with refused("entries.appealed_already"):
        await appeal_ruling(await ctx_for(author), entry.id, "Vẫn đúng.")


async def test_a_ruling_gives_the_days_the_contest_grants(db: object) -> None:
    for days in (0, 5):
        _, entry, organiser = await on_a_desk(appeal_days=days)
        await rule_on_entries(await ctx_for(organiser), [entry.id], RULE_OUT)
        made = await ScreeningDecision.get(entry_id=entry.id)
        assert (made.due_at and made.due_at - made.told_at) == (days * DAY or None)


async def test_after_its_time_an_appeal_is_refused(db: object) -> None:
    _, entry, _ = await on_a_desk()
    await make_decision(entry, OUT, ago=4 * DAY)
    async with refused("entries.appeal_too_late"):
        await appeal_ruling(await ctx_for(await author_of(entry)), entry.id, "Đúng chủ đề.")


# ---- history


async def test_decisions_are_not_rewritten(db: asyncpg.Connection[Any]) -> None:
    _, entry, _ = await on_a_desk()
    await make_decision(entry, ScreeningStep.CLEAR)
    for change in ("UPDATE screening_decisions SET text = 'x'", "DELETE FROM screening_decisions"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await db.execute(change)


async def test_every_decision_is_on_a_version_and_has_its_reason(db: object) -> None:
    _, entry, _ = await on_a_desk()
    for values in ({"text": ""}, {"version": 7}):
        with pytest.raises(IntegrityError):
            await make_decision(entry, OUT, **values)
