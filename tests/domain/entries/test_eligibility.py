"""What the checks say of an entry, from facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.screening_rule import (
    HINTS,
    CheckLevel,
    EligibilityCheck,
    ScreeningRule,
    rule_from,
    screening_rule_problems,
)
from domain.entries.eligibility import (
    EligibilityFacts,
    EligibilityState,
    Likeness,
    blocking,
    findings,
)
from domain.entries.lateness import Admission

pytestmark = pytest.mark.unit
CLOSE = datetime(2026, 11, 24, 10, tzinfo=UTC)
OK, WARNING, FAILS, CANNOT_TELL = (
    EligibilityState.OK,
    EligibilityState.WARNING,
    EligibilityState.FAILS,
    EligibilityState.CANNOT_TELL,
)
IN_ORDER = EligibilityFacts(submitted_at=CLOSE - timedelta(hours=1), closed_at=CLOSE)
STRICT = ScreeningRule(
    needs_screening=True,
    levels={check: CheckLevel.BLOCK for check in EligibilityCheck if check not in HINTS},
    applied_field="first_applied_on",
    applied_since=date(2025, 1, 1),
    applied_until=date(2026, 6, 30),
    unit_ids=(uuid4(),),
)
ALIKE = Likeness("SK-0007", "Một cửa", {"vi": "Cuộc thi 2025", "en": "Contest 2025"})
NOVELTY = {"vi": "Tính mới", "en": ""}
LATER = CLOSE + timedelta(hours=1)


@pytest.mark.parametrize(
    ("check", "facts", "state", "code"),
    [
        ("SUBMITTED_IN_TIME", {}, OK, "in_time"),
        ("SUBMITTED_IN_TIME", {"closed_at": None}, OK, "in_time"),
        ("SUBMITTED_IN_TIME", {"submitted_at": CLOSE}, FAILS, "late"),
        ("SUBMITTED_IN_TIME", {"submitted_at": LATER, "was_returned": True}, OK, "mended"),
        ("SUBMITTED_IN_TIME", {"submitted_at": LATER, "admission": Admission.GRACE}, WARNING, "in_grace"),
        (
            "SUBMITTED_IN_TIME",
            {"submitted_at": LATER, "admission": Admission.LATE_CODE},
            WARNING,
            "late_code",
        ),
        ("APPLIED_IN_WINDOW", {"applied_on": "2025-01-01"}, OK, "applied"),
        ("APPLIED_IN_WINDOW", {"applied_on": "2026-06-30"}, OK, "applied"),
        ("APPLIED_IN_WINDOW", {"applied_on": "2024-12-31"}, FAILS, "applied_early"),
        ("APPLIED_IN_WINDOW", {"applied_on": "2026-07-01"}, FAILS, "applied_late"),
        ("APPLIED_IN_WINDOW", {"applied_on": ""}, CANNOT_TELL, "applied_unknown"),
        ("APPLIED_IN_WINDOW", {"applied_on": "hôm qua"}, CANNOT_TELL, "applied_unknown"),
        ("UNIT_ADMITTED", {"unit_name": {"vi": "Sở A"}}, OK, "unit"),
        ("UNIT_ADMITTED", {"unit_name": {"vi": "B"}, "is_unit_admitted": False}, FAILS, "unit_outside"),
        ("UNIT_ADMITTED", {}, CANNOT_TELL, "unit_unknown"),
        ("NO_ROLE_CONFLICT", {}, OK, "no_roles"),
        ("NO_ROLE_CONFLICT", {"in_conflict": ("An",)}, FAILS, "roles"),
        ("COMPLETE", {}, OK, "complete"),
        ("COMPLETE", {"incomplete": (NOVELTY, NOVELTY)}, FAILS, "incomplete"),
        ("CO_AUTHORS_CONFIRMED", {}, OK, "confirmed"),
        ("CO_AUTHORS_CONFIRMED", {"unconfirmed": ("Bình",)}, FAILS, "unconfirmed"),
        ("FILES_CHECKED", {}, OK, "no_files"),
        ("FILES_CHECKED", {"files": 2}, OK, "files"),
        ("FILES_CHECKED", {"files": 2, "unscanned_files": 1}, CANNOT_TELL, "files_unscanned"),
        ("NOT_REWARDED_BEFORE", {}, OK, "rewarded_none"),
        ("NOT_REWARDED_BEFORE", {"rewarded": (ALIKE,)}, WARNING, "rewarded"),
        ("NOT_A_DUPLICATE", {}, OK, "duplicates_none"),
        ("NOT_A_DUPLICATE", {"duplicates": (ALIKE,)}, WARNING, "duplicates"),
    ],
)
def test_each_check_says_what_it_saw(
    check: str, facts: dict[str, Any], state: EligibilityState, code: str
) -> None:
    found = {one.check: one for one in findings(replace(IN_ORDER, **facts), STRICT)}
    finding = found[EligibilityCheck(check)]
    assert (finding.state, finding.code) == (state, f"entries.eligibility_{code}")


@given(st.sets(st.sampled_from(EligibilityCheck)), st.sampled_from(CheckLevel))
def test_only_what_blocks_fails_and_what_is_off_is_not_looked_at(
    checks: set[EligibilityCheck], level: CheckLevel
) -> None:
    rule = replace(STRICT, levels=dict.fromkeys(checks, level))
    bad = replace(IN_ORDER, in_conflict=("An",), incomplete=(NOVELTY,), rewarded=(ALIKE,), submitted_at=LATER)
    found = {one.check: one.state for one in findings(bad, rule)}
    if level is CheckLevel.OFF:
        assert not checks & set(found)
    if level is CheckLevel.WARN:
        assert FAILS not in {found[check] for check in checks}
    assert all(found[check] is not FAILS for check in HINTS if check in found)


def test_an_entry_is_blocked_by_one_failure() -> None:
    units = {"unit_name": {"vi": "Sở A"}}
    assert not blocking(findings(replace(IN_ORDER, **units), STRICT))  # type: ignore[arg-type]  # the field's own
    assert blocking(findings(replace(IN_ORDER, incomplete=(NOVELTY,)), STRICT))


def test_a_contest_that_demands_confirmation_is_heard_whatever_the_level() -> None:
    rule = replace(STRICT, levels={EligibilityCheck.CO_AUTHORS_CONFIRMED: CheckLevel.OFF})
    facts = replace(IN_ORDER, unconfirmed=("Bình",))
    assert not blocking(findings(facts, rule))
    assert blocking(findings(replace(facts, must_be_confirmed=True), rule))


def test_what_is_incomplete_is_named_in_both_languages() -> None:
    facts = replace(IN_ORDER, incomplete=(NOVELTY, {"vi": "Phạm vi", "en": "Scope"}))
    finding = next(one for one in findings(facts, STRICT) if one.check is EligibilityCheck.COMPLETE)
    assert finding.params == {"count": 2, "fields": {"vi": "Tính mới, Phạm vi", "en": "Tính mới, Scope"}}


def test_a_contest_that_does_not_ask_when_is_not_told() -> None:
    for rule in (replace(STRICT, applied_field=""), replace(STRICT, applied_since=None, applied_until=None)):
        checks = [finding.check for finding in findings(IN_ORDER, rule)]
        assert checks == [
            check for check in EligibilityCheck if check is not EligibilityCheck.APPLIED_IN_WINDOW
        ]


# ---- the rule itself


def test_a_rule_is_kept_as_it_was_set() -> None:
    assert rule_from(True, 7, replace(STRICT, appeal_days=7).eligibility()) == replace(STRICT, appeal_days=7)


def test_a_rule_made_before_screening_existed_is_the_usual_one() -> None:
    assert rule_from(False, 0, {}) == ScreeningRule()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"appeal_days": 91}, ["contests.out_of_bounds"]),
        ({"applied_until": date(2024, 1, 1)}, ["contests.applied_window"]),
        ({"applied_field": "novelty"}, ["contests.applied_field"]),
        ({"levels": {EligibilityCheck.NOT_A_DUPLICATE: CheckLevel.BLOCK}}, ["contests.check_never_blocks"]),
        ({"unit_ids": tuple(uuid4() for _ in range(201))}, ["contests.too_many"]),
    ],
)
def test_what_is_wrong_with_a_rule(change: dict[str, Any], expected: list[str]) -> None:
    problems = screening_rule_problems(replace(STRICT, **change), frozenset({"first_applied_on"}))
    assert [problem.code for problem in problems] == expected
