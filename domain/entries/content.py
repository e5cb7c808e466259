"""What a submission freezes: the whole entry in one canonical form, its digest, and its public parts."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import orjson

from domain.contests.answers import searchable
from domain.contests.applying import applicable, readable, submitted_answers
from domain.contests.form import FieldAudience, FieldKind, FormField
from domain.entries.models import Attachment, AttachmentStatus, Contributor, Entry

Content = dict[str, Any]
PRIVATE_OF_CONTRIBUTOR = ("email", "birth_date", "qualification")


def freeze(
    entry: Entry,
    form: Sequence[FormField],
    contributors: Iterable[Contributor],
    attachments: Iterable[Attachment],
    evidence: Sequence[Content] = (),
) -> Content:
    """The entry as a JSON document that says everything the authors handed in; files by their sha256.

    Answers and files of fields that do not apply to the entry stay with its draft."""
    named = {"evidence": list(evidence)} if evidence else {}
    asked = {None, *(field.key for field in applicable(form, entry.answers, entry.track_id))}
    return named | {
        "title": entry.title,
        "summary": entry.summary,
        "track_id": _text(entry.track_id),
        "unit_id": _text(entry.unit_id),
        "answers": submitted_answers(form, entry.answers, entry.track_id),
        "contributors": [_frozen_contributor(c) for c in sorted(contributors, key=lambda c: c.position)],
        "attachments": [
            _frozen_attachment(a)
            for a in sorted(attachments, key=lambda a: (a.created_at, str(a.id)))
            if a.status is AttachmentStatus.READY and a.field_key in asked
        ],
    }


def canonical(content: Content) -> bytes:
    """The bytes that are hashed: UTF-8 JSON, keys sorted, no blanks. All numbers but sizes are strings."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)


def digest(content: Content) -> str:
    """sha256 of the canonical form, in hex."""
    return hashlib.sha256(canonical(content)).hexdigest()


FACETS = ("scope", "medium")
"""Keys of choices that a showcase is filtered by, where the form asks them in public."""


def search_columns(
    content: Content, form: Sequence[FormField], hidden: Collection[str] = ()
) -> dict[str, Any]:
    """What search, sorting and filters may know: title, summary, public answers in words, authors and workplaces;
    apart from them answers that are organisers' to search in, and public choices to filter by. `hidden` are ids of
    contributors whose names are not public.

    Figures, dates and choices are not among the texts: they are codes, which nobody types and no snippet should
    show."""
    given = content["answers"]
    public = readable(form, FieldAudience.PUBLIC)
    private = [field for field in form if field not in public]
    people = [_person(c) for c in content["contributors"] if c["id"] not in hidden]
    unnamed = [_person(c) for c in content["contributors"] if c["id"] in hidden]
    return {
        "search_title": content["title"],
        "search_summary": content["summary"],
        "search_text": "\n".join(part for part in (*_searchable(public, given), *people) if part),
        "search_private": "\n".join(part for part in (*_searchable(private, given), *unnamed) if part),
        "search_facets": _facets(public, content),
    }


def _person(contributor: Mapping[str, str]) -> str:
    return f"{contributor['name']}, {contributor['workplace']}".rstrip(", ")


def _searchable(fields: Iterable[FormField], given: Mapping[str, str]) -> list[str]:
    return [searchable(field, given[field.key]) for field in fields if given.get(field.key)]


def _facets(public: Iterable[FormField], content: Content) -> dict[str, str]:
    """The medium of published evidence is public too; of several the first."""
    given = content["answers"]
    found = {
        f.key: given[f.key]
        for f in public
        if f.key in FACETS and f.kind is FieldKind.CHOICE and given.get(f.key)
    }
    media = [item["medium"] for item in content.get("evidence", ())]
    return {"medium": media[0], **found} if media else found


def share_text(share: Decimal) -> str:
    """A share in percent with two decimals, as frozen."""
    return f"{share:.2f}"


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _frozen_contributor(contributor: Contributor) -> Content:
    return {
        "id": str(contributor.id),
        "user_id": _text(contributor.user_id),
        "name": contributor.name,
        "email": contributor.email,
        "birth_date": contributor.birth_date.isoformat() if contributor.birth_date else None,
        "workplace": contributor.workplace,
        "title": contributor.title,
        "qualification": contributor.qualification,
        "share": share_text(Decimal(contributor.share)),
        "position": contributor.position,
    }


def _frozen_attachment(attachment: Attachment) -> Content:
    place = {"field_key": attachment.field_key, "variant_of": _text(attachment.variant_of_id)}
    return {name: value for name, value in place.items() if value} | {
        "id": str(attachment.id),
        "kind": attachment.kind.value,
        "file_name": attachment.file_name,
        "content_type": attachment.content_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
    }
