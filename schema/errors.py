"""A refusal of the domain, as the `Problem` every mutation may answer."""

from __future__ import annotations

from enum import Enum

import strawberry
from strawberry.types.field import StrawberryField

from domain.kernel import errors
from schema.context import Info
from schema.messages import message, texts

ProblemKind = strawberry.enum(errors.ProblemKind, name="ProblemKind")


@strawberry.type
class FieldProblem:
    """What is wrong with one argument; `path` is dotted, as in "input.contributors.0.share"."""

    path: str
    code: str
    message: str


@strawberry.type
class Problem:
    """Why a mutation did nothing, in the viewer's language."""

    kind: ProblemKind
    code: str
    message: str
    fields: list[FieldProblem]


class ProblemHandler(strawberry.ExceptionHandler[errors.Problem, Problem]):
    """Turns what the domain raises into data, on fields that may answer a Problem."""

    def handle(self, exception: errors.Problem, *, field: StrawberryField, info: Info) -> Problem:
        return problem_of(exception, info.context.ctx.locale)


def problem_of(problem: errors.Problem, locale: str) -> Problem:
    """The GraphQL shape of a refusal."""
    return Problem(
        kind=problem.kind,
        code=problem.code,
        message=message(locale, problem.code, _shown(problem.params, locale)),
        fields=[
            FieldProblem(path=f.path, code=f.code, message=message(locale, f.code, _shown(f.params, locale)))
            for f in problem.fields
        ],
    )


def _shown(params: object, locale: str) -> dict[str, object]:
    """Parameters as people read them; a value of an enumeration by its word, as "PhaseKind.JUDGING"."""
    items = dict(params) if isinstance(params, dict) else {}
    words = texts(locale)
    return {key: words.get(_word(value), _plain(value)) for key, value in items.items()}


def _word(value: object) -> str:
    return f"{type(value).__name__}.{value.value}" if isinstance(value, Enum) else ""


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
