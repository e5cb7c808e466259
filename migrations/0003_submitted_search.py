"""Search and order by what was submitted, never by the draft beside it; drafts may leave a share open."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

SEARCH = """
DROP INDEX entries_search, entries_title_trigrams;
ALTER TABLE entries DROP COLUMN search;
ALTER TABLE entries ADD COLUMN search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('public.vietnamese', search_title), 'A')
    || setweight(to_tsvector('public.vietnamese', search_summary), 'B')
    || setweight(to_tsvector('public.vietnamese', search_text), 'C')
) STORED;
CREATE INDEX entries_search ON entries USING gin (search);
CREATE INDEX entries_title_trigrams ON entries USING gin (without_accents(search_title) gin_trgm_ops);
"""

SHARES = """
ALTER TABLE contributors
    DROP CONSTRAINT contributors_share,
    ADD CONSTRAINT contributors_share CHECK (share BETWEEN 0 AND 100);
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0002_constraints")]
    operations = [
        ops.AddField(
            model_name="Entry",
            name="search_summary",
            field=fields.TextField(default="", db_default="", unique=False),
        ),
        ops.AddField(
            model_name="Entry",
            name="search_title",
            field=fields.CharField(default="", db_default="", max_length=300),
        ),
        ops.RunSQL(SEARCH),
        ops.RunSQL(SHARES),
    ]
