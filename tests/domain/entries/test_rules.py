from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.entries.rules import (
    TRANSITIONS,
    EntryStatus,
    EntryStep,
    FieldKind,
    FormField,
    answer_problems,
    check_answers,
    check_shares,
    clean_answers,
    missing_required,
    next_status,
    share_problems,
    steps_from,
)
from domain.kernel.errors import Conflict, Invalid

# ---- status


def test_a_step_leads_on_or_is_refused() -> None:
    for status, step in product(EntryStatus, EntryStep):
        if step in steps_from(status):
            assert next_status(status, step) is TRANSITIONS[status, step]
            continue
        with pytest.raises(Conflict) as caught:
            next_status(status, step)
        assert caught.value.params == {"status": status, "step": step}


def test_the_usual_way_and_its_turns() -> None:
    status = EntryStatus.DRAFT
    for step, expected in [
        (EntryStep.SUBMIT, EntryStatus.SUBMITTED),
        (EntryStep.RETURN, EntryStatus.RETURNED),
        (EntryStep.SUBMIT, EntryStatus.SUBMITTED),
        (EntryStep.FORWARD, EntryStatus.FORWARDED),
        (EntryStep.WITHDRAW, EntryStatus.WITHDRAWN),
        (EntryStep.REOPEN, EntryStatus.DRAFT),
    ]:
        status = next_status(status, step)
        assert status is expected


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (EntryStatus.DRAFT, EntryStep.FORWARD),
        (EntryStatus.WITHDRAWN, EntryStep.SUBMIT),
        (EntryStatus.FORWARDED, EntryStep.FORWARD),
    ],
)
def test_shortcuts_are_refused(status: EntryStatus, step: EntryStep) -> None:
    with pytest.raises(Conflict, match="step_impossible"):
        next_status(status, step)


# ---- shares


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        (["100"], []),
        (["33.33", "33.33", "33.34"], []),
        (["50", "51"], [("contributors", "entries.shares_sum")]),
        (["50", "49.99"], [("contributors", "entries.shares_sum")]),
        (["100", "0"], [("contributors.1.share", "entries.share_out_of_bounds")]),
        (["150", "-50"], [(f"contributors.{n}.share", "entries.share_out_of_bounds") for n in (0, 1)]),
        (["33.333", "66.667"], [(f"contributors.{n}.share", "entries.share_decimals") for n in (0, 1)]),
        (["NaN"], [("contributors.0.share", "entries.share_out_of_bounds")]),
        ([], [("contributors", "entries.contributors_count")]),
        (["4"] * 25, [("contributors", "entries.contributors_count")]),
    ],
)
def test_shares_make_exactly_100(shares: list[str], expected: list[tuple[str, str]]) -> None:
    found = share_problems([Decimal(share) for share in shares])
    assert [(problem.path, problem.code) for problem in found] == expected


def test_the_refusal_says_the_sum() -> None:
    with pytest.raises(Invalid) as caught:
        check_shares([Decimal(50), Decimal(51)])
    assert (caught.value.code, caught.value.params) == ("entries.shares_sum", {"total": Decimal(101)})


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=20))
def test_shares_pass_exactly_when_their_cents_make_10_000(cents: list[int]) -> None:
    assert (share_problems([Decimal(cent) / 100 for cent in cents]) == []) is (sum(cents) == 10_000)


@given(st.lists(st.decimals()))
def test_no_decimal_breaks_the_check(shares: list[Decimal]) -> None:
    assert all(problem.code.startswith("entries.") for problem in share_problems(shares))


# ---- answers

FORM = (
    FormField("name", FieldKind.SHORT_TEXT, required=True, max_length=20),
    FormField("story", FieldKind.LONG_TEXT, max_words=4),
    FormField("hours", FieldKind.NUMBER),
    FormField("saved", FieldKind.MONEY),
    FormField("since", FieldKind.DATE, required=True),
    FormField("scope", FieldKind.CHOICE, choices=("UNIT", "ALL")),
    FormField("link", FieldKind.LINK),
)


@pytest.mark.parametrize(
    ("key", "answer", "code"),
    [
        ("name", "Trợ lý ảo", None),
        ("name", "a" * 21, "kernel.too_long"),
        ("name", "a\0", "kernel.control_characters"),
        ("story", "một hai ba bốn", None),
        ("story", "một hai ba bốn năm", "entries.too_many_words"),
        ("story", "x" * 200_000, "kernel.too_long"),
        ("hours", "-12.5", None),
        ("hours", "1,5", "entries.not_a_number"),
        ("hours", "١٢", "entries.not_a_number"),
        ("hours", "1e9", "entries.not_a_number"),
        ("saved", "1500000", None),
        ("saved", "1.500.000", "entries.not_money"),
        ("saved", "-1", "entries.not_money"),
        ("since", "2026-02-28", None),
        ("since", "2026-02-30", "entries.not_a_date"),
        ("since", "20260228", "entries.not_a_date"),
        ("since", "0001-01-01", "entries.not_a_date"),
        ("scope", "ALL", None),
        ("scope", "all", "entries.not_a_choice"),
        ("link", "https://example.org/a?b=1", None),
        ("link", "javascript:alert(1)", "entries.not_a_link"),
        ("link", "https://bank.vn@evil.example/", "entries.not_a_link"),
        ("link", "https://localhost/", "entries.not_a_link"),
        ("link", "http://[::1", "entries.not_a_link"),
        ("other", "x", "entries.unknown_field"),
    ],
)
def test_an_answer_fits_its_field(key: str, answer: str, code: str | None) -> None:
    found = answer_problems(FORM, {key: answer}, complete=False)
    assert [(problem.path, problem.code) for problem in found] == ([(f"answers.{key}", code)] if code else [])


def test_a_draft_may_be_incomplete_and_a_submission_not() -> None:
    draft = {"name": "Trợ lý ảo", "since": ""}
    check_answers(FORM, draft, complete=False)
    with pytest.raises(Invalid) as caught:
        check_answers(FORM, draft, complete=True)
    assert [(problem.path, problem.code) for problem in caught.value.fields] == [
        ("answers.since", "entries.answer_missing")
    ]
    assert missing_required(FORM, draft) == ("since",)


def test_answers_are_cleaned_by_kind() -> None:
    cleaned = clean_answers(FORM, {"name": " a\n b ", "story": " a\r\n b ", "other": " x "})
    assert cleaned == {"name": "a b", "story": "a\n b", "other": " x "}


@given(st.dictionaries(st.sampled_from([field.key for field in FORM]), st.text()))
def test_no_answer_breaks_the_check(answers: dict[str, str]) -> None:
    cleaned = clean_answers(FORM, answers)
    for problem in answer_problems(FORM, cleaned, complete=True):
        assert problem.path.removeprefix("answers.") in {field.key for field in FORM}
    assert clean_answers(FORM, cleaned) == cleaned
