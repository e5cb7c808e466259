"""Search over what was submitted and is public: with and without accents alike, words side by side before words
apart, titles before texts; where nothing has what was typed, what was probably meant is searched for."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import NamedTuple
from uuid import UUID

from domain.entries.queries.statement import Statement
from domain.entries.queries.terms import (
    SHORTEST_TO_MEND,
    Terms,
    Tier,
    halves_of,
    slips_of,
    terms_of,
    typed_parts,
)
from domain.kernel.rows import fetch_rows, fetch_value
from domain.kernel.text import folded, tidy

MAX_SEARCH = 200  # characters
MOST_RANKED = 300
"""So many of a tier's hits are weighed against one another, the newest, so that a common word costs no more."""
MOST_READINGS = 24
"""Ways to read what was typed that are tried where nothing has it as it stands."""
NEAREST = 6  # words that one word may have been meant as
START, STOP = "\x02", "\x03"  # no text that was stored has control characters, so these cannot be forged
MARKED = re.compile(f"{START}([^{STOP}]*){STOP}")
OPTIONS = (
    f'StartSel={START}, StopSel={STOP}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "'
)
WHOLE = f"StartSel={START}, StopSel={STOP}, HighlightAll=true"
QUERY = "to_tsquery('public.vietnamese', {0}::text)"

FOLD = "SELECT search_words(part) AS words FROM unnest($1::text[]) WITH ORDINALITY AS p (part, place) ORDER BY place"
NEAR = """
SELECT word, similarity(word, $1) AS likeness FROM search_words WHERE word % $1::text OR word = ANY($2::text[])
"""
RANKED = f"""(
    SELECT t.id, round(($2::int + ts_rank(x.search, {QUERY.format("$3")}, 32))::numeric, 6) AS key
    FROM unnest($1::uuid[]) AS t (id) JOIN entries x ON x.id = t.id
) AS e"""
"""Of a tier's hits the weight: the tier, and behind the point how often and where the words stand."""
SNIPPETS = f"""
SELECT e.id, ts_headline('public.vietnamese', e.search_title, {QUERY.format("$1")}, '{WHOLE}') AS title,
    ts_headline('public.vietnamese', concat_ws(E'\\n', e.search_summary, e.search_text), {QUERY.format("$1")}, $3)
        AS snippet
FROM entries e WHERE e.id = ANY($2::uuid[])
"""

BETTER = {
    Tier.TITLE_PHRASE: (),
    Tier.TITLE: (Tier.TITLE_PHRASE,),
    Tier.PHRASE: (Tier.TITLE,),
    Tier.WORDS: (Tier.TITLE, Tier.PHRASE),
}
"""The tiers, the best first, and the better ones whose texts would be in them too."""


class Highlight(NamedTuple):
    """What matched, in the text and in the title, as HTML: all escaped but <mark> around it; None where nothing did."""

    text: str | None = None
    title: str | None = None


NOTHING_MARKED = Highlight()


