"""Where a command typed in a terminal finds the product that runs beside it."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent


def borrow_environment() -> None:
    """Takes the settings of the product that `run.py` has running, unless the environment names its own."""
    file = Path(os.environ.get("VINHDANH_VAR") or ROOT / "var") / "environment"
    if "DATABASE_URL" in os.environ or not os.access(file, os.R_OK):
        return
    for line in file.read_text().splitlines():
        name, _, value = line.partition("=")
        os.environ.setdefault(name, value)
