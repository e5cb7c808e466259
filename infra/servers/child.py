"""One program kept running: started so that it leaves no orphan, restarted when it dies, stopped politely."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PR_SET_PDEATHSIG = 1
FIRST_PAUSE = 0.2  # seconds before the first restart; doubles while the program keeps dying
LONGEST_PAUSE = 10.0
STEADY_AFTER = 30.0  # seconds of life after which the pause starts small again
DEATHS_WHILE_STARTING = 3
LOG_TAIL = 4_000  # characters of a log shown when its program can't start
LOG_KEPT = 10_000_000  # bytes; a larger log is put aside as .old at the next start

_libc = ctypes.CDLL(None, use_errno=True)  # looked up here: between fork and exec there is no time for it

Report = Callable[[str], None]


class ServerFailed(Exception):
    """A program could not be started. The message is one for people and ends with the log's last lines."""


@dataclass(frozen=True)
class Program:
    """What to run, and how it wants to be ended."""

    name: str
    argv: tuple[str, ...]
    environment: Mapping[str, str]
    log: Path
    uid: int | None = None  # None: as whoever starts it
    gid: int | None = None
    folder: Path | None = None
    stop_signal: int = signal.SIGTERM
    orphan_signal: int = signal.SIGTERM  # what the kernel sends when the parent is gone, even by kill -9
    stop_seconds: float = 15.0


def _silent(_: str) -> None:
    """The report of a child whose owner does not want to hear."""


@dataclass
class Child:
    """A program, watched. Start it from the main thread: the orphan signal follows the parent *thread*."""

    program: Program
    report: Report = _silent
    deaths: int = 0
    _process: asyncio.subprocess.Process | None = None
    _watch: asyncio.Task[None] | None = None
    _stopping: bool = False
    _born: float = field(default=0.0)

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        """Starts it and, from now on, starts it again whenever it dies.

        Raises ServerFailed when there is nothing to execute.
        """
        await self._spawn()
        self._watch = asyncio.create_task(self._keep_running(), name=f"watch {self.program.name}")

    async def ready(self, operation: Callable[[], Awaitable[object]], seconds: float = 60.0) -> None:
        """Waits until `operation` succeeds once.

        Raises ServerFailed after `seconds`, or sooner when the program keeps dying.
        """
        deadline = time.monotonic() + seconds
        while not await _succeeds(operation):
            if self.deaths >= DEATHS_WHILE_STARTING:
                raise ServerFailed(self._failure("keeps ending right after its start"))
            if time.monotonic() > deadline:
                raise ServerFailed(self._failure(f"did not answer within {seconds:.0f} s"))
            await asyncio.sleep(0.05)

    async def stop(self) -> None:
        """Asks it to end, and ends it if it does not within its time. Safe to call twice."""
        self._stopping = True
        if self._watch:
            self._watch.cancel()
        process = self._process
        if process is None or process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            process.send_signal(self.program.stop_signal)
        try:
            await asyncio.wait_for(process.wait(), self.program.stop_seconds)
        except TimeoutError:
            self.report(f"{self.program.name} did not stop in time and was ended")
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _spawn(self) -> None:
        program = self.program
        try:
            with _opened_log(program.log) as log:
                self._process = await asyncio.create_subprocess_exec(
                    *program.argv,
                    env=dict(program.environment),
                    cwd=program.folder,
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    user=program.uid,
                    group=program.gid,
                    extra_groups=None if program.uid is None else [],
                    start_new_session=True,  # Ctrl-C reaches the parent alone, which stops all in order
                    preexec_fn=dies_with_parent(program.orphan_signal),
                )
        except OSError as error:
            raise ServerFailed(f"{program.name} could not be started: {error}") from error
        self._born = time.monotonic()

    async def _keep_running(self) -> None:
        pause = FIRST_PAUSE
        while self._process:
            code = await self._process.wait()
            if self._stopping:
                return
            self.deaths += 1
            pause = FIRST_PAUSE if time.monotonic() - self._born > STEADY_AFTER else pause
            self.report(f"{self.program.name} ended ({_ending(code)}); starting it again in {pause:.1f} s")
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            try:
                await self._spawn()
            except ServerFailed as error:  # e.g. no memory just now: the next round tries again
                self.report(str(error))

    def _failure(self, what: str) -> str:
        tail = ""
        with suppress(OSError):
            tail = self.program.log.read_text(errors="replace")[-LOG_TAIL:]
        return f"{self.program.name} {what}. The end of {self.program.log}:\n{tail}"


def dies_with_parent(orphan_signal: int) -> Callable[[], None]:
    """A preexec_fn: the kernel sends the child this signal when the thread that started it is gone."""
    parent = os.getpid()

    def prepare() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, orphan_signal, 0, 0, 0)
        if os.getppid() != parent:  # the parent was gone before the kernel knew
            os._exit(1)

    return prepare


def _opened_log(path: Path) -> _Log:
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        if path.stat().st_size > LOG_KEPT:
            path.replace(path.with_suffix(".old"))
    return _Log(path)


class _Log:
    """A log opened for appending, as a context manager over its descriptor."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1

    def __enter__(self) -> int:
        self._descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o640)
        return self._descriptor

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)


async def _succeeds(operation: Callable[[], Awaitable[object]]) -> bool:
    try:
        await asyncio.wait_for(operation(), 5)
    except Exception:  # whatever it is: not ready yet; the deadline tells the rest
        return False
    return True


def _ending(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
