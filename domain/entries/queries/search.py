"""Search over what was submitted and is public: with and without diacritics alike, forgiving a slip in a title."""

from __future__ import annotations

import html
from uuid import UUID

from domain.kernel.rows import fetch_rows
from domain.kernel.text import tidy

MAX_SEARCH = 200  # characters
QUERY = "websearch_to_tsquery('public.vietnamese', {0}::text)"
NEAR = "without_accents({0}::text) <% without_accents(e.search_title)"
MATCHES = f"(e.search @@ {QUERY} OR {NEAR})"
RANK = (
    f"round((ts_rank(e.search, {QUERY})"
    " + word_similarity(without_accents({0}::text), without_accents(e.search_title)))::numeric, 6)"
)
"""`{0}` is the parameter that holds the words."""
START, STOP = "\x02", "\x03"  # no text that was stored has control characters, so these cannot be forged
OPTIONS = (
    f'StartSel={START}, StopSel={STOP}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "'
)
SNIPPETS = f"""
SELECT e.id,
    ts_headline('public.vietnamese', concat_ws(E'\\n', e.search_summary, e.search_text), {QUERY}, $3) AS snippet
FROM entries e WHERE e.id = ANY($2::uuid[])
"""


def search_words(search: str | None) -> str | None:
    """What is searched for, None for nothing: one line of at most 200 characters, without control characters."""
    if search is None:
        return None
    words = "".join(
        letter for letter in tidy(search[: 4 * MAX_SEARCH], single_line=True) if letter.isprintable()
    )
    return words[:MAX_SEARCH].strip() or None


async def highlights(entry_ids: list[UUID], words: str) -> dict[UUID, str]:
    """A snippet of each entry as HTML: all escaped but <mark> around what matched. Entries that matched by
    their title alone have none. For entries whose public parts the viewer may see."""
    rows = await fetch_rows(SNIPPETS.format("$1"), words, list(entry_ids), OPTIONS)
    return {row["id"]: _marked(row["snippet"]) for row in rows if START in (row["snippet"] or "")}


def _marked(snippet: str) -> str:
    escaped = html.escape(" ".join(snippet.split()))
    return escaped.replace(START, "<mark>").replace(STOP, "</mark>")
