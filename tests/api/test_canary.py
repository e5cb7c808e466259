"""The leak walk: a canary in everything that is secret, and every way to read walked by everybody in every phase.

Ways to read: each document that our pages registered, and each field of the schema from each root field, asked by
made-up documents that go as deep as types lead. A canary may reach only those whom `ENTITLED` names, and each
must be seen by somebody, so that the walk is known to pass by it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import orjson
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    OperationDefinitionNode,
    OperationType,
    get_named_type,
    is_required_argument,
    parse,
    print_ast,
)

from api.documents import registered
from domain.accounts.models import InvitationKind, User
from domain.accounts.tokens import late_code
from domain.awards.models import Award, Decision
from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Contributor, Entry, EntryStatus, FindingState, ScreeningStep
from domain.judging.models import Assignment, Judge, Round, RoundStatus, Score
from domain.kernel.clock import database_now
from domain.kernel.policy import Persona
from domain.results.models import Result
from schema.context import RequestContext
from schema.root import build_schema
from tests.architecture.scenarios.base import invited
from tests.architecture.stage import Stage, make_stage
from tests.conftest import ctx_for
from tests.factories.contests import localized, make_contest
from tests.factories.entries import make_entry, make_evidence, make_finding, make_late_code, submit_as
from tests.factories.screening import make_decision, make_note
from tests.factories.voting import make_ballot

DEPTH = 7
RUNS = frozenset({Persona.ORGANISER, Persona.AUDITOR, Persona.ADMINISTRATOR})
ENTRY_STAFF = RUNS | {Persona.COORDINATOR, Persona.AUTHOR}
EVERYBODY = frozenset(Persona)
SERIAL = "VD-2026-CANARY00"


class Birdcage:
    """A world with its canaries, and values by which documents find their way into it."""

    stage: Stage
    phase: PhaseKind
    canaries: dict[str, frozenset[Persona]]
    arguments: dict[str, Any]


async def make_birdcage(phase: PhaseKind) -> Birdcage:
    cage = Birdcage()
    cage.phase = phase
    is_judged = phase in {PhaseKind.JUDGING, PhaseKind.ANNOUNCEMENT}
    status = EntryStatus.FORWARDED if is_judged else EntryStatus.SUBMITTED
    round_status = RoundStatus.CLOSED if phase is PhaseKind.ANNOUNCEMENT else RoundStatus.OPEN
    cage.stage = await make_stage(phase, entry=status, round_status=round_status)
    cage.canaries = {}
    await _hide_in_entries(cage)
    await _hide_in_late_codes(cage)
    await _hide_in_likenesses(cage)
    await _hide_in_screening(cage)
    await _hide_in_judging(cage)
    await _hide_among_people(cage)
    if phase is PhaseKind.ANNOUNCEMENT:
        await _hide_in_results(cage)
    cage.arguments = await _arguments(cage)
    return cage


async def _hide_in_entries(cage: Birdcage) -> None:
    here = cage.stage.here
    draft = await make_entry(
        contest=here.contest, author=here.author, unit=here.unit, title="canary-draft-title",
        summary="canary-draft-summary", answers={"novelty": "canary-draft-answer"},
    )  # fmt: skip
    author = frozenset({Persona.AUTHOR})
    cage.canaries |= dict.fromkeys(
        ["canary-draft-title", "canary-draft-summary", "canary-draft-answer"], author
    )
    await Contributor.filter(entry_id=draft.id).update(name="canary-draft-person")
    cage.canaries["canary-draft-person"] = author
    # edited after it was submitted: what was submitted stays what others see
    await Entry.filter(id=here.entry.id).update(title="canary-edited-title")
    cage.canaries["canary-edited-title"] = author
    await _hide_in_submitted(cage)


async def _hide_in_submitted(cage: Birdcage) -> None:
    """A co-author's private data and a private answer, in the version that counts."""
    here = cage.stage.here
    other = await make_entry(
        contest=here.contest, author=here.author, unit=here.unit,
        answers={"novelty": "Mới", "internal_note": "canary-private-answer"},
    )  # fmt: skip
    await Contributor.filter(entry_id=other.id).update(
        email="canary-contributor@example.vn", qualification="canary-qualification", birth_date="1901-02-03"
    )
    await make_evidence(other, text="canary-kept-page")
    await submit_as(other, here.entry.status)
    await Assignment.create(
        round_id=here.round.id, judge_id=here.judge.id, entry_id=other.id, created_at=await database_now()
    )
    may_judge = {Persona.JUDGE} if cage.phase is PhaseKind.JUDGING else set()
    secrets = ["canary-private-answer", "canary-kept-page"]
    cage.canaries |= dict.fromkeys(secrets, frozenset(ENTRY_STAFF | may_judge))
    private = ["canary-contributor@example.vn", "canary-qualification", "1901-02-03"]
    cage.canaries |= dict.fromkeys(private, ENTRY_STAFF)


