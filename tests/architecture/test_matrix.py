"""Role x operation: every operation, called as every persona and as people from elsewhere, does what it declares."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tortoise.transactions import in_transaction

from cli.documents import all_operations
from domain.accounts.models import User
from domain.kernel.errors import Forbidden, NotFound
from domain.kernel.policy import ANYONE, SIGNED_IN, Persona
from tests.architecture.scenarios import SCENARIOS
from tests.architecture.scenarios.base import Scenario
from tests.architecture.stage import Stage, make_stage
from tests.conftest import ctx_for
from tests.factories.accounts import make_user

ROOT = Path(__file__).parents[2]
OPERATIONS = all_operations()
CALLABLE = sorted(name for name, operation in OPERATIONS.items() if operation.may)
INTERNAL = sorted(set(OPERATIONS) - set(CALLABLE))


class Undo(Exception):
    """Rolls a savepoint back, so that everybody finds the same world."""


async def answer(found: Scenario, stage: Stage, user: User | None, owner: User) -> str:
    """ "allowed" or "refused" for `user` calling on things of `owner`; any other outcome is raised."""
    outcome = "allowed"
    try:
        async with in_transaction():
            run = await found.prepare(stage, owner)
            try:
                await run(await ctx_for(user))
            except (Forbidden, NotFound):
                outcome = "refused"
            raise Undo
    except Undo:
        return outcome


async def make_world(found: Scenario) -> Stage:
    return await make_stage(
        found.phase, entry=found.entry, round_status=found.round_status, is_published=found.is_published
    )


@pytest.mark.parametrize("name", CALLABLE)
async def test_who_may_call(name: str, db: object) -> None:
    found, may = SCENARIOS[name], OPERATIONS[name].may
    stage, stranger = await make_world(found), await make_user()
    outcomes = {
        persona: await answer(found, stage, stage.user(persona), stage.user(persona) or stranger)
        for persona in Persona
    }
    assert outcomes == {persona: "allowed" if persona in may else "refused" for persona in Persona}


@pytest.mark.parametrize("name", [name for name in CALLABLE if OPERATIONS[name].may < SIGNED_IN])
async def test_a_role_elsewhere_counts_for_nothing(name: str, db: object) -> None:
    found = SCENARIOS[name]
    stage = await make_world(found)
    people = await stage.foreigners()
    outcomes = {who: await answer(found, stage, user, user) for who, user in people.items()}
    assert {who for who, outcome in outcomes.items() if outcome == "allowed"} == found.foreign


@pytest.mark.parametrize("name", [name for name in CALLABLE if SCENARIOS[name].is_own])
async def test_somebody_else_s_things_are_refused(name: str, db: object) -> None:
    found = SCENARIOS[name]
    stage, owner = await make_world(found), await make_user()
    people = [persona for persona in Persona if persona is not Persona.ADMINISTRATOR]
    outcomes = [await answer(found, stage, stage.user(persona), owner) for persona in people]
    assert set(outcomes) == {"refused"}


def test_every_operation_has_a_scenario() -> None:
    assert set(SCENARIOS) == set(CALLABLE)


def test_everybody_s_operations_are_few_and_about_signing_in() -> None:
    anyone = {name for name, operation in OPERATIONS.items() if operation.may == ANYONE}
    assert anyone == {
        "accounts.count_attempt",
        "accounts.open_session_by_code",
        "accounts.open_session_by_password",
        "accounts.request_sign_in_code",
        "accounts.sign_out",
    }


def test_internal_operations_cannot_be_reached_from_the_web() -> None:
    assert INTERNAL, "there are some, and this test is about them"
    names = {name.split(".")[1] for name in INTERNAL}
    reached = {
        f"{file.relative_to(ROOT)}: {name}"
        for ring in ("api", "schema")
        for file in (ROOT / ring).rglob("*.py")
        for name in names & names_in(file)
    }
    assert reached == set()


def names_in(file: Path) -> set[str]:
    """Every name and attribute that the module's code mentions."""
    nodes = list(ast.walk(ast.parse(file.read_text())))
    return (
        {node.id for node in nodes if isinstance(node, ast.Name)}
        | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        | {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    )
