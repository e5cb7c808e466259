"""Parts of a draft that several people change at once: nothing is lost, and everybody ends with the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.entries.parts import (
    Change,
    answer_key,
    answer_part,
    revised,
    revision_numbers,
    revisions_of,
    sort_changes,
)

PARTS = ("title", "summary", "answers.novelty")


@pytest.mark.parametrize(
    ("stored", "revision", "sent", "base", "expected"),
    [
        ("Một", 1, "Hai", 1, "taken"),  # nobody changed it since
        ("Một", 3, "Hai", 3, "taken"),
        ("Một", 3, "Hai", 2, "clash"),  # somebody did
        ("Hai", 3, "Hai", 2, "nothing"),  # to the same, or this very change is sent again
        ("Một", 1, "Một", 1, "nothing"),
        (None, 1, "Hai", 1, "taken"),  # the first answer
        ("Một", 3, None, 3, "taken"),  # taken back
        ("Một", 3, None, 2, "clash"),
    ],
)
def test_one_part(stored: str | None, revision: int, sent: str | None, base: int, expected: str) -> None:
    kept = {} if stored is None else {"title": stored}
    found = sort_changes(kept, {"title": revision}, {"title": Change(sent, base)})
    outcome = "taken" if found.taken else "clash" if found.clashes else "nothing"
    assert outcome == expected


def test_parts_are_sorted_apart() -> None:
    changes = {"title": Change("Mới", 1), "summary": Change("Mới", 1), "answers.a": Change("Cũ", 1)}
    found = sort_changes({"title": "Cũ", "summary": "Cũ", "answers.a": "Cũ"}, {"summary": 2}, changes)
    assert (found.taken, found.clashes) == ({"title": "Mới"}, ("summary",))


def test_answers_are_parts_by_their_key() -> None:
    assert (answer_key(answer_part("scope")), answer_key("title")) == ("scope", None)


def test_revisions_are_kept_with_time_and_person() -> None:
    person, now = uuid4(), datetime(2026, 10, 10, 10, tzinfo=UTC)
    first = revised({}, {"title": "x", "summary": "y"}, 2, now, person)
    then = revised(first, {"title": "z"}, 3, now, person)
    assert revision_numbers(then) == {"title": 3, "summary": 2}
    assert [(one.part, one.revision, one.at, one.by) for one in revisions_of(then)] == [
        ("summary", 2, now, person),
        ("title", 3, now, person),
    ]


# ---- any two editors


@dataclass
class Server:
    """What the operation does with a save, without a database."""

    parts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(PARTS, ""))
    revisions: dict[str, int] = field(default_factory=dict)
    version: int = 1

    def save(self, changes: Mapping[str, Change[str]]) -> tuple[str, ...]:
        found = sort_changes(self.parts, self.revisions, changes)
        if found.taken:
            self.version += 1
            self.parts |= found.taken
            self.revisions |= dict.fromkeys(found.taken, self.version)
        return found.clashes


@dataclass
class Editor:
    """A page: what it shows, what it last heard, and every word its writer gave up for the other's."""

    shown: dict[str, str] = field(default_factory=lambda: dict.fromkeys(PARTS, ""))
    base: dict[str, str] = field(default_factory=lambda: dict.fromkeys(PARTS, ""))
    revisions: dict[str, int] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)

    def save(self, server: Server, *, keeps_mine: bool) -> None:
        """Sends what differs; where it clashes its writer looks at both and chooses one."""
        sent = {part: text for part, text in self.shown.items() if text != self.base[part]}
        changes = {part: Change(text, self.revisions.get(part, 1)) for part, text in sent.items()}
        clashes = server.save(changes)
        for part in clashes:
            if not keeps_mine:
                self.given_up.add(self.shown[part])
                self.shown[part] = server.parts[part]
            else:
                self.given_up.add(server.parts[part])
        self._hear(server, sent.keys() - set(clashes))

    def _hear(self, server: Server, stored: set[str]) -> None:
        for part in PARTS:
            is_mine = part in stored or self.shown[part] != self.base[part]
            if not is_mine:
                self.shown[part] = server.parts[part]
            self.base[part] = server.parts[part]
        self.revisions = dict(server.revisions)


STEP = st.tuples(st.integers(0, 1), st.sampled_from(["type", "save"]), st.sampled_from(PARTS), st.booleans())


@given(st.lists(STEP, max_size=40))
def test_any_interleaving_of_two_editors_converges_and_loses_nothing(
    steps: list[tuple[int, str, str, bool]],
) -> None:
    server, editors = Server(), (Editor(), Editor())
    typed: dict[str, set[str]] = {part: set() for part in PARTS}
    for number, (who, act, part, keeps_mine) in enumerate(steps):
        if act == "type":
            # a word that nobody typed before, after what is there: so that a lost one shows
            editors[who].shown[part] += f" {number}"
            typed[part].add(str(number))
        else:
            editors[who].save(server, keeps_mine=keeps_mine)
    for _ in range(3):
        for editor in editors:
            editor.save(server, keeps_mine=True)
    assert editors[0].shown == editors[1].shown == server.parts
    given_up = {word for editor in editors for text in editor.given_up for word in text.split()}
    for part in PARTS:
        lost = typed[part] - set(server.parts[part].split()) - given_up
        assert lost == set()