async def _hide_in_late_codes(cage: Birdcage) -> None:
    """Who may submit late, and the code itself, which auditors do not give out."""
    code = await make_late_code(cage.stage.here.contest, label="canary-late-code-label")
    cage.canaries["canary-late-code-label"] = RUNS
    cage.canaries[late_code(code.id)] = RUNS - {Persona.AUDITOR}


async def _hide_in_likenesses(cage: Birdcage) -> None:
    """What looks like an entry, in a contest of somebody else's, and what was made of it."""
    other = await make_entry(
        contest=cage.stage.there.contest, status=EntryStatus.SUBMITTED,
        answers={"novelty": "canary-likeness-text in another contest"},
    )  # fmt: skip
    await make_finding(
        cage.stage.here.entry, other, state=FindingState.DISMISSED, judged_at=await database_now(),
        reason="canary-likeness-reason", evidence={"files": ["canary-likeness-file"]},
    )  # fmt: skip
    hidden = ["canary-likeness-text", "canary-likeness-reason", "canary-likeness-file"]
    cage.canaries |= dict.fromkeys(hidden, RUNS)


async def _hide_in_screening(cage: Birdcage) -> None:
    """What screeners say to one another, and what they told the author."""
    entry = cage.stage.here.entry
    await make_note(entry, "canary-screening-note")
    cage.canaries["canary-screening-note"] = RUNS
    if entry.status is EntryStatus.FORWARDED:
        await make_decision(entry, ScreeningStep.CLEAR, text="canary-ruling-text")
        cage.canaries["canary-ruling-text"] = ENTRY_STAFF


async def _hide_in_judging(cage: Birdcage) -> None:
    here = cage.stage.here
    await User.filter(id=here.judge_user.id).update(name="canary-judge-name", email="canary-judge@example.vn")
    here.judge_user = await User.get(id=here.judge_user.id)
    seen = frozenset(RUNS | {Persona.JUDGE})
    await Assignment.filter(id=here.scorecard.id).update(comment="canary-scorecard-comment")
    await Score.filter(assignment_id=here.scorecard.id).update(value="7.77", comment="canary-score-comment")
    cage.canaries |= dict.fromkeys(["canary-judge-name", "canary-judge@example.vn"], seen)
    if cage.phase is PhaseKind.JUDGING:
        cage.canaries |= dict.fromkeys(["canary-scorecard-comment", "canary-score-comment", '"7.77"'], seen)


async def _hide_among_people(cage: Birdcage) -> None:
    stage = cage.stage
    await User.filter(id=stage.account.id).update(email="canary-account@example.vn")
    stage.account = await User.get(id=stage.account.id)
    cage.canaries["canary-account@example.vn"] = frozenset({Persona.ACCOUNT})
    guest = User(email="canary-guest@example.vn")
    await invited(guest, InvitationKind.AUDITOR, contest_id=stage.here.contest.id)
    cage.canaries["canary-guest@example.vn"] = RUNS
    title = localized("canary-unpublished-title")
    await make_contest(season=stage.here.season, slug="canary-slug", is_published=False, title=title)
    # the auditor is this contest's only, not the season's
    runs_season = frozenset({Persona.ORGANISER, Persona.ADMINISTRATOR})
    cage.canaries |= dict.fromkeys(["canary-unpublished-title", "canary-slug"], runs_season)
    ballot = await make_ballot(stage.here.contest, [stage.here.entry], voter=stage.account.email)
    cage.canaries[ballot.receipt] = frozenset({Persona.ACCOUNT})


async def _hide_in_results(cage: Birdcage) -> None:
    here = cage.stage.here
    now = await database_now()
    await Result.create(
        contest_id=here.contest.id, entry_id=here.entry.id, jury_score="61.2345", total="63.4567", rank=1
    )
    decision = await Decision.create(
        contest_id=here.contest.id, number="canary-decision", decided_on="2026-01-02", signer="canary-signer",
        created_at=now,
    )  # fmt: skip
    prize = await here.contest.prizes.all().first()
    assert prize is not None
    await Award.create(
        contest_id=here.contest.id, entry_id=here.entry.id, prize_id=prize.id, decision_id=decision.id,
        serial=SERIAL, created_at=now,
    )  # fmt: skip
    await Contest.filter(id=here.contest.id).update(results_computed_at=now)
    cage.canaries |= dict.fromkeys(["61.2345", "63.4567", "canary-decision", "canary-signer", SERIAL], RUNS)


