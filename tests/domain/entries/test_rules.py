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
    check_shares,
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
