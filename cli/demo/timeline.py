"""The demo's clock: phases set open to act in them, then everything dated as if it had happened over weeks.

Operations take their instant from the database, so what the demo does all happens in the same seconds. Afterwards
its rows are given plausible times by the tables' owner, who may also date the append-only ones. Nothing but the
demo does this, and only ever in a database that was empty before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from domain.contests.models import Phase, PhaseKind
from domain.kernel.clock import database_now

DAY = timedelta(days=1)
STAGES = (
    {PhaseKind.SUBMISSION},
    {PhaseKind.SCREENING},
    {PhaseKind.JUDGING, PhaseKind.PUBLIC_VOTING},
    {PhaseKind.ANNOUNCEMENT},
)
Windows = Mapping[PhaseKind, tuple[datetime, datetime]]
APPEND_ONLY = ("audit_entries", "ballot_records", "entry_versions")


def windows_around(now: datetime, kind: PhaseKind) -> dict[PhaseKind, tuple[datetime, datetime]]:
    """Two-day stages one after another, the one of `kind` open at `now`."""
    current = next(place for place, kinds in enumerate(STAGES) if kind in kinds)
    return {
        one: (now + (2 * (place - current) - 1) * DAY, now + (2 * (place - current) + 1) * DAY)
        for place, kinds in enumerate(STAGES)
        for one in kinds
    }


async def move_to(contest_id: UUID, kind: PhaseKind) -> None:
    """Opens the phase of `kind` now, with those before it over and those after it to come."""
    await settle(contest_id, windows_around(await database_now(), kind))


async def settle(contest_id: UUID, windows: Windows) -> None:
    """Gives the contest's phases these times."""
    for kind, (opens_at, closes_at) in windows.items():
        await Phase.filter(contest_id=contest_id, kind=kind).update(opens_at=opens_at, closes_at=closes_at)


async def date_back(owner_url: str, contest_ids: list[UUID], now: datetime) -> None:
    """Spreads what happened in these contests over their phases, up to `now`."""
    owner = await asyncpg.connect(owner_url)
    try:
        async with owner.transaction():
            for table in APPEND_ONLY:
                await owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
            for contest_id in contest_ids:
                for statement in STATEMENTS:
                    await owner.execute(statement, contest_id, now)
            for table in APPEND_ONLY:
                await owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")
    finally:
        await owner.close()


async def silence(owner_url: str) -> None:
    """Counts as delivered what nobody should get a mail about; results and certificates still go out."""
    owner = await asyncpg.connect(owner_url)
    try:
        await owner.execute(
            "UPDATE outbox_messages SET done_at = created_at"
            " WHERE event NOT IN ('ResultsPublished', 'AwardsRecorded')"
        )
    finally:
        await owner.close()


