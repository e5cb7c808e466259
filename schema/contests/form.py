"""The entry form: its fields as they are asked and as an organiser designs them, how they are used, templates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry

from domain.contests import applying, form, models
from domain.contests.form import CellKind, FieldAudience, FieldKind, FileFamily
from domain.contests.queries import form_usage
from schema.context import Info
from schema.loaders import load
from schema.scalars import Localized, LocalizedInput, maybe_id, parse_id

strawberry.enum(FieldKind, name="FormFieldKind")
for shared in (CellKind, FieldAudience, FileFamily):
    strawberry.enum(shared)


@strawberry.type
class FormFieldChoice:
    """A retired one can't be chosen any more; it was, before the organiser took it out."""

    value: str
    label: Localized
    is_retired: bool

    @classmethod
    def of(cls, choice: form.Choice) -> Self:
        return cls(value=choice.value, label=Localized.of(choice.label), is_retired=choice.is_retired)


@strawberry.type
class FormFieldColumn:
    """A column of a table."""

    key: str
    kind: CellKind
    label: Localized
    is_required: bool
    choices: list[FormFieldChoice]
    is_retired: bool

    @classmethod
    def of(cls, column: form.Column) -> Self:
        return cls(
            key=column.key,
            kind=column.kind,
            label=Localized.of(column.label),
            is_required=column.is_required,
            choices=[FormFieldChoice.of(choice) for choice in column.choices],
            is_retired=column.is_retired,
        )


@strawberry.type
class FormFieldCondition:
    """The field is asked when another one is answered: by one of `values`, or by anything where there are none."""

    field_key: str
    values: list[str]


@strawberry.type
class FormFieldUsage:
    """Entries that answer the field: drafts never submitted, and entries that were."""

    drafts: int
    submissions: int


@strawberry.type
class FormField:
    """A field of the entry form. `section` is the heading of the part it begins; `requiredFrom` counts where
    `isRequired`; `trackIds` empty for all tracks; limits are null where the kind's own hold."""

    row: strawberry.Private[form.FormField]
    contest_id: strawberry.Private[UUID | None]
    id: strawberry.ID
    key: str
    kind: FieldKind
    label: Localized
    help: Localized
    section: Localized | None
    is_required: bool
    required_from: datetime | None
    frozen_from: datetime | None
    audience: FieldAudience
    is_redacted: bool
    track_ids: list[strawberry.ID]
    condition: FormFieldCondition | None
    min_words: int | None
    max_words: int | None
    max_length: int | None
    minimum: Decimal | None
    maximum: Decimal | None
    decimals: int | None
    unit_of_measure: Localized | None
    choices: list[FormFieldChoice]
    columns: list[FormFieldColumn]
    max_rows: int | None
    file_types: list[FileFamily]
    max_files: int | None
    max_megabytes: int | None
    position: int
    archived_at: datetime | None

    @classmethod
    def of(cls, row: models.FormField) -> Self:
        return cls.designed(row.design, row.position, row.contest_id)

    @classmethod
    def designed(cls, design: form.FormField, position: int, contest_id: UUID | None = None) -> Self:
        """A field of a template, or of a contest."""
        condition = design.condition
        return cls(
            row=design,
            contest_id=contest_id,
            id=strawberry.ID(str(design.id or design.key)),
            key=design.key,
            kind=design.kind,
            label=Localized.of(design.label),
            help=Localized.of(design.help),
            section=_maybe(design.section),
            is_required=design.is_required,
            required_from=design.required_from,
            frozen_from=design.frozen_from,
            audience=design.audience,
            is_redacted=design.is_redacted,
            track_ids=[strawberry.ID(str(track_id)) for track_id in design.track_ids],
            condition=FormFieldCondition(field_key=condition.field_key, values=list(condition.values))
            if condition
            else None,
            min_words=design.min_words,
            max_words=design.max_words,
            max_length=design.max_length,
            minimum=design.minimum,
            maximum=design.maximum,
            decimals=design.decimals,
            unit_of_measure=_maybe(design.unit_of_measure),
            choices=[FormFieldChoice.of(choice) for choice in design.choices],
            columns=[FormFieldColumn.of(column) for column in design.columns],
            max_rows=design.max_rows,
            file_types=list(design.file_types),
            max_files=design.max_files,
            max_megabytes=design.max_megabytes,
            position=position,
            archived_at=design.archived_at,
        )

    @strawberry.field
    def is_public(self) -> bool:
        """Whether everybody reads the answers."""
        return self.audience is FieldAudience.PUBLIC

    @strawberry.field
    def is_archived(self) -> bool:
        """Asked no more; its answers are kept for their authors and the organisers."""
        return self.row.is_archived

    @strawberry.field
    def is_required_now(self, info: Info) -> bool:
        """Whether an entry submitted now must answer it, where it applies."""
        return applying.is_required_at(self.row, info.context.ctx.now)

    @strawberry.field
    def is_frozen(self, info: Info) -> bool:
        """Whether answers stand as they are from now on."""
        return applying.is_frozen_at(self.row, info.context.ctx.now)

    @strawberry.field
    async def usage(self, info: Info) -> FormFieldUsage | None:
        """How many entries answer it; for organisers and auditors."""
        if self.contest_id is None:
            return None
        uses = await load(info, form_usage, self.contest_id)
        if uses is None:
            return None
        use = uses.of(self.key)
        return FormFieldUsage(drafts=use.drafts, submissions=use.submissions)


