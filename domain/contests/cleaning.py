"""An organiser's input, tidied and checked before anything is compared or written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from domain.contests import rules
from domain.contests.ballot_rule import ballot_rule_problems
from domain.contests.file_rule import FileRule, file_rule_problems, tidy_domain
from domain.contests.form import FieldKind, form_problems
from domain.contests.form_cleaning import clean_field, field_number_problems
from domain.contests.inputs import (
    ContestInput,
    CriterionInput,
    PrizeInput,
    TrackInput,
)
from domain.contests.screening_rule import screening_rule_problems
from domain.contests.team_rules import clean_team_rules, team_rules_problems
from domain.kernel.errors import FieldProblem, Invalid, refuse
from domain.kernel.text import clean_line, clean_localized

RESERVED_SLUGS = frozenset({"new", "edit"})
LIMITS = {"tracks": 50, "phases": 10, "form_fields": 60, "criteria": 30, "prizes": 60}
MOST_JUDGES, MOST_ATTACHMENTS, MOST_PRIZES = 20, 50, 1_000


def clean_slug(slug: str, path: str) -> str:
    """Lower-case words and digits joined by hyphens, at most 80 characters; Invalid names `path`."""
    cleaned = clean_line(slug, path, rules.LONGEST_SLUG).lower()
    if not rules.is_slug(cleaned) or cleaned in RESERVED_SLUGS:
        raise Invalid("contests.slug", fields=[FieldProblem(path, "contests.slug")])
    return cleaned


def clean_contest(given: ContestInput) -> ContestInput:
    """The input with its texts cleaned. Raises Invalid with the arguments' paths for what cannot be."""
    refuse(_size_problems(given))
    cleaned = replace(
        given,
        title=clean_localized(given.title, "input.title"),
        summary=clean_localized(given.summary, "input.summary", 500, required=False),
        rules=clean_localized(given.rules, "input.rules", 20_000, multiline=True, required=False),
        organiser_name=clean_localized(given.organiser_name, "input.organiserName", required=False),
        slug=None if given.slug is None else clean_slug(given.slug, "input.slug"),
        tracks=tuple(_track(track, f"input.tracks.{n}") for n, track in enumerate(given.tracks)),
        form_fields=tuple(clean_field(f, f"input.formFields.{n}") for n, f in enumerate(given.form_fields)),
        criteria=tuple(_criterion(c, f"input.criteria.{n}") for n, c in enumerate(given.criteria)),
        prizes=tuple(_prize(prize, f"input.prizes.{n}") for n, prize in enumerate(given.prizes)),
        team_rules=clean_team_rules(given.team_rules),
        file_rule=given.file_rule and _file_rule(given.file_rule),
    )
    refuse(_problems(cleaned))
    return cleaned


def _size_problems(given: ContestInput) -> list[FieldProblem]:
    return [
        FieldProblem(f"input.{camel(name)}", "contests.too_many", {"limit": limit})
        for name, limit in LIMITS.items()
        if len(getattr(given, name)) > limit
    ]


def _track(given: TrackInput, path: str) -> TrackInput:
    return replace(
        given,
        name=clean_localized(given.name, f"{path}.name"),
        summary=clean_localized(given.summary, f"{path}.summary", 1_000, required=False),
    )


def _criterion(given: CriterionInput, path: str) -> CriterionInput:
    return replace(
        given,
        name=clean_localized(given.name, f"{path}.name"),
        guidance=clean_localized(given.guidance, f"{path}.guidance", 2_000, multiline=True, required=False),
    )


def _prize(given: PrizeInput, path: str) -> PrizeInput:
    return replace(
        given,
        name=clean_localized(given.name, f"{path}.name"),
        reward=clean_localized(given.reward, f"{path}.reward", 500, required=False),
    )


