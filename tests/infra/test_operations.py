"""docs/operations.md lists every setting, and no setting that is gone."""

from __future__ import annotations

import re
from pathlib import Path

from infra.settings import Settings

ROOT = Path(__file__).parent.parent.parent
OF_THE_SUPERVISOR = {"HOST", "PORT", "VINHDANH_VAR"}


def test_the_settings_table_is_the_settings() -> None:
    text = (ROOT / "docs" / "operations.md").read_text()
    rows = re.findall(r"^\| (`[A-Z0-9_]+`(?:, `[A-Z0-9_]+`)*) \|", text, flags=re.MULTILINE)
    listed = {name for row in rows for name in re.findall(r"[A-Z0-9_]+", row)}
    assert listed == {name.upper() for name in Settings.model_fields} | OF_THE_SUPERVISOR


def test_what_the_supervisor_reads_is_listed() -> None:
    source = (ROOT / "infra" / "supervisor.py").read_text()
    assert {name for name in OF_THE_SUPERVISOR if f'"{name}"' in source} == OF_THE_SUPERVISOR
