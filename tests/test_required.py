"""Where everything is required, a skip fails the run; elsewhere it stays a skip."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit
ROOT = Path(__file__).parent.parent
SKIPS = {
    "in a test": "import pytest\ndef test_one():\n    pytest.skip('no data')\n",
    "in a file": "import pytest\npytest.skip('no data', allow_module_level=True)\n",
    "by a mark": "import pytest\n@pytest.mark.skip(reason='no data')\ndef test_one(): pass\n",
}


@pytest.mark.parametrize("code", SKIPS.values(), ids=SKIPS)
@pytest.mark.parametrize(("required", "fails"), [("1", True), ("", False)])
def test_a_skip(tmp_path: Path, code: str, required: str, fails: bool) -> None:
    (tmp_path / "test_one.py").write_text(code)
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "tests.required",
            "-c",
            os.devnull,
            "--rootdir",
            tmp_path,
            tmp_path,
        ],
        env={**os.environ, "VINHDANH_REQUIRE_ALL": required},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (("1 failed" in ran.stdout) or ("1 error" in ran.stdout)) is fails, ran.stdout
    assert ("1 skipped" in ran.stdout) is not fails, ran.stdout
    assert "no data" in ran.stdout or not fails
