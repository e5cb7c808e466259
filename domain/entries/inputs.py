"""What an author sends, as it comes; cleaned in `cleaning`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

AnswerValue = str | int | float | bool | list[object] | dict[str, object] | None
"""JSON; only strings and numbers are answers."""


@dataclass(frozen=True)
class ContributorInput:
    """A contributor; with the `id` of one that is there already it is changed, else added. `share` in percent."""

    name: str
    share: Decimal
    email: str = ""
    birth_date: date | None = None
    workplace: str = ""
    title: str = ""
    qualification: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class EntryInput:
    """A whole draft; contributors left out of the list are removed."""

    title: str
    summary: str
    track_id: UUID | None = None
    unit_id: UUID | None = None
    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    contributors: tuple[ContributorInput, ...] = ()
