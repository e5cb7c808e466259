"""What the ORM cannot say: checks, partial and composite uniqueness, append-only tables, search, grants."""

from tortoise import migrations
from tortoise.migrations import operations as ops

EXTENSIONS = """
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
"""

SEARCH = """
CREATE TEXT SEARCH CONFIGURATION vietnamese (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION vietnamese
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION without_accents(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN public.unaccent('public.unaccent'::regdictionary, lower(normalize($1, NFC)));

CREATE FUNCTION sort_key(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
        -- Vietnamese order: letters a ă â b c d đ e ê ... first, then tones ngang huyền hỏi ngã sắc nặng
        SELECT replace(replace(replace(replace(replace(replace(replace(
            normalize(translate(normalize(lower($1), NFD),
                U&'\\0300\\0309\\0303\\0301\\0323', ''), NFC),
            'ă', 'a{'), 'â', 'a|'), 'đ', 'd{'), 'ê', 'e{'), 'ô', 'o{'), 'ơ', 'o|'), 'ư', 'u{')
            || chr(1)
            || translate(normalize(lower($1), NFD), U&'\\0300\\0309\\0303\\0301\\0323', '12345')
    $$;

ALTER TABLE entries ADD COLUMN search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('public.vietnamese', title), 'A')
    || setweight(to_tsvector('public.vietnamese', summary), 'B')
    || setweight(to_tsvector('public.vietnamese', search_text), 'C')
) STORED;
CREATE INDEX entries_search ON entries USING gin (search);
CREATE INDEX entries_title_trigrams ON entries USING gin (without_accents(title) gin_trgm_ops);
CREATE INDEX entries_contest_order ON entries (contest_id, status, submitted_at, id);
"""