@dataclass(frozen=True, slots=True)
class TierConditions:
    """A tier, the condition of being in it or a better one, and that of being in no better one, which costs more."""

    tier: Tier
    all: str
    only: str


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for. `is_mended` where it is not what was typed; `tier` LOOSE where not all of it is."""

    terms: Terms
    tier: Tier = Tier.WORDS
    is_mended: bool = False

    @property
    def condition(self) -> str:
        return self.terms.condition(self.tier)

    @property
    def tiers(self) -> list[TierConditions]:
        """The tiers to be ranked, the best first."""
        if self.tier is Tier.LOOSE:
            return [TierConditions(Tier.LOOSE, self.condition, self.condition)]
        conditions = {tier: self.terms.condition(tier) for tier in BETTER}
        return [
            TierConditions(
                tier,
                condition,
                " & ".join(
                    [condition, *(f"!({conditions[one]})" for one in BETTER[tier] if conditions[one])]
                ),
            )
            for tier, condition in conditions.items()
            if condition
        ]

    @property
    def marked(self) -> str:
        """The tsquery by which texts are weighed and marked: side by side where quoted, any of them where loose."""
        phrases = [" <-> ".join(phrase) for phrase in self.terms.phrases]
        return " | ".join([*dict.fromkeys(self.terms.words), *(f"({phrase})" for phrase in phrases)])


def search_line(search: str | None) -> str | None:
    """What is searched for, None for nothing: one line of at most 200 characters, without control characters."""
    if search is None:
        return None
    words = "".join(
        letter for letter in tidy(search[: 4 * MAX_SEARCH], single_line=True) if letter.isprintable()
    )
    return words[:MAX_SEARCH].strip() or None


async def read_terms(line: str) -> Terms:
    """The terms in a search line; empty when it holds no word."""
    parts = typed_parts(line)
    rows = await fetch_rows(FOLD, [part.text for part in parts])
    return terms_of(parts, [row["words"] for row in rows])


async def understand(line: str, narrowed: Statement, everything: Statement) -> tuple[Search, int]:
    """How a line is to be read, and how many of `narrowed` have it, up to 10,000: as typed, or as `meant`."""
    search = Search(await read_terms(line))
    total = await narrowed.matching(search.condition)
    if not total and (other := await meant(search.terms, everything)):
        return other, await narrowed.matching(other.condition)
    return search, total


async def meant(terms: Terms, everything: Statement) -> Search | None:
    """How terms are to be read that nothing has: with slips mended, or loosely. None where `everything` that the viewer
    may search has some, only not what the filters leave, and where nothing helps."""
    condition = terms.condition(Tier.WORDS)
    if not condition or await everything.matching(condition):
        return None
    return await _mended(terms, everything) or _loosely(terms)


def _loosely(terms: Terms) -> Search | None:
    return Search(terms, Tier.LOOSE) if terms.condition(Tier.LOOSE) else None


async def _mended(terms: Terms, everything: Statement) -> Search | None:
    """The reading that most texts have side by side, or at all; each has at least one."""
    readings = await _readings(terms.words)
    for tier in (Tier.PHRASE, Tier.WORDS):
        conditions = [terms.with_words(words).condition(tier) for words in readings]
        hits = await everything.matching_each(conditions)
        best = max(range(len(hits)), key=hits.__getitem__, default=None)
        if best is not None and hits[best]:
            return Search(terms.with_words(readings[best]), is_mended=True)
    return None


async def _readings(words: Sequence[str]) -> list[tuple[str, ...]]:
    """What may have been meant, the likeliest first: unknown words mended; where all are known, any one of them."""
    choices = await _nearest([word for word in words if len(word) >= SHORTEST_TO_MEND])
    unknown = [word for word in words if word in choices and not choices[word].is_known]
    if unknown:
        options = [choices[word].nearest if word in unknown else [(word,)] for word in words]
        found = islice(product(*options), MOST_READINGS)
        return [tuple(word for run in reading for word in run) for reading in found]
    one_changed = (
        (*words[:place], *run, *words[place + 1 :])
        for place, word in enumerate(words)
        for run in (choices[word].nearest if word in choices else [])
    )
    return list(islice(one_changed, MOST_READINGS))


@dataclass(frozen=True, slots=True)
class _Choice:
    """Words that one word may have been meant as, each a run of one or two, the likeliest first."""

    is_known: bool
    nearest: list[tuple[str, ...]]


async def _nearest(words: Sequence[str]) -> dict[str, _Choice]:
    found = {}
    for word in dict.fromkeys(words):
        halves, slips = halves_of(word), set(slips_of(word))
        tried = [*slips, *(half for pair in halves for half in pair)]
        rows = await fetch_rows(NEAR, word, [word, *tried])
        known = {row["word"] for row in rows}
        likely = sorted(
            (row for row in rows if row["word"] != word and (row["word"] in slips or row["likeness"] >= 0.3)),
            key=lambda row: (row["word"] not in slips, -row["likeness"], row["word"]),
        )
        apart = [pair for pair in halves if known.issuperset(pair)]
        found[word] = _Choice(word in known, [*((row["word"],) for row in likely[:NEAREST]), *apart[:2]])
    return found


async def as_written(search: Search, entry_id: UUID) -> str:
    """The words searched for as that entry writes them, accents and all."""
    text = await fetch_value(
        "SELECT concat_ws(' ', search_title, search_summary, search_text) FROM entries WHERE id = $1",
        entry_id,
    )
    return written_form(search.terms.wanted, str(text or ""))


def written_form(words: Sequence[str], text: str) -> str:
    """The words as `text` writes them: as they stand side by side there, else one by one."""
    written = [piece.strip(".,;:!?()[]“”\"'") for piece in text.split()]
    plain = [folded(piece) for piece in written]
    for place in range(len(plain) - len(words) + 1):
        if plain[place : place + len(words)] == list(words):
            return " ".join(written[place : place + len(words)]).lower()
    first = dict(zip(reversed(plain), reversed(written), strict=True))
    return " ".join(first.get(word, word).lower() for word in words)


async def highlights(entry_ids: list[UUID], search: Search) -> dict[UUID, Highlight]:
    """What matched in each entry's public parts; for entries whose public parts the viewer may see."""
    if not search.marked:
        return {}
    rows = await fetch_rows(SNIPPETS, search.marked, list(entry_ids), OPTIONS)
    return {row["id"]: Highlight(_marked(row["snippet"]), _marked(row["title"])) for row in rows}


def _marked(snippet: str | None) -> str | None:
    if START not in (snippet or ""):
        return None
    line = " ".join((snippet or "").split()).replace(f"{STOP} {START}", " ")
    return html.escape(_without_strays(line)).replace(START, "<mark>").replace(STOP, "</mark>")


def _without_strays(line: str) -> str:
    """A word that stands beside its neighbour somewhere is not marked where it stands alone."""
    together = {word for run in MARKED.findall(line) if " " in run for word in folded(run).split()}
    return MARKED.sub(lambda run: run[1] if folded(run[1]) in together else run[0], line)
