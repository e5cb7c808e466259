"""On time, in grace, by a late code: pure, by the second."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.rules import Phase, PhaseKind
from domain.entries import windows
from domain.entries.lateness import Admission, Late, admission_at, late_code_problems, open_until
from domain.entries.rules import EntryStatus

CLOSE = datetime(2026, 10, 10, 10, tzinfo=UTC)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
SUBMISSION = Phase(PhaseKind.SUBMISSION, CLOSE - HOUR, CLOSE)
JUDGING = Phase(PhaseKind.JUDGING, CLOSE + 2 * HOUR, CLOSE + 3 * HOUR)
VOTING = Phase(PhaseKind.PUBLIC_VOTING, CLOSE + HOUR, CLOSE + 3 * HOUR)
GRACE = Late(grace=5 * MINUTE)
CODE = Late(until=CLOSE + 30 * MINUTE)
BOTH = Late(5 * MINUTE, CLOSE + 30 * MINUTE)
ON_TIME, IN_GRACE, BY_CODE = Admission.ON_TIME, Admission.GRACE, Admission.LATE_CODE


@pytest.mark.parametrize(
    ("late", "after", "expected"),
    [
        (Late(), -HOUR - SECOND, None),
        (Late(), -HOUR, ON_TIME),
        (Late(), -SECOND, ON_TIME),
        (Late(), timedelta(0), None),
        (GRACE, -SECOND, ON_TIME),
        (GRACE, timedelta(0), IN_GRACE),
        (GRACE, 5 * MINUTE - SECOND, IN_GRACE),
        (GRACE, 5 * MINUTE, None),
        (CODE, -SECOND, ON_TIME),
        (CODE, timedelta(0), BY_CODE),
        (CODE, 30 * MINUTE - SECOND, BY_CODE),
        (CODE, 30 * MINUTE, None),
        (BOTH, MINUTE, IN_GRACE),  # what everybody has is not counted against the code
        (BOTH, 6 * MINUTE, BY_CODE),
        (BOTH, -2 * HOUR, None),
    ],
)
def test_by_what_right(late: Late, after: timedelta, expected: Admission | None) -> None:
    assert admission_at((SUBMISSION, JUDGING), CLOSE + after, late) is expected


@pytest.mark.parametrize("opening", [JUDGING, VOTING])
def test_nothing_is_late_enough_to_miss_judges_and_voters(opening: Phase) -> None:
    late = Late(grace=10 * HOUR, until=CLOSE + 10 * HOUR)
    phases = (SUBMISSION, opening)
    assert admission_at(phases, opening.opens_at - SECOND, late) is IN_GRACE
    assert admission_at(phases, opening.opens_at, late) is None
    assert open_until(phases, late) == opening.opens_at


def test_without_submission_nothing_is_open() -> None:
    assert admission_at((JUDGING,), CLOSE, BOTH) is None
    assert open_until((JUDGING,), BOTH) is None


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        (Late(), CLOSE),
        (GRACE, CLOSE + 5 * MINUTE),
        (BOTH, CLOSE + 30 * MINUTE),
        (Late(until=CLOSE - MINUTE), CLOSE),
    ],
)
def test_the_last_moment(late: Late, expected: datetime) -> None:
    assert open_until((SUBMISSION, JUDGING), late) == expected


@given(
    st.integers(0, 300).map(lambda minutes: minutes * MINUTE),
    st.none() | st.integers(-60, 300).map(lambda minutes: CLOSE + minutes * MINUTE),
    st.integers(-3600, 20_000).map(lambda seconds: CLOSE + seconds * SECOND),
)
def test_it_is_open_exactly_until_the_last_moment(
    grace: timedelta, until: datetime | None, now: datetime
) -> None:
    late, phases = Late(grace, until), (SUBMISSION, JUDGING)
    last = open_until(phases, late)
    assert last is not None
    assert (admission_at(phases, now, late) is not None) == (SUBMISSION.opens_at <= now < last)


def test_a_refusal_names_the_close_and_the_second_of_arrival() -> None:
    refusal = windows.edit_refusal(EntryStatus.DRAFT, (SUBMISSION, JUDGING), CLOSE + 5 * MINUTE, GRACE)
    assert refusal is not None
    assert (refusal.code, refusal.params) == (
        "entries.submission_closed",
        {"closed_at": "17:05 10/10/2026", "at": "17:05:00 10/10/2026"},
    )


def test_mending_what_was_returned_is_not_late() -> None:
    screening = Phase(PhaseKind.SCREENING, CLOSE, CLOSE + HOUR)
    phases, now = (SUBMISSION, screening), CLOSE + MINUTE
    assert windows.admission_of(EntryStatus.RETURNED, phases, now, GRACE) is ON_TIME
    assert windows.admission_of(EntryStatus.DRAFT, phases, now, GRACE) is IN_GRACE


@pytest.mark.parametrize(
    ("max_uses", "expires", "extends", "expected"),
    [
        (1, MINUTE, 30 * MINUTE, []),
        (500, 30 * MINUTE, 30 * MINUTE, []),
        (0, MINUTE, 30 * MINUTE, [("maxUses", "entries.late_code_uses")]),
        (501, MINUTE, 30 * MINUTE, [("maxUses", "entries.late_code_uses")]),
        (1, -2 * MINUTE, 30 * MINUTE, [("expiresAt", "entries.late_code_past")]),
        (1, MINUTE, -2 * MINUTE, [("extendsUntil", "entries.late_code_past")]),
        (1, timedelta(0), timedelta(0), [("extendsUntil", "entries.late_code_not_late")]),
        (1, MINUTE, 2 * HOUR + SECOND, [("extendsUntil", "entries.late_code_beyond_judging")]),
        (1, 31 * MINUTE, 30 * MINUTE, [("expiresAt", "entries.late_code_expires_after")]),
    ],
)
def test_what_a_late_code_may_be(
    max_uses: int, expires: timedelta, extends: timedelta, expected: list[tuple[str, str]]
) -> None:
    phases = (SUBMISSION, JUDGING)
    found = late_code_problems(max_uses, CLOSE + expires, CLOSE + extends, phases, CLOSE - MINUTE)
    assert [(one.path, one.code) for one in found] == expected
