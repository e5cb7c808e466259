"""Policies are pure predicates: may this actor do this? They answer a `Denial`, or None for yes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from domain.kernel.errors import Forbidden, NotFound


@dataclass(frozen=True)
class Denial:
    """Why not. A `hidden` denial is answered as if the thing did not exist."""

    code: str
    hidden: bool = False
    params: dict[str, Any] = field(default_factory=dict)


HIDDEN = Denial("kernel.not_found", hidden=True)
SIGN_IN_FIRST = Denial("kernel.sign_in_first")


def require(denial: Denial | None) -> None:
    """Raises what a denial says: NotFound when hidden, Forbidden otherwise."""
    if denial is None:
        return
    if denial.hidden:
        raise NotFound
    raise Forbidden(denial.code, **denial.params)


class Persona(StrEnum):
    """The people of the role x operation matrix: who may call what is declared at each operation, proven by
    a test that calls each operation as each of them, and printed in docs/permissions.md."""

    VISITOR = "visitor"
    ACCOUNT = "account"  # signed in, nothing else: a voter, or somebody else's author
    AUTHOR = "author"
    COORDINATOR = "coordinator"
    JUDGE = "judge"
    ORGANISER = "organiser"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


ANYONE = frozenset(Persona)
SIGNED_IN = ANYONE - {Persona.VISITOR}
ORGANISERS = frozenset({Persona.ORGANISER, Persona.ADMINISTRATOR})
