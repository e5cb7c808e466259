"""Search over narrow documents of what was submitted; what looks alike, and what people made of it."""

from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

from domain.entries.models import FindingKind, FindingState

TERMS = """
-- words as search compares them: letters and digits, small, without accents
CREATE FUNCTION search_words(text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_remove(regexp_split_to_array(without_accents($1), '[^[:alnum:]]+'), '');

-- a word, and each pair of neighbours: most Vietnamese words are two syllables, which alone mean something else
CREATE FUNCTION search_terms(words text[], prefix text DEFAULT '') RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(SELECT $2 || w FROM unnest($1) w)
        || ARRAY(SELECT $2 || one || ' ' || next FROM unnest($1, $1[2:]) AS n (one, next) WHERE next IS NOT NULL);

-- terms without positions, so that the index alone decides; those of the title also with "=" before them
CREATE FUNCTION search_document(title text, summary text, body text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_to_tsvector(ARRAY(SELECT t FROM unnest(
        search_terms(search_words($1), '=') || search_terms(search_words($1))
        || search_terms(search_words($2)) || search_terms(search_words($3))) t
        WHERE length(t) <= 100));
"""

DOCUMENTS = """
-- What lists, counts and searches of submitted entries read: a row is narrow, its terms lie elsewhere. Columns are
-- called as in `entries`, so that a condition on one reads the other too.
CREATE TABLE entry_documents (
    id uuid PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    contest_id uuid NOT NULL,
    track_id uuid,
    unit_id uuid,
    status varchar(20) NOT NULL,
    code varchar(40),
    goes_on boolean NOT NULL,
    submitted_at timestamptz NOT NULL,
    scope text,
    medium text,
    sort_title text NOT NULL,
    terms tsvector NOT NULL,
    all_terms tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX entry_documents_terms ON entry_documents USING gin (terms);
CREATE INDEX entry_documents_all_terms ON entry_documents USING gin (all_terms);
CREATE INDEX entry_documents_newest ON entry_documents (submitted_at, id);
CREATE INDEX entry_documents_title ON entry_documents (sort_title, id);
CREATE INDEX entry_documents_contest ON entry_documents (contest_id, submitted_at, id);
CREATE INDEX entry_documents_unit ON entry_documents (unit_id);

-- what a slip is compared with; nobody reads it but to try whether a public entry has the word
CREATE TABLE search_words (word text PRIMARY KEY);
CREATE INDEX search_words_trigrams ON search_words USING gin (word gin_trgm_ops);

CREATE FUNCTION keep_entry_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.submitted_version IS NULL THEN
        DELETE FROM entry_documents WHERE id = NEW.id;
        RETURN NULL;
    END IF;
    UPDATE entry_documents
    SET contest_id = NEW.contest_id, track_id = NEW.track_id, unit_id = NEW.unit_id, status = NEW.status,
        code = NEW.code, goes_on = NEW.goes_on, submitted_at = coalesce(NEW.submitted_at, NEW.created_at),
        scope = NEW.search_facets ->> 'scope', medium = NEW.search_facets ->> 'medium'
    WHERE id = NEW.id;
    IF FOUND AND TG_OP = 'UPDATE' AND
        (OLD.search_title, OLD.search_summary, OLD.search_text, OLD.search_private)
        = (NEW.search_title, NEW.search_summary, NEW.search_text, NEW.search_private)
    THEN
        RETURN NULL;
    END IF;
    INSERT INTO entry_documents (id, contest_id, track_id, unit_id, status, code, goes_on, submitted_at, scope, medium,
        sort_title, terms, all_terms)
    VALUES (NEW.id, NEW.contest_id, NEW.track_id, NEW.unit_id, NEW.status, NEW.code, NEW.goes_on,
        coalesce(NEW.submitted_at, NEW.created_at), NEW.search_facets ->> 'scope', NEW.search_facets ->> 'medium',
        sort_key(NEW.search_title), search_document(NEW.search_title, NEW.search_summary, NEW.search_text),
        search_document(NEW.search_title, NEW.search_summary,
            concat_ws(E'\\n', NEW.code, NEW.search_text, NEW.search_private)))
    ON CONFLICT (id) DO UPDATE SET sort_title = excluded.sort_title, terms = excluded.terms,
        all_terms = excluded.all_terms;
    INSERT INTO search_words (word)
    SELECT DISTINCT w FROM unnest(search_words(concat_ws(' ', NEW.search_title, NEW.search_summary, NEW.search_text))) w
    WHERE length(w) BETWEEN 2 AND 40 AND w !~ '[0-9]' ORDER BY w
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_document AFTER INSERT OR UPDATE ON entries
    FOR EACH ROW EXECUTE FUNCTION keep_entry_document();

DROP INDEX entries_search, entries_title_trigrams;
"""

