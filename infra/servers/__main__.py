"""`python -m infra.servers VAR`: the three servers alone, until Ctrl-C; VAR/environment says where."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from infra.servers import ServerFailed, running_servers
from infra.servers.kept import write_private


async def serve(var: Path) -> None:
    """Runs until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running_servers(var, report=print) as servers:
        lines = "".join(f"{name}={value}\n" for name, value in servers.environment.items())
        write_private(var / "environment", lines)
        print(f"Ready: {var / 'environment'}", flush=True)
        await stop.wait()
    (var / "environment").unlink(missing_ok=True)


def main() -> int:
    """The command's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("var", type=Path, help="folder for data, logs, ports and secrets")
    try:
        asyncio.run(serve(parser.parse_args().var))
    except ServerFailed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
