"""A world with `size` of everything that comes in lists, and who may read which of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import orjson

from domain.accounts.models import InvitationKind, Unit, User
from domain.accounts.operations import create_api_token, update_profile
from domain.accounts.tokens import invitation_token
from domain.awards.models import Award, Decision
from domain.contests.models import Contest, FieldKind, PhaseKind, Quota
from domain.contests.screening_rule import ScreeningRule
from domain.entries.models import (
    ApprovalCapacity,
    ApprovalDecision,
    ApprovalStep,
    Entry,
    EntryStatus,
    LateCodeUse,
    ScreeningStep,
)
from domain.entries.parts import revised
from domain.entries.screening_reasons import ScreeningReason
from domain.judging.models import RoundStatus
from domain.kernel.clock import database_now
from domain.kernel.context import Role
from domain.kernel.models import AuditEntry, OutboxMessage
from domain.results.models import Result
from tests.architecture.scenarios.base import invited
from tests.conftest import ctx_for
from tests.factories.accounts import (
    make_administrator,
    make_grant,
    make_member,
    make_membership,
    make_session,
    make_unit,
    make_user,
)
from tests.factories.contests import localized, make_contest, make_field, make_season
from tests.factories.entries import (
    make_attachment,
    make_entry,
    make_evidence,
    make_finding,
    make_late_code,
    submit_as,
)
from tests.factories.imports import make_history
from tests.factories.judging import make_invitation, make_judge, make_result, make_round, make_scorecard
from tests.factories.screening import make_decision, make_note
from tests.factories.voting import make_ballot


@dataclass
class Crowd:
    """`busy` is a person with `size` of all that belongs to a person; `contest` has `size` of the rest."""

    contest: Contest
    entry: Entry
    administrator: User
    busy: User
    judge: User
    voter: User
    assignment: str
    unit: Unit
    invitation: str
    entry_ids: list[str]

    def reader(self, name: str) -> User:
        """Who reads the list "Type.field"."""
        if name in {"Query.judgingDesks", "JudgingDesk.assignments", "Assignment.scores"}:
            return self.judge
        if name == "Ballot.choices":
            return self.voter
        own = (
            "Viewer.",
            "Entry.",
            "Query.myEntries",
            "Query.myInvitations",
            "Query.unitEntr",
            "Query.quotaUse",
        )
        is_own = name.startswith(own)
        return self.busy if is_own else self.administrator

    def variables(self, root_field: str) -> dict[str, Any]:
        known: dict[str, dict[str, Any]] = {
            "contest": {"slug": self.contest.slug},
            "entry": {"id": str(self.entry.id)},
            "assignment": {"id": self.assignment},
            "duplicatesOf": {"entryId": str(self.entry.id)},
            "unitDashboard": {"unitId": str(self.unit.id)},
            "invitation": {"token": self.invitation},
            "searchSuggestions": {"search": "sáng kiến"},
            "rulingPreview": {"ids": self.entry_ids, "ruling": {"step": "CLEAR"}},
        }
        return known.get(root_field, {})


async def make_crowd(size: int) -> Crowd:
    administrator, busy = await make_administrator(), await make_user()
    # the larger, the later, so that its season comes first
    season = await make_season(starts_on=date(2026, 1 + size, 1))
    contest = await make_contest(
        season=season, phase=PhaseKind.ANNOUNCEMENT, tracks=size, criteria=[100 // size] * size, prizes=[1] * size,
        tally_visibility="LIVE", results_published_at=await database_now(),
        results_computed_at=await database_now(), max_choices=9,
    )  # fmt: skip
    units = await _make_units(size, busy)
    entries = await _make_entries(contest, size, units, busy)
    for _ in range(size):
        await make_finding(entries[0], await make_entry(status=EntryStatus.SUBMITTED))
    await _decide(contest, entries)
    voter = await make_user()
    await make_ballot(contest, entries, voter=voter.email)
    await _run_judging(contest, entries, size)
    await _leave_traces(contest, size)
    await _write_late(contest, entries, busy, size)
    await _screen(contest, entries[0], units, size)
    await _keep_busy(contest, busy, size)
    await make_history(administrator, size)
    invitation = await _form_teams(contest, entries, units, busy, size)
    judge, assignment = await _make_desks(size)
    return Crowd(
        contest,
        entries[0],
        administrator,
        busy,
        judge,
        voter,
        assignment,
        units[0],
        invitation,
        [str(entry.id) for entry in entries],
    )


async def _screen(contest: Contest, entry: Entry, units: list[Unit], size: int) -> None:
    reasons = list(ScreeningReason)[:size]
    notes = {f"answers.f{number}": "Cần sửa." for number in range(size)}
    for _ in range(size):
        # a decision that leaves the entry where it is
        await make_decision(entry, ScreeningStep.CLEAR, reasons=reasons, field_notes=notes)
        await make_note(entry)
        await make_grant(await make_user(), Role.ORGANISER, contest_id=contest.id)
    contest.eligibility = ScreeningRule(unit_ids=tuple(unit.id for unit in units)).eligibility()
    await contest.save(update_fields=["eligibility"])


async def _make_units(size: int, busy: User) -> list[Unit]:
    # names sort the units: those of the larger crowd come first
    names = [f"A{9 - size}-{number}" for number in range(size)]
    units = [await make_unit(code=name, name=localized(name)) for name in names]
    for unit in units:
        await make_membership(busy, unit)
        await make_grant(busy, Role.COORDINATOR, unit_id=unit.id)
        for _ in range(size - 1):
            await make_member(unit)
    return units


async def _make_entries(contest: Contest, size: int, units: list[Unit], author: User) -> list[Entry]:
    await contest.form_fields.all().delete()
    choices = [{"value": str(n), "label": localized(str(n))} for n in range(size)]
    for number in range(size):
        await make_field(contest, f"f{number}", kind=FieldKind.CHOICE, choices=choices, position=number)
    for facet in ("scope", "medium"):
        await make_field(contest, facet, kind=FieldKind.CHOICE, choices=choices, position=size)
    plain = {"kind": "CHOICE", "choices": choices, "is_required": False, "is_retired": False}
    columns = [{"key": f"c{n}", "label": localized(str(n)), **plain} for n in range(size)]
    for number in range(size):
        await make_field(
            contest,
            f"old{number}",
            kind=FieldKind.TABLE,
            columns=columns,
            archived_at=await database_now(),
            position=99,
        )
    await make_field(contest, "papers", kind=FieldKind.FILE, position=size + 2)
    await make_field(contest, "table", kind=FieldKind.TABLE, settings={"columns": columns}, position=size + 1)
    row = {f"c{n}": "0" for n in range(size)}
    tracks = await contest.tracks.all().order_by("position")
    entries = []
    for number in range(size):
        others = [await make_user() for _ in range(size - 1)]
        entry = await make_entry(
            contest=contest, author=author, unit=units[number], track=tracks[number], documents=size,
            shares=[100 // size] * size, co_authors=others,
            answers={"scope": f"{number}", "medium": f"{number}", "table": orjson.dumps([row] * size).decode()}
            | {f"f{n}": "0" for n in range(size)},
        )  # fmt: skip
        for _ in range(size):
            await make_attachment(entry, field_key="papers")
        for place in range(size):
            await make_evidence(entry, series=f"Loạt {place}")
        for _ in range(size):
            await submit_as(entry, EntryStatus.FORWARDED)
        entries.append(entry)
    return entries


async def _decide(contest: Contest, entries: list[Entry]) -> None:
    now, prizes = await database_now(), await contest.prizes.all().order_by("rank")
    for place, (entry, prize) in enumerate(zip(entries, prizes, strict=True)):
        await Result.create(
            contest_id=contest.id, entry_id=entry.id, total=Decimal(90 - place), rank=place + 1
        )
        decision = await Decision.create(
            contest_id=contest.id, number=f"{place}", decided_on=date(2026, 1, 2), signer="A", created_at=now
        )
        await Award.create(
            contest_id=contest.id, entry_id=entry.id, prize_id=prize.id, decision_id=decision.id,
            serial=uuid4().hex, created_at=now,
        )  # fmt: skip


async def _run_judging(contest: Contest, entries: list[Entry], size: int) -> None:
    round_ = await make_round(contest, status=RoundStatus.CLOSED)
    for _ in range(size):
        judge = await make_judge(round_, await make_user())
        await make_scorecard(judge, entries[0])
        await make_invitation(round_)
    for entry in entries:
        await make_result(round_, entry)


async def _leave_traces(contest: Contest, size: int) -> None:
    now = await database_now()
    for _ in range(size):
        guest, payload = await make_user(), {"contest_id": str(contest.id)}
        await invited(guest, InvitationKind.AUDITOR, contest_id=contest.id)
        await make_grant(guest, Role.AUDITOR, contest_id=contest.id)
        await AuditEntry.create(
            at=now,
            actor_id=guest.id,
            operation="contests.x",
            event="X",
            subject_id=contest.id,
            payload=payload,
        )
        await OutboxMessage.create(id=uuid4(), event="X", payload=payload, created_at=now, dead_at=now)


async def _write_late(contest: Contest, entries: list[Entry], busy: User, size: int) -> None:
    """Late codes with their uses, and drafts whose parts different people changed."""
    now = await database_now()
    for _ in range(size):
        code = await make_late_code(contest, max_uses=size, uses=size)
        for _ in range(size):
            await LateCodeUse.create(
                id=uuid4(),
                late_code_id=code.id,
                entry_id=uuid4(),
                used_by_id=(await make_user()).id,
                used_at=now,
            )
    for entry in entries:
        for number in range(size):
            part = {f"answers.f{number}": None}
            entry.revisions = revised(entry.revisions, part, 2 + number, now, (await make_user()).id)
        await entry.save(update_fields=["revisions"])


async def _keep_busy(contest: Contest, busy: User, size: int) -> None:
    await update_profile(await ctx_for(busy), "Người bận rộn", "vi")
    for number in range(size):
        await make_session(busy)
        await create_api_token(await ctx_for(busy), f"máy {number}", 1)
        if number:  # the contest's own season is the first
            await make_contest(season=await make_season())
            await make_contest(season=await contest.season)


async def _form_teams(
    contest: Contest, entries: list[Entry], units: list[Unit], busy: User, size: int
) -> str:
    """Decisions of units, quotas, units below, and invitations; the token of one to be a co-author."""
    now, tracks = await database_now(), await contest.tracks.all().order_by("position")
    running = await make_contest(quota_level=0)
    await Quota.create(id=uuid4(), contest_id=running.id, maximum=5)
    for number in range(size):
        await Quota.create(id=uuid4(), contest_id=contest.id, track_id=tracks[number].id, maximum=5)
        await invited(await make_user(), InvitationKind.MEMBER, unit_id=units[0].id)
        if number:
            await make_unit(units[0])
        for entry in entries:
            await ApprovalStep.create(
                id=uuid4(),
                entry_id=entry.id,
                unit_id=units[number].id,
                version=1,
                decision=ApprovalDecision.APPROVED,
                capacity=ApprovalCapacity.COORDINATOR,
                decided_by_id=(await make_user()).id,
                decided_at=now,
            )
    sent = [
        await invited(busy, InvitationKind.CONTRIBUTOR, entry_id=entry.id, contest_id=contest.id)
        for entry in entries
    ]
    return invitation_token(sent[0].id)


async def _make_desks(size: int) -> tuple[User, str]:
    """A judge with so many contests, and in each so many entries to judge; and one of the assignments."""
    user, assignment = await make_user(), None
    for _ in range(size):
        contest = await make_contest(phase=PhaseKind.JUDGING, criteria=[100 // size] * size)
        judge = await make_judge(await make_round(contest), user)
        for _ in range(size):
            entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
            assignment = await make_scorecard(judge, entry, handed_in=False)
    assert assignment is not None
    return user, str(assignment.id)
