"""Reads of late codes: organisers and auditors see them all, whoever holds one what it opens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.accounts.tokens import late_code, late_code_digest
from domain.contests.models import Contest
from domain.contests.policy import can_edit_contest, can_see_console
from domain.entries.models import LateCode
from domain.kernel.context import Context
from domain.kernel.rows import fetch_row, fetch_rows

USES = """
SELECT u.id, u.late_code_id, u.used_at, u.used_by_id, e.code AS entry_code, e.id AS entry_id
FROM late_code_uses u LEFT JOIN entries e ON e.id = u.entry_id AND e.submitted_version IS NOT NULL
WHERE u.late_code_id = ANY($1::uuid[]) ORDER BY u.used_at, u.id
"""
OFFER = """
SELECT c.contest_id, c.extends_until FROM late_codes c JOIN contests k ON k.id = c.contest_id
WHERE c.digest = $1 AND c.revoked_at IS NULL AND c.expires_at > $2 AND c.extends_until > $2
    AND c.uses < c.max_uses AND k.published_at IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class LateCodeView:
    """A late code; `text` is what is typed, for those who may give it out while it can be used."""

    row: LateCode
    text: str | None


@dataclass(frozen=True, slots=True)
class LateCodeUseView:
    """Who used a code when. The entry is named once it was submitted: a draft is its authors' own."""

    id: UUID
    used_at: datetime
    used_by_id: UUID
    entry_id: UUID | None
    entry_code: str | None


@dataclass(frozen=True, slots=True)
class LateOffer:
    """What a usable code opens, and to when."""

    contest_id: UUID
    extends_until: datetime


async def late_codes_of(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, list[LateCodeView]]:
    """Each contest's late codes, the newest first, for its organisers and auditors."""
    contests = {
        contest.id: contest
        for contest in await Contest.filter(id__in=contest_ids)
        if can_see_console(ctx.actor, contest) is None
    }
    found: dict[UUID, list[LateCodeView]] = defaultdict(list)
    for row in await LateCode.filter(contest_id__in=list(contests)).order_by("-created_at", "id"):
        found[row.contest_id].append(late_code_view(ctx, contests[row.contest_id], row))
    return found


def late_code_view(ctx: Context, contest: Contest, row: LateCode) -> LateCodeView:
    """A code as this viewer may see it."""
    gives_out = can_edit_contest(ctx.actor, contest) is None and row.revoked_at is None
    return LateCodeView(row, late_code(row.id) if gives_out else None)


async def late_code_uses_of(ctx: Context, code_ids: list[UUID]) -> dict[UUID, list[LateCodeUseView]]:
    """Each code's uses in their order. The codes are ones that the viewer was shown."""
    found: dict[UUID, list[LateCodeUseView]] = defaultdict(list)
    for row in await fetch_rows(USES, list(code_ids)):
        found[row["late_code_id"]].append(_use(row))
    return found


async def late_offer(ctx: Context, typed: str) -> LateOffer | None:
    """What the code opens; None to visitors, and when it cannot be used."""
    if not ctx.actor.is_signed_in:
        return None
    row = await fetch_row(OFFER, late_code_digest(typed[:100]), ctx.now)
    return LateOffer(row["contest_id"], row["extends_until"]) if row else None


def _use(row: Mapping[str, Any]) -> LateCodeUseView:
    return LateCodeUseView(
        id=row["id"],
        used_at=row["used_at"],
        used_by_id=row["used_by_id"],
        entry_id=row["entry_id"],
        entry_code=row["entry_code"],
    )
