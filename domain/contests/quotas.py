"""Setting a contest's quotas, which may change while it runs: what was handed in before stays in."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from domain.accounts.models import Unit
from domain.contests import policy
from domain.contests.events import QuotasChanged
from domain.contests.models import Contest, Quota, Track
from domain.contests.quota_rules import QuotaRule, quota_problems
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require


@operation(may=ORGANISERS)
async def set_contest_quotas(ctx: Context, contest_id: UUID, level: int, quotas: list[QuotaRule]) -> Contest:
    """Sets how many entries units may bring in, counted by the units of a level of the tree, 0 for the roots.

    By the contest's organisers, at any time. Lowering one below what is in refuses further entries only."""
    contest = await Contest.select_for_update().get_or_none(id=contest_id)
    if contest is None:
        raise NotFound
    require(policy.can_edit_contest(ctx.actor, contest))
    tracks = {row["id"] for row in await Track.filter(contest_id=contest.id).values("id")}
    refuse([*quota_problems(quotas, level, tracks), *await _unit_problems(quotas)])
    contest.quota_level = level
    await contest.save(update_fields=["quota_level"])
    await Quota.filter(contest_id=contest.id).delete()
    await Quota.bulk_create(
        Quota(
            id=uuid4(),
            contest_id=contest.id,
            track_id=rule.track_id,
            unit_id=rule.unit_id,
            maximum=rule.maximum,
        )
        for rule in quotas
    )
    ctx.record(QuotasChanged(contest_id=contest.id, level=level, count=len(quotas)))
    return contest


async def _unit_problems(quotas: Sequence[QuotaRule]) -> list[FieldProblem]:
    named = {rule.unit_id for rule in quotas if rule.unit_id is not None}
    known = {row["id"] for row in await Unit.filter(id__in=list(named)).values("id")}
    return [
        FieldProblem(f"quotas.{n}.unitId", "contests.unknown_unit")
        for n, rule in enumerate(quotas)
        if rule.unit_id is not None and rule.unit_id not in known
    ]


async def quotas_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Quota]]:
    """Each contest's quotas: the general ones first, then exceptions."""
    found: dict[UUID, list[Quota]] = {contest_id: [] for contest_id in contest_ids}
    for row in await Quota.filter(contest_id__in=contest_ids).order_by("unit_id", "track_id", "id"):
        found[row.contest_id].append(row)
    return {key: sorted(rows, key=lambda row: row.unit_id is not None) for key, rows in found.items()}