def _maybe(text: Mapping[str, str]) -> Localized | None:
    return Localized.of(text) if text else None


# ---- what organisers send


@strawberry.input
class FormFieldChoiceInput:
    value: str
    label: LocalizedInput
    is_retired: bool = False

    def to_domain(self) -> form.Choice:
        return form.Choice(self.value, self.label.to_dict(), self.is_retired)


@strawberry.input
class FormFieldColumnInput:
    key: str
    kind: CellKind = CellKind.TEXT
    label: LocalizedInput
    is_required: bool = False
    choices: list[FormFieldChoiceInput] | None = None
    is_retired: bool = False

    def to_domain(self) -> form.Column:
        return form.Column(
            key=self.key,
            kind=self.kind,
            label=self.label.to_dict(),
            is_required=self.is_required,
            choices=tuple(choice.to_domain() for choice in self.choices or ()),
            is_retired=self.is_retired,
        )


@strawberry.input
class FormFieldConditionInput:
    """`values` left out or empty: any answer to the other field."""

    field_key: str
    values: list[str] | None = None


@strawberry.input
class FormFieldInput:
    """`id` of a field that is there, archived ones too; without one it is new, or the one of that key again."""

    id: strawberry.ID | None = None
    key: str
    kind: FieldKind
    label: LocalizedInput
    help: LocalizedInput | None = None
    section: LocalizedInput | None = None
    is_required: bool = True
    required_from: datetime | None = None
    frozen_from: datetime | None = None
    audience: FieldAudience = FieldAudience.PUBLIC
    is_redacted: bool = False
    track_ids: list[strawberry.ID] | None = None
    condition: FormFieldConditionInput | None = None
    min_words: int | None = None
    max_words: int | None = None
    max_length: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int | None = None
    unit_of_measure: LocalizedInput | None = None
    choices: list[FormFieldChoiceInput] | None = None
    columns: list[FormFieldColumnInput] | None = None
    max_rows: int | None = None
    file_types: list[FileFamily] | None = None
    max_files: int | None = None
    max_megabytes: int | None = None

    def to_domain(self) -> form.FormField:
        asked = self.condition
        return form.FormField(
            key=self.key,
            kind=self.kind,
            label=self.label.to_dict(),
            help=_text(self.help),
            section=_text(self.section),
            is_required=self.is_required,
            required_from=self.required_from,
            frozen_from=self.frozen_from,
            audience=self.audience,
            is_redacted=self.is_redacted,
            track_ids=tuple(parse_id(track_id) for track_id in self.track_ids or ()),
            condition=form.Condition(asked.field_key, tuple(asked.values or ())) if asked else None,
            min_words=self.min_words,
            max_words=self.max_words,
            max_length=self.max_length,
            minimum=self.minimum,
            maximum=self.maximum,
            decimals=self.decimals,
            unit_of_measure=_text(self.unit_of_measure),
            choices=tuple(choice.to_domain() for choice in self.choices or ()),
            columns=tuple(column.to_domain() for column in self.columns or ()),
            max_rows=self.max_rows,
            file_types=tuple(self.file_types or ()),
            max_files=self.max_files,
            max_megabytes=self.max_megabytes,
            id=maybe_id(self.id),
        )


def _text(value: LocalizedInput | None) -> dict[str, str]:
    return value.to_dict() if value else {}
