"""`python -m infra.servers` as a real process, on a folder of this test run's own."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.servers.processes import alive, descendants, wait_until

ROOT = Path(__file__).parent.parent.parent
Start = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture(scope="session")
def servers_folder() -> Iterator[Path]:
    """Kept for the whole run, so that the database is made once. Open to `nobody`, as pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="vinhdanh-servers-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def start(servers_folder: Path) -> Iterator[Start]:
    """Starts the servers and waits until they are ready. Whatever is left is killed after the test."""
    started: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        process = launch(servers_folder)
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Ready"), process.communicate()
        return process

    yield begin
    for process in started:
        below = descendants(process.pid)
        process.kill()
        process.communicate()
        wait_until(functools.partial(_are_gone, below), 30, "orphans end")


def _are_gone(pids: set[int]) -> bool:
    return not alive(pids)


def launch(folder: Path) -> subprocess.Popen[str]:
    """The command, its words readable from stdout and stderr."""
    return subprocess.Popen(  # noqa: S603 - this project's own command
        [sys.executable, "-m", "infra.servers", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
