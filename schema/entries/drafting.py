"""Writing a draft together: saving it part by part, and who is there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self, cast
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from domain.entries import inputs, operations, parts
from domain.entries.presence import EntryLive as Live
from domain.entries.queries import find_entry
from domain.kernel.errors import NotFound
from schema.accounts.types import Person, person
from schema.context import Info
from schema.entries.inputs import ContributorInput
from schema.errors import Problem
from schema.scalars import Done, DoneOrProblem, maybe_id, parse_id

if TYPE_CHECKING:
    from schema.entries.types import Entry

# ---- input


@strawberry.input
class TextChangeInput:
    """A text, and the revision of it that was changed."""

    value: str
    base: int


@strawberry.input
class IdChangeInput:
    """A choice, null for none, and the revision of it that was changed."""

    value: strawberry.ID | None = None
    base: int

    def to_domain(self) -> parts.Change[UUID | None]:
        return parts.Change(maybe_id(self.value), self.base)


@strawberry.input
class AnswerChangeInput:
    """An answer, null or "" for none, and the revision of it that was changed."""

    key: str
    value: JSON | None = None
    base: int

    def to_domain(self) -> parts.Change[inputs.AnswerValue]:
        return parts.Change(cast("inputs.AnswerValue", self.value), self.base)


@strawberry.input
class ContributorsChangeInput:
    """All contributors in their order; those left out are removed."""

    value: list[ContributorInput]
    base: int

    def to_domain(self) -> parts.Change[tuple[inputs.ContributorInput, ...]]:
        return parts.Change(tuple(one.to_domain() for one in self.value), self.base)


@strawberry.input
class EntryChangesInput:
    """The parts of a draft that were changed; the others are left out. `base` is the part's `revision` that the
    change was made from, 1 for a part that has none."""

    title: TextChangeInput | None = None
    summary: TextChangeInput | None = None
    track_id: IdChangeInput | None = None
    unit_id: IdChangeInput | None = None
    answers: list[AnswerChangeInput] | None = None
    contributors: ContributorsChangeInput | None = None

    def to_domain(self) -> inputs.EntryChanges:
        return inputs.EntryChanges(
            title=_text(self.title),
            summary=_text(self.summary),
            track_id=self.track_id.to_domain() if self.track_id else None,
            unit_id=self.unit_id.to_domain() if self.unit_id else None,
            answers={one.key: one.to_domain() for one in self.answers or ()},
            contributors=self.contributors.to_domain() if self.contributors else None,
        )


def _text(given: TextChangeInput | None) -> parts.Change[str] | None:
    return parts.Change(given.value, given.base) if given else None


# ---- output


@strawberry.type
class PartRevision:
    """When a part last changed: "title", "summary", "trackId", "unitId", "contributors" or "answers.<key>"."""

    part: str
    revision: int
    saved_at: datetime | None
    user_id: strawberry.Private[UUID | None]

    @classmethod
    def of(cls, row: parts.Revision) -> Self:
        return cls(part=row.part, revision=row.revision, saved_at=row.at, user_id=row.by)

    @strawberry.field
    async def saved_by(self, info: Info) -> Person | None:
        return await person(info, self.user_id)


@strawberry.type
class EntrySave:
    """A draft after a save. `version` is the one that this save made or found; parts in `clashes` somebody else
    has changed otherwise since their `base`: `entry` has what is stored, and nothing was stored over it."""

    entry: Annotated[Entry, strawberry.lazy("schema.entries.types")]
    version: int
    clashes: list[str]


@strawberry.type
class EntryPresence:
    """A page that has the draft's form open. `tab` is its own name for itself; `part` is null for none."""

    tab: str
    name: str
    is_viewer: bool
    part: str | None


@strawberry.type
class EntryLive:
    """What open forms follow: whenever `version` or `stamp` is another, the entry is to be read again."""

    version: int
    stamp: str
    people: list[EntryPresence]

    @classmethod
    def of(cls, live: Live, viewer_id: UUID | None) -> Self:
        people = [
            EntryPresence(
                tab=one.tab, name=one.name, is_viewer=one.user_id == viewer_id, part=one.part or None
            )
            for one in live.people
        ]
        return cls(version=live.version, stamp=live.stamp, people=people)


EntrySaveOrProblem = Annotated[EntrySave | Problem, strawberry.union("EntrySaveOrProblem")]


@strawberry.type
class DraftingMutation:
    @strawberry.mutation
    async def save_entry_parts(
        self, info: Info, id: strawberry.ID, input: EntryChangesInput
    ) -> EntrySaveOrProblem:
        """Saves the changed parts of a draft; what several people or pages change apart comes together."""
        from schema.entries.types import Entry  # its module imports ours

        ctx, entry_id = info.context.ctx, parse_id(id)
        saved = await operations.save_entry_parts(ctx, entry_id, input.to_domain())
        row = await find_entry(ctx, entry_id)
        if row is None:
            raise NotFound
        return EntrySave(entry=Entry.of(row), version=saved["version"], clashes=saved["clashes"])

    @strawberry.mutation
    async def be_present(
        self, info: Info, entry_id: strawberry.ID, tab: str, part: str | None = None
    ) -> DoneOrProblem:
        """Says every ten seconds that this page has the entry's form open, and at which part."""
        await operations.be_present(info.context.ctx, parse_id(entry_id), tab, part or "")
        return Done()

    @strawberry.mutation
    async def leave_entry(self, info: Info, entry_id: strawberry.ID, tab: str) -> DoneOrProblem:
        """Says that this page has the entry's form open no more."""
        await operations.leave_entry(info.context.ctx, parse_id(entry_id), tab)
        return Done()
