"""From a template and values to a mail: subject, plain text and HTML out of one source.

A source's first line is the subject; of the others `# ` begins a code to be typed, `- label: value` a fact, `> label |
address` a button, `~ ` small print, anything else a paragraph. Lines are told apart before values are put in, so that
no value can become a button. Values are plain text; the HTML escapes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

FOLDER = Path(__file__).parent / "templates"
HANOI = timezone(timedelta(hours=7))  # Vietnam knows no summer time: no time-zone database is needed
MARKS = {"# ": "code", "- ": "fact", "> ": "button", "~ ": "note"}
SEPARATORS = {"fact": ": ", "button": " | "}
FOOTERS = {
    "vi": "Thư gửi tự động từ Vinh Danh, nền tảng thi đua và trao giải sáng kiến. Xin đừng trả lời thư này.",
    "en": "Sent automatically by Vinh Danh, the platform for initiative contests and awards. Please do not reply.",
}


@dataclass(frozen=True)
class Block:
    """A part of a letter; `value` is a fact's value or a button's address."""

    kind: str
    text: str
    value: str = ""

    @property
    def as_text(self) -> str:
        if self.kind == "code":
            return f"    {self.text}"
        if self.kind == "button":
            return f"{self.text}:\n{self.value}"
        return f"{self.text}: {self.value}" if self.kind == "fact" else self.text


@dataclass(frozen=True)
class Letter:
    """A rendered mail, without its address."""

    subject: str
    text: str
    html: str


def write_letter(template: str, locale: str, values: Mapping[str, object]) -> Letter:
    """Renders a template in a language. Raises jinja2.UndefinedError for a value that is missing."""
    subject, sources = _source(template, locale)
    blocks = [
        Block(kind, text.render(values), value.render(values) if value else "")
        for kind, text, value in sources
    ]
    title = " ".join(subject.render(values).split())
    footer = FOOTERS[locale]
    html = _environment().get_template("layout.html")
    return Letter(
        subject=title,
        text="\n\n".join([*(block.as_text for block in blocks if block.text), "-- ", footer]) + "\n",
        html=html.render(locale=locale, subject=title, blocks=[b for b in blocks if b.text], footer=footer),
    )


def local_time(at: datetime, locale: str) -> str:
    """An instant as it is read in Vietnam, with its offset from UTC."""
    there = at.astimezone(HANOI)
    if locale == "en":
        return f"{there.day} {there:%B %Y, %H:%M:%S} (Vietnam time, UTC+7)"
    return f"{there:%H:%M:%S} ngày {there:%d/%m/%Y} (giờ Việt Nam, UTC+7)"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(
            ["html"], default_for_string=False
        ),  # subjects and plain text are not HTML
        undefined=StrictUndefined,
    )


@cache
def _source(template: str, locale: str) -> tuple[Template, tuple[tuple[str, Template, Template | None], ...]]:
    subject, *lines = (FOLDER / locale / f"{template}.txt").read_text(encoding="utf-8").splitlines()
    return _environment().from_string(subject), tuple(_block(line) for line in lines)


def _block(line: str) -> tuple[str, Template, Template | None]:
    kind = MARKS.get(line[:2], "paragraph")
    body = line[2:] if kind != "paragraph" else line
    text, _, value = body.partition(SEPARATORS[kind]) if kind in SEPARATORS else (body, "", "")
    compiled = _environment().from_string
    return kind, compiled(text), compiled(value) if value else None
