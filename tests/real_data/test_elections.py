"""Five real public votes, imported into the database and read back through the API, beside the published figures."""

from __future__ import annotations

import os
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from cli.imports import ImportReport, import_and_publish, show, slug_of
from cli.texts import Language
from domain.contests.models import Contest, ContestKind, Track
from domain.entries.models import Entry, EntryStatus, EntryVersion
from domain.kernel.errors import Conflict
from domain.results.models import Result
from domain.voting.imports import ImportOptions
from domain.voting.models import Ballot, BallotRecord
from domain.voting.pabulib import Election, read_election
from tests.conftest import GraphQL

FOLDER = os.environ.get("VINHDANH_REAL_DATA")
pytestmark = [
    pytest.mark.skipif(not FOLDER, reason="VINHDANH_REAL_DATA names no folder of real elections"),
    pytest.mark.usefixtures("db"),
]

ELECTIONS = {
    "Netherlands_Amsterdam_621": (60, 10_081),
    "Hungary_Budapest_2024": (175, 28_943),
    "Poland_Czestochowa_2024": (93, 22_899),
    "Poland_Krakow_2018": (123, 32_958),
    "Poland_Wroclaw_2016_Rejon_nr_11_750": (5, 3_045),
}
BY_SCORE = {"Poland_Czestochowa_2024", "Poland_Krakow_2018"}
RESULTS = """
query Results($slug: String!, $after: String) {
  contest(slug: $slug) {
    kind
    ballotRule { kind }
    results(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { rank publicVotes publicPoints entry { code title publishedFigure } } }
    }
  }
}
"""


@cache
def election(name: str) -> Election:
    with (Path(FOLDER or "") / "elections" / f"{name}.pb").open("rb") as lines:
        return read_election(lines)


async def imported(name: str, **options: Any) -> ImportReport:
    slug = options.pop("slug", slug_of(Path(name)))
    done: list[int] = []
    report = await import_and_publish(election(name), ImportOptions(slug, **options), done.append)
    assert sum(done) == report.ballots
    return report


async def published_results(graphql: GraphQL, slug: str) -> list[dict[str, Any]]:
    """Every row of the results page, as a visitor reads it."""
    rows: list[dict[str, Any]] = []
    after = None
    while True:
        page = (await graphql(None, RESULTS, slug=slug, after=after))["contest"]["results"]
        rows += [edge["node"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == len(rows)
            return rows
        after = page["pageInfo"]["endCursor"]


@pytest.mark.parametrize("name", ELECTIONS)
async def test_every_figure_equals_the_published_one_in_the_database_and_on_the_page(
    graphql: GraphQL, name: str
) -> None:
    report = await imported(name)
    projects, voters = ELECTIONS[name]
    assert (len(report.rows), report.ballots, report.refused) == (projects, voters, ())
    assert [row.project.project_id for row in report.rows if row.ours != row.published] == []
    assert await Ballot.all().count() == await BallotRecord.all().count() == voters
    rows = await published_results(graphql, report.slug)
    figure = "publicPoints" if name in BY_SCORE else "publicVotes"
    shown = {row["entry"]["code"]: (row[figure], row["entry"]["publishedFigure"]) for row in rows}
    assert shown == {
        project.project_id: (project.published_figure, project.published_figure)
        for project in election(name).projects
    }
    assert [row["rank"] for row in rows] == sorted(row["rank"] for row in rows)


async def test_three_a_category_refuses_one_ballot_of_budapest_by_name_and_lowers_its_entries_by_one() -> (
    None
):
    report = await imported("Hungary_Budapest_2024", max_per_category=3)
    (refused,) = report.refused
    assert (refused.problem.code, refused.problem.params["limit"]) == ("voting.too_many_in_track", 3)
    lowered = {choice.entry_id for choice in refused.choices}
    assert len(lowered) > 3
    assert {row.project.project_id: row.ours for row in report.rows} == {
        project.project_id: (project.published_figure or 0) - (project.project_id in lowered)
        for project in election("Hungary_Budapest_2024").projects
    }
    assert (report.ballots, report.unexplained) == (28_942, 0)
    for language, heading in ((Language.VI, "Phiếu bị loại"), (Language.EN, "Refused ballots")):
        console = Console(file=StringIO(), width=200)
        show(report, language, console)
        written = console.file.getvalue()  # type: ignore[attr-defined]  # the StringIO above
        assert heading in written
        assert refused.voter_id in written
        assert str(refused.line) in written


async def test_a_project_is_an_entry_with_its_category_as_track_and_one_frozen_version() -> None:
    await imported("Hungary_Budapest_2024")
    contest = await Contest.get()
    assert contest.kind is ContestKind.ELECTION
    entries = await Entry.all()
    names = {track.id: track.name["vi"] for track in await Track.all()}
    categories = {
        project.project_id: project.category for project in election("Hungary_Budapest_2024").projects
    }
    assert {entry.code: entry.track_id and names[entry.track_id] for entry in entries} == categories
    assert {entry.status for entry in entries} == {EntryStatus.FORWARDED}
    assert await EntryVersion.all().count() == len(entries)


async def test_the_same_file_again_is_refused_and_changes_nothing() -> None:
    await imported("Poland_Wroclaw_2016_Rejon_nr_11_750")
    before = await Ballot.all().order_by("id").values()
    with pytest.raises(Conflict) as caught:
        await imported("Poland_Wroclaw_2016_Rejon_nr_11_750")
    assert caught.value.code == "voting.import_done"
    assert await Ballot.all().order_by("id").values() == before
    assert await Result.all().count() == 5


async def test_another_file_does_not_take_over_a_taken_address() -> None:
    await imported("Poland_Wroclaw_2016_Rejon_nr_11_750", slug="taken")
    await Contest.all().update(results_published_at=None)
    with pytest.raises(Conflict) as caught:
        await imported("Netherlands_Amsterdam_621", slug="taken")
    assert caught.value.code == "voting.import_slug_taken"
