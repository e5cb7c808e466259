"""`python -m tests.web_documents`: is the frontend's generated code what its documents and the schema give?

Exit code 1 and the stale files' names when it is not. What was committed is put back either way.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FRONTEND = Path(__file__).parent.parent / "frontend"
GENERATED = FRONTEND / "src" / "generated"


def stale_files() -> list[str]:
    """Names under src/generated that generating them again changes, adds or removes."""
    with tempfile.TemporaryDirectory() as folder:
        committed = Path(folder, "generated")
        shutil.copytree(GENERATED, committed)
        try:
            subprocess.run(["npm", "run", "--silent", "codegen"], cwd=FRONTEND, check=True)  # noqa: S607 - on PATH
            before, after = _contents(committed), _contents(GENERATED)
        finally:
            shutil.copytree(committed, GENERATED, dirs_exist_ok=True)
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    stale = stale_files()
    if stale:
        sys.exit(f"frontend/src/generated is out of date ({', '.join(stale)}): run `python3 run.py schema`")
