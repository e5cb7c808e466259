"""Who may do what with an entry. Whether it is the time for it is said in `windows`."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol
from uuid import UUID

from domain.kernel.context import Actor
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial

NOT_AUTHOR = Denial("entries.not_author")
NOT_COORDINATOR = Denial("entries.not_coordinator")
RUNS_THE_CONTEST = Denial("entries.runs_the_contest")


class Access(IntEnum):
    """How much of an entry a person sees. All but authors see the submitted version only."""

    NONE = 0
    PUBLIC = 1  # public fields; the cover, and no other file
    JUDGE = 2  # all answers and files, no private data of the authors
    STAFF = 3  # all of it: the unit's coordinators, organisers, auditors, administrators
    AUTHOR = 4  # the draft too: author and co-authors


class EntryFacts(Protocol):
    """What policies look at; the model and the view both have it."""

    @property
    def author_id(self) -> UUID | None: ...

    @property
    def unit_id(self) -> UUID | None: ...


def can_create_entry(actor: Actor, *, runs_contest: bool) -> Denial | None:
    """Whoever is signed in and neither organises, audits nor judges the contest."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    return RUNS_THE_CONTEST if runs_contest else None


def can_edit_entry(actor: Actor, entry: EntryFacts, access: Access) -> Denial | None:
    """The author alone; co-authors see it."""
    if is_author(actor, entry):
        return None
    return NOT_AUTHOR if access > Access.NONE else HIDDEN


def can_forward_entry(actor: Actor, entry: EntryFacts, access: Access) -> Denial | None:
    """The coordinator of the entry's unit or of one above it, and administrators."""
    if access is not Access.NONE and (actor.is_administrator or coordinates(actor, entry)):
        return None
    return NOT_COORDINATOR if access > Access.NONE else HIDDEN


def can_open_attachment(access: Access, *, is_cover: bool) -> Denial | None:
    """The cover is on the public page; other files are for those who work with the entry."""
    return None if access >= (Access.PUBLIC if is_cover else Access.JUDGE) else HIDDEN


def is_author(actor: Actor, entry: EntryFacts) -> bool:
    return actor.is_signed_in and entry.author_id == actor.user_id


def coordinates(actor: Actor, entry: EntryFacts) -> bool:
    return entry.unit_id is not None and entry.unit_id in actor.coordinated_unit_ids
