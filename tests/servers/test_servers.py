"""The embedded servers as people meet them: killed, interrupted, started twice."""

from __future__ import annotations

import asyncio
import os
import pwd
import signal
from pathlib import Path

import asyncpg
import boto3
import pytest
from redis import Redis

from tests.servers.conftest import Start, launch
from tests.servers.processes import alive, command, descendants, user, wait_until

PROGRAMS = {"postgres", "valkey-server", "weed"}


def _environment(folder: Path) -> dict[str, str]:
    lines = (folder / "environment").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines)


def _servers(pid: int) -> dict[str, int]:
    """Process id by program, of the servers themselves."""
    below = descendants(pid)
    return {command(child): child for child in below if child not in _grandchildren(below)}


def _grandchildren(pids: set[int]) -> set[int]:
    return {below for pid in pids for below in descendants(pid)}


class _Store:
    """One value in each server."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.redis = Redis.from_url(environment["REDIS_URL"])
        self.s3 = boto3.client(
            "s3",
            endpoint_url=environment["S3_ENDPOINT"],
            aws_access_key_id=environment["S3_ACCESS_KEY"],
            aws_secret_access_key=environment["S3_SECRET_KEY"],
            region_name="us-east-1",
        )

    async def write(self, value: str) -> None:
        owner = await asyncpg.connect(self.environment["MIGRATION_DATABASE_URL"])
        await owner.execute("DROP TABLE IF EXISTS kept")
        await owner.execute("CREATE TABLE kept AS SELECT $1::text AS value", value)
        await owner.execute("GRANT SELECT ON kept TO vinhdanh_app")
        await owner.close()
        self.redis.set("kept", value)
        self.s3.create_bucket(Bucket="kept")
        self.s3.put_object(Bucket="kept", Key="kept", Body=value.encode())

    async def read(self) -> list[str]:
        app = await asyncpg.connect(self.environment["DATABASE_URL"])
        row = await app.fetchval("SELECT value FROM kept")
        await app.close()
        cached = self.redis.get("kept")
        stored = self.s3.get_object(Bucket="kept", Key="kept")["Body"].read()
        assert isinstance(cached, bytes)
        return [row, cached.decode(), stored.decode()]

    async def is_there(self, value: str) -> bool:
        try:
            return await self.read() == [value] * 3
        except Exception:
            return False

    def close(self) -> None:
        self.redis.close()
        self.s3.close()


async def test_killed_servers_come_back_with_their_data(start: Start, servers_folder: Path) -> None:
    process = start()
    store = _Store(_environment(servers_folder))
    await store.write("Đặng Ửng")
    before = _servers(process.pid)
    assert set(before) == PROGRAMS

    for pid in before.values():
        os.kill(pid, signal.SIGKILL)

    wait_until(lambda: not alive(set(before.values())), 10, "the killed are gone")
    wait_until(lambda: set(_servers(process.pid)) == PROGRAMS, 20, "they are started again")
    await _eventually(store, "Đặng Ửng")
    store.close()


async def _eventually(store: _Store, value: str) -> None:
    for _ in range(100):
        if await store.is_there(value):
            return
        await asyncio.sleep(0.1)
    assert await store.read() == [value] * 3


def test_a_second_start_is_refused_with_a_sentence(start: Start, servers_folder: Path) -> None:
    start()
    second = launch(servers_folder)
    out, err = second.communicate(timeout=20)
    assert (second.returncode, out) == (1, "")
    assert err.count("\n") == 1
    assert str(servers_folder) in err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_signal_stops_everything_and_the_next_start_finds_the_same_ports(
    start: Start, servers_folder: Path, number: signal.Signals
) -> None:
    process = start()
    environment, below = _environment(servers_folder), descendants(process.pid)
    process.send_signal(number)
    assert process.wait(30) == 0
    assert not alive(below)
    start()
    assert _environment(servers_folder) == environment


def test_a_killed_parent_leaves_no_orphans(start: Start) -> None:
    process = start()
    below = descendants(process.pid)
    assert len(below) > len(PROGRAMS)  # PostgreSQL's own processes are among them
    process.kill()
    wait_until(lambda: not alive(below), 20, "all end with their parent")


def test_root_runs_the_servers_as_nobody_and_others_as_themselves(start: Start, servers_folder: Path) -> None:
    process = start()
    expected = pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else os.geteuid()
    assert {user(pid) for pid in descendants(process.pid)} == {expected}
    for name in ("secrets.json", "environment"):
        assert (servers_folder / name).stat().st_mode & 0o077 == 0
