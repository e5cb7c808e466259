"""What a mail is made of before it is put into words: recipient, language, template, values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.kernel.ports import ports
from domain.notifications import readings

Payload = Mapping[str, Any]


@dataclass(frozen=True)
class Draft:
    """What a mail is made of, but for the language's fixed words."""

    to: str
    locale: str
    template: str
    values: Mapping[str, object]


def page(path: str, locale: str) -> str:
    """The address of a page in a language."""
    return f"{ports().public_url}{'/en' if locale == 'en' else ''}{path}"


def about_entry(person: readings.Person, entry: Mapping[str, Any], template: str, **more: object) -> Draft:
    """A mail to somebody about their entry, with a link to it in their workspace."""
    values = {
        "name": person.name,
        "title": entry["title"],
        "code": entry["code"],
        "contest": readings.worded(entry["contest"], person.locale),
        "link": page(f"/workspace/entries/{entry['id']}", person.locale),
    }
    return Draft(person.email, person.locale, template, values | more)
