"""What authors send, in the API's shapes; the domain cleans and checks it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from domain.entries import inputs
from schema.scalars import maybe_id


@strawberry.input
class ContributorInput:
    """`id` of a contributor that is there; without one it is new. `share` in percent."""

    id: strawberry.ID | None = None
    name: str
    email: str = ""
    birth_date: date | None = None
    workplace: str = ""
    title: str = ""
    qualification: str = ""
    share: Decimal

    def to_domain(self) -> inputs.ContributorInput:
        return inputs.ContributorInput(
            name=self.name,
            share=self.share,
            email=self.email,
            birth_date=self.birth_date,
            workplace=self.workplace,
            title=self.title,
            qualification=self.qualification,
            id=_own_id(self.id),
        )


@strawberry.input
class AnswerInput:
    """`value`: text or a number; null or "" for no answer."""

    key: str
    value: JSON | None = None


@strawberry.input
class EntryInput:
    """A whole draft, as far as it is written; contributors left out are removed."""

    title: str
    summary: str
    track_id: strawberry.ID | None = None
    unit_id: strawberry.ID | None = None
    answers: list[AnswerInput]
    contributors: list[ContributorInput]

    def to_domain(self) -> inputs.EntryInput:
        return inputs.EntryInput(
            title=self.title,
            summary=self.summary,
            track_id=maybe_id(self.track_id),
            unit_id=maybe_id(self.unit_id),
            answers={answer.key: cast("inputs.AnswerValue", answer.value) for answer in self.answers},
            contributors=tuple(one.to_domain() for one in self.contributors),
        )


def _own_id(value: strawberry.ID | None) -> UUID | None:
    """An id that the server gave; pages may send their own for rows they have just added, which are new."""
    try:
        return UUID(value) if value else None
    except ValueError:
        return None
