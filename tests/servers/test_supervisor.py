"""The whole product as `run.py` starts it, on the test's database: web, worker and mail receiver are its children."""

from __future__ import annotations

import json
import os
import signal
import smtplib
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.mailbox import messages
from tests.servers.processes import alive, descendants, wait_until

ROOT = Path(__file__).parent.parent.parent


def _launch(folder: Path) -> subprocess.Popen[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"SMTP_URL", "PUBLIC_URL"}
    }
    return subprocess.Popen(
        [sys.executable, "-m", "infra.supervisor"],
        cwd=ROOT,
        env={**environment, "VINHDANH_VAR": str(folder), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _read_until(process: subprocess.Popen[str], words: str) -> str:
    """The line with these words."""
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return line
    raise AssertionError(process.communicate())


@pytest.fixture
def running(database_url: str, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A started product, its announcement read up to the address. Its folder is tmp_path."""
    process = _launch(tmp_path)
    _read_until(process, "web and worker (")
    yield process
    below = descendants(process.pid)
    process.kill()
    process.communicate()
    wait_until(lambda: not alive(below), 20, "orphans end")


def _status(address: str) -> int:
    try:
        with urllib.request.urlopen(f"{address}/health/ready", timeout=5) as answer:  # noqa: S310 - our own http
            return int(answer.status)
    except OSError:
        return 0


def test_a_killed_web_process_comes_back_and_mail_arrives(
    running: subprocess.Popen[str], tmp_path: Path
) -> None:
    address = _read_until(running, "Vinh Danh:").split()[-1]
    assert _status(address) == 200
    children = descendants(running.pid)
    assert len(children) == 3

    for pid in children:
        os.kill(pid, signal.SIGKILL)

    wait_until(lambda: len(descendants(running.pid) - children) == 3, 10, "three new children")
    wait_until(lambda: _status(address) == 200, 30, "the web process answers again")
    _send_mail(tmp_path)
    assert [message.subject for message in messages(tmp_path / "mailbox")] == ["Chào"]


def _send_mail(folder: Path) -> None:
    port = int(json.loads((folder / "ports.json").read_text())["smtp"])
    for _ in range(100):
        try:
            with smtplib.SMTP("127.0.0.1", port, timeout=5) as mail:
                mail.sendmail(
                    "a@example.vn", ["b@example.vn"], "Subject: =?utf-8?q?Ch=C3=A0o?=\n\nBạn\n".encode()
                )
            return
        except ConnectionError:
            time.sleep(0.1)
    raise AssertionError("the mailbox never answered")


def test_a_second_start_is_refused_with_a_sentence(running: subprocess.Popen[str], tmp_path: Path) -> None:
    second = _launch(tmp_path)
    _, err = second.communicate(timeout=20)
    assert second.returncode == 1
    assert err.strip().count("\n") == 0
    assert str(tmp_path) in err


def test_ctrl_c_stops_everything(running: subprocess.Popen[str]) -> None:
    below = descendants(running.pid)
    running.send_signal(signal.SIGINT)
    assert running.wait(40) == 0
    assert not alive(below)


def test_a_killed_supervisor_leaves_no_orphans(running: subprocess.Popen[str]) -> None:
    below = descendants(running.pid)
    running.kill()
    wait_until(lambda: not alive(below), 20, "all end with their parent")


def _ask(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )


def test_commands_in_another_terminal_find_the_running_product(
    running: subprocess.Popen[str], tmp_path: Path
) -> None:
    bare = {"PATH": os.environ["PATH"], "VINHDANH_VAR": str(tmp_path), "HOME": str(tmp_path)}
    command = [str(Path(sys.executable).parent / "vinhdanh"), "health"]
    answer = _ask(command, bare)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert [line.split()[-1] for line in answer.stdout.splitlines()] == ["PostgreSQL", "Redis", "S3", "SMTP"]
    assert (tmp_path / "environment").stat().st_mode & 0o077 == 0

    nowhere = {**bare, "VINHDANH_VAR": str(tmp_path / "nowhere")}
    lost = _ask(command, nowhere)
    assert (lost.returncode, "python3 run.py" in lost.stderr) == (1, True)
