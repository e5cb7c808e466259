"""What speaks for and against an entry's eligibility: computed from facts, for a person to decide. Pure.

Each finding says what was looked at, in words that name the evidence; the contest's rule says how much it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.contests.screening_rule import HINTS, CheckLevel, EligibilityCheck, ScreeningRule
from domain.entries.lateness import Admission
from domain.kernel.text import LANGUAGES

Localized = Mapping[str, str]


class EligibilityState(StrEnum):
    """FAILS keeps an entry from being ruled eligible; a WARNING and what one CANNOT_TELL do not."""

    OK = "OK"
    WARNING = "WARNING"
    FAILS = "FAILS"
    CANNOT_TELL = "CANNOT_TELL"


@dataclass(frozen=True)
class Likeness:
    """Another entry that this one is like: its code and title, and where it was."""

    code: str
    title: str
    contest: Localized


@dataclass(frozen=True)
class EligibilityFacts:
    """What is known of the submitted version. People by name, incomplete parts by what people call them; files
    counted by what a virus scanner said of them. `closed_at` is when submission closed or will, `was_returned`
    whether an earlier version was sent back; `must_be_confirmed`: the contest demands it of co-authors by now."""

    submitted_at: datetime
    admission: Admission = Admission.ON_TIME
    closed_at: datetime | None = None
    was_returned: bool = False
    applied_on: str = ""
    unit_name: Localized | None = None
    is_unit_admitted: bool = True
    in_conflict: tuple[str, ...] = ()
    incomplete: tuple[Localized, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    must_be_confirmed: bool = False
    files: int = 0
    unscanned_files: int = 0
    rewarded: tuple[Likeness, ...] = ()
    duplicates: tuple[Likeness, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One check's outcome; `code` names the text of the evidence, `params` fill it. Localized params are
    {language: text}."""

    check: EligibilityCheck
    state: EligibilityState
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


Outcome = tuple[EligibilityState, str, dict[str, object]]
OK, WARNING = EligibilityState.OK, EligibilityState.WARNING
FAILS, CANNOT_TELL = EligibilityState.FAILS, EligibilityState.CANNOT_TELL


def findings(facts: EligibilityFacts, rule: ScreeningRule) -> list[Finding]:
    """Every check that the contest makes, in their order; one that would fail warns where it does not block."""
    found = []
    for check, look in _CHECKS.items():
        level = rule.level(check)
        if not _is_made(check, facts, rule):
            continue
        state, code, params = look(facts, rule)
        blocks = level is CheckLevel.BLOCK and check not in HINTS
        blocks |= facts.must_be_confirmed and check is EligibilityCheck.CO_AUTHORS_CONFIRMED
        found.append(Finding(check, WARNING if state is FAILS and not blocks else state, code, params))
    return found


def _is_made(check: EligibilityCheck, facts: EligibilityFacts, rule: ScreeningRule) -> bool:
    if check is EligibilityCheck.CO_AUTHORS_CONFIRMED and facts.must_be_confirmed:
        return True
    asks_when = bool(rule.applied_field and (rule.applied_since or rule.applied_until))
    is_idle = check is EligibilityCheck.APPLIED_IN_WINDOW and not asks_when
    return rule.level(check) is not CheckLevel.OFF and not is_idle


def blocking(found: Iterable[Finding]) -> list[EligibilityCheck]:
    """The checks that forbid to rule the entry eligible."""
    return [finding.check for finding in found if finding.state is FAILS]


