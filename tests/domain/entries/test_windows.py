"""Until when what can be done with an entry: the windows, without a database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.contests.rules import Phase, PhaseKind
from domain.entries import windows
from domain.entries.models import EntryStatus

pytestmark = pytest.mark.unit
NOW = datetime(2026, 10, 10, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def phase(kind: PhaseKind, opens: int, closes: int) -> Phase:
    """A phase by hours from NOW."""
    return Phase(kind, NOW + opens * HOUR, NOW + closes * HOUR)


SUBMISSION = phase(PhaseKind.SUBMISSION, -1, 1)
SCREENING = phase(PhaseKind.SCREENING, 1, 2)
JUDGING = phase(PhaseKind.JUDGING, 2, 3)
VOTING = phase(PhaseKind.PUBLIC_VOTING, 2, 3)
ALL = (SUBMISSION, SCREENING, JUDGING, VOTING)


def code(refusal: object) -> str | None:
    return getattr(refusal, "code", None)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (-HOUR - SECOND, "entries.submission_not_open"),
        (-HOUR, None),
        (HOUR - SECOND, None),
        (HOUR, "entries.submission_closed"),
    ],
)
def test_drafts_begin_from_the_opening_to_just_before_the_close(at: timedelta, expected: str | None) -> None:
    assert code(windows.draft_refusal(ALL, NOW + at)) == expected
    assert code(windows.edit_refusal(EntryStatus.DRAFT, ALL, NOW + at)) == expected


def test_a_contest_without_submission_takes_nothing() -> None:
    assert code(windows.draft_refusal((JUDGING,), NOW)) == "entries.no_submission"


@pytest.mark.parametrize(
    ("status", "hours", "expected"),
    [
        (EntryStatus.RETURNED, 1, None),
        (EntryStatus.RETURNED, 2, "entries.submission_closed"),
        (EntryStatus.SUBMITTED, 0, None),
        (EntryStatus.SUBMITTED, 1, "entries.submission_closed"),
        (EntryStatus.FORWARDED, 0, None),
        (EntryStatus.WITHDRAWN, 0, "entries.not_editable"),
    ],
)
def test_what_is_returned_may_be_mended_during_screening(
    status: EntryStatus, hours: int, expected: str | None
) -> None:
    assert code(windows.edit_refusal(status, ALL, NOW + hours * HOUR)) == expected


@pytest.mark.parametrize(
    ("status", "hours", "expected"),
    [
        (EntryStatus.DRAFT, 0, "entries.withdraw_draft"),
        (EntryStatus.WITHDRAWN, 0, "entries.step_impossible"),
        (EntryStatus.FORWARDED, 1, None),
        (EntryStatus.FORWARDED, 2, "entries.withdraw_too_late"),
    ],
)
def test_withdrawing_ends_when_judging_or_the_vote_begins(
    status: EntryStatus, hours: int, expected: str | None
) -> None:
    assert code(windows.withdrawal_refusal(status, ALL, NOW + hours * HOUR)) == expected


@pytest.mark.parametrize(
    ("phases", "hours", "expected"),
    [
        (ALL, 1, None),
        (ALL, 2, "entries.screening_closed"),
        ((SUBMISSION, JUDGING), 2, None),
        ((SUBMISSION, JUDGING), 3, "entries.screening_closed"),
        ((SUBMISSION, JUDGING, VOTING), 2, "entries.screening_closed"),
        ((SUBMISSION,), 100, None),
    ],
)
def test_forwarding_ends_with_screening_or_what_comes_in_its_place(
    phases: tuple[Phase, ...], hours: int, expected: str | None
) -> None:
    at = NOW + hours * HOUR
    assert code(windows.forwarding_refusal(EntryStatus.SUBMITTED, phases, at)) == expected
    assert code(windows.return_refusal(EntryStatus.FORWARDED, phases, at)) == expected


def test_only_what_waits_is_forwarded() -> None:
    refused = {s: code(windows.forwarding_refusal(s, ALL, NOW)) for s in EntryStatus}
    assert refused == dict.fromkeys(EntryStatus, "entries.not_submitted") | {EntryStatus.SUBMITTED: None}


def test_times_are_told_as_in_vietnam() -> None:
    assert windows.local_time(datetime(2026, 10, 10, 17, 0, tzinfo=UTC)) == "00:00 11/10/2026"
