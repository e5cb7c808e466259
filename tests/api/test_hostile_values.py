"""Every mutation with every value its types let through, on things that exist: a refusal in words, never a 500.

The calls are made up from the schema itself, so a new mutation or argument is in as soon as it is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
)
from tortoise.transactions import in_transaction

from domain.accounts.models import User
from domain.contests.models import PhaseKind
from domain.entries.models import EntryStatus
from domain.judging.models import RoundStatus
from schema.root import build_schema
from tests.api.conftest import bearer
from tests.architecture.stage import Stage, clear_desk, make_stage

HOSTILE: dict[str, list[Any]] = {
    "String": [
        "",
        "a\u0001",
        "a" * 30_000,
        "\u202etxt",
        "e" + "\u0301" * 90,
        "%",
        "'",
        "مها",
        "vi",
        "a@b.vn",
    ],
    "ID": ["", "x", "00000000-0000-0000-0000-000000000000"],
    "Int": [-(2**31), -1, 0, 2**31 - 1],
    "Float": [-1.0, 0.0, 0.5, 1e308, 2.0**63],
    "Decimal": ["NaN", "sNaN", "Infinity", "-1", "0", "1e999999", "1e-999999", "0.0000001", "9" * 400],
    "DateTime": ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-01-01T00:00:00"],
    "Date": ["0001-01-01", "9999-12-31"],
    "Boolean": [True, False],
    "JSON": [None, [], {}, [[1]], {"a": {"b": []}}, -1, 1e308, 2**63 - 1, "x" * 30_000, "a\u0001", True],
}
USUAL: dict[str, Any] = {
    "String": "chữ", "ID": "", "Int": 1, "Float": 1.0, "Decimal": "1", "DateTime": "2026-01-01T00:00:00+07:00",
    "Date": "2026-01-01", "Boolean": True, "JSON": "chữ",
}  # fmt: skip
MUTATIONS = sorted(build_schema()._schema.mutation_type.fields)  # type: ignore[union-attr]  # there is one


def usual(kind: GraphQLInputType, ids: dict[str, Any], name: str) -> Any:
    """A value that is all right; ids are of things that exist where the argument's name says what it is."""
    if isinstance(kind, GraphQLNonNull):
        return usual(kind.of_type, ids, name)
    if isinstance(kind, GraphQLList):
        return [usual(kind.of_type, ids, name)]
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {key: usual(field.type, ids, key) for key, field in kind.fields.items()}
    named = get_named_type(kind).name
    return ids.get(name, USUAL[named]) if named in {"ID", "Int"} else USUAL[named]


def hostile(kind: GraphQLInputType, ids: dict[str, Any], name: str) -> Iterator[Any]:
    """Every value in which exactly one thing is hostile."""
    if isinstance(kind, GraphQLNonNull):
        yield from hostile(kind.of_type, ids, name)
    elif isinstance(kind, GraphQLList):
        yield []
        yield [usual(kind.of_type, ids, name)] * 2
        yield [usual(kind.of_type, ids, name)] * 1001
        yield from ([value] for value in hostile(kind.of_type, ids, name))
    elif isinstance(kind, GraphQLEnumType):
        yield from kind.values
    elif isinstance(kind, GraphQLInputObjectType):
        base = usual(kind, ids, name)
        for key, field in kind.fields.items():
            yield from (base | {key: value} for value in hostile(field.type, ids, key))
    else:
        yield from HOSTILE[get_named_type(kind).name]


def calls(mutation: str, ids: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Variables for `mutation` with one hostile value each."""
    arguments = build_schema()._schema.mutation_type.fields[mutation].args  # type: ignore[union-attr]  # as above
    base = {name: usual(argument.type, ids, name) for name, argument in arguments.items()}
    yield base
    for name, argument in arguments.items():
        yield from (base | {name: value} for value in hostile(argument.type, ids, name))


def document(mutation: str) -> str:
    arguments = build_schema()._schema.mutation_type.fields[mutation].args  # type: ignore[union-attr]  # as above
    declared = ", ".join(f"${name}: {argument.type}" for name, argument in arguments.items())
    passed = ", ".join(f"{name}: ${name}" for name in arguments)
    head = f"mutation ({declared}) {{ {mutation}({passed})" if arguments else f"mutation {{ {mutation}"
    return head + " { __typename ... on Problem { code message fields { path code message } } } }"


async def world(mutation: str) -> tuple[Stage, User, dict[str, Any]]:
    """Where the mutation finds what it is about, and who may call it."""
    is_judging = "udge" in mutation or "ound" in mutation or "card" in mutation or "onflict" in mutation
    later = is_judging or mutation in {"planAssignments", "castBallot"}
    stage = await make_stage(
        PhaseKind.JUDGING if later else PhaseKind.SUBMISSION,
        entry=EntryStatus.FORWARDED if later else EntryStatus.DRAFT,
        round_status=RoundStatus.OPEN if is_judging else RoundStatus.PREPARING,
    )
    here = stage.here
    entry_id, contest_id, scorecard_id = str(here.entry.id), str(here.contest.id), str(here.scorecard.id)
    own = {"Unit": here.unit.id, "Season": here.season.id, "Contest": contest_id}
    ids = {
        "contestId": contest_id, "entryId": entry_id, "ids": entry_id, "roundId": str(here.round.id),
        "unitId": str(here.unit.id), "parentId": str(here.unit.id), "seasonId": str(here.season.id),
        "assignmentId": scorecard_id, "judgeId": str(here.judge.id), "trackId": str(here.entry.track_id),
        "id": next((str(value) for name, value in own.items() if mutation.endswith(name)), entry_id),
        "criterionId": str((await here.contest.criteria.all())[0].id),
        "prizeId": str((await here.contest.prizes.all())[0].id),
        "version": here.scorecard.version if is_judging else 1,
    }  # fmt: skip
    if mutation in {"saveScorecard", "handInScorecard", "declareConflict"}:
        return stage, here.judge_user, ids
    writes = "Entry" in mutation or "pload" in mutation or mutation in {"inviteContributor", "deleteDraft"}
    is_author = writes and mutation not in {"returnEntry", "createEntry"}
    return stage, here.author if is_author else stage.administrator, ids


class Undo(Exception):
    """Rolls back what a call did, so that the next one finds the same world."""


async def undone(client: httpx.AsyncClient, headers: dict[str, str], body: dict[str, Any]) -> httpx.Response:
    """The answer, without its effects."""
    try:
        async with in_transaction():
            answer = await client.post("/graphql", json=body, headers=headers)
            raise Undo
    except Undo:
        return answer


@pytest.mark.parametrize("mutation", MUTATIONS)
async def test_no_value_makes_a_mistake_of_ours(client: httpx.AsyncClient, mutation: str) -> None:
    stage, user, ids = await world(mutation)
    if mutation == "deleteDraft":
        await clear_desk(stage.here)
    headers, text = await bearer(user), document(mutation)
    unexpected = []
    for variables in calls(mutation, ids):
        answer = await undone(client, headers, {"query": text, "variables": variables})
        assert answer.status_code in {200, 400}
        errors = answer.json().get("errors", [])
        if any(error.get("extensions", {}).get("code") == "kernel.unexpected" for error in errors):
            unexpected.append(str(variables)[:300])
        assert all(error["message"] for error in errors)
    assert unexpected == []