def _submitted_in_time(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    params: dict[str, object] = {"at": facts.submitted_at, "closed_at": facts.closed_at}
    if facts.admission is Admission.GRACE:
        return WARNING, "entries.eligibility_in_grace", params
    if facts.admission is Admission.LATE_CODE:
        return WARNING, "entries.eligibility_late_code", params
    if facts.closed_at is None or facts.submitted_at < facts.closed_at:
        return OK, "entries.eligibility_in_time", params
    if facts.was_returned:
        return OK, "entries.eligibility_mended", params
    return FAILS, "entries.eligibility_late", params


def _applied_in_window(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    applied = _day(facts.applied_on)
    if applied is None:
        return CANNOT_TELL, "entries.eligibility_applied_unknown", {}
    is_early = rule.applied_since is not None and applied < rule.applied_since
    is_late = rule.applied_until is not None and applied > rule.applied_until
    params: dict[str, object] = {"on": applied, "since": rule.applied_since, "until": rule.applied_until}
    if is_early:
        return FAILS, "entries.eligibility_applied_early", params
    if is_late:
        return FAILS, "entries.eligibility_applied_late", params
    return OK, "entries.eligibility_applied", params


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _unit_admitted(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    if not rule.unit_ids:
        return OK, "entries.eligibility_unit_any", {}
    if facts.unit_name is None:
        return CANNOT_TELL, "entries.eligibility_unit_unknown", {}
    code = "entries.eligibility_unit" if facts.is_unit_admitted else "entries.eligibility_unit_outside"
    return OK if facts.is_unit_admitted else FAILS, code, {"unit": facts.unit_name}


def _no_role_conflict(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    if not facts.in_conflict:
        return OK, "entries.eligibility_no_roles", {}
    return FAILS, "entries.eligibility_roles", {"names": ", ".join(facts.in_conflict)}


def _complete(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    if not facts.incomplete:
        return OK, "entries.eligibility_complete", {}
    fields = {
        lang: ", ".join(name.get(lang) or name["vi"] for name in facts.incomplete) for lang in LANGUAGES
    }
    params: dict[str, object] = {"count": len(facts.incomplete), "fields": fields}
    return FAILS, "entries.eligibility_incomplete", params


def _co_authors_confirmed(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    if not facts.unconfirmed:
        return OK, "entries.eligibility_confirmed", {}
    return FAILS, "entries.eligibility_unconfirmed", {"names": ", ".join(facts.unconfirmed)}


def _files_checked(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    if not facts.files:
        return OK, "entries.eligibility_no_files", {}
    if facts.unscanned_files:
        params: dict[str, object] = {"count": facts.unscanned_files, "of": facts.files}
        return CANNOT_TELL, "entries.eligibility_files_unscanned", params
    return OK, "entries.eligibility_files", {"count": facts.files}


def _not_rewarded_before(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    return _alike(facts.rewarded, "entries.eligibility_rewarded")


def _not_a_duplicate(facts: EligibilityFacts, rule: ScreeningRule) -> Outcome:
    return _alike(facts.duplicates, "entries.eligibility_duplicates")


def _alike(likenesses: tuple[Likeness, ...], code: str) -> Outcome:
    if not likenesses:
        return OK, f"{code}_none", {}
    first = likenesses[0]
    params: dict[str, object] = {
        "count": len(likenesses),
        "code": first.code,
        "title": first.title,
        "contest": first.contest,
    }
    return FAILS, code, params


_CHECKS: Mapping[EligibilityCheck, Callable[[EligibilityFacts, ScreeningRule], Outcome]] = {
    EligibilityCheck.SUBMITTED_IN_TIME: _submitted_in_time,
    EligibilityCheck.APPLIED_IN_WINDOW: _applied_in_window,
    EligibilityCheck.UNIT_ADMITTED: _unit_admitted,
    EligibilityCheck.NO_ROLE_CONFLICT: _no_role_conflict,
    EligibilityCheck.COMPLETE: _complete,
    EligibilityCheck.CO_AUTHORS_CONFIRMED: _co_authors_confirmed,
    EligibilityCheck.FILES_CHECKED: _files_checked,
    EligibilityCheck.NOT_REWARDED_BEFORE: _not_rewarded_before,
    EligibilityCheck.NOT_A_DUPLICATE: _not_a_duplicate,
}
