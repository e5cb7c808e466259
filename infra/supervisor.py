"""Everything that `run.py` starts, in one asyncio process: servers, mail receiver, web and worker.

It restarts what dies and stops all in order. Each part that the environment already names (DATABASE_URL,
REDIS_URL, S3_ENDPOINT, SMTP_URL) is used as it is and not started. docs/operations.md lists the settings.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from infra.servers import ServerFailed, locked, running_servers
from infra.servers.child import Child, Program, dies_with_parent
from infra.servers.kept import kept_port, kept_secret, write_private

ROOT = Path(__file__).parent.parent
EMBEDDED = {"DATABASE_URL": "postgres", "REDIS_URL": "valkey", "S3_ENDPOINT": "seaweedfs"}
NEEDED_WITH = {"S3_ENDPOINT": ("S3_ACCESS_KEY", "S3_SECRET_KEY")}
READY = "/health/ready"


@dataclass(frozen=True)
class Plan:
    """What to start, from the environment given to `run.py`."""

    var: Path
    host: str
    port: int
    given: Mapping[str, str]

    @property
    def parts(self) -> list[str]:
        """Names of the servers to embed."""
        return [part for variable, part in EMBEDDED.items() if not self.given.get(variable)]

    @property
    def has_own_database(self) -> bool:
        return "postgres" in self.parts

    @property
    def has_own_mailbox(self) -> bool:
        return not self.given.get("SMTP_URL")

    @property
    def public_url(self) -> str:
        return self.given.get("PUBLIC_URL") or f"http://localhost:{self.port}"


def main() -> int:
    """The process's exit code: 0 after Ctrl-C or SIGTERM, 1 with a sentence when something can't run."""
    var = Path(os.environ.get("VINHDANH_VAR") or ROOT / "var").resolve()
    try:
        with locked(var):
            asyncio.run(_until_stopped(var))
    except ServerFailed as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


async def _until_stopped(var: Path) -> None:
    """Runs until SIGINT or SIGTERM, which also interrupt a start that is under way."""
    run = asyncio.create_task(_run(_plan(var, os.environ)))
    stopping = False

    def stop() -> None:
        nonlocal stopping
        if not stopping:  # a second Ctrl-C must not cut the orderly stop short
            stopping = True
            _say("Đang dừng… / stopping…")
            run.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    try:
        await run
    except asyncio.CancelledError:
        _say("Đã dừng. / Stopped.")


def _plan(var: Path, environment: Mapping[str, str]) -> Plan:
    for variable, others in NEEDED_WITH.items():
        missing = [name for name in others if environment.get(variable) and not environment.get(name)]
        if missing:
            raise ServerFailed(f"Có {variable} thì cần thêm / {variable} also needs: {', '.join(missing)}")
    port = int(environment.get("PORT") or kept_port(var, "web", first=8000))
    return Plan(var, environment.get("HOST") or "127.0.0.1", port, environment)


async def _run(plan: Plan) -> None:
    async with AsyncExitStack() as stack:
        with _timed("máy chủ / servers: " + (", ".join(plan.parts) or "-")):
            servers = await stack.enter_async_context(
                running_servers(plan.var, parts=plan.parts, report=_say)
            )
        environment = _environment(plan, servers.environment)
        stack.enter_context(told_to_commands(plan.var, environment))
        if plan.has_own_mailbox:
            await stack.enter_async_context(_running(_mailbox(plan, environment)))
        with _timed("cấu trúc dữ liệu / migrations"):
            await _finished(plan, environment, "migrate")
        if plan.has_own_database:
            await _finished(plan, environment, "demo")
        with _timed("trang web và tác vụ nền / web and worker"):
            await stack.enter_async_context(_running(_worker(plan, environment)))
            web = await stack.enter_async_context(_running(_web(plan, environment)))
            await web.ready(lambda: _answers(plan))
        _announce(plan)
        await asyncio.Event().wait()


def _environment(plan: Plan, servers: Mapping[str, str]) -> dict[str, str]:
    """The children's environment: what was given wins over what is made here."""
    made = {
        **servers,
        "PUBLIC_URL": plan.public_url,
        "SECRET_KEY": kept_secret(plan.var, "secret key"),
        "S3_PUBLIC_ENDPOINT": plan.given.get("S3_ENDPOINT") or servers.get("S3_ENDPOINT", ""),
    }
    if plan.has_own_mailbox:
        made["SMTP_URL"] = f"smtp://127.0.0.1:{kept_port(plan.var, 'smtp')}"
        made["MAILBOX_DIR"] = str(plan.var / "mailbox")
    if plan.has_own_database:
        made["DEMO"] = "1"
    given = {name: value for name, value in plan.given.items() if value}
    return {**made, **given, "VINHDANH_VAR": str(plan.var)}


