"""`vinhdanh import election FILE` as a command of its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.imports import slug_of
from domain.contests.models import Contest
from domain.results.models import Result
from domain.voting.models import Ballot
from tests.factories.elections import APPROVAL, altered

COMMAND = [sys.executable, "-c", "from cli.main import app; app()", "import", "election"]


def run(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    wide = {**os.environ, "COLUMNS": "400"}  # so that no message is broken into lines
    return subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, str(file), *options], capture_output=True, text=True, timeout=60, check=False, env=wide
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Vietnam_Huế_2024.pb"
    path.write_text(APPROVAL, encoding="utf-8")
    return path


def test_an_address_is_made_of_the_files_name() -> None:
    assert slug_of(Path("x/Poland_Krakow_2018.pb")) == "poland-krakow-2018"
    assert slug_of(Path("Vietnam_Huế_2024.pb")) == "vietnam-hue-2024"


@pytest.mark.usefixtures("db")
async def test_an_equal_election_is_imported_published_and_told(file: Path) -> None:
    done = run(file)
    assert done.returncode == 0, done.stderr
    assert "3 dự án, 4 phiếu: mọi số liệu đều bằng số đã công bố." in done.stdout
    assert "/contests/vietnam-hue-2024/results" in done.stdout
    contest = await Contest.get(slug="vietnam-hue-2024")
    assert contest.results_published_at is not None
    assert await Result.filter(contest_id=contest.id).count() == 3
    again = run(file)
    assert again.returncode == 2
    assert "đã được nhập" in again.stderr
    assert "Traceback" not in again.stderr
    assert await Ballot.all().count() == 4


@pytest.mark.usefixtures("db")
async def test_refused_ballots_are_listed_and_explain_the_difference(file: Path) -> None:
    done = run(file, "--max-per-category", "1", "--slug", "strict", "--language", "en")
    assert done.returncode == 0, done.stderr
    assert "Refused ballots" in done.stdout
    assert "You can choose at most 1 entries in each track." in done.stdout
    assert "differ by the refused ballots alone" in done.stdout
    assert await Contest.filter(slug="strict").exists()


@pytest.mark.usefixtures("db")
def test_a_difference_without_explanation_is_an_exit_of_one(file: Path) -> None:
    file.write_text(APPROVAL.replace("a;100;3;", "a;100;4;"), encoding="utf-8")
    done = run(file, "--language", "en")
    assert done.returncode == 1, done.stderr
    assert "1 of 3 projects differ from the published figure without explanation." in done.stdout


@pytest.mark.usefixtures("db")
async def test_an_import_that_stopped_before_its_results_goes_on(file: Path) -> None:
    assert run(file).returncode == 0
    await Result.all().delete()
    await Contest.all().update(results_published_at=None, results_computed_at=None)
    assert run(file).returncode == 0
    assert await Ballot.all().count() == 4
    assert await Result.all().count() == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (APPROVAL.replace("v2;a\n", "v2;a;b\n"), "Dòng 21: có 3 cột, cần 2."),
        (altered(num_votes="5"), "Dòng 6: num_votes ghi 5 nhưng tệp có 4."),
        (APPROVAL.replace("v4;c", "v4;d"), "Dòng 23: phiếu chọn dự án d không có trong tệp."),
        ("", "Dòng 1: tệp kết thúc mà thiếu phần META hoặc dòng tiêu đề cột của phần đó."),
    ],
)
def test_a_malformed_file_names_its_line_before_anything_is_touched(
    file: Path, content: str, said: str, servers: None
) -> None:
    file.write_text(content, encoding="utf-8")
    done = run(file)
    assert done.returncode == 2
    assert said in done.stderr.replace("\n", " ")
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path, servers: None) -> None:
    done = run(tmp_path / "absent.pb")
    assert done.returncode == 2
    assert "absent.pb" in done.stderr
    assert "Traceback" not in done.stderr
