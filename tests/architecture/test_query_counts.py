"""No list asks row by row: every list of the schema, with everything beside it, at one row and at three.

The documents are made from the schema: for each field that answers a list or a page, the way to it from the
root, what it selects, and one level of what hangs on each row. A list to which no way leads fails the test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLField,
    GraphQLList,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_required_argument,
)

from schema.root import build_schema
from tests.architecture.crowd import Crowd, make_crowd
from tests.conftest import GraphQL, count_queries

Path = tuple[str, ...]
VALUES = {
    "id": "ID!",
    "slug": "String!",
    "entryId": "ID!",
    "search": "String!",
    "unitId": "ID!",
    "token": "String!",
    "ids": "[ID!]!",
    "ruling": "RulingInput!",
}
WITHOUT_ROWS = {
    "Problem.fields": "belongs to refusals",
    "UploadForm.fields": "is made by the file store",
    "UploadParts.parts": "is a mutation's answer",
    "EntryList.entries": "is a mutation's answer",
    "EntryLive.people": "is a subscription's answer",
    "AssignmentPlanResult.shortfalls": "is a mutation's answer",
    "TallyUpdate.rows": "is a subscription's answer",
    "AnswerRow.cells": "is in the answer's text, which its row was read from; the first answer has none",
    **dict.fromkeys(
        (
            "RoundFigures.judges",
            "RoundFigures.outliers",
            "RoundFigures.methods",
            "RoundFigures.intervals",
            "MethodOutcome.newWinners",
            "MethodOutcome.lostWinners",
        ),
        "needs a closed round of several judges; counted beside its figures",
    ),
    "JudgingProgress.byJudge": "is read in one statement; counted beside its round",
}
"""Lists that no query leads to."""


def root() -> GraphQLObjectType:
    query = build_schema()._schema.query_type
    assert query is not None
    return query


def is_list(field: GraphQLField) -> bool:
    kind = get_nullable_type(field.type)
    return isinstance(kind, GraphQLList) or get_named_type(field.type).name.endswith("Connection")


def lists_of_objects() -> Iterator[str]:
    """ "Type.field" of all lists and pages of objects."""
    for name, kind in build_schema()._schema.type_map.items():
        if not isinstance(kind, GraphQLObjectType) or name.startswith("__") or name.endswith("Connection"):
            continue
        for key, field in kind.fields.items():
            if is_list(field) and isinstance(get_named_type(field.type), GraphQLObjectType):
                yield f"{name}.{key}"


def ways() -> dict[str, Path]:
    """The shortest way from the root to each list."""
    found: dict[str, Path] = {}
    seen = {"Query"}
    front: list[tuple[GraphQLObjectType, Path]] = [(root(), ())]
    while front:
        front = list(_further(front, seen, found))
    return found


def _further(
    front: list[tuple[GraphQLObjectType, Path]], seen: set[str], found: dict[str, Path]
) -> Iterator[tuple[GraphQLObjectType, Path]]:
    for kind, way in front:
        for name, field in kind.fields.items():
            inner = get_named_type(field.type)
            if not isinstance(inner, GraphQLObjectType) or (way and _is_asked(field)):
                continue
            found.setdefault(f"{kind.name}.{name}", (*way, name)) if is_list(field) else None
            if inner.name not in seen:
                seen.add(inner.name)
                yield inner, (*way, name)


def _is_asked(field: GraphQLField) -> bool:
    return any(is_required_argument(argument) for argument in field.args.values())


LISTS = sorted(set(lists_of_objects()) - set(WITHOUT_ROWS))


def document(way: Path) -> tuple[str, list[str]]:
    """The query along `way` with one level of everything below its end, and the variables it takes."""
    wanted = [name for name, argument in root().fields[way[0]].args.items() if is_required_argument(argument)]
    text = _along(root(), way)
    if wanted:
        declared = ", ".join(f"${name}: {VALUES[name]}" for name in wanted)
        return f"query ({declared}) {text}", wanted
    return text, wanted


def _along(kind: GraphQLObjectType, way: Path) -> str:
    if not way:
        return _everything(kind, 1)
    field = kind.fields[way[0]]
    wanted = [name for name, argument in field.args.items() if is_required_argument(argument)]
    passed = f"({', '.join(f'{name}: ${name}' for name in wanted)})" if wanted else ""
    inner = get_named_type(field.type)
    assert isinstance(inner, GraphQLObjectType)
    if inner.name.endswith("Connection") and len(way) == 1:
        node = inner.fields["edges"].type
        edge = get_named_type(node)
        assert isinstance(edge, GraphQLObjectType)
        return f"{{ {way[0]}{passed} {{ totalCount edges {_along(edge, ('node',))} }} }}"
    return f"{{ {way[0]}{passed} {_along(inner, way[1:])} }}"


def _everything(kind: GraphQLObjectType, depth: int) -> str:
    parts = []
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        if _is_asked(field):
            continue
        if not isinstance(inner, GraphQLObjectType):
            parts.append(name)
        elif depth and not inner.name.endswith("Connection"):
            parts.append(f"{name} {_everything(inner, depth - 1)}")
    return "{ " + " ".join(["__typename", *parts]) + " }"


def rows_at(data: Any, way: Path) -> int:
    """How many rows there are at the end of the way, along the row with most of each list before it."""
    data = data[way[0]]
    rows = [edge["node"] for edge in data["edges"]] if isinstance(data, dict) and "edges" in data else data
    if len(way) == 1:
        return 0 if rows is None else len(rows)
    assert rows is not None, f"{way[0]} is hidden from the reader"
    # answers to one form are of different kinds: only some lead on
    return (
        max((rows_at(row, way[1:]) for row in rows), default=0)
        if isinstance(rows, list)
        else rows_at(rows, way[1:])
    )


def test_there_is_a_way_to_every_list() -> None:
    assert set(LISTS) - set(ways()) == set()


FIXED = {
    "Answer.choices": "the one option of a choice; they stand in the field itself",
    "DuplicateFinding.sides": "two of them",
    "DuplicateSide.segments": "stretches of one text",
    "Approval.stops": "as many as the tree of units is deep",
    "Contest.phases": "its phases are as many as there are kinds",
    "Contest.publicationChecks": "a checklist",
    "ContestConsole.attention": "a list of kinds of things to do",
    "ContestConsole.resultChecks": "a checklist",
    "ContestConsole.statusCounts": "one a status",
    "ContestConsole.submissionsByDay": "all on one day",
    "ContestConsole.votersByDay": "all on one day",
    "ContestConsole.prizeProposals": "none once all prizes are given",
    "Entry.completeness": "a checklist",
    "EntryScreening.findings": "one a check",
    "Query.importChoices": "the standard form's",
    "ScreeningDesk.counts": "one a state",
    "ScreeningDesk.reasons": "the list to choose from",
    "ScreeningRule.checks": "one a check",
}
"""Lists that are not longer in a larger world."""


async def read_all(graphql: GraphQL, size: int) -> dict[str, tuple[int, int]]:
    """Rows and queries of each list, in a world of this size beside what there is."""
    crowd = await make_crowd(size)
    return {name: await read(graphql, crowd, name) for name in LISTS}


async def read(graphql: GraphQL, crowd: Crowd, name: str) -> tuple[int, int]:
    way = ways()[name]
    text, _ = document(way)
    await graphql(crowd.reader(name), text, **crowd.variables(way[0]))  # whatever is shared is there then
    with count_queries() as queries:
        data = await graphql(crowd.reader(name), text, **crowd.variables(way[0]))
    return rows_at(data, way), len(queries)


async def test_three_rows_take_as_many_queries_as_one(
    graphql: GraphQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    # shared counts are counted anew after a while: here never, so that it is not by chance which list pays
    monkeypatch.setattr("domain.voting.queries.COUNT_SECONDS", 3600)
    small, large = await read_all(graphql, 1), await read_all(graphql, 3)
    empty = {name for name, (rows, _) in small.items() if not rows}
    assert empty <= set(FIXED)
    assert {name for name in LISTS if large[name][0] <= small[name][0]} <= set(FIXED)
    dear = {name: (small[name], large[name]) for name in LISTS if small[name][1] != large[name][1]}
    assert dear == {}
