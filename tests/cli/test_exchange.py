"""`vinhdanh import entries` and `vinhdanh export` as commands of their own process."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from domain.contests.models import Contest
from domain.entries.models import Entry
from domain.exchange.models import Import

COMMAND = [sys.executable, "-c", "from cli.main import app; app()"]
PLACE = [
    "--contest",
    "sang-kien-2024",
    "--season",
    "2024",
    "--starts-on",
    "2024-01-01",
    "--ends-on",
    "2024-12-31",
]
GOOD = (
    "Tên;Tác giả;Giải;Số quyết định;Ngày quyết định;Người ký\n"
    "Sổ tay;Nguyễn Văn An;Giải Nhất;1/QĐ;10/10/2024;Bà B\n"
    "Bản đồ;Lê Văn Cường;;;;\n"
)

pytestmark = pytest.mark.usefixtures("db")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    wide = {**os.environ, "COLUMNS": "400"}  # so that no message is broken into lines
    return subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, *words], capture_output=True, text=True, timeout=60, check=False, env=wide
    )


def written(folder: Path, text: str) -> str:
    file = folder / "2024.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


async def test_a_dry_run_names_faults_and_makes_nothing(tmp_path: Path) -> None:
    done = run("import", "entries", written(tmp_path, "Tên;Tác giả\n;A\n"), *PLACE, "--dry-run")
    assert done.returncode == 1, done.stderr
    assert "Ô này không được để trống." in done.stdout
    assert "1 dòng, 1 lỗi" in done.stdout
    assert await Contest.all().count() == 0


async def test_a_file_is_imported_and_its_list_exported(tmp_path: Path) -> None:
    done = run("import", "entries", written(tmp_path, GOOD), *PLACE)
    assert done.returncode == 0, done.stderr
    assert "Đã nhập 2 bài vào" in done.stdout
    assert (await Entry.filter(status="FORWARDED").count(), await Import.all().count()) == (2, 1)
    file = tmp_path / "awards.csv"
    taken = run(
        "export", "awards", "--only", "contest=sang-kien-2024", "--output", str(file), "--language", "en"
    )
    assert taken.returncode == 0, taken.stderr
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
    assert [(row["Prize"], row["Entry"], row["Decided on"]) for row in rows] == [
        ("Giải Nhất", "Sổ tay", "2024-10-10")
    ]


async def test_what_cannot_be_is_refused(tmp_path: Path) -> None:
    refused = run("import", "entries", written(tmp_path, "x"), *PLACE)
    assert (refused.returncode, "Traceback" in refused.stderr) == (2, False)
    for words in (
        ["nothing", "--output", "x.csv"],
        ["units", "--output", "x.pdf"],
        ["awards", "--output", "x.csv"],
    ):
        assert run("export", *words).returncode == 2
