"""What looks alike."""

from __future__ import annotations

from domain.accounts.models import User
from domain.entries import operations as entries
from domain.entries.models import EntryStatus, FindingState
from tests.architecture.scenarios.base import Call, call, scenario
from tests.architecture.stage import Stage
from tests.factories.entries import make_finding


@scenario("entries.judge_duplicate", entry=EntryStatus.SUBMITTED)
async def judge_duplicate(stage: Stage, owner: User) -> Call:
    finding = await make_finding(stage.here.entry)
    return call(entries.judge_duplicate, finding.id, FindingState.DISMISSED, "Cùng một mẫu văn bản")
