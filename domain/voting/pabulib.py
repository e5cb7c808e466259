"""Read and write elections in the Pabulib format: https://pabulib.org/format

A file has three sections, META, PROJECTS and VOTES, each a table of semicolon-separated values with a header
of its own. Reading is strict: whatever cannot be trusted is refused with its line, and nothing is guessed.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NoReturn

from domain.kernel.errors import FieldProblem, Invalid
from domain.voting.rules import BallotKind, BallotRule, Choice, Option

KINDS = {
    "approval": BallotKind.APPROVAL,
    "choose-1": BallotKind.CHOOSE_ONE,
    "cumulative": BallotKind.CUMULATIVE,
    "ordinal": BallotKind.ORDINAL,
}
SECTIONS = ("META", "PROJECTS", "VOTES")
REQUIRED_COLUMNS = {
    "META": ("key", "value"),
    "PROJECTS": ("project_id", "cost"),
    "VOTES": ("voter_id", "vote"),
}
REQUIRED_META = ("vote_type", "num_projects", "num_votes")
WHOLE = re.compile(r"[0-9]{1,15}", re.ASCII)
AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Project:
    """A row of PROJECTS. `votes` and `score` are published figures; `line` is where it stood."""

    project_id: str
    cost: Decimal
    name: str = ""
    category: str | None = None
    votes: int | None = None
    score: int | None = None
    line: int = field(default=0, compare=False)

    @property
    def published_figure(self) -> int | None:
        """What the tally must equal: the score where ballots carry points, else the number of votes."""
        return self.votes if self.score is None else self.score


@dataclass(frozen=True, slots=True)
class CastBallot:
    """A row of VOTES; points are there only where the kind of vote has them."""

    voter_id: str
    choices: tuple[Choice[str], ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Election:
    """A whole file. Other columns than those above are read and left out."""

    meta: Mapping[str, str]
    projects: tuple[Project, ...]
    ballots: tuple[CastBallot, ...]

    @property
    def kind(self) -> BallotKind:
        """The kind of vote; reading has made sure that we know it."""
        return KINDS[self.meta["vote_type"]]


# ---- reading


@dataclass(frozen=True, slots=True)
class _Row:
    """A data row by its column names, with the line on which it begins."""

    section: str
    line: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    meta: dict[str, str] = field(default_factory=dict)
    meta_lines: dict[str, int] = field(default_factory=dict)
    projects: dict[str, Project] = field(default_factory=dict)
    ballots: dict[str, CastBallot] = field(default_factory=dict)


def read_election(lines: Iterable[bytes | str]) -> Election:
    """Read a file line by line: an open file, bytes (UTF-8) or text, will do.

    Raises Invalid "pabulib.malformed" with `line` (from 1) and `reason`; its one field says it in words.
    """
    reading = _Reading()
    last_line = 0
    for row in _rows(_numbered(lines)):
        last_line = row.line
        _READERS[row.section](reading, row)
    _check_complete(reading, last_line)
    return Election(reading.meta, tuple(reading.projects.values()), tuple(reading.ballots.values()))


def _fault(line: int, reason: str, **details: object) -> NoReturn:
    problem = FieldProblem(f"line.{line}", f"pabulib.{reason}", {"line": line, **details})
    raise Invalid("pabulib.malformed", fields=[problem], line=line, reason=reason)


def _numbered(lines: Iterable[bytes | str]) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        text = _decoded(line, number)
        if "\0" in text:
            _fault(number, "nul")
        yield text.removeprefix("\ufeff") if number == 1 else text


def _decoded(line: bytes | str, number: int) -> str:
    if isinstance(line, str):
        return line
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        _fault(number, "encoding")


def _records(lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    # strict: a quote that is not closed, or is followed by anything but a semicolon, is a fault, not data
    reader = csv.reader(lines, delimiter=";", strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error:
            _fault(begins, "quoting")
        if record:
            yield begins, record


def _rows(lines: Iterator[str]) -> Iterator[_Row]:
    section, columns, place, line = "", None, 0, 0
    for line, record in _records(lines):
        if len(record) == 1 and record[0].strip() in SECTIONS:
            section, columns = _next_section(record[0].strip(), place, line), None
            place += 1
        elif not section:
            _fault(line, "no_section")
        elif columns is None:
            columns = _header(section, record, line)
        else:
            yield _Row(section, line, _cells(columns, record, line))
    if place < len(SECTIONS) or columns is None:
        _fault(line + 1, "section_missing", section=SECTIONS[min(place, len(SECTIONS) - 1)])


def _next_section(name: str, place: int, line: int) -> str:
    if place >= len(SECTIONS) or name != SECTIONS[place]:
        expected = SECTIONS[place] if place < len(SECTIONS) else "-"
        _fault(line, "section_order", section=name, expected=expected)
    return name


def _header(section: str, record: list[str], line: int) -> list[str]:
    columns = [name.strip() for name in record]
    for name in REQUIRED_COLUMNS[section]:
        if name not in columns:
            _fault(line, "column_missing", column=name, section=section)
    repeated = next((name for name in columns if columns.count(name) > 1), None)
    if repeated is not None:
        _fault(line, "column_twice", column=repeated, section=section)
    return columns


def _cells(columns: list[str], record: list[str], line: int) -> dict[str, str]:
    if len(record) != len(columns):
        _fault(line, "column_count", expected=len(columns), found=len(record))
    return dict(zip(columns, (cell.strip() for cell in record), strict=True))


def _read_meta(reading: _Reading, row: _Row) -> None:
    key, value = row.cells["key"], row.cells["value"]
    if not key or key in reading.meta:
        _fault(row.line, "meta_twice", key=key)
    if key == "vote_type" and value not in KINDS:
        _fault(row.line, "vote_type", value=value)
    if key in _WHOLE_META and value:
        _whole(value, key, row.line)
    if key == "max_sum_cost" and value:
        _amount(value, key, row.line)
    reading.meta[key] = value
    reading.meta_lines[key] = row.line


def _read_project(reading: _Reading, row: _Row) -> None:
    _require_meta(reading, row.line)
    cells = row.cells
    project_id = cells["project_id"]
    if not project_id or "," in project_id:
        _fault(row.line, "project_id", project=project_id)
    if project_id in reading.projects:
        _fault(row.line, "project_twice", project=project_id)
    reading.projects[project_id] = Project(
        project_id,
        _amount(cells["cost"], "cost", row.line),
        cells.get("name", ""),
        cells.get("category") or None,
        _optional_whole(cells, "votes", row.line),
        _optional_whole(cells, "score", row.line),
        row.line,
    )


def _read_ballot(reading: _Reading, row: _Row) -> None:
    _require_meta(reading, row.line)
    voter = row.cells["voter_id"]
    if not voter:
        _fault(row.line, "voter_missing")
    if voter in reading.ballots:
        _fault(row.line, "voter_twice", voter=voter)
    chosen = _listed(row.cells["vote"])
    for project in chosen:
        if project not in reading.projects:
            _fault(row.line, "project_unknown", project=project)
    choices = tuple(map(Choice, chosen, _points(reading, row, len(chosen))))
    reading.ballots[voter] = CastBallot(voter, choices, row.line)


def _points(reading: _Reading, row: _Row, count: int) -> list[int] | list[None]:
    if KINDS[reading.meta["vote_type"]] is not BallotKind.CUMULATIVE:
        return [None] * count
    if "points" not in row.cells:
        _fault(row.line, "column_missing", column="points", section="VOTES")
    points = [_whole(cell, "points", row.line) for cell in _listed(row.cells["points"])]
    if len(points) != count:
        _fault(row.line, "points_count", choices=count, points=len(points))
    return points


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",")] if cell else []


def _whole(text: str, name: str, line: int) -> int:
    if not WHOLE.fullmatch(text):
        _fault(line, "number", column=name, value=text)
    return int(text)


def _amount(text: str, name: str, line: int) -> Decimal:
    if not AMOUNT.fullmatch(text):
        _fault(line, "number", column=name, value=text)
    return Decimal(text)


def _optional_whole(cells: Mapping[str, str], name: str, line: int) -> int | None:
    return _whole(cells[name], name, line) if cells.get(name) else None


def _require_meta(reading: _Reading, line: int) -> None:
    for key in REQUIRED_META:
        if not reading.meta.get(key):
            _fault(line, "meta_missing", key=key)


def _check_complete(reading: _Reading, last_line: int) -> None:
    _require_meta(reading, last_line + 1)
    for key, found in (("num_projects", len(reading.projects)), ("num_votes", len(reading.ballots))):
        if int(reading.meta[key]) != found:
            _fault(reading.meta_lines[key], "count_differs", key=key, stated=reading.meta[key], found=found)


_READERS = {"META": _read_meta, "PROJECTS": _read_project, "VOTES": _read_ballot}
_WHOLE_META = frozenset(
    {"num_projects", "num_votes", "min_length", "max_length", "max_sum_points", "max_points"}
)


# ---- what it means for a contest


def ballot_rule_of(election: Election, max_per_category: int | None = None) -> BallotRule:
    """The rule that META states. A limit per category stands in no META key (Budapest's only in a comment).

    Raises Invalid when META leaves out what its kind of vote needs.
    """
    kind = election.kind
    if kind is BallotKind.CHOOSE_ONE:
        return BallotRule(kind, 1, 1)
    rule = BallotRule(
        kind,
        min_choices=max(1, _stated(election, "min_length") or 1),
        max_choices=_stated(election, "max_length"),
        max_per_track=max_per_category,
        max_total_cost=_stated_cost(election),
        points_total=_stated(election, "max_sum_points") if kind is BallotKind.CUMULATIVE else None,
        max_points_per_entry=_stated(election, "max_points") if kind is BallotKind.CUMULATIVE else None,
    )
    _require_stated(rule)
    return rule


def options_of(election: Election) -> dict[str, Option[str]]:
    """The projects as what can be voted for, category as track."""
    return {
        project.project_id: Option(project.project_id, project.category, project.cost)
        for project in election.projects
    }


def _stated(election: Election, key: str) -> int | None:
    text = election.meta.get(key)
    return int(text) if text else None


def _stated_cost(election: Election) -> Decimal | None:
    text = election.meta.get("max_sum_cost")
    return Decimal(text) if text else None


def _require_stated(rule: BallotRule) -> None:
    if rule.kind is BallotKind.CUMULATIVE and rule.points_total is None:
        raise Invalid("pabulib.rule_incomplete", key="max_sum_points")
    if rule.kind is BallotKind.ORDINAL and rule.max_choices is None:
        raise Invalid("pabulib.rule_incomplete", key="max_length")


# ---- writing


def write_election(election: Election) -> str:
    """The election as a file that `read_election` reads back equal."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerows([["META"], ["key", "value"], *election.meta.items()])
    table.writerows([["PROJECTS"], ["project_id", "cost", "votes", "score", "name", "category"]])
    for project in election.projects:
        figures = ["" if figure is None else figure for figure in (project.votes, project.score)]
        table.writerow([project.project_id, project.cost, *figures, project.name, project.category or ""])
    has_points = election.kind is BallotKind.CUMULATIVE
    table.writerows([["VOTES"], ["voter_id", "vote", "points"] if has_points else ["voter_id", "vote"]])
    table.writerows(_ballot_cells(ballot, has_points) for ballot in election.ballots)
    return text.getvalue()


def _ballot_cells(ballot: CastBallot, has_points: bool) -> list[str]:
    cells = [ballot.voter_id, ",".join(choice.entry_id for choice in ballot.choices)]
    if has_points:
        cells.append(",".join(str(choice.points) for choice in ballot.choices))
    return cells
