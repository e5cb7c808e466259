"""What the database itself guarantees, read from its catalogue."""

from __future__ import annotations

import asyncpg

CONSTRAINTS = {
    "approval_steps_capacity",
    "approval_steps_reason",
    "attachments_ready",
    "attachments_size",
    "awards_revoked",
    "ballots_one_a_voter",
    "ballots_parallel",
    "contests_approval",
    "contests_choices",
    "contests_grace",
    "contests_judges",
    "contests_public_never_alone",
    "contests_publication",
    "contests_quota_level",
    "contests_titled",
    "contests_weights",
    "contributors_answer",
    "contributors_consent",
    "contributors_share",
    "criteria_maximum",
    "criteria_weight",
    "duplicate_findings_judged",
    "duplicate_findings_score",
    "duplicate_findings_two",
    "entries_code",
    "entries_submitted",
    "entries_track_of_contest",
    "entries_waiting",
    "entry_numberings_contest",
    "entry_versions_admission",
    "form_fields_key",
    "imports_columns",
    "imports_counts",
    "imports_started",
    "invitations_kind",
    "invitations_token",
    "late_codes_code",
    "late_codes_uses",
    "late_codes_window",
    "phases_order",
    "prizes_quantity",
    "prizes_track",
    "quotas_limit",
    "quotas_once",
    "quotas_rule",
    "quotas_track",
    "role_grants_once",
    "role_grants_scope",
    "round_results_score",
    "rounds_judges",
    "scores_value",
    "seasons_dates",
    "sessions_token",
    "tracks_of_contest",
    "units_named",
    "units_path_ends_here",
    "users_email_normal",
}
APPEND_ONLY = ("approval_steps", "audit_entries", "ballot_records", "entry_versions", "late_code_uses")

UNINDEXED_FOREIGN_KEYS = """
SELECT c.conrelid::regclass || ': ' || c.conname
FROM pg_constraint c
WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_index i
    WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
        AND (i.indkey::int2[])[0:0] <@ c.conkey)
"""


async def test_constraints_live_in_the_database(db: asyncpg.Connection) -> None:
    rows = await db.fetch("SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace")
    assert CONSTRAINTS - {row["conname"] for row in rows} == set()


async def test_every_foreign_key_has_an_index(db: asyncpg.Connection) -> None:
    assert await db.fetch(UNINDEXED_FOREIGN_KEYS) == []


async def test_history_cannot_be_rewritten_by_the_application(db: asyncpg.Connection) -> None:
    rights = {
        (table, right): await db.fetchval("SELECT has_table_privilege('vinhdanh_app', $1, $2)", table, right)
        for table in APPEND_ONLY
        for right in ("UPDATE", "DELETE", "TRUNCATE")
    }
    assert set(rights.values()) == {False}


async def test_vietnamese_sorts_as_in_a_vietnamese_dictionary(db: asyncpg.Connection) -> None:
    words = ["Ơn", "Ôm", "On", "Đà", "Da", "Ăn", "An", "Ân", "mã", "má", "mạ", "mà", "ma", "mả"]
    rows = await db.fetch('SELECT w FROM unnest($1::text[]) w ORDER BY sort_key(w) COLLATE "C"', words)
    assert [row["w"] for row in rows] == [
        "An", "Ăn", "Ân", "Da", "Đà", "ma", "mà", "mả", "mã", "má", "mạ", "On", "Ôm", "Ơn",
    ]  # fmt: skip


async def test_search_folds_accents(db: asyncpg.Connection) -> None:
    found = await db.fetchval(
        "SELECT to_tsvector('vietnamese', 'Chuyển đổi số') @@ websearch_to_tsquery('vietnamese', 'chuyen doi so')"
    )
    assert found is True
