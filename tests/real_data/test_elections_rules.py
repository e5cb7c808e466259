"""Five real public votes, counted by the pure rules alone, against the figures their cities published."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from domain.kernel.errors import Invalid
from domain.voting.pabulib import Election, ballot_rule_of, options_of, read_election
from domain.voting.rules import BallotRule, EntryTally, normalise_ballot, tally

FOLDER = os.environ.get("VINHDANH_REAL_DATA")
pytestmark = pytest.mark.skipif(not FOLDER, reason="VINHDANH_REAL_DATA names no folder of real elections")

ELECTIONS = {
    "Netherlands_Amsterdam_621": (60, 10_081),
    "Hungary_Budapest_2024": (175, 28_943),
    "Poland_Czestochowa_2024": (93, 22_899),
    "Poland_Krakow_2018": (123, 32_958),
    "Poland_Wroclaw_2016_Rejon_nr_11_750": (5, 3_045),
}


@cache
def election(name: str) -> Election:
    with (Path(FOLDER or "") / "elections" / f"{name}.pb").open("rb") as lines:
        return read_election(lines)


def count(votes: Election, rule: BallotRule) -> tuple[dict[str, EntryTally], list[str]]:
    options, accepted, refused = options_of(votes), [], []
    for ballot in votes.ballots:
        try:
            accepted.append(normalise_ballot(rule, options, ballot.choices))
        except Invalid as problem:
            refused.append(f"{ballot.voter_id}: {problem.code}")
    return tally(accepted, options), refused


def figures(counted: dict[str, EntryTally], votes: Election) -> dict[str, int]:
    """What stands beside the published figure: points where a score is published, else votes."""
    return {
        project.project_id: (
            counted[project.project_id].votes if project.score is None else counted[project.project_id].points
        )
        for project in votes.projects
    }


@pytest.mark.parametrize("name", ELECTIONS)
def test_the_tally_equals_the_published_figure_of_every_entry(name: str) -> None:
    votes = election(name)
    assert (len(votes.projects), len(votes.ballots)) == ELECTIONS[name]
    counted, refused = count(votes, ballot_rule_of(votes))
    assert refused == []
    assert figures(counted, votes) == {
        project.project_id: project.published_figure for project in votes.projects
    }
    published = {project.project_id: project.votes for project in votes.projects}
    assert {entry: row.votes for entry, row in counted.items()} == published


def test_three_a_category_refuses_one_ballot_of_budapest_and_lowers_its_entries_by_one() -> None:
    votes = election("Hungary_Budapest_2024")
    counted, refused = count(votes, ballot_rule_of(votes, max_per_category=3))
    assert len(refused) == 1
    voter, code = refused[0].split(": ")
    assert code == "voting.too_many_in_track"
    ballot = next(ballot for ballot in votes.ballots if ballot.voter_id == voter)
    lowered = {choice.entry_id for choice in ballot.choices}
    assert len(lowered) > 3
    assert figures(counted, votes) == {
        project.project_id: (project.published_figure or 0) - (project.project_id in lowered)
        for project in votes.projects
    }
