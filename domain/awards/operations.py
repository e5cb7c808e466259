"""Recording a decision's awards, revoking one, and noting that a certificate was rendered."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.awards import policy
from domain.awards.events import AwardRevoked, AwardsRecorded, CertificateRendered
from domain.awards.models import Award, Decision
from domain.awards.rules import SERIAL_LETTERS, Grant, PrizeOnOffer, grant_problems, serial_of
from domain.contests.models import Contest, Prize
from domain.entries.models import Entry
from domain.kernel.context import Context
from domain.kernel.errors import FieldProblem, Invalid, NotFound, refuse
from domain.kernel.operation import operation
from domain.kernel.policy import ORGANISERS, require
from domain.kernel.text import clean_line, clean_text
from domain.results.models import Result


@dataclass(frozen=True)
class DecisionInput:
    """The document that grants awards, as typed."""

    number: str
    decided_on: date
    signer: str
    signer_title: str = ""


@operation(may=ORGANISERS)
async def record_awards(
    ctx: Context, contest_id: UUID, decision: DecisionInput, grants: Sequence[Grant]
) -> Contest:
    """Records a decision and the awards it grants; the same number again, before publication, replaces it.

    Raises Invalid when grants do not fit the prizes or the ranking, Forbidden once published."""
    contest = await Contest.filter(id=contest_id).select_for_update().first()
    if contest is None:
        raise NotFound
    require(policy.can_record_awards(ctx.actor, contest))
    if not grants:
        raise Invalid("awards.none", fields=[FieldProblem("grants", "awards.none")])
    if decision.decided_on > ctx.now.date():
        raise Invalid("awards.future", fields=[FieldProblem("decidedOn", "awards.future")])
    saved = await _saved_decision(ctx, contest, decision)
    await _check_grants(contest, grants)
    await Award.bulk_create([_award(ctx, saved, grant) for grant in grants])
    entry_ids = tuple(grant.entry_id for grant in grants)
    ctx.record(AwardsRecorded(saved.id, contest.id, saved.number, entry_ids))
    return contest


async def _saved_decision(ctx: Context, contest: Contest, typed: DecisionInput) -> Decision:
    """The decision under its number, without the awards it granted before."""
    values = {
        "decided_on": typed.decided_on,
        "signer": clean_line(typed.signer, "signer"),
        "signer_title": clean_line(typed.signer_title, "signerTitle", required=False),
        "created_at": ctx.now,
    }
    number = clean_line(typed.number, "number", 80)
    decision, _ = await Decision.update_or_create(defaults=values, contest_id=contest.id, number=number)
    await Award.filter(decision_id=decision.id).delete()
    return decision


async def _check_grants(contest: Contest, grants: Sequence[Grant]) -> None:
    standing = await Award.filter(contest_id=contest.id, revoked_at=None).values_list("prize_id", "entry_id")
    taken = Counter(prize_id for prize_id, _ in standing)
    prizes = {
        prize.id: PrizeOnOffer(prize.quantity - taken[prize.id], prize.track_id)
        for prize in await Prize.filter(contest_id=contest.id)
    }
    rewarded = {entry_id for _, entry_id in standing}
    ranked = await Result.filter(contest_id=contest.id).values_list("entry_id", flat=True)
    entries = await Entry.filter(id__in=list(ranked)).values_list("id", "track_id")
    tracks = {entry_id: track_id for entry_id, track_id in entries if entry_id not in rewarded}
    refuse(grant_problems(grants, prizes, tracks))


def _award(ctx: Context, decision: Decision, grant: Grant) -> Award:
    return Award(
        contest_id=decision.contest_id,
        entry_id=grant.entry_id,
        prize_id=grant.prize_id,
        decision_id=decision.id,
        serial=serial_of(decision.decided_on.year, secrets.token_bytes(SERIAL_LETTERS)),
        created_at=ctx.now,
    )


@operation(may=ORGANISERS)
async def revoke_award(ctx: Context, award_id: UUID, reason: str) -> Award:
    """Revokes a published award with a reason that everyone who checks its certificate reads.

    Raises Forbidden before publication or when it is revoked already."""
    award = await Award.filter(id=award_id).select_for_update().first()
    if award is None:
        raise NotFound
    contest = await Contest.get(id=award.contest_id)
    require(policy.can_revoke_award(ctx.actor, contest, award))
    award.revocation_reason = clean_text(reason, "reason", 2000, required=True)
    award.revoked_at = ctx.now
    await award.save(update_fields=["revoked_at", "revocation_reason"])
    ctx.record(AwardRevoked(award.id, contest.id, award.serial, award.revocation_reason))
    return award


@operation(may=())
async def note_certificate(ctx: Context, award_id: UUID, key: str, sha256: str) -> Award:
    """Notes where the rendered certificate is kept; the worker's own, nobody may call it."""
    award = await Award.filter(id=award_id).select_for_update().first()
    if award is None:
        raise NotFound
    if award.certificate_sha256 != sha256:
        award.certificate_key, award.certificate_sha256 = key, sha256
        await award.save(update_fields=["certificate_key", "certificate_sha256"])
        ctx.record(CertificateRendered(award.id, award.contest_id, award.serial))
    return award
