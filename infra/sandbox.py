"""A look at a file in a process of its own: without secrets, with limits, and gone when it takes too long."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

SECONDS = 300
MOST_AT_ONCE = 2
ROOT = Path(__file__).parent.parent
KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
UNREADABLE = {"refusal": "entries.upload_unreadable"}


class ProcessSandbox:
    """The port `Sandbox`: `python -m domain.entries.inspection`, which limits itself before it opens the file."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._free = asyncio.Semaphore(MOST_AT_ONCE)

    async def inspect(self, task: Mapping[str, str]) -> Mapping[str, Any]:
        async with self._free:
            answer = await self._run(json.dumps(dict(task)).encode())
        try:
            found: Mapping[str, Any] = json.loads(answer)
        except ValueError:
            return UNREADABLE  # killed at a limit, or fallen over: whatever the file did, it is refused
        return found

    async def _run(self, task: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "domain.entries.inspection",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(self._seconds):
                out, _ = await process.communicate(task)
        except TimeoutError:
            return b""
        finally:
            _end(process)
        return out


def _environment() -> dict[str, str]:
    """No settings, hence no secrets: nothing that a file could make the process tell."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT)}


def _end(process: asyncio.subprocess.Process) -> None:
    """The process and what it started, ffmpeg for one."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, 9)
