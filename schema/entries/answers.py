"""Answers to the entry form, in the parts that a page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from domain.contests import answers, applying
from domain.contests import form as design
from domain.contests import models as contest_models
from domain.contests.form import CHOICE_KINDS, FieldKind
from domain.contests.rich_text import html_of
from domain.entries import views
from schema.accounts.types import Unit, unit
from schema.contests.form import FormField, FormFieldChoice, FormFieldColumn
from schema.context import Info

if TYPE_CHECKING:
    from schema.entries.files import Attachment


@strawberry.type
class AnswerCell:
    """A cell of a table: its text in the column's form, and as people read it."""

    column: FormFieldColumn
    value: str
    text: str


@strawberry.type
class AnswerRow:
    cells: list[AnswerCell]


@strawberry.type
class AnswerPerson:
    """A person whom an answer names; address and telephone number are null to outsiders and judges."""

    name: str
    title: str
    workplace: str
    email: str | None
    phone: str | None


@strawberry.type
class Answer:
    """A field of the form and what was answered. `value` is what may be sent back as the answer: text, a number
    for NUMBER and MONEY, a list of values for MULTI_CHOICE, of rows for TABLE, an object for PERSON; null for none,
    and for FILE. `isHidden`: the field does not apply to the entry as it stands, its answer is kept in the draft."""

    row: strawberry.Private[design.FormField]
    answer: strawberry.Private[str]
    entry: strawberry.Private[views.EntryView]
    field: FormField
    is_hidden: bool

    @strawberry.field
    def value(self) -> JSON | None:
        return JSON(answers.value_of(self.row, self.answer)) if self.answer else None

    @strawberry.field
    async def text(self, info: Info) -> str:
        """The answer in words, in the viewer's language: choices by their labels, rows line by line."""
        named = await unit(info, self._unit_id())
        units = {self.answer: answers.in_language(named.row.name, info.context.ctx.locale)} if named else {}
        return answers.plain(self.row, self.answer, info.context.ctx.locale, units)

    @strawberry.field
    def html(self) -> str | None:
        """Rich text, made safe when it was saved; null for other kinds."""
        return html_of(self.answer) if self.row.kind is FieldKind.RICH_TEXT and self.answer else None

    @strawberry.field
    def choices(self) -> list[FormFieldChoice]:
        """What was chosen of a CHOICE or MULTI_CHOICE, what is offered no more included."""
        if self.row.kind not in CHOICE_KINDS or not self.answer:
            return []
        return [FormFieldChoice.of(choice) for choice in answers.choices_of(self.row, self.answer)]

    @strawberry.field
    def rows(self, info: Info) -> list[AnswerRow]:
        """The rows of a TABLE, each with a cell for every column, retired ones where they hold anything."""
        if self.row.kind is not FieldKind.TABLE:
            return []
        rows = answers.rows_of(self.answer)
        shown = [c for c in self.row.columns if not c.is_retired or any(row.get(c.key) for row in rows)]
        locale = info.context.ctx.locale
        return [
            AnswerRow(cells=[_cell(column, row.get(column.key, ""), locale) for column in shown])
            for row in rows
        ]

    @strawberry.field
    def person(self) -> AnswerPerson | None:
        person = answers.person_of(self.answer) if self.row.kind is FieldKind.PERSON else {}
        if not person:
            return None
        return AnswerPerson(
            name=person.get("name", ""),
            title=person.get("title", ""),
            workplace=person.get("workplace", ""),
            email=person.get("email"),
            phone=person.get("phone"),
        )

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self._unit_id())

    @strawberry.field
    def files(self) -> list[Annotated[Attachment, strawberry.lazy("schema.entries.files")]]:
        """The files that answer a FILE field."""
        from schema.entries.files import Attachment  # its module imports ours

        return [Attachment.of(one) for one in self.entry.attachments if one.field_key == self.row.key]

    def _unit_id(self) -> UUID | None:
        return UUID(self.answer) if self.row.kind is FieldKind.UNIT and self.answer else None


def answers_of(entry: views.EntryView, rows: list[contest_models.FormField]) -> list[Answer]:
    """The entry's answers in the form's order, for the reader the view was made for.

    Its authors get every field that is asked of somebody; others those that apply to the entry. Archived fields
    follow where they were answered."""
    form = [row.design for row in rows]
    applies = {field.key for field in applying.applicable(form, entry.answers, entry.track_id)}
    return [
        Answer(
            row=row.design,
            answer=entry.answers.get(row.key, ""),
            entry=entry,
            field=FormField.of(row),
            is_hidden=row.key not in applies,
        )
        for row in rows
        if row.design in applying.readable([row.design], entry.reads)
        and (row.key in applies or entry.answers.get(row.key) or (entry.is_own and row.archived_at is None))
    ]


def _cell(column: design.Column, value: str, language: str) -> AnswerCell:
    text = answers.cell_text(column, value, language)
    return AnswerCell(column=FormFieldColumn.of(column), value=value, text=text)
