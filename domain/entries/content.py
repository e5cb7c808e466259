"""What a submission freezes: the whole entry in one canonical form, its digest, and its public parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import orjson

from domain.contests.form import TEXT_KINDS
from domain.contests.models import FormField
from domain.entries.models import Attachment, AttachmentStatus, Contributor, Entry

Content = dict[str, Any]
PRIVATE_OF_CONTRIBUTOR = ("email", "birth_date", "qualification")


def freeze(entry: Entry, contributors: Iterable[Contributor], attachments: Iterable[Attachment]) -> Content:
    """The entry as a JSON document that says everything the authors handed in; files by their sha256."""
    return {
        "title": entry.title,
        "summary": entry.summary,
        "track_id": _text(entry.track_id),
        "unit_id": _text(entry.unit_id),
        "answers": dict(entry.answers),
        "contributors": [_frozen_contributor(c) for c in sorted(contributors, key=lambda c: c.position)],
        "attachments": [
            _frozen_attachment(a)
            for a in sorted(attachments, key=lambda a: (a.created_at, str(a.id)))
            if a.status is AttachmentStatus.READY
        ],
    }


def canonical(content: Content) -> bytes:
    """The bytes that are hashed: UTF-8 JSON, keys sorted, no blanks. All numbers but sizes are strings."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)


def digest(content: Content) -> str:
    """sha256 of the canonical form, in hex."""
    return hashlib.sha256(canonical(content)).hexdigest()


def search_columns(content: Content, form: Iterable[FormField]) -> dict[str, str]:
    """What search and sorting may know: title, summary, public answers in words, authors and workplaces.

    Figures, dates and choices are left out: they are kept as codes, which nobody types and no snippet should show."""
    keys = [field.key for field in form if field.is_public and field.kind in TEXT_KINDS]
    answers = [content["answers"].get(key) or "" for key in keys]
    people = [f"{c['name']}, {c['workplace']}".rstrip(", ") for c in content["contributors"]]
    return {
        "search_title": content["title"],
        "search_summary": content["summary"],
        "search_text": "\n".join(part for part in (*answers, *people) if part),
    }


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
    return {
        "id": str(attachment.id),
        "kind": attachment.kind.value,
        "file_name": attachment.file_name,
        "content_type": attachment.content_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
    }
