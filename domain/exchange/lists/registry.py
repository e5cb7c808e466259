"""One table of what can be exported, filled by the modules beside this one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.policy import can_see_console
from domain.contests.queries import find_contest
from domain.exchange.tables import CellKind, Column, Table
from domain.kernel.context import Context

Filters = Mapping[str, str]
"""What a page narrows its list by, as it stands in the page's address: names and texts."""
FILTERS = frozenset(
    {"awarded", "contest", "contest-id", "medium", "prize", "scope", "search", "season", "state", "status"}
    | {"track", "unit", "waiting"}
)
"""All names of filters; whatever else an address carries is not the list's matter."""
Texts = tuple[str, str]  # Vietnamese, English
Prepare = Callable[["Request"], Awaitable["Selected | None"]]


@dataclass(frozen=True)
class Request:
    """Who wants which of a list's rows."""

    ctx: Context
    filters: Filters

    def text(self, name: str) -> str | None:
        """A filter's text, None when it is not set."""
        return self.filters.get(name, "").replace("\0", "").strip() or None

    def id(self, name: str) -> UUID | None:
        """A filter's id; rubbish is an id that nothing has."""
        value = self.text(name)
        if value is None:
            return None
        try:
            return UUID(value)
        except ValueError:
            return UUID(int=0)

    def number(self, name: str) -> int | None:
        """A filter's number from 1 to 999; rubbish is none."""
        value = self.text(name) or ""
        return int(value) if value.isascii() and value.isdecimal() and 0 < len(value) < 4 else None

    def of(self, texts: Texts) -> str:
        """The text in the viewer's language."""
        return texts[0] if self.ctx.locale == "vi" else texts[1]

    async def console_contest(self) -> Contest | None:
        """The contest of the filter `contest`, for those who run or audit it."""
        contest = await find_contest(self.ctx, self.text("contest") or "")
        return contest if contest and can_see_console(self.ctx.actor, contest) is None else None


@dataclass(frozen=True)
class Selected:
    """The rows of a list: all of a SELECT from FROM on but its order, its parameters, and its columns as
    (heading, SQL, kind, width in characters). `scope` is what the file is about, for its name."""

    source: str
    order: str
    values: tuple[object, ...]
    columns: tuple[tuple[Texts, str, CellKind, int], ...]
    scope: str = ""
    contest_id: UUID | None = None


@dataclass(frozen=True)
class ListExport:
    """A list by name. A public one tells nothing that its page does not tell everybody: it is not audited."""

    name: str
    title: Texts
    is_public: bool
    prepare: Prepare


LISTS: dict[str, ListExport] = {}


def listed(name: str, vi: str, en: str, *, is_public: bool = False) -> Callable[[Prepare], Prepare]:
    """Registers what selects a list's rows; it answers None to those who may not see the list at all."""

    def add(prepare: Prepare) -> Prepare:
        LISTS[name] = ListExport(name, (vi, en), is_public, prepare)
        return prepare

    return add


@dataclass(frozen=True)
class Prepared:
    """A table that may be handed out, and the list and contest it is of."""

    listed: ListExport
    table: Table
    contest_id: UUID | None


async def prepare(ctx: Context, name: str, filters: Filters) -> Prepared | None:
    """The table of a list as the viewer may see it; None when absent or hidden."""
    found = LISTS.get(name)
    request = Request(ctx, filters)
    selected = await found.prepare(request) if found else None
    if found is None or selected is None:
        return None
    columns = tuple(
        Column(request.of(texts), sql, kind, width) for texts, sql, kind, width in selected.columns
    )
    file_name = "-".join(part for part in (name, selected.scope) if part)
    table = Table(
        file_name, request.of(found.title), columns, selected.source, selected.order, selected.values
    )
    return Prepared(found, table, selected.contest_id)
