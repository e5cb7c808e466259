"""What a draft still needs before it can be submitted, as a list to tick off. Pure; the same rules as submitting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.contests.models import Contest, FormField
from domain.entries.cleaning import form_of
from domain.entries.models import AttachmentStatus
from domain.entries.rules import answer_problems, share_problems
from domain.entries.views import EntryView


@dataclass(frozen=True)
class Check:
    """One line of the checklist; `code` names its text, `params` fill it."""

    code: str
    is_ok: bool
    params: dict[str, object] = field(default_factory=dict)


def completeness(
    entry: EntryView, contest: Contest, form: Sequence[FormField], *, has_tracks: bool
) -> list[Check]:
    """The author's checklist, in the order of the form."""
    return [
        Check("entries.check_title", bool(entry.title)),
        Check("entries.check_summary", bool(entry.summary)),
        *_place_checks(entry, contest, has_tracks=has_tracks),
        _answers_check(entry, form),
        *_people_checks(entry),
        Check("entries.check_uploads", not _is_uploading(entry)),
    ]


def _place_checks(entry: EntryView, contest: Contest, *, has_tracks: bool) -> Iterator[Check]:
    if has_tracks:
        yield Check("entries.check_track", entry.track_id is not None)
    if contest.needs_forwarding:
        yield Check("entries.check_unit", entry.unit_id is not None)


def _answers_check(entry: EntryView, form: Sequence[FormField]) -> Check:
    rules = form_of(form)
    known = {one.key for one in rules}
    answers = {key: value for key, value in entry.answers.items() if key in known}
    missing = len(answer_problems(rules, answers, complete=True))
    return Check("entries.check_answers", missing == 0, {"missing": missing})


def _people_checks(entry: EntryView) -> Iterator[Check]:
    people = entry.contributors
    total = sum(one.share for one in people)
    yield Check("entries.check_names", bool(people) and all(one.name for one in people))
    is_whole = not share_problems([one.share for one in people])
    yield Check("entries.check_shares", is_whole, {"total": f"{total:f}".rstrip("0").rstrip(".") or "0"})


def _is_uploading(entry: EntryView) -> bool:
    return any(one.status is AttachmentStatus.UPLOADING for one in entry.attachments)
