"""Reads of awards. Nothing of them is public before the results are; organisers and auditors see them before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from domain.awards.models import Award, Decision
from domain.awards.rules import normalise_serial
from domain.contests.models import Contest
from domain.contests.policy import can_see_console
from domain.contests.queries import announcements_of
from domain.contests.rules import are_results_public
from domain.entries.naming import HIDES_NAMES, NAMED
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows
from domain.results.models import Result
from domain.results.queries import console_results
from domain.results.rules import Prize as PrizeToAllot
from domain.results.rules import PrizePlan, RankedRow, ResultRow, allot_prizes


async def _open_contest_ids(ctx: Context, contest_ids: Iterable[UUID], *, with_console: bool) -> list[UUID]:
    """Of these contests, those whose awards the viewer may see now."""
    contests = await Contest.filter(id__in=list(set(contest_ids)))
    announced = await announcements_of(ctx, [contest.id for contest in contests])
    return [
        contest.id
        for contest in contests
        if (with_console and can_see_console(ctx.actor, contest) is None)
        or are_results_public(contest.results_published_at, announced.get(contest.id), ctx.now)
    ]


async def winners_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Award]]:
    """The standing awards of each contest whose results are public, highest prize first."""
    return await _awards_of(ctx, contest_ids, with_console=False, revoked_too=False)


async def console_awards(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Award]]:
    """All awards of each contest the viewer runs or audits, revoked ones too."""
    return await _awards_of(ctx, contest_ids, with_console=True, revoked_too=True)


async def _awards_of(
    ctx: Context, contest_ids: list[UUID], *, with_console: bool, revoked_too: bool
) -> dict[UUID, list[Award]]:
    ids = await _open_contest_ids(ctx, contest_ids, with_console=with_console)
    query = Award.filter(contest_id__in=ids)
    query = query if revoked_too else query.filter(revoked_at=None)
    found: dict[UUID, list[Award]] = defaultdict(list)
    for award in await query.order_by("prize__rank", "prize__track__position", "entry__code", "id"):
        found[award.contest_id].append(award)
    return found


async def awards_of_entries(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, Award]:
    """Each entry's standing award, where its contest's results are public, whoever asks: before that not even
    an organiser finds one on an entry's page."""
    awards = await Award.filter(entry_id__in=entry_ids, revoked_at=None)
    open_ids = set(await _open_contest_ids(ctx, (a.contest_id for a in awards), with_console=False))
    return {award.entry_id: award for award in awards if award.contest_id in open_ids}


async def console_awards_of_entries(ctx: Context, entry_ids: list[UUID]) -> dict[UUID, Award]:
    """As `awards_of_entries`, and before publication for those who run or audit the contest."""
    awards = await Award.filter(entry_id__in=entry_ids, revoked_at=None)
    open_ids = set(await _open_contest_ids(ctx, (a.contest_id for a in awards), with_console=True))
    return {award.entry_id: award for award in awards if award.contest_id in open_ids}


async def decisions_by_id(ctx: Context, ids: list[UUID]) -> dict[UUID, Decision]:
    """Decisions by id; they are no more secret than the award one came by."""
    return {decision.id: decision for decision in await Decision.filter(id__in=ids)}


async def console_decisions(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[Decision]]:
    """The decisions of each contest the viewer runs or audits, the latest first."""
    contests = await Contest.filter(id__in=contest_ids)
    ids = [c.id for c in contests if can_see_console(ctx.actor, c) is None]
    found: dict[UUID, list[Decision]] = defaultdict(list)
    for decision in await Decision.filter(contest_id__in=ids).order_by("-decided_on", "number"):
        found[decision.contest_id].append(decision)
    return found


# ---- prizes that follow from the ranking


@dataclass(frozen=True)
class PrizeProposal:
    """This entry should get this prize; at an edge tied with others, people decide."""

    prize_id: UUID
    result: Result
    is_tied_at_edge: bool


async def prize_proposals(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[PrizeProposal]]:
    """What the computed ranking proposes, for the desks of those who run or audit the contests."""
    results = await console_results(ctx, contest_ids)
    rows = await fetch_rows(
        "SELECT id, contest_id, track_id, rank, quantity FROM prizes WHERE contest_id = ANY($1::uuid[])",
        list(results),
    )
    tracks = await _tracks_of_entries(row.entry_id for lines in results.values() for row in lines)
    return {
        contest_id: _proposals(lines, [r for r in rows if r["contest_id"] == contest_id], tracks)
        for contest_id, lines in results.items()
    }


async def _tracks_of_entries(entry_ids: Iterable[UUID]) -> dict[UUID, UUID | None]:
    rows = await fetch_rows("SELECT id, track_id FROM entries WHERE id = ANY($1::uuid[])", list(entry_ids))
    return {row["id"]: row["track_id"] for row in rows}