CHECKS = """
CREATE INDEX units_path ON units (path text_pattern_ops);
ALTER TABLE units
    ADD CONSTRAINT units_path_ends_here CHECK (path LIKE '%/' || id::text || '/'),
    ADD CONSTRAINT units_named CHECK (name ? 'vi'),
    ADD CONSTRAINT units_staff CHECK (staff_count >= 0);
ALTER TABLE users ADD CONSTRAINT users_email_normal CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE role_grants
    ADD CONSTRAINT role_grants_scope CHECK (
        CASE role
            WHEN 'ADMINISTRATOR' THEN num_nonnulls(unit_id, season_id, contest_id) = 0
            WHEN 'COORDINATOR' THEN unit_id IS NOT NULL AND num_nonnulls(season_id, contest_id) = 0
            ELSE unit_id IS NULL AND num_nonnulls(season_id, contest_id) = 1
        END),
    ADD CONSTRAINT role_grants_once UNIQUE NULLS NOT DISTINCT (user_id, role, unit_id, season_id, contest_id);
ALTER TABLE sessions ADD CONSTRAINT sessions_token UNIQUE (token_digest);
ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_token UNIQUE (token_digest);
ALTER TABLE invitations ADD CONSTRAINT invitations_token UNIQUE (token_digest);
ALTER TABLE invitations ADD CONSTRAINT invitations_kind CHECK (
    CASE kind
        WHEN 'MEMBER' THEN unit_id IS NOT NULL
        WHEN 'COORDINATOR' THEN unit_id IS NOT NULL
        WHEN 'ORGANISER' THEN num_nonnulls(season_id, contest_id) = 1
        WHEN 'AUDITOR' THEN num_nonnulls(season_id, contest_id) = 1
        WHEN 'JUDGE' THEN round_id IS NOT NULL
        WHEN 'CONTRIBUTOR' THEN entry_id IS NOT NULL
        ELSE false
    END);

ALTER TABLE seasons
    ADD CONSTRAINT seasons_dates CHECK (ends_on >= starts_on),
    ADD CONSTRAINT seasons_named CHECK (name ? 'vi');
ALTER TABLE contests
    ADD CONSTRAINT contests_titled CHECK (title ? 'vi'),
    ADD CONSTRAINT contests_weights CHECK (
        jury_weight >= 0 AND public_weight >= 0 AND jury_weight + public_weight = 100),
    ADD CONSTRAINT contests_public_never_alone CHECK (kind = 'ELECTION' OR jury_weight > 0),
    ADD CONSTRAINT contests_judges CHECK (judges_per_entry BETWEEN 1 AND 20),
    ADD CONSTRAINT contests_choices CHECK (
        min_choices >= 1 AND (max_choices IS NULL OR max_choices >= min_choices)),
    ADD CONSTRAINT contests_publication CHECK (
        results_published_at IS NULL OR (published_at IS NOT NULL AND results_computed_at IS NOT NULL));
ALTER TABLE tracks ADD CONSTRAINT tracks_of_contest UNIQUE (id, contest_id);
ALTER TABLE phases ADD CONSTRAINT phases_order CHECK (closes_at > opens_at);
ALTER TABLE form_fields ADD CONSTRAINT form_fields_key CHECK (key ~ '^[a-z][a-z0-9_]*$');
ALTER TABLE criteria
    ADD CONSTRAINT criteria_weight CHECK (weight > 0 AND weight <= 100),
    ADD CONSTRAINT criteria_maximum CHECK (max_score > 0);
ALTER TABLE prizes
    ADD CONSTRAINT prizes_quantity CHECK (quantity > 0 AND rank > 0),
    ADD CONSTRAINT prizes_track FOREIGN KEY (track_id, contest_id) REFERENCES tracks (id, contest_id);

ALTER TABLE entries
    ADD CONSTRAINT entries_code UNIQUE (contest_id, code),
    ADD CONSTRAINT entries_track_of_contest
        FOREIGN KEY (track_id, contest_id) REFERENCES tracks (id, contest_id),
    ADD CONSTRAINT entries_submitted CHECK (
        status IN ('DRAFT', 'WITHDRAWN')
        OR (submitted_at IS NOT NULL AND submitted_version IS NOT NULL AND code IS NOT NULL));
ALTER TABLE contributors ADD CONSTRAINT contributors_share CHECK (share > 0 AND share <= 100);
ALTER TABLE attachments
    ADD CONSTRAINT attachments_size CHECK (size > 0),
    ADD CONSTRAINT attachments_ready CHECK (status <> 'READY' OR sha256 IS NOT NULL);
CREATE UNIQUE INDEX attachments_one_cover ON attachments (entry_id) WHERE kind = 'COVER' AND status = 'READY';

ALTER TABLE rounds ADD CONSTRAINT rounds_judges CHECK (judges_per_entry BETWEEN 1 AND 20);
ALTER TABLE scores ADD CONSTRAINT scores_value CHECK (value >= 0);
ALTER TABLE round_results ADD CONSTRAINT round_results_score CHECK (score BETWEEN 0 AND 100);

ALTER TABLE ballots
    ADD CONSTRAINT ballots_one_a_voter UNIQUE (contest_id, voter_key),
    ADD CONSTRAINT ballots_parallel CHECK (
        cardinality(entry_ids) > 0 AND cardinality(entry_ids) = cardinality(points));

CREATE INDEX awards_contest ON awards (contest_id);
CREATE UNIQUE INDEX awards_once ON awards (contest_id, entry_id) WHERE revoked_at IS NULL;
ALTER TABLE awards ADD CONSTRAINT awards_revoked CHECK (revoked_at IS NULL OR revocation_reason <> '');

CREATE INDEX outbox_due ON outbox_messages (due_at) WHERE done_at IS NULL AND dead_at IS NULL;
"""

APPEND_ONLY = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ballot_records
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON entry_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
    -- the application's role, where the operator has made one: it may do all but rewrite history
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vinhdanh_app') THEN
        GRANT USAGE ON SCHEMA public TO vinhdanh_app;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vinhdanh_app;
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO vinhdanh_app;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public
            GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vinhdanh_app;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO vinhdanh_app;
        REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries, ballot_records, entry_versions FROM vinhdanh_app;
    END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0001_initial")]
    operations = [ops.RunSQL(sql) for sql in (EXTENSIONS, SEARCH, CHECKS, APPEND_ONLY)]
