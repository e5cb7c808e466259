"""What to offer while somebody types: public entries whose titles have the words, the last one perhaps unfinished."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.entries.queries.public import opened_contests, public_entries
from domain.entries.queries.search import read_terms, search_line
from domain.entries.queries.terms import all_of, quoted
from domain.kernel.context import Context
from domain.kernel.rows import fetch_rows

MOST = 8
LEAST_LETTERS = 2
"""Before that nothing is offered: everything begins with some letter."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A public entry, by what its page is called."""

    entry_id: UUID
    title: str


async def suggestions(ctx: Context, typed: str) -> list[Suggestion]:
    """Up to eight public entries whose titles have all the words, those that begin the same way first, then those that
    have them side by side."""
    line = search_line(typed)
    terms = await read_terms(line) if line else None
    if line is None or not terms or not terms.words or len(line) < LEAST_LETTERS:
        return []
    *whole, last = terms.words
    condition = " & ".join(
        part for part in (all_of(f"={word}" for word in whole), f"{quoted(f'={last}')}:*") if part
    )
    ids = await public_entries(ctx, await opened_contests(ctx)).newest(condition, 200)
    rows = await fetch_rows(
        "SELECT id, search_title AS title FROM entries WHERE id = ANY($1::uuid[])"
        " ORDER BY without_accents(search_title) LIKE $2 || '%' DESC,"
        " without_accents(search_title) LIKE '%' || $2 || '%' DESC, submitted_at DESC, id LIMIT $3",
        ids, " ".join(terms.words), MOST,
    )  # fmt: skip
    return [Suggestion(row["id"], row["title"]) for row in rows]
