"""What a contest asks of teams and units."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.contests.team_rules import (
    ApprovalChain,
    CoAuthorConfirmation,
    TeamRules,
    clean_team_rules,
    team_rules_problems,
)

UNIT = UUID(int=1)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (TeamRules(), []),
        (TeamRules(ApprovalChain.UP_TO_LEVEL, 0), []),
        (TeamRules(ApprovalChain.UP_TO_LEVEL), ["contests.approval_level"]),
        (TeamRules(ApprovalChain.UP_TO_LEVEL, -1), ["contests.approval_level"]),
        (TeamRules(ApprovalChain.UP_TO_LEVEL, 21), ["contests.approval_level"]),
        (TeamRules(ApprovalChain.UP_TO_UNIT, approval_unit_id=UNIT), []),
        (TeamRules(ApprovalChain.UP_TO_UNIT), ["contests.approval_unit"]),
    ],
)
def test_a_chain_names_where_it_ends(rules: TeamRules, expected: list[str]) -> None:
    assert [problem.code for problem in team_rules_problems(rules)] == expected


@pytest.mark.parametrize(
    ("chain", "kept"),
    [
        (ApprovalChain.TO_TOP, (None, None)),
        (ApprovalChain.UP_TO_LEVEL, (2, None)),
        (ApprovalChain.UP_TO_UNIT, (None, UNIT)),
    ],
)
def test_what_a_chain_has_no_use_for_is_dropped(
    chain: ApprovalChain, kept: tuple[int | None, UUID | None]
) -> None:
    cleaned = clean_team_rules(TeamRules(chain, 2, UNIT))
    assert (cleaned.approval_level, cleaned.approval_unit_id) == kept
    assert cleaned.chain == (chain, *kept)


def test_names_are_hidden_only_where_the_contest_asks() -> None:
    assert not TeamRules().hides_unconfirmed
    assert TeamRules(confirmation=CoAuthorConfirmation.BEFORE_SUBMISSION).hides_unconfirmed
    assert TeamRules(requires_publication_consent=True).hides_unconfirmed
