"""Writing a whole contest over the one that is there: children matched by id, added and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar
from uuid import UUID, uuid4

from domain.contests import form, rules
from domain.contests.cleaning import check_known
from domain.contests.form_changes import without_wording
from domain.contests.form_revision import asked, form_rows
from domain.contests.inputs import (
    ContestInput,
    CriterionInput,
    PhaseInput,
    PrizeInput,
    TrackInput,
)
from domain.contests.models import Contest, Criterion, FormField, Phase, PhaseKind, Prize, Track
from domain.contests.publication import ContestParts
from domain.kernel.errors import FieldProblem, refuse

Row = TypeVar("Row", Track, Criterion, Prize)


@dataclass
class Children:
    """A contest's children as they are, or as they shall be."""

    tracks: list[Track]
    phases: list[Phase]
    form_fields: list[FormField]
    criteria: list[Criterion]
    prizes: list[Prize]

    @classmethod
    def of(cls, parts: ContestParts) -> Children:
        return cls(*(list(getattr(parts, field.name)) for field in fields(cls)))


def terms_of(contest: Contest, children: Children) -> rules.ContestTerms:
    """What people rely on, in the shape that the rules compare. Wording is not among it."""
    return rules.ContestTerms(
        phases=tuple(phase.window for phase in children.phases),
        track_ids=frozenset(track.id for track in children.tracks),
        form=without_wording(asked(children.form_fields)),
        rubric=frozenset((c.id, c.weight, c.max_score) for c in children.criteria),
        ballot_rule=contest.ballot_rule,
        weights=rules.JuryPublic(contest.jury_weight, contest.public_weight),
        tally_visibility=contest.tally_visibility,
        approval=contest.team_rules.chain,
        needs_screening=contest.needs_screening,
        prize_ids=frozenset(prize.id for prize in children.prizes),
    )


def apply_to_contest(contest: Contest, given: ContestInput) -> None:
    """Sets the contest's own columns; nothing is written yet."""
    contest.slug = given.slug or contest.slug
    for name in OWN_COLUMNS:
        setattr(contest, name, getattr(given, name))
    if (screening := given.screening) is not None:
        contest.needs_screening, contest.appeal_days = screening.needs_screening, screening.appeal_days
        contest.eligibility = screening.eligibility()
    if (files := given.file_rule) is not None:
        for name, value in files.columns().items():
            setattr(contest, name, value)
    for column in fields(given.team_rules):
        setattr(contest, column.name, getattr(given.team_rules, column.name))
    rule = given.ballot_rule
    contest.ballot_kind = rule.kind
    for name in ("min_choices", "max_choices", "max_per_track", "max_total_cost", "points_total"):
        setattr(contest, name, getattr(rule, name))
    contest.positional_points = list(rule.positional_points) or None


OWN_COLUMNS = (
    "title",
    "summary",
    "rules",
    "organiser_name",
    "jury_weight",
    "public_weight",
    "judges_per_entry",
    "max_attachments",
    "tally_visibility",
)


def revised(contest_id: UUID, now: Children, given: ContestInput, form_fields: list[FormField]) -> Children:
    """The children as they shall be, unsaved, with the form already revised. Raises Invalid for ids that are
    not this contest's."""
    tracks = _matched(contest_id, now.tracks, given.tracks, Track, "tracks")
    _check_tracks(given, {track.id for track in tracks})
    return Children(
        tracks=tracks,
        phases=_phases(contest_id, now.phases, given.phases),
        form_fields=form_fields,
        criteria=_matched(contest_id, now.criteria, given.criteria, Criterion, "criteria"),
        prizes=_matched(contest_id, now.prizes, given.prizes, Prize, "prizes"),
    )


def standard_children(
    contest_id: UUID,
    phases: Sequence[PhaseInput],
    form_fields: Sequence[form.FormField],
    criteria: Sequence[CriterionInput],
    prizes: Sequence[PrizeInput],
) -> Children:
    """The children of a contest that has none yet, unsaved."""
    return Children(
        tracks=[],
        phases=_phases(contest_id, [], phases),
        form_fields=form_rows(contest_id, form_fields),
        criteria=_matched(contest_id, [], criteria, Criterion, "criteria"),
        prizes=_matched(contest_id, [], prizes, Prize, "prizes"),
    )


def _matched(
    contest_id: UUID,
    rows: Sequence[Row],
    given: Sequence[TrackInput | CriterionInput | PrizeInput],
    model: Callable[..., Row],
    path: str,
) -> list[Row]:
    check_known([item.id for item in given], {row.id for row in rows}, path)
    return [
        model(**_columns(item, position, path), id=item.id or uuid4(), contest_id=contest_id)
        for position, item in enumerate(given)
    ]


def _columns(item: Any, position: int, path: str) -> dict[str, Any]:
    columns = {field.name: getattr(item, field.name) for field in fields(item) if field.name != "id"}
    return columns if path == "prizes" else columns | {"position": position}


def _phases(contest_id: UUID, rows: Sequence[Phase], given: Sequence[PhaseInput]) -> list[Phase]:
    ids: dict[PhaseKind, UUID] = {phase.kind: phase.id for phase in rows}
    return [
        Phase(
            id=ids.get(phase.kind) or uuid4(),
            contest_id=contest_id,
            kind=phase.kind,
            opens_at=phase.opens_at,
            closes_at=phase.closes_at,
        )
        for phase in given
    ]


def _check_tracks(given: ContestInput, track_ids: set[UUID]) -> None:
    """Prizes and fields are of tracks that the contest has, and keeps."""
    named: list[tuple[str, set[UUID | None]]] = [
        (f"prizes.{n}.trackId", {prize.track_id}) for n, prize in enumerate(given.prizes)
    ]
    named += [(f"formFields.{n}.trackIds", {*field.track_ids}) for n, field in enumerate(given.form_fields)]
    known = track_ids | {None}
    refuse([FieldProblem(f"input.{path}", "contests.unknown_part") for path, ids in named if ids - known])


# ---- writing


async def save_children(now: Children, then: Children) -> None:
    """Writes the difference. What entries, scores and awards refer to is changed in place, never replaced."""
    await _remove(Prize, now.prizes, then.prizes)
    await _remove(Criterion, now.criteria, then.criteria)
    for model, before, after in (
        (Track, now.tracks, then.tracks),
        (Criterion, now.criteria, then.criteria),
        (Prize, now.prizes, then.prizes),
    ):
        await _upsert(model, before, after)
    # last, when no prize that stays is in one of them any more: it would go with its track
    await _remove(Track, now.tracks, then.tracks)
    # nothing refers to these two, and their keys may change places, so they are written anew
    await _replace(FormField, now.form_fields, then.form_fields)
    await _replace(Phase, now.phases, then.phases)


async def _remove(model: Any, before: Sequence[Any], after: Sequence[Any]) -> None:
    gone = {row.id for row in before} - {row.id for row in after}
    if gone:
        await model.filter(id__in=list(gone)).delete()


async def _upsert(model: Any, before: Sequence[Any], after: Sequence[Any]) -> None:
    known = {row.id for row in before}
    columns = [name for name in model._meta.fields_db_projection if name not in {"id", "contest_id"}]
    kept = [row for row in after if row.id in known]
    if kept:
        await model.bulk_update(kept, fields=columns)
    new = [row for row in after if row.id not in known]
    if new:
        await model.bulk_create(new)


async def _replace(model: Any, before: Sequence[Any], after: Sequence[Any]) -> None:
    if before:
        await model.filter(id__in=[row.id for row in before]).delete()
    if after:
        await model.bulk_create(after)