def _proposals(
    results: list[Result], prizes: list[dict[str, Any]], tracks: dict[UUID, UUID | None]
) -> list[PrizeProposal]:
    ranking = [
        RankedRow(
            ResultRow(
                r.entry_id,
                tracks.get(r.entry_id),
                r.jury_score,
                r.public_score or r.total,
                r.public_points,
                r.total,
            ),
            r.rank,
            r.track_rank,
        )
        for r in results
    ]
    on_offer = [PrizeToAllot(p["id"], p["rank"], p["quantity"], p["track_id"]) for p in prizes]
    return _named(allot_prizes(ranking, on_offer), {r.entry_id: r for r in results})


def _named(plan: PrizePlan, results: dict[UUID, Result]) -> list[PrizeProposal]:
    clear = [PrizeProposal(_uuid(p.prize_id), results[_uuid(p.entry_id)], False) for p in plan.proposals]
    tied = [
        PrizeProposal(_uuid(tie.prize_ids[0]), results[_uuid(entry)], True)
        for tie in plan.ties
        for entry in tie.entry_ids
    ]
    return clear + tied


def _uuid(value: object) -> UUID:
    return value if isinstance(value, UUID) else UUID(str(value))


# ---- certificates

CERTIFICATES = f"""
SELECT a.id AS award_id, a.serial, a.contest_id, a.entry_id, a.revoked_at, a.revocation_reason,
    a.certificate_key, p.name::text AS prize, c.title::text AS contest, c.slug AS contest_slug,
    c.organiser_name::text AS organiser, s.name::text AS season, u.name::text AS unit,
    coalesce(v.content ->> 'title', e.title) AS entry_title,
    ARRAY(SELECT author ->> 'name' FROM jsonb_array_elements(v.content -> 'contributors') AS author
        WHERE EXISTS (SELECT FROM contests k WHERE k.id = e.contest_id AND (NOT {HIDES_NAMES} OR EXISTS (
            SELECT FROM contributors c WHERE c.id = (author ->> 'id')::uuid AND {NAMED})))) AS authors,
    d.number, d.decided_on, d.signer, d.signer_title
FROM awards a
JOIN prizes p ON p.id = a.prize_id
JOIN contests c ON c.id = a.contest_id
JOIN seasons s ON s.id = c.season_id
JOIN entries e ON e.id = a.entry_id
LEFT JOIN units u ON u.id = e.unit_id
LEFT JOIN entry_versions v ON v.entry_id = e.id AND v.number = e.submitted_version
JOIN decisions d ON d.id = a.decision_id
"""  # noqa: S608 - put together from constants


@dataclass(frozen=True)
class Certificate:
    """What an award's certificate says; localized texts are {"vi", "en"}."""

    award_id: UUID
    contest_id: UUID
    entry_id: UUID
    serial: str
    prize: dict[str, str]
    contest: dict[str, str]
    contest_slug: str
    organiser: dict[str, str]
    season: dict[str, str]
    entry_title: str
    authors: tuple[str, ...]
    unit: dict[str, str] | None
    decision_number: str
    decided_on: date
    signer: str
    signer_title: str
    certificate_key: str | None
    revoked_at: datetime | None
    revocation_reason: str


async def check_certificate(ctx: Context, serial: str) -> Certificate | None:
    """The certificate of a serial as people type it, once public; None when there is none to be seen."""
    rows = await fetch_rows(CERTIFICATES + "WHERE a.serial = $1", normalise_serial(serial))
    if not rows or not await _open_contest_ids(ctx, [rows[0]["contest_id"]], with_console=False):
        return None
    return _certificate(rows[0])


async def certificates_of_contest(contest_id: UUID) -> list[Certificate]:
    """All standing awards' certificates, for the worker that renders them once they are public."""
    rows = await fetch_rows(CERTIFICATES + "WHERE a.contest_id = $1 AND a.revoked_at IS NULL", contest_id)
    return [_certificate(row) for row in rows]


def _certificate(row: dict[str, Any]) -> Certificate:
    def localized(name: str) -> Any:
        return orjson.loads(row[name]) if row[name] else None

    return Certificate(
        award_id=row["award_id"],
        contest_id=row["contest_id"],
        entry_id=row["entry_id"],
        serial=row["serial"],
        prize=localized("prize"),
        contest=localized("contest"),
        contest_slug=row["contest_slug"],
        organiser=localized("organiser"),
        season=localized("season"),
        entry_title=row["entry_title"],
        authors=tuple(row["authors"] or ()),
        unit=localized("unit"),
        decision_number=row["number"],
        decided_on=row["decided_on"],
        signer=row["signer"],
        signer_title=row["signer_title"],
        certificate_key=row["certificate_key"],
        revoked_at=row["revoked_at"],
        revocation_reason=row["revocation_reason"],
    )
