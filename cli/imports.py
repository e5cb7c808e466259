"""`vinhdanh import election FILE`: a finished public vote, counted again beside its published figures."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from cli.app import imports
from cli.operator import operator_context
from cli.texts import Language, sentences, worded
from domain.entries.models import Entry
from domain.kernel.errors import Problem
from domain.results.operations import compute_results, publish_results
from domain.voting.comparison import Comparison, compare
from domain.voting.election_contest import SEASON_SLUG
from domain.voting.imports import ImportOptions, RefusedBallot, import_election, sort_ballots
from domain.voting.pabulib import Election, ballot_rule_of, read_election
from domain.voting.queries import count_ballots
from domain.voting.rules import EntryTally
from infra.settings import settings

REFUSED, UNEQUAL = 2, 1  # exit codes

WORDS = {
    Language.VI: {
        "project": "Dự án",
        "ours": "Kiểm lại",
        "published": "Đã công bố",
        "equal": "Bằng nhau",
        "yes": "có",
        "no": "KHÔNG",
        "explained": "có, trừ {refused} ở phiếu bị loại",
        "ballots": "Phiếu",
        "refused": "Phiếu bị loại",
        "voter": "Cử tri",
        "line": "Dòng",
        "reason": "Lý do",
        "all_equal": "{projects} dự án, {ballots} phiếu: mọi số liệu đều bằng số đã công bố.",
        "all_explained": "{projects} dự án, {ballots} phiếu: chỉ khác ở những phiếu bị loại nêu trên.",
        "unequal": "{unequal} trong {projects} dự án khác số đã công bố mà không rõ lý do.",
        "shown_at": "Kết quả: {address}",
    },
    Language.EN: {
        "project": "Project",
        "ours": "Our count",
        "published": "Published",
        "equal": "Equal",
        "yes": "yes",
        "no": "NO",
        "explained": "yes, but for {refused} on refused ballots",
        "ballots": "Ballots",
        "refused": "Refused ballots",
        "voter": "Voter",
        "line": "Line",
        "reason": "Reason",
        "all_equal": "{projects} projects, {ballots} ballots: every figure equals the published one.",
        "all_explained": "{projects} projects, {ballots} ballots: they differ by the refused ballots alone.",
        "unequal": "{unequal} of {projects} projects differ from the published figure without explanation.",
        "shown_at": "Results: {address}",
    },
}


@dataclass(frozen=True)
class ImportReport:
    """What came of an import: a row a project, and the ballots that broke the rule."""

    slug: str
    ballots: int
    rows: list[Comparison]
    refused: tuple[RefusedBallot, ...]

    @property
    def unexplained(self) -> int:
        return sum(not row.is_explained for row in self.rows)


@imports.command()
def election(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A Pabulib .pb file.")
    ],
    max_per_category: Annotated[
        int | None, typer.Option(min=1, help="A bound per category, which no file states as data.")
    ] = None,
    season: Annotated[str, typer.Option(help="The season's address; it is made if absent.")] = SEASON_SLUG,
    slug: Annotated[str | None, typer.Option(help="The contest's address; else after the file.")] = None,
    language: Annotated[Language, typer.Option(help="In which language to report.")] = Language.VI,
) -> None:
    """Import a finished public vote and compare our count with the published figures.

    Exits 0 when every figure is equal or short by refused ballots alone, 1 when one is not, 2 when nothing was
    imported."""
    options = ImportOptions(slug or slug_of(file), season, max_per_category)
    try:
        report = asyncio.run(_run(file, options, language))
    except Problem as problem:
        for sentence in sentences(language, problem):
            Console(stderr=True).print(sentence, markup=False)
        raise typer.Exit(REFUSED) from None
    show(report, language, Console())
    raise typer.Exit(UNEQUAL if report.unexplained else 0)


def slug_of(file: Path) -> str:
    """An address from a file's name: "Poland_Krakow_2018.pb" becomes "poland-krakow-2018"."""
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


async def _run(file: Path, options: ImportOptions, language: Language) -> ImportReport:
    from infra.wiring import connected  # only here: other commands start sooner without it

    with file.open("rb") as lines:
        votes = read_election(lines)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(WORDS[language]["ballots"], total=len(votes.ballots))
        async with connected(settings()):
            return await import_and_publish(votes, options, lambda done: bar.advance(task, done))


async def import_and_publish(
    votes: Election, options: ImportOptions, progress: Callable[[int], None]
) -> ImportReport:
    """Imports, computes and publishes, each an operation of its own: run again, it goes on where it stopped.

    Raises Problem when a step is refused; then what earlier steps did stands, whole."""
    ctx = await operator_context("vinhdanh import election")
    contest_id = UUID(await import_election(ctx, votes, options, progress))
    await compute_results(ctx, contest_id)
    await publish_results(ctx, contest_id)
    return await _report(votes, options, contest_id)


async def _report(votes: Election, options: ImportOptions, contest_id: UUID) -> ImportReport:
    """Compares what the database counts, not what was meant to be written to it."""
    rule = ballot_rule_of(votes, options.max_per_category)
    tally = (await count_ballots([contest_id]))[contest_id]
    codes = {entry.id: entry.code or "" for entry in await Entry.filter(contest_id=contest_id)}
    counted = {codes[row.entry_id]: EntryTally(row.votes, row.points) for row in tally.rows}
    refused = sort_ballots(votes, rule).refused
    return ImportReport(options.slug, tally.ballots, compare(votes, counted, refused, rule), refused)


# ---- on the terminal


def show(report: ImportReport, language: Language, console: Console) -> None:
    """The figures side by side, the refused ballots, and what it comes to."""
    console.print(_figures(report, language))
    if report.refused:
        console.print(_refusals(report, language))
    console.print(_verdict(report, language), markup=False)
    address = f"{settings().public_url.rstrip('/')}/contests/{report.slug}/results"
    console.print(WORDS[language]["shown_at"].format(address=address), markup=False, soft_wrap=True)


def _figures(report: ImportReport, language: Language) -> Table:
    words = WORDS[language]
    table = Table()
    table.add_column("#")
    table.add_column(words["project"])
    table.add_column(words["ours"], justify="right")
    table.add_column(words["published"], justify="right")
    table.add_column(words["equal"])
    for row in report.rows:
        published = "–" if row.published is None else str(row.published)
        name = row.project.name or row.project.project_id
        table.add_row(row.project.project_id, _plain(name), str(row.ours), published, _equal(row, words))
    return table


def _equal(row: Comparison, words: dict[str, str]) -> str:
    if row.is_equal:
        return words["yes"]
    return words["explained"].format(refused=row.refused) if row.is_explained else words["no"]


def _refusals(report: ImportReport, language: Language) -> Table:
    words = WORDS[language]
    table = Table(title=words["refused"])
    for heading in ("voter", "line", "reason"):
        table.add_column(words[heading])
    for ballot in report.refused:
        reason = worded(language, ballot.problem.code, ballot.problem.params)
        table.add_row(_plain(ballot.voter_id), str(ballot.line), _plain(reason))
    return table


def _verdict(report: ImportReport, language: Language) -> str:
    words = WORDS[language]
    if report.unexplained:
        return words["unequal"].format(unequal=report.unexplained, projects=len(report.rows))
    key = "all_equal" if all(row.is_equal for row in report.rows) else "all_explained"
    return words[key].format(projects=len(report.rows), ballots=report.ballots)


def _plain(text: str) -> str:
    """Text of a file, in which square brackets are no styles of rich's."""
    return text.replace("[", "\\[")
