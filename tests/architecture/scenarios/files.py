"""Files and published evidence."""

from __future__ import annotations

from datetime import date

from domain.accounts.models import User
from domain.contests.models import Contest
from domain.entries import operations as entries
from domain.entries.models import AttachmentKind, AttachmentStatus, EntryStatus, Medium
from domain.entries.operations.evidence import EvidenceInput
from tests.architecture.scenarios.base import Call, call, scenario
from tests.architecture.scenarios.entries import CO_AUTHOR
from tests.architecture.stage import Stage
from tests.factories.entries import make_attachment, make_evidence

ARTICLE = EvidenceInput("https://bao.vn/bai-1", "Báo Một", Medium.ARTICLE, date(2026, 1, 2))


@scenario("entries.request_upload", foreign=(CO_AUTHOR,))
async def request_upload(stage: Stage, owner: User) -> Call:
    what = AttachmentKind.DOCUMENT, "tai-lieu.pdf", "application/pdf", 1000
    return call(entries.request_upload, stage.here.entry.id, *what)


@scenario("entries.note_arrival", foreign=(CO_AUTHOR,))
async def note_arrival(stage: Stage, owner: User) -> Call:
    arrived = await make_attachment(
        stage.here.entry, status=AttachmentStatus.UPLOADING, sha256=None, ready_at=None
    )
    return call(entries.note_arrival, arrived.id)


@scenario("entries.remove_attachment", foreign=(CO_AUTHOR,))
async def remove_attachment(stage: Stage, owner: User) -> Call:
    return call(entries.remove_attachment, (await make_attachment(stage.here.entry)).id)


@scenario("entries.add_evidence", foreign=(CO_AUTHOR,))
async def add_evidence(stage: Stage, owner: User) -> Call:
    await Contest.filter(id=stage.here.contest.id).update(takes_evidence=True)
    return call(entries.add_evidence, stage.here.entry.id, ARTICLE)


@scenario("entries.change_evidence", foreign=(CO_AUTHOR,))
async def change_evidence(stage: Stage, owner: User) -> Call:
    return call(entries.change_evidence, (await make_evidence(stage.here.entry)).id, ARTICLE)


@scenario("entries.remove_evidence", foreign=(CO_AUTHOR,))
async def remove_evidence(stage: Stage, owner: User) -> Call:
    return call(entries.remove_evidence, (await make_evidence(stage.here.entry)).id)


@scenario("entries.retake_snapshot", entry=EntryStatus.SUBMITTED, foreign=(CO_AUTHOR,))
async def retake_snapshot(stage: Stage, owner: User) -> Call:
    return call(entries.retake_snapshot, (await make_evidence(stage.here.entry)).id)
