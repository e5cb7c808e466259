"""What people have done in a contest and what waits to be done, as counts.

The one place where this context looks at the tables of those above it: by name, in SQL, to count."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.accounts.staffing import ORPHAN
from domain.contests import rules
from domain.contests.models import Contest
from domain.kernel.context import Context
from domain.kernel.rows import fetch_row, fetch_rows


async def usage_of(contest: Contest) -> rules.ContestFacts:
    """What people have done in the contest, which binds its organiser."""
    row = await fetch_row(USAGE, contest.id)
    if row is None:
        raise LookupError("a SELECT of aggregates always has a row")
    return rules.ContestFacts(
        is_published=contest.published_at is not None,
        used_track_ids=frozenset(row["used_track_ids"]),
        submitted_entries=row["submitted_entries"],
        scorecards=row["scorecards"],
        ballots=row["ballots"],
        awarded_prize_ids=frozenset(row["awarded_prize_ids"]),
        results_published=contest.results_published_at is not None,
    )


USAGE = """
SELECT
    ARRAY(SELECT DISTINCT track_id FROM entries WHERE contest_id = $1 AND track_id IS NOT NULL)
        AS used_track_ids,
    (SELECT count(*) FROM entries WHERE contest_id = $1 AND submitted_at IS NOT NULL) AS submitted_entries,
    (SELECT count(DISTINCT s.assignment_id) FROM scores s
        JOIN assignments a ON a.id = s.assignment_id JOIN rounds r ON r.id = a.round_id
        WHERE r.contest_id = $1) AS scorecards,
    (SELECT count(*) FROM ballots WHERE contest_id = $1) AS ballots,
    ARRAY(SELECT DISTINCT prize_id FROM awards WHERE contest_id = $1) AS awarded_prize_ids
"""


@dataclass(frozen=True, slots=True)
class Pending:
    """What waits for somebody. `for_units` are entries that wait with units nobody coordinates. The round is the
    contest's latest, `round_status` None without one; `owed` are its scorecards not handed in, `uncovered` its
    entries with fewer judges than agreed."""

    to_forward: int = 0
    for_units: int = 0
    to_screen: int = 0
    overdue_revisions: int = 0
    appeals: int = 0
    round_status: str | None = None
    owed: int = 0
    uncovered: int = 0
    invitations: int = 0
    dead_letters: int = 0


async def pending_in(ctx: Context, contest_ids: list[UUID]) -> dict[UUID, Pending]:
    """What waits in each contest. One statement."""
    return {row.pop("contest_id"): Pending(**row) for row in await fetch_rows(PENDING, contest_ids, ctx.now)}


PENDING = """
SELECT k.id AS contest_id, p.* FROM unnest($1::uuid[]) AS k(id) CROSS JOIN LATERAL (
WITH latest AS (
    SELECT id, status, judges_per_entry FROM rounds WHERE contest_id = k.id ORDER BY number DESC LIMIT 1
), active AS (
    SELECT a.entry_id, a.handed_in_at FROM assignments a JOIN latest ON latest.id = a.round_id
    WHERE a.released_at IS NULL
)
SELECT
    (SELECT count(*) FROM entries WHERE contest_id = k.id AND status = 'SUBMITTED') AS to_forward,
    (SELECT count(*) FROM entries
        WHERE contest_id = k.id AND status = 'FORWARDED' AND NOT goes_on) AS to_screen,
    (SELECT count(*) FROM entries
        WHERE contest_id = k.id AND status = 'RETURNED' AND revision_due_at <= $2::timestamptz) AS overdue_revisions,
    (SELECT count(*) FROM entries e WHERE e.contest_id = k.id AND e.status = 'INELIGIBLE' AND 'APPEAL' = (
        SELECT s.step FROM screening_decisions s WHERE s.entry_id = e.id ORDER BY s.number DESC LIMIT 1)) AS appeals,
    (SELECT count(*) FROM entries x WHERE x.contest_id = k.id AND x.waiting_unit_id IS NOT NULL
        AND {nobody_coordinates_it}) AS for_units,
    (SELECT status FROM latest) AS round_status,
    (SELECT count(*) FROM active WHERE handed_in_at IS NULL) AS owed,
    (SELECT count(*) FROM entries e JOIN latest ON true WHERE e.contest_id = k.id AND e.goes_on
        AND (SELECT count(*) FROM active WHERE active.entry_id = e.id) < latest.judges_per_entry) AS uncovered,
    (SELECT count(*) FROM invitations i JOIN latest ON latest.id = i.round_id
        WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL) AS invitations,
    (SELECT count(*) FROM outbox_messages
        WHERE dead_at IS NOT NULL AND done_at IS NULL AND payload ->> 'contest_id' = k.id::text) AS dead_letters
) p
""".replace("{nobody_coordinates_it}", ORPHAN.format(unit="x.waiting_unit_id"))
