"""A judge at work."""

from __future__ import annotations

import pytest

from tests.domain.judging.operations.desks import (
    Desk,
    entries_in,
    judged_contest,
)
from tests.factories.accounts import (
    make_user,
)
from tests.factories.judging import make_assignment, make_judge, make_round


@pytest.fixture
async def desk(db: object) -> Desk:
    desk = Desk()
    desk.contest = await judged_contest()
    desk.round = await make_round(desk.contest)
    desk.user = await make_user()
    desk.judge = await make_judge(desk.round, desk.user)
    desk.entry = (await entries_in(desk.contest, 1))[0]
    desk.assignment = await make_assignment(desk.judge, desk.entry)
    return desk
