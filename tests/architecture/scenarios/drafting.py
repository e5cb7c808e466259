"""Drafts by the part, presence, grace and late codes."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.accounts.models import User
from domain.accounts.tokens import late_code
from domain.contests.models import Phase, PhaseKind
from domain.entries import operations as entries
from domain.entries.inputs import EntryChanges
from domain.entries.models import LateCode
from domain.entries.parts import Change
from tests.architecture.scenarios.base import Call, call, scenario
from tests.architecture.stage import Stage
from tests.factories.entries import make_late_code

CO_AUTHOR = "co-author of the entry"


@scenario("entries.save_entry_parts", foreign=(CO_AUTHOR,))
async def save_entry_parts(stage: Stage, owner: User) -> Call:
    return call(entries.save_entry_parts, stage.here.entry.id, EntryChanges(title=Change("Tên", 1)))


@scenario("entries.be_present", foreign=(CO_AUTHOR,))
async def be_present(stage: Stage, owner: User) -> Call:
    return call(entries.be_present, stage.here.entry.id, "thẻ", "title")


@scenario("entries.leave_entry", foreign=(CO_AUTHOR,))
async def leave_entry(stage: Stage, owner: User) -> Call:
    return call(entries.leave_entry, stage.here.entry.id, "thẻ")


@scenario("entries.set_grace_period")
async def set_grace_period(stage: Stage, owner: User) -> Call:
    return call(entries.set_grace_period, stage.here.contest.id, 15)


async def last_moment(stage: Stage) -> datetime:
    """Between the close and the opening of judging, which on stage are ten days apart."""
    window = await Phase.get(contest_id=stage.here.contest.id, kind=PhaseKind.SUBMISSION)
    return window.closes_at + timedelta(days=1)


async def made(stage: Stage) -> LateCode:
    return await make_late_code(stage.here.contest, until=await last_moment(stage))


@scenario("entries.create_late_code")
async def create_late_code(stage: Stage, owner: User) -> Call:
    until = await last_moment(stage)
    return call(entries.create_late_code, stage.here.contest.id, "Sở Y tế", 1, until, until)


@scenario("entries.revoke_late_code")
async def revoke_late_code(stage: Stage, owner: User) -> Call:
    return call(entries.revoke_late_code, (await made(stage)).id)


@scenario("entries.use_late_code", foreign=(CO_AUTHOR,))
async def use_late_code(stage: Stage, owner: User) -> Call:
    return call(entries.use_late_code, stage.here.entry.id, late_code((await made(stage)).id))
