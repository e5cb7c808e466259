"""Who may do what with an entry. Whether it is the time for it is said in `windows`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Protocol
from uuid import UUID

from domain.contests.form import FieldAudience
from domain.contests.models import Contest
from domain.contests.policy import NOT_ORGANISER, is_auditor, is_organiser
from domain.kernel.context import Actor
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial

NOT_AUTHOR = Denial("entries.not_author")
NOT_AN_AUTHOR = Denial("entries.not_an_author")
NOT_COORDINATOR = Denial("entries.not_coordinator")
UNIT_DECIDES = Denial("entries.unit_decides")
RUNS_THE_CONTEST = Denial("entries.runs_the_contest")


class Access(IntEnum):
    """How much of an entry a person sees. All but authors see the submitted version only."""

    NONE = 0
    PUBLIC = 1  # public fields; the cover, and no other file
    JUDGE = 2  # all answers and files, no private data of the authors
    STAFF = 3  # all of it: the unit's coordinators, organisers, auditors, administrators
    AUTHOR = 4  # the draft too: its main author, and co-authors who have confirmed


READS: Mapping[Access, FieldAudience] = {
    Access.NONE: FieldAudience.PUBLIC,
    Access.PUBLIC: FieldAudience.PUBLIC,
    Access.JUDGE: FieldAudience.JUDGES,
}
"""Whose fields of the form those outside an entry read; everybody else reads all of them."""


class EntryFacts(Protocol):
    """What policies look at; the model and the view both have it."""

    @property
    def author_id(self) -> UUID | None: ...

    @property
    def unit_id(self) -> UUID | None: ...

    @property
    def waiting_unit_id(self) -> UUID | None: ...


def can_create_entry(actor: Actor, *, runs_contest: bool) -> Denial | None:
    """Whoever is signed in and neither organises, audits nor judges the contest."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    return RUNS_THE_CONTEST if runs_contest else None


def can_edit_entry(actor: Actor, entry: EntryFacts, access: Access) -> Denial | None:
    """The main author, and co-authors who have confirmed."""
    if access >= Access.AUTHOR:
        return None
    return NOT_AN_AUTHOR if access > Access.NONE else HIDDEN


def can_submit_entry(actor: Actor, entry: EntryFacts, access: Access) -> Denial | None:
    """The main author alone, who answers for all of them; the same for withdrawing, inviting and deleting."""
    if is_author(actor, entry):
        return None
    return NOT_AUTHOR if access > Access.NONE else HIDDEN


def can_forward_entry(actor: Actor, entry: EntryFacts, access: Access) -> Denial | None:
    """The coordinator of the unit that the entry waits with, or of one above it, and administrators."""
    unit_id = entry.waiting_unit_id or entry.unit_id
    if access is not Access.NONE and (actor.is_administrator or unit_id in actor.coordinated_unit_ids):
        return None
    return NOT_COORDINATOR if access > Access.NONE else HIDDEN


def can_return_entry(actor: Actor, entry: EntryFacts, access: Access) -> Denial | None:
    """The coordinator of the entry's unit or of one above it, wherever it has got to, and administrators."""
    if access is not Access.NONE and (actor.is_administrator or coordinates(actor, entry)):
        return None
    return NOT_COORDINATOR if access > Access.NONE else HIDDEN


def can_act_for_unit(access: Access, *, runs_contest: bool, is_orphan: bool) -> Denial | None:
    """Who runs the contest, where nobody coordinates the unit that the entry waits with."""
    if runs_contest and access is not Access.NONE:
        return None if is_orphan else UNIT_DECIDES
    return NOT_ORGANISER if access > Access.NONE else HIDDEN


def can_answer_for_oneself(access: Access, *, is_contributor: bool) -> Denial | None:
    """Whoever is named as an author and sees the entry as one."""
    if access >= Access.AUTHOR and is_contributor:
        return None
    return NOT_AN_AUTHOR if access > Access.NONE else HIDDEN


def can_open_attachment(
    access: Access, *, is_cover: bool, is_variant: bool = False, is_field_read: bool | None = None
) -> Denial | None:
    """The cover is on the public page; a file that answers a field of the form follows that field; other files are
    for those who work with the entry, and their anonymised copies for those who need not judge."""
    if is_field_read is not None:
        return None if is_field_read and access > Access.NONE else HIDDEN
    least = Access.PUBLIC if is_cover else Access.STAFF if is_variant else Access.JUDGE
    return None if access >= least else HIDDEN


def can_judge_duplicate(actor: Actor, contests: Iterable[Contest]) -> Denial | None:
    """Who runs the contest of either of the two entries; to authors a likeness does not exist."""
    either = list(contests)
    if any(is_organiser(actor, contest) for contest in either):
        return None
    return NOT_ORGANISER if any(is_auditor(actor, contest) for contest in either) else HIDDEN


def is_author(actor: Actor, entry: EntryFacts) -> bool:
    return actor.is_signed_in and entry.author_id == actor.user_id


def coordinates(actor: Actor, entry: EntryFacts) -> bool:
    return entry.unit_id is not None and entry.unit_id in actor.coordinated_unit_ids
