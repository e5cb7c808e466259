from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.errors import Invalid
from domain.voting.pabulib import (
    CastBallot,
    Election,
    Project,
    ballot_rule_of,
    options_of,
    read_election,
    write_election,
)
from domain.voting.rules import BallotKind, BallotRule, Choice, Option

FILE = '''META
key;value
vote_type;cumulative
num_projects;2
num_votes;2
max_sum_points;10
max_points;8
PROJECTS
project_id;cost;votes;score;name;category
p1;100;2;12;"Sân chơi; vườn";Xanh
p2;50.5;1;2;"Chỗ ""mát""";
VOTES
voter_id;vote;points;age
v1;p1,p2;8,2;30
v2;p1;4;
'''


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def test_a_file_is_read_as_it_stands() -> None:
    election = read_election(lines(FILE))
    assert election.kind is BallotKind.CUMULATIVE
    assert election.projects == (
        Project("p1", Decimal(100), "Sân chơi; vườn", "Xanh", 2, 12),
        Project("p2", Decimal("50.5"), 'Chỗ "mát"', None, 1, 2),
    )
    assert election.ballots == (
        CastBallot("v1", (Choice("p1", 8), Choice("p2", 2))),
        CastBallot("v2", (Choice("p1", 4),)),
    )
    assert [ballot.line for ballot in election.ballots] == [14, 15]
    assert [project.published_figure for project in election.projects] == [12, 2]
    assert ballot_rule_of(election, 3) == BallotRule(
        BallotKind.CUMULATIVE, 1, max_per_track=3, points_total=10, max_points_per_entry=8
    )
    assert options_of(election)["p1"] == Option("p1", "Xanh", Decimal(100))


def test_bytes_with_a_byte_order_mark_and_windows_line_ends_read_the_same() -> None:
    raw = b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode()
    assert read_election(raw.splitlines(keepends=True)) == read_election(lines(FILE))


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("META\n", "", 1, "no_section"),
        ("PROJECTS\n", "", 8, "column_count"),
        ("VOTES\n", "VOTES\nVOTES\n", 13, "section_order"),
        ("key;value", "key;wert", 2, "column_missing"),
        ("voter_id;vote;points;age", "voter_id;vote;points;vote", 13, "column_twice"),
        ("voter_id;vote;points;age", "voter_id;vote;punkte;age", 14, "column_missing"),
        ("vote_type;cumulative\n", "", 9, "meta_missing"),
        ("num_votes;2", "num_projects;2", 5, "meta_twice"),
        ("cumulative", "telepathic", 3, "vote_type"),
        ("num_votes;2", "num_votes;3", 5, "count_differs"),
        ("num_projects;2", "num_projects;1", 4, "count_differs"),
        ("p1;100", "p1;1e9", 10, "number"),
        ("p1;100", "p1;١٠٠", 10, "number"),
        ("p1;100;2", "p1;100;zwei", 10, "number"),
        ("p2;50.5", "p1;50.5", 11, "project_twice"),
        ("p2;50.5", "p,2;50.5", 11, "project_id"),
        ("v1;p1,p2", "v1;p1,p3", 14, "project_unknown"),
        ("v2;", "v1;", 15, "voter_twice"),
        ("v2;", ";", 15, "voter_missing"),
        ("8,2", "8", 14, "points_count"),
        ("8,2", "8,x", 14, "number"),
        ("v2;p1;4;", "v2;p1;4", 15, "column_count"),
        ('vườn"', "vườn", 10, "quoting"),
        ("Xanh", "Xa\0nh", 10, "nul"),
    ],
)
def test_a_fault_names_its_line(old: str, new: str, line: int, reason: str) -> None:
    assert FILE.count(old) >= 1
    with pytest.raises(Invalid) as caught:
        read_election(lines(FILE.replace(old, new, 1)))
    assert caught.value.code == "pabulib.malformed"
    assert caught.value.params == {"line": line, "reason": reason}
    assert [(field.path, field.code) for field in caught.value.fields] == [
        (f"line.{line}", f"pabulib.{reason}")
    ]


def test_a_wrong_encoding_names_its_line() -> None:
    raw = FILE.encode().replace(b"Xanh", b"Xanh \xff")
    with pytest.raises(Invalid) as caught:
        read_election(raw.splitlines(keepends=True))
    assert caught.value.params == {"line": 10, "reason": "encoding"}


@pytest.mark.parametrize(("end", "line"), [("META\n", 2), ("PROJECTS\n", 9), ("VOTES\n", 13)])
def test_a_file_that_ends_early_is_refused_after_its_last_line(end: str, line: int) -> None:
    with pytest.raises(Invalid) as caught:
        read_election(lines(FILE[: FILE.index(end) + len(end)]))
    assert caught.value.params == {"line": line, "reason": "section_missing"}


def test_a_rule_without_its_bound_is_refused() -> None:
    election = read_election(lines(FILE.replace("max_sum_points;10\n", "")))
    with pytest.raises(Invalid, match="rule_incomplete"):
        ballot_rule_of(election)


@given(st.text() | st.lists(st.sampled_from([*FILE.splitlines(), '"', ";", "a;b"])).map("\n".join))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    try:
        read_election(lines(text))
    except Invalid as problem:
        assert problem.code == "pabulib.malformed"  # noqa: PT017 - other exceptions must fail the test
        line = problem.params["line"]
        assert isinstance(line, int)
        assert 1 <= line <= len(lines(text)) + 1


@given(st.binary())
def test_any_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(Invalid):
        read_election(raw.splitlines(keepends=True))


names = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=12)
ids = names.filter(lambda name: "," not in name and name not in {"META", "PROJECTS", "VOTES"})


@st.composite
def elections(draw: st.DrawFn) -> Election:
    kind = draw(st.sampled_from(["approval", "choose-1", "cumulative", "ordinal"]))
    counts = st.none() | st.integers(0, 10**6)
    project_ids = draw(st.lists(ids, min_size=1, max_size=5, unique=True))
    projects = tuple(
        Project(
            name,
            Decimal(draw(st.integers(0, 10**9))),
            draw(names),
            draw(st.none() | names),
            *draw(st.tuples(counts, counts)),
        )
        for name in project_ids
    )
    points = st.integers(0, 10) if kind == "cumulative" else st.none()
    choices = st.lists(st.builds(Choice, st.sampled_from(project_ids), points), max_size=4).map(tuple)
    voters = draw(st.lists(ids, max_size=5, unique=True))
    ballots = tuple(CastBallot(voter, draw(choices)) for voter in voters)
    meta = {"vote_type": kind, "num_projects": str(len(projects)), "num_votes": str(len(ballots))}
    return Election(meta, projects, ballots)


@given(elections())
def test_what_is_written_reads_back_equal(election: Election) -> None:
    assert read_election(write_election(election).split("\n")) == election
    assert read_election(write_election(election).encode().splitlines(keepends=True)) == election
