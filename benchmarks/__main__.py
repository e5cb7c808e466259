"""`python -m benchmarks [NAME ...]`: what a number in the documents came from, one name a benchmark."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks import exports, judging, last_minute, search, votes

BENCHMARKS: dict[str, Callable[[], Awaitable[None]]] = {
    "search": search.measure,
    "votes": votes.measure,
    "last_minute": last_minute.measure,
    "exports": exports.measure,
    "judging": judging.measure,
}
NEEDED = (
    "DATABASE_URL",
    "MIGRATION_DATABASE_URL",
    "REDIS_URL",
    "S3_ENDPOINT",
    "S3_ACCESS_KEY",
    "S3_SECRET_KEY",
)


async def run(names: list[str]) -> None:
    """Runs them on servers that the environment names, else on ones of our own under var/bench."""
    os.environ.setdefault("SECRET_KEY", "a-secret-for-benchmarks-that-is-long-enough")
    os.environ.setdefault("SMTP_URL", "smtp://127.0.0.1:1")
    if all(name in os.environ for name in NEEDED):
        await _run_each(names)
        return
    from infra.servers import running_servers

    async with running_servers(Path(__file__).parent.parent / "var" / "bench") as servers:
        os.environ.update(servers.environment)
        await _run_each(names)


async def _run_each(names: list[str]) -> None:
    for name in names:
        print(f"== {name}")
        await BENCHMARKS[name]()


def main(names: list[str]) -> int:
    """2 for a name that is none."""
    unknown = sorted(set(names) - BENCHMARKS.keys())
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}")
        return 2
    asyncio.run(run(names or list(BENCHMARKS)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
