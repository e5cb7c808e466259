"""Rich text: a small set of marks, made safe on the way in; and its words, without them."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import nh3

from domain.kernel.text import tidy

BLOCKS = frozenset({"p", "h3", "h4", "ul", "ol", "li", "blockquote"})
INLINE = frozenset({"a", "strong", "em", "u", "s", "br"})
_OLD_NAMES = {
    "b": "strong",
    "i": "em",
    "del": "s",
    "strike": "s",
    "div": "p",
    "h1": "h3",
    "h2": "h3",
    "h5": "h4",
    "h6": "h4",
}
"""What other editors write -> the marks kept here."""
_OLD = re.compile(rf"<(/?)({'|'.join(_OLD_NAMES)})(?=[\s>])", re.IGNORECASE)
_MARKED = re.compile(
    rf"</?({'|'.join(sorted(BLOCKS | INLINE | _OLD_NAMES.keys() | {'span'}))})[\s/>]", re.IGNORECASE
)
_BEGINS_WITH_BLOCK = re.compile(r"<(p|h3|h4|ul|ol|blockquote)>")
_EMPTY = re.compile(r"<(p|h3|h4|li|ul|ol|blockquote|strong|em|u|s)>(\s|<br>|&nbsp;)*</\1>")
_CLEANER = nh3.Cleaner(
    tags=set(BLOCKS | INLINE),
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="noopener noreferrer nofollow",
)


def clean_html(text: str) -> str:
    """Safe HTML of the marks allowed, beginning with a block; "" when no word is in it. Cleaning twice changes
    nothing. Text without marks becomes paragraphs."""
    marked = text if _MARKED.search(text) else _paragraphs(text)
    cleaned = _clean(_OLD.sub(lambda old: f"<{old[1]}{_OLD_NAMES[old[2].lower()]}", marked))
    if not _BEGINS_WITH_BLOCK.match(cleaned):
        cleaned = _clean(f"<p>{cleaned}</p>")
    return cleaned if words_of(cleaned) else ""


def is_html(text: str) -> bool:
    """Whether a stored text is of this kind, and not plain text from when its field was of another."""
    return _BEGINS_WITH_BLOCK.match(text) is not None


def html_of(text: str) -> str:
    """A stored answer as safe HTML, also one from when its field was plain text."""
    return text if is_html(text) else _paragraphs(text)


def words_of(text: str) -> str:
    """The text without its marks, a line for each block."""
    if not is_html(text):
        return text
    reader = _Words()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _clean(text: str) -> str:
    """Sanitised until it stays as it is: what is taken out may leave an empty pair of marks behind."""
    while True:
        cleaned = tidy(_EMPTY.sub("", _CLEANER.clean(text)))
        if cleaned == text:
            return cleaned
        text = cleaned


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines if line)


class _Words(HTMLParser):
    """Collects a text, with a line's end wherever a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS or tag == "br":
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
