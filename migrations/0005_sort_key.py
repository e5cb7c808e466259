"""Vietnamese order: a word without a tone comes before the same word with one, whatever letters follow."""

from tortoise import migrations
from tortoise.migrations import operations as ops

SORT_KEY = """
CREATE OR REPLACE FUNCTION sort_key(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
        -- letters first: a ă â b c d đ e ê ...; between equal letters the tone of each, in the order
        -- ngang huyền hỏi ngã sắc nặng, as private-use characters
        SELECT replace(replace(replace(replace(replace(replace(replace(
            normalize(translate(normalize(lower($1), NFD),
                U&'\\0300\\0309\\0303\\0301\\0323', ''), NFC),
            'ă', 'a{'), 'â', 'a|'), 'đ', 'd{'), 'ê', 'e{'), 'ô', 'o{'), 'ơ', 'o|'), 'ư', 'u{')
            || chr(1)
            || regexp_replace(regexp_replace(
                normalize(translate(normalize(lower($1), NFD),
                    U&'\\0300\\0309\\0303\\0301\\0323', U&'\\E001\\E002\\E003\\E004\\E005'), NFC),
                U&'[^\\E001-\\E005]([\\E001-\\E005])', '\\1', 'g'),
                U&'[^\\E001-\\E005]', U&'\\E000', 'g')
    $$;
"""


class Migration(migrations.Migration):
    dependencies = [("models", "0004_conflicts")]
    operations = [ops.RunSQL(SORT_KEY)]
