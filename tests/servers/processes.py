"""What /proc tells about the processes that a test started."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def descendants(root: int) -> set[int]:
    """Ids of the processes below `root`, however deep."""
    children: dict[int, list[int]] = defaultdict(list)
    for pid, parent in _parents().items():
        children[parent].append(pid)
    found, waiting = set[int](), [root]
    while waiting:
        below = children[waiting.pop()]
        found.update(below)
        waiting.extend(below)
    return found


def alive(pids: set[int]) -> set[int]:
    """Those that still run; a zombie does not."""
    return pids & set(_parents())


def command(pid: int) -> str:
    """The program's name: its first 15 letters; nothing once it has ended."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/comm").read_text().strip()
    return ""


def user(pid: int) -> int:
    """The user id that the process runs as."""
    return Path(f"/proc/{pid}").stat().st_uid


def wait_until(condition: Callable[[], object], seconds: float, what: str) -> None:
    """Raises AssertionError with `what` when the condition does not come true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(0.05)


def _parents() -> dict[int, int]:
    found: dict[int, int] = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            with suppress(FileNotFoundError, ProcessLookupError):  # it may end while we look
                state, parent = Path(entry.path, "stat").read_text().rpartition(")")[2].split()[:2]
                if state != "Z":
                    found[int(entry.name)] = int(parent)
    return found
