"""Who may see how much of which entry, in SQL: the only door for every read of entries.

The one place of this context that looks at tables of those above it (judging, awards), by name and read-only."""

from __future__ import annotations

from uuid import UUID

from domain.entries.policy import Access
from domain.kernel.context import Context, Role
from domain.kernel.rows import fetch_value

VIEWER = (
    "(SELECT $1::uuid, $2::timestamptz, $3::uuid[], $4::uuid[], $5::uuid[], $6::bool)"
    " AS viewer (person, now, units, seasons, contests, is_administrator)"
)
"""The parameters of `viewer` by type, which a statement must name also where its conditions use only some."""
TABLES = f"entries e JOIN contests k ON k.id = e.contest_id CROSS JOIN {VIEWER}"
DOCUMENTS = f"entry_documents e JOIN contests k ON k.id = e.contest_id CROSS JOIN {VIEWER}"
"""Submitted entries by their narrow documents, for lists, counts and search: conditions on `e` read the same."""

IS_OPENED = """(
    k.published_at <= $2::timestamptz
    AND NOT EXISTS (
        SELECT FROM phases p
        WHERE p.contest_id = k.id AND p.kind = 'SUBMISSION'
            AND p.closes_at + k.grace_minutes * interval '1 minute' > $2::timestamptz)
)"""
"""Whether contest `k` is published and takes no more submissions."""

PUBLIC = f"(e.goes_on AND {IS_OPENED})"
"""What has a public page: what goes on, in a published contest that takes no more submissions."""

AUTHOR = """(
    e.author_id = $1::uuid
    OR EXISTS (
        SELECT FROM contributors c
        WHERE c.entry_id = e.id AND c.user_id = $1::uuid AND c.confirmed_at IS NOT NULL)
)"""

RUNS_IT = "($6::bool OR k.season_id = ANY($4::uuid[]) OR k.id = ANY($5::uuid[]))"
"""Whether the viewer runs or audits contest `k`."""

STAFF = f"(e.submitted_version IS NOT NULL AND ({RUNS_IT} OR e.unit_id = ANY($3::uuid[])))"
"""The unit's coordinators, and organisers, auditors and administrators: what was submitted, never a draft."""

JUDGE = """(
    e.goes_on
    AND EXISTS (
        SELECT FROM assignments a
        JOIN judges j ON j.id = a.judge_id
        JOIN rounds r ON r.id = a.round_id
        WHERE a.entry_id = e.id AND j.user_id = $1::uuid AND a.released_at IS NULL AND r.opened_at IS NOT NULL
        AND (r.closed_at IS NULL OR a.handed_in_at IS NOT NULL)
        AND NOT EXISTS (SELECT FROM judging_conflicts i WHERE i.judge_id = j.id AND i.entry_id = e.id))
)"""

ACCESS = f"CASE WHEN {AUTHOR} THEN 4 WHEN {STAFF} THEN 3 WHEN {JUDGE} THEN 2 WHEN {PUBLIC} THEN 1 ELSE 0 END"
"""`policy.Access` of entry `e` in contest `k`; takes the six parameters of `viewer`."""

HAS_RESULTS = """(
    k.results_published_at <= $2::timestamptz
    AND NOT EXISTS (
        SELECT FROM phases p
        WHERE p.contest_id = k.id AND p.kind = 'ANNOUNCEMENT' AND p.opens_at > $2::timestamptz)
)"""
"""The publication gate of contest `k`, as `contests.rules.are_results_public` has it."""

WON = f"""(
    SELECT w.entry_id, min(z.rank) AS rank
    FROM awards w JOIN prizes z ON z.id = w.prize_id JOIN contests k ON k.id = w.contest_id
    WHERE w.revoked_at IS NULL AND {HAS_RESULTS} GROUP BY w.entry_id
)"""
"""The entries with a standing award behind the publication gate, with the rank of their prize."""

BEHIND_THE_SCENES = frozenset({Role.ORGANISER, Role.AUDITOR})


def viewer(ctx: Context) -> tuple[object, ...]:
    """$1 to $6 of the conditions above: person, instant, coordinated units, seasons and contests behind whose
    scenes the person sees, administrator or not."""
    actor = ctx.actor
    grants = [grant for grant in actor.grants if grant.role in BEHIND_THE_SCENES]
    return (
        actor.user_id,
        ctx.now,
        list(actor.coordinated_unit_ids),
        [grant.season_id for grant in grants if grant.season_id],
        [grant.contest_id for grant in grants if grant.contest_id],
        actor.is_administrator,
    )


async def access_to(ctx: Context, entry_id: UUID) -> Access:
    """How much of the entry the person sees; NONE also when there is no such entry."""
    level = await fetch_value(f"SELECT {ACCESS} FROM {TABLES} WHERE e.id = $7", *viewer(ctx), entry_id)
    return Access(level or 0)


RUNS = """
SELECT EXISTS (
    SELECT FROM role_grants g JOIN contests k ON k.id = $2::uuid
    WHERE g.user_id = ANY($1::uuid[]) AND g.role IN ('ORGANISER', 'AUDITOR')
    AND (g.contest_id = k.id OR g.season_id = k.season_id)
) OR EXISTS (
    SELECT FROM judges j JOIN rounds r ON r.id = j.round_id
    WHERE j.user_id = ANY($1::uuid[]) AND r.contest_id = $2::uuid
)"""

"""Whether any of the people $1 organises, audits or judges contest $2, and so may not enter it."""


async def runs_contest(user_ids: list[UUID], contest_id: UUID) -> bool:
    """Whether any of these people holds a role in the contest that bars them from entering it."""
    return bool(await fetch_value(RUNS, user_ids, contest_id))
