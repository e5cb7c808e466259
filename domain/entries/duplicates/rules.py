"""What looks alike, and how much: texts by their runs of words, files by their hash, addresses by where they lead.

Pure. A text is compared folded: small letters, no accents, no punctuation, so that taking the accents off hides
nothing. Runs are of four neighbouring words. A sketch is the least hashes of the runs of a text (bottom-k MinHash:
Broder, "On the resemblance and containment of documents", 1997): texts that share a passage share some of them,
wherever it stands and whatever stands around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from domain.kernel.text import folded

RUN = 4  # words
SKETCH = 64  # hashes
LEAST_SHARED = 3
"""Hashes of two sketches that must meet before the texts themselves are compared."""
MOST_COMMON = 50
"""What more entries than this have in common is a form of words, a portal, a logo: it points at nobody."""
LEAST_SCORE = 0.2
LEAST_WORDS = 25
"""Below these a likeness is not worth a person's time: share of the shorter text, and words that are the same."""
RISE = 0.1
"""How much a score must rise before a pair that was judged is opened again."""
BRIDGE = 3
"""Words between two shared passages that do not part them: somebody's edit."""
WORD = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)]")
TRACKING = re.compile(r"utm_.*|fbclid|gclid|zarsrc")


class FindingKind(StrEnum):
    """In what two entries are alike."""

    TEXT = "TEXT"
    FILE = "FILE"
    LINK = "LINK"


class FindingState(StrEnum):
    """What a person made of it. CONFIRMED: one is a copy of the other; DISMISSED: that is as it should be."""

    OPEN = "OPEN"
    DISMISSED = "DISMISSED"
    CONFIRMED = "CONFIRMED"


JUDGED = frozenset({FindingState.DISMISSED, FindingState.CONFIRMED})


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an entry is recognised by: hashes as signed 32-bit numbers, files by sha256, addresses normalised."""

    runs: tuple[int, ...]
    files: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts have in common: `words` of the shorter one, which are `score` of it, 0 to 1."""

    score: float
    words: int

    @property
    def is_worth_a_look(self) -> bool:
        return self.score >= LEAST_SCORE and self.words >= LEAST_WORDS


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text, and whether the other text has it too."""

    text: str
    is_shared: bool


# ---- the parts of a frozen version that are compared


def text_of(content: Mapping[str, Any]) -> str:
    """Everything its authors wrote in sentences, as paragraphs; figures, codes and who they are is left out."""
    answers = [answer for answer in map(plain, content["answers"].values()) if len(answer.split()) >= RUN]
    return "\n\n".join(part for part in (content["title"], content["summary"], *answers) if part)


def plain(answer: str) -> str:
    """An answer without the marks of rich text and of JSON."""
    if answer.startswith(("{", "[")) or "</" in answer:
        answer = re.sub(r"<[^>]*>|[{}\[\]\"]", " ", answer)
    return answer.strip()


def sketch_of(content: Mapping[str, Any]) -> Sketch:
    """The sketch of a frozen version."""
    return Sketch(least_hashes(folded_words(text_of(content))), files_of(content), links_of(content))


def files_of(content: Mapping[str, Any]) -> tuple[str, ...]:
    """The hashes of its files, as kept and as uploaded."""
    hashes = (a.get(key) for a in content["attachments"] for key in ("sha256", "original_sha256"))
    return tuple(sorted({sha256 for sha256 in hashes if sha256}))


def links_of(content: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses in its answers and of its evidence, each as it is always called."""
    answers = "\n".join(content["answers"].values())
    addresses = [*ADDRESS.findall(answers), *(item["address"] for item in content.get("evidence", ()))]
    return tuple(sorted({link for link in map(normal_address, addresses) if link}))


def normal_address(address: str) -> str | None:
    """An address as the same page is always called; None for a site's front page, which many may name."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    query = urlencode(sorted(p for p in parse_qsl(parts.query) if not TRACKING.fullmatch(p[0])))
    if not host or not (path or query):
        return None
    return f"{host}{path}{'?' + query if query else ''}"


# ---- texts


def folded_words(text: str) -> list[str]:
    """The text's words as they are compared."""
    return [_folded_once(word) for word in WORD.findall(unicodedata.normalize("NFC", text))]


_folded_once = lru_cache(maxsize=50_000)(folded)  # a language has not that many words


def runs_of(words: Sequence[str]) -> Iterator[str]:
    """Each run of four neighbouring words; a shorter text is one run."""
    for start in range(max(1, len(words) - RUN + 1)) if words else ():
        yield " ".join(words[start : start + RUN])


def least_hashes(words: Sequence[str]) -> tuple[int, ...]:
    """The 64 least of the runs' hashes, as signed 32-bit numbers in order."""
    hashes = {
        int.from_bytes(blake2b(run.encode(), digest_size=4).digest(), signed=True) for run in runs_of(words)
    }
    return tuple(sorted(hashes)[:SKETCH])


def likeness(one: Sequence[str], other: Sequence[str]) -> Likeness:
    """How much of the shorter of two texts the other has too, by runs; whatever the order of passages."""
    shorter, longer = sorted((one, other), key=len)
    shared = shared_places(shorter, set(runs_of(longer)))
    words = sum(shared)
    return Likeness(words / len(shorter) if shorter else 0.0, words)


def shared_places(words: Sequence[str], runs: Collection[str]) -> list[bool]:
    """For each word whether it stands in a run that is among `runs`."""
    shared = [False] * len(words)
    for start, run in enumerate(runs_of(words)):
        if run in runs:
            shared[start : start + RUN] = [True] * min(RUN, len(words))
    return shared


def segments(text: str, other: str) -> list[Segment]:
    """The text in stretches, those marked that the other text has too. Together they are the text."""
    text = unicodedata.normalize("NFC", text)
    places = list(WORD.finditer(text))
    shared = _bridged(shared_places(folded_words(text), set(runs_of(folded_words(other)))))
    edges = [
        _edge(places, number) for number in range(1, len(places)) if shared[number] != shared[number - 1]
    ]
    bounds = [0, *edges, len(text)]
    is_shared = bool(shared and shared[0])
    stretches = []
    for start, end in pairwise(bounds):
        if end > start:
            stretches.append(Segment(text[start:end], is_shared))
        is_shared = not is_shared
    return stretches


def _edge(places: Sequence[re.Match[str]], number: int) -> int:
    """Where in the text the stretch that begins with this word begins."""
    return places[number].start()


def _bridged(shared: list[bool]) -> list[bool]:
    """With short gaps between shared passages closed."""
    bridged, last = list(shared), None
    for number, is_shared in enumerate(shared):
        if not is_shared:
            continue
        if last is not None and 1 < number - last <= BRIDGE + 1:
            bridged[last:number] = [True] * (number - last)
        last = number
    return bridged


# ---- files and addresses


def overlap(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """What both have, in order."""
    return sorted(set(one) & set(other))


def share_of_fewer(both: Collection[str], one: Collection[str], other: Collection[str]) -> float:
    """How much of the smaller collection both have, 0 to 1."""
    return len(both) / (min(len(one), len(other)) or 1)


def is_reopened(before: float, now: float) -> bool:
    """Whether a pair that was judged has become so much more alike that somebody should look again."""
    return round(now - before, 4) >= RISE
