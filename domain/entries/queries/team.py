"""Reads of those who write together: where each stands, and what an invitation shows before it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from domain.accounts.tokens import digest, invitation_token
from domain.entries.models import Contributor
from domain.entries.policy import Access
from domain.entries.queries.access import ACCESS, TABLES, viewer
from domain.entries.team import ContributorState, state_of
from domain.kernel.context import Context
from domain.kernel.rows import fetch_row, fetch_rows

OPEN_INVITATION = """
LEFT JOIN LATERAL (
    SELECT i.id, i.created_at, i.expires_at FROM invitations i
    WHERE i.entry_id = c.entry_id AND i.kind = 'CONTRIBUTOR' AND i.email = c.email
        AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2
    ORDER BY i.created_at DESC LIMIT 1
) i ON true
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a contributor stands with an entry; the invitation is the open one, if any. `is_own`: the viewer's."""

    state: ContributorState
    is_main_author: bool
    is_own: bool
    confirmed_at: datetime | None
    declined_at: datetime | None
    decline_reason: str
    consents_to_publish: bool
    invitation_id: UUID | None
    invited_at: datetime | None
    invitation_expires_at: datetime | None


async def standings_of(ctx: Context, contributor_ids: list[UUID]) -> dict[UUID, Standing]:
    """Where contributors stand, for the entry's authors, its coordinators and those who run or audit the contest."""
    rows = await fetch_rows(
        f"SELECT c.*, e.author_id, i.id AS invitation_id, i.created_at AS invited_at, i.expires_at AS open_until"
        f" FROM contributors c JOIN ({TABLES}) ON e.id = c.entry_id {OPEN_INVITATION}"
        f" WHERE c.id = ANY($7::uuid[]) AND {ACCESS} >= {Access.STAFF:d}",
        *viewer(ctx),
        contributor_ids,
    )
    return {row["id"]: _standing(ctx, row) for row in rows}


def _standing(ctx: Context, row: dict[str, Any]) -> Standing:
    columns = {name: row[name] for name in Contributor._meta.fields_db_projection}
    one, author_id, invitation_id = Contributor(**columns), row["author_id"], row["invitation_id"]
    is_invited = invitation_id is not None
    return Standing(
        state=state_of(one, author_id, is_invited=is_invited),
        is_main_author=one.user_id is not None and one.user_id == author_id,
        is_own=one.user_id is not None and one.user_id == ctx.actor.user_id,
        confirmed_at=one.confirmed_at,
        declined_at=one.declined_at,
        decline_reason=one.decline_reason,
        consents_to_publish=one.consents_to_publish_at is not None,
        invitation_id=invitation_id,
        invited_at=row["invited_at"],
        invitation_expires_at=row["open_until"],
    )


@dataclass(frozen=True, slots=True)
class NamedAuthor:
    """An author as an invitation names them; `share` in percent."""

    name: str
    share: Decimal
    is_invited: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody is asked to put their name to; `contest` is its localized title."""

    title: str
    contest: dict[str, str]
    main_author: str
    authors: tuple[NamedAuthor, ...]
    share: Decimal


PROPOSAL = """
SELECT e.id, e.title, k.title::text AS contest, coalesce(a.name, '') AS main_author, i.email
FROM invitations i
JOIN entries e ON e.id = i.entry_id
JOIN contests k ON k.id = e.contest_id
LEFT JOIN users a ON a.id = e.author_id
WHERE i.token_digest = $1 AND i.kind = 'CONTRIBUTOR'
    AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2
"""


async def proposal_by_token(ctx: Context, token: str) -> Proposal | None:
    """What an open invitation to be a co-author is about, for whoever holds its link: names and shares, nothing
    private, nothing of the entry's text."""
    row = await fetch_row(PROPOSAL, digest(token), ctx.now)
    if row is None:
        return None
    people = await Contributor.filter(entry_id=row["id"]).order_by("position", "id")
    mine = next((one for one in people if one.email == row["email"]), None)
    if mine is None:
        return None
    return Proposal(
        title=row["title"],
        contest=orjson.loads(row["contest"]),
        main_author=row["main_author"],
        authors=tuple(NamedAuthor(one.name, one.share, one is mine) for one in people),
        share=mine.share,
    )


@dataclass(frozen=True, slots=True)
class PendingInvitation:
    """An invitation that waits for the viewer's answer; `token` opens its page."""

    token: str
    title: str
    contest: dict[str, str]
    inviter: str
    expires_at: datetime


async def my_invitations(ctx: Context) -> list[PendingInvitation]:
    """Open invitations to be a co-author, sent to the viewer's own address, the latest first."""
    rows = await fetch_rows(
        "SELECT i.id, e.title, k.title::text AS contest, coalesce(u.name, '') AS inviter, i.expires_at"
        " FROM invitations i JOIN entries e ON e.id = i.entry_id JOIN contests k ON k.id = e.contest_id"
        " LEFT JOIN users u ON u.id = i.invited_by_id"
        " WHERE i.kind = 'CONTRIBUTOR' AND i.email = $1"
        " AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2"
        " ORDER BY i.created_at DESC, i.id",
        ctx.actor.email,
        ctx.now,
    )
    return [
        PendingInvitation(
            token=invitation_token(row["id"]),
            title=row["title"],
            contest=orjson.loads(row["contest"]),
            inviter=row["inviter"],
            expires_at=row["expires_at"],
        )
        for row in rows
    ]
