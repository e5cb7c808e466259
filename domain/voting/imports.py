"""Bringing in an election that is over: projects become entries, voters' rows become ballots.

Every ballot is held against the rule that the file states, as a ballot cast here would be; those that break it are
refused and listed. Results are the next context's matter: whoever imports computes and publishes them after."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from domain.contests.ballot_rule import BallotRule, check_ballot_rule
from domain.contests.models import Contest, ContestKind
from domain.entries.models import Entry
from domain.kernel.context import Context
from domain.kernel.errors import Conflict, FieldProblem, Invalid
from domain.kernel.operation import operation
from domain.kernel.policy import Persona, require
from domain.kernel.rows import fetch_value
from domain.voting import policy
from domain.voting.ballots import RECEIPT_BYTES, voter_key
from domain.voting.election_contest import (
    SEASON_SLUG,
    find_or_make_season,
    make_contest,
    make_entries,
    voting_window,
)
from domain.voting.events import ElectionImported
from domain.voting.models import Ballot
from domain.voting.pabulib import CastBallot, Election, ballot_rule_of, options_of
from domain.voting.rules import Choice, normalise_ballot

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
SLUG_LENGTH = 80
ONE_IMPORT_AT_A_TIME = 0x656C6563  # "elec": two imports of one file must not both find nothing there
CHUNK = 2_000  # ballots a statement: few round trips, and progress that moves

KEEP_BALLOTS = """
WITH kept AS (
    INSERT INTO ballots (id, contest_id, voter_key, entry_ids, points, revision, receipt, cast_at)
    SELECT id, $1, voter_key, entry_ids::uuid[], points::int[], 1, receipt, $2
    FROM unnest($3::uuid[], $4::bytea[], $5::text[], $6::text[], $7::text[])
        AS given (id, voter_key, entry_ids, points, receipt)
    RETURNING contest_id, id, revision, entry_ids, points, cast_at
), recorded AS (
    INSERT INTO ballot_records (contest_id, ballot_id, revision, entry_ids, points, cast_at)
    SELECT contest_id, id, revision, entry_ids, points, cast_at FROM kept
    RETURNING ballot_id
)
SELECT count(*) FROM recorded
"""


@dataclass(frozen=True)
class RefusedBallot:
    """A ballot that breaks the rule: whose, on which line of the file, what it chose, and why."""

    voter_id: str
    line: int
    choices: tuple[Choice[str], ...]
    problem: FieldProblem


@dataclass(frozen=True)
class SortedBallots:
    """The ballots that count, with their points filled in, and those that do not."""

    accepted: tuple[CastBallot, ...]
    refused: tuple[RefusedBallot, ...]


@dataclass(frozen=True)
class ImportOptions:
    """Where the election goes, and the bound per category that no Pabulib file states as data."""

    slug: str
    season_slug: str = SEASON_SLUG
    max_per_category: int | None = None


def sort_ballots(election: Election, rule: BallotRule) -> SortedBallots:
    """Holds each ballot against the rule; pure, and the same each time."""
    options = options_of(election)
    accepted, refused = [], []
    for ballot in election.ballots:
        try:
            choices = normalise_ballot(rule, options, ballot.choices)
        except Invalid as problem:
            refused.append(RefusedBallot(ballot.voter_id, ballot.line, ballot.choices, problem.fields[0]))
        else:
            accepted.append(CastBallot(ballot.voter_id, choices, ballot.line))
    return SortedBallots(tuple(accepted), tuple(refused))


def _unwatched(_ballots: int) -> None:
    """For importers who need no progress."""


@operation(may=[Persona.ADMINISTRATOR])
async def import_election(
    ctx: Context, election: Election, options: ImportOptions, progress: Callable[[int], None] = _unwatched
) -> str:
    """Makes a finished contest of an election's file, with its entries and ballots, all or nothing.

    Answers the contest's id. An import whose results were not published yet is answered again, so that an
    interrupted one can go on. Raises Conflict when the address is taken, as by the same file earlier; Invalid when
    dates or rule cannot be used. `progress` is told how many more ballots are in."""
    require(policy.can_import_election(ctx.actor))
    _check_slugs(options)
    rule = ballot_rule_of(election, options.max_per_category)
    check_ballot_rule(rule)
    ballots = sort_ballots(election, rule)
    await fetch_value("SELECT pg_advisory_xact_lock($1)::text", ONE_IMPORT_AT_A_TIME)
    earlier = await Contest.filter(slug=options.slug).select_for_update().first()
    if earlier is not None:
        await _require_unfinished_import(earlier, election, ballots)
        return str(earlier.id)
    window = voting_window(election.meta, ctx.now)
    season = await find_or_make_season(options.season_slug, window, ctx.now)
    refused = [ballot.voter_id for ballot in ballots.refused]
    contest = await make_contest(season, election, rule, options.slug, window, ctx.now, refused)
    entries = await make_entries(contest, election, window)
    await _keep_ballots(contest.id, entries, ballots.accepted, window.opens_at, progress)
    counts = len(entries), len(ballots.accepted), len(ballots.refused)
    ctx.record(ElectionImported(contest.id, contest.slug, *counts))
    return str(contest.id)


def _check_slugs(options: ImportOptions) -> None:
    for path, slug in (("slug", options.slug), ("seasonSlug", options.season_slug)):
        if len(slug) > SLUG_LENGTH or not SLUG.fullmatch(slug):
            problem = FieldProblem(path, "voting.import_slug", {"slug": slug[:SLUG_LENGTH]})
            raise Invalid(problem.code, fields=[problem], slug=slug[:SLUG_LENGTH])


async def _require_unfinished_import(contest: Contest, election: Election, ballots: SortedBallots) -> None:
    """Raises Conflict unless the contest came from this file and stopped before its results were published."""
    if contest.kind is not ContestKind.ELECTION:
        raise Conflict("voting.import_slug_taken", slug=contest.slug)
    if contest.results_published_at is not None:
        raise Conflict("voting.import_done", slug=contest.slug)
    codes = {entry.code for entry in await Entry.filter(contest_id=contest.id)}
    is_same = codes == {project.project_id for project in election.projects}
    if not is_same or await Ballot.filter(contest_id=contest.id).count() != len(ballots.accepted):
        raise Conflict("voting.import_slug_taken", slug=contest.slug)


async def _keep_ballots(
    contest_id: UUID,
    entries: Mapping[str, UUID],
    ballots: Sequence[CastBallot],
    cast_at: datetime,
    progress: Callable[[int], None],
) -> None:
    """`cast_at` is the vote's opening for all: the file does not say when each was cast."""
    for start in range(0, len(ballots), CHUNK):
        chunk = ballots[start : start + CHUNK]
        kept = await fetch_value(
            KEEP_BALLOTS,
            contest_id, cast_at,
            [uuid4() for _ in chunk],
            [voter_key(contest_id, f"imported {ballot.voter_id}") for ballot in chunk],
            [_array(entries[choice.entry_id] for choice in ballot.choices) for ballot in chunk],
            [_array(choice.points for choice in ballot.choices) for ballot in chunk],
            [secrets.token_hex(RECEIPT_BYTES) for _ in chunk],
        )  # fmt: skip
        progress(kept)


def _array(values: Iterable[object]) -> str:
    # as PostgreSQL writes arrays: ballots have different lengths, which a two-dimensional parameter cannot
    return f"{{{','.join(map(str, values))}}}"
