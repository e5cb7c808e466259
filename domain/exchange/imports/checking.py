"""A file's rows, read as entries and awards: either they can be made as they stand, or faults say where they can't.

Pure: what the rows are held against comes as a `World`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from domain.contests import answers
from domain.contests.form import FieldKind, FormField
from domain.entries.rules import HUNDRED, MOST_CONTRIBUTORS
from domain.exchange.imports.columns import ANSWER, AUTHORS, TITLE, Mapped
from domain.exchange.imports.values import (
    as_written,
    even_shares,
    folded,
    nearest,
    number_text,
    parse_date,
    parse_number,
    parts,
)
from domain.kernel.text import text_problems, tidy

LENGTHS = {
    TITLE: 300,
    "summary": 2_000,
    "code": 40,
    "decision_number": 80,
    "signer": 200,
    "signer_title": 200,
}
NAME_LENGTHS = {AUTHORS: 200, "workplaces": 300, "titles": 200}
UNKNOWN = {
    "choice": ("exchange.choice_unknown", "exchange.choice_perhaps"),
    "prize": ("exchange.prize_unknown", "exchange.prize_perhaps"),
    "track": ("exchange.track_unknown", "exchange.track_perhaps"),
    "unit": ("exchange.unit_unknown", "exchange.unit_perhaps"),
}
"""What is refused as not known: without and with what might have been meant."""
EARLIEST = date(1945, 9, 2)


@dataclass(frozen=True)
class World:
    """What there is to refer to. `units` by folded name and by folded code; `tracks` and `prizes` by folded name, an
    ambiguous unit's name as None; `codes` are taken; `decisions` those of the contest: number -> (day, signer)."""

    today: date
    units: Mapping[str, UUID | None]
    unit_names: Sequence[str]
    tracks: Mapping[str, str]
    prizes: Mapping[str, str]
    codes: frozenset[str] = frozenset()
    decisions: Mapping[str, tuple[date, str]] = field(default_factory=dict)
    form: Sequence[FormField] = ()


@dataclass(frozen=True)
class Fault:
    """What is wrong: `target` names the column, None for the row as a whole; a message's code and its parameters."""

    row: int
    target: str | None
    value: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Person:
    name: str
    share: Decimal
    workplace: str
    title: str


@dataclass(frozen=True)
class Grant:
    """The award a row tells of; `prize` and the decision's parts as they are stored."""

    prize: str
    number: str
    decided_on: date
    signer: str
    signer_title: str


@dataclass(frozen=True)
class PastEntry:
    """An entry as a row tells of it. `track` is its name."""

    row: int
    code: str | None
    title: str
    summary: str
    track: str | None
    unit_id: UUID | None
    people: tuple[Person, ...]
    submitted_on: date | None
    answers: Mapping[str, str]
    grant: Grant | None


@dataclass(frozen=True)
class Checked:
    """All entries and all faults of a file; where there are faults the entries are of no use."""

    entries: tuple[PastEntry, ...]
    faults: tuple[Fault, ...]


def check_rows(rows: Sequence[tuple[int, Sequence[str]]], mapping: Mapped, world: World) -> Checked:
    """Reads rows, each with its number in the file."""
    entries, faults = [], list[Fault]()
    seen = _Seen(dict(world.decisions))
    for number, cells in rows:
        row = _Row(number, _targets(cells, mapping), world)
        entry = row.read()
        faults += row.faults or seen.faults(entry)
        entries.append(entry)
    return Checked(tuple(entries), tuple(faults))


def _targets(cells: Sequence[str], mapping: Mapped) -> dict[str, str]:
    return {
        target: tidy(as_written(cells[place]))
        for place, target in mapping.items()
        if place < len(cells) and cells[place]
    }


