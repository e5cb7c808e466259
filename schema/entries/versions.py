"""What a submitted version said, part by part, so that any two can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import strawberry

from domain.contests import answers
from domain.contests.form import FieldKind
from domain.contests.models import FormField
from domain.contests.queries import whole_forms_of
from domain.entries.queries import version_contents
from schema.accounts.types import unit
from schema.contests.parts import track
from schema.context import Info
from schema.loaders import load, load_list
from schema.messages import message

Content = Mapping[str, Any]


@strawberry.type
class VersionPart:
    """A part of a version in words; `key` is the same in every version: "title", "answers.novelty",
    "contributors"."""

    key: str
    label: str
    text: str


async def version_parts(info: Info, contest_id: UUID, entry_id: UUID, number: int) -> list[VersionPart]:
    """The parts of a version in the form's order; none to those who only see the one that counts."""
    content = await load(info, version_contents, (entry_id, number))
    if content is None:
        return []
    locale = info.context.ctx.locale
    form = await load_list(info, whole_forms_of, contest_id)
    parts = [
        ("title", content["title"]),
        ("summary", content["summary"]),
        ("trackId", await _track_name(info, content["track_id"])),
        ("unitId", await _unit_name(info, content["unit_id"])),
    ]
    about = {"title": "title", "summary": "summary", "trackId": "track", "unitId": "unit"}
    return [
        *(VersionPart(key=key, label=_word(locale, about[key]), text=text) for key, text in parts),
        *[await _answer(info, field, content) for field in form if content["answers"].get(field.key)],
        VersionPart(
            key="contributors", label=_word(locale, "contributors"), text="\n".join(_people(content, locale))
        ),
        VersionPart(key="attachments", label=_word(locale, "attachments"), text="\n".join(_files(content))),
    ]


def _word(locale: str, name: str) -> str:
    return message(locale, f"entries.version_{name}", {})


async def _track_name(info: Info, track_id: str | None) -> str:
    found = await track(info, UUID(track_id) if track_id else None)
    return "" if found is None else _localized(info, found.name)


async def _unit_name(info: Info, unit_id: str | None) -> str:
    found = await unit(info, UUID(unit_id) if unit_id else None)
    return "" if found is None else _localized(info, found.name)


def _localized(info: Info, name: Any) -> str:
    return str(getattr(name, info.context.ctx.locale, "") or name.vi)


async def _answer(info: Info, field: FormField, content: Content) -> VersionPart:
    locale, value = info.context.ctx.locale, content["answers"][field.key]
    units = {value: await _unit_name(info, value)} if field.kind is FieldKind.UNIT else {}
    return VersionPart(
        key=f"answers.{field.key}",
        label=answers.in_language(field.label, locale),
        text=answers.plain(field.design, value, locale, units),
    )


def _people(content: Content, locale: str) -> Iterator[str]:
    """A line for each author: everything that was said of them."""
    for one in content["contributors"]:
        share = Decimal(one["share"]).normalize()
        percent = f"{share:f}".replace(".", "," if locale == "vi" else ".")
        about = (one[name] for name in ("title", "workplace", "qualification", "birth_date", "email"))
        yield " · ".join([one["name"], f"{percent} %", *(text for text in about if text)])


def _files(content: Content) -> Iterator[str]:
    """A line for each file, with the beginning of its digest: another file of the same name differs."""
    for one in content["attachments"]:
        yield f"{one['file_name']} · {one['sha256'][:12]}"
