"""Ending asyncio tasks for certain."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

PATIENCE = 0.5  # seconds before a task that is still there is cancelled again


async def ended(tasks: Iterable[asyncio.Task[Any]]) -> list[BaseException]:
    """Cancels them until each has ended; answers what they failed with, being cancelled left out.

    Once is not enough: up to Python 3.11 `asyncio.wait_for`, which libraries use, loses a cancellation that
    arrives together with what it waited for, and the task goes on as if nobody had asked (python/cpython#86296).
    """
    waiting = set(tasks)
    every = list(waiting)
    while waiting:
        for task in waiting:
            task.cancel()
        _, waiting = await asyncio.wait(waiting, timeout=PATIENCE)
    failures = [None if task.cancelled() else task.exception() for task in every]
    return [failure for failure in failures if failure is not None]
