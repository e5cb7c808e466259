"""Our count beside the published one: no database."""

from __future__ import annotations

from domain.voting.comparison import Comparison, compare
from domain.voting.imports import sort_ballots
from domain.voting.pabulib import Election, ballot_rule_of
from domain.voting.rules import tally
from tests.factories.elections import APPROVAL, ORDINAL, make_election


def compared(election: Election, max_per_category: int | None = None) -> dict[str, Comparison]:
    rule = ballot_rule_of(election, max_per_category)
    found = sort_ballots(election, rule)
    rows = compare(election, tally([b.choices for b in found.accepted]), found.refused, rule)
    return {row.project.project_id: row for row in rows}


def test_votes_stand_beside_published_votes_highest_first() -> None:
    rows = compared(make_election())
    assert [(name, row.ours, row.published, row.is_equal) for name, row in rows.items()] == [
        ("a", 3, 3, True),
        ("b", 2, 2, True),
        ("c", 1, 1, True),
    ]


def test_points_stand_beside_a_published_score() -> None:
    rows = compared(make_election(ORDINAL))
    assert {name: (row.ours, row.published) for name, row in rows.items()} == {
        "x": (3, 3),
        "y": (3, 3),
        "z": (0, 0),
    }


def test_what_refused_ballots_held_explains_a_difference_of_just_that_much() -> None:
    rows = compared(make_election(), max_per_category=1)
    assert {name: (row.ours, row.refused, row.is_equal, row.is_explained) for name, row in rows.items()} == {
        "a": (1, 2, False, True),
        "b": (0, 2, False, True),
        "c": (1, 0, True, True),
    }


def test_any_other_difference_is_not_explained() -> None:
    rows = compared(make_election(APPROVAL.replace("a;100;3;", "a;100;4;")))
    assert [name for name, row in rows.items() if not row.is_explained] == ["a"]


def test_a_project_without_a_published_figure_has_nothing_to_differ_from() -> None:
    rows = compared(make_election(APPROVAL.replace("a;100;3;", "a;100;;")))
    assert rows["a"].published is None
    assert all(row.is_equal for row in rows.values())
