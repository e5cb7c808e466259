"""Our count of an imported election beside the figures that were published, and whether differences are explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.contests.ballot_rule import BallotRule
from domain.voting.imports import RefusedBallot
from domain.voting.pabulib import Election, Project
from domain.voting.rules import EntryTally


@dataclass(frozen=True)
class Comparison:
    """One project. `refused` is what the refused ballots would have given it; `published` None: not stated."""

    project: Project
    ours: int
    published: int | None
    refused: int

    @property
    def is_equal(self) -> bool:
        return self.published is None or self.ours == self.published

    @property
    def is_explained(self) -> bool:
        """Equal, or short of the published figure by exactly what the refused ballots held."""
        return self.is_equal or self.ours + self.refused == self.published


def compare(
    election: Election,
    counted: Mapping[str, EntryTally],
    refused: Iterable[RefusedBallot],
    rule: BallotRule,
) -> list[Comparison]:
    """A row a project, highest figure first. Points stand beside a published score, votes beside votes."""
    votes, points = _held_by(refused, rule)
    rows = []
    for project in election.projects:
        line = counted.get(project.project_id, EntryTally())
        by_points = project.score is not None
        rows.append(
            Comparison(
                project,
                line.points if by_points else line.votes,
                project.published_figure,
                (points if by_points else votes)[project.project_id],
            )
        )
    return sorted(rows, key=lambda row: -row.ours)


def _held_by(refused: Iterable[RefusedBallot], rule: BallotRule) -> tuple[Counter[str], Counter[str]]:
    votes: Counter[str] = Counter()
    points: Counter[str] = Counter()
    for ballot in refused:
        places = [*rule.points_by_place, *[0] * len(ballot.choices)]
        for choice, place in zip(ballot.choices, places, strict=False):
            votes[choice.entry_id] += 1
            points[choice.entry_id] += place if choice.points is None else choice.points
    return votes, points
