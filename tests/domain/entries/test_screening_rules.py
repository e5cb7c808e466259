"""What screening may decide: the rules, without a database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.entries.rules import TRANSITIONS, EntryStatus, EntryStep, next_status
from domain.entries.screening import (
    RULINGS,
    UNDO_TIME,
    Screened,
    ScreeningState,
    ScreeningStep,
    appeal_refusal,
    appeal_ruling_refusal,
    due_problems,
    effective,
    moved,
    needs_reason,
    ruling_refusal,
    standing,
    state_of,
    undo_refusal,
)
from domain.kernel.errors import Problem

pytestmark = pytest.mark.unit
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
DAY = timedelta(days=1)
CLEAR, RETURN, RULE_OUT = RULINGS
UNDO, APPEAL = ScreeningStep.UNDO, ScreeningStep.APPEAL
UPHOLD, REJECT = ScreeningStep.UPHOLD, ScreeningStep.REJECT
SCREENER, OTHER = uuid4(), uuid4()


@dataclass(frozen=True)
class Made:
    step: ScreeningStep
    version: int = 1
    due_at: datetime | None = None
    told_at: datetime = NOW + UNDO_TIME
    made_by_id: UUID = SCREENER


def entry(
    *history: Made, version: int = 1, screens: bool = True, status: EntryStatus | None = None
) -> Screened:
    """An entry that the units have passed, as these decisions leave it."""
    bare = Screened(EntryStatus.FORWARDED, screens, version, None, history)
    stands = standing(bare.last)
    return replace(bare, status=status or stands.status, revision_due_at=stands.revision_due_at)


def returned(days: int = 3, **values: object) -> Made:
    return replace(Made(RETURN, due_at=NOW + days * DAY), **values)  # type: ignore[arg-type]  # the fields' own


def ruled_out(days: int | None = 5) -> Made:
    return Made(RULE_OUT, due_at=None if days is None else NOW + days * DAY)


def code(refusal: Problem | None) -> str | None:
    return refusal.code if refusal else None


# ---- what stands


def test_an_undo_takes_back_the_step_before_it() -> None:
    cleared, back = Made(CLEAR), returned()
    assert effective([cleared, back, Made(UNDO)]) == [cleared]
    assert effective([cleared, Made(UNDO), back, Made(UNDO), Made(UNDO)]) == []


@pytest.mark.parametrize(
    ("history", "status", "eligible"),
    [
        ((), EntryStatus.FORWARDED, None),
        ((Made(CLEAR),), EntryStatus.FORWARDED, 1),
        ((Made(CLEAR), Made(UNDO)), EntryStatus.FORWARDED, None),
        ((returned(),), EntryStatus.RETURNED, None),
        ((returned(), Made(CLEAR)), EntryStatus.FORWARDED, 1),
        ((ruled_out(),), EntryStatus.INELIGIBLE, None),
        ((ruled_out(), Made(APPEAL)), EntryStatus.INELIGIBLE, None),
        ((ruled_out(), Made(APPEAL), Made(REJECT)), EntryStatus.INELIGIBLE, None),
        ((ruled_out(), Made(APPEAL), Made(UPHOLD)), EntryStatus.FORWARDED, 1),
    ],
)
def test_what_the_last_decision_makes_of_an_entry(
    history: tuple[Made, ...], status: EntryStatus, eligible: int | None
) -> None:
    found = standing(entry(*history).last)
    assert (found.status, found.eligible_version) == (status, eligible)


def test_a_new_submission_leaves_what_was_decided_behind() -> None:
    mended = entry(returned(), version=2)
    assert mended.last is None
    assert state_of(mended, NOW) is ScreeningState.RESUBMITTED


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (entry(), ScreeningState.WAITING),
        (entry(screens=False), ScreeningState.ELIGIBLE),
        (entry(Made(CLEAR)), ScreeningState.ELIGIBLE),
        (entry(Made(CLEAR), version=2), ScreeningState.WAITING),
        (entry(returned()), ScreeningState.RETURNED),
        (entry(returned(0)), ScreeningState.OVERDUE),
        (entry(ruled_out()), ScreeningState.INELIGIBLE),
        (entry(ruled_out(), Made(APPEAL)), ScreeningState.APPEALED),
        (entry(status=EntryStatus.SUBMITTED), None),
        (entry(status=EntryStatus.RETURNED), None),
        (entry(Made(CLEAR), status=EntryStatus.WITHDRAWN), None),
    ],
)
def test_where_an_entry_is_on_the_desk(found: Screened, expected: ScreeningState | None) -> None:
    assert state_of(found, NOW) is expected


# ---- what is possible


@pytest.mark.parametrize(
    ("found", "refused"),
    [
        (entry(), {}),
        (entry(screens=False), {CLEAR: "entries.not_screened_here"}),
        (entry(Made(CLEAR)), {CLEAR: "entries.eligible_already"}),
        (entry(Made(CLEAR), version=2), {}),
        (entry(returned()), {}),
        (entry(ruled_out()), dict.fromkeys(RULINGS, "entries.not_on_the_desk")),
        (entry(status=EntryStatus.SUBMITTED), dict.fromkeys(RULINGS, "entries.not_on_the_desk")),
        # returned by its unit, which has not passed it
        (entry(status=EntryStatus.RETURNED), dict.fromkeys(RULINGS, "entries.not_on_the_desk")),
    ],
)
def test_what_can_be_ruled(found: Screened, refused: dict[ScreeningStep, str]) -> None:
    codes = {step: code(ruling_refusal(found, step)) for step in RULINGS}
    assert {step: refusal for step, refusal in codes.items() if refusal} == refused


@pytest.mark.parametrize("made", [Made(CLEAR), returned(), ruled_out()])
def test_a_decision_is_undone_until_its_author_is_told(made: Made) -> None:
    found = entry(made)
    assert code(undo_refusal(found, NOW + UNDO_TIME - timedelta(seconds=1))) is None
    assert code(undo_refusal(found, NOW + UNDO_TIME)) == "entries.told_already"


@pytest.mark.parametrize(
    "found",
    [
        entry(),
        entry(Made(CLEAR), version=2),
        entry(ruled_out(), Made(APPEAL)),
        entry(ruled_out(), Made(APPEAL), Made(UPHOLD)),
        entry(Made(CLEAR), status=EntryStatus.WITHDRAWN),
    ],
)
def test_what_others_have_built_on_is_not_undone(found: Screened) -> None:
    assert code(undo_refusal(found, NOW)) == "entries.nothing_to_undo"


@pytest.mark.parametrize(
    ("found", "days", "expected"),
    [
        (entry(ruled_out()), 4, None),
        (entry(ruled_out()), 5, "entries.appeal_too_late"),
        (entry(ruled_out(None)), 0, "entries.no_appeals"),
        (entry(ruled_out(), Made(APPEAL)), 0, "entries.appealed_already"),
        (entry(ruled_out(), Made(APPEAL), Made(REJECT)), 0, "entries.appealed_already"),
        (entry(returned()), 0, "entries.nothing_to_appeal"),
        (entry(), 0, "entries.nothing_to_appeal"),
    ],
)
def test_a_ruling_is_appealed_once_and_in_time(found: Screened, days: int, expected: str | None) -> None:
    assert code(appeal_refusal(found, NOW + days * DAY)) == expected


@pytest.mark.parametrize(
    ("actor", "are_others", "expected"),
    [
        (SCREENER, True, "entries.appeal_against_oneself"),
        (SCREENER, False, None),
        (OTHER, True, None),
    ],
)
def test_who_ruled_does_not_judge_the_appeal_where_somebody_else_can(
    actor: UUID, are_others: bool, expected: str | None
) -> None:
    found = entry(ruled_out(), Made(APPEAL, made_by_id=uuid4()))
    assert code(appeal_ruling_refusal(found, actor, are_others=are_others)) == expected


def test_there_is_an_appeal_to_judge_only_while_it_waits() -> None:
    for history in ((), (ruled_out(),), (ruled_out(), Made(APPEAL), Made(REJECT))):
        refusal = appeal_ruling_refusal(entry(*history), OTHER, are_others=True)
        assert code(refusal) == "entries.no_appeal"


@pytest.mark.parametrize(
    ("hours", "closes", "expected"),
    [
        (24, None, []),
        (24, 24, []),
        (24, 23, ["entries.due_after_screening"]),
        (0, None, ["entries.due_out_of_bounds"]),
        (24 * 181, None, ["entries.due_out_of_bounds"]),
    ],
)
def test_the_time_to_mend_is_within_screening(hours: int, closes: int | None, expected: list[str]) -> None:
    closes_at = None if closes is None else NOW + timedelta(hours=closes)
    found = due_problems(NOW + timedelta(hours=hours), closes_at, NOW)
    assert [problem.code for problem in found] == expected


def test_only_letting_through_and_taking_back_need_no_reason() -> None:
    assert {step for step in ScreeningStep if not needs_reason(step)} == {CLEAR, UNDO}


# ---- any history


@dataclass
class World:
    """An entry lived through by its rules: what the operations do, on nothing but values."""

    entry: Screened
    versions: list[int]

    def take(self, step: ScreeningStep | EntryStep, now: datetime) -> None:
        if isinstance(step, EntryStep):
            self._author(step)
        elif self._refusal(step, now) is None:
            due_at = now + DAY if step in {RETURN, RULE_OUT} else None
            made = Made(step, self.entry.submitted_version or 0, due_at, now + UNDO_TIME)
            after = replace(self.entry, history=[*self.entry.history, made])
            stands = standing(after.last)
            self.entry = replace(
                after, status=moved(self.entry.status, stands.status), revision_due_at=stands.revision_due_at
            )

    def _author(self, step: EntryStep) -> None:
        if (self.entry.status, step) not in TRANSITIONS:
            return
        status = next_status(self.entry.status, step)
        if step is EntryStep.SUBMIT:
            self.versions.append(len(self.versions) + 1)
            # straight back to the desk
            status = next_status(status, EntryStep.FORWARD)
            self.entry = replace(self.entry, submitted_version=self.versions[-1], revision_due_at=None)
        self.entry = replace(self.entry, status=status)

    def _refusal(self, step: ScreeningStep, now: datetime) -> Problem | None:
        if step in RULINGS:
            return ruling_refusal(self.entry, step)
        if step is UNDO:
            return undo_refusal(self.entry, now)
        if step is APPEAL:
            return appeal_refusal(self.entry, now)
        return appeal_ruling_refusal(self.entry, OTHER, are_others=True)


STEPS = st.one_of(
    st.sampled_from(ScreeningStep), st.sampled_from([EntryStep.SUBMIT, EntryStep.WITHDRAW, EntryStep.REOPEN])
)

LIVES = st.lists(st.tuples(STEPS, st.sampled_from([0, 0, 0, 1, 30])), max_size=25)


@given(LIVES)
@example([(RETURN, 0), (RULE_OUT, 0), (UNDO, 0), (UNDO, 0)])
def test_no_way_loses_a_submitted_version_and_every_decision_is_on_one(
    steps: list[tuple[ScreeningStep | EntryStep, int]],
) -> None:
    world, now = World(entry(), [1]), NOW
    for step, hours in steps:
        now += timedelta(hours=hours)
        before = (list(world.versions), list(world.entry.history))
        world.take(step, now)
        versions, history = world.versions, list(world.entry.history)
        assert versions[: len(before[0])] == before[0]
        assert history[: len(before[1])] == before[1]
        assert {made.version for made in history} <= set(versions)
        assert world.entry.submitted_version == versions[-1]
        if world.entry.last is not None and world.entry.status is not EntryStatus.WITHDRAWN:
            # what a row's columns say is what its decisions say
            stands = standing(world.entry.last)
            if world.entry.status is not EntryStatus.DRAFT:
                assert (world.entry.status, world.entry.revision_due_at) == (
                    stands.status,
                    stands.revision_due_at,
                )


@given(LIVES)
def test_what_is_ruled_out_comes_back_only_by_undo_or_appeal(
    steps: list[tuple[ScreeningStep | EntryStep, int]],
) -> None:
    world, now = World(entry(), [1]), NOW
    for step, hours in steps:
        now += timedelta(hours=hours)
        was = world.entry.status
        world.take(step, now)
        if was is EntryStatus.INELIGIBLE and world.entry.status is not was:
            assert step in {UNDO, UPHOLD}
