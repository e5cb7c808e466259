"""Screening."""

from __future__ import annotations

from functools import partial

from domain.accounts.models import User
from domain.contests.models import PhaseKind
from domain.entries import operations as entries
from domain.entries.models import EntryStatus, ScreeningStep
from domain.entries.ruling import RulingInput
from tests.architecture.scenarios.base import Call, call, scenario
from tests.architecture.stage import Stage
from tests.factories.screening import make_decision

on_the_desk = partial(scenario, phase=PhaseKind.SCREENING, entry=EntryStatus.FORWARDED)


@on_the_desk("entries.rule_on_entries")
async def rule_on_entries(stage: Stage, owner: User) -> Call:
    ruling = RulingInput(ScreeningStep.RULE_OUT, text="Không đúng chủ đề.")
    return call(entries.rule_on_entries, [stage.here.entry.id], ruling)


@on_the_desk("entries.undo_ruling")
async def undo_ruling(stage: Stage, owner: User) -> Call:
    await make_decision(stage.here.entry, ScreeningStep.RULE_OUT)
    return call(entries.undo_ruling, stage.here.entry.id)


@on_the_desk("entries.appeal_ruling")
async def appeal_ruling(stage: Stage, owner: User) -> Call:
    await make_decision(stage.here.entry, ScreeningStep.RULE_OUT)
    return call(entries.appeal_ruling, stage.here.entry.id, "Đúng chủ đề.")


@on_the_desk("entries.decide_appeal")
async def decide_appeal(stage: Stage, owner: User) -> Call:
    await make_decision(stage.here.entry, ScreeningStep.RULE_OUT)
    await make_decision(stage.here.entry, ScreeningStep.APPEAL)
    return call(entries.decide_appeal, stage.here.entry.id, True, "Có lý.")


@on_the_desk("entries.assign_screener")
async def assign_screener(stage: Stage, owner: User) -> Call:
    return call(entries.assign_screener, [stage.here.entry.id], None)


@on_the_desk("entries.note_on_entry")
async def note_on_entry(stage: Stage, owner: User) -> Call:
    return call(entries.note_on_entry, stage.here.entry.id, "Xem lại.")
