"""For every operation a valid call: in which world, on whose things, with which arguments.

A scenario prepares what the operation is called on and answers the call, still without its context. `owner` is
the person whose things they are, for operations on one's own account; it is who calls, or for a foreign call
somebody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from domain.accounts.models import (
    Invitation,
    InvitationKind,
    User,
)
from domain.accounts.tokens import digest, invitation_token
from domain.contests.models import PhaseKind
from domain.entries.models import EntryStatus
from domain.judging.models import RoundStatus
from tests.architecture.stage import Stage

Call = Callable[..., Awaitable[Any]]
Prepare = Callable[[Stage, User], Awaitable[Call]]


@dataclass(frozen=True)
class Scenario:
    """`foreign` names those of `Stage.foreigners` who are let in all the same, with good reason; `is_own`: the
    call is about the caller's own things, and must be refused on somebody else's."""

    prepare: Prepare
    phase: PhaseKind
    entry: EntryStatus
    round_status: RoundStatus
    is_published: bool
    is_own: bool
    foreign: frozenset[str] = field(default_factory=frozenset)


SCENARIOS: dict[str, Scenario] = {}


def scenario(
    name: str,
    *,
    phase: PhaseKind = PhaseKind.SUBMISSION,
    entry: EntryStatus = EntryStatus.DRAFT,
    round_status: RoundStatus = RoundStatus.OPEN,
    is_published: bool = True,
    is_own: bool = False,
    foreign: tuple[str, ...] = (),
) -> Callable[[Prepare], Prepare]:
    def add(prepare: Prepare) -> Prepare:
        made = Scenario(prepare, phase, entry, round_status, is_published, is_own, frozenset(foreign))
        SCENARIOS[name] = made
        return prepare

    return add


judged = partial(scenario, phase=PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)


def call(operation: Callable[..., Awaitable[Any]], *values: Any, **named: Any) -> Call:
    """The operation with all but its context."""

    async def run(ctx: Any) -> Any:
        return await operation(ctx, *values, **named)

    return run


async def invited(owner: User, kind: InvitationKind, **scope: Any) -> Invitation:
    """An open invitation to the owner's address."""
    id_, now = uuid4(), datetime.now(UTC)
    return await Invitation.create(
        id=id_,
        token_digest=digest(invitation_token(id_)),
        email=owner.email,
        kind=kind,
        created_at=now,
        expires_at=now + timedelta(days=1),
        **scope,
    )
