"""PostgreSQL, Valkey and SeaweedFS from Python wheels, run for as long as a block of code runs.

    async with running_servers(Path("var")) as servers:
        servers.environment["DATABASE_URL"]

Data, logs, chosen ports and made secrets stay in the folder; a next start finds them again.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from infra.servers.child import Child, Report, ServerFailed
from infra.servers.kept import InUse, locked
from infra.servers.place import find_place
from infra.servers.postgres import Postgres
from infra.servers.seaweedfs import SeaweedFS
from infra.servers.valkey import Valkey

__all__ = ["PARTS", "InUse", "ServerFailed", "Servers", "locked", "running_servers"]

Part = Postgres | Valkey | SeaweedFS
PARTS: dict[str, type[Part]] = {"postgres": Postgres, "valkey": Valkey, "seaweedfs": SeaweedFS}


@dataclass(frozen=True)
class Servers:
    """What runs. `environment` is what settings need; `children` are the processes by part's name."""

    environment: dict[str, str]
    children: dict[str, Child]


@asynccontextmanager
async def running_servers(
    var: Path, *, parts: Collection[str] = tuple(PARTS), report: Report = lambda _: None
) -> AsyncIterator[Servers]:
    """Starts the parts side by side and stops them after the block. Each is restarted when it dies.

    Raises ServerFailed when one can't start, InUse when another process runs servers on `var`.
    Call it from the main thread.
    """
    with locked(var, "servers.lock"):
        place = find_place(var)
        servers = {name: PARTS[name](place, report) for name in parts}
        try:
            await _start_all(servers.values())
            yield Servers(
                {name: value for server in servers.values() for name, value in server.environment.items()},
                {name: server.child for name, server in servers.items()},
            )
        finally:
            await asyncio.gather(*(server.child.stop() for server in servers.values()))


async def _start_all(servers: Collection[Part]) -> None:
    """Waits for all even when one fails, so that none is still starting when they are stopped."""
    outcomes = await asyncio.gather(*(server.start() for server in servers), return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, BaseException):
            raise outcome
