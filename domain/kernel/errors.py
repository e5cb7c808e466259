"""What the domain raises when it refuses, each translated and shown to the person who asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class ProblemKind(StrEnum):
    """Why something was refused; what a client may do about it differs by kind."""

    INVALID = "INVALID"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    CLOSED = "CLOSED"
    CONFLICT = "CONFLICT"


@dataclass(frozen=True)
class FieldProblem:
    """What is wrong with one field of the input; `path` is dotted, as in "contributors.0.share"."""

    path: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


class Problem(Exception):
    """A refusal. `code` names a message of `schema/messages`, `params` fill it, `fields` say where."""

    kind: ProblemKind

    def __init__(self, code: str, *, fields: Sequence[FieldProblem] = (), **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
        self.fields = tuple(fields)


class Invalid(Problem):
    """The input breaks a rule; the fields say which part."""

    kind = ProblemKind.INVALID


class Forbidden(Problem):
    """The actor may know of the thing but may not do this to it."""

    kind = ProblemKind.FORBIDDEN


class NotFound(Problem):
    """The thing does not exist, or the actor may not know that it does: both look the same."""

    kind = ProblemKind.NOT_FOUND

    def __init__(self, code: str = "kernel.not_found", **params: object) -> None:
        super().__init__(code, fields=(), **params)


class Closed(Problem):
    """The phase in which this was possible is not open."""

    kind = ProblemKind.CLOSED


class Conflict(Problem):
    """Somebody else changed the thing first, or it stands against another."""

    kind = ProblemKind.CONFLICT


def refuse(problems: Sequence[FieldProblem]) -> None:
    """Raise Invalid in the words of the first problem, with all of them as fields, when there are any."""
    if problems:
        raise worded(Invalid, problems)


def worded(kind: type[Problem], problems: Sequence[FieldProblem]) -> Problem:
    """A refusal of this kind in the words of the first problem, with all of them as fields."""
    refusal = kind(problems[0].code)
    refusal.params, refusal.fields = dict(problems[0].params), tuple(problems)
    return refusal
