"""What a draft still needs before it can be submitted, as a list to tick off. Pure; the same rules as submitting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.contests.models import Contest, FormField
from domain.entries.answering import missing_answers
from domain.entries.cleaning import form_of
from domain.entries.models import UNDECIDED, Attachment, AttachmentStatus
from domain.entries.rules import share_problems
from domain.entries.team import ConfirmationGate, confirmation_gate, has_confirmed
from domain.entries.views import AttachmentView, EntryView


@dataclass(frozen=True)
class Check:
    """One line of the checklist; `code` names its text, `params` fill it."""

    code: str
    is_ok: bool
    params: dict[str, object] = field(default_factory=dict)


def completeness(
    entry: EntryView, contest: Contest, form: Sequence[FormField], now: datetime, *, has_tracks: bool
) -> list[Check]:
    """The author's checklist, in the order of the form."""
    return [
        Check("entries.check_title", bool(entry.title)),
        Check("entries.check_summary", bool(entry.summary)),
        *_place_checks(entry, contest, has_tracks=has_tracks),
        _answers_check(entry, form, now),
        *_people_checks(entry),
        *_confirmation_check(entry, contest),
        Check("entries.check_uploads", not _is_uploading(entry)),
    ]


def _place_checks(entry: EntryView, contest: Contest, *, has_tracks: bool) -> Iterator[Check]:
    if has_tracks:
        yield Check("entries.check_track", entry.track_id is not None)
    if contest.needs_approval:
        yield Check("entries.check_unit", entry.unit_id is not None)


def _answers_check(entry: EntryView, form: Sequence[FormField], now: datetime) -> Check:
    files = files_by_field(entry.attachments)
    missing = len(missing_answers(form_of(form), entry.answers, entry.track_id, now, files))
    return Check("entries.check_answers", missing == 0, {"missing": missing})


def files_by_field(attachments: Iterable[AttachmentView | Attachment]) -> Counter[str]:
    """How many files that are ready answer each field."""
    return Counter(a.field_key for a in attachments if a.field_key and a.status is AttachmentStatus.READY)


def _people_checks(entry: EntryView) -> Iterator[Check]:
    people = entry.contributors
    total = sum(one.share for one in people)
    yield Check("entries.check_names", bool(people) and all(one.name for one in people))
    is_whole = not share_problems([one.share for one in people])
    yield Check("entries.check_shares", is_whole, {"total": f"{total:f}".rstrip("0").rstrip(".") or "0"})


def _confirmation_check(entry: EntryView, contest: Contest) -> Iterator[Check]:
    """Only where the contest asks for it before submitting, and there is somebody to be asked."""
    others = [one for one in entry.contributors if one.user_id is None or one.user_id != entry.author_id]
    if confirmation_gate(contest) is not ConfirmationGate.SUBMISSION or not others:
        return
    confirmed = sum(has_confirmed(one, entry.author_id) for one in others)
    params: dict[str, object] = {"confirmed": confirmed, "people": len(others)}
    yield Check("entries.check_confirmed", confirmed == len(others), params)


def _is_uploading(entry: EntryView) -> bool:
    return any(one.status in UNDECIDED for one in entry.attachments)
