"""What is chosen once and then kept in `var/`: ports and secrets. And the lock that says who uses it."""

from __future__ import annotations

import fcntl
import json
import os
import random
import secrets
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from infra.servers.child import ServerFailed

# Below the kernel's range for outgoing connections (32768 on), so that none of those takes a kept port.
LOWEST_PORT, HIGHEST_PORT = 20_000, 32_000
PORT_PATIENCE = 15.0  # seconds for an earlier run's servers, just orphaned, to give their ports back


class InUse(ServerFailed):
    """Another process uses this folder. The message is the sentence to show."""


@contextmanager
def locked(var: Path, name: str = "lock") -> Iterator[None]:
    """Holds `var` for this process. The kernel frees it when the process ends, however it ends.

    Raises InUse when another process holds it.
    """
    var.mkdir(parents=True, exist_ok=True)
    with (var / name).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InUse(
                f"Vinh Danh đang chạy với thư mục {var} rồi: hãy dừng nó trước. / "
                f"Vinh Danh already runs on {var}: stop that one first."
            ) from error
        yield


def kept_secret(var: Path, name: str) -> str:
    """A random secret of 43 letters, digits, - and _; made at the first call, readable by the owner alone."""
    return _kept(var / "secrets.json", name, lambda _: secrets.token_urlsafe(32))


def kept_port(var: Path, name: str, *, also: int = 0, first: int = 0) -> int:
    """A port on 127.0.0.1, chosen at the first call: at random, or the first free one from `first` on.

    With `also`, port + also was free too.

    Raises ServerFailed when another program has taken it since.
    """
    kept = var / "ports.json"
    port = int(_kept(kept, name, lambda taken: str(_free_port(taken, also, first))))
    deadline = time.monotonic() + PORT_PATIENCE
    while not is_free(port):
        if time.monotonic() > deadline:
            raise ServerFailed(
                f"Port {port} ({name} in {kept}) is used by another program: stop that program."
            )
        time.sleep(0.1)
    return port


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen there now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _free_port(taken: set[str], also: int, first: int) -> int:
    candidates: Sequence[int] = range(first, first + 500)
    if not first:
        candidates = random.sample(range(LOWEST_PORT, HIGHEST_PORT), 500)
    for port in candidates:
        wanted = {port, port + also}
        if not taken & {str(one) for one in wanted} and all(is_free(one) for one in wanted):
            return port
    raise ServerFailed("No free port was found on 127.0.0.1.")


def _kept(path: Path, name: str, make: Callable[[set[str]], str]) -> str:
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    if name not in known:
        known[name] = make(set(known.values()))
        write_private(path, json.dumps(known, indent=1) + "\n")
    return known[name]


def write_private(path: Path, text: str, *, owner: tuple[int, int] | None = None) -> None:
    """Replaces a file at once, readable by its owner alone (`owner`: user and group id)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)
    if owner:
        os.chown(fresh, *owner)
    fresh.replace(path)
