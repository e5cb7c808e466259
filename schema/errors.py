"""A refusal of the domain, as the `Problem` every mutation may answer."""

from __future__ import annotations

import strawberry
from strawberry.types.field import StrawberryField

from domain.kernel import errors
from schema.context import Info
from schema.messages import message

strawberry.enum(errors.ProblemKind)


@strawberry.type
class FieldProblem:
    """What is wrong with one argument; `path` is dotted, as in "input.contributors.0.share"."""

    path: str
    code: str
    message: str


@strawberry.type
class Problem:
    """Why a mutation did nothing, in the viewer's language."""

    kind: errors.ProblemKind
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
        message=message(locale, problem.code, problem.params),
        fields=[
            FieldProblem(path=f.path, code=f.code, message=message(locale, f.code, f.params))
            for f in problem.fields
        ],
    )
