"""Resolvers of a contest's published result, and of what the console shows of it before."""

from __future__ import annotations

from domain.contests.models import Contest
from domain.results import checks, policy, queries
from schema.context import Info
from schema.loaders import load_list
from schema.messages import message
from schema.results.types import ResultConnection, ResultRow
from schema.scalars import Check


async def public_results(
    info: Info, contest: Contest, first: int, after: str | None
) -> ResultConnection | None:
    """The published result, best first; None before it may be seen."""
    page = await queries.public_results(info.context.ctx, contest, first, after)
    return ResultConnection.of(page) if page else None


async def console_results(info: Info, contest: Contest) -> list[ResultRow]:
    """All rows, best first, for those who run or audit the contest."""
    rows = await load_list(info, queries.console_results, contest.id)
    return [ResultRow.of(row, is_console=True) for row in rows]


async def result_checks(info: Info, contest: Contest) -> list[Check]:
    """What must be done before publishing, each with whether it is."""
    ctx = info.context.ctx
    return [
        Check(code=check.code, message=message(ctx.locale, check.code, check.params), is_ok=check.is_ok)
        for check in await checks.before_publishing(contest, ctx.now)
    ]


def can_compute(info: Info, contest: Contest) -> bool:
    return policy.can_compute_results(info.context.ctx.actor, contest) is None


def can_publish(info: Info, contest: Contest) -> bool:
    return policy.can_publish_results(info.context.ctx.actor, contest) is None