@contextmanager
def told_to_commands(var: Path, environment: Mapping[str, str]) -> Iterator[None]:
    """While the product runs, `vinhdanh` commands typed in another terminal find its parts by this file."""
    names = ("DATABASE_URL", "MIGRATION_DATABASE_URL", "REDIS_URL", "SMTP_URL", "PUBLIC_URL", "SECRET_KEY")
    shown = [n for n in environment if n in names or n.startswith(("S3_", "MAILBOX_"))]
    file = var / "environment"
    write_private(file, "".join(f"{name}={environment[name]}\n" for name in shown))
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


# --- programs ------------------------------------------------------------


def _program(plan: Plan, name: str, environment: Mapping[str, str], *argv: str) -> Program:
    return Program(
        name=name,
        argv=(sys.executable, "-m", *argv),
        environment=environment,
        log=plan.var / "logs" / f"{name}.log",
        folder=ROOT,
        stop_seconds=20,
    )


def _mailbox(plan: Plan, environment: Mapping[str, str]) -> Program:
    port = environment["SMTP_URL"].rpartition(":")[2]
    argv = ("infra.mailbox", "--port", port, "--dir", str(plan.var / "mailbox"))
    return _program(plan, "mailbox", environment, *argv)


def _worker(plan: Plan, environment: Mapping[str, str]) -> Program:
    return _program(plan, "worker", environment, "workers.settings")


def _web(plan: Plan, environment: Mapping[str, str]) -> Program:
    argv = [
        *("uvicorn", "--factory", "api.app:create_app", "--loop", "uvloop", "--http", "httptools"),
        *("--host", plan.host, "--port", str(plan.port), "--timeout-graceful-shutdown", "10"),
    ]
    return replace(_program(plan, "web", environment, *argv), stop_seconds=15)


@asynccontextmanager
async def _running(program: Program) -> AsyncIterator[Child]:
    child = Child(program, _say)
    await child.start()
    try:
        yield child
    finally:
        await child.stop()


async def _finished(plan: Plan, environment: Mapping[str, str], command: str) -> None:
    """Runs `vinhdanh COMMAND` to its end, its progress on this terminal. Raises ServerFailed."""
    process = await asyncio.create_subprocess_exec(
        str(Path(sys.executable).parent / "vinhdanh"),
        command,
        cwd=ROOT,
        env=dict(environment),
        preexec_fn=dies_with_parent(signal.SIGTERM),
    )
    try:
        code = await process.wait()
    except asyncio.CancelledError:
        process.terminate()
        await process.wait()
        raise
    if code:
        raise ServerFailed(
            f"vinhdanh {command}: không xong / failed (exit code {code}); log: {plan.var / 'logs'}"
        )


async def _answers(plan: Plan) -> None:
    host = "127.0.0.1" if plan.host in ("0.0.0.0", "::", "") else plan.host  # noqa: S104 - asked for by HOST
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    answer = await asyncio.to_thread(direct.open, f"http://{host}:{plan.port}{READY}", timeout=4)
    answer.close()


# --- words ------------------------------------------------------------


def _say(text: str) -> None:
    print(text, flush=True)


@contextmanager
def _timed(label: str) -> Iterator[None]:
    began = time.monotonic()
    print(f"· {label}", flush=True)
    yield
    print(f"✓ {label} ({time.monotonic() - began:.1f} s)", flush=True)


def _announce(plan: Plan) -> None:
    lines = ["", f"  Vinh Danh: {plan.public_url}"]
    lines += _accounts(plan.var / "demo.json") if plan.has_own_database else []
    if plan.has_own_mailbox:
        lines.append(f"  Hộp thư của bản mẫu / the demo's mailbox: {plan.public_url}/mailbox")
    lines += ["", "  Ctrl-C để dừng / to stop.", ""]
    _say("\n".join(lines))


def _accounts(path: Path) -> list[str]:
    """One line an account of the demo, as the `demo` command wrote them down."""
    if not path.exists():
        return []
    accounts = json.loads(path.read_text())["accounts"]
    if not accounts:
        return []
    role = max(len(f"{one['role_vi']} / {one['role_en']}") for one in accounts)
    email = max(len(one["email"]) for one in accounts)
    lines = [
        f"    {one['role_vi']} / {one['role_en']}".ljust(role + 6)
        + f"{one['email']:<{email + 2}}{one['password']}"
        for one in accounts
    ]
    return ["", "  Tài khoản mẫu / demo accounts", *lines, ""]


if __name__ == "__main__":
    sys.exit(main())