BACKFILL = """
UPDATE entries e SET
    search_private = coalesce((
        SELECT string_agg(v.content -> 'answers' ->> f.key, E'\\n' ORDER BY f.position)
        FROM form_fields f WHERE f.contest_id = e.contest_id AND f.audience <> 'PUBLIC'
            AND f.kind IN ('SHORT_TEXT', 'LONG_TEXT') AND v.content -> 'answers' ->> f.key <> ''), ''),
    search_facets = coalesce((
        SELECT jsonb_object_agg(f.key, v.content -> 'answers' ->> f.key)
        FROM form_fields f WHERE f.contest_id = e.contest_id AND f.audience = 'PUBLIC'
            AND f.kind = 'CHOICE' AND f.key IN ('scope', 'medium')
            AND v.content -> 'answers' ->> f.key <> ''), '{}')
FROM entry_versions v WHERE v.entry_id = e.id AND v.number = e.submitted_version;
-- imported entries have no version of their own
UPDATE entries SET search_private = search_private
WHERE submitted_version IS NOT NULL AND NOT EXISTS (SELECT FROM entry_documents d WHERE d.id = entries.id);
"""

DUPLICATES = """
-- what an entry's counting version is recognised by: the least hashes of its runs of words, its files, its addresses
CREATE TABLE entry_sketches (
    entry_id uuid PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    version int NOT NULL,
    runs int[] NOT NULL,
    files text[] NOT NULL,
    links text[] NOT NULL
);
CREATE INDEX entry_sketches_runs ON entry_sketches USING gin (runs);
CREATE INDEX entry_sketches_files ON entry_sketches USING gin (files);
CREATE INDEX entry_sketches_links ON entry_sketches USING gin (links);

ALTER TABLE duplicate_findings
    ADD CONSTRAINT duplicate_findings_two CHECK (entry_id <> other_id),
    ADD CONSTRAINT duplicate_findings_score CHECK (score BETWEEN 0 AND 1),
    ADD CONSTRAINT duplicate_findings_judged CHECK (
        (state = 'OPEN') = (judged_at IS NULL) AND (state = 'OPEN' OR reason <> ''));
CREATE UNIQUE INDEX duplicate_findings_once
    ON duplicate_findings (least(entry_id, other_id), greatest(entry_id, other_id), kind);
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0010_files_and_evidence")]
    operations = [
        ops.AddField(
            model_name="Entry", name="search_private", field=fields.TextField(default="", db_default="")
        ),
        ops.AddField(
            model_name="Entry",
            name="search_facets",
            field=fields.JSONField(default=dict, db_default={}, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.CreateModel(
            name="DuplicateFinding",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "entry",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="entry_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="duplicate_findings",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "other",
                    fields.ForeignKeyField(
                        "models.Entry",
                        source_field="other_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="duplicate_findings_of_others",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "kind",
                    fields.CharEnumField(
                        description="TEXT: TEXT\nFILE: FILE\nLINK: LINK", enum_type=FindingKind, max_length=20
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        default=FindingState.OPEN,
                        description="OPEN: OPEN\nDISMISSED: DISMISSED\nCONFIRMED: CONFIRMED",
                        enum_type=FindingState,
                        max_length=20,
                    ),
                ),
                ("score", fields.DecimalField(max_digits=5, decimal_places=4)),
                ("entry_version", fields.IntField()),
                ("other_version", fields.IntField()),
                ("evidence", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("found_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("judged_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("judged_by_id", fields.UUIDField(null=True)),
                ("reason", fields.TextField(default="", unique=False)),
            ],
            options={
                "table": "duplicate_findings",
                "app": "models",
                "pk_attr": "id",
                "table_description": "Two submitted entries that look alike, and what a person made of it.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(TERMS),
        ops.RunSQL(DOCUMENTS),
        ops.RunSQL(BACKFILL),
        ops.RunSQL(DUPLICATES),
    ]