def _problems(given: ContestInput) -> list[FieldProblem]:
    return [
        *_number_problems(given),
        *field_number_problems(given.form_fields),
        *under_input(_screening_problems(given)),
        *under_input(rules.jury_public_problems(rules.JuryPublic(given.jury_weight, given.public_weight))),
        *under_input(rules.phase_problems([phase.window for phase in given.phases])),
        *under_input(form_problems(given.form_fields)),
        *(under_input(_rubric_problems(given.criteria)) if given.criteria else ()),
        *under_input(
            FieldProblem(f"ballotRule.{p.path}", p.code, p.params)
            for p in ballot_rule_problems(given.ballot_rule)
        ),
        *under_input(team_rules_problems(given.team_rules)),
        *under_input(_file_problems(given.file_rule)),
    ]


def _file_rule(given: FileRule) -> FileRule:
    domains = (tidy_domain(domain[:300]) for domain in given.evidence_domains)
    return replace(
        given,
        families=tuple(dict.fromkeys(given.families)),
        evidence_domains=tuple(dict.fromkeys(domain for domain in domains if domain)),
    )


def _file_problems(given: FileRule | None) -> list[FieldProblem]:
    found = file_rule_problems(given) if given else []
    return [replace(problem, path=f"files.{problem.path}") for problem in found]


def _screening_problems(given: ContestInput) -> list[FieldProblem]:
    if given.screening is None:
        return []
    date_fields = frozenset(field.key for field in given.form_fields if field.kind is FieldKind.DATE)
    return screening_rule_problems(given.screening, date_fields)


def _rubric_problems(criteria: Sequence[CriterionInput]) -> list[FieldProblem]:
    return rules.weight_problems([criterion.weight for criterion in criteria], "criteria")


def _number_problems(given: ContestInput) -> list[FieldProblem]:
    bounded: list[tuple[str, int | Decimal | None, int, int]] = [
        ("judgesPerEntry", given.judges_per_entry, 1, MOST_JUDGES),
        ("maxAttachments", given.max_attachments, 0, MOST_ATTACHMENTS),
        *((f"criteria.{n}.maxScore", c.max_score, 1, 1_000) for n, c in enumerate(given.criteria)),
        *((f"prizes.{n}.rank", p.rank, 1, MOST_PRIZES) for n, p in enumerate(given.prizes)),
        *((f"prizes.{n}.quantity", p.quantity, 1, MOST_PRIZES) for n, p in enumerate(given.prizes)),
        *((f"ballotRule.{name}", value, 1, 2**31 - 1) for name, value in _ballot_numbers(given)),
    ]
    return [
        FieldProblem(f"input.{path}", "contests.out_of_bounds", {"least": least, "most": most})
        for path, value, least, most in bounded
        if value is not None and not (_is_finite(value) and least <= value <= most)
    ]


def _ballot_numbers(given: ContestInput) -> list[tuple[str, int | None]]:
    rule = given.ballot_rule
    return [
        ("maxChoices", rule.max_choices),
        ("maxPerTrack", rule.max_per_track),
        ("pointsTotal", rule.points_total),
    ]


def _is_finite(value: int | Decimal) -> bool:
    return not isinstance(value, Decimal) or value.is_finite()


# ---- paths


RENAMED = {
    "weights": "juryWeight",
    "weights.jury": "juryWeight",
    "form": "formFields",
    "rubric": "criteria",
    "tallyVisibility": "ballotRule.tallyVisibility",
    "approval": "teamRules.approval",
}


def under_input(problems: Any) -> list[FieldProblem]:
    """The rules' problems at the paths of `updateContest`'s arguments."""
    return [FieldProblem(_path(problem.path), problem.code, problem.params) for problem in problems]


def _path(path: str) -> str:
    if path.startswith("form."):
        path = path.replace("form.", "formFields.", 1)
    return f"input.{RENAMED.get(path, path)}".rstrip(".")


def camel(name: str) -> str:
    """A field's name as GraphQL spells it."""
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


def check_known(ids: Sequence[UUID | None], known: set[UUID], path: str) -> None:
    """Raise Invalid when a child's id is not one of the contest's, or comes twice."""
    given = [id for id in ids if id is not None]
    refuse(
        [
            FieldProblem(f"input.{path}.{place}.id", "contests.unknown_part")
            for place, id in enumerate(ids)
            if id is not None and (id not in known or given.count(id) > 1)
        ]
    )