# each takes the contest as $1 and now as $2
CONTEST = """
UPDATE contests SET
    created_at = p.opens_at - interval '20 days',
    published_at = p.opens_at - interval '7 days',
    results_computed_at = CASE WHEN results_computed_at IS NOT NULL THEN a.opens_at - interval '1 day' END,
    results_published_at = CASE WHEN results_published_at IS NOT NULL THEN a.opens_at + interval '15 hours' END
FROM phases p, phases a
WHERE contests.id = $1 AND p.contest_id = $1 AND p.kind = 'SUBMISSION'
    AND a.contest_id = $1 AND a.kind = 'ANNOUNCEMENT' AND $2::timestamptz IS NOT NULL
"""
# entries come in slowly at first and in a rush at the end, as they do
ENTRIES = """
WITH window_of AS (
    SELECT opens_at, least(closes_at, $2::timestamptz) AS ends_at FROM phases
    WHERE contest_id = $1 AND kind = 'SUBMISSION'
), dated AS (
    SELECT e.id, w.opens_at + (w.ends_at - w.opens_at)
        * sqrt((row_number() OVER (ORDER BY e.created_at) - 0.2) / (count(*) OVER () + 0.3)) AS at
    FROM entries e, window_of w WHERE e.contest_id = $1
)
UPDATE entries SET
    created_at = at - interval '3 hours', updated_at = at,
    submitted_at = CASE WHEN submitted_at IS NOT NULL THEN at END,
    forwarded_at = CASE WHEN forwarded_at IS NOT NULL THEN at + interval '2 hours' END
FROM dated WHERE dated.id = entries.id
"""
VERSIONS = """
UPDATE entry_versions SET submitted_at = e.submitted_at
FROM entries e WHERE e.id = entry_versions.entry_id AND e.contest_id = $1 AND $2::timestamptz IS NOT NULL
"""
ATTACHMENTS = """
UPDATE attachments SET created_at = e.created_at, ready_at = e.created_at
FROM entries e WHERE e.id = attachments.entry_id AND e.contest_id = $1 AND $2::timestamptz IS NOT NULL
"""
ROUNDS = """
UPDATE rounds SET
    created_at = p.opens_at - interval '3 days', opened_at = p.opens_at + interval '2 hours',
    closed_at = CASE WHEN closed_at IS NOT NULL THEN p.closes_at - interval '1 hour' END
FROM phases p
WHERE rounds.contest_id = $1 AND p.contest_id = $1 AND p.kind = 'JUDGING' AND $2::timestamptz IS NOT NULL
"""
JUDGES = """
UPDATE judges SET created_at = r.created_at + interval '20 hours'
FROM rounds r WHERE r.id = judges.round_id AND r.contest_id = $1 AND $2::timestamptz IS NOT NULL
"""
SCORECARDS = """
WITH dated AS (
    SELECT a.id, r.opened_at, r.opened_at + (least($2::timestamptz, r.closed_at) - r.opened_at)
        * ((row_number() OVER (ORDER BY a.handed_in_at) - 0.3) / (count(a.handed_in_at) OVER () + 0.2)) AS at
    FROM assignments a JOIN rounds r ON r.id = a.round_id WHERE r.contest_id = $1
)
UPDATE assignments SET created_at = opened_at,
    handed_in_at = CASE WHEN handed_in_at IS NOT NULL THEN at END
FROM dated WHERE dated.id = assignments.id
"""
RECORDS = """
WITH window_of AS (
    SELECT opens_at, least(closes_at, $2::timestamptz) AS ends_at FROM phases
    WHERE contest_id = $1 AND kind = 'PUBLIC_VOTING'
), dated AS (
    SELECT b.id, w.opens_at + (w.ends_at - w.opens_at)
        * power((row_number() OVER (ORDER BY b.id) - 0.5) / count(*) OVER (), 0.8) AS at
    FROM ballot_records b, window_of w WHERE b.contest_id = $1
)
UPDATE ballot_records SET cast_at = at FROM dated WHERE dated.id = ballot_records.id
"""
BALLOTS = """
UPDATE ballots SET cast_at = r.cast_at
FROM ballot_records r
WHERE r.ballot_id = ballots.id AND r.revision = ballots.revision AND ballots.contest_id = $1
    AND $2::timestamptz IS NOT NULL
"""
DECISIONS = """
UPDATE decisions SET created_at = p.opens_at - interval '6 hours'
FROM phases p WHERE decisions.contest_id = $1 AND p.contest_id = $1 AND p.kind = 'ANNOUNCEMENT'
    AND $2::timestamptz IS NOT NULL
"""
AWARDS = """
UPDATE awards SET created_at = d.created_at
FROM decisions d WHERE d.id = awards.decision_id AND awards.contest_id = $1 AND $2::timestamptz IS NOT NULL
"""
AUDIT_ENTRIES = """
UPDATE audit_entries SET at = CASE event
    WHEN 'EntrySubmitted' THEN e.submitted_at WHEN 'EntryForwarded' THEN e.forwarded_at ELSE e.created_at END
FROM entries e WHERE payload ->> 'entry_id' = e.id::text AND e.contest_id = $1 AND $2::timestamptz IS NOT NULL
"""
AUDIT_SCORECARDS = """
UPDATE audit_entries SET at = coalesce(a.handed_in_at, $2::timestamptz - interval '5 hours')
FROM assignments a JOIN rounds r ON r.id = a.round_id
WHERE payload ->> 'assignment_id' = a.id::text AND r.contest_id = $1
"""
AUDIT_CONTEST = """
UPDATE audit_entries SET at = CASE
    WHEN event IN ('ContestCreated', 'ContestChanged') THEN c.created_at
    WHEN event = 'ContestPublished' THEN c.published_at
    WHEN event IN ('RoundCreated', 'JudgeInvited') THEN r.created_at
    WHEN event = 'JudgeJoined' THEN r.created_at + interval '20 hours'
    WHEN event IN ('AssignmentsPlanned', 'RoundOpened', 'JudgeAssigned') THEN r.opened_at
    WHEN event = 'RoundClosed' THEN coalesce(r.closed_at, audit_entries.at)
    WHEN event IN ('ResultsComputed', 'AwardsRecorded') THEN c.results_computed_at
    WHEN event = 'ResultsPublished' THEN c.results_published_at
    WHEN event = 'BallotCast' THEN least(v.closes_at, $2::timestamptz)
    ELSE audit_entries.at END
FROM contests c JOIN phases v ON v.contest_id = c.id AND v.kind = 'PUBLIC_VOTING'
    LEFT JOIN rounds r ON r.contest_id = c.id
WHERE c.id = $1 AND payload ->> 'contest_id' = c.id::text
    AND payload ->> 'entry_id' IS NULL AND payload ->> 'assignment_id' IS NULL
"""
STATEMENTS = (
    CONTEST,
    ENTRIES,
    VERSIONS,
    ATTACHMENTS,
    ROUNDS,
    JUDGES,
    SCORECARDS,
    RECORDS,
    BALLOTS,
    DECISIONS,
    AWARDS,
    AUDIT_ENTRIES,
    AUDIT_SCORECARDS,
    AUDIT_CONTEST,
)
