"""Facts: what happened, in the past tense, frozen. Recording one is auditing it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True)
class Event:
    """The base of all events. `subject` names the attribute that holds the id of what it happened to.

    Payloads are stored and mailed about: they carry ids and labels, never secrets or a ballot's choice."""

    subject: ClassVar[str] = "id"
    context: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        cls.context = cls.__module__.split(".")[1]
        EVENTS[cls.__name__] = cls

    @property
    def subject_id(self) -> UUID | None:
        value = getattr(self, self.subject, None)
        return value if isinstance(value, UUID) else None

    def payload(self) -> dict[str, Any]:
        """The fields as JSON-ready values."""
        return {field.name: _plain(getattr(self, field.name)) for field in dataclasses.fields(self)}


EVENTS: dict[str, type[Event]] = {}


def _plain(value: object) -> object:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(item) for item in value]
    return str(value)
