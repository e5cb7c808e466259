"""What a change of the form would break for people who already answered it. Pure.

Free at any time: wording, order, sections, new optional fields, later dates, wider limits, more choices. What is
taken out loses nothing: a field with answers is archived, a choice or column that was used is retired."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from domain.contests.answers import chosen, rows_of, stays_readable
from domain.contests.applying import is_frozen_at
from domain.contests.form import CHOICE_KINDS, CellKind, Choice, Column, FieldAudience, FieldKind, FormField
from domain.contests.rules import ContestFacts
from domain.kernel.errors import FieldProblem

Part = TypeVar("Part", Choice, Column)


@dataclass(frozen=True, slots=True)
class FieldUse:
    """How many entries answer a field: drafts never submitted, and entries that were."""

    drafts: int = 0
    submissions: int = 0

    @property
    def total(self) -> int:
        return self.drafts + self.submissions


@dataclass(frozen=True)
class FormUse:
    """What people answered: how often by key, and the answers themselves, by entry, where a change needs them."""

    counts: Mapping[str, FieldUse] = field(default_factory=dict)
    answers: Mapping[str, Sequence[tuple[UUID, str]]] = field(default_factory=dict)

    def of(self, key: str) -> FieldUse:
        return self.counts.get(key, FieldUse())

    def texts(self, key: str) -> set[str]:
        return {answer for _, answer in self.answers.get(key, ())}


@dataclass(frozen=True, slots=True)
class Change:
    """A field as it shall be, at its place in the form, and as it was; None when it is new."""

    place: int
    before: FormField | None
    after: FormField


# ---- what becomes of the fields


def matched(before: Sequence[FormField], after: Sequence[FormField]) -> list[Change]:
    """Each field of the new form beside the one it was: by id, or, sent without, by key, archived ones too."""
    by_id = {one.id: one for one in before}
    by_key = {one.key: one for one in before}
    taken = {one.id for one in after if one.id is not None}
    changes = []
    for place, one in enumerate(after):
        was = by_id.get(one.id) if one.id else by_key.get(one.key)
        if one.id is None and was is not None and was.id in taken:
            was = None
        changes.append(Change(place, was, one))
    return changes


def needs_answers(change: Change) -> bool:
    """Whether it takes the answers themselves to know what becomes of the field: its kind or shape changes, or it
    holds retired parts, which go when nobody has them any more."""
    was, one = change.before, change.after
    if was is None:
        return False
    return _shape(was) != _shape(one) or _has_retired(one)


def _shape(one: FormField) -> tuple[FieldKind, tuple[Choice, ...], tuple[Column, ...]]:
    return one.kind, _unworded(one.choices), tuple(_unworded_column(column) for column in one.columns)


def _has_retired(one: FormField) -> bool:
    choices = [*one.choices, *(choice for column in one.columns for choice in column.choices)]
    return any(part.is_retired for part in choices) or any(column.is_retired for column in one.columns)


def revised_field(change: Change, use: FormUse) -> FormField:
    """The field as it is kept: what was chosen or filled in and is no more asked stays on it, retired."""
    was, one = change.before, change.after
    if was is None:
        return one
    texts = use.texts(was.key)
    kept = replace(one, id=was.id)
    if one.kind in CHOICE_KINDS and was.kind in CHOICE_KINDS:
        values = {value for text in texts for value in chosen(text)}
        return replace(kept, choices=_with_retired(was.choices, one.choices, values, _value))
    if one.kind is FieldKind.TABLE and was.kind is FieldKind.TABLE:
        return replace(kept, columns=_revised_columns(was, one, texts))
    return kept


def _revised_columns(was: FormField, one: FormField, texts: set[str]) -> tuple[Column, ...]:
    rows = [row for text in texts for row in rows_of(text)]
    columns = _with_retired(was.columns, one.columns, {key for row in rows for key in row}, _key)
    before = {column.key: column for column in was.columns}
    return tuple(
        replace(
            column,
            choices=_with_retired(
                before[column.key].choices, column.choices, {row.get(column.key, "") for row in rows}, _value
            ),
        )
        if column.key in before and column.kind is CellKind.CHOICE
        else column
        for column in columns
    )


def _value(choice: Choice) -> str:
    return choice.value


def _key(column: Column) -> str:
    return column.key


def _with_retired(
    before: Sequence[Part], after: Sequence[Part], used: set[str], name: Callable[[Part], str]
) -> tuple[Part, ...]:
    """The parts as sent, then those that are gone from them and were used; a retired one nobody used goes."""
    sent = [part for part in after if not part.is_retired or name(part) in used]
    named = {name(part) for part in sent}
    gone = [part for part in before if name(part) not in named and name(part) in used]
    retired: list[Part] = [replace(part, is_retired=True) for part in gone]
    return tuple(sent + retired)


def removed(before: Sequence[FormField], changes: Sequence[Change]) -> list[FormField]:
    """The fields that are in the form no more, archived ones that stay so among them."""
    kept = {change.before.id for change in changes if change.before}
    return [one for one in before if one.id not in kept]


# ---- what is refused


def form_change_problems(
    before: Sequence[FormField],
    changes: Sequence[Change],
    use: FormUse,
    facts: ContestFacts,
    now: datetime,
) -> list[FieldProblem]:
    """What is refused, at "form.N.part" or, for a field that is gone, at "form"."""
    problems = [
        FieldProblem(f"form.{change.place}.{path}", code, {"count": count})
        for change in changes
        for path, code, count in _change_problems(change, use, facts, now)
    ]
    gone = removed(before, changes)
    keys = {one.key: use.of(one.key).total for one in gone}
    problems += [
        FieldProblem(
            f"form.{change.place}.key", "contests.field_key_in_use", {"count": keys[change.after.key]}
        )
        for change in changes
        if keys.get(change.after.key)
    ]
    if facts.scorecards and any(_is_judged(one) and not one.is_archived for one in gone):
        problems.append(FieldProblem("form", "contests.form_judged", {"count": facts.scorecards}))
    return problems


Fault = tuple[str, str, int]  # path below the field, code, count


def _change_problems(change: Change, use: FormUse, facts: ContestFacts, now: datetime) -> Iterator[Fault]:
    was, one = change.before, change.after
    if was is None:
        if _demands(one, now) and facts.submitted_entries:
            yield "isRequired", "contests.form_newly_required", facts.submitted_entries
        return
    if was.key != one.key and use.of(was.key).total:
        yield "key", "contests.field_key_in_use", use.of(was.key).total
    yield from _kind_problems(was, one, use)
    answered = use.of(was.key).total
    if answered and _audience_rank(one.audience) > _audience_rank(was.audience):
        yield "audience", "contests.form_audience_widened", answered
    if facts.submitted_entries:
        yield from _demand_problems(was, one, facts.submitted_entries, now)
    if facts.is_published and is_frozen_at(one, now) and not is_frozen_at(was, now):
        yield "frozenFrom", "contests.form_frozen_in_past", answered
    if facts.scorecards and _is_judged(was) and not _is_judged(one):
        yield "audience", "contests.form_judged", facts.scorecards


def _kind_problems(was: FormField, one: FormField, use: FormUse) -> Iterator[Fault]:
    """Every stored answer is readable in the new kind, or the kind stays."""
    if FieldKind.FILE in (was.kind, one.kind) and was.kind is not one.kind and use.of(was.key).total:
        yield "kind", "contests.field_kind_in_use", use.of(was.key).total
        return
    lost = {entry for entry, answer in use.answers.get(was.key, ()) if not stays_readable(was, one, answer)}
    if lost:
        yield "kind", "contests.field_kind_in_use", len(lost)


def _demand_problems(was: FormField, one: FormField, submitted: int, now: datetime) -> Iterator[Fault]:
    """Nothing more is demanded of what was handed in already, unless from a day still to come."""
    asks_others = (was.condition, was.track_ids) != (one.condition, one.track_ids)
    if _demands(one, now) and (asks_others or not _demands(was, now)):
        yield "isRequired", "contests.form_newly_required", submitted
    for path, is_narrower in _limits(was, one):
        if is_narrower:
            yield path, "contests.form_narrowed", submitted


def _demands(one: FormField, now: datetime) -> bool:
    return one.is_required and (one.required_from is None or one.required_from <= now)


def _limits(was: FormField, one: FormField) -> Iterator[tuple[str, bool]]:
    """Each limit of the field, and whether it leaves less room than before."""
    for path, name in (
        ("maxWords", "max_words"),
        ("maxLength", "max_length"),
        ("maximum", "maximum"),
        ("decimals", "decimals"),
        ("maxRows", "max_rows"),
        ("maxFiles", "max_files"),
        ("maxMegabytes", "max_megabytes"),
    ):
        yield path, _is_less(getattr(one, name), getattr(was, name))
    for path, name in (("minWords", "min_words"), ("minimum", "minimum")):
        yield path, _is_less(getattr(was, name), getattr(one, name), none_is_most=False)
    families = set(was.file_types)
    yield "fileTypes", bool(one.file_types) and not (families and families <= set(one.file_types))
    optional = {column.key for column in was.columns if not column.is_required}
    yield "columns", any(column.is_required and column.key in optional for column in one.columns)


def _is_less(new: object, old: object, *, none_is_most: bool = True) -> bool:
    """Whether a bound is below another; an open one is the most, or for a lower bound the least."""
    if none_is_most:
        return new is not None and (old is None or new < old)  # type: ignore[operator]  # of one type
    return old is not None and (new is None or new < old)  # type: ignore[operator]  # of one type


def _audience_rank(audience: FieldAudience) -> int:
    return [FieldAudience.ORGANISERS, FieldAudience.JUDGES, FieldAudience.PUBLIC].index(audience)


def _is_judged(one: FormField) -> bool:
    return one.audience is not FieldAudience.ORGANISERS


# ---- what changed, wording aside


def without_wording(form: Sequence[FormField]) -> dict[str, FormField]:
    """The form's terms, by key: what it asks, whatever the words and the order."""
    return {
        one.key: replace(
            one,
            id=None,
            label={},
            help={},
            section={},
            unit_of_measure={},
            choices=_unworded(one.choices),
            columns=tuple(_unworded_column(column) for column in one.columns),
        )
        for one in form
    }


def _unworded(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    return tuple(replace(choice, label={}) for choice in choices)


def _unworded_column(column: Column) -> Column:
    return replace(column, label={}, choices=_unworded(column.choices))
