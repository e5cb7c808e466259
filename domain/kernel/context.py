"""Who asks, when, and in which language: the first argument of every operation and query."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from domain.kernel.events import Event


class Role(StrEnum):
    """Roles that are granted. Author, judge and voter follow from what a person does, not from a grant."""

    ADMINISTRATOR = "ADMINISTRATOR"
    ORGANISER = "ORGANISER"
    AUDITOR = "AUDITOR"
    COORDINATOR = "COORDINATOR"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role within a scope. Administrators have none; organisers and auditors have a season or a contest;
    coordinators have a unit and all units below it."""

    role: Role
    unit_id: UUID | None = None
    season_id: UUID | None = None
    contest_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """The person behind a request, or nobody. `unit_ids` are memberships; `coordinated_unit_ids` every unit
    this person coordinates, those below included. An account exists only with a confirmed address."""

    user_id: UUID | None = None
    email: str | None = None
    name: str = ""
    grants: frozenset[Grant] = frozenset()
    unit_ids: frozenset[UUID] = frozenset()
    coordinated_unit_ids: frozenset[UUID] = frozenset()

    @property
    def is_signed_in(self) -> bool:
        return self.user_id is not None

    @property
    def is_administrator(self) -> bool:
        return any(grant.role is Role.ADMINISTRATOR for grant in self.grants)

    def has_role_in(self, role: Role, *, season_id: UUID, contest_id: UUID | None = None) -> bool:
        """Whether a grant of `role` covers this season or, in it, this contest."""
        return any(
            grant.role is role
            and (grant.season_id == season_id or (contest_id is not None and grant.contest_id == contest_id))
            for grant in self.grants
        )


VISITOR = Actor()


@dataclass(frozen=True, slots=True)
class Context:
    """One request. `now` is the database's clock; within an operation it is the operation's own instant."""

    actor: Actor
    now: datetime
    request_id: str = ""
    locale: str = "vi"
    idempotency_key: str | None = None
    _events: list[tuple[Event, datetime]] = field(default_factory=list, repr=False)

    def record(self, event: Event, *, not_before: datetime | None = None) -> None:
        """Audits `event` and hands it to whoever reacts, when and only when the operation commits; reactions
        wait until `not_before`, as with a result that is published ahead of its announcement."""
        self._events.append((event, max(self.now, not_before or self.now)))

    @property
    def recorded(self) -> tuple[tuple[Event, datetime], ...]:
        """The events so far, each with the time from which it may be reacted to."""
        return tuple(self._events)
