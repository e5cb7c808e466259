"""What an entry may become, and what its authors' shares and its form's answers must be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from urllib.parse import urlsplit

from domain.contests.form import FieldKind as FieldKind
from domain.contests.form import FormField as FormField
from domain.kernel.errors import Conflict, FieldProblem, refuse
from domain.kernel.text import text_problems, tidy, word_count

HUNDRED = Decimal(100)
MOST_CONTRIBUTORS = 20


class EntryStatus(StrEnum):
    """DRAFT until submitted; a submitted entry waits for the coordinator, then goes on as FORWARDED.

    Where a contest needs no forwarding, SUBMITTED goes on by itself. RETURNED is the coordinator's "not yet":
    the author may edit and submit again.
    """

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    FORWARDED = "FORWARDED"
    WITHDRAWN = "WITHDRAWN"


class EntryStep(StrEnum):
    """What moves an entry from one status to the next."""

    SUBMIT = "SUBMIT"
    FORWARD = "FORWARD"
    RETURN = "RETURN"
    WITHDRAW = "WITHDRAW"
    REOPEN = "REOPEN"


_STATUS, _STEP = EntryStatus, EntryStep
TRANSITIONS: Mapping[tuple[EntryStatus, EntryStep], EntryStatus] = {
    (_STATUS.DRAFT, _STEP.SUBMIT): _STATUS.SUBMITTED,
    (_STATUS.RETURNED, _STEP.SUBMIT): _STATUS.SUBMITTED,
    # submitting again freezes the next version, which the unit's coordinator has not seen yet
    (_STATUS.SUBMITTED, _STEP.SUBMIT): _STATUS.SUBMITTED,
    (_STATUS.FORWARDED, _STEP.SUBMIT): _STATUS.SUBMITTED,
    (_STATUS.SUBMITTED, _STEP.FORWARD): _STATUS.FORWARDED,
    (_STATUS.SUBMITTED, _STEP.RETURN): _STATUS.RETURNED,
    (_STATUS.FORWARDED, _STEP.RETURN): _STATUS.RETURNED,
    (_STATUS.DRAFT, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.SUBMITTED, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.RETURNED, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.FORWARDED, _STEP.WITHDRAW): _STATUS.WITHDRAWN,
    (_STATUS.WITHDRAWN, _STEP.REOPEN): _STATUS.DRAFT,
}
NEEDS_REASON = frozenset({EntryStep.RETURN})
EDITABLE = frozenset({EntryStatus.DRAFT, EntryStatus.RETURNED, EntryStatus.SUBMITTED, EntryStatus.FORWARDED})
"""Where the author's draft may change; what was submitted before stays as it was until submitted again."""
IN_CONTEST = frozenset({EntryStatus.SUBMITTED, EntryStatus.FORWARDED})
"""Where the frozen version takes part in the contest."""


def steps_from(status: EntryStatus) -> tuple[EntryStep, ...]:
    """What can be done with an entry in this status."""
    return tuple(step for start, step in TRANSITIONS if start is status)


def next_status(status: EntryStatus, step: EntryStep) -> EntryStatus:
    """The status after a step. Raises Conflict when the entry stands where the step is impossible."""
    reached = TRANSITIONS.get((status, step))
    if reached is None:
        raise Conflict("entries.step_impossible", status=status, step=step)
    return reached


# ---- authors


def share_problems(shares: Sequence[Decimal]) -> list[FieldProblem]:
    """Shares of contribution in percent: each above 0 with at most two decimals, together exactly 100."""
    if not 0 < len(shares) <= MOST_CONTRIBUTORS:
        return [FieldProblem("contributors", "entries.contributors_count", {"limit": MOST_CONTRIBUTORS})]
    problems = []
    for place, share in enumerate(shares):
        code = _share_fault(share)
        if code:
            problems.append(FieldProblem(f"contributors.{place}.share", code))
    if problems:
        return problems
    total = sum(shares, Decimal(0))
    if total != HUNDRED:
        return [FieldProblem("contributors", "entries.shares_sum", {"total": total})]
    return []