async def _arguments(cage: Birdcage) -> dict[str, Any]:
    here = cage.stage.here
    round_ = await Round.get(id=here.round.id)
    return {
        "slug": here.contest.slug, "contestSlug": here.contest.slug, "seasonSlug": here.season.slug,
        "unitId": str(here.unit.id), "entryId": str(here.entry.id), "contestId": str(here.contest.id),
        "roundId": str(round_.id), "serial": SERIAL, "token": "x", "code": "x", "first": 20, "search": "canary",
        "wanted": {"search": "canary"},
        "assignmentId": str(here.scorecard.id), "judgeId": str((await Judge.get(id=here.judge.id)).id),
        "id": str(here.entry.id), "ids": [str(here.entry.id)], "ruling": {"step": "CLEAR"},
    }  # fmt: skip


# ---- documents


@cache
def schema_documents() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """One document a root field with everything below it, and the variables it needs as (name, type)."""
    query = build_schema()._schema.query_type
    assert query is not None
    return tuple(_document(name, field) for name, field in query.fields.items())


def _document(name: str, field: GraphQLField) -> tuple[str, tuple[tuple[str, str], ...]]:
    wanted = tuple(
        (key, str(argument.type))
        for key, argument in field.args.items()
        if is_required_argument(argument) or key == "first"
    )
    declared = ", ".join(f"${key}: {kind}" for key, kind in wanted)
    passed = ", ".join(f"{key}: ${key}" for key, _ in wanted)
    body = _selection(get_named_type(field.type), DEPTH, ())
    head = f"query ({declared}) {{ {name}({passed})" if wanted else f"{{ {name}"
    return f"{head} {body} }}", wanted


def _selection(kind: GraphQLNamedType, depth: int, above: tuple[str, ...]) -> str:
    """All fields of a type, deeper until `depth`; a type within itself is not walked twice."""
    if isinstance(kind, GraphQLUnionType):
        return ""
    if not isinstance(kind, GraphQLObjectType):
        return ""
    parts = []
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        if any(is_required_argument(argument) for argument in field.args.values()):
            continue
        if isinstance(inner, GraphQLObjectType):
            if depth and inner.name not in above:
                parts.append(f"{name} {_selection(inner, depth - 1, (*above, kind.name))}")
        else:
            parts.append(name)
    return "{ " + " ".join(parts or ["__typename"]) + " }"


def page_documents() -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The queries that our pages send, with the variables they declare."""
    for text in registered().values():
        for definition in parse(text).definitions:
            if not isinstance(definition, OperationDefinitionNode):
                continue
            if definition.operation is OperationType.QUERY:
                declared = definition.variable_definitions or ()
                yield text, tuple((v.variable.name.value, print_ast(v.type)) for v in declared)


async def walk(cage: Birdcage, user: User | None) -> str:
    """Everything this person is answered, in one text."""
    found = []
    for text, wanted in (*schema_documents(), *page_documents()):
        for variables in _all_variables(cage, dict(wanted)):
            context = RequestContext(ctx=await ctx_for(user))
            result = await build_schema().execute(text, variable_values=variables, context_value=context)
            causes = [error.original_error for error in result.errors or ()]
            assert not causes, (causes, text[:200])
            found.append(orjson.dumps(result.data, default=str).decode())
    return "\n".join(found)


def _all_variables(cage: Birdcage, wanted: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The usual values; where a document takes just "id", that of everything that has a page."""
    given = {name: cage.arguments[name] for name in wanted if name in cage.arguments}
    chosen = {name: _first_value(kind) for name, kind in wanted.items() if name not in given}
    here = cage.stage.here
    for value in (here.entry.id, here.unit.id, here.scorecard.id) if "id" in wanted else (None,):
        yield given | chosen | ({"id": str(value)} if value else {})


SIMPLEST: dict[str, Any] = {"Int": 1, "Float": 1.0, "String": "x"}


def _first_value(kind: str) -> Any:
    """What pages send where nothing is chosen: an enum's first value, which is "all of them"; no; nothing."""
    if not kind.endswith("!"):
        return None
    if kind.startswith("["):
        return []
    named = build_schema()._schema.type_map[kind.rstrip("!")]
    return next(iter(named.values)) if isinstance(named, GraphQLEnumType) else SIMPLEST.get(named.name, False)


PHASES = [PhaseKind.SUBMISSION, PhaseKind.SCREENING, PhaseKind.JUDGING, PhaseKind.ANNOUNCEMENT]


@pytest.mark.parametrize("phase", PHASES)
async def test_no_canary_reaches_who_may_not_see_it(phase: PhaseKind, db: object) -> None:
    cage = await make_birdcage(phase)
    seen: dict[str, set[Persona]] = {canary: set() for canary in cage.canaries}
    for persona in Persona:
        answers = await walk(cage, cage.stage.user(persona))
        for canary in seen:
            if canary in answers:
                seen[canary].add(persona)
    leaks = {canary: who - cage.canaries[canary] for canary, who in seen.items()}
    assert {canary: who for canary, who in leaks.items() if who} == {}
    assert {canary for canary, who in seen.items() if not who} == set(), (
        "nobody saw these: the walk is too short"
    )
