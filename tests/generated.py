"""Files that a tool generates: `python -m tests.generated NAME` writes them, with `--check` it compares.

NAME is `web` (the frontend's code from its documents and the schema) or `migrations` (from the models).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Making migrations compares files and connects to nothing, but reads the settings.
NOWHERE = {
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
    "REDIS_URL": "redis://127.0.0.1:1",
    "S3_ENDPOINT": "http://127.0.0.1:1",
    "S3_ACCESS_KEY": "nobody",
    "S3_SECRET_KEY": "nothing",
    "SMTP_URL": "smtp://127.0.0.1:1",
    "SECRET_KEY": "nothing is kept under this key here",
}


@dataclass(frozen=True)
class Generator:
    """Writes into `folder` when run."""

    folder: Path
    argv: tuple[str, ...]
    works_in: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)

    def write(self) -> None:
        """Raises CalledProcessError when the tool fails; it has said why."""
        environment = {**os.environ, **self.environment}
        subprocess.run(self.argv, cwd=self.works_in, env=environment, check=True)  # noqa: S603 - from the table

    def stale(self) -> list[str]:
        """Names of the files that writing would change, add or remove. The folder stays as it is."""
        with tempfile.TemporaryDirectory() as place:
            committed = Path(place, "committed")
            shutil.copytree(self.folder, committed)
            before = _contents(self.folder)
            try:
                self.write()
                after = _contents(self.folder)
            finally:
                _put_back(committed, self.folder)
        return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


GENERATORS = {
    "web": Generator(
        ROOT / "frontend" / "src" / "generated", ("npm", "run", "--silent", "codegen"), ROOT / "frontend"
    ),
    "migrations": Generator(
        ROOT / "migrations",
        ("tortoise", "-c", "infra.tortoise_config.TORTOISE_ORM", "makemigrations"),
        environment=NOWHERE,
    ),
}


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _put_back(committed: Path, folder: Path) -> None:
    for name in _contents(folder).keys() - _contents(committed).keys():
        (folder / name).unlink()
    shutil.copytree(committed, folder, dirs_exist_ok=True)


def main() -> int:
    """0, or 1 when something is out of date."""
    parser = argparse.ArgumentParser(prog="tests.generated", description=__doc__)
    parser.add_argument("name", choices=GENERATORS)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    generator = GENERATORS[options.name]
    if not options.check:
        generator.write()
        return 0
    stale = generator.stale()
    if stale:
        folder, command = generator.folder.relative_to(ROOT), COMMANDS[options.name]
        print(
            f"{folder} is out of date ({', '.join(stale)}): run `python3 run.py {command}`", file=sys.stderr
        )
    return 1 if stale else 0


COMMANDS = {"web": "schema", "migrations": "migrations"}

if __name__ == "__main__":
    sys.exit(main())
