"""What looks alike: noted by the worker, judged by people."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID, uuid4

from tortoise.expressions import Q

from domain.contests.models import Contest
from domain.entries import policy
from domain.entries.duplicates.lookup import Found, alike
from domain.entries.duplicates.rules import FindingKind, FindingState, is_reopened
from domain.entries.events import DuplicateJudged, DuplicatesFound
from domain.entries.models import DuplicateFinding, Entry, EntryStatus, EntryVersion
from domain.kernel.context import Context
from domain.kernel.errors import NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.kernel.rows import fetch_value
from domain.kernel.text import clean_text

MAX_REASON = 2_000
ONE_AT_A_TIME = 0x6475706C  # "dupl": two entries that are alike find each other once


@operation(may=())
async def note_duplicates(ctx: Context, entry_id: UUID) -> int:
    """Looks for what is like the entry's counting version among all that was submitted, and notes it; answers how many
    are new. The worker's and the command line's own, nobody may call it.

    What people have judged stays judged, unless the two have become much more alike since; open findings that no
    longer hold go."""
    await fetch_value("SELECT pg_advisory_xact_lock($1)", ONE_AT_A_TIME)
    entry = await Entry.get_or_none(id=entry_id)
    if entry is None or entry.submitted_version is None or entry.status is EntryStatus.WITHDRAWN:
        return 0
    version = await EntryVersion.get(entry_id=entry.id, number=entry.submitted_version)
    found = {(one.other_id, one.kind): one for one in await alike(entry.id, version.content)}
    new = await _renew(entry, found)
    others = {
        other.id: other for other in await Entry.filter(id__in=[one.other_id for one in found.values()])
    }
    for one in found.values():
        await _add(ctx, entry, others[one.other_id], one)
    new += len(found)
    if new:
        ctx.record(DuplicatesFound(entry_id=entry.id, contest_id=entry.contest_id, number=new))
    return new


@operation(may=ORGANISERS)
async def judge_duplicate(
    ctx: Context, finding_id: UUID, state: FindingState, reason: str
) -> DuplicateFinding:
    """Says what a likeness is: CONFIRMED, one is a copy of the other; DISMISSED, that is as it should be; both with the
    reason. OPEN takes the judgement back.

    By those who run the contest of either entry. NotFound to authors and everybody else."""
    finding = await DuplicateFinding.filter(id=finding_id).select_for_update().first()
    if finding is None:
        raise NotFound
    entries = await Entry.filter(id__in=[finding.entry_id, finding.other_id])
    contests = await Contest.filter(id__in=[entry.contest_id for entry in entries])
    require(policy.can_judge_duplicate(ctx.actor, contests))
    is_judged = state is not FindingState.OPEN
    finding.state = state
    finding.reason = clean_text(reason, "reason", MAX_REASON, required=is_judged)
    finding.judged_at = ctx.now if is_judged else None
    finding.judged_by_id = ctx.actor.user_id if is_judged else None
    await finding.save(update_fields=["state", "reason", "judged_at", "judged_by_id"])
    contest_id = next(entry.contest_id for entry in entries if entry.id == finding.entry_id)
    ctx.record(
        DuplicateJudged(
            entry_id=finding.entry_id,
            contest_id=contest_id,
            finding_id=finding.id,
            state=state.value,
            reason=finding.reason,
        )
    )
    return finding


async def _renew(entry: Entry, found: dict[tuple[UUID, FindingKind], Found]) -> int:
    """Brings the entry's findings up to date and takes them out of `found`; answers how many were opened again."""
    opened = 0
    for row in await DuplicateFinding.filter(Q(entry_id=entry.id) | Q(other_id=entry.id)):
        is_later = row.entry_id == entry.id
        one = found.pop((row.other_id if is_later else row.entry_id, row.kind), None)
        if one is not None:
            opened += await _change(entry, row, one, is_later=is_later)
        elif row.state is FindingState.OPEN:
            await row.delete()
    return opened


async def _change(entry: Entry, row: DuplicateFinding, one: Found, *, is_later: bool) -> int:
    opens = row.state is not FindingState.OPEN and is_reopened(float(row.score), one.score)
    own, others = _version(entry), one.other_version
    row.entry_version, row.other_version = (own, others) if is_later else (others, own)
    row.score, row.evidence = _score(one), one.evidence
    if opens:
        row.state, row.reason, row.judged_at, row.judged_by_id = FindingState.OPEN, "", None, None
    await row.save()
    return int(opens)


async def _add(ctx: Context, entry: Entry, other: Entry, one: Found) -> None:
    sides = [(entry, _version(entry)), (other, one.other_version)]
    (later, version), (earlier, other_version) = sorted(
        sides, key=lambda side: (side[0].submitted_at or ctx.now, side[0].id), reverse=True
    )
    await DuplicateFinding.create(
        id=uuid4(),
        entry_id=later.id,
        other_id=earlier.id,
        kind=one.kind,
        score=_score(one),
        entry_version=version,
        other_version=other_version,
        evidence=one.evidence,
        found_at=ctx.now,
    )


def _version(entry: Entry) -> int:
    """The number of the version that counts."""
    if entry.submitted_version is None:
        raise LookupError("only submitted entries are compared")
    return entry.submitted_version


def _score(one: Found) -> Decimal:
    return Decimal(f"{min(one.score, 1):.4f}")