def check_shares(shares: Sequence[Decimal]) -> None:
    """Raise Invalid when `share_problems` finds any."""
    refuse(share_problems(shares))


def _share_fault(share: Decimal) -> str | None:
    if not share.is_finite() or not 0 < share <= HUNDRED:
        return "entries.share_out_of_bounds"
    return None if share == share.quantize(Decimal("0.01")) else "entries.share_decimals"


# ---- answers


def clean_answers(fields: Sequence[FormField], answers: Mapping[str, str]) -> dict[str, str]:
    """The answers as they are to be stored; those to unknown fields stay, for `answer_problems` to name.

    Texts too long to be answers are passed on uncleaned: the check refuses them anyway.
    """
    kinds = {field.key: field for field in fields}
    cleaned = {}
    for key, answer in answers.items():
        field = kinds.get(key)
        is_plausible = field is not None and len(answer) <= 4 * field.longest + 100
        single_line = field is not None and field.kind is not FieldKind.LONG_TEXT
        cleaned[key] = tidy(answer, single_line=single_line) if is_plausible else answer
    return cleaned


def answer_problems(
    fields: Sequence[FormField], answers: Mapping[str, str], *, complete: bool
) -> list[FieldProblem]:
    """What is wrong with cleaned answers; `complete` (submitting) also demands the required ones."""
    known = {field.key for field in fields}
    problems = [
        FieldProblem(f"answers.{key}", "entries.unknown_field") for key in answers if key not in known
    ]
    for field in fields:
        answer = answers.get(field.key, "")
        if answer:
            problems += _one_answer_problems(field, answer)
        elif complete and field.required:
            problems.append(FieldProblem(f"answers.{field.key}", "entries.answer_missing"))
    return problems


def check_answers(fields: Sequence[FormField], answers: Mapping[str, str], *, complete: bool) -> None:
    """Raise Invalid when `answer_problems` finds any."""
    refuse(answer_problems(fields, answers, complete=complete))


def missing_required(fields: Sequence[FormField], answers: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of required fields without an answer, for a draft's list of what is still to do."""
    return tuple(field.key for field in fields if field.required and not answers.get(field.key))


def _one_answer_problems(field: FormField, answer: str) -> list[FieldProblem]:
    path = f"answers.{field.key}"
    problems = text_problems(path, answer, max_length=field.longest)
    if problems:
        return problems
    words = word_count(answer)
    if field.max_words is not None and words > field.max_words:
        return [FieldProblem(path, "entries.too_many_words", {"limit": field.max_words, "words": words})]
    if field.kind is FieldKind.CHOICE:
        return [] if answer in field.choices else [FieldProblem(path, "entries.not_a_choice")]
    is_valid, code = _FORMATS.get(field.kind, (_anything, ""))
    return [] if is_valid(answer) else [FieldProblem(path, code)]


NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
MONEY = re.compile(r"[0-9]{1,15}")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _anything(answer: str) -> bool:
    return True


def _is_number(answer: str) -> bool:
    return NUMBER.fullmatch(answer) is not None


def _is_money(answer: str) -> bool:
    return MONEY.fullmatch(answer) is not None


def _is_date(answer: str) -> bool:
    try:
        return DATE.fullmatch(answer) is not None and date.fromisoformat(answer).year >= 1900
    except ValueError:
        return False


def _is_link(answer: str) -> bool:
    try:
        parts = urlsplit(answer)
    except ValueError:
        return False
    # a link is shown to be clicked: no scheme that runs, and nothing before an @ that looks like the host
    has_host = "." in (parts.hostname or "") and "@" not in parts.netloc
    return parts.scheme in {"http", "https"} and has_host and not re.search(r"[\s\\<>\"]", answer)


_FORMATS: Mapping[FieldKind, tuple[Callable[[str], bool], str]] = {
    FieldKind.NUMBER: (_is_number, "entries.not_a_number"),
    FieldKind.MONEY: (_is_money, "entries.not_money"),
    FieldKind.DATE: (_is_date, "entries.not_a_date"),
    FieldKind.LINK: (_is_link, "entries.not_a_link"),
}
