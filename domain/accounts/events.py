"""What happens to people, units and roles. No address, code or token is in a payload: rows are named by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class SignInCodeRequested(Event):
    """The worker derives the code from the row's id and mails it."""

    subject: ClassVar[str] = "code_id"
    code_id: UUID
    locale: str


@dataclass(frozen=True)
class AccountCreated(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID


@dataclass(frozen=True)
class SignedIn(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID
    session_id: UUID
    method: str  # "code" or "password"


@dataclass(frozen=True)
class SessionEnded(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID
    session_id: UUID


@dataclass(frozen=True)
class PasswordSet(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID


@dataclass(frozen=True)
class ProfileUpdated(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID


@dataclass(frozen=True)
class ApiTokenCreated(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID
    token_id: UUID


@dataclass(frozen=True)
class ApiTokenRevoked(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID
    token_id: UUID


@dataclass(frozen=True)
class UnitCreated(Event):
    subject: ClassVar[str] = "unit_id"
    unit_id: UUID
    code: str


@dataclass(frozen=True)
class UnitUpdated(Event):
    subject: ClassVar[str] = "unit_id"
    unit_id: UUID


@dataclass(frozen=True)
class MemberAdded(Event):
    subject: ClassVar[str] = "unit_id"
    unit_id: UUID
    user_id: UUID


@dataclass(frozen=True)
class MemberRemoved(Event):
    subject: ClassVar[str] = "unit_id"
    unit_id: UUID
    user_id: UUID


@dataclass(frozen=True)
class RoleGranted(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID
    grant_id: UUID
    role: str
    unit_id: UUID | None = None
    season_id: UUID | None = None
    contest_id: UUID | None = None


@dataclass(frozen=True)
class RoleRevoked(Event):
    subject: ClassVar[str] = "user_id"
    user_id: UUID
    grant_id: UUID
    role: str
    unit_id: UUID | None = None
    season_id: UUID | None = None
    contest_id: UUID | None = None


@dataclass(frozen=True)
class InvitationSent(Event):
    """The worker derives the link's token from the row's id and mails it."""

    subject: ClassVar[str] = "invitation_id"
    invitation_id: UUID
    kind: str
    locale: str


@dataclass(frozen=True)
class InvitationAccepted(Event):
    subject: ClassVar[str] = "invitation_id"
    invitation_id: UUID
    kind: str
    user_id: UUID | None


@dataclass(frozen=True)
class InvitationRevoked(Event):
    subject: ClassVar[str] = "invitation_id"
    invitation_id: UUID
    kind: str