class _Row:
    """One row on its way to an entry; what is wrong on the way is kept in `faults`."""

    def __init__(self, number: int, cells: Mapping[str, str], world: World) -> None:
        self.number, self.cells, self.world = number, cells, world
        self.faults: list[Fault] = []

    def read(self) -> PastEntry:
        return PastEntry(
            row=self.number,
            code=self._code(),
            title=self._line(TITLE, is_required=True),
            summary=self._text("summary"),
            track=self._named("track", self.world.tracks),
            unit_id=self._unit(),
            people=self._people(),
            submitted_on=self._day("submitted_on"),
            answers=dict(self._answers()),
            grant=self._grant(),
        )

    def _fault(self, target: str | None, code: str, **params: Any) -> None:
        value = self.cells.get(target or "", "")
        self.faults.append(Fault(self.number, target, value, code, params))

    def _unknown(self, target: str, kind: str, suggestions: Sequence[str]) -> None:
        unknown, perhaps = UNKNOWN[kind]
        if suggestions:
            self._fault(target, perhaps, suggestions=", ".join(suggestions))
        else:
            self._fault(target, unknown)

    def _text(self, target: str) -> str:
        text = self.cells.get(target, "")
        for problem in text_problems("", text, max_length=LENGTHS[target]):
            self._fault(target, problem.code, **problem.params)
        return text

    def _line(self, target: str, *, is_required: bool = False) -> str:
        text = " ".join(self._text(target).split())
        if is_required and not text:
            self._fault(target, "exchange.missing")
        return text

    def _code(self) -> str | None:
        code = self._line("code")
        if code and folded(code) in self.world.codes:
            self._fault("code", "exchange.code_taken")
        return code or None

    def _day(self, target: str) -> date | None:
        text = self.cells.get(target, "")
        if not text:
            return None
        day = parse_date(text)
        if day is None or day < EARLIEST:
            self._fault(target, "exchange.date_unreadable")
        elif day > self.world.today:
            self._fault(target, "exchange.date_future")
        return day

    def _named(self, target: str, known: Mapping[str, str]) -> str | None:
        text = self.cells.get(target, "")
        found = known.get(folded(text))
        if text and found is None:
            self._unknown(target, target, nearest(text, known.values()))
        return found

    def _unit(self) -> UUID | None:
        text = self.cells.get("unit", "")
        if not text:
            return None
        found = self.world.units.get(folded(text))
        if found is None:
            if folded(text) in self.world.units:
                self._fault("unit", "exchange.unit_ambiguous")
            else:
                self._unknown("unit", "unit", nearest(text, self.world.unit_names))
        return found

    # ---- people

    def _people(self) -> tuple[Person, ...]:
        names = [name for name in parts(self.cells.get(AUTHORS, "")) if name]
        if not names:
            self._fault(AUTHORS, "exchange.missing")
            return ()
        if len(names) > MOST_CONTRIBUTORS:
            self._fault(AUTHORS, "exchange.too_many_authors", limit=MOST_CONTRIBUTORS)
            return ()
        shares = self._shares(len(names))
        workplaces, titles = self._beside("workplaces", len(names)), self._beside("titles", len(names))
        self._check_names(names)
        return tuple(Person(*person) for person in zip(names, shares, workplaces, titles, strict=True))

    def _check_names(self, names: Sequence[str]) -> None:
        for name in names:
            for problem in text_problems("", name, max_length=NAME_LENGTHS[AUTHORS]):
                self._fault(AUTHORS, problem.code, **problem.params)

    def _shares(self, number: int) -> list[Decimal]:
        written = parts(self.cells.get("shares", ""))
        even = even_shares(number)
        if not written:
            return even
        if len(written) != number:
            self._fault("shares", "exchange.shares_count", shares=len(written), authors=number)
            return even
        shares = [parse_number(text) for text in written]
        if any(share is None or not 0 < share <= HUNDRED for share in shares):
            self._fault("shares", "exchange.share_unreadable")
            return even
        exact = [share for share in shares if share is not None]
        if sum(exact) != HUNDRED:
            self._fault("shares", "exchange.shares_sum", sum=number_text(sum(exact, Decimal(0))))
        return exact

    def _beside(self, target: str, number: int) -> list[str]:
        """One text for each author; a single one is everybody's."""
        written = parts(self.cells.get(target, ""))
        if len(written) <= 1:
            written = written * number or [""] * number
        if len(written) != number:
            self._fault(target, "exchange.beside_count", items=len(written), authors=number)
            return [""] * number
        for text in written:
            for problem in text_problems("", text, max_length=NAME_LENGTHS[target]):
                self._fault(target, problem.code, **problem.params)
        return written

    # ---- award

    def _grant(self) -> Grant | None:
        about = ("prize", "decision_number", "decided_on", "signer", "signer_title")
        if not any(self.cells.get(target) for target in about):
            return None
        prize = self._named("prize", self.world.prizes)
        day = self._day("decided_on")
        number, signer = self._line("decision_number"), self._line("signer")
        for target, value in (
            ("prize", self.cells.get("prize")),
            ("decision_number", number),
            ("signer", signer),
        ):
            if not value:
                self._fault(target, "exchange.award_incomplete")
        if not self.cells.get("decided_on"):
            self._fault("decided_on", "exchange.award_incomplete")
        if prize is None or day is None:
            return None
        return Grant(prize, number, day, signer, self._line("signer_title"))

    # ---- answers

    def _answers(self) -> Iterator[tuple[str, str]]:
        for asked in self.world.form:
            target = ANSWER + asked.key
            if text := self.cells.get(target):
                answer = self._answer(asked, target, text)
                if answer:
                    yield asked.key, answer

    def _answer(self, asked: FormField, target: str, text: str) -> str | None:
        given = self._as_given(asked, target, text)
        if given is None:
            return None
        answer = answers.canonical(asked, given)
        problems = answers.problems(asked, answer, complete=False)
        for problem in problems:
            self._fault(target, problem.code, **problem.params)
        return None if problems else answer

    def _as_given(self, asked: FormField, target: str, text: str) -> Any:
        """The cell as the form would have been given it; None where it cannot be read."""
        match asked.kind:
            case FieldKind.NUMBER | FieldKind.MONEY:
                number = parse_number(text)
                if number is None:
                    self._fault(target, "exchange.number_unreadable")
                return None if number is None else number_text(number)
            case FieldKind.DATE:
                day = parse_date(text)
                if day is None:
                    self._fault(target, "exchange.date_unreadable")
                return day.isoformat() if day else None
            case FieldKind.CHOICE:
                return self._choice(asked, target, text)
            case FieldKind.MULTI_CHOICE:
                chosen = [self._choice(asked, target, item) for item in parts(text)]
                return None if None in chosen else chosen
            case FieldKind.UNIT:
                found = self.world.units.get(folded(text))
                if found is None:
                    self._unknown(target, "unit", nearest(text, self.world.unit_names))
                return str(found) if found else None
            case _:
                return text

    def _choice(self, asked: FormField, target: str, text: str) -> str | None:
        names = {
            folded(label): c.value for c in asked.choices for label in (c.value, *c.label.values()) if label
        }
        found = names.get(folded(text))
        if found is None:
            labels = [c.label.get("vi") or c.value for c in asked.choices]
            self._unknown(target, "choice", nearest(text, labels) or labels[:5])
        return found


class _Seen:
    """What earlier rows said, for rows that repeat or contradict them."""

    def __init__(self, decisions: dict[str, tuple[date, str]]) -> None:
        self._codes: dict[str, int] = {}
        self._entries: dict[tuple[str, tuple[str, ...]], int] = {}
        self._decisions = decisions

    def faults(self, entry: PastEntry) -> list[Fault]:
        found = []
        if entry.code and (row := self._codes.setdefault(folded(entry.code), entry.row)) != entry.row:
            found.append(Fault(entry.row, "code", entry.code, "exchange.code_twice", {"other": row}))
        same = folded(entry.title), tuple(sorted(folded(person.name) for person in entry.people))
        if (row := self._entries.setdefault(same, entry.row)) != entry.row:
            found.append(Fault(entry.row, TITLE, entry.title, "exchange.row_twice", {"other": row}))
        if grant := entry.grant:
            said = grant.decided_on, folded(grant.signer)
            if self._decisions.setdefault(grant.number, said) != said:
                found.append(Fault(entry.row, "decision_number", grant.number, "exchange.decision_differs"))
        return found
